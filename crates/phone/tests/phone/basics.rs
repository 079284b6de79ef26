//! The phone itself: keys at its side, lock, home screen, what is pulled down (wechat-reference A1–A3, A8–A15).

use expect_test::expect;
use phone::content::Mark;
use phone::content::marks::{AIRPLANE, MUTED, WLAN};
use phone::drawing::draw;
use phone::gallery::PHOTOS;
use phone::profile::Profile;
use phone::screen::Touch;
use phone::settings::BRIGHTNESS;
use phone::system::battery::{BATTERY, SAVING, WARNED};
use phone::system::pin::{MISSED, PIN};
use phone::system::shade::{LAMP, NOTICES};

use crate::hands::{Hands, ios, keys};

/// Shows A1: 短按锁屏，再按点亮，往上滑打开.
#[test]
fn a_short_press_locks_and_wakes() {
    let mut hands = Hands::at("fresh", Profile::default(), &[]);
    hands.tap("system.power");
    assert!(hands.is_at("phone.dark"));
    assert!(!hands.can("system.home"), "a dark glass takes no touch");
    hands.tap("system.power");
    assert!(hands.is_at("phone.lock"));
    hands.touch("phone.lock.unlock", Touch::SwipeUp);
    assert!(hands.is_at("wechat.chats"), "what was in front comes back");
}

/// Shows A1: 按久了是 关机、重启；关了还能再开.
#[test]
fn a_long_press_asks_and_a_phone_that_is_off_comes_on_again() {
    let mut hands = Hands::home();
    hands.touch("system.power", Touch::Hold);
    hands.shows(&expect![[r#"
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
          [空白处] #system.power-menu.cancel
          [关机] #system.power-menu.off
          [重启] #system.power-menu.restart
          点空白处，就是不关机
          9:41，练习手机
    "#]]);
    hands.tap("system.power-menu.cancel");
    assert!(hands.is_at("phone.home"));
    hands.touch("system.power", Touch::Hold).tap("system.power-menu.off");
    assert!(hands.is_at("phone.off"));
    hands.touch("system.power", Touch::Hold);
    assert!(hands.is_at("phone.lock"));
    hands.touch("system.power", Touch::Hold).tap("system.power-menu.restart");
    assert!(hands.is_at("phone.lock"));
}

/// Shows A1: 苹果手机两个键一起按住，滑动来关机.
#[test]
fn an_iphone_is_switched_off_by_two_keys_and_a_slide() {
    let mut hands = Hands::at("phone-home", ios(), &[]);
    hands.touch("system.two-keys", Touch::Hold);
    assert_eq!(hands.label("system.power-menu.off").as_deref(), Some("滑动来关机"));
    hands.touch("system.power-menu.off", Touch::SwipeRight);
    assert!(hands.is_at("phone.off"));
}

/// Shows A1: 数字密码，输错会晃一晃，错五次要等.
#[test]
fn a_wrong_number_shakes_and_five_make_one_wait() {
    let mut hands = Hands::at("phone-locked", Profile::default(), &[(PIN, 1357)]);
    hands.touch("phone.lock.unlock", Touch::SwipeUp);
    hands.shows(&expect![[r#"
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
          9:41，练习手机
    "#]]);
    for digit in [1, 3, 5, 8] {
        hands.tap(&format!("phone.pin.digit.{digit}"));
    }
    assert!(draw(&hands.state.screen(&hands.world)).contains("密码错误"));
    assert!(hands.is_at("phone.pin"));
    for _ in 0..16 {
        hands.tap("phone.pin.digit.0");
    }
    assert!(!hands.can("phone.pin.digit.1"), "the phone waits");
    hands.wait(31);
    assert_eq!(hands.mark(MISSED), 0);
    for digit in [1, 3, 5, 7] {
        hands.tap(&format!("phone.pin.digit.{digit}"));
    }
    assert!(hands.is_at("phone.home"));
}

/// Shows A2: 主页上的小图、下面一排、小点，左右翻页.
#[test]
fn the_home_screen_has_pages() {
    let mut hands = Hands::home();
    hands.shows(&expect![[r#"
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
          9:41，练习手机
    "#]]);
    hands.touch("phone.home.blank", Touch::SwipeLeft);
    hands.shows(&expect![[r#"
        ── 手机主页 ── phone.home
          [图标旁边的空白处] {向左滑、向右滑、按住} #phone.home.blank
          [日历] {按住} #phone.home.app.calendar
          第2页，一共3页
          [微信] {按住} #phone.home.app.wechat
          [电话] {按住} #phone.home.app.dialler
          [信息] {按住} #phone.home.app.sms
          [相机] {按住} #phone.home.app.camera
          9:41，练习手机
    "#]]);
    hands.touch("phone.home.blank", Touch::SwipeRight);
    assert!(hands.can("phone.home.app.settings"));
}

/// Shows A2: 按住小图出来的单子，点空白处就没了；移走的还找得回来.
#[test]
fn an_icon_that_was_removed_comes_back() {
    let mut hands = Hands::home();
    hands.touch("phone.home.app.wechat", Touch::Hold);
    hands.shows(&expect![[r#"
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
          [空白处] #phone.home.close
          [编辑桌面] #phone.home.edit
          [移除] #phone.home.remove
          [卸载] #phone.home.uninstall
          9:41，练习手机
    "#]]);
    hands.tap("phone.home.close");
    assert!(hands.can("phone.home.app.wechat"), "nothing is lost");
    hands.touch("phone.home.app.wechat", Touch::Hold).tap("phone.home.uninstall").tap("phone.home.yes");
    assert!(!hands.can("phone.home.app.wechat"));
    hands.touch("phone.home.blank", Touch::SwipeLeft).touch("phone.home.blank", Touch::SwipeLeft);
    hands.touch("phone.home.app.wechat", Touch::Hold).tap("phone.home.put-back");
    hands.touch("phone.home.blank", Touch::SwipeRight).touch("phone.home.blank", Touch::SwipeRight);
    assert!(hands.can("phone.home.app.wechat"));
}

/// Shows A2: 小图拖到了第二页，点“完成”就不再动.
#[test]
fn an_icon_can_be_moved_to_the_other_page_and_back() {
    let mut hands = Hands::home();
    hands.touch("phone.home.blank", Touch::Hold).touch("phone.home.app.settings", Touch::SwipeLeft);
    assert!(!hands.can("phone.home.app.settings"));
    hands.tap("phone.home.done").touch("phone.home.blank", Touch::SwipeLeft);
    hands.tap("phone.home.app.settings");
    assert!(hands.is_at("settings.home"));
}

/// Shows A2: 上面一条，飞行模式、静音、手电筒都看得见.
#[test]
fn the_status_bar_tells_what_is_switched_on() {
    let label = |marks: &[(Mark, u32)]| {
        let hands = Hands::at("phone-home", Profile::default(), marks);
        let screen = hands.state.screen(&hands.world);
        screen.widgets.into_iter().find(|w| w.label.contains("练习手机")).unwrap().label
    };
    assert_eq!(label(&[]), "9:41，练习手机");
    assert_eq!(label(&[(AIRPLANE, 1), (MUTED, 1)]), "9:41，练习手机，飞行模式，没有网，静音");
    assert_eq!(label(&[(LAMP, 1), (WLAN, 0)]), "9:41，练习手机，手电筒开着", "移动数据 is there");
}

/// Shows A3: 右上角拉下控制中心；亮度、手电筒、飞行模式.
#[test]
fn the_control_centre_switches_and_brightens() {
    let mut hands = Hands::home();
    hands.touch("system.top-right", Touch::SwipeDown);
    hands.shows(&expect![[r#"
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
          [空白处，往上推就收起来] {向上滑} #system.shade.up
          9:41，练习手机
    "#]]);
    hands.tap("system.shade.tile.3").touch("system.shade.brightness", Touch::SwipeRight);
    assert_eq!((hands.mark(LAMP), hands.mark(BRIGHTNESS)), (1, 3));
    hands.tap("system.shade.tile.5");
    assert!(!hands.state.reads(&hands.world).online());
    hands.touch("system.shade.up", Touch::SwipeUp);
    assert!(hands.is_at("phone.home"));
}

/// Shows A3: 左上边拉下通知，点开，或者推掉.
#[test]
fn notices_are_opened_or_swept_away() {
    let mut hands = Hands::home();
    hands.touch("system.top-left", Touch::SwipeDown);
    hands.shows(&expect![[r#"
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
          [空白处] #system.shade.close
          [小林，流感疫苗您打了吗？] {向左滑、向右滑} #system.shade.notice.0
          [手机，夜里给手机充一充电，白天好用。] {向左滑、向右滑} #system.shade.notice.1
          [全部清除] #system.shade.clear
          [空白处，往上推就收起来] {向上滑} #system.shade.up
          9:41，练习手机
    "#]]);
    hands.touch("system.shade.notice.1", Touch::SwipeLeft);
    assert_eq!(hands.state.reads(&hands.world).list(NOTICES).len(), 1);
    hands.tap("system.shade.notice.0");
    assert!(hands.is_at("wechat.chat:xiaolin"));
    hands.touch("system.top-left", Touch::SwipeDown);
    assert!(draw(&hands.state.screen(&hands.world)).contains("没有通知"));
}

/// Shows A3: 老一点的手机，通知和开关在一块.
#[test]
fn an_older_phone_has_one_panel() {
    let mut hands = Hands::at("phone-home", keys(), &[]);
    hands.touch("system.top-left", Touch::SwipeDown);
    assert!(hands.can("system.shade.tile.3") && hands.can("system.shade.notice.0"));
    hands.tap("system.key.back");
    assert!(hands.is_at("phone.home"));
}

/// Shows A8: 两个键一起按，截下来的在图库里.
#[test]
fn two_keys_photograph_the_screen() {
    let mut hands = Hands::home();
    hands.tap("system.two-keys");
    let drawn = draw(&hands.state.screen(&hands.world));
    assert!(hands.is_at("phone.home") && drawn.contains("刚截下来的屏幕"), "{drawn}");
    hands.touch("system.top-right", Touch::SwipeDown).tap("system.shade.screenshot");
    let list = hands.state.reads(&hands.world).list(PHOTOS);
    let kept: Vec<(u32, &str)> = list.iter().map(|record| (record.number, record.text.as_str())).collect();
    assert_eq!(kept, [(1, "截屏"), (1, "截屏")]);
    assert!(hands.is_at("phone.home"));
}

/// Shows A9: 三种手机，三种回去的路.
#[test]
fn every_kind_of_phone_has_its_way_back() {
    for (profile, back, touch) in [
        (Profile::default(), "system.back", Touch::SwipeRight),
        (Profile::default(), "system.back-right", Touch::SwipeLeft),
        (keys(), "system.key.back", Touch::Tap),
        (ios(), "system.back", Touch::SwipeRight),
        (ios(), "wechat.back", Touch::Tap),
    ] {
        let mut hands = Hands::at("phone-home", profile, &[]);
        hands.tap("phone.home.app.settings").tap("settings.row.1").touch(back, touch);
        assert!(hands.is_at("settings.home"), "{back}");
    }
    assert!(!Hands::at("fresh", ios(), &[]).can("system.back-right"));
}

/// Shows A10: 开过的页面，往上推或者点清理就关了.
#[test]
fn apps_are_closed_from_their_cards() {
    let mut hands = Hands::home();
    hands.tap("phone.home.app.settings").tap("settings.row.1").touch("system.home", Touch::SwipeUp);
    hands.touch("system.home", Touch::Hold);
    hands.shows(&expect![[r#"
        ── 开过的页面 ── phone.recents
          [设置] {向上滑} #phone.recents.card.settings
          [清理] #phone.recents.clean
          9:41，练习手机
    "#]]);
    let advised = hands.state.moves(&hands.world);
    assert!(!advised.iter().any(|(spot, _)| spot.name == "phone.recents.clean"));
    hands.tap("phone.recents.clean").touch("system.home", Touch::SwipeUp).tap("phone.home.app.settings");
    assert!(hands.is_at("settings.home"), "it begins anew");
}

/// Shows A15: 电量不足的小窗口，省电模式、知道了.
#[test]
fn little_power_is_told() {
    let mut hands = Hands::at("phone-home", Profile::default(), &[(BATTERY, 20), (WARNED, 20)]);
    hands.shows(&expect![[r#"
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
          ◆ 电量不足
          还剩 20% 的电。
          [省电模式] #system.battery.save
          [知道了] #system.battery.known
          9:41，练习手机
    "#]]);
    hands.tap("system.battery.save");
    assert_eq!((hands.mark(SAVING), hands.is_at("phone.home")), (1, true));
}

/// Shows A15: 点一下手电筒亮，再点一下灭.
#[test]
fn the_lamp_is_switched_on_and_off() {
    let mut hands = Hands::home();
    hands.touch("system.top-right", Touch::SwipeDown).tap("system.shade.tile.3");
    assert_eq!(hands.mark(LAMP), 1);
    hands.tap("system.shade.tile.3");
    assert_eq!(hands.mark(LAMP), 0);
}
