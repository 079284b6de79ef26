//! How many touches something is away at least, per kind of page: distances on the [`Map`].

use rustc_hash::{FxHashMap, FxHashSet};

use crate::changes::Changes;
use crate::edges::CellId;
use crate::effort;
use crate::map::{Exit, Map};

/// Farther than any way. Far from overflowing when added up.
pub(crate) const FAR: u32 = 1 << 20;

/// Touches per kind of page, kept small: there are some thousand of these lists with twenty thousand kinds each.
/// What is farther than [`MOST`] counts as so far, which is never too long.
type Touches = Vec<u8>;
const UNREACHED: u8 = u8::MAX;
const MOST: u8 = u8::MAX - 1;

/// The touches from a page of a kind; `None` if nothing is known of it.
fn known(touches: &Touches, kind: u32) -> Option<u32> {
    let touches = *touches.get(kind as usize)?;
    Some(if touches == UNREACHED { FAR } else { touches.into() })
}

/// How many touches it takes at least to leave a page for what is below, per kind.
#[derive(Debug, Default)]
pub(crate) struct Leaving {
    touches: Touches,
}

/// How many touches the goal is away at least, per kind of page, while content is as it is and without
/// leaving the page for what is below.
#[derive(Debug, Clone, Default)]
pub(crate) struct Bounds {
    touches: Touches,
    exits: FxHashMap<Exit, u32>,
    /// The [effort] it took to work them out.
    pub effort: u64,
}

/// Where distances are counted from.
pub(crate) struct Ends<'e> {
    /// The make of machine they are counted for.
    pub make: u32,
    /// Kinds of pages on which the goal is met.
    pub met: &'e [u32],
    /// Cells the goal depends on: a touch that writes one may meet it.
    pub cells: &'e FxHashSet<CellId>,
    /// What was learnt of contents.
    pub changes: &'e Changes,
    /// The number of this one there, if it is kept.
    pub content: Option<u32>,
}

/// The stacks in the background: number, and the kinds of their pages from the first.
pub(crate) type Behind = [(u32, Vec<u32>)];

impl Leaving {
    pub(crate) fn new(map: &Map) -> Self {
        let mut walk = Walk::new(map, None);
        walk.start_from_the_unknown(0);
        for kind in map.popping() {
            walk.reach(*kind, 1);
        }
        // A page that is opened upon another is no way out of that.
        walk.run(|before, kind, is_shown| is_shown || map.stays(before, kind), |_, _, _| {});
        Leaving { touches: walk.touches }
    }

    /// At least so many touches to leave a page of this kind.
    pub(crate) fn from(&self, kind: u32) -> u32 {
        known(&self.touches, kind).unwrap_or(0)
    }
}

impl Ends<'_> {
    /// Where touches depend on the content, only those count that may be there under this one.
    fn lead(&self, map: &Map, before: u32, kind: u32) -> bool {
        self.content.is_none_or(|content| self.changes.may_lead(map, content, (before, kind)))
    }
}

impl Bounds {
    /// Distances on the map, with nothing in the background.
    pub(crate) fn new(map: &Map, ends: &Ends<'_>) -> Self {
        let mut walk = Walk::new(map, Some(ends.make));
        walk.start_from_the_unknown(0);
        for kind in ends.met {
            walk.reach(*kind, 0);
        }
        for kind in ends.cells.iter().flat_map(|cell| map.writers(*cell)) {
            if !walk.is_farther(*kind, 1) {
                continue;
            }
            walk.asked.leads += 1;
            let least =
                ends.content.map_or(Some(1), |content| ends.changes.least(map, content, *kind, ends.cells));
            if let Some(least) = least {
                walk.reach(*kind, least);
            }
        }
        for exit in map.uncertain() {
            walk.leave(exit, 0);
        }
        walk.run(|before, kind, _| ends.lead(map, before, kind), Walk::arrive);
        Bounds { effort: walk.effort(), touches: walk.touches, exits: walk.exits }
    }

    /// The same with stacks in the background, to which some ways out lead back.
    pub(crate) fn with(&self, map: &Map, ends: &Ends<'_>, behind: &Behind) -> Self {
        let Bounds { touches, exits, .. } = self.clone();
        let mut walk =
            Walk { map, make: Some(ends.make), touches, exits, due: Vec::new(), asked: Asked::default() };
        // Pages below the one in front are reached by leaving those above.
        let mut places: FxHashMap<u32, Vec<(u32, u32)>> = FxHashMap::default();
        for (stack, kinds) in behind {
            for (above, kind) in (0..).zip(kinds.iter().rev()) {
                places.entry(*kind).or_default().push((*stack, above));
                if let Some(touches) = known(&self.touches, *kind).filter(|touches| *touches < FAR) {
                    walk.come_back(*stack, touches + above);
                }
            }
        }
        walk.run(
            |before, kind, _| ends.lead(map, before, kind),
            |walk, kind, touches| {
                walk.arrive(kind, touches);
                for (stack, above) in places.get(&kind).into_iter().flatten() {
                    walk.come_back(*stack, touches + above);
                }
            },
        );
        Bounds { effort: walk.effort(), touches: walk.touches, exits: walk.exits }
    }

    /// What holds of two ways of counting: the farther of both.
    pub(crate) fn at_least(mut self, other: &Bounds) -> Bounds {
        for (here, there) in self.touches.iter_mut().zip(&other.touches) {
            *here = (*here).max(*there);
        }
        for (exit, touches) in &mut self.exits {
            *touches = (*touches).max(other.after(*exit));
        }
        self
    }

    /// At least so many touches from a page of this kind; 0 where nothing is known of it.
    pub(crate) fn from(&self, kind: u32) -> u32 {
        known(&self.touches, kind).unwrap_or(0)
    }

    /// At least so many touches from where a way out ends.
    pub(crate) fn after(&self, exit: Exit) -> u32 {
        self.exits.get(&exit).copied().unwrap_or(FAR)
    }
}

fn count(map: &Map) -> u32 {
    u32::try_from(map.kinds()).unwrap_or(u32::MAX)
}

/// What a walk over the map had to ask it.
#[derive(Default)]
struct Asked {
    /// What leads to a kind.
    edges: u64,
    /// Whether it does so here.
    leads: u64,
}

/// Backwards over the map, nearest first.
struct Walk<'w> {
    map: &'w Map,
    /// Only kinds of this make of machine are walked over, if of one.
    make: Option<u32>,
    touches: Touches,
    exits: FxHashMap<Exit, u32>,
    /// Kinds by how far they are.
    due: Vec<Vec<u32>>,
    asked: Asked,
}

impl<'w> Walk<'w> {
    fn new(map: &'w Map, make: Option<u32>) -> Self {
        Walk {
            map,
            make,
            touches: vec![UNREACHED; map.kinds()],
            exits: FxHashMap::default(),
            due: Vec::new(),
            asked: Asked::default(),
        }
    }

    /// From kinds that were never looked at, anything may be reached.
    fn start_from_the_unknown(&mut self, touches: u32) {
        for kind in 0..count(self.map) {
            if !self.map.is_looked_at(kind) {
                self.reach(kind, touches);
            }
        }
    }

    /// Whether a kind was thought to be farther away than so many touches.
    fn is_farther(&self, kind: u32, touches: u32) -> bool {
        known(&self.touches, kind).is_some_and(|known| known > touches)
    }

    fn reach(&mut self, kind: u32, touches: u32) {
        if self.make.is_some_and(|make| !self.map.is_of(kind, make)) {
            return;
        }
        // Nothing is known of a kind that is not on the map yet.
        let touches = u8::try_from(touches).unwrap_or(MOST).min(MOST);
        let Some(known) = self.touches.get_mut(kind as usize).filter(|known| **known > touches) else {
            return;
        };
        *known = touches;
        let at = usize::from(touches);
        if self.due.len() <= at {
            self.due.resize_with(at + 1, Vec::new);
        }
        self.due[at].push(kind);
    }

    fn leave(&mut self, exit: Exit, touches: u32) {
        let known = self.exits.entry(exit).or_insert(FAR);
        if *known <= touches {
            return;
        }
        *known = touches;
        for before in self.map.leavers(exit) {
            self.reach(*before, touches + 1);
        }
    }

    /// Ways out ended on stacks with pages of a kind.
    fn arrive(&mut self, kind: u32, touches: u32) {
        for (exit, above) in self.map.arriving(kind) {
            self.leave(*exit, touches + above);
        }
    }

    /// Ways out lead back to a stack in the background.
    fn come_back(&mut self, stack: u32, touches: u32) {
        for exit in self.map.returning(stack) {
            self.leave(*exit, touches);
        }
    }

    /// An answer to whether one kind leads to another.
    fn ask(&mut self, answer: bool) -> bool {
        self.asked.leads += 1;
        answer
    }

    /// What it took.
    fn effort(&self) -> u64 {
        effort::DISTANCES + self.asked.edges / effort::EDGES + self.asked.leads / effort::LEADS
    }

    /// Goes back along what `leads` from a kind to another (or shows it below), and what it finds `around`.
    fn run(&mut self, leads: impl Fn(u32, u32, bool) -> bool, mut around: impl FnMut(&mut Self, u32, u32)) {
        let mut touches = 0;
        while let Some(due) = self.due.get_mut(touches as usize) {
            let due = std::mem::take(due);
            // More may have become due as near as that: what is farther than counted.
            if due.is_empty() {
                touches += 1;
            }
            for kind in due {
                if known(&self.touches, kind).is_some_and(|known| known < touches) {
                    continue;
                }
                let before = self.map.before(kind).len() + self.map.shown_for(kind).len();
                self.asked.edges += before as u64;
                // Whether one leads to another takes longer to find out than whether that is of use.
                for before in self.map.before(kind) {
                    if self.is_farther(*before, touches + 1) && self.ask(leads(*before, kind, false)) {
                        self.reach(*before, touches + 1);
                    }
                }
                // A page has to be opened and left first.
                for before in self.map.shown_for(kind) {
                    if self.is_farther(*before, touches + 2) && self.ask(leads(*before, kind, true)) {
                        self.reach(*before, touches + 2);
                    }
                }
                around(self, kind, touches);
            }
        }
    }
}
