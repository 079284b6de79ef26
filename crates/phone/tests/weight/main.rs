//! What one phone weighs: a learner's phone is copied at every touch and kept at every step.
//!
//! A test program of its own, in which nothing else takes memory while it is weighed.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends")]

use std::alloc::System;

use cap::Cap;
use phone::state::{Action, State};
use phone::world::World;

#[path = "../phone/shipped.rs"]
#[allow(dead_code, reason = "the other tests use the rest")]
mod shipped;

use shipped::{phone, world};

/// The system's heap, with a count of what is taken from it.
#[global_allocator]
static HEAP: Cap<System> = Cap::new(System, usize::MAX);

/// One phone with two weeks of world weighs at most 1 MB beyond the shared world.
const MOST_BYTES: usize = 1_000_000;

/// Bytes on the heap that are there because of what `make` gives, and that.
fn weighed(make: impl Fn() -> State) -> (State, usize) {
    // What is made once for all phones is there before it is weighed.
    drop(make());
    let before = HEAP.allocated();
    let made = make();
    (made, HEAP.allocated().saturating_sub(before))
}

fn used_for_weeks(world: &World) -> State {
    let mut state = phone("free");
    for n in 0..3_000_usize {
        let moves = state.moves(world);
        if n % 97 == 0 {
            state = state.step(world, &Action::Tick(3_600)).0;
        } else if let Some((spot, touch)) = moves.get(n * 31 % moves.len().max(1)) {
            state = state.touched(world, *spot, *touch, None);
        }
    }
    state
}

/// One test, so that nothing runs beside it.
#[test]
fn a_phone_used_for_weeks_is_light() {
    let world = world();
    let (new, bytes_new) = weighed(|| phone("free"));
    let (used, bytes_used) = weighed(|| used_for_weeks(world));
    assert!(bytes_new > 1_000, "a new phone weighs {bytes_new} bytes: the count counts nothing");
    assert!(bytes_used > bytes_new, "{bytes_used} bytes after weeks, {bytes_new} before");
    assert!(bytes_used < MOST_BYTES, "it weighs {bytes_used} bytes");
    // A copy shares what it is a copy of, and a step keeps most of it.
    let before = HEAP.allocated();
    let copies: Vec<State> = (0..1_000).map(|_| used.clone()).collect();
    let each = HEAP.allocated().saturating_sub(before) / copies.len();
    assert!(each < bytes_new, "each copy weighs {each} bytes");
    drop((new, copies));

    let (at_once, _) = used.step(world, &Action::Tick(600));
    let in_steps = (0..600).fold(used, |state, _| state.step(world, &Action::Tick(1)).0);
    assert_eq!(at_once.content(), in_steps.content(), "time passes the same way in one go or in many");
}
