//! The phone after an accident, and the way out of it that a drill tells afterwards (drills.toml).

use phone::profile::Profile;
use phone::screen::Touch;
use phone::world::load::load;

use crate::hand::Hand;
use crate::shipped::{files, scene, with};

/// Shows A3, B26: 飞行模式误开了，话发不出去；关了再点红叹号重发.
#[test]
fn what_was_said_in_flight_mode_is_sent_again_afterwards() {
    let mut hand = Hand::in_scene("airplane-unsent");
    let failed = "wechat.chat.message.failed.3";
    assert!(hand.can(failed), "a red mark stands beside it");
    hand.tap(&[failed, "wechat.chat.menu.resend.yes"]);
    assert!(hand.can(failed), "it does not get through");
    hand.touch("system.top-right", Touch::SwipeDown).tap(&["system.shade.tile.5", "system.shade.close"]);
    hand.tap(&[failed, "wechat.chat.menu.resend.yes"]);
    assert!(!hand.can(failed));
}

/// Shows B2: 不显示的聊天，从通讯录和放大镜都找得回来，话还在.
#[test]
fn a_hidden_chat_is_found_in_the_contacts_and_by_searching() {
    let mut hand = Hand::in_scene("chat-hidden");
    assert!(!hand.can("wechat.chats.row.xiaolin"));
    hand.tap(&["wechat.tab.contacts"]);
    while !hand.can("wechat.contacts.friend.xiaolin") {
        hand.touch("wechat.list", Touch::SwipeUp);
    }
    hand.tap(&["wechat.contacts.friend.xiaolin", "wechat.person.message"]);
    hand.stands_at("wechat.chat:xiaolin");
    assert!(hand.can("wechat.chat.message.2"));
    let mut hand = Hand::in_scene("chat-hidden");
    hand.tap(&["wechat.search"]).write("小林").tap(&["wechat.search.chat.xiaolin"]);
    hand.stands_at("wechat.chat:xiaolin");
}

/// A chat deleted before the scene begins has nothing in it.
#[test]
fn a_deleted_chat_is_empty() {
    let marks = [("wechat.chat-deleted:xiaolin", 1)];
    let mut hand = Hand::on(Profile::default(), &with(&marks, scene("fresh")));
    assert!(!hand.can("wechat.chats.row.xiaolin"));
    hand.tap(&["wechat.search"]).write("小林").tap(&["wechat.search.chat.xiaolin"]);
    assert!(!hand.can("wechat.chat.message.0"));
}

/// Shows B2: 困在小程序那一页，向上滑就回来.
#[test]
fn out_of_the_drawer_leads_a_swipe_upwards() {
    let mut hand = Hand::in_scene("in-drawer");
    hand.stands_at("wechat.drawer");
    hand.touch("wechat.drawer.swipe", Touch::SwipeUp);
    hand.stands_at("wechat.chats");
}

/// A photo meant for the family stands in 朋友圈 for everybody; it is deleted.
#[test]
fn a_photo_that_was_posted_before_is_taken_back() {
    let mut hand = Hand::in_scene("posted-to-all");
    hand.tap(&["wechat.tab.discover", "wechat.discover.moments"]);
    hand.shows(&["就在我家楼下", "楼下的长椅", "公开"]);
    hand.tap(&["wechat.moments.delete.0", "wechat.moments.delete.confirm"]);
    hand.hides(&["就在我家楼下", "楼下的长椅"]);
}

#[test]
fn what_was_posted_before_is_one_thing_that_is_there() {
    let says = |posted: &str| {
        let mut files = files();
        let scenes = files.get_mut("scenes.toml").unwrap();
        *scenes = scenes.replace(r#"{ photo = "bench", text = "就在我家楼下", "#, posted);
        load(&files).unwrap_err().into_iter().map(|problem| problem.say).collect::<Vec<_>>()
    };
    assert_eq!(says(r#"{ photo = "whale", "#), ["没有叫“whale”的照片。"]);
    let one = "posted 里写 article 或者 photo，只写一样。";
    assert_eq!(says("{ "), [one]);
    assert_eq!(says(r#"{ photo = "bench", article = "corridor-lamp", "#), [one]);
}
