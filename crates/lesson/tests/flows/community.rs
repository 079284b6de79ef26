//! Unit 8: 社区的事手机办.

use expect_test::expect;
use phone::profile::Profile;

use crate::shipped::{engine, said, way};

#[test]
fn l35_signing_up_and_not_going() {
    way(
        "in-langhua",
        &[
            r#"at = "community.activities""#,
            r#"at = "community.activity:friday-choir""#,
            r#"words = { under = "community.sign-up.name", are = "王秀梅" }"#,
            r#"words = { under = "community.sign-up.phone", are = "138 0000 0010" }"#,
            r#"set = { mark = "community.sign-up.building", to = 2 }"#,
            r#"set = { mark = "community.sign-up.filled", to = 15 }"#,
            r#"open = "confirm-dialog""#,
            r#"set = { mark = "community.signed:friday-choir", to = 1 }"#,
            r#"set = { mark = "community.signed:friday-choir", to = 3 }"#,
        ],
        &expect![
            "邻里互动 · 活动报名 · 拒绝 · 周五合唱 · 我要报名 · 姓名 · 王秀梅 · 收起键盘 · 手机号 · 138 0000 0010 · 收起键盘 · 向上滑 这一页 · 请选择 · 3号楼 · 完成 · 向上滑 这一页 · 打勾的圆圈 · 提交报名 · 确认报名 · 查看我的报名 · 取消报名 · 取消报名"
        ],
    );
}

#[test]
fn l35_in_one_go_on_every_phone() {
    let engine = engine();
    let goal = r#"set = { mark = "community.signed:friday-choir", to = 1 }"#;
    let mut ways = Vec::new();
    for profile in Profile::PROVED {
        ways.push(said(&engine, profile, "in-langhua", &[goal]).split(" · ").count());
    }
    expect![[r#"
        [
            18,
            18,
            17,
            18,
        ]
    "#]]
    .assert_debug_eq(&ways);
}

#[test]
fn l36_a_survey() {
    way(
        "in-langhua",
        &[
            r#"at = "community.survey:long-bench""#,
            r#"set = { mark = "community.surveyed:long-bench", to = 1 }"#,
        ],
        &expect![
            "邻里互动 · 征求意见 · 拒绝 · 楼下要不要加长椅 · 要 · 下一题 · 大门口 · 下一题 · 一回 · 下一题 · 1颗星 · 下一题 · 提交 · 提交"
        ],
    );
}

#[test]
fn l37_a_help_note_with_a_photo() {
    way(
        "in-langhua",
        &[
            r#"set = { mark = "community.note.kind", to = 1 }"#,
            r#"words = { under = "community.note.words", are = "三楼走廊灯不亮" }"#,
            r#"set = { mark = "community.note.floor", to = 2 }"#,
            r#"set = { mark = "community.note.photos", to = 1 }"#,
            r#"set = { mark = "community.notes-sent", least = 1 }"#,
            r#"at = "community.records""#,
        ],
        &expect![
            "我要办事 · 便民纸条 · 拒绝 · 公共设施坏了 · 向上滑 这一页 · 写一写（也可以说） · 三楼走廊灯不亮 · 收起键盘 · 请选择 · 3层 · 空白处 · 加照片的格子 · 从手机相册选择 · 豆豆画的大猫 · 请选择 · 完成 · 向上滑 这一页 · 电话 · 138 0000 0010 · 收起键盘 · 提交纸条 · 看我的记录"
        ],
    );
}

#[test]
fn l38_ringing_the_office() {
    way(
        "in-langhua",
        &[
            r#"open = "ring-dialog:hall""#,
            r#"set = { mark = "community.rung:hall", to = 1 }"#,
            r#"at = "community.calls""#,
        ],
        &expect!["我要办事 · 一键拨号 · 拒绝 · 拨打 · 拨打 · 打电话 · 挂断"],
    );
}

#[test]
fn l39_papers_for_the_card() {
    way(
        "in-langhua",
        &[
            r#"at = "community.matter:elder-card""#,
            r#"set = { mark = "community.papers:elder-card", least = 3 }"#,
            r#"set = { mark = "community.kept:elder-card", to = 1 }"#,
            r#"set = { mark = "community.papers-sent:elder-card", to = 1 }"#,
        ],
        &expect![
            "我要办事 · 办事流程查询 · 拒绝 · 养老 · 老年卡 · 户口本 · 向上滑 这一页 · 向上滑 这一页 · 存材料单 · 转发给家人 · 女儿 小林 · 发送"
        ],
    );
}

#[test]
fn l40_an_activity_of_the_matching_corner() {
    way(
        "in-langhua",
        &[
            r#"at = "community.matching""#,
            r#"at = "community.activity:tea-party""#,
            r#"set = { mark = "community.matched", to = 1 }"#,
        ],
        &expect![
            "邻里互动 · 鹊桥驿站 · 拒绝 · 秋天茶话会 · 关闭 · 邻里互动 · 鹊桥驿站 · 登记意向 · 25到35岁 · 称呼 · 老友 · 收起键盘 · 向上滑 这一页 · 向上滑 这一页 · 向上滑 这一页 · 打勾的圆圈 · 登记"
        ],
    );
}
