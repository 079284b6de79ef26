//! What should a learner do next, what is due, and what can she do alone?
//!
//! Pure: her state and the course in, the page out.

use contract::learner::{Course, CourseLesson, LessonName, Mode, NextLesson, Unit};
use jiff::civil::Date;
use journal::id::SkillId;
use mastery::learner::Learner;
use mastery::level::Level;

use crate::practice::Done;

/// At most so many skills are refreshed at the start of a session (age-friendly §3).
const MOST_DUE: usize = 3;

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

/// What the big button starts: what was left first, else the first lesson she cannot do alone yet.
#[must_use]
pub fn next(course: &lesson::course::Course, learner: &Learner, left: Option<&Left>) -> Option<NextLesson> {
    let resumed = left.and_then(|left| {
        let lesson = course.lesson(left.lesson.as_str())?;
        Some(NextLesson { lesson: name(lesson), mode: left.mode, resume_step: Some(left.step) })
    });
    resumed.or_else(|| {
        let lesson = course
            .lessons
            .iter()
            .find(|lesson| learner.level(&SkillId::new(lesson.id.clone())) < Level::Alone)?;
        Some(NextLesson { lesson: name(lesson), mode: mode(learner, lesson), resume_step: None })
    })
}

/// What the ending of a lesson offers. After 跟我做 the same lesson again with less help, until that is the
/// task alone (age-friendly §3, fading); a test that was ended, step by step; after that comes the next
/// lesson of the course that she cannot do alone yet, wherever she jumped in.
#[must_use]
pub fn after(course: &lesson::course::Course, learner: &Learner, done: Done<'_>) -> Option<NextLesson> {
    let at = course.lessons.iter().position(|lesson| lesson.id == done.lesson.as_str())?;
    let same = |mode| Some(NextLesson { lesson: name(&course.lessons[at]), mode, resume_step: None });
    if !done.reached {
        return same(Mode::Guided);
    }
    if done.mode == journal::event::Mode::Guided {
        return same(mode(learner, &course.lessons[at]));
    }
    let (before, after) = (&course.lessons[..=at], &course.lessons[at + 1..]);
    let open =
        |lesson: &&lesson::course::Lesson| learner.level(&SkillId::new(lesson.id.clone())) < Level::Alone;
    let lesson = after.iter().find(open).or_else(|| before.iter().find(open))?;
    Some(NextLesson { lesson: name(lesson), mode: mode(learner, lesson), resume_step: None })
}

/// The face that is suggested: three runs with every sentence and less and less help, then the task alone
/// (age-friendly §3, fading); what she can do alone is worth a test.
#[must_use]
pub fn mode(learner: &Learner, lesson: &lesson::course::Lesson) -> Mode {
    let Some(skill) = learner.skills.get(&SkillId::new(lesson.id.clone())) else { return Mode::Guided };
    if skill.level() >= Level::Alone {
        Mode::Test
    } else if skill.fading < GOAL_ONLY {
        Mode::Guided
    } else {
        Mode::Alone
    }
}

/// Skills due on this day, the longest waiting first; without what the big button starts anyway.
#[must_use]
pub fn due(
    course: &lesson::course::Course,
    learner: &Learner,
    next: Option<&NextLesson>,
    today: Date,
) -> Vec<LessonName> {
    learner
        .due(today)
        .into_iter()
        .filter(|skill| next.is_none_or(|next| next.lesson.id != skill.as_str()))
        .filter_map(|skill| course.lesson(skill.as_str()).map(name))
        .take(MOST_DUE)
        .collect()
}

/// Can-do sentences of what she can do alone, newest first.
#[must_use]
pub fn can_do(course: &lesson::course::Course, learner: &Learner) -> Vec<String> {
    let mut alone: Vec<(Option<Date>, &lesson::course::Lesson)> = learner
        .skills
        .iter()
        .filter(|(_, skill)| skill.level() >= Level::Alone)
        .filter_map(|(id, skill)| Some((skill.last_unaided.max(skill.seen_on), course.lesson(id.as_str())?)))
        .collect();
    alone.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| b.1.id.cmp(&a.1.id)));
    alone.into_iter().map(|(_, lesson)| lesson.can_do.clone()).collect()
}

/// All lessons, unit by unit, with how well she knows each.
#[must_use]
pub fn course(course: &lesson::course::Course, learner: &Learner) -> Course {
    let units = course
        .units
        .iter()
        .map(|unit| Unit {
            title: unit.title.clone(),
            lessons: unit
                .lessons
                .iter()
                .filter_map(|id| course.lesson(id))
                .map(|lesson| {
                    let level = learner.level(&SkillId::new(lesson.id.clone()));
                    CourseLesson {
                        lesson: name(lesson),
                        level: level.digit(),
                        level_words: level.words().to_owned(),
                        suggested: mode(learner, lesson),
                    }
                })
                .collect(),
        })
        .filter(|unit: &Unit| !unit.lessons.is_empty())
        .collect();
    Course { units }
}

/// A lesson as a button.
#[must_use]
pub fn name(lesson: &lesson::course::Lesson) -> LessonName {
    LessonName { id: lesson.id.clone(), title: lesson.title.clone(), can_do: lesson.can_do.clone() }
}
