//! What instructor and coordinator see and do.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether the staff pages have a passphrase yet, and whether one must wait before trying again.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffDoor {
    /// `false` the first time: the passphrase is set now.
    pub has_passphrase: bool,
    /// Seconds to wait after too many tries (reliability §4); 0 when one may try.
    pub wait_seconds: u32,
}

/// Sets the passphrase (first time) or opens the staff pages with it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Passphrase {
    /// At least 6 characters.
    pub passphrase: String,
}

/// The coordinator's first page: residents × skills.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Matrix {
    /// Classes to choose from.
    pub classes: Vec<crate::door::DoorClass>,
    /// The class shown; `None` for everyone.
    pub class: Option<String>,
    /// Columns.
    pub skills: Vec<Skill>,
    /// Rows, by seat, then by name.
    pub residents: Vec<ResidentRow>,
    /// Who needs help today, most urgent first.
    pub needs: Vec<Need>,
    /// Four figures at the lower left, each with its words.
    pub figures: Vec<Figure>,
    /// How many things that were handed in wait for an answer, from whatever class.
    pub to_answer: u32,
}

/// A skill as a column.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Skill {
    /// Lesson id that gives it.
    pub id: String,
    /// Title.
    pub title: String,
    /// The same in English, if an author wrote it.
    pub title_en: Option<String>,
    /// Can-do sentence.
    pub can_do: String,
}

/// A resident as a row.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResidentRow {
    /// Resident id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Seat.
    pub seat: Option<u16>,
    /// Every run of hers begins with the ring, which fades after clean runs only.
    pub errorless: bool,
    /// Whether stillness brings her a hint.
    pub by_time: bool,
    /// One cell per skill, in the order of `skills`.
    pub cells: Vec<LevelCell>,
    /// When she last did something, RFC 3339 with zone; `None` if never.
    pub last_active: Option<String>,
    /// The same in words, for example 「昨天」.
    pub last_active_words: String,
}

/// A level as digit and word (the window adds the pattern).
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LevelCell {
    /// 0–5.
    pub level: u8,
    /// Date of the last unaided success, `2026-05-04`; `None` if none yet.
    pub last_unaided: Option<String>,
    /// Date of the next refresher; `None` if not in the boxes.
    pub due: Option<String>,
}

/// Someone who needs help, and why, from events only.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Need {
    /// Resident id.
    pub resident: String,
    /// Name.
    pub name: String,
    /// In words, for example 「停在“扫码关注”第2步，按了请老师」.
    pub why: String,
    /// `true` for today, `false` for this week.
    pub urgent: bool,
}

/// A figure with its words.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    /// For example `21 / 30`.
    pub value: String,
    /// What it counts.
    pub words: String,
}

/// Asks for the matrix of a class, or of everyone.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskMatrix {
    /// Class id; `None` for everyone.
    pub class: Option<String>,
}

/// A roster file to look at or to take in.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RosterFile {
    /// File name, for its ending (`csv`, `xlsx`).
    pub name: String,
    /// Its bytes in base64.
    pub content: String,
    /// The class they join; made if there is none of this name.
    pub class: String,
}

/// What importing a roster would do, or did. Nobody is ever removed by it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RosterReport {
    /// Rows read.
    pub read: u32,
    /// People who are not there yet, with name and seat.
    pub new: Vec<RosterPerson>,
    /// People who are there already; nothing changes for them.
    pub same: Vec<RosterPerson>,
    /// Rows that could not be taken.
    pub problems: Vec<RosterProblem>,
    /// Classes that there are not yet, and that the new people would make.
    pub new_classes: Vec<String>,
    /// How many were written; 0 for a preview.
    pub written: u32,
}

/// A person of a roster.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RosterPerson {
    /// Row in the file, counted from 1 with the heading.
    pub row: u32,
    /// Name.
    pub name: String,
    /// Seat.
    pub seat: Option<u16>,
    /// The class she joins or is in: that of her row if it names one.
    pub class: String,
}

/// A row that could not be taken.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RosterProblem {
    /// Row in the file, counted from 1 with the heading.
    pub row: u32,
    /// Column heading.
    pub column: String,
    /// What is the matter and what to do.
    pub say: String,
}

/// A staff member saw the skill done on the resident's own phone: level 5.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SawOnOwnPhone {
    /// Resident id.
    pub resident: String,
    /// Skill (lesson id).
    pub skill: String,
    /// `true` = seen; `false` takes it back.
    pub seen: bool,
}

/// How hints come to a resident (age-friendly §3).
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetHelp {
    /// Resident id.
    pub resident: String,
    /// The errorless profile: every run begins with the ring, which fades after clean runs only.
    pub errorless: bool,
    /// Whether stillness brings a hint; touches off the path and 提示 always do.
    pub by_time: bool,
}

/// Takes a call for the teacher off the list, or puts it back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Helped {
    /// Resident id.
    pub resident: String,
    /// `true` takes it back: she waits as before.
    pub taken_back: bool,
}

/// How large this machine's screen is.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Diagonal {
    /// In tenths of an inch; `null` when nobody knows.
    pub tenths: Option<u16>,
}
