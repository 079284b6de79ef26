//! Where time and chance come from: the one seam through which they enter the program.
//!
//! The real ones are made by `store::surroundings::real`; tests use those of `testkit`.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::moment::Moment;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The wall clock of this place. It may jump, in both directions.
    fn now(&self) -> Moment;

    /// Time since some fixed moment of this run of the program. It never goes back, whatever is done
    /// to the wall clock; waiting times are measured with it.
    fn running(&self) -> Duration;
}

/// Gives random bytes fit for salts, ids and session tokens.
pub trait Chance: Send + Sync {
    /// Fills the whole slice.
    fn fill(&self, bytes: &mut [u8]);
}

/// Clock and chance together; cheap to clone.
#[derive(Clone)]
pub struct Context {
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
}

impl Context {
    /// Joins a clock and a source of chance.
    pub fn new(clock: Arc<dyn Clock>, chance: Arc<dyn Chance>) -> Context {
        Context { clock, chance }
    }

    /// The wall clock of this place.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Time since some fixed moment of this run of the program; never goes back.
    pub fn running(&self) -> Duration {
        self.clock.running()
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.chance.fill(&mut bytes);
        bytes
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Context")
    }
}
