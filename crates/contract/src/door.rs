//! The door: who is here, and the way in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A command that asks nothing.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Nothing {}

/// A command that answers nothing but "done".
#[derive(Debug, Clone, Serialize, TS)]
pub struct Done {}

/// The page where a learner taps her own card.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Door {
    /// Classes in the order they were made; empty when the program has no roster yet.
    pub classes: Vec<DoorClass>,
    /// Everyone, by seat, then by name.
    pub cards: Vec<DoorCard>,
    /// How this machine shows things.
    pub display: Display,
    /// A sentence for staff when something about the data needs attention.
    pub notice: Option<String>,
}

/// How this machine shows things while nobody has entered; nothing of people.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Display {
    /// Diagonal of the screen in tenths of an inch; `null` until staff have said.
    pub diagonal_tenths: Option<u16>,
    /// Text scale in percent: 100, 125, 150 or 200.
    pub text_scale: u16,
    /// Whether it speaks.
    pub sound: bool,
    /// Nobody has set this machine up yet, or staff ask for it once more: the pages for it come first.
    pub asks_set_up: bool,
}

/// What is asked the first time this machine is used.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MachineSetUp {
    /// Diagonal of the screen in tenths of an inch; `null` when nobody knows.
    pub diagonal_tenths: Option<u16>,
    /// Text scale in percent: 100, 125, 150 or 200.
    pub text_scale: u16,
    /// Whether it speaks.
    pub sound: bool,
}

/// Whoever stands at the door changes text size or sound there.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DoorSettings {
    /// Text scale in percent: 100, 125, 150 or 200.
    pub text_scale: u16,
    /// Whether it speaks.
    pub sound: bool,
}

/// A class as a button under the cards.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DoorClass {
    /// Class id.
    pub id: String,
    /// Its name, for example 「周一班」.
    pub name: String,
    /// How many are in it.
    pub size: u32,
    /// `true` for the invented demonstration class, which is always marked as such.
    pub demo: bool,
}

/// One learner's card.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DoorCard {
    /// Resident id.
    pub resident: String,
    /// Name as it stands in the roster.
    pub name: String,
    /// Seat number, if the roster has one.
    pub seat: Option<u16>,
    /// The classes she is in.
    pub classes: Vec<String>,
    /// Colour of her picture, 0–7, stable for her.
    pub colour: u8,
}

/// A learner enters by her own card.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Enter {
    /// Resident id.
    pub resident: String,
}

/// A session has begun. The token goes with every further command of this learner or staff member.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Entered {
    /// Unguessable, kept in memory only.
    pub session: String,
}
