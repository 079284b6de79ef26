//! Whole stacks: coming to the front, going to the background.

use super::calls::Below;
use super::{At, EventId, From, Place, Plan, Possible, Search};
use crate::edges::ActionOf;
use crate::machine::{Goal, Stacked};
use crate::map::Exit;

/// Stacks that were left on the way to one that came to the front as a whole, as they were left: who
/// returns to one finds that, and not what stood there at the start.
pub(super) type Left<M> = Vec<Stack<M>>;

/// A whole stack, from its first page.
pub(super) type Stack<M> = (<M as Stacked>::Task, Vec<<M as Stacked>::Page>);

/// Stacks that were left on the way to one that came to the front.
pub(super) struct Chain<M: Stacked> {
    pub left: Left<M>,
    /// The kinds of their pages.
    pub kinds: Vec<Vec<u32>>,
}

impl<M: Stacked, G: Goal<M>> Search<'_, M, G> {
    /// A whole state comes to the front: with its stack, or without one.
    pub(super) fn arrive(&mut self, (state, control): (M::State, u32), time: u32, from: From, left: Left<M>) {
        let plan = Plan { time, inside: 0, from, begins: true };
        let Some((task, pages)) = self.machine.pages(&state) else {
            if self.outside_seen.insert(state.clone()) {
                self.outside.push((state, control));
                self.plan(At::Outside(self.outside.len() - 1), plan);
            }
            return;
        };
        let pages = pages.to_vec();
        let entered = self.entered.entry(((task, pages.clone()), control)).or_insert(u32::MAX);
        if *entered <= time {
            return;
        }
        *entered = time;
        let mut below = Below::Nothing;
        let stack = self.edges.stack_number(task);
        for page in &pages {
            let page = self.edges.number(self.machine, task, page);
            let entry = self.add_entry(self.chains.len(), (Some(below), time, stack));
            below = Below::Page { entry, page };
        }
        let kinds = left.iter().map(|(task, pages)| self.kinds(*task, pages)).collect();
        self.chains.push(Chain { left, kinds });
        if let Below::Page { entry, page } = below {
            self.plan_inside(Place { entry, page, control }, plan);
        }
    }

    pub(super) fn settle_outside(&mut self, event: EventId, at: usize) -> bool {
        let (state, _) = self.outside[at].clone();
        if self.goal.met(self.machine, &state) {
            return true;
        }
        let time = self.events[event].time + 1;
        let actions = self.machine.actions(&state);
        for (number, action) in actions.iter().enumerate() {
            let next = self.machine.step(&state, action);
            let control = self.contents.number(self.machine, &next);
            self.arrive((next, control), time, From::Step(event, number), Vec::new());
        }
        self.events[event].touches = self.possible.len();
        self.possible.push(Possible::Outside(actions));
        false
    }

    /// Later ones find nothing new outside, if what they do is the same everywhere.
    pub(super) fn is_first_to_leave(
        &mut self,
        time: u32,
        page: u32,
        control: u32,
        everywhere: Option<u32>,
    ) -> bool {
        let Some(action) = everywhere else { return true };
        let left = self.left_from.entry((self.edges.stack_of(page), control)).or_default();
        let action = action as usize;
        if left.len() <= action {
            left.resize(action + 1, u32::MAX);
        }
        let is_first = time < left[action];
        left[action] = time.min(left[action]);
        is_first
    }

    /// The stack goes to the background by a touch on its page in front, whose content is `control`.
    pub(super) fn step_out(
        &mut self,
        (event, number): (EventId, usize),
        stack: Stack<M>,
        (control, out): (u32, Exit),
        action: &ActionOf<M>,
    ) {
        let mut left = match self.events[event].at {
            At::Inside(place) => self.chains[self.entries[place.entry as usize].chain].left.clone(),
            At::Outside(_) => Vec::new(),
        };
        left.retain(|(task, _)| *task != stack.0);
        left.push(stack);
        let here = left.iter().fold(self.contents.state(control).clone(), |state, (task, pages)| {
            self.machine.with_pages(&state, *task, pages.clone())
        });
        let next = self.machine.step(&here, action);
        self.learn_arrival(out, &next, &left);
        let control = self.contents.number(self.machine, &next);
        let time = self.events[event].time + 1;
        self.arrive((next, control), time, From::Step(event, number), left);
    }
}
