//! Everything that can be reached, in whatever order.
//!
//! A search for the shortest way has to know with which content a page was opened, because it may only
//! be left in the ways that follow from that: contents times contents. Here a page that is opened is
//! looked at once for all who open it, and whoever leaves it comes back to all of them. That finds
//! everything that can be reached, and a little more (a page below with a content that came about above
//! another one): whatever is proved of all of it is proved of what can be reached.

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::contents::Contents;
use crate::edges::{ActionOf, Edges, Turn};
use crate::machine::Stacked;

/// What an exploration saw.
pub struct Explored<M: Stacked> {
    /// Pages, each with the stack it belongs to.
    pub pages: Vec<(M::Task, M::Page)>,
    /// A state for every content that matters.
    pub contents: Vec<M::State>,
    /// Which page was in front with which content: indices into the two lists.
    pub seen: Vec<(usize, usize)>,
    /// One for every set of touches that a page has with some content.
    pub looks: Vec<Look>,
}

/// A page as some content has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Look {
    /// An index into the pages.
    pub page: usize,
    /// An index into the contents.
    pub content: usize,
    /// The same number, the same touches worked out by the same planner, in whatever exploration.
    pub touches: u64,
}

/// A whole stack, from its first page.
type Stack<M> = (<M as Stacked>::Task, Vec<<M as Stacked>::Page>);

/// A page in front inside a page that was opened, with a content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Place {
    /// An index into `opened`.
    opened: u32,
    page: u32,
    content: u32,
}

/// A page that was opened, or one of a stack that came to the front as a whole.
struct Opened {
    below: Below,
    /// The stack below which it was first opened: an index into `lefts`.
    left: usize,
    /// The contents it was left with.
    left_with: FxHashSet<u32>,
}

enum Below {
    /// Nothing: leaving the first page leaves the stack.
    Nothing,
    /// What it was opened upon: where that is, and the page as it shows itself again; the first one first.
    Pages { first: (u32, u32), all: FxHashSet<(u32, u32)> },
}

impl Below {
    fn page(first: (u32, u32)) -> Self {
        Below::Pages { first, all: FxHashSet::from_iter([first]) }
    }
}

/// One exploration.
pub(crate) struct Exploration<'a, M: Stacked> {
    machine: &'a M,
    edges: &'a mut Edges<M>,
    contents: Contents<M>,
    opened: Vec<Opened>,
    /// Pages opened by a touch, by their number.
    by_touch: FxHashMap<u32, u32>,
    /// The page in front of a stack that came to the front as a whole.
    fronts: FxHashMap<Stack<M>, Place>,
    /// Per stack that came to the front as a whole, what was left on the way to it.
    lefts: Vec<Vec<Stack<M>>>,
    seen: FxHashSet<Place>,
    open: VecDeque<Place>,
    /// Stacks that came to the front, with what content; or that were left with it, to which coming
    /// straight back would show only the same.
    in_front: FxHashSet<(Stack<M>, u32)>,
    /// Stack, content and action that does the same on every page: once is enough.
    left_by: FxHashSet<(u32, u32, u32)>,
    /// States without a stack in front.
    outside: FxHashSet<M::State>,
    outside_open: Vec<M::State>,
    /// A content for every set of touches on a page.
    looks: FxHashMap<(u32, u64), u32>,
}

impl<'a, M: Stacked> Exploration<'a, M> {
    pub(crate) fn new(
        machine: &'a M,
        edges: &'a mut Edges<M>,
        start: &M::State,
        cells: Vec<M::Cell>,
    ) -> Self {
        let contents = Contents::new(edges, start, cells);
        let mut exploration = Exploration {
            machine,
            edges,
            contents,
            opened: Vec::new(),
            by_touch: FxHashMap::default(),
            fronts: FxHashMap::default(),
            lefts: Vec::new(),
            seen: FxHashSet::default(),
            open: VecDeque::new(),
            in_front: FxHashSet::default(),
            left_by: FxHashSet::default(),
            outside: FxHashSet::default(),
            outside_open: Vec::new(),
            looks: FxHashMap::default(),
        };
        exploration.arrive(start.clone(), Vec::new());
        exploration
    }

    /// Looks at everything; `None` if that is more than so many pages with contents.
    pub(crate) fn run(mut self, most: usize) -> Option<Explored<M>> {
        while self.seen.len() <= most {
            if let Some(place) = self.open.pop_front() {
                self.look_at(place);
            } else if let Some(state) = self.outside_open.pop() {
                for action in self.machine.actions(&state) {
                    self.arrive(self.machine.step(&state, &action), Vec::new());
                }
            } else {
                return Some(self.explored());
            }
        }
        None
    }

    fn explored(self) -> Explored<M> {
        let mut seen: Vec<(u32, u32)> = self.seen.iter().map(|place| (place.page, place.content)).collect();
        seen.sort_unstable();
        seen.dedup();
        let mut numbers: Vec<u32> = seen.iter().map(|(page, _)| *page).collect();
        numbers.dedup();
        let index = |page: &u32| numbers.binary_search(page).ok();
        let mut looks: Vec<Look> = self
            .looks
            .iter()
            .filter_map(|((page, touches), content)| {
                Some(Look { page: index(page)?, content: *content as usize, touches: *touches })
            })
            .collect();
        looks.sort_unstable();
        let seen = seen.iter().filter_map(|(page, content)| Some((index(page)?, *content as usize)));
        Explored {
            pages: numbers
                .iter()
                .map(|page| self.edges.page(*page))
                .map(|(task, page)| (task, page.clone()))
                .collect(),
            contents: self.contents.states().to_vec(),
            seen: seen.collect(),
            looks,
        }
    }

    fn visit(&mut self, place: Place) {
        if self.seen.insert(place) {
            self.open.push_back(place);
        }
    }

    /// A whole state comes to the front.
    fn arrive(&mut self, state: M::State, left: Vec<Stack<M>>) {
        let content = self.contents.number(self.machine, &state);
        let Some((task, pages)) = self.machine.pages(&state) else {
            if self.outside.insert(state.clone()) {
                self.outside_open.push(state);
            }
            return;
        };
        let stack = (task, pages.to_vec());
        if !self.in_front.insert((stack.clone(), content)) {
            return;
        }
        let place = match self.fronts.get(&stack) {
            Some(front) => Place { content, ..*front },
            None => {
                let Some(front) = self.add_stack(&stack, left, content) else { return };
                self.fronts.insert(stack, front);
                front
            }
        };
        self.visit(place);
    }

    /// The page in front of a stack; `None` for an empty one.
    fn add_stack(&mut self, (task, pages): &Stack<M>, left: Vec<Stack<M>>, content: u32) -> Option<Place> {
        let mut front = None;
        for page in pages {
            let page = self.edges.number(self.machine, *task, page);
            let below = front.map_or(Below::Nothing, |place: Place| Below::page((place.opened, place.page)));
            let opened = self.add_opened(below, self.lefts.len());
            front = Some(Place { opened, page, content });
        }
        self.lefts.push(left);
        front
    }

    fn add_opened(&mut self, below: Below, left: usize) -> u32 {
        self.opened.push(Opened { below, left, left_with: FxHashSet::default() });
        // Far fewer than there are pages.
        u32::try_from(self.opened.len() - 1).unwrap_or(u32::MAX)
    }

    fn look_at(&mut self, place: Place) {
        let at = (place.page, place.content);
        let touches = self.contents.touches(self.machine, self.edges, at);
        self.looks.entry((place.page, touches.number)).or_insert(place.content);
        for (edge, action) in touches.edges.iter().zip(&touches.actions) {
            let Some(content) = self.contents.after(self.machine, self.edges, at, (*edge, action)) else {
                continue;
            };
            match edge.turn {
                Turn::Stay(page) => self.visit(Place { page, content, ..place }),
                Turn::Push { below, top } => self.call(Place { page: below, content, ..place }, top),
                Turn::Pop => {
                    let content = self.without_drafts(place.page, content);
                    self.leave_page(Place { content, ..place }, place.content, action);
                }
                Turn::Leave(everywhere) => {
                    let content = self.without_drafts(place.page, content);
                    self.leave_stack(Place { content, ..place }, place.content, (everywhere, action));
                }
            }
        }
    }

    fn without_drafts(&mut self, page: u32, content: u32) -> u32 {
        self.contents.without_drafts(self.machine, self.edges, (page, content))
    }

    /// A touch opens `top`; `below` is what it lies on then, and what shows itself again when nothing is
    /// done above.
    fn call(&mut self, below: Place, top: u32) {
        let content = self.without_drafts(below.page, below.content);
        let under = (below.opened, below.page);
        let opened = match self.by_touch.get(&top) {
            Some(opened) => *opened,
            None => {
                let left = self.opened[below.opened as usize].left;
                let opened = self.add_opened(Below::page(under), left);
                self.by_touch.insert(top, opened);
                opened
            }
        };
        self.visit(below);
        self.visit(Place { opened, page: top, content });
        let Opened { below: known, left_with, .. } = &mut self.opened[opened as usize];
        let Below::Pages { all, .. } = known else { return };
        if all.insert(under) {
            let back: Vec<u32> = left_with.iter().copied().collect();
            for content in back {
                self.visit(Place { content, ..below });
            }
        }
    }

    /// A touch leaves the page in front; `before` is the content until then.
    fn leave_page(&mut self, at: Place, before: u32, action: &ActionOf<M>) {
        let opened = &mut self.opened[at.opened as usize];
        match &opened.below {
            Below::Nothing => {
                let (task, shown) = self.edges.page(at.page);
                self.step_out(at.opened, (task, vec![shown.clone()]), before, action);
            }
            Below::Pages { all, .. } => {
                if opened.left_with.insert(at.content) {
                    let below: Vec<(u32, u32)> = all.iter().copied().collect();
                    for (opened, page) in below {
                        self.visit(Place { opened, page, content: at.content });
                    }
                }
            }
        }
    }

    fn leave_stack(&mut self, at: Place, before: u32, (everywhere, action): (Option<u32>, &ActionOf<M>)) {
        let is_first = everywhere
            .is_none_or(|action| self.left_by.insert((self.edges.stack_of(at.page), at.content, action)));
        if is_first {
            let (task, pages) = (self.edges.page(at.page).0, self.stack(at));
            self.in_front.insert(((task, pages.clone()), at.content));
            self.step_out(at.opened, (task, pages), before, action);
        }
    }

    /// The stack with a page in front, as whoever opened it first left the pages below.
    fn stack(&self, at: Place) -> Vec<M::Page> {
        let mut pages = vec![self.edges.page(at.page).1.clone()];
        let mut opened = at.opened;
        while let Below::Pages { first: (below, page), .. } = &self.opened[opened as usize].below {
            pages.push(self.edges.page(*page).1.clone());
            opened = *below;
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
