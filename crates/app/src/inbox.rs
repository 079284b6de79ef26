//! What learners handed in on the practice phone: read by staff, answered, and back on her phone.

use contract::inbox::{AnswerSubmission, HandedIn, Inbox, State};
use journal::event::Event;
use journal::id::{ResidentId, SubmissionId};
use lesson::happening::Own;
use phone::submissions;
use store::table::submission::Submission;

use crate::app::App;
use crate::error::AppError;
use crate::words;

/// As many as a page can be scrolled through in peace.
const MOST: u32 = 200;

/// Longest answer, in characters: what a bubble of WeChat still shows whole.
const LONGEST: usize = 200;

impl App {
    /// What was handed in, the newest first.
    pub(crate) fn look_into_inbox(&self) -> Result<Inbox, AppError> {
        let submissions = self.store.submissions(MOST)?;
        let handed_in = submissions.into_iter().map(|one| self.handed_in(one)).collect::<Result<_, _>>()?;
        Ok(Inbox { handed_in })
    }

    /// Answers something that was handed in; it is on her phone when she next practises freely.
    pub(crate) fn answer_handed_in(&mut self, ask: &AnswerSubmission) -> Result<Inbox, AppError> {
        let id: SubmissionId = ask.id.parse().map_err(|_| AppError::NoSuchSubmission)?;
        let known = self.store.submissions(MOST)?.into_iter().find(|known| known.submission == id);
        let known = known.ok_or(AppError::NoSuchSubmission)?;
        let words = ask.words.trim();
        if !submissions::is_state(&known.list, ask.state) || words.chars().count() > LONGEST {
            return Err(AppError::NoSuchAnswer { longest: LONGEST });
        }
        self.store.append(&[Event::SubmissionAnswered {
            resident: known.resident,
            submission: id,
            number: ask.state,
            words: words.to_owned(),
        }])?;
        self.look_into_inbox()
    }

    /// What is on her phone from earlier days.
    pub(crate) fn handed_in_by(&self, resident: ResidentId) -> Result<Vec<Own>, AppError> {
        let submissions = self.store.submissions_of(resident)?;
        let own = |one: Submission| Own {
            list: one.list,
            about: one.about,
            number: one.number,
            text: one.text,
            answer: one.answer.filter(|words| !words.is_empty()),
        };
        Ok(submissions.into_iter().map(own).collect())
    }

    fn handed_in(&self, one: Submission) -> Result<HandedIn, AppError> {
        let course = self.engine.course();
        let today = self.context.now().date();
        let inbox = submissions::inbox(&one.list);
        let states = inbox.map_or(&[][..], |inbox| inbox.states);
        Ok(HandedIn {
            id: one.submission.to_string(),
            name: self.store.resident(one.resident)?.map(|resident| resident.name).unwrap_or_default(),
            kind: inbox.map_or_else(String::new, |inbox| inbox.title.to_owned()),
            about: one.about.as_deref().map(|slug| submissions::about(&course.world, slug)),
            text: one.text,
            when: words::last_active(Some(one.at.date()), today),
            lesson: one
                .lesson
                .and_then(|lesson| course.lesson(lesson.as_str()).map(|lesson| lesson.title.clone())),
            state: one.number,
            state_words: inbox.map_or("", |inbox| inbox.word(one.number)).to_owned(),
            states: states
                .iter()
                .map(|(number, words)| State { number: *number, words: (*words).to_owned() })
                .collect(),
            answer: one.answer,
        })
    }
}
