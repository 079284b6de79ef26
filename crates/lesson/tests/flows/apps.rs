//! L07 calls, L08 photos, L09 text messages, L10 the app market and windows that jump up.

use expect_test::expect;
use phone::profile::System;

use crate::shipped::Flow;

const SAVED: &str = r#"words = { under = "phone.saved", are = "女儿 小林 13800000011" }"#;
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
    expect![[r#"
        点最下面的「电话」。
        点第1行的「138 0000 0011」。
        点最下面的「绿色的电话键」。
        点右边的「免提」。
        点最下面的「挂断」。"#]]
    .assert_eq(&steps.join("\n"));
}

#[test]
fn l07_a_number_is_saved_and_called() {
    let mut flow = Flow::at("phone.home");
    let steps = [flow.to(SAVED), flow.to(CALLED)];
    expect![[r#"
        点最下面的「电话」。
        点第1行的「138 0000 0011」。
        点最上面的「新建联系人」。
        点左边的「女儿 小林」。
        点右上角的「保存」。
        点中间的「拨打」。"#]]
    .assert_eq(&steps.join("\n"));
}

#[test]
fn l07_a_locked_iphone_is_answered() {
    let mut flow = Flow::on(System::Ios, "phone.lock", &[("phone.ringing:xiaojun", 1)]);
    let said = flow.to(r#"set = { mark = "phone.answered:xiaojun", to = 1 }"#);
    expect!["手指放在下面那一排，向右滑。"].assert_eq(&said);
}

#[test]
fn l08_a_photo_is_taken_and_looked_at() {
    let mut flow = Flow::at("phone.home");
    let steps = [
        flow.to(r#"words = { under = "album.newest", are = "桌子" }"#),
        flow.to(r#"at = "gallery.photo""#),
        flow.to(r#"at = "gallery.grid""#),
    ];
    expect![[r#"
        点右下角的「相机」。
        手指放在中间，向左滑。
        点最下面的「大圆圈」。
        点左下角的「左下角的小图」。
        点左上角的「返回」。"#]]
    .assert_eq(&steps.join("\n"));
    let mut flow = Flow::at("camera.selfie");
    expect!["点右下角的「转圈的箭头」。"].assert_eq(&flow.to(r#"at = "camera.photo""#));
}

#[test]
fn l09_the_code_is_found_and_given_to_nobody() {
    let mut flow = Flow::at("phone.home");
    expect![[r#"
        点最下面的「信息」。
        点第1行的「滨海通信」。"#]]
    .assert_eq(&flow.to(r#"at = "sms.thread:carrier""#));
    let mut flow = Flow::on(System::Gestures, "sms.thread:carrier", &[("phone.ringing:fake-service", 1)]);
    expect!["点左下角的「挂断」。"]
        .assert_eq(&flow.to(r#"set = { mark = "phone.answered:fake-service", to = 2 }"#));
}

#[test]
fn l10_the_weather_is_installed_and_windows_are_closed() {
    let mut flow = Flow::at("phone.home");
    expect![[r#"
        点左边的「应用市场」。
        点最上面的「搜索框」。
        点左边的「天气」。
        点第2行的「天气」。
        点中间的「安装」。"#]]
    .assert_eq(&flow.to(r#"set = { mark = "store.loading:0", to = 1 }"#));
    let mut flow = Flow::at("phone.home");
    expect![[r#"
        点右上角的「浏览器」。
        点第1行的「今天的菜价」。
        点左边的「叉」。
        点中间的「叉」。"#]]
    .assert_eq(&flow.to(WINDOWS));
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
        r#"set = { mark = "store.loading:0", to = 1 }"#,
    ] {
        let explored = flow.engine.explore(&flow.state, &[&flow.goal(goal)]);
        assert!(explored.is_some(), "too much to look at for {goal}");
    }
}
