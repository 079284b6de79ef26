//! Is what is safe installed, and what is not left alone?

use expect_test::expect;
use phone::screen::Touch;

use crate::hand::{Hand, IPHONE, KEYS};
use crate::shipped::{page, with};

/// Shows A14: 应用市场，搜索、看清名字、安装、打开.
#[test]
fn the_true_one_is_found_and_installed() {
    let mut hand = Hand::at("phone.home");
    assert!(!hand.can("phone.home.app.weather"));
    hand.tap(&["phone.home.app.store", "store.box", "keyboard.phrase.0", "store.search"]);
    hand.draws(&expect![[r#"
        ── 应用市场 ── store.market
          ◆ 应用市场
          [搜索框：天气] #store.box
          [搜索] #store.search
          [天气红包版 · 来源没有写明 · 广告] #store.row.weather-cash
          [天气 · 滨海气象] #store.row.weather
          [超级天气大师 · 来源没有写明] #store.row.weather-max
    "#]]);
    hand.tap(&["store.row.weather", "store.install"]);
    hand.draws(&expect![[r#"
        ── 天气 ── store.product:weather
          [返回] #wechat.back
          ◆ 天气
          滨海气象
          (下载中)
          看今天和明天的天气
          大小 12 MB
    "#]]);
    hand.wait(6).tap(&["store.open"]);
    hand.draws(&expect![[r#"
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
    "#]]);
    hand.tap(&["system.permission.in-use"]);
    hand.draws(&expect![[r#"
        ── 天气 ── weather.days
          ◆ 天气
          ◆ 浪花社区
          今天 · 晴，北风 · 11—19度
          明天 · 多云 · 12—18度
          后天 · 小雨，出门带伞 · 10—15度
    "#]]);
    hand.touch("system.home", Touch::SwipeUp);
    assert!(hand.can("phone.home.app.weather"));
}

/// Shows A14: 长得像的那个.
#[test]
fn a_look_alike_says_what_it_wants_and_is_not_installed() {
    let mut hand = Hand::on(IPHONE, &page("store.product:weather-cash"));
    hand.tap(&["store.install"]);
    hand.draws(&expect![[r#"
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
    "#]]);
    hand.tap(&["store.warning.go-on"]);
    hand.says("练习里没有装上");
    assert!(!hand.can("store.open"));
}

/// Shows A14: 第一次打开问同意不同意.
#[test]
fn a_new_app_asks_and_asks_again_after_this_time_only() {
    let marks = [("store.installed:0", 1), ("permission.location:weather", 0)];
    let mut hand = Hand::on(IPHONE, &with(&marks, page("weather.days")));
    hand.tap(&["system.permission.refuse"]);
    assert_eq!(hand.mark("permission.location:weather"), 3);
    let mut hand = Hand::on(KEYS, &with(&marks, page("weather.days")));
    hand.tap(&["system.permission.once"]);
    assert_eq!(hand.mark("permission.location:weather"), 0);
}
