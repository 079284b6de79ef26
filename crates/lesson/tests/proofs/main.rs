//! Every shipped lesson is proved on every kind of phone: from wherever a learner can get, every goal can
//! be reached. One test per unit, so that units are proved side by side; minutes in all, which is why
//! they are a stage of their own (`cargo xtask test lessons`).
// Half an hour under Wine, and nothing in it touches the system.
#![cfg(not(windows))]
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
    prove(
        "phone",
        &expect![[r#"
            L01 558984
            L02 209236
            L03 1046180
            L04 2929024
            L05 1677628
            L06 2730256"#]],
    );
}

#[test]
fn unit_every_day() {
    prove(
        "every-day",
        &expect![[r#"
            L07 34162240
            L08 4019170
            L09 209236
            L10 3347776"#]],
    );
}

#[test]
fn unit_wechat() {
    prove(
        "wechat",
        &expect![[r#"
            L11 209236
            L12 209232
            L13 3785736
            L14 210214"#]],
    );
}

#[test]
fn unit_family_chat() {
    prove(
        "family-chat",
        &expect![[r#"
            L15 1477800
            L16 3584372
            L17 13607824
            L18 5385544
            L19 24090546"#]],
    );
}

#[test]
fn unit_friends() {
    prove(
        "friends",
        &expect![[r#"
            L20 1464477
            L21 3275208
            L22 2736936"#]],
    );
}

#[test]
fn unit_moments() {
    prove(
        "moments",
        &expect![[r#"
            L23 4813080
            L24 1887252
            L25 12378252"#]],
    );
}

#[test]
fn unit_official_accounts() {
    prove(
        "official-accounts",
        &expect![[r#"
            L26 1886292
            L27 3146802
            L28 210759
            L29 3154078
            L30 7774416
            L31 1488255
            L32 2746017
            L33 7166130
            L34 3171131"#]],
    );
}

#[test]
fn unit_community() {
    prove(
        "community",
        &expect![[r#"
            L35 13735631
            L36 6957615
            L37 23187296
            L38 1474585
            L39 4424055
            L40 1053275"#]],
    );
}

#[test]
fn unit_safety() {
    prove(
        "safety",
        &expect![[r#"
            L41 4607616
            L42 5864724
            L43 3802830
            L44 12898584
            L45 2331473"#]],
    );
}
