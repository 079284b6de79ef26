//! Lessons L15 to L19 and L22: 和家人聊天, 群里说话.

use expect_test::{Expect, expect};

use crate::shipped::Flow;

/// The hints from a page to one goal after the other.
fn check(at: &str, goals: &[&str], flow: Expect) {
    let mut phone = Flow::at(at);
    let lines: Vec<String> = goals.iter().map(|goal| format!("{}\n— {goal}\n", phone.to(goal))).collect();
    flow.assert_eq(&lines.concat());
}

#[test]
fn l15_a_text_and_a_face() {
    check(
        "wechat.chat:xiaolin",
        &[
            r#"open = "keyboard""#,
            r#"typed = "我到家了""#,
            r#"said = { to = "xiaolin", text = "我到家了" }"#,
            r#"open = "emoji-panel""#,
            r#"said = { to = "xiaolin", text = "[微笑]" }"#,
            r#"set = { mark = "wechat.sent-sticker:xiaolin", least = 1 }"#,
        ],
        expect![[r#"
            点最下面的「写字的白框」。
            — open = "keyboard"
            点左边的「我到家了」。
            — typed = "我到家了"
            点右边的「发送」。
            — said = { to = "xiaolin", text = "我到家了" }
            点右边的「表情」。
            — open = "emoji-panel"
            点左边的「微笑」。
            点右边的「发送」。
            — said = { to = "xiaolin", text = "[微笑]" }
            点左边的「收藏的大表情」。
            点左边的「大猫」。
            — set = { mark = "wechat.sent-sticker:xiaolin", least = 1 }
        "#]],
    );
}

#[test]
fn l16_a_voice_message_is_sent_one_is_taken_back_one_is_heard() {
    check(
        "wechat.chat:sunzi",
        &[
            r#"open = "voice-key""#,
            r#"open = "voice-overlay""#,
            r#"set = { mark = "wechat.sent-voice:sunzi", least = 1 }"#,
            r#"set = { mark = "wechat.voice-cancelled", to = 1 }"#,
            r#"set = { mark = "wechat.heard-one:sunzi", to = 1 }"#,
            r#"set = { mark = "wechat.voice-read:sunzi", to = 1 }"#,
        ],
        expect![[r#"
            点左下角的「切换到按住说话」。
            — open = "voice-key"
            按住最下面的「按住 说话」。
            — open = "voice-overlay"
            松开手指。
            — set = { mark = "wechat.sent-voice:sunzi", least = 1 }
            按住最下面的「按住 说话」。
            滑到左边的「取消」上，再松手。
            — set = { mark = "wechat.voice-cancelled", to = 1 }
            点中间的「[语音] 6秒」。
            — set = { mark = "wechat.heard-one:sunzi", to = 1 }
            按住中间的「[语音] 6秒」。
            点左边的「转文字」。
            — set = { mark = "wechat.voice-read:sunzi", to = 1 }
        "#]],
    );
}

#[test]
fn l17_two_photos() {
    check(
        "wechat.chat:laoban",
        &[
            r#"open = "more-panel""#,
            r#"at = "wechat.album:laoban""#,
            r#"set = { mark = "wechat.album-ticks", to = 2 }"#,
            r#"set = { mark = "wechat.sent-picture:laoban", least = 2 }"#,
            r#"at = "wechat.large:laoban""#,
            r#"at = "wechat.chat:laoban""#,
        ],
        expect![[r#"
            点右下角的「下面的加号」。
            — open = "more-panel"
            点左边的「相册」。
            — at = "wechat.album:laoban"
            点左上角的「豆豆画的大猫的圆圈」。
            点最上面的「早上的海边的圆圈」。
            — set = { mark = "wechat.album-ticks", to = 2 }
            点右下角的「发送(2)」。
            — set = { mark = "wechat.sent-picture:laoban", least = 2 }
            点中间的「[图片] 豆豆画的大猫」。
            — at = "wechat.large:laoban"
            点中间的「大照片」。
            — at = "wechat.chat:laoban"
        "#]],
    );
}

#[test]
fn l17_two_photos_at_once() {
    check(
        "wechat.chat:laoban",
        &[r#"set = { mark = "wechat.sent-picture:laoban", least = 2 }"#],
        expect![[r#"
            点右下角的「下面的加号」。
            点左边的「相册」。
            点左上角的「豆豆画的大猫的圆圈」。
            点最上面的「早上的海边的圆圈」。
            点右下角的「发送(2)」。
            — set = { mark = "wechat.sent-picture:laoban", least = 2 }
        "#]],
    );
}

#[test]
fn l18_a_video_call_is_made_answered_and_refused() {
    check(
        "wechat.chat:xiaolin",
        &[
            r#"open = "call-sheet""#,
            r#"at = "wechat.call:xiaolin""#,
            r#"set = { mark = "wechat.called:xiaolin", least = 1 }"#,
        ],
        expect![[r#"
            点右下角的「下面的加号」。
            点中间的「视频通话」。
            — open = "call-sheet"
            点中间的「视频通话」。
            — at = "wechat.call:xiaolin"
            点最下面的「挂断」。
            — set = { mark = "wechat.called:xiaolin", least = 1 }
        "#]],
    );
    check(
        "wechat.ringing:xiaolin",
        &[r#"set = { mark = "wechat.call-answered:xiaolin", to = 1 }"#],
        expect![[r#"
            点右下角的「接听」。
            — set = { mark = "wechat.call-answered:xiaolin", to = 1 }
        "#]],
    );
    check(
        "wechat.ringing:xiaolin",
        &[r#"set = { mark = "wechat.call-refused:xiaolin", to = 1 }"#],
        expect![[r#"
            点左下角的「挂断」。
            — set = { mark = "wechat.call-refused:xiaolin", to = 1 }
        "#]],
    );
}

#[test]
fn l19_a_message_is_taken_back_quoted_forwarded_and_deleted() {
    check(
        "wechat.chat:laoban",
        &[
            r#"said = { to = "laoban", text = "收到" }"#,
            r#"open = "message-menu""#,
            r#"set = { mark = "wechat.withdrawn:laoban", to = 1 }"#,
            r#"set = { mark = "wechat.quoted:laoban", least = 1 }"#,
            r#"set = { mark = "wechat.forwarded-message:xiaolin", to = 1 }"#,
            r#"set = { mark = "wechat.deleted:laoban", to = 1 }"#,
        ],
        expect![[r#"
            点最下面的「写字的白框」。
            点左边的「收到」。
            点右边的「发送」。
            — said = { to = "laoban", text = "收到" }
            按住中间的「好。」。
            — open = "message-menu"
            点最上面的「空白处」。
            按住中间的「收到」。
            点左边的「撤回」。
            — set = { mark = "wechat.withdrawn:laoban", to = 1 }
            按住最上面的「我在菜场，豆腐要老的」。
            点左边的「引用」。
            点右边的「重新编辑」。
            点右边的「发送」。
            — set = { mark = "wechat.quoted:laoban", least = 1 }
            按住中间的「收到」。
            点左边的「转发」。
            点第4行的「女儿 小林」。
            点右边的「发送」。
            — set = { mark = "wechat.forwarded-message:xiaolin", to = 1 }
            按住最上面的「我在菜场，豆腐要老的」。
            点右边的「删除」。
            点右边的「删除」。
            — set = { mark = "wechat.deleted:laoban", to = 1 }
        "#]],
    );
}

#[test]
fn l22_a_word_in_the_group_and_quiet() {
    check(
        "wechat.chat:building",
        &[
            r#"said = { to = "building", text = "收到" }"#,
            r#"at = "wechat.chat-info:building""#,
            r#"set = { mark = "wechat.muted:building", to = 0 }"#,
            r#"set = { mark = "wechat.pinned:building", to = 1 }"#,
            r#"set = { mark = "wechat.reminded:building", to = 1 }"#,
        ],
        expect![[r#"
            点最下面的「写字的白框」。
            点左边的「收到」。
            点右边的「发送」。
            — said = { to = "building", text = "收到" }
            点右上角的「三个点」。
            — at = "wechat.chat-info:building"
            点右下角的「消息免打扰」。
            — set = { mark = "wechat.muted:building", to = 0 }
            点右下角的「置顶聊天」。
            — set = { mark = "wechat.pinned:building", to = 1 }
            点左上角的「返回」。
            点最下面的「写字的白框」。
            点中间的「@」。
            点第1行的「二楼 老王」。
            点右边的「发送」。
            — set = { mark = "wechat.reminded:building", to = 1 }
        "#]],
    );
}

#[test]
fn a_group_is_begun() {
    check(
        "wechat.chats",
        &[
            r#"at = "wechat.new-group""#,
            r#"set = { mark = "wechat.friend-ticks", to = 2 }"#,
            r#"set = { mark = "wechat.group-begun:new-group", to = 1 }"#,
        ],
        expect![[r#"
            点右上角的「加号」。
            点右上角的「发起群聊」。
            — at = "wechat.new-group"
            点第1行的「二哥」。
            点第2行的「二楼 老王」。
            — set = { mark = "wechat.friend-ticks", to = 2 }
            点右下角的「完成(2)」。
            — set = { mark = "wechat.group-begun:new-group", to = 1 }
        "#]],
    );
}
