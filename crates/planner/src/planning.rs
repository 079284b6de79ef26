//! Asking for a way: refining the projection, replaying what was found, exploring everything.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;

use crate::changes::Changes;
use crate::edges::{ActionOf, CellId, Edges};
use crate::exploring::{Exploration, Explored};
use crate::gates;
use crate::machine::{Goal, Stacked};
use crate::meetings::Meetings;
use crate::search::Search;

/// A way to a goal, as a value that can be replayed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path<A> {
    /// The touches, first to last; none when the goal is met already.
    pub actions: Vec<A>,
    /// `false` for a way that works but is not known to be the shortest.
    pub shortest: bool,
}

/// How much a search may do before it gives up.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// Pages looked at (each once per way of being opened and per content that matters).
    pub events: usize,
    /// Times the projection may be made finer.
    pub refinements: usize,
    /// As `events`, for each search that tells apart whatever else there is: with several things in the
    /// way at once it finds the way soon, and where there is none it would never end.
    pub last_events: usize,
    /// So many of those.
    pub last: usize,
}

impl Default for Limit {
    fn default() -> Self {
        Limit { events: 1_000_000, refinements: 6, last_events: 150_000, last: 2 }
    }
}

/// Finds ways, and remembers what touches do between searches.
pub struct Planner<M: Stacked, G> {
    memory: Mutex<Memory<M, G>>,
    limit: Limit,
}

/// What is remembered between searches.
struct Memory<M: Stacked, G> {
    edges: Edges<M>,
    meetings: Meetings<G>,
    /// Per goal and choice of cells that are told apart.
    changes: FxHashMap<(G, Box<[CellId]>), Changes>,
    /// Per goal, what a search for it had to tell apart beside what it depends on.
    finer: FxHashMap<G, Vec<M::Cell>>,
    /// Per goal, the gates that stood in its way.
    gates: FxHashMap<G, Vec<M::Cell>>,
}

impl<M: Stacked, G> Memory<M, G> {
    fn trim(&mut self) {
        if self.edges.trim() {
            self.meetings.forget();
            self.changes.clear();
        }
        if self.changes.len() > MOST_CHOICES {
            self.changes.clear();
        }
    }
}

impl<M: Stacked, G> Default for Planner<M, G> {
    fn default() -> Self {
        let memory = Memory {
            edges: Edges::default(),
            meetings: Meetings::default(),
            changes: FxHashMap::default(),
            finer: FxHashMap::default(),
            gates: FxHashMap::default(),
        };
        Planner { memory: Mutex::new(memory), limit: Limit::default() }
    }
}

impl<M: Stacked, G: Goal<M>> Planner<M, G> {
    /// A planner with another limit.
    #[must_use]
    pub fn with_limit(limit: Limit) -> Self {
        Planner { limit, ..Planner::default() }
    }

    /// A way from `start` to `goal`; `None` if there is none, or none was found within the limit.
    pub fn path(&self, machine: &M, start: &M::State, goal: &G) -> Option<Path<ActionOf<M>>> {
        if goal.met(machine, start) {
            return Some(Path { actions: Vec::new(), shortest: true });
        }
        // A panic elsewhere cannot leave the memory wrong: it is only added to.
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        memory.trim();
        memory.edges.catch_up(machine, start);
        let cells = goal.cells(machine, start);
        if let Some(way) = self.through_a_known_gate(machine, (start, goal), &mut memory, &cells) {
            return Some(way);
        }
        let missed = match self.search(machine, (start, goal), &mut memory, &cells, self.limit) {
            Ok(way) => return Some(way),
            Err(missed) => missed,
        };
        let mut gates = machine.gates(start);
        gates.retain(|gate| missed.contains(gate));
        if let Some(way) = self.through_gates(machine, (start, goal), &mut memory, &cells, &gates) {
            // Another gate might have shortened it, unless there is no other.
            return Some(Path { shortest: way.shortest && gates.len() == 1, ..way });
        }
        let mut relevant = cells;
        let mut missed = if gates.is_empty() { missed } else { gates };
        for _ in 0..self.limit.last {
            missed.retain(|cell| !relevant.contains(cell));
            if missed.is_empty() {
                return None;
            }
            relevant.append(&mut missed);
            let last = Limit { events: self.limit.last_events, ..self.limit };
            match self.search(machine, (start, goal), &mut memory, &relevant, last) {
                Ok(way) => return Some(way),
                Err(more) => missed = more,
            }
        }
        None
    }

    /// A way through what is not as usual: a way where all is as usual tells what is in the way here, and
    /// only that is told apart.
    fn through_gates(
        &self,
        machine: &M,
        (start, goal): (&M::State, &G),
        memory: &mut Memory<M, G>,
        cells: &[M::Cell],
        gates: &[M::Cell],
    ) -> Option<Path<ActionOf<M>>> {
        let usual = machine.as_usual(start, gates);
        let usually = self.search(machine, (&usual, goal), memory, cells, self.limit).ok()?;
        let found = gates::in_the_way(machine, (start, goal), gates, &usually.actions);
        if found.is_empty() {
            return None;
        }
        let relevant: Vec<M::Cell> = cells.iter().chain(&found).copied().collect();
        let way = self.search(machine, (start, goal), memory, &relevant, self.limit).ok()?;
        let known = memory.gates.entry(goal.clone()).or_default();
        known.extend(found.iter().filter(|gate| !known.contains(gate)).copied().collect::<Vec<_>>());
        Some(way)
    }

    /// What stood in the way to this goal before and is as unusual now may do so again: it is told apart
    /// from the first, where otherwise everything would be searched in vain before.
    fn through_a_known_gate(
        &self,
        machine: &M,
        (start, goal): (&M::State, &G),
        memory: &mut Memory<M, G>,
        cells: &[M::Cell],
    ) -> Option<Path<ActionOf<M>>> {
        let gates = machine.gates(start);
        let known = memory.gates.get(goal)?.iter().filter(|gate| gates.contains(gate));
        let relevant: Vec<M::Cell> = cells.iter().chain(known).copied().collect();
        if relevant.len() == cells.len() {
            return None;
        }
        self.search(machine, (start, goal), memory, &relevant, self.limit).ok()
    }

    /// A way in one projection, or the cells that were left out of it though some page reads them.
    fn search(
        &self,
        machine: &M,
        (start, goal): (&M::State, &G),
        memory: &mut Memory<M, G>,
        cells: &[M::Cell],
        limit: Limit,
    ) -> Result<Path<ActionOf<M>>, Vec<M::Cell>> {
        let mut relevant = cells.to_vec();
        let finer = memory.finer.get(goal).into_iter().flatten().filter(|cell| !cells.contains(cell));
        relevant.extend(finer.copied());
        let mut told_apart = Vec::new();
        for _ in 0..=limit.refinements {
            let Nearest { actions, contents } =
                Self::nearest(machine, (start, goal), memory, &relevant, limit)?;
            let mut mistaken = match replay(machine, start, &actions, goal) {
                Replayed::Arrived => {
                    if contents <= MOST_REMEMBERED {
                        Self::remember(memory, goal, &told_apart);
                    }
                    return Ok(Path { actions, shortest: true });
                }
                Replayed::Stopped(mistaken) => mistaken,
            };
            mistaken.retain(|cell| !relevant.contains(cell));
            if mistaken.is_empty() {
                break;
            }
            told_apart.extend_from_slice(&mistaken);
            relevant.append(&mut mistaken);
        }
        Self::stepwise(machine, (start, goal), memory, cells, limit).ok_or_else(Vec::new)
    }

    /// What a way was mistaken about is told apart from the first the next time.
    fn remember(memory: &mut Memory<M, G>, goal: &G, cells: &[M::Cell]) {
        if cells.is_empty() {
            return;
        }
        let finer = memory.finer.entry(goal.clone()).or_default();
        finer.extend(cells.iter().filter(|cell| !finer.contains(cell)).copied().collect::<Vec<_>>());
        finer.truncate(MOST_FINER);
    }

    /// A shortest way in the projection. A search that learnt something new of what leads where went by
    /// distances that may have been too long: it is done once more without them.
    fn nearest(
        machine: &M,
        (start, goal): (&M::State, &G),
        memory: &mut Memory<M, G>,
        relevant: &[M::Cell],
        limit: Limit,
    ) -> Result<Nearest<ActionOf<M>>, Vec<M::Cell>> {
        let Memory { edges, meetings, changes, .. } = memory;
        let apart = relevant.iter().map(|cell| edges.cell_number(*cell)).collect();
        let changes = changes.entry((goal.clone(), apart)).or_default();
        // Distances are worked out per content: not where so much is told apart.
        let rounds = if relevant.len() <= MOST_GUIDED { ROUNDS } else { 0 };
        let mut round = 0;
        loop {
            let guided = round < rounds;
            let most = if guided { limit.events.min(GUIDED) } else { limit.events };
            let known = (&mut *changes, guided.then_some(&mut *meetings));
            let mut search = Search::new(machine, goal, edges, start, relevant.to_vec(), most, known);
            if guided && !search.has_a_way_on_the_map() {
                round = rounds;
                continue;
            }
            let found = search.run();
            let missed = search.missed();
            let is_done = !search.gave_up();
            let holds = !guided
                || search.was_well_guided()
                || search.knew_the_map() && found.as_ref().is_some_and(|way| search.still_holds(way.len()));
            if !guided || (holds && is_done) {
                if let Some(way) = &found {
                    search.learn_least(way.len());
                }
                search.survey();
                let contents = search.contents_met();
                return found.map(|actions| Nearest { actions, contents }).ok_or(missed);
            }
            // Much that is new on the map: touches nobody had counted on may be near. Little, or new about contents:
            // only distances.
            round = if is_done && search.knew_the_map() { round + 1 } else { rounds };
        }
    }

    /// Every page that can be in front, with every content as far as `cells` tell it apart, from
    /// `start`. `None` if that is too much to look at.
    pub fn explore(&self, machine: &M, start: &M::State, cells: Vec<M::Cell>) -> Option<Explored<M>> {
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        memory.trim();
        Exploration::new(machine, &mut memory.edges, start, cells).run(EXPLORING)
    }

    /// How many pages are known.
    pub fn pages_known(&self) -> usize {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner).edges.len()
    }

    /// The projection was too coarse for this path: walk it as far as it holds and plan again from there.
    fn stepwise(
        machine: &M,
        (start, goal): (&M::State, &G),
        memory: &mut Memory<M, G>,
        relevant: &[M::Cell],
        limit: Limit,
    ) -> Option<Path<ActionOf<M>>> {
        const LONGEST: usize = 60;
        let mut walked = Vec::new();
        let mut state = start.clone();
        while walked.len() < LONGEST {
            if goal.met(machine, &state) {
                return Some(Path { actions: walked, shortest: false });
            }
            let way = Self::nearest(machine, (&state, goal), memory, relevant, limit).ok()?;
            let first = way.actions.into_iter().next()?;
            state = machine.step(&state, &first);
            walked.push(first);
        }
        None
    }
}

/// Cells that a search which goes by the map may tell apart.
const MOST_GUIDED: usize = 64;

/// Searches that go by the map before one does without, as long as they learn of contents only.
const ROUNDS: usize = 4;

/// Goals, each with a choice of cells, of which it is remembered what searches learnt.
const MOST_CHOICES: usize = 2_000;

/// Cells that are remembered beside what a goal depends on.
const MOST_FINER: usize = 6;

/// Contents a search may have met for what it told apart to be remembered. What was said in a chat has hundreds:
/// told apart once it finds the way on this phone, told apart always it makes every hint towards the goal slow.
const MOST_REMEMBERED: usize = 64;

/// A shortest way in a projection, and how many contents the search for it met.
struct Nearest<A> {
    actions: Vec<A>,
    contents: usize,
}

/// Events a search may take that goes by the map; beyond, the map is of no use.
const GUIDED: usize = 100_000;

/// Pages with contents that an exploration may look at.
const EXPLORING: usize = 20_000_000;

/// What became of a way on the machine itself.
enum Replayed<C> {
    /// It leads to the goal.
    Arrived,
    /// It does not: where it went wrong, the machine looked at these cells, which the way had written.
    Stopped(Vec<C>),
}

fn replay<M: Stacked>(
    machine: &M,
    start: &M::State,
    actions: &[ActionOf<M>],
    goal: &impl Goal<M>,
) -> Replayed<M::Cell> {
    let mut state = start.clone();
    let mut written = Vec::new();
    for action in actions {
        let (possible, reads) = machine.actions_traced(&state);
        if !possible.contains(action) {
            return Replayed::Stopped(both(reads, &written));
        }
        let (next, traced) = machine.step_traced(&state, action);
        written.extend(traced.writes);
        state = next;
    }
    if goal.met(machine, &state) {
        return Replayed::Arrived;
    }
    // Every touch was possible, but some did something else than it was thought to do.
    let mut looked_at = Vec::new();
    state = start.clone();
    for action in actions {
        let (next, traced) = machine.step_traced(&state, action);
        looked_at.extend(traced.reads);
        state = next;
    }
    Replayed::Stopped(both(looked_at, &written))
}

fn both<C: Copy + Eq>(reads: Vec<C>, written: &[C]) -> Vec<C> {
    let mut both = Vec::new();
    for cell in reads {
        if written.contains(&cell) && !both.contains(&cell) {
            both.push(cell);
        }
    }
    both
}
