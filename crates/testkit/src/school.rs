//! Classes and terms to fill a store with.

use journal::event::{Event, Mode};
use journal::id::{AttemptId, ClassId, ResidentId, SkillId, SubmissionId};
use journal::moment::Moment;
use serde_json::{Value, json};
use store::demo::{self, Demo, DemoLesson};

/// The n-th class of a test.
pub fn class(n: u8) -> ClassId {
    ClassId::from_bytes([n; 16])
}

/// The n-th resident of a test.
pub fn resident(n: u8) -> ResidentId {
    ResidentId::from_bytes([n; 16])
}

/// The n-th attempt of a test.
pub fn attempt(n: u8) -> AttemptId {
    AttemptId::from_bytes([n; 16])
}

/// The n-th thing handed in of a test.
pub fn submission(n: u8) -> SubmissionId {
    SubmissionId::from_bytes([n; 16])
}

/// A class is made.
pub fn class_made(n: u8, name: &str) -> Event {
    Event::ClassMade { class: class(n), name: name.to_owned(), demo: false }
}

/// The n-th resident joins a class; her seat is her number.
pub fn joined(n: u8, name: &str, class: ClassId) -> Event {
    Event::ResidentJoined {
        resident: resident(n),
        name: name.to_owned(),
        seat: Some(n.into()),
        class,
        colour: None,
    }
}

/// The n-th resident begins her attempt of the same number.
pub fn started(n: u8, lesson: &str) -> Event {
    let lesson = Some(SkillId::new(lesson));
    let start = json!({ "run": 0 });
    Event::AttemptStarted {
        resident: resident(n),
        attempt: attempt(n),
        lesson,
        mode: Mode::Guided,
        form: None,
        run: 0,
        start,
    }
}

/// She touches something in it.
pub fn input(n: u8, input: Value) -> Event {
    Event::Input { resident: resident(n), attempt: attempt(n), input }
}

/// She brings it to its end without help.
pub fn finished(n: u8, lesson: &str) -> Event {
    Event::AttemptFinished {
        resident: resident(n),
        attempt: attempt(n),
        lesson: Some(SkillId::new(lesson)),
        mode: Mode::Alone,
        form: None,
        unaided: true,
        hint_level: 0,
        off_path: 0,
    }
}

/// A term of one class, ending at a moment: 20 lessons, two sessions a week.
pub fn term(class: &str, people: u32, weeks: u32, end: Moment) -> Vec<(Moment, Event)> {
    let lessons: Vec<DemoLesson> =
        (1..=20).map(|n| DemoLesson { id: SkillId::new(format!("L{n:02}")), steps: 3 + n % 4 }).collect();
    let start = |lesson: &SkillId, _: Mode, run: u16| json!({ "lesson": lesson, "run": run });
    demo::events(&Demo { class, people, weeks, lessons: &lessons, start: &start }, end)
}
