//! The printed step card: one skill on paper, its steps with pictures of the practice phone, room for own notes.
//!
//! Sentences and pictures are those of the lesson on the screen; nothing is written twice. Same lesson,
//! same learner, same bytes: no clock, no files, no chance. The page itself is described in `src/page`
//! and set by Typst.

mod code;
mod content;
mod crop;
mod moments;
mod paper;
mod setting;

use lesson::engine::Engine;

pub use crate::content::Reader;
pub use crate::moments::{Moment, Saying, moments};
pub use crate::paper::Paper;

/// Why there is no card.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The course has no such lesson, or its scene cannot be set up.
    #[error("no lesson {0} to print")]
    NoLesson(String),
    /// Doing what the hints say does not come to the end of the lesson.
    #[error("lesson {0} does not come to its end")]
    NoEnd(String),
    /// A square code cannot hold its text.
    #[error("a code cannot hold its text")]
    Code(#[from] qrcode::types::QrError),
    /// A card is not JSON.
    #[error("a card cannot be handed to the page")]
    Json(#[from] serde_json::Error),
    /// The page could not be set: what the typesetter says.
    #[error("the page cannot be set: {0}")]
    Setting(String),
}

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// The card of a lesson. With a `reader` her difficult steps are marked and her name stands on it.
///
/// Pictures are as large as leaves room for everything else: they are made smaller until the
/// sentences and the box for notes fit. A lesson with more to say than the paper holds takes more pages.
///
/// # Errors
/// [`Error`]; of a shipped lesson, never.
pub fn card(engine: &Engine, lesson: &str, paper: Paper, reader: Option<&Reader>) -> Result<Card, Error> {
    let of = engine.course().lesson(lesson).ok_or_else(|| Error::NoLesson(lesson.to_owned()))?;
    let moments = moments(engine, of)?;
    let sides = paper.sides(moments.len());
    let mut smallest = None;
    for fit in paper.fits(&sides) {
        let content = content::content(of, &moments, paper, &sides, fit, reader)?;
        let set = setting::set(&serde_json::to_vec(&content)?)?;
        if set.pages == sides.len() {
            return Ok(set);
        }
        smallest = Some(set);
    }
    smallest.ok_or_else(|| Error::NoEnd(lesson.to_owned()))
}
