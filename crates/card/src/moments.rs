//! What does a learner see and read at each step? The lesson is done once, touch by touch, as the hints say.

use lesson::attempt::Attempt;
use lesson::course::Lesson;
use lesson::engine::Engine;
use lesson::happening::{Form, Mode, Place, Start};
use lesson::own_phone::OwnPhone;
use lesson::view::{Phase, View};
use lesson::words::{self, Piece};
use phone::screen::{CapDress, Layer, Look, Screen, Touch, Widget};

use crate::Error;

/// Touches and waits after which a lesson is taken not to come to its end.
const LONGEST: usize = 400;
/// Earlier runs after which no hint is on offer at the beginning: the screen as it is.
const FADED: u16 = 3;
/// The key that puts the keyboard away.
const PUT_AWAY: &str = "收起键盘";
/// Pace factor in tenths; nothing on the card depends on it.
const PACE: u16 = 10;

/// What a touch is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// A box to write in.
    Box,
    /// Ready words above the keys, for the box.
    Words,
    /// What puts the keyboard away.
    Done,
    /// Anything else that is tapped.
    Tapped,
    /// What is held or swiped, and where a finger lets go.
    Other,
}

/// What is said for a touch of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// The sentence, as on the screen.
    pub sentence: Vec<Piece>,
    /// How often it is said one after the other, because the same touch is needed again.
    pub times: u16,
    /// What is touched.
    pub on: On,
}

/// A step: everything that is said in it, and the touch that its picture shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// Counted from 1, as on the screen.
    pub number: u16,
    /// The page it begins on.
    pub page: String,
    /// The sentences, the first one first.
    pub sayings: Vec<Saying>,
    /// Which of them the picture shows: the one the author wrote about; without one, the touch on what the step is
    /// about, or else the last, which ends it.
    pub pictured: usize,
    /// 「您会看到……」.
    pub expect: String,
    /// The saying after which that is seen.
    pub promised: usize,
    /// What is on the glass.
    pub screen: Screen,
    /// What is touched.
    pub target: Widget,
    /// How.
    pub touch: Touch,
    /// The picture shows what the step is about, and not only what is touched on the way.
    is_meant: bool,
    /// Where what was touched last lay.
    last: Layer,
}

/// The steps of a lesson on a phone like this one, where that is known; the first one first.
///
/// # Errors
/// [`Error::NoLesson`] if it cannot be begun, [`Error::NoEnd`] if it does not come to its end.
pub fn moments(engine: &Engine, lesson: &Lesson, own: Option<OwnPhone>) -> Result<Vec<Moment>, Error> {
    let start = Start::Lesson {
        lesson: lesson.id.clone(),
        mode: Mode::Guided,
        form: Form::A,
        run: FADED,
        pace_tenths: PACE,
        errorless: false,
        by_time: true,
    };
    let mut attempt =
        Attempt::start_on(engine, start, own).ok_or_else(|| Error::NoLesson(lesson.id.clone()))?;
    let world = &engine.phone().world;
    let mut moments: Vec<Moment> = Vec::new();
    for _ in 0..LONGEST {
        let Place::Step(_) = attempt.place() else {
            return Ok(moments);
        };
        let Some(((spot, touch), _)) = attempt.next_touch() else {
            // Something comes by itself: a call, a message.
            let Some(seconds) = attempt.phone().content().next_due() else { break };
            if attempt.tick(engine, seconds.max(1)).is_empty() {
                break;
            }
            continue;
        };
        let id = spot.id(world);
        if let Some(said) = said(&attempt.view(engine), lesson, (&id, touch)) {
            match moments.last_mut().filter(|last| last.number == said.number) {
                Some(last) => last.goes_on(said),
                None => moments.push(said),
            }
        }
        if attempt.touch(engine, &id, touch, false).is_empty() {
            break;
        }
    }
    Err(Error::NoEnd(lesson.id.clone()))
}

/// What the page says and shows now, with the touch that is next.
fn said(view: &View, lesson: &Lesson, (target, touch): (&str, Touch)) -> Option<Moment> {
    let Phase::Step { number, instruction, expect, .. } = &view.phase else { return None };
    let step = usize::from(*number).checked_sub(1).and_then(|at| lesson.steps.get(at))?;
    let is_meant = match (&step.action, &step.target) {
        (Some(action), _) => words::pieces(action) == *instruction,
        (None, about) => about.as_deref() == Some(target),
    };
    let widget = view.screen.widgets.iter().find(|widget| widget.id == target)?;
    Some(Moment {
        number: *number,
        page: view.screen.title.clone(),
        sayings: vec![Saying { sentence: instruction.clone(), times: 1, on: on(widget, touch) }],
        pictured: 0,
        expect: expect.clone(),
        promised: 0,
        target: widget.clone(),
        screen: view.screen.clone(),
        touch,
        is_meant,
        last: widget.layer,
    })
}

fn on(widget: &Widget, touch: Touch) -> On {
    match &widget.look {
        _ if touch != Touch::Tap || words::is_let_go_on(widget) => On::Other,
        Look::Input { .. } => On::Box,
        Look::Cap { dress: CapDress::Chip, .. } => On::Words,
        _ if widget.layer == Layer::Keyboard && widget.label == PUT_AWAY => On::Done,
        _ => On::Tapped,
    }
}

impl Moment {
    /// One more touch of the same step.
    fn goes_on(&mut self, next: Moment) {
        // The same words elsewhere are about something else: the 删除 of a menu, and of the question after it.
        let is_said_again = self.last == next.last
            && self
                .sayings
                .last()
                .is_some_and(|last| next.sayings.iter().all(|new| new.sentence == last.sentence));
        if is_said_again {
            if let Some(last) = self.sayings.last_mut() {
                last.times += 1;
            }
        } else {
            self.sayings.extend(next.sayings);
            self.last = next.last;
            if !self.is_meant {
                self.pictured = self.sayings.len() - 1;
                self.is_meant = next.is_meant;
                (self.screen, self.target, self.touch) = (next.screen, next.target, next.touch);
            }
        }
        if self.expect.is_empty() {
            self.expect = next.expect;
            self.promised = self.sayings.len() - 1;
        }
    }
}
