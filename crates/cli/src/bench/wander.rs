//! Where does somebody end up who touches whatever there is? States to measure from.

use std::ops::Range;
use std::time::Instant;

use lesson::engine::Engine;
use phone::state::{Action, State};
use serde_json::{Value, json};

use crate::bench::figures::Times;

/// Touches of one walk.
const TOUCHES: usize = 200;

/// The states at the ends of the walks with these numbers, each from one of the scenes.
pub fn states(engine: &Engine, numbers: Range<usize>) -> Vec<State> {
    let world = &engine.course().world;
    let scenes: Vec<State> = world.scenes.iter().filter_map(|scene| engine.scene(&scene.name)).collect();
    let mut dice = Dice(0x0CC8_30D2);
    let walks = (0..numbers.end).filter_map(|n| {
        let mut state = scenes.get(n % scenes.len().max(1))?.clone();
        for _ in 0..TOUCHES {
            let touches = state.touches(world);
            let Some((spot, touch)) = touches.get(dice.below(touches.len())) else { break };
            state = state.step(world, &Action::Touch(*spot, *touch)).0;
        }
        Some(state)
    });
    // Chance runs on from walk to walk: those before have to be walked as well.
    walks.skip(numbers.start).collect()
}

/// How long a touch takes: the step, and the screen that is drawn after it.
pub fn touches(engine: &Engine, states: &[State]) -> Value {
    let world = &engine.course().world;
    let mut dice = Dice(7);
    let mut times = Times::default();
    for state in states {
        let touches = state.touches(world);
        let Some((spot, touch)) = touches.get(dice.below(touches.len())) else { continue };
        let action = Action::Touch(*spot, *touch);
        let begin = Instant::now();
        let (next, _) = state.step(world, &action);
        let screen = next.screen(world);
        times.add(begin.elapsed());
        std::hint::black_box(screen);
    }
    json!({ "p50": times.percentile(50.0), "p99": times.percentile(99.0) })
}

/// How long it takes to copy a state, in ms, with letting the copy go: searches copy one for every touch.
pub fn clones(states: &[State]) -> Value {
    /// Each is copied so often, for the clock is coarser than one copy.
    const TIMES: u32 = 1_000;
    let mut times = Times::default();
    for state in states {
        let begin = Instant::now();
        for _ in 0..TIMES {
            std::hint::black_box(state.clone());
        }
        times.add(begin.elapsed() / TIMES);
    }
    json!({ "p50": times.percentile(50.0), "p99": times.percentile(99.0) })
}

/// `SplitMix64`: the same walks everywhere.
pub struct Dice(pub u64);

impl Dice {
    /// A number below the limit; 0 for a limit of 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % limit.max(1) as u64).unwrap_or(0)
    }
}
