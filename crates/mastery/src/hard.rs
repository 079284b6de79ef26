//! Which steps of a lesson were difficult, and for whom?
//!
//! Told by the latest guided run in which somebody came to the step, so that a step she has learnt since is
//! difficult no more. Help that the run offered by itself is no sign: first runs always offer it.

use std::collections::BTreeMap;

use journal::event::{Event, HintCause, Mode};
use journal::id::{AttemptId, ResidentId, SkillId};

/// From this hint level on she was shown the place, not only told where to look (age-friendly §3).
const SHOWN_FROM: u8 = 2;
/// Touches off the path within the step; one alone may be a slip (as for level 3).
const WANDERED: u16 = 2;

/// Collects what the events say about one lesson.
#[derive(Debug, Clone)]
pub struct HardSteps {
    lesson: SkillId,
    /// Guided runs of the lesson, and whose they are.
    runs: BTreeMap<AttemptId, ResidentId>,
    /// Of each step the run somebody last came to it in, and whether it was difficult then.
    steps: BTreeMap<(ResidentId, u16), (AttemptId, bool)>,
}

impl HardSteps {
    /// Kinds of events that tell it; all others may be left out.
    pub const KINDS: [&str; 4] = ["attempt-started", "step-done", "hint-shown", "teacher-called"];

    /// Of nothing yet.
    #[must_use]
    pub fn new(lesson: SkillId) -> Self {
        Self { lesson, runs: BTreeMap::new(), steps: BTreeMap::new() }
    }

    /// Adds an event, in the order of the log. Those of other lessons are passed over.
    pub fn fold(&mut self, event: &Event) {
        match event {
            Event::AttemptStarted { resident, attempt, lesson: Some(lesson), mode: Mode::Guided, .. }
                if *lesson == self.lesson =>
            {
                self.runs.insert(*attempt, *resident);
            }
            Event::StepDone { attempt, step, off_path, .. } => {
                self.came_to(*attempt, *step, *off_path >= WANDERED);
            }
            Event::HintShown { attempt, step, level, cause, .. } => {
                self.came_to(*attempt, *step, *level >= SHOWN_FROM && *cause != HintCause::Given);
            }
            Event::TeacherCalled { attempt, step, .. } => self.came_to(*attempt, *step, true),
            _ => {}
        }
    }

    /// Somebody's difficult steps, counted from 1, the first one first.
    #[must_use]
    pub fn of(&self, resident: ResidentId) -> Vec<u16> {
        let hers = self.steps.range((resident, 0)..=(resident, u16::MAX));
        hers.filter(|(_, (_, hard))| *hard).map(|((_, step), _)| *step).collect()
    }

    fn came_to(&mut self, attempt: AttemptId, step: u16, hard: bool) {
        let Some(resident) = self.runs.get(&attempt) else { return };
        let last = self.steps.entry((*resident, step)).or_insert((attempt, false));
        if last.0 != attempt {
            *last = (attempt, false);
        }
        last.1 |= hard;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LESSON: &str = "L31";

    fn id(n: u8) -> AttemptId {
        AttemptId::from_bytes([n; 16])
    }

    fn resident(n: u8) -> ResidentId {
        ResidentId::from_bytes([n; 16])
    }

    fn started_by(who: u8, n: u8, lesson: &str, mode: Mode) -> Event {
        Event::AttemptStarted {
            resident: resident(who),
            attempt: id(n),
            lesson: Some(SkillId::new(lesson)),
            mode,
            form: None,
            run: 0,
            start: serde_json::Value::Null,
        }
    }

    fn started(n: u8, lesson: &str, mode: Mode) -> Event {
        started_by(1, n, lesson, mode)
    }

    fn done(n: u8, step: u16, off_path: u16) -> Event {
        Event::StepDone { resident: resident(1), attempt: id(n), step, hint_level: 2, off_path }
    }

    fn hint(n: u8, step: u16, level: u8, cause: HintCause) -> Event {
        Event::HintShown { resident: resident(1), attempt: id(n), step, level, cause }
    }

    fn folded(events: &[Event]) -> HardSteps {
        let mut hard = HardSteps::new(SkillId::new(LESSON));
        events.iter().for_each(|event| hard.fold(event));
        assert!(events.iter().all(|event| HardSteps::KINDS.contains(&event.kind())), "a kind is not named");
        hard
    }

    fn check(events: &[Event], expected: &[u16]) {
        assert_eq!(folded(events).of(resident(1)), expected, "{events:?}");
    }

    #[test]
    fn help_she_was_in_need_of_makes_a_step_difficult() {
        let begin = || started(1, LESSON, Mode::Guided);
        check(&[begin(), done(1, 1, 0), done(1, 2, 1)], &[]);
        check(&[begin(), done(1, 1, 2), done(1, 2, 0)], &[1]);
        check(&[begin(), hint(1, 2, 2, HintCause::Asked), done(1, 2, 0)], &[2]);
        check(&[begin(), hint(1, 2, 3, HintCause::Idle)], &[2]);
        check(&[begin(), hint(1, 2, 1, HintCause::Idle), done(1, 2, 0)], &[]); // told where to look, no more
        check(&[begin(), hint(1, 2, 2, HintCause::Given), done(1, 2, 0)], &[]); // the run offers it by itself
        let called = Event::TeacherCalled { resident: resident(1), attempt: id(1), step: 3 };
        check(&[begin(), called], &[3]);
    }

    #[test]
    fn the_latest_run_counts() {
        let earlier = [started(1, LESSON, Mode::Guided), done(1, 1, 4), done(1, 2, 4)];
        let later = [started(2, LESSON, Mode::Guided), done(2, 1, 0)];
        check(&[&earlier[..], &later[..]].concat(), &[2]); // she has not come to step 2 again yet
    }

    #[test]
    fn other_lessons_and_other_ways_are_passed_over() {
        check(&[started(1, "L26", Mode::Guided), done(1, 1, 4)], &[]);
        check(&[started(1, LESSON, Mode::Alone), done(1, 1, 4)], &[]); // its one step is the whole task
    }

    #[test]
    fn everybody_has_her_own() {
        let hers = [started_by(1, 1, LESSON, Mode::Guided), done(1, 2, 4)];
        let others = [started_by(2, 2, LESSON, Mode::Guided), done(2, 2, 0), done(2, 3, 5)];
        let hard = folded(&[&hers[..], &others[..]].concat());
        assert_eq!((hard.of(resident(1)), hard.of(resident(2))), (vec![2], vec![3]));
        assert_eq!(hard.of(resident(3)), [] as [u16; 0]);
    }
}
