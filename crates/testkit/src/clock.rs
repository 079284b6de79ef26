//! A clock that only moves when a test says so, and chance that is the same every time.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use journal::context::{Chance, Clock, Context};
use journal::moment::Moment;

/// A clock in the hands of a test.
#[derive(Debug)]
pub struct FixedClock {
    now: Mutex<Moment>,
    running: Mutex<Duration>,
}

impl FixedClock {
    /// Stands at this moment, for example `2026-05-04T09:00:00+08:00`.
    pub fn at(moment: &str) -> Arc<FixedClock> {
        Arc::new(FixedClock { now: Mutex::new(moment.parse().unwrap()), running: Mutex::new(Duration::ZERO) })
    }

    /// Time passes.
    pub fn pass(&self, time: Duration) {
        *self.running.lock().unwrap() += time;
        let mut now = self.now.lock().unwrap();
        *now = now.plus_milliseconds(i64::try_from(time.as_millis()).unwrap());
    }

    /// Somebody sets the wall clock; no time passes.
    pub fn set(&self, moment: &str) {
        *self.now.lock().unwrap() = moment.parse().unwrap();
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Moment {
        *self.now.lock().unwrap()
    }

    fn running(&self) -> Duration {
        *self.running.lock().unwrap()
    }
}

/// Bytes that look random and repeat themselves in every run.
#[derive(Debug, Default)]
pub struct FixedChance {
    drawn: AtomicU64,
}

impl Chance for FixedChance {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let drawn = self.drawn.fetch_add(1, Ordering::Relaxed);
            let mut mixed = drawn.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            chunk.copy_from_slice(&(mixed ^ (mixed >> 31)).to_be_bytes()[..chunk.len()]);
        }
    }
}

/// A context with this clock and fixed chance.
pub fn context(clock: &Arc<FixedClock>) -> Context {
    Context::new(clock.clone(), Arc::new(FixedChance::default()))
}
