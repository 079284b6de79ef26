//! What one can ask an attempt; nothing here changes it.

use phone::state::State;

use super::{Attempt, engine_lesson};
use crate::course::{Drill, Lesson, Practice};
use crate::engine::Engine;
use crate::goal::Goal;
use crate::happening::{Mode, Place, Start};
use crate::ladder::{Ladder, RING};
use crate::machine::Move;
use crate::own_phone::OwnPhone;
use crate::view::{Feedback, View};

impl Attempt {
    /// What is to be reached now.
    #[must_use]
    pub fn goal<'e>(&self, engine: &'e Engine) -> Option<&'e Goal> {
        match &self.place {
            Place::Step(at) => {
                if let Some(drill) = self.drill(engine) {
                    return Some(&drill.goal);
                }
                let lesson = self.lesson(engine)?;
                if !self.is_guided() {
                    return Some(&self.task(lesson).goal);
                }
                lesson.steps.get(usize::from(*at)).map(|step| &step.goal)
            }
            Place::Free(wish) => {
                let wish = wish.as_ref()?;
                engine.course().wishes.iter().find(|w| w.id == *wish).map(|w| &w.goal)
            }
            Place::Check(_) | Place::Finished | Place::Ended => None,
        }
    }

    /// The phone in her pocket that this one is made like; `None` on the usual one.
    #[must_use]
    pub fn own_phone(&self) -> Option<OwnPhone> {
        self.own
    }

    /// What the page beside the phone says.
    #[must_use]
    pub fn view(&self, engine: &Engine) -> View {
        crate::view::view(engine, self)
    }

    /// The next touch of the shortest way, and how many are left if that is proved.
    #[must_use]
    pub fn next_touch(&self) -> Option<(Move, Option<u32>)> {
        let (way, shortest) = self.way.as_ref()?;
        let left = u32::try_from(way.len()).ok().filter(|_| *shortest);
        way.first().map(|next| (*next, left))
    }

    /// The next character of what is to be written now.
    #[must_use]
    pub fn next_character(&self, engine: &Engine) -> Option<char> {
        let wanted = self.goal(engine)?.wanted_words(&engine.phone().world, &self.phone)?;
        wanted.strip_prefix(self.phone.page().typed()?)?.chars().next()
    }

    /// The lesson, if it is one.
    #[must_use]
    pub fn lesson<'e>(&self, engine: &'e Engine) -> Option<&'e Lesson> {
        engine_lesson(engine, &self.start)
    }

    /// The drill, if it is one.
    #[must_use]
    pub fn drill<'e>(&self, engine: &'e Engine) -> Option<&'e Drill> {
        match &self.start {
            Start::Drill { drill, .. } => engine.course().drill(drill),
            _ => None,
        }
    }

    /// Whether dangers come by themselves.
    #[must_use]
    pub fn dangers_come(&self, engine: &Engine) -> bool {
        self.phone.reads(&engine.phone().world).is_on(phone::danger::ON)
    }

    /// The practice phone.
    #[must_use]
    pub fn phone(&self) -> &State {
        &self.phone
    }

    /// Where it stands.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// How it began.
    #[must_use]
    pub fn began(&self) -> &Start {
        &self.start
    }

    /// How many steps it has: a task done alone is one.
    #[must_use]
    pub fn steps(&self, lesson: &Lesson) -> u16 {
        if self.is_guided() { u16::try_from(lesson.steps.len()).unwrap_or(u16::MAX) } else { 1 }
    }

    /// The step in words: counted from 1; 0 in free practice.
    #[must_use]
    pub fn number(&self) -> u16 {
        match self.place {
            Place::Step(at) => at + 1,
            Place::Free(_) => 0,
            Place::Check(_) | Place::Finished | Place::Ended => {
                u16::try_from(self.begins.len()).unwrap_or(u16::MAX)
            }
        }
    }

    /// Done as 跟我做.
    #[must_use]
    pub fn is_guided(&self) -> bool {
        matches!(self.start, Start::Lesson { mode: Mode::Guided, .. })
    }

    /// Done as 考一考.
    #[must_use]
    pub fn is_test(&self) -> bool {
        matches!(self.start, Start::Lesson { mode: Mode::Test, .. })
    }

    /// The task it is about when it is done alone or as a test.
    pub(crate) fn task<'l>(&self, lesson: &'l Lesson) -> &'l Practice {
        match self.start {
            Start::Lesson { form, .. } => lesson.task(form),
            Start::Drill { .. } | Start::Free { .. } => &lesson.practice,
        }
    }

    /// 上一步 can go back. In a test it cannot: the own phone has no such button.
    #[must_use]
    pub fn can_step_back(&self) -> bool {
        self.is_working()
            && !self.is_test()
            && (self.begins.len() > 1 || self.begins.first() != Some(&self.phone))
    }

    /// She is off the way.
    #[must_use]
    pub fn is_off(&self) -> bool {
        self.strayed
    }

    /// Done alone, without the teacher, with at most one touch off the path and without a hint but the
    /// word where to look that this one touch brings (age-friendly §3). A run with a sentence for every
    /// step is not unaided, however few hints it took. In a test no touch brings a hint: whoever gets to
    /// the end of it has found the way, and how many touches off the path it took is counted apart.
    #[must_use]
    pub fn was_unaided(&self) -> bool {
        !self.is_guided() && !self.helped && (self.is_test() || self.off_path <= 1)
    }

    /// She strayed and found back.
    #[must_use]
    pub fn came_back(&self) -> bool {
        self.came_back
    }

    /// Where the ring is there from the start, everything but the target is greyed.
    #[must_use]
    pub fn greys_others(&self) -> bool {
        self.is_guided() && self.ladder.help().from_the_start() >= RING
    }

    pub(crate) fn ladder(&self) -> &Ladder {
        &self.ladder
    }

    pub(crate) fn feedback(&self) -> Option<&Feedback> {
        self.feedback.as_ref()
    }

    pub(crate) fn teacher_called(&self) -> bool {
        self.teacher_called
    }

    pub(super) fn is_working(&self) -> bool {
        matches!(self.place, Place::Step(_) | Place::Free(_))
    }

    /// She is at a step whose goal cannot be reached from here any more.
    pub(crate) fn has_no_way(&self) -> bool {
        matches!(self.place, Place::Step(_)) && self.way.is_none()
    }

    pub(super) fn goal_is_open(&self) -> bool {
        self.way.as_ref().is_some_and(|(way, _)| !way.is_empty())
    }
}
