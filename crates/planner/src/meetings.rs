//! On which kinds of pages is a goal met? Asked of every page once, and remembered.

use rustc_hash::FxHashMap;

use crate::edges::Edges;
use crate::machine::{Goal, Stacked};

/// Kinds of pages on which goals are met: per make of machine, and for what the content leaves of a goal.
pub(crate) struct Meetings<G> {
    known: FxHashMap<(u32, G), Met>,
}

/// What is known of what is left of a goal.
#[derive(Default)]
struct Met {
    /// So many pages of machines of that make were asked.
    asked: usize,
    /// Kinds with a page on which it is met.
    kinds: Vec<u32>,
}

/// Goals; above this many all are forgotten.
const MOST: usize = 4_000;

impl<G> Default for Meetings<G> {
    fn default() -> Self {
        Meetings { known: FxHashMap::default() }
    }
}

impl<G> Meetings<G> {
    /// Pages have other numbers. On which kinds goals are met is known all the same.
    pub(crate) fn ask_again(&mut self) {
        self.known.values_mut().for_each(|met| met.asked = 0);
    }

    /// The kinds of the pages of a make of machine known today on which the goal is met with the content of `state`.
    pub(crate) fn of<M: Stacked>(
        &mut self,
        machine: &M,
        edges: &Edges<M>,
        make: u32,
        (goal, state): (&G, &M::State),
    ) -> &[u32]
    where
        G: Goal<M>,
    {
        let Some(left) = goal.left_for_pages(machine, state) else { return &[] };
        if self.known.len() > MOST {
            self.known.clear();
        }
        let pages = edges.pages_of(make);
        let met = self.known.entry((make, left.clone())).or_default();
        for number in pages.get(met.asked..).unwrap_or_default() {
            let (task, page) = edges.page(*number);
            let kind = edges.kind_of(*number);
            if !met.kinds.contains(&kind) && left.met_on(machine, task, page, state) {
                met.kinds.push(kind);
            }
        }
        met.asked = pages.len();
        &met.kinds
    }
}
