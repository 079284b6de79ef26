//! What tests stand on: a clock that stands still, chance that repeats itself, a store in a folder of
//! its own, and a school to fill it with. Never shipped.
#![expect(clippy::unwrap_used, reason = "a test that cannot prepare its case has failed")]

/// As in the programs, for every test that stands on this.
#[global_allocator]
static HEAP: mimalloc::MiMalloc = mimalloc::MiMalloc;

pub mod clock;
pub mod kept;
pub mod process;
pub mod school;
