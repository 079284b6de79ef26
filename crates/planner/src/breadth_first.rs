//! Plain breadth-first search: the reference that every faster search is measured against.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use crate::machine::Machine;

/// How a reference search ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended<A> {
    /// A shortest path.
    Found(Vec<A>),
    /// Every reachable state was seen and none meets the goal.
    Unreachable,
    /// The limit of states was reached first.
    Limit,
}

/// A shortest path from `start` to a state that meets `goal`: first visit wins, moves in screen
/// order. Looks at `limit` states at most.
pub fn breadth_first<M: Machine>(
    machine: &M,
    start: &M::State,
    goal: impl Fn(&M::State) -> bool,
    limit: usize,
) -> Ended<M::Action> {
    if goal(start) {
        return Ended::Found(Vec::new());
    }
    let mut came: FxHashMap<M::State, Option<(usize, M::Action)>> = FxHashMap::default();
    let mut order = vec![start.clone()];
    let mut queue = VecDeque::from([0]);
    came.insert(start.clone(), None);
    while let Some(at) = queue.pop_front() {
        let state = order[at].clone();
        for action in machine.actions(&state) {
            let next = machine.step(&state, &action);
            if came.contains_key(&next) {
                continue;
            }
            came.insert(next.clone(), Some((at, action.clone())));
            if goal(&next) {
                return Ended::Found(way(&order, &came, next));
            }
            if order.len() >= limit {
                return Ended::Limit;
            }
            queue.push_back(order.len());
            order.push(next);
        }
    }
    Ended::Unreachable
}

fn way<S: Eq + std::hash::Hash, A: Clone>(
    order: &[S],
    came: &FxHashMap<S, Option<(usize, A)>>,
    end: S,
) -> Vec<A> {
    let mut path = Vec::new();
    let mut at = &end;
    while let Some(Some((from, action))) = came.get(at) {
        path.push(action.clone());
        at = &order[*from];
    }
    path.reverse();
    path
}
