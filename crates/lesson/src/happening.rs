//! What goes into an attempt and what comes out of it to be kept.

use phone::screen::Touch;
use phone::submissions::Handed;
use serde::{Deserialize, Serialize};

/// How a lesson is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// 跟我做.
    Guided,
    /// 自己做.
    Alone,
    /// 考一考: as on the own phone, without any hint.
    Test,
}

/// Which of a lesson's two tasks of equal weight: they alternate, so that she never learns one by heart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// The first: `[practice]`.
    #[default]
    A,
    /// The same skill in another disguise: `[again]`.
    B,
}

/// Stillness brings hints unless staff switched that off.
fn as_usual() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_usual(by_time: &bool) -> bool {
    *by_time
}

/// What begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", tag = "kind")]
pub enum Start {
    /// A lesson.
    Lesson {
        /// Its id.
        lesson: String,
        /// How it is done.
        mode: Mode,
        /// Which task; without meaning in 跟我做.
        form: Form,
        /// Runs she has done before, for fading hints; in the errorless profile only clean ones.
        run: u16,
        /// Her pace factor in tenths, 10–25.
        pace_tenths: u16,
        /// Hints start high and fade slowly.
        errorless: bool,
        /// Whether stillness brings a hint.
        #[serde(default = "as_usual", skip_serializing_if = "is_usual")]
        by_time: bool,
    },
    /// 哎呀: something has happened already.
    Drill {
        /// Its id.
        drill: String,
        /// Her pace factor in tenths, 10–25.
        pace_tenths: u16,
        /// Whether stillness brings a hint.
        #[serde(default = "as_usual", skip_serializing_if = "is_usual")]
        by_time: bool,
    },
    /// Free practice.
    Free {
        /// What she handed in on earlier days and is still on her phone, the oldest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        own: Vec<Own>,
    },
}

/// Something she handed in earlier, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Own {
    /// The list it went into, for example `community.notes`.
    pub list: String,
    /// What it is about, by the name the world's files give it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// How far it has got.
    pub number: u32,
    /// What she wrote.
    pub text: String,
    /// What the community's account wrote about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
}

/// What a person did, as it is kept: replaying these gives the same attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", tag = "kind")]
pub enum Input {
    /// A touch on a widget.
    Touch {
        /// Widget id.
        widget: String,
        /// Which touch.
        touch: Touch,
    },
    /// The box holds this text now.
    Type {
        /// The whole text.
        text: String,
    },
    /// What was drawn on the pad may be these characters, best first. The strokes themselves are not
    /// kept: a person's hand is more her own than her words, and what was offered stays the same when
    /// the recogniser gets better.
    Write {
        /// The characters.
        characters: String,
    },
    /// 提示.
    AskHint,
    /// Still for so long.
    Wait {
        /// Milliseconds.
        idle_ms: u32,
    },
    /// Time has gone by on the phone.
    Tick {
        /// Seconds.
        seconds: u32,
    },
    /// 上一步.
    StepBack,
    /// 请老师.
    CallTeacher,
    /// 先到这里: the test ends before its goal.
    EndHere,
    /// An answer to the question.
    Answer {
        /// Which.
        choice: u16,
    },
    /// Whether dangers come by themselves in free practice.
    Dangers {
        /// They come.
        on: bool,
    },
    /// 我想去….
    Wish {
        /// Which; `None` drops it.
        wish: Option<String>,
    },
}

/// Why a hint came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// 提示 was pressed.
    Asked,
    /// She was still.
    Idle,
    /// A touch off the path.
    OffPath,
    /// It is there from the beginning on the first runs.
    Given,
}

/// Something that happened and is to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happening {
    /// What was done, for resuming.
    Input(Input),
    /// A step was done.
    StepDone {
        /// Counted from 1.
        step: u16,
        /// Highest hint level shown in it.
        hint_level: u8,
        /// Touches off the path in it.
        off_path: u16,
    },
    /// A hint was shown.
    HintShown {
        /// Counted from 1.
        step: u16,
        /// 1–4.
        level: u8,
        /// Why.
        cause: Cause,
    },
    /// A touch that led nowhere nearer.
    OffPath {
        /// Counted from 1.
        step: u16,
    },
    /// A touch beside the widget that counted for it.
    NearMiss,
    /// She handed something in that staff read.
    Submitted(Handed),
    /// 请老师.
    TeacherCalled {
        /// Counted from 1.
        step: u16,
    },
    /// The question was answered.
    Checked {
        /// Which.
        choice: u16,
        /// Whether it fits.
        right: bool,
    },
    /// A test was ended before its goal; it counts for nothing.
    Ended,
    /// It came to its end.
    Finished {
        /// Without any hint and with at most one touch off the path (age-friendly §3).
        unaided: bool,
        /// Highest hint level shown.
        hint_level: u8,
        /// Touches off the path.
        off_path: u16,
    },
}

/// Where an attempt stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In a step, counted from 0.
    Step(u16),
    /// At the question; what was answered.
    Check(Option<u16>),
    /// At the end.
    Finished,
    /// A test that she ended before its goal.
    Ended,
    /// In free practice, with the wish that was chosen.
    Free(Option<String>),
}
