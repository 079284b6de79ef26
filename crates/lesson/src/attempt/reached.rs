//! What comes when a goal is met, and which way leads to the next one.

use phone::screen::Touch;
use phone::ui::Spot;

use super::{Attempt, engine_lesson};
use crate::engine::Engine;
use crate::happening::{Happening, Place, Start};
use crate::view::Feedback;

impl Attempt {
    pub(super) fn goal_met(&mut self, engine: &Engine, happened: &mut Vec<Happening>) {
        while let Place::Step(at) = self.place {
            if !self.goal(engine).is_some_and(|goal| goal.holds(&engine.phone().world, &self.phone)) {
                break;
            }
            self.highest = self.highest.max(self.ladder.highest());
            happened.push(Happening::StepDone {
                step: at + 1,
                hint_level: self.ladder.highest(),
                off_path: self.ladder.off_path(),
            });
            self.step_done(engine, at, happened);
        }
        if let Place::Free(Some(_)) = self.place {
            self.feedback = Some(Feedback::Done("到了，您自己走到的。".into()));
        }
    }

    fn step_done(&mut self, engine: &Engine, at: u16, happened: &mut Vec<Happening>) {
        if matches!(self.start, Start::Drill { .. }) {
            self.way = None;
            return self.finish(happened);
        }
        let Some(lesson) = engine_lesson(engine, &self.start) else {
            return;
        };
        let guided = self.is_guided();
        let done = match lesson.steps.get(usize::from(at)) {
            Some(step) if guided => step.done.clone(),
            _ => lesson.done.clone(),
        };
        self.feedback = Some(Feedback::Done(done));
        self.strayed = false;
        self.ladder.next_step();
        if at + 1 < self.steps(lesson) {
            self.place = Place::Step(at + 1);
            self.begins.push(self.phone.clone());
            self.find_way(engine);
            return;
        }
        self.way = None;
        if lesson.check.is_some() && (guided || self.is_test()) {
            self.place = Place::Check(None);
        } else {
            self.finish(happened);
        }
    }

    pub(super) fn finish(&mut self, happened: &mut Vec<Happening>) {
        self.place = Place::Finished;
        happened.push(Happening::Finished {
            unaided: self.was_unaided(),
            hint_level: self.highest,
            off_path: self.off_path,
        });
    }

    pub(super) fn find_way(&mut self, engine: &Engine) {
        let target = match self.place {
            Place::Step(at) if self.is_guided() => {
                self.lesson(engine).and_then(|lesson| lesson.steps.get(usize::from(at))?.target.as_deref())
            }
            _ => None,
        };
        self.way = self
            .goal(engine)
            .and_then(|goal| engine.way_by(&self.phone, goal, target))
            .map(|path| (path.actions, path.shortest));
        if let Some(key) = self.next_key(engine) {
            self.way = Some((vec![(key, Touch::Tap)], false));
        }
    }

    /// Whether how far she is from the goal is only known roughly; while she types the next key is certain.
    pub(super) fn is_guessed(&self, engine: &Engine) -> bool {
        self.way.as_ref().is_some_and(|(_, shortest)| !shortest) && self.next_key(engine).is_none()
    }

    /// The key that is next, once she has begun to type what the step wants. Before that the way is
    /// the shortest: the ready words above the keys.
    fn next_key(&self, engine: &Engine) -> Option<Spot> {
        let world = &engine.phone().world;
        let wanted = self.goal(engine)?.wanted_words(world, &self.phone)?;
        let typed = self.phone.page().typed().filter(|text| !text.is_empty());
        let rest = typed.and_then(|text| wanted.strip_prefix(text));
        // A name that is complete is the beginning of a name with a number behind it: where the way goes on
        // to another box then, no key comes next.
        let is_complete = rest.is_some_and(|rest| rest.starts_with(' '))
            && self
                .way
                .as_ref()
                .and_then(|(way, _)| way.first())
                .is_some_and(|(first, _)| !first.name.starts_with("keyboard."));
        let begun = rest.is_some() && !is_complete;
        (begun || self.phone.is_composing()).then(|| self.phone.next_key(world, wanted)).flatten()
    }
}
