//! The practice phone as the planner sees it.

use std::cell::RefCell;
use std::hash::BuildHasher;
use std::sync::Arc;

use phone::content::{Cell, Trace, marks};
use phone::page::{Kind, Page};
use phone::profile::Profile;
use phone::screen::Touch;
use phone::state::{App, State};
use phone::ui::Spot;
use phone::world::World;
use planner::machine::{Machine, Stacked, Traced};
use rustc_hash::FxBuildHasher;

/// The phone in one world.
#[derive(Debug, Clone)]
pub struct Phone {
    /// Everything around the phone.
    pub world: Arc<World>,
}

/// A touch on a widget.
pub type Move = (Spot, Touch);

impl Machine for Phone {
    type State = State;
    type Action = Move;

    fn actions(&self, state: &State) -> Vec<Move> {
        state.moves(&self.world)
    }

    fn step(&self, state: &State, (spot, touch): &Move) -> State {
        // A message in the middle changes nothing that can be done, so searches do not tell states apart by it.
        state.touched(&self.world, *spot, *touch, None).without_toast()
    }
}

impl Stacked for Phone {
    type Page = Page;
    /// With the kind of phone: the same page has other touches on another one, and what a search
    /// remembers of it must not be taken for the other's.
    type Task = (Profile, App);
    type Cell = Cell;

    type Kind = (Profile, App, Kind);

    fn kind(&self, (profile, app): (Profile, App), page: &Page) -> Self::Kind {
        (profile, app, page.kind())
    }

    fn behind<'s>(&self, state: &'s State) -> Vec<((Profile, App), &'s [Page])> {
        let behind = App::ALL.into_iter().filter(|app| *app != state.front());
        behind.filter_map(|app| Some(((state.profile(), app), state.stack(app)?))).collect()
    }

    type Make = Profile;

    fn make(&self, (profile, _): (Profile, App)) -> Profile {
        profile
    }

    fn make_of(&self, state: &State) -> Profile {
        state.profile()
    }

    fn layout(&self, state: &State) -> u64 {
        // Larger letters, and a form has to be pushed on more often.
        let cells = [marks::WECHAT_TIER, marks::SYSTEM_TIER, marks::CARE, marks::SIMPLE].map(Cell::Mark);
        FxBuildHasher.hash_one(cells.map(|cell| self.value(state, cell)))
    }

    fn pages<'s>(&self, state: &'s State) -> Option<((Profile, App), &'s [Page])> {
        Some(((state.profile(), state.front()), state.pages()))
    }

    fn is_everywhere(&self, page: &Page, (spot, _): &Move) -> bool {
        phone::system::is_everywhere(page, *spot)
    }

    fn same_background(&self, one: &State, other: &State) -> bool {
        one.front() == other.front()
            && App::ALL.into_iter().all(|app| app == one.front() || one.stack(app) == other.stack(app))
    }

    fn with_stacks_of(&self, state: &State, other: &State) -> State {
        state.with_stacks_of(other)
    }

    /// The pages are those of a phone of this kind: a search may look at a page that an earlier one, for
    /// somebody with another phone, met and left for later.
    fn with_pages(&self, state: &State, (profile, app): (Profile, App), pages: Vec<Page>) -> State {
        state.with_stack(app, pages).like(profile)
    }

    fn gates(&self, state: &State) -> Vec<Cell> {
        let reads = state.reads(&self.world);
        let offline = (!reads.online()).then_some(Cell::Online);
        offline.into_iter().chain(reads.unusual().map(Cell::Mark)).collect()
    }

    fn is_only_a_gate(&self, cell: Cell) -> bool {
        cell == Cell::Online
    }

    fn as_usual(&self, state: &State, cells: &[Cell]) -> State {
        let marks = cells.iter().flat_map(|cell| match cell {
            Cell::Mark(mark) => std::slice::from_ref(mark),
            Cell::Online => &marks::KEEPING_OFFLINE,
            _ => &[],
        });
        marks.fold(state.clone(), |usual, mark| usual.with_mark(*mark, mark.usual))
    }

    fn is_worse(&self, cell: Cell, before: u64, after: u64) -> bool {
        // One more thing that keeps the phone offline.
        cell == Cell::Online && after & !before != 0
    }

    fn is_draft_on(&self, page: &Page, cell: Cell) -> bool {
        matches!(cell, Cell::Mark(mark) if marks::form(mark) == Some(page.screen()))
    }

    fn value(&self, state: &State, cell: Cell) -> u64 {
        state.content().value(&self.world, cell)
    }

    fn actions_traced(&self, state: &State) -> (Vec<Move>, Vec<Cell>) {
        let trace = RefCell::default();
        (state.moves_traced(&self.world, &trace), trace.into_inner().reads)
    }

    fn step_traced(&self, state: &State, (spot, touch): &Move) -> (State, Traced<Cell>) {
        let trace: RefCell<Trace> = RefCell::default();
        let next = state.touched(&self.world, *spot, *touch, Some(&trace)).without_toast();
        let trace = trace.into_inner();
        (next, Traced { reads: trace.reads, writes: trace.writes })
    }
}
