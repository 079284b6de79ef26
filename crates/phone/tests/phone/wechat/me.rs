//! The four tabs and the menu under ⊕ (wechat-reference B3–B6).

use expect_test::expect;

use crate::hand::{Hand, KEYS};
use crate::shipped::scene;

/// Shows B3: the rows of 通讯录 in order, friends by letter, the strip A–Z.
#[test]
fn contacts_have_their_rows_and_letters() {
    Hand::in_scene("contacts")
        .draws(&expect![[r#"
            ── 通讯录 ── wechat.contacts
              ◆ 通讯录
              [添加朋友] #wechat.contacts.add
              [放大镜] #wechat.search
              [加号] #wechat.plus
              [这一页] {向上滑} #wechat.list
              [新的朋友 (2)] #wechat.contacts.new-friends
              [仅聊天的朋友] #wechat.contacts.chat-only
              [E] #wechat.contacts.letter.0
              [群聊] #wechat.contacts.groups
              [H] #wechat.contacts.letter.1
              [标签] #wechat.contacts.labels
              [L] #wechat.contacts.letter.2
              [N] #wechat.contacts.letter.3
              [公众号] #wechat.contacts.accounts
              [S] #wechat.contacts.letter.4
              [服务号] #wechat.contacts.services
              [W] #wechat.contacts.letter.5
              [企业微信联系人] #wechat.contacts.work
              E
              二哥
              [微信 (3)] #wechat.tab.chats
              [●通讯录 (2)] #wechat.tab.contacts
              [发现] #wechat.tab.discover
              [我] #wechat.tab.me
        "#]])
        .tap(&["wechat.contacts.groups"])
        .draws(&expect![[r#"
            ── 群聊 ── wechat.groups
              ◆ 群聊
              [返回] #wechat.back
              [相亲相爱一家人(6)] #wechat.groups.row.family
              [3号楼邻居(42)] #wechat.groups.row.building
              [浪花合唱队(18)] #wechat.groups.row.choir
        "#]]);
}

/// Shows V9: 通讯录 with one row for accounts. Shows V8: 小微 at the top left of 微信.
#[test]
fn the_other_words_of_the_tabs() {
    let mut hand = Hand::on(KEYS, &scene("contacts"));
    hand.hides(&["服务号"]);
    hand.tap(&["wechat.tab.chats", "wechat.assistant"]).shows(&["小微"]);
}

/// Shows B4: the rows of 发现 in order.
#[test]
fn discover_has_its_rows() {
    Hand::in_scene("discover").draws(&expect![[r#"
        ── 发现 ── wechat.discover
          ◆ 发现
          [放大镜] #wechat.search
          [加号] #wechat.plus
          [这一页] {向上滑} #wechat.list
          [朋友圈] #wechat.discover.moments
          [视频号] #wechat.discover.channels
          [直播] #wechat.discover.live
          [扫一扫] #wechat.discover.scan
          [听一听] #wechat.discover.listen
          [看一看] #wechat.discover.look
          [搜一搜] #wechat.discover.search
          附近
          [微信 (3)] #wechat.tab.chats
          [通讯录 (2)] #wechat.tab.contacts
          [●发现] #wechat.tab.discover
          [我] #wechat.tab.me
    "#]]);
}

/// Shows B5: the head and rows of 我. Shows V6: both forms of its words.
#[test]
fn me_has_its_rows_in_both_forms() {
    Hand::in_scene("me").draws(&expect![[r#"
        ── 我 ── wechat.me
          我
          我
          [我的二维码] #wechat.me.code
          微信号：lhsq_wo
          [这一页] {向上滑} #wechat.list
          [服务] #wechat.me.services
          [收藏] #wechat.me.favourites
          [朋友圈] #wechat.me.moments
          [视频号] #wechat.me.channels
          [订单与卡包] #wechat.me.orders
          [表情] #wechat.me.stickers
          设置
          [微信 (3)] #wechat.tab.chats
          [通讯录 (2)] #wechat.tab.contacts
          [发现] #wechat.tab.discover
          [●我] #wechat.tab.me
    "#]]);
    Hand::on(KEYS, &scene("me")).draws(&expect![[r#"
        ── 我 ── wechat.me
          我
          我
          [我的二维码] #wechat.me.code
          微信号：lhsq_wo
          [这一页] {向上滑} #wechat.list
          [支付与服务] #wechat.me.services
          [收藏] #wechat.me.favourites
          [朋友圈] #wechat.me.moments
          [作品] #wechat.me.channels
          [卡包] #wechat.me.orders
          [表情] #wechat.me.stickers
          [微信 (3)] #wechat.tab.chats
          [通讯录 (2)] #wechat.tab.contacts
          [发现] #wechat.tab.discover
          [●我] #wechat.tab.me
    "#]]);
}

/// Shows B5: 服务 with the card and its sections.
#[test]
fn services_have_the_card_and_their_sections() {
    Hand::in_scene("me").tap(&["wechat.me.services"]).draws(&expect![[r#"
        ── 服务 ── wechat.services
          ◆ 服务
          [返回] #wechat.back
          [这一页] {向上滑} #wechat.list
          [收付款] #wechat.services.pay
          [钱包] #wechat.services.wallet
          金融理财
          [理财通] #wechat.services.row.finance
          生活服务
          [手机充值] #wechat.services.row.top-up
          [生活缴费] #wechat.services.row.bills
          [城市服务] #wechat.services.row.city
          [医疗健康] #wechat.services.row.health
          交通出行
          出行服务
    "#]]);
}

/// Shows B6: the four lines of ⊕ in order.
#[test]
fn the_plus_menu_has_four_lines() {
    Hand::in_scene("fresh")
        .tap(&["wechat.plus"])
        .draws(&expect![[r#"
            ── 微信 ── wechat.chats
              ◆ 微信(3)
              放大镜
              加号
              这一页
              相亲相爱一家人(6) (2) · 孙子 豆豆：我要吃姥姥包的饺子！ · 8:41
              女儿 小林 (1) · 流感疫苗您打了吗？ · 8:52
              3号楼邻居(42) (5) · 二楼 老王：三楼的灯亮了，晚上上楼不黑了。 · 7:36
              公众号 · 滨海天气：今天北风，多穿一件 · 10月14日
              老伴 · 好。 · 7:23
              浪花合唱队(18) · 收到。 · 昨天
              孙子 豆豆 · 真好看，下次带来给我看。 · 昨天
              ●微信 (3)
              通讯录 (2)
              发现
              我
              ┄┄ 弹出来的
              [空白处] #wechat.mask
              [发起群聊] #wechat.plus.group
              [添加朋友] #wechat.plus.add-friend
              [扫一扫] #wechat.plus.scan
              [收付款] #wechat.plus.pay
        "#]])
        .tap(&["wechat.plus.add-friend"])
        .stands_at("wechat.add-friend");
}
