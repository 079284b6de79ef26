//! Every shipped lesson is proved on every kind of phone: from wherever a learner can get, every goal can
//! be reached. One test per unit, so that units are proved side by side; minutes in all, which is why
//! they are a stage of their own (`cargo xtask test lessons`).
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on ends")]

#[path = "../lessons/shipped.rs"]
#[allow(dead_code, reason = "walks are taken elsewhere")]
mod shipped;

use expect_test::{Expect, expect};
use lesson::check::check;

/// Proves the lessons of a unit. An unexplained change of the counts means that the phone has changed
/// (examples §3).
fn prove(unit: &str, counts: &Expect) {
    let files = shipped::files();
    let engine = shipped::engine();
    let course = engine.course();
    let unit = course.units.iter().find(|known| known.id == unit).unwrap();
    let mut lines = Vec::new();
    for lesson in unit.lessons.iter().map(|id| course.lesson(id).unwrap()) {
        let checked = check(&engine, &files, lesson);
        assert!(checked.problems.is_empty(), "{:#?}", checked.problems);
        lines.push(format!("{} {}", checked.id, checked.states));
    }
    counts.assert_eq(&lines.join("\n"));
}

#[test]
fn every_unit_is_proved() {
    let proved = [
        "phone",
        "every-day",
        "wechat",
        "family-chat",
        "friends",
        "moments",
        "official-accounts",
        "community",
        "safety",
    ];
    let units: Vec<String> = shipped::course().units.into_iter().map(|unit| unit.id).collect();
    assert_eq!(units, proved, "a unit without a proof of its own below");
}

#[test]
fn unit_phone() {
    prove("phone", &expect![""]);
}

#[test]
fn unit_every_day() {
    prove("every-day", &expect![""]);
}

#[test]
fn unit_wechat() {
    prove("wechat", &expect![""]);
}

#[test]
fn unit_family_chat() {
    prove("family-chat", &expect![""]);
}

#[test]
fn unit_friends() {
    prove("friends", &expect![""]);
}

#[test]
fn unit_moments() {
    prove("moments", &expect![""]);
}

#[test]
fn unit_official_accounts() {
    prove("official-accounts", &expect![""]);
}

#[test]
fn unit_community() {
    prove("community", &expect![""]);
}

#[test]
fn unit_safety() {
    prove("safety", &expect![""]);
}
