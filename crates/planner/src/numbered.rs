//! Things met so far, each with a number: numbers are quicker to compare and to look up by.

use std::hash::Hash;

use indexmap::{Equivalent, IndexSet};
use rustc_hash::FxBuildHasher;

/// Things met so far, in the order of their numbers.
pub(crate) struct Numbered<T>(IndexSet<T, FxBuildHasher>);

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Numbered(IndexSet::default())
    }
}

impl<T: Clone + Eq + Hash> Numbered<T> {
    /// The number of a thing, a new one if it was not met before.
    pub(crate) fn number(&mut self, thing: &T) -> u32 {
        self.number_of(thing, T::clone)
    }

    /// The same for a thing that is lent; a new one is kept as `keep` makes it.
    pub(crate) fn number_of<Q: Hash + Equivalent<T>>(&mut self, lent: &Q, keep: impl FnOnce(&Q) -> T) -> u32 {
        let at = self.0.get_index_of(lent).unwrap_or_else(|| self.0.insert_full(keep(lent)).0);
        // A u32 holds far more than there is memory for.
        u32::try_from(at).unwrap_or(u32::MAX)
    }

    /// The thing with a number that was given here.
    pub(crate) fn thing(&self, number: u32) -> &T {
        &self.0[number as usize]
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}
