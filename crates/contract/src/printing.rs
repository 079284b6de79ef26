//! 打印: step cards and the plan of the term, saved as PDF on this machine.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What there is to print.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Printing {
    /// What is new in each week of the plan, from week 1 on; empty where the course names no weeks.
    pub weeks: Vec<Vec<CardLesson>>,
    /// The units of the course.
    pub units: Vec<CardUnit>,
    /// Classes whose people can each get a card of their own.
    pub classes: Vec<crate::door::DoorClass>,
}

/// A unit to print.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CardUnit {
    /// Its title.
    pub title: String,
    /// The same in English, if an author wrote it.
    pub title_en: Option<String>,
    /// Its lessons.
    pub lessons: Vec<CardLesson>,
}

/// A lesson to print.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CardLesson {
    /// Lesson id.
    pub id: String,
    /// Title.
    pub title: String,
    /// The same in English, if an author wrote it.
    pub title_en: Option<String>,
}

/// Saves the cards of one lesson as one PDF, to be printed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveCards {
    /// Lesson id.
    pub lesson: String,
    /// Whose cards they are.
    pub whose: Whose,
    /// What they are printed on.
    pub paper: CardPaper,
}

/// Whose card it is: somebody's own has her name on it and her difficult steps marked.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Whose {
    /// One card without a name, to be copied.
    Anybody,
    /// One person's.
    Resident {
        /// Resident id.
        resident: String,
    },
    /// One behind the other for everybody of a class, by seat.
    Class {
        /// Class id.
        class: String,
    },
}

/// Paper of a step card, upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CardPaper {
    /// 210 × 297 mm: one page.
    A4,
    /// 148 × 210 mm: one sheet, both sides.
    A5,
}

/// A PDF that was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedPaper {
    /// Its folder, as the system writes it.
    pub folder: String,
    /// Its name in there.
    pub file: String,
    /// How many pages it has.
    pub pages: u32,
    /// How many steps are marked as difficult, of all people together.
    pub marked: u32,
}
