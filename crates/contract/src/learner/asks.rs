//! What does a learner's page ask for, and what does it tell of her hand?

use phone::screen::Touch;
use serde::Deserialize;
use ts_rs::TS;

use super::{Mode, Strokes};

/// Asks to be shown a lesson (看一看).
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShowDemo {
    /// Lesson id.
    pub lesson: String,
}

/// Starts a lesson, or goes on with it where it was left.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StartLesson {
    /// Lesson id.
    pub lesson: String,
    /// How.
    pub mode: Mode,
    /// `true` begins anew even if an attempt is open.
    pub anew: bool,
}

/// One touch on the practice phone.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Tap {
    /// Widget id as it stands in the screen.
    pub widget: String,
    /// Which touch.
    pub touch: Touch,
    /// The touch landed up to 8 mm beside the widget (age-friendly §2.1); logged apart, never an error.
    pub near_miss: bool,
}

/// Text typed on the PC's own keyboard.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TypeText {
    /// What the box holds now (the whole text, not what was added).
    pub text: String,
}

/// Everything that stands on the pad of the on-screen keyboard, to be read as one character.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Write {
    /// The strokes, each the points it goes through, across and down in thousandths of the pad's height.
    pub strokes: Strokes,
}

/// The window tells how long the learner has been still since the spoken step ended or the last useful touch.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Wait {
    /// Milliseconds.
    pub idle_ms: u32,
}

/// Seconds have gone by for the practice phone.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Tick {
    /// How many since the last time it was told, or since something became due.
    pub seconds: u32,
}

/// An answer to the self-check question.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// Index of the choice.
    pub choice: u16,
}

/// Chooses a wish in free practice; `None` drops it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChooseWish {
    /// Wish id.
    pub wish: Option<String>,
}

/// Lets dangers come by themselves in free practice, or not.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetDangersCome {
    /// They come.
    pub on: bool,
}

/// Starts a drill.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StartDrill {
    /// Drill id.
    pub drill: String,
}
