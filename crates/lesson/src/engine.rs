//! The course with its planner: from anywhere, the way to a goal.

use std::sync::{Mutex, PoisonError};

use phone::content::Answer;
use phone::profile::Profile;
use phone::scene::set_up;
use phone::state::{Action, State};
use phone::submissions::{Handed, inbox};
use planner::exploring::Explored;
use planner::machine::Machine;
use planner::{Path, Planner};
use rustc_hash::FxHashSet;

use crate::course::{Course, Lesson};
use crate::goal::Goal;
use crate::happening::Own;
use crate::machine::{Move, Phone};
use crate::own_phone::OwnPhone;

/// Of the wishes, so many apart are tried ahead on each phone on which something has gone wrong.
const ONE_WISH_IN: usize = 4;

/// Shared by all attempts; remembers between hints what touches do.
pub struct Engine {
    course: Course,
    phone: Phone,
    planner: Planner<Phone, Goal>,
    /// Pages whose opening some goal asks for. The same for every phone of the course: what a touch
    /// changes would otherwise depend on which lesson it is made in.
    watch: Vec<String>,
    /// Touches of pages that a proof has looked at, by number.
    looked_at: Mutex<FxHashSet<u64>>,
    /// Somebody sits before the phone and waits.
    live: bool,
}

impl Engine {
    /// For this course.
    #[must_use]
    pub fn new(course: Course) -> Self {
        let phone = Phone { world: course.world.clone() };
        let mut watch: Vec<String> = course
            .lessons
            .iter()
            .flat_map(Lesson::goals)
            .chain(course.wishes.iter().map(|wish| &wish.goal))
            .chain(course.drills.iter().map(|drill| &drill.goal))
            .flat_map(Goal::watched)
            .collect();
        watch.sort();
        watch.dedup();
        Engine { course, phone, planner: Planner::default(), watch, looked_at: Mutex::default(), live: false }
    }

    /// For people who wait: a way that takes long to find may not be the shortest. Whoever has time to spare
    /// then calls [`Engine::learn`].
    #[must_use]
    pub fn live(self) -> Self {
        Engine { live: true, ..self }
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

    /// Works out ahead what touches do, so that the first hint of a lesson, and the first towards a wish, is
    /// as quick as the others.
    pub fn warm(&self) {
        phone::keyboard::read_in();
        for lesson in &self.course.lessons {
            for goal in lesson.goals() {
                if let Some(state) = self.scene(&lesson.scene) {
                    self.try_way(&state, goal);
                }
            }
        }
        let free = self.course.world.scenes.first().and_then(|scene| self.scene(&scene.name));
        for (state, wish) in free.iter().flat_map(|state| self.course.wishes.iter().map(move |w| (state, w)))
        {
            self.try_way(state, &wish.goal);
        }
        // Phones like those in people's pockets: other letters and other edges are other pages.
        let common = OwnPhone::kinds().filter(|phone| phone.is_common());
        for state in common.filter_map(|phone| self.free_on(Some(phone))) {
            for wish in &self.course.wishes {
                self.try_way(&state, &wish.goal);
            }
        }
        // Phones on which something has gone wrong, each with a few of the wishes: what is only so there.
        let mishaps = self.course.drills.iter().filter_map(|drill| self.scene(&drill.scene));
        for (number, state) in mishaps.enumerate() {
            for wish in self.course.wishes.iter().skip(number % ONE_WISH_IN).step_by(ONE_WISH_IN) {
                self.try_way(&state, &wish.goal);
            }
        }
    }

    /// Learns what is on the way from `state` to `goal`, keeping nobody waiting who asks for another meanwhile.
    fn try_way(&self, state: &State, goal: &Goal) {
        let _ = self.way(state, goal);
        while self.learn() {}
    }

    /// The shortest way from `state` to `goal`; `None` if there is none. See [`Engine::live`].
    #[must_use]
    pub fn way(&self, state: &State, goal: &Goal) -> Option<Path<Move>> {
        let state = state.clone().without_toast();
        if self.live {
            self.planner.path_soon(&self.phone, &state, goal)
        } else {
            self.planner.path(&self.phone, &state, goal)
        }
    }

    /// Works out one way that somebody did not wait for; `false` if there is none left, or somebody waits now.
    pub fn learn(&self) -> bool {
        self.planner.learn(&self.phone)
    }

    /// As [`Engine::way`]; of several shortest ways, one that goes by the widget an author wrote about, so that
    /// her sentence can be used.
    #[must_use]
    pub fn way_by(&self, state: &State, goal: &Goal, target: Option<&str>) -> Option<Path<Move>> {
        let way = self.way(state, goal)?;
        let world = &self.phone.world;
        let is_target = |(spot, _): &Move| target.is_some_and(|target| spot.id(world) == target);
        if target.is_none() || way.actions.iter().any(is_target) {
            return Some(way);
        }
        let mut on_the_way = state.clone();
        for (taken, next) in way.actions.iter().enumerate() {
            for action in on_the_way.touches(world).into_iter().filter(is_target) {
                let rest = self.way(&self.phone.step(&on_the_way, &action), goal);
                if let Some(rest) = rest.filter(|rest| taken + 1 + rest.actions.len() == way.actions.len()) {
                    let before = way.actions.iter().take(taken).cloned();
                    let actions = before.chain(std::iter::once(action)).chain(rest.actions).collect();
                    return Some(Path { actions, shortest: way.shortest && rest.shortest });
                }
            }
            on_the_way = self.phone.step(&on_the_way, next);
        }
        Some(way)
    }

    /// Whether these touches are possible from `state`, one after the other, and reach `goal`.
    #[must_use]
    pub fn leads_to(&self, state: &State, actions: &[Move], goal: &Goal) -> bool {
        let walked = actions.iter().try_fold(state.clone().without_toast(), |state, action| {
            self.phone.actions(&state).contains(action).then(|| self.phone.step(&state, action))
        });
        walked.is_some_and(|end| goal.holds(&self.phone.world, &end))
    }

    /// Every page that can be in front from `state`, with every content the goals tell apart.
    #[must_use]
    pub fn explore(&self, state: &State, goals: &[&Goal]) -> Option<Explored<Phone>> {
        let mut cells = Vec::new();
        for cell in goals.iter().flat_map(|goal| planner::machine::Goal::cells(*goal, &self.phone, state)) {
            if !cells.contains(&cell) {
                cells.push(cell);
            }
        }
        self.planner.explore(&self.phone, state, cells)
    }

    /// Whether a proof has looked at these touches of a page: there are no others of the same number.
    pub(crate) fn was_looked_at(&self, touches: u64) -> bool {
        self.looked_at.lock().unwrap_or_else(PoisonError::into_inner).contains(&touches)
    }

    /// A proof has looked at these touches of a page, and found nothing wrong.
    pub(crate) fn note_looked_at(&self, touches: u64) {
        self.looked_at.lock().unwrap_or_else(PoisonError::into_inner).insert(touches);
    }

    /// How many pages the planner knows.
    #[must_use]
    pub fn pages_known(&self) -> usize {
        self.planner.pages_known()
    }

    /// The phone at the start of a scene.
    #[must_use]
    pub fn scene(&self, name: &str) -> Option<State> {
        self.scene_on(Profile::default(), name)
    }

    /// The phone at the start of a scene, like the learner's own where that is known.
    #[must_use]
    pub fn scene_like(&self, phone: Option<OwnPhone>, name: &str) -> Option<State> {
        let Some(phone) = phone else { return self.scene(name) };
        let state = self.scene_on(phone.profile(), name)?;
        Some(phone.lettered(self.phone.world.scene(name)?, state))
    }

    /// A phone of this kind at the start of a scene.
    #[must_use]
    pub fn scene_on(&self, profile: Profile, name: &str) -> Option<State> {
        let scene = self.phone.world.scene(name)?;
        set_up(&self.phone.world, profile, scene, self.watch.clone()).ok()
    }

    /// The phone of free practice with what she handed in on earlier days, and what staff answered: it
    /// stands in the chat of the community's account.
    #[must_use]
    pub fn free_with(&self, phone: Option<OwnPhone>, own: &[Own]) -> Option<State> {
        let world = &self.phone.world;
        own.iter().try_fold(self.free_on(phone)?, |phone, own| {
            let handed = Handed {
                list: own.list.clone(),
                about: own.about.clone(),
                number: own.number,
                text: own.text.clone(),
            };
            let phone = phone.with_handed_in(world, &handed);
            let (Some(words), Some(inbox)) = (&own.answer, inbox(&own.list)) else { return Some(phone) };
            let answer = Answer {
                list: inbox.list,
                text: own.text.as_str().into(),
                number: own.number,
                words: words.as_str().into(),
            };
            Some(phone.step(world, &Action::Answer(answer)).0)
        })
    }

    /// The phone of free practice.
    #[must_use]
    pub fn free(&self) -> Option<State> {
        self.free_on(None)
    }

    /// As [`Engine::free`], on a phone like the learner's own.
    #[must_use]
    pub fn free_on(&self, phone: Option<OwnPhone>) -> Option<State> {
        let named = ["free", "follows-langhua"].into_iter().find_map(|name| self.scene_like(phone, name));
        named.or_else(|| self.scene_like(phone, &self.phone.world.scenes.first()?.name))
    }
}
