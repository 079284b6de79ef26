//! What a search asks of a machine.

use std::hash::Hash;

/// States, what can be done in them, and what comes of it. Deterministic.
pub trait Machine {
    /// Where the machine is and what has been done.
    type State: Clone + Eq + Hash;
    /// What can be done.
    type Action: Clone + Eq + Hash;

    /// What can be done in `state`, in a fixed order.
    fn actions(&self, state: &Self::State) -> Vec<Self::Action>;

    /// The state after `action`, which [`Machine::actions`] gave.
    fn step(&self, state: &Self::State, action: &Self::Action) -> Self::State;
}

/// Cells that were read and written.
#[derive(Debug, Clone)]
pub struct Traced<C> {
    /// Cells read, each once.
    pub reads: Vec<C>,
    /// Cells written, each once.
    pub writes: Vec<C>,
}

/// A machine with a stack of pages: what can be done and what comes of it depends on the page in
/// front and on content only; pages below are shown again as they were left.
pub trait Stacked: Machine {
    /// A page.
    type Page: Clone + Eq + Hash;
    /// Which stack is in front, for machines with several.
    type Task: Copy + Eq + Hash;
    /// A unit of content on which screens and steps may depend.
    type Cell: Copy + Eq + Hash;

    /// What kind of page it is, as far as where one can get from there depends on it: a screen and
    /// whom or what it is about, say, but not what is ticked on it. The coarser, the less is known of how
    /// far a goal is; the finer, the longer it takes to learn.
    type Kind: Clone + Eq + Hash;

    /// The kind of a page.
    fn kind(&self, task: Self::Task, page: &Self::Page) -> Self::Kind;

    /// Of which make a machine is. It stays so, and has stacks that no other make has: what was learnt of those says
    /// nothing of it.
    type Make: Copy + Eq + Hash;

    /// The make of the machines that have such a stack.
    fn make(&self, task: Self::Task) -> Self::Make;

    /// The make of the machine in this state.
    fn make_of(&self, state: &Self::State) -> Self::Make;

    /// What all pages go by that show more or less at once: how large letters are, say. It may change; what is learnt
    /// of forms is kept apart by it, for the same form has other pages then, which are not met.
    fn layout(&self, _state: &Self::State) -> u64 {
        0
    }

    /// The stacks that are not in front.
    fn behind<'s>(&self, state: &'s Self::State) -> Vec<(Self::Task, &'s [Self::Page])>;

    /// The stack in front, from its first page; `None` when no stack is in front.
    fn pages<'s>(&self, state: &'s Self::State) -> Option<(Self::Task, &'s [Self::Page])>;

    /// Whether an action on this page leaves the stack and leads to the same place as from every other page on
    /// which it does. The search then follows it with the whole state, and from the nearest page only. An action
    /// that depends on the stacks that are not in front has to be one.
    fn is_everywhere(&self, page: &Self::Page, action: &Self::Action) -> bool;

    /// Whether the stacks that are not in front are the same in both states. A touch that changes them
    /// is followed with the whole state.
    fn same_background(&self, one: &Self::State, other: &Self::State) -> bool;

    /// The content of `state` with all the stacks of `other`.
    fn with_stacks_of(&self, state: &Self::State, other: &Self::State) -> Self::State;

    /// The same content with just these pages in front.
    fn with_pages(&self, state: &Self::State, task: Self::Task, pages: Vec<Self::Page>) -> Self::State;

    /// Content that may close off parts of the machine as `state` stands. When a search finds no way, it
    /// tells these apart first. Leaving one out is never wrong, only slower.
    fn gates(&self, state: &Self::State) -> Vec<Self::Cell>;

    /// Whether no goal asks for what a cell holds, though ways to it depend on that. `false` is never wrong,
    /// only slower.
    fn is_only_a_gate(&self, cell: Self::Cell) -> bool;

    /// The same state with these cells, which [`Stacked::gates`] gave, as they usually are.
    fn as_usual(&self, state: &Self::State, cells: &[Self::Cell]) -> Self::State;

    /// Whether a cell that goes from one value to another only gets farther from what goals ask of it. No
    /// way is looked for that does so. `false` is never wrong, only slower.
    fn is_worse(&self, cell: Self::Cell, before: u64, after: u64) -> bool;

    /// Whether a cell counts only while this page stays open: a form that is left half filled in. No way is
    /// looked for that leaves it so and goes on with it later. `false` is never wrong, only slower.
    fn is_draft_on(&self, page: &Self::Page, cell: Self::Cell) -> bool;

    /// The value of a cell as a number: equal numbers, equal values.
    fn value(&self, state: &Self::State, cell: Self::Cell) -> u64;

    /// As [`Machine::actions`], with the cells that were read.
    fn actions_traced(&self, state: &Self::State) -> (Vec<Self::Action>, Vec<Self::Cell>);

    /// As [`Machine::step`], with the cells that were read and written.
    fn step_traced(&self, state: &Self::State, action: &Self::Action) -> (Self::State, Traced<Self::Cell>);
}

/// Where to get to.
pub trait Goal<M: Stacked>: Clone + Eq + Hash {
    /// Whether it is met.
    fn met(&self, machine: &M, state: &M::State) -> bool;

    /// Whether it is met with `page` in front and the content of `state`.
    fn met_on(&self, machine: &M, task: M::Task, page: &M::Page, state: &M::State) -> bool;

    /// What is left of it for pages to meet, with the content of `state`; `None` if no page can. The same is left under
    /// many contents, and every page is only asked about it once: the less of the content is in it, the better.
    fn left_for_pages(&self, machine: &M, state: &M::State) -> Option<Self>;

    /// The content it depends on.
    fn cells(&self, machine: &M, state: &M::State) -> Vec<M::Cell>;
}
