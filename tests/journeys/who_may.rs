//! Every command, called by everybody who may not (reliability T1): all of them are denied and change nothing.

use contract::commands::COMMANDS;
use contract::types::{FailureCode, Role};
use serde_json::{Value, json};

use crate::classroom::Classroom;
use crate::handed_in::fulfil;

#[test]
fn every_command_is_denied_to_everybody_else() {
    let mut room = Classroom::with_class();
    let resident = room.resident("王秀梅");
    let learner = room.enter("王秀梅");
    let guest = room.try_out();
    let staff = room.staff();
    let before = room.events();
    for command in COMMANDS {
        let (denied, code): (Vec<Option<&str>>, FailureCode) = match command.role {
            Role::Anyone => continue,
            Role::Learner => (vec![None, Some(""), Some("0"), Some(&staff)], FailureCode::SignIn),
            Role::Staff => {
                (vec![None, Some(""), Some("0"), Some(&learner), Some(&guest)], FailureCode::StaffLocked)
            }
        };
        for session in denied {
            let failure = room.try_call(command.name, session, ask(command.name, &resident)).unwrap_err();
            assert_eq!(failure.code, code, "{} as {session:?}", command.name);
        }
    }
    assert_eq!(room.events(), before, "a denied command writes nothing");
    assert!(room.try_call("home", Some(&learner), json!({})).is_ok(), "denials end nobody's session");
}

#[test]
fn every_command_is_open_to_its_own_role() {
    for command in COMMANDS {
        if matches!(command.name, "set_passphrase" | "unlock_staff" | "make_demo_class" | "set_machine_up") {
            continue; // the lock, the demonstration class and the set-up have journeys of their own
        }
        let mut room = Classroom::with_class();
        let resident = room.resident("王秀梅");
        let session = match command.role {
            Role::Anyone => None,
            Role::Learner => {
                let learner = room.enter("王秀梅");
                let begin = if command.name == "choose_wish" { "start_free" } else { "start_lesson" };
                room.call(begin, &learner, ask(begin, &resident));
                Some(learner)
            }
            Role::Staff => Some(room.staff()),
        };
        let mut ask = ask(command.name, &resident);
        if command.name == "answer_submission" {
            ask["id"] = hand_in(&mut room);
        }
        let answer = room.try_call(command.name, session.as_deref(), ask);
        assert!(answer.is_ok(), "{}: {answer:?}", command.name);
    }
}

/// Somebody hands in a note; its id.
fn hand_in(room: &mut Classroom) -> Value {
    let wang = room.enter("王秀梅");
    room.call("start_free", &wang, json!({}));
    fulfil(room, &wang, "help-note");
    let staff = room.staff();
    room.call("inbox", &staff, json!({}))["handedIn"][0]["id"].clone()
}

#[test]
fn nonsense_is_answered_with_a_sentence() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    for (name, ask) in [
        ("no_such_command", json!({})),
        ("", json!({})),
        ("tap", json!({})),
        ("tap", json!({ "widget": 3 })),
        ("tap", json!("tap")),
        ("start_lesson", json!({ "lesson": "L99", "mode": "guided", "anew": false })),
        ("start_lesson", json!({ "lesson": "../L31", "mode": "guided", "anew": false })),
        ("start_lesson", json!({ "lesson": "L31", "mode": "demo", "anew": false })),
        ("choose_wish", json!({ "wish": "gold" })),
        ("start_drill", json!({ "drill": "gold" })),
        ("set_settings", json!({ "textScale": 9000, "sound": true, "paceTenths": 10 })),
        ("set_settings", json!({ "textScale": 100, "sound": true, "paceTenths": 10, "voiceRate": 400 })),
        ("set_door", json!({ "textScale": 110, "sound": true })),
        (
            "set_settings",
            json!({ "textScale": 100, "sound": true, "paceTenths": 10, "hands": { "debounceMs": 1, "holdMs": 500 } }),
        ),
        ("set_machine_up", json!({ "diagonalTenths": 156, "textScale": 100, "sound": true })),
        ("ask_hint", json!({})),
    ] {
        let failure = room.try_call(name, Some(&wang), ask).unwrap_err();
        assert_eq!(failure.code, FailureCode::Say, "{name}: {failure:?}");
        assert!(failure.message.ends_with('。'), "{failure:?}");
        assert!(failure.message.is_ascii() || !failure.message.contains("Error"), "{failure:?}");
    }
}

/// A sound ask for every command, so that only the role can be the reason for a denial.
pub(crate) fn ask(name: &str, resident: &str) -> Value {
    let roster = json!({ "name": "a.csv", "content": "5aeT5ZCNCueOiwo=", "class": "周三班" });
    match name {
        "open" | "try_out" | "make_demo_class" | "staff_door" | "leave" | "home" | "course"
        | "start_free" | "ask_hint" | "step_back" | "call_teacher" | "end_here" | "leave_lesson"
        | "lock_staff" => {
            json!({})
        }
        "drills" | "inbox" | "packs" | "stop_import" | "set_up_again" | "printing" | "save_plan" => json!({}),
        "import_pack" => json!({ "name": "a.wktpack", "content": "5aeT5ZCNCg==" }),
        "save_cards" => json!({ "lesson": "L31", "whose": { "kind": "anybody" }, "paper": "a4" }),
        "use_course" => json!({ "pack": null }),
        "hear" => json!({ "text": "点「发现」。" }),
        "picture" => json!({ "name": "our-hall.jpg" }),
        "set_machine_up" => json!({ "diagonalTenths": 156, "textScale": 125, "sound": true }),
        "answer_submission" => json!({ "id": "1", "state": 1, "words": "收到了。" }),
        "enter" => json!({ "resident": resident }),
        "helped" => json!({ "resident": resident, "takenBack": false }),
        "set_passphrase" | "unlock_staff" => json!({ "passphrase": "浪花社区二楼" }),
        "set_settings" => json!({ "textScale": 125, "sound": true, "paceTenths": 15 }),
        "set_door" => json!({ "textScale": 125, "sound": false }),
        "set_diagonal" => json!({ "tenths": 156 }),
        "start_lesson" => json!({ "lesson": "L12", "mode": "guided", "anew": false }),
        "choose_wish" => json!({ "wish": "moments" }),
        "show_demo" => json!({ "lesson": "L12" }),
        "start_drill" => json!({ "drill": "lost-in-article" }),
        "let_dangers_come" => json!({ "on": true }),
        "tap" => json!({ "widget": "wechat.tab.me", "touch": "tap", "nearMiss": false }),
        "type_text" => json!({ "text": "你好" }),
        "write" => json!({ "strokes": [[[100, 500], [900, 500]]] }),
        "wait" => json!({ "idleMs": 1000 }),
        "tick" => json!({ "seconds": 5 }),
        "answer" => json!({ "choice": 0 }),
        "matrix" => json!({ "class": null }),
        "preview_roster" | "import_roster" => roster,
        "saw_on_own_phone" => json!({ "resident": resident, "skill": "L31", "seen": true }),
        "set_help" => json!({ "resident": resident, "errorless": true, "byTime": false }),
        other => panic!("{other} has no ask here: a new command needs one, so that its role is tested"),
    }
}
