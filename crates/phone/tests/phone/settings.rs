//! 音量 and 设置 (wechat-reference A4–A7).

use expect_test::expect;
use phone::content::marks::{self, MUTED, NETWORK, SYSTEM_TIER, WLAN};
use phone::profile::Profile;
use phone::screen::Touch;
use phone::settings::BRIGHTNESS;
use phone::system::volume::{CALL, MEDIA, RING};

use crate::hand::{Hand, IPHONE};
use crate::shipped::{scene, with, world};

/// Shows A4: 音量键只管媒体；小齿轮里有铃声、闹钟、通话.
#[test]
fn the_keys_change_media_only() {
    let mut hand = Hand::in_scene("phone-home");
    hand.tap(&["system.volume-up", "system.volume-up"]);
    hand.stands_at("phone.volume");
    assert_eq!(hand.mark(MEDIA.name), 5);
    hand.tap(&["system.volume.more"]);
    hand.draws(&expect![[r#"
        ── 音量 ── phone.volume
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
          [空白处] #system.volume.close
          声音
          铃声
          [铃声 5/7] {向右滑、向左滑} #system.volume.bar.0
          [铃声0格] #system.volume.stop.0
          [铃声1格] #system.volume.stop.1
          [铃声2格] #system.volume.stop.2
          [铃声3格] #system.volume.stop.3
          [铃声4格] #system.volume.stop.4
          [铃声5格] #system.volume.stop.5
          [铃声6格] #system.volume.stop.6
          [铃声7格] #system.volume.stop.7
          媒体
          [媒体 5/7] {向右滑、向左滑} #system.volume.bar.1
          [媒体0格] #system.volume.stop.100
          [媒体1格] #system.volume.stop.101
          [媒体2格] #system.volume.stop.102
          [媒体3格] #system.volume.stop.103
          [媒体4格] #system.volume.stop.104
          [媒体5格] #system.volume.stop.105
          [媒体6格] #system.volume.stop.106
          [媒体7格] #system.volume.stop.107
          闹钟
          [闹钟 5/7] {向右滑、向左滑} #system.volume.bar.2
          [闹钟0格] #system.volume.stop.200
          [闹钟1格] #system.volume.stop.201
          [闹钟2格] #system.volume.stop.202
          [闹钟3格] #system.volume.stop.203
          [闹钟4格] #system.volume.stop.204
          [闹钟5格] #system.volume.stop.205
          [闹钟6格] #system.volume.stop.206
          [闹钟7格] #system.volume.stop.207
          通话（打电话时才能调）
          (通话 4/7)
    "#]]);
    assert!(!hand.can("system.volume.bar.3"), "通话 is grey");
    assert!(!hand.can("system.volume.stop.301"), "and has no places");
    hand.tap(&["system.volume.stop.0", "system.volume.stop.107"]);
    assert_eq!(
        (hand.mark(RING.name), hand.mark(MEDIA.name)),
        (0, 7),
        "a bar is touched where it is to stand"
    );
    assert_eq!(hand.mark(CALL.name), 4, "the volume of a call is for calls");
    hand.tap(&["system.volume.close"]);
    hand.stands_at("phone.home");
}

/// Shows A4: 静音开着，来电话不响.
#[test]
fn nothing_rings_while_muted() {
    let rings = |marks: &[(&str, u32)]| {
        let hand = Hand::on(Profile::default(), &with(marks, scene("phone-home")));
        hand.state.reads(hand.world).rings()
    };
    assert_eq!((rings(&[]), rings(&[(MUTED.name, 1)])), (true, false));
}

/// Shows A5: 设置里的显示和亮度.
#[test]
fn the_brightness_stands_in_settings_too() {
    let mut hand = Hand::in_scene("phone-home");
    hand.tap(&["phone.home.app.settings"]);
    hand.draws(&expect![[r#"
        ── 设置 ── settings.home
          ◆ 设置
          [WLAN · 浪花家] #settings.row.0
          [蓝牙 · 关闭] #settings.row.1
          [移动网络] #settings.row.2
          [飞行模式] #settings.row.3
          飞行模式
          [显示和亮度] #settings.row.4
          [声音和振动] #settings.row.5
          [简易模式 · 关闭] #settings.row.6
          [关于手机 · 电量 80%] #settings.row.7
    "#]]);
    hand.tap(&["settings.row.4"]);
    hand.draws(&expect![[r#"
        ── 显示和亮度 ── settings.display
          ◆ 显示和亮度
          [返回] #wechat.back
          亮度
          [亮度 2/4] {向右滑、向左滑} #settings.row.0
          [亮度0格] #settings.stop.0
          [亮度1格] #settings.stop.1
          [亮度2格] #settings.stop.2
          [亮度3格] #settings.stop.3
          [亮度4格] #settings.stop.4
          [自动调节] #settings.row.1
          自动调节
          [护眼模式] #settings.row.2
          护眼模式
          [字体大小] #settings.row.3
    "#]]);
    hand.touch("settings.row.0", Touch::SwipeRight);
    assert_eq!((hand.mark(BRIGHTNESS.name), hand.mark(phone::settings::AUTOMATIC.name)), (3, 0));
}

/// Shows A5: 苹果手机写的是 显示与亮度、原彩显示.
#[test]
fn an_iphone_has_its_own_words() {
    let mut hand = Hand::on(IPHONE, &scene("phone-home"));
    hand.tap(&["phone.home.app.settings", "settings.row.5"]);
    let drawn = hand.drawing();
    assert!(drawn.contains("显示与亮度") && drawn.contains("原彩显示") && !drawn.contains("护眼模式"));
}

/// Shows A6: 点名字，点小眼睛，打密码，连接，已连接.
#[test]
fn a_network_is_joined_with_its_password() {
    let mut hand =
        Hand::on(Profile::default(), &with(&[(WLAN.name, 0), (NETWORK.name, 0)], scene("phone-home")));
    hand.tap(&["phone.home.app.settings", "settings.row.0", "settings.wlan.switch"]);
    hand.draws(&expect![[r#"
        ── WLAN ── settings.wlan
          ◆ WLAN
          [返回] #wechat.back
          [WLAN开关] #settings.wlan.switch
          WLAN
          附近的网
          [浪花家 · 加密] #settings.wlan.network.0
          [浪花家2楼 · 加密] #settings.wlan.network.1
          [浪花社区服务站 · 开放，谁都能连] #settings.wlan.network.2
          [女儿家 · 加密] #settings.wlan.network.3
    "#]]);
    hand.tap(&["settings.wlan.network.0", "settings.wlan.eye"]).write("langhua");
    assert!(
        !hand.state.touches(hand.world).iter().any(|(s, _)| s.name == "settings.wlan.connect"),
        "连接 is grey until there are 8 characters"
    );
    hand.write("LangHua2O26").tap(&["settings.wlan.connect"]);
    hand.shows(&["密码错误"]);
    hand.tap(&["settings.wlan.again"]).write("langhua2026");
    hand.draws(&expect![[r#"
        ── WLAN ── settings.wlan
          ◆ WLAN
          返回
          WLAN开关
          WLAN
          附近的网
          浪花家 · 加密
          浪花家2楼 · 加密
          浪花社区服务站 · 开放，谁都能连
          女儿家 · 加密
          ┄┄ 小窗口
          ◆ 浪花家
          密码
          [密码：langhua2026▏] #settings.wlan.password
          [隐藏密码] #settings.wlan.eye
          [取消] #settings.wlan.cancel
          [连接] #settings.wlan.connect
          ┄┄ 键盘
          [收起键盘] #keyboard.done
          写好了。想改，就点删除键；按住它，全没了。
          [换键盘] #keyboard.sheet.6
          [Q] #keyboard.letter.113
          [W] #keyboard.letter.119
          [E] #keyboard.letter.101
          [R] #keyboard.letter.114
          [T] #keyboard.letter.116
          [Y] #keyboard.letter.121
          [U] #keyboard.letter.117
          [I] #keyboard.letter.105
          [O] #keyboard.letter.111
          [P] #keyboard.letter.112
          [A] #keyboard.letter.97
          [S] #keyboard.letter.115
          [D] #keyboard.letter.100
          [F] #keyboard.letter.102
          [G] #keyboard.letter.103
          [H] #keyboard.letter.104
          [J] #keyboard.letter.106
          [K] #keyboard.letter.107
          [L] #keyboard.letter.108
          [Z] #keyboard.letter.122
          [X] #keyboard.letter.120
          [C] #keyboard.letter.99
          [V] #keyboard.letter.118
          [B] #keyboard.letter.98
          [N] #keyboard.letter.110
          [M] #keyboard.letter.109
          [删除] {按住} #keyboard.delete
          [符] #keyboard.sheet.4
          [123] #keyboard.sheet.3
          [，] #keyboard.sign.65292
          [按住说话] {按住} #keyboard.space
          [。] #keyboard.sign.12290
          [英] #keyboard.sheet.1
          [完成] #keyboard.main.0
    "#]]);
    hand.tap(&["settings.wlan.connect"]);
    assert_eq!((hand.mark(WLAN.name), hand.mark(NETWORK.name)), (1, 1));
    hand.shows(&["浪花家 · 已连接"]);
}

/// Shows A7: 字体大小，往右推，上面的例子变大.
#[test]
fn the_example_grows_with_the_letters() {
    let size = |tier| {
        let mut hand = Hand::on(Profile::default(), &with(&[(SYSTEM_TIER.name, tier)], scene("phone-home")));
        hand.tap(&["phone.home.app.settings", "settings.row.4", "settings.row.3"]);
        hand.draws(&expect![[r#"
            ── 字体大小 ── settings.font
              ◆ 字体大小
              [返回] #wechat.back
              字是这么大。看得清楚，就合适了。
              字体大小
              [字体大小 2/6] {向右滑、向左滑} #settings.row.1
              [字体大小0格] #settings.stop.100
              [字体大小1格] #settings.stop.101
              [字体大小2格] #settings.stop.102
              [字体大小3格] #settings.stop.103
              [字体大小4格] #settings.stop.104
              [字体大小5格] #settings.stop.105
              [字体大小6格] #settings.stop.106
              小
              标准
              大
        "#]]);
        hand.touch("settings.row.1", Touch::SwipeRight);
        (hand.mark(SYSTEM_TIER.name), hand.screen().text_size)
    };
    assert_eq!(size(2), (3, 19.5));
}

/// Shows A7: 简易模式，主页上的图变大.
#[test]
fn simple_mode_makes_the_icons_large() {
    let width = |on| {
        let hand =
            Hand::on(Profile::default(), &with(&[(phone::settings::SIMPLE.name, on)], scene("phone-home")));
        let screen = hand.screen();
        screen.widgets.into_iter().find(|w| w.id == "phone.home.app.settings").unwrap().area.w
    };
    assert!(width(1) > width(0) + 40.0);
}

#[test]
fn every_mark_of_the_phone_can_be_named_by_a_lesson() {
    for name in ["settings.airplane", "volume.media", "phone.flashlight", "phone.icon:wechat", "album.photos"]
    {
        assert!(marks::find(world(), name).is_some(), "{name}");
    }
}
