//! What can happen and is worth remembering: the list of events.
//!
//! Kinds and fields are only ever added (a new field is an `Option` or has a default). A kind that
//! this version does not know is kept and passed on untouched, see [`crate::envelope::What`].

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::id::{AttemptId, ClassId, ResidentId, SkillId, SubmissionId};
use crate::settings::{Display, Help, Settings};

/// Something that happened. Steps are counted from 1; hint levels are 0–4 (age-friendly §3).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Event {
    /// A class was made, or its name was changed.
    ClassMade {
        /// Its id.
        class: ClassId,
        /// For example 「周一班」.
        name: String,
        /// `true` for the invented demonstration class.
        #[serde(default)]
        demo: bool,
    },
    /// A resident joined a class. Joining another class is another such event of the same resident.
    ResidentJoined {
        /// Who.
        resident: ResidentId,
        /// Name as it stands in the roster.
        name: String,
        /// Seat number, if the roster has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat: Option<u16>,
        /// Which class.
        class: ClassId,
        /// Colour of her picture, 0–7; made from her id when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        colour: Option<u8>,
    },
    /// A learner changed her settings.
    SettingsSet {
        /// Who.
        resident: ResidentId,
        /// All of them.
        settings: Settings,
    },
    /// Staff chose how hints come to a resident.
    HelpSet {
        /// For whom.
        resident: ResidentId,
        /// How.
        help: Help,
    },
    /// An attempt began. `lesson` is `None` in free practice.
    AttemptStarted {
        /// Who.
        resident: ResidentId,
        /// Which attempt.
        attempt: AttemptId,
        /// Which lesson.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lesson: Option<SkillId>,
        /// How.
        mode: Mode,
        /// Which of the lesson's tasks; `None` where there is none to choose, and in logs from before
        /// there were two, where it was the first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        form: Option<Form>,
        /// Earlier runs that its hints were faded by.
        run: u16,
        /// Whatever the lesson engine needs to begin the same attempt again.
        start: Value,
    },
    /// One input of the learner, as the lesson engine wrote it; resuming replays them.
    Input {
        /// Who.
        resident: ResidentId,
        /// In which attempt.
        attempt: AttemptId,
        /// The engine's own value.
        input: Value,
    },
    /// A step's goal became true.
    StepDone {
        /// Who.
        resident: ResidentId,
        /// In which attempt.
        attempt: AttemptId,
        /// Which step.
        step: u16,
        /// Highest hint shown in it.
        hint_level: u8,
        /// Touches off the path in it.
        off_path: u16,
    },
    /// A hint was shown.
    HintShown {
        /// Who.
        resident: ResidentId,
        /// In which attempt.
        attempt: AttemptId,
        /// At which step.
        step: u16,
        /// How much it said.
        level: u8,
        /// Why it came.
        cause: HintCause,
    },
    /// A touch led away from the goal.
    OffPath {
        /// Who.
        resident: ResidentId,
        /// In which attempt.
        attempt: AttemptId,
        /// At which step.
        step: u16,
    },
    /// A touch landed just beside its target; counts for the target, never against her.
    NearMiss {
        /// Who.
        resident: ResidentId,
        /// In which attempt.
        attempt: AttemptId,
    },
    /// 请老师 was pressed.
    TeacherCalled {
        /// Who.
        resident: ResidentId,
        /// In which attempt.
        attempt: AttemptId,
        /// At which step.
        step: u16,
    },
    /// Staff say that she was helped, or take back having said so.
    TeacherCame {
        /// Who was helped.
        resident: ResidentId,
        /// `true` takes it back: she waits as before.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        taken_back: bool,
    },
    /// The self-check question was answered.
    Checked {
        /// Who.
        resident: ResidentId,
        /// In which attempt.
        attempt: AttemptId,
        /// Index of the choice.
        choice: u16,
        /// Whether it was the right one.
        right: bool,
    },
    /// An attempt reached its goal.
    AttemptFinished {
        /// Who.
        resident: ResidentId,
        /// Which attempt.
        attempt: AttemptId,
        /// Which lesson; `None` in free practice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lesson: Option<SkillId>,
        /// How.
        mode: Mode,
        /// Which of the lesson's tasks, as it stands in its beginning.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        form: Option<Form>,
        /// The lesson's judgement: she found the whole way without being shown it.
        unaided: bool,
        /// Highest hint shown in it.
        hint_level: u8,
        /// Touches off the path in it.
        off_path: u16,
    },
    /// She left in the middle. The attempt stays open: she can go on with it.
    AttemptLeft {
        /// Who.
        resident: ResidentId,
        /// Which attempt.
        attempt: AttemptId,
        /// She ended it, as a test can be ended before its goal: it is not gone on with and counts for
        /// nothing.
        #[serde(default, skip_serializing_if = "is_false")]
        for_good: bool,
    },
    /// A lesson was shown to her (看一看). She was here; it is no run and counts for no skill.
    DemoShown {
        /// Who.
        resident: ResidentId,
        /// Which lesson.
        lesson: SkillId,
    },
    /// She handed something in on the practice phone: a sign-up, a survey, a note to the community.
    Submitted {
        /// Who.
        resident: ResidentId,
        /// In which attempt.
        attempt: AttemptId,
        /// Its id.
        submission: SubmissionId,
        /// Which lesson it was practised in; `None` in free practice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lesson: Option<SkillId>,
        /// The phone's list it went into, for example `community.notes`.
        list: String,
        /// What it is about, by the name the world's files give it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<String>,
        /// How far it has got: the list's own number.
        number: u32,
        /// What she wrote.
        text: String,
    },
    /// Staff answered something that was handed in. A later answer takes the place of an earlier one.
    SubmissionAnswered {
        /// Whose it is.
        resident: ResidentId,
        /// Which.
        submission: SubmissionId,
        /// How far it has got now: the list's own number.
        number: u32,
        /// What the community's account writes to her.
        words: String,
    },
    /// Staff saw (or take back having seen) the skill on her own phone.
    SeenOnOwnPhone {
        /// Who.
        resident: ResidentId,
        /// Which skill.
        skill: SkillId,
        /// `false` takes it back.
        seen: bool,
    },
    /// Somebody set how the machine that recorded this shows things.
    DisplaySet {
        /// All of it.
        display: Display,
    },
    /// The staff passphrase was set.
    PassphraseSet {
        /// Its Argon2id hash as a PHC string; never the passphrase.
        hash: String,
    },
    /// A wrong staff passphrase was given.
    UnlockFailed,
    /// The right staff passphrase was given.
    Unlocked,
}

/// How an attempt is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// 跟我做: every step with its sentence.
    Guided,
    /// 自己做: the task only.
    Alone,
    /// 考一考: the task only, and no hint.
    Test,
    /// 随便练练: free practice, without a lesson.
    Free,
}

/// One of a lesson's two tasks of equal weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// The first.
    #[default]
    A,
    /// The same skill in another disguise.
    B,
}

impl Form {
    /// The one that is not this.
    #[must_use]
    pub fn other(self) -> Form {
        match self {
            Form::A => Form::B,
            Form::B => Form::A,
        }
    }
}

/// Why a hint came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HintCause {
    /// She asked for it.
    Asked,
    /// She had been still for a while.
    Idle,
    /// She had touched something off the path.
    OffPath,
    /// It belongs to this run from the start (hints fade over runs; errorless profile).
    Given,
}

/// Fields that are seldom true are written only then.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_false(value: &bool) -> bool {
    !*value
}

impl Event {
    /// Its kind, as it stands in the journal.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::ClassMade { .. } => "class-made",
            Event::ResidentJoined { .. } => "resident-joined",
            Event::SettingsSet { .. } => "settings-set",
            Event::HelpSet { .. } => "help-set",
            Event::AttemptStarted { .. } => "attempt-started",
            Event::Input { .. } => "input",
            Event::StepDone { .. } => "step-done",
            Event::HintShown { .. } => "hint-shown",
            Event::OffPath { .. } => "off-path",
            Event::NearMiss { .. } => "near-miss",
            Event::TeacherCalled { .. } => "teacher-called",
            Event::TeacherCame { .. } => "teacher-came",
            Event::Checked { .. } => "checked",
            Event::AttemptFinished { .. } => "attempt-finished",
            Event::AttemptLeft { .. } => "attempt-left",
            Event::DemoShown { .. } => "demo-shown",
            Event::Submitted { .. } => "submitted",
            Event::SubmissionAnswered { .. } => "submission-answered",
            Event::SeenOnOwnPhone { .. } => "seen-on-own-phone",
            Event::DisplaySet { .. } => "display-set",
            Event::PassphraseSet { .. } => "passphrase-set",
            Event::UnlockFailed => "unlock-failed",
            Event::Unlocked => "unlocked",
        }
    }

    /// The resident it is about, if it is about one.
    pub fn resident(&self) -> Option<ResidentId> {
        match self {
            Event::ResidentJoined { resident, .. }
            | Event::SettingsSet { resident, .. }
            | Event::HelpSet { resident, .. }
            | Event::AttemptStarted { resident, .. }
            | Event::Input { resident, .. }
            | Event::StepDone { resident, .. }
            | Event::HintShown { resident, .. }
            | Event::OffPath { resident, .. }
            | Event::NearMiss { resident, .. }
            | Event::TeacherCalled { resident, .. }
            | Event::TeacherCame { resident, .. }
            | Event::Checked { resident, .. }
            | Event::AttemptFinished { resident, .. }
            | Event::AttemptLeft { resident, .. }
            | Event::DemoShown { resident, .. }
            | Event::Submitted { resident, .. }
            | Event::SubmissionAnswered { resident, .. }
            | Event::SeenOnOwnPhone { resident, .. } => Some(*resident),
            Event::ClassMade { .. }
            | Event::DisplaySet { .. }
            | Event::PassphraseSet { .. }
            | Event::UnlockFailed
            | Event::Unlocked => None,
        }
    }
}

#[cfg(test)]
mod tests;
