//! Everything the events say about one resident.

use std::collections::BTreeMap;

use jiff::civil::Date;
use journal::event::Event;
use journal::id::{AttemptId, SkillId};
use journal::moment::Moment;
use serde::{Deserialize, Serialize};

use crate::level::Level;
use crate::skill::{Run, Skill};
use crate::trouble::{self, Place, STUCK_HINT, STUCK_OFF_PATH, Trouble};

/// One resident's state.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Learner {
    /// Every skill she ever brought to its end or was seen doing.
    pub skills: BTreeMap<SkillId, Skill>,
    /// Everything else.
    pub now: Now,
}

/// What is going on with her now, apart from the skills.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Now {
    /// When she last did something herself.
    pub last_active: Option<Moment>,
    /// The attempt she is in, or was in last.
    pub current: Option<Current>,
    /// Since when and where she waits for the teacher.
    pub called: Option<Place>,
    /// Where she is stuck.
    pub stuck: Option<Place>,
    /// What staff last said they helped her with: it comes back if they take that back.
    pub helped: Helped,
}

/// What she waited with when staff said that she was helped.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Helped {
    /// Where she had called the teacher.
    pub called: Option<Place>,
    /// Where she was stuck.
    pub stuck: Option<Place>,
}

/// The attempt she is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Current {
    /// Which.
    pub attempt: AttemptId,
    /// Its lesson; `None` in free practice.
    pub lesson: Option<SkillId>,
    /// Touches off the path since the last step was done.
    pub off_path: u16,
}

impl Learner {
    /// Level of a skill; untouched if nothing happened with it.
    pub fn level(&self, skill: &SkillId) -> Level {
        self.skills.get(skill).map_or(Level::Untouched, Skill::level)
    }

    /// Skills due on this day, the longest waiting first.
    pub fn due(&self, today: Date) -> Vec<&SkillId> {
        let mut due: Vec<(Date, &SkillId)> = self
            .skills
            .iter()
            .filter_map(|(id, skill)| skill.review.map(|review| (review.due, id)))
            .filter(|(day, _)| *day <= today)
            .collect();
        due.sort_unstable();
        due.into_iter().map(|(_, id)| id).collect()
    }

    /// Why she needs company on this day, the most urgent reason first.
    pub fn trouble(&self, today: Date) -> Vec<Trouble> {
        self.now.trouble(today)
    }

    /// Adds one event of hers. Events of other residents must not come here.
    pub fn fold(&mut self, event: &Event, at: Moment) {
        if is_her_own_doing(event) {
            self.now.last_active = Some(at);
        }
        match event {
            Event::AttemptStarted { attempt, lesson, .. } => {
                self.now.current = Some(Current { attempt: *attempt, lesson: lesson.clone(), off_path: 0 });
            }
            Event::StepDone { attempt, step, .. } => self.now.step_done(*attempt, *step),
            Event::HintShown { attempt, step, level, .. } if *level >= STUCK_HINT => {
                self.now.stick(*attempt, *step, at)
            }
            Event::OffPath { attempt, step, .. } => self.now.off_path(*attempt, *step, at),
            Event::TeacherCalled { attempt, step, .. } => {
                self.now.called = Some(self.now.place(*attempt, *step, at))
            }
            Event::TeacherCame { taken_back: false, .. } => self.now.help(),
            Event::TeacherCame { taken_back: true, .. } => self.now.take_help_back(),
            Event::AttemptFinished { attempt, lesson, mode, form, unaided, hint_level, off_path, .. } => {
                self.now.finished(*attempt, lesson.as_ref());
                if let Some(lesson) = lesson {
                    let run = Run {
                        day: at.date(),
                        unaided: *unaided,
                        hint_level: *hint_level,
                        off_path: *off_path,
                    };
                    let skill = self.skills.entry(lesson.clone()).or_default();
                    skill.finish(run);
                    skill.did(*mode, *form);
                }
            }
            Event::SeenOnOwnPhone { skill, seen, .. } => {
                self.skills.entry(skill.clone()).or_default().see(*seen, at.date());
            }
            Event::HintShown { .. }
            | Event::ClassMade { .. }
            | Event::ResidentJoined { .. }
            | Event::SettingsSet { .. }
            | Event::HelpSet { .. }
            | Event::DisplaySet { .. }
            | Event::Input { .. }
            | Event::NearMiss { .. }
            | Event::Checked { .. }
            | Event::AttemptLeft { .. }
            | Event::DemoShown { .. }
            | Event::Submitted { .. }
            | Event::SubmissionAnswered { .. }
            | Event::PassphraseSet { .. }
            | Event::UnlockFailed
            | Event::Unlocked => {}
        }
    }
}

impl Now {
    /// Why she needs company on this day, the most urgent reason first.
    pub fn trouble(&self, today: Date) -> Vec<Trouble> {
        let called = self.called.clone().map(Trouble::Called);
        let stuck = self.stuck.clone().map(Trouble::Stuck);
        let not_seen = self.last_active.and_then(|at| trouble::not_seen(at.date(), today));
        called.into_iter().chain(stuck).chain(not_seen).collect()
    }

    /// Said twice, the second time changes nothing.
    fn help(&mut self) {
        let helped = Helped { called: self.called.take(), stuck: self.stuck.take() };
        if helped != Helped::default() {
            self.helped = helped;
        }
    }

    /// What happened since then counts before what was put away.
    fn take_help_back(&mut self) {
        let Helped { called, stuck } = std::mem::take(&mut self.helped);
        self.called = self.called.take().or(called);
        self.stuck = self.stuck.take().or(stuck);
    }

    fn place(&self, attempt: AttemptId, step: u16, at: Moment) -> Place {
        let current = self.current.as_ref().filter(|current| current.attempt == attempt);
        Place { attempt, lesson: current.and_then(|current| current.lesson.clone()), step, at }
    }

    fn stick(&mut self, attempt: AttemptId, step: u16, at: Moment) {
        self.stuck = Some(self.place(attempt, step, at));
    }

    fn off_path(&mut self, attempt: AttemptId, step: u16, at: Moment) {
        let Some(current) = self.current.as_mut().filter(|current| current.attempt == attempt) else {
            return;
        };
        current.off_path = current.off_path.saturating_add(1);
        if current.off_path == STUCK_OFF_PATH {
            self.stick(attempt, step, at);
        }
    }

    /// A step done gets her past the place where she was stuck, also in a later attempt at the lesson.
    fn step_done(&mut self, attempt: AttemptId, step: u16) {
        let Some(current) = self.current.as_mut().filter(|current| current.attempt == attempt) else {
            return;
        };
        current.off_path = 0;
        let past = |place: &Place| place.lesson == current.lesson && place.step <= step;
        for stuck in [&mut self.stuck, &mut self.helped.stuck] {
            stuck.take_if(|place| past(place));
        }
    }

    /// Having got to the end she needs nobody for this lesson any more.
    fn finished(&mut self, attempt: AttemptId, lesson: Option<&SkillId>) {
        let over =
            |place: &Place| place.attempt == attempt || (lesson.is_some() && place.lesson.as_ref() == lesson);
        let Helped { called, stuck } = &mut self.helped;
        for waiting in [&mut self.stuck, &mut self.called, stuck, called] {
            waiting.take_if(|place| over(place));
        }
        if self.current.as_ref().is_some_and(|current| current.attempt == attempt) {
            self.current = None;
        }
    }
}

/// What staff do for her is not her being here.
fn is_her_own_doing(event: &Event) -> bool {
    match event {
        Event::SettingsSet { .. }
        | Event::AttemptStarted { .. }
        | Event::Input { .. }
        | Event::StepDone { .. }
        | Event::HintShown { .. }
        | Event::OffPath { .. }
        | Event::NearMiss { .. }
        | Event::TeacherCalled { .. }
        | Event::Checked { .. }
        | Event::AttemptFinished { .. }
        | Event::AttemptLeft { .. }
        | Event::DemoShown { .. }
        | Event::Submitted { .. } => true,
        Event::ClassMade { .. }
        | Event::ResidentJoined { .. }
        | Event::TeacherCame { .. }
        | Event::SubmissionAnswered { .. }
        | Event::SeenOnOwnPhone { .. }
        | Event::HelpSet { .. }
        | Event::DisplaySet { .. }
        | Event::PassphraseSet { .. }
        | Event::UnlockFailed
        | Event::Unlocked => false,
    }
}
