//! Why somebody needs company.

use jiff::civil::Date;
use journal::id::{AttemptId, SkillId};
use journal::moment::Moment;
use serde::{Deserialize, Serialize};

/// Touches off the path within one step from which on she is stuck.
pub const STUCK_OFF_PATH: u16 = 4;
/// Hint level at which she is stuck.
pub const STUCK_HINT: u8 = 4;
/// Days without anything done, after having started, from which on somebody should ask after her.
pub const NOT_SEEN_DAYS: i32 = 10;

/// A reason, from events only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// She pressed 请老师 and nobody has come yet.
    Called(Place),
    /// Four touches off the path or the last hint, and not past that step since.
    Stuck(Place),
    /// She started and has not been here for ten days or more.
    NotSeen {
        /// How many days.
        days: i32,
    },
}

/// Where it happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// In which attempt.
    pub attempt: AttemptId,
    /// In which lesson; `None` in free practice.
    pub lesson: Option<SkillId>,
    /// At which step, from 1.
    pub step: u16,
    /// When.
    pub at: Moment,
}

/// Days without anything done, if there are enough of them to ask after her.
pub(crate) fn not_seen(last: Date, today: Date) -> Option<Trouble> {
    let days = (today - last).get_days();
    (days >= NOT_SEEN_DAYS).then_some(Trouble::NotSeen { days })
}
