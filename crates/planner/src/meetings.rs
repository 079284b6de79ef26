//! On which kinds of pages is a goal met? Asked of every page once, and remembered.

use rustc_hash::FxHashMap;

use crate::edges::{CellId, Edges};
use crate::machine::{Goal, Stacked};

/// A make of machine, and a goal under one content, as far as it depends on it.
type Asked<G> = (u32, G, Box<[(CellId, u64)]>);

/// Kinds of pages on which goals are met.
pub(crate) struct Meetings<G> {
    known: FxHashMap<Asked<G>, Met>,
}

/// What is known of one goal under one content.
#[derive(Default)]
struct Met {
    /// Its content forbids it on whatever page.
    is_ruled_out: bool,
    /// So many pages of machines of that make were asked.
    asked: usize,
    /// Kinds with a page on which it is met.
    kinds: Vec<u32>,
}

/// Goals under contents; above this many all are forgotten.
const MOST: usize = 4_000;

impl<G> Default for Meetings<G> {
    fn default() -> Self {
        Meetings { known: FxHashMap::default() }
    }
}

impl<G> Meetings<G> {
    pub(crate) fn forget(&mut self) {
        self.known.clear();
    }

    /// The kinds of the pages of a make of machine known today on which the goal is met with the content of `state`, of
    /// which `values` are what it depends on.
    pub(crate) fn of<M: Stacked>(
        &mut self,
        machine: &M,
        edges: &Edges<M>,
        make: u32,
        (goal, state): (&G, &M::State),
        values: Box<[(CellId, u64)]>,
    ) -> &[u32]
    where
        G: Goal<M>,
    {
        if self.known.len() > MOST {
            self.forget();
        }
        let met = self.known.entry((make, goal.clone(), values)).or_default();
        if met.asked == 0 && !goal.may_be_met(machine, state) {
            met.is_ruled_out = true;
        }
        if met.is_ruled_out {
            return &met.kinds;
        }
        let pages = edges.pages_of(make);
        for number in pages.get(met.asked..).unwrap_or_default() {
            let (task, page) = edges.page(*number);
            let kind = edges.kind_of(*number);
            if !met.kinds.contains(&kind) && goal.met_on(machine, *task, page, state) {
                met.kinds.push(kind);
            }
        }
        met.asked = pages.len();
        &met.kinds
    }
}
