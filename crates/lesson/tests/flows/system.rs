//! 认识手机: L01–L06, and what L08 and L10 need of the phone itself.

use expect_test::expect;
use phone::profile::System;

use crate::shipped::Flow;

fn on(at: &str, marks: &[(&str, u32)]) -> Flow {
    Flow::on(System::Gestures, at, marks)
}

/// L01 开机、锁屏、解锁.
#[test]
fn a_dark_phone_is_opened_with_its_number_and_locked_again() {
    let mut flow = on("phone.dark", &[("lock.pin", 1357)]);
    expect!["点右边的「电源键」。"].assert_eq(&flow.to(r#"at = "phone.lock""#));
    expect![[r#"
        手指放在中间，向上滑。
        点左边的「1」。
        点右边的「3」。
        点中间的「5」。
        点左边的「7」。"#]]
    .assert_eq(&flow.to(r#"at = "phone.home""#));
    expect!["点右边的「电源键」。"].assert_eq(&flow.to(r#"at = "phone.dark""#));
    let mut off = on("phone.off", &[]);
    expect![[r#"
        按住右边的「电源键」。
        手指放在中间，向上滑。"#]]
    .assert_eq(&off.to(r#"at = "phone.home""#));
}

/// L02 点一下、按住、滑一滑.
#[test]
fn an_icon_is_held_and_let_go_and_pages_are_turned() {
    let mut flow = on("phone.home", &[("phone.icon:wechat", 1)]);
    expect!["按住最上面的「设置」。"].assert_eq(&flow.to(r#"open = "icon-menu:settings""#));
    expect!["点最上面的「空白处」。"].assert_eq(&flow.to(r#"not = { open = "icon-menu" }"#));
    expect![[r#"
        手指放在中间，向左滑。
        点左上角的「微信」。"#]]
    .assert_eq(&flow.to(r#"at = "wechat.chats""#));
}

/// L02 ✎ an icon that was removed is put back.
#[test]
fn a_removed_icon_is_found_again() {
    let mut flow = on("phone.home", &[("phone.icon:wechat", 2)]);
    expect![[r#"
        手指放在中间，向左滑。
        手指放在中间，向左滑。
        按住左上角的「微信」。
        点中间的「添加到主屏幕」。"#]]
    .assert_eq(&flow.to(r#"set = { mark = "phone.icon:wechat", to = 0 }"#));
}

/// L03 回去的路.
#[test]
fn a_page_is_left_in_the_way_of_each_phone() {
    for (system, words) in [
        (
            System::Gestures,
            expect![[r#"
            点左上角的「返回」。
            手指放在最左边，向右滑。
            从最下面向上滑，停一停。"#]],
        ),
        (
            System::Keys,
            expect![[r#"
            点左上角的「返回」。
            点左下角的「返回键」。
            点右下角的「开过的页面键」。"#]],
        ),
        (
            System::Ios,
            expect![[r#"
            点左上角的「返回」。
            手指放在最左边，向右滑。
            从最下面向上滑，停一停。"#]],
        ),
    ] {
        let mut flow = Flow::on(system, "settings.wlan", &[]);
        let steps = [
            flow.to(r#"at = "settings.home""#),
            flow.to(r#"at = "phone.home""#),
            flow.to(r#"at = "phone.recents""#),
        ];
        words.assert_eq(&steps.join("\n"));
    }
}

/// L04 声音、亮度、手电筒.
#[test]
fn it_is_made_louder_brighter_and_lit() {
    let mut flow = on("phone.home", &[("settings.muted", 1)]);
    expect![[r#"
        点右上角的「音量加键」。
        手指放在「媒体」上，向上滑。"#]]
    .assert_eq(&flow.to(r#"set = { mark = "volume.media", least = 5 }"#));
    expect![[r#"
        手指放在右上角，向下滑。
        手指放在「亮度」上，向右滑。"#]]
    .assert_eq(&flow.to(r#"set = { mark = "settings.brightness", least = 3 }"#));
    expect!["点右上角的「手电筒」。"].assert_eq(&flow.to(r#"set = { mark = "phone.flashlight", to = 1 }"#));
    expect!["点右上角的「手电筒」。"].assert_eq(&flow.to(r#"set = { mark = "phone.flashlight", to = 0 }"#));
    expect!["点左边的「静音」。"].assert_eq(&flow.to(r#"set = { mark = "settings.muted", to = 0 }"#));
}

/// L05 把字变大.
#[test]
fn letters_are_made_larger() {
    let mut flow = on("phone.home", &[("settings.font-size", 1)]);
    expect![[r#"
        点最上面的「设置」。
        点中间的「显示和亮度」。
        点中间的「字体大小」。
        手指放在「字体大小」上，向右滑。
        手指放在「字体大小」上，向右滑。
        手指放在「字体大小」上，向右滑。"#]]
    .assert_eq(&flow.to(r#"set = { mark = "settings.font-size", least = 4 }"#));
    let mut flow = Flow::on(System::Ios, "phone.home", &[]);
    expect![[r#"
        点最上面的「设置」。
        点中间的「辅助功能」。
        点第2行的「辅助访问」。
        点右上角的「辅助访问」。"#]]
    .assert_eq(&flow.to(r#"set = { mark = "settings.simple", to = 1 }"#));
}

/// L06 连上家里的 Wi‑Fi.
#[test]
fn the_phone_is_brought_into_the_net_of_the_house() {
    let mut flow = on("phone.home", &[("settings.wlan", 0), ("settings.network", 0)]);
    let goal = r#"all = [{ set = { mark = "settings.wlan", to = 1 } }, { set = { mark = "settings.network", to = 1 } }]"#;
    expect![[r#"
        点最上面的「设置」。
        点第1行的「WLAN」。
        点右上角的「WLAN开关」。
        点中间的「浪花家」。
        点右边的「l」。
        点左边的「a」。
        点右下角的「n」。
        点中间的「g」。
        点中间的「h」。
        点中间的「u」。
        点左边的「a」。
        点左下角的「123」。
        点中间的「2」。
        点最下面的「0」。
        点中间的「2」。
        点右边的「6」。
        点右边的「连接」。"#]]
    .assert_eq(&flow.to(goal));
}

/// L08 截屏, L10 看通知.
#[test]
fn the_screen_is_photographed_and_a_notice_swept_away() {
    let mut flow = Flow::at("phone.home");
    expect!["一起按「电源键和音量减键」。"]
        .assert_eq(&flow.to(r#"listed = { list = "album.photos", number = 1, least = 1 }"#));
    expect![[r#"
        手指放在左上角，向下滑。
        手指放在中间，向左滑。"#]].assert_eq(&flow.to(r#"not = { listed = { list = "phone.notices", text = "手机｜夜里给手机充一充电，白天好用。", least = 1 } }"#));
}

/// A2, A3: the accident 飞行模式 is found and undone from anywhere.
#[test]
fn the_net_comes_back_after_an_accident() {
    let mut flow = on("wechat.chats", &[("settings.airplane", 1)]);
    expect![[r#"
        手指放在右上角，向下滑。
        点中间的「飞行模式」。"#]]
    .assert_eq(&flow.to(r#"set = { mark = "settings.airplane", to = 0 }"#));
}
