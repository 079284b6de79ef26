//! How many states can be reached in so many touches, app by app? An unexplained change of these counts
//! means that the phone has changed (examples §3): a new control, a lost one, a page that grew a state.
//!
//! The counts stand in `perft.txt`; `UPDATE_EXPECT=1` writes them anew, and the commit says why.

use rustc_hash::FxHashSet;

use expect_test::expect_file;
use phone::state::{App, State};
use phone::world::World;

use crate::shipped::{phone, world};

/// Touches counted to.
const DEEPEST: usize = 3;

/// How many states are met for the first time after one touch, after two, …
fn counts(world: &World, start: State) -> Vec<usize> {
    let mut met = FxHashSet::from_iter([start.clone()]);
    let mut front = vec![start];
    (0..DEEPEST)
        .map(|_| {
            let mut next = Vec::new();
            for state in &front {
                for (spot, touch) in state.moves(world) {
                    let after = state.touched(world, spot, touch, None).without_toast();
                    if met.insert(after.clone()) {
                        next.push(after);
                    }
                }
            }
            front = next;
            front.len()
        })
        .collect()
}

#[test]
fn as_many_states_as_ever_are_reached_in_so_many_touches() {
    let world = world();
    let mut lines = String::new();
    for app in App::ALL {
        let start = phone("phone-home").with_stack(app, vec![phone::page::Page::first(app)]);
        let counts: Vec<String> = counts(world, start).iter().map(ToString::to_string).collect();
        lines.push_str(&format!("{:<10} {}\n", app.slug(), counts.join(" ")));
    }
    expect_file!["perft.txt"].assert_eq(&lines);
}
