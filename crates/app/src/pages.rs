//! What stands on a learner's own pages?

use contract::home::{Course, Home};
use contract::learner::NextLesson;
use journal::id::SkillId;
use mastery::learner::Learner;

use crate::app::App;
use crate::error::AppError;
use crate::home::{self, Done, Left};
use crate::map;
use crate::sessions::Subject;
use crate::shown;

impl App {
    /// Her home page.
    pub(crate) fn home_page(&mut self, token: &str) -> Result<Home, AppError> {
        let subject = self.subject(token)?;
        let learner = self.learner(&subject)?;
        let refreshers = self.refreshers(token, &learner)?;
        let next = self.next_lesson(token, &subject, &learner)?;
        let (name, demo, known) = match &subject {
            Subject::Guest(_) => (String::new(), false, true),
            Subject::Resident(resident) => {
                let resident = self.store.resident(*resident)?.ok_or(AppError::NoSuchResident)?;
                let classes = self.store.classes()?;
                let demo = classes.iter().any(|class| class.demo && resident.classes.contains(&class.id));
                (resident.name, demo, resident.settings.is_some())
            }
        };
        let course = self.engine.course();
        let named = refreshers.iter().filter_map(|skill| course.lesson(skill.as_str()));
        Ok(Home {
            name,
            guest: matches!(subject, Subject::Guest(_)),
            demo,
            newcomer: !known && !demo,
            due: named.map(home::name).collect(),
            can_do: home::can_do(course, &learner),
            next,
            settings: self.settings(&subject)?,
        })
    }

    /// The map of the course with how well she knows each lesson.
    pub(crate) fn course_page(&mut self, token: &str) -> Result<Course, AppError> {
        let subject = self.subject(token)?;
        let learner = self.learner(&subject)?;
        Ok(map::course(self.engine.course(), &learner, self.language))
    }

    /// What comes once nothing is to be refreshed any more.
    pub(crate) fn next_lesson(
        &mut self,
        token: &str,
        subject: &Subject,
        learner: &Learner,
    ) -> Result<Option<NextLesson>, AppError> {
        let left = self.left_by(subject)?;
        let refreshers = self.refreshers(token, learner)?;
        Ok(home::next(self.engine.course(), learner, left.as_ref(), &refreshers))
    }

    /// What the ending of a lesson leads on to.
    pub(crate) fn onward(
        &mut self,
        token: &str,
        learner: &Learner,
        done: Done<'_>,
    ) -> Result<Option<NextLesson>, AppError> {
        let refreshers = self.refreshers(token, learner)?;
        let today = self.context.now().date();
        Ok(home::after(self.engine.course(), learner, done, &refreshers, today))
    }

    /// What of the refreshers that this session opened with is still to be done.
    fn refreshers(&mut self, token: &str, learner: &Learner) -> Result<Vec<SkillId>, AppError> {
        let today = self.context.now().date();
        let session = self.sessions.learner(token).ok_or(AppError::SessionOver)?;
        let planned = match session.refreshers.take() {
            Some((day, planned)) if day == today => planned,
            _ => home::refreshers(self.engine.course(), learner, today),
        };
        let due = learner.due(today);
        let still = planned.iter().filter(|skill| due.contains(skill)).cloned().collect();
        session.refreshers = Some((today, planned));
        Ok(still)
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
