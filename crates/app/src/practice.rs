//! What is a learner doing now, and which events tell it?

use journal::context::Context;
use journal::event::{Event, Form, HintCause, Mode};
use journal::id::{AttemptId, ResidentId, SkillId, SubmissionId};
use journal::settings::{Help, OwnPhone};
use lesson::engine::Engine;
use lesson::happening::{Cause, Happening, Input, Own, Place, Start};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::home::Done;
use crate::own_settings::phone_to_engine;
use crate::shown;

/// One go at a lesson or at free practice, in memory. Everything in it can be had again from the journal.
#[derive(Debug, Clone)]
pub struct Practice {
    /// Its id in the journal; a guest's is in no journal.
    pub id: AttemptId,
    /// How it began.
    pub begun: Begun,
    /// The lesson engine's attempt.
    pub attempt: lesson::attempt::Attempt,
    /// Whether it came to its end, or was ended before.
    pub finished: bool,
}

/// How an attempt began, as it stands in the journal: enough to begin the same one again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Begun {
    /// Which lesson; `None` in free practice.
    pub lesson: Option<SkillId>,
    /// Which drill; `None` in lessons and in free practice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drill: Option<String>,
    /// How.
    pub mode: Mode,
    /// Which of the lesson's tasks; `None` where there is none to choose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Form>,
    /// Earlier runs that its hints are faded by.
    pub run: u16,
    /// Pace factor of the hint ladder in tenths.
    pub pace_tenths: u16,
    /// How hints come to her, as staff had chosen it.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub help: Help,
    /// What she handed in earlier and has on her phone; in free practice only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<Own>,
    /// The phone in her pocket that the practice phone is made like; `None` for the usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<OwnPhone>,
    /// The lessons it began on: touches are replayed on the same content only.
    pub content: String,
}

impl Practice {
    /// Begins. `None` if there is no such lesson.
    #[must_use]
    pub fn begin(engine: &Engine, id: AttemptId, begun: Begun) -> Option<Self> {
        let phone = begun.phone.map(phone_to_engine);
        let attempt = lesson::attempt::Attempt::start_on(engine, begun.start()?, phone)?;
        Some(Self { id, begun, attempt, finished: false })
    }

    /// Begins again and does everything once more that was done.
    #[must_use]
    pub fn resume(engine: &Engine, id: AttemptId, begun: Begun, inputs: &[Input]) -> Option<Self> {
        let phone = begun.phone.map(phone_to_engine);
        let attempt = lesson::attempt::Attempt::replay_on(engine, begun.start()?, phone, inputs)?;
        Some(Self { id, begun, attempt, finished: false })
    }

    /// Whether it is this lesson done in this way, and not at its end yet.
    #[must_use]
    pub fn is(&self, lesson: &SkillId, mode: Mode) -> bool {
        self.begun.lesson.as_ref() == Some(lesson) && self.begun.mode == mode && !self.finished
    }

    /// Which lesson came to its end or was ended, and how it was done.
    #[must_use]
    pub fn done(&self) -> Option<Done<'_>> {
        let lesson = self.begun.lesson.as_ref().filter(|_| self.finished)?;
        let reached = *self.attempt.place() == Place::Finished;
        Some(Done { lesson, mode: self.begun.mode, reached })
    }

    /// The other task than this one's, when it is this lesson done in this way to its end: a guest's runs
    /// are kept nowhere else.
    #[must_use]
    pub fn other_form(&self, lesson: &SkillId, mode: Mode) -> Option<Form> {
        let same = self.done().is_some_and(|done| done.lesson == lesson && done.mode == mode && done.reached);
        self.begun.form.filter(|_| same).map(Form::other)
    }

    /// The event that it began.
    #[must_use]
    pub fn started(&self, resident: ResidentId) -> Event {
        Event::AttemptStarted {
            resident,
            attempt: self.id,
            lesson: self.begun.lesson.clone(),
            mode: self.begun.mode,
            form: self.begun.form,
            run: self.begun.run,
            start: self.begun.to_json(),
        }
    }

    /// The events of what just happened.
    #[must_use]
    pub fn events(&self, context: &Context, resident: ResidentId, happenings: &[Happening]) -> Vec<Event> {
        happenings.iter().map(|happening| self.event(context, resident, happening)).collect()
    }

    fn event(&self, context: &Context, resident: ResidentId, happening: &Happening) -> Event {
        let attempt = self.id;
        match happening {
            Happening::Input(input) => {
                Event::Input { resident, attempt, input: serde_json::to_value(input).unwrap_or_default() }
            }
            Happening::StepDone { step, hint_level, off_path } => Event::StepDone {
                resident,
                attempt,
                step: *step,
                hint_level: *hint_level,
                off_path: *off_path,
            },
            Happening::HintShown { step, level, cause } => {
                Event::HintShown { resident, attempt, step: *step, level: *level, cause: why(*cause) }
            }
            Happening::OffPath { step } => Event::OffPath { resident, attempt, step: *step },
            Happening::NearMiss => Event::NearMiss { resident, attempt },
            Happening::Submitted(handed) => Event::Submitted {
                resident,
                attempt,
                submission: SubmissionId::make(context),
                lesson: self.begun.lesson.clone(),
                list: handed.list.clone(),
                about: handed.about.clone(),
                number: handed.number,
                text: handed.text.clone(),
            },
            Happening::TeacherCalled { step } => Event::TeacherCalled { resident, attempt, step: *step },
            Happening::Checked { choice, right } => {
                Event::Checked { resident, attempt, choice: *choice, right: *right }
            }
            Happening::Ended => Event::AttemptLeft { resident, attempt, for_good: true },
            Happening::Finished { unaided, hint_level, off_path } => Event::AttemptFinished {
                resident,
                attempt,
                lesson: self.begun.lesson.clone(),
                mode: self.begun.mode,
                form: self.begun.form,
                unaided: *unaided,
                hint_level: *hint_level,
                off_path: *off_path,
            },
        }
    }
}

impl Begun {
    /// On the lessons with this fingerprint.
    #[must_use]
    pub fn of(lesson: Option<SkillId>, mode: Mode, run: u16, pace_tenths: u16, content: &str) -> Self {
        let (own, content) = (Vec::new(), content.to_owned());
        let help = Help::default();
        Self { lesson, drill: None, mode, form: None, run, pace_tenths, help, own, phone: None, content }
    }

    /// The same with this one of the lesson's tasks.
    #[must_use]
    pub fn with_form(self, form: Option<Form>) -> Self {
        Self { form, ..self }
    }

    /// The same with what she handed in earlier.
    #[must_use]
    pub fn with_own(self, own: Vec<Own>) -> Self {
        Self { own, ..self }
    }

    /// The same with hints as staff have chosen them for her.
    #[must_use]
    pub fn helped(self, help: Help) -> Self {
        Self { help, ..self }
    }

    /// The same on a phone like her own.
    #[must_use]
    pub fn on(self, phone: Option<OwnPhone>) -> Self {
        Self { phone, ..self }
    }

    /// A drill. The journal keeps it as free practice: it gives no skill.
    #[must_use]
    pub fn of_drill(drill: String, pace_tenths: u16, content: &str) -> Self {
        Self { drill: Some(drill), ..Self::of(None, Mode::Free, 0, pace_tenths, content) }
    }

    /// As it stands in the journal.
    #[must_use]
    pub fn to_json(&self) -> Value {
        // A struct of text and numbers is always JSON.
        serde_json::to_value(self).unwrap_or_default()
    }

    fn start(&self) -> Option<Start> {
        if let Some(drill) = &self.drill {
            return Some(Start::Drill {
                drill: drill.clone(),
                pace_tenths: self.pace_tenths,
                by_time: self.help.by_time,
            });
        }
        let Some(mode) = shown::to_engine(self.mode) else {
            return Some(Start::Free { own: self.own.clone() });
        };
        Some(Start::Lesson {
            lesson: self.lesson.as_ref()?.to_string(),
            mode,
            form: shown::form_to_engine(self.form.unwrap_or_default()),
            run: self.run,
            pace_tenths: self.pace_tenths,
            errorless: self.help.errorless,
            by_time: self.help.by_time,
        })
    }
}

fn is_usual(help: &Help) -> bool {
    *help == Help::default()
}

fn why(cause: Cause) -> HintCause {
    match cause {
        Cause::Asked => HintCause::Asked,
        Cause::Idle => HintCause::Idle,
        Cause::OffPath => HintCause::OffPath,
        Cause::Given => HintCause::Given,
    }
}
