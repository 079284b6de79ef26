//! What the runs of one skill add up to.

use std::collections::BTreeMap;

use jiff::civil::Date;
use journal::event::{Form, Mode};
use serde::{Deserialize, Serialize};

use crate::level::Level;
use crate::review::{Outcome, Review};

/// From this hint level on a run was followed, not found (age-friendly §3: level 1 = "hints ≥ 2").
const FOLLOWED_FROM: u8 = 2;
/// The last rung of the hint ladder: 请老师.
const LAST_HINT: u8 = 4;
/// Touches off the path that an unaided run may have to count towards level 3.
const CLEAN_OFF_PATH: u16 = 1;
/// Clean runs in one day for level 3.
const RUNS_IN_A_DAY: u16 = 2;
/// Unaided days for level 4, and days from the first to the last of them.
const SEPARATE_DAYS: usize = 3;
const DAYS_APART: i32 = 7;
/// Hints fade in four stages, run 1 to run 4 (age-friendly §3); this is the last, as a count of earlier runs.
const LAST_FADING: u16 = 3;

/// A run that was brought to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The learner's day.
    pub day: Date,
    /// The lesson's judgement: the whole way was found without being shown.
    pub unaided: bool,
    /// Highest hint shown.
    pub hint_level: u8,
    /// Touches off the path.
    pub off_path: u16,
}

/// One resident's state in one skill.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Skill {
    /// The best level that runs have shown; at most [`Level::Kept`].
    pub by_runs: Level,
    /// When staff saw it on the own phone, unless taken back.
    pub seen_on: Option<Date>,
    /// All runs brought to their end.
    pub runs: u16,
    /// Earlier runs that the hints of the next run fade by, 0–3: one more after each run, one fewer
    /// after a run without hints on offer that had to be shown the way.
    pub fading: u16,
    /// Runs that needed no more than the ring, with at most one touch off the path: what the errorless
    /// profile fades by.
    pub clean: u16,
    /// Day of the latest unaided run.
    pub last_unaided: Option<Date>,
    /// Every day with an unaided run, with the number of clean ones (at most one touch off the path).
    pub unaided_days: BTreeMap<Date, u16>,
    /// Its place in the review boxes, from the first run on.
    pub review: Option<Review>,
    /// The task she did last in 自己做; `None` before the first.
    pub last_alone: Option<Form>,
    /// The task she did last in 考一考; `None` before the first.
    pub last_test: Option<Form>,
}

impl Skill {
    /// Level 0–5.
    pub fn level(&self) -> Level {
        if self.seen_on.is_some() { Level::OwnPhone } else { self.by_runs }
    }

    /// The task of the next run in this mode: never the one she had last in it, and in the first test not
    /// the one she has just practised.
    pub fn next_form(&self, mode: Mode) -> Option<Form> {
        let last = match mode {
            Mode::Alone => self.last_alone,
            Mode::Test => self.last_test.or(self.last_alone),
            Mode::Guided | Mode::Free => return None,
        };
        Some(last.map_or(Form::A, Form::other))
    }

    /// Notes which task a finished run was about. Logs from before there were two say nothing: it was the
    /// first.
    pub(crate) fn did(&mut self, mode: Mode, form: Option<Form>) {
        let form = Some(form.unwrap_or_default());
        match mode {
            Mode::Alone => self.last_alone = form,
            Mode::Test => self.last_test = form,
            Mode::Guided | Mode::Free => {}
        }
    }

    /// Adds a finished run.
    pub fn finish(&mut self, run: Run) {
        if run.unaided {
            let clean = self.unaided_days.entry(run.day).or_default();
            *clean = clean.saturating_add(u16::from(run.off_path <= CLEAN_OFF_PATH));
            self.last_unaided = Some(run.day);
        }
        self.by_runs = self.by_runs.max(self.shown_by(run));
        self.review = Some(match self.review {
            None => Review::first(run.day),
            Some(review) => review.after(outcome(run), run.day),
        });
        self.fading = faded(self.fading, run);
        let is_clean = run.hint_level <= FOLLOWED_FROM && run.off_path <= CLEAN_OFF_PATH;
        self.clean = self.clean.saturating_add(u16::from(is_clean));
        self.runs = self.runs.saturating_add(1);
    }

    /// Staff saw it on the own phone, or take that back.
    pub fn see(&mut self, seen: bool, day: Date) {
        self.seen_on = seen.then_some(day);
    }

    fn shown_by(&self, run: Run) -> Level {
        if !run.unaided {
            return if run.hint_level >= FOLLOWED_FROM { Level::Following } else { Level::Hinted };
        }
        if self.kept() {
            Level::Kept
        } else if self.unaided_days.get(&run.day).is_some_and(|&clean| clean >= RUNS_IN_A_DAY) {
            Level::Alone
        } else {
            Level::Hinted
        }
    }

    /// Unaided on three separate days, the last at least seven days after the first.
    fn kept(&self) -> bool {
        let days = &self.unaided_days;
        let (Some((first, _)), Some((last, _))) = (days.first_key_value(), days.last_key_value()) else {
            return false;
        };
        days.len() >= SEPARATE_DAYS && (*last - *first).get_days() >= DAYS_APART
    }
}

fn outcome(run: Run) -> Outcome {
    if run.unaided {
        Outcome::Success
    } else if run.hint_level >= LAST_HINT {
        Outcome::Failure
    } else {
        Outcome::HintUsed
    }
}

/// "An unaided failure moves back one level only": from run 3 on nothing is shown to begin with, so
/// having been shown the way then is such a failure.
fn faded(earlier: u16, run: Run) -> u16 {
    if earlier >= 2 && run.hint_level >= FOLLOWED_FROM { earlier - 1 } else { (earlier + 1).min(LAST_FADING) }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    /// Runs as (day of May 2026, hint level, touches off the path); hint level 0 is unaided.
    fn skill(runs: &[(i8, u8, u16)]) -> Skill {
        let mut skill = Skill::default();
        for &(day, hint_level, off_path) in runs {
            skill.finish(Run { day: date(2026, 5, day), unaided: hint_level == 0, hint_level, off_path });
        }
        skill
    }

    fn check(runs: &[(i8, u8, u16)], level: Level) {
        assert_eq!(skill(runs).level(), level, "after {runs:?}");
    }

    #[test]
    fn a_run_is_clean_that_needed_no_more_than_the_ring() {
        // Day, highest hint, touches off the path.
        assert_eq!(skill(&[(4, 2, 1), (4, 0, 0)]).clean, 2);
        assert_eq!(skill(&[(4, 3, 0), (4, 2, 2), (5, 4, 9)]).clean, 0);
    }

    #[test]
    fn levels_follow_the_worked_examples() {
        check(&[], Level::Untouched);
        check(&[(4, 3, 2)], Level::Following);
        check(&[(4, 2, 0)], Level::Following);
        check(&[(4, 1, 1)], Level::Hinted);
        check(&[(4, 0, 0)], Level::Hinted);
        check(&[(4, 0, 0), (4, 0, 1)], Level::Alone);
        check(&[(4, 0, 0), (4, 0, 2)], Level::Hinted); // the second had two touches off the path
        check(&[(4, 0, 0), (4, 1, 0), (4, 0, 0)], Level::Alone); // a run with hints between does not undo it
        check(&[(4, 0, 0), (5, 0, 0)], Level::Hinted); // two runs, but not in one day
    }

    #[test]
    fn three_separate_days_at_least_seven_apart_are_kept() {
        check(&[(4, 0, 0), (7, 0, 0), (11, 0, 0)], Level::Kept); // the 11th is 7 days after the 4th
        check(&[(4, 0, 0), (7, 0, 0), (10, 0, 0)], Level::Hinted); // only 6 days
        check(&[(4, 0, 0), (11, 0, 0)], Level::Hinted); // only two days
        check(&[(4, 0, 0), (4, 0, 0), (11, 0, 0)], Level::Alone); // three runs on two days
        check(&[(4, 0, 3), (7, 0, 3), (11, 0, 3)], Level::Kept); // touches off the path do not count here
        check(&[(4, 0, 0), (6, 0, 0), (8, 0, 0), (12, 0, 0)], Level::Kept); // the middle ones are free
        check(&[(4, 0, 0), (7, 1, 0), (11, 0, 0)], Level::Hinted); // the 7th was not unaided
    }

    #[test]
    fn a_bad_day_lowers_nothing_but_brings_the_skill_back_sooner() {
        let mut kept = skill(&[(4, 0, 0), (7, 0, 0), (14, 0, 0)]);
        assert_eq!((kept.level(), kept.review.unwrap().stage), (Level::Kept, 3));
        kept.finish(Run { day: date(2026, 5, 28), unaided: false, hint_level: 4, off_path: 6 });
        assert_eq!((kept.level(), kept.review.unwrap().stage), (Level::Kept, 2));
        assert_eq!(kept.last_unaided, Some(date(2026, 5, 14)));
    }

    #[test]
    fn own_phone_is_seen_by_staff_and_can_be_taken_back() {
        let mut skill = skill(&[(4, 1, 0)]);
        skill.see(true, date(2026, 5, 5));
        assert_eq!(skill.level(), Level::OwnPhone);
        skill.see(false, date(2026, 5, 6));
        assert_eq!(skill.level(), Level::Hinted);
    }

    #[test]
    fn hints_fade_run_by_run_and_come_back_one_step() {
        assert_eq!(skill(&[(4, 2, 0)]).fading, 1);
        assert_eq!(skill(&[(4, 2, 0), (4, 1, 0)]).fading, 2);
        assert_eq!(skill(&[(4, 2, 0), (4, 1, 0), (4, 3, 0)]).fading, 1, "run 3 had to be shown the way");
        assert_eq!(skill(&[(4, 2, 0), (4, 1, 0), (4, 0, 0), (4, 0, 0), (4, 0, 0)]).fading, 3);
        assert_eq!(skill(&[(4, 2, 0), (4, 2, 0)]).fading, 2, "a hint that the run offered is no failure");
    }

    #[test]
    fn tasks_alternate_in_each_face_and_the_first_test_is_not_what_was_just_practised() {
        let mut skill = Skill::default();
        assert_eq!([Mode::Guided, Mode::Free].map(|mode| skill.next_form(mode)), [None, None]);
        let mut done = |mode, form: Option<Form>| {
            skill.did(mode, form);
            (skill.next_form(Mode::Alone).unwrap(), skill.next_form(Mode::Test).unwrap())
        };
        assert_eq!(done(Mode::Guided, None), (Form::A, Form::A));
        assert_eq!(done(Mode::Alone, None), (Form::B, Form::B), "an old log without a form: the first task");
        assert_eq!(done(Mode::Alone, Some(Form::B)), (Form::A, Form::A));
        assert_eq!(done(Mode::Test, Some(Form::A)), (Form::A, Form::B), "tests alternate among themselves");
        assert_eq!(done(Mode::Alone, Some(Form::A)), (Form::B, Form::B));
        assert_eq!(done(Mode::Test, Some(Form::B)), (Form::B, Form::A));
    }

    proptest! {
        #[test]
        fn no_run_ever_lowers_a_level(runs in prop::collection::vec((0i32..60, 0u8..5, 0u16..6), 0..60)) {
            let mut skill = Skill::default();
            for (day, hint_level, off_path) in runs {
                let before = skill.level();
                let day = date(2026, 5, 1).saturating_add(day.days());
                skill.finish(Run { day, unaided: hint_level == 0, hint_level, off_path });
                prop_assert!(skill.level() >= before);
                prop_assert!(skill.level() < Level::OwnPhone, "only staff give level 5");
            }
        }
    }
}
