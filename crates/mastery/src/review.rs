//! When a skill comes back for refreshing.
//!
//! Simple expanding boxes (age-friendly §3, "Review"): next class, 7, 14, 28 days. The first finished
//! run puts a skill into the first box.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Days until a skill in box 1, 2, 3, 4 is due. "Next class" is 2–4 days away; 3 stands for it.
pub const DAYS: [i32; 4] = [3, 7, 14, 28];

/// From how many days on a run counts as the review of box 1: classes may be only two days apart.
const NEXT_CLASS_FROM: i32 = 2;

/// How a finished run went, as far as reviewing is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Unaided.
    Success,
    /// A hint of level 1–3 was used.
    HintUsed,
    /// The whole hint ladder was used up (level 4, 请老师).
    Failure,
}

/// Where a skill stands in the boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Review {
    /// Box 1–4; it never goes back to "not in a box".
    pub stage: u8,
    /// The day on which it was put there.
    pub since: Date,
    /// The day on which it is due.
    pub due: Date,
}

impl Review {
    /// The first box, from this day.
    pub fn first(day: Date) -> Review {
        Review::at(1, day)
    }

    /// After a run on this day. Runs before the skill is due are practice: they leave the box alone,
    /// because a box stands for the days between, not for the number of runs.
    pub fn after(self, outcome: Outcome, day: Date) -> Review {
        if day < self.since {
            // The wall clock was set back; counting anew from here, the skill cannot vanish into 2035.
            return Review::at(self.stage, day);
        }
        if day < self.opens() {
            return self;
        }
        let stage = match outcome {
            Outcome::Success => self.stage + 1,
            Outcome::HintUsed => self.stage,
            Outcome::Failure => self.stage.saturating_sub(1),
        };
        Review::at(stage, day)
    }

    /// The first day on which a run counts as this review.
    fn opens(self) -> Date {
        if self.stage == 1 { later(self.since, NEXT_CLASS_FROM) } else { self.due }
    }

    fn at(stage: u8, since: Date) -> Review {
        let stage = stage.clamp(1, DAYS.len() as u8);
        Review { stage, since, due: later(since, DAYS[usize::from(stage) - 1]) }
    }
}

fn later(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    /// Runs on days of May 2026 (31 = 31 May, 32 = 1 June, …), starting in the first box on the 1st.
    fn check(runs: &[(i32, Outcome)], stage: u8, due: Date) {
        let day = |n: i32| later(date(2026, 4, 30), n);
        let mut review = Review::first(day(1));
        for &(n, outcome) in runs {
            review = review.after(outcome, day(n));
        }
        assert_eq!((review.stage, review.due), (stage, due), "after {runs:?}");
    }

    #[test]
    fn boxes_follow_the_worked_examples() {
        use Outcome::{Failure, HintUsed, Success};
        check(&[], 1, date(2026, 5, 4));
        check(&[(1, Success), (1, Success)], 1, date(2026, 5, 4)); // the same day is practice
        check(&[(2, Success)], 1, date(2026, 5, 4)); // the next day too
        check(&[(3, Success)], 2, date(2026, 5, 10)); // a class two days later is "the next class"
        check(&[(4, Success)], 2, date(2026, 5, 11));
        check(&[(4, Success), (8, Success)], 2, date(2026, 5, 11)); // not due before the 11th
        check(&[(4, Success), (11, Success), (25, Success)], 4, date(2026, 6, 22));
        check(&[(4, Success), (11, Success), (25, Success), (60, Success)], 4, date(2026, 7, 27)); // stays in the last
        check(&[(4, HintUsed)], 1, date(2026, 5, 7));
        check(&[(4, Success), (11, HintUsed)], 2, date(2026, 5, 18));
        check(&[(4, Success), (11, Success), (25, Failure)], 2, date(2026, 6, 1));
        check(&[(4, Failure), (8, Failure)], 1, date(2026, 5, 11)); // never to zero
    }

    #[test]
    fn a_clock_set_back_does_not_hide_a_skill() {
        let spiked = Review::first(date(2035, 1, 1));
        let mended = spiked.after(Outcome::Success, date(2026, 5, 4));
        assert_eq!((mended.stage, mended.due), (1, date(2026, 5, 7)));
    }

    proptest! {
        #[test]
        fn a_skill_is_always_due_within_28_days(runs in prop::collection::vec((0i32..8000, 0..3), 0..60)) {
            let mut review = Review::first(date(2026, 5, 1));
            for (n, outcome) in runs {
                let day = later(date(2016, 1, 1), n);
                let outcome = [Outcome::Success, Outcome::HintUsed, Outcome::Failure][outcome as usize];
                review = review.after(outcome, day);
                prop_assert!((1..=4).contains(&review.stage));
                prop_assert_eq!(review.due, later(review.since, DAYS[usize::from(review.stage) - 1]));
                prop_assert!(review.since <= day, "counted from a day that has been");
            }
        }
    }
}
