//! What stands on a learner's own pages?

use contract::learner::{Course, Home, NextLesson};
use mastery::learner::Learner;

use crate::app::App;
use crate::error::AppError;
use crate::home::{self, Left};
use crate::sessions::Subject;
use crate::shown;

impl App {
    /// Her home page.
    pub(crate) fn home_page(&mut self, token: &str) -> Result<Home, AppError> {
        let subject = self.subject(token)?;
        let learner = self.learner(&subject)?;
        let next = self.next_lesson(&subject, &learner)?;
        let (name, demo) = match &subject {
            Subject::Guest(_) => (String::new(), false),
            Subject::Resident(resident) => {
                let resident = self.store.resident(*resident)?.ok_or(AppError::NoSuchResident)?;
                let classes = self.store.classes()?;
                let demo = classes.iter().any(|class| class.demo && resident.classes.contains(&class.id));
                (resident.name, demo)
            }
        };
        let course = self.engine.course();
        Ok(Home {
            name,
            guest: matches!(subject, Subject::Guest(_)),
            demo,
            due: home::due(course, &learner, next.as_ref(), self.context.now().date()),
            can_do: home::can_do(course, &learner),
            next,
            settings: self.settings(&subject)?,
        })
    }

    /// All lessons with how well she knows each.
    pub(crate) fn course_page(&mut self, token: &str) -> Result<Course, AppError> {
        let subject = self.subject(token)?;
        let learner = self.learner(&subject)?;
        Ok(home::course(self.engine.course(), &learner))
    }

    /// What the big button starts.
    pub(crate) fn next_lesson(
        &self,
        subject: &Subject,
        learner: &Learner,
    ) -> Result<Option<NextLesson>, AppError> {
        let left = self.left_by(subject)?;
        Ok(home::next(self.engine.course(), learner, left.as_ref()))
    }

    /// Whose session it is.
    pub(crate) fn subject(&mut self, token: &str) -> Result<Subject, AppError> {
        Ok(self.sessions.learner(token).ok_or(AppError::SessionOver)?.subject.clone())
    }

    /// What her events say; a guest has none.
    pub(crate) fn learner(&self, subject: &Subject) -> Result<Learner, AppError> {
        match subject {
            Subject::Guest(_) => Ok(Learner::default()),
            Subject::Resident(resident) => Ok(self.store.learner(*resident)?),
        }
    }

    /// The lesson she left last and can go on with.
    fn left_by(&self, subject: &Subject) -> Result<Option<Left>, AppError> {
        let Subject::Resident(resident) = subject else { return Ok(None) };
        let attempts = self.store.open_attempts(*resident)?;
        Ok(attempts.into_iter().find_map(|left| {
            let practice = self.bring_back(left)?;
            let lesson = practice.begun.lesson.clone()?;
            let step = practice.attempt.number().max(1);
            Some(Left { lesson, mode: shown::from_journal(practice.begun.mode)?, step })
        }))
    }
}
