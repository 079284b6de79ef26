//! Things met so far, each with a number: numbers are quicker to compare and to look up by.

use std::hash::Hash;

use rustc_hash::FxHashMap;

/// Things met so far, by number.
pub(crate) struct Numbered<T> {
    numbers: FxHashMap<T, u32>,
    /// In the order of their numbers.
    pub things: Vec<T>,
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Numbered { numbers: FxHashMap::default(), things: Vec::new() }
    }
}

impl<T: Clone + Eq + Hash> Numbered<T> {
    /// The number of a thing, a new one if it was not met before.
    pub(crate) fn number(&mut self, thing: &T) -> u32 {
        if let Some(number) = self.numbers.get(thing) {
            return *number;
        }
        // A u32 holds far more than there is memory for.
        let number = u32::try_from(self.things.len()).unwrap_or(u32::MAX);
        self.numbers.insert(thing.clone(), number);
        self.things.push(thing.clone());
        number
    }
}
