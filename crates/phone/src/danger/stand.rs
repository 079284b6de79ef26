//! How far has a set been sorted, and what comes next?
//!
//! Things come in their order. One that was put wrong comes again after the next one, so that its reason
//! is thought of once more and nothing has to be begun anew. So little is remembered that a search can
//! look at all of it: how many are sorted, and whether one is being passed over.

use crate::content::{Mark, Reads, Writes};
use crate::ui::Of;
use crate::world::{SortingId, World};

/// This set stands in 防骗练习.
pub const LISTED: Mark = Mark::new("danger.sorting");
/// How many of a set are sorted.
pub const SORTED: Mark = Mark::new("danger.sorted");
/// Whether one of a set was put wrong: one of [`NONE`], [`PASSED`], [`AGAIN`].
pub const LATER: Mark = Mark::new("danger.sort-later");

/// None was.
const NONE: u32 = 0;
/// One was passed over; the one behind it is in front.
const PASSED: u32 = 1;
/// The one behind it is sorted; the one that was passed over is in front again.
const AGAIN: u32 = 2;

/// How far a set has been sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stand {
    done: u32,
    later: u32,
    count: u32,
}

impl Stand {
    /// As it is remembered.
    pub(super) fn of(world: &World, reads: Reads<'_>, sorting: SortingId) -> Stand {
        let of = Of::Sorting(sorting);
        let (done, later) = (reads.mark(SORTED.of(of)), reads.mark(LATER.of(of)));
        Stand { done, later, count: world.sorting(sorting).count() }
    }

    /// Remembers it.
    pub(super) fn keep(self, writes: &mut Writes<'_>, sorting: SortingId) {
        let of = Of::Sorting(sorting);
        writes.set(SORTED.of(of), self.done);
        writes.set(LATER.of(of), self.later);
    }

    /// At the beginning.
    pub(super) fn fresh(self) -> Stand {
        Stand { done: 0, later: NONE, ..self }
    }

    /// All are sorted.
    pub(super) fn is_over(self) -> bool {
        self.done >= self.count
    }

    /// How many are left.
    pub(super) fn left(self) -> u32 {
        self.count.saturating_sub(self.done)
    }

    /// The thing in front, counted from 0.
    pub(super) fn front(self) -> usize {
        let at = match self.later {
            PASSED => self.done + 1,
            AGAIN => self.done.saturating_sub(1),
            _ => self.done,
        };
        usize::try_from(at.min(self.count.saturating_sub(1))).unwrap_or_default()
    }

    /// After the thing in front was sorted, right or not.
    pub(super) fn after(self, right: bool) -> Stand {
        let more = (self.done + 1).min(self.count);
        let (done, later) = match (self.later, right) {
            (PASSED, true) => (more, AGAIN),
            (PASSED, false) => (self.done, NONE),
            (_, true) => (more, NONE),
            (NONE, false) if more < self.count => (self.done, PASSED),
            (later, false) => (self.done, later),
        };
        Stand { done, later, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOUR: Stand = Stand { done: 0, later: NONE, count: 4 };

    /// What is in front after each answer, and how many are sorted at the end.
    fn fronts(answers: &[bool]) -> (Vec<usize>, u32) {
        let mut stand = FOUR;
        let mut fronts = vec![stand.front()];
        for right in answers {
            stand = stand.after(*right);
            fronts.push(stand.front());
        }
        (fronts, stand.done)
    }

    #[test]
    fn things_come_in_their_order() {
        assert_eq!(fronts(&[true; 4]), (vec![0, 1, 2, 3, 3], 4));
    }

    #[test]
    fn what_was_put_wrong_comes_again_after_the_next_one() {
        assert_eq!(fronts(&[true, false, true, true, true]), (vec![0, 1, 2, 1, 3, 3], 4));
        assert_eq!(fronts(&[false, false, true, true]), (vec![0, 1, 0, 1, 2], 2), "neither is lost");
        assert_eq!(fronts(&[false, true, false, true]), (vec![0, 1, 0, 0, 2], 2));
    }

    #[test]
    fn the_last_one_comes_again_at_once() {
        assert_eq!(fronts(&[true, true, true, false, false, true]), (vec![0, 1, 2, 3, 3, 3, 3], 4));
    }

    #[test]
    fn whatever_is_answered_the_end_is_in_reach_and_little_is_remembered() {
        let (mut met, mut open) = (vec![FOUR], vec![FOUR]);
        while let Some(stand) = open.pop() {
            let mut on = stand;
            for _ in 0..FOUR.count * 2 {
                on = on.after(true);
            }
            assert!(on.is_over() && on.later == NONE, "{stand:?}");
            for next in [stand.after(true), stand.after(false)] {
                if !stand.is_over() && !met.contains(&next) {
                    met.push(next);
                    open.push(next);
                }
            }
        }
        assert_eq!(met.len(), 11, "{met:?}");
    }
}
