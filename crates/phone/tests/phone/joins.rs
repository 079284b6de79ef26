//! Where one part of the phone leads into another: an account on the home screen, words that were copied,
//! the keys at the side during a call, text that is read aloud.

use expect_test::expect;
use phone::content::marks;
use phone::metrics::{STATUS, WIDTH};
use phone::profile::{Profile, System};
use phone::screen::{Look, Touch};
use phone::system::volume::{CALL, MEDIA};

use crate::hand::{Hand, IPHONE};
use crate::shipped::{scene, with};

fn at(scene: &str) -> Hand {
    Hand::in_scene(scene)
}

/// From the chat of 浪花社区 to 添加到桌面.
fn with_icon() -> Hand {
    let mut hand = at("in-langhua");
    hand.tap(&["wechat.more", "wechat.more", "wechat.account.sheet.to-home"]);
    hand.touch("system.home", Touch::SwipeUp).touch("phone.home.blank", Touch::SwipeLeft);
    hand
}

/// Shows C6: 添加到桌面，主页上多一个小图，点开是它的聊天.
#[test]
fn an_account_on_the_home_screen_opens_its_chat() {
    let mut hand = with_icon();
    hand.draws(&expect![[r#"
        ── 手机主页 ── phone.home
          [图标旁边的空白处] {向左滑、向右滑、按住} #phone.home.blank
          [日历] {按住} #phone.home.app.calendar
          [浪花社区] {按住} #phone.home.account.langhua
          第2页，一共3页
          [微信] {按住} #phone.home.app.wechat
          [电话] {按住} #phone.home.app.dialler
          [信息] {按住} #phone.home.app.sms
          [相机] {按住} #phone.home.app.camera
    "#]]);
    hand.tap(&["phone.home.account.langhua"]);
    hand.stands_at("wechat.account-chat:langhua");
}

/// Shows A2: 公众号的小图按住也能移走，关注还在.
#[test]
fn the_icon_of_an_account_is_taken_off_like_any_other() {
    let mut hand = with_icon();
    hand.hold("phone.home.account.langhua").tap(&["phone.home.remove"]);
    hand.draws(&expect![[r#"
        ── 手机主页 ── phone.home
          图标旁边的空白处
          日历
          浪花社区
          第2页，一共3页
          微信
          电话
          信息
          相机
          ┄┄ 小窗口
          要把“浪花社区”从主屏幕移走吗？
          [取消] #phone.home.no
          [移除] #phone.home.yes
    "#]]);
    hand.tap(&["phone.home.yes"]);
    assert!(!hand.can("phone.home.account.langhua"));
    hand.touch("phone.home.blank", Touch::SwipeLeft);
    assert!(!hand.can("phone.home.account.langhua"), "the list of all apps holds apps only");
    hand.tap(&["phone.home.app.wechat"]);
    hand.stands_at("wechat.account:langhua");
    hand.tap(&["wechat.account.message"]);
    hand.stands_at("wechat.account-chat:langhua");
}

/// Shows A2: 公众号的小图也能挪到另一页.
#[test]
fn the_icon_of_an_account_can_be_moved() {
    let mut hand = with_icon();
    let icon = "phone.home.account.langhua";
    hand.hold("phone.home.blank").touch(icon, Touch::SwipeRight);
    assert!(!hand.can(icon));
    hand.touch("phone.home.blank", Touch::SwipeRight).touch(icon, Touch::SwipeLeft);
    assert!(!hand.can(icon));
    hand.touch("phone.home.blank", Touch::SwipeLeft).tap(&["phone.home.badge.langhua", "phone.home.yes"]);
    assert!(!hand.can(icon));
}

/// WeChat that is logged out shows its welcome page, whatever icon opens it; an account that is no longer
/// followed shows its profile.
#[test]
fn the_icon_of_an_account_opens_no_closed_door() {
    let mut hand = with_icon();
    let logged_out = marks::find(hand.world, "wechat.logged-out").unwrap();
    hand.state = hand.state.with_mark(logged_out, 1);
    hand.tap(&["phone.home.account.langhua"]);
    hand.stands_at("wechat.welcome");
    let mut hand = at("in-langhua");
    hand.tap(&["wechat.more", "wechat.more", "wechat.account.sheet.to-home"]);
    hand.tap(&["wechat.more", "wechat.account.sheet.unfollow", "wechat.account.unfollow.confirm"]);
    hand.touch("system.home", Touch::SwipeUp).touch("phone.home.blank", Touch::SwipeLeft);
    hand.tap(&["phone.home.account.langhua"]);
    hand.stands_at("wechat.account:langhua");
}

/// Shows A4: 微信通话时，音量键管的是通话.
#[test]
fn in_a_call_of_wechat_the_volume_keys_change_the_call() {
    let mut hand = at("xiaolin-calls");
    hand.tap(&["wechat.ringing.yes", "system.volume-up"]);
    assert_eq!((hand.mark(CALL.name), hand.mark(MEDIA.name)), (5, 3));
    hand.draws(&expect![[r#"
        ── 音量 ── phone.volume
          对方的画面
          变成小窗口
          女儿 小林
          女儿 小林
          00:00
          切到语音通话
          静音
          挂断
          扬声器已开
          ┄┄ 弹出来的
          [空白处] #system.volume.close
          [通话 5/7] {向上滑、向下滑} #system.volume.bar.3
          [通话7格] #system.volume.stop.307
          [通话6格] #system.volume.stop.306
          [通话5格] #system.volume.stop.305
          [通话4格] #system.volume.stop.304
          [通话3格] #system.volume.stop.303
          [通话2格] #system.volume.stop.302
          [通话1格] #system.volume.stop.301
          [通话0格] #system.volume.stop.300
          [更多声音] #system.volume.more
    "#]]);
    hand.tap(&["system.volume-down", "system.volume-down", "system.volume.more"]);
    assert_eq!((hand.mark(CALL.name), hand.label("wechat.call.window")), (3, None));
    hand.touch("system.volume.bar.3", Touch::SwipeRight).tap(&["system.volume.close"]);
    assert_eq!(hand.mark(CALL.name), 4);
    assert_eq!(hand.page(), "wechat.call:xiaolin", "the call is still there");
}

/// Shows A4: 打电话时也是，锁着屏接的也是.
#[test]
fn in_a_call_of_the_phone_the_volume_keys_change_the_call() {
    let mut hand = at("ringing");
    hand.tap(&["phone.incoming.answer", "system.volume-down", "system.volume.close"]);
    hand.stands_at("dialler.call");
    assert_eq!((hand.mark(CALL.name), hand.mark(MEDIA.name)), (3, 3));
    hand.tap(&["dialler.call.end", "system.volume-down"]);
    assert_eq!((hand.mark(CALL.name), hand.mark(MEDIA.name)), (3, 2), "the call is over");
    let mut hand = at("ringing-locked");
    hand.touch("phone.incoming.answer", Touch::SwipeUp).tap(&["system.volume-up"]);
    assert_eq!(hand.mark(CALL.name), 5);
    assert!(!hand.can("system.home"), "nothing leads past the lock");
    hand.tap(&["system.volume.close"]);
    hand.stands_at("dialler.call");
}

/// A call that is over while the panel lies over it has no page to come back to.
#[test]
fn a_call_that_ends_under_the_volume_panel_is_gone() {
    let mut hand = Hand::at("wechat.chat:chen");
    hand.tap(&["wechat.chat.plus", "wechat.chat.plus.call", "wechat.call.voice"]);
    hand.stands_at("wechat.call:chen");
    hand.tap(&["system.volume-up"]).wait(60).tap(&["system.volume.close"]);
    hand.stands_at("wechat.chat:chen");
}

/// Shows B15: 复制的话，按住写字的白框就能粘贴.
#[test]
fn copied_words_are_pasted_into_a_chat() {
    let mut hand = at("with-xiaolin");
    let box_takes = |hand: &Hand| {
        let touches = hand.state.touches(hand.world);
        touches.iter().filter(|(spot, _)| spot.name == "wechat.chat.box").count()
    };
    assert_eq!(box_takes(&hand), 1, "nothing to paste: it is only tapped");
    hand.hold("wechat.chat.message.0").tap(&["wechat.chat.menu.copy"]);
    assert_eq!(box_takes(&hand), 2);
    let copied = hand.label("wechat.chat.message.0").unwrap();
    hand.hold("wechat.chat.box");
    assert!(hand.state.page().has_open(hand.world, "paste-menu"));
    assert_eq!(hand.label("wechat.chat.paste").as_deref(), Some("粘贴"));
    hand.tap(&["wechat.mask"]).hold("wechat.chat.box").tap(&["wechat.chat.paste"]);
    assert_eq!(hand.state.page().typed(), Some(copied.as_str()));
    hand.tap(&["wechat.chat.send"]);
    assert_eq!(hand.label("wechat.chat.message.3"), Some(copied));
}

/// Shows B8: 打开听文字消息，点一下就念，再点一下就停.
#[test]
fn a_text_is_read_aloud_when_it_is_touched() {
    let taps = |hand: &Hand| {
        let touches = hand.state.touches(hand.world);
        touches
            .iter()
            .any(|(spot, touch)| spot.id(hand.world) == "wechat.chat.message.0" && *touch == Touch::Tap)
    };
    let listens = |care: u32, listen: u32| {
        let marks = [("wechat.care", care), ("wechat.care.listen", listen)];
        Hand::on(Profile::default(), &with(&marks, scene("with-xiaolin")))
    };
    assert!(!taps(&listens(1, 0)) && !taps(&listens(0, 1)));
    let mut hand = listens(1, 1);
    let sounds = |hand: &Hand| {
        let screen = hand.screen();
        screen.widgets.iter().any(|widget| widget.label == "正在念这句话")
    };
    assert!(!sounds(&hand));
    hand.tap(&["wechat.chat.message.0"]);
    assert!(sounds(&hand));
    hand.tap(&["wechat.chat.message.0"]);
    assert!(!sounds(&hand), "touched again it stops");
    hand.tap(&["wechat.chat.message.0"]).wait(60);
    assert!(!sounds(&hand), "it is read to its end");
}

/// Shows C6, V9: 通讯录里的服务号，点开是关注了的服务号.
#[test]
fn the_contacts_lead_to_the_service_accounts() {
    let mut hand = at("follows-bus");
    hand.tap(&["wechat.tab.contacts", "wechat.contacts.services"]);
    hand.draws(&expect![[r#"
        ── 服务号 ── wechat.service-accounts
          ◆ 服务号
          [返回] #wechat.back
          [滨海公交] #wechat.accounts.row.bus
    "#]]);
    hand.tap(&["wechat.accounts.row.bus"]);
    hand.stands_at("wechat.account-chat:bus");
}

/// A number nobody has saved stands on the glass once, also while it is called.
#[test]
fn a_number_without_a_name_is_shown_once() {
    let mut hand = Hand::in_scene("phone-home");
    hand.tap(&["phone.home.app.dialler"]).write("13800000077").tap(&["dialler.dial"]);
    let screen = hand.screen();
    assert_eq!(screen.widgets.iter().filter(|widget| widget.label == "138 0000 0077").count(), 1);
}

/// 飞行模式 in 设置 has its picture, as the lines around it have.
#[test]
fn flight_mode_has_a_picture() {
    for profile in [Profile::default(), IPHONE] {
        let mut hand = Hand::on(profile, &scene("phone-home"));
        hand.tap(&["phone.home.app.settings"]);
        let screen = hand.screen();
        let plane = |look: &Look| matches!(look, Look::Icon { icon, .. } if icon == "plane");
        assert!(
            screen.widgets.iter().any(|widget| plane(&widget.look)),
            "{:?}",
            profile.system == System::Ios
        );
    }
}

/// What can be read on the posters is in the name of the camera's picture, so that one can ask for it by
/// what one sees; posters out of sight are in neither.
#[test]
fn the_camera_is_called_by_what_it_shows() {
    let mut hand = at("wall");
    hand.tap(&["wechat.plus", "wechat.plus.scan"]);
    if hand.page() == "phone.permission" {
        hand.tap(&["phone.permission.while-used"]);
    }
    let screen = hand.screen();
    let widget = screen.widgets.iter().find(|widget| widget.id == "wechat.scan.camera").unwrap();
    let Look::Camera { posters, .. } = &widget.look else { panic!() };
    assert!(!posters.is_empty() && posters.len() < hand.world.posters.len());
    for poster in posters {
        assert!(widget.label.contains(&format!("{} {}", poster.title, poster.note)), "{}", widget.label);
        assert!(poster.dx.abs() < WIDTH && poster.dy.abs() < screen.height - STATUS);
    }
}
