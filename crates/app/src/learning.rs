//! What happens between a touch and the next screen? Attempts begun, gone on with, acted in and left.
//!
//! Whatever is answered has been written down before. If writing fails, nothing has happened.

use contract::learner::{Demo, LessonView, StartLesson};
use journal::event::{Event, Mode};
use journal::id::{AttemptId, ResidentId, SkillId};
use lesson::attempt::Attempt;
use lesson::engine::Engine;
use lesson::happening::Happening;
use store::table::attempt::OpenAttempt;

use crate::app::App;
use crate::error::AppError;
use crate::own_settings::phone_to_kept;
use crate::practice::{Begun, Practice};
use crate::sessions::Subject;
use crate::shown;

impl App {
    /// Starts a lesson, or goes on with it where it was left.
    pub(crate) fn begin_lesson(&mut self, token: &str, ask: &StartLesson) -> Result<LessonView, AppError> {
        let no_such = || AppError::NoSuchLesson { lesson: ask.lesson.clone() };
        let lesson = self.engine.course().lesson(&ask.lesson).ok_or_else(no_such)?;
        let (skill, mode) = (SkillId::new(lesson.id.clone()), shown::to_journal(ask.mode));
        // The same lesson is open in this very session: a second press of the button, not a new run.
        let open = self.practice(token)?;
        if !ask.anew && open.is_some_and(|practice| practice.is(&skill, mode)) {
            return self.view(token);
        }
        let other = open.and_then(|practice| practice.other_form(&skill, mode));
        self.stop_practising(token)?;
        let subject = self.subject(token)?;
        if let (Subject::Resident(resident), false) = (&subject, ask.anew)
            && let Some(left) = self.store.open_attempt(*resident, Some(&skill))?
            && let Some(practice) = self.bring_back(left)
            && practice.is(&skill, mode)
        {
            self.sessions.learner(token).ok_or(AppError::SessionOver)?.practice = Some(practice);
            return self.view(token);
        }
        let known = self.learner(&subject)?.skills.remove(&skill).unwrap_or_default();
        let run = if self.help(&subject)?.errorless { known.clean } else { known.fading };
        let form = other.or_else(|| known.next_form(mode));
        self.begin(token, &subject, |pace, content| {
            Begun::of(Some(skill), mode, run, pace, content).with_form(form)
        })
    }

    /// Shows a lesson. Whatever was open stays open: looking on is no run.
    pub(crate) fn begin_demo(&mut self, token: &str, lesson: &str) -> Result<Demo, AppError> {
        self.stop_practising(token)?;
        let subject = self.subject(token)?;
        let shown = self.engine.course().lesson(lesson).zip(lesson::demo::demo(&self.engine, lesson));
        let (of, shown) = shown.ok_or_else(|| AppError::NoSuchLesson { lesson: lesson.to_owned() })?;
        let pace_tenths = self.settings(&subject)?.pace_tenths;
        if let Subject::Resident(resident) = subject {
            let lesson = SkillId::new(of.id.clone());
            self.store.append(&[Event::DemoShown { resident, lesson }])?;
        }
        Ok(shown::demo(of, shown, pace_tenths))
    }

    /// Starts free practice.
    pub(crate) fn begin_free(&mut self, token: &str) -> Result<LessonView, AppError> {
        self.stop_practising(token)?;
        let subject = self.subject(token)?;
        let own = match &subject {
            Subject::Resident(resident) => self.handed_in_by(*resident)?,
            Subject::Guest(_) => Vec::new(),
        };
        self.begin(token, &subject, |pace, content| {
            Begun::of(None, Mode::Free, 0, pace, content).with_own(own)
        })
    }

    /// Starts a drill.
    pub(crate) fn begin_drill(&mut self, token: &str, drill: String) -> Result<LessonView, AppError> {
        if self.engine.course().drill(&drill).is_none() {
            return Err(AppError::NoSuchDrill { drill });
        }
        self.stop_practising(token)?;
        let subject = self.subject(token)?;
        self.begin(token, &subject, |pace, content| Begun::of_drill(drill, pace, content))
    }

    /// Chooses or drops a wish.
    pub(crate) fn wish_for(&mut self, token: &str, wish: Option<String>) -> Result<LessonView, AppError> {
        if let Some(wish) = &wish
            && self.engine.course().wishes.iter().all(|known| known.id != *wish)
        {
            return Err(AppError::NoSuchWish { wish: wish.clone() });
        }
        self.act(token, |attempt, engine| attempt.choose_wish(engine, wish.as_deref()))
    }

    /// Does something in the attempt that is open in this session.
    pub(crate) fn act(
        &mut self,
        token: &str,
        deed: impl FnOnce(&mut Attempt, &Engine) -> Vec<Happening>,
    ) -> Result<LessonView, AppError> {
        let session = self.sessions.learner(token).ok_or(AppError::SessionOver)?;
        let practice = session.practice.as_mut().ok_or(AppError::NoAttempt)?;
        let mut next = practice.attempt.clone();
        let happenings = deed(&mut next, &self.engine);
        if let Subject::Resident(resident) = session.subject {
            let events = practice.events(&self.context, resident, &happenings);
            if !events.is_empty() {
                self.store.append(&events)?;
            }
        }
        practice.attempt = next;
        practice.finished |=
            happenings.iter().any(|it| matches!(it, Happening::Finished { .. } | Happening::Ended));
        self.view(token)
    }

    /// Leaves what is being practised, if anything; it can be gone on with.
    pub(crate) fn stop_practising(&mut self, token: &str) -> Result<(), AppError> {
        let session = self.sessions.learner(token).ok_or(AppError::SessionOver)?;
        if let (Some(practice), Subject::Resident(resident)) = (&session.practice, &session.subject)
            && !practice.finished
        {
            self.store.append(&[Event::AttemptLeft {
                resident: *resident,
                attempt: practice.id,
                for_good: false,
            }])?;
        }
        session.practice = None;
        Ok(())
    }

    /// What is drawn now.
    fn view(&mut self, token: &str) -> Result<LessonView, AppError> {
        let subject = self.subject(token)?;
        let practice = self.practice(token)?.ok_or(AppError::NoAttempt)?.clone();
        let learner = self.learner(&subject)?;
        let beside = shown::Beside {
            next: match practice.done() {
                Some(done) => self.onward(token, &learner, done)?,
                None => self.next_lesson(token, &subject, &learner)?,
            },
            // The journal knows better than the attempt whether somebody has come meanwhile.
            teacher_called: match subject {
                Subject::Guest(_) => None,
                Subject::Resident(_) => Some(learner.now.called.is_some()),
            },
        };
        Ok(shown::view(&self.engine, &practice, beside))
    }

    fn begin(
        &mut self,
        token: &str,
        subject: &Subject,
        begun: impl FnOnce(u16, &str) -> Begun,
    ) -> Result<LessonView, AppError> {
        let settings = self.settings(subject)?;
        let begun = begun(settings.pace_tenths, &self.fingerprint)
            .on(settings.phone.map(phone_to_kept))
            .helped(self.help(subject)?);
        let practice = Practice::begin(&self.engine, AttemptId::make(&self.context), begun)
            .ok_or(AppError::NoAttempt)?;
        if let Subject::Resident(resident) = subject {
            self.store.append(&[practice.started(*resident)])?;
        }
        self.sessions.learner(token).ok_or(AppError::SessionOver)?.practice = Some(practice);
        self.view(token)
    }

    /// An attempt as it was left. `None` if the lessons have changed since: then it begins anew, because
    /// the same touches could lead elsewhere.
    pub(crate) fn bring_back(&self, left: OpenAttempt) -> Option<Practice> {
        let begun: Begun = serde_json::from_value(left.start).ok()?;
        if begun.content != self.fingerprint {
            return None;
        }
        let inputs = left.inputs.into_iter().map(serde_json::from_value).collect::<Result<Vec<_>, _>>();
        Practice::resume(&self.engine, left.attempt, begun, &inputs.ok()?)
    }

    /// After the store had to be opened again: what is practised is what the journal says, since an
    /// answer that was not given may or may not have been written.
    pub(crate) fn practise_as_written(&mut self) -> Result<(), AppError> {
        let mut residents: Vec<(String, ResidentId, Practice)> = Vec::new();
        for (token, session) in self.sessions.learners() {
            if let (Subject::Resident(resident), Some(practice)) = (&session.subject, &session.practice) {
                residents.push((token.to_owned(), *resident, practice.clone()));
            }
        }
        for (token, resident, practice) in residents {
            let written = self.store.open_attempt(resident, practice.begun.lesson.as_ref())?;
            let same = written.filter(|written| written.attempt == practice.id);
            let brought = same.and_then(|written| self.bring_back(written));
            if let Some(session) = self.sessions.learner(&token)
                && !practice.finished
            {
                session.practice = brought;
            }
        }
        Ok(())
    }

    fn practice(&mut self, token: &str) -> Result<Option<&Practice>, AppError> {
        Ok(self.sessions.learner(token).ok_or(AppError::SessionOver)?.practice.as_ref())
    }
}
