//! What a search has found, read back from its events.

use super::{At, Below, EventId, From, Search};
use crate::edges::ActionOf;
use crate::machine::{Goal, Stacked};
use crate::planning::Explored;

impl<M: Stacked, G: Goal<M>> Search<'_, M, G> {
    /// The stack with `top` in front inside `entry`, as the first who opened it left the pages below.
    pub(super) fn stack(&self, mut entry: usize, top: M::Page) -> Vec<M::Page> {
        let mut pages = vec![top];
        loop {
            let below = match self.entries[entry].below {
                Some(Below::Page { entry, page }) => Some((entry, page)),
                Some(Below::Nothing) => None,
                None => self.entries[entry].callers.first().map(|caller| (caller.entry, caller.page)),
            };
            let Some((lower, page)) = below else { break };
            pages.push(self.edges.page(page).1.clone());
            entry = lower;
        }
        pages.reverse();
        pages
    }

    /// Cells outside the projection that some touch wrote and on which some page depends.
    pub(crate) fn missed(&self) -> Vec<M::Cell> {
        let read = self.dropped.iter().filter(|cell| self.edges.is_read(**cell));
        read.map(|cell| self.edges.cell(*cell)).collect()
    }

    /// How many events it took.
    pub(crate) fn events_used(&self) -> usize {
        self.events.len()
    }

    /// What was seen, after a run.
    pub(crate) fn explored(&self) -> Explored<M> {
        let mut seen: Vec<(u32, u32)> =
            self.entries.iter().flat_map(|entry| entry.settled.iter().copied()).collect();
        seen.sort_unstable();
        seen.dedup();
        let mut numbers: Vec<u32> = seen.iter().map(|(page, _)| *page).collect();
        numbers.dedup();
        Explored {
            pages: numbers.iter().map(|page| self.edges.page(*page).clone()).collect(),
            contents: self.controls.clone(),
            seen: seen
                .iter()
                .filter_map(|(page, control)| Some((numbers.binary_search(page).ok()?, *control as usize)))
                .collect(),
        }
    }

    /// The touches from the start to an event.
    pub(super) fn way(&self, end: EventId) -> Vec<ActionOf<M>> {
        let mut way = Vec::new();
        self.back(end, None, &mut way);
        way.reverse();
        way
    }

    /// The touches before `at`, last first, down to the event `stop`.
    fn back(&self, mut at: EventId, stop: Option<EventId>, way: &mut Vec<ActionOf<M>>) {
        while Some(at) != stop {
            match &self.events[at].from {
                From::Start => return,
                From::Step(before, action) => {
                    way.push(action.clone());
                    at = *before;
                }
                From::Return { call, push, exit, pop } => {
                    way.push(pop.clone());
                    let begin = match self.events[*exit].at {
                        At::Inside { entry, .. } => Some(self.entries[entry].begin),
                        At::Outside(_) => None,
                    };
                    self.back(*exit, begin, way);
                    way.push(push.clone());
                    at = *call;
                }
            }
        }
    }
}
