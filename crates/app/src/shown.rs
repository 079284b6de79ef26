//! How does what the lesson engine says become what the window draws? One exhaustive translation.

use contract::learner::{
    Answered, Card, Demo, DrillName, Drills, Feedback, FeedbackKind, Form, Frame, Hint, LessonView, Mode,
    NextLesson, Phase, Piece, Wish,
};
use lesson::engine::Engine;
use lesson::{happening, view, words};

use crate::home;
use crate::practice::Practice;

/// What the page shows besides the attempt itself.
#[derive(Debug)]
pub struct Beside {
    /// What the big button of the ending starts.
    pub next: Option<NextLesson>,
    /// Whether she waits for the teacher, as the journal knows it; `None` for a guest.
    pub teacher_called: Option<bool>,
}

/// Everything the lesson page draws.
#[must_use]
pub fn view(engine: &Engine, practice: &Practice, beside: Beside) -> LessonView {
    let view = practice.attempt.view(engine);
    let lesson = practice.begun.lesson.as_ref().and_then(|id| engine.course().lesson(id.as_str()));
    LessonView {
        attempt: practice.id.to_string(),
        lesson: lesson.map(home::name),
        drill: practice.attempt.drill(engine).map(drill),
        mode: from_journal(practice.begun.mode),
        form: practice.begun.form.map(form),
        phase: phase(engine, practice, view.phase, beside.next),
        screen: view.screen,
        hint: view.hint.map(hint),
        feedback: view.feedback.map(feedback),
        card: view.card.map(|(here, back)| Card { here, back }),
        can_step_back: view.can_step_back,
        next_hint_in_ms: view.next_hint_in_ms,
        next_event_in_ms: view.next_event_in_ms,
        teacher_called: beside.teacher_called.unwrap_or(view.teacher_called),
        magnify: view.magnify,
        greyed: view.greyed,
    }
}

/// As the journal calls it.
#[must_use]
pub fn to_journal(mode: Mode) -> journal::event::Mode {
    match mode {
        Mode::Guided => journal::event::Mode::Guided,
        Mode::Alone => journal::event::Mode::Alone,
        Mode::Test => journal::event::Mode::Test,
    }
}

/// As the window calls it; free practice has no mode.
#[must_use]
pub fn from_journal(mode: journal::event::Mode) -> Option<Mode> {
    match mode {
        journal::event::Mode::Guided => Some(Mode::Guided),
        journal::event::Mode::Alone => Some(Mode::Alone),
        journal::event::Mode::Test => Some(Mode::Test),
        journal::event::Mode::Free => None,
    }
}

/// As the lesson engine calls it; free practice has no mode.
#[must_use]
pub fn to_engine(mode: journal::event::Mode) -> Option<happening::Mode> {
    match mode {
        journal::event::Mode::Guided => Some(happening::Mode::Guided),
        journal::event::Mode::Alone => Some(happening::Mode::Alone),
        journal::event::Mode::Test => Some(happening::Mode::Test),
        journal::event::Mode::Free => None,
    }
}

/// As the lesson engine calls it.
#[must_use]
pub fn form_to_engine(form: journal::event::Form) -> happening::Form {
    match form {
        journal::event::Form::A => happening::Form::A,
        journal::event::Form::B => happening::Form::B,
    }
}

/// A demonstration, at her pace.
#[must_use]
pub fn demo(of: &lesson::course::Lesson, demo: lesson::demo::Demo, pace_tenths: u16) -> Demo {
    Demo {
        lesson: home::name(of),
        frames: demo.frames.into_iter().map(frame).collect(),
        ending: demo.ending,
        pace_tenths,
    }
}

fn frame(frame: lesson::demo::Frame) -> Frame {
    Frame {
        number: frame.number,
        count: frame.count,
        instruction: pieces(frame.instruction),
        expect: frame.expect,
        speech: frame.speech,
        screen: frame.screen,
        widget: frame.widget,
        touch: frame.touch,
        magnify: frame.magnify,
        greyed: frame.greyed,
    }
}

fn phase(engine: &Engine, practice: &Practice, phase: view::Phase, next: Option<NextLesson>) -> Phase {
    match phase {
        view::Phase::Step { number, count, instruction, expect, speech } => {
            Phase::Step { number, count, instruction: pieces(instruction), expect, speech }
        }
        view::Phase::Check { question, choices, answered, speech } => Phase::Check {
            question,
            choices,
            answered: answered.map(|(choice, right, why)| Answered { choice, right, why }),
            speech,
        },
        view::Phase::Finished { headline, can_do, lines, speech } => {
            Phase::Finished { headline, can_do, lines, next, speech }
        }
        view::Phase::Free { chosen, instruction, touches_left, speech } => {
            let wishes: Vec<Wish> = engine.course().wishes.iter().map(wish).collect();
            Phase::Free {
                chosen: chosen.and_then(|id| wishes.iter().find(|wish| wish.id == id).cloned()),
                wishes,
                instruction: pieces(instruction),
                touches_left,
                dangers: practice.attempt.dangers_come(engine),
                speech,
            }
        }
    }
}

fn pieces(pieces: Vec<words::Piece>) -> Vec<Piece> {
    pieces.into_iter().map(|piece| Piece { text: piece.text, strong: piece.strong }).collect()
}

/// Everything that goes wrong.
#[must_use]
pub fn drills(engine: &Engine) -> Drills {
    Drills { drills: engine.course().drills.iter().map(drill).collect() }
}

fn drill(drill: &lesson::course::Drill) -> DrillName {
    DrillName { id: drill.id.clone(), title: drill.title.clone() }
}

fn wish(wish: &lesson::course::Wish) -> Wish {
    Wish { id: wish.id.clone(), title: wish.title.clone() }
}

fn form(form: journal::event::Form) -> Form {
    match form {
        journal::event::Form::A => Form::A,
        journal::event::Form::B => Form::B,
    }
}

fn hint(hint: view::Hint) -> Hint {
    Hint {
        level: hint.level,
        words: hint.words,
        ring: hint.ring,
        hand: hint.hand,
        touch: hint.touch,
        touches_left: hint.touches_left,
    }
}

fn feedback(feedback: view::Feedback) -> Feedback {
    let (kind, text) = match feedback {
        view::Feedback::Done(text) => (FeedbackKind::Done, text),
        view::Feedback::Elsewhere(text) => (FeedbackKind::Elsewhere, text),
        view::Feedback::Back(text) => (FeedbackKind::Back, text),
    };
    Feedback { kind, text }
}
