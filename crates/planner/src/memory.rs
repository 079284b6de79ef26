//! What searches leave for the searches after them.

use rustc_hash::FxHashMap;

use crate::changes::Changes;
use crate::edges::{ActionOf, CellId, Edges, LetGo, Most};
use crate::machine::{Goal, Stacked};
use crate::meetings::Meetings;
use crate::planning::Path;

/// What is remembered between searches.
pub(crate) struct Memory<M: Stacked, G> {
    pub(crate) edges: Edges<M>,
    pub(crate) meetings: Meetings<G>,
    /// Per goal, choice of cells that are told apart, and layout at the start.
    pub(crate) changes: FxHashMap<(G, Box<[CellId]>, u64), Changes>,
    /// Per goal, what a search for it had to tell apart beside what it depends on.
    finer: FxHashMap<G, Vec<M::Cell>>,
    /// Per goal, the gates that stood in its way.
    gates: FxHashMap<G, Vec<M::Cell>>,
    /// What was answered in a hurry, and is to be worked out when nobody waits.
    unfinished: Vec<(M::State, G)>,
    /// What was worked out since.
    learnt: FxHashMap<(M::State, G), Path<ActionOf<M>>>,
}

/// Answers in a hurry that are remembered; of more the oldest ones go.
const MOST_UNFINISHED: usize = 64;

/// Goals, each with a choice of cells, of which it is remembered what searches learnt.
const MOST_CHOICES: usize = 2_000;

/// Cells that are remembered beside what a goal depends on.
const MOST_FINER: usize = 6;

impl<M: Stacked, G> Default for Memory<M, G> {
    fn default() -> Self {
        Memory {
            edges: Edges::default(),
            meetings: Meetings::default(),
            changes: FxHashMap::default(),
            finer: FxHashMap::default(),
            gates: FxHashMap::default(),
            unfinished: Vec::new(),
            learnt: FxHashMap::default(),
        }
    }
}

impl<M: Stacked, G: Goal<M>> Memory<M, G> {
    /// Lets go what has become too much, only between searches; whoever drops it may keep others from waiting.
    pub(crate) fn trim(&mut self, most: Most) -> LetGo<M> {
        let let_go = self.edges.trim(most);
        if matches!(let_go, LetGo::Pages(_)) {
            self.meetings.ask_again();
            self.changes.clear();
        }
        if self.changes.len() > MOST_CHOICES {
            self.changes.clear();
        }
        let_go
    }

    /// What a way was mistaken about is told apart from the first the next time.
    pub(crate) fn remember_finer(&mut self, goal: &G, cells: &[M::Cell]) {
        if cells.is_empty() {
            return;
        }
        let finer = self.finer.entry(goal.clone()).or_default();
        add(finer, cells);
        finer.truncate(MOST_FINER);
    }

    /// What ways to a goal were mistaken about.
    pub(crate) fn finer(&self, goal: &G) -> impl Iterator<Item = M::Cell> {
        self.finer.get(goal).into_iter().flatten().copied()
    }

    /// Ways to a goal are looked for without what others were mistaken about.
    pub(crate) fn forget_finer(&mut self, goal: &G) {
        self.finer.remove(goal);
    }

    /// Something was answered in a hurry.
    pub(crate) fn add_unfinished(&mut self, state: M::State, goal: G) {
        if self.unfinished.len() >= MOST_UNFINISHED {
            self.unfinished.remove(0);
        }
        self.unfinished.push((state, goal));
    }

    /// A way that somebody did not wait for, for when it is asked for again.
    pub(crate) fn add_learnt(&mut self, asked: (M::State, G), way: Path<ActionOf<M>>) {
        if self.learnt.len() >= MOST_UNFINISHED {
            self.learnt.clear();
        }
        self.learnt.insert(asked, way);
    }

    /// What was worked out after somebody had asked for it.
    pub(crate) fn learnt(&self, start: &M::State, goal: &G) -> Option<Path<ActionOf<M>>> {
        self.learnt.get(&(start.clone(), goal.clone())).cloned()
    }

    /// What was answered in a hurry last.
    pub(crate) fn take_unfinished(&mut self) -> Option<(M::State, G)> {
        self.unfinished.pop()
    }

    /// What stood in the way to a goal may do so again.
    pub(crate) fn remember_gates(&mut self, goal: &G, gates: &[M::Cell]) {
        add(self.gates.entry(goal.clone()).or_default(), gates);
    }

    /// What stood in the way to a goal before.
    pub(crate) fn gates(&self, goal: &G) -> impl Iterator<Item = M::Cell> {
        self.gates.get(goal).into_iter().flatten().copied()
    }
}

fn add<C: Copy + Eq>(known: &mut Vec<C>, new: &[C]) {
    for cell in new {
        if !known.contains(cell) {
            known.push(*cell);
        }
    }
}
