//! 活动报名: the list, an activity, its form, 报名成功, and not going after all (wechat-reference D2).

use expect_test::expect;

use super::on_page;
use crate::hand::Hand;

fn fill_sign_up(hand: &mut Hand) {
    hand.tap(&["姓名", "王秀梅", "收起键盘", "手机号", "138 0000 0010", "收起键盘"]);
    hand.scroll_to("请选择").tap(&["请选择", "3号楼", "完成"]);
    hand.scroll_to("打勾的圆圈").tap(&["打勾的圆圈"]);
}

/// Shows D2: 清单上写着时间、地点、人数和报名中、已满、已结束.
#[test]
fn the_activities_are_cards() {
    let mut hand = on_page("community.activities");
    hand.draws(&expect![[r#"
        ── 活动报名 ── community.activities
          ◆ 活动报名
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向上滑、向下滑} #wechat.list
          [周五合唱] #community.activities.row.friday-choir
          ◆ 周五合唱
          10月16日 星期五 9:00，社区二楼活动室，已报12/30人
          报名中
          [重阳节包饺子] #community.activities.row.dumpling-day
          ◆ 重阳节包饺子
          10月18日 星期日 9:00，社区一楼食堂，已报26/40人
          报名中
          [手机小课堂] #community.activities.row.phone-class
          ◆ 手机小课堂
          10月20日 星期二 14:00，社区二楼教室，已报20/20人
          已满·可候补
    "#]]);
    hand.scroll_to("community.activities.row.autumn-walk").shows(&["已结束"]);
}

/// Shows D2: 报名表，每一栏的名字在框上面.
#[test]
fn the_form_of_an_activity() {
    let mut hand = on_page("community.activity:friday-choir");
    hand.draws(&expect![[r#"
        ── 活动报名 ── community.activity:friday-choir
          ◆ 活动报名
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向下滑} #wechat.list
          ◆ 周五合唱
          时间：10月16日 星期五 9:00
          地点：社区二楼活动室
          已报12/30人　报名中
          李老师带大家练两首老歌，歌谱是大字的，一人一份。
          不会唱也能来，坐后排听一听。
          [我要报名] #community.activity.join
          [前一页] #wechat.h5.before
          (后一页)
    "#]]);
    hand.tap(&["我要报名"]);
    hand.draws(&expect![[r#"
        ── 活动报名 ── community.sign-up:friday-choir
          ◆ 活动报名
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向上滑、向下滑} #wechat.list
          ◆ 周五合唱
          姓名
          必填
          [姓名：填您的姓名] #community.sign-up.name
          手机号
          必填
          [手机号：11位数字] #community.sign-up.phone
          参加人数
          必填
          (减一个)
          [加一个] #community.sign-up.people.1
          1
          楼栋
          必填
          请选择
          [提交报名] #community.sign-up.submit
          [前一页] #wechat.h5.before
          (后一页)
    "#]]);
}

/// Shows D2: 少填哪一样，上面就冒出红条，一样一样说.
#[test]
fn the_red_strip_says_what_is_missing_one_after_the_other() {
    let mut hand = on_page("community.sign-up:friday-choir");
    hand.tap(&["提交报名"]).says("请填写姓名");
    hand.tap(&["姓名", "王秀梅", "收起键盘"]);
    hand.tap(&["提交报名"]).says("请填写11位手机号");
    hand.tap(&["手机号"]).write("138 0000 001").tap(&["收起键盘"]);
    hand.tap(&["提交报名"]).says("请填写11位手机号");
    hand.tap(&["手机号"]).write("138 0000 0010").tap(&["收起键盘"]);
    hand.tap(&["提交报名"]).says("请选择楼栋");
    hand.scroll_to("请选择").tap(&["请选择", "完成"]);
    hand.tap(&["提交报名"]).says("请先打勾同意");
    hand.scroll_to("打勾的圆圈").tap(&["打勾的圆圈"]);
    hand.tap(&["提交报名"]).draws(&expect![[r#"
        ── 活动报名 ── community.sign-up:friday-choir
          需要帮助
          轮椅 ○
          ◆ 活动报名
          关闭
          三个点
          这一页
          听力 ○
          接送 ○
          紧急联系人电话
          紧急联系人电话：可以不填
          备注
          备注：可以不填，50字以内
          已打勾
          我同意社区用这些信息联系我。不问身份证、银行卡、验证码。
          必填
          提交报名
          前一页
          (后一页)
          ┄┄ 小窗口
          确认报名？
        王秀梅
        周五合唱
        1人
          [再看看] #community.sign-up.look-again
          [确认报名] #community.sign-up.confirm
    "#]]);
}

/// Shows D2: 确认报名以后，整页写着报名成功，聊天里也有一条.
/// Shows B27: 已取消.
#[test]
fn signing_up_and_not_going_after_all() {
    let mut hand = on_page("community.sign-up:friday-choir");
    fill_sign_up(&mut hand);
    hand.scroll_to("加一个").tap(&["加一个", "提交报名"]);
    hand.shows(&["确认报名？"]);
    hand.tap(&["确认报名"]);
    hand.draws(&expect![[r#"
        ── 活动报名 ── community.signed-up:friday-choir
          ◆ 活动报名
          [关闭] #wechat.h5.close
          [三个点] #wechat.more
          [这一页] {向下滑} #wechat.list
          绿色的对勾
          报名成功
          周五合唱
          时间：10月16日 星期五 9:00
          地点：社区二楼活动室
          带好老花镜和水杯。
          [查看我的报名] #community.signed-up.mine
          [返回] #community.signed-up.back
          [前一页] #wechat.h5.before
          (后一页)
    "#]]);
    assert_eq!(hand.list("community.signups"), [(1, "王秀梅，138 0000 0010，2人，3号楼".to_owned())]);
    hand.tap(&["查看我的报名", "取消报名"]);
    hand.draws(&expect![[r#"
        ── 我的记录 ── community.records
          ◆ 我的记录
          关闭
          三个点
          这一页
          ◆ 周五合唱
          10月16日 星期五 9:00　报名成功
          取消报名
          ┄┄ 小窗口
          周五合唱
        确定不去了吗？
          [不取消] #community.withdraw.stay
          [取消报名] #community.withdraw.confirm
    "#]]);
    hand.tap(&["不取消", "取消报名", "取消报名"]);
    hand.says("已取消");
    assert_eq!(hand.list("community.signups")[0].0, 3);
    hand.tap(&["关闭"]);
    hand.shows(&["【报名成功】周五合唱"]);
    hand.shows(&["【已取消】周五合唱"]);
}

/// Whoever's name is typed stands on the list, not the owner of the phone.
#[test]
fn somebody_else_is_signed_up_under_their_own_name() {
    let mut hand = on_page("community.sign-up:friday-choir");
    fill_sign_up(&mut hand);
    hand.scroll_to("community.sign-up.name")
        .tap(&["community.sign-up.name"])
        .write("陈桂英")
        .tap(&["收起键盘"]);
    hand.tap(&["提交报名"]).shows(&["陈桂英"]).hides(&["王秀梅"]);
    hand.tap(&["确认报名"]);
    assert_eq!(hand.list("community.signups"), [(1, "陈桂英，138 0000 0010，1人，3号楼".to_owned())]);
}

/// Shows D2: 报过了再点，红条说您已经报过名了；满了的可以候补.
#[test]
fn one_signs_up_once_and_waits_where_it_is_full() {
    let mut hand = on_page("community.sign-up:friday-choir");
    fill_sign_up(&mut hand);
    hand.tap(&["提交报名", "确认报名", "返回", "周五合唱", "我要报名"]);
    hand.says("您已经报过名了");
    let mut hand = on_page("community.activity:phone-class");
    hand.shows(&["名额已满，可以候补"]);
    hand.tap(&["我要候补"]);
    fill_sign_up(&mut hand);
    hand.tap(&["提交报名", "确认报名"]);
    hand.shows(&["候补登记好了"]);
    assert_eq!(hand.list("community.signups")[0].0, 2);
    let hand = on_page("community.activity:autumn-walk");
    assert!(!hand.can("我要报名") && !hand.can("我要候补"), "it is over");
}
