//! A toy with no end of contents: whatever is said in a chat stays, and one can say something for ever.

use std::cell::Cell as Counter;

use planner::machine::{Goal, Machine, Stacked, Traced};

/// Somebody is about to delete a message: page 0. Yes leads to the chat without it, no leads round `detour`
/// pages to the chat with it. In the chat one can say something, and open the message if it is there. What
/// is below where it opens is page [`OPENED`]. There is also a letter of so many pages, from whose last one the
/// message opens; beside each of them something can be said.
pub struct Chat {
    pub detour: u8,
    pub letter: u8,
    /// The message can be said again.
    pub again: bool,
    /// Touches done so far.
    pub done: Counter<usize>,
}

const ASKED: u8 = 0;
const CHAT: u8 = 1;
const OPENED: u8 = 2;
const FIRST_ROUND: u8 = 3;
const LETTER: u8 = 100;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct State {
    pages: Vec<u8>,
    /// What was said, the message included.
    said: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Touch {
    Yes,
    No,
    On,
    Say(u8),
    OpenMessage,
}

/// What was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Said;

const MESSAGE: u8 = 9;

impl Chat {
    pub fn new(detour: u8) -> Self {
        Chat { detour, letter: 0, again: false, done: Counter::new(0) }
    }

    /// In front of the letter.
    pub fn letter(&self) -> State {
        State { pages: vec![LETTER], said: vec![MESSAGE] }
    }

    pub fn start(&self) -> State {
        State { pages: vec![ASKED], said: vec![MESSAGE] }
    }
}

impl Machine for Chat {
    type State = State;
    type Action = Touch;

    fn actions(&self, state: &State) -> Vec<Touch> {
        self.actions_traced(state).0
    }

    fn step(&self, state: &State, touch: &Touch) -> State {
        self.step_traced(state, touch).0
    }
}

impl Stacked for Chat {
    type Page = u8;
    type Kind = u8;
    type Task = ();
    type Cell = Said;

    type Make = ();

    fn make(&self, _: Self::Task) -> Self::Make {}

    fn make_of(&self, _: &Self::State) -> Self::Make {}

    fn kind(&self, (): (), page: &u8) -> u8 {
        *page
    }

    fn behind<'s>(&self, _: &'s State) -> Vec<((), &'s [u8])> {
        Vec::new()
    }

    fn pages<'s>(&self, state: &'s State) -> Option<((), &'s [u8])> {
        Some(((), state.pages.as_slice()))
    }

    fn is_everywhere(&self, _: &u8, _: &Touch) -> bool {
        false
    }

    fn same_background(&self, _: &State, _: &State) -> bool {
        true
    }

    fn with_stacks_of(&self, state: &State, other: &State) -> State {
        State { said: state.said.clone(), ..other.clone() }
    }

    fn with_pages(&self, state: &State, (): (), pages: Vec<u8>) -> State {
        State { pages, ..state.clone() }
    }

    fn gates(&self, _: &State) -> Vec<Said> {
        Vec::new()
    }

    fn is_only_a_gate(&self, _: Said) -> bool {
        false
    }

    fn as_usual(&self, state: &State, _: &[Said]) -> State {
        state.clone()
    }

    fn is_worse(&self, _: Said, _: u64, _: u64) -> bool {
        false
    }

    fn is_draft_on(&self, _: &u8, _: Said) -> bool {
        false
    }

    fn value(&self, state: &State, Said: Said) -> u64 {
        state.said.iter().fold(1, |number, said| number.wrapping_mul(11).wrapping_add(u64::from(*said)))
    }

    fn actions_traced(&self, state: &State) -> (Vec<Touch>, Vec<Said>) {
        match state.pages.last() {
            Some(&ASKED) => (vec![Touch::Yes, Touch::No], Vec::new()),
            Some(&CHAT) => {
                let say = [Touch::Say(0), Touch::Say(1), Touch::Say(2)];
                let open = (state.said.first() == Some(&MESSAGE)).then_some(Touch::OpenMessage);
                let again = self.again.then_some(Touch::Say(MESSAGE));
                (say.into_iter().chain(again).chain(open).collect(), vec![Said])
            }
            Some(&page) if page >= LETTER => {
                (vec![Touch::Say(0), Touch::Say(1), Touch::Say(2), Touch::On], Vec::new())
            }
            Some(&page) if page >= FIRST_ROUND => (vec![Touch::On], Vec::new()),
            _ => (Vec::new(), Vec::new()),
        }
    }

    fn step_traced(&self, state: &State, touch: &Touch) -> (State, Traced<Said>) {
        self.done.set(self.done.get() + 1);
        let mut next = state.clone();
        let mut writes = Vec::new();
        let front = *state.pages.last().unwrap();
        *next.pages.last_mut().unwrap() = match touch {
            Touch::Yes => {
                next.said.remove(0);
                writes.push(Said);
                CHAT
            }
            Touch::No => FIRST_ROUND,
            Touch::On if front >= LETTER => {
                let next = front + 1;
                if next < LETTER + self.letter { next } else { OPENED }
            }
            Touch::On if front + 1 < FIRST_ROUND + self.detour => front + 1,
            Touch::On => CHAT,
            Touch::Say(words) => {
                next.said.push(*words);
                writes.push(Said);
                front
            }
            Touch::OpenMessage => OPENED,
        };
        (next, Traced { reads: Vec::new(), writes })
    }
}

/// The message is open.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Open;

impl Goal<Chat> for Open {
    fn met(&self, _: &Chat, state: &State) -> bool {
        state.pages.last() == Some(&OPENED)
    }

    fn left_for_pages(&self, _: &Chat, _: &State) -> Option<Open> {
        Some(Open)
    }

    fn met_on(&self, _: &Chat, (): (), page: &u8, _: &State) -> bool {
        *page == OPENED
    }

    fn cells(&self, _: &Chat, _: &State) -> Vec<Said> {
        Vec::new()
    }
}
