//! L07 calls, L08 photos, L09 text messages, L10 the app market and windows that jump up.

use expect_test::expect;
use phone::profile::System;

use crate::shipped::Flow;

const SAVED: &str = r#"listed = { list = "phone.contacts", text = "女儿 小林 13800000011" }"#;
const CALLED: &str = r#"words = { under = "phone.called", are = "13800000011" }"#;
const WINDOWS: &str = r#"all = [{ at = "browser.page:news" }, { not = { open = "popup" } }]"#;

#[test]
fn l07_a_number_is_dialled() {
    let mut flow = Flow::at("phone.home");
    let steps = [
        flow.to(r#"typed = "13800000011""#),
        flow.to(r#"at = "dialler.call""#),
        flow.to(r#"set = { mark = "call.speaker", to = 1 }"#),
        flow.to(r#"at = "dialler.keypad""#),
    ];
    expect![[""]].assert_eq(&steps.join("\n"));
}

#[test]
fn l07_a_number_is_saved_and_called() {
    let mut flow = Flow::at("phone.home");
    let steps = [flow.to(SAVED), flow.to(CALLED)];
    expect![[""]].assert_eq(&steps.join("\n"));
}

#[test]
fn l07_a_locked_iphone_is_answered() {
    let mut flow = Flow::on(System::Ios, "phone.lock", &[("phone.ringing:xiaojun", 1)]);
    let said = flow.to(r#"set = { mark = "phone.answered:xiaojun", to = 1 }"#);
    expect![[""]].assert_eq(&said);
}

#[test]
fn l08_a_photo_is_taken_and_looked_at() {
    let mut flow = Flow::at("phone.home");
    let steps = [
        flow.to(r#"words = { under = "album.newest", are = "桌子" }"#),
        flow.to(r#"at = "gallery.photo""#),
        flow.to(r#"at = "gallery.grid""#),
    ];
    expect![[""]].assert_eq(&steps.join("\n"));
    let mut flow = Flow::at("camera.selfie");
    expect![[""]].assert_eq(&flow.to(r#"at = "camera.photo""#));
}

#[test]
fn l09_the_code_is_found_and_given_to_nobody() {
    let mut flow = Flow::at("phone.home");
    expect![[""]].assert_eq(&flow.to(r#"at = "sms.thread:carrier""#));
    let mut flow = Flow::on(System::Gestures, "sms.thread:carrier", &[("phone.ringing:fake-service", 1)]);
    expect![[""]].assert_eq(&flow.to(r#"set = { mark = "phone.answered:fake-service", to = 2 }"#));
}

#[test]
fn l10_the_weather_is_installed_and_windows_are_closed() {
    let mut flow = Flow::at("phone.home");
    expect![[""]].assert_eq(&flow.to(r#"set = { mark = "store.installed:0", to = 1 }"#));
    let mut flow = Flow::at("phone.home");
    expect![[""]].assert_eq(&flow.to(WINDOWS));
}

#[test]
fn the_goals_of_these_lessons_can_be_proved() {
    let flow = Flow::at("phone.home");
    for goal in [
        CALLED,
        SAVED,
        WINDOWS,
        r#"words = { under = "album.newest", are = "桌子" }"#,
        r#"set = { mark = "album.taken:0", to = 1 }"#,
        r#"set = { mark = "store.installed:0", to = 1 }"#,
    ] {
        let explored = flow.engine.explore(&flow.state, &[&flow.goal(goal)]);
        assert!(explored.is_some(), "too much to look at for {goal}");
    }
}
