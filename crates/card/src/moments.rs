//! What does a learner see and read at each step? The lesson is done once, touch by touch, as the hints say.

use lesson::attempt::Attempt;
use lesson::course::Lesson;
use lesson::engine::Engine;
use lesson::happening::{Mode, Place, Start};
use lesson::view::Phase;
use lesson::words::Piece;
use phone::screen::{Screen, Touch, Widget};

use crate::Error;

/// Touches and waits after which a lesson is taken not to come to its end.
const LONGEST: usize = 400;
/// Earlier runs after which no hint is on offer at the beginning: the screen as it is.
const FADED: u16 = 3;
/// Pace factor in tenths; nothing on the card depends on it.
const PACE: u16 = 10;

/// A step at its beginning.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// Counted from 1, as on the screen.
    pub number: u16,
    /// The sentence, as on the screen.
    pub sentence: Vec<Piece>,
    /// 「您会看到……」; empty where the sentence was derived from the next touch.
    pub expect: String,
    /// What is on the glass.
    pub screen: Screen,
    /// What is touched.
    pub target: Widget,
    /// How.
    pub touch: Touch,
}

/// The steps of a lesson, the first one first.
///
/// # Errors
/// [`Error::NoLesson`] if it cannot be begun, [`Error::NoEnd`] if it does not come to its end.
pub fn moments(engine: &Engine, lesson: &Lesson) -> Result<Vec<Moment>, Error> {
    let start = Start::Lesson {
        lesson: lesson.id.clone(),
        mode: Mode::Guided,
        run: FADED,
        pace_tenths: PACE,
        errorless: false,
    };
    let mut attempt = Attempt::start(engine, start).ok_or_else(|| Error::NoLesson(lesson.id.clone()))?;
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
        let view = attempt.view(engine);
        if let Phase::Step { number, instruction, expect, .. } = view.phase
            && moments.last().is_none_or(|last| last.number < number)
            && let Some(target) = view.screen.widgets.iter().find(|widget| widget.id == id).cloned()
        {
            let screen = view.screen;
            moments.push(Moment { number, sentence: instruction, expect, screen, target, touch });
        }
        if attempt.touch(engine, &id, touch, false).is_empty() {
            break;
        }
    }
    Err(Error::NoEnd(lesson.id.clone()))
}
