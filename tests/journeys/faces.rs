//! The faces of one lesson: looked at, done step by step, alone, and as a test.

use serde_json::{Value, json};

use crate::classroom::Classroom;

const LESSON: &str = "L31";

/// The line of the lesson on the course page.
fn on_the_map(room: &mut Classroom, session: &str) -> Value {
    let course = room.call("course", session, json!({}));
    let units = course["units"].as_array().unwrap();
    let mut lessons = units.iter().flat_map(|unit| unit["lessons"].as_array().unwrap());
    lessons.find(|lesson| lesson["lesson"]["id"] == LESSON).unwrap().clone()
}

fn answer(room: &mut Classroom, session: &str) -> Value {
    let answered = room.call("answer", session, json!({ "choice": 0 }));
    assert!(answered["phase"]["answered"]["why"].as_str().is_some_and(|why| !why.is_empty()));
    room.call("answer", session, json!({ "choice": 0 }))
}

fn take_test(room: &mut Classroom, session: &str) -> Value {
    let view = room.do_task(session, LESSON, "test");
    assert_eq!(view["phase"]["kind"], "check", "after the goal comes the question");
    let end = answer(room, session);
    assert_eq!(end["phase"]["kind"], "finished");
    end
}

/// Step by step, knowing every touch from the demonstration.
fn do_as_shown(room: &mut Classroom, session: &str) -> Value {
    let demo = room.call("show_demo", session, json!({ "lesson": LESSON }));
    room.start(session, LESSON, "guided");
    for frame in demo["frames"].as_array().unwrap() {
        let ask = json!({ "widget": frame["widget"], "touch": frame["touch"], "nearMiss": false });
        room.call("tap", session, ask);
    }
    answer(room, session)
}

/// The face that is next after a guided run.
fn faded(another_guided_one: bool) -> Value {
    json!(if another_guided_one { "guided" } else { "alone" })
}

#[test]
fn being_shown_a_lesson_changes_nothing_but_that_she_was_here() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    let view = room.start(&wang, LESSON, "guided");
    room.follow_hint(&wang, &view);
    room.call("leave_lesson", &wang, json!({}));
    let before = room.events();

    let demo = room.call("show_demo", &wang, json!({ "lesson": LESSON }));
    let frames = demo["frames"].as_array().unwrap();
    assert!(frames.len() >= 6);
    for frame in frames {
        let widgets = frame["screen"]["widgets"].as_array().unwrap();
        assert!(
            widgets.iter().any(|widget| widget["id"] == frame["widget"]),
            "the hand touches what is there"
        );
    }
    assert_eq!(demo["paceTenths"], 10);
    assert_eq!(room.events(), before + 1);

    let home = room.call("leave_lesson", &wang, json!({}));
    assert_eq!(home["next"]["resumeStep"], 2, "what was open can still be gone on with");
    let lesson = on_the_map(&mut room, &wang);
    assert_eq!((&lesson["level"], &lesson["suggested"]), (&json!(0), &json!("guided")));
    assert!(room.try_call("show_demo", Some(&wang), json!({ "lesson": "L99" })).is_err());
}

#[test]
fn help_fades_over_three_guided_runs_then_comes_the_task_then_the_test() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    let mut levels = Vec::new();
    for _ in 0..3 {
        assert_eq!(on_the_map(&mut room, &wang)["suggested"], "guided");
        let view = room.start(&wang, LESSON, "guided");
        let greyed = !view["greyed"].as_array().unwrap().is_empty();
        levels.push((view["hint"]["level"].as_u64().unwrap_or(0), greyed));
        let end = do_as_shown(&mut room, &wang);
        let fewer = levels.len() < 3;
        let next = &end["phase"]["next"];
        assert_eq!(
            (&next["lesson"]["id"], &next["mode"]),
            (&json!(LESSON), &faded(fewer)),
            "what the ending offers"
        );
    }
    assert_eq!(levels, [(2, true), (1, false), (0, false)]);
    assert_eq!(on_the_map(&mut room, &wang)["suggested"], "alone");
    room.do_alone(&wang, LESSON);
    room.do_alone(&wang, LESSON);
    let lesson = on_the_map(&mut room, &wang);
    assert_eq!((&lesson["level"], &lesson["suggested"]), (&json!(3), &json!("test")));
}

#[test]
fn tasks_alternate_also_for_a_guest() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    let forms: Vec<Value> = (0..3).map(|_| room.do_alone(&wang, LESSON)["form"].clone()).collect();
    assert_eq!(forms, ["a", "b", "a"]);
    let guest = room.try_out();
    let forms: Vec<Value> = (0..3).map(|_| room.do_alone(&guest, LESSON)["form"].clone()).collect();
    assert_eq!(forms, ["a", "b", "a"]);
    assert_eq!(room.start(&wang, LESSON, "guided")["form"], Value::Null, "step by step there is one");
}

#[test]
fn tests_alternate_and_two_in_a_day_without_hints_are_level_3() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    let forms: Vec<Value> = (0..2).map(|_| take_test(&mut room, &wang)["form"].clone()).collect();
    assert_eq!(forms, ["a", "b"]);
    assert_eq!(on_the_map(&mut room, &wang)["level"], 3);
    room.events();
}

#[test]
fn a_test_gives_no_hint_and_goes_on_as_the_same_one_after_a_restart() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    take_test(&mut room, &wang);
    let begun = room.start(&wang, LESSON, "test");
    assert_eq!((&begun["mode"], &begun["form"]), (&json!("test"), &json!("b")));
    for (name, ask) in [("ask_hint", json!({})), ("wait", json!({ "idleMs": 900_000 }))] {
        let view = room.call(name, &wang, ask);
        assert_eq!((&view["hint"], &view["nextHintInMs"]), (&Value::Null, &Value::Null));
    }
    assert_eq!(begun["canStepBack"], false);
    let called = room.call("call_teacher", &wang, json!({}));
    assert_eq!(called["teacherCalled"], true, "the teacher can always be asked");

    let mut room = room.restart();
    let wang = room.enter("王秀梅");
    let next = room.call("home", &wang, json!({}))["next"].clone();
    assert_eq!((&next["lesson"]["id"], &next["mode"]), (&json!(LESSON), &json!("test")));
    let again = room.start(&wang, LESSON, "test");
    for part in ["attempt", "form", "phase", "screen"] {
        assert_eq!(again[part], begun[part], "{part}");
    }
}

#[test]
fn a_test_that_is_ended_is_over_without_a_trace_on_the_level() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    let view = room.start(&wang, LESSON, "test");
    let ended = room.call("end_here", &wang, json!({}));
    assert_eq!((&ended["phase"]["kind"], &ended["phase"]["canDo"]), (&json!("finished"), &json!("")));
    let next = &ended["phase"]["next"];
    assert_eq!((&next["lesson"]["id"], &next["mode"]), (&json!(LESSON), &json!("guided")));
    let home = room.call("leave_lesson", &wang, json!({}));
    assert_eq!(home["next"]["resumeStep"], Value::Null, "nobody is asked to go on with it");
    let lesson = on_the_map(&mut room, &wang);
    assert_eq!((&lesson["level"], &lesson["suggested"]), (&json!(0), &json!("guided")));
    let anew = room.start(&wang, LESSON, "test");
    assert_ne!(anew["attempt"], view["attempt"]);
    room.events();

    // Everything else can be left and gone on with; ending it does nothing.
    room.start(&wang, LESSON, "guided");
    assert_eq!(room.call("end_here", &wang, json!({}))["phase"]["kind"], "step");
}
