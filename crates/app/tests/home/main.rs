//! What a learner does next, what is refreshed first and where she is on the map, on the shipped course.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends")]

mod term;

use std::sync::LazyLock;

use app::content::{self, Source};
use app::home::{self, Done, Left};
use app::map;
use contract::learner::{Mode, NextLesson, WhyNext};
use contract::types::Language;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use journal::event;
use journal::id::SkillId;
use lesson::course::Course;
use mastery::learner::Learner;
use mastery::level::Level;
use mastery::skill::Run;

static COURSE: LazyLock<Course> = LazyLock::new(|| content::load(&Source::Shipped).unwrap().course);

fn day(n: i32) -> Date {
    date(2026, 5, 3).saturating_add(n.days())
}

/// She brings a lesson to its end on the n-th day; hint level 0 is unaided.
fn does(learner: &mut Learner, lesson: &str, n: i32, hint_level: u8) {
    let run = Run { day: day(n), unaided: hint_level == 0, hint_level, off_path: 0 };
    learner.skills.entry(SkillId::new(lesson)).or_default().finish(run);
}

fn told(next: Option<NextLesson>) -> String {
    next.map_or_else(
        || "nothing".to_owned(),
        |next| format!("{} {:?} {:?}", next.lesson.id, next.mode, next.why),
    )
}

fn next(learner: &Learner) -> String {
    told(home::next(&COURSE, learner, None, &[]))
}

fn after(learner: &Learner, done: &str, mode: event::Mode, refreshers: &[&str], n: i32) -> String {
    let refreshers: Vec<SkillId> = refreshers.iter().map(|skill| SkillId::new(*skill)).collect();
    let lesson = SkillId::new(done);
    let done = Done { lesson: &lesson, mode, reached: true };
    told(home::after(&COURSE, learner, done, &refreshers, day(n)))
}

#[test]
fn help_fades_over_three_runs_then_it_is_done_alone_twice_and_the_course_goes_on() {
    let mut she = Learner::default();
    assert_eq!(next(&she), "L01 Guided New");
    does(&mut she, "L01", 1, 2);
    assert_eq!(after(&she, "L01", event::Mode::Guided, &[], 1), "L01 Guided Again");
    does(&mut she, "L01", 1, 1);
    assert_eq!(after(&she, "L01", event::Mode::Guided, &[], 1), "L01 Guided Again");
    assert_eq!(next(&she), "L01 Guided Again", "also after going home in between");
    does(&mut she, "L01", 1, 1);
    assert_eq!(after(&she, "L01", event::Mode::Guided, &[], 1), "L01 Alone Alone");
    assert_eq!(next(&she), "L01 Alone Alone", "also after going home in between");
    does(&mut she, "L01", 1, 0);
    assert_eq!(after(&she, "L01", event::Mode::Alone, &[], 1), "L01 Alone Alone", "once more makes level 3");
    does(&mut she, "L01", 1, 0);
    assert_eq!(she.level(&SkillId::new("L01")), Level::Alone);
    assert_eq!(after(&she, "L01", event::Mode::Alone, &[], 1), "L02 Guided New");
    assert_eq!(next(&she), "L02 Guided New");
}

#[test]
fn whoever_needs_help_goes_on_too_and_the_refresher_brings_it_back() {
    let mut she = Learner::default();
    (0..3).for_each(|_| does(&mut she, "L01", 1, 4));
    assert_eq!(after(&she, "L01", event::Mode::Guided, &[], 1), "L01 Guided Again");
    does(&mut she, "L01", 1, 4);
    assert_eq!(after(&she, "L01", event::Mode::Guided, &[], 1), "L01 Alone Alone", "once without being led");
    does(&mut she, "L01", 1, 4);
    assert_eq!(after(&she, "L01", event::Mode::Alone, &[], 1), "L02 Guided New");
    assert_eq!(home::refreshers(&COURSE, &she, day(4)), [SkillId::new("L01")]);
    assert_eq!(home::refreshers(&COURSE, &she, day(3)), []);
}

#[test]
fn a_refresher_done_well_is_not_asked_for_once_more() {
    let mut she = Learner::default();
    (0..4).for_each(|_| does(&mut she, "L01", 1, 2));
    does(&mut she, "L01", 4, 0);
    assert_eq!(after(&she, "L01", event::Mode::Alone, &[], 4), "L02 Guided New");
    assert_eq!(after(&she, "L01", event::Mode::Alone, &["L12", "L02"], 4), "L12 Alone Refresher");
}

#[test]
fn a_session_opens_with_the_three_that_wait_longest_mixed() {
    let mut she = Learner::default();
    for (lesson, n) in [("L01", 1), ("L02", 1), ("L03", 2), ("L07", 3), ("L12", 4), ("L13", 4)] {
        does(&mut she, lesson, n, 1);
    }
    let opened = home::refreshers(&COURSE, &she, day(9));
    // L01 waits longest; L02 is of its unit, so L07 goes between them.
    assert_eq!(opened, ["L01", "L07", "L02"].map(SkillId::new));
    let first = home::refreshers(&COURSE, &she, day(5));
    assert_eq!(first, ["L01", "L02", "L03"].map(SkillId::new), "of one unit only where there is no other");
}

#[test]
fn what_was_left_is_gone_on_with_unless_it_is_refreshed_anyway() {
    let she = Learner::default();
    let left = Left { lesson: SkillId::new("L31"), mode: Mode::Guided, step: 3 };
    let gone_on = home::next(&COURSE, &she, Some(&left), &[]).unwrap();
    assert_eq!((gone_on.why, gone_on.resume_step), (WhyNext::Left, Some(3)));
    let refreshed = [SkillId::new("L31")];
    assert_eq!(told(home::next(&COURSE, &she, Some(&left), &refreshed)), "L01 Guided New");
}

#[test]
fn the_whole_course_has_an_end() {
    let mut she = Learner::default();
    for lesson in &COURSE.lessons {
        (0..4).for_each(|_| does(&mut she, &lesson.id, 1, 1));
    }
    assert_eq!(next(&she), "nothing");
    assert_eq!(after(&she, "L45", event::Mode::Alone, &[], 1), "nothing");
    assert_eq!(map::course(&COURSE, &she, Language::Zh).here, None);
}

#[test]
fn the_map_says_where_she_is_and_what_she_can_do() {
    let mut she = Learner::default();
    for lesson in ["L01", "L02", "L03", "L04", "L05", "L06"] {
        does(&mut she, lesson, 1, 0);
        does(&mut she, lesson, 1, 0);
    }
    does(&mut she, "L07", 1, 1);
    let map = map::course(&COURSE, &she, Language::Zh);
    assert_eq!(map.units.len(), 9);
    assert_eq!(map.here, Some(1));
    let told = |at: usize| {
        let unit = &map.units[at];
        (unit.able, unit.lessons.len(), unit.weeks)
    };
    assert_eq!(told(0), (6, 6, Some((1, 2))));
    assert_eq!(told(1), (0, 4, Some((3, 4))));
    assert_eq!(told(8), (0, 5, Some((15, 16))));
    assert_eq!(map.units[1].lessons[3].week, Some(4));
}

#[test]
fn a_test_that_was_ended_leads_back_to_every_sentence() {
    let mut she = Learner::default();
    does(&mut she, "L01", 1, 0);
    does(&mut she, "L01", 1, 0);
    let lesson = SkillId::new("L01");
    let done = Done { lesson: &lesson, mode: event::Mode::Test, reached: false };
    assert_eq!(home::after(&COURSE, &she, done, &[], day(1)).map(|next| next.mode), Some(Mode::Guided));
}
