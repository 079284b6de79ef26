//! How much has been done for one answer, and when a person has waited long enough for it.
//!
//! Counted and not timed: a clock would make the answer depend on how busy the machine is.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// All of it is told in one unit, of which four thousand are about a millisecond.
#[derive(Debug, Default)]
pub(crate) struct Effort {
    done: u64,
    /// Since when somebody waits, and how much more is too long.
    waits: Option<(u64, u64)>,
    /// Those who wait for an answer, while nobody waits for this one.
    waiting: Option<Arc<AtomicUsize>>,
}

/// Settling one event.
pub(crate) const EVENT: u64 = 6;

/// Putting one into the queue, by how far it is from the goal.
pub(crate) const QUEUED: u64 = 3;

/// Finding out how one who opened a page goes on below it.
pub(crate) const BELOW: u64 = 1;

/// Working out what the touches of a page do.
pub(crate) const PAGE: u64 = 80;

/// Working out distances under one content, besides going over the map.
pub(crate) const DISTANCES: u64 = 360;

/// Going over so many kinds of pages that lead to others.
pub(crate) const EDGES: u64 = 40;

/// Finding out of so many whether they do so here.
pub(crate) const LEADS: u64 = 3;

/// How many times late something may be: as often as it takes.
pub(crate) const HOWEVER_LONG: u32 = u32::MAX;

/// Not once: there is another way to go on.
pub(crate) const A_TRY: u32 = 1;

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
        (self.waits, self.waiting) = match whom {
            For::Certainty => (None, None),
            For::Soon(effort) => (Some((self.done, effort)), None),
            For::Later(waiting) => (None, Some(waiting)),
        };
    }

    pub(crate) fn add(&mut self, effort: u64) {
        self.done += effort;
    }

    /// How many times over somebody has waited as long as anybody should; 0 while nothing is late.
    pub(crate) fn times_late(&self) -> u32 {
        // Without any patience it is late from the first.
        let times = |(since, effort): (u64, u64)| (self.done - since).checked_div(effort).unwrap_or(1);
        self.waits.map_or(0, |waits| u32::try_from(times(waits)).unwrap_or(HOWEVER_LONG - 1))
    }

    /// Whether somebody has waited long enough.
    pub(crate) fn is_late(&self) -> bool {
        self.times_late() > 0
    }

    /// Whether somebody waits for another answer.
    pub(crate) fn is_called_off(&self) -> bool {
        self.waiting.as_ref().is_some_and(|waiting| waiting.load(Ordering::Relaxed) > 0)
    }
}
