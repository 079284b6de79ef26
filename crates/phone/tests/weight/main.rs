//! What one phone weighs: a learner's phone is copied at every touch and kept at every step.

use phone::state::{Action, State};
use phone::world::World;

use crate::shipped::{phone, world};

/// One phone with two weeks of world weighs at most 1 MB beyond the shared world.
const MOST_BYTES: usize = 1_000_000;

/// Bytes of a phone that shares nothing with any other: what its value prints as, which names every
/// field of it, and is longer than the fields themselves.
fn printed(state: &State) -> usize {
    format!("{state:?}").len()
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

#[test]
fn a_phone_used_for_weeks_is_light() {
    let world = world();
    let bytes = printed(&used_for_weeks(world));
    assert!(bytes < MOST_BYTES, "it prints as {bytes} bytes");
}

#[test]
fn time_passes_the_same_way_in_one_go_or_in_many() {
    let world = world();
    let state = used_for_weeks(world);
    let (at_once, _) = state.step(world, &Action::Tick(600));
    let in_steps = (0..600).fold(state, |state, _| state.step(world, &Action::Tick(1)).0);
    assert_eq!(at_once.content(), in_steps.content());
}
