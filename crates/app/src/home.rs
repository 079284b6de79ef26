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
/// Shown once and done once: what is not known alone by then comes back as a refresher, and partial
/// mastery is no reason to stand still (age-friendly §3).
const RUNS_TO_GO_ON: u16 = 2;

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

/// What the ending of a lesson offers: what was just shown step by step is done alone at once, and once
/// more when that went well, for two unaided runs in one day are level 3; then what is still to be
/// refreshed; after that the next lesson of the course that she has not learnt, wherever she jumped in.
#[must_use]
pub fn after(
    course: &Course,
    learner: &Learner,
    done: &SkillId,
    mode_done: journal::event::Mode,
    refreshers: &[SkillId],
    today: Date,
) -> Option<NextLesson> {
    let at = course.lessons.iter().position(|lesson| lesson.id == done.as_str())?;
    if mode_done == journal::event::Mode::Guided
        || learner.skills.get(done).is_some_and(|skill| once_more(skill, today))
    {
        return Some(alone(&course.lessons[at], WhyNext::Alone));
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

/// The first time with every sentence, afterwards the task alone.
fn fresh(learner: &Learner, lesson: &Lesson) -> NextLesson {
    let runs = learner.skills.get(&SkillId::new(lesson.id.clone())).map_or(0, |skill| skill.runs);
    if runs > 0 {
        return alone(lesson, WhyNext::Alone);
    }
    NextLesson { lesson: name(lesson), mode: Mode::Guided, why: WhyNext::New, resume_step: None }
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
    LessonName { id: lesson.id.clone(), title: lesson.title.clone(), can_do: lesson.can_do.clone() }
}
