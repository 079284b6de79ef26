//! All residents at once: the fold of a whole journal.

use std::collections::BTreeMap;

use journal::envelope::Recorded;
use journal::id::ResidentId;

use crate::learner::Learner;

/// Every resident that an event was about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    /// By id.
    pub learners: BTreeMap<ResidentId, Learner>,
}

/// Adds one event. Events come in the order of `(hlc, device, incarnation, seq)`; those that this
/// version does not know, and those about nobody, change nothing.
pub fn fold(progress: &mut Progress, recorded: &Recorded) {
    let Some(event) = recorded.event() else {
        return;
    };
    if let Some(resident) = event.resident() {
        progress.learners.entry(resident).or_default().fold(event, recorded.at);
    }
}
