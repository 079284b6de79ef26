//! What searches for one goal have learnt about contents, for the searches after them.
//!
//! A form with four boxes is some dozen touches away from what it is for, wherever its page lies. The
//! [`Map`](crate::map) knows nothing of that: it forgets content, and takes the first letter in the first
//! box for the end of the way. Here contents are kept by their values, with what was seen under each: the
//! kinds of pages whose touches change it and how far the goal was from those at least, and where touches
//! lead that depend on it.

use std::cell::RefCell;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::bounds::Bounds;
use crate::edges::CellId;
use crate::map::Map;

/// Contents that are kept for one goal. Who types makes a new one with every letter.
const MOST_CONTENTS: usize = 512;

/// A page by its number, and a kind of page.
type PageAndKind = (u32, u32);

/// Pages in the order in which they were added.
type Pages = IndexSet<u32, FxBuildHasher>;

/// Contents by their values, in the order in which the cells are told apart.
#[derive(Default)]
pub(crate) struct Changes {
    numbers: FxHashMap<Box<[u64]>, u32>,
    contents: Vec<Content>,
    /// Kinds of pages whose touches depend on the cells.
    depending: Vec<bool>,
    /// For those, from one kind to another: the pages on which that was seen, under whatever content.
    leading: FxHashMap<(u32, u32), Pages>,
    /// Per kind, the pages with a touch that was seen to write a cell that is told apart.
    writing: FxHashMap<u32, Pages>,
    version: usize,
    /// Changes when something was learnt that makes distances shorter or longer.
    distances: usize,
    charts: FxHashMap<Charted, Chart>,
    at_large: Vec<AtLarge>,
    after: FxHashMap<Touched, Option<u32>>,
}

/// The touches of a page by their number, one of them, and a content.
pub(crate) type Touched = (u64, u32, u32);

/// Touches of which it is kept what they make of a content.
const MOST_TOUCHED: usize = 40_000;

/// A make of machine and a content.
type Charted = (u32, u32);

/// Distances that were worked out, with what they went by.
struct Chart {
    bounds: Arc<Bounds>,
    went_by: [usize; 4],
}

/// Distances that are kept for one goal.
const MOST_CHARTS: usize = 24;

/// Distances by whatever was ever seen: the same for all contents under which the goal is met on the same kinds of
/// pages.
struct AtLarge {
    /// How far the map had come.
    map: usize,
    make: u32,
    /// Cells that were left out.
    without: Box<[CellId]>,
    /// Kinds of pages on which the goal is met.
    met: Box<[u32]>,
    bounds: Arc<Bounds>,
}

/// Of those, too, so many are kept for one goal.
const MOST_AT_LARGE: usize = 8;

/// What was seen under one content.
#[derive(Default)]
pub(crate) struct Content {
    /// What else can be done under it was asked.
    caught_up: bool,
    /// Pages whose touches were followed.
    looked_at: FxHashSet<u32>,
    /// For pages whose touches depend on the cells: what kind of page they lead to.
    leads: FxHashSet<PageAndKind>,
    /// Kinds of pages with a touch that changes the content: per page, how far the goal is at least.
    changing: FxHashMap<u32, Distances>,
    /// Those of them that change more than what is begun on the page itself.
    lasting: FxHashSet<u32>,
    /// Of `leading` and `writing`, how many pages from the first were looked at and led, or wrote, nothing: asked for
    /// by every distance, they would be gone through each time anew.
    in_vain: RefCell<InVain>,
}

/// How far the goal is at least from some pages.
#[derive(Default)]
struct Distances {
    of: FxHashMap<u32, u32>,
    /// From the nearest of them.
    least: u32,
}

impl Distances {
    /// What was known before stays true: the farther counts. Whether that changes the least.
    fn add(&mut self, page: u32, touches: u32) -> bool {
        let is_first = self.of.is_empty();
        let known = self.of.entry(page).or_insert(u32::MAX);
        let before = std::mem::replace(known, if *known == u32::MAX { touches } else { touches.max(*known) });
        let now = *known;
        let least = match before {
            u32::MAX if is_first => now,
            u32::MAX => now.min(self.least),
            // Only the nearest can have made it so.
            _ if before > self.least || before == now => self.least,
            _ => self.of.values().copied().min().unwrap_or(now),
        };
        std::mem::replace(&mut self.least, least) != least
    }

    /// At least so many touches from any of them.
    fn least(&self) -> u32 {
        self.least.max(1)
    }
}

#[derive(Default)]
struct InVain {
    leading: FxHashMap<(u32, u32), usize>,
    writing: FxHashMap<u32, usize>,
}

impl Changes {
    /// Changes when something new was learnt that may make a way shorter.
    pub(crate) fn version(&self) -> usize {
        self.version
    }

    /// The number of a content; `None` when there are too many to keep.
    pub(crate) fn number(&mut self, values: &[u64]) -> Option<u32> {
        if let Some(number) = self.numbers.get(values) {
            return Some(*number);
        }
        let number =
            u32::try_from(self.contents.len()).ok().filter(|_| self.contents.len() < MOST_CONTENTS)?;
        self.numbers.insert(values.into(), number);
        self.contents.push(Content::default());
        Some(number)
    }

    /// Whether it was asked what else can be done under a content.
    pub(crate) fn is_caught_up(&self, content: u32) -> bool {
        self.contents[content as usize].caught_up
    }

    /// What else can be done under a content was asked.
    pub(crate) fn note_caught_up(&mut self, content: u32) {
        self.contents[content as usize].caught_up = true;
    }

    /// The touches of a page depend on the content, as those of its kind may.
    pub(crate) fn depend(&mut self, kind: u32) {
        let at = kind as usize;
        if self.depending.len() <= at {
            self.depending.resize(at + 1, false);
        }
        if !std::mem::replace(&mut self.depending[at], true) {
            self.version += 1;
            self.distances += 1;
            // What its pages lead to was not kept so far.
            for content in &mut self.contents {
                content.looked_at.clear();
                *content.in_vain.get_mut() = InVain::default();
            }
        }
    }

    /// The touches of a page were followed, which may matter to distances.
    pub(crate) fn look_at(&mut self, content: u32, page: u32, matters: bool) {
        let is_new = self.contents[content as usize].looked_at.insert(page);
        self.distances += usize::from(is_new && matters);
    }

    /// A touch of a page that depends on the content leads to another kind of page, or shows one below.
    pub(crate) fn add_lead(&mut self, map: &Map, content: u32, (page, kind): PageAndKind, to: u32) {
        // What was thought to be closed is not.
        self.version += usize::from(!self.may_lead(map, content, (kind, to)));
        let known = &mut self.contents[content as usize];
        known.leads.insert((page, to));
        known.in_vain.get_mut().leading.remove(&(kind, to));
        self.leading.entry((kind, to)).or_default().insert(page);
    }

    /// A touch of a page writes a cell that is told apart, and maybe one that is no draft on it.
    pub(crate) fn add_change(&mut self, content: u32, (page, kind): PageAndKind, lasts: bool) {
        if lasts && self.contents[content as usize].lasting.insert(kind) {
            self.version += 1;
        }
        if let Entry::Vacant(new) = self.contents[content as usize].changing.entry(kind) {
            new.insert(Distances::default());
            self.version += 1;
        }
        self.writing.entry(kind).or_default().insert(page);
    }

    /// From a page whose touches change the content the goal is at least so far.
    pub(crate) fn add_least(&mut self, content: u32, (page, kind): PageAndKind, touches: u32) {
        if let Some(pages) = self.contents[content as usize].changing.get_mut(&kind) {
            self.distances += usize::from(pages.add(page, touches));
        }
    }

    /// The content after a touch, as far as it is kept; `Some(None)` if one cell of it only gets worse.
    pub(crate) fn after(&self, touched: Touched) -> Option<Option<u32>> {
        self.after.get(&touched).copied()
    }

    /// What a touch makes of a content.
    pub(crate) fn add_after(&mut self, touched: Touched, after: Option<u32>) {
        if self.after.len() >= MOST_TOUCHED {
            self.after.clear();
        }
        self.after.insert(touched, after);
    }

    /// Whether the touches of a page were followed under a content.
    pub(crate) fn was_looked_at(&self, content: u32, page: u32) -> bool {
        self.contents[content as usize].looked_at.contains(&page)
    }

    /// Distances by whatever was ever seen, without some cells: those that were worked out, if the map is the same.
    pub(crate) fn chart_at_large(
        &mut self,
        (map, make): (usize, u32),
        (without, met): (&[CellId], &[u32]),
        work_out: impl FnOnce(&Changes) -> Bounds,
    ) -> Arc<Bounds> {
        self.at_large.retain(|known| known.map == map);
        let is_it = |known: &&AtLarge| known.make == make && *known.without == *without && *known.met == *met;
        if let Some(known) = self.at_large.iter().find(is_it) {
            return Arc::clone(&known.bounds);
        }
        let bounds = Arc::new(work_out(self));
        if self.at_large.len() >= MOST_AT_LARGE {
            self.at_large.clear();
        }
        let (without, met) = (without.into(), met.into());
        self.at_large.push(AtLarge { map, make, without, met, bounds: Arc::clone(&bounds) });
        bounds
    }

    /// Distances under a content: those that were worked out, if nothing was learnt since.
    pub(crate) fn chart(
        &mut self,
        key: (u32, u32),
        (map, met): (usize, usize),
        work_out: impl FnOnce(&Changes) -> Bounds,
    ) -> Arc<Bounds> {
        let went_by = [map, met, self.version, self.distances];
        let known = self.charts.get(&key);
        if let Some(chart) = known.filter(|chart| chart.went_by == went_by) {
            return Arc::clone(&chart.bounds);
        }
        let bounds = Arc::new(work_out(self));
        if self.charts.len() >= MOST_CHARTS {
            self.charts.clear();
        }
        self.charts.insert(key, Chart { bounds: Arc::clone(&bounds), went_by });
        bounds
    }

    /// Whether what was followed led there under a content, or not all was followed on which that was seen.
    fn led(&self, content: u32, (kind, to): (u32, u32)) -> bool {
        let Some(pages) = self.leading.get(&(kind, to)) else { return false };
        let Content { looked_at, leads, in_vain, .. } = &self.contents[content as usize];
        let mut in_vain = in_vain.borrow_mut();
        let in_vain = in_vain.leading.entry((kind, to)).or_default();
        is_one_left(pages, in_vain, |page| !looked_at.contains(page) || leads.contains(&(*page, to)))
    }

    /// Whether under a content some page of one kind may lead to another kind: not, if every page on which
    /// that was ever seen was looked at under this content and led nowhere of that kind.
    pub(crate) fn may_lead(&self, map: &Map, content: u32, (kind, to): (u32, u32)) -> bool {
        let Content { looked_at, .. } = &self.contents[content as usize];
        !self.depending.get(kind as usize).is_some_and(|depends| *depends)
            || match self.leading.get(&(kind, to)) {
                Some(_) => self.led(content, (kind, to)),
                // Searches for other goals have seen it.
                None => map
                    .leading(kind, to)
                    .is_none_or(|pages| pages.iter().any(|page| !looked_at.contains(page))),
            }
    }

    /// How far the goal is at least, under a content, from pages of this kind whose touches change it: known
    /// of forms, which are filled in alike wherever they lie. Of other changes one touch is all that can be
    /// said, for what they lead to depends on what else is open on the phone. `None` if every page that was ever seen to do so was looked at and does not under this one.
    pub(crate) fn least(&self, map: &Map, content: u32, kind: u32, cells: &FxHashSet<CellId>) -> Option<u32> {
        let Content { looked_at, changing, lasting, in_vain, .. } = &self.contents[content as usize];
        if lasting.contains(&kind) {
            return Some(1);
        }
        if let Some(pages) = changing.get(&kind) {
            return Some(pages.least());
        }
        let is_clear = match self.writing.get(&kind) {
            Some(pages) => {
                let mut in_vain = in_vain.borrow_mut();
                let in_vain = in_vain.writing.entry(kind).or_default();
                !is_one_left(pages, in_vain, |page| !looked_at.contains(page))
            }
            // Searches for other goals have seen it.
            None => cells.iter().all(|cell| {
                map.writing(kind, *cell)
                    .is_some_and(|pages| pages.iter().all(|page| looked_at.contains(page)))
            }),
        };
        (!is_clear).then_some(1)
    }
}

/// Whether one of the pages, after those that are known to be `in_vain`, is what is asked for. Those before it are in
/// vain from now on.
fn is_one_left(pages: &Pages, in_vain: &mut usize, is_it: impl Fn(&u32) -> bool) -> bool {
    while let Some(page) = pages.get_index(*in_vain) {
        if is_it(page) {
            return true;
        }
        *in_vain += 1;
    }
    false
}
