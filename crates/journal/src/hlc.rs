//! Which of two events came first, even where a wall clock is wrong.
//!
//! A hybrid logical clock (reliability §2.2): 48 bits of milliseconds, 16 bits of counter, always
//! `max(wall, last + 1)`. An event is never refused or moved for its clock, only marked doubtful.

use std::fmt;

use crate::moment::Moment;

/// How far another machine's clock may push ours, and from where on a clock counts as doubtful: 24 hours.
const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// Largest millisecond that fits 48 bits: the year 10889.
const LAST_MS: u64 = (1 << 48) - 1;

/// A place in the order of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hlc(u64);

impl Hlc {
    /// Before everything.
    pub const ZERO: Hlc = Hlc(0);

    /// The place that these 64 bits are.
    pub fn from_bits(bits: u64) -> Hlc {
        Hlc(bits)
    }

    /// All 64 bits.
    pub fn bits(self) -> u64 {
        self.0
    }

    /// Its milliseconds since 1970.
    pub fn milliseconds(self) -> u64 {
        self.0 >> 16
    }

    /// Its counter within the millisecond.
    pub fn counter(self) -> u16 {
        (self.0 & 0xffff) as u16
    }

    /// The place of the next event here: later than `self`, and not before the wall clock.
    pub fn next(self, wall: Moment) -> Hlc {
        Hlc(from_wall(wall).0.max(self.0.saturating_add(1)))
    }

    /// Our clock after hearing of another machine's event: not behind it, yet at most a day ahead of
    /// the wall, so that one broken clock cannot carry everybody's into 2035.
    pub fn hear(self, other: Hlc, wall: Moment) -> Hlc {
        let limit = from_milliseconds(from_wall(wall).milliseconds().saturating_add(DAY_MS));
        Hlc(self.0.max(other.0.min(limit.0)))
    }

    /// `true` when the wall clock of an event at this place differs from it by more than a day: the
    /// clock was wrong then, or had been wrong before.
    pub fn doubts(self, wall: Moment) -> bool {
        self.milliseconds().abs_diff(from_wall(wall).milliseconds()) > DAY_MS
    }
}

impl fmt::Display for Hlc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.milliseconds(), self.counter())
    }
}

fn from_wall(wall: Moment) -> Hlc {
    from_milliseconds(u64::try_from(wall.milliseconds()).unwrap_or(0))
}

fn from_milliseconds(milliseconds: u64) -> Hlc {
    Hlc(milliseconds.min(LAST_MS) << 16)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::tz::Offset;
    use proptest::prelude::*;

    use super::*;

    fn wall(milliseconds: i64) -> Moment {
        Moment::new(Timestamp::from_millisecond(milliseconds).unwrap(), Offset::UTC)
    }

    #[test]
    fn a_clock_set_back_to_2009_does_not_put_new_events_before_old_ones() {
        let today = Hlc::ZERO.next(wall(1_780_000_000_000));
        let after = today.next(wall(1_230_768_000_000));
        assert!(after > today);
        assert!(after.doubts(wall(1_230_768_000_000)));
    }

    #[test]
    fn a_machine_in_2035_carries_ours_at_most_a_day() {
        let ours = Hlc::ZERO.next(wall(1_780_000_000_000));
        let theirs = Hlc::ZERO.next(wall(2_051_222_400_000));
        assert_eq!(ours.hear(theirs, wall(1_780_000_000_000)).milliseconds(), 1_780_086_400_000);
    }

    /// Wall clocks within ±20 years of 2026, in any order, also before 1970.
    fn walls() -> impl Strategy<Value = Vec<i64>> {
        prop::collection::vec(-1_000_000i64..2_410_000_000_000, 1..200)
    }

    proptest! {
        #[test]
        fn events_of_one_machine_stay_in_order_whatever_its_clock_does(walls in walls()) {
            let mut last = Hlc::ZERO;
            for milliseconds in walls {
                let next = last.next(wall(milliseconds));
                prop_assert!(next > last);
                prop_assert!(next.milliseconds() as i64 >= milliseconds.max(0));
                last = next;
            }
        }

        #[test]
        fn hearing_never_goes_back_and_never_beyond_a_day(ours in any::<u64>(), theirs in any::<u64>(), now in 0i64..2_410_000_000_000) {
            let heard = Hlc::from_bits(ours).hear(Hlc::from_bits(theirs), wall(now));
            prop_assert!(heard.bits() >= ours);
            prop_assert!(heard.bits() == ours || heard.milliseconds() <= now as u64 + DAY_MS);
        }

        #[test]
        fn bits_survive(bits in any::<u64>()) {
            let place = Hlc::from_bits(bits);
            prop_assert_eq!((place.milliseconds() << 16) | u64::from(place.counter()), bits);
        }
    }
}
