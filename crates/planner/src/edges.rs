//! What the touches on one page do, worked out once and kept for as long as what they depend on stays.
//!
//! Nothing is declared: an edge is found by taking the step on a small stack and looking at what
//! became of it, and what it depends on is what the machine recorded while doing so.
//!
//! A search asks for the edges of thousands of pages. Many pages depend on the same cells, so sets of
//! cells and what they hold are numbered: whether remembered edges still fit is one comparison.
//! What leads where among kinds of pages is learnt on the way (see [`map`]).

mod catching_up;
mod holds;
mod learning;
mod letting_go;

use std::sync::Arc;

use indexmap::Equivalent;

use crate::bounds::Leaving;
use crate::edges::catching_up::Samples;
pub(crate) use crate::edges::holds::Holds;
use crate::edges::holds::at;
pub(crate) use crate::edges::letting_go::{LetGo, Most};
use crate::effort::{self, Effort};
use crate::machine::{Machine, Stacked};
use crate::map::Map;
use crate::numbered::Numbered;

/// What a touch does to the stack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// The page in front becomes another.
    Stay(u32),
    /// The page in front becomes `below` and `top` opens above it.
    Push { below: u32, top: u32 },
    /// The page in front goes.
    Pop,
    /// The stack is no longer in front, or more than one page came or went. With the number of an
    /// action that leads to the same place from everywhere.
    Leave(Option<u32>),
}

/// A cell by its number in [`Edges`].
pub(crate) type CellId = u32;

/// What one touch on a page does. Kept small: searches walk over hundreds of thousands of them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edge {
    pub turn: Turn,
    /// The cells it writes: the number of a set.
    pub writes: u32,
}

/// The touches on a page and what they do, under the contents they were worked out for.
#[derive(Debug)]
pub(crate) struct Touches<A> {
    /// No other touches have it, not even forgotten ones.
    pub number: u64,
    /// The set of cells they depend on.
    pub reads: u32,
    pub edges: Box<[Edge]>,
    pub actions: Box<[A]>,
}

/// The touches on a page, with what they depended on.
#[derive(Debug)]
struct Variant<A> {
    /// What the cells they depend on held: the number of a list of values.
    held: u32,
    touches: Arc<Touches<A>>,
}

/// A page with its stack. There are so many that a list of the pages themselves would have to be moved, now and
/// then, for longer than a hint may take.
type OwnPage<M> = (<M as Stacked>::Task, Box<<M as Stacked>::Page>);

/// The same, to look it up by.
#[derive(Hash)]
struct LentPage<'p, T, P>(T, &'p P);

impl<T: Eq, P: Eq> Equivalent<(T, Box<P>)> for LentPage<'_, T, P> {
    fn equivalent(&self, (task, page): &(T, Box<P>)) -> bool {
        self.0 == *task && *self.1 == **page
    }
}

/// All pages and cells met so far, numbered, with the touches on the pages.
pub(crate) struct Edges<M: Stacked> {
    pages: Numbered<OwnPage<M>>,
    /// Per page, the number of its stack.
    stack_of: Vec<u32>,
    stacks: Numbered<M::Task>,
    makes: Numbered<M::Make>,
    /// Per make of machine, its pages.
    pages_of: Vec<Vec<u32>>,
    variants: Vec<Vec<Variant<M::Action>>>,
    /// So many are remembered for one page.
    most_variants: usize,
    /// How often touches were worked out.
    worked_out: u64,
    cells: Numbered<M::Cell>,
    /// Per cell, whether some page was seen to depend on it.
    read: Vec<bool>,
    /// Sets of cells that are read or written, in the order in which they were met.
    sets: Numbered<Box<[CellId]>>,
    /// A set with what its cells hold. The first one is none, so that 0 stands for what is not known.
    held: Numbered<(u32, Box<[u64]>)>,
    everywhere: Numbered<M::Action>,
    kinds: Numbered<M::Kind>,
    /// Per page, its kind.
    kind_of: Vec<u32>,
    /// Pages of kinds of which no page was looked at when they were met.
    unseen: Vec<u32>,
    map: Map,
    samples: Samples,
    /// The machine that was asked about last.
    caught_up_with: Option<M::State>,
    /// What is done for the answer that is being worked out.
    pub(crate) effort: Effort,
    /// With the version of the map it was made from.
    leaving: (usize, Arc<Leaving>),
}

/// Remembered for one page.
const MOST_VARIANTS: usize = 12;

/// The same while everything is looked at: the next exploration looks at nearly the same.
const MANY_VARIANTS: usize = 256;

/// No list but the one that stands for what is not known.
fn nothing_held() -> Numbered<(u32, Box<[u64]>)> {
    let mut held = Numbered::default();
    held.number(&(u32::MAX, Box::default()));
    held
}

impl<M: Stacked> Default for Edges<M> {
    fn default() -> Self {
        Edges {
            pages: Numbered::default(),
            stack_of: Vec::new(),
            stacks: Numbered::default(),
            makes: Numbered::default(),
            pages_of: Vec::new(),
            variants: Vec::new(),
            most_variants: MOST_VARIANTS,
            worked_out: 0,
            cells: Numbered::default(),
            read: Vec::new(),
            sets: Numbered::default(),
            held: nothing_held(),
            everywhere: Numbered::default(),
            kinds: Numbered::default(),
            kind_of: Vec::new(),
            unseen: Vec::new(),
            map: Map::default(),
            samples: Samples::default(),
            caught_up_with: None,
            effort: Effort::default(),
            leaving: (0, Arc::default()),
        }
    }
}

impl<M: Stacked> Edges<M> {
    pub(crate) fn number(&mut self, machine: &M, task: M::Task, page: &M::Page) -> u32 {
        let number = self.pages.number_of(&LentPage(task, page), |page| (page.0, Box::new(page.1.clone())));
        if self.variants.len() < self.len() {
            self.stack_of.push(self.stacks.number(&task));
            let kind = self.kinds.number(&machine.kind(task, page));
            self.kind_of.push(kind);
            let make = self.make_number(machine.make(task));
            self.pages_of[make as usize].push(number);
            self.map.note_make(kind, make);
            if !self.map.is_looked_at(kind) {
                self.unseen.push(number);
            }
            self.variants.push(Vec::new());
        }
        number
    }

    /// A page and its stack.
    pub(crate) fn page(&self, number: u32) -> (M::Task, &M::Page) {
        let (task, page) = self.pages.thing(number);
        (*task, page)
    }

    /// The number of the stack a page belongs to.
    pub(crate) fn stack_of(&self, number: u32) -> u32 {
        self.stack_of[number as usize]
    }

    /// The number of a stack.
    pub(crate) fn stack_number(&mut self, task: M::Task) -> u32 {
        self.stacks.number(&task)
    }

    /// The number of a make of machine.
    pub(crate) fn make_number(&mut self, make: M::Make) -> u32 {
        let number = self.makes.number(&make);
        self.pages_of.resize_with(self.makes.len(), Vec::new);
        number
    }

    /// The pages of a make of machine, in the order in which they were met.
    pub(crate) fn pages_of(&self, make: u32) -> &[u32] {
        &self.pages_of[make as usize]
    }

    /// Whether nobody has looked at a page, or what its touches do was let go.
    pub(crate) fn is_new(&self, number: u32) -> bool {
        self.variants[number as usize].is_empty()
    }

    /// What kind of page it is.
    pub(crate) fn kind_of(&self, number: u32) -> u32 {
        self.kind_of[number as usize]
    }

    /// What leads where.
    pub(crate) fn map(&mut self) -> &mut Map {
        &mut self.map
    }

    /// How many touches it takes at least to leave each kind of page.
    pub(crate) fn leaving(&mut self) -> Arc<Leaving> {
        let version = self.map.version();
        let (of, leaving) = &mut self.leaving;
        if *of != version {
            (*of, *leaving) = (version, Arc::new(Leaving::new(&self.map)));
        }
        Arc::clone(leaving)
    }

    /// How many pages are known.
    pub(crate) fn len(&self) -> usize {
        self.pages.len()
    }

    pub(crate) fn cell_number(&mut self, cell: M::Cell) -> CellId {
        let number = self.cells.number(&cell);
        self.read.resize(self.cells.len(), false);
        number
    }

    pub(crate) fn cell(&self, number: CellId) -> M::Cell {
        *self.cells.thing(number)
    }

    /// Whether some page was seen to depend on the cell.
    pub(crate) fn is_read(&self, number: CellId) -> bool {
        self.read[number as usize]
    }

    /// The cells of a set.
    pub(crate) fn set(&self, number: u32) -> &[CellId] {
        self.sets.thing(number)
    }

    /// The touches on a page under the content of `state`, of which `holds` is known.
    pub(crate) fn of(
        &mut self,
        machine: &M,
        number: u32,
        state: &M::State,
        holds: &mut Holds,
    ) -> Arc<Touches<M::Action>> {
        if let Some(known) = self.known(machine, number, state, holds) {
            return known;
        }
        let variant = self.work_out(machine, number, state, holds);
        self.learn(number, &variant.touches);
        let touches = Arc::clone(&variant.touches);
        let variants = &mut self.variants[number as usize];
        variants.insert(0, variant);
        variants.truncate(self.most_variants);
        touches
    }

    /// From now on many variants of a page are remembered, or as few as a search needs.
    pub(crate) fn remember_many(&mut self, many: bool) {
        self.most_variants = if many { MANY_VARIANTS } else { MOST_VARIANTS };
    }

    /// As [`Edges::of`], if it was worked out before.
    pub(crate) fn known(
        &mut self,
        machine: &M,
        number: u32,
        state: &M::State,
        holds: &mut Holds,
    ) -> Option<Arc<Touches<M::Action>>> {
        let mut variants = std::mem::take(&mut self.variants[number as usize]);
        let fits = variants
            .iter()
            .position(|variant| self.held_by(machine, variant.touches.reads, state, holds) == variant.held);
        if let Some(fits) = fits {
            // The one used last is looked at first.
            variants.swap(0, fits);
        }
        let found = fits.map(|_| Arc::clone(&variants[0].touches));
        self.variants[number as usize] = variants;
        found
    }

    /// The number of what the cells of a set hold.
    fn held_by(&mut self, machine: &M, set: u32, state: &M::State, holds: &mut Holds) -> u32 {
        let known = *at(&mut holds.lists, set, 0);
        if known != 0 {
            return known;
        }
        let cells = self.sets.thing(set);
        let value = |cell: &CellId| holds.value(*cell, || machine.value(state, *self.cells.thing(*cell)));
        let values = cells.iter().map(value).collect();
        let held = self.held.number(&(set, values));
        holds.lists[set as usize] = held;
        held
    }

    /// Works out a page of every kind that was met and not looked at, so that the map has no white spots
    /// where nothing can be said. What it meets on the way is left for the next time.
    pub(crate) fn survey(&mut self, machine: &M, state: &M::State, holds: &mut Holds) {
        for page in std::mem::take(&mut self.unseen) {
            if !self.map.is_looked_at(self.kind_of(page)) {
                let _ = self.of(machine, page, state, holds);
            }
        }
    }

    fn work_out(
        &mut self,
        machine: &M,
        number: u32,
        state: &M::State,
        holds: &mut Holds,
    ) -> Variant<M::Action> {
        let (task, page) = self.page(number);
        let page = page.clone();
        // Twice the same page: what is below does not matter, only whether it comes to light.
        let probe = machine.with_pages(state, task, vec![page.clone(), page.clone()]);
        let (possible, reads) = machine.actions_traced(&probe);
        let mut reads: Vec<CellId> = reads.into_iter().map(|cell| self.cell_number(cell)).collect();
        let mut edges = Vec::with_capacity(possible.len());
        let mut actions = Vec::with_capacity(possible.len());
        for action in possible {
            let (next, traced) = machine.step_traced(&probe, &action);
            for cell in traced.reads {
                let cell = self.cell_number(cell);
                if !reads.contains(&cell) {
                    reads.push(cell);
                }
            }
            // What leads to the same place from everywhere may be about the other stacks, as the list of
            // what is running is: it is followed with the whole state.
            let turn = if machine.is_everywhere(&page, &action) {
                Turn::Leave(Some(self.everywhere.number(&action)))
            } else if machine.same_background(&probe, &next) {
                self.turn(machine, task, &page, &next)
            } else {
                Turn::Leave(None)
            };
            if turn == Turn::Leave(None) {
                self.learn_arrival(machine, (number, &probe), &next);
            }
            if turn == Turn::Stay(number) && traced.writes.is_empty() {
                continue;
            }
            let writes = traced.writes.into_iter().map(|cell| self.cell_number(cell)).collect();
            edges.push(Edge { turn, writes: self.sets.number(&writes) });
            actions.push(action);
        }
        for cell in &reads {
            self.read[*cell as usize] = true;
        }
        reads.sort_unstable();
        let reads = self.sets.number(&reads.into());
        let held = self.held_by(machine, reads, state, holds);
        self.worked_out += 1;
        self.effort.add(effort::PAGE);
        let (number, edges, actions) = (self.worked_out, edges.into(), actions.into());
        Variant { held, touches: Arc::new(Touches { number, reads, edges, actions }) }
    }

    fn turn(&mut self, machine: &M, task: M::Task, page: &M::Page, next: &M::State) -> Turn {
        match machine.pages(next) {
            Some((in_front, [below])) if in_front == task && below == page => Turn::Pop,
            Some((in_front, [below, top])) if in_front == task && below == page => {
                Turn::Stay(self.number(machine, task, top))
            }
            Some((in_front, [below, middle, top])) if in_front == task && below == page => {
                Turn::Push { below: self.number(machine, task, middle), top: self.number(machine, task, top) }
            }
            _ => Turn::Leave(None),
        }
    }
}

/// The action type of a machine.
pub(crate) type ActionOf<M> = <M as Machine>::Action;
