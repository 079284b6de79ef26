//! What an event changes in the tables people see.
//!
//! The same code runs for one event as it is appended and for the whole log when everything is rebuilt;
//! that the two agree to the byte is a test.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use journal::envelope::Recorded;
use journal::event::Event;
use journal::id::{ResidentId, SkillId};
use mastery::learner::Learner;
use rusqlite::Connection;

use crate::table::attempt::Started;
use crate::table::submission::Handed;
use crate::table::{attempt, class, display, learner, resident, staff, submission};

/// Version of the tables in `sql/projections.sql` and of everything folded into them, `mastery`
/// included: raise it when either changes, and every database is rebuilt when it is next opened.
pub(crate) const VERSION: u32 = 6;

/// Residents whose state is kept in memory between events: a big class, not a big town.
const REMEMBERED: usize = 4096;

/// Folds events into the tables. State of residents is written back by [`Projector::flush`].
#[derive(Debug, Default)]
pub(crate) struct Projector {
    learners: BTreeMap<ResidentId, Learner>,
    changed: BTreeMap<ResidentId, BTreeSet<SkillId>>,
}

impl Projector {
    /// Adds one event; in the order of the log.
    pub(crate) fn apply(&mut self, db: &Connection, recorded: &Recorded) -> rusqlite::Result<()> {
        let Some(event) = recorded.event() else {
            return Ok(());
        };
        self.fold_learner(db, event, recorded)?;
        let (at, hlc) = (recorded.at, recorded.header.hlc);
        match event {
            Event::ClassMade { class, name, demo } => class::made(db, *class, name, *demo, hlc),
            Event::ResidentJoined { resident, name, seat, class, colour } => {
                resident::joined(db, *resident, name, *seat, *class, *colour)
            }
            Event::SettingsSet { resident, settings } => resident::settings_set(db, *resident, settings),
            Event::HelpSet { resident, help } => resident::help_set(db, *resident, *help),
            Event::AttemptStarted { resident, attempt, lesson, mode, run, start, .. } => {
                let (resident, attempt, mode, run) = (*resident, *attempt, *mode, *run);
                attempt::started(
                    db,
                    Started { resident, attempt, lesson: lesson.as_ref(), mode, run, start },
                    at,
                    hlc,
                )
            }
            Event::Input { attempt, input, .. } => attempt::input(db, *attempt, input),
            Event::StepDone { attempt, step, .. } => attempt::step_done(db, *attempt, *step),
            Event::AttemptFinished { attempt, .. } | Event::AttemptLeft { attempt, for_good: true, .. } => {
                attempt::over(db, *attempt)
            }
            Event::Submitted { resident, submission, lesson, list, about, number, text, .. } => {
                let handed = Handed {
                    submission: *submission,
                    resident: *resident,
                    lesson: lesson.as_ref(),
                    list,
                    about: about.as_deref(),
                    number: *number,
                    text,
                };
                submission::handed_in(db, handed, at, hlc)
            }
            Event::SubmissionAnswered { submission, number, words, .. } => {
                submission::answered(db, *submission, *number, words)
            }
            Event::DisplaySet { display } => display::set(db, recorded.header.device, display),
            Event::PassphraseSet { hash } => staff::set(db, hash),
            Event::UnlockFailed => staff::failed(db),
            Event::Unlocked => staff::unlocked(db),
            Event::HintShown { .. }
            | Event::OffPath { .. }
            | Event::NearMiss { .. }
            | Event::TeacherCalled { .. }
            | Event::TeacherCame { .. }
            | Event::Checked { .. }
            | Event::AttemptLeft { .. }
            | Event::DemoShown { .. }
            | Event::SeenOnOwnPhone { .. } => Ok(()),
        }
    }

    /// Writes back what changed.
    pub(crate) fn flush(&mut self, db: &Connection) -> rusqlite::Result<()> {
        for (resident, skills) in std::mem::take(&mut self.changed) {
            if let Some(state) = self.learners.get(&resident) {
                learner::keep(db, resident, state, &skills)?;
            }
        }
        if self.learners.len() > REMEMBERED {
            self.learners.clear();
        }
        Ok(())
    }

    /// Forgets what was folded but not committed.
    pub(crate) fn forget(&mut self) {
        self.learners.clear();
        self.changed.clear();
    }

    /// More is waiting to be written than should be kept in memory.
    pub(crate) fn is_full(&self) -> bool {
        self.learners.len() > REMEMBERED
    }

    fn fold_learner(&mut self, db: &Connection, event: &Event, recorded: &Recorded) -> rusqlite::Result<()> {
        let Some(resident) = event.resident() else {
            return Ok(());
        };
        let state = match self.learners.entry(resident) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(learner::load(db, resident)?),
        };
        state.fold(event, recorded.at);
        let changed = self.changed.entry(resident).or_default();
        match event {
            Event::AttemptFinished { lesson: Some(skill), .. } | Event::SeenOnOwnPhone { skill, .. } => {
                changed.insert(skill.clone());
            }
            _ => {}
        }
        Ok(())
    }
}
