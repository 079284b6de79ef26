//! What is otherwise on this machine than on the one asked about last?
//!
//! The map knows what was seen. What only this machine has (a call that was missed can be returned from its
//! chat) would be known after plain search alone. So one page of every kind is looked at again when a cell it
//! depends on holds something else than before: a few of some thousand, because machines differ little.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{CellId, Edges, Holds};
use crate::machine::Stacked;

/// Pages that are looked at again for one machine: some milliseconds.
const MOST_SAMPLES: usize = 150;

/// One page of every kind, and what they depend on.
#[derive(Default)]
pub(super) struct Samples {
    page_of: FxHashMap<u32, u32>,
    /// Per cell, the pages that depend on it.
    readers: Vec<FxHashSet<u32>>,
    /// What the cells held on the machine asked about last, by the stack in front: a machine of another kind has
    /// other pages.
    held: FxHashMap<Option<u32>, Vec<Option<u64>>>,
}

impl Samples {
    /// The page of every kind.
    pub(super) fn pages(&self) -> impl Iterator<Item = u32> {
        self.page_of.values().copied()
    }

    /// All of its pages have other numbers.
    pub(super) fn renumber(&mut self, numbers: &FxHashMap<u32, u32>) {
        let new = |page: &u32| numbers.get(page).copied();
        self.page_of = self.page_of.iter().filter_map(|(kind, page)| Some((*kind, new(page)?))).collect();
        for readers in &mut self.readers {
            *readers = readers.iter().filter_map(new).collect();
        }
    }

    /// The touches of a page were worked out, which depend on these cells.
    pub(super) fn note(&mut self, kind: u32, page: u32, reads: &[u32]) {
        if *self.page_of.entry(kind).or_insert(page) != page {
            return;
        }
        for cell in reads {
            let at = *cell as usize;
            if self.readers.len() <= at {
                self.readers.resize_with(at + 1, FxHashSet::default);
            }
            self.readers[at].insert(page);
        }
    }
}

impl<M: Stacked> Edges<M> {
    /// Learns what can be done on this machine only.
    pub(crate) fn catch_up(&mut self, machine: &M, state: &M::State) {
        if self.caught_up_with.as_ref() == Some(state) {
            return;
        }
        self.caught_up_with = Some(state.clone());
        let mut changed: Vec<u32> = Vec::new();
        let in_front = machine.pages(state).map(|(task, _)| self.stack_number(task));
        let held = self.samples.held.entry(in_front).or_default();
        held.resize(self.samples.readers.len(), None);
        for (cell, held) in (0..).zip(held) {
            if self.samples.readers[cell as usize].is_empty() {
                continue;
            }
            let now = Some(machine.value(state, *self.cells.thing(cell)));
            if *held != now {
                *held = now;
                changed.push(cell);
            }
        }
        let mut changed: Vec<Vec<u32>> =
            changed.into_iter().map(|cell| self.readers(machine, state, cell)).collect();
        // What few pages depend on says most about them; the clock is on all of them.
        changed.sort_by_key(Vec::len);
        let mut pages: Vec<u32> = Vec::new();
        for readers in changed {
            if pages.len() + readers.len() > MOST_SAMPLES {
                break;
            }
            pages.extend(readers);
        }
        let _ = self.look_again(machine, state, pages);
    }

    /// Learns what can be done where some cells hold what they hold in `state`. On the order of the chats nearly
    /// every page depends, and it has hundreds of values: of such a cell only as much is learnt as is looked at
    /// on the way, unless it is among the `gates`, which have few. `false` if that was too much for somebody who waits.
    pub(crate) fn catch_up_with(
        &mut self,
        machine: &M,
        state: &M::State,
        cells: &[CellId],
        gates: &[CellId],
    ) -> bool {
        let readers = |cell: &CellId| self.readers(machine, state, *cell);
        let few = cells.iter().map(readers).filter(|readers| readers.len() <= MOST_SAMPLES);
        let pages = few.chain(gates.iter().map(readers)).flatten().collect();
        self.look_again(machine, state, pages)
    }

    /// The samples that depend on a cell and can be on this machine: what was learnt of machines of other kinds
    /// says nothing of it, and would only take the place of what does.
    fn readers(&self, machine: &M, state: &M::State, cell: CellId) -> Vec<u32> {
        let readers = self.samples.readers.get(cell as usize).into_iter().flatten().copied();
        let make = machine.make_of(state);
        readers.filter(|page| machine.make(self.page(*page).0) == make).collect()
    }

    fn look_again(&mut self, machine: &M, state: &M::State, mut pages: Vec<u32>) -> bool {
        pages.sort_unstable();
        pages.dedup();
        let mut holds = Holds::default();
        for page in pages {
            if self.effort.is_late() || self.effort.is_called_off() {
                return false;
            }
            let _ = self.of(machine, page, state, &mut holds);
        }
        true
    }
}
