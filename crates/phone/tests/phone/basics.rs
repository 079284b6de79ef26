//! The phone itself: keys at its side, lock, home screen, what is pulled down (wechat-reference A1–A3, A8–A15).

use expect_test::expect;
use phone::content::marks::{AIRPLANE, MUTED, WLAN};
use phone::gallery::PHOTOS;
use phone::profile::Profile;
use phone::screen::Touch;
use phone::settings::BRIGHTNESS;
use phone::system::battery::{BATTERY, SAVING, WARNED};
use phone::system::pin::{MISSED, PIN};
use phone::system::shade::{LAMP, NOTICES};

use crate::hand::{Hand, IPHONE, KEYS};
use crate::shipped::{scene, with};

/// Shows A1: 短按锁屏，再按点亮，往上滑打开.
#[test]
fn a_short_press_locks_and_wakes() {
    let mut hand = Hand::on(Profile::default(), &scene("fresh"));
    hand.tap(&["system.power"]);
    hand.stands_at("phone.dark");
    assert!(!hand.can("system.home"), "a dark glass takes no touch");
    hand.tap(&["system.power"]);
    hand.stands_at("phone.lock");
    hand.touch("phone.lock.unlock", Touch::SwipeUp);
    assert_eq!(hand.page(), "wechat.chats", "what was in front comes back");
}

/// Shows A1: 按久了是 关机、重启；关了还能再开.
#[test]
fn a_long_press_asks_and_a_phone_that_is_off_comes_on_again() {
    let mut hand = Hand::in_scene("phone-home");
    hand.hold("system.power");
    hand.draws(&expect![[r#"
        ── 关机 ── phone.power-menu
          图标旁边的空白处
          图库
          设置
          浏览器
          应用市场
          防骗练习
          第1页，一共3页
          微信
          电话
          信息
          相机
          ┄┄ 小窗口
          [空白处] #system.power-menu.cancel
          [关机] #system.power-menu.off
          [重启] #system.power-menu.restart
          点空白处，就是不关机
    "#]]);
    hand.tap(&["system.power-menu.cancel"]);
    hand.stands_at("phone.home");
    hand.hold("system.power").tap(&["system.power-menu.off"]);
    hand.stands_at("phone.off");
    hand.hold("system.power");
    hand.stands_at("phone.lock");
    hand.hold("system.power").tap(&["system.power-menu.restart"]);
    hand.stands_at("phone.lock");
}

/// Shows A1: 苹果手机两个键一起按住，滑动来关机.
#[test]
fn an_iphone_is_switched_off_by_two_keys_and_a_slide() {
    let mut hand = Hand::on(IPHONE, &scene("phone-home"));
    hand.hold("system.two-keys");
    assert_eq!(hand.label("system.power-menu.off").as_deref(), Some("滑动来关机"));
    hand.touch("system.power-menu.off", Touch::SwipeRight);
    hand.stands_at("phone.off");
}

/// Shows A1: 数字密码，输错会晃一晃，错五次要等.
#[test]
fn a_wrong_number_shakes_and_five_make_one_wait() {
    let mut hand = Hand::on(Profile::default(), &with(&[(PIN.name, 1357)], scene("phone-locked")));
    hand.touch("phone.lock.unlock", Touch::SwipeUp);
    hand.draws(&expect![[r#"
        ── 输入密码 ── phone.pin
          请输入密码
          已经输了0个数字
          [1] #phone.pin.digit.1
          [2] #phone.pin.digit.2
          [3] #phone.pin.digit.3
          [4] #phone.pin.digit.4
          [5] #phone.pin.digit.5
          [6] #phone.pin.digit.6
          [7] #phone.pin.digit.7
          [8] #phone.pin.digit.8
          [9] #phone.pin.digit.9
          [取消] #phone.pin.cancel
          [0] #phone.pin.digit.0
          (删除)
    "#]]);
    for digit in [1, 3, 5, 8] {
        hand.tap(&[&format!("phone.pin.digit.{digit}")]);
    }
    hand.shows(&["密码错误"]);
    hand.stands_at("phone.pin");
    for _ in 0..16 {
        hand.tap(&["phone.pin.digit.0"]);
    }
    assert!(!hand.can("phone.pin.digit.1"), "the phone waits");
    hand.wait(31);
    assert_eq!(hand.mark(MISSED.name), 0);
    for digit in [1, 3, 5, 7] {
        hand.tap(&[&format!("phone.pin.digit.{digit}")]);
    }
    hand.stands_at("phone.home");
}

/// Shows A2: 主页上的小图、下面一排、小点，左右翻页.
#[test]
fn the_home_screen_has_pages() {
    let mut hand = Hand::in_scene("phone-home");
    hand.draws(&expect![[r#"
        ── 手机主页 ── phone.home
          [图标旁边的空白处] {向左滑、按住} #phone.home.blank
          [图库] {按住} #phone.home.app.gallery
          [设置] {按住} #phone.home.app.settings
          [浏览器] {按住} #phone.home.app.browser
          [应用市场] {按住} #phone.home.app.store
          [防骗练习] {按住} #phone.home.app.safety
          第1页，一共3页
          [微信] {按住} #phone.home.app.wechat
          [电话] {按住} #phone.home.app.dialler
          [信息] {按住} #phone.home.app.sms
          [相机] {按住} #phone.home.app.camera
    "#]]);
    hand.touch("phone.home.blank", Touch::SwipeLeft);
    hand.draws(&expect![[r#"
        ── 手机主页 ── phone.home
          [图标旁边的空白处] {向左滑、向右滑、按住} #phone.home.blank
          [日历] {按住} #phone.home.app.calendar
          第2页，一共3页
          [微信] {按住} #phone.home.app.wechat
          [电话] {按住} #phone.home.app.dialler
          [信息] {按住} #phone.home.app.sms
          [相机] {按住} #phone.home.app.camera
    "#]]);
    hand.touch("phone.home.blank", Touch::SwipeRight);
    assert!(hand.can("phone.home.app.settings"));
}

/// Shows A2: 按住小图出来的单子，点空白处就没了；移走的还找得回来.
#[test]
fn an_icon_that_was_removed_comes_back() {
    let mut hand = Hand::in_scene("phone-home");
    hand.hold("phone.home.app.wechat");
    hand.draws(&expect![[r#"
        ── 手机主页 ── phone.home
          图标旁边的空白处
          图库
          设置
          浏览器
          应用市场
          防骗练习
          第1页，一共3页
          微信
          电话
          信息
          相机
          ┄┄ 弹出来的
          [空白处] #phone.home.close
          [编辑桌面] #phone.home.edit
          [移除] #phone.home.remove
          [卸载] #phone.home.uninstall
    "#]]);
    hand.tap(&["phone.home.close"]);
    assert!(hand.can("phone.home.app.wechat"), "nothing is lost");
    hand.hold("phone.home.app.wechat").tap(&["phone.home.uninstall", "phone.home.yes"]);
    assert!(!hand.can("phone.home.app.wechat"));
    hand.touch("phone.home.blank", Touch::SwipeLeft).touch("phone.home.blank", Touch::SwipeLeft);
    hand.hold("phone.home.app.wechat").tap(&["phone.home.put-back"]);
    hand.touch("phone.home.blank", Touch::SwipeRight).touch("phone.home.blank", Touch::SwipeRight);
    assert!(hand.can("phone.home.app.wechat"));
}

/// Shows A2: 小图拖到了第二页，点“完成”就不再动.
#[test]
fn an_icon_can_be_moved_to_the_other_page_and_back() {
    let mut hand = Hand::in_scene("phone-home");
    hand.hold("phone.home.blank").touch("phone.home.app.settings", Touch::SwipeLeft);
    assert!(!hand.can("phone.home.app.settings"));
    hand.tap(&["phone.home.done"]).touch("phone.home.blank", Touch::SwipeLeft);
    hand.tap(&["phone.home.app.settings"]);
    hand.stands_at("settings.home");
}

/// Shows A2: 上面一条，飞行模式、静音、手电筒都看得见.
#[test]
fn the_status_bar_tells_what_is_switched_on() {
    let label = |marks: &[(&str, u32)]| {
        let hand = Hand::on(Profile::default(), &with(marks, scene("phone-home")));
        let screen = hand.screen();
        screen.widgets.into_iter().find(|w| w.label.contains("练习手机")).unwrap().label
    };
    assert_eq!(label(&[]), "9:41，练习手机");
    assert_eq!(label(&[(AIRPLANE.name, 1), (MUTED.name, 1)]), "9:41，练习手机，飞行模式，没有网，静音");
    assert_eq!(label(&[(LAMP.name, 1), (WLAN.name, 0)]), "9:41，练习手机，手电筒开着", "移动数据 is there");
}

/// Shows A3: 右上角拉下控制中心；亮度、手电筒、飞行模式.
#[test]
fn the_control_centre_switches_and_brightens() {
    let mut hand = Hand::in_scene("phone-home");
    hand.touch("system.top-right", Touch::SwipeDown);
    hand.draws(&expect![[r#"
        ── 控制中心 ── phone.controls
          图标旁边的空白处
          图库
          设置
          浏览器
          应用市场
          防骗练习
          第1页，一共3页
          微信
          电话
          信息
          相机
          ┄┄ 弹出来的
          [空白处] #system.shade.close
          [WLAN ●] #system.shade.tile.0
          [蓝牙] #system.shade.tile.1
          [移动数据 ●] #system.shade.tile.2
          [手电筒] #system.shade.tile.3
          [静音] #system.shade.tile.4
          [飞行模式] #system.shade.tile.5
          [截屏] #system.shade.screenshot
          [设置] #system.shade.settings
          [亮度 2/4] {向右滑、向左滑} #system.shade.brightness
          [亮度0格] #system.shade.brightness-stop.0
          [亮度1格] #system.shade.brightness-stop.1
          [亮度2格] #system.shade.brightness-stop.2
          [亮度3格] #system.shade.brightness-stop.3
          [亮度4格] #system.shade.brightness-stop.4
          [空白处，往上推就收起来] {向上滑} #system.shade.up
    "#]]);
    hand.tap(&["system.shade.tile.3"]).touch("system.shade.brightness", Touch::SwipeRight);
    assert_eq!((hand.mark(LAMP.name), hand.mark(BRIGHTNESS.name)), (1, 3));
    hand.tap(&["system.shade.brightness-stop.0"]);
    assert_eq!(hand.mark(BRIGHTNESS.name), 0, "the finger goes to any place of the bar");
    hand.tap(&["system.shade.brightness-stop.4"]);
    assert_eq!(hand.mark(BRIGHTNESS.name), 4);
    hand.tap(&["system.shade.tile.5"]);
    assert!(!hand.state.reads(hand.world).online());
    hand.touch("system.shade.up", Touch::SwipeUp);
    hand.stands_at("phone.home");
}

/// Shows A3: 左上边拉下通知，点开，或者推掉.
#[test]
fn notices_are_opened_or_swept_away() {
    let mut hand = Hand::in_scene("phone-home");
    hand.touch("system.top-left", Touch::SwipeDown);
    hand.draws(&expect![[r#"
        ── 通知 ── phone.notices
          图标旁边的空白处
          图库
          设置
          浏览器
          应用市场
          防骗练习
          第1页，一共3页
          微信
          电话
          信息
          相机
          ┄┄ 弹出来的
          [空白处] #system.shade.close
          [小林，流感疫苗您打了吗？] {向左滑、向右滑} #system.shade.notice.0
          [手机，夜里给手机充一充电，白天好用。] {向左滑、向右滑} #system.shade.notice.1
          [全部清除] #system.shade.clear
          [空白处，往上推就收起来] {向上滑} #system.shade.up
    "#]]);
    hand.touch("system.shade.notice.1", Touch::SwipeLeft);
    assert_eq!(hand.state.reads(hand.world).list(NOTICES).len(), 1);
    hand.tap(&["system.shade.notice.0"]);
    hand.stands_at("wechat.chat:xiaolin");
    hand.touch("system.top-left", Touch::SwipeDown);
    hand.shows(&["没有通知"]);
}

/// Shows A3: 老一点的手机，通知和开关在一块.
#[test]
fn an_older_phone_has_one_panel() {
    let mut hand = Hand::on(KEYS, &scene("phone-home"));
    hand.touch("system.top-left", Touch::SwipeDown);
    assert!(hand.can("system.shade.tile.3") && hand.can("system.shade.notice.0"));
    hand.tap(&["system.key.back"]);
    hand.stands_at("phone.home");
}

/// Shows A8: 两个键一起按，截下来的在图库里.
#[test]
fn two_keys_photograph_the_screen() {
    let mut hand = Hand::in_scene("phone-home");
    hand.tap(&["system.two-keys"]);
    hand.stands_at("phone.home").says("截下来了，在图库里");
    hand.touch("system.top-right", Touch::SwipeDown).tap(&["system.shade.screenshot"]);
    let list = hand.state.reads(hand.world).list(PHOTOS);
    let kept: Vec<(u32, &str)> = list.iter().map(|record| (record.number, record.text.as_str())).collect();
    assert_eq!(kept, [(1, "截屏"), (1, "截屏")]);
    hand.stands_at("phone.home");
}

/// Shows A9: 三种手机，三种回去的路.
#[test]
fn every_kind_of_phone_has_its_way_back() {
    for (profile, back, touch) in [
        (Profile::default(), "system.back", Touch::SwipeRight),
        (Profile::default(), "system.back-right", Touch::SwipeLeft),
        (KEYS, "system.key.back", Touch::Tap),
        (IPHONE, "system.back", Touch::SwipeRight),
        (IPHONE, "wechat.back", Touch::Tap),
    ] {
        let mut hand = Hand::on(profile, &scene("phone-home"));
        hand.tap(&["phone.home.app.settings", "settings.row.1"]).touch(back, touch);
        assert_eq!(hand.page(), "settings.home", "{back}");
    }
    assert!(!Hand::on(IPHONE, &scene("fresh")).can("system.back-right"));
}

/// Shows A10: 开过的页面，往上推或者点清理就关了.
#[test]
fn apps_are_closed_from_their_cards() {
    let mut hand = Hand::in_scene("phone-home");
    hand.tap(&["phone.home.app.settings", "settings.row.1"]).touch("system.home", Touch::SwipeUp);
    hand.hold("system.home");
    hand.draws(&expect![[r#"
        ── 开过的页面 ── phone.recents
          [设置] {向上滑} #phone.recents.card.settings
          [清理] #phone.recents.clean
    "#]]);
    let advised = hand.state.moves(hand.world);
    assert!(!advised.iter().any(|(spot, _)| spot.name == "phone.recents.clean"));
    hand.tap(&["phone.recents.clean"]).touch("system.home", Touch::SwipeUp).tap(&["phone.home.app.settings"]);
    assert_eq!(hand.page(), "settings.home", "it begins anew");
}

/// Shows A15: 电量不足的小窗口，省电模式、知道了.
#[test]
fn little_power_is_told() {
    let mut hand =
        Hand::on(Profile::default(), &with(&[(BATTERY.name, 20), (WARNED.name, 20)], scene("phone-home")));
    hand.draws(&expect![[r#"
        ── 电量不足 ── phone.battery-low
          图标旁边的空白处
          图库
          设置
          浏览器
          应用市场
          防骗练习
          第1页，一共3页
          微信
          电话
          信息
          相机
          ┄┄ 小窗口
          ◆ 电量不足
          还剩 20% 的电。
          [省电模式] #system.battery.save
          [知道了] #system.battery.known
    "#]]);
    hand.tap(&["system.battery.save"]);
    hand.stands_at("phone.home");
    assert_eq!(hand.mark(SAVING.name), 1);
}

/// Shows A15: 点一下手电筒亮，再点一下灭.
#[test]
fn the_lamp_is_switched_on_and_off() {
    let mut hand = Hand::in_scene("phone-home");
    hand.touch("system.top-right", Touch::SwipeDown).tap(&["system.shade.tile.3"]);
    assert_eq!(hand.mark(LAMP.name), 1);
    hand.tap(&["system.shade.tile.3"]);
    assert_eq!(hand.mark(LAMP.name), 0);
}
