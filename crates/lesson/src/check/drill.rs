//! Can this drill be given? Its words by the rules, and proof that there is a way out from everywhere.

use phone::profile::Profile;

use super::proving::{Fault, prove};
use super::{Checked, closed, line_of};
use crate::course::Drill;
use crate::engine::Engine;
use crate::lint::{Allow, TextKind, lint_text};
use crate::load::drills::FILE;
use crate::load::{Files, Problem};

/// Checks one drill.
#[must_use]
pub fn check_drill(engine: &Engine, files: &Files, drill: &Drill) -> Checked {
    let text = files.get(FILE).map_or("", String::as_str);
    let problem = |rule: &str, near: &str, say: String| Problem {
        file: FILE.into(),
        line: line_of(text, near),
        rule: rule.into(),
        say,
    };
    let (mut problems, mut warnings) = (Vec::new(), Vec::new());
    let texts = [
        (TextKind::Title, &drill.title),
        (TextKind::Task, &drill.happened),
        (TextKind::Feedback, &drill.way),
    ];
    for (kind, words) in texts {
        for finding in lint_text(kind, words, &Allow::default()) {
            let found = problem(finding.rule, words, finding.say);
            if finding.warning { warnings.push(found) } else { problems.push(found) }
        }
    }
    if drill.happened.matches(['。', '？', '！']).count() != 1 {
        problems.push(problem("P3", &drill.happened, "出了什么事，用一句话说。".into()));
    }
    if let Some(panel) = drill.goal.closed_anywhere() {
        problems.push(problem("closed", &drill.happened, closed(panel)));
    }
    let mut states = 0;
    for profile in Profile::PROVED {
        match out_of(engine, drill, profile) {
            Ok(looked_at) => states += looked_at,
            Err((rule, say)) => {
                problems.push(problem(rule, &format!("\"{}\"", drill.id), say));
                // The same fault on another phone would only be told twice.
                break;
            }
        }
    }
    Checked { id: drill.id.clone(), profiles: Profile::PROVED.len(), states, problems, warnings }
}

fn out_of(engine: &Engine, drill: &Drill, profile: Profile) -> Result<u64, Fault> {
    let Some(begin) = engine.scene_on(profile, &drill.scene) else {
        return Err(("scene", format!("场景“{}”摆不出来。", drill.scene)));
    };
    if drill.goal.holds(&engine.phone().world, &begin) {
        return Err(("solved", "一开始就已经没事了。请改 goal 或者场景。".into()));
    }
    if engine.way(&begin, &drill.goal).is_none() {
        return Err(("unreachable", "走不出来。请看看 goal 写得对不对。".into()));
    }
    prove(engine, &begin, &[("走出来".into(), &drill.goal)])
}
