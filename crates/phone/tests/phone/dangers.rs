//! Dangers: both ways through each are open, nothing is lost on either, and every one can be met again.

use expect_test::expect;
use phone::keyboard::BOARD;
use phone::screen::Touch;
use phone::state::{Action, Outcome};
use phone::world::danger::ScamTo;

use crate::hand::Hand;
use crate::shipped::world;

/// Scenes with their dangers, in the order of their numbers.
const SCENES: [(u16, &str); 12] = [
    (1, "false-account"),
    (2, "false-poster"),
    (3, "false-prize"),
    (4, "false-grandson"),
    (5, "false-police"),
    (6, "false-service"),
    (7, "money-group"),
    (8, "false-cure"),
    (9, "false-packet"),
    (10, "false-bargain"),
    (11, "rumour"),
    (12, "pay-code"),
];

fn outcome(hand: &Hand, number: u16) -> u32 {
    hand.mark(&format!("danger.outcome:{number}"))
}

/// The phone with the first page of a danger in front.
fn met(number: u16, scene: &str) -> Hand {
    let mut hand = Hand::in_scene(scene);
    if hand.page() == "danger.page" {
        return hand;
    }
    if hand.can("danger.banner") {
        hand.tap(&["danger.banner"]);
    } else if number == 2 {
        hand.tap(&["加号", "扫一扫"]).touch("wechat.scan.camera", Touch::SwipeRight);
    } else {
        let title = &hand.world.danger(number).unwrap().card.title;
        hand.tap(&[title]);
    }
    hand
}

/// Shows E1: 冒名的公众号，两条路.
/// Shows E2: 贴上去的码，两条路.
/// Shows E3: 中奖领补贴，两条路.
/// Shows E4: 换号码的孙子，两条路.
/// Shows E5: 假警察假客服，两条路.
/// Shows E7: 稳赚不赔的群，两条路.
/// Shows E8: 包治百病的药，两条路.
/// Shows E9: 假红包，两条路.
/// Shows E10: 砍价测运气，两条路.
/// Shows E11: 吓人的谣言，两条路.
/// Shows E12: 要您的付款码，两条路.
#[test]
fn every_danger_has_a_safe_and_an_unsafe_way_and_is_told_afterwards() {
    for (number, scene) in SCENES {
        let start = met(number, scene);
        assert_eq!(start.page(), "danger.page", "{number}");
        assert_eq!(outcome(&start, number), 1, "{number} is about");
        let (mut safe, mut unsafely) = (0, 0);
        let mut open = vec![start];
        let mut seen = Vec::new();
        while let Some(hand) = open.pop() {
            let screen = hand.screen();
            if seen.contains(&screen) {
                continue;
            }
            let of_page = |id: &str| id.starts_with("danger.") || id == "wechat.list";
            for widget in screen.widgets.iter().filter(|w| of_page(&w.id) && !w.touches.is_empty()) {
                let mut next = hand.clone();
                next.touch(&widget.id, widget.touches[0]);
                match (next.page().as_str(), outcome(&next, number)) {
                    ("danger.debrief", 2) => safe += 1,
                    ("danger.debrief", 3) => unsafely += 1,
                    ("danger.page", 1) => open.push(next),
                    (page, came) => assert!(number == 6 && came == 1, "{number}: {page} {came}"),
                }
            }
            seen.push(screen);
        }
        assert!(safe > 0 && unsafely > 0, "{number}: {safe} safe, {unsafely} unsafe ways");
    }
}

#[test]
fn the_scams_of_the_world_only_lead_to_pages_there_are() {
    let world = world();
    for danger in &world.dangers.list {
        let to_unsafe = danger
            .pages
            .iter()
            .flat_map(|page| page.choices.iter().chain(&page.more))
            .any(|choice| choice.to == ScamTo::Unsafe);
        assert!(to_unsafe, "{}", danger.name);
        assert!((2..=4).contains(&danger.debrief.signs.len()), "{}", danger.name);
    }
}

/// Shows E4: 通知、好友申请、要钱，打老号码问.
#[test]
fn the_false_grandson_looks_like_this() {
    Hand::in_scene("false-grandson").tap(&["通知：豆豆（新号）请求加您为朋友"]).draws(&expect![[r#"
        ── 豆豆（新号） ── danger.page
          [返回] #danger.close
          [三个点] #danger.more
          练习
          豆豆（新号）
          ◆ 豆豆（新号）
          是我，豆豆，我换号了，快加我。
          [通过验证] #danger.choice.0
          [打孙子的老号码问] #danger.choice.1
    "#]]);
}

#[test]
fn a_note_lies_over_the_page_below() {
    Hand::in_scene("false-grandson").draws(&expect![[r#"
        ── 新来的通知 ── danger.banner
          ◆ 微信(3)
          放大镜
          加号
          这一页
          相亲相爱一家人(6) (2) · 孙子 豆豆：我要吃姥姥包的饺子！ · 8:41
          女儿 小林 (1) · 流感疫苗您打了吗？ · 8:52
          3号楼邻居(42) (5) · 二楼 老王：三楼的灯亮了，晚上上楼不黑了。 · 7:36
          公众号 · 浪花社区：流感疫苗下周二开打 · 10月13日
          老伴 · 好。 · 7:23
          浪花合唱队(18) · 收到。 · 昨天
          孙子 豆豆 · 真好看，下次带来给我看。 · 昨天
          ●微信 (3)
          通讯录 (2)
          发现
          我
          ┄┄ 弹出来的
          [空白处] #danger.banner.beside
          [通知：豆豆（新号）请求加您为朋友] {向上滑} #danger.banner
          练习
          微信 · 新的朋友
          豆豆（新号）请求加您为朋友
          是我，豆豆，我换号了
    "#]]);
}

/// Shows E5: 来电，挂断、接听.
#[test]
fn a_call_looks_like_this() {
    Hand::in_scene("false-police").tap(&["接听"]).draws(&expect![[r#"
        ── 正在通话 ── danger.page
          练习
          正在通话
          “我是公安局的。您的医保卡出了大事，要冻结。”
          “把钱转到安全账户，不许告诉别人。”
          [照他说的转练习币] #danger.choice.0
          [挂断] #danger.choice.1
          挂断
    "#]]);
}

#[test]
fn afterwards_it_is_told_calmly() {
    Hand::in_scene("false-police").tap(&["接听", "照他说的转练习币"]).draws(&expect![[r#"
        ── 练习：说一说 ── danger.debrief
          ◆ 练习：说一说
          ◆ 假警察假客服
          这是练习，钱和号码都没有少。
          公安办事当面办，从来没有「安全账户」。
          ◆ 认出它，看这里
          电话里说要冻结、要抓人
          要您转钱
          不许告诉别人
          ◆ 下次这样做
          挂断，再自己打 110 问。
          拿不准，打 96110 问。
          [再看一遍] #danger.debrief.again
          [知道了] #danger.debrief.understood
    "#]]);
}

/// Shows E3: 表格里写的字不留下.
#[test]
fn nothing_written_into_a_false_form_is_kept() {
    let mut form = met(3, "false-prize");
    form.tap(&["打开领奖网页"]);
    let mut writing = form.clone();
    writing.tap(&["姓名"]);
    let mut written = writing.clone();
    written.write("王秀梅");
    assert_eq!(written.state.page().typed(), Some("•••"));
    assert!(!format!("{:?}", written.state).contains("王秀梅"));
    let by_hand = written.state.clone().with_mark(BOARD, 2);
    let (by_hand, outcome) = by_hand.step(written.world, &Action::Write("毓龑".into()));
    assert_eq!(outcome, Outcome::Done);
    assert!(!format!("{by_hand:?}").contains(['毓', '龑']), "nor what the hand may have written");
    written.tap(&["收起键盘"]);
    assert_eq!(written.state.page().typed(), Some(""));
    assert_eq!(written.state.without_toast(), form.state.without_toast());
    writing.draws(&expect![[r#"
        ── 领奖中心 ── danger.page
          ◆ 领奖中心
          [叉] #danger.close
          练习
          [这一页] {向上滑} #wechat.list
          ◆ 恭喜您！
          图
          先交 200 元手续费，奖金马上到账。
          姓名
          ┄┄ 键盘
          [收起键盘] #keyboard.done
          [王练习] #keyboard.phrase.0
          [138 0000 0099] #keyboard.phrase.1
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
    "#]]);
}

/// Shows E6: 回主页不停，点结束共享才停.
#[test]
fn showing_the_screen_goes_on_until_the_red_key_is_touched() {
    let mut hand = Hand::in_scene("false-service");
    hand.tap(&["接听", "打开会议软件", "开始共享"]);
    assert_eq!(hand.mark("danger.sharing"), 1);
    hand.touch("system.home", Touch::SwipeUp);
    assert_eq!(hand.mark("danger.sharing"), 1, "the home screen does not stop it");
    hand.tap(&["设置"]);
    hand.draws(&expect![[r#"
        ── 设置 ── settings.home
          ◆ 设置
          [WLAN · 浪花家] #settings.row.0
          [蓝牙 · 关闭] #settings.row.1
          [移动网络] #settings.row.2
          [飞行模式] #settings.row.3
          飞行模式
          [显示和亮度] #settings.row.4
          [声音和振动] #settings.row.5
          [简易模式 · 关闭] #settings.row.6
          [关于手机 · 电量 80%] #settings.row.7
    "#]]);
    hand.tap(&["结束共享"]).stands_at("danger.debrief");
    assert_eq!((hand.mark("danger.sharing"), outcome(&hand, 6)), (0, 2));
    hand.tap(&["知道了"]).stands_at("settings.home");
}

#[test]
fn leaving_while_the_screen_is_shown_is_no_way_out_yet() {
    let mut hand = Hand::in_scene("false-service");
    hand.tap(&["接听", "打开会议软件", "开始共享", "叉"]);
    assert_eq!((hand.mark("danger.sharing"), outcome(&hand, 6)), (1, 1));
}

#[test]
fn what_was_met_can_be_met_again() {
    let mut hand = Hand::in_scene("false-police");
    hand.tap(&["挂断", "再看一遍", "知道了", "防骗练习", "假警察假客服", "接听", "挂断"]);
    hand.draws(&expect![[r#"
        ── 练习：说一说 ── danger.debrief
          ◆ 练习：说一说
          ◆ 假警察假客服
          您稳稳地走出来了。
          公安办事当面办，从来没有「安全账户」。
          ◆ 认出它，看这里
          电话里说要冻结、要抓人
          要您转钱
          不许告诉别人
          ◆ 下次这样做
          挂断，再自己打 110 问。
          拿不准，打 96110 问。
          [再看一遍] #danger.debrief.again
          [知道了] #danger.debrief.understood
    "#]]);
}

#[test]
fn a_poster_with_a_danger_hangs_only_while_it_is_about() {
    let look = |scene| {
        let mut hand = Hand::in_scene(scene);
        format!("{:?}", hand.tap(&["加号", "扫一扫"]).screen().widgets).contains("停车通知")
    };
    assert!(look("false-poster"));
    assert!(!look("wall"));
}

#[test]
fn by_themselves_dangers_come_only_when_turned_on_and_in_the_order_of_the_file() {
    let mut off = Hand::in_scene("free");
    off.wait(100_000);
    let dangers = &off.world.dangers;
    assert!(dangers.list.iter().all(|danger| outcome(&off, danger.number) == 0));
    let mut hand = Hand::in_scene("free-with-dangers");
    let mut came = Vec::new();
    for _ in 0..dangers.order.len() * 4 {
        hand.wait(dangers.every / 3);
        for danger in &dangers.list {
            if outcome(&hand, danger.number) == 1 && !came.contains(&danger.number) {
                came.push(danger.number);
            }
        }
        if hand.state.page().is_overlay() {
            hand.tap(&["空白处"]);
        }
        if hand.page() == "danger.page" {
            hand.tap(&["挂断", "知道了"]);
        }
    }
    assert_eq!(came, dangers.order);
}

/// Shows E1–E12: what is told afterwards never says that something was taken: whoever walked away lost nothing.
#[test]
fn what_might_have_happened_is_told_as_such() {
    for danger in &world().dangers.list {
        let debrief = &danger.debrief;
        for words in [&debrief.what, &debrief.next] {
            assert!(!words.contains("拿走了"), "{}: {words}", danger.name);
        }
    }
}
