//! Are text messages read, and codes found in them?

use expect_test::expect;
use phone::screen::Touch;
use phone::sms::{INBOX, LATEST};

use crate::hand::Hand;

/// Shows A13: 最上面是最新的一条，方框里是谁发来的.
#[test]
fn the_newest_sender_stands_on_top() {
    let mut hand = Hand::at("sms.senders");
    hand.draws(&expect![[r#"
        ── 信息 ── sms.senders
          ◆ 信息
          [滨海通信 (1) · 【滨海通信】您正在登录网上营业厅，验证码 507316，5 分钟内有效，请勿告诉他人。 · 8:20] #sms.row.carrier
          [106 0000 0066 (1) · 【浪花优选】恭喜您中奖，奖品今天到期，请马上领取：点这里 · 昨天 15:30] #sms.row.prize
          [卫生服务站 · 【卫生服务站】下周二上午打流感疫苗，请带上社保卡。电话 0532-0000 0014 · 星期一 10:00] #sms.row.clinic
          [滨海图书馆 · 【滨海图书馆】您正在办借书证，验证码 864205，5 分钟内有效，请勿告诉他人。 · 星期日 9:40] #sms.row.library
    "#]]);
}

/// Shows A13: 验证码，请勿告诉他人.
#[test]
fn a_code_can_be_copied() {
    let mut hand = Hand::at("sms.senders");
    hand.tap(&["sms.row.carrier"]);
    hand.draws(&expect![[r#"
        ── 滨海通信 ── sms.thread:carrier
          ◆ 滨海通信
          [返回] #wechat.back
          【滨海通信】您本月的话费还剩 36 元，流量还剩 5 G。
          【滨海通信】您正在登录网上营业厅，验证码 507316，5 分钟内有效，请勿告诉他人。
          [复制验证码 507316] #sms.copy
    "#]]);
    hand.tap(&["sms.copy"]);
    hand.says("已复制");
    assert_eq!(hand.mark("sms.seen:carrier"), 1);
}

/// WeChat is being logged in to, and has been asked for a code so many times.
fn asked_for_codes(times: usize) -> Hand {
    let mut hand = Hand::in_scene("logged-out");
    hand.tap(&["wechat.login.log-in", "wechat.login.box", "keyboard.phrase.0", "keyboard.done"]);
    hand.tap(&["wechat.login.agree"]);
    for time in 0..times {
        if time > 0 {
            hand.tap(&["wechat.back"]);
        }
        hand.tap(&["wechat.login.by-code", "wechat.login.get-code", "wechat.login.confirm.ok"]);
    }
    hand
}

/// Shows A13: 键盘上能一点就填的验证码.
#[test]
fn a_code_comes_when_a_service_sends_one() {
    assert_eq!(asked_for_codes(1).words(LATEST.name), "482913");
    let mut hand = asked_for_codes(2);
    assert_eq!(hand.words(LATEST.name), "730654", "another one");
    hand.touch("system.home", Touch::SwipeUp).tap(&["phone.home.app.sms"]).shows(&["[微信 (1) · "]);
}

/// However often a code is asked for, no more lies in 信息 than there are codes: a search would never come to
/// an end.
#[test]
fn codes_asked_for_again_and_again_pile_up_nowhere() {
    let mut hand = asked_for_codes(5);
    assert_eq!(hand.state.reads(hand.world).list(INBOX).len(), hand.world.codes.len());
    hand.touch("system.top-left", Touch::SwipeDown);
    assert_eq!(hand.drawing().matches("#system.shade.message.").count(), 1);
}

/// What 复制验证码 takes can be pasted.
#[test]
fn a_copied_code_lies_on_the_clipboard() {
    let mut hand = Hand::at("sms.senders");
    hand.tap(&["sms.row.carrier", "sms.copy"]);
    assert_eq!(hand.words("phone.clipboard"), "507316");
}

#[test]
fn blue_words_lead_to_a_page_of_the_web() {
    let mut hand = Hand::at("sms.senders");
    hand.tap(&["sms.row.prize", "sms.message.0"]);
    hand.stands_at("browser.page:prize");
}
