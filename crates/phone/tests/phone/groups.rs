//! Groups and calls, as wechat-reference B14 and B19 describe them.

use expect_test::expect;
use phone::screen::Touch;

use crate::hand::Hand;

/// Shows B14: sheet, 等待对方接受邀请, 挂断 before and after the answer, bubbles.
#[test]
fn a_video_call_is_made_and_hung_up() {
    let mut hand = Hand::at("wechat.chat:xiaolin");
    hand.tap(&["wechat.chat.plus", "wechat.chat.plus.call"]).shows(&["[视频通话]", "[语音通话]", "[取消]"]);
    hand.tap(&["wechat.call.video"]);
    hand.draws(&expect![[r#"
        ── 通话 ── wechat.call:xiaolin
          [变成小窗口] #wechat.call.small
          女儿 小林
          女儿 小林
          等待对方接受邀请
          [切到语音通话] #wechat.call.to-voice
          [静音] #wechat.call.mute
          [挂断] #wechat.call.hang-up
          [扬声器已开] #wechat.call.speaker
    "#]]);
    hand.tap(&["wechat.call.hang-up"]).shows(&["[视频通话] 已取消"]);
    hand.tap(&["wechat.chat.message.3"]).wait(4).shows(&["00:00", "切到语音通话"]);
    hand.wait(83).shows(&["点一下屏幕，按钮就出来"]).hides(&["挂断"]);
    hand.tap(&["wechat.call.picture", "wechat.call.hang-up"]).shows(&["[视频通话] 通话时长 01:23"]);
}

/// Shows B14: 对方无应答 of somebody who is not there.
#[test]
fn somebody_who_does_not_answer_is_given_up() {
    let mut hand = Hand::at("wechat.chat:chen");
    hand.tap(&["wechat.chat.plus", "wechat.chat.plus.call", "wechat.call.voice"]).wait(30);
    hand.shows(&["[语音通话] 对方无应答"]);
}

/// Shows B14: leaving by the home key leaves a small window, which leads back.
#[test]
fn a_call_goes_on_in_a_small_window() {
    let mut hand = Hand::at("wechat.chat:xiaolin");
    hand.tap(&["wechat.chat.plus", "wechat.chat.plus.call", "wechat.call.video"]).wait(4);
    hand.touch("system.home", Touch::SwipeUp);
    hand.stands_at("phone.home");
    hand.tap(&["wechat.call.window"]);
    hand.stands_at("wechat.call:xiaolin");
}

/// Shows B14: an incoming call with 接听, 挂断 and 切到语音接听.
#[test]
fn a_call_that_comes_in_is_answered_or_refused() {
    let mut hand = Hand::at("wechat.ringing:xiaolin");
    hand.draws(&expect![[r#"
        ── 有人打来 ── wechat.ringing:xiaolin
          女儿 小林
          女儿 小林
          邀请你视频通话
          [切到语音接听] #wechat.ringing.voice
          [挂断] #wechat.ringing.no
          [接听] #wechat.ringing.yes
    "#]]);
    hand.tap(&["wechat.ringing.voice"]).shows(&["00:00"]).hides(&["切到语音通话"]);
    let mut refused = Hand::at("wechat.ringing:xiaolin");
    refused.tap(&["wechat.ringing.no", "wechat.chats.row.xiaolin"]).shows(&["[视频通话] 已拒绝"]);
}

/// Shows B19: 发起群聊, ticks, 完成, the line in the new group.
#[test]
fn a_group_is_begun_with_ticked_friends() {
    let mut hand = Hand::at("wechat.chats");
    hand.tap(&["wechat.plus", "wechat.plus.group", "wechat.choose-friends.row.erge"]);
    hand.tap(&["wechat.choose-friends.row.wang"]).shows(&["完成(2)"]);
    hand.tap(&["wechat.choose-friends.done"]);
    hand.stands_at("wechat.chat:new-group");
    hand.shows(&["群聊(3)", "加入了群聊"]).tap(&["wechat.more", "wechat.chat-info.remove"]);
    hand.tap(&["wechat.choose-friends.row.erge", "wechat.choose-friends.done"]);
    hand.shows(&["聊天信息(2)"]).tap(&["wechat.chat-info.add", "wechat.choose-friends.row.zhao"]);
    hand.tap(&["wechat.choose-friends.done"]).shows(&["聊天信息(3)"]);
    hand.tap(&["wechat.chat-info.name", "keyboard.phrase.1", "wechat.naming.done", "wechat.back"]);
    hand.shows(&["老朋友(3)"]);
}

/// Shows B19: 聊天信息(42) with its rows.
#[test]
fn everything_about_a_group_can_be_set() {
    let mut hand = Hand::at("wechat.chat-info:building");
    hand.draws(&expect![[r#"
        ── 聊天信息 ── wechat.chat-info:building
          ◆ 聊天信息(42)
          [返回] #wechat.back
          [这一页] {向上滑} #wechat.list
          [二楼 老王] #wechat.chat-info.member.wang
          [邻居 小赵] #wechat.chat-info.member.zhao
          [网格员 小刘] #wechat.chat-info.member.liu
          [加人] #wechat.chat-info.add
          [群聊名称 · 3号楼邻居] #wechat.chat-info.name
          [群二维码] #wechat.chat-info.code
          [群公告] #wechat.chat-info.notice
          [备注] #wechat.chat-info.remark
          [查找聊天记录] #wechat.chat-info.find
          [消息免打扰] #wechat.chat-info.mute
          消息免打扰
          [置顶聊天] #wechat.chat-info.pin
          置顶聊天
    "#]]);
    hand.tap(&["wechat.chat-info.notice"]).shows(&["楼道里不放东西"]).tap(&["wechat.back"]);
    hand.tap(&["wechat.chat-info.code"]).shows(&["群的二维码"]).tap(&["wechat.back"]);
    hand.touch("wechat.list", Touch::SwipeUp).tap(&["wechat.chat-info.pin", "wechat.chat-info.mute"]);
    hand.tap(&["wechat.chat-info.find", "keyboard.phrase.1"]).shows(&["明天上午擦楼道"]);
    hand.tap(&["wechat.find.row.0"]);
    hand.stands_at("wechat.chat:building");
}

/// Shows B19: 清空聊天记录, 投诉, and 退出群聊 → 退出.
#[test]
fn a_group_is_reported_and_left() {
    let mut hand = Hand::at("wechat.chat-info:choir");
    hand.touch("wechat.list", Touch::SwipeUp);
    hand.tap(&["wechat.chat-info.report", "wechat.report-chat.reason.0", "wechat.report-chat.send"]);
    hand.shows(&["投诉已提交"]).tap(&["wechat.back", "wechat.chat-info.clear", "wechat.chat-info.no"]);
    hand.tap(&["wechat.chat-info.leave"]).shows(&["[退出]"]).tap(&["wechat.chat-info.yes"]);
    hand.stands_at("wechat.chats");
    hand.hides(&["浪花合唱队"]);
}

/// Shows B19: @ → 选择提醒的人.
#[test]
fn a_member_is_called_by_name() {
    let mut hand = Hand::at("wechat.chat:building");
    hand.tap(&["wechat.chat.box", "keyboard.phrase.3"]).shows(&["选择提醒的人"]);
    hand.tap(&["wechat.chat.at.person.liu"]).shows(&["@网格员 小刘"]);
}

/// Shows B15, B19: whoever wrote a message of a group stands below it under 多选 and in what was found.
#[test]
fn messages_of_a_group_are_signed_with_their_writers() {
    let mut hand = Hand::at("wechat.chat:choir");
    hand.hold("wechat.chat.message.0").tap(&["wechat.chat.menu.several"]).hides(&["对方"]);
    let rows = |hand: &Hand| {
        let of = |look: phone::screen::Look| match look {
            phone::screen::Look::Row { subtitle, .. } => subtitle,
            _ => None,
        };
        hand.screen().widgets.into_iter().filter_map(|widget| of(widget.look)).collect::<Vec<_>>()
    };
    let writer = hand.world.chats.iter().find(|chat| chat.slug == "choir").unwrap().messages[0].from.unwrap();
    assert_eq!(rows(&hand).first(), Some(&hand.world.person(writer).name));
}

/// Shows B19: the box of 群聊名称 holds the name that the group has.
#[test]
fn the_name_of_a_group_stands_in_its_box() {
    let mut hand = Hand::at("wechat.chat-info:choir");
    hand.scroll_to("wechat.chat-info.name").tap(&["wechat.chat-info.name"]);
    let name = hand.world.chats.iter().find(|chat| chat.slug == "choir").unwrap().plain_title();
    hand.shows(&[&format!("[群聊名称：{name}")]);
}

/// Shows B19: 查找聊天记录 has 搜索 on its green key, which makes room for what was found.
#[test]
fn the_keyboard_of_a_search_says_so() {
    let mut hand = Hand::at("wechat.chat-info:choir");
    hand.scroll_to("查找聊天记录")
        .tap(&["查找聊天记录"])
        .stands_at("wechat.find:choir")
        .shows(&["[搜索] #keyboard.main.1"])
        .tap(&["keyboard.main.1"])
        .hides(&["键盘"]);
}
