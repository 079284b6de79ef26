//! What leads where, among kinds of pages: learnt from every touch that was ever worked out.
//!
//! It forgets content, order and what is open on a page, so it says more than is true: a touch that was
//! possible once is taken to be possible always. So the distances it gives are never too long (see
//! [`bounds`](crate::bounds)), and it is small: some thousand kinds for all pages of a phone.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::edges::CellId;

/// Something learnt, which is only to be noted once.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Known {
    LookedAt(u32),
    Leads(u32, u32),
    Stays(u32, u32),
    Shows(u32, u32),
    Pops(u32),
    Leaves(u32, Exit),
    Arrives(Exit, Box<[u32]>),
    Returns(Exit, u32),
    Followed(Exit),
    Outside,
    Writes(u32, CellId),
}

/// A way out of the stack in front: an action that does the same everywhere, leaving the first page of a
/// stack, or whatever else leaves from one kind of page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Exit {
    Everywhere(u32),
    First(u32),
    From(u32),
}

/// Pages on which something was seen, as long as they are few.
#[derive(Default)]
struct Few {
    pages: Vec<u32>,
    are_many: bool,
}

/// More pages are many.
const MOST_FEW: usize = 8;

impl Few {
    fn add(&mut self, page: u32) {
        if self.are_many || self.pages.contains(&page) {
            return;
        }
        if self.pages.len() < MOST_FEW {
            self.pages.push(page);
        } else {
            *self = Few { pages: Vec::new(), are_many: true };
        }
    }

    /// `None` if they are many.
    fn get(&self) -> Option<&[u32]> {
        (!self.are_many).then_some(&self.pages)
    }
}

/// What leads where. Kinds are numbers; unknown ones may be asked about.
#[derive(Default)]
pub(crate) struct Map {
    known: FxHashSet<Known>,
    kinds: usize,
    /// Per kind, whether a page of it was looked at.
    looked_at: Vec<bool>,
    /// Per kind, the make of machine that has such pages.
    make_of: Vec<u32>,
    /// Per kind, the kinds from which one touch leads to it.
    before: Vec<Vec<u32>>,
    /// Per kind, the kinds that become it when a page is opened upon them.
    shown_for: Vec<Vec<u32>>,
    /// Kinds with a touch that leaves them for what is below.
    pops: Vec<u32>,
    /// Per way out, the kinds that have it.
    leavers: FxHashMap<Exit, Vec<u32>>,
    /// Per kind, the ways out that ended on a stack with it, and how many pages lay above it.
    arrivals: FxHashMap<u32, Vec<(Exit, u32)>>,
    /// Per stack, the ways out that led back to it as it stood.
    returns: FxHashMap<u32, Vec<Exit>>,
    /// Per cell, the kinds with a touch that writes it.
    writers: FxHashMap<CellId, Vec<u32>>,
    /// From one kind to another, and per kind and cell it writes: the pages on which that was seen.
    leading: FxHashMap<(u32, u32), Few>,
    writing: FxHashMap<(u32, CellId), Few>,
}

impl Map {
    /// Changes when something new was learnt.
    pub(crate) fn version(&self) -> usize {
        self.known.len()
    }

    fn grow(&mut self, kind: u32) {
        self.kinds = self.kinds.max(kind as usize + 1);
        self.looked_at.resize(self.kinds, false);
        self.before.resize_with(self.kinds, Vec::new);
        self.shown_for.resize_with(self.kinds, Vec::new);
    }

    /// Pages of this kind are on machines of this make only.
    pub(crate) fn note_make(&mut self, kind: u32, make: u32) {
        let kinds = self.make_of.len().max(kind as usize + 1);
        self.make_of.resize(kinds, make);
        self.make_of[kind as usize] = make;
    }

    /// Whether machines of this make have pages of a kind.
    pub(crate) fn is_of(&self, kind: u32, make: u32) -> bool {
        self.make_of.get(kind as usize).is_none_or(|known| *known == make)
    }

    /// Every touch on a page of this kind was worked out.
    pub(crate) fn look_at(&mut self, kind: u32) {
        self.grow(kind);
        if !std::mem::replace(&mut self.looked_at[kind as usize], true) {
            self.known.insert(Known::LookedAt(kind));
        }
    }

    /// A touch on `kind` leads to `next`, in its place or upon it.
    pub(crate) fn add_leads(&mut self, (page, kind): (u32, u32), next: u32) {
        self.grow(kind.max(next));
        if kind != next {
            self.leading.entry((kind, next)).or_default().add(page);
        }
        if kind != next && self.known.insert(Known::Leads(kind, next)) {
            self.before[next as usize].push(kind);
        }
    }

    /// A touch on `kind` puts `next` in its place.
    pub(crate) fn add_stays(&mut self, (page, kind): (u32, u32), next: u32) {
        self.add_leads((page, kind), next);
        self.known.insert(Known::Stays(kind, next));
    }

    /// A page that is opened upon `kind` leaves `below` in its place.
    pub(crate) fn add_shows(&mut self, (page, kind): (u32, u32), below: u32) {
        self.grow(kind.max(below));
        if kind != below {
            self.leading.entry((kind, below)).or_default().add(page);
        }
        if kind != below && self.known.insert(Known::Shows(kind, below)) {
            self.shown_for[below as usize].push(kind);
        }
    }

    pub(crate) fn add_pop(&mut self, kind: u32) {
        if self.known.insert(Known::Pops(kind)) {
            self.pops.push(kind);
        }
    }

    pub(crate) fn add_leave(&mut self, kind: u32, everywhere: Option<u32>) {
        let exit = exit(kind, everywhere);
        if self.known.insert(Known::Leaves(kind, exit)) {
            self.leavers.entry(exit).or_default().push(kind);
        }
    }

    /// A way out ended on a stack of pages of these kinds.
    pub(crate) fn add_arrival(&mut self, exit: Exit, kinds: &[u32]) {
        self.add_followed(exit);
        if self.known.insert(Known::Arrives(exit, kinds.into())) {
            for (above, kind) in (0..).zip(kinds.iter().rev()) {
                self.grow(*kind);
                self.arrivals.entry(*kind).or_default().push((exit, above));
            }
        }
    }

    /// A way out ended on a stack that stood in the background.
    pub(crate) fn add_return(&mut self, exit: Exit, stack: u32) {
        self.add_followed(exit);
        if self.known.insert(Known::Returns(exit, stack)) {
            self.returns.entry(stack).or_default().push(exit);
        }
    }

    /// A way out was followed.
    pub(crate) fn add_followed(&mut self, exit: Exit) {
        self.known.insert(Known::Followed(exit));
    }

    /// A way out ended where no stack is in front: how far that is from anything nobody knows.
    pub(crate) fn add_outside(&mut self) {
        self.known.insert(Known::Outside);
    }

    pub(crate) fn add_write(&mut self, (page, kind): (u32, u32), cell: CellId) {
        self.writing.entry((kind, cell)).or_default().add(page);
        if self.known.insert(Known::Writes(kind, cell)) {
            self.writers.entry(cell).or_default().push(kind);
        }
    }

    /// The pages on which one kind was seen to lead to another; `None` if they are many.
    pub(crate) fn leading(&self, kind: u32, next: u32) -> Option<&[u32]> {
        self.leading.get(&(kind, next)).map_or(Some(&[]), Few::get)
    }

    /// The pages of a kind that were seen to write a cell; `None` if they are many.
    pub(crate) fn writing(&self, kind: u32, cell: CellId) -> Option<&[u32]> {
        self.writing.get(&(kind, cell)).map_or(Some(&[]), Few::get)
    }

    /// Pages have other numbers, or are not known any more.
    pub(crate) fn forget_pages(&mut self) {
        for few in self.leading.values_mut().chain(self.writing.values_mut()) {
            *few = Few { pages: Vec::new(), are_many: true };
        }
    }

    /// How many kinds are known.
    pub(crate) fn kinds(&self) -> usize {
        self.kinds
    }

    /// Whether a page of this kind was ever looked at.
    pub(crate) fn is_looked_at(&self, kind: u32) -> bool {
        self.looked_at.get(kind as usize).is_some_and(|is_looked_at| *is_looked_at)
    }

    /// The kinds from which one touch leads to this one.
    pub(crate) fn before(&self, kind: u32) -> &[u32] {
        &self.before[kind as usize]
    }

    /// Whether a touch on `kind` was seen to put `next` in its place.
    pub(crate) fn stays(&self, kind: u32, next: u32) -> bool {
        self.known.contains(&Known::Stays(kind, next))
    }

    /// The kinds that become this one when a page is opened upon them.
    pub(crate) fn shown_for(&self, kind: u32) -> &[u32] {
        &self.shown_for[kind as usize]
    }

    /// The kinds that can be left for what is below.
    pub(crate) fn popping(&self) -> &[u32] {
        &self.pops
    }

    /// The kinds that have a way out.
    pub(crate) fn leavers(&self, exit: Exit) -> &[u32] {
        self.leavers.get(&exit).map_or(&[], Vec::as_slice)
    }

    /// The ways out that ended on a stack with this kind, and how many pages lay above it.
    pub(crate) fn arriving(&self, kind: u32) -> &[(Exit, u32)] {
        self.arrivals.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// The ways out that led back to a stack.
    pub(crate) fn returning(&self, stack: u32) -> &[Exit] {
        self.returns.get(&stack).map_or(&[], Vec::as_slice)
    }

    /// Ways out of which it is not known where they end.
    pub(crate) fn uncertain(&self) -> impl Iterator<Item = Exit> {
        self.leavers.keys().copied().filter(|exit| !self.is_followed(*exit))
    }

    /// Whether it is known where a way out ends.
    pub(crate) fn is_followed(&self, exit: Exit) -> bool {
        self.known.contains(&Known::Followed(exit)) && !self.known.contains(&Known::Outside)
    }

    /// Whether a page of a kind was seen to write a cell.
    pub(crate) fn writes(&self, kind: u32, cell: CellId) -> bool {
        self.known.contains(&Known::Writes(kind, cell))
    }

    /// The kinds with a touch that writes a cell.
    pub(crate) fn writers(&self, cell: CellId) -> &[u32] {
        self.writers.get(&cell).map_or(&[], Vec::as_slice)
    }
}

/// The way out that a touch on a kind of page is.
pub(crate) fn exit(kind: u32, everywhere: Option<u32>) -> Exit {
    everywhere.map_or(Exit::From(kind), Exit::Everywhere)
}
