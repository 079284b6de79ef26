//! The printed step card: one skill on paper, its steps with pictures of the practice phone, room for own notes.
//!
//! Sentences and pictures are those of the lesson on the screen; nothing is written twice. No clock, no
//! files, no chance: engines that were asked the same give the same bytes. (Of several shortest ways one
//! that was asked for other things before may take another.)

pub mod album;
mod boxes;
mod brief;
mod code;
mod crop;
mod document;
mod drawings;
mod edges;
mod font;
mod glass;
mod ink;
mod label;
mod lines;
mod looks;
mod moments;
mod paper;
mod pen;
mod plan;
mod sheet;
mod sign;
mod view;

// It reads the lessons, and nothing in this folder reads files.
#[cfg(test)]
#[path = "../tests/inside/shown.rs"]
mod shown;

use lesson::course::Lesson;
use lesson::engine::Engine;
use lesson::own_phone::OwnPhone;

use crate::document::{About, Draw};
use crate::sheet::Sheet;

pub use crate::album::{Album, Raster};
pub use crate::drawings::is_drawn;
pub use crate::moments::{Moment, On, Saying, moments};
pub use crate::paper::Paper;
pub use crate::plan::plan;

/// The longest id of a lesson that is shown.
const LONGEST_MARK: usize = 8;

/// Why there is no card.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The course has no such lesson, or its scene cannot be set up.
    #[error("no lesson {0} to print")]
    NoLesson(String),
    /// Doing what the hints say does not come to the end of the lesson.
    #[error("lesson {0} does not come to its end")]
    NoEnd(String),
    /// The course says nothing of weeks.
    #[error("the course has no plan of weeks")]
    NoPlan,
    /// A square code cannot hold its text.
    #[error("a code cannot hold its text")]
    Code(#[from] qrcode::types::QrError),
    /// The paper has no size.
    #[error("paper without a size")]
    Paper,
    /// The PDF could not be written: what its writer says.
    #[error("the pages cannot be written: {0}")]
    Pdf(String),
}

/// Whose card it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Her name.
    pub name: String,
    /// The phone in her pocket, where that is known: the pictures are of one like it.
    pub phone: Option<OwnPhone>,
    /// Steps that were difficult for her, counted from 1.
    pub hard: Vec<u16>,
}

/// What a lesson is called by on paper and in names of files, if that helps anybody: the id of a lesson
/// from a pack begins with the pack's own, which nobody can read.
#[must_use]
pub fn mark(lesson: &Lesson) -> Option<&str> {
    Some(lesson.id.as_str()).filter(|id| id.chars().count() <= LONGEST_MARK)
}

/// Something printed: cards of a lesson, or the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// The card of a lesson for each of these people, one behind the other: their names stand on them and the
/// steps that were difficult for them are marked. Without anybody it is one card for everybody.
///
/// `album` finds the pictures that the course brings along.
///
/// Pictures are as large as leaves room for everything else: they are made smaller until the
/// sentences and the box for notes fit. A lesson with more to say than the paper holds takes more pages.
///
/// # Errors
/// [`Error`]; of a shipped lesson, never.
pub fn card(
    engine: &Engine,
    lesson: &str,
    paper: Paper,
    readers: &[Reader],
    album: &Album<'_>,
) -> Result<Card, Error> {
    let of = engine.course().lesson(lesson).ok_or_else(|| Error::NoLesson(lesson.to_owned()))?;
    let mut phones: Vec<Option<OwnPhone>> = Vec::new();
    for phone in readers.iter().map(|reader| reader.phone).chain(readers.is_empty().then_some(None)) {
        if !phones.contains(&phone) {
            phones.push(phone);
        }
    }
    let seen = phones.iter().map(|phone| moments(engine, of, *phone)).collect::<Result<Vec<_>, _>>()?;
    let sheets = seen.iter().map(|moments| Sheet::new(of, moments, paper)).collect::<Result<Vec<_>, _>>()?;
    let mut pages: Vec<Draw<'_>> = Vec::new();
    for reader in readers {
        let sheet = phones.iter().position(|phone| *phone == reader.phone).and_then(|at| sheets.get(at));
        pages.extend(sheet.into_iter().flat_map(|sheet| sheet.draws(Some(reader))));
    }
    if readers.is_empty() {
        pages.extend(sheets.iter().flat_map(|sheet| sheet.draws(None)));
    }
    let count = pages.len();
    let about = About { title: &of.title, keyword: &of.id };
    Ok(Card { pdf: document::pdf(&about, paper.size(), pages, album)?, pages: count })
}
