//! What does a learner see and read at each step? The lesson is done once, touch by touch, as the hints say.

use lesson::attempt::Attempt;
use lesson::course::Lesson;
use lesson::engine::Engine;
use lesson::happening::{Form, Mode, Place, Start};
use lesson::own_phone::OwnPhone;
use lesson::view::{Phase, View};
use lesson::words::{self, Piece};
use phone::screen::{Screen, Touch, Widget};

use crate::Error;

/// Touches and waits after which a lesson is taken not to come to its end.
const LONGEST: usize = 400;
/// Earlier runs after which no hint is on offer at the beginning: the screen as it is.
const FADED: u16 = 3;
/// Pace factor in tenths; nothing on the card depends on it.
const PACE: u16 = 10;

/// What is said for a touch of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// The sentence, as on the screen.
    pub sentence: Vec<Piece>,
    /// How often it is said one after the other, because the same touch is needed again.
    pub times: u16,
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
    /// Which of them the picture shows: the one the author wrote about; without one, the first.
    pub pictured: usize,
    /// 「您会看到……」; empty where every sentence was derived from the next touch.
    pub expect: String,
    /// What is on the glass.
    pub screen: Screen,
    /// What is touched.
    pub target: Widget,
    /// How.
    pub touch: Touch,
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
        if let Some(said) = said(&attempt.view(engine), &id, touch) {
            match moments.last_mut().filter(|last| last.number == said.number) {
                Some(last) => last.goes_on(said, lesson),
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
fn said(view: &View, target: &str, touch: Touch) -> Option<Moment> {
    let Phase::Step { number, instruction, expect, .. } = &view.phase else { return None };
    Some(Moment {
        number: *number,
        page: view.screen.title.clone(),
        sayings: vec![Saying { sentence: instruction.clone(), times: 1 }],
        pictured: 0,
        expect: expect.clone(),
        target: view.screen.widgets.iter().find(|widget| widget.id == target)?.clone(),
        screen: view.screen.clone(),
        touch,
    })
}

impl Moment {
    /// One more touch of the same step.
    fn goes_on(&mut self, next: Moment, lesson: &Lesson) {
        let authored = lesson.steps.get(usize::from(self.number) - 1).and_then(|step| step.action.as_deref());
        let authored = authored.map(words::pieces);
        let is_authored = |saying: &Saying| Some(&saying.sentence) == authored.as_ref();
        let again = self
            .sayings
            .last()
            .is_some_and(|last| next.sayings.iter().all(|saying| saying.sentence == last.sentence));
        if again {
            if let Some(last) = self.sayings.last_mut() {
                last.times += 1;
            }
            return;
        }
        let had = self.sayings.iter().any(is_authored);
        self.sayings.extend(next.sayings);
        if !had && self.sayings.last().is_some_and(is_authored) {
            self.pictured = self.sayings.len() - 1;
            (self.screen, self.target, self.touch) = (next.screen, next.target, next.touch);
        }
        if self.expect.is_empty() {
            self.expect = next.expect;
        }
    }
}
