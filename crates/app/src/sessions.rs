//! Who is here now? Sessions live in memory only: whoever restarts the program enters again.

use std::collections::BTreeMap;
use std::time::Duration;

use contract::home::Settings;
use contract::types::Role;
use jiff::civil::Date;
use journal::context::Context;
use journal::id::{ClassId, ResidentId, SkillId};

use crate::practice::Practice;

/// Staff pages lock themselves after so long without a command (reliability T1).
const STAFF_IDLE: Duration = Duration::from_secs(10 * 60);

/// More learners than this are never in the room; the longest silent sessions make way.
const MOST_SESSIONS: usize = 400;

/// Everyone who is here.
#[derive(Debug, Default)]
pub struct Sessions {
    open: BTreeMap<String, Session>,
}

#[derive(Debug)]
struct Session {
    last_used: Duration,
    who: Who,
}

/// Whose session it is, with what belongs to it.
#[derive(Debug)]
pub enum Who {
    /// A learner, known or not.
    Learner(Box<LearnerSession>),
    /// Instructor or coordinator.
    Staff(StaffSession),
}

/// A learner at the practice phone.
#[derive(Debug)]
pub struct LearnerSession {
    /// Whose; a guest has no name and leaves no trace.
    pub subject: Subject,
    /// What she is doing; one thing at a time.
    pub practice: Option<Practice>,
    /// What this session opens with, and on which day: settled when she first looks at her home, so that
    /// three refreshed skills do not make room for three more.
    pub refreshers: Option<(Date, Vec<SkillId>)>,
}

/// Whose data a learner's session reaches.
#[derive(Debug, Clone, PartialEq)]
pub enum Subject {
    /// A resident of the roster, and no other.
    Resident(ResidentId),
    /// 先试一试: settings are kept here and nowhere else.
    Guest(Settings),
}

/// The staff pages.
#[derive(Debug, Default)]
pub struct StaffSession {
    /// The class whose matrix was asked for last.
    pub class: Option<ClassId>,
}

impl Sessions {
    /// Opens a session and gives its token: 256 random bits, so that it cannot be guessed.
    pub fn begin(&mut self, context: &Context, who: Who) -> String {
        let token: String = context.bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect();
        if self.open.len() >= MOST_SESSIONS {
            let silent = self.open.iter().min_by_key(|(_, session)| session.last_used);
            if let Some(silent) = silent.map(|(token, _)| token.clone()) {
                self.open.remove(&silent);
            }
        }
        self.open.insert(token.clone(), Session { last_used: context.running(), who });
        token
    }

    /// The role behind a token. Asking counts as using; an idle staff session ends here.
    pub fn role_of(&mut self, context: &Context, token: &str) -> Option<Role> {
        let now = context.running();
        let session = self.open.get_mut(token)?;
        let role = match session.who {
            Who::Learner(_) => Role::Learner,
            Who::Staff(_) if now.saturating_sub(session.last_used) >= STAFF_IDLE => {
                self.open.remove(token);
                return None;
            }
            Who::Staff(_) => Role::Staff,
        };
        session.last_used = now;
        Some(role)
    }

    /// The learner's session behind a token.
    pub fn learner(&mut self, token: &str) -> Option<&mut LearnerSession> {
        match &mut self.open.get_mut(token)?.who {
            Who::Learner(session) => Some(session),
            Who::Staff(_) => None,
        }
    }

    /// All learners' sessions with their tokens.
    pub fn learners(&self) -> impl Iterator<Item = (&str, &LearnerSession)> {
        self.open.iter().filter_map(|(token, session)| match &session.who {
            Who::Learner(learner) => Some((token.as_str(), &**learner)),
            Who::Staff(_) => None,
        })
    }

    /// The staff session behind a token.
    pub fn staff(&mut self, token: &str) -> Option<&mut StaffSession> {
        match &mut self.open.get_mut(token)?.who {
            Who::Staff(session) => Some(session),
            Who::Learner(_) => None,
        }
    }

    /// Ends a session.
    pub fn end(&mut self, token: &str) {
        self.open.remove(token);
    }
}
