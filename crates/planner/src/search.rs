//! The search that ships: breadth-first over pages instead of stacks.
//!
//! A page behaves the same wherever it lies in a stack. So a page that was opened is explored once,
//! as a procedure is, however many stacks lead to it: the search keeps, for every page opened, who
//! opened it and in which ways it was left, and whoever opens it again is handed those ways at once.
//! Content is projected to the cells the goal depends on; all other writes are dropped. Touches all
//! cost one, events are handled in order of time, so the first one to meet the goal ends a shortest
//! path of the projection. Every path is then replayed on the machine itself: one that does not
//! reach the goal there is never given out as shortest.
//!
//! When the projection has no way, cells whose writes were dropped and which some page reads are
//! added and the search runs again; with no such cell left, there is none.
//!
//! Where it is not exact: a goal that needs two stacks in turn, one left half-way, worked on in the
//! other and returned to: of the stacks left with the same content only the first is followed. And a machine
//! that lets go of its oldest page when a stack grows too high: stacks have no limit here, so a way that
//! leads through losing a page is not found. The replay catches what either gets wrong.

mod found;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::edges::{ActionOf, CellId, Edge, Edges, Turn, Values};
use crate::machine::{Goal, Stacked};

/// A place in the list of events.
type EventId = usize;

#[derive(Debug, Clone, Copy)]
enum At {
    /// In a page that `entry` opened (or in one that took its place).
    Inside { entry: usize, page: u32, control: u32 },
    /// In a state without a stack in front; an index into `outside`.
    Outside(usize),
}

#[derive(Debug, Clone)]
enum From<A> {
    /// Where everything begins.
    Start,
    /// One touch after another event, also the touch that opened a page or left a first page.
    Step(EventId, A),
    /// A page opened by `push` at `call` was left by `pop` at `exit`.
    Return { call: EventId, push: A, exit: EventId, pop: A },
}

struct Event<A> {
    at: At,
    time: u32,
    from: From<A>,
}

/// A page that was opened, as a procedure: explored once, left in different ways.
struct Entry<A> {
    /// The event that begins it.
    begin: EventId,
    time: u32,
    callers: Vec<Caller<A>>,
    /// Content it was left with, and the event and touch that left it.
    exits: Vec<(u32, EventId, A)>,
    settled: FxHashSet<(u32, u32)>,
    /// When a page with a content is due, at the earliest: later events for it would find nothing new.
    due: FxHashMap<(u32, u32), u32>,
    /// The stack below which it was first opened.
    chain: usize,
    /// For pages of the stack that is there already: what lies below. `None` = opened by a touch.
    below: Option<Below>,
}

#[derive(Clone, Copy)]
enum Below {
    /// The page below, and its entry.
    Page { entry: usize, page: u32 },
    /// Nothing: leaving the first page leaves the stack.
    Nothing,
}

struct Caller<A> {
    call: EventId,
    entry: usize,
    /// The page below, as it shows itself again.
    page: u32,
    push: A,
}

/// Stacks that were left on the way to one that came to the front as a whole, as they were left: who
/// returns to one finds that, and not what stood there at the start.
type Left<M> = Vec<(<M as Stacked>::Task, Vec<<M as Stacked>::Page>)>;

/// What a touch that writes a cell means to a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Write {
    /// Not met yet.
    New,
    /// It leads to another content.
    Matters,
    /// It is dropped, and noted as such.
    Dropped,
}

/// Contents whose values are kept at hand. A search meets few, unless it has lost its way.
const AT_HAND: usize = 64;

/// One search, from one state to one goal, in one projection.
pub(crate) struct Search<'a, M: Stacked, G> {
    machine: &'a M,
    goal: &'a G,
    edges: &'a mut Edges<M>,
    start: M::State,
    relevant: Vec<M::Cell>,
    /// Content projections met, each with a state that has it.
    controls: Vec<M::State>,
    /// What is known of the contents asked about last, each with the number of its content.
    values: Vec<(u32, Values)>,
    control_numbers: FxHashMap<Vec<u64>, u32>,
    events: Vec<Event<ActionOf<M>>>,
    buckets: Vec<Vec<EventId>>,
    entries: Vec<Entry<ActionOf<M>>>,
    entry_numbers: FxHashMap<(u32, u32), usize>,
    outside: Vec<(M::State, u32)>,
    outside_seen: FxHashSet<M::State>,
    /// Per stack that came to the front as a whole.
    chains: Vec<Left<M>>,
    /// Per stack, content and action that does the same on every page: the first event from which the
    /// stack was left by it. Later ones find nothing new outside.
    left_from: FxHashMap<(M::Task, u32, ActionOf<M>), EventId>,
    entered: FxHashSet<(M::Task, Vec<M::Page>, u32)>,
    /// Per cell, what a touch that writes it means to this search.
    writes: Vec<Write>,
    /// Cells outside the projection that some touch wrote.
    dropped: Vec<CellId>,
    most_events: usize,
}

impl<'a, M: Stacked, G: Goal<M>> Search<'a, M, G> {
    pub(crate) fn new(
        machine: &'a M,
        goal: &'a G,
        edges: &'a mut Edges<M>,
        start: &M::State,
        relevant: Vec<M::Cell>,
        most_events: usize,
    ) -> Self {
        let mut writes = Vec::new();
        for cell in &relevant {
            let at = edges.cell_number(*cell) as usize;
            if writes.len() <= at {
                writes.resize(at + 1, Write::New);
            }
            writes[at] = Write::Matters;
        }
        let mut search = Search {
            machine,
            goal,
            edges,
            start: start.clone(),
            relevant,
            controls: Vec::new(),
            values: vec![(u32::MAX, Values::default()); AT_HAND],
            control_numbers: FxHashMap::default(),
            events: Vec::new(),
            buckets: Vec::new(),
            entries: Vec::new(),
            entry_numbers: FxHashMap::default(),
            outside: Vec::new(),
            outside_seen: FxHashSet::default(),
            left_from: FxHashMap::default(),
            chains: Vec::new(),
            entered: FxHashSet::default(),
            writes,
            dropped: Vec::new(),
            most_events,
        };
        let control = search.control(start);
        search.arrive(start.clone(), control, 0, From::Start, Vec::new());
        search
    }

    /// The touches to the nearest state that meets the goal, in the projection.
    pub(crate) fn run(&mut self) -> Option<Vec<ActionOf<M>>> {
        let mut time = 0;
        while time < self.buckets.len() {
            let mut at = 0;
            while at < self.buckets[time].len() {
                let event = self.buckets[time][at];
                at += 1;
                if self.settle(event) {
                    return Some(self.way(event));
                }
                if self.events.len() > self.most_events {
                    return None;
                }
            }
            time += 1;
        }
        None
    }

    /// The number of a state's content as far as it matters.
    fn control(&mut self, state: &M::State) -> u32 {
        let values: Vec<u64> = self.relevant.iter().map(|cell| self.machine.value(state, *cell)).collect();
        if let Some(number) = self.control_numbers.get(&values) {
            return *number;
        }
        let number = u32::try_from(self.controls.len()).unwrap_or(u32::MAX);
        // Stacks in the background stand as they stood at the start (see decision 9).
        self.controls.push(self.machine.with_stacks_of(state, &self.start));
        self.control_numbers.insert(values, number);
        number
    }

    fn plan(&mut self, at: At, time: u32, from: From<ActionOf<M>>) -> EventId {
        let id = self.events.len();
        self.events.push(Event { at, time, from });
        let bucket = time as usize;
        if self.buckets.len() <= bucket {
            self.buckets.resize_with(bucket + 1, Vec::new);
        }
        self.buckets[bucket].push(id);
        id
    }

    /// Plans that `page` is in front inside `entry`, unless that is planned for as early already.
    fn plan_inside(&mut self, (entry, page, control): (usize, u32, u32), time: u32, from: From<ActionOf<M>>) {
        let due = self.entries[entry].due.entry((page, control)).or_insert(u32::MAX);
        if time < *due {
            *due = time;
            self.plan(At::Inside { entry, page, control }, time, from);
        }
    }

    /// A whole state comes to the front: with its stack, or without one.
    fn arrive(&mut self, state: M::State, control: u32, time: u32, from: From<ActionOf<M>>, left: Left<M>) {
        let Some((task, pages)) = self.machine.pages(&state) else {
            if self.outside_seen.insert(state.clone()) {
                self.outside.push((state, control));
                let at = At::Outside(self.outside.len() - 1);
                self.plan(at, time, from);
            }
            return;
        };
        let pages = pages.to_vec();
        if !self.entered.insert((task, pages.clone(), control)) {
            return;
        }
        let mut below = Below::Nothing;
        let mut last = None;
        for page in &pages {
            let page = self.edges.number(task, page);
            let entry = self.entries.len();
            self.entries.push(Entry {
                begin: usize::MAX,
                time: 0,
                callers: Vec::new(),
                exits: Vec::new(),
                settled: FxHashSet::default(),
                due: FxHashMap::default(),
                chain: self.chains.len(),
                below: Some(below),
            });
            below = Below::Page { entry, page };
            last = Some((entry, page));
        }
        if let Some((entry, page)) = last {
            self.entries[entry].begin = self.plan(At::Inside { entry, page, control }, time, from);
        }
        self.chains.push(left);
    }

    /// Handles an event; `true` if it meets the goal.
    fn settle(&mut self, event: EventId) -> bool {
        match self.events[event].at {
            At::Outside(at) => self.settle_outside(event, at),
            At::Inside { entry, page, control } => {
                if !self.entries[entry].settled.insert((page, control)) {
                    return false;
                }
                let (task, shown) = self.edges.page(page);
                if self.goal.met_on(self.machine, *task, shown, &self.controls[control as usize]) {
                    return true;
                }
                let (of, values) = &mut self.values[control as usize % AT_HAND];
                if *of != control {
                    *of = control;
                    values.forget();
                }
                let edges = self.edges.of(self.machine, page, &self.controls[control as usize], values);
                for edge in edges.iter() {
                    self.follow(event, (entry, page, control), edge);
                }
                false
            }
        }
    }

    fn settle_outside(&mut self, event: EventId, at: usize) -> bool {
        let (state, _) = self.outside[at].clone();
        if self.goal.met(self.machine, &state) {
            return true;
        }
        let time = self.events[event].time + 1;
        for action in self.machine.actions(&state) {
            let next = self.machine.step(&state, &action);
            let control = self.control(&next);
            self.arrive(next, control, time, From::Step(event, action), Vec::new());
        }
        false
    }

    fn follow(&mut self, event: EventId, at: (usize, u32, u32), edge: &Edge<ActionOf<M>>) {
        let (entry, page, control) = at;
        let time = self.events[event].time + 1;
        let after = self.control_after(page, control, edge);
        match edge.turn {
            Turn::Stay(next) => {
                self.plan_inside((entry, next, after), time, From::Step(event, edge.action.clone()));
            }
            Turn::Push { below, top } => self.call(event, entry, (below, top, after), edge),
            Turn::Pop => self.leave_page(event, (entry, page, control), after, edge),
            Turn::Leave => {
                let (task, shown) = self.edges.page(page).clone();
                let is_first = !self.machine.is_everywhere(&edge.action)
                    || *self.left_from.entry((task, after, edge.action.clone())).or_insert(event) == event;
                if is_first {
                    let pages = self.stack(entry, shown);
                    // Coming straight back would only show what was left.
                    self.entered.insert((task, pages.clone(), after));
                    self.step_out(event, (task, pages), control, &edge.action);
                }
            }
        }
    }

    /// The content after a touch, as far as it matters; writes that do not are dropped and noted.
    fn control_after(&mut self, page: u32, control: u32, edge: &Edge<ActionOf<M>>) -> u32 {
        let mut matters = false;
        for cell in &edge.writes {
            let at = *cell as usize;
            if self.writes.len() <= at {
                self.writes.resize(at + 1, Write::New);
            }
            matters |= self.writes[at] == Write::Matters;
            if self.writes[at] == Write::New {
                self.writes[at] = Write::Dropped;
                self.dropped.push(*cell);
            }
        }
        if !matters {
            return control;
        }
        let (task, shown) = self.edges.page(page).clone();
        let probe =
            self.machine.with_pages(&self.controls[control as usize], task, vec![shown.clone(), shown]);
        let next = self.machine.step(&probe, &edge.action);
        self.control(&next)
    }

    fn call(&mut self, event: EventId, entry: usize, to: (u32, u32, u32), edge: &Edge<ActionOf<M>>) {
        let (below, top, control) = to;
        let time = self.events[event].time + 1;
        let caller = Caller { call: event, entry, page: below, push: edge.action.clone() };
        let callee = match self.entry_numbers.get(&(top, control)) {
            Some(callee) => *callee,
            None => {
                let callee = self.entries.len();
                let at = At::Inside { entry: callee, page: top, control };
                let begin = self.plan(at, time, From::Step(event, edge.action.clone()));
                self.entries.push(Entry {
                    begin,
                    time,
                    callers: Vec::new(),
                    exits: Vec::new(),
                    settled: FxHashSet::default(),
                    due: FxHashMap::default(),
                    chain: self.entries[entry].chain,
                    below: None,
                });
                self.entry_numbers.insert((top, control), callee);
                callee
            }
        };
        let exits = self.entries[callee].exits.clone();
        for (control, exit, pop) in exits {
            self.come_back(&caller, callee, control, exit, pop);
        }
        self.entries[callee].callers.push(caller);
    }

    fn leave_page(&mut self, event: EventId, at: (usize, u32, u32), after: u32, edge: &Edge<ActionOf<M>>) {
        let (entry, page, control) = at;
        match self.entries[entry].below {
            Some(Below::Page { entry, page }) => {
                let time = self.events[event].time + 1;
                self.plan_inside((entry, page, after), time, From::Step(event, edge.action.clone()));
            }
            Some(Below::Nothing) => {
                let (task, shown) = self.edges.page(page).clone();
                self.step_out(event, (task, vec![shown]), control, &edge.action);
            }
            None => {
                if self.entries[entry].exits.iter().any(|(left, ..)| *left == after) {
                    return;
                }
                self.entries[entry].exits.push((after, event, edge.action.clone()));
                let callers = std::mem::take(&mut self.entries[entry].callers);
                for caller in &callers {
                    self.come_back(caller, entry, after, event, edge.action.clone());
                }
                self.entries[entry].callers = callers;
            }
        }
    }

    fn come_back(
        &mut self,
        caller: &Caller<ActionOf<M>>,
        callee: usize,
        control: u32,
        exit: EventId,
        pop: ActionOf<M>,
    ) {
        let inside = self.events[exit].time - self.entries[callee].time;
        let time = self.events[caller.call].time + 1 + inside + 1;
        let from = From::Return { call: caller.call, push: caller.push.clone(), exit, pop };
        self.plan_inside((caller.entry, caller.page, control), time, from);
    }

    /// The stack goes to the background by a touch on its page in front, whose content is `control`.
    fn step_out(
        &mut self,
        event: EventId,
        stack: (M::Task, Vec<M::Page>),
        control: u32,
        action: &ActionOf<M>,
    ) {
        let mut left = match self.events[event].at {
            At::Inside { entry, .. } => self.chains[self.entries[entry].chain].clone(),
            At::Outside(_) => Vec::new(),
        };
        left.retain(|(task, _)| *task != stack.0);
        left.push(stack);
        let here = left.iter().fold(self.controls[control as usize].clone(), |state, (task, pages)| {
            self.machine.with_pages(&state, *task, pages.clone())
        });
        let next = self.machine.step(&here, action);
        let control = self.control(&next);
        let time = self.events[event].time + 1;
        self.arrive(next, control, time, From::Step(event, action.clone()), left);
    }
}
