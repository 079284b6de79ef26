//! What the pages read after something happened.

use std::time::Duration;

use expect_test::{Expect, expect};
use jiff::civil::date;
use journal::event::{Event, Mode};
use journal::id::SkillId;
use journal::settings::Settings;
use serde_json::json;
use store::error::Error;
use store::store::Store;
use testkit::kept::Kept;
use testkit::school::{attempt, class, class_made, finished, input, joined, resident, started, submission};

/// Two classes; 王秀英 is in both.
fn two_classes() -> Kept {
    let mut kept = Kept::new();
    let events = [
        class_made(1, "周一班"),
        class_made(2, "周四班"),
        joined(2, "李桂兰", class(1)),
        joined(1, "王秀英", class(1)),
        joined(1, "王秀英", class(2)),
    ];
    let appended = kept.store().append(&events).unwrap();
    assert!(appended.roster && !appended.staff && appended.residents.len() == 2 && appended.events == 5);
    kept
}

fn draw_matrix(store: &Store) -> String {
    let rows = store.matrix(None).unwrap();
    let line = |row: &store::reads::Row| {
        let cells: Vec<String> =
            row.cells.iter().map(|(skill, cell)| format!("{skill} {}", cell.level.digit())).collect();
        let last = row.last_active.map_or("–".to_owned(), |at| at.to_string());
        format!("{} {} | {} | {last}\n", row.resident.seat.unwrap(), row.resident.name, cells.join(", "))
    };
    rows.iter().map(line).collect()
}

fn check_matrix(store: &Store, expected: Expect) {
    expected.assert_eq(&draw_matrix(store));
}

#[test]
fn residents_stand_by_seat_and_may_be_in_two_classes() {
    let mut kept = two_classes();
    let names = |store: &Store, class| -> Vec<String> {
        store.residents(class).unwrap().into_iter().map(|one| one.name).collect()
    };
    assert_eq!(names(kept.store(), None), ["王秀英", "李桂兰"]);
    assert_eq!(names(kept.store(), Some(class(2))), ["王秀英"]);
    let both = kept.store().residents(Some(class(2))).unwrap().remove(0);
    assert_eq!(both.classes, [class(1), class(2)]);
    assert_eq!(kept.store().resident(resident(1)).unwrap(), Some(both));
    assert_eq!(kept.store().resident(resident(9)).unwrap(), None);
    let sizes: Vec<(String, u32)> =
        kept.store().classes().unwrap().into_iter().map(|class| (class.name, class.size)).collect();
    assert_eq!(sizes, [("周一班".to_owned(), 2), ("周四班".to_owned(), 1)]);
}

#[test]
fn a_roster_without_seats_takes_no_seat_away() {
    let mut kept = two_classes();
    let without = Event::ResidentJoined {
        resident: resident(1),
        name: "王秀英".into(),
        seat: None,
        class: class(1),
        colour: Some(3),
    };
    kept.store().append(&[without]).unwrap();
    let wang = kept.store().resident(resident(1)).unwrap().unwrap();
    assert_eq!((wang.seat, wang.colour), (Some(1), 3));
}

#[test]
fn settings_stay() {
    let mut kept = two_classes();
    let settings = Settings {
        text_scale: 150,
        sound: false,
        pace_tenths: 15,
        voice_rate: Some(250),
        hands: None,
        phone: None,
    };
    kept.store().append(&[Event::SettingsSet { resident: resident(1), settings }]).unwrap();
    assert_eq!(kept.restart().resident(resident(1)).unwrap().unwrap().settings, Some(settings));
    assert_eq!(kept.store().resident(resident(2)).unwrap().unwrap().settings, None);
}

#[test]
fn the_matrix_shows_levels_and_who_was_here() {
    let mut kept = two_classes();
    kept.store().append(&[started(1, "L26"), finished(1, "L26")]).unwrap();
    kept.clock.pass(Duration::from_secs(600));
    kept.store().append(&[started(1, "L26"), finished(1, "L26")]).unwrap();
    let seen = Event::SeenOnOwnPhone { resident: resident(2), skill: SkillId::new("L27"), seen: true };
    kept.store().append(&[seen]).unwrap();
    check_matrix(
        kept.store(),
        expect![[r#"
        1 王秀英 | L26 3 | 2026-05-04T09:10:00+08:00
        2 李桂兰 | L27 5 | –
    "#]],
    );
    assert_eq!(kept.store().matrix(Some(class(2))).unwrap().len(), 1);
    let cell = kept.store().matrix(None).unwrap()[0].cells[&SkillId::new("L26")];
    assert_eq!((cell.last_unaided, cell.due), (Some(date(2026, 5, 4)), Some(date(2026, 5, 7))));
    assert_eq!(kept.store().learner(resident(1)).unwrap().skills[&SkillId::new("L26")].runs, 2);
}

#[test]
fn an_attempt_goes_on_with_the_inputs_it_had() {
    let mut kept = two_classes();
    let done =
        Event::StepDone { resident: resident(1), attempt: attempt(1), step: 2, hint_level: 0, off_path: 0 };
    let left = Event::AttemptLeft { resident: resident(1), attempt: attempt(1), for_good: false };
    kept.store()
        .append(&[started(1, "L26"), input(1, json!({"tap": "a"})), input(1, json!({"tap": "b"}))])
        .unwrap();
    kept.store().append(&[done, left]).unwrap();
    let open = kept.restart().open_attempts(resident(1)).unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].inputs, [json!({"tap": "a"}), json!({"tap": "b"})]);
    assert_eq!(
        (open[0].steps_done, open[0].start.clone(), open[0].mode),
        (2, json!({"run": 0}), Mode::Guided)
    );
    assert_eq!(
        kept.store().open_attempt(resident(1), Some(&SkillId::new("L26"))).unwrap().as_ref(),
        Some(&open[0])
    );
    assert_eq!(kept.store().open_attempt(resident(1), None).unwrap(), None, "free practice was not begun");
    assert_eq!(kept.store().open_attempts(resident(2)).unwrap(), []);
}

#[test]
fn a_new_attempt_takes_the_place_of_the_open_one_of_its_lesson_only() {
    let mut kept = two_classes();
    let begin = |n: u8, lesson: &str| {
        let lesson = Some(SkillId::new(lesson));
        Event::AttemptStarted {
            resident: resident(1),
            attempt: attempt(n),
            lesson,
            mode: Mode::Alone,
            form: None,
            run: 1,
            start: json!(n),
        }
    };
    kept.store().append(&[begin(1, "L26"), input(1, json!(1)), begin(2, "L27"), begin(3, "L26")]).unwrap();
    let open = kept.store().open_attempts(resident(1)).unwrap();
    let ids: Vec<_> = open.iter().map(|open| (open.attempt, open.inputs.len())).collect();
    assert_eq!(ids, [(attempt(3), 0), (attempt(2), 0)]);
    kept.store().append(&[input(1, json!("too late")), finished(1, "L26")]).unwrap();
    assert_eq!(kept.store().open_attempts(resident(1)).unwrap().len(), 2, "attempt 1 is over already");
}

#[test]
fn an_attempt_that_was_ended_for_good_is_not_open_and_was_no_run() {
    let mut kept = two_classes();
    let ended = Event::AttemptLeft { resident: resident(1), attempt: attempt(1), for_good: true };
    kept.store().append(&[started(1, "L26"), input(1, json!(1)), ended]).unwrap();
    assert_eq!(kept.store().open_attempts(resident(1)).unwrap(), []);
    assert!(kept.store().learner(resident(1)).unwrap().skills.is_empty());
}

#[test]
fn a_finished_attempt_is_not_open() {
    let mut kept = two_classes();
    kept.store().append(&[started(1, "L26"), input(1, json!(1)), finished(1, "L26")]).unwrap();
    assert_eq!(kept.store().open_attempts(resident(1)).unwrap(), []);
}

#[test]
fn who_needs_company_is_told_in_order() {
    let mut kept = two_classes();
    kept.store().append(&[started(1, "L26")]).unwrap();
    kept.clock.set("2026-05-15T09:00:00+08:00");
    let call = Event::TeacherCalled { resident: resident(2), attempt: attempt(2), step: 2 };
    kept.store().append(&[started(2, "L29"), call]).unwrap();
    let today = date(2026, 5, 15);
    let names = |store: &Store, class| -> Vec<String> {
        store.needs(class, today).unwrap().into_iter().map(|need| need.resident.name).collect()
    };
    assert_eq!(
        names(kept.store(), None),
        ["李桂兰", "王秀英"],
        "she who called comes before her who was not here for 11 days"
    );
    assert_eq!(names(kept.store(), Some(class(2))), ["王秀英"]);
    kept.store().append(&[Event::TeacherCame { resident: resident(2), taken_back: false }]).unwrap();
    assert_eq!(names(kept.store(), Some(class(1))), ["王秀英"]);
}

#[test]
fn difficult_steps_are_read_from_the_log() {
    let mut kept = two_classes();
    let done = |n: u8, step, off_path| Event::StepDone {
        resident: resident(n),
        attempt: attempt(n),
        step,
        hint_level: 2,
        off_path,
    };
    kept.store().append(&[started(1, "L31"), done(1, 1, 0), done(1, 2, 3), finished(1, "L31")]).unwrap();
    kept.store().append(&[started(2, "L31"), done(2, 1, 5)]).unwrap();
    let hard =
        |store: &Store, n: u8, lesson: &str| store.hard_steps(&SkillId::new(lesson)).unwrap().of(resident(n));
    assert_eq!(hard(kept.restart(), 1, "L31"), [2]);
    assert_eq!(hard(kept.store(), 2, "L31"), [1]);
    assert_eq!(hard(kept.store(), 1, "L26"), [] as [u16; 0]);
}

#[test]
fn past_events_go_only_into_a_store_without_a_class() {
    let mut kept = Kept::new();
    let long_ago = "2026-02-01T09:00:00+08:00".parse().unwrap();
    kept.store().append(&[Event::PassphraseSet { hash: "x".into() }]).unwrap();
    kept.store().append_past(&[(long_ago, class_made(1, "演示班")), (long_ago, finished(1, "L26"))]).unwrap();
    assert_eq!(kept.store().learner(resident(1)).unwrap().now.last_active, Some(long_ago));
    let refused = kept.store().append_past(&[(long_ago, class_made(2, "又一个班"))]);
    assert!(matches!(refused, Err(Error::NotEmpty { .. })));
    assert_eq!(kept.store().classes().unwrap().len(), 1);
}

fn handed_in(n: u8, s: u8, lesson: Option<&str>) -> Event {
    Event::Submitted {
        resident: resident(n),
        attempt: attempt(1),
        submission: submission(s),
        lesson: lesson.map(SkillId::new),
        list: "community.notes".into(),
        about: None,
        number: 0,
        text: format!("BM000{s} 三楼的灯不亮了"),
    }
}

#[test]
fn what_is_handed_in_waits_for_its_answer() {
    let mut kept = two_classes();
    kept.store().append(&[handed_in(1, 1, None), handed_in(2, 2, None)]).unwrap();
    kept.store().append(&[handed_in(1, 3, Some("L36"))]).unwrap();
    let answered = Event::SubmissionAnswered {
        resident: resident(1),
        submission: submission(1),
        number: 3,
        words: "修好了".into(),
    };
    kept.store().append(&[answered]).unwrap();
    let latest = kept.restart().submissions(10).unwrap();
    let ids: Vec<_> = latest.iter().map(|one| (one.submission, one.number, one.answer.as_deref())).collect();
    let wanted = [(submission(3), 0, None), (submission(2), 0, None), (submission(1), 3, Some("修好了"))];
    assert_eq!(ids, wanted, "the newest first");
    let own = kept.store().submissions_of(resident(1)).unwrap();
    assert_eq!(own.len(), 1, "what a lesson asked for stays in the lesson");
    let first = kept.store().submissions(1).unwrap();
    let ids: Vec<_> = first.iter().map(|one| one.submission).collect();
    assert_eq!(ids, [submission(2)], "later runs of a lesson do not push out whoever waits");
    assert_eq!(kept.store().submissions_waiting().unwrap(), 1);
}
