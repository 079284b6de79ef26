//! 看一看: a lesson's shortest way, touch by touch, to be shown by a slow hand. It is nobody's attempt.

use phone::screen::{Area, Screen, Touch};

use crate::attempt::Attempt;
use crate::engine::Engine;
use crate::happening::{Form, Mode, Place, Start};
use crate::view::Phase;
use crate::words::Piece;

/// No lesson of at most six steps takes more touches.
const MOST_TOUCHES: usize = 80;

/// Everything that is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Demo {
    /// One touch after the other; never empty.
    pub frames: Vec<Frame>,
    /// The phone after the last of them.
    pub ending: Screen,
}

/// One touch: the phone before it, the sentence, and where the hand goes.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// The step it belongs to, counted from 1.
    pub number: u16,
    /// How many steps there are.
    pub count: u16,
    /// The sentence.
    pub instruction: Vec<Piece>,
    /// 「您会看到……」; empty when the step goes on after this touch.
    pub expect: String,
    /// What is spoken.
    pub speech: String,
    /// The practice phone before the touch.
    pub screen: Screen,
    /// The widget that is touched.
    pub widget: String,
    /// How it is touched.
    pub touch: Touch,
    /// What a magnifier should show.
    pub magnify: Option<Area>,
    /// Ids of widgets to grey, so that less distracts.
    pub greyed: Vec<String>,
}

/// The demonstration of a lesson: what 跟我做 asks for on the first run, done by the shortest way.
/// `None` if there is no such lesson or its end is not reached, which no proved lesson comes to.
#[must_use]
pub fn demo(engine: &Engine, lesson: &str) -> Option<Demo> {
    let start = Start::Lesson {
        lesson: lesson.to_owned(),
        mode: Mode::Guided,
        form: Form::A,
        run: 0,
        pace_tenths: 10,
        errorless: false,
        by_time: true,
    };
    let mut attempt = Attempt::start(engine, start)?;
    let mut frames = Vec::new();
    while matches!(attempt.place(), Place::Step(_)) {
        if frames.len() == MOST_TOUCHES {
            return None;
        }
        let ((spot, touch), _) = attempt.next_touch()?;
        let widget = spot.id(&engine.phone().world);
        frames.push(frame(engine, &attempt, widget.clone(), touch)?);
        if attempt.touch(engine, &widget, touch, false).is_empty() {
            return None;
        }
    }
    let ending = attempt.phone().screen(&engine.phone().world);
    (!frames.is_empty()).then_some(Demo { frames, ending })
}

fn frame(engine: &Engine, attempt: &Attempt, widget: String, touch: Touch) -> Option<Frame> {
    let view = attempt.view(engine);
    let Phase::Step { number, count, instruction, expect, speech } = view.phase else {
        return None;
    };
    Some(Frame {
        number,
        count,
        instruction,
        expect,
        speech,
        screen: view.screen,
        widget,
        touch,
        magnify: view.magnify,
        greyed: view.greyed,
    })
}
