//! The course with its planner: from anywhere, the way to a goal.

use phone::scene::set_up;
use phone::state::State;
use planner::{Path, Planner};

use crate::course::Course;
use crate::goal::Goal;
use crate::machine::{Move, Phone};

/// Shared by all attempts; remembers between hints what touches do.
pub struct Engine {
    course: Course,
    phone: Phone,
    planner: Planner<Phone>,
    /// Pages whose opening some goal asks for. The same for every phone of the course: what a touch
    /// changes would otherwise depend on which lesson it is made in.
    watch: Vec<String>,
}

impl Engine {
    /// For this course.
    #[must_use]
    pub fn new(course: Course) -> Self {
        let phone = Phone { world: course.world.clone() };
        let goals = course
            .lessons
            .iter()
            .flat_map(|lesson| lesson.steps.iter().map(|step| &step.goal).chain([&lesson.practice.goal]));
        let mut watch: Vec<String> =
            goals.chain(course.wishes.iter().map(|wish| &wish.goal)).flat_map(Goal::watched).collect();
        watch.sort();
        watch.dedup();
        Engine { course, phone, planner: Planner::default(), watch }
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
            let goals = lesson.steps.iter().map(|step| &step.goal).chain([&lesson.practice.goal]);
            for goal in goals {
                if let Some(state) = self.scene(&lesson.scene) {
                    let _ = self.way(&state, goal);
                }
            }
        }
    }

    /// The shortest way from `state` to `goal`; `None` if there is none.
    #[must_use]
    pub fn way(&self, state: &State, goal: &Goal) -> Option<Path<Move>> {
        self.planner.path(&self.phone, &state.clone().without_toast(), goal)
    }

    /// How many pages the planner knows.
    #[must_use]
    pub fn pages_known(&self) -> usize {
        self.planner.pages_known()
    }

    /// The phone at the start of a scene.
    #[must_use]
    pub fn scene(&self, name: &str) -> Option<State> {
        let scene = self.phone.world.scene(name)?;
        set_up(&self.phone.world, scene, self.watch.clone()).ok()
    }

    /// The phone of free practice.
    #[must_use]
    pub fn free(&self) -> Option<State> {
        let named = ["free", "follows-langhua"].into_iter().find_map(|name| self.scene(name));
        named.or_else(|| self.scene(&self.phone.world.scenes.first()?.name))
    }
}
