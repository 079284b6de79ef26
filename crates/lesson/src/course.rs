//! The course: units, lessons, wishes, as values.

use std::sync::Arc;

use phone::world::World;

use crate::goal::Goal;
use crate::happening::Form;

/// Everything a class is taught from.
#[derive(Debug, Clone)]
pub struct Course {
    /// Its title.
    pub title: String,
    /// The same in English, if an author wrote it.
    pub title_en: Option<String>,
    /// Whose work it is, where the files say so.
    pub author: Option<String>,
    /// Its author promises that every sentence has a sound; one without is a fault then.
    pub every_sentence_spoken: bool,
    /// Units in the order of the course.
    pub units: Vec<Unit>,
    /// Lessons in the order of the course.
    pub lessons: Vec<Lesson>,
    /// The plan of the term: what is new in which week; empty where there is none.
    pub weeks: Vec<Week>,
    /// Goals of free practice.
    pub wishes: Vec<Wish>,
    /// Scenes in the middle of a mess, with the way out.
    pub drills: Vec<Drill>,
    /// The world around the phone.
    pub world: Arc<World>,
}

impl Lesson {
    /// The tasks to do alone, the first one first.
    pub fn tasks(&self) -> impl Iterator<Item = &Practice> {
        std::iter::once(&self.practice).chain(&self.again)
    }

    /// The task of a form. Lessons of a pack may have one task only: then both forms are that one.
    #[must_use]
    pub fn task(&self, form: Form) -> &Practice {
        match form {
            Form::A => &self.practice,
            Form::B => self.again.as_ref().unwrap_or(&self.practice),
        }
    }

    /// Every goal of it: of its steps, then of its tasks.
    pub fn goals(&self) -> impl Iterator<Item = &Goal> {
        self.steps.iter().map(|step| &step.goal).chain(self.tasks().map(|task| &task.goal))
    }
}

impl Course {
    /// The lesson of this id.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.id == id)
    }

    /// The same course with these lessons under other ids, wherever they are named. What is recorded
    /// about a skill stands under its lesson's id: two courses that call different lessons alike must
    /// not mix what people can do.
    #[must_use]
    pub fn with_ids(mut self, id_of: impl Fn(&str) -> String) -> Course {
        for lesson in &mut self.lessons {
            lesson.id = id_of(&lesson.id);
            lesson.requires = lesson.requires.iter().map(|id| id_of(id)).collect();
        }
        let units = self.units.iter_mut().map(|unit| &mut unit.lessons);
        for ids in units.chain(self.weeks.iter_mut().map(|week| &mut week.lessons)) {
            *ids = ids.iter().map(|id| id_of(id)).collect();
        }
        self
    }

    /// The week of the plan in which a lesson is new, from 1.
    #[must_use]
    pub fn week(&self, lesson: &str) -> Option<u16> {
        let at = self.weeks.iter().position(|week| week.lessons.iter().any(|id| id == lesson))?;
        u16::try_from(at + 1).ok()
    }

    /// The drill of this id.
    #[must_use]
    pub fn drill(&self, id: &str) -> Option<&Drill> {
        self.drills.iter().find(|drill| drill.id == id)
    }
}

/// A unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// The same in English, if an author wrote it.
    pub title_en: Option<String>,
    /// Ids of its lessons, in order.
    pub lessons: Vec<String>,
}

/// A week of the plan: two sessions, at most three new skills (age-friendly §3, "Session").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Ids of the lessons that are new in it.
    pub lessons: Vec<String>,
}

/// A goal of free practice, in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Id.
    pub id: String,
    /// For example 「看看朋友圈」.
    pub title: String,
    /// What must be true.
    pub goal: Goal,
}

/// 哎呀: something has happened already, and she finds the way out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drill {
    /// Id.
    pub id: String,
    /// At most 8 characters.
    pub title: String,
    /// What has happened, in one sentence.
    pub happened: String,
    /// Scene of the world it begins in.
    pub scene: String,
    /// What must be true to be out of it.
    pub goal: Goal,
    /// The way out, told afterwards.
    pub way: String,
}

/// A lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// For example `L31`; also the id of the skill it gives.
    pub id: String,
    /// At most 8 characters.
    pub title: String,
    /// The same in English, if an author wrote it.
    pub title_en: Option<String>,
    /// What she can do afterwards.
    pub can_do: String,
    /// Headline of the ending: names the deed.
    pub done: String,
    /// About how long it takes, in minutes.
    pub minutes: u16,
    /// Lessons to know first.
    pub requires: Vec<String>,
    /// Scene of the world it starts in.
    pub scene: String,
    /// At most 6.
    pub steps: Vec<Step>,
    /// The task to do alone.
    pub practice: Practice,
    /// The same skill in another disguise: another person, another article, another order.
    pub again: Option<Practice>,
    /// The self-check question.
    pub check: Option<Check>,
    /// "If you end up here".
    pub cards: Vec<Card>,
}

/// A step: what must be true, and words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What must be true after it.
    pub goal: Goal,
    /// The widget the sentence is about.
    pub target: Option<String>,
    /// The sentence; without one it is derived from the next touch.
    pub action: Option<String>,
    /// 「您会看到……」.
    pub expect: String,
    /// Said when it is done.
    pub done: String,
}

/// The task to do alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// The task in words.
    pub say: String,
    /// Scene it starts in.
    pub scene: String,
    /// What must be true.
    pub goal: Goal,
    /// 「您会看到……」.
    pub expect: String,
}

/// The self-check question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The question.
    pub question: String,
    /// Two or more answers.
    pub choices: Vec<Choice>,
    /// Which one fits.
    pub right: u16,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The answer.
    pub text: String,
    /// Why it is so.
    pub why: String,
}

/// "If you end up here".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The page: `id` or `id:entity`.
    pub at: String,
    /// What this page is.
    pub here: String,
    /// How to get back.
    pub back: String,
}
