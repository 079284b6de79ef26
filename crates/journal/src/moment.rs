//! When something happened, as the wall clock beside the learner said it.
//!
//! A moment keeps the offset of the place it happened in, because "on three separate days" is about
//! the learner's days, not about days in UTC. The name of the zone is not kept: an offset needs no
//! table of zones to be read back in twenty years.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::fmt::temporal::Pieces;
use jiff::tz::Offset;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A moment in whole milliseconds, with the offset from UTC of the place where it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Moment {
    timestamp: Timestamp,
    offset: Offset,
}

/// Text that is not a moment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a moment like 2026-05-04T09:30:00+08:00: {text:?}")]
pub struct NotAMoment {
    /// What was read instead.
    pub text: String,
}

impl Moment {
    /// The moment of this timestamp at this offset; anything finer than a millisecond is cut off.
    pub fn new(timestamp: Timestamp, offset: Offset) -> Moment {
        let whole = Timestamp::from_millisecond(timestamp.as_millisecond());
        Moment { timestamp: whole.unwrap_or(timestamp), offset }
    }

    /// Milliseconds since 1970, negative before.
    pub fn milliseconds(&self) -> i64 {
        self.timestamp.as_millisecond()
    }

    /// The day it was there.
    pub fn date(&self) -> Date {
        self.offset.to_datetime(self.timestamp).date()
    }

    /// The same instant without its place.
    pub fn timestamp(&self) -> Timestamp {
        self.timestamp
    }

    /// Offset from UTC of the place.
    pub fn offset(&self) -> Offset {
        self.offset
    }

    /// This much later (earlier if negative), at the same place; stays at the end of the calendar.
    pub fn plus_milliseconds(&self, milliseconds: i64) -> Moment {
        let sum = self.milliseconds().saturating_add(milliseconds);
        let end = if milliseconds < 0 { Timestamp::MIN } else { Timestamp::MAX };
        Moment::new(Timestamp::from_millisecond(sum).unwrap_or(end), self.offset)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp.display_with_offset(self.offset).fmt(f)
    }
}

impl FromStr for Moment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Moment, NotAMoment> {
        let fail = || NotAMoment { text: text.to_owned() };
        let timestamp: Timestamp = text.parse().map_err(|_| fail())?;
        let pieces = Pieces::parse(text).map_err(|_| fail())?;
        Ok(Moment::new(timestamp, pieces.to_numeric_offset().unwrap_or(Offset::UTC)))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Moment, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_is_the_learners_day() {
        assert_eq!(moment("2026-05-04T00:30:00+08:00").date().to_string(), "2026-05-04");
        assert_eq!(moment("2026-05-03T16:30:00Z").date().to_string(), "2026-05-03");
    }

    #[test]
    fn a_moment_reads_back_as_it_was_written() {
        for text in
            ["2026-05-04T09:30:00+08:00", "2026-05-04T09:30:00.125+08:00", "2009-01-01T00:00:00-03:30"]
        {
            assert_eq!(moment(text).to_string(), text);
        }
    }

    #[test]
    fn words_are_not_a_moment() {
        assert!("昨天".parse::<Moment>().is_err());
        assert!("2026-05-04T09:30:00".parse::<Moment>().is_err(), "without an offset it could be any day");
    }

    #[test]
    fn adding_time_keeps_the_place_and_stays_in_the_calendar() {
        let noon = moment("2026-05-04T12:00:00+08:00");
        assert_eq!(noon.plus_milliseconds(-43_200_001).date().to_string(), "2026-05-03");
        assert_eq!(
            noon.plus_milliseconds(i64::MAX).timestamp().as_millisecond(),
            Timestamp::MAX.as_millisecond()
        );
    }
}
