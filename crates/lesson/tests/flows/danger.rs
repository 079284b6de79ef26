//! L41–L45: the money and the data are kept, and the sharing is ended.

use expect_test::{Expect, expect};
use lesson::load::goal;
use lesson::words;

use crate::shipped::engine;

/// The sentences of the shortest way from a scene to a goal.
fn check(scene: &str, wanted: &str, says: &Expect) {
    let engine = engine();
    let world = &engine.phone().world;
    let goal = goal(wanted, world).unwrap();
    let mut state = engine.scene(scene).unwrap();
    let way = engine.way(&state, &goal).unwrap();
    assert!(way.shortest);
    let mut said = Vec::new();
    for (spot, touch) in way.actions {
        let screen = state.screen(world);
        let id = spot.id(world);
        let widget = screen.widgets.iter().find(|widget| widget.id == id).unwrap();
        said.push(words::sentence(&screen, widget, touch));
        state = state.touched(world, spot, touch, None);
    }
    says.assert_eq(&said.join("\n"));
}

fn outcome(number: u16, to: u8) -> String {
    format!("set = {{ mark = \"danger.outcome:{number}\", to = {to} }}")
}

/// L41, L43: a grandson with a new number.
#[test]
fn the_old_number_is_called() {
    check(
        "false-grandson",
        &outcome(4, 2),
        &expect![[r#"
        点最上面的「通知：豆豆（新号）请求加您为朋友」。
        点中间的「打孙子的老号码问」。"#]],
    );
}

/// L42: the pay code stays on this phone.
#[test]
fn the_pay_code_is_not_sent() {
    check(
        "pay-code",
        &outcome(12, 2),
        &expect![[r#"
        点最上面的「通知：二手买家：我来付钱」。
        点中间的「发“二维码收款”」。"#]],
    );
}

/// L42: of four requests, the right word is put to each.
#[test]
fn the_hints_of_a_set_lead_to_the_words_that_fit() {
    check(
        "four-asks",
        "all = [{ set = { mark = \"danger.sorted:four-asks\", to = 4 } }, { at = \"danger.sorted:four-asks\" }]",
        &expect![[r#"
            点左下角的「能答应」。
            点最下面的「下一个」。
            点右下角的「不答应」。
            点右下角的「下一个」。
            点右下角的「不答应」。
            点右下角的「下一个」。
            点左下角的「能答应」。
            点右下角的「看看理由」。"#]],
    );
}

/// L44: the way to a set goes by 防骗练习.
#[test]
fn a_set_is_found_from_anywhere() {
    check(
        "three-cards",
        "set = { mark = \"danger.sorted:two-codes\", to = 2 }",
        &expect![[r#"
        手指放在最下面，向上滑。
        点中间的「防骗练习」。
        点第1行的「墙上的码」。
        点左下角的「放心」。
        点最下面的「下一张」。
        点右下角的「不点」。"#]],
    );
}

/// L43: hang up.
#[test]
fn a_false_policeman_is_hung_up_on() {
    check("false-police", &outcome(5, 2), &expect!["点左下角的「挂断」。"]);
}

/// L43: the sharing is ended by its red key.
#[test]
fn sharing_the_screen_is_ended() {
    check("screen-shared", "set = { mark = \"danger.sharing\", to = 0 }", &expect!["点右边的「结束共享」。"]);
}

/// L44: a poster that leads to money.
#[test]
fn the_page_behind_a_pasted_code_is_closed() {
    check(
        "false-poster",
        &outcome(2, 2),
        &expect![[r#"
        点右上角的「加号」。
        点右边的「扫一扫」。
        手指放在中间，向右滑。
        点左上角的「叉」。"#]],
    );
}

/// L44: the other way is open too.
#[test]
fn a_form_can_be_sent_and_nothing_is_lost() {
    check(
        "false-prize",
        &outcome(3, 3),
        &expect![[r#"
        点最上面的「通知：恭喜您中了一等奖」。
        点中间的「打开领奖网页」。
        手指放在中间，向上滑。
        点最下面的「提交，领奖金」。"#]],
    );
}

/// L45: a rumour is not sent on.
#[test]
fn a_rumour_is_left() {
    check(
        "rumour",
        &outcome(11, 2),
        &expect![[r#"
        点中间的「紧急！这种菜吃了会中毒」。
        点左上角的「返回」。"#]],
    );
}
