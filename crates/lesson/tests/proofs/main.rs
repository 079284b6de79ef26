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
            L01 514796
            L02 192994
            L03 964970
            L04 1929740
            L05 1547692
            L06 1738086"#]],
    );
}

#[test]
fn unit_every_day() {
    prove(
        "every-day",
        &expect![[r#"
            L07 7016139
            L08 968462
            L09 192994
            L10 1351216"#]],
    );
}

#[test]
fn unit_wechat() {
    prove(
        "wechat",
        &expect![[r#"
            L11 192994
            L12 192990
            L13 3088980
            L14 193972"#]],
    );
}

#[test]
fn unit_family_chat() {
    prove(
        "family-chat",
        &expect![[r#"
            L15 1363770
            L16 3307586
            L17 11212674
            L18 965638
            L19 1738623"#]],
    );
}

#[test]
fn unit_friends() {
    prove(
        "friends",
        &expect![[r#"
            L20 578970
            L21 2641882
            L22 2525358"#]],
    );
}

#[test]
fn unit_moments() {
    prove(
        "moments",
        &expect![[r#"
            L23 1350930
            L24 578982
            L25 192990"#]],
    );
}

#[test]
fn unit_official_accounts() {
    prove(
        "official-accounts",
        &expect![[r#"
            L26 579912
            L27 1354963
            L28 194517
            L29 2910448
            L30 5599354
            L31 1374225
            L32 2534871
            L33 3501306
            L34 2927501"#]],
    );
}

#[test]
fn unit_community() {
    prove(
        "community",
        &expect![[r#"
            L35 3310781
            L36 4865221
            L37 1948216
            L38 1360891
            L39 4082973
            L40 194413"#]],
    );
}

#[test]
fn unit_safety() {
    prove(
        "safety",
        &expect![[r#"
            L41 2897930
            L42 1352186
            L43 2339840
            L44 2925560
            L45 773860"#]],
    );
}
