//! Where in the course is a learner? The units as a path, each with what she can do alone of it.
//!
//! Pure: her state and the course in, the map out.

use contract::home::{Course, CourseLesson, Unit};
use contract::types::Language;
use journal::id::SkillId;
use mastery::learner::Learner;
use mastery::level::Level;

use crate::home::{is_learnt, mode, name};
use crate::words;

/// The map of the course.
#[must_use]
pub fn course(course: &lesson::course::Course, learner: &Learner, language: Language) -> Course {
    let open = course.lessons.iter().find(|lesson| !is_learnt(learner, lesson));
    let units: Vec<Unit> = course
        .units
        .iter()
        .map(|unit| self::unit(course, learner, unit, language))
        .filter(|unit| !unit.lessons.is_empty())
        .collect();
    let here = open.and_then(|open| {
        let holds = |unit: &Unit| unit.lessons.iter().any(|lesson| lesson.lesson.id == open.id);
        u16::try_from(units.iter().position(holds)?).ok()
    });
    Course { units, here }
}

fn unit(
    course: &lesson::course::Course,
    learner: &Learner,
    unit: &lesson::course::Unit,
    language: Language,
) -> Unit {
    let lessons: Vec<CourseLesson> = unit
        .lessons
        .iter()
        .filter_map(|id| course.lesson(id))
        .map(|lesson| {
            let level = learner.level(&SkillId::new(lesson.id.clone()));
            CourseLesson {
                lesson: name(lesson),
                level: level.digit(),
                level_words: words::level(level, language).to_owned(),
                week: course.week(&lesson.id),
                suggested: mode(learner, lesson),
            }
        })
        .collect();
    let able = lessons.iter().filter(|lesson| lesson.level >= Level::Alone.digit()).count();
    let weeks = || lessons.iter().filter_map(|lesson| lesson.week);
    Unit {
        title: unit.title.clone(),
        title_en: unit.title_en.clone(),
        able: u16::try_from(able).unwrap_or(u16::MAX),
        weeks: weeks().min().zip(weeks().max()),
        lessons,
    }
}
