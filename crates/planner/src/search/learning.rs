//! What a search learns on its way, for the ones after it.

use super::stacks::Left;
use super::{At, Event, Search};
use crate::edges::{ActionOf, Touches, Turn};
use crate::machine::{Goal, Stacked};
use crate::map::Exit;

impl<M: Stacked, G: Goal<M>> Search<'_, M, G> {
    /// How much is known of what leads where.
    pub(super) fn known(&mut self) -> (usize, usize) {
        (self.edges.map().version(), self.changes.version())
    }

    /// The number of a content among those that are kept.
    pub(super) fn kept(&mut self, control: u32) -> Option<u32> {
        while self.kept.len() <= control as usize {
            // As many as there are contents, which are numbered so.
            let content = u32::try_from(self.kept.len()).ok()?;
            let number = self.changes.number(self.contents.held(content));
            self.kept.push(number);
            if let Some(number) = number {
                self.met.insert(number, content);
            }
        }
        self.kept[control as usize]
    }

    /// The content after a touch that writes a cell that is told apart; `None` if a cell of it only gets worse.
    pub(super) fn after(
        &mut self,
        (page, control): (u32, u32),
        (touches, number): (&Touches<ActionOf<M>>, usize),
    ) -> Option<u32> {
        let index = u32::try_from(number).ok();
        let touched = self.kept(control).zip(index).map(|(content, index)| (touches.number, index, content));
        let known = touched.and_then(|touched| self.changes.after(touched));
        match known {
            Some(None) => return None,
            Some(Some(after)) => {
                if let Some(after) = self.met.get(&after) {
                    return Some(*after);
                }
            }
            None => {}
        }
        let touch = (touches.edges[number], &touches.actions[number]);
        let after = self.contents.after(self.machine, self.edges, (page, control), touch);
        let kept = after.map(|after| self.kept(after));
        if let (Some(touched), None | Some(Some(_))) = (touched, kept) {
            self.changes.add_after(touched, kept.flatten());
        }
        after
    }

    /// The touches of a page are about to be followed.
    pub(super) fn learn_look(&mut self, (page, control): (u32, u32), touches: &Touches<ActionOf<M>>) {
        let Some(content) = self.kept(control).filter(|content| !self.changes.was_looked_at(*content, page))
        else {
            return;
        };
        let kind = self.edges.kind_of(page);
        let depends = self.contents.depend(self.edges, touches.reads);
        if depends {
            self.changes.depend(kind);
        }
        for edge in &touches.edges {
            if self.contents.matters(self.edges, *edge) {
                let lasts = self.contents.lasts(self.machine, self.edges, page, *edge);
                self.changes.add_change(content, (page, kind), lasts);
            }
            match edge.turn {
                Turn::Stay(next) if depends => {
                    self.learn_lead(content, (page, kind), next);
                }
                Turn::Push { below, top } if depends => {
                    self.learn_lead(content, (page, kind), top);
                    self.learn_lead(content, (page, kind), below);
                }
                _ => {}
            }
        }
        let is_writer = self.contents.writers(self.edges, kind);
        self.changes.look_at(content, page, depends || is_writer);
    }

    fn learn_lead(&mut self, content: u32, page: (u32, u32), next: u32) {
        let to = self.edges.kind_of(next);
        self.changes.add_lead(self.edges.map(), content, page, to);
    }

    /// The goal is so many touches away from the start: from whatever was looked at on the way it is at least
    /// what is left of them.
    pub(crate) fn learn_least(&mut self, in_all: usize) {
        let in_all = u32::try_from(in_all).unwrap_or(u32::MAX);
        for event in 0..self.events.len() {
            let Event { at, time, .. } = self.events[event];
            let At::Inside(place) = at else { continue };
            if self.events[event].is_settled() {
                let kind = self.edges.kind_of(place.page);
                if let Some(content) = self.kept(place.control) {
                    self.changes.add_least(content, (place.page, kind), in_all.saturating_sub(time));
                }
            }
        }
    }

    /// A way out was followed: where to?
    pub(super) fn learn_arrival(&mut self, out: Exit, next: &M::State, left: &Left<M>) {
        let Some((task, pages)) = self.machine.pages(next) else {
            return self.edges.map().add_outside();
        };
        let kinds = self.kinds(task, pages);
        // Menus may be closed when a stack comes back, so only kinds are compared.
        let mut is_left = false;
        for (known, stack) in left {
            is_left |= *known == task && self.kinds(task, stack) == kinds;
        }
        if is_left {
            self.edges.map().add_followed(out);
        } else if self.is_behind(task, &kinds) {
            let stack = self.edges.stack_number(task);
            self.edges.map().add_return(out, stack);
        } else {
            self.edges.map().add_arrival(out, &kinds);
        }
    }

    fn is_behind(&mut self, task: M::Task, kinds: &[u32]) -> bool {
        let start = self.contents.start().clone();
        let behind = self.machine.behind(&start);
        behind.into_iter().any(|(known, pages)| known == task && self.kinds(known, pages) == kinds)
    }
}
