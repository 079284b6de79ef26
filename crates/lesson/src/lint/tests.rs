//! The ten bad and the ten good lines of age-friendly §4, and the finer points of the rules.

use super::*;

fn rules(kind: TextKind, text: &str) -> Vec<&'static str> {
    lint_text(kind, text, &Allow::default()).into_iter().filter(|f| !f.warning).map(|f| f.rule).collect()
}

fn check_good(kind: TextKind, text: &str) {
    assert_eq!(lint_text(kind, text, &Allow::default()).iter().find(|f| !f.warning), None, "{text}");
}

fn check_bad(kind: TextKind, text: &str, expected: &[&str]) {
    let found = rules(kind, text);
    for rule in expected {
        assert!(found.contains(rule), "{text} should break {rule}, broke {found:?}");
    }
}

#[test]
fn the_ten_good_lines_pass() {
    use TextKind::{Action, CardBack, Expect, Feedback, Hint};
    check_good(Action, "点右下角的「我」。");
    check_good(Action, "按住最下面的「按住 说话」。");
    check_good(Action, "松开手指，声音就发出去了。");
    check_good(Action, "手指放在中间，向上滑。");
    check_good(Action, "点第2行的「女儿」。");
    check_good(Hint, "还差一位数字。请看一看。");
    check_good(Action, "输入短信里的6个数字。");
    check_good(Action, "点右边的「允许」。");
    check_good(Expect, "您会看到说话的按钮。");
    check_good(CardBack, "这里是「发现」。请点右下角的「我」。");
    check_good(Action, "点左边的「以后再说」。");
    check_good(Feedback, "这条语音，您自己发出去了。");
    check_good(Action, "点左上角的「返回」。");
    check_good(Action, "点第3行的「支付」。");
}

#[test]
fn the_ten_bad_lines_fail_with_their_rules() {
    use TextKind::{Action, Feedback};
    check_bad(Action, "点击右下角「我」图标进入个人中心界面", &["P4", "P5"]);
    check_bad(Action, "长按语音按钮说话，松开后发送", &["P3", "P4"]);
    check_bad(Action, "上滑页面找到目标联系人并点击", &["P2", "P3", "P5"]);
    check_bad(Action, "操作失败，请重新输入", &["P9"]);
    check_bad(Action, "请尽快完成验证，否则将超时", &["P10", "P9"]);
    check_bad(Action, "打开APP后授予麦克风权限", &["P3", "P5", "P6"]);
    check_bad(Feedback, "您点错了！不是这里", &["P9"]);
    check_bad(Action, "若弹窗提示更新请勿点击", &["P5", "P11"]);
    check_bad(Feedback, "爷爷真棒！再接再厉！", &["P12"]);
    check_bad(Action, "返回上一级菜单后进入支付设置", &["P3", "P5"]);
}

#[test]
fn the_bad_line_without_label_and_place_fails_on_its_screen() {
    let found = lint_step("长按语音按钮说话", "按住 说话", &["按住 说话", "返回"], (0.5, 0.95), None);
    assert_eq!(found.iter().map(|f| f.rule).collect::<Vec<_>>(), ["P7", "P8"]);
}

#[test]
fn length_counts_characters_and_each_number_once() {
    check_good(TextKind::Title, "65岁以上体检课");
    check_bad(TextKind::Title, "一二三四五六七八九", &["P1"]);
    let long = lint_text(TextKind::Action, "点右上角的「三个点三个点三个点」吧。", &Allow::default());
    assert!(long.iter().any(|f| f.rule == "P1" && f.warning), "15 characters: worth a look, no error");
}

#[test]
fn an_action_is_one_deed_in_one_sentence() {
    check_bad(TextKind::Action, "点「发现」，再点「朋友圈」。", &["P2"]);
    check_bad(TextKind::Action, "右下角的「我」。", &["P2"]);
    check_bad(TextKind::Action, "点右下角的「我」。很好找。", &["P3"]);
    check_bad(TextKind::Action, "点右下角的「我」", &["P3"]);
    check_good(TextKind::Action, "请点右下角的「我」。");
}

#[test]
fn harmless_words_that_hold_a_forbidden_one_pass() {
    check_good(TextKind::Task, "看看最后一行，对不对。");
    check_good(TextKind::Task, "给亲戚说一声，快递到了。");
    check_good(TextKind::Task, "手指向左滑，看清验证码。");
    check_good(TextKind::Question, "点到别的地方，怎么办？");
    check_bad(TextKind::Feedback, "怎么点到那里去了。", &["P9"]);
}

#[test]
fn numbers_are_digits_one_a_sentence_and_telephones_are_grouped() {
    check_bad(TextKind::Hint, "看第二行。", &["P13"]);
    check_bad(TextKind::Task, "在3号楼找4楼的人。", &["P13"]);
    check_bad(TextKind::Task, "打13800000011。", &["P13"]);
    check_good(TextKind::Task, "打 138 0000 0011 问一问。");
    check_good(TextKind::Task, "打 0532-0000 0011 问一问。");
    check_good(TextKind::Action, "点第3行的「3号楼邻居(42)」。");
}

#[test]
fn rare_characters_and_signs_are_named() {
    check_bad(TextKind::ArticleText, "清蒸鲅鱼很鲜。", &["P14"]);
    check_bad(TextKind::ArticleText, "大家说「鲅鱼真鲜」。", &["P14"]);
    check_bad(TextKind::Feedback, "鹊桥驿站打开了。", &["P14"]);
    check_good(TextKind::Action, "点右边的「鹊桥驿站」。");
    check_good(TextKind::Action, "点中间的「開」。");
    check_bad(TextKind::Action, "点右上角的「+」。", &["P15"]);
    let crowded = lint_text(TextKind::Task, "把文章收藏起来。", &Allow::default());
    assert!(crowded.iter().all(|f| f.warning && f.rule == "P14"), "藏 has 17 strokes: a warning");
}

#[test]
fn latin_letters_need_a_spoken_form() {
    check_bad(TextKind::Task, "连上WiFi。", &["P6"]);
    let allow = Allow { latin: vec![Spoken { written: "WiFi".into(), spoken: "无线网".into() }] };
    assert_eq!(lint_text(TextKind::Task, "连上WiFi。", &allow), []);
}

#[test]
fn an_expectation_says_what_is_seen_or_heard() {
    check_bad(TextKind::Expect, "", &["P16"]);
    check_bad(TextKind::Expect, "通讯录打开了。", &["P16"]);
    check_good(TextKind::Expect, "您会听到一声响。");
}

#[test]
fn labels_and_places_agree_with_the_screen() {
    let tabs = ["微信", "通讯录", "发现", "我"];
    let check = |action: &str, label: &str, centre: (f32, f32), row: Option<usize>, expected: &[&str]| {
        let found: Vec<_> =
            lint_step(action, label, &tabs, centre, row).into_iter().map(|f| f.rule).collect();
        assert_eq!(found, expected, "{action}");
    };
    check("点右下角的「我」。", "我", (0.87, 0.94), None, &[]);
    check("点最下面的「通讯录」。", "通讯录", (0.38, 0.94), None, &[]);
    check("点左下角的「我」。", "我", (0.87, 0.94), None, &["P8"]);
    check("点「我」。", "我", (0.87, 0.94), None, &["P8"]);
    check("点右下角的「设置」。", "我", (0.87, 0.94), None, &["P7", "P7"]);
    check("点第2行的「发现」。", "发现", (0.5, 0.4), Some(2), &[]);
    check("点第2行的「发现」。", "发现", (0.5, 0.4), Some(3), &["P8"]);
    check("点第2行的「发现」。", "发现", (0.5, 0.4), None, &["P8"]);
    check("手指放在中间，向上滑。", "", (0.5, 0.5), None, &[]);
    check("点中间的「发现」。", "发现", (0.5, 0.95), None, &["P8"]);
}

#[test]
fn a_label_may_hold_quotation_marks() {
    let label = "搜一搜「浪花社区」";
    assert_eq!(lint_step("点第1行的「搜一搜「浪花社区」」。", label, &[label], (0.5, 0.2), Some(1)), []);
    check_good(TextKind::Hint, "点「搜一搜「又」」。");
}

#[test]
fn every_place_has_words_that_pass() {
    for x in 0..=20u8 {
        for y in 0..=20u8 {
            let centre = (f32::from(x) / 20.0, f32::from(y) / 20.0);
            let action = format!("点{}的「我」。", place_words(centre));
            assert_eq!(lint_step(&action, "我", &["我"], centre, None), [], "{action} at {centre:?}");
        }
    }
}
