//! What a learner sees and does in a lesson, in a drill, in free practice. Her home is in `home`.

mod asks;
mod strokes;

use phone::screen::{Screen, Touch};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use asks::{
    Answer, ChooseWish, LetDangersCome, ShowDemo, StartDrill, StartLesson, Tap, Tick, TypeText, Wait, Write,
};
pub use strokes::{MOST_POINTS, MOST_STROKES, Strokes, TooMuchWritten};

/// What the big button starts.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NextLesson {
    /// The lesson.
    pub lesson: LessonName,
    /// How she will do it.
    pub mode: Mode,
    /// Why just this one.
    pub why: WhyNext,
    /// Set when she left in the middle: the step to go on with, counted from 1.
    pub resume_step: Option<u16>,
}

/// Why a lesson comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum WhyNext {
    /// She has not done it yet.
    New,
    /// She has done it with every sentence, and does it so once more with less help.
    Again,
    /// She has done it with less and less help, and does it alone now.
    Alone,
    /// She left it in the middle.
    Left,
    /// It is due for refreshing.
    Refresher,
}

/// A lesson as a button.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LessonName {
    /// For example `L31`.
    pub id: String,
    /// At most 8 characters, for example 「转发给家人」.
    pub title: String,
    /// The same in English, if an author wrote it.
    pub title_en: Option<String>,
    /// Can-do sentence, for example 「把文章发给一个人」.
    pub can_do: String,
}

/// How a lesson is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// 跟我做: every step with its sentence.
    Guided,
    /// 自己做: the task only; hints when she wants them.
    Alone,
    /// 考一考: the task only, without hints.
    Test,
}

/// Which of a lesson's two tasks of equal weight; they alternate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// The first.
    A,
    /// The same skill in another disguise.
    B,
}

/// A lesson to be shown by a slow hand. The window animates it and decides nothing.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Demo {
    /// Which lesson.
    pub lesson: LessonName,
    /// One touch after the other; never empty.
    pub frames: Vec<Frame>,
    /// The practice phone after the last of them.
    pub ending: Screen,
    /// Her pace factor in tenths, 10–25: everything takes so much longer.
    pub pace_tenths: u16,
}

/// One touch of a demonstration. The phone after it is the one before the next.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Frame {
    /// The step it belongs to, counted from 1.
    pub number: u16,
    /// How many steps there are.
    pub count: u16,
    /// The sentence in pieces.
    pub instruction: Vec<Piece>,
    /// 「您会看到……」; empty if there is nothing to add.
    pub expect: String,
    /// What is spoken.
    pub speech: String,
    /// The practice phone before the touch.
    pub screen: Screen,
    /// The widget the hand touches.
    pub widget: String,
    /// How it touches it.
    pub touch: Touch,
    /// A magnifier should stand beside the phone, showing this area.
    pub magnify: Option<phone::screen::Area>,
    /// Widgets that get greyed so that less distracts; ids.
    pub greyed: Vec<String>,
}

/// Everything the lesson page draws. The window never decides anything about lessons.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LessonView {
    /// Attempt id.
    pub attempt: String,
    /// Which lesson; `None` in free practice.
    pub lesson: Option<LessonName>,
    /// Which drill; `None` in lessons and in free practice.
    pub drill: Option<DrillName>,
    /// How it is done; `None` in free practice and in drills.
    pub mode: Option<Mode>,
    /// Which task; `None` where there is none to choose.
    pub form: Option<Form>,
    /// What the left side shows.
    pub phase: Phase,
    /// The practice phone.
    pub screen: Screen,
    /// The hint that is shown now.
    pub hint: Option<Hint>,
    /// What just happened, in words: the deed done, or where she is now.
    pub feedback: Option<Feedback>,
    /// "If you end up here": set when she stands on a screen the lesson has a card for.
    pub card: Option<Card>,
    /// Whether 上一步 can go back.
    pub can_step_back: bool,
    /// How much longer she may be still, in ms, before the window should call `wait`; `None` when no timer runs.
    pub next_hint_in_ms: Option<u32>,
    /// In how many ms something happens by itself on the phone (an answer comes, somebody calls), counted
    /// from the phone's time; the window then calls `tick`. `None`: nothing is due.
    pub next_event_in_ms: Option<u32>,
    /// 请老师 was pressed and nobody has come yet.
    pub teacher_called: bool,
    /// A magnifier should stand beside the phone, showing this area (age-friendly §1.3).
    pub magnify: Option<phone::screen::Area>,
    /// Widgets that get greyed in the first runs so that less distracts (age-friendly §3); ids.
    pub greyed: Vec<String>,
}

/// What the left side of the lesson page shows.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Phase {
    /// One step: one sentence.
    Step {
        /// Counted from 1.
        number: u16,
        /// How many.
        count: u16,
        /// The sentence in pieces; `strong` is the word to look for.
        instruction: Vec<Piece>,
        /// 「您会看到……」; empty if there is nothing to add.
        expect: String,
        /// What is spoken: instruction and expectation with numbers written out.
        speech: String,
    },
    /// The self-check question.
    Check {
        /// The question.
        question: String,
        /// Answers to choose from.
        choices: Vec<String>,
        /// After an answer: what was chosen and why it is so.
        answered: Option<Answered>,
        /// What is spoken.
        speech: String,
    },
    /// The ending: says in words what she can do now.
    Finished {
        /// For example 「您自己把文章发给了小林。」
        headline: String,
        /// What she can do now, from her level.
        can_do: String,
        /// Two or three short lines: what went well, what comes next.
        lines: Vec<String>,
        /// What the big button starts; `None` after the last.
        next: Option<NextLesson>,
        /// What is spoken.
        speech: String,
    },
    /// Free practice.
    Free {
        /// Goals to choose from with 我想去…
        wishes: Vec<Wish>,
        /// The wish she chose.
        chosen: Option<Wish>,
        /// The sentence beside the phone.
        instruction: Vec<Piece>,
        /// 「还差3步」 for the chosen wish; `None` without one.
        touches_left: Option<u32>,
        /// Dangers come by themselves.
        dangers: bool,
        /// What is spoken.
        speech: String,
    },
}

/// After an answer.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Answered {
    /// What she chose.
    pub choice: u16,
    /// The choice that fits.
    pub right: u16,
    /// Why, without blame.
    pub why: String,
}

/// A goal of free practice.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Wish {
    /// Id.
    pub id: String,
    /// In plain words, for example 「看朋友圈」.
    pub title: String,
}

/// 哎呀，怎么办: things that go wrong, to find the way out of.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Drills {
    /// All of them.
    pub drills: Vec<DrillName>,
}

/// A drill as a button.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrillName {
    /// Id.
    pub id: String,
    /// At most 8 characters, for example 「困在文章里」.
    pub title: String,
}

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Piece {
    /// The characters.
    pub text: String,
    /// The word to look for on the phone.
    pub strong: bool,
}

/// A hint, by the ladder of age-friendly §3.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Hint {
    /// 1 other words and the region · 2 ring · 3 hand · 4 the offer to call the teacher.
    pub level: u8,
    /// What is said, for example 「看手机最下面一排。」
    pub words: String,
    /// The widget that wears the ring, from level 2 (on the first run of a lesson: from the start).
    pub ring: Option<String>,
    /// The hand shows this touch on that widget, from level 3.
    pub hand: Option<Touch>,
    /// Which touch the step needs; anything but a tap brings the 帮我… helper button.
    pub touch: Touch,
    /// Touches still to go, when that is proved shortest.
    pub touches_left: Option<u32>,
}

/// What just happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Feedback {
    /// Which kind, for colour and icon.
    pub kind: FeedbackKind,
    /// For example 「文章打开了，这一步做好了。」
    pub text: String,
}

/// Kinds of feedback. There is none for "wrong": the learner is never wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FeedbackKind {
    /// A step was done.
    Done,
    /// She is somewhere else; where, and the way on.
    Elsewhere,
    /// She came back by herself.
    Back,
}

/// "If you end up here": what this page is and how to get back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// 「这里是朋友圈。」
    pub here: String,
    /// 「点左上角的小箭头，就回去了。」
    pub back: String,
}
