//! Content as far as a search tells it apart: the cells that matter, and what they held.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::edges::{ActionOf, CellId, Edge, Edges, Holds, Touches};
use crate::machine::Stacked;

/// What a touch that writes some cells means to a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Write {
    /// Not met yet.
    New,
    /// It leads to another content.
    Matters,
    /// It is dropped, and noted as such.
    Dropped,
    /// It is not to be done: it writes a cell that is left alone.
    Barred,
}

/// Contents whose values are kept at hand. A search meets few, unless it has lost its way.
const AT_HAND: usize = 64;

/// The same where everything is looked at, a page at a time with all the contents it can have: some 50 MB.
const ALL_AT_HAND: usize = 1024;

/// The contents met in one search, by number.
pub(crate) struct Contents<M: Stacked> {
    start: M::State,
    /// The cells that are told apart.
    relevant: Vec<M::Cell>,
    /// The same, by number.
    apart: FxHashSet<CellId>,
    /// Cells that no way may write.
    untouched: FxHashSet<CellId>,
    /// A state for each content.
    states: Vec<M::State>,
    /// Their values, in the order of `relevant`.
    values: Vec<Vec<u64>>,
    numbers: FxHashMap<Vec<u64>, u32>,
    /// What is known of the contents asked about last, each with the number of its content.
    holds: Vec<(u32, Holds)>,
    /// Per set of cells, what a touch that writes them means to this search.
    writes: Vec<Write>,
    /// Per set of cells, whether one is told apart, once it was asked.
    depends: FxHashMap<u32, bool>,
    /// Per page, whether something told apart is only begun on it; `None` if it was not asked.
    drafts: Vec<Option<bool>>,
    /// Cells outside the projection that some touch wrote.
    dropped: FxHashSet<CellId>,
}

impl<M: Stacked> Contents<M> {
    /// None met yet. Stacks in the background will stand as they stand in `start` (see decision 9).
    pub(crate) fn new(edges: &mut Edges<M>, start: &M::State, relevant: Vec<M::Cell>) -> Self {
        Contents {
            start: start.clone(),
            apart: relevant.iter().map(|cell| edges.cell_number(*cell)).collect(),
            relevant,
            untouched: FxHashSet::default(),
            states: Vec::new(),
            values: Vec::new(),
            numbers: FxHashMap::default(),
            holds: vec![(u32::MAX, Holds::default()); AT_HAND],
            writes: Vec::new(),
            depends: FxHashMap::default(),
            drafts: Vec::new(),
            dropped: FxHashSet::default(),
        }
    }

    /// The same, to be asked for many of them in turns.
    pub(crate) fn all_at_hand(mut self) -> Self {
        self.holds.resize(ALL_AT_HAND, (u32::MAX, Holds::default()));
        self
    }

    /// The same, with cells that no way may write.
    pub(crate) fn leaving_alone(mut self, edges: &mut Edges<M>, untouched: &[M::Cell]) -> Self {
        self.untouched = untouched.iter().map(|cell| edges.cell_number(*cell)).collect();
        self
    }

    /// Where the search began.
    pub(crate) fn start(&self) -> &M::State {
        &self.start
    }

    /// A state with this content.
    pub(crate) fn state(&self, content: u32) -> &M::State {
        &self.states[content as usize]
    }

    /// The cells that are told apart with what they hold, given in their order.
    pub(crate) fn with_cells(&self, edges: &mut Edges<M>, values: &[u64]) -> Box<[(CellId, u64)]> {
        let cells = self.relevant.iter().map(|cell| edges.cell_number(*cell));
        cells.zip(values.iter().copied()).collect()
    }

    /// A state for each content.
    pub(crate) fn states(&self) -> &[M::State] {
        &self.states
    }

    /// What the cells that are told apart hold, in their order.
    pub(crate) fn held(&self, content: u32) -> &[u64] {
        &self.values[content as usize]
    }

    /// The number of a state's content as far as it matters.
    pub(crate) fn number(&mut self, machine: &M, state: &M::State) -> u32 {
        let values: Vec<u64> = self.relevant.iter().map(|cell| machine.value(state, *cell)).collect();
        if let Some(number) = self.numbers.get(&values) {
            return *number;
        }
        // Far fewer than there is memory for.
        let number = u32::try_from(self.states.len()).unwrap_or(u32::MAX);
        self.states.push(machine.with_stacks_of(state, &self.start));
        self.values.push(values.clone());
        self.numbers.insert(values, number);
        number
    }

    /// The touches on a page.
    pub(crate) fn touches(
        &mut self,
        machine: &M,
        edges: &mut Edges<M>,
        (page, content): (u32, u32),
    ) -> Arc<Touches<ActionOf<M>>> {
        edges.of(machine, page, &self.states[content as usize], holds_of(&mut self.holds, content))
    }

    /// Learns what can be done under a content, whatever depends on the `gates`; `false` if not all of it.
    pub(crate) fn catch_up(
        &self,
        machine: &M,
        edges: &mut Edges<M>,
        content: u32,
        gates: &[M::Cell],
    ) -> bool {
        let apart: Vec<CellId> = self.apart.iter().copied().collect();
        let gates: Vec<CellId> = gates.iter().map(|gate| edges.cell_number(*gate)).collect();
        edges.catch_up_with(machine, &self.states[content as usize], &apart, &gates)
    }

    /// Looks at what was met and not gone into, under the first content.
    pub(crate) fn survey(&mut self, machine: &M, edges: &mut Edges<M>) {
        if let Some(first) = self.states.first() {
            edges.survey(machine, first, holds_of(&mut self.holds, 0));
        }
    }

    /// Whether a page of this kind was ever seen to write a cell that is told apart.
    pub(crate) fn writers(&self, edges: &mut Edges<M>, kind: u32) -> bool {
        self.apart.iter().any(|cell| edges.map().writes(kind, *cell))
    }

    /// Whether touches depend on a cell that is told apart.
    pub(crate) fn depend(&mut self, edges: &Edges<M>, reads: u32) -> bool {
        let apart = &self.apart;
        let look = || edges.set(reads).iter().any(|cell| apart.contains(cell));
        *self.depends.entry(reads).or_insert_with(look)
    }

    /// Whether a touch writes a cell that is told apart; other cells it writes are noted.
    pub(crate) fn matters(&mut self, edges: &Edges<M>, edge: Edge) -> bool {
        self.write(edges, edge) == Write::Matters
    }

    /// Whether a touch writes a cell that is to be left alone.
    pub(crate) fn is_barred(&mut self, edges: &Edges<M>, edge: Edge) -> bool {
        self.write(edges, edge) == Write::Barred
    }

    fn write(&mut self, edges: &Edges<M>, edge: Edge) -> Write {
        let at = edge.writes as usize;
        if self.writes.len() <= at {
            self.writes.resize(at + 1, Write::New);
        }
        if self.writes[at] == Write::New {
            let cells = edges.set(edge.writes);
            self.writes[at] = if cells.iter().any(|cell| self.untouched.contains(cell)) {
                Write::Barred
            } else if cells.iter().any(|cell| self.apart.contains(cell)) {
                Write::Matters
            } else {
                Write::Dropped
            };
            let dropped = cells.iter().filter(|cell| !self.apart.contains(cell));
            self.dropped.extend(dropped);
        }
        self.writes[at]
    }

    /// Whether a touch on a page writes a cell that is told apart and is more than a draft on it.
    pub(crate) fn lasts(&self, machine: &M, edges: &Edges<M>, page: u32, edge: Edge) -> bool {
        let (_, shown) = edges.page(page);
        let mut written = edges.set(edge.writes).iter().filter(|cell| self.apart.contains(cell));
        written.any(|cell| !machine.is_draft_on(shown, edges.cell(*cell)))
    }

    /// The content after a touch on a page; `None` if a cell of it only gets worse.
    pub(crate) fn after(
        &mut self,
        machine: &M,
        edges: &Edges<M>,
        (page, content): (u32, u32),
        (edge, action): (Edge, &ActionOf<M>),
    ) -> Option<u32> {
        if !self.matters(edges, edge) {
            return Some(content);
        }
        let (task, shown) = edges.page(page);
        let probe = machine.with_pages(self.state(content), task, vec![shown.clone(), shown.clone()]);
        let next = machine.step(&probe, action);
        let after = self.number(machine, &next);
        let values = |content: u32| self.values[content as usize].iter();
        let mut both = self.relevant.iter().zip(values(content).zip(values(after)));
        let gets_worse = both.any(|(cell, (before, after))| machine.is_worse(*cell, *before, *after));
        (!gets_worse).then_some(after)
    }

    /// Whether something that is told apart is only begun on a page.
    pub(crate) fn has_drafts(&mut self, machine: &M, edges: &Edges<M>, page: u32) -> bool {
        let at = page as usize;
        if self.drafts.len() <= at {
            self.drafts.resize(at + 1, None);
        }
        let look = || {
            let (_, shown) = edges.page(page);
            self.relevant.iter().any(|cell| machine.is_draft_on(shown, *cell))
        };
        *self.drafts[at].get_or_insert_with(look)
    }

    /// The content when a page is left: what was begun on it counts no more.
    pub(crate) fn without_drafts(
        &mut self,
        machine: &M,
        edges: &Edges<M>,
        (page, content): (u32, u32),
    ) -> u32 {
        if !self.has_drafts(machine, edges, page) {
            return content;
        }
        let (_, shown) = edges.page(page);
        let is_draft = |cell: &M::Cell| machine.is_draft_on(shown, *cell);
        let now = self.relevant.iter().zip(&self.values[content as usize]);
        let both = now.zip(&self.values[0]);
        let values = both.map(|((cell, now), start)| if is_draft(cell) { *start } else { *now });
        self.numbers.get(&values.collect::<Vec<u64>>()).copied().unwrap_or(content)
    }

    /// Cells outside the projection that some touch wrote and on which some page depends.
    pub(crate) fn missed(&self, edges: &Edges<M>) -> Vec<M::Cell> {
        let mut read: Vec<CellId> =
            self.dropped.iter().copied().filter(|cell| edges.is_read(*cell)).collect();
        read.sort_unstable();
        read.into_iter().map(|cell| edges.cell(cell)).collect()
    }
}

/// What a content holds, as far as it was asked for.
fn holds_of(holds: &mut [(u32, Holds)], content: u32) -> &mut Holds {
    let at_hand = holds.len();
    let (of, holds) = &mut holds[content as usize % at_hand];
    if *of != content {
        *of = content;
        holds.forget();
    }
    holds
}
