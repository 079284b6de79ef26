//! A toy with a stack of pages, a hall outside it and three doors, its rules drawn from a seed.

use std::cell::RefCell;

use planner::machine::{Goal, Machine, Stacked, Traced};

/// Rules: per page and touch, what it does.
#[derive(Clone)]
pub struct Dungeon {
    rules: Vec<Vec<Rule>>,
}

#[derive(Clone, Copy)]
struct Rule {
    does: Does,
    /// Only possible while this door is open.
    needs: Option<u8>,
    /// Turns this door.
    turns: Option<u8>,
}

#[derive(Clone, Copy)]
enum Does {
    Stay(u8),
    Push(u8),
    PushOver(u8, u8),
    Pop,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct State {
    inside: bool,
    stack: Vec<u8>,
    doors: [bool; 3],
}

impl State {
    /// The page in front; `None` in the hall.
    pub fn front(&self) -> Option<u8> {
        self.inside.then(|| self.stack.last().copied()).flatten()
    }

    /// Which doors are open.
    pub fn doors(&self) -> [bool; 3] {
        self.doors
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Touch {
    Page(usize),
    Home,
    Open,
    Close,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cell {
    Door(u8),
}

/// The most pages that the reference search may stack, so that it can come to an end.
const DEEPEST: usize = 14;

/// The same dungeon without the touches that would stack more than [`DEEPEST`] pages: as many states as
/// plain search can see. The dungeon itself has no limit, as the search over pages knows none; one that
/// let go of its oldest page instead would have ways that lead through doing just that.
pub struct Shallow<'d>(pub &'d Dungeon);

impl Machine for Shallow<'_> {
    type State = State;
    type Action = Touch;

    fn actions(&self, state: &State) -> Vec<Touch> {
        let mut touches = self.0.actions(state);
        touches.retain(|touch| self.0.step(state, touch).stack.len() <= DEEPEST);
        touches
    }

    fn step(&self, state: &State, touch: &Touch) -> State {
        self.0.step(state, touch)
    }
}

impl Dungeon {
    pub fn of(seed: u64) -> Self {
        let mut dice = seed | 1;
        let mut roll = |sides: u64| {
            dice ^= dice << 13;
            dice ^= dice >> 7;
            dice ^= dice << 17;
            u8::try_from(dice % sides).unwrap()
        };
        let mut rule = || Rule {
            does: match roll(6) {
                0 | 1 => Does::Stay(roll(8)),
                2 | 3 => Does::Push(roll(8)),
                4 => Does::PushOver(roll(8), roll(8)),
                _ => Does::Pop,
            },
            needs: (roll(3) == 0).then(|| roll(3)),
            turns: (roll(4) == 0).then(|| roll(3)),
        };
        Dungeon { rules: (0..8).map(|_| (0..3).map(|_| rule()).collect()).collect() }
    }

    /// Page 0: a touch opens door 0, another leads to page 7 while it is open. Nothing leads to 6.
    pub fn locked() -> Self {
        let stay = |turns| Rule { does: Does::Stay(0), needs: None, turns };
        let through = Rule { does: Does::Push(7), needs: Some(0), turns: None };
        let mut rules = vec![vec![stay(Some(0)), through]];
        rules.extend((1..8).map(|_| vec![Rule { does: Does::Pop, needs: None, turns: None }]));
        Dungeon { rules }
    }

    pub fn start(&self) -> State {
        State { inside: true, stack: vec![0], doors: [false; 3] }
    }

    /// Whether doing these touches ever has more than [`DEEPEST`] pages in the stack.
    pub fn goes_deep(&self, start: &State, touches: &[Touch]) -> bool {
        let mut state = start.clone();
        touches.iter().any(|touch| {
            state = self.step(&state, touch);
            state.stack.len() > DEEPEST
        })
    }

    fn look(&self, state: &State, reads: &RefCell<Vec<Cell>>) -> Vec<Touch> {
        if !state.inside {
            let close = (!state.stack.is_empty()).then_some(Touch::Close);
            return [Some(Touch::Open), close].into_iter().flatten().collect();
        }
        let page = usize::from(*state.stack.last().unwrap());
        let mut touches: Vec<Touch> = self.rules[page]
            .iter()
            .enumerate()
            .filter(|(_, rule)| {
                rule.needs.is_none_or(|door| {
                    note(reads, Cell::Door(door));
                    state.doors[usize::from(door)]
                })
            })
            .map(|(at, _)| Touch::Page(at))
            .collect();
        touches.push(Touch::Home);
        touches
    }

    fn turn(&self, state: &State, touch: &Touch, traced: &RefCell<Traced<Cell>>) -> State {
        let mut next = state.clone();
        match *touch {
            Touch::Home => next.inside = false,
            Touch::Open => {
                if next.stack.is_empty() {
                    next.stack.push(0);
                }
                next.inside = true;
            }
            Touch::Close => next.stack.clear(),
            Touch::Page(at) => {
                let stack = &mut next.stack;
                let rule = self.rules[usize::from(*stack.last().unwrap())][at];
                match rule.does {
                    Does::Stay(page) => *stack.last_mut().unwrap() = page,
                    Does::Push(page) => stack.push(page),
                    Does::PushOver(below, page) => {
                        *stack.last_mut().unwrap() = below;
                        stack.push(page);
                    }
                    Does::Pop if stack.len() > 1 => drop(stack.pop()),
                    Does::Pop => next.inside = false,
                }
                if let Some(door) = rule.turns {
                    traced.borrow_mut().writes.push(Cell::Door(door));
                    next.doors[usize::from(door)] ^= true;
                }
            }
        }
        next
    }
}

fn note(reads: &RefCell<Vec<Cell>>, cell: Cell) {
    if !reads.borrow().contains(&cell) {
        reads.borrow_mut().push(cell);
    }
}

impl Machine for Dungeon {
    type State = State;
    type Action = Touch;

    fn actions(&self, state: &State) -> Vec<Touch> {
        self.look(state, &RefCell::default())
    }

    fn step(&self, state: &State, action: &Touch) -> State {
        self.step_traced(state, action).0
    }
}

impl Stacked for Dungeon {
    type Page = u8;
    type Kind = u8;
    type Task = ();
    type Cell = Cell;

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
        state.inside.then_some(((), state.stack.as_slice()))
    }

    fn is_everywhere(&self, _: &Self::Page, touch: &Touch) -> bool {
        *touch == Touch::Home
    }

    fn same_background(&self, _: &State, _: &State) -> bool {
        true
    }

    fn with_stacks_of(&self, state: &State, other: &State) -> State {
        State { doors: state.doors, ..other.clone() }
    }

    fn with_pages(&self, state: &State, (): (), pages: Vec<u8>) -> State {
        State { inside: true, stack: pages, doors: state.doors }
    }

    fn gates(&self, state: &State) -> Vec<Cell> {
        (0u8..).zip(state.doors).filter(|(_, open)| !open).map(|(door, _)| Cell::Door(door)).collect()
    }

    fn is_only_a_gate(&self, _: Cell) -> bool {
        false
    }

    fn as_usual(&self, state: &State, cells: &[Cell]) -> State {
        let mut usual = state.clone();
        for Cell::Door(door) in cells {
            usual.doors[usize::from(*door)] = true;
        }
        usual
    }

    fn is_worse(&self, _: Cell, _: u64, _: u64) -> bool {
        false
    }

    fn is_draft_on(&self, _: &u8, _: Cell) -> bool {
        false
    }

    fn value(&self, state: &State, Cell::Door(door): Cell) -> u64 {
        u64::from(state.doors[usize::from(door)])
    }

    fn actions_traced(&self, state: &State) -> (Vec<Touch>, Vec<Cell>) {
        let reads = RefCell::default();
        (self.look(state, &reads), reads.into_inner())
    }

    fn step_traced(&self, state: &State, action: &Touch) -> (State, Traced<Cell>) {
        let traced = RefCell::new(Traced { reads: Vec::new(), writes: Vec::new() });
        (self.turn(state, action, &traced), traced.into_inner())
    }
}

/// A page in front, and at least `want` of the named doors open.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Reach {
    pub page: Option<u8>,
    pub open: Vec<Cell>,
    pub want: usize,
}

impl Reach {
    fn doors(&self, state: &State) -> bool {
        let open = self.open.iter().filter(|Cell::Door(door)| state.doors[usize::from(*door)]).count();
        open >= self.want
    }

    pub fn holds(&self, state: &State) -> bool {
        self.doors(state) && self.page.is_none_or(|wanted| state.front() == Some(wanted))
    }
}

impl Goal<Dungeon> for Reach {
    fn met(&self, _: &Dungeon, state: &State) -> bool {
        self.holds(state)
    }

    fn left_for_pages(&self, _: &Dungeon, state: &State) -> Option<Reach> {
        self.doors(state).then(|| Reach { page: self.page, open: Vec::new(), want: 0 })
    }

    fn met_on(&self, _: &Dungeon, (): (), page: &u8, state: &State) -> bool {
        self.doors(state) && self.page.is_none_or(|wanted| wanted == *page)
    }

    fn cells(&self, _: &Dungeon, _: &State) -> Vec<Cell> {
        self.open.clone()
    }
}
