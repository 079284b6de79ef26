//! The course with its planner: from anywhere, the way to a goal.

use phone::scene::set_up;
use phone::state::State;
use planner::{Path, Planner};

use crate::course::{Course, Lesson};
use crate::goal::Goal;
use crate::machine::{Move, Phone};

/// Shared by all attempts; remembers between hints what touches do.
pub struct Engine {
    course: Course,
    phone: Phone,
    planner: Planner<Phone>,
}

impl Engine {
    /// For this course.
    #[must_use]
    pub fn new(course: Course) -> Self {
        let phone = Phone {
            world: course.world.clone(),
        };
        Engine {
            course,
            phone,
            planner: Planner::default(),
        }
    }

    /// The course.
    #[must_use]
    pub fn course(&self) -> &Course {
        &self.course
    }

    /// The phone as the planner sees it.
    #[must_use]
    pub fn phone(&self) -> &Phone {
        &self.phone
    }

    /// Works out ahead what touches do, so that the first hint of a lesson is as quick as the others.
    pub fn warm(&self) {
        for lesson in &self.course.lessons {
            let goals = lesson
                .steps
                .iter()
                .map(|step| &step.goal)
                .chain([&lesson.practice.goal]);
            for goal in goals {
                if let Some(state) = self.scene(&lesson.scene, lesson) {
                    let _ = self.way(&state, goal);
                }
            }
        }
    }

    /// The shortest way from `state` to `goal`; `None` if there is none.
    #[must_use]
    pub fn way(&self, state: &State, goal: &Goal) -> Option<Path<Move>> {
        self.planner
            .path(&self.phone, &state.clone().without_toast(), goal)
    }

    /// How many pages the planner knows.
    #[must_use]
    pub fn pages_known(&self) -> usize {
        self.planner.pages_known()
    }

    /// The phone at the start of a lesson's scene.
    #[must_use]
    pub fn scene(&self, name: &str, lesson: &Lesson) -> Option<State> {
        let mut watch: Vec<String> = lesson
            .steps
            .iter()
            .flat_map(|step| step.goal.watched())
            .collect();
        watch.extend(lesson.practice.goal.watched());
        watch.sort();
        watch.dedup();
        let scene = self.phone.world.scene(name)?;
        set_up(&self.phone.world, scene, watch).ok()
    }

    /// The phone of free practice: the first scene that starts on the home screen of WeChat.
    #[must_use]
    pub fn free(&self) -> Option<State> {
        let scenes = &self.phone.world.scenes;
        let scene = self
            .phone
            .world
            .scene("free")
            .or(self.phone.world.scene("follows-langhua"))
            .or(scenes.first())?;
        let watch = self
            .course
            .wishes
            .iter()
            .flat_map(|wish| wish.goal.watched())
            .collect();
        set_up(&self.phone.world, scene, watch).ok()
    }
}
