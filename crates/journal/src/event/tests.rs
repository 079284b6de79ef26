//! Does every event keep its written form, and do older logs still read?

use expect_test::{Expect, expect};

use super::*;

fn check(event: Event, expected: Expect) {
    let value = serde_json::to_value(&event).unwrap();
    expected.assert_eq(&String::from_utf8(crate::canonical::bytes(&value)).unwrap());
    assert_eq!(value["kind"], event.kind(), "the kind in the header is the kind in the body");
    assert_eq!(serde_json::from_value::<Event>(value).unwrap(), event);
}

#[test]
fn events_keep_their_written_form() {
    let resident = ResidentId::from_bytes([2; 16]);
    let attempt = AttemptId::from_bytes([4; 16]);
    let lesson = Some(SkillId::new("L31"));
    let start = serde_json::json!({"run": 2});
    check(
        Event::AttemptStarted {
            resident,
            attempt,
            lesson: lesson.clone(),
            mode: Mode::Guided,
            form: None,
            run: 2,
            start: start.clone(),
        },
        expect![[
            r#"{"attempt":"04040404-0404-0404-0404-040404040404","kind":"attempt-started","lesson":"L31","mode":"guided","resident":"02020202-0202-0202-0202-020202020202","run":2,"start":{"run":2}}"#
        ]],
    );
    check(
        Event::HintShown { resident, attempt, step: 2, level: 1, cause: HintCause::OffPath },
        expect![[
            r#"{"attempt":"04040404-0404-0404-0404-040404040404","cause":"off-path","kind":"hint-shown","level":1,"resident":"02020202-0202-0202-0202-020202020202","step":2}"#
        ]],
    );
    check(
        Event::AttemptFinished {
            resident,
            attempt,
            lesson: lesson.clone(),
            mode: Mode::Alone,
            form: None,
            unaided: true,
            hint_level: 0,
            off_path: 1,
        },
        expect![[
            r#"{"attempt":"04040404-0404-0404-0404-040404040404","hintLevel":0,"kind":"attempt-finished","lesson":"L31","mode":"alone","offPath":1,"resident":"02020202-0202-0202-0202-020202020202","unaided":true}"#
        ]],
    );
    check(
        Event::AttemptLeft { resident, attempt, for_good: false },
        expect![[
            r#"{"attempt":"04040404-0404-0404-0404-040404040404","kind":"attempt-left","resident":"02020202-0202-0202-0202-020202020202"}"#
        ]],
    );
    check(
        Event::DisplaySet {
            display: Display { diagonal_tenths: Some(238), text_scale: 125, sound: true, set_up: None },
        },
        expect![[r#"{"display":{"diagonalTenths":238,"sound":true,"textScale":125},"kind":"display-set"}"#]],
    );
    check(Event::UnlockFailed, expect![[r#"{"kind":"unlock-failed"}"#]]);
}

#[test]
fn a_test_is_written_with_its_form() {
    let resident = ResidentId::from_bytes([2; 16]);
    let attempt = AttemptId::from_bytes([4; 16]);
    let (lesson, form) = (Some(SkillId::new("L31")), Some(Form::B));
    check(
        Event::AttemptStarted {
            resident,
            attempt,
            lesson: lesson.clone(),
            mode: Mode::Test,
            form,
            run: 3,
            start: Value::Null,
        },
        expect![[
            r#"{"attempt":"04040404-0404-0404-0404-040404040404","form":"b","kind":"attempt-started","lesson":"L31","mode":"test","resident":"02020202-0202-0202-0202-020202020202","run":3,"start":null}"#
        ]],
    );
    check(
        Event::AttemptFinished {
            resident,
            attempt,
            lesson,
            mode: Mode::Test,
            form,
            unaided: true,
            hint_level: 0,
            off_path: 0,
        },
        expect![[
            r#"{"attempt":"04040404-0404-0404-0404-040404040404","form":"b","hintLevel":0,"kind":"attempt-finished","lesson":"L31","mode":"test","offPath":0,"resident":"02020202-0202-0202-0202-020202020202","unaided":true}"#
        ]],
    );
    check(
        Event::AttemptLeft { resident, attempt, for_good: true },
        expect![[
            r#"{"attempt":"04040404-0404-0404-0404-040404040404","forGood":true,"kind":"attempt-left","resident":"02020202-0202-0202-0202-020202020202"}"#
        ]],
    );
    check(
        Event::DemoShown { resident, lesson: SkillId::new("L31") },
        expect![[
            r#"{"kind":"demo-shown","lesson":"L31","resident":"02020202-0202-0202-0202-020202020202"}"#
        ]],
    );
}

/// As they stand in logs from before there were tests and a second task.
#[test]
fn attempts_of_an_older_version_still_read() {
    let ids = r#""resident":"02020202-0202-0202-0202-020202020202","attempt":"04040404-0404-0404-0404-040404040404""#;
    let read = |event: &str| serde_json::from_str::<Event>(&event.replace("IDS", ids)).unwrap();
    let left = read(r#"{"kind":"attempt-left",IDS}"#);
    assert!(matches!(left, Event::AttemptLeft { for_good: false, .. }));
    let started =
        read(r#"{"kind":"attempt-started",IDS,"lesson":"L31","mode":"alone","run":1,"start":{"run":1}}"#);
    assert!(matches!(started, Event::AttemptStarted { form: None, mode: Mode::Alone, run: 1, .. }));
    let finished = read(
        r#"{"kind":"attempt-finished",IDS,"lesson":"L31","mode":"alone","unaided":true,"hintLevel":0,"offPath":1}"#,
    );
    assert!(matches!(finished, Event::AttemptFinished { form: None, unaided: true, .. }));
}

#[test]
fn an_event_of_an_older_version_still_reads() {
    let older = r#"{"kind":"class-made","class":"03030303-0303-0303-0303-030303030303","name":"周一班"}"#;
    let class = ClassId::from_bytes([3; 16]);
    assert_eq!(
        serde_json::from_str::<Event>(older).unwrap(),
        Event::ClassMade { class, name: "周一班".into(), demo: false }
    );
}
