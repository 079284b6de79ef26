//! What learners handed in on the practice phone: read by staff, answered, and back on her phone.

use contract::inbox::{AnswerSubmission, HandedIn, Inbox, State};
use contract::types::Language;
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
        let language = self.language;
        Ok(HandedIn {
            id: one.submission.to_string(),
            name: self.store.resident(one.resident)?.map(|resident| resident.name).unwrap_or_default(),
            kind: inbox.map_or("", |inbox| kind(inbox, language)).to_owned(),
            about: one.about.as_deref().map(|slug| submissions::about(&course.world, slug)),
            text: one.text,
            when: words::last_active(Some(one.at.date()), today, language),
            lesson: one
                .lesson
                .and_then(|lesson| course.lesson(lesson.as_str()))
                .map(|lesson| words::lesson_title(lesson, language).to_owned()),
            state: one.number,
            state_words: inbox.map_or("", |inbox| state(inbox, one.number, language)).to_owned(),
            states: states
                .iter()
                .filter_map(|(number, _)| {
                    let words = state(inbox?, *number, language).to_owned();
                    Some(State { number: *number, words })
                })
                .collect(),
            answer: one.answer,
        })
    }
}

/// What was handed in: in Chinese as it is called on the practice phone.
fn kind(inbox: &submissions::Inbox, language: Language) -> &'static str {
    match (language, inbox.list.name) {
        (Language::Zh, _) => inbox.title,
        (Language::En, "community.notes") => "Note to the community",
        (Language::En, "community.signups") => "Sign-up for an activity",
        (Language::En, "community.survey") => "Answer to a survey",
        (Language::En, "community.matching") => "Registered at the matchmaking corner",
        (Language::En, _) => "Handed in",
    }
}

/// How far something has got: in Chinese as it stands on the practice phone.
fn state(inbox: &submissions::Inbox, number: u32, language: Language) -> &'static str {
    match (language, inbox.list.name, number) {
        (Language::Zh, ..) => inbox.word(number),
        (Language::En, "community.notes", 0) => "handed in",
        (Language::En, "community.notes", 1) => "accepted",
        (Language::En, "community.notes", 2) => "in hand",
        (Language::En, "community.notes", 3) => "done",
        (Language::En, "community.notes", 4) => "done, and she is content",
        (Language::En, "community.notes", 5) => "done, and she finds it so-so",
        (Language::En, "community.notes", 6) => "done, but she is not content",
        (Language::En, "community.signups", 1) => "signed up",
        (Language::En, "community.signups", 2) => "on the waiting list",
        (Language::En, "community.signups", 3) => "she cancelled it",
        (Language::En, "community.survey", 0) => "received",
        (Language::En, "community.survey", 1) => "received, without a name",
        (Language::En, "community.matching", 0) => "registered",
        (Language::En, ..) => "",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use contract::types::Language;
    use phone::submissions::INBOXES;

    use super::{kind, state};

    #[test]
    fn every_list_and_state_of_the_phone_has_its_english_words() {
        let kinds: BTreeSet<&str> = INBOXES.iter().map(|inbox| kind(inbox, Language::En)).collect();
        assert_eq!(kinds.len(), INBOXES.len(), "each has a name of its own");
        assert!(!kinds.contains("Handed in"), "a list without its name");
        for inbox in INBOXES {
            for (number, zh) in inbox.states.iter().chain(inbox.her_own) {
                assert_eq!(state(inbox, *number, Language::Zh), *zh);
                assert_ne!(state(inbox, *number, Language::En), "", "{zh}");
            }
        }
    }
}
