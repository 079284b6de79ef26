//! A shortest way in one projection: by the map, as often as what is learnt on the way asks for, or without it.

use crate::changes::Changes;
use crate::edges::ActionOf;
use crate::effort::{A_TRY, HOWEVER_LONG};
use crate::machine::{Goal, Stacked};
use crate::memory::Memory;
use crate::replay::{Replayed, replay};
use crate::search::Search;

/// What is asked of a search, and how much it may do.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a, C> {
    /// Cells that are told apart.
    pub(crate) relevant: &'a [C],
    /// Cells that a way may not write.
    pub(crate) untouched: &'a [C],
    /// Only ways of fewer touches are looked for.
    pub(crate) shorter_than: usize,
    /// Pages looked at, each with every content.
    pub(crate) most_events: usize,
    /// Contents it may meet that goes by the map. What lies ahead is worked out per content and page opened:
    /// forms have dozens, and with thousands that alone would take minutes.
    pub(crate) most_ahead: usize,
    /// It is given up when it is so many times late.
    pub(crate) patience: u32,
}

impl<'a, C> Asked<'a, C> {
    /// A way, however long.
    pub(crate) fn any(relevant: &'a [C], most_events: usize) -> Self {
        let (shorter_than, most_ahead) = (usize::MAX, 256);
        Asked { relevant, untouched: &[], shorter_than, most_events, most_ahead, patience: HOWEVER_LONG }
    }

    /// Whether there is a shorter way than one that works: worth a few frames.
    pub(crate) fn shorter(relevant: &'a [C], than: usize) -> Self {
        Asked { shorter_than: than, most_ahead: 24, patience: A_TRY, ..Asked::any(relevant, BESIDE) }
    }
}

/// A way in a projection.
pub(crate) struct Nearest<A> {
    pub(crate) actions: Vec<A>,
    /// Whether it is known that none is shorter.
    pub(crate) shortest: bool,
    /// How many contents the search for it met.
    pub(crate) contents: usize,
}

/// That no way was found.
pub(crate) struct Missed<C> {
    /// Cells that were left out though some page reads them.
    pub(crate) cells: Vec<C>,
    /// Not everything was looked at.
    pub(crate) gave_up: bool,
}

/// Cells that a search which goes by the map may tell apart.
const MOST_GUIDED: usize = 64;

/// How often a search that goes by the map goes on before one does without.
const ROUNDS: usize = 4;

/// Events a search may take for a way that leaves something alone, and one for a shorter way than that.
const BESIDE: usize = 10_000;

/// Events it may take without the map to find out whether a way at hand is a shortest one.
const DOUBTED: usize = 100_000;

/// The same while hardly anything is known.
const UNKNOWN: usize = 30_000;

/// Events more for a search that goes on where it learnt.
const REOPENED: usize = 30_000;

/// Events a search may take that goes by the map; beyond, the map is of no use.
const GUIDED: usize = 100_000;

/// A shortest way in the projection. A search that learnt something new of what leads where went by
/// distances that may have been too long: it goes on where a shorter way may be by the new ones, or is done once
/// more without them. With a way at hand, and once most is known, neither takes longer than
/// a person would wait.
pub(crate) fn nearest<M: Stacked, G: Goal<M>>(
    machine: &M,
    (start, goal): (&M::State, &G),
    memory: &mut Memory<M, G>,
    mut asked: Asked<'_, M::Cell>,
) -> Result<Nearest<ActionOf<M>>, Missed<M::Cell>> {
    let Memory { edges, meetings, changes, .. } = memory;
    let apart = asked.relevant.iter().map(|cell| edges.cell_number(*cell)).collect();
    let changes = changes.entry((goal.clone(), apart, machine.layout(start))).or_default();
    let mut at_hand = None;
    // Distances are worked out per content: not where so much is told apart.
    if asked.relevant.len() <= MOST_GUIDED {
        let most_events = asked.most_events.min(GUIDED);
        let known = (&mut *changes, Some(&mut *meetings));
        let mut search = Search::new(machine, (start, goal), edges, Asked { most_events, ..asked }, known);
        if search.has_a_way_on_the_map() {
            let (found, is_sure) = by_the_map(&mut search, asked.shorter_than);
            // Just after the start most is missing on the map: a page of a kind that was looked at once may lead where
            // that one did not, and the search has nothing to learn it from.
            let is_well_known = search.is_well_known();
            if is_sure && (is_well_known || found.is_none()) {
                return ended(search, found, None);
            }
            if found.is_some() && (search.gave_up() || search.is_late()) {
                search.give_up();
                return ended(search, None, found);
            }
            if let Some(way) = &found {
                (asked.shorter_than, asked.patience) = (way.len(), A_TRY);
                if is_sure || is_well_known {
                    asked.most_events = asked.most_events.min(if is_sure { UNKNOWN } else { DOUBTED });
                }
            }
            at_hand = found;
        }
    }
    let mut search = Search::new(machine, (start, goal), edges, asked, (changes, None));
    let found = search.run();
    ended(search, found, at_hand)
}

/// What a search finds that goes by the map, and whether it can be relied on that nothing is shorter.
fn by_the_map<M: Stacked, G: Goal<M>>(
    search: &mut Search<'_, M, G>,
    mut shorter_than: usize,
) -> (Option<Vec<ActionOf<M>>>, bool) {
    let mut found = search.run();
    for _ in 0..ROUNDS {
        if search.gave_up() {
            return (found, false);
        }
        if found.is_none() && shorter_than == usize::MAX {
            return (None, true);
        }
        if search.was_well_guided() && !found.as_ref().is_some_and(|way| search.looks_beside(way.len())) {
            return (found, true);
        }
        if found.is_some() && search.is_late() {
            return (found, false);
        }
        // Much that is new on the map: touches nobody had counted on may be near.
        shorter_than = found.as_ref().map_or(shorter_than, Vec::len);
        if !search.knew_the_map() {
            return (found, false);
        }
        if !search.reopen(shorter_than, REOPENED) {
            return (found, true);
        }
        found = search.run().or(found);
    }
    (found, false)
}

/// What a search leaves behind that found a way, or nothing shorter than the one at hand.
fn ended<M: Stacked, G: Goal<M>>(
    mut search: Search<'_, M, G>,
    found: Option<Vec<ActionOf<M>>>,
    at_hand: Option<Vec<ActionOf<M>>>,
) -> Result<Nearest<ActionOf<M>>, Missed<M::Cell>> {
    let gave_up = search.gave_up();
    let shortest = found.is_some() || !gave_up;
    let way = found.or(at_hand);
    if let (Some(way), true) = (&way, shortest) {
        search.learn_least(way.len());
    }
    search.survey();
    let (contents, cells) = (search.contents_met(), search.missed());
    way.map(|actions| Nearest { actions, shortest, contents }).ok_or(Missed { cells, gave_up })
}

/// How often a way that leaves something alone is looked for before there is none.
const MOST_LEFT_ALONE: usize = 4;

/// A way that leaves alone what another was mistaken about; not always a shortest one. It is soon found, where
/// to tell that apart may never end: what was said in a chat has no end of contents.
pub(crate) fn leaving_alone<M: Stacked, G: Goal<M>>(
    machine: &M,
    (start, goal): (&M::State, &G),
    memory: &mut Memory<M, G>,
    (relevant, mistaken): (&[M::Cell], &[M::Cell]),
) -> Option<Vec<ActionOf<M>>> {
    let mut untouched = mistaken.to_vec();
    for _ in 0..MOST_LEFT_ALONE {
        // What is learnt where some touches are barred does not hold where they are not.
        let mut changes = Changes::default();
        let known = (&mut changes, Some(&mut memory.meetings));
        let asked = Asked { untouched: &untouched, patience: A_TRY, ..Asked::any(relevant, BESIDE) };
        let actions = Search::new(machine, (start, goal), &mut memory.edges, asked, known).run()?;
        let Replayed::Stopped(more) = replay(machine, start, &actions, goal) else { return Some(actions) };
        let before = untouched.len();
        for cell in more {
            if !untouched.contains(&cell) && !relevant.contains(&cell) {
                untouched.push(cell);
            }
        }
        if untouched.len() == before {
            return None;
        }
    }
    None
}
