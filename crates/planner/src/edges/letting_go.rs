//! What is let go when it has become too much.
//!
//! What touches do is worked out again when it is needed. What leads where stays known, with one page of every kind:
//! whoever has to learn all of that anew keeps everybody waiting.

use rustc_hash::FxHashMap;

use super::{Edges, nothing_held};
use crate::machine::Stacked;

/// How much is kept.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Most {
    /// Pages: typed texts come and go.
    pub pages: usize,
    /// Lists of what cells hold.
    pub lists: usize,
}

/// What was let go. It may be some hundred MB, and is best dropped when nobody waits.
pub(crate) enum LetGo<M: Stacked> {
    Nothing,
    /// What touches do.
    Touches(Edges<M>),
    /// That, and the pages: those that are left have other numbers.
    Pages(Edges<M>),
}

impl<M: Stacked> Edges<M> {
    /// Lets go what is too much; only between searches.
    pub(crate) fn trim(&mut self, most: Most) -> LetGo<M> {
        if self.len() > most.pages {
            LetGo::Pages(self.forget_pages(most.pages))
        } else if self.held.len() > most.lists {
            LetGo::Touches(self.forget_touches())
        } else {
            LetGo::Nothing
        }
    }

    fn forget_touches(&mut self) -> Edges<M> {
        let variants = self.variants.iter_mut().map(std::mem::take).collect();
        let held = std::mem::replace(&mut self.held, nothing_held());
        Edges { variants, held, ..Edges::default() }
    }

    fn forget_pages(&mut self, most: usize) -> Edges<M> {
        let mut old = std::mem::take(self);
        self.worked_out = old.worked_out;
        self.effort = std::mem::take(&mut old.effort);
        let mut kept: Vec<u32> = old.samples.pages().chain(old.unseen.iter().copied()).collect();
        kept.sort_unstable();
        kept.dedup();
        if kept.len() > most / 2 {
            // There is no end of kinds: all begins anew.
            return old;
        }
        self.stacks = std::mem::take(&mut old.stacks);
        self.makes = std::mem::take(&mut old.makes);
        self.cells = std::mem::take(&mut old.cells);
        self.read = std::mem::take(&mut old.read);
        self.sets = std::mem::take(&mut old.sets);
        self.everywhere = std::mem::take(&mut old.everywhere);
        self.kinds = std::mem::take(&mut old.kinds);
        self.map = std::mem::take(&mut old.map);
        self.samples = std::mem::take(&mut old.samples);
        self.leaving = std::mem::take(&mut old.leaving);
        let mut numbers: FxHashMap<u32, u32> = FxHashMap::default();
        for page in kept {
            numbers.insert(page, self.pages.number(old.pages.thing(page)));
            self.stack_of.push(old.stack_of[page as usize]);
            self.kind_of.push(old.kind_of[page as usize]);
            self.variants.push(Vec::new());
        }
        let renumbered = |pages: &[u32]| pages.iter().filter_map(|page| numbers.get(page).copied()).collect();
        self.pages_of = old.pages_of.iter().map(|pages| renumbered(pages)).collect();
        self.unseen = renumbered(&old.unseen);
        self.samples.renumber(&numbers);
        self.map.forget_pages();
        old
    }
}
