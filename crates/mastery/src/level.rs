//! How independent somebody is in one skill. The words for it are `app`'s, in two languages.

use serde::{Deserialize, Serialize};

/// Level of a skill, 0–5 (age-friendly §3, "Mastery").
///
/// A level is the best that was ever shown and does not fall because of a bad day: "partial mastery is
/// a normal, unashamed end state", and a run that needed hints moves the review box instead, which
/// brings the skill back sooner. Only staff taking back what they saw (level 5) lowers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// 0: never brought to its end.
    #[default]
    Untouched,
    /// 1: done with hints of level 2 and more.
    Following,
    /// 2: done with a hint of level 1, or unaided but not yet twice in a day.
    Hinted,
    /// 3: two unaided runs in one day, each with at most one touch off the path.
    Alone,
    /// 4: unaided on three separate days, the last at least seven days after the first.
    Kept,
    /// 5: staff saw it on the resident's own phone.
    OwnPhone,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Level; 6] =
        [Level::Untouched, Level::Following, Level::Hinted, Level::Alone, Level::Kept, Level::OwnPhone];

    /// The digit shown, 0–5.
    pub fn digit(self) -> u8 {
        self as u8
    }

    /// The level of a digit; `None` above 5.
    pub fn from_digit(digit: u8) -> Option<Level> {
        Level::ALL.get(usize::from(digit)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_levels_belong_together() {
        for level in Level::ALL {
            assert_eq!(Level::from_digit(level.digit()), Some(level));
        }
        assert_eq!(Level::from_digit(6), None);
    }
}
