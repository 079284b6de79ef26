//! Is what is safe installed, and what is not left alone?

use expect_test::expect;

use crate::profile::System;
use crate::screen::Touch;
use crate::trying::Trying;

/// Shows A14: 应用市场，搜索、看清名字、安装、打开.
#[test]
fn the_true_one_is_found_and_installed() {
    let mut phone = Trying::at("phone.home");
    assert!(!phone.has("phone.home.app.weather"));
    phone.tap("phone.home.app.store").tap("store.box").tap("keyboard.phrase.0").tap("store.search");
    expect![[r#"
        ── 应用市场 ── store.market
          ◆ 应用市场
          [搜索框：天气] #store.box
          [搜索] #store.search
          [天气红包版 · 来源没有写明 · 广告] #store.row.weather-cash
          [天气 · 滨海气象] #store.row.weather
          [超级天气大师 · 来源没有写明] #store.row.weather-max
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("store.row.weather").tap("store.install");
    expect![[r#"
        ── 天气 ── store.product:weather
          [返回] #wechat.back
          ◆ 天气
          滨海气象
          [下载中] #store.loading
          看今天和明天的天气
          大小 12 MB
    "#]]
    .assert_eq(&phone.drawing());
    phone.tick(6).tap("store.open");
    expect![[r#"
        ── 天气 ── weather.days
          ◆ 天气
          ◆ 没有位置，先看本市的
          今天 · 晴，北风 · 11—19度
          明天 · 多云 · 12—18度
          后天 · 小雨，出门带伞 · 10—15度
          ┄┄ 小窗口
          允许“天气”获取您的位置吗？
          [仅在使用中允许] #system.permission.in-use
          [本次使用允许] #system.permission.once
          [拒绝] #system.permission.refuse
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("system.permission.in-use");
    expect![[r#"
        ── 天气 ── weather.days
          ◆ 天气
          ◆ 浪花社区
          今天 · 晴，北风 · 11—19度
          明天 · 多云 · 12—18度
          后天 · 小雨，出门带伞 · 10—15度
    "#]]
    .assert_eq(&phone.drawing());
    phone.swipe("system.home", Touch::SwipeUp);
    assert!(phone.has("phone.home.app.weather"));
}

/// Shows A14: 长得像的那个.
#[test]
fn a_look_alike_says_what_it_wants_and_is_not_installed() {
    let mut phone = Trying::on(System::Ios, "store.product:weather-cash", &[]);
    phone.tap("store.install");
    expect![[r#"
        ── 天气红包版 ── store.product:weather-cash
          返回
          ◆ 天气红包版
          来源没有写明
          获取
          看天气，领红包，天天有钱拿
          大小 96 MB
          ┄┄ 小窗口
          “天气红包版”：看天气，领红包，天天有钱拿。看清名字和制作人，再装。
          [取消] #store.warning.cancel
          [继续] #store.warning.go-on
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("store.warning.go-on");
    assert_eq!((phone.toast(), phone.has("store.open")), (Some("练习里没有装上"), false));
}

/// Shows A14: 第一次打开问同意不同意.
#[test]
fn a_new_app_asks_and_asks_again_after_this_time_only() {
    let marks = [("store.installed:0", 1), ("permission.location:weather", 0)];
    let mut phone = Trying::on(System::Ios, "weather.days", &marks);
    phone.tap("system.permission.refuse");
    assert_eq!(phone.mark("permission.location:weather"), 3);
    let mut phone = Trying::on(System::Keys, "weather.days", &marks);
    phone.tap("system.permission.once");
    assert_eq!(phone.mark("permission.location:weather"), 0);
}
