//! 征求意见: one question a page (wechat-reference D3).

use expect_test::expect;
use phone::screen::Look;

use super::on_page;

/// Shows D3: 一题一页，可多选的最多3项，提交后不能再改，再来就是您已经填过了.
#[test]
fn a_survey_is_answered_once() {
    let mut hand = on_page("community.surveys");
    hand.tap(&["楼下要不要加长椅"]);
    hand.draws(&expect![[r#"
        ── 征求意见 ── community.survey:long-bench
          ◆ 征求意见
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向下滑} #wechat.list
          ◆ 楼下要不要加长椅
          截止 10月31日　第1题/共5题
          楼下要不要加长椅？
          [要 ○] #community.survey.answer.1.0
          [不要 ○] #community.survey.answer.1.1
          [都行 ○] #community.survey.answer.1.2
          [下一题] #community.survey.next
          [前一页] #wechat.h5.before
          (后一页)
    "#]]);
    hand.tap(&["下一题"]);
    hand.says("请选一个答案");
    hand.tap(&["要", "下一题", "大门口", "花坛边", "3号楼前", "菜店门口"]);
    hand.says("最多选3项");
    hand.tap(&["下一题", "两三回", "下一题"]);
    hand.draws(&expect![[r#"
        ── 征求意见 ── community.survey:long-bench
          ◆ 征求意见
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向下滑} #wechat.list
          ◆ 楼下要不要加长椅
          截止 10月31日　第4题/共5题
          现在楼下坐的地方，您满意吗？
          点几颗星都行，越多越满意
          [1颗星] #community.survey.answer.4.0
          [2颗星] #community.survey.answer.4.1
          [3颗星] #community.survey.answer.4.2
          [4颗星] #community.survey.answer.4.3
          [5颗星] #community.survey.answer.4.4
          [下一题] #community.survey.next
          [前一页] #wechat.h5.before
          (后一页)
    "#]]);
    hand.tap(&["4颗星"]);
    let stars: Vec<String> = hand
        .screen()
        .widgets
        .into_iter()
        .filter_map(|widget| match widget.look {
            Look::Tab { icon, .. } => Some(icon),
            _ => None,
        })
        .collect();
    assert_eq!(stars, ["star-full", "star-full", "star-full", "star-full", "star"]);
    hand.tap(&["下一题"]).shows(&["可以不填。也可以点键盘上的话筒说话", "第5题/共5题"]);
    hand.tap(&["community.survey.answer.5"]).write("椅子要有靠背");
    hand.tap(&["收起键盘", "匿名提交", "提交"]);
    hand.shows(&["提交后不能再改"]);
    hand.tap(&["再检查一下", "提交", "提交"]);
    hand.shows(&["谢谢您的意见"]);
    let answers = "要；大门口、花坛边、3号楼前；两三回；4颗星；椅子要有靠背".to_owned();
    assert_eq!(hand.list("community.survey"), [(1, answers)]);
    hand.tap(&["返回", "楼下要不要加长椅"]);
    hand.shows(&["您已经填过了"]);
}
