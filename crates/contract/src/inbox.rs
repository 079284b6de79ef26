//! What learners handed in on the practice phone, as staff read and answer it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was handed in, the newest first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Inbox {
    /// The entries.
    pub handed_in: Vec<HandedIn>,
}

/// Something a learner handed in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandedIn {
    /// Its id.
    pub id: String,
    /// Who handed it in.
    pub name: String,
    /// What it is, for example 「便民纸条」.
    pub kind: String,
    /// What it is about, for example the activity; `None` if about nothing in particular.
    pub about: Option<String>,
    /// What she wrote.
    pub text: String,
    /// For example 「昨天」.
    pub when: String,
    /// The lesson it was practised in; `None` in free practice.
    pub lesson: Option<String>,
    /// How far it has got.
    pub state: u32,
    /// The same in words, for example 「已受理」.
    pub state_words: String,
    /// How far it can get.
    pub states: Vec<State>,
    /// What was answered; `None` if nothing yet.
    pub answer: Option<String>,
}

/// How far something can get.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct State {
    /// The list's own number.
    pub number: u32,
    /// For example 「处理中」.
    pub words: String,
}

/// Answers something that was handed in.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerSubmission {
    /// Its id.
    pub id: String,
    /// How far it has got now.
    pub state: u32,
    /// What the community's account writes to her; at most 200 characters.
    pub words: String,
}
