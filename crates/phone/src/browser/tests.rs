//! Is a site met, its small windows closed, its gifts refused?

use expect_test::expect;

use crate::screen::Touch;
use crate::trying::Trying;

/// Shows A14: 骗人的小窗口，叉在想不到的地方.
#[test]
fn windows_are_closed_with_their_cross() {
    let mut phone = Trying::at("browser.start");
    expect![[r#"
        ── 浏览器 ── browser.start
          ◆ 浏览器
          [今天的菜价 · caijia.lianxi] #browser.row.news
          [海边散步的好地方 · sanbu.lianxi] #browser.row.walks
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("browser.row.news");
    expect![[r#"
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
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("browser.popup.close").tap("browser.popup.close");
    assert_eq!((phone.mark("browser.closed:news"), phone.has("browser.popup.close")), (2, false));
}

/// Shows A14: 返回、回主页也能甩掉小窗口.
#[test]
fn going_back_or_home_gets_rid_of_a_window() {
    let mut phone = Trying::at("browser.page:news");
    phone.swipe("system.back", Touch::SwipeRight);
    assert_eq!(phone.page(), "browser.start");
    let mut phone = Trying::at("browser.page:news");
    phone.swipe("system.home", Touch::SwipeUp);
    assert_eq!(phone.page(), "phone.home");
}

/// Shows A14: 点了“立即处理”也能回来.
#[test]
fn whoever_touched_the_trap_gets_out_and_hears_what_it_was() {
    let mut phone = Trying::at("browser.page:news");
    phone.tap("browser.popup.key");
    assert_eq!(phone.page(), "browser.page:cleaner");
    phone.tap("wechat.back");
    expect![[r#"
        ── 没有装上 ── browser.debrief:cleaner
          练习里什么都没有装上。手机没有中毒，小窗口是骗人的。退出来就没事了。
          [知道了] #browser.debrief.ok
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("browser.debrief.ok");
    assert_eq!(phone.page(), "browser.page:news");
}

/// Shows A14: 未知来源的提醒，点取消.
#[test]
fn the_phone_warns_of_what_does_not_come_from_the_market() {
    let mut phone = Trying::at("browser.page:cleaner");
    phone.tap("browser.install");
    expect![[r#"
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
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("browser.risk.cancel");
    assert_eq!(
        (phone.page().as_str(), phone.mark("browser.refused:cleaner")),
        ("browser.debrief:cleaner", 1)
    );
    let mut phone = Trying::at("browser.page:cleaner");
    phone.tap("browser.install").tap("browser.risk.go-on");
    assert_eq!(
        (phone.page().as_str(), phone.mark("browser.refused:cleaner")),
        ("browser.debrief:cleaner", 0)
    );
}
