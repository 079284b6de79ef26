//! Whose card is it? Her name, her difficult steps, her phone; and one behind the other for a class.

use card::album::empty;
use card::{Card, Paper, Reader, card, moments};
use lesson::engine::Engine;
use lesson::own_phone::OwnPhone;
use phone::profile::System;

use crate::reading::{inked, pages, words};
use crate::shipped::engine;

fn wang() -> Reader {
    Reader { name: "王秀梅".into(), phone: None, hard: vec![2, 5] }
}

/// The words of each page of lesson 31.
fn of_31(engine: &Engine, paper: Paper, readers: &[Reader]) -> (Card, Vec<String>) {
    let of = card(engine, "L31", paper, readers, &empty).unwrap();
    let said = pages(&of.pdf).iter().map(|page| words(&inked(&page.letters))).collect();
    (of, said)
}

fn stars(text: &str) -> usize {
    text.matches('★').count()
}

#[test]
fn a5_takes_both_sides_of_a_sheet() {
    let engine = engine();
    for lesson in &engine.course().lessons {
        assert_eq!(card(&engine, &lesson.id, Paper::A5, &[], &empty).unwrap().pages, 2, "{}", lesson.id);
    }
    let lesson = engine.course().lesson("L31").unwrap();
    let (_, said) = of_31(&engine, Paper::A5, &[]);
    for saying in moments(&engine, lesson, None).unwrap().iter().flat_map(|moment| &moment.sayings) {
        let sentence: String = saying.sentence.iter().map(|piece| piece.text.replace(' ', "")).collect();
        assert!(said.concat().contains(&sentence), "{said:?}");
    }
    assert!(!said[0].contains("我的笔记") && said[1].contains("我的笔记"));
    assert!(said[0].contains("L31·1/2，请翻过来") && said[1].contains("练习手机·L31·2/2"), "{said:?}");
    let hers = of_31(&engine, Paper::A5, &[wang()]).1;
    assert!(hers.iter().all(|side| side.contains("王秀梅的卡片")), "{hers:?}");
    let one_page = of_31(&engine, Paper::A4, &[]).1.concat();
    assert!(one_page.contains("练习手机·L31") && !one_page.contains("1/1"), "{one_page}");
}

#[test]
fn her_difficult_steps_are_marked_and_hers_only() {
    let engine = engine();
    let said = |readers: &[Reader]| of_31(&engine, Paper::A4, readers).1.concat();
    let anybodys = said(&[]);
    assert!(stars(&anybodys) == 0 && !anybodys.contains("的卡片"), "{anybodys}");
    let hers = said(&[wang()]);
    assert_eq!(stars(&hers), 3, "two steps, and what the sign means: {hers}");
    assert!(hers.contains("王秀梅的卡片") && hers.contains("这几步，有空再练一遍。"), "{hers}");
    let without = said(&[Reader { hard: Vec::new(), ..wang() }]);
    assert_eq!(stars(&without), 0, "nothing was difficult, nothing is said of it");
    assert!(without.contains("王秀梅的卡片"));
}

#[test]
fn a_class_gets_one_card_each() {
    let engine = engine();
    let li = Reader { name: "李桂英".into(), hard: Vec::new(), ..wang() };
    let (of, said) = of_31(&engine, Paper::A4, &[wang(), li]);
    assert_eq!((of.pages, said.len()), (2, 2));
    assert!(said[0].contains("王秀梅的卡片") && stars(&said[0]) == 3);
    assert!(said[1].contains("李桂英的卡片") && stars(&said[1]) == 0);
}

/// 返回 is an arrow on one phone and a swipe on the next: what she does is on her card.
#[test]
fn the_pictures_are_of_a_phone_like_hers() {
    let engine = engine();
    let lesson = engine.course().lesson("L03").unwrap();
    let ways = [System::Gestures, System::Keys, System::Ios].map(|system| {
        let phone = Some(OwnPhone { system, care: true, older: false });
        let seen = moments(&engine, lesson, phone).unwrap();
        let reader = Reader { phone, ..wang() };
        let printed = pages(&card(&engine, "L03", Paper::A4, &[reader], &empty).unwrap().pdf);
        let said = words(&inked(&printed[0].letters));
        for piece in seen.iter().flat_map(|moment| &moment.sayings[0].sentence) {
            assert!(said.contains(&piece.text.replace(' ', "")), "{system:?}: {} in {said}", piece.text);
        }
        seen.iter().map(|moment| (moment.target.id.clone(), moment.touch)).collect::<Vec<_>>()
    });
    assert!(ways[0] != ways[1] && ways[1] != ways[2], "{ways:?}");
}

#[test]
fn every_lesson_is_one_page_on_every_phone() {
    let engine = engine();
    for lesson in &engine.course().lessons {
        for system in [System::Keys, System::Ios] {
            let phone = Some(OwnPhone { system, care: system == System::Ios, older: system == System::Keys });
            let of = card(&engine, &lesson.id, Paper::A4, &[Reader { phone, ..wang() }], &empty).unwrap();
            assert_eq!(of.pages, 1, "{} on {system:?}", lesson.id);
        }
    }
}

#[test]
fn the_same_card_is_the_same_bytes() {
    let (engine, again) = (engine(), engine());
    let of = |engine| card(engine, "L01", Paper::A4, &[wang()], &empty).unwrap();
    assert_eq!(of(&engine), of(&again));
}

#[test]
fn a_lesson_that_is_not_there_has_no_card() {
    let error = card(&engine(), "L99", Paper::A4, &[], &empty).unwrap_err();
    assert!(matches!(&error, card::Error::NoLesson(id) if id == "L99"), "{error:?}");
}
