//! How much has been done for one answer, and when a person has waited long enough for it.
//!
//! Counted and not timed: a clock would make the answer depend on how busy the machine is.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What settling one event takes is 1; everything else is told in that.
#[derive(Debug, Default)]
pub(crate) struct Effort {
    done: u64,
    /// From so much on any way will do.
    late_from: Option<u64>,
    /// Those who wait for an answer, while nobody waits for this one.
    waiting: Option<Arc<AtomicUsize>>,
}

/// Working out what the touches of a page do, in events.
pub(crate) const PAGE: u64 = 5;

/// Working out distances under one content, in events.
pub(crate) const DISTANCES: u64 = 80;

/// For whom something is worked out.
#[derive(Debug, Clone)]
pub(crate) enum For {
    /// Somebody who wants to know exactly, however long it takes.
    Certainty,
    /// Somebody who waits: after so much of effort any way will do.
    Soon(u64),
    /// Nobody now: it is called off as soon as somebody waits.
    Later(Arc<AtomicUsize>),
}

impl Effort {
    /// Something begins to be worked out.
    pub(crate) fn begin(&mut self, whom: For) {
        (self.late_from, self.waiting) = match whom {
            For::Certainty => (None, None),
            For::Soon(effort) => (Some(self.done + effort), None),
            For::Later(waiting) => (None, Some(waiting)),
        };
    }

    pub(crate) fn add(&mut self, effort: u64) {
        self.done += effort;
    }

    /// Whether somebody has waited long enough.
    pub(crate) fn is_late(&self) -> bool {
        self.late_from.is_some_and(|late| self.done >= late)
    }

    /// Whether somebody waits for another answer.
    pub(crate) fn is_called_off(&self) -> bool {
        self.waiting.as_ref().is_some_and(|waiting| waiting.load(Ordering::Relaxed) > 0)
    }
}
