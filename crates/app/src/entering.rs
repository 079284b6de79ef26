//! Who comes in, and who goes? The door, the guest, the invented class.

use contract::door::{Door, DoorCard, DoorClass, Entered};
use contract::types::Language;
use journal::event::Mode;
use journal::id::{ClassId, ResidentId, SkillId};
use store::demo::{Demo, DemoLesson};
use store::opening::Notice;
use store::table::class::Class;

use crate::app::App;
use crate::error::AppError;
use crate::mending;
use crate::practice::Begun;
use crate::sessions::{LearnerSession, Subject, Who};

const DEMO_PEOPLE: u32 = 30;
const DEMO_WEEKS: u32 = 10;

impl App {
    /// The page with everyone's card.
    pub(crate) fn door(&self) -> Result<Door, AppError> {
        let cards = self
            .store
            .residents(None)?
            .into_iter()
            .map(|resident| DoorCard {
                resident: resident.id.to_string(),
                name: resident.name,
                seat: resident.seat,
                classes: resident.classes.iter().map(ClassId::to_string).collect(),
                colour: resident.colour,
            })
            .collect();
        let classes = self.store.classes()?.into_iter().map(door_class).collect();
        Ok(Door { classes, cards, display: self.shown_display()?, notice: self.notice() })
    }

    pub(crate) fn enter_as_guest(&mut self) -> Result<Entered, AppError> {
        let settings = self.first_settings()?;
        Ok(self.begin_learner(Subject::Guest(settings)))
    }

    pub(crate) fn enter_as(&mut self, resident: &str) -> Result<Entered, AppError> {
        let resident: ResidentId = resident.parse().map_err(|_| AppError::NoSuchResident)?;
        self.store.resident(resident)?.ok_or(AppError::NoSuchResident)?;
        Ok(self.begin_learner(Subject::Resident(resident)))
    }

    pub(crate) fn sign_out(&mut self, token: &str) -> Result<(), AppError> {
        self.stop_practising(token)?;
        self.sessions.end(token);
        Ok(())
    }

    /// Fills an empty program with the invented class; tells how many events were written.
    ///
    /// # Errors
    /// [`AppError::NotEmpty`] once anybody is in the roster.
    pub fn fill_with_demo(&mut self) -> Result<u64, AppError> {
        if !self.store.classes()?.is_empty() {
            return Err(AppError::NotEmpty);
        }
        let lessons: Vec<DemoLesson> = self.engine.course().lessons.iter().map(demo_lesson).collect();
        let pace = self.first_settings()?.pace_tenths;
        let start = |lesson: &SkillId, mode: Mode, run: u16| {
            Begun::of(Some(lesson.clone()), mode, run, pace, &self.fingerprint).to_json()
        };
        let demo = Demo {
            class: demo_class(self.language),
            people: DEMO_PEOPLE,
            weeks: DEMO_WEEKS,
            lessons: &lessons,
            start: &start,
        };
        let events = store::demo::events(&demo, self.context.now());
        Ok(self.store.append_past(&events)?.events)
    }

    fn begin_learner(&mut self, subject: Subject) -> Entered {
        let session = Who::Learner(Box::new(LearnerSession { subject, practice: None, refreshers: None }));
        Entered { session: self.sessions.begin(&self.context, session) }
    }

    /// What staff should know, in a sentence or two: about the data first, then about the lessons.
    fn notice(&self) -> Option<String> {
        let notices = [self.data_notice(), blemish(&self.blemishes, self.language)];
        let notices: Vec<String> = notices.into_iter().flatten().collect();
        (!notices.is_empty()).then(|| notices.concat())
    }

    /// The gravest thing about the data.
    fn data_notice(&self) -> Option<String> {
        let gravest = self.store.notices().iter().min_by_key(|notice| match notice {
            Notice::Damaged => 0,
            Notice::Shortened { .. } => 1,
            Notice::Replaced => 2,
            Notice::MarkLost => 3,
        })?;
        let (zh, en) = match gravest {
            Notice::Damaged => (
                "请告诉老师：有的记录读不出来了。别的都能照常用。",
                "Please tell the teacher: some records cannot be read. Everything else works.",
            ),
            Notice::Shortened { .. } => (
                "请告诉老师：最近的记录少了一些。现在学的会照常存好。",
                "Please tell the teacher: some of the latest records are missing. What is done now is saved as usual.",
            ),
            Notice::Replaced => (
                "请告诉老师：这里的记录换过了，可能是旧的一份。",
                "Please tell the teacher: these records were replaced, perhaps by an older copy.",
            ),
            Notice::MarkLost => (
                "请告诉老师：有一个核对用的文件不见了，已经重新写好。",
                "Please tell the teacher: a file used for checking was gone and has been written anew.",
            ),
        };
        Some(
            match self.language {
                Language::Zh => zh,
                Language::En => en,
            }
            .to_owned(),
        )
    }
}

/// A class as a button.
pub(crate) fn door_class(class: Class) -> DoorClass {
    DoorClass { id: class.id.to_string(), name: class.name, size: class.size, demo: class.demo }
}

/// The invented class: its name says what it is.
fn demo_class(language: Language) -> &'static str {
    match language {
        Language::Zh => "演示班（编的）",
        Language::En => "Demo (invented)",
    }
}

fn demo_lesson(lesson: &lesson::course::Lesson) -> DemoLesson {
    DemoLesson {
        id: SkillId::new(lesson.id.clone()),
        steps: u16::try_from(lesson.steps.len()).unwrap_or(u16::MAX),
    }
}

/// Where the lessons have something to mend, and what.
fn blemish(problems: &[lesson::load::Problem], language: Language) -> Option<String> {
    let first = mending::told(problems.first()?, language);
    let (file, line, say, count) = (&first.file, first.line, &first.say, problems.len());
    Some(match language {
        Language::Zh => {
            format!("课程里有 {count} 处要改，写得不对的课先不显示。先看 {file} 第 {line} 行：{say}")
        }
        Language::En => format!(
            "The lessons have {count} mistakes; what is wrong is left out. See {file}, line {line}: {say}"
        ),
    })
}
