//! What the touches on a page tell the map.

use super::{Edges, Touches, Turn};
use crate::machine::Stacked;
use crate::map::exit;

impl<M: Stacked> Edges<M> {
    pub(super) fn learn(&mut self, number: u32, touches: &Touches<M::Action>) {
        let kind = self.kind_of(number);
        self.samples.note(kind, number, self.sets.thing(touches.reads));
        self.map.look_at(kind);
        for edge in &touches.edges {
            match edge.turn {
                Turn::Stay(next) => self.map.add_stays((number, kind), self.kind_of[next as usize]),
                Turn::Push { below, top } => {
                    self.map.add_leads((number, kind), self.kind_of[top as usize]);
                    self.map.add_shows((number, kind), self.kind_of[below as usize]);
                }
                Turn::Pop => self.map.add_pop(kind),
                Turn::Leave(everywhere) => self.map.add_leave(kind, everywhere),
            }
            for cell in self.sets.thing(edge.writes) {
                self.map.add_write((number, kind), *cell);
            }
        }
    }

    /// Where a touch on a page of this kind leads that leaves its stack. A search learns that when it follows
    /// it; but what was possible once may not be again for long, and until it is followed anything could be there.
    pub(super) fn learn_arrival(&mut self, machine: &M, (page, before): (u32, &M::State), next: &M::State) {
        let Some((task, pages)) = machine.pages(next) else { return };
        if task == self.page(page).0 {
            return;
        }
        let kinds = self.kinds(machine, task, pages);
        let behind = machine.behind(before).into_iter().find(|(known, _)| *known == task);
        let comes_back = behind.is_some_and(|(_, pages)| self.kinds(machine, task, pages) == kinds);
        let out = exit(self.kind_of(page), None);
        if comes_back {
            let stack = self.stack_number(task);
            self.map.add_return(out, stack);
        } else {
            self.map.add_arrival(out, &kinds);
        }
    }

    /// The kinds of the pages of a stack.
    pub(crate) fn kinds(&mut self, machine: &M, task: M::Task, pages: &[M::Page]) -> Vec<u32> {
        let numbers: Vec<u32> = pages.iter().map(|page| self.number(machine, task, page)).collect();
        numbers.into_iter().map(|number| self.kind_of(number)).collect()
    }
}
