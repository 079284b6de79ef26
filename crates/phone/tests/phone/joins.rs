//! Where one part of the phone leads into another: an account on the home screen, words that were copied,
//! the keys at the side during a call, text that is read aloud.

use expect_test::expect;
use phone::metrics::{STATUS, WIDTH};
use phone::profile::{Profile, System};
use phone::scene::set_up;
use phone::screen::{Look, Touch};
use phone::system::volume::{CALL, MEDIA};
use phone::world::Scene;

use crate::hands::{Hands, ios};

fn at(scene: &str) -> Hands {
    Hands::in_scene(scene)
}

/// From the chat of 浪花社区 to 添加到桌面.
fn with_icon() -> Hands {
    let mut hands = at("in-langhua");
    hands.tap("wechat.more").tap("wechat.more").tap("wechat.account.sheet.to-home");
    hands.touch("system.home", Touch::SwipeUp).touch("phone.home.blank", Touch::SwipeLeft);
    hands
}

/// Shows C6: 添加到桌面，主页上多一个小图，点开是它的聊天.
#[test]
fn an_account_on_the_home_screen_opens_its_chat() {
    let mut hands = with_icon();
    hands.shows(&expect![[r#"
        ── 手机主页 ── phone.home
          [图标旁边的空白处] {向左滑、向右滑、按住} #phone.home.blank
          [日历] {按住} #phone.home.app.calendar
          [浪花社区] {按住} #phone.home.account.langhua
          第2页，一共3页
          [微信] {按住} #phone.home.app.wechat
          [电话] {按住} #phone.home.app.dialler
          [信息] {按住} #phone.home.app.sms
          [相机] {按住} #phone.home.app.camera
          9:41，练习手机
    "#]]);
    hands.tap("phone.home.account.langhua");
    assert!(hands.is_at("wechat.account-chat:langhua"));
}

/// Shows A2: 公众号的小图按住也能移走，关注还在.
#[test]
fn the_icon_of_an_account_is_taken_off_like_any_other() {
    let mut hands = with_icon();
    hands.touch("phone.home.account.langhua", Touch::Hold).tap("phone.home.remove");
    hands.shows(&expect![[r#"
        ── 手机主页 ── phone.home
          图标旁边的空白处
          日历
          浪花社区
          第2页，一共3页
          微信
          电话
          信息
          相机
          要把“浪花社区”从主屏幕移走吗？
          [取消] #phone.home.no
          [移除] #phone.home.yes
          9:41，练习手机
    "#]]);
    hands.tap("phone.home.yes");
    assert!(!hands.can("phone.home.account.langhua"));
    hands.touch("phone.home.blank", Touch::SwipeLeft);
    assert!(!hands.can("phone.home.account.langhua"), "the list of all apps holds apps only");
    hands.tap("phone.home.app.wechat");
    assert!(hands.is_at("wechat.account:langhua"));
    hands.tap("wechat.account.message");
    assert!(hands.is_at("wechat.account-chat:langhua"));
}

/// Shows A2: 公众号的小图也能挪到另一页.
#[test]
fn the_icon_of_an_account_can_be_moved() {
    let mut hands = with_icon();
    let icon = "phone.home.account.langhua";
    hands.touch("phone.home.blank", Touch::Hold).touch(icon, Touch::SwipeRight);
    assert!(!hands.can(icon));
    hands.touch("phone.home.blank", Touch::SwipeRight).touch(icon, Touch::SwipeLeft);
    assert!(!hands.can(icon));
    hands.touch("phone.home.blank", Touch::SwipeLeft).tap("phone.home.badge.langhua").tap("phone.home.yes");
    assert!(!hands.can(icon));
}

/// WeChat that is logged out shows its welcome page, whatever icon opens it; an account that is no longer
/// followed shows its profile.
#[test]
fn the_icon_of_an_account_opens_no_closed_door() {
    let mut hands = with_icon();
    let logged_out = mark(&hands, "wechat.logged-out");
    hands.state = hands.state.with_mark(logged_out, 1);
    hands.tap("phone.home.account.langhua");
    assert!(hands.is_at("wechat.welcome"));
    let mut hands = at("in-langhua");
    hands.tap("wechat.more").tap("wechat.more").tap("wechat.account.sheet.to-home");
    hands.tap("wechat.more").tap("wechat.account.sheet.unfollow").tap("wechat.account.unfollow.confirm");
    hands.touch("system.home", Touch::SwipeUp).touch("phone.home.blank", Touch::SwipeLeft);
    hands.tap("phone.home.account.langhua");
    assert!(hands.is_at("wechat.account:langhua"));
}

fn mark(hands: &Hands, name: &str) -> phone::content::Mark {
    phone::content::marks::find(&hands.world, name).unwrap()
}

/// Shows A4: 微信通话时，音量键管的是通话.
#[test]
fn in_a_call_of_wechat_the_volume_keys_change_the_call() {
    let mut hands = at("xiaolin-calls");
    hands.tap("wechat.ringing.yes").tap("system.volume-up");
    assert_eq!((hands.mark(CALL), hands.mark(MEDIA)), (5, 3));
    hands.shows(&expect![[r#"
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
          [空白处] #system.volume.close
          [通话 5/7] {向上滑、向下滑} #system.volume.bar.3
          [更多声音] #system.volume.more
          9:41，练习手机
    "#]]);
    hands.tap("system.volume-down").tap("system.volume-down").tap("system.volume.more");
    assert_eq!((hands.mark(CALL), hands.label("wechat.call.window")), (3, None));
    hands.touch("system.volume.bar.3", Touch::SwipeRight).tap("system.volume.close");
    assert_eq!(hands.mark(CALL), 4);
    assert!(hands.is_at("wechat.call:xiaolin"), "the call is still there");
}

/// Shows A4: 打电话时也是，锁着屏接的也是.
#[test]
fn in_a_call_of_the_phone_the_volume_keys_change_the_call() {
    let mut hands = at("ringing");
    hands.tap("phone.incoming.answer").tap("system.volume-down").tap("system.volume.close");
    assert_eq!((hands.mark(CALL), hands.mark(MEDIA), hands.is_at("dialler.call")), (3, 3, true));
    hands.tap("dialler.call.end").tap("system.volume-down");
    assert_eq!((hands.mark(CALL), hands.mark(MEDIA)), (3, 2), "the call is over");
    let mut hands = at("ringing-locked");
    hands.touch("phone.incoming.answer", Touch::SwipeUp).tap("system.volume-up");
    assert_eq!(hands.mark(CALL), 5);
    assert!(!hands.can("system.home"), "nothing leads past the lock");
    hands.tap("system.volume.close");
    assert!(hands.is_at("dialler.call"));
}

/// A call that is over while the panel lies over it has no page to come back to.
#[test]
fn a_call_that_ends_under_the_volume_panel_is_gone() {
    let mut hands = at("fresh");
    let there = Scene { at: "wechat.chat:chen".into(), ..hands.world.scene("fresh").unwrap().clone() };
    hands.state = set_up(&hands.world, Profile::default(), &there, Vec::new()).unwrap();
    hands.tap("wechat.chat.plus").tap("wechat.chat.plus.call").tap("wechat.call.voice");
    assert!(hands.is_at("wechat.call:chen"));
    hands.tap("system.volume-up").wait(60).tap("system.volume.close");
    assert!(hands.is_at("wechat.chat:chen"));
}

/// Shows B15: 复制的话，按住写字的白框就能粘贴.
#[test]
fn copied_words_are_pasted_into_a_chat() {
    let mut hands = at("with-xiaolin");
    let box_takes = |hands: &Hands| {
        let touches = hands.state.touches(&hands.world);
        touches.iter().filter(|(spot, _)| spot.name == "wechat.chat.box").count()
    };
    assert_eq!(box_takes(&hands), 1, "nothing to paste: it is only tapped");
    hands.touch("wechat.chat.message.0", Touch::Hold).tap("wechat.chat.menu.copy");
    assert_eq!(box_takes(&hands), 2);
    let copied = hands.label("wechat.chat.message.0").unwrap();
    hands.touch("wechat.chat.box", Touch::Hold);
    assert!(hands.state.page().has_open(&hands.world, "paste-menu"));
    assert_eq!(hands.label("wechat.chat.paste").as_deref(), Some("粘贴"));
    hands.tap("wechat.mask").touch("wechat.chat.box", Touch::Hold).tap("wechat.chat.paste");
    assert_eq!(hands.state.page().typed(), Some(copied.as_str()));
    hands.tap("wechat.chat.send");
    assert_eq!(hands.label("wechat.chat.message.3"), Some(copied));
}

/// Shows B8: 打开听文字消息，点一下就念，再点一下就停.
#[test]
fn a_text_is_read_aloud_when_it_is_touched() {
    let taps = |hands: &Hands| {
        let touches = hands.state.touches(&hands.world);
        touches
            .iter()
            .any(|(spot, touch)| spot.id(&hands.world) == "wechat.chat.message.0" && *touch == Touch::Tap)
    };
    let listens = |care: u32, listen: u32| {
        let hands = at("with-xiaolin");
        let marks = [mark(&hands, "wechat.care"), mark(&hands, "wechat.care.listen")];
        let marks = [(marks[0], care), (marks[1], listen)];
        Hands::at("with-xiaolin", Profile::default(), &marks)
    };
    assert!(!taps(&listens(1, 0)) && !taps(&listens(0, 1)));
    let mut hands = listens(1, 1);
    let sounds = |hands: &Hands| {
        let screen = hands.state.screen(&hands.world);
        screen.widgets.iter().any(|widget| widget.label == "正在念这句话")
    };
    assert!(!sounds(&hands));
    hands.tap("wechat.chat.message.0");
    assert!(sounds(&hands));
    hands.tap("wechat.chat.message.0");
    assert!(!sounds(&hands), "touched again it stops");
    hands.tap("wechat.chat.message.0").wait(60);
    assert!(!sounds(&hands), "it is read to its end");
}

/// Shows C6, V9: 通讯录里的服务号，点开是关注了的服务号.
#[test]
fn the_contacts_lead_to_the_service_accounts() {
    let mut hands = at("follows-bus");
    hands.tap("wechat.tab.contacts").tap("wechat.contacts.services");
    hands.shows(&expect![[r#"
        ── 服务号 ── wechat.service-accounts
          ◆ 服务号
          [返回] #wechat.back
          [滨海公交] #wechat.accounts.row.bus
          9:41，练习手机
    "#]]);
    hands.tap("wechat.accounts.row.bus");
    assert!(hands.is_at("wechat.account-chat:bus"));
}

/// A number nobody has saved stands on the glass once, also while it is called.
#[test]
fn a_number_without_a_name_is_shown_once() {
    let mut hands = Hands::home();
    hands.tap("phone.home.app.dialler").types("13800000077").tap("dialler.dial");
    let screen = hands.state.screen(&hands.world);
    assert_eq!(screen.widgets.iter().filter(|widget| widget.label == "138 0000 0077").count(), 1);
}

/// 飞行模式 in 设置 has its picture, as the lines around it have.
#[test]
fn flight_mode_has_a_picture() {
    for profile in [Profile::default(), ios()] {
        let mut hands = Hands::at("phone-home", profile, &[]);
        hands.tap("phone.home.app.settings");
        let screen = hands.state.screen(&hands.world);
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
    let mut hands = at("wall");
    hands.tap("wechat.plus").tap("wechat.plus.scan");
    if hands.is_at("phone.permission") {
        hands.tap("phone.permission.while-used");
    }
    let screen = hands.state.screen(&hands.world);
    let widget = screen.widgets.iter().find(|widget| widget.id == "wechat.scan.camera").unwrap();
    let Look::Camera { posters, .. } = &widget.look else { panic!() };
    assert!(!posters.is_empty() && posters.len() < hands.world.posters.len());
    for poster in posters {
        assert!(widget.label.contains(&format!("{} {}", poster.title, poster.note)), "{}", widget.label);
        assert!(poster.dx.abs() < WIDTH && poster.dy.abs() < screen.height - STATUS);
    }
}
