//! What the cells of a content hold, as far as a search has asked.

use super::CellId;

/// What a content holds, as far as it was asked for. A cell may be found by a long name among many; a
/// search asks for the same ones from every page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Holds {
    /// Per cell. `UNKNOWN` stands where nothing is known; a cell that has this very value is only
    /// looked up each time.
    values: Vec<u64>,
    /// Per set of cells, the number of the list of their values; 0 where it is not known.
    pub(super) lists: Vec<u32>,
}

impl Holds {
    const UNKNOWN: u64 = u64::MAX;

    pub(super) fn value(&mut self, cell: CellId, look: impl FnOnce() -> u64) -> u64 {
        let known = at(&mut self.values, cell, Self::UNKNOWN);
        if *known == Self::UNKNOWN {
            *known = look();
        }
        *known
    }

    pub(crate) fn forget(&mut self) {
        self.values.clear();
        self.lists.clear();
    }
}

/// The place of a number in a list that grows as it is asked.
pub(super) fn at<T: Copy>(list: &mut Vec<T>, number: u32, unknown: T) -> &mut T {
    let number = number as usize;
    if list.len() <= number {
        list.resize(number + 1, unknown);
    }
    &mut list[number]
}
