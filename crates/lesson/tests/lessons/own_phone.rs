//! On a practice phone like her own: every kind leads to the end, with sentences that are true on it.

use lesson::happening::{Form, Input, Place};
use lesson::own_phone::OwnPhone;
use lesson::view::Phase;
use lesson::{Attempt, Engine, Happening, Mode, Start};
use phone::profile::{Profile, System};

use crate::shipped::engine;

const KINDS: [System; 3] = [System::Gestures, System::Keys, System::Ios];

fn start(lesson: &str, mode: Mode) -> Start {
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

/// Follows the hints to the end of the steps; every word in bold stands on the phone. Gives the inputs.
fn follow(engine: &Engine, attempt: &mut Attempt) -> Vec<Input> {
    let mut inputs = Vec::new();
    for _ in 0..60 {
        let Some(((spot, touch), _)) = attempt.next_touch() else { break };
        let view = attempt.view(engine);
        let Phase::Step { instruction, .. } = view.phase else { break };
        for piece in instruction.iter().filter(|piece| piece.strong) {
            let stands = view.screen.widgets.iter().any(|widget| widget.label.contains(&piece.text));
            assert!(stands, "「{}」 does not stand on {}", piece.text, view.screen.id);
        }
        let happened = attempt.touch(engine, &spot.id(&engine.phone().world), touch, false);
        inputs.extend(happened.into_iter().filter_map(|happening| match happening {
            Happening::Input(input) => Some(input),
            _ => None,
        }));
    }
    inputs
}

#[test]
fn lessons_can_be_done_on_every_kind_of_phone_and_are_replayed_on_the_same() {
    let engine = engine();
    for own in OwnPhone::kinds() {
        for lesson in ["L12", "L26", "L31"] {
            let mut attempt = Attempt::start_on(&engine, start(lesson, Mode::Guided), Some(own)).unwrap();
            assert_eq!(attempt.phone().profile(), own.profile());
            let inputs = follow(&engine, &mut attempt);
            let ended = matches!(attempt.place(), Place::Check(_) | Place::Finished);
            assert!(ended, "{lesson} on {own:?} stops at {:?}", attempt.place());
            let again = Attempt::replay_on(&engine, start(lesson, Mode::Guided), Some(own), &inputs).unwrap();
            assert_eq!(again.view(&engine), attempt.view(&engine), "{lesson} on {own:?}");
        }
    }
}

/// Words of an older WeChat and a system's keys are proved each by itself; here they meet.
#[test]
fn every_lesson_can_be_done_on_a_phone_with_an_older_wechat() {
    let engine = engine();
    for system in KINDS {
        let own = Some(OwnPhone { system, care: true, older: true });
        for lesson in &engine.course().lessons {
            let mut attempt = Attempt::start_on(&engine, start(&lesson.id, Mode::Guided), own).unwrap();
            follow(&engine, &mut attempt);
            let ended = matches!(attempt.place(), Place::Check(_) | Place::Finished);
            assert!(ended, "{} on {own:?} stops at {:?}", lesson.id, attempt.place());
        }
    }
}

/// On a phone whose WeChat says 订阅号消息, so does the practice phone, and so does the hint.
#[test]
fn an_older_wechat_has_its_own_words() {
    let engine = engine();
    let words = |older| {
        let own = Some(OwnPhone { system: System::Gestures, care: true, older });
        let state = engine.scene_like(own, "follows-langhua").unwrap();
        let labels = state.screen(&engine.phone().world).widgets.into_iter().map(|widget| widget.label);
        labels.filter(|label| ["公众号", "订阅号消息"].contains(&label.as_str())).collect::<Vec<_>>()
    };
    assert_eq!(words(false), ["公众号"]);
    assert_eq!(words(true), ["订阅号消息"]);
}

/// A class shares one program: what was learnt of one phone is not taken for another's.
#[test]
fn phones_of_different_kinds_share_an_engine() {
    let engine = engine();
    for lesson in ["L01", "L02", "L03"] {
        for (system, care) in [(System::Keys, false), (System::Ios, true)] {
            let own = Some(OwnPhone { system, care, older: false });
            let mut attempt = Attempt::start_on(&engine, start(lesson, Mode::Guided), own).unwrap();
            follow(&engine, &mut attempt);
            let ended = matches!(attempt.place(), Place::Check(_) | Place::Finished);
            assert!(ended, "{lesson} on {own:?} stops at {:?}", attempt.place());
        }
    }
}

#[test]
fn letters_are_as_on_the_own_phone_unless_the_scene_is_about_them() {
    let engine = engine();
    let letters = |own: Option<OwnPhone>, scene: &str| {
        engine.scene_like(own, scene).unwrap().screen(&engine.phone().world).text_size
    };
    let own = |care| Some(OwnPhone { system: System::Gestures, care, older: false });
    let usual = &engine.course().lesson("L12").unwrap().scene;
    assert_eq!(
        [letters(None, usual), letters(own(true), usual), letters(own(false), usual)],
        [23.8, 23.8, 17.0]
    );
    let about = &engine.course().lesson("L13").unwrap().scene;
    assert_eq!([letters(None, about), letters(own(true), about), letters(own(false), about)], [17.0; 3]);
}

#[test]
fn an_iphone_is_tall_and_everything_else_is_as_usual() {
    for system in KINDS {
        let profile = OwnPhone { system, care: true, older: false }.profile();
        assert_eq!(profile, Profile { system, tall: system == System::Ios, ..Profile::default() });
    }
}
