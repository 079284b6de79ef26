//! An invented class with an invented term, to look at the program before there are people in it.
//!
//! A pure function: the same lessons, size and moment give the same events. Nobody in it is real, and
//! the class carries the mark `demo` wherever it is shown. What people do follows from how they stand
//! (`mastery`), so that levels, refreshers and needs come out as in a real term.

mod people;
mod runs;

use journal::event::{Event, Mode};
use journal::id::SkillId;
use journal::moment::Moment;
use serde_json::Value;

use people::Person;
use runs::{Diary, Dice};

/// What to invent.
#[derive(Clone, Copy)]
pub struct Demo<'a> {
    /// Name of the class, for example 「演示班」.
    pub class: &'a str,
    /// How many people.
    pub people: u32,
    /// Over how many weeks, two sessions a week, the last of them today.
    pub weeks: u32,
    /// Lessons in the order of the course.
    pub lessons: &'a [DemoLesson],
    /// What the lesson engine writes when an attempt begins: lesson, mode, earlier runs.
    pub start: &'a dyn Fn(&SkillId, Mode, u16) -> Value,
}

/// A lesson that they learn.
#[derive(Debug, Clone)]
pub struct DemoLesson {
    /// Its id.
    pub id: SkillId,
    /// How many steps it has.
    pub steps: u16,
}

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// New lessons are over by then, in percent of all sessions; the rest is for refreshing.
const TEACHING: usize = 95;

/// All events, none of them after `now`, in the order of their moments.
pub fn events(demo: &Demo<'_>, now: Moment) -> Vec<(Moment, Event)> {
    let sessions = sessions(demo.weeks, now);
    let Some(&first) = sessions.first() else {
        return Vec::new();
    };
    let mut dice = Dice::new(u64::from(demo.people) << 32 | u64::from(demo.weeks));
    let mut people = people::invent(demo.people, sessions.len(), first, &mut dice);
    let mut diary = Diary::new(now);
    let class = dice.id(first.milliseconds(), journal::id::ClassId::from_parts);
    let made = first.plus_milliseconds(-30 * MINUTE);
    diary.note(made, Event::ClassMade { class, name: demo.class.to_owned(), demo: true });
    for person in &people {
        diary.note(made, person.joins(class));
    }
    for (number, &start) in sessions.iter().enumerate() {
        let taught = taught(demo.lessons, number, sessions.len());
        for person in &mut people {
            if person.comes(number, sessions.len(), &mut dice) {
                runs::session(person, taught, start, demo.start, &mut diary, &mut dice);
            }
        }
    }
    let last = sessions.last().copied().unwrap_or(first);
    runs::last_minutes(
        &mut people,
        demo.lessons,
        last.plus_milliseconds(50 * MINUTE),
        demo.start,
        &mut diary,
        &mut dice,
    );
    diary.in_order()
}

/// Two a week, at nine; today's early enough to be over now.
fn sessions(weeks: u32, now: Moment) -> Vec<Moment> {
    let time = now.offset().to_datetime(now.timestamp()).time();
    let since_midnight = i64::from(time.hour()) * HOUR + i64::from(time.minute()) * MINUTE;
    let mut sessions = vec![now.plus_milliseconds((9 * HOUR - since_midnight).min(-60 * MINUTE))];
    for days_ago in (1..i64::from(weeks) * 7).filter(|day| day % 7 == 0 || day % 7 == 3) {
        sessions.push(now.plus_milliseconds(9 * HOUR - since_midnight - days_ago * DAY));
    }
    if weeks == 0 {
        sessions.clear();
    }
    sessions.reverse();
    sessions
}

/// The lessons that the class has come to in a session.
fn taught(lessons: &[DemoLesson], session: usize, sessions: usize) -> &[DemoLesson] {
    let teaching = (sessions * TEACHING / 100).max(1);
    let count = (session + 1) * lessons.len() / teaching;
    &lessons[..count.clamp(lessons.len().min(1), lessons.len())]
}

impl Person {
    fn joins(&self, class: journal::id::ClassId) -> Event {
        let seat = Some(self.seat);
        Event::ResidentJoined { resident: self.id, name: self.name.clone(), seat, class, colour: None }
    }
}
