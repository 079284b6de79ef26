//! Unit 7: 公众号.

use expect_test::expect;

use crate::shipped::way;

#[test]
fn l28_the_menu() {
    way(
        "follows-langhua",
        &[
            r#"at = "wechat.account-chat:langhua""#,
            r#"open = "menu:0""#,
            r#"at = "wechat.article:lost-keys""#,
        ],
        &expect!["公众号 · 浪花社区 · 社区动态 · 好人好事"],
    );
}

#[test]
fn l30_listening_to_an_article() {
    way(
        "reading-flu-shots",
        &[
            r#"open = "large-picture""#,
            r#"set = { mark = "wechat.listening:flu-shots", to = 1 }"#,
            r#"read = "flu-shots""#,
        ],
        &expect!["文章里的图 · 大照片 · ▶ 听全文 · 向上滑 这一页 · 向上滑 这一页 · 向上滑 这一页"],
    );
}

#[test]
fn l33_praise_recommend_and_comment() {
    way(
        "reading-lost-keys",
        &[r#"open = "keyboard""#, r#"words = { under = "wechat.comment:lost-keys", are = "谢谢好心人" }"#],
        &expect!["写留言 · 谢谢好心人 · 提交"],
    );
}

#[test]
fn l34_muting_leaving_and_writing() {
    way(
        "in-langhua",
        &[
            r#"set = { mark = "wechat.account.muted:langhua", to = 1 }"#,
            r#"not = { following = "weather" }"#,
            r#"set = { mark = "wechat.account.written:langhua", to = 1 }"#,
        ],
        &expect![
            "三个点 · 三个点 · 设置 · 消息免打扰 · 返回 · 返回 · 返回 · 按住 今天北风，多穿一件 · 不再关注 · 不再关注 · 浪花社区 · 切换到键盘 · 写字的白框 · 报修 · 发送"
        ],
    );
}

#[test]
fn a_service_account_is_pinned() {
    way(
        "follows-bus",
        &[r#"set = { mark = "wechat.account.pinned:bus", to = 1 }"#],
        &expect!["服务号 · 滨海公交 · 三个点 · 三个点 · 设置 · 置顶"],
    );
}

#[test]
fn an_article_and_an_account_are_reported() {
    way(
        "reading-lost-keys",
        &[
            r#"set = { mark = "wechat.reported:lost-keys", to = 1 }"#,
            r#"set = { mark = "wechat.reported:langhua-life", least = 1 }"#,
        ],
        &expect![
            "三个点 · 投诉 · 欺诈 · 下一步 · 提交 · 完成 · 返回 · 返回 · 返回 · 放大镜 · 浪花社区 · 搜一搜「浪花社区」 · 浪花社区生活圈 · 三个点 · 投诉 · 欺诈 · 下一步 · 提交"
        ],
    );
}

#[test]
fn a_card_goes_to_a_friend() {
    way(
        "in-langhua",
        &[r#"set = { mark = "wechat.card-sent:xiaolin", least = 1 }"#],
        &expect!["三个点 · 三个点 · 推荐给朋友 · 女儿 小林 · 发送"],
    );
}
