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
            L01 555688
            L02 208000
            L03 1040000
            L04 2911720
            L05 1667740
            L06 2714188"#]],
    );
}

#[test]
fn unit_every_day() {
    prove(
        "every-day",
        &expect![[r#"
            L07 33964480
            L08 3995686
            L09 208000
            L10 3328000"#]],
    );
}

#[test]
fn unit_wechat() {
    prove(
        "wechat",
        &expect![[r#"
            L11 208000
            L12 207996
            L13 3764676
            L14 208978"#]],
    );
}

#[test]
fn unit_family_chat() {
    prove(
        "family-chat",
        &expect![[r#"
            L15 1469148
            L16 3563360
            L17 13528720
            L18 5354644
            L19 23949762"#]],
    );
}

#[test]
fn unit_friends() {
    prove(
        "friends",
        &expect![[r#"
            L20 1455825
            L21 3256668
            L22 2720868"#]],
    );
}

#[test]
fn unit_moments() {
    prove(
        "moments",
        &expect![[r#"
            L23 4784652
            L24 1876128
            L25 12305328"#]],
    );
}

#[test]
fn unit_official_accounts() {
    prove(
        "official-accounts",
        &expect![[r#"
            L26 1875168
            L27 3128262
            L28 209523
            L29 3135538
            L30 7729920
            L31 1479603
            L32 2729949
            L33 7124106
            L34 3152591"#]],
    );
}

#[test]
fn unit_community() {
    prove(
        "community",
        &expect![[r#"
            L35 13655291
            L36 6916827
            L37 23051336
            L38 1465933
            L39 4398099
            L40 1047095"#]],
    );
}

#[test]
fn unit_safety() {
    prove(
        "safety",
        &expect![[r#"
            L41 4580424
            L42 1457228
            L43 3780582
            L44 3150650
            L45 2317877"#]],
    );
}
