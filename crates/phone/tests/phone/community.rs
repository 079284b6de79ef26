//! The community's other pages, and the furniture of web pages around them.

mod matching;
mod notes;
mod sign_ups;
mod surveys;

use expect_test::expect;
use phone::profile::{Labels, Profile, System};
use phone::screen::{Role, Touch};
use phone::world::Scene;

use crate::hand::Hand;
use crate::shipped::{scene, with, world};

/// On a page of the community that has asked for name and face already.
fn on_page(at: &str) -> Hand {
    let scene = Scene { at: at.to_owned(), ..scene("follows-langhua") };
    Hand::on(Profile::default(), &with(&[("wechat.h5.asked", 1)], scene))
}

/// Shows C12: 第一次打开，问昵称和头像；下拉看到网址；叉、三个点、前一页后一页.
#[test]
fn a_web_page_of_an_account_has_its_furniture() {
    let mut hand = Hand::in_scene("in-langhua");
    hand.tap(&["邻里互动", "活动报名"]);
    hand.draws(&expect![[r#"
        ── 活动报名 ── community.activities
          ◆ 活动报名
          关闭
          三个点
          这一页
          周五合唱
          ◆ 周五合唱
          10月16日 星期五 9:00，社区二楼活动室，已报12/30人
          报名中
          重阳节包饺子
          ◆ 重阳节包饺子
          10月18日 星期日 9:00，社区一楼食堂，已报26/40人
          报名中
          手机小课堂
          ◆ 手机小课堂
          10月20日 星期二 14:00，社区二楼教室，已报20/20人
          已满·可候补
          ┄┄ 小窗口
          “浪花社区”申请使用你的昵称、头像
          [拒绝] #wechat.h5.ask.refuse
          [允许] #wechat.h5.ask.allow
    "#]]);
    hand.tap(&["拒绝"]).touch("wechat.list", Touch::SwipeDown);
    hand.shows(&["此网页由 langhua.example 提供"]);
    hand.tap(&["周五合唱"]);
    assert!(hand.can("前一页") && !hand.can("后一页"), "a bar appears after following a link");
    hand.tap(&["前一页", "重阳节包饺子", "前一页"]);
    hand.tap(&["周五合唱", "我要报名", "前一页"]);
    assert!(hand.can("后一页"));
    hand.tap(&["后一页"]);
    hand.stands_at("community.sign-up:friday-choir");
    hand.tap(&["三个点", "复制链接"]);
    hand.says("已复制");
    hand.tap(&["关闭"]);
    assert_eq!(hand.page(), "wechat.account-chat:langhua", "✕ closes all pages of it");
    hand.tap(&["邻里互动", "征求意见"]);
    assert!(!hand.can("允许"), "it asks once");
}

/// The headings of a page from its top to its end, below the title of the bar.
fn headings(hand: &Hand) -> Vec<String> {
    let mut hand = hand.clone();
    let mut heads: Vec<String> = Vec::new();
    let page = hand.state.page().title(hand.world);
    loop {
        for widget in hand.screen().widgets {
            let is_new = widget.role == Role::Heading && widget.label != page;
            if is_new && !heads.contains(&widget.label) {
                heads.push(widget.label);
            }
        }
        let mut touches = hand.state.touches(hand.world).into_iter();
        if !touches.any(|(spot, touch)| spot.name == "wechat.list" && touch == Touch::SwipeUp) {
            return heads;
        }
        hand.touch("wechat.list", Touch::SwipeUp);
    }
}

#[test]
fn going_back_leads_one_page_back() {
    let mut hand = on_page("community.sign-up:friday-choir");
    let mut at = Vec::new();
    for _ in 0..3 {
        hand.touch("system.back", Touch::SwipeRight);
        at.push(hand.screen().id);
    }
    assert_eq!(
        at,
        ["community.activity:friday-choir", "community.activities", "wechat.account-chat:langhua"]
    );
}

/// Shows D1: 我要办事、邻里互动里的每一行都打得开.
#[test]
fn every_line_of_the_menu_opens_something() {
    let mut opened = Vec::new();
    for key in ["社区动态", "我要办事", "邻里互动"] {
        let mut hand = Hand::in_scene("in-langhua");
        hand.tap(&[&format!("wechat.account-chat.menu.{}", opened.len() / 4)]);
        let lines: Vec<String> = (0..4).map(|n| format!("wechat.account-chat.line.{n}")).collect();
        for line in &lines {
            let mut hand = hand.clone();
            hand.tap(&[line]);
            opened.push(format!("{key} {}", hand.screen().id));
        }
    }
    expect![[r#"
        [
            "社区动态 wechat.article:dumplings",
            "社区动态 wechat.article:flu-shots",
            "社区动态 wechat.article:lost-keys",
            "社区动态 community.past",
            "我要办事 community.guide",
            "我要办事 community.calls",
            "我要办事 community.note",
            "我要办事 community.records",
            "邻里互动 community.activities",
            "邻里互动 community.surveys",
            "邻里互动 community.matching",
            "邻里互动 community.help",
        ]
    "#]]
    .assert_debug_eq(&opened);
}

/// Shows D4: 小窗口问一遍，拨号盘上再按一次，最后写着没有真的打出去.
#[test]
fn a_call_is_only_played() {
    let mut hand = on_page("community.calls");
    hand.draws(&expect![[r#"
        ── 一键拨号 ── community.calls
          ◆ 一键拨号
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向上滑、向下滑} #wechat.list
          ◆ 社区服务大厅
          0532-0000 0011　8:30–17:30上班
          [拨打] #community.calls.ring.hall
          ◆ 网格员
          0532-0000 0012　8:30–17:30上班
          [拨打] #community.calls.ring.grid
          ◆ 物业维修
          0532-0000 0013　8:00–18:00上班
          [拨打] #community.calls.ring.repair
          ◆ 卫生服务站
    "#]]);
    hand.tap(&["community.calls.ring.hall"]);
    hand.shows(&["要打给“社区服务大厅”吗？"]);
    hand.tap(&["拨打"]);
    hand.draws(&expect![[r#"
        ── 拨号 ── phone.play-call:hall
          社区服务大厅
          0532-0000 0011
          [打电话] #phone.play-call.call
          [不打了] #phone.play-call.clear
    "#]]);
    hand.tap(&["打电话"]);
    hand.shows(&["这是练习，没有真的打出去"]);
    hand.tap(&["挂断"]);
    hand.stands_at("community.calls");
}

/// Shows D4: 下班时间先说，再问留纸条还是拨打；红色的三个号码不拨.
#[test]
fn out_of_hours_one_is_told_first() {
    let mut hand = on_page("community.calls");
    hand.scroll_to("community.calls.ring.police").tap(&["community.calls.ring.police"]);
    hand.draws(&expect![[r#"
        ── 一键拨号 ── community.calls
          ◆ 一键拨号
          关闭
          三个点
          ◆ 物业维修
          这一页
          0532-0000 0013　8:00–18:00上班
          拨打
          ◆ 卫生服务站
          0532-0000 0021　8:00–17:00上班
          拨打
          ◆ 社区民警
          0532-0000 0031　14:00–17:30上班
          拨打
          ◆ 12345 政务热线
          12345　全天有人接
          拨打
          ┄┄ 弹出来的
          [空白处] #wechat.mask
          现在是下班时间（14:00–17:30上班）
          [留便民纸条] #community.shut.note
          [还是拨打] #community.shut.ring
          [取消] #wechat.h5.sheet.cancel
    "#]]);
    hand.tap(&["留便民纸条"]);
    hand.stands_at("community.note");
    let mut hand = on_page("community.calls");
    hand.wait(5 * 60 * 60).scroll_to("community.calls.ring.police").tap(&["community.calls.ring.police"]);
    assert!(hand.can("拨打") && !hand.can("留便民纸条"), "it is 14:41 now");
    let mut hand = on_page("community.calls");
    hand.scroll_to("110 报警").tap(&["110 报警"]);
    hand.stands_at("community.calls").says("练习手机不拨这个号码");
}

/// Shows D4: 苹果手机先出来一条“呼叫”.
#[test]
fn an_iphone_asks_once_more_in_a_bar() {
    let ios = Profile { system: System::Ios, tall: true, labels: Labels::NEW };
    let mut hand = Hand::on(ios, &scene("in-langhua"));
    hand.tap(&["我要办事", "一键拨号", "允许", "community.calls.ring.hall", "拨打"]);
    assert!(hand.can("呼叫 0532-0000 0011"), "{}", hand.drawing());
}

/// Shows D7: 按类找、按词找；带什么打勾，还差几样；存材料单，转发给家人，打电话问问.
#[test]
fn papers_are_ticked_and_what_is_missing_is_counted() {
    let mut hand = on_page("community.guide");
    hand.tap(&["养老"]);
    hand.draws(&expect![[r#"
        ── 办事流程查询 ── community.guide
          ◆ 办事流程查询
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向上滑、向下滑} #wechat.list
          找一找
          [找一找：输入要办的事，比如：老年卡] #community.guide.query
          [医疗] #community.guide.category.0
          [养老] #community.guide.category.1
          [老年卡] #community.guide.row.elder-card
          [高龄津贴] #community.guide.row.age-money
          [残疾人] #community.guide.category.2
          [救助] #community.guide.category.3
          居住证明
          [前一页] #wechat.h5.before
          (后一页)
    "#]]);
    hand.tap(&["找一找", "老年卡", "收起键盘", "老年卡", "身份证", "一寸照片"]);
    hand.draws(&expect![[r#"
        ── 办事流程查询 ── community.matter:elder-card
          ◆ 办事流程查询
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向上滑、向下滑} #wechat.list
          ◆ 老年卡
          练习用，以社区公布为准
          ◆ 谁能办
          住在本社区，满60岁的居民。
          ◆ 带什么
          [身份证 · 原件 ✓] #community.matter.paper.0
          [一寸照片 · 1张 ✓] #community.matter.paper.1
          [户口本 · 原件 ○] #community.matter.paper.2
          [户口本 · 复印件1份 ○] #community.matter.paper.3
          还差2样
          [前一页] #wechat.h5.before
          (后一页)
    "#]]);
    expect![[r#"
        [
            "老年卡",
            "谁能办",
            "带什么",
            "怎么办",
            "在哪儿办、几点",
            "问谁",
            "收不收钱",
        ]
    "#]]
    .assert_debug_eq(&headings(&hand));
    hand.scroll_to("存材料单").tap(&["存材料单"]);
    hand.says("材料单已收藏");
    hand.tap(&["转发给家人", "女儿 小林", "发送"]);
    hand.says("已发送");
    hand.scroll_to("打电话问问").tap(&["打电话问问", "不打了", "前一页", "老年卡"]);
    // Ticks are remembered.
    hand.shows(&["还差2样"]);
    hand.tap(&["关闭", "我要办事", "我的记录", "老年卡"]);
    hand.stands_at("community.matter:elder-card");
}

/// Shows D1: 欢迎的话；写报修、报名、电话、体检、人工，各有一句自动回答.
#[test]
fn the_account_greets_and_answers_to_five_words() {
    let mut hand = Hand::at("wechat.account:langhua");
    hand.tap(&["关注"]).shows(&["您好，欢迎来到浪花社区！想知道社区的事，点下面“社区动态”"]);
    hand.tap(&["切换到键盘", "写字的白框"]);
    for (word, answer) in [
        ("报修", "再点“便民纸条”，写清楼号和楼层"),
        ("报名", "再点“活动报名”"),
        ("电话", "社区服务大厅 0532-0000 0011"),
        ("体检", "一年一次，不收钱"),
        ("人工", "上班时间，工作人员会回您"),
    ] {
        hand.write(word).tap(&["发送"]).shows(&[answer]);
        hand.tap(&["写字的白框"]);
    }
}

/// Shows D1: 欢迎的话最后两句是蓝字：看不清字，点一下就念；不听了就停.
#[test]
fn the_welcome_can_be_heard() {
    let mut hand = Hand::at("wechat.account:langhua");
    hand.tap(&["关注"]).shows(&["看不清字？点这里听一遍。"]).hides(&["正在念给您听"]);
    hand.tap(&["wechat.account-chat.welcome"]).shows(&["正在念给您听"]);
    hand.tap(&["不听了"]).hides(&["正在念给您听"]);
    // Whoever goes on to something else does not hear it to its end.
    hand.tap(&["wechat.account-chat.welcome", "我要办事"]);
    hand.tap(&["空白处"]).hides(&["正在念给您听"]).stands_at("wechat.account-chat:langhua");
}

/// Shows D1: 使用帮助和往期文章.
#[test]
fn help_and_past_articles() {
    let mut hand = on_page("community.help");
    hand.draws(&expect![[r#"
        ── 使用帮助 ── community.help
          ◆ 使用帮助
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向上滑、向下滑} #wechat.list
          ◆ 看不清字
          点开文章，再点右上角三个点，找“调整字体”，往右推。
          ◆ 报了名，去不了
          到“我的记录”，找到那个活动，点“取消报名”。
          ◆ 纸条写了，走到哪一步
          到“我的记录”看：已提交、已受理、处理中、已办好。每走一步，聊天里也会告诉您。
          ◆ 有人说是社区的，问我要钱
          社区不会在微信里要钱、要验证码。先不回，打 0532-0000 0011 问一问。
          ◆ 还是不会用
    "#]]);
    let mut hand = on_page("community.past");
    hand.scroll_to("三楼的灯亮了").tap(&["三楼的灯亮了"]);
    hand.stands_at("wechat.article:corridor-lamp");
    let mut hand = on_page("community.records");
    hand.draws(&expect![[r#"
        ── 我的记录 ── community.records
          ◆ 我的记录
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向下滑} #wechat.list
          还没有记录。报过名、写过纸条，都会记在这里。
    "#]]);
}

/// Shows D1: 每天17点推一次，一次两三篇，两个星期.
#[test]
fn articles_come_once_a_day_for_two_weeks() {
    let world = world();
    let account = world.account(world.find_account("langhua").unwrap());
    let mut days: Vec<(&str, usize)> = Vec::new();
    for article in &account.articles {
        let date = world.article(*article).date.as_str();
        assert!(date.ends_with("17:00"), "{date}");
        match days.last_mut() {
            Some((day, count)) if *day == date => *count += 1,
            _ => days.push((date, 1)),
        }
    }
    assert_eq!(days.len(), 14, "{days:?}");
    assert!(days.iter().all(|(_, count)| (2..=3).contains(count)), "{days:?}");
}
