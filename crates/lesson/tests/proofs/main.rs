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
            L01 544336
            L02 203743
            L03 1018715
            L04 2037230
            L05 1633684
            L06 2249225"#]],
    );
}

#[test]
fn unit_every_day() {
    prove(
        "every-day",
        &expect![[r#"
            L07 11751879
            L08 3914803
            L09 203743
            L10 3259888"#]],
    );
}

#[test]
fn unit_wechat() {
    prove(
        "wechat",
        &expect![[r#"
            L11 203743
            L12 203739
            L13 3255642
            L14 204721"#]],
    );
}

#[test]
fn unit_family_chat() {
    prove(
        "family-chat",
        &expect![[r#"
            L15 1439349
            L16 3490991
            L17 11830071
            L18 1019383
            L19 23464584"#]],
    );
}

#[test]
fn unit_friends() {
    prove(
        "friends",
        &expect![[r#"
            L20 1426026
            L21 3192813
            L22 2665527"#]],
    );
}

#[test]
fn unit_moments() {
    prove(
        "moments",
        &expect![[r#"
            L23 4686741
            L24 1837815
            L25 4083189"#]],
    );
}

#[test]
fn unit_official_accounts() {
    prove(
        "official-accounts",
        &expect![[r#"
            L26 1836855
            L27 3064407
            L28 205266
            L29 3071683
            L30 7576668
            L31 1449804
            L32 2674608
            L33 3694788
            L34 3088736"#]],
    );
}

#[test]
fn unit_community() {
    prove(
        "community",
        &expect![[r#"
            L35 13378586
            L36 6776346
            L37 22583066
            L38 1436134
            L39 4308702
            L40 1025810"#]],
    );
}

#[test]
fn unit_safety() {
    prove(
        "safety",
        &expect![[r#"
            L41 4486770
            L42 1427429
            L43 3703956
            L44 3086795
            L45 2271050"#]],
    );
}
