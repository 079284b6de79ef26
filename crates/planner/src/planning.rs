//! Asking for a way: refining the projection, replaying what was found, exploring everything.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::edges::{ActionOf, Most};
use crate::effort::{A_TRY, For, HOWEVER_LONG};
use crate::exploring::{Exploration, Explored};
use crate::gates;
use crate::machine::{Goal, Stacked};
use crate::memory::Memory;
use crate::nearest::{Asked, Missed, Nearest, leaving_alone, nearest};
use crate::replay::{Replayed, replay};

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
    /// For somebody who waits: effort after which any way will do. Four thousand are about a millisecond.
    pub soon: u64,
    /// Facts on the map from which that is good enough: just after the start it would lead anywhere.
    pub soon_from: usize,
    /// Pages that are remembered; of more all are let go that say nothing of where others lead.
    pub pages: usize,
    /// Lists of values above which what touches do is let go: every phone asked about leaves some dozens that fit no
    /// other, and so many take some 200 MB.
    pub lists: usize,
}

impl Default for Limit {
    fn default() -> Self {
        Limit {
            events: 300_000,
            refinements: 6,
            last_events: 150_000,
            last: 2,
            soon: 130_000,
            soon_from: 50_000,
            pages: 400_000,
            lists: 300_000,
        }
    }
}

/// Finds ways, and remembers what touches do between searches.
pub struct Planner<M: Stacked, G> {
    memory: Mutex<Memory<M, G>>,
    limit: Limit,
    /// How many wait for an answer.
    waiting: Arc<AtomicUsize>,
}

impl<M: Stacked, G> Default for Planner<M, G> {
    fn default() -> Self {
        let memory = Mutex::new(Memory::default());
        Planner { memory, limit: Limit::default(), waiting: Arc::default() }
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
        let mut memory = self.memory_in_turn();
        self.path_in(machine, (start, goal), &mut memory)
    }

    /// As [`Planner::path`] for somebody who waits: what takes longer than that is answered by a way that may not
    /// be the shortest. [`Planner::learn`] works it out afterwards, and whoever asks again is told that one.
    pub fn path_soon(&self, machine: &M, start: &M::State, goal: &G) -> Option<Path<ActionOf<M>>> {
        let mut memory = self.memory_in_turn();
        if let Some(way) = memory.learnt(start, goal) {
            return Some(way);
        }
        if memory.edges.map().version() >= self.limit.soon_from {
            memory.edges.effort.begin(For::Soon(self.limit.soon));
        }
        let way = self.path_in(machine, (start, goal), &mut memory);
        if memory.edges.effort.is_late() {
            memory.add_unfinished(start.clone(), goal.clone());
        }
        way
    }

    /// Works out one thing that was answered in a hurry; `false` if there was none, or it was left for later because
    /// somebody asked meanwhile.
    pub fn learn(&self, machine: &M) -> bool {
        self.tidy_up();
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((start, goal)) = memory.take_unfinished() else { return false };
        memory.edges.effort.begin(For::Later(Arc::clone(&self.waiting)));
        let way = self.path_in(machine, (&start, &goal), &mut memory);
        let is_called_off = memory.edges.effort.is_called_off();
        if is_called_off {
            memory.add_unfinished(start, goal);
        } else if let Some(way) = way {
            memory.add_learnt((start, goal), way);
        }
        !is_called_off
    }

    /// Lets go what will soon be too much, before somebody has to wait for that.
    fn tidy_up(&self) {
        let soon = Most { pages: self.limit.pages / 4 * 3, lists: self.limit.lists / 4 * 3 };
        let let_go = self.memory.lock().unwrap_or_else(PoisonError::into_inner).trim(soon);
        // Nobody who asks meanwhile waits for this.
        drop(let_go);
    }

    fn most(&self) -> Most {
        Most { pages: self.limit.pages, lists: self.limit.lists }
    }

    /// The memory, to answer somebody for certain. A panic elsewhere cannot leave it wrong: it is only added to.
    fn memory_in_turn(&self) -> MutexGuard<'_, Memory<M, G>> {
        self.waiting.fetch_add(1, Ordering::Relaxed);
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        memory.edges.effort.begin(For::Certainty);
        memory
    }

    fn path_in(
        &self,
        machine: &M,
        (start, goal): (&M::State, &G),
        memory: &mut Memory<M, G>,
    ) -> Option<Path<ActionOf<M>>> {
        if goal.met(machine, start) {
            return Some(Path { actions: Vec::new(), shortest: true });
        }
        drop(memory.trim(self.most()));
        memory.edges.catch_up(machine, start);
        let cells = goal.cells(machine, start);
        if let Some(way) = self.through_a_known_gate(machine, (start, goal), memory, &cells) {
            return Some(way);
        }
        let missed = match self.search(machine, (start, goal), memory, &cells, self.limit) {
            Ok(way) => return Some(way),
            Err(missed) => missed,
        };
        let mut gates = machine.gates(start);
        gates.retain(|gate| missed.contains(gate));
        if let Some(way) = self.through_gates(machine, (start, goal), memory, &cells, &gates) {
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
            match self.search(machine, (start, goal), memory, &relevant, last) {
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
        memory.remember_gates(goal, &found);
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
        let known = memory.gates(goal).filter(|gate| gates.contains(gate));
        let relevant: Vec<M::Cell> = cells.iter().copied().chain(known).collect();
        if relevant.len() == cells.len() {
            return None;
        }
        self.search(machine, (start, goal), memory, &relevant, self.limit).ok()
    }

    /// A way in a projection, or the cells that were left out of it though some page reads them.
    fn search(
        &self,
        machine: &M,
        (start, goal): (&M::State, &G),
        memory: &mut Memory<M, G>,
        cells: &[M::Cell],
        limit: Limit,
    ) -> Result<Path<ActionOf<M>>, Vec<M::Cell>> {
        let mut finer = cells.to_vec();
        finer.extend(memory.finer(goal).filter(|cell| !cells.contains(cell)));
        if finer.len() > cells.len() {
            // What helped elsewhere may have no end here: then it is as if nothing were remembered.
            let few = Limit { events: limit.events.min(RECALLED), ..limit };
            match self.refine(machine, (start, goal), memory, (cells, finer, A_TRY), few) {
                Ok(way) => return Ok(way),
                Err(missed) if !missed.gave_up => return Err(missed.cells),
                Err(_) => memory.forget_finer(goal),
            }
        }
        let missed = |missed: Missed<M::Cell>| missed.cells;
        let however_long = (cells, cells.to_vec(), HOWEVER_LONG);
        self.refine(machine, (start, goal), memory, however_long, limit).map_err(missed)
    }

    /// A way in the projection of `relevant`, which is made finer where a way is mistaken; `cells` is what the
    /// goal depends on; how long somebody may have to wait for it is its `patience`.
    fn refine(
        &self,
        machine: &M,
        (start, goal): (&M::State, &G),
        memory: &mut Memory<M, G>,
        (cells, mut relevant, patience): (&[M::Cell], Vec<M::Cell>, u32),
        limit: Limit,
    ) -> Result<Path<ActionOf<M>>, Missed<M::Cell>> {
        let mut told_apart = Vec::new();
        // A way that works: only shorter ones are of use once there is one.
        let mut spare: Option<Vec<ActionOf<M>>> = None;
        for _ in 0..=limit.refinements {
            if spare.is_some() && memory.edges.effort.is_late() {
                break;
            }
            let asked = match &spare {
                None => Asked { patience, ..Asked::any(&relevant, limit.events) },
                Some(way) => Asked::shorter(&relevant, way.len()),
            };
            let Nearest { actions, shortest, contents } = match nearest(machine, (start, goal), memory, asked)
            {
                Ok(nearest) => nearest,
                Err(missed) => {
                    let path = |actions| Path { actions, shortest: !missed.gave_up };
                    return spare.map(path).ok_or(missed);
                }
            };
            let mut mistaken = match replay(machine, start, &actions, goal) {
                Replayed::Arrived => {
                    if contents <= MOST_REMEMBERED {
                        memory.remember_finer(goal, &told_apart);
                    }
                    return Ok(Path { actions, shortest });
                }
                Replayed::Stopped(mistaken) => mistaken,
            };
            mistaken.retain(|cell| !relevant.contains(cell));
            if spare.is_none() {
                // The first is shorter, but given up where somebody would have to wait for it.
                spare = leaving_alone(machine, (start, goal), memory, (&relevant, &mistaken))
                    .or_else(|| Self::piecewise(machine, (start, goal), memory, (cells, limit), actions));
            }
            if mistaken.is_empty() {
                break;
            }
            told_apart.extend_from_slice(&mistaken);
            relevant.append(&mut mistaken);
        }
        let path = |actions| Path { actions, shortest: false };
        spare.map(path).ok_or(Missed { cells: Vec::new(), gave_up: true })
    }

    /// Every page that can be in front, with every content as far as `cells` tell it apart, from
    /// `start`. `None` if that is too much to look at.
    pub fn explore(&self, machine: &M, start: &M::State, cells: Vec<M::Cell>) -> Option<Explored<M>> {
        let mut memory = self.memory_in_turn();
        drop(memory.trim(self.most()));
        memory.edges.remember_many(true);
        let explored = Exploration::new(machine, &mut memory.edges, start, cells).run(EXPLORING);
        memory.edges.remember_many(false);
        explored
    }

    /// How many pages are known.
    pub fn pages_known(&self) -> usize {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner).edges.len()
    }

    /// The projection was too coarse for this `way`: walks it as far as it holds and plans again from there.
    fn piecewise(
        machine: &M,
        (start, goal): (&M::State, &G),
        memory: &mut Memory<M, G>,
        (relevant, limit): (&[M::Cell], Limit),
        mut way: Vec<ActionOf<M>>,
    ) -> Option<Vec<ActionOf<M>>> {
        let mut walked = Vec::new();
        let mut state = start.clone();
        for _ in 0..MOST_PIECES {
            for action in way {
                if !machine.actions(&state).contains(&action) {
                    break;
                }
                state = machine.step(&state, &action);
                walked.push(action);
                if goal.met(machine, &state) {
                    return Some(walked);
                }
            }
            let asked = Asked::any(relevant, limit.events);
            way = nearest(machine, (&state, goal), memory, asked).ok()?.actions;
        }
        None
    }
}

/// Events a search may take that tells apart what ways to its goal were mistaken about before.
const RECALLED: usize = 30_000;

/// So often a way is planned again where it did not hold.
const MOST_PIECES: usize = 10;

/// Contents a search may have met for what it told apart to be remembered. What was said in a chat has hundreds:
/// told apart once it finds the way on this phone, told apart always it makes every hint towards the goal slow.
const MOST_REMEMBERED: usize = 64;

/// Pages with contents that an exploration may look at.
const EXPLORING: usize = 20_000_000;
