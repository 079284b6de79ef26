//! Play money: 红包, 转账, 收付款 (wechat-reference B20–B22).

use expect_test::expect;
use phone::screen::{Layer, Look, Touch, Widget};

use crate::hand::Hand;

/// Shows B20: 金额, 塞钱进红包, 支付密码; a wrong password says so and loses nothing.
#[test]
fn a_red_packet_is_sent() {
    Hand::in_scene("red-packet")
        .tap(&["wechat.money.amount"])
        .draws(&expect![[r#"
            ── 发红包 ── wechat.red-packet:xiaolin
              ◆ 发红包
              [返回] #wechat.back
              [金额：¥0.00 练习币▏] #wechat.money.amount
              [红包上的字：恭喜发财，大吉大利] #wechat.money.words
              (塞钱进红包)
              ┄┄ 键盘
              [5 元] #wechat.pad.offer.0
              [20 元] #wechat.pad.offer.1
              [50 元] #wechat.pad.offer.2
              [1] #wechat.pad.digit.1
              [2] #wechat.pad.digit.2
              [3] #wechat.pad.digit.3
              [4] #wechat.pad.digit.4
              [5] #wechat.pad.digit.5
              [6] #wechat.pad.digit.6
              [7] #wechat.pad.digit.7
              [8] #wechat.pad.digit.8
              [9] #wechat.pad.digit.9
              [.] #wechat.pad.point
              [0] #wechat.pad.digit.0
              (删除)
        "#]])
        .tap(&["wechat.pad.offer.1", "wechat.money.go"])
        .draws(&expect![[r#"
            ── 请输入支付密码 ── wechat.pay:xiaolin
              ◆ 请输入支付密码
              [叉] #wechat.pay.close
              微信红包 · 女儿 小林
              ¥20.00 练习币
              密码，写了0个数字
              下面白条里是练习密码
              ┄┄ 键盘
              [123456] #wechat.pad.offer.0
              [1] #wechat.pad.digit.1
              [2] #wechat.pad.digit.2
              [3] #wechat.pad.digit.3
              [4] #wechat.pad.digit.4
              [5] #wechat.pad.digit.5
              [6] #wechat.pad.digit.6
              [7] #wechat.pad.digit.7
              [8] #wechat.pad.digit.8
              [9] #wechat.pad.digit.9
              [0] #wechat.pad.digit.0
              (删除)
        "#]])
        .tap(&["wechat.pad.digit.1", "wechat.pad.digit.1", "wechat.pad.digit.1", "wechat.pad.digit.1"])
        .tap(&["wechat.pad.digit.1", "wechat.pad.digit.1"])
        .shows(&["支付密码错误，请重试"])
        .tap(&["wechat.pay.again", "wechat.pad.offer.0"])
        .says("红包已发送")
        .stands_at("wechat.chat:xiaolin")
        .wait(60)
        .shows(&["领取了你的红包"]);
}

/// Shows B20: 開, the amount, 已存入零钱.
#[test]
fn a_red_packet_is_opened() {
    let mut hand = Hand::in_scene("money-received");
    hand.touch("wechat.list", Touch::SwipeUp).touch("wechat.list", Touch::SwipeUp);
    hand.tap(&["wechat.chats.row.erge", "wechat.chat.message.0"])
        .draws(&expect![[r#"
            ── 红包和转账 ── wechat.money:erge
              [叉] #wechat.back
              二哥
              二哥发出的红包
              重阳节快乐
              [開] #wechat.packet.open
        "#]])
        .tap(&["wechat.packet.open"])
        .draws(&expect![[r#"
            ── 红包和转账 ── wechat.money:erge
              [叉] #wechat.back
              二哥
              二哥发出的红包
              重阳节快乐
              ¥6.60 练习币
              [已存入零钱] #wechat.packet.change
        "#]])
        .tap(&["wechat.packet.change"])
        .shows(&["¥206.60"]);
}

/// Shows B21: 转账给, 转账金额, the pad, 待收款; after a day it comes back.
#[test]
fn a_transfer_is_sent_and_waits() {
    Hand::in_scene("transfer")
        .tap(&["wechat.money.amount", "wechat.pad.offer.2"])
        .draws(&expect![[r#"
            ── 转账 ── wechat.transfer:xiaolin
              ◆ 转账
              [返回] #wechat.back
              转账给 女儿 小林
              微信号：xiaolin_1980
              [转账金额：50▏] #wechat.money.amount
              [添加转账说明：添加转账说明] #wechat.money.words
              [转账] #wechat.money.go
              ┄┄ 键盘
              [1] #wechat.pad.digit.1
              [2] #wechat.pad.digit.2
              [3] #wechat.pad.digit.3
              [4] #wechat.pad.digit.4
              [5] #wechat.pad.digit.5
              [6] #wechat.pad.digit.6
              [7] #wechat.pad.digit.7
              [8] #wechat.pad.digit.8
              [9] #wechat.pad.digit.9
              [.] #wechat.pad.point
              [0] #wechat.pad.digit.0
              [删除] {按住} #wechat.pad.delete
        "#]])
        .tap(&["wechat.money.go", "wechat.pad.offer.0"])
        .says("支付成功")
        .tap(&["wechat.chat.message.3"])
        .shows(&["待女儿 小林收款"])
        .wait(60)
        .shows(&["已收款"]);
}

/// Shows B21: a transfer sent by mistake goes back with 退还; 转账到账时间.
#[test]
fn a_transfer_is_given_back() {
    let mut hand = Hand::in_scene("money-received");
    hand.touch("wechat.list", Touch::SwipeUp).touch("wechat.list", Touch::SwipeUp);
    hand.tap(&["wechat.chats.row.liu", "wechat.chat.message.0"])
        .draws(&expect![[r#"
            ── 红包和转账 ── wechat.money:liu
              [叉] #wechat.back
              待你收款
              ¥50.00 练习币
              垫付的灯泡钱
              网格员 小刘转来的
              [收款] #wechat.packet.take
              24小时内没有收，自动退还
              [退还] #wechat.packet.give-back
        "#]])
        .tap(&["wechat.packet.give-back", "wechat.packet.give-back.confirm"])
        .says("已退还")
        .shows(&["已退还"]);
    Hand::in_scene("me")
        .tap(&[
            "wechat.me.services",
            "wechat.services.wallet",
            "wechat.wallet.settings",
            "wechat.wallet.delay",
        ])
        .draws(&expect![[r#"
            ── 转账到账时间 ── wechat.transfer-delay
              ◆ 转账到账时间
              [返回] #wechat.back
              [实时到账 ✓] #wechat.delay.0
              [2小时到账 ○] #wechat.delay.1
              [24小时到账 ○] #wechat.delay.2
              晚一点到账，发现不对还来得及。
        "#]]);
}

/// Shows B21: 转账到账时间选了 2小时、24小时，转完写着什么时候到账.
/// No key calls it back meanwhile: the reference knows of none.
#[test]
fn a_transfer_tells_when_it_arrives() {
    let delayed = |n: u8, toast: &str| {
        let mut hand = Hand::in_scene("me");
        hand.tap(&["wechat.me.services", "wechat.services.wallet", "wechat.wallet.settings"]);
        hand.tap(&["wechat.wallet.delay", &format!("wechat.delay.{n}")]);
        hand.touch("system.home", Touch::SwipeUp).tap(&["phone.home.app.wechat"]).tap(&["wechat.back"; 4]);
        hand.tap(&["wechat.tab.chats", "wechat.chats.row.xiaolin", "wechat.chat.plus"]);
        hand.tap(&["wechat.chat.plus.transfer", "wechat.money.amount", "wechat.pad.offer.2"]);
        hand.tap(&["wechat.money.go", "wechat.pad.offer.0"]).says(toast).tap(&["wechat.chat.message.3"]);
        hand
    };
    delayed(1, "支付成功，2小时后到账")
        .draws(&expect![[r#"
            ── 红包和转账 ── wechat.money:xiaolin
              [叉] #wechat.back
              待女儿 小林收款
              ¥50.00 练习币
              预计今天 11:41 到账
              24小时内没有收，自动退还
        "#]])
        .wait(60)
        .draws(&expect![[r#"
            ── 红包和转账 ── wechat.money:xiaolin
              [叉] #wechat.back
              女儿 小林已收款
              ¥50.00 练习币
              预计今天 11:41 到账
        "#]])
        .wait(2 * 60 * 60)
        .shows(&["已到账"]);
    delayed(2, "支付成功，24小时后到账").shows(&["预计明天 9:41 到账"]);
}

/// What the pads offer goes with the first digit, and no empty line stays above their keys.
#[test]
fn a_pad_is_as_high_as_what_stands_on_it() {
    let room = |hand: &Hand| {
        let widgets = hand.screen().widgets;
        let of_pad = |w: &&Widget| w.layer == Layer::Keyboard;
        let top = |w: &Widget| w.area.y;
        let ground = widgets.iter().filter(of_pad).find(|w| matches!(w.look, Look::Panel { .. })).map(top);
        let keys = widgets.iter().filter(of_pad).filter(|w| !w.label.is_empty()).map(top);
        keys.fold(f32::MAX, f32::min) - ground.unwrap()
    };
    let mut hand = Hand::in_scene("red-packet");
    hand.tap(&["wechat.money.amount"]);
    assert!(room(&hand) < 10.0, "{}", room(&hand));
    hand.tap(&["wechat.pad.digit.5"]);
    assert!(room(&hand) < 10.0, "{}", room(&hand));
    hand.tap(&["wechat.money.go"]);
    assert!(room(&hand) < 10.0, "{}", room(&hand));
    hand.tap(&["wechat.pad.digit.1"]);
    assert!(room(&hand) < 10.0, "{}", room(&hand));
}

/// Shows B22: the first use asks for the password, then both codes; 二维码收款 is another page.
#[test]
fn the_pay_code_is_switched_on() {
    Hand::in_scene("fresh")
        .tap(&["wechat.plus", "wechat.plus.pay", "wechat.pay-code.switch-on", "wechat.pad.offer.0"])
        .draws(&expect![[r#"
            ── 收付款 ── wechat.pay-code
              ◆ 收付款
              [返回] #wechat.back
              向商家付款
              条形码
              付款码
              练习用，付不了真钱。这一页只给收银台看。
              [二维码收款] #wechat.pay-code.receive
        "#]])
        .tap(&["wechat.pay-code.receive"])
        .stands_at("wechat.receive-code");
}

/// Shows B21: a transfer says where the money goes.
#[test]
fn a_transfer_says_where_it_goes() {
    let mut hand = Hand::at("wechat.chat:xiaolin");
    hand.tap(&["wechat.chat.plus", "wechat.chat.plus.transfer"]).shows(&["转账给 女儿 小林"]);
}

/// Shows B21: 群里转账先选择收款人，选错了退回来再选；钱只转给这一个人.
#[test]
fn a_transfer_in_a_group_is_for_one_member() {
    Hand::at("wechat.chat:family")
        .tap(&["wechat.chat.plus", "wechat.chat.plus.transfer"])
        .draws(&expect![[r#"
            ── 选择收款人 ── wechat.transfer-to:family
              ◆ 选择收款人
              [返回] #wechat.back
              [女儿 小林] #wechat.transfer-to.row.xiaolin
              [老伴] #wechat.transfer-to.row.laoban
              [孙子 豆豆] #wechat.transfer-to.row.sunzi
              [外甥 小军] #wechat.transfer-to.row.xiaojun
              [二哥] #wechat.transfer-to.row.erge
        "#]])
        .tap(&["wechat.transfer-to.row.erge"])
        .shows(&["转账给 二哥"])
        .tap(&["wechat.back"])
        .stands_at("wechat.transfer-to:family")
        .tap(&["wechat.transfer-to.row.xiaolin"])
        .stands_at("wechat.transfer:family")
        .tap(&["wechat.money.amount", "wechat.pad.offer.2", "wechat.money.go"])
        .shows(&["转账 · 女儿 小林", "¥50.00 练习币"])
        .tap(&["wechat.pay.close"])
        .shows(&["转账给 女儿 小林"])
        .tap(&["wechat.money.go", "wechat.pad.offer.0"])
        .says("支付成功")
        .stands_at("wechat.chat:family")
        .shows(&["转账给女儿 小林"])
        .wait(60)
        .shows(&["女儿 小林已收款"]);
}

/// 选择收款人 leads back to the group.
#[test]
fn choosing_nobody_leads_back_to_the_group() {
    Hand::at("wechat.chat:choir")
        .tap(&["wechat.chat.plus", "wechat.chat.plus.transfer", "wechat.back"])
        .stands_at("wechat.chat:choir");
}
