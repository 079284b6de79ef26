//! Nothing acknowledged is lost, whenever the program ends.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::classroom::{Classroom, lesson_of, open};

#[test]
fn killed_after_any_touch_the_lesson_goes_on_at_the_same_place() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    let mut view = room.start(&wang, "L31", "guided");
    let mut touches = 0;
    while view["phase"]["kind"] != "finished" {
        let killed = copy_of_the_disk(room.folder.path());
        let app = open(killed.path(), &room.clock).unwrap();
        let mut later = Classroom { app, clock: room.clock.clone(), folder: killed, heard: None };
        let again = later.enter("王秀梅");
        let home = later.call("home", &again, json!({}));
        assert_eq!(home["next"]["lesson"]["id"], "L31", "what was left comes first");
        let last = json!(6);
        let step = if view["phase"]["kind"] == "step" { &view["phase"]["number"] } else { &last };
        assert_eq!(&home["next"]["resumeStep"], step);
        let resumed = later.start(&again, "L31", "guided");
        for part in ["attempt", "phase", "screen", "hint", "canStepBack"] {
            assert_eq!(resumed[part], view[part], "{part} after {touches} touches");
        }
        later.events();
        view = match view["phase"]["kind"].as_str().unwrap() {
            "step" => room.follow_hint(&wang, &view),
            _ => room.call("answer", &wang, json!({ "choice": 0 })),
        };
        touches += 1;
    }
    assert!(touches > 6);
}

#[test]
fn settings_and_levels_are_there_after_a_restart_but_nobody_is_signed_in() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    let settings = json!({
        "textScale": 150, "sound": false, "paceTenths": 20, "voiceRate": 140,
        "hands": { "debounceMs": 800, "holdMs": 500 }, "phone": { "system": "keys", "care": false, "older": true },
    });
    assert_eq!(room.call("set_settings", &wang, settings.clone())["settings"], settings);
    room.do_alone(&wang, "L12");
    let mut room = room.restart();
    let failure = room.try_call("home", Some(&wang), json!({})).unwrap_err();
    assert_eq!(serde_json::to_value(failure.code).unwrap(), "sign-in");
    let wang = room.enter("王秀梅");
    assert_eq!(room.call("home", &wang, json!({}))["settings"], settings);
    let course = room.call("course", &wang, json!({}));
    assert_eq!(lesson_of(&course, "L12")["level"], 2);
}

#[test]
fn the_machine_shows_itself_as_it_was_left_and_newcomers_begin_with_that() {
    let mut room = Classroom::with_class();
    let fresh = json!({ "diagonalTenths": null, "textScale": 100, "sound": true, "asksSetUp": false });
    assert_eq!(room.ask("open", json!({}))["display"], fresh);
    room.ask("set_door", json!({ "textScale": 150, "sound": false }));
    let staff = room.staff();
    room.call("set_diagonal", &staff, json!({ "tenths": 156 }));
    assert!(room.try_call("set_diagonal", Some(&staff), json!({ "tenths": 3 })).is_err());
    let before = room.events();
    room.ask("set_door", json!({ "textScale": 150, "sound": false }));
    assert_eq!(room.events(), before, "the same once more is nothing that happened");

    let mut room = room.restart();
    let kept = json!({ "diagonalTenths": 156, "textScale": 150, "sound": false, "asksSetUp": false });
    assert_eq!(room.ask("open", json!({}))["display"], kept);
    let li = room.enter("李桂兰");
    let first = json!({
        "textScale": 150, "sound": false, "paceTenths": 10, "voiceRate": 200,
        "hands": { "debounceMs": 500, "holdMs": 500 }, "phone": null,
    });
    assert_eq!(room.call("home", &li, json!({}))["settings"], first);
    let guest = room.try_out();
    assert_eq!(room.call("home", &guest, json!({}))["settings"], first);
}

#[test]
fn a_new_machine_is_set_up_once_and_again_when_staff_ask_for_it() {
    let mut room = Classroom::empty();
    assert_eq!(room.ask("open", json!({}))["display"]["asksSetUp"], true);
    let ask = |inches: u16| json!({ "diagonalTenths": inches, "textScale": 125, "sound": false });
    assert!(room.try_call("set_machine_up", None, ask(3)).is_err(), "no screen is that small");
    let door = room.ask("set_machine_up", ask(156));
    let kept = json!({ "diagonalTenths": 156, "textScale": 125, "sound": false, "asksSetUp": false });
    assert_eq!(door["display"], kept);
    assert!(room.try_call("set_machine_up", None, ask(238)).is_err(), "a visitor changes it no more");
    let staff = room.staff();
    room.call("set_up_again", &staff, json!({}));
    let mut room = room.restart();
    assert_eq!(room.ask("open", json!({}))["display"]["asksSetUp"], true);
    assert_eq!(room.ask("set_machine_up", ask(238))["display"]["diagonalTenths"], 238);
}

#[test]
fn the_practice_phone_is_like_the_one_in_her_pocket_and_stays_the_one_it_was_begun_on() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    let home = room.call("home", &wang, json!({}));
    assert_eq!(home["newcomer"], true, "she is asked about her phone");
    let mut settings = home["settings"].clone();
    settings["phone"] = json!({ "system": "ios", "care": false });
    assert_eq!(room.call("set_settings", &wang, settings.clone())["newcomer"], false);
    let view = room.start(&wang, "L26", "guided");
    assert_eq!((&view["screen"]["height"], &view["screen"]["textSize"]), (&json!(812.0), &json!(17.0)));
    let later = room.follow_hint(&wang, &view);
    settings["phone"] = json!({ "system": "keys", "care": true });
    room.call("set_settings", &wang, settings);
    let mut room = room.restart();
    let wang = room.enter("王秀梅");
    assert_eq!(room.start(&wang, "L26", "guided")["screen"], later["screen"]);
    let anew = room.call("start_lesson", &wang, json!({ "lesson": "L26", "mode": "guided", "anew": true }));
    assert_eq!(anew["screen"]["height"], 667.0);
}

#[test]
fn leaving_keeps_the_place_and_beginning_anew_forgets_it() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    let view = room.start(&wang, "L26", "guided");
    let later = room.follow_hint(&wang, &view);
    room.call("leave", &wang, json!({}));
    let wang = room.enter("王秀梅");
    assert_eq!(room.start(&wang, "L26", "guided")["screen"], later["screen"]);
    let anew = room.call("start_lesson", &wang, json!({ "lesson": "L26", "mode": "guided", "anew": true }));
    assert_eq!((&anew["screen"], &anew["phase"]), (&view["screen"], &view["phase"]));
    assert_ne!(anew["attempt"], later["attempt"]);
}

#[test]
fn a_guest_leaves_no_trace() {
    let mut room = Classroom::with_class();
    let before = room.events();
    let guest = room.try_out();
    let home = room.call("home", &guest, json!({}));
    assert_eq!((&home["guest"], &home["name"]), (&json!(true), &json!("")));
    let view = room.start(&guest, "L12", "guided");
    room.follow_hints_to_the_end(&guest, view);
    let settings = json!({
        "textScale": 200, "sound": true, "paceTenths": 25, "voiceRate": 250,
        "hands": { "debounceMs": 300, "holdMs": 800 }, "phone": { "system": "ios", "care": true, "older": false },
    });
    assert_eq!(room.call("set_settings", &guest, settings.clone())["settings"], settings);
    room.call("start_free", &guest, json!({}));
    room.call("call_teacher", &guest, json!({}));
    room.call("leave", &guest, json!({}));
    assert_eq!(room.events(), before);
}

/// What a killed program leaves behind: every file as it is, without a word of farewell. The lock is
/// the system's and ends with the process.
fn copy_of_the_disk(folder: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() && entry.file_name() != "lock" {
            fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
        }
    }
    copy
}
