//! What is written on the pad: the strokes of one character, and no more than one has.

use serde::Deserialize;
use ts_rs::TS;

/// Strokes of one character; more than anybody writes are refused.
#[derive(Debug, Clone, TS)]
#[ts(as = "Vec<Vec<[u16; 2]>>")]
pub struct Strokes(Vec<Vec<[u16; 2]>>);

/// Most strokes of one character.
pub const MOST_STROKES: usize = 40;
/// Most points of one stroke.
pub const MOST_POINTS: usize = 200;

impl Strokes {
    /// Stroke by stroke.
    #[must_use]
    pub fn all(&self) -> &[Vec<[u16; 2]>] {
        &self.0
    }
}

impl TryFrom<Vec<Vec<[u16; 2]>>> for Strokes {
    type Error = TooMuchWritten;

    fn try_from(strokes: Vec<Vec<[u16; 2]>>) -> Result<Self, TooMuchWritten> {
        let fits = strokes.len() <= MOST_STROKES && strokes.iter().all(|stroke| stroke.len() <= MOST_POINTS);
        if fits { Ok(Strokes(strokes)) } else { Err(TooMuchWritten) }
    }
}

impl<'de> Deserialize<'de> for Strokes {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let strokes: Vec<Vec<[u16; 2]>> = Vec::deserialize(deserializer)?;
        Strokes::try_from(strokes).map_err(serde::de::Error::custom)
    }
}

/// More strokes or points than one character has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than {MOST_STROKES} strokes, or more than {MOST_POINTS} points in one")]
pub struct TooMuchWritten;
