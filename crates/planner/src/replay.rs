//! Does a way lead to the goal on the machine itself, and if not, what was it mistaken about?

use crate::edges::ActionOf;
use crate::machine::{Goal, Stacked};

/// What became of a way on the machine itself.
pub(crate) enum Replayed<C> {
    /// It leads to the goal.
    Arrived,
    /// It does not: where it went wrong, the machine looked at these cells, which the way had written.
    Stopped(Vec<C>),
}

/// Does a way, touch by touch.
pub(crate) fn replay<M: Stacked>(
    machine: &M,
    start: &M::State,
    actions: &[ActionOf<M>],
    goal: &impl Goal<M>,
) -> Replayed<M::Cell> {
    let mut state = start.clone();
    let mut written = Vec::new();
    for action in actions {
        let (possible, reads) = machine.actions_traced(&state);
        if !possible.contains(action) {
            return Replayed::Stopped(both(reads, &written));
        }
        let (next, traced) = machine.step_traced(&state, action);
        written.extend(traced.writes);
        state = next;
    }
    if goal.met(machine, &state) {
        return Replayed::Arrived;
    }
    // Every touch was possible, but some did something else than it was thought to do.
    let mut looked_at = Vec::new();
    state = start.clone();
    for action in actions {
        let (next, traced) = machine.step_traced(&state, action);
        looked_at.extend(traced.reads);
        state = next;
    }
    Replayed::Stopped(both(looked_at, &written))
}

fn both<C: Copy + Eq>(reads: Vec<C>, written: &[C]) -> Vec<C> {
    let mut both = Vec::new();
    for cell in reads {
        if written.contains(&cell) && !both.contains(&cell) {
            both.push(cell);
        }
    }
    both
}
