//! What the touches on one page do, worked out once and kept for as long as what they depend on stays.
//!
//! Nothing is declared: an edge is found by taking the step on a small stack and looking at what
//! became of it, and what it depends on is what the machine recorded while doing so.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::machine::{Machine, Stacked};

/// What a touch does to the stack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// The page in front becomes another.
    Stay(u32),
    /// The page in front becomes `below` and `top` opens above it.
    Push { below: u32, top: u32 },
    /// The page in front goes.
    Pop,
    /// The stack is no longer in front, or more than one page came or went.
    Leave,
}

/// A cell by its number in [`Edges`].
pub(crate) type CellId = u32;

/// One touch on a page.
#[derive(Debug, Clone)]
pub(crate) struct Edge<A> {
    pub action: A,
    pub turn: Turn,
    pub writes: Box<[CellId]>,
}

/// The edges of a page, with what they depend on.
#[derive(Debug)]
struct Variant<A> {
    reads: Box<[(CellId, u64)]>,
    edges: Arc<[Edge<A>]>,
}

/// The values of one content's cells, as far as they were asked for. A cell may be found by a long
/// name among many; a search asks for the same ones from every page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Values(Vec<u64>);

impl Values {
    /// Stands where nothing is known; a cell that has this very value is only looked up each time.
    const UNKNOWN: u64 = u64::MAX;

    fn get(&mut self, cell: CellId, look: impl FnOnce() -> u64) -> u64 {
        let at = cell as usize;
        if self.0.len() <= at {
            self.0.resize(at + 1, Self::UNKNOWN);
        }
        if self.0[at] == Self::UNKNOWN {
            self.0[at] = look();
        }
        self.0[at]
    }

    pub(crate) fn forget(&mut self) {
        self.0.clear();
    }
}

/// All pages and cells met so far, numbered, with the edges of the pages.
pub(crate) struct Edges<M: Stacked> {
    numbers: FxHashMap<(M::Task, M::Page), u32>,
    pages: Vec<(M::Task, M::Page)>,
    variants: Vec<Vec<Variant<M::Action>>>,
    cell_numbers: FxHashMap<M::Cell, CellId>,
    cells: Vec<M::Cell>,
    /// Per cell, whether some page was seen to depend on it.
    read: Vec<bool>,
}

/// Above this many pages (typed texts come and go) the memory is let go and begins anew.
const MOST_PAGES: usize = 400_000;

impl<M: Stacked> Default for Edges<M> {
    fn default() -> Self {
        Edges {
            numbers: FxHashMap::default(),
            pages: Vec::new(),
            variants: Vec::new(),
            cell_numbers: FxHashMap::default(),
            cells: Vec::new(),
            read: Vec::new(),
        }
    }
}

impl<M: Stacked> Edges<M> {
    /// Forgets everything if it has grown too large; only between searches.
    pub(crate) fn trim(&mut self) {
        if self.pages.len() > MOST_PAGES {
            *self = Edges::default();
        }
    }

    pub(crate) fn number(&mut self, task: M::Task, page: &M::Page) -> u32 {
        if let Some(number) = self.numbers.get(&(task, page.clone())) {
            return *number;
        }
        // A u32 holds far more than MOST_PAGES.
        let number = u32::try_from(self.pages.len()).unwrap_or(u32::MAX);
        self.numbers.insert((task, page.clone()), number);
        self.pages.push((task, page.clone()));
        self.variants.push(Vec::new());
        number
    }

    pub(crate) fn page(&self, number: u32) -> &(M::Task, M::Page) {
        &self.pages[number as usize]
    }

    pub(crate) fn len(&self) -> usize {
        self.pages.len()
    }

    pub(crate) fn cell_number(&mut self, cell: M::Cell) -> CellId {
        if let Some(number) = self.cell_numbers.get(&cell) {
            return *number;
        }
        let number = u32::try_from(self.cells.len()).unwrap_or(u32::MAX);
        self.cell_numbers.insert(cell, number);
        self.cells.push(cell);
        self.read.push(false);
        number
    }

    pub(crate) fn cell(&self, number: CellId) -> M::Cell {
        self.cells[number as usize]
    }

    /// Whether some page was seen to depend on the cell.
    pub(crate) fn is_read(&self, number: CellId) -> bool {
        self.read[number as usize]
    }

    /// The edges of a page under the content of `state`, of which `values` are known.
    pub(crate) fn of(
        &mut self,
        machine: &M,
        number: u32,
        state: &M::State,
        values: &mut Values,
    ) -> Arc<[Edge<M::Action>]> {
        let cells = &self.cells;
        let mut fits = |variant: &Variant<M::Action>| {
            let same = |(cell, value): &(CellId, u64)| {
                values.get(*cell, || machine.value(state, cells[*cell as usize])) == *value
            };
            variant.reads.iter().all(same)
        };
        let variants = &mut self.variants[number as usize];
        if let Some(at) = variants.iter().position(&mut fits) {
            // The one used last is looked at first.
            variants.swap(0, at);
            return Arc::clone(&variants[0].edges);
        }
        let variant = self.work_out(machine, number, state);
        let edges = Arc::clone(&variant.edges);
        let variants = &mut self.variants[number as usize];
        variants.insert(0, variant);
        variants.truncate(12);
        edges
    }

    fn work_out(&mut self, machine: &M, number: u32, state: &M::State) -> Variant<M::Action> {
        let (task, page) = self.pages[number as usize].clone();
        // Twice the same page: what is below does not matter, only whether it comes to light.
        let probe = machine.with_pages(state, task, vec![page.clone(), page.clone()]);
        let (actions, mut reads) = machine.actions_traced(&probe);
        let mut edges = Vec::with_capacity(actions.len());
        for action in actions {
            let (next, traced) = machine.step_traced(&probe, &action);
            for cell in traced.reads {
                if !reads.contains(&cell) {
                    reads.push(cell);
                }
            }
            // What leads to the same place from everywhere may be about the other stacks, as the list of
            // what is running is: it is followed with the whole state.
            let by_itself = !machine.is_everywhere(&action) && machine.same_background(&probe, &next);
            let turn = if by_itself { self.turn(machine, task, &page, &next) } else { Turn::Leave };
            if turn == Turn::Stay(number) && traced.writes.is_empty() {
                continue;
            }
            let writes = traced.writes.into_iter().map(|cell| self.cell_number(cell)).collect();
            edges.push(Edge { action, turn, writes });
        }
        let reads = reads.into_iter().map(|cell| {
            let number = self.cell_number(cell);
            self.read[number as usize] = true;
            (number, machine.value(state, cell))
        });
        Variant { reads: reads.collect(), edges: edges.into() }
    }

    fn turn(&mut self, machine: &M, task: M::Task, page: &M::Page, next: &M::State) -> Turn {
        match machine.pages(next) {
            Some((in_front, [below])) if in_front == task && below == page => Turn::Pop,
            Some((in_front, [below, top])) if in_front == task && below == page => {
                Turn::Stay(self.number(task, top))
            }
            Some((in_front, [below, middle, top])) if in_front == task && below == page => {
                Turn::Push { below: self.number(task, middle), top: self.number(task, top) }
            }
            _ => Turn::Leave,
        }
    }
}

/// The action type of a machine.
pub(crate) type ActionOf<M> = <M as Machine>::Action;
