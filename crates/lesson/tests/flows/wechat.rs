//! L11–L14, L20, L21, L23–L25, L41, L42: logging in, the tabs, friends, 朋友圈, play money.

use expect_test::expect;
use phone::profile::{Labels, Profile, System};

use crate::shipped::Flow;

/// The sentences that lead from a scene through these goals, one after the other.
fn led_on(profile: Profile, scene: &str, goals: &[&str]) -> String {
    let mut flow = Flow::in_scene(profile, scene);
    let lines: Vec<String> = goals.iter().map(|goal| flow.to(goal)).filter(|said| !said.is_empty()).collect();
    lines.join("\n")
}

fn led(scene: &str, goals: &[&str]) -> String {
    led_on(Profile::default(), scene, goals)
}

#[test]
fn l11_logging_in_by_number_and_code() {
    let said = led(
        "logged-out",
        &[
            r#"at = "wechat.login""#,
            r#"typed = "13800000010""#,
            r#"at = "wechat.login-password""#,
            r#"open = "number-dialog""#,
            r#"set = { mark = "wechat.logged-out", to = 0 }"#,
            r#"at = "wechat.chats""#,
        ],
    );
    expect![[r#"
        点左下角的「登录」。
        点中间的「手机号」。
        点左边的「13800000010」。
        点中间的「同意并继续」。
        点中间的「用短信验证码登录」。
        点右边的「获取验证码」。
        点右边的「确定」。
        点中间的「验证码」。
        点左边的「482913」。
        点中间的「登录」。
        点左边的「否」。"#]]
    .assert_eq(&said);
}

#[test]
fn l13_care_mode_and_then_a_little_smaller() {
    let goals =
        [r#"set = { mark = "wechat.care", to = 1 }"#, r#"set = { mark = "wechat.font-size", to = 5 }"#];
    expect![[r#"
        点左上角的「返回」。
        点左上角的「返回」。
        点左上角的「返回」。
        点右下角的「我」。
        手指放在中间，向上滑。
        点第7行的「设置」。
        点第6行的「通用」。
        点第1行的「字体大小」。
        点右下角的「第6格」。
        点右上角的「完成」。"#]]
    .assert_eq(&led("small-letters", &goals));
    let other = Profile { system: System::Keys, labels: Labels::OTHER, ..Profile::default() };
    assert!(led_on(other, "small-letters", &goals).contains("「界面与显示」"));
}

#[test]
fn l14_out_of_a_mini_program_by_the_round_key() {
    let goals = [r#"at = "wechat.mini-page""#, r#"at = "wechat.chats""#];
    expect![[r#"
        手指放在中间，向上滑。
        点第7行的「小程序」。
        点第1行的「浪花步道」。
        点第1行的「海边一圈」。
        点右上角的「圆圈」。
        点左上角的「返回」。
        点左下角的「微信」。"#]]
    .assert_eq(&led("discover", &goals));
}

#[test]
fn l20_a_person_is_added_by_scanning() {
    let goals = [r#"set = { mark = "wechat.applied:zhou", to = 1 }"#];
    expect![[r#"
        点右上角的「加号」。
        点右边的「扫一扫」。
        手指放在中间，向上滑。
        点中间的「添加到通讯录」。
        点最下面的「发送」。"#]]
    .assert_eq(&led("poster-person", &goals));
}

#[test]
fn l21_by_number_and_accepting_a_request() {
    let said = led(
        "requests",
        &[
            r#"at = "wechat.person:ma""#,
            r#"set = { mark = "wechat.applied:ma", to = 1 }"#,
            r#"set = { mark = "wechat.friend:xiaojun", to = 1 }"#,
            r#"words = { under = "wechat.remark:xiaojun", are = "外甥 小军" }"#,
        ],
    );
    expect![[r#"
        点左上角的「添加朋友」。
        点最上面的「账号/手机号」。
        点左边的「13800000012」。
        点第1行的「搜索：13800000012」。
        点中间的「添加到通讯录」。
        点最下面的「发送」。
        点左上角的「返回」。
        点左上角的「返回」。
        点第1行的「新的朋友」。
        点右边的「查看」。
        点最下面的「完成」。
        点第1行的「备注」。
        点左边的「外甥 小军」。
        点右上角的「完成」。"#]]
    .assert_eq(&said);
}

#[test]
fn l23_a_heart_and_a_comment() {
    let said = led(
        "discover",
        &[
            r#"set = { mark = "wechat.moments.liked:p-cat", to = 1 }"#,
            r#"listed = { list = "wechat.moments.comments", of = "p-cat", text = "真好看" }"#,
        ],
    );
    expect![[r#"
        点第1行的「朋友圈」。
        点右边的「两个点」。
        点左边的「赞」。
        点右边的「两个点」。
        点中间的「评论」。
        点左边的「真好看」。
        点右边的「发送」。"#]]
    .assert_eq(&said);
}

#[test]
fn l24_a_post_with_a_photo_and_one_with_words() {
    let said = led(
        "moments",
        &[
            r#"listed = { list = "wechat.posts", of = "cabbage" }"#,
            r#"listed = { list = "wechat.posts", text = "晴天" }"#,
        ],
    );
    expect![[r#"
        点右上角的「相机」。
        点最下面的「从手机相册选择」。
        点右边的「二哥种的白菜，打勾」。
        点右下角的「完成(1/9)」。
        点右上角的「发表」。
        按住右上角的「相机」。
        点中间的「我知道了」。
        点最上面的「这一刻的想法」。
        点左边的「晴天」。
        点右上角的「发表」。"#]]
    .assert_eq(&said);
}

#[test]
fn l25_for_the_family_only_and_a_picture_kept() {
    let said = led(
        "moments",
        &[
            r#"listed = { list = "wechat.posts", of = "dumplings", number = 2 }"#,
            r#"listed = { list = "wechat.kept", of = "p-cat" }"#,
            r#"at = "wechat.favourites""#,
        ],
    );
    expect![[r#"
        点左上角的「返回」。
        点第4行的「扫一扫」。
        手指放在中间，向左滑。
        点最下面的「重阳节一起包饺子」。
        点右上角的「三个点」。
        点中间的「分享到朋友圈」。
        点第3行的「谁可以看」。
        点第3行的「部分可见」。
        点第4行的「家人」。
        点右上角的「完成」。
        点右上角的「发表」。
        点左上角的「返回」。
        点左上角的「返回」。
        点第1行的「朋友圈」。
        按住最下面的「照片」。
        点最下面的「收藏」。
        点左上角的「返回」。
        点右下角的「我」。
        点第2行的「收藏」。"#]]
    .assert_eq(&said);
}

#[test]
fn l41_taking_giving_back_and_sending() {
    let said = led(
        "money-received",
        &[
            r#"listed = { list = "wechat.money.taken", of = "erge" }"#,
            r#"listed = { list = "wechat.money.given-back", of = "liu" }"#,
            r#"set = { mark = "wechat.transfer-delay", to = 2 }"#,
        ],
    );
    expect![[r#"
        手指放在中间，向上滑。
        手指放在中间，向上滑。
        点第5行的「二哥」。
        点中间的「[微信红包] 重阳节快乐」。
        点中间的「開」。
        点左上角的「叉」。
        点左上角的「返回」。
        点第6行的「网格员 小刘」。
        点中间的「[转账] ¥50.00」。
        点中间的「退还」。
        点右边的「退还」。
        点左上角的「叉」。
        点左上角的「返回」。
        点右下角的「我」。
        点第1行的「服务」。
        点右边的「钱包」。
        点第2行的「支付设置」。
        点第1行的「转账到账时间」。
        点第3行的「24小时到账」。"#]]
    .assert_eq(&said);
    let sent = r#"listed = { list = "wechat.transfers", of = "xiaolin", number = 5000 }"#;
    expect![[r#"
        点中间的「转账金额」。
        点右边的「50 元」。
        点中间的「转账」。
        点中间的「123456」。"#]]
    .assert_eq(&led("transfer", &[sent]));
}

#[test]
fn l42_the_code_for_paying_and_the_one_for_being_paid() {
    let goals = [r#"set = { mark = "wechat.pay-code", to = 1 }"#, r#"at = "wechat.receive-code""#];
    expect![[r#"
        点右上角的「加号」。
        点右边的「收付款」。
        点中间的「立即开启」。
        点中间的「123456」。
        点第1行的「二维码收款」。"#]]
    .assert_eq(&led("fresh", &goals));
}
