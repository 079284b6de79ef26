//! 便民纸条: what is broken, where, with a photo, and what the office answers (wechat-reference D5).

use expect_test::expect;
use phone::content::{Answer, marks};
use phone::state::{Action, Outcome};
use phone::submissions::Handed;

use super::on_page;
use crate::hand::Hand;

/// Shows D5: 什么事、写一写、在哪儿、照片、电话、只让社区看，然后是编号.
#[test]
fn a_help_note_with_a_photo() {
    let mut hand = on_page("community.note");
    hand.draws(&expect![[r#"
        ── 便民纸条 ── community.note
          ◆ 便民纸条
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向上滑、向下滑} #wechat.list
          什么事
          必填
          [公共设施坏了 ○] #community.note.kind.0
          [卫生 ○] #community.note.kind.1
          [噪音 ○] #community.note.kind.2
          [求助 ○] #community.note.kind.3
          [建议 ○] #community.note.kind.4
          [其他 ○] #community.note.kind.5
          写一写（也可以说）
          必填
          [提交纸条] #community.note.submit
    "#]]);
    hand.tap(&["提交纸条"]);
    hand.says("请选是什么事");
    hand.tap(&["公共设施坏了", "提交纸条"]);
    hand.says("再多写几个字");
    hand.scroll_to("写一写（也可以说）").tap(&["写一写（也可以说）", "三楼走廊灯不亮", "收起键盘"]);
    hand.scroll_to("请选择").tap(&["请选择", "3号楼", "3层"]);
    hand.draws(&expect![[r#"
        ── 便民纸条 ── community.note
          什么事
          必填
          公共设施坏了 ✓
          卫生 ○
          噪音 ○
          求助 ○
          ◆ 便民纸条
          关闭
          三个点
          建议 ○
          这一页
          其他 ○
          写一写（也可以说）
          必填
          写一写（也可以说）：三楼走廊灯不亮
          在哪儿
          必填
          请选择
          照片（最多3张）
          加照片的格子
          电话
          必填
          提交纸条
          ┄┄ 弹出来的
          [空白处] #wechat.mask
          [取消] #community.wheel.cancel
          [完成] #community.wheel.done
          [1号楼] #community.wheel.first.0
          [1层] #community.wheel.third.0
          [2号楼] #community.wheel.first.1
          [2层] #community.wheel.third.1
          3号楼
          1单元
          3层
          [5号楼] #community.wheel.first.3
          [2单元] #community.wheel.second.1
          [4层] #community.wheel.third.3
          [6号楼] #community.wheel.first.4
          [3单元] #community.wheel.second.2
          [5层] #community.wheel.third.4
    "#]]);
    hand.tap(&["完成", "加照片的格子", "从手机相册选择", "早上的海边"]);
    hand.says("照片太大，换一张");
    hand.tap(&["取消", "加照片的格子", "拍照", "白色的圆圈", "重拍", "白色的圆圈", "对勾"]);
    hand.tap(&["叉，删掉这张", "加照片的格子", "拍照", "白色的圆圈", "对勾"]);
    hand.scroll_to("电话").tap(&["电话", "138 0000 0010", "收起键盘", "提交纸条"]);
    hand.draws(&expect![[r#"
        ── 便民纸条 ── community.note-done
          ◆ 便民纸条
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向下滑} #wechat.list
          绿色的对勾
          纸条已送到社区
          编号 BM0001
          1个工作日内答复。走到哪一步，聊天里会告诉您。
          [看我的记录] #community.note.mine
    "#]]);
    let text = "BM0001，公共设施坏了，三楼走廊灯不亮，3号楼1单元3层，138 0000 0010，照片1张，只让社区看";
    assert_eq!(hand.list("community.notes"), [(0, text.to_owned())]);
}

fn with_note() -> Hand {
    let mut hand = on_page("community.note");
    hand_in_note(&mut hand);
    hand
}

fn hand_in_note(hand: &mut Hand) {
    hand.tap(&["求助"]).scroll_to("写一写（也可以说）");
    hand.tap(&["写一写（也可以说）", "三楼走廊灯不亮", "收起键盘"]);
    hand.scroll_to("请选择").tap(&["请选择", "完成"]);
    hand.scroll_to("电话").tap(&["电话", "138 0000 0010", "收起键盘", "提交纸条", "看我的记录"]);
}

/// Shows D5: 已提交 → 已受理 → 处理中 → 已办好 → 请评价，每一步聊天里都说.
#[test]
fn a_help_note_goes_its_way_by_itself() {
    let mut hand = with_note();
    let mut steps = Vec::new();
    for seconds in [0, 30, 30, 60] {
        hand.wait(seconds);
        let drawing = hand.drawing();
        let mut lines = drawing.lines().map(str::trim);
        steps.push(lines.find(|line| line.starts_with("已提交")).unwrap().to_owned());
    }
    expect![[r#"
        [
            "已提交",
            "已提交 → 已受理",
            "已提交 → 已受理 → 处理中",
            "已提交 → 已受理 → 处理中 → 已办好",
        ]
    "#]]
    .assert_debug_eq(&steps);
    hand.tap(&["满意"]);
    assert_eq!(hand.list("community.notes")[0].0, 4);
    hand.shows(&["您评价了：满意"]);
    hand.tap(&["关闭"]);
    hand.shows(&["【便民纸条 BM0001】已办好"]);
}

#[test]
fn the_office_answers_and_is_not_overtaken_by_what_comes_by_itself() {
    let mut hand = with_note();
    let answer = |text: &str, number| {
        let list = marks::find(hand.world, "community.notes").unwrap();
        let words = "【便民纸条 BM0001】灯修好了。".into();
        Action::Answer(Answer { list, text: text.into(), number, words })
    };
    let (next, outcome) = hand.state.step(hand.world, &answer("BM0001", 3));
    assert_eq!(outcome, Outcome::Done);
    hand.state = next;
    hand.wait(60);
    assert_eq!(hand.list("community.notes")[0].0, 3, "处理中 does not come after 已办好");
    hand.tap(&["关闭"]);
    hand.shows(&["灯修好了"]);
    let (same, outcome) = hand.state.step(hand.world, &answer("BM0009", 3));
    assert_eq!((same == hand.state, outcome), (true, Outcome::Impossible));
}

/// A note of an earlier day lies on the phone with its number; a new one gets another.
#[test]
fn no_two_notes_on_a_phone_have_the_same_number() {
    let mut hand = on_page("community.note");
    let earlier = Handed {
        list: "community.notes".into(),
        about: None,
        number: 3,
        text: "BM0001，求助，水管漏水，大家都能看".into(),
    };
    hand.state = hand.state.with_handed_in(hand.world, &earlier);
    hand_in_note(&mut hand);
    let numbers: Vec<String> =
        hand.list("community.notes").iter().map(|(_, text)| text.chars().take(6).collect()).collect();
    assert_eq!(numbers, ["BM0002", "BM0001"]);
}
