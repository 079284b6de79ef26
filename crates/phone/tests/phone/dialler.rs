//! Are calls made, taken, refused and ended?

use expect_test::expect;
use phone::profile::Profile;
use phone::screen::Touch;

use crate::hand::{Hand, IPHONE, KEYS};
use crate::shipped::{page, with};

/// Shows A12: 拨号键盘、通话记录、联系人.
#[test]
fn a_number_is_dialled_and_nothing_is_called() {
    let mut hand = Hand::at("dialler.keypad");
    hand.draws(&expect![[r#"
        ── 拨号键盘 ── dialler.keypad
          [138 0000 0011 · 练习卡] #dialler.offer.0
          [138 0000 0022 · 练习卡] #dialler.offer.1
          [1] #dialler.key.1
          [2] #dialler.key.2
          [3] #dialler.key.3
          [4] #dialler.key.4
          [5] #dialler.key.5
          [6] #dialler.key.6
          [7] #dialler.key.7
          [8] #dialler.key.8
          [9] #dialler.key.9
          [*] #dialler.key.10
          [0] #dialler.key.0
          [#] #dialler.key.11
          (绿色的电话键)
          [●拨号键盘] #dialler.tab.keypad
          [通话记录] #dialler.tab.recent
          [联系人] #dialler.tab.contacts
    "#]]);
    for key in ["1", "3", "8"] {
        hand.tap(&[&format!("dialler.key.{key}")]);
    }
    hand.tap(&["dialler.delete"]);
    assert_eq!(hand.state.page().typed(), Some("13"));
    hand.hold("dialler.delete").write("13800000012");
    hand.tap(&["dialler.dial"]);
    assert_eq!((hand.page().as_str(), hand.words("phone.called").as_str()), ("dialler.call", "13800000012"));
    hand.tap(&["dialler.call.end"]);
    hand.says("这是练习，没有真的打出去");
    hand.stands_at("dialler.keypad");
}

/// Shows A12: 免提、静音、拨号键盘、红色的键.
#[test]
fn a_call_has_its_keys_and_is_answered_after_a_while() {
    let mut hand = Hand::at("dialler.keypad");
    hand.write("13800000012").tap(&["dialler.dial"]);
    hand.tap(&["dialler.call.speaker", "dialler.call.mute"]);
    assert_eq!((hand.mark("call.speaker"), hand.mark("call.muted")), (1, 1));
    hand.wait(5);
    assert_eq!(hand.mark("call.connected"), 1);
    hand.tap(&["dialler.call.keypad", "dialler.call.key.5"]);
    hand.draws(&expect![[r#"
        ── 通话 ── dialler.call
          老伴
          138 0000 0012
          5
          [1] #dialler.call.key.1
          [2] #dialler.call.key.2
          [3] #dialler.call.key.3
          [4] #dialler.call.key.4
          [5] #dialler.call.key.5
          [6] #dialler.call.key.6
          [7] #dialler.call.key.7
          [8] #dialler.call.key.8
          [9] #dialler.call.key.9
          [*] #dialler.call.key.10
          [0] #dialler.call.key.0
          [#] #dialler.call.key.11
          [静音] #dialler.call.mute
          [拨号键盘] #dialler.call.keypad
          [免提] #dialler.call.speaker
          [挂断] #dialler.call.end
    "#]]);
    hand.tap(&["dialler.call.end", "dialler.tab.recent"]);
    hand.draws(&expect![[r#"
        ── 通话记录 ── dialler.recent
          ◆ 通话记录
          [老伴 · 打出去 · 9:41] #dialler.call.0
          [老伴 · 打进来 · 8:15] #dialler.call.1
          [外甥 小军 · 未接 · 昨天] #dialler.call.2
          [社区服务大厅 · 打出去 · 星期一] #dialler.call.3
          [拨号键盘] #dialler.tab.keypad
          [●通话记录] #dialler.tab.recent
          [联系人] #dialler.tab.contacts
    "#]]);
}

/// Shows A12: 一碰通话记录就回拨过去.
#[test]
fn a_touch_on_the_record_calls_back_at_once() {
    let mut hand = Hand::at("dialler.recent");
    hand.tap(&["dialler.call.0"]);
    assert_eq!((hand.page().as_str(), hand.words("phone.called").as_str()), ("dialler.call", "13800000012"));
}

#[test]
fn emergency_numbers_are_never_called() {
    let mut hand = Hand::at("dialler.keypad");
    hand.write("110").tap(&["dialler.dial"]);
    hand.says("练习里不打这个号码");
    assert_eq!((hand.page().as_str(), hand.words("phone.called").as_str()), ("dialler.keypad", ""));
}

/// Shows A12: 新建联系人、编辑、删除.
#[test]
fn a_contact_is_saved_changed_and_deleted() {
    let mut hand = Hand::at("dialler.contacts");
    hand.tap(&["dialler.add"]);
    hand.draws(&expect![[r#"
        ── 新建联系人 ── dialler.edit
          ◆ 新建联系人
          [取消] #dialler.edit.cancel
          (保存)
          姓名
          [姓名：▏] #dialler.edit.name
          电话
          [电话：] #dialler.edit.number
          ┄┄ 键盘
          [收起键盘] #keyboard.done
          [女儿 小林] #keyboard.phrase.0
          [网格员 小刘] #keyboard.phrase.1
          [换键盘] #keyboard.sheet.6
          [周老师] #keyboard.phrase.2
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
          (删除)
          [符] #keyboard.sheet.4
          [123] #keyboard.sheet.3
          [，] #keyboard.sign.65292
          [按住说话] {按住} #keyboard.space
          [。] #keyboard.sign.12290
          [英] #keyboard.sheet.1
          [完成] #keyboard.main.0
    "#]]);
    assert!(!hand.can("dialler.edit.save"), "nothing is written yet");
    hand.tap(&["keyboard.phrase.0", "dialler.edit.number"])
        .write("138 0000 0011")
        .tap(&["dialler.edit.save"]);
    hand.stands_at("dialler.contact").says("已保存");
    hand.draws(&expect![[r#"
        ── 联系人 ── dialler.contact
          [返回] #wechat.back
          [编辑] #dialler.contact.edit
          ◆ 女儿 小林
          138 0000 0011
          [拨打] #dialler.contact.call
          [删除联系人] #dialler.contact.delete
          ┄┄ 提示
          已保存
    "#]]);
    hand.tap(&["dialler.contact.edit", "dialler.edit.name"]).write("小林").tap(&["dialler.edit.save"]);
    hand.tap(&["wechat.back"]);
    hand.draws(&expect![[r#"
        ── 联系人 ── dialler.contacts
          ◆ 联系人
          [加号] #dialler.add
          [这一页] {向上滑} #wechat.list
          [小林 · 138 0000 0011] #dialler.own.0
          [老伴 · 138 0000 0012] #dialler.contact.laoban
          [外甥 小军 · 138 0000 0013] #dialler.contact.xiaojun
          [二哥 · 138 0000 0014] #dialler.contact.erge
          [社区服务大厅 · 0532-0000 0011] #dialler.contact.hall
          [卫生服务站 · 0532-0000 0014] #dialler.contact.clinic
          政务热线 · 12345
          [拨号键盘] #dialler.tab.keypad
          [通话记录] #dialler.tab.recent
          [●联系人] #dialler.tab.contacts
    "#]]);
    hand.tap(&["dialler.own.0", "dialler.contact.delete", "dialler.contact.gone"]);
    assert!(!hand.can("dialler.own.0"));
    hand.tap(&["dialler.contact.erge", "dialler.contact.delete", "dialler.contact.gone"]);
    assert!(!hand.can("dialler.contact.erge"));
}

#[test]
fn the_same_contact_is_not_kept_twice() {
    let mut hand = Hand::at("dialler.contacts");
    for _ in 0..2 {
        hand.tap(&["dialler.add"]).write("小林").tap(&["dialler.edit.number"]).write("13800000011");
        hand.tap(&["dialler.edit.save", "wechat.back"]);
    }
    assert!(hand.can("dialler.own.0") && !hand.can("dialler.own.1"));
}

/// Who is saved and then called has been called by what was saved, and whoever is saved next has not.
#[test]
fn a_call_to_whoever_was_saved_last_is_remembered() {
    let mut hand = Hand::at("dialler.contacts");
    hand.tap(&["dialler.add"]).write("小林").tap(&["dialler.edit.number"]).write("13800000011");
    hand.tap(&["dialler.edit.save", "wechat.back", "dialler.contact.laoban", "dialler.contact.call"]);
    assert_eq!(hand.mark("phone.called-saved"), 0, "somebody else was called");
    hand.tap(&[
        "dialler.call.end",
        "wechat.back",
        "dialler.own.0",
        "dialler.contact.call",
        "dialler.call.speaker",
    ]);
    assert_eq!((hand.mark("phone.called-saved"), hand.mark("call.speaker")), (1, 1));
    hand.tap(&["dialler.call.end", "wechat.back", "dialler.add"]).write("周老师");
    hand.tap(&["dialler.edit.number"]).write("13800000044").tap(&["dialler.edit.save"]);
    assert_eq!(hand.mark("phone.called-saved"), 0, "the next one has not been called yet");
}

/// Shows A12: 苹果手机的四个名字.
#[test]
fn an_iphone_has_other_words() {
    let mut hand = Hand::on(IPHONE, &page("dialler.favourites"));
    hand.draws(&expect![[r#"
        ── 个人收藏 ── dialler.favourites
          ◆ 个人收藏
          [老伴 · 138 0000 0012] #dialler.contact.laoban
          [外甥 小军 · 138 0000 0013] #dialler.contact.xiaojun
          [●个人收藏] #dialler.tab.favourites
          [最近通话] #dialler.tab.recent
          [通讯录] #dialler.tab.contacts
          [拨号键盘] #dialler.tab.keypad
    "#]]);
}

/// Shows A12: 来电，接听、挂断.
#[test]
fn somebody_calls_and_is_answered() {
    let mut hand = Hand::on(Profile::default(), &with(&[("phone.ringing:xiaojun", 1)], page("phone.home")));
    hand.draws(&expect![[r#"
        ── 来电 ── phone.incoming
          外甥 小军
          138 0000 0013
          来电（练习）
          [挂断] #phone.incoming.decline
          [接听] #phone.incoming.answer
    "#]]);
    hand.tap(&["phone.incoming.answer"]);
    assert_eq!((hand.page().as_str(), hand.mark("phone.answered:xiaojun")), ("dialler.call", 1));
    hand.tap(&["dialler.call.end"]);
    hand.says("这是练习，不是真的来电");
}

#[test]
fn a_call_that_is_refused_stands_in_the_record() {
    let mut hand =
        Hand::on(Profile::default(), &with(&[("phone.ringing:fake-service", 1)], page("dialler.recent")));
    hand.tap(&["phone.incoming.decline"]);
    assert_eq!((hand.page().as_str(), hand.mark("phone.answered:fake-service")), ("dialler.recent", 2));
    hand.shows(&["0532-0000 0099 · 未接"]);
}

#[test]
fn who_left_a_ringing_phone_hears_it_again() {
    let mut hand =
        Hand::on(Profile::default(), &with(&[("phone.ringing:xiaojun", 1)], page("dialler.recent")));
    hand.touch("system.home", Touch::SwipeUp);
    hand.stands_at("phone.home");
    hand.wait(1);
    hand.stands_at("phone.incoming");
}

/// Shows A12: 锁着的苹果手机，滑动来接听.
#[test]
fn a_locked_phone_is_answered_by_sliding() {
    for (profile, touch) in [(IPHONE, Touch::SwipeRight), (KEYS, Touch::SwipeUp)] {
        let mut hand = Hand::on(profile, &with(&[("phone.ringing:laoban", 1)], page("phone.lock")));
        hand.stands_at("phone.incoming");
        hand.touch("phone.incoming.answer", touch).tap(&["dialler.call.end"]);
        assert_eq!(hand.page(), "phone.lock", "it is locked again");
    }
}

/// Shows D4: 安卓先出拨号键盘，苹果先问呼叫.
#[test]
fn a_number_in_another_app_is_not_called_at_once() {
    let mut hand = Hand::at("sms.thread:clinic");
    hand.tap(&["sms.message.0"]);
    assert_eq!((hand.page().as_str(), hand.state.page().typed()), ("dialler.keypad", Some("053200000014")));
    let mut hand = Hand::on(IPHONE, &page("sms.thread:clinic"));
    hand.tap(&["sms.message.0"]);
    hand.draws(&expect![[r#"
        ── 呼叫 ── phone.call-bar
          ◆ 卫生服务站
          返回
          【卫生服务站】下周二上午打流感疫苗，请带上社保卡。电话 0532-0000 0014
          ┄┄ 弹出来的
          [空白处] #phone.call-bar.cancel
          [呼叫 0532-0000 0014] #phone.call-bar.call
          [取消] #phone.call-bar.no
    "#]]);
    hand.tap(&["phone.call-bar.call"]);
    assert_eq!((hand.page().as_str(), hand.words("phone.called").as_str()), ("dialler.call", "053200000014"));
}
