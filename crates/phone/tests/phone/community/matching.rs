//! 鹊桥驿站: activities, and a card without surname, number or home (wechat-reference D6).

use expect_test::expect;

use super::on_page;

/// Shows D6: 看活动，登记意向要本人同意，只写称呼、年龄段、爱好.
#[test]
fn matching_asks_for_consent_and_for_no_address() {
    let mut hand = on_page("community.matching");
    hand.draws(&expect![[r#"
        ── 鹊桥驿站 ── community.matching
          ◆ 鹊桥驿站
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向上滑、向下滑} #wechat.list
          见面选公共场所，不借钱，不投资。联系都由社区来办，不写住址和电话。
          ◆ 看活动
          [秋天茶话会] #community.activities.row.tea-party
          ◆ 秋天茶话会
          10月17日 星期六 14:00，社区一楼大厅，已报9/16人
          报名中
          ◆ 想认识朋友的邻居
          爱养花的人：66岁以上，养了一阳台的花，想找人一起说说话。
          跑步的小伙子：25到35岁，周末去海边跑步，想认识爱运动的朋友。
          [登记意向] #community.matching.join
    "#]]);
    hand.tap(&["登记意向", "称呼", "老友", "收起键盘"]);
    hand.scroll_to("66岁以上").tap(&["66岁以上", "散步", "登记"]);
    hand.says("请本人打勾同意");
    hand.scroll_to("打勾的圆圈").tap(&["打勾的圆圈", "登记"]);
    hand.draws(&expect![[r#"
        ── 鹊桥驿站 ── community.matching-done
          ◆ 鹊桥驿站
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向下滑} #wechat.list
          绿色的对勾
          登记好了，工作人员会电话联系您
          见面选公共场所，不借钱，不投资。
          [返回] #community.matching.back
          [前一页] #wechat.h5.before
          (后一页)
    "#]]);
    assert_eq!(hand.list("community.matching"), [(0, "老友，66岁以上，散步".to_owned())]);
    hand.tap(&["返回", "登记意向"]);
    hand.says("您已经登记过了");
}
