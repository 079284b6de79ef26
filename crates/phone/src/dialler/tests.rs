//! Are calls made, taken, refused and ended?

use expect_test::expect;

use crate::profile::System;
use crate::screen::Touch;
use crate::trying::Trying;

/// Shows A12: 拨号键盘、通话记录、联系人.
#[test]
fn a_number_is_dialled_and_nothing_is_called() {
    let mut phone = Trying::at("dialler.keypad");
    expect![[r#"
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
    "#]]
    .assert_eq(&phone.drawing());
    for key in ["1", "3", "8"] {
        phone.tap(&format!("dialler.key.{key}"));
    }
    phone.tap("dialler.delete");
    assert_eq!(phone.state.page().typed(), Some("13"));
    phone.swipe("dialler.delete", Touch::Hold).types("13800000012");
    phone.tap("dialler.dial");
    assert_eq!(
        (phone.page().as_str(), phone.words("phone.called").as_str()),
        ("dialler.call", "13800000012")
    );
    phone.tap("dialler.call.end");
    assert_eq!(phone.toast(), Some("这是练习，没有真的打出去"));
    assert_eq!(phone.page(), "dialler.keypad");
}

/// Shows A12: 免提、静音、拨号键盘、红色的键.
#[test]
fn a_call_has_its_keys_and_is_answered_after_a_while() {
    let mut phone = Trying::at("dialler.keypad");
    phone.types("13800000012").tap("dialler.dial");
    phone.tap("dialler.call.speaker").tap("dialler.call.mute");
    assert_eq!((phone.mark("call.speaker"), phone.mark("call.muted")), (1, 1));
    phone.tick(5);
    assert_eq!(phone.mark("call.connected"), 1);
    phone.tap("dialler.call.keypad").tap("dialler.call.key.5");
    expect![[r#"
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
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("dialler.call.end").tap("dialler.tab.recent");
    expect![[r#"
        ── 通话记录 ── dialler.recent
          ◆ 通话记录
          [老伴 · 打出去 · 9:41] #dialler.call.0
          [老伴 · 打进来 · 8:15] #dialler.call.1
          [外甥 小军 · 未接 · 昨天] #dialler.call.2
          [社区服务大厅 · 打出去 · 星期一] #dialler.call.3
          [拨号键盘] #dialler.tab.keypad
          [●通话记录] #dialler.tab.recent
          [联系人] #dialler.tab.contacts
    "#]]
    .assert_eq(&phone.drawing());
}

/// Shows A12: 一碰通话记录就回拨过去.
#[test]
fn a_touch_on_the_record_calls_back_at_once() {
    let mut phone = Trying::at("dialler.recent");
    phone.tap("dialler.call.0");
    assert_eq!(
        (phone.page().as_str(), phone.words("phone.called").as_str()),
        ("dialler.call", "13800000012")
    );
}

#[test]
fn emergency_numbers_are_never_called() {
    let mut phone = Trying::at("dialler.keypad");
    phone.types("110").tap("dialler.dial");
    assert_eq!(phone.toast(), Some("练习里不打这个号码"));
    assert_eq!((phone.page().as_str(), phone.words("phone.called").as_str()), ("dialler.keypad", ""));
}

/// Shows A12: 新建联系人、编辑、删除.
#[test]
fn a_contact_is_saved_changed_and_deleted() {
    let mut phone = Trying::at("dialler.contacts");
    phone.tap("dialler.add");
    expect![[r#"
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
    "#]]
    .assert_eq(&phone.drawing());
    assert!(!phone.has("dialler.edit.save"), "nothing is written yet");
    phone.tap("keyboard.phrase.0").tap("dialler.edit.number").types("138 0000 0011").tap("dialler.edit.save");
    assert_eq!((phone.page().as_str(), phone.toast()), ("dialler.contact", Some("已保存")));
    expect![[r#"
        ── 联系人 ── dialler.contact
          [返回] #wechat.back
          [编辑] #dialler.contact.edit
          ◆ 女儿 小林
          138 0000 0011
          [拨打] #dialler.contact.call
          [删除联系人] #dialler.contact.delete
          ┄┄ 提示
          已保存
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("dialler.contact.edit").tap("dialler.edit.name").types("小林").tap("dialler.edit.save");
    phone.tap("wechat.back");
    expect![[r#"
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
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("dialler.own.0").tap("dialler.contact.delete").tap("dialler.contact.gone");
    assert!(!phone.has("dialler.own.0"));
    phone.tap("dialler.contact.erge").tap("dialler.contact.delete").tap("dialler.contact.gone");
    assert!(!phone.has("dialler.contact.erge"));
}

#[test]
fn the_same_contact_is_not_kept_twice() {
    let mut phone = Trying::at("dialler.contacts");
    for _ in 0..2 {
        phone.tap("dialler.add").types("小林").tap("dialler.edit.number").types("13800000011");
        phone.tap("dialler.edit.save").tap("wechat.back");
    }
    assert!(phone.has("dialler.own.0") && !phone.has("dialler.own.1"));
}

/// Shows A12: 苹果手机的四个名字.
#[test]
fn an_iphone_has_other_words() {
    let phone = Trying::on(System::Ios, "dialler.favourites", &[]);
    expect![[r#"
        ── 个人收藏 ── dialler.favourites
          ◆ 个人收藏
          [老伴 · 138 0000 0012] #dialler.contact.laoban
          [外甥 小军 · 138 0000 0013] #dialler.contact.xiaojun
          [●个人收藏] #dialler.tab.favourites
          [最近通话] #dialler.tab.recent
          [通讯录] #dialler.tab.contacts
          [拨号键盘] #dialler.tab.keypad
    "#]]
    .assert_eq(&phone.drawing());
}

/// Shows A12: 来电，接听、挂断.
#[test]
fn somebody_calls_and_is_answered() {
    let mut phone = Trying::on(System::Gestures, "phone.home", &[("phone.ringing:xiaojun", 1)]);
    expect![[r#"
        ── 来电 ── phone.incoming
          外甥 小军
          138 0000 0013
          来电（练习）
          [挂断] #phone.incoming.decline
          [接听] #phone.incoming.answer
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("phone.incoming.answer");
    assert_eq!((phone.page().as_str(), phone.mark("phone.answered:xiaojun")), ("dialler.call", 1));
    phone.tap("dialler.call.end");
    assert_eq!(phone.toast(), Some("这是练习，不是真的来电"));
}

#[test]
fn a_call_that_is_refused_stands_in_the_record() {
    let mut phone = Trying::on(System::Gestures, "dialler.recent", &[("phone.ringing:fake-service", 1)]);
    phone.tap("phone.incoming.decline");
    assert_eq!((phone.page().as_str(), phone.mark("phone.answered:fake-service")), ("dialler.recent", 2));
    assert!(phone.drawing().contains("0532-0000 0099 · 未接"), "{}", phone.drawing());
}

#[test]
fn who_left_a_ringing_phone_hears_it_again() {
    let mut phone = Trying::on(System::Gestures, "dialler.recent", &[("phone.ringing:xiaojun", 1)]);
    phone.swipe("system.home", Touch::SwipeUp);
    assert_eq!(phone.page(), "phone.home");
    phone.tick(1);
    assert_eq!(phone.page(), "phone.incoming");
}

/// Shows A12: 锁着的苹果手机，滑动来接听.
#[test]
fn a_locked_phone_is_answered_by_sliding() {
    for (system, touch) in [(System::Ios, Touch::SwipeRight), (System::Keys, Touch::SwipeUp)] {
        let mut phone = Trying::on(system, "phone.lock", &[("phone.ringing:laoban", 1)]);
        assert_eq!(phone.page(), "phone.incoming");
        phone.swipe("phone.incoming.answer", touch).tap("dialler.call.end");
        assert_eq!(phone.page(), "phone.lock", "it is locked again");
    }
}

/// Shows D4: 安卓先出拨号键盘，苹果先问呼叫.
#[test]
fn a_number_in_another_app_is_not_called_at_once() {
    let mut phone = Trying::at("sms.thread:clinic");
    phone.tap("sms.message.0");
    assert_eq!((phone.page().as_str(), phone.state.page().typed()), ("dialler.keypad", Some("053200000014")));
    let mut phone = Trying::on(System::Ios, "sms.thread:clinic", &[]);
    phone.tap("sms.message.0");
    expect![[r#"
        ── 呼叫 ── phone.call-bar
          ◆ 卫生服务站
          返回
          【卫生服务站】下周二上午打流感疫苗，请带上社保卡。电话 0532-0000 0014
          ┄┄ 弹出来的
          [空白处] #phone.call-bar.cancel
          [呼叫 0532-0000 0014] #phone.call-bar.call
          [取消] #phone.call-bar.no
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("phone.call-bar.call");
    assert_eq!(
        (phone.page().as_str(), phone.words("phone.called").as_str()),
        ("dialler.call", "053200000014")
    );
}
