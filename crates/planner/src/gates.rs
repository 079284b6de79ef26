//! Which of the things that are not as usual stand in the way to a goal?
//!
//! A search that finds no way has looked at everything; to try so again for each thing that may be in the
//! way takes as long each time. But where everything is as usual there most likely is a way, and it is soon
//! found: done on the real machine beside the usual one, it comes apart where something is in the way.

use crate::edges::ActionOf;
use crate::machine::{Goal, Stacked};

/// More than anybody ever had in the way at once.
const MOST: usize = 8;

/// The cells among `gates` at which a way that leads to the goal where they are as usual comes apart, in the
/// order in which it meets them.
pub(crate) fn in_the_way<M: Stacked>(
    machine: &M,
    (start, goal): (&M::State, &impl Goal<M>),
    gates: &[M::Cell],
    way: &[ActionOf<M>],
) -> Vec<M::Cell> {
    let mut found = Vec::new();
    while found.len() < MOST {
        let real = machine.as_usual(start, &found);
        let Some(at) = comes_apart(machine, (&real, goal), gates, way) else { break };
        let open: Vec<M::Cell> = at.looked_at.into_iter().filter(|cell| !found.contains(cell)).collect();
        // One of them will do, if one does; otherwise it takes all of them.
        let one = open.iter().find(|gate| {
            let mended = machine.as_usual(&real, &[**gate]);
            comes_apart(machine, (&mended, goal), gates, way).is_none_or(|next| next.after > at.after)
        });
        match one {
            Some(gate) => found.push(*gate),
            None if open.is_empty() => break,
            None => found.extend(open),
        }
    }
    found.truncate(MOST);
    found
}

/// Where a way does something else than it does where all is as usual.
struct Apart<C> {
    /// So many of its touches do the same.
    after: usize,
    /// The gates the machine looked at there.
    looked_at: Vec<C>,
}

/// Does a way on a machine as it is and as it usually is; `None` if both arrive.
fn comes_apart<M: Stacked>(
    machine: &M,
    (start, goal): (&M::State, &impl Goal<M>),
    gates: &[M::Cell],
    way: &[ActionOf<M>],
) -> Option<Apart<M::Cell>> {
    let (mut real, mut usual) = (start.clone(), machine.as_usual(start, gates));
    for (after, action) in way.iter().enumerate() {
        let (possible, mut reads) = machine.actions_traced(&real);
        let mut is_same = possible.contains(action);
        if is_same {
            let (next, traced) = machine.step_traced(&real, action);
            reads.extend(traced.reads);
            usual = machine.step(&usual, action);
            real = next;
            is_same = machine.pages(&real) == machine.pages(&usual);
        }
        if !is_same {
            let looked_at = gates.iter().filter(|gate| reads.contains(gate)).copied().collect();
            return Some(Apart { after, looked_at });
        }
    }
    (!goal.met(machine, &real)).then(|| Apart { after: way.len(), looked_at: Vec::new() })
}
