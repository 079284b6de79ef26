//! What did each stage of the proof cost, and how did it end?

use std::time::{Duration, Instant};

use crate::{error::Error, say};

/// One stage: a name to ask for it, what it proves, and how.
pub(crate) struct Stage {
    pub(crate) name: &'static str,
    pub(crate) proves: &'static str,
    pub(crate) run: fn() -> Result<Ended, Error>,
}

/// How a stage ended, if not badly.
pub(crate) enum Ended {
    Passed,
    /// This machine cannot do it; why.
    Skipped(String),
}

/// Runs the stages one after another, all of them even when one fails, and prints a table at the end.
///
/// # Errors
/// When a stage failed.
pub(crate) fn run_all(stages: &[&Stage]) -> Result<(), Error> {
    let mut table = Vec::new();
    let mut failed = Vec::new();
    for (number, stage) in stages.iter().enumerate() {
        say::line("");
        say::doing(&format!("stage {}/{}: {} — {}", number + 1, stages.len(), stage.name, stage.proves));
        let begun = Instant::now();
        let ended = match (stage.run)() {
            Ok(Ended::Passed) => "ok".to_owned(),
            Ok(Ended::Skipped(why)) => {
                say::line(&format!("skipped: {why}"));
                format!("skipped: {why}")
            }
            Err(error) => {
                say::problem(&error);
                failed.push(stage.name);
                "FAILED".to_owned()
            }
        };
        table.push((stage.name, begun.elapsed(), ended));
    }
    say::line("");
    for (name, took, ended) in &table {
        say::line(&format!("{name:<10} {:>6}  {ended}", clock(*took)));
    }
    let all: Duration = table.iter().map(|(_, took, _)| *took).sum();
    say::line(&format!("{:<10} {:>6}", "together", clock(all)));
    if failed.is_empty() { Ok(()) } else { Err(Error::Stages(failed.join(", "))) }
}

/// Minutes and seconds, for example `3:07`.
fn clock(took: Duration) -> String {
    let seconds = took.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::clock;

    #[test]
    fn times_are_minutes_and_seconds() {
        assert_eq!(clock(Duration::from_millis(7_900)), "0:07");
        assert_eq!(clock(Duration::from_secs(187)), "3:07");
        assert_eq!(clock(Duration::from_secs(3_600)), "60:00");
    }
}
