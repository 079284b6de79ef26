//! What should a learner do next, what is refreshed first, and what can she do alone?
//!
//! Pure: her state and the course in, the page out.

use contract::learner::{LessonName, Mode, NextLesson, WhyNext};
use jiff::civil::Date;
use journal::id::SkillId;
use lesson::course::{Course, Lesson};
use mastery::learner::Learner;
use mastery::level::Level;
use mastery::skill::Skill;

/// At most so many skills are refreshed at the start of a session (age-friendly §3, "Review").
const MOST_DUE: usize = 3;
/// The four runs of fading: what is not known alone by then comes back as a refresher, and partial mastery
/// is no reason to stand still (age-friendly §3).
const RUNS_TO_GO_ON: u16 = GOAL_ONLY + 1;

/// After so many runs the task is given alone: run 4 of age-friendly §3.
const GOAL_ONLY: u16 = 3;

/// A lesson that was left in the middle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Which.
    pub lesson: SkillId,
    /// How it was done.
    pub mode: Mode,
    /// The step to go on with, from 1.
    pub step: u16,
}

/// A run that is over.
#[derive(Debug, Clone, Copy)]
pub struct Done<'a> {
    /// Of which lesson.
    pub lesson: &'a SkillId,
    /// How it was done.
    pub mode: journal::event::Mode,
    /// It came to its goal; `false` for a test that she ended.
    pub reached: bool,
}

/// What the big button starts when nothing is to be refreshed: what was left first, else the first
/// lesson she has not learnt yet.
#[must_use]
pub fn next(
    course: &Course,
    learner: &Learner,
    left: Option<&Left>,
    refreshed: &[SkillId],
) -> Option<NextLesson> {
    let is_refreshed = |lesson: &str| refreshed.iter().any(|skill| skill.as_str() == lesson);
    let resumed = left.filter(|left| !is_refreshed(left.lesson.as_str())).and_then(|left| {
        let lesson = course.lesson(left.lesson.as_str())?;
        Some(NextLesson {
            lesson: name(lesson),
            mode: left.mode,
            why: WhyNext::Left,
            resume_step: Some(left.step),
        })
    });
    resumed.or_else(|| {
        let open = |lesson: &&Lesson| !is_learnt(learner, lesson) && !is_refreshed(&lesson.id);
        course.lessons.iter().find(open).map(|lesson| fresh(learner, lesson))
    })
}

/// What the ending of a lesson offers. After 跟我做 the same lesson again with less help, until that is the
/// task alone (age-friendly §3, fading); a test that was ended, step by step; the task alone once more when
/// it went well, for two unaided runs in one day are level 3; then what is still to be refreshed; after that
/// the next lesson of the course that she has not learnt, wherever she jumped in.
#[must_use]
pub fn after(
    course: &Course,
    learner: &Learner,
    done: Done<'_>,
    refreshers: &[SkillId],
    today: Date,
) -> Option<NextLesson> {
    let at = course.lessons.iter().position(|lesson| lesson.id == done.lesson.as_str())?;
    let lesson = &course.lessons[at];
    if !done.reached {
        return Some(NextLesson { mode: Mode::Guided, ..fresh(learner, lesson) });
    }
    if done.mode == journal::event::Mode::Guided {
        let again = fresh(learner, lesson);
        let is_enough = is_learnt(learner, lesson) || again.mode == Mode::Test;
        return Some(if is_enough { alone(lesson, WhyNext::Alone) } else { again });
    }
    if learner.skills.get(done.lesson).is_some_and(|skill| once_more(skill, today)) {
        return Some(alone(lesson, WhyNext::Alone));
    }
    if let Some(lesson) = refreshers.iter().find_map(|skill| course.lesson(skill.as_str())) {
        return Some(alone(lesson, WhyNext::Refresher));
    }
    let (before, after) = (&course.lessons[..=at], &course.lessons[at + 1..]);
    let open = |lesson: &&Lesson| !is_learnt(learner, lesson);
    let lesson = after.iter().find(open).or_else(|| before.iter().find(open))?;
    Some(fresh(learner, lesson))
}

/// Done unaided once on the day it was learnt: the second time makes it her own.
fn once_more(skill: &Skill, today: Date) -> bool {
    let learnt_today = skill.review.is_some_and(|review| review.stage == 1 && review.since == today);
    learnt_today && skill.level() < Level::Alone && skill.unaided_days.get(&today) == Some(&1)
}

/// Whether the course goes on after it: she can do it alone, or has been shown it and done it.
#[must_use]
pub fn is_learnt(learner: &Learner, lesson: &Lesson) -> bool {
    let skill = learner.skills.get(&SkillId::new(lesson.id.clone()));
    skill.is_some_and(|skill| skill.level() >= Level::Alone || skill.runs >= RUNS_TO_GO_ON)
}

/// The face that is suggested: three runs with every sentence and less and less help, then the task alone
/// (age-friendly §3, fading); what she can do alone is worth a test.
#[must_use]
pub fn mode(learner: &Learner, lesson: &Lesson) -> Mode {
    let Some(skill) = learner.skills.get(&SkillId::new(lesson.id.clone())) else { return Mode::Guided };
    if skill.level() >= Level::Alone {
        Mode::Test
    } else if skill.fading < GOAL_ONLY {
        Mode::Guided
    } else {
        Mode::Alone
    }
}

fn fresh(learner: &Learner, lesson: &Lesson) -> NextLesson {
    let mode = mode(learner, lesson);
    let is_known = learner.skills.contains_key(&SkillId::new(lesson.id.clone()));
    let why = match (mode, is_known) {
        (Mode::Guided, false) => WhyNext::New,
        (Mode::Guided, true) => WhyNext::Again,
        (Mode::Alone | Mode::Test, _) => WhyNext::Alone,
    };
    NextLesson { lesson: name(lesson), mode, why, resume_step: None }
}

fn alone(lesson: &Lesson, why: WhyNext) -> NextLesson {
    NextLesson { lesson: name(lesson), mode: Mode::Alone, why, resume_step: None }
}

/// What a session on this day opens with: of the skills due the longest waiting, and no two of one unit
/// in a row where there is another, because mixed practice is kept longer (age-friendly §3).
#[must_use]
pub fn refreshers(course: &Course, learner: &Learner, today: Date) -> Vec<SkillId> {
    let mut waiting: Vec<&SkillId> =
        learner.due(today).into_iter().filter(|skill| course.lesson(skill.as_str()).is_some()).collect();
    let mut chosen: Vec<SkillId> = Vec::new();
    while chosen.len() < MOST_DUE && !waiting.is_empty() {
        let last = chosen.last().and_then(|skill| unit(course, skill));
        let other = waiting.iter().position(|skill| last.is_none() || unit(course, skill) != last);
        chosen.push(waiting.remove(other.unwrap_or(0)).clone());
    }
    chosen
}

fn unit<'c>(course: &'c Course, skill: &SkillId) -> Option<&'c str> {
    let holds = |unit: &&lesson::course::Unit| unit.lessons.iter().any(|id| id == skill.as_str());
    course.units.iter().find(holds).map(|unit| unit.id.as_str())
}

/// Can-do sentences of what she can do alone, newest first.
#[must_use]
pub fn can_do(course: &Course, learner: &Learner) -> Vec<String> {
    let mut alone: Vec<(Option<Date>, &Lesson)> = learner
        .skills
        .iter()
        .filter(|(_, skill)| skill.level() >= Level::Alone)
        .filter_map(|(id, skill)| Some((skill.last_unaided.max(skill.seen_on), course.lesson(id.as_str())?)))
        .collect();
    alone.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| b.1.id.cmp(&a.1.id)));
    alone.into_iter().map(|(_, lesson)| lesson.can_do.clone()).collect()
}

/// A lesson as a button.
#[must_use]
pub fn name(lesson: &Lesson) -> LessonName {
    LessonName {
        id: lesson.id.clone(),
        title: lesson.title.clone(),
        title_en: lesson.title_en.clone(),
        can_do: lesson.can_do.clone(),
    }
}
