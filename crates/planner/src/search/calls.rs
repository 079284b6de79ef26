//! Pages that are opened, as procedures: called, explored once, left in different ways.

use super::{At, Event, EventId, From, Place, Plan, Possible, Search};
use crate::edges::{ActionOf, Turn};
use crate::machine::{Goal, Stacked};
use crate::map::Exit;

/// No place in a list.
const NONE: usize = usize::MAX;

/// A page that was opened, as a procedure: explored once, left in different ways.
pub(super) struct Entry {
    /// The event and the touch that opened it first.
    pub opened_by: Option<(EventId, usize)>,
    /// Who opened it: a chain through `callers`.
    pub first_caller: usize,
    /// How it was left: a chain through `endings`.
    first_ending: usize,
    /// The stack below which it was first opened.
    pub chain: usize,
    /// For pages of the stack that is there already: what lies below. `None` = opened by a touch.
    pub below: Option<Below>,
    /// For those: when the stack came to the front, and its number.
    pub since: u32,
    pub stack: u32,
    /// What it opened: indices into `callers`.
    pub opened: Vec<usize>,
    /// Events in it.
    pub planned: Vec<EventId>,
}

#[derive(Clone, Copy)]
pub(super) enum Below {
    /// The page below, and its entry.
    Page { entry: u32, page: u32 },
    /// Nothing: leaving the first page leaves the stack.
    Nothing,
}

#[derive(Clone, Copy)]
pub(super) struct Caller {
    pub call: EventId,
    push: usize,
    pub entry: u32,
    /// What was opened.
    pub callee: u32,
    /// The content it was opened with, and the one that is found again if that is still so at the end:
    /// drafts stay with their page.
    pub opened_with: u32,
    pub control: u32,
    /// The page below, as it shows itself again.
    pub page: u32,
    pub next: usize,
}

/// Content a page was left with, and the event and touch that left it.
#[derive(Clone, Copy)]
pub(super) struct Ending {
    control: u32,
    event: EventId,
    pop: usize,
    next: usize,
}

impl<M: Stacked, G: Goal<M>> Search<'_, M, G> {
    pub(super) fn add_entry(
        &mut self,
        chain: usize,
        (below, since, stack): (Option<Below>, u32, u32),
    ) -> u32 {
        self.entries.push(Entry {
            opened_by: None,
            first_caller: NONE,
            first_ending: NONE,
            chain,
            below,
            since,
            stack,
            opened: Vec::new(),
            planned: Vec::new(),
        });
        // Far fewer than the events a search may have.
        u32::try_from(self.entries.len() - 1).unwrap_or(u32::MAX)
    }

    /// A touch opens `top`; `below` is what it lies on then.
    pub(super) fn call(&mut self, (event, push): (EventId, usize), below: Place, top: u32) {
        let opened_with = self.without_drafts(below.page, below.control);
        let callee = match self.entry_numbers.get(&(top, opened_with)) {
            Some(callee) => *callee,
            None => {
                let callee = self.add_entry(self.entries[below.entry as usize].chain, (None, 0, 0));
                self.entry_numbers.insert((top, opened_with), callee);
                callee
            }
        };
        let first = self.entries[callee as usize].first_caller;
        let Place { entry, page, control } = below;
        let caller = Caller { call: event, push, entry, callee, opened_with, control, page, next: first };
        self.callers.push(caller);
        let added = self.callers.len() - 1;
        self.entries[callee as usize].first_caller = added;
        self.entries[entry as usize].opened.push(added);
        self.called_once_more(added);
        let place = Place { entry: callee, page: top, control: opened_with };
        let time = self.events[event].time + 1;
        self.plan_inside(place, Plan { time, inside: 0, from: From::Step(event, push), begins: true });
        let mut exit = self.entries[callee as usize].first_ending;
        while let Some(left) = self.endings.get(exit).copied() {
            self.come_back(caller, left);
            exit = left.next;
        }
    }

    /// A touch leaves the page in front with the content `after`.
    pub(super) fn leave_page(
        &mut self,
        (event, pop): (EventId, usize),
        at: Place,
        after: u32,
        action: &ActionOf<M>,
    ) {
        match self.entries[at.entry as usize].below {
            Some(Below::Page { entry, page }) => {
                let Event { time, inside, .. } = self.events[event];
                let (time, inside) = (time + 1, inside + 1);
                let plan = Plan { time, inside, from: From::Step(event, pop), begins: false };
                self.plan_inside(Place { entry, page, control: after }, plan);
            }
            Some(Below::Nothing) => {
                let (task, shown) = self.edges.page(at.page);
                let out = Exit::First(self.edges.stack_of(at.page));
                self.step_out((event, pop), (task, vec![shown.clone()]), (at.control, out), action);
            }
            None => self.add_ending(at.entry, after, (event, pop)),
        }
    }

    fn add_ending(&mut self, callee: u32, control: u32, (event, pop): (EventId, usize)) {
        let first = self.entries[callee as usize].first_ending;
        let mut known = first;
        while let Some(exit) = self.endings.get(known) {
            if exit.control == control && self.events[exit.event].inside <= self.events[event].inside {
                return;
            }
            known = exit.next;
        }
        let exit = Ending { control, event, pop, next: first };
        self.endings.push(exit);
        self.entries[callee as usize].first_ending = self.endings.len() - 1;
        let mut caller = self.entries[callee as usize].first_caller;
        while let Some(called) = self.callers.get(caller).copied() {
            self.come_back(called, exit);
            caller = called.next;
        }
    }

    fn come_back(&mut self, caller: Caller, exit: Ending) {
        let call = &self.events[caller.call];
        let took = 1 + self.events[exit.event].inside + 1;
        let is_as_before = exit.control == caller.opened_with;
        let control = if is_as_before { caller.control } else { exit.control };
        let place = Place { entry: caller.entry, page: caller.page, control };
        let from = From::Return { call: caller.call, push: caller.push, exit: exit.event, pop: exit.pop };
        let plan = Plan { time: call.time + took, inside: call.inside + took, from, begins: false };
        self.plan_inside(place, plan);
    }

    /// The stack with `top` in front inside `entry`, as the first who opened it left the pages below.
    pub(super) fn stack(&self, mut entry: u32, top: M::Page) -> Vec<M::Page> {
        let mut pages = vec![top];
        while let Some((lower, page)) = self.below(entry) {
            pages.push(self.edges.page(page).1.clone());
            entry = lower;
        }
        pages.reverse();
        pages
    }

    /// What lies below an entry: another one, and the page that shows itself there.
    fn below(&self, entry: u32) -> Option<(u32, u32)> {
        let opened = &self.entries[entry as usize];
        match opened.below {
            Some(Below::Page { entry, page }) => Some((entry, page)),
            Some(Below::Nothing) => None,
            None => {
                let (call, push) = opened.opened_by?;
                let At::Inside(place) = self.events[call].at else { return None };
                let Possible::OnPage(touches) = self.possible.get(self.events[call].touches)? else {
                    return None;
                };
                match touches.edges.get(push)?.turn {
                    Turn::Push { below, .. } => Some((place.entry, below)),
                    Turn::Stay(_) | Turn::Pop | Turn::Leave(_) => None,
                }
            }
        }
    }
}
