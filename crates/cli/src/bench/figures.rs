//! From many measurements to a few figures.

use std::time::Duration;

use serde_json::Value;

use crate::print;

/// Measurements of one kind, to be asked for percentiles.
#[derive(Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// One more.
    pub fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// All of them together.
    pub fn total(&self) -> Duration {
        self.0.iter().sum()
    }

    /// One of them on the average; 0 if nothing was measured.
    pub fn mean(&self) -> Duration {
        self.total() / u32::try_from(self.count().max(1)).unwrap_or(u32::MAX)
    }

    /// The percentile in ms, by nearest rank; 0 if nothing was measured.
    pub fn percentile(&mut self, percent: f64) -> f64 {
        self.0.sort_unstable();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a rank between 1 and the number of measurements"
        )]
        let rank = (percent / 100.0 * self.0.len() as f64).ceil() as usize;
        self.0.get(rank.clamp(1, self.0.len().max(1)) - 1).map_or(0.0, |time| ms(*time))
    }
}

/// Milliseconds to three places.
pub fn ms(time: Duration) -> f64 {
    rounded(time.as_secs_f64() * 1_000.0)
}

/// Three places are more than any clock here can promise.
pub fn rounded(number: f64) -> f64 {
    (number * 1_000.0).round() / 1_000.0
}

/// Memory of this process that lies in RAM, in MiB; `None` where the system has no `/proc`.
pub fn resident_mib() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kib: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(rounded(kib / 1024.0))
}

/// One figure a line, for people.
pub fn page(figures: &Value) {
    lines("", figures);
}

fn lines(name: &str, value: &Value) {
    match value {
        Value::Object(parts) => {
            for (part, value) in parts {
                let name = if name.is_empty() { part.clone() } else { format!("{name}.{part}") };
                lines(&name, value);
            }
        }
        other => {
            print::line(&format!("{name:<36} {other}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Times;

    #[test]
    fn percentiles_are_measurements_that_were_made() {
        let mut times = Times::default();
        assert!(times.percentile(50.0).abs() < f64::EPSILON);
        for n in (1..=100).rev() {
            times.add(Duration::from_millis(n));
        }
        let found: Vec<f64> = [0.0, 1.0, 50.0, 99.0, 100.0].map(|percent| times.percentile(percent)).into();
        assert_eq!(found, [1.0, 1.0, 50.0, 99.0, 100.0]);
    }
}
