//! Opening pages upon others, and leaving them again.

use super::{Below, Exploration, Opened, Place, Set, Stack, number};
use crate::edges::{ActionOf, Edge, Turn};
use crate::machine::Stacked;

impl<M: Stacked> Exploration<'_, M> {
    /// A touch opens `top`; `below` is what it lies on then, and what shows itself again when nothing is
    /// done above.
    pub(super) fn call(&mut self, below: Place, top: u32, contents: &Set) {
        let opened = match self.by_touch.get(&top) {
            Some(opened) => *opened,
            None => {
                let left = self.opened[below.opened as usize].left;
                let opened = self.add_opened(Below::page(below), left);
                self.by_touch.insert(top, opened);
                opened
            }
        };
        self.visit(below, contents);
        let contents = self.without_drafts(below.page, contents);
        self.visit(Place { opened, page: top }, &contents);
        let Opened { below: known, left_with, .. } = &mut self.opened[opened as usize];
        let Below::Pages { all, .. } = known else { return };
        if all.insert(below) {
            let back = left_with.clone();
            self.visit(below, &back);
        }
    }

    /// A touch leaves the page in front for those below it, with these contents.
    pub(super) fn leave_page(&mut self, at: Place, contents: &Set) {
        let Opened { below: Below::Pages { all, .. }, left_with, .. } = &mut self.opened[at.opened as usize]
        else {
            return;
        };
        if !contents.is_subset(left_with) {
            left_with.union_with(contents);
            let below: Vec<Place> = all.iter().copied().collect();
            for place in below {
                self.visit(place, contents);
            }
        }
    }

    /// A touch leaves the stack in front: by its first page, or by what may do the same `everywhere`.
    pub(super) fn step_out_of(
        &mut self,
        at: Place,
        contents: &Set,
        everywhere: Option<u32>,
        (edge, action): (&Edge, &ActionOf<M>),
    ) {
        for before in contents.ones().map(number) {
            let page = (at.page, before);
            let Some(after) = self.contents.after(self.machine, self.edges, page, (*edge, action)) else {
                continue;
            };
            let Turn::Leave(_) = edge.turn else {
                let (task, shown) = self.edges.page(at.page);
                self.step_out(at.opened, (task, vec![shown.clone()]), before, action);
                continue;
            };
            let after = self.contents.without_drafts(self.machine, self.edges, (at.page, after));
            let is_first = everywhere.is_none_or(|action| {
                let known = self.left_by.entry((self.edges.stack_of(at.page), action)).or_default();
                known.grow(after as usize + 1);
                !known.put(after as usize)
            });
            if is_first {
                let (task, pages) = (self.edges.page(at.page).0, self.stack(at));
                self.in_front.insert(((task, pages.clone()), after));
                self.step_out(at.opened, (task, pages), before, action);
            }
        }
    }

    /// The stack with a page in front, as whoever opened it first left the pages below.
    fn stack(&self, at: Place) -> Vec<M::Page> {
        let mut pages = vec![self.edges.page(at.page).1.clone()];
        let mut opened = at.opened;
        while let Below::Pages { first: below, .. } = &self.opened[opened as usize].below {
            pages.push(self.edges.page(below.page).1.clone());
            opened = below.opened;
        }
        pages.reverse();
        pages
    }

    /// The stack goes to the background by a touch on its page in front.
    fn step_out(&mut self, opened: u32, stack: Stack<M>, content: u32, action: &ActionOf<M>) {
        let mut left = self.lefts[self.opened[opened as usize].left].clone();
        left.retain(|(task, _)| *task != stack.0);
        left.push(stack);
        let here = left.iter().fold(self.contents.state(content).clone(), |state, (task, pages)| {
            self.machine.with_pages(&state, *task, pages.clone())
        });
        self.arrive(self.machine.step(&here, action), left);
    }
}
