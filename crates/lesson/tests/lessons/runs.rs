//! Whole attempts: following the hints, wandering off, resuming.

use expect_test::{Expect, expect};
use lesson::happening::{Input, Place};
use lesson::view::{Hint, Phase};
use lesson::{Attempt, Engine, Form, Happening, Mode, Start};
use phone::keyboard::PAD;
use phone::screen::Touch;

use crate::shipped::engine;

pub fn start(lesson: &str, mode: Mode) -> Start {
    Start::Lesson {
        lesson: lesson.into(),
        mode,
        form: Form::A,
        run: 0,
        pace_tenths: 10,
        errorless: false,
        by_time: true,
    }
}

/// Does what the hint says until the lesson asks or ends; gives what was said on the way.
pub fn follow(engine: &Engine, attempt: &mut Attempt) -> Vec<String> {
    let mut said = Vec::new();
    for _ in 0..40 {
        let Some(((spot, touch), _)) = attempt.next_touch() else {
            break;
        };
        if let Phase::Step { number, instruction, .. } = attempt.view(engine).phase {
            let words: String = instruction.into_iter().map(|piece| piece.text).collect();
            said.push(format!("{number} {words}"));
        }
        let id = spot.id(&engine.phone().world);
        assert!(!attempt.touch(engine, &id, touch, false).is_empty());
    }
    said
}

fn check(lesson: &str, wanted: &Expect) {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start(lesson, Mode::Guided)).unwrap();
    let said = follow(&engine, &mut attempt);
    wanted.assert_eq(&said.join("\n"));
    assert!(matches!(attempt.place(), Place::Check(None) | Place::Finished), "{:?}", attempt.place());
}

#[test]
fn following_an_account_by_its_poster_reads_like_this() {
    check(
        "L26",
        &expect![[r#"
        1 点右上角的加号。
        2 点右边的扫一扫。
        3 手指放在中间，向左滑。
        4 点中间的关注。"#]],
    );
}

#[test]
fn forwarding_an_article_reads_like_this() {
    check(
        "L31",
        &expect![[r#"
            1 点右上角的三个点。
            2 点左边的转发给朋友。
            3 点第3行的女儿 小林。
            4 点右边的发送。
            5 点左上角的返回。
            5 点左上角的返回。
            5 点左上角的返回。
            6 点第2行的女儿 小林。"#]],
    );
}

#[test]
fn whoever_begins_to_type_is_shown_key_after_key() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start("L27", Mode::Guided)).unwrap();
    attempt.touch(&engine, "wechat.search", Touch::Tap, false);
    assert_eq!(*attempt.place(), Place::Step(1));
    let mut happened = attempt.touch(&engine, "keyboard.letter.108", Touch::Tap, false);
    happened.extend(attempt.touch(&engine, "keyboard.letter.113", Touch::Tap, false));
    let mut said = Vec::new();
    while *attempt.place() == Place::Step(1) {
        let ((spot, touch), _) = attempt.next_touch().unwrap();
        let Phase::Step { instruction, .. } = attempt.view(&engine).phase else { break };
        said.push(instruction.into_iter().map(|piece| piece.text).collect::<String>());
        attempt.touch(&engine, &spot.id(&engine.phone().world), touch, false);
    }
    expect![[r#"
        点右下角的删除。
        点左边的A。
        点右下角的N。
        点中间的G。
        点中间的H。
        点中间的U。
        点左边的A。
        点左边的S。
        点中间的H。
        点左边的E。
        点左边的Q。
        点中间的U。
        点左边的浪花社区。"#]]
    .assert_eq(&said.join("\n"));
    let strayed = happened.iter().any(|h| matches!(h, Happening::OffPath { .. }));
    assert!(!strayed, "a wrong letter is no straying");
}

#[test]
fn whoever_writes_by_hand_is_told_which_character_is_next() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start("L27", Mode::Guided)).unwrap();
    for widget in ["wechat.search", "keyboard.sheet.6", "keyboard.board.2"] {
        attempt.touch(&engine, widget, Touch::Tap, false);
    }
    let mut happened = attempt.write(&engine, "朗浪");
    let mut said = Vec::new();
    let mut read = ["琅朗", "浪花", "花"].into_iter().chain(["社", "区"]);
    while *attempt.place() == Place::Step(1) {
        let ((spot, touch), _) = attempt.next_touch().unwrap();
        let Phase::Step { instruction, .. } = attempt.view(&engine).phase else { break };
        said.push(instruction.into_iter().map(|piece| piece.text).collect::<String>());
        if spot == PAD {
            happened.extend(attempt.write(&engine, read.next().unwrap()));
        } else {
            happened.extend(attempt.touch(&engine, &spot.id(&engine.phone().world), touch, false));
        }
    }
    expect![[r#"
        点左边的浪。
        在格子里写花。
        点右边的重写。
        在格子里写花。
        点左边的花。
        在格子里写社。
        点右边的重写。
        在格子里写社。
        点左边的社。
        在格子里写区。
        点左边的区。"#]]
    .assert_eq(&said.join("\n"));
    let strayed = happened.iter().any(|h| matches!(h, Happening::OffPath { .. }));
    assert!(!strayed, "writing is no straying");
}

/// L03: the bar at the bottom is pulled up; a finger that only rests on it does nothing.
#[test]
fn a_pull_from_the_bottom_is_not_called_a_hold_beside_its_ring() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start("L03", Mode::Guided)).unwrap();
    while *attempt.place() != Place::Step(4) {
        let ((spot, touch), _) = attempt.next_touch().unwrap();
        attempt.touch(&engine, &spot.id(&engine.phone().world), touch, false);
    }
    let hint = ringed(&engine, &mut attempt);
    assert_eq!(asked(&engine, &attempt), "从最下面向上滑，停一停。");
    assert_eq!((hint.touch, hint.words.as_str()), (Touch::Hold, "不好滑，就点“帮我滑一下”。"));
}

/// L01: led by the hand she has just heard how to swipe; alone she has heard the task only.
#[test]
fn a_swipe_that_the_page_asks_for_is_not_asked_for_again_beside_its_ring() {
    let engine = engine();
    for (mode, words) in
        [(Mode::Guided, "不好滑，就点“帮我滑一下”。"), (Mode::Alone, "手指放在中间，向上滑。")]
    {
        let mut attempt = Attempt::start(&engine, start("L01", mode)).unwrap();
        while attempt.next_touch().unwrap().0.1 != Touch::SwipeUp {
            let ((spot, touch), _) = attempt.next_touch().unwrap();
            attempt.touch(&engine, &spot.id(&engine.phone().world), touch, false);
        }
        assert_eq!(ringed(&engine, &mut attempt).words, words);
    }
}

/// The hint with the ring, asked for if need be.
fn ringed(engine: &Engine, attempt: &mut Attempt) -> Hint {
    while attempt.view(engine).hint.is_none_or(|hint| hint.ring.is_none()) {
        attempt.ask_hint(engine);
    }
    attempt.view(engine).hint.unwrap()
}

/// What the page asks for.
fn asked(engine: &Engine, attempt: &Attempt) -> String {
    let Phase::Step { instruction, .. } = attempt.view(engine).phase else {
        panic!("no step");
    };
    instruction.iter().map(|piece| piece.text.as_str()).collect()
}

#[test]
fn on_the_pad_the_ring_says_what_to_write_and_no_hand_touches_it() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start("L27", Mode::Guided)).unwrap();
    for widget in ["wechat.search", "keyboard.sheet.6", "keyboard.board.2"] {
        attempt.touch(&engine, widget, Touch::Tap, false);
    }
    attempt.write(&engine, "浪");
    attempt.touch(&engine, "keyboard.candidate.0", Touch::Tap, false);
    attempt.ask_hint(&engine);
    let hint = attempt.view(&engine).hint.unwrap();
    assert_eq!(hint.words, "在格子里写「花」。");
    assert_eq!((hint.ring.as_deref(), hint.hand), (Some("keyboard.pad"), None));
}

#[test]
fn a_task_done_alone_without_hints_is_unaided() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start("L31", Mode::Alone)).unwrap();
    follow(&engine, &mut attempt);
    assert_eq!(*attempt.place(), Place::Finished);
    assert!(attempt.was_unaided());
}

#[test]
fn a_guided_run_is_never_unaided() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start("L31", Mode::Guided)).unwrap();
    follow(&engine, &mut attempt);
    attempt.answer(&engine, 0);
    let last = attempt.answer(&engine, 0);
    assert_eq!(last.last(), Some(&Happening::Finished { unaided: false, hint_level: 2, off_path: 0 }));
}

#[test]
fn a_killed_attempt_comes_back_to_the_same_place() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start("L31", Mode::Guided)).unwrap();
    let mut inputs = Vec::new();
    let mut keep = |happened: Vec<Happening>| {
        inputs.extend(happened.into_iter().filter_map(|happening| match happening {
            Happening::Input(input) => Some(input),
            _ => None,
        }));
    };
    keep(attempt.touch(&engine, "wechat.more", Touch::Tap, false));
    keep(attempt.wait(&engine, 61_000));
    keep(attempt.touch(&engine, "wechat.article.share.moments", Touch::Tap, false));
    keep(attempt.call_teacher(&engine));
    let written = inputs.clone();
    let again = Attempt::replay(&engine, start("L31", Mode::Guided), &written).unwrap();
    assert_eq!(again.view(&engine), attempt.view(&engine));
    assert_eq!(written.len(), 4, "{written:?}");
    assert_eq!(written[1], Input::Wait { idle_ms: 61_000 });
}

#[test]
fn a_stray_touch_says_where_she_is_and_the_way_on_is_shown() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start("L31", Mode::Guided)).unwrap();
    attempt.touch(&engine, "wechat.article.account", Touch::Tap, false);
    let view = attempt.view(&engine);
    let Phase::Step { instruction, .. } = &view.phase else { panic!("{:?}", view.phase) };
    let words: String = instruction.iter().map(|piece| piece.text.as_str()).collect();
    expect![[r#"
        点中间的流感疫苗下周二开打。
        Some(Elsewhere("这里是「浪花社区」。不要紧，照左边的话走。"))
        Some(Some("wechat.account.article.flu-shots"))"#]]
    .assert_eq(&format!("{words}\n{:?}\n{:?}", view.feedback, view.hint.map(|hint| hint.ring)));
}

#[test]
fn going_a_step_back_undoes_what_was_done_in_it() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start("L31", Mode::Guided)).unwrap();
    assert!(!attempt.can_step_back());
    let before = attempt.view(&engine);
    attempt.touch(&engine, "wechat.more", Touch::Tap, false);
    assert_eq!(*attempt.place(), Place::Step(1));
    attempt.step_back(&engine);
    let after = attempt.view(&engine);
    assert_eq!((after.screen, after.phase), (before.screen, before.phase));
}

#[test]
fn a_hint_that_was_shown_before_going_back_is_still_recorded() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start("L31", Mode::Alone)).unwrap();
    attempt.wait(&engine, 61_000);
    attempt.touch(&engine, "system.power", Touch::Tap, false);
    attempt.step_back(&engine);
    assert_eq!(attempt.view(&engine).hint, None, "the step begins as it did");
    let goal = &engine.course().lesson("L31").unwrap().practice.goal;
    let way = engine.way(attempt.phone(), goal).unwrap();
    let mut happened = Vec::new();
    for (spot, touch) in way.actions {
        happened.extend(attempt.touch(&engine, &spot.id(&engine.phone().world), touch, false));
    }
    let finished = happened.into_iter().find(|happening| matches!(happening, Happening::Finished { .. }));
    assert_eq!(finished, Some(Happening::Finished { unaided: false, hint_level: 3, off_path: 1 }));
}

#[test]
fn time_that_passed_is_kept_and_passes_again() {
    let engine = engine();
    let free = Start::Free { own: Vec::new() };
    let mut attempt = Attempt::start(&engine, free.clone()).unwrap();
    let mut happened = Vec::new();
    let send = ["wechat.chats.row.xiaolin", "wechat.chat.box", "keyboard.phrase.0", "wechat.chat.send"];
    for id in send {
        happened.extend(attempt.touch(&engine, id, Touch::Tap, false));
    }
    let answers = |attempt: &Attempt| {
        let screen = attempt.phone().screen(&engine.phone().world);
        screen.widgets.iter().any(|widget| widget.label == "知道了妈，我忙完给您打电话。")
    };
    assert_eq!(attempt.view(&engine).next_event_in_ms, Some(6_000));
    happened.extend(attempt.tick(&engine, 5));
    assert!(!answers(&attempt));
    assert_eq!(attempt.view(&engine).next_event_in_ms, Some(1_000));
    happened.extend(attempt.tick(&engine, 1));
    assert!(answers(&attempt));
    assert!(!happened.iter().any(|h| matches!(h, Happening::OffPath { .. })), "waiting is no straying");
    let inputs: Vec<Input> = happened
        .into_iter()
        .filter_map(|happening| match happening {
            Happening::Input(input) => Some(input),
            _ => None,
        })
        .collect();
    assert_eq!(inputs.last(), Some(&Input::Tick { seconds: 1 }));
    let again = Attempt::replay(&engine, free, &inputs).unwrap();
    assert_eq!(again.view(&engine), attempt.view(&engine));
    assert_eq!(again.phone(), attempt.phone());
}

#[test]
fn where_the_goal_is_out_of_reach_the_way_back_is_said() {
    let mut files = crate::shipped::files();
    let text = files.get_mut("L31/lesson.toml").unwrap();
    let both = r#"{ all = [{ at = "wechat.chats" }, { at = "wechat.me" }] }"#;
    *text = text.replacen(r#"{ at = "wechat.chats" }"#, both, 1);
    let engine = Engine::new(lesson::load::load(&files).0.unwrap());
    let mut attempt = Attempt::start(&engine, start("L31", Mode::Guided)).unwrap();
    let mut seen = Vec::new();
    for _ in 0..40 {
        let shown = lesson::view::view(&engine, &attempt);
        if let Some(card) = shown.card {
            seen.push(card.1);
            break;
        }
        let Some(((spot, touch), _)) = attempt.next_touch() else { break };
        attempt.touch(&engine, &spot.id(&engine.phone().world), touch, false);
    }
    assert_eq!(seen, ["点“上一步”，回到这一步的开头。"]);
}
