//! Can every lesson be shown, and is what is shown the way itself?

use expect_test::expect;
use lesson::demo::{Demo, demo};
use lesson::{Attempt, Engine, Mode};

use crate::runs::start;
use crate::shipped::engine;

fn shown(engine: &Engine, lesson: &str) -> Demo {
    demo(engine, lesson).unwrap_or_else(|| panic!("{lesson} cannot be shown"))
}

#[test]
fn forwarding_an_article_is_shown_like_this() {
    let engine = engine();
    let lines: Vec<String> = shown(&engine, "L31")
        .frames
        .iter()
        .map(|frame| {
            let words: String = frame.instruction.iter().map(|piece| piece.text.as_str()).collect();
            format!("{}/{} {words} {:?} {}", frame.number, frame.count, frame.touch, frame.widget)
        })
        .collect();
    expect![[r#"
        1/6 点右上角的三个点。 Tap wechat.more
        2/6 点左边的转发给朋友。 Tap wechat.article.share.friend
        3/6 点第3行的女儿 小林。 Tap wechat.choose-chat.row.xiaolin
        4/6 点右边的发送。 Tap wechat.forward.send
        5/6 点左上角的返回。 Tap wechat.back
        5/6 点左上角的返回。 Tap wechat.back
        5/6 点左上角的返回。 Tap wechat.back
        6/6 点第2行的女儿 小林。 Tap wechat.chats.row.xiaolin"#]]
    .assert_eq(&lines.join("\n"));
}

#[test]
fn every_lesson_can_be_shown_and_doing_the_same_reaches_its_end() {
    let engine = engine();
    for lesson in &engine.course().lessons {
        let shown = shown(&engine, &lesson.id);
        let steps = lesson.steps.len();
        let last = shown.frames.last().unwrap();
        assert_eq!((usize::from(last.number), usize::from(last.count)), (steps, steps), "{}", lesson.id);
        let mut attempt = Attempt::start(&engine, start(&lesson.id, Mode::Guided)).unwrap();
        for frame in &shown.frames {
            assert_eq!(attempt.phone().screen(&engine.phone().world), frame.screen, "{}", lesson.id);
            assert!(frame.screen.widgets.iter().any(|widget| widget.id == frame.widget), "{}", lesson.id);
            assert!(!frame.instruction.is_empty() && !frame.speech.is_empty(), "{}", lesson.id);
            attempt.touch(&engine, &frame.widget, frame.touch, false);
        }
        assert!(attempt.next_touch().is_none(), "{}: the way is at its end", lesson.id);
        assert_eq!(attempt.phone().screen(&engine.phone().world), shown.ending, "{}", lesson.id);
    }
}

#[test]
fn a_lesson_that_is_not_there_is_not_shown() {
    assert_eq!(demo(&engine(), "L99"), None);
}
