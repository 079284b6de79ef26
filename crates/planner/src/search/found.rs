//! What a search has found, read back from its events.

use super::{EventId, From, Possible, Search};
use crate::edges::ActionOf;
use crate::machine::{Goal, Stacked};

impl<M: Stacked, G: Goal<M>> Search<'_, M, G> {
    /// Cells outside the projection that some touch wrote and on which some page depends.
    pub(crate) fn missed(&self) -> Vec<M::Cell> {
        self.contents.missed(self.edges)
    }

    /// How many contents it met.
    pub(crate) fn contents_met(&self) -> usize {
        self.contents.states().len()
    }

    /// Nothing more is looked at: what was found is not known to be a shortest way.
    pub(crate) fn give_up(&mut self) {
        self.gave_up = true;
    }

    /// Whether somebody has waited long enough.
    pub(crate) fn is_late(&self) -> bool {
        self.edges.effort.is_late()
    }

    /// Whether there was more to look at than it may.
    pub(crate) fn gave_up(&self) -> bool {
        self.gave_up
    }

    /// The touches from the start to an event.
    pub(super) fn way(&self, end: EventId) -> Vec<ActionOf<M>> {
        let mut way = Vec::new();
        let mut at = end;
        while let Some(before) = self.back(at, &mut way) {
            at = before;
        }
        way.reverse();
        way
    }

    /// The touches inside a page that was opened, last first, from `at` to where it was opened.
    fn back_to_the_call(&self, mut at: EventId, way: &mut Vec<ActionOf<M>>) {
        while !self.events[at].begins {
            let Some(before) = self.back(at, way) else { return };
            at = before;
        }
    }

    /// Adds the touches that led to `at` from the event before in the same page, last first.
    fn back(&self, at: EventId, way: &mut Vec<ActionOf<M>>) -> Option<EventId> {
        match self.events[at].from {
            From::Start => None,
            From::Step(before, number) => {
                way.extend(self.touch(before, number));
                Some(before)
            }
            From::Return { call, push, exit, pop } => {
                way.extend(self.touch(exit, pop));
                self.back_to_the_call(exit, way);
                way.extend(self.touch(call, push));
                Some(call)
            }
        }
    }

    /// A touch that was made at an event. What was made there is always known.
    fn touch(&self, event: EventId, number: usize) -> Option<ActionOf<M>> {
        match self.possible.get(self.events[event].touches)? {
            Possible::OnPage(touches) => touches.actions.get(number).cloned(),
            Possible::Outside(actions) => actions.get(number).cloned(),
        }
    }
}
