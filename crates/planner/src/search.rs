//! The search that ships: breadth-first over pages instead of stacks.
//!
//! A page behaves the same wherever it lies in a stack. So a page that was opened is explored once,
//! as a procedure is, however many stacks lead to it: the search keeps, for every page opened, who
//! opened it and in which ways it was left, and whoever opens it again is handed those ways at once.
//! Content is projected to the cells the goal depends on; all other writes are dropped. Touches all
//! cost one. Events are handled in the order of the touches so far and of those that are still needed
//! at least ([`bounds`](crate::bounds)): the first one to meet the goal ends a shortest path of the
//! projection. Every path is then replayed on the machine itself: one that does not
//! reach the goal there is never given out as shortest.
//!
//! When the projection has no way, cells whose writes were dropped and which some page reads are
//! added and the search runs again; with no such cell left, there is none.
//!
//! Where it is not exact: a goal that needs two stacks in turn, one left half-way, worked on in the
//! other and returned to: of the stacks left with the same content only the first is followed. And a machine
//! that lets go of its oldest page when a stack grows too high: stacks have no limit here, so a way that
//! leads through losing a page is not found. The replay catches what either gets wrong.

mod calls;
mod found;
mod guide;
mod learning;
mod stacks;

use std::cmp::Reverse;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::changes::Changes;
use crate::contents::Contents;
use crate::edges::{ActionOf, Edges, Touches, Turn};
use crate::effort;
use crate::machine::{Goal, Stacked};
use crate::map::exit;
use crate::meetings::Meetings;
use crate::nearest::Asked;
use crate::search::calls::{Caller, Ending, Entry};
use crate::search::guide::Guide;
use crate::search::stacks::{Chain, Stack};

/// A place in the list of events.
type EventId = usize;

/// A page in front inside a page that was opened (or in one that took its place).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Place {
    /// The page that was opened: an index into `entries`.
    entry: u32,
    page: u32,
    control: u32,
}

#[derive(Debug, Clone, Copy)]
enum At {
    Inside(Place),
    /// In a state without a stack in front; an index into `outside`.
    Outside(usize),
}

/// Touches are told by their number among those of the event they were made at.
#[derive(Debug, Clone, Copy)]
enum From {
    /// Where everything begins.
    Start,
    /// One touch after another event, also the touch that opened a page or left a first page.
    Step(EventId, usize),
    /// A page opened by `push` at `call` was left by `pop` at `exit`.
    Return { call: EventId, push: usize, exit: EventId, pop: usize },
}

struct Event {
    at: At,
    /// Touches since the start.
    time: u32,
    /// Touches since the page it is in was opened.
    inside: u32,
    from: From,
    /// Whether a touch opened its page just now.
    begins: bool,
    /// What could be done, once it was looked at: an index into `touches`.
    touches: usize,
}

impl Event {
    /// Whether it was looked at.
    fn is_settled(&self) -> bool {
        self.touches != usize::MAX
    }
}

/// What can be done at an event.
enum Possible<A> {
    OnPage(Arc<Touches<A>>),
    Outside(Vec<A>),
}

/// What is known of an event before it is planned.
#[derive(Clone, Copy)]
struct Plan {
    time: u32,
    inside: u32,
    from: From,
    begins: bool,
}

/// In a hurry one touch nearer to the goal is worth so many touches of detour: the more, the longer it takes, but
/// slowly at first. What looks nearest often is not, and the pages on the way there have to be worked out.
const IN_A_HURRY: [u32; 5] = [1, 3, 4, 16, 64];

/// One search, from one state to one goal, in one projection.
pub(crate) struct Search<'a, M: Stacked, G> {
    machine: &'a M,
    goal: &'a G,
    /// The number of the make of this machine.
    make: u32,
    edges: &'a mut Edges<M>,
    contents: Contents<M>,
    /// What is told apart only because it may stand in the way.
    gates: Vec<M::Cell>,
    changes: &'a mut Changes,
    /// Per content, its number among the `changes`.
    kept: Vec<Option<u32>>,
    /// The same the other way round.
    met: FxHashMap<u32, u32>,
    events: Vec<Event>,
    possible: Vec<Possible<ActionOf<M>>>,
    /// Events to come: the fewest touches in all first, then those that have come farthest, then the
    /// first ones.
    queue: BTreeMap<(u32, Reverse<u32>), VecDeque<EventId>>,
    entries: Vec<Entry>,
    entry_numbers: FxHashMap<(u32, u32), u32>,
    callers: Vec<Caller>,
    endings: Vec<Ending>,
    /// When a page with a content is due in an entry: what comes later finds nothing new.
    due: FxHashMap<Place, u32>,
    outside: Vec<(M::State, u32)>,
    outside_seen: FxHashSet<M::State>,
    /// Per stack that came to the front as a whole, what was left on the way to it.
    chains: Vec<Chain<M>>,
    /// Per stack, content and action that does the same on every page: when the stack was first left by
    /// it. Later ones find nothing new outside.
    left_from: FxHashMap<(u32, u32), Vec<u32>>,
    /// When a stack came to the front with a content.
    entered: FxHashMap<(Stack<M>, u32), u32>,
    guide: Option<Guide<'a, G>>,
    /// What was on the map and known of changes when it was looked at.
    version: (usize, usize),
    /// The goal was met where it was thought to be farther away.
    was_misled: bool,
    /// It was ended before everything was looked at, or went for any way.
    gave_up: bool,
    /// Which of the hurries it is in, none if it is the first: otherwise any way will do, and what is near the goal is
    /// looked at first.
    hurry: usize,
    /// Ways of so many touches or more are of no use.
    shorter_than: usize,
    most_events: usize,
    most_ahead: usize,
    /// It is given up when it is so many times late.
    patience: u32,
}

impl<'a, M: Stacked, G: Goal<M>> Search<'a, M, G> {
    pub(crate) fn new(
        machine: &'a M,
        (start, goal): (&M::State, &'a G),
        edges: &'a mut Edges<M>,
        asked: Asked<'_, M::Cell>,
        (changes, meetings): (&'a mut Changes, Option<&'a mut Meetings<G>>),
    ) -> Self {
        let Asked { relevant, untouched, shorter_than, most_events, most_ahead, patience } = asked;
        let make = edges.make_number(machine.make_of(start));
        let own = goal.cells(machine, start);
        let mut gates = machine.gates(start);
        gates
            .retain(|gate| relevant.contains(gate) && (machine.is_only_a_gate(*gate) || !own.contains(gate)));
        let contents = Contents::new(edges, start, relevant.to_vec()).leaving_alone(edges, untouched);
        let mut search = Search {
            machine,
            goal,
            make,
            edges,
            contents,
            gates,
            changes,
            kept: Vec::new(),
            met: FxHashMap::default(),
            events: Vec::new(),
            possible: Vec::new(),
            queue: BTreeMap::new(),
            entries: Vec::new(),
            entry_numbers: FxHashMap::default(),
            callers: Vec::new(),
            endings: Vec::new(),
            due: FxHashMap::default(),
            outside: Vec::new(),
            outside_seen: FxHashSet::default(),
            left_from: FxHashMap::default(),
            chains: Vec::new(),
            entered: FxHashMap::default(),
            guide: None,
            version: (0, 0),
            was_misled: false,
            gave_up: false,
            hurry: 0,
            shorter_than,
            most_events,
            most_ahead,
            patience,
        };
        search.guide = meetings.map(|meetings| search.look_around(meetings));
        search.version = search.known();
        let control = search.contents.number(machine, start);
        search.arrive((start.clone(), control), 0, From::Start, Vec::new());
        search
    }

    /// The touches to the nearest state that meets the goal, in the projection, if there are few enough.
    pub(crate) fn run(&mut self) -> Option<Vec<ActionOf<M>>> {
        loop {
            let times_late = self.edges.effort.times_late();
            if self.edges.effort.is_called_off() || times_late >= self.patience {
                self.gave_up = true;
                return None;
            }
            let hurry = IN_A_HURRY.len().min(times_late as usize + 1) - 1;
            if hurry > self.hurry && self.guide.is_some() {
                self.hurry_up(hurry);
            }
            let Some(mut first) = self.queue.first_entry() else {
                // All there is was looked at, in whatever order.
                self.gave_up &= self.shorter_than < usize::MAX;
                return None;
            };
            let (in_all, _) = *first.key();
            if in_all as usize >= self.shorter_than {
                return None;
            }
            let Some(event) = first.get_mut().pop_front() else {
                first.remove();
                continue;
            };
            self.edges.effort.add(effort::EVENT);
            if self.settle(event) {
                return Some(self.way(event));
            }
            let contents = self.contents.states().len();
            if self.events.len() > self.most_events || self.guide.is_some() && contents > self.most_ahead {
                self.gave_up = true;
                return None;
            }
        }
    }

    /// From now on any way will do. What it finds is not called shortest, and says nothing of how far anything is.
    fn hurry_up(&mut self, hurry: usize) {
        self.hurry = hurry;
        self.gave_up = true;
        self.enqueue_what_is_open();
    }

    fn plan(&mut self, at: At, plan: Plan) {
        let Plan { time, inside, from, begins } = plan;
        let id = self.events.len();
        self.events.push(Event { at, time, inside, from, begins, touches: usize::MAX });
        if let (At::Inside(place), true) = (at, self.guide.is_some()) {
            self.entries[place.entry as usize].planned.push(id);
        }
        self.enqueue(id);
    }

    fn enqueue(&mut self, event: EventId) {
        self.edges.effort.add(effort::QUEUED);
        let (mut in_all, time) = (self.in_all(event), self.events[event].time);
        in_all = time.saturating_add(in_all.saturating_sub(time).saturating_mul(IN_A_HURRY[self.hurry]));
        self.queue.entry((in_all, Reverse(time))).or_default().push_back(event);
    }

    /// Plans that a page is in front, unless that is planned for as early already.
    fn plan_inside(&mut self, place: Place, plan: Plan) {
        let due = self.due.entry(place).or_insert(u32::MAX);
        if plan.time < *due {
            *due = plan.time;
            self.plan(At::Inside(place), plan);
        }
    }

    /// Handles an event; `true` if it meets the goal.
    fn settle(&mut self, event: EventId) -> bool {
        match self.events[event].at {
            At::Outside(at) => self.settle_outside(event, at),
            At::Inside(place) => self.settle_inside(event, place),
        }
    }

    fn settle_inside(&mut self, event: EventId, place: Place) -> bool {
        let planned = &self.events[event];
        if planned.is_settled() || self.due.get(&place) != Some(&planned.time) {
            // It came about earlier than this event says.
            return false;
        }
        let Place { entry, page, control } = place;
        if let (true, From::Step(call, push)) = (self.events[event].begins, self.events[event].from) {
            self.entries[entry as usize].opened_by = Some((call, push));
        }
        if self.is_goal(page, control) {
            self.was_misled = self.in_all(event) > self.events[event].time;
            return true;
        }
        let touches = self.contents.touches(self.machine, self.edges, (page, control));
        self.learn_look((page, control), &touches);
        self.events[event].touches = self.possible.len();
        self.possible.push(Possible::OnPage(Arc::clone(&touches)));
        for number in 0..touches.edges.len() {
            self.follow((event, number), place, &touches);
        }
        false
    }

    fn is_goal(&self, page: u32, control: u32) -> bool {
        let (task, shown) = self.edges.page(page);
        self.goal.met_on(self.machine, task, shown, self.contents.state(control))
    }

    fn follow(&mut self, (event, number): (EventId, usize), at: Place, touches: &Touches<ActionOf<M>>) {
        let Event { time, inside, .. } = self.events[event];
        let (time, inside) = (time + 1, inside + 1);
        let (edge, action) = (touches.edges[number], &touches.actions[number]);
        if self.contents.is_barred(self.edges, edge) {
            return;
        }
        let before = (at.page, at.control);
        let after = if self.contents.matters(self.edges, edge) {
            self.after(before, (touches, number))
        } else {
            Some(at.control)
        };
        let Some(control) = after else { return };
        match edge.turn {
            Turn::Stay(page) => {
                let from = From::Step(event, number);
                self.plan_inside(Place { page, control, ..at }, Plan { time, inside, from, begins: false });
            }
            Turn::Push { below, top } => {
                self.call((event, number), Place { page: below, control, ..at }, top);
            }
            Turn::Pop => {
                let control = self.without_drafts(at.page, control);
                self.leave_page((event, number), at, control, action);
            }
            Turn::Leave(everywhere) => {
                let control = self.without_drafts(at.page, control);
                if self.is_first_to_leave(time, at.page, control, everywhere) {
                    let (task, shown) = self.edges.page(at.page);
                    let pages = self.stack(at.entry, shown.clone());
                    // Coming straight back would only show what was left.
                    let back = self.entered.entry(((task, pages.clone()), control)).or_insert(u32::MAX);
                    *back = time.min(*back);
                    let out = exit(self.edges.kind_of(at.page), everywhere);
                    self.step_out((event, number), (task, pages), (at.control, out), action);
                }
            }
        }
    }

    /// The content when a page is left.
    fn without_drafts(&mut self, page: u32, control: u32) -> u32 {
        self.contents.without_drafts(self.machine, self.edges, (page, control))
    }
}
