//! The real clock and the real chance of this machine.

use std::sync::Arc;
use std::time::{Duration, Instant};

use journal::context::{Chance, Clock, Context};
use journal::moment::Moment;

/// Time and randomness from the operating system.
pub fn real() -> Context {
    Context::new(Arc::new(SystemClock { start: Instant::now() }), Arc::new(SystemChance))
}

struct SystemClock {
    start: Instant,
}

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        let now = jiff::Zoned::now();
        Moment::new(now.timestamp(), now.offset())
    }

    fn running(&self) -> Duration {
        self.start.elapsed()
    }
}

struct SystemChance;

impl Chance for SystemChance {
    #[expect(
        clippy::expect_used,
        reason = "without random numbers no id, salt or session is safe: going on would be worse than stopping"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives random numbers");
    }
}
