//! The same phone with one thing otherwise: for scenes, searches and proofs, never for a touch.

use std::sync::Arc;

use super::{App, Stack, State};
use crate::content::Mark;
use crate::profile::Profile;
use crate::submissions::Handed;
use crate::world::World;

impl State {
    /// The same phone with another number under a mark, as a scene sets it.
    #[must_use]
    pub fn with_mark(mut self, mark: Mark, to: u32) -> State {
        Arc::make_mut(&mut self.content).set_mark(mark, to);
        self
    }

    /// The same phone with something on it that was handed in on an earlier one.
    #[must_use]
    pub fn with_handed_in(&self, world: &World, handed: &Handed) -> State {
        let mut next = self.clone();
        Arc::make_mut(&mut next.content).bring_back(world, handed);
        next
    }

    /// The same content with all pages, and the app in front, of another phone.
    #[must_use]
    pub fn with_stacks_of(&self, other: &State) -> State {
        State { front: other.front, apps: other.apps.clone(), ..self.clone() }
    }

    /// The same phone with another stack of pages in front and without a message on it.
    #[must_use]
    pub fn with_stack(&self, app: App, stack: Stack) -> State {
        let mut next = self.clone();
        next.front = app;
        next.apps[app as usize] = Some(Arc::new(stack));
        next.toast = None;
        next
    }

    /// The same on a phone of this kind.
    #[must_use]
    pub fn like(self, profile: Profile) -> State {
        State { profile, ..self }
    }

    /// The same phone with the message that another one shows.
    #[must_use]
    pub fn with_toast_of(self, other: &State) -> State {
        State { toast: other.toast, ..self }
    }

    /// The same phone after its message has gone.
    #[must_use]
    pub fn without_toast(mut self) -> State {
        self.toast = None;
        self
    }
}
