//! One go at a lesson, or free practice: the touches so far and what they have come to.

mod reached;
mod reading;

use phone::danger;
use phone::keyboard::PAD;
use phone::screen::Touch;
use phone::state::{Action, Outcome, State};
use phone::submissions;

use crate::course::Lesson;
use crate::engine::Engine;
use crate::happening::{Cause, Happening, Input, Mode, Place, Start};
use crate::ladder::{Help, Ladder, RING};
use crate::machine::Move;
use crate::own_phone::OwnPhone;
use crate::view::{CAME_BACK, Feedback, elsewhere};

/// What a touch in free practice takes while dangers may come by themselves.
const SECONDS_OF_A_TOUCH: u32 = 10;

/// One go.
#[derive(Debug, Clone)]
pub struct Attempt {
    start: Start,
    /// The phone that the practice phone is made like.
    own: Option<OwnPhone>,
    phone: State,
    place: Place,
    /// The phone at the beginning of every step so far.
    begins: Vec<State>,
    ladder: Ladder,
    /// The rest of the shortest way; `None` when there is no goal or no way.
    way: Option<(Vec<Move>, bool)>,
    /// She is off the way she was on.
    strayed: bool,
    came_back: bool,
    feedback: Option<Feedback>,
    teacher_called: bool,
    highest: u8,
    off_path: u16,
    /// A hint came because she asked or was still, or more than where to look was shown.
    helped: bool,
}

impl Attempt {
    /// Begins. `None` if there is no such lesson or its scene cannot be set up.
    #[must_use]
    pub fn start(engine: &Engine, start: Start) -> Option<Self> {
        Self::start_on(engine, start, None)
    }

    /// As [`Attempt::start`], on a phone like the learner's own where that is known.
    #[must_use]
    pub fn start_on(engine: &Engine, start: Start, own: Option<OwnPhone>) -> Option<Self> {
        let (phone, place, ladder) = match &start {
            Start::Free { own: handed } => {
                (engine.free_with(own, handed)?, Place::Free(None), Ladder::new(Help::WhenNeeded, 10))
            }
            Start::Drill { drill, pace_tenths, by_time } => {
                let phone = engine.scene_like(own, &engine.course().drill(drill)?.scene)?;
                let ladder = Ladder::new(Help::WhenNeeded, *pace_tenths).by_time(*by_time);
                (phone, Place::Step(0), ladder)
            }
            Start::Lesson { lesson, mode, form, run, pace_tenths, errorless, by_time } => {
                let lesson = engine.course().lesson(lesson)?;
                let scene = match mode {
                    Mode::Guided => &lesson.scene,
                    Mode::Alone | Mode::Test => &lesson.task(*form).scene,
                };
                let ladder = Ladder::new(help(*mode, *run, *errorless), *pace_tenths).by_time(*by_time);
                (engine.scene_like(own, scene)?, Place::Step(0), ladder)
            }
        };
        let mut attempt = Attempt {
            start,
            own,
            begins: vec![phone.clone()],
            phone,
            place,
            ladder,
            way: None,
            strayed: false,
            came_back: false,
            feedback: None,
            teacher_called: false,
            highest: 0,
            off_path: 0,
            helped: false,
        };
        attempt.find_way(engine);
        Some(attempt)
    }

    /// Begins and does once more what was done. `None` as for [`Attempt::start`].
    #[must_use]
    pub fn replay(engine: &Engine, start: Start, inputs: &[Input]) -> Option<Self> {
        Self::replay_on(engine, start, None, inputs)
    }

    /// As [`Attempt::replay`], on the phone it was begun on.
    #[must_use]
    pub fn replay_on(engine: &Engine, start: Start, own: Option<OwnPhone>, inputs: &[Input]) -> Option<Self> {
        let mut attempt = Self::start_on(engine, start, own)?;
        for input in inputs {
            let _ = attempt.give(engine, input.clone());
        }
        Some(attempt)
    }

    /// Does what an input says.
    pub fn give(&mut self, engine: &Engine, input: Input) -> Vec<Happening> {
        match input {
            Input::Touch { widget, touch } => self.touch(engine, &widget, touch, false),
            Input::Type { text } => self.type_text(engine, &text),
            Input::Write { characters } => self.write(engine, &characters),
            Input::AskHint => self.ask_hint(engine),
            Input::Wait { idle_ms } => self.wait(engine, idle_ms),
            Input::Tick { seconds } => self.tick(engine, seconds),
            Input::StepBack => self.step_back(engine),
            Input::CallTeacher => self.call_teacher(engine),
            Input::EndHere => self.end_here(engine),
            Input::Answer { choice } => self.answer(engine, choice),
            Input::Dangers { on } => self.let_dangers_come(engine, on),
            Input::Wish { wish } => self.choose_wish(engine, wish.as_deref()),
        }
    }

    /// A touch on a widget of the phone. An impossible one changes nothing.
    pub fn touch(&mut self, engine: &Engine, widget: &str, touch: Touch, near_miss: bool) -> Vec<Happening> {
        let world = &engine.phone().world;
        let Some(spot) = self.phone.spot(world, widget) else {
            return Vec::new();
        };
        let (next, outcome) = self.phone.step(world, &Action::Touch(spot, touch));
        if outcome == Outcome::Impossible {
            return Vec::new();
        }
        let mut happened = vec![Happening::Input(Input::Touch { widget: widget.to_owned(), touch })];
        if near_miss {
            happened.push(Happening::NearMiss);
        }
        self.moved(engine, next, Some((spot, touch)), &mut happened);
        self.time_goes_by(engine);
        happened
    }

    /// In free practice a touch takes its time where dangers may come by themselves.
    fn time_goes_by(&mut self, engine: &Engine) {
        if !matches!(self.place, Place::Free(_)) || !self.dangers_come(engine) {
            return;
        }
        let later = self.phone.after(&engine.phone().world, SECONDS_OF_A_TOUCH);
        let came = later.pages() != self.phone.pages();
        self.phone = later;
        if came {
            self.find_way(engine);
        }
    }

    /// The box with the cursor in it holds this text now.
    pub fn type_text(&mut self, engine: &Engine, text: &str) -> Vec<Happening> {
        // What is written into a false form is kept nowhere, not even among the touches.
        let hidden = self.phone.page().hides_words().then(|| "•".repeat(text.chars().count()));
        let text = hidden.as_deref().unwrap_or(text);
        let (next, outcome) = self.phone.step(&engine.phone().world, &Action::Type(text.to_owned()));
        if outcome == Outcome::Impossible {
            return Vec::new();
        }
        let mut happened = vec![Happening::Input(Input::Type { text: text.to_owned() })];
        self.moved(engine, next, None, &mut happened);
        happened
    }

    /// What was drawn on the pad may be these characters, best first.
    pub fn write(&mut self, engine: &Engine, characters: &str) -> Vec<Happening> {
        let hidden = self.phone.page().hides_words().then(|| "•".repeat(characters.chars().count()));
        let characters = hidden.as_deref().unwrap_or(characters);
        let (next, outcome) = self.phone.step(&engine.phone().world, &Action::Write(characters.to_owned()));
        if outcome == Outcome::Impossible {
            return Vec::new();
        }
        let mut happened = vec![Happening::Input(Input::Write { characters: characters.to_owned() })];
        self.moved(engine, next, Some((PAD, Touch::Tap)), &mut happened);
        happened
    }

    /// Seconds have gone by on the phone: what is due there happens. Nobody has done anything, so it
    /// is neither a step nearer nor one off the way, and a message in the middle stays to be read.
    pub fn tick(&mut self, engine: &Engine, seconds: u32) -> Vec<Happening> {
        if seconds == 0 || !self.is_working() {
            return Vec::new();
        }
        let (next, _) = self.phone.step(&engine.phone().world, &Action::Tick(seconds));
        self.phone = next.with_toast_of(&self.phone);
        let mut happened = vec![Happening::Input(Input::Tick { seconds })];
        self.find_way(engine);
        if self.goal(engine).is_some_and(|goal| goal.holds(&engine.phone().world, &self.phone)) {
            self.goal_met(engine, &mut happened);
        }
        happened
    }

    /// 提示: the next level at once.
    pub fn ask_hint(&mut self, _engine: &Engine) -> Vec<Happening> {
        let raised = self.is_working() && self.ladder.ask();
        self.raised(raised, Input::AskHint, Cause::Asked)
    }

    /// She has been still for so long since the spoken step ended or the last useful touch.
    pub fn wait(&mut self, _engine: &Engine, idle_ms: u32) -> Vec<Happening> {
        let raised = self.is_working() && self.goal_is_open() && self.ladder.still(idle_ms);
        self.raised(raised, Input::Wait { idle_ms }, Cause::Idle)
    }

    fn raised(&mut self, raised: bool, input: Input, cause: Cause) -> Vec<Happening> {
        if !raised {
            return Vec::new();
        }
        self.highest = self.highest.max(self.ladder.highest());
        self.helped = true;
        let level = self.ladder.level();
        vec![Happening::Input(input), Happening::HintShown { step: self.number(), level, cause }]
    }

    /// 上一步: back to the beginning of this step, or of the one before when she stands there already.
    pub fn step_back(&mut self, engine: &Engine) -> Vec<Happening> {
        if !self.can_step_back() {
            return Vec::new();
        }
        let moved = self.begins.last().is_some_and(|begin| *begin != self.phone);
        if !moved && self.begins.len() > 1 {
            self.begins.pop();
        }
        if let Some(begin) = self.begins.last() {
            self.phone = begin.clone();
        }
        self.place = match (&self.place, u16::try_from(self.begins.len() - 1)) {
            (Place::Free(wish), _) => Place::Free(wish.clone()),
            (_, at) => Place::Step(at.unwrap_or(0)),
        };
        if moved {
            self.ladder.again();
        } else {
            self.highest = self.highest.max(self.ladder.highest());
            self.ladder.next_step();
        }
        self.strayed = false;
        self.feedback = None;
        self.find_way(engine);
        vec![Happening::Input(Input::StepBack)]
    }

    /// 请老师.
    pub fn call_teacher(&mut self, _engine: &Engine) -> Vec<Happening> {
        if self.teacher_called {
            return Vec::new();
        }
        self.teacher_called = true;
        // Whoever comes may show the way: what follows is no longer done without help.
        self.helped = true;
        vec![Happening::Input(Input::CallTeacher), Happening::TeacherCalled { step: self.number() }]
    }

    /// 先到这里: a test ends before its goal and is not gone on with. Everything else can be left any time.
    pub fn end_here(&mut self, _engine: &Engine) -> Vec<Happening> {
        if !self.is_test() || !self.is_working() {
            return Vec::new();
        }
        self.place = Place::Ended;
        self.feedback = None;
        self.way = None;
        vec![Happening::Input(Input::EndHere), Happening::Ended]
    }

    /// An answer to the question; given once more, it goes on to the ending.
    pub fn answer(&mut self, engine: &Engine, choice: u16) -> Vec<Happening> {
        let Place::Check(answered) = self.place else {
            return Vec::new();
        };
        let Some(check) = self.lesson(engine).and_then(|lesson| lesson.check.as_ref()) else {
            return Vec::new();
        };
        if usize::from(choice) >= check.choices.len() {
            return Vec::new();
        }
        let right = check.right == choice;
        let mut happened = vec![Happening::Input(Input::Answer { choice })];
        if answered.is_some() {
            self.finish(&mut happened);
        } else {
            self.place = Place::Check(Some(choice));
            happened.push(Happening::Checked { choice, right });
        }
        happened
    }

    /// Dangers come by themselves in free practice from now on, or not.
    pub fn let_dangers_come(&mut self, engine: &Engine, on: bool) -> Vec<Happening> {
        if !matches!(self.place, Place::Free(_)) || self.dangers_come(engine) == on {
            return Vec::new();
        }
        self.phone = self.phone.clone().with_mark(danger::ON, u32::from(on));
        vec![Happening::Input(Input::Dangers { on })]
    }

    /// Chooses a goal in free practice, or drops it.
    pub fn choose_wish(&mut self, engine: &Engine, wish: Option<&str>) -> Vec<Happening> {
        if !matches!(self.place, Place::Free(_)) {
            return Vec::new();
        }
        self.place = Place::Free(wish.map(ToOwned::to_owned));
        self.ladder.next_step();
        self.strayed = false;
        self.feedback = None;
        self.find_way(engine);
        vec![Happening::Input(Input::Wish { wish: wish.map(ToOwned::to_owned) })]
    }

    /// The phone has changed: is the goal met, is it nearer, or has she strayed?
    fn moved(&mut self, engine: &Engine, next: State, by: Option<Move>, happened: &mut Vec<Happening>) {
        let before = self.way.as_ref().map(|(way, _)| way.len());
        let on_way = by.is_some() && self.way.as_ref().and_then(|(way, _)| way.first()) == by.as_ref();
        let handed = submissions::handed_in(&engine.phone().world, self.phone.content(), next.content());
        happened.extend(handed.into_iter().map(Happening::Submitted));
        let same = next.clone().without_toast() == self.phone.clone().without_toast();
        self.phone = next;
        self.feedback = None;
        if on_way && let Some((way, true)) = &mut self.way {
            // The rest of a shortest way is a shortest way.
            way.remove(0);
        } else if !same {
            self.find_way(engine);
        }
        if self.goal(engine).is_some_and(|goal| goal.holds(&engine.phone().world, &self.phone)) {
            return self.goal_met(engine, happened);
        }
        let after = self.way.as_ref().map(|(way, _)| way.len());
        match (before, after) {
            (Some(before), Some(after)) if after < before || on_way => {
                self.ladder.useful();
                if self.strayed && !on_way {
                    self.came_back = true;
                }
                if std::mem::take(&mut self.strayed) && !self.is_test() {
                    self.feedback = Some(Feedback::Back(CAME_BACK.into()));
                }
            }
            (Some(before), Some(after))
                if after == before && by.is_none_or(|(_, touch)| touch != Touch::Tap) =>
            {
                self.ladder.neutral();
            }
            // Whoever is typing is where she should be, whichever key it was.
            (Some(_), Some(_)) if by.is_some_and(|(at, _)| at.name.starts_with("keyboard.")) => {
                self.ladder.neutral();
            }
            // A way that was found in a hurry may be longer than the one before and she be nearer all the same.
            (Some(_), Some(_)) if self.is_guessed(engine) => self.ladder.neutral(),
            (Some(_), Some(_)) => self.stray(engine, happened),
            _ => self.ladder.neutral(),
        }
    }

    fn stray(&mut self, engine: &Engine, happened: &mut Vec<Happening>) {
        self.strayed = true;
        self.off_path = self.off_path.saturating_add(1);
        happened.push(Happening::OffPath { step: self.number() });
        if self.ladder.off() {
            self.highest = self.highest.max(self.ladder.highest());
            let level = self.ladder.level();
            self.helped |= level >= RING;
            happened.push(Happening::HintShown { step: self.number(), level, cause: Cause::OffPath });
        }
        // In a test not even that is told: it would be a hint.
        if self.is_test() {
            return;
        }
        let world = &engine.phone().world;
        let title = self.phone.screen(world).title;
        self.feedback = Some(Feedback::Elsewhere(elsewhere(&title)));
    }
}

/// What a run of a lesson offers by itself.
fn help(mode: Mode, run: u16, errorless: bool) -> Help {
    match mode {
        Mode::Test => Help::Never,
        Mode::Guided | Mode::Alone if errorless => Help::Errorless { clean: run },
        Mode::Guided => Help::Guided { run },
        Mode::Alone => Help::WhenNeeded,
    }
}

pub(crate) fn engine_lesson<'e>(engine: &'e Engine, start: &Start) -> Option<&'e Lesson> {
    match start {
        Start::Lesson { lesson, .. } => engine.course().lesson(lesson),
        Start::Drill { .. } | Start::Free { .. } => None,
    }
}
