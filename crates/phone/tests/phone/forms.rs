//! The forms of the community: 活动报名, 征求意见, 便民纸条, 鹊桥驿站, and what the office answers.

use expect_test::expect;
use phone::content::{Answer, marks};
use phone::state::{Action, Outcome};
use phone::submissions::Handed;

use crate::community::on_page;
use crate::hand::Hand;

fn list(hand: &Hand, name: &str) -> Vec<(u32, String)> {
    let mark = marks::find(hand.world, name).unwrap();
    hand.state.reads(hand.world).list(mark).iter().map(|r| (r.number, r.text.to_string())).collect()
}

fn fill_sign_up(hand: &mut Hand) {
    hand.tap(&["姓名*", "王秀梅", "收起键盘", "手机号*", "138 0000 0011", "收起键盘"]);
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
          姓名*
          [姓名*：填您的姓名] #community.sign-up.name
          手机号*
          [手机号*：11位数字] #community.sign-up.phone
          参加人数*
          (减一个)
          [加一个] #community.sign-up.people.1
          1
          楼栋*
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
    hand.tap(&["姓名*", "王秀梅", "收起键盘"]);
    hand.tap(&["提交报名"]).says("请填写11位手机号");
    hand.tap(&["手机号*"]).write("138 0000 001").tap(&["收起键盘"]);
    hand.tap(&["提交报名"]).says("请填写11位手机号");
    hand.tap(&["手机号*"]).write("138 0000 0011").tap(&["收起键盘"]);
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
          我同意社区用这些信息联系我*。不问身份证、银行卡、验证码。
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
    assert_eq!(list(&hand, "community.signups"), [(1, "王秀梅，138 0000 0011，2人，3号楼".to_owned())]);
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
    assert_eq!(list(&hand, "community.signups")[0].0, 3);
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
    assert_eq!(list(&hand, "community.signups"), [(1, "陈桂英，138 0000 0011，1人，3号楼".to_owned())]);
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
    assert_eq!(list(&hand, "community.signups")[0].0, 2);
    let hand = on_page("community.activity:autumn-walk");
    assert!(!hand.can("我要报名") && !hand.can("我要候补"), "it is over");
}

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
    hand.tap(&["4颗星", "下一题", "community.survey.answer.5"]).write("椅子要有靠背");
    hand.tap(&["收起键盘", "匿名提交", "提交"]);
    hand.shows(&["提交后不能再改"]);
    hand.tap(&["再检查一下", "提交", "提交"]);
    hand.shows(&["谢谢您的意见"]);
    let answers = "要；大门口、花坛边、3号楼前；两三回；4颗星；椅子要有靠背".to_owned();
    assert_eq!(list(&hand, "community.survey"), [(1, answers)]);
    hand.tap(&["返回", "楼下要不要加长椅"]);
    hand.shows(&["您已经填过了"]);
}

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
          什么事*
          [公共设施坏了 ○] #community.note.kind.0
          [卫生 ○] #community.note.kind.1
          [噪音 ○] #community.note.kind.2
          [求助 ○] #community.note.kind.3
          [建议 ○] #community.note.kind.4
          [其他 ○] #community.note.kind.5
          写一写*（也可以说）
          [提交纸条] #community.note.submit
    "#]]);
    hand.tap(&["提交纸条"]);
    hand.says("请选是什么事");
    hand.tap(&["公共设施坏了", "提交纸条"]);
    hand.says("再多写几个字");
    hand.scroll_to("写一写*（也可以说）").tap(&["写一写*（也可以说）", "三楼走廊灯不亮", "收起键盘"]);
    hand.scroll_to("请选择").tap(&["请选择", "3号楼", "3层"]);
    hand.draws(&expect![[r#"
        ── 便民纸条 ── community.note
          什么事*
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
          写一写*（也可以说）
          写一写*（也可以说）：三楼走廊灯不亮
          在哪儿*
          请选择
          照片（最多3张）
          加照片的格子
          电话*
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
    hand.scroll_to("电话*").tap(&["电话*", "138 0000 0011", "收起键盘", "提交纸条"]);
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
    let text = "BM0001，公共设施坏了，三楼走廊灯不亮，3号楼1单元3层，138 0000 0011，照片1张，只让社区看";
    assert_eq!(list(&hand, "community.notes"), [(0, text.to_owned())]);
}

fn with_note() -> Hand {
    let mut hand = on_page("community.note");
    hand_in_note(&mut hand);
    hand
}

fn hand_in_note(hand: &mut Hand) {
    hand.tap(&["求助"]).scroll_to("写一写*（也可以说）");
    hand.tap(&["写一写*（也可以说）", "三楼走廊灯不亮", "收起键盘"]);
    hand.scroll_to("请选择").tap(&["请选择", "完成"]);
    hand.scroll_to("电话*").tap(&["电话*", "138 0000 0011", "收起键盘", "提交纸条", "看我的记录"]);
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
    assert_eq!(list(&hand, "community.notes")[0].0, 4);
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
    assert_eq!(list(&hand, "community.notes")[0].0, 3, "处理中 does not come after 已办好");
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
        list(&hand, "community.notes").iter().map(|(_, text)| text.chars().take(6).collect()).collect();
    assert_eq!(numbers, ["BM0002", "BM0001"]);
}

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
    hand.tap(&["登记意向", "称呼*", "老友", "收起键盘"]);
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
    assert_eq!(list(&hand, "community.matching"), [(0, "老友，66岁以上，散步".to_owned())]);
    hand.tap(&["返回", "登记意向"]);
    hand.says("您已经登记过了");
}
