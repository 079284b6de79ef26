//! What do staff see and note about residents?

use contract::staff::{Helped, Matrix, SawOnOwnPhone, SetHelp};
use contract::types::Language;
use journal::event::Event;
use journal::id::{ClassId, ResidentId, SkillId};
use journal::settings::Help;

use crate::app::App;
use crate::entering::door_class;
use crate::error::AppError;
use crate::matrix::{self, Seen};

impl App {
    /// The matrix of a class, or of everyone; remembered as the one this person is looking at.
    pub(crate) fn look_at_class(&mut self, token: &str, class: Option<&str>) -> Result<Matrix, AppError> {
        let class =
            class.map(|class| class.parse::<ClassId>().map_err(|_| AppError::NoSuchClass)).transpose()?;
        let matrix = self.matrix_of(class, self.language)?;
        self.sessions.staff(token).ok_or(AppError::SessionOver)?.class = class;
        Ok(matrix)
    }

    /// The matrix this person was looking at, as it is now.
    pub(crate) fn look_again(&mut self, token: &str) -> Result<Matrix, AppError> {
        let class = self.sessions.staff(token).ok_or(AppError::SessionOver)?.class;
        self.matrix_of(class, self.language)
    }

    /// The matrix of a class, or of everyone.
    ///
    /// # Errors
    /// [`AppError::NoSuchClass`], or if it cannot be read.
    pub fn matrix_of(&self, class: Option<ClassId>, language: Language) -> Result<Matrix, AppError> {
        let classes = self.store.classes()?;
        if class.is_some_and(|class| classes.iter().all(|known| known.id != class)) {
            return Err(AppError::NoSuchClass);
        }
        let today = self.context.now().date();
        let seen = Seen {
            classes: classes.into_iter().map(door_class).collect(),
            class,
            rows: self.store.matrix(class)?,
            needs: self.store.needs(class, today)?,
            to_answer: self.store.submissions_waiting()?,
            today,
        };
        Ok(matrix::matrix(self.engine.course(), seen, language))
    }

    pub(crate) fn note_own_phone(&mut self, ask: &SawOnOwnPhone) -> Result<(), AppError> {
        let resident = self.resident_of(&ask.resident)?;
        let lesson = self.engine.course().lesson(&ask.skill);
        let no_such = || AppError::NoSuchLesson { lesson: ask.skill.clone() };
        let skill = SkillId::new(lesson.ok_or_else(no_such)?.id.clone());
        self.store.append(&[Event::SeenOnOwnPhone { resident, skill, seen: ask.seen }])?;
        Ok(())
    }

    pub(crate) fn choose_help(&mut self, ask: &SetHelp) -> Result<(), AppError> {
        let resident = self.resident_of(&ask.resident)?;
        let help = Help { errorless: ask.errorless, by_time: ask.by_time };
        self.store.append(&[Event::HelpSet { resident, help }])?;
        Ok(())
    }

    pub(crate) fn note_help(&mut self, ask: &Helped) -> Result<(), AppError> {
        let resident = self.resident_of(&ask.resident)?;
        self.store.append(&[Event::TeacherCame { resident, taken_back: ask.taken_back }])?;
        Ok(())
    }

    pub(crate) fn resident_of(&self, resident: &str) -> Result<ResidentId, AppError> {
        let resident: ResidentId = resident.parse().map_err(|_| AppError::NoSuchResident)?;
        self.store.resident(resident)?.ok_or(AppError::NoSuchResident)?;
        Ok(resident)
    }
}
