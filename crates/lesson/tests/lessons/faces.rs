//! 跟我做, 自己做, 考一考: what each gives away, and what each asks for.

use lesson::happening::{Cause, Input, Place};
use lesson::view::{Phase, View};
use lesson::{Attempt, Engine, Form, Happening, Mode, Start};
use phone::screen::Touch;

use crate::runs::follow;
use crate::shipped::{course, engine};

fn start(mode: Mode, form: Form, run: u16) -> Start {
    start_of("L31", mode, form, run)
}

fn start_of(lesson: &str, mode: Mode, form: Form, run: u16) -> Start {
    Start::Lesson { lesson: lesson.into(), mode, form, run, pace_tenths: 10, errorless: false, by_time: true }
}

fn begin(engine: &Engine, mode: Mode, form: Form) -> Attempt {
    Attempt::start(engine, start(mode, form, 0)).unwrap()
}

fn task(view: &View) -> String {
    let Phase::Step { number: 1, count: 1, instruction, .. } = &view.phase else {
        panic!("{:?}", view.phase)
    };
    instruction.iter().map(|piece| piece.text.as_str()).collect()
}

/// A touch that leads away from the goal, whichever the screen has; where it has none, one back first.
fn stray(engine: &Engine, attempt: &mut Attempt) -> Vec<Happening> {
    let screen = attempt.phone().screen(&engine.phone().world);
    let next = attempt.next_touch().map(|((spot, _), _)| spot.id(&engine.phone().world));
    let ids: Vec<String> = screen
        .widgets
        .iter()
        .filter(|widget| widget.touches.contains(&Touch::Tap) && Some(&widget.id) != next.as_ref())
        .map(|widget| widget.id.clone())
        .collect();
    for id in ids {
        let mut tried = attempt.clone();
        let happened = tried.touch(engine, &id, Touch::Tap, false);
        if happened.iter().any(|happening| matches!(happening, Happening::OffPath { .. })) {
            *attempt = tried;
            return happened;
        }
    }
    let ((spot, touch), _) = attempt.next_touch().unwrap();
    attempt.touch(engine, &spot.id(&engine.phone().world), touch, false);
    stray(engine, attempt)
}

#[test]
fn the_forms_are_two_tasks_in_both_faces() {
    let engine = engine();
    let tasks = |mode| [Form::A, Form::B].map(|form| task(&begin(&engine, mode, form).view(&engine)));
    let [a, b] = tasks(Mode::Alone);
    assert_ne!(a, b, "another disguise");
    assert_eq!(tasks(Mode::Test), [a, b]);
}

#[test]
fn either_form_is_done_when_its_own_goal_is_reached() {
    let engine = engine();
    for form in [Form::A, Form::B] {
        let mut attempt = begin(&engine, Mode::Alone, form);
        follow(&engine, &mut attempt);
        assert_eq!(*attempt.place(), Place::Finished, "{form:?}");
        let mut test = begin(&engine, Mode::Test, form);
        follow(&engine, &mut test);
        assert_eq!(*test.place(), Place::Check(None), "after the test comes the question");
    }
}

#[test]
fn the_goal_of_one_form_does_not_end_the_other() {
    let engine = engine();
    let lesson = engine.course().lesson("L31").unwrap();
    let mut attempt = begin(&engine, Mode::Alone, Form::B);
    follow(&engine, &mut attempt);
    assert!(!lesson.practice.goal.holds(&engine.phone().world, attempt.phone()));
}

#[test]
fn a_test_gives_no_hint_whatever_happens() {
    let engine = engine();
    let mut attempt = begin(&engine, Mode::Test, Form::A);
    let mut happened = stray(&engine, &mut attempt);
    happened.extend(stray(&engine, &mut attempt));
    assert_eq!(attempt.ask_hint(&engine), []);
    assert_eq!(attempt.wait(&engine, 900_000), []);
    assert!(!happened.iter().any(|h| matches!(h, Happening::HintShown { .. })), "{happened:?}");
    let view = attempt.view(&engine);
    assert_eq!((view.hint, view.card, view.feedback, view.magnify), (None, None, None, None));
    assert_eq!((view.greyed, view.next_hint_in_ms, view.can_step_back), (Vec::new(), None, false));
}

#[test]
fn a_test_without_help_is_unaided_and_its_stray_touches_are_counted_apart() {
    let engine = engine();
    let mut attempt = begin(&engine, Mode::Test, Form::B);
    stray(&engine, &mut attempt);
    stray(&engine, &mut attempt);
    follow(&engine, &mut attempt);
    attempt.answer(&engine, 0);
    let last = attempt.answer(&engine, 0);
    assert_eq!(last.last(), Some(&Happening::Finished { unaided: true, hint_level: 0, off_path: 2 }));
}

#[test]
fn whoever_called_the_teacher_was_not_alone() {
    let engine = engine();
    for mode in [Mode::Alone, Mode::Test] {
        let mut attempt = begin(&engine, mode, Form::A);
        attempt.call_teacher(&engine);
        follow(&engine, &mut attempt);
        assert!(!attempt.was_unaided(), "{mode:?}");
    }
}

#[test]
fn a_test_can_be_ended_and_nothing_else_can() {
    let engine = engine();
    assert_eq!(begin(&engine, Mode::Guided, Form::A).end_here(&engine), []);
    assert_eq!(begin(&engine, Mode::Alone, Form::A).end_here(&engine), []);
    let mut attempt = begin(&engine, Mode::Test, Form::A);
    assert_eq!(attempt.end_here(&engine), [Happening::Input(Input::EndHere), Happening::Ended]);
    assert_eq!(attempt.end_here(&engine), [], "once");
    let Phase::Finished { headline, can_do, .. } = attempt.view(&engine).phase else { panic!("not ended") };
    assert_eq!(
        (headline.as_str(), can_do.as_str()),
        ("好，先到这里。", ""),
        "it claims nothing she did not do"
    );
    let again = Attempt::replay(&engine, start(Mode::Test, Form::A, 0), &[Input::EndHere]).unwrap();
    assert_eq!(again.view(&engine), attempt.view(&engine));
}

/// Runs 1 to 4 of age-friendly §3.
#[test]
fn help_fades_from_run_to_run() {
    let engine = engine();
    let seen = |mode, run| {
        let view = Attempt::start(&engine, start(mode, Form::A, run)).unwrap().view(&engine);
        let ring = view.hint.as_ref().is_some_and(|hint| hint.ring.is_some());
        let Phase::Step { count, .. } = view.phase else { panic!("no step") };
        (view.hint.map_or(0, |hint| hint.level), ring, !view.greyed.is_empty(), count)
    };
    assert_eq!(seen(Mode::Guided, 0), (2, true, true, 6), "run 1: the ring, and the rest greyed");
    assert_eq!(seen(Mode::Guided, 1), (1, false, false, 6), "run 2: where to look");
    assert_eq!(seen(Mode::Guided, 2), (0, false, false, 6), "run 3: the sentence");
    assert_eq!(seen(Mode::Alone, 3), (0, false, false, 1), "run 4: what is to be done");
}

#[test]
fn a_near_miss_is_told_apart_and_costs_nothing() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start(Mode::Alone, Form::A, 3)).unwrap();
    let ((spot, touch), _) = attempt.next_touch().unwrap();
    let happened = attempt.touch(&engine, &spot.id(&engine.phone().world), touch, true);
    assert!(happened.contains(&Happening::NearMiss), "{happened:?}");
    assert!(!happened.iter().any(|h| matches!(h, Happening::OffPath { .. } | Happening::HintShown { .. })));
    follow(&engine, &mut attempt);
    assert!(attempt.was_unaided());
}

#[test]
fn four_touches_off_the_path_climb_the_ladder_and_none_is_done_for_her() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start(Mode::Alone, Form::A, 3)).unwrap();
    let mut levels = Vec::new();
    for _ in 0..4 {
        let before = attempt.place().clone();
        let happened = stray(&engine, &mut attempt);
        levels.extend(happened.iter().filter_map(|h| match h {
            Happening::HintShown { level, cause: Cause::OffPath, .. } => Some(*level),
            _ => None,
        }));
        assert_eq!(*attempt.place(), before, "no hint does a step");
    }
    assert_eq!(levels, [1, 2, 3, 4]);
}

/// Whose finger is down cannot tap the ring: she slides there and lets go.
#[test]
fn a_finger_that_is_down_is_told_where_to_let_go() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start_of("L16", Mode::Guided, Form::A, 0)).unwrap();
    let mut told = Vec::new();
    while let Some(((spot, touch), _)) = attempt.next_touch() {
        let view = attempt.view(&engine);
        let hint = view.hint.unwrap();
        if hint.ring.as_deref().is_some_and(|id| id.starts_with("wechat.speaking.")) {
            told.push(hint.words);
        }
        attempt.touch(&engine, &spot.id(&engine.phone().world), touch, false);
    }
    assert_eq!(told, ["滑到左边的「取消」上，再松手。", "松开手指。"]);
}

/// Whoever has noticed that the first answer always fits need not read the question any more.
#[test]
fn the_answer_that_fits_stands_in_every_place() {
    let mut places = [0; 3];
    for lesson in &course().lessons {
        places[usize::from(lesson.check.as_ref().unwrap().right)] += 1;
    }
    assert!(places.iter().all(|lessons| *lessons >= 12), "{places:?}");
}
