//! The phone after an accident, and the way out of it that a drill tells afterwards (drills.toml).

use phone::profile::Profile;
use phone::scene::set_up;
use phone::screen::Touch;
use phone::world::Scene;

use crate::hands::Hands;

/// Shows A3, B26: 飞行模式误开了，话发不出去；关了再点红叹号重发.
#[test]
fn what_was_said_in_flight_mode_is_sent_again_afterwards() {
    let mut hands = Hands::in_scene("airplane-unsent");
    let failed = "wechat.chat.message.failed.3";
    let message = hands.state.spot(&hands.world, failed);
    assert!(message.is_some(), "a red mark stands beside it");
    hands.tap(failed).tap("wechat.chat.menu.resend.yes");
    assert!(hands.can(failed), "it does not get through");
    hands.touch("system.top-right", Touch::SwipeDown).tap("system.shade.tile.5").tap("system.shade.close");
    hands.tap(failed).tap("wechat.chat.menu.resend.yes");
    assert!(!hands.can(failed));
}

/// Shows B2: 不显示的聊天，从通讯录和放大镜都找得回来，话还在.
#[test]
fn a_hidden_chat_is_found_in_the_contacts_and_by_searching() {
    let mut hands = Hands::in_scene("chat-hidden");
    assert!(!hands.can("wechat.chats.row.xiaolin"));
    hands.tap("wechat.tab.contacts");
    while !hands.can("wechat.contacts.friend.xiaolin") {
        hands.touch("wechat.list", Touch::SwipeUp);
    }
    hands.tap("wechat.contacts.friend.xiaolin").tap("wechat.person.message");
    assert!(hands.is_at("wechat.chat:xiaolin") && hands.can("wechat.chat.message.2"));
    let mut hands = Hands::in_scene("chat-hidden");
    hands.tap("wechat.search").types("小林").tap("wechat.search.chat.xiaolin");
    assert!(hands.is_at("wechat.chat:xiaolin"));
}

/// A chat deleted before the scene begins has nothing in it.
#[test]
fn a_deleted_chat_is_empty() {
    let world = crate::shipped::world();
    let marks = vec![("wechat.chat-deleted:xiaolin".to_owned(), 1)];
    let scene = Scene { marks, ..world.scene("fresh").unwrap().clone() };
    let state = set_up(&world, Profile::default(), &scene, Vec::new()).unwrap();
    let mut hands = Hands { world, state };
    assert!(!hands.can("wechat.chats.row.xiaolin"));
    hands.tap("wechat.search").types("小林").tap("wechat.search.chat.xiaolin");
    assert!(!hands.can("wechat.chat.message.0"));
}

/// Shows B2: 困在小程序那一页，向上滑就回来.
#[test]
fn out_of_the_drawer_leads_a_swipe_upwards() {
    let mut hands = Hands::in_scene("in-drawer");
    assert!(hands.is_at("wechat.drawer"));
    hands.touch("wechat.drawer.swipe", Touch::SwipeUp);
    assert!(hands.is_at("wechat.chats"));
}
