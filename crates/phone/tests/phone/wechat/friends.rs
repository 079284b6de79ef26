//! Friends: by scanning, by number, by a request (wechat-reference B16–B18).

use expect_test::expect;
use phone::screen::Touch;

use crate::hand::Hand;

/// Shows B16: 扫一扫 reads a person's code, the profile offers 添加到通讯录; 我的二维码 is one's own.
#[test]
fn a_person_is_added_by_scanning() {
    Hand::in_scene("poster-person")
        .tap(&["wechat.plus", "wechat.plus.scan"])
        .touch("wechat.scan.camera", Touch::SwipeUp)
        .stands_at("wechat.person:zhou")
        .draws(&expect![[r#"
            ── 周老师 ── wechat.person:zhou
              [返回] #wechat.back
              周老师
              周老师
              微信号：zhou_laoshi
              [朋友圈] #wechat.person.moments
              [添加到通讯录] #wechat.person.add
        "#]])
        .tap(&["wechat.person.add"])
        .draws(&expect![[r#"
            ── 申请添加朋友 ── wechat.apply:zhou
              ◆ 申请添加朋友
              [返回] #wechat.back
              发送添加朋友申请
              [发送添加朋友申请：我是…] #wechat.friend-form.words
              备注
              [备注：周老师] #wechat.friend-form.remark
              朋友权限
              [聊天、朋友圈等 ✓] #wechat.friend-form.all
              [仅聊天 ○] #wechat.friend-form.only-chat
              [发送] #wechat.friend-form.go
        "#]])
        .tap(&["wechat.friend-form.words", "keyboard.phrase.0", "keyboard.done", "wechat.friend-form.go"])
        .says("已发送")
        .wait(60)
        .shows(&["发消息"]);
    Hand::in_scene("me").tap(&["wechat.me.code"]).draws(&expect![[r#"
        ── 我的二维码 ── wechat.my-code
          ◆ 我的二维码
          [返回] #wechat.back
          我
          我
          我的二维码
          扫一扫上面的二维码，加我为朋友。
    "#]]);
}

/// Shows B17: a number is typed, the row 搜索 finds the person; 该用户不存在 for another.
#[test]
fn a_person_is_added_by_number() {
    let mut found = Hand::in_scene("fresh");
    found.tap(&["wechat.plus", "wechat.plus.add-friend"]).draws(&expect![[r#"
        ── 添加朋友 ── wechat.add-friend
          ◆ 添加朋友
          [返回] #wechat.back
          [账号/手机号：账号/手机号] #wechat.add-friend.box
          [我的二维码] #wechat.add-friend.my-code
          [扫一扫] #wechat.add-friend.scan
          [手机联系人] #wechat.add-friend.row.phone-contacts
          [公众号] #wechat.add-friend.accounts
          [企业微信联系人] #wechat.add-friend.row.work
    "#]]);
    found
        .tap(&["wechat.add-friend.box", "keyboard.phrase.0", "wechat.add-friend.find"])
        .stands_at("wechat.person:ma");
    Hand::in_scene("fresh")
        .tap(&["wechat.plus", "wechat.plus.add-friend", "wechat.add-friend.box", "keyboard.phrase.1"])
        .tap(&["wechat.add-friend.find"])
        .says("该用户不存在");
}

/// Shows B18: 查看, 已添加, 已过期; 完成 makes a friend, and the chat says so.
/// Shows B27: 已添加.
#[test]
fn a_request_is_accepted() {
    Hand::in_scene("requests")
        .tap(&["wechat.contacts.new-friends"])
        .draws(&expect![[r#"
            ── 新的朋友 ── wechat.new-friends
              ◆ 新的朋友
              [返回] #wechat.back
              [添加朋友] #wechat.new-friends.add
              [小孙 · 我是四楼小孙，咱们一起擦过窗户] {按住} #wechat.new-friends.row.sun
              [查看] #wechat.new-friends.look.sun
              [理财老师 · 我是理财老师，带您稳赚不赔] {按住} #wechat.new-friends.row.licai
              [查看] #wechat.new-friends.look.licai
              [外甥 小军 · 姨，我是小军，换了个新号] {按住} #wechat.new-friends.row.xiaojun
              [查看] #wechat.new-friends.look.xiaojun
              [一路平安 · 我是老同事] {按住} #wechat.new-friends.row.old-colleague
              已过期
        "#]])
        .tap(&["wechat.new-friends.look.xiaojun"])
        .draws(&expect![[r#"
            ── 通过朋友验证 ── wechat.accept:xiaojun
              ◆ 通过朋友验证
              [返回] #wechat.back
              备注
              [备注：外甥 小军] #wechat.friend-form.remark
              朋友权限
              [聊天、朋友圈等 ✓] #wechat.friend-form.all
              [仅聊天 ○] #wechat.friend-form.only-chat
              [完成] #wechat.friend-form.go
        "#]])
        .tap(&["wechat.friend-form.go"])
        .says("已添加")
        .tap(&["wechat.person.message"])
        .shows(&["你已添加了外甥 小军"]);
}

/// Shows B18: a stranger's request can be deleted.
#[test]
fn a_strangers_request_is_deleted() {
    let mut hand = Hand::in_scene("requests");
    hand.tap(&["wechat.contacts.new-friends"])
        .hold("wechat.new-friends.row.licai")
        .tap(&["wechat.new-friends.delete"]);
    hand.hides(&["理财老师"]);
}
