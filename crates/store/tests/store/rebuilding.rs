//! The log is the truth: tables thrown away come back to the same bytes, and changes are found.

use std::fs;
use std::time::Duration;

use journal::envelope::Broken;
use journal::event::{Event, Form, HintCause, Mode};
use journal::id::SkillId;
use proptest::prelude::*;
use rusqlite::Connection;
use serde_json::json;
use store::check::Fault;
use testkit::kept::Kept;
use testkit::school::{
    attempt, class, class_made, finished, input, joined, resident, started, submission, term,
};

/// Any event, about few people, so that they meet.
fn event() -> impl Strategy<Value = Event> {
    let who = 1..4u8;
    let lesson = (1..4u8).prop_map(|n| SkillId::new(format!("L{n}")));
    let form = prop::option::of(prop::sample::select(vec![Form::A, Form::B]));
    prop_oneof![
        (1..3u8, "[一-龥]{1,3}").prop_map(|(n, name)| class_made(n, &name)),
        (who.clone(), 1..3u8, "[一-龥]{2,3}").prop_map(|(n, c, name)| joined(n, &name, class(c))),
        (who.clone(), 1..6u8, prop::option::of(lesson.clone())).prop_map(|(n, a, lesson)| {
            Event::AttemptStarted {
                resident: resident(n),
                attempt: attempt(a),
                lesson,
                mode: Mode::Guided,
                form: None,
                run: 0,
                start: json!({"n": n}),
            }
        }),
        (who.clone(), 1..6u8, any::<i32>()).prop_map(|(n, a, value)| Event::Input {
            resident: resident(n),
            attempt: attempt(a),
            input: json!(value)
        }),
        (who.clone(), 1..6u8, 1..4u16).prop_map(|(n, a, step)| Event::StepDone {
            resident: resident(n),
            attempt: attempt(a),
            step,
            hint_level: 0,
            off_path: 0
        }),
        (who.clone(), 1..6u8, 1..4u16).prop_map(|(n, a, step)| Event::OffPath {
            resident: resident(n),
            attempt: attempt(a),
            step
        }),
        (who.clone(), 1..6u8, 1..5u8).prop_map(|(n, a, level)| Event::HintShown {
            resident: resident(n),
            attempt: attempt(a),
            step: 1,
            level,
            cause: HintCause::Idle
        }),
        (who.clone(), 1..6u8).prop_map(|(n, a)| Event::TeacherCalled {
            resident: resident(n),
            attempt: attempt(a),
            step: 1
        }),
        (who.clone(), any::<bool>())
            .prop_map(|(n, taken_back)| Event::TeacherCame { resident: resident(n), taken_back }),
        (who.clone(), 1..6u8, any::<bool>()).prop_map(|(n, a, for_good)| Event::AttemptLeft {
            resident: resident(n),
            attempt: attempt(a),
            for_good
        }),
        (who.clone(), lesson.clone())
            .prop_map(|(n, lesson)| Event::DemoShown { resident: resident(n), lesson }),
        (who.clone(), 1..6u8, lesson.clone(), form).prop_map(|(n, a, lesson, form)| Event::AttemptFinished {
            resident: resident(n),
            attempt: attempt(a),
            lesson: Some(lesson),
            mode: Mode::Test,
            form,
            unaided: true,
            hint_level: 0,
            off_path: 0,
        }),
        (who.clone(), 1..6u8, lesson.clone(), 0..5u8).prop_map(|(n, a, lesson, hint_level)| {
            Event::AttemptFinished {
                resident: resident(n),
                attempt: attempt(a),
                lesson: Some(lesson),
                mode: Mode::Alone,
                form: None,
                unaided: hint_level == 0,
                hint_level,
                off_path: 0,
            }
        }),
        (who.clone(), 1..6u8, 0..3u32).prop_map(|(n, s, number)| Event::Submitted {
            resident: resident(n),
            attempt: attempt(1),
            submission: submission(s),
            lesson: None,
            list: "community.notes".into(),
            about: None,
            number,
            text: format!("BM000{s}"),
        }),
        (who.clone(), 1..6u8, 0..4u32).prop_map(|(n, s, number)| Event::SubmissionAnswered {
            resident: resident(n),
            submission: submission(s),
            number,
            words: "好的".into(),
        }),
        (who, lesson, any::<bool>()).prop_map(|(n, skill, seen)| Event::SeenOnOwnPhone {
            resident: resident(n),
            skill,
            seen
        }),
        Just(Event::UnlockFailed),
        Just(Event::Unlocked),
        Just(Event::PassphraseSet { hash: "x".into() }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever happens in whatever portions, with a clock that jumps both ways and restarts between.
    #[test]
    fn tables_kept_up_event_by_event_are_those_of_a_rebuild(
        portions in prop::collection::vec((prop::collection::vec(event(), 1..12), -40_000_000_000i64..40_000_000_000, any::<bool>()), 1..12)
    ) {
        let mut kept = Kept::new();
        let start: journal::moment::Moment = "2026-05-04T09:00:00+08:00".parse().unwrap();
        for (events, jump, restart) in portions {
            kept.clock.set(&start.plus_milliseconds(jump).to_string());
            kept.store().append(&events).unwrap();
            if restart {
                kept.restart();
            }
        }
        let shown = kept.store().dump().unwrap();
        kept.store().rebuild().unwrap();
        prop_assert_eq!(kept.store().dump().unwrap(), shown);
        prop_assert_eq!(kept.store().verify().unwrap().faults, vec![]);
    }
}

#[test]
fn a_whole_term_is_rebuilt_to_the_same_bytes() {
    let mut kept = Kept::new();
    let events = term("演示班", 30, 10, "2026-05-04T10:00:00+08:00".parse().unwrap());
    // Half of it as a past, half as it would happen.
    let (past, rest) = events.split_at(events.len() / 2);
    kept.store().append_past(past).unwrap();
    for (at, event) in rest.iter().take(500) {
        kept.clock.set(&at.to_string());
        kept.store().append(std::slice::from_ref(event)).unwrap();
    }
    let shown = kept.store().dump().unwrap();
    let rebuilt = kept.store().rebuild().unwrap();
    assert_eq!((rebuilt.events, rebuilt.unreadable), (past.len() as u64 + 500, 0));
    assert!(kept.store().dump().unwrap() == shown, "the rebuilt tables differ");
    let again = kept.restart().verify().unwrap();
    assert_eq!(again.faults, []);
}

#[test]
fn equal_logs_show_equal_codes() {
    let mut kept = Kept::new();
    kept.store().append(&[class_made(1, "周一班"), joined(1, "王秀英", class(1))]).unwrap();
    let before = kept.store().verify().unwrap().code;
    assert_eq!(before.len(), 6);
    kept.store().rebuild().unwrap();
    assert_eq!(kept.store().verify().unwrap().code, before);
    kept.store().append(&[joined(2, "李桂兰", class(1))]).unwrap();
    assert_ne!(kept.store().verify().unwrap().code, before);
}

/// Changes something behind the program's back.
fn tamper(kept: &mut Kept, sql: &str) {
    kept.close();
    let db = Connection::open(kept.folder().join("weiketang.db")).unwrap();
    db.execute_batch(sql).unwrap();
    db.close().unwrap();
    kept.open().unwrap();
}

fn used() -> Kept {
    let mut kept = Kept::new();
    kept.store()
        .append(&[
            class_made(1, "周一班"),
            joined(1, "王秀英", class(1)),
            started(1, "L26"),
            finished(1, "L26"),
        ])
        .unwrap();
    kept
}

#[test]
fn changed_tables_are_found_and_mended() {
    let mut kept = used();
    tamper(&mut kept, "UPDATE proj_skill SET level = 5");
    assert_eq!(kept.store().verify().unwrap().faults, [Fault::Tables]);
    kept.store().rebuild().unwrap();
    assert_eq!(kept.store().verify().unwrap().faults, []);
    assert_eq!(kept.store().matrix(None).unwrap()[0].cells[&SkillId::new("L26")].level.digit(), 2);
}

#[test]
fn tables_of_another_version_are_rebuilt_at_the_start() {
    let mut kept = used();
    let shown = kept.store().dump().unwrap();
    tamper(&mut kept, "UPDATE local SET projections = 0; DROP TABLE proj_skill; DELETE FROM proj_class");
    assert_eq!(kept.store().dump().unwrap(), shown);
}

#[test]
fn a_changed_event_is_found() {
    let mut kept = used();
    tamper(
        &mut kept,
        "UPDATE event SET body = CAST(replace(CAST(body AS TEXT), 'L26', 'L27') AS BLOB) WHERE seq = 4",
    );
    let faults = kept.store().verify().unwrap().faults;
    assert!(faults.contains(&Fault::Event { incarnation: 1, seq: 4, why: Broken::Body }), "{faults:?}");
    assert!(faults.contains(&Fault::Tables), "{faults:?}");
}

#[test]
fn a_changed_header_is_found() {
    let mut kept = used();
    tamper(&mut kept, "UPDATE event SET hlc = x'0000000000000001' WHERE seq = 2");
    let faults = kept.store().verify().unwrap().faults;
    assert!(faults.contains(&Fault::Event { incarnation: 1, seq: 2, why: Broken::Chain }), "{faults:?}");
}

#[test]
fn an_event_taken_out_is_found() {
    let mut kept = used();
    tamper(&mut kept, "DELETE FROM event WHERE seq = 2");
    let faults = kept.store().verify().unwrap().faults;
    assert!(faults.contains(&Fault::Gap { incarnation: 1, seq: 3 }), "{faults:?}");
}

#[test]
fn an_erased_body_is_no_fault() {
    let mut kept = used();
    tamper(&mut kept, "UPDATE event SET body = NULL WHERE seq IN (2, 3, 4)");
    kept.store().rebuild().unwrap();
    let verified = kept.store().verify().unwrap();
    assert_eq!((verified.events, verified.erased, verified.faults), (4, 3, vec![]));
    assert_eq!(kept.store().residents(None).unwrap(), []);
}

#[test]
fn broken_clocks_lose_nothing_and_are_counted() {
    let mut kept = used();
    for wall in [
        "2009-01-01T00:00:00+08:00",
        "2035-01-01T00:00:00+08:00",
        "2026-05-05T09:00:00-05:00",
        "1969-12-31T23:00:00Z",
    ] {
        kept.clock.set(wall);
        kept.store().append(&[input(1, json!(wall))]).unwrap();
    }
    let verified = kept.store().verify().unwrap();
    assert_eq!((verified.events, verified.doubtful_clocks, verified.faults), (8, 3, vec![]));
}

#[test]
fn the_folder_holds_what_it_should_and_nothing_else() {
    let mut kept = used();
    kept.clock.pass(Duration::from_secs(2));
    kept.store().settle().unwrap();
    let mut names: Vec<String> = fs::read_dir(kept.folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["high-water", "lock", "weiketang.db", "weiketang.db-wal"]);
    assert_eq!(
        fs::metadata(kept.folder().join("weiketang.db-wal")).unwrap().len(),
        0,
        "emptied into the database"
    );
}
