//! Are text messages read, and codes found in them?

use expect_test::expect;

use crate::content::{Content, Reads, Writes};
use crate::sms;
use crate::trying::Trying;

/// Shows A13: 最上面是最新的一条，方框里是谁发来的.
#[test]
fn the_newest_sender_stands_on_top() {
    let phone = Trying::at("sms.senders");
    expect![[r#"
        ── 信息 ── sms.senders
          ◆ 信息
          [滨海通信 (1) · 【滨海通信】您正在登录网上营业厅，验证码 507316，5 分钟内有效，请勿告诉他人。 · 8:20] #sms.row.carrier
          [106 0000 0066 (1) · 【浪花优选】恭喜您中奖，奖品今天到期，请马上领取：点这里 · 昨天 15:30] #sms.row.prize
          [卫生服务站 · 【卫生服务站】下周二上午打流感疫苗，请带上社保卡。电话 0532-0000 0014 · 星期一 10:00] #sms.row.clinic
    "#]].assert_eq(&phone.drawing());
}

/// Shows A13: 验证码，请勿告诉他人.
#[test]
fn a_code_can_be_copied() {
    let mut phone = Trying::at("sms.senders");
    phone.tap("sms.row.carrier");
    expect![[r#"
        ── 滨海通信 ── sms.thread:carrier
          ◆ 滨海通信
          [返回] #wechat.back
          【滨海通信】您本月的话费还剩 36 元，流量还剩 5 G。
          【滨海通信】您正在登录网上营业厅，验证码 507316，5 分钟内有效，请勿告诉他人。
          [复制验证码 507316] #sms.copy
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("sms.copy");
    assert_eq!(phone.toast(), Some("已复制"));
    assert_eq!(phone.mark("sms.seen:carrier"), 1);
}

/// Shows A13: 键盘上能一点就填的验证码.
#[test]
fn a_code_comes_when_a_service_sends_one() {
    let phone = Trying::at("sms.senders");
    let world = &phone.world;
    let mut content = Content::fresh(world);
    let send = |content: &mut Content| {
        let sent = sms::send_code(&mut Writes::new(world, content, None), world);
        (sent, Reads::new(world, content).words(sms::LATEST).to_owned())
    };
    assert_eq!(send(&mut content), (0, "482913".into()));
    assert_eq!(send(&mut content), (1, "730654".into()), "another one");
    let wechat = world.find_thread("wechat").unwrap();
    assert_eq!(sms::unread(world, Reads::new(world, &content), wechat), 1);
}

/// However often a code is asked for, no more lies in 信息 than there are codes: a search would never come to
/// an end.
#[test]
fn codes_asked_for_again_and_again_pile_up_nowhere() {
    let phone = Trying::at("sms.senders");
    let world = &phone.world;
    let mut content = Content::fresh(world);
    for _ in 0..5 {
        let _ = sms::send_code(&mut Writes::new(world, &mut content, None), world);
    }
    let reads = Reads::new(world, &content);
    assert_eq!(reads.list(sms::INBOX).len(), world.codes.len());
    assert_eq!(sms::told(world, reads).count(), 1);
}

/// What 复制验证码 takes can be pasted.
#[test]
fn a_copied_code_lies_on_the_clipboard() {
    let mut phone = Trying::at("sms.senders");
    phone.tap("sms.row.carrier").tap("sms.copy");
    assert_eq!(phone.words("phone.clipboard"), "507316");
}

#[test]
fn blue_words_lead_to_a_page_of_the_web() {
    let mut phone = Trying::at("sms.senders");
    phone.tap("sms.row.prize").tap("sms.message.0");
    assert_eq!(phone.page(), "browser.page:prize");
}
