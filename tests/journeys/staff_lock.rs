//! Who guesses the passphrase waits; who walks away finds it locked (reliability T1, T3, §4).

use contract::types::FailureCode;
use serde_json::json;

use crate::classroom::{Classroom, PASSPHRASE};

#[test]
fn the_staff_pages_lock_themselves_after_ten_idle_minutes() {
    let mut room = Classroom::with_class();
    let staff = room.staff();
    room.minutes(9);
    room.call("matrix", &staff, json!({ "class": null }));
    room.minutes(9);
    room.call("matrix", &staff, json!({ "class": null }));
    room.minutes(10);
    let failure = room.try_call("matrix", Some(&staff), json!({ "class": null })).unwrap_err();
    assert_eq!(failure.code, FailureCode::StaffLocked);
    let staff = room.staff();
    room.call("lock_staff", &staff, json!({}));
    assert!(room.try_call("matrix", Some(&staff), json!({ "class": null })).is_err());
}

#[test]
fn the_passphrase_is_set_once_and_not_an_easy_one() {
    let mut room = Classroom::empty();
    for easy in ["12345", "123456", "浪浪浪浪浪浪", "   浪花   "] {
        let failure = room.try_call("set_passphrase", None, json!({ "passphrase": easy })).unwrap_err();
        assert_eq!(failure.code, FailureCode::Say, "{easy}");
    }
    room.staff();
    let again = room.try_call("set_passphrase", None, json!({ "passphrase": "另外一个口令" })).unwrap_err();
    assert_eq!(again.code, FailureCode::StaffLocked);
    assert!(room.try_call("unlock_staff", None, json!({ "passphrase": "另外一个口令" })).is_err());
}

#[test]
fn guessing_costs_waiting_that_neither_the_clock_nor_a_restart_shortens() {
    let mut room = Classroom::with_class();
    room.staff();
    for _ in 0..5 {
        guess(&mut room);
    }
    assert_eq!(wait(&mut room), 30);
    let right = room.try_call("unlock_staff", None, json!({ "passphrase": PASSPHRASE })).unwrap_err();
    assert_eq!(right.message, "试了好几次了。请过 30 秒再试。", "not even looked at");

    room.clock.set("2035-01-01T09:00:00+08:00");
    assert_eq!(wait(&mut room), 30, "a clock set forward");
    room.clock.set("2009-01-01T09:00:00+08:00");
    assert_eq!(wait(&mut room), 30, "a clock set back");
    let mut room = room.restart();
    assert_eq!(wait(&mut room), 30, "a program started anew");

    room.clock.pass(std::time::Duration::from_secs(30));
    assert_eq!(wait(&mut room), 0);
    guess(&mut room);
    assert_eq!(wait(&mut room), 60, "the next one is dearer");
    room.minutes(1);
    room.staff();
    guess(&mut room);
    assert_eq!(wait(&mut room), 0, "the right one begins the count anew");
}

fn guess(room: &mut Classroom) {
    let failure = room.try_call("unlock_staff", None, json!({ "passphrase": "不是这一个" })).unwrap_err();
    assert_eq!(failure.code, FailureCode::StaffLocked);
}

fn wait(room: &mut Classroom) -> u64 {
    room.ask("staff_door", json!({}))["waitSeconds"].as_u64().unwrap()
}
