//! Everything that can be reached, in whatever order.
//!
//! A search for the shortest way has to know with which content a page was opened, because it may only
//! be left in the ways that follow from that: contents times contents. Here a page that is opened is
//! looked at once for all who open it, and whoever leaves it comes back to all of them. That finds
//! everything that can be reached, and a little more (a page below with a content that came about above
//! another one): whatever is proved of all of it is proved of what can be reached.
//!
//! Nearly all pages do the same with any content, and there are hundreds of contents: so a page is looked at with
//! all the contents it can have at once, which are a set of bits, and what it leads to gets all of them at once.

mod leaving;

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use fixedbitset::FixedBitSet;
use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::contents::Contents;
use crate::edges::{ActionOf, Edge, Edges, Touches, Turn};
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

/// A page in front inside a page that was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Place {
    /// An index into `opened`.
    opened: u32,
    page: u32,
}

/// Contents by their numbers.
type Set = FixedBitSet;

/// With which contents a page was in front somewhere.
#[derive(Default)]
struct Reached {
    all: Set,
    /// Those it was not looked at with.
    fresh: Set,
}

/// A page that was opened, or one of a stack that came to the front as a whole.
struct Opened {
    below: Below,
    /// The stack below which it was first opened: an index into `lefts`.
    left: usize,
    /// The contents it was left with.
    left_with: Set,
}

enum Below {
    /// Nothing: leaving the first page leaves the stack.
    Nothing,
    /// What it was opened upon: where that is, and the page as it shows itself again; the first one first.
    Pages { first: Place, all: FxHashSet<Place> },
}

impl Below {
    fn page(first: Place) -> Self {
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
    places: IndexSet<Place, FxBuildHasher>,
    /// For each of them.
    reached: Vec<Reached>,
    /// Places with fresh contents.
    open: VecDeque<usize>,
    /// How many pages with contents were seen.
    seen: usize,
    /// Stacks that came to the front, with what content; or that were left with it, to which coming
    /// straight back would show only the same.
    in_front: FxHashSet<(Stack<M>, u32)>,
    /// Per stack and action that does the same on every page, the contents: once is enough.
    left_by: FxHashMap<(u32, u32), Set>,
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
        let contents = Contents::new(edges, start, cells).all_at_hand();
        let mut exploration = Exploration {
            machine,
            edges,
            contents,
            opened: Vec::new(),
            by_touch: FxHashMap::default(),
            fronts: FxHashMap::default(),
            lefts: Vec::new(),
            places: IndexSet::default(),
            reached: Vec::new(),
            open: VecDeque::new(),
            seen: 0,
            in_front: FxHashSet::default(),
            left_by: FxHashMap::default(),
            outside: FxHashSet::default(),
            outside_open: Vec::new(),
            looks: FxHashMap::default(),
        };
        exploration.arrive(start.clone(), Vec::new());
        exploration
    }

    /// Looks at everything; `None` if that is more than so many pages with contents.
    pub(crate) fn run(mut self, most: usize) -> Option<Explored<M>> {
        while self.seen <= most {
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
        let mut by_page: BTreeMap<u32, Set> = BTreeMap::new();
        for (place, reached) in self.places.iter().zip(&self.reached) {
            by_page.entry(place.page).or_default().union_with(&reached.all);
        }
        let numbers: Vec<u32> = by_page.keys().copied().collect();
        let index = |page: &u32| numbers.binary_search(page).ok();
        let look = |((page, touches), content): (&(u32, u64), &u32)| {
            Some(Look { page: index(page)?, content: *content as usize, touches: *touches })
        };
        let mut looks: Vec<Look> = self.looks.iter().filter_map(look).collect();
        looks.sort_unstable();
        let pages = numbers.iter().map(|page| self.edges.page(*page));
        let seen = by_page.values().enumerate();
        Explored {
            pages: pages.map(|(task, page)| (task, page.clone())).collect(),
            contents: self.contents.states().to_vec(),
            seen: seen.flat_map(|(page, contents)| contents.ones().map(move |it| (page, it))).collect(),
            looks,
        }
    }

    /// A page is in front with these contents.
    fn visit(&mut self, place: Place, contents: &Set) {
        let (at, is_new) = self.places.insert_full(place);
        if is_new {
            self.reached.push(Reached::default());
        }
        let Reached { all, fresh } = &mut self.reached[at];
        if contents.is_subset(all) {
            return;
        }
        if fresh.is_clear() {
            self.open.push_back(at);
        }
        let mut new = contents.clone();
        new.difference_with(all);
        self.seen += new.count_ones(..);
        all.union_with(&new);
        fresh.union_with(&new);
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
            Some(front) => *front,
            None => {
                let Some(front) = self.add_stack(&stack, left) else { return };
                self.fronts.insert(stack, front);
                front
            }
        };
        self.visit(place, &only(content));
    }

    /// The page in front of a stack; `None` for an empty one.
    fn add_stack(&mut self, (task, pages): &Stack<M>, left: Vec<Stack<M>>) -> Option<Place> {
        let mut front = None;
        for page in pages {
            let page = self.edges.number(self.machine, *task, page);
            let opened = self.add_opened(front.map_or(Below::Nothing, Below::page), self.lefts.len());
            front = Some(Place { opened, page });
        }
        self.lefts.push(left);
        front
    }

    fn add_opened(&mut self, below: Below, left: usize) -> u32 {
        self.opened.push(Opened { below, left, left_with: Set::new() });
        // Far fewer than there are pages.
        u32::try_from(self.opened.len() - 1).unwrap_or(u32::MAX)
    }

    fn look_at(&mut self, at: usize) {
        let place = self.places[at];
        let fresh = std::mem::take(&mut self.reached[at].fresh);
        // With most contents the touches are the same.
        let mut alike: Vec<(Arc<Touches<ActionOf<M>>>, Set)> = Vec::new();
        for content in fresh.ones() {
            let content = number(content);
            let touches = self.contents.touches(self.machine, self.edges, (place.page, content));
            match alike.iter_mut().find(|(known, _)| known.number == touches.number) {
                Some((_, contents)) => contents.grow_and_insert(content as usize),
                None => {
                    self.looks.entry((place.page, touches.number)).or_insert(content);
                    alike.push((touches, only(content)));
                }
            }
        }
        for (touches, contents) in alike {
            for touch in touches.edges.iter().zip(&touches.actions) {
                self.follow(place, &contents, touch);
            }
        }
    }

    /// A touch that does the same with all these contents.
    fn follow(&mut self, place: Place, before: &Set, (edge, action): (&Edge, &ActionOf<M>)) {
        let mut after = None;
        if self.contents.matters(self.edges, *edge) {
            let mut contents = Set::new();
            for content in before.ones() {
                let at = (place.page, number(content));
                let touch = (*edge, action);
                if let Some(content) = self.contents.after(self.machine, self.edges, at, touch) {
                    contents.grow_and_insert(content as usize);
                }
            }
            after = Some(contents);
        }
        let contents = after.as_ref().unwrap_or(before);
        match edge.turn {
            Turn::Stay(page) => self.visit(Place { page, ..place }, contents),
            Turn::Push { below, top } => self.call(Place { page: below, ..place }, top, contents),
            Turn::Pop if matches!(self.opened[place.opened as usize].below, Below::Pages { .. }) => {
                let contents = self.without_drafts(place.page, contents);
                self.leave_page(place, &contents);
            }
            // What the step itself makes of it is asked of the machine, content by content.
            Turn::Pop => self.step_out_of(place, before, None, (edge, action)),
            Turn::Leave(everywhere) => self.step_out_of(place, before, everywhere, (edge, action)),
        }
    }

    fn without_drafts(&mut self, page: u32, contents: &Set) -> Set {
        if !self.contents.has_drafts(self.machine, self.edges, page) {
            return contents.clone();
        }
        let mut without = Set::new();
        for content in contents.ones() {
            let at = (page, number(content));
            without.grow_and_insert(self.contents.without_drafts(self.machine, self.edges, at) as usize);
        }
        without
    }
}

/// One content alone.
fn only(content: u32) -> Set {
    let mut set = Set::new();
    set.grow_and_insert(content as usize);
    set
}

/// A content's number, of which there are far fewer than that.
fn number(content: usize) -> u32 {
    u32::try_from(content).unwrap_or(u32::MAX)
}
