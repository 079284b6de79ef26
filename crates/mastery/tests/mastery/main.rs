//! What a class term looks like after folding: worked examples with dates and wall clocks.

#![expect(clippy::unwrap_used, reason = "a test that cannot prepare its case has failed")]

use expect_test::{Expect, expect};
use jiff::civil::{Date, date};
use journal::envelope::{Header, Recorded, What};
use journal::event::{Event, Form, HintCause, Mode};
use journal::hlc::Hlc;
use journal::id::{AttemptId, DeviceId, ResidentId, SkillId};
use mastery::learner::Learner;
use mastery::progress::{Progress, fold};
use mastery::trouble::Trouble;

fn wang() -> ResidentId {
    ResidentId::from_bytes([1; 16])
}

fn attempt(n: u8) -> AttemptId {
    AttemptId::from_bytes([n; 16])
}

fn recorded(seq: u64, at: &str, event: Event) -> Recorded {
    let device = DeviceId::from_bytes([0; 16]);
    let header = Header { device, incarnation: 1, seq, hlc: Hlc::from_bits(seq), kind: event.kind().into() };
    Recorded { header, at: at.parse().unwrap(), what: What::Known(event) }
}

fn started(n: u8, lesson: &str) -> Event {
    let lesson = Some(SkillId::new(lesson));
    Event::AttemptStarted {
        resident: wang(),
        attempt: attempt(n),
        lesson,
        mode: Mode::Guided,
        form: None,
        run: 0,
        start: serde_json::Value::Null,
    }
}

fn finished(lesson: &str, hint_level: u8) -> Event {
    Event::AttemptFinished {
        resident: wang(),
        attempt: attempt(1),
        lesson: Some(SkillId::new(lesson)),
        mode: Mode::Alone,
        form: None,
        unaided: hint_level == 0,
        hint_level,
        off_path: 0,
    }
}

fn off_path(n: u8, step: u16) -> Event {
    Event::OffPath { resident: wang(), attempt: attempt(n), step }
}

fn learner(events: &[(&str, Event)]) -> Learner {
    let mut progress = Progress::default();
    for (seq, (at, event)) in events.iter().enumerate() {
        fold(&mut progress, &recorded(seq as u64 + 1, at, event.clone()));
    }
    progress.learners.remove(&wang()).unwrap_or_default()
}

/// Draws the skills: level, last unaided day, box and due date.
fn check_skills(events: &[(&str, Event)], expected: Expect) {
    let mut drawing = String::new();
    for (id, skill) in &learner(events).skills {
        let level = skill.level();
        let day = |day: Option<Date>| day.map_or("–".to_owned(), |day| day.to_string());
        drawing += &format!("{id} {} {level:?} 上次 {}", level.digit(), day(skill.last_unaided));
        drawing +=
            &skill.review.map_or("\n".into(), |review| format!(" 盒{} 到 {}\n", review.stage, review.due));
    }
    expected.assert_eq(&drawing);
}

fn check_trouble(events: &[(&str, Event)], today: Date, expected: Expect) {
    let drawing: Vec<String> = learner(events)
        .trouble(today)
        .into_iter()
        .map(|trouble| match trouble {
            Trouble::Called(place) => format!(
                "called {} step {}",
                place.lesson.map_or("free".into(), |id| id.to_string()),
                place.step
            ),
            Trouble::Stuck(place) => format!(
                "stuck {} step {}",
                place.lesson.map_or("free".into(), |id| id.to_string()),
                place.step
            ),
            Trouble::NotSeen { days } => format!("not seen for {days} days"),
        })
        .collect();
    expected.assert_eq(&drawing.join(", "));
}

#[test]
fn a_skill_grows_over_a_term() {
    check_skills(
        &[
            ("2026-05-04T09:10:00+08:00", finished("L31", 3)),
            ("2026-05-04T09:20:00+08:00", finished("L31", 1)),
            ("2026-05-07T09:10:00+08:00", finished("L31", 0)),
            ("2026-05-07T09:20:00+08:00", finished("L31", 0)),
            ("2026-05-14T09:10:00+08:00", finished("L31", 0)),
            ("2026-05-28T09:10:00+08:00", finished("L31", 0)),
        ],
        expect![[r#"
            L31 4 Kept 上次 2026-05-28 盒4 到 2026-06-25
        "#]],
    );
}

#[test]
fn midnight_in_qingdao_parts_the_days_not_midnight_in_london() {
    // Half past eleven at night and half past midnight: two days there, although one day in UTC.
    check_skills(
        &[
            ("2026-05-04T23:30:00+08:00", finished("L26", 0)),
            ("2026-05-05T00:30:00+08:00", finished("L26", 0)),
        ],
        expect![[r#"
            L26 2 Hinted 上次 2026-05-05 盒1 到 2026-05-07
        "#]],
    );
    // Seven in the morning and nine: one day there, although two days in UTC.
    check_skills(
        &[
            ("2026-05-04T07:00:00+08:00", finished("L26", 0)),
            ("2026-05-04T09:00:00+08:00", finished("L26", 0)),
        ],
        expect![[r#"
            L26 3 Alone 上次 2026-05-04 盒1 到 2026-05-07
        "#]],
    );
}

#[test]
fn seven_days_are_counted_in_days_not_in_hours() {
    check_skills(
        &[
            ("2026-05-04T17:00:00+08:00", finished("L27", 0)),
            ("2026-05-07T09:00:00+08:00", finished("L27", 0)),
            ("2026-05-11T08:00:00+08:00", finished("L27", 0)),
        ],
        expect![[r#"
            L27 4 Kept 上次 2026-05-11 盒2 到 2026-05-14
        "#]],
    );
}

#[test]
fn opening_or_leaving_a_lesson_is_not_doing_it() {
    let left = Event::AttemptLeft { resident: wang(), attempt: attempt(1), for_good: false };
    let events = [("2026-05-04T09:00:00+08:00", started(1, "L26")), ("2026-05-04T09:05:00+08:00", left)];
    check_skills(&events, expect![[r#""#]]);
}

#[test]
fn being_shown_a_lesson_is_being_here_and_not_doing_it() {
    let shown = Event::DemoShown { resident: wang(), lesson: SkillId::new("L26") };
    let events = [("2026-05-04T09:00:00+08:00", shown)];
    check_skills(&events, expect![[r#""#]]);
    assert_eq!(learner(&events).now.last_active.map(|at| at.date()), Some(date(2026, 5, 4)));
}

#[test]
fn a_test_without_hints_counts_as_any_run_without_hints() {
    let run = |mode, form, unaided| Event::AttemptFinished {
        resident: wang(),
        attempt: attempt(1),
        lesson: Some(SkillId::new("L26")),
        mode,
        form,
        unaided,
        hint_level: 0,
        off_path: 0,
    };
    let test = |form| run(Mode::Test, Some(form), true);
    check_skills(
        &[
            ("2026-05-04T09:00:00+08:00", test(Form::A)),
            ("2026-05-04T09:20:00+08:00", run(Mode::Alone, Some(Form::B), true)),
        ],
        expect![[r#"
            L26 3 Alone 上次 2026-05-04 盒1 到 2026-05-07
        "#]],
    );
    check_skills(
        &[
            ("2026-05-04T09:00:00+08:00", test(Form::A)),
            ("2026-05-07T09:00:00+08:00", test(Form::B)),
            ("2026-05-11T09:00:00+08:00", test(Form::A)),
        ],
        expect![[r#"
            L26 4 Kept 上次 2026-05-11 盒2 到 2026-05-14
        "#]],
    );
    // The teacher came: found with help, and it comes back at the same distance.
    check_skills(
        &[("2026-05-04T09:00:00+08:00", run(Mode::Test, Some(Form::A), false))],
        expect![[r#"
            L26 2 Hinted 上次 – 盒1 到 2026-05-07
        "#]],
    );
}

#[test]
fn staff_see_it_on_the_own_phone() {
    let seen = |seen| Event::SeenOnOwnPhone { resident: wang(), skill: SkillId::new("L26"), seen };
    check_skills(
        &[("2026-05-04T09:00:00+08:00", seen(true))],
        expect![[r#"
            L26 5 OwnPhone 上次 –
        "#]],
    );
    check_skills(
        &[("2026-05-04T09:00:00+08:00", seen(true)), ("2026-05-04T09:01:00+08:00", seen(false))],
        expect![[r#"
            L26 0 Untouched 上次 –
        "#]],
    );
}

#[test]
fn what_waits_longest_is_due_first() {
    let events = [
        ("2026-05-05T09:00:00+08:00", finished("L26", 0)),
        ("2026-05-04T09:00:00+08:00", finished("L31", 2)),
        ("2026-05-08T09:00:00+08:00", finished("L27", 2)),
    ];
    let learner = learner(&events);
    let due = |day| learner.due(day).into_iter().map(SkillId::as_str).collect::<Vec<_>>();
    assert_eq!(due(date(2026, 5, 6)), Vec::<&str>::new());
    assert_eq!(due(date(2026, 5, 7)), ["L31"]);
    assert_eq!(due(date(2026, 5, 8)), ["L31", "L26"]);
}

#[test]
fn a_call_for_the_teacher_stands_until_somebody_comes() {
    let call = Event::TeacherCalled { resident: wang(), attempt: attempt(1), step: 2 };
    let came = |taken_back| Event::TeacherCame { resident: wang(), taken_back };
    let mut events =
        vec![("2026-05-04T09:00:00+08:00", started(1, "L29")), ("2026-05-04T09:05:00+08:00", call)];
    check_trouble(&events, date(2026, 5, 4), expect!["called L29 step 2"]);
    events.push(("2026-05-04T09:07:00+08:00", came(false)));
    check_trouble(&events, date(2026, 5, 4), expect![[r#""#]]);
    // Said twice and taken back once: she waits as before.
    events.push(("2026-05-04T09:07:01+08:00", came(false)));
    events.push(("2026-05-04T09:07:05+08:00", came(true)));
    check_trouble(&events, date(2026, 5, 4), expect!["called L29 step 2"]);
}

#[test]
fn what_is_over_does_not_come_back_when_help_is_taken_back() {
    let call = Event::TeacherCalled { resident: wang(), attempt: attempt(1), step: 2 };
    let came = |taken_back| Event::TeacherCame { resident: wang(), taken_back };
    let mut events = vec![
        ("2026-05-04T09:00:00+08:00", started(1, "L29")),
        ("2026-05-04T09:05:00+08:00", call),
        ("2026-05-04T09:07:00+08:00", came(false)),
        ("2026-05-04T09:09:00+08:00", finished("L29", 2)),
        ("2026-05-04T09:10:00+08:00", came(true)),
    ];
    check_trouble(&events, date(2026, 5, 4), expect![[r#""#]]);
    // Taking back what was not said makes nobody wait.
    events.push(("2026-05-04T09:11:00+08:00", came(true)));
    check_trouble(&events, date(2026, 5, 4), expect![[r#""#]]);
}

#[test]
fn four_touches_off_the_path_are_being_stuck_until_the_step_is_done() {
    let mut events = vec![("2026-05-04T09:00:00+08:00", started(1, "L29"))];
    for _ in 0..3 {
        events.push(("2026-05-04T09:01:00+08:00", off_path(1, 2)));
    }
    check_trouble(&events, date(2026, 5, 4), expect![[r#""#]]);
    events.push(("2026-05-04T09:02:00+08:00", off_path(1, 2)));
    check_trouble(&events, date(2026, 5, 4), expect!["stuck L29 step 2"]);
    // Another day, another attempt at the same lesson: past step 1 is not past step 2.
    let done =
        |step| Event::StepDone { resident: wang(), attempt: attempt(2), step, hint_level: 0, off_path: 0 };
    events.push(("2026-05-06T09:00:00+08:00", started(2, "L29")));
    events.push(("2026-05-06T09:01:00+08:00", done(1)));
    check_trouble(&events, date(2026, 5, 6), expect!["stuck L29 step 2"]);
    events.push(("2026-05-06T09:02:00+08:00", done(2)));
    check_trouble(&events, date(2026, 5, 6), expect![[r#""#]]);
}

#[test]
fn the_last_hint_is_being_stuck_too() {
    let hint =
        Event::HintShown { resident: wang(), attempt: attempt(1), step: 3, level: 4, cause: HintCause::Idle };
    let events = [("2026-05-04T09:00:00+08:00", started(1, "L29")), ("2026-05-04T09:05:00+08:00", hint)];
    check_trouble(&events, date(2026, 5, 4), expect!["stuck L29 step 3"]);
}

#[test]
fn ten_days_without_her_are_noticed_but_not_before_she_ever_started() {
    let events = [("2026-05-04T23:50:00+08:00", started(1, "L29"))];
    check_trouble(&events, date(2026, 5, 13), expect![[r#""#]]);
    check_trouble(&events, date(2026, 5, 14), expect!["not seen for 10 days"]);
    // Staff marking something is not her being here.
    let seen = Event::SeenOnOwnPhone { resident: wang(), skill: SkillId::new("L26"), seen: true };
    check_trouble(&[("2026-05-04T09:00:00+08:00", seen)], date(2027, 5, 4), expect![[r#""#]]);
}

#[test]
fn what_a_newer_version_recorded_changes_nothing() {
    let mut progress = Progress::default();
    let mut newer = recorded(1, "2026-05-04T09:00:00+08:00", finished("L26", 0));
    newer.what = What::Unknown(serde_json::json!({ "kind": "attendance-taken", "resident": wang() }));
    fold(&mut progress, &newer);
    assert_eq!(progress, Progress::default());
}
