//! What is heard: a text, sentence by sentence, with the sounds that were made beforehand.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A text that is to be spoken.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Hear {
    /// As it stands on the page.
    pub text: String,
}

/// A text, sentence by sentence.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Heard {
    /// In their order.
    pub sentences: Vec<Sentence>,
}

/// A sentence.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sentence {
    /// What is said, for a voice that speaks it itself: numbers and signs are written out.
    pub text: String,
    /// Its sound as a `data:` address; `null` where none was made.
    pub sound: Option<String>,
}
