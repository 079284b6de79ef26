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
            L01 561144
            L02 210046
            L03 1050230
            L04 2940364
            L05 1684108
            L06 2740782"#]],
    );
}

#[test]
fn unit_every_day() {
    prove(
        "every-day",
        &expect![[r#"
            L07 34291840
            L08 4034560
            L09 210046
            L10 3360732"#]],
    );
}

#[test]
fn unit_wechat() {
    prove(
        "wechat",
        &expect![[r#"
            L11 210046
            L12 210042
            L13 3799488
            L14 211810"#]],
    );
}

#[test]
fn unit_family_chat() {
    prove(
        "family-chat",
        &expect![[r#"
            L15 1483614
            L16 3598142
            L17 13649276
            L18 5405794
            L19 24219958"#]],
    );
}

#[test]
fn unit_friends() {
    prove(
        "friends",
        &expect![[r#"
            L20 1470147
            L21 3287358
            L22 2747706"#]],
    );
}

#[test]
fn unit_moments() {
    prove(
        "moments",
        &expect![[r#"
            L23 4831710
            L24 1894542
            L25 12424924"#]],
    );
}

#[test]
fn unit_official_accounts() {
    prove(
        "official-accounts",
        &expect![[r#"
            L26 1896372
            L27 3165462
            L28 212748
            L29 3178018
            L30 7846020
            L31 1579878
            L32 2771874
            L33 7233756
            L34 3203276"#]],
    );
}

#[test]
fn unit_community() {
    prove(
        "community",
        &expect![[r#"
            L35 13875428
            L36 7023252
            L37 23406086
            L38 1488508
            L39 4465872
            L40 1063220"#]],
    );
}

#[test]
fn unit_safety() {
    prove(
        "safety",
        &expect![[r#"
            L41 4625436
            L42 5887404
            L43 3838632
            L44 13019913
            L45 2340383"#]],
    );
}
