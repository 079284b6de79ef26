//! What goes with every command, and what comes back when it could not be done.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who may give a command. Checked in Rust, in one place, for every command (reliability T1, T2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Nobody is signed in.
    Anyone,
    /// A learner, for herself only.
    Learner,
    /// Instructor or coordinator, after the passphrase.
    Staff,
}

/// Language of the program's own sentences; chosen once, when it is started, for core, host and window alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// 简体中文.
    #[default]
    Zh,
    /// English.
    En,
}

/// What a person is told when something could not be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    /// What the window should do about it.
    pub code: FailureCode,
    /// Two short sentences in the chosen language: what happened, what to do now.
    pub message: String,
}

/// A code exists only if the window acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FailureCode {
    /// The session is over: go to the door.
    SignIn,
    /// The staff pages are locked: ask for the passphrase.
    StaffLocked,
    /// Show the sentence; the page stays as it is.
    Say,
    /// The data cannot be used at all: a page of its own.
    Stop,
}

/// Why a call is not even begun. `app` has the sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no command of this name.
    UnknownCommand,
    /// What was asked is not what the command asks; the reason is for the log only.
    BadAsk(String),
    /// The command needs a learner's session.
    NotSignedIn,
    /// The command needs unlocked staff pages.
    StaffLocked,
}
