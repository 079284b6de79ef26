//! 课程包: what staff see and do about the courses of this machine.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The page: which courses there are, and how far an import is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Packs {
    /// The course inside the program first, then imported ones, by name.
    pub courses: Vec<CourseChoice>,
    /// The import that is under way.
    pub importing: Option<Importing>,
    /// How the last import of this run of the program ended.
    pub ended: Option<ImportEnded>,
    /// What was the matter with the course that was chosen, so that another is used.
    pub trouble: Option<String>,
}

/// A course to choose.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CourseChoice {
    /// Which pack; `None` for the course inside the program.
    pub pack: Option<String>,
    /// Its name.
    pub name: String,
    /// Whose work it is; `None` for the course inside the program.
    pub author: Option<String>,
    /// How many lessons it has.
    pub lessons: u32,
    /// Titles of the lessons whose progress is recorded apart, because the course inside the program
    /// has none that gives the same skill.
    pub own: Vec<String>,
    /// The day it was imported, `2026-05-04`; `None` for the course inside the program.
    pub imported: Option<String>,
    /// Whether it was proved by this version of the program.
    pub proved: bool,
    /// Whether it is the one that is taught from.
    pub in_use: bool,
}

/// How far an import is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Importing {
    /// Name of the file.
    pub file: String,
    /// So many lessons and drills are proved.
    pub done: u32,
    /// Of so many; 0 while the pack is only being opened.
    pub of: u32,
    /// Title of the lesson that is being proved.
    pub lesson: String,
}

/// How an import ended.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportEnded {
    /// Name of the file.
    pub file: String,
    /// What came of it.
    pub how: HowEnded,
    /// Everything that keeps it out, if it was refused.
    pub problems: Vec<PackProblem>,
}

/// What came of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum HowEnded {
    /// It is there and can be chosen.
    Kept,
    /// It takes the place of an earlier one of the same name by the same author.
    Replaced,
    /// It was refused as a whole.
    Refused,
    /// Staff stopped it.
    Stopped,
    /// It was good, but could not be written to the disk.
    NotWritten,
}

/// Something that keeps a pack out.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackProblem {
    /// File inside the pack; empty when it is about the pack as a whole.
    pub file: String,
    /// Line, from 1; 0 when it is about the whole file.
    pub line: u32,
    /// What is the matter and what to do.
    pub say: String,
}

/// A pack to take in.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackFile {
    /// File name.
    pub name: String,
    /// Its bytes in base64.
    pub content: String,
}

/// Chooses the course that is taught from.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UseCourse {
    /// Which pack; `null` for the course inside the program.
    pub pack: Option<String>,
}
