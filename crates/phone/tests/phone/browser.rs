//! Is a site met, its small windows closed, its gifts refused?

use expect_test::expect;
use phone::screen::Touch;

use crate::hand::Hand;

/// Shows A14: 骗人的小窗口，叉在想不到的地方.
#[test]
fn windows_are_closed_with_their_cross() {
    let mut hand = Hand::at("browser.start");
    hand.draws(&expect![[r#"
        ── 浏览器 ── browser.start
          ◆ 浏览器
          [今天的菜价 · caijia.lianxi] #browser.row.news
          [海边散步的好地方 · sanbu.lianxi] #browser.row.walks
    "#]]);
    hand.tap(&["browser.row.news"]);
    hand.draws(&expect![[r#"
        ── 今天的菜价 ── browser.page:news
          ◆ 今天的菜价
          返回
          caijia.lianxi
          白菜降了，萝卜没动，豆腐还是老价钱。
          早市六点开，下午两点收。
          ┄┄ 小窗口
          [叉] #browser.popup.close
          ◆ 手机中毒了
          发现 8 个病毒，照片就要没了！
          [立即处理] #browser.popup.key
    "#]]);
    hand.tap(&["browser.popup.close", "browser.popup.close"]);
    assert_eq!((hand.mark("browser.closed:news"), hand.can("browser.popup.close")), (2, false));
}

/// Shows A14: 返回、回主页也能甩掉小窗口.
#[test]
fn going_back_or_home_gets_rid_of_a_window() {
    let mut hand = Hand::at("browser.page:news");
    hand.touch("system.back", Touch::SwipeRight);
    hand.stands_at("browser.start");
    let mut hand = Hand::at("browser.page:news");
    hand.touch("system.home", Touch::SwipeUp);
    hand.stands_at("phone.home");
}

/// Shows A14: 点了“立即处理”也能回来.
#[test]
fn whoever_touched_the_trap_gets_out_and_hears_what_it_was() {
    let mut hand = Hand::at("browser.page:news");
    hand.tap(&["browser.popup.key"]);
    hand.stands_at("browser.page:cleaner");
    hand.tap(&["wechat.back"]);
    hand.draws(&expect![[r#"
        ── 没有装上 ── browser.debrief:cleaner
          练习里什么都没有装上。手机没有中毒，小窗口是骗人的。退出来就没事了。
          [知道了] #browser.debrief.ok
    "#]]);
    hand.tap(&["browser.debrief.ok"]);
    hand.stands_at("browser.page:news");
}

/// Shows A14: 未知来源的提醒，点取消.
#[test]
fn the_phone_warns_of_what_does_not_come_from_the_market() {
    let mut hand = Hand::at("browser.page:cleaner");
    hand.tap(&["browser.install"]);
    hand.draws(&expect![[r#"
        ── 安装前的提醒 ── browser.risk:cleaner
          ◆ 手机管家
          返回
          guanjia.lianxi
          正在清理……
          装上“手机管家”，病毒全没了。
          下载安装“手机管家”
          ┄┄ 小窗口
          “手机管家”来自未知来源，有风险。只装应用市场里的软件。
          [取消] #browser.risk.cancel
          [继续安装] #browser.risk.go-on
    "#]]);
    hand.tap(&["browser.risk.cancel"]);
    assert_eq!((hand.page().as_str(), hand.mark("browser.refused:cleaner")), ("browser.debrief:cleaner", 1));
    let mut hand = Hand::at("browser.page:cleaner");
    hand.tap(&["browser.install", "browser.risk.go-on"]);
    assert_eq!((hand.page().as_str(), hand.mark("browser.refused:cleaner")), ("browser.debrief:cleaner", 0));
}
