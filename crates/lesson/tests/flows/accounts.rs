//! Do the hints lead to an account, and an article from it to 朋友圈, the way the phone does it?

use expect_test::expect;

use crate::shipped::Flow;

/// Shows C1: 放大镜，写名字，搜一搜，公众号那一格，有勾的那一个，关注.
#[test]
fn an_account_is_followed_by_its_name() {
    let mut flow = Flow::at("wechat.search");
    expect![[r#"
        点左边的「浪花社区」。
        点第1行的「搜一搜「浪花社区」」。
        点第2行的「浪花社区」。
        点中间的「关注」。"#]]
    .assert_eq(&flow.to(r#"following = "langhua""#));
}

/// Shows C2: 把码放进框里，出来它的主页，关注.
#[test]
fn an_account_is_followed_by_its_poster() {
    let mut flow = Flow::at("wechat.scan");
    let steps = [flow.to(r#"at = "wechat.account:langhua""#), flow.to(r#"following = "langhua""#)];
    expect![[r#"
        手指放在中间，向左滑。
        点中间的「关注」。"#]]
    .assert_eq(&steps.join("\n"));
}

/// Shows C9: 文章三个点，分享到朋友圈，谁可以看，发表.
#[test]
fn an_article_is_shared_with_the_family_only() {
    let mut flow = Flow::at("wechat.article:corridor-lamp");
    expect![[r#"
        点右上角的「三个点」。
        点中间的「分享到朋友圈」。
        点第3行的「谁可以看」。
        点第3行的「部分可见」。
        点第4行的「家人」。
        点右上角的「完成」。
        点右上角的「发表」。"#]]
    .assert_eq(&flow.to(r#"posted = { article = "corridor-lamp", audience = "family" }"#));
}
