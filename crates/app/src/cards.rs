//! What is printed: step cards of a lesson, for anybody, somebody or a class, and the plan of the term;
//! saved where they are found again.

use std::fs;

use card::{Card, mark};
use contract::printing::{CardLesson, CardPaper, CardUnit, Printing, SaveCards, SavedPaper, Whose};
use journal::id::{ClassId, SkillId};
use lesson::course::{Course, Lesson};
use lesson::engine::Engine;
use store::table::resident::Resident;

use crate::app::App;
use crate::brought::Brought;
use crate::entering::door_class;
use crate::error::AppError;
use crate::own_settings::phone_to_engine;
use crate::pictures;

pub use card::{Paper, Reader};
pub use journal::id::ResidentId;

/// What a plan's file is called.
const PLAN: &str = "学习计划 A4.pdf";

/// The cards of a lesson as a PDF, one for each reader; without any, one for everybody.
///
/// # Errors
/// [`AppError::NoSuchLesson`], or [`AppError::Card`] if they cannot be made.
pub fn cards(
    (engine, brought): (&Engine, &Brought),
    lesson: &str,
    paper: Paper,
    readers: &[Reader],
) -> Result<Card, AppError> {
    let album = |name: &str| pictures::raster(brought, name);
    card::card(engine, lesson, paper, readers, &album).map_err(|error| match error {
        card::Error::NoLesson(lesson) => AppError::NoSuchLesson { lesson },
        error => AppError::Card(error),
    })
}

/// The plan of the term as a PDF, and what its file is called.
///
/// # Errors
/// [`AppError::NoPlan`], or [`AppError::Card`] if it cannot be made.
pub fn plan(course: &Course) -> Result<(Card, String), AppError> {
    let plan = card::plan(course).map_err(|error| match error {
        card::Error::NoPlan => AppError::NoPlan,
        error => AppError::Card(error),
    })?;
    Ok((plan, PLAN.to_owned()))
}

/// What the file of cards is called: the lesson, whose they are, the paper.
#[must_use]
pub fn file_name(lesson: &Lesson, whose: Option<&str>, paper: Paper) -> String {
    let paper = match paper {
        Paper::A4 => "A4",
        Paper::A5 => "A5",
    };
    let title = Some(lesson.title.as_str());
    let parts: Vec<&str> = mark(lesson).into_iter().chain(title).chain(whose).chain([paper]).collect();
    let fits = |sign: char| if is_for_files(sign) { sign } else { '-' };
    format!("{}.pdf", parts.join(" ").chars().map(fits).collect::<String>())
}

/// Whether a sign may stand in a file's name on every system.
fn is_for_files(sign: char) -> bool {
    !sign.is_control() && !"/\\:*?\"<>|".contains(sign)
}

impl App {
    /// Somebody by name, or by id where several have the name.
    ///
    /// # Errors
    /// [`AppError::NoSuchResident`], [`AppError::SameName`], or if the roster cannot be read.
    pub fn resident_named(&self, name: &str) -> Result<ResidentId, AppError> {
        if name.parse::<ResidentId>().is_ok() {
            return self.resident_of(name);
        }
        let everyone = self.store.residents(None)?;
        let mut found = everyone.into_iter().filter(|resident| resident.name == name);
        let first = found.next().ok_or(AppError::NoSuchResident)?;
        if found.next().is_some() {
            return Err(AppError::SameName);
        }
        Ok(first.id)
    }

    /// Somebody's name.
    ///
    /// # Errors
    /// [`AppError::NoSuchResident`], or if the roster cannot be read.
    pub fn name_of(&self, resident: ResidentId) -> Result<String, AppError> {
        Ok(self.store.resident(resident)?.ok_or(AppError::NoSuchResident)?.name)
    }

    /// A resident as the reader of a lesson's card.
    ///
    /// # Errors
    /// [`AppError::NoSuchResident`], or if the journal cannot be read.
    pub fn reader(&self, resident: ResidentId, lesson: &str) -> Result<Reader, AppError> {
        let resident = self.store.resident(resident)?.ok_or(AppError::NoSuchResident)?;
        let mut readers = self.readers_of(vec![resident], lesson)?;
        readers.pop().ok_or(AppError::NoSuchResident)
    }

    /// Everybody of a class as readers of a lesson's cards, by seat.
    ///
    /// # Errors
    /// [`AppError::NobodyToPrintFor`], or if the journal cannot be read.
    pub fn readers(&self, class: ClassId, lesson: &str) -> Result<Vec<Reader>, AppError> {
        let people = self.store.residents(Some(class))?;
        if people.is_empty() {
            return Err(AppError::NobodyToPrintFor);
        }
        self.readers_of(people, lesson)
    }

    fn readers_of(&self, people: Vec<Resident>, lesson: &str) -> Result<Vec<Reader>, AppError> {
        let hard = self.store.hard_steps(&SkillId::new(lesson))?;
        let reader = |resident: Resident| Reader {
            phone: resident.settings.and_then(|settings| settings.phone).map(phone_to_engine),
            hard: hard.of(resident.id),
            name: resident.name,
        };
        Ok(people.into_iter().map(reader).collect())
    }

    pub(crate) fn look_at_printing(&self) -> Result<Printing, AppError> {
        let course = self.engine.course();
        let of = |ids: &[String]| ids.iter().filter_map(|id| course.lesson(id)).map(card_lesson).collect();
        let units = course.units.iter();
        Ok(Printing {
            weeks: course.weeks.iter().map(|week| of(&week.lessons)).collect(),
            units: units
                .map(|unit| CardUnit {
                    title: unit.title.clone(),
                    title_en: unit.title_en.clone(),
                    lessons: of(&unit.lessons),
                })
                .collect(),
            classes: self.store.classes()?.into_iter().map(door_class).collect(),
        })
    }

    pub(crate) fn save_step_cards(&self, ask: &SaveCards) -> Result<SavedPaper, AppError> {
        let no_such = || AppError::NoSuchLesson { lesson: ask.lesson.clone() };
        let lesson = self.engine.course().lesson(&ask.lesson).ok_or_else(no_such)?;
        let paper = match ask.paper {
            CardPaper::A4 => Paper::A4,
            CardPaper::A5 => Paper::A5,
        };
        let (readers, whose) = match &ask.whose {
            Whose::Anybody => (Vec::new(), None),
            Whose::Resident { resident } => {
                let reader = self.reader(self.resident_of(resident)?, &lesson.id)?;
                let name = reader.name.clone();
                (vec![reader], Some(name))
            }
            Whose::Class { class } => {
                let classes = self.store.classes()?;
                let class = classes.into_iter().find(|known| known.id.to_string() == *class);
                let class = class.ok_or(AppError::NoSuchClass)?;
                (self.readers(class.id, &lesson.id)?, Some(class.name))
            }
        };
        let made = cards((&self.engine, &self.sounds.brought), &lesson.id, paper, &readers)?;
        let marked = readers.iter().map(|reader| reader.hard.len()).sum();
        self.save(&made, file_name(lesson, whose.as_deref(), paper), marked)
    }

    pub(crate) fn save_term_plan(&self) -> Result<SavedPaper, AppError> {
        let (made, file) = plan(self.engine.course())?;
        self.save(&made, file, 0)
    }

    fn save(&self, made: &Card, file: String, marked: usize) -> Result<SavedPaper, AppError> {
        let path = self.papers.join(&file);
        fs::create_dir_all(&self.papers)
            .and_then(|()| fs::write(&path, &made.pdf))
            .map_err(|source| AppError::NotWritten { path, source })?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let folder = self.papers.display().to_string();
        Ok(SavedPaper { folder, file, pages: count(made.pages), marked: count(marked) })
    }
}

fn card_lesson(lesson: &Lesson) -> CardLesson {
    CardLesson { id: lesson.id.clone(), title: lesson.title.clone(), title_en: lesson.title_en.clone() }
}
