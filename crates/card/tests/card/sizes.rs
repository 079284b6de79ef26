//! Is everything on the card that the lesson says, as large as old eyes need, and on as many pages as promised?

use card::{Card, Moment, Paper, Reader, Saying, card, moments};
use lesson::course::Lesson;
use lesson::engine::Engine;

use crate::reading::{Letter, letters};
use crate::shipped::engine;

/// Least sizes in pt: what is read, the steps, the label of what is touched.
const BODY: f64 = 16.0;
const STEP: f64 = 18.0;
const LABEL: f64 = 12.0;
/// What a size may be off by from reading it back.
const OFF: f64 = 0.05;
/// Where pictures begin on A4, in pt from the left: 210 mm less edge and picture (60 mm).
const PICTURES_FROM: f64 = (210.0 - 10.0 - 60.0 - 0.5) * 72.0 / 25.4;

/// Where the sentences begin: edge, number, and the gap behind it.
const TEXT_FROM: f64 = (10.0 + 10.0 + 4.0) * 72.0 / 25.4;

fn words(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.text.as_str()).collect()
}

fn sentence(saying: &Saying) -> String {
    saying.sentence.iter().map(|piece| piece.text.as_str()).collect()
}

/// Where letters say this first, one behind the other; blanks do not count.
fn find(letters: &[Letter], wanted: &str) -> Option<std::ops::Range<usize>> {
    let wanted: Vec<String> = wanted.chars().filter(|sign| !sign.is_whitespace()).map(String::from).collect();
    let says = |run: &[Letter]| run.iter().zip(&wanted).all(|(letter, sign)| letter.text == *sign);
    let at = letters.windows(wanted.len().max(1)).position(says)?;
    Some(at..at + wanted.len())
}

/// Size of the largest letters that say this.
fn largest(letters: &[Letter], wanted: &str) -> Option<f64> {
    let found = find(letters, wanted)?;
    let size = letters[found.start].size;
    Some(largest(&letters[found.start + 1..], wanted).map_or(size, |other| other.max(size)))
}

/// What can be seen. The font has one drawing for · and •, so that either may be read back as the other.
fn inked(page: &[Letter]) -> Vec<Letter> {
    let seen = page.iter().filter(|letter| !letter.text.trim().is_empty());
    seen.map(|letter| Letter { text: letter.text.replace('•', "·"), ..letter.clone() }).collect()
}

/// The A4 card of every lesson is made once and looked at from all sides: making it is what takes time.
#[test]
fn every_lesson_is_one_page_with_all_its_sentences_in_large_letters() {
    let engine = engine();
    let (mut labels, mut steps) = (0, 0);
    for lesson in &engine.course().lessons {
        let of = card(&engine, &lesson.id, Paper::A4, None).unwrap();
        let pages = letters(&of.pdf);
        assert_eq!((of.pages, pages.len()), (1, 1), "{}", lesson.id);
        let moments = moments(&engine, lesson).unwrap();
        assert_eq!(moments.len(), lesson.steps.len(), "{}", lesson.id);
        let page = inked(&pages[0]);
        check_page(&page, lesson);
        steps += moments.len();
        labels += check_steps(&page, lesson, &moments);
    }
    assert!(steps > 200 && labels * 2 > steps, "labels were found at {labels} of {steps} steps only");
}

fn check_page(page: &[Letter], lesson: &Lesson) {
    let missing: Vec<&str> =
        page.iter().filter(|letter| letter.missing).map(|letter| letter.text.as_str()).collect();
    assert!(missing.is_empty(), "{}: the fonts lack {missing:?}; see tools/font/README.md", lesson.id);
    let can_do = format!("学会以后，您会{}。", lesson.can_do);
    for text in [&lesson.title, &can_do, "我的笔记", &format!("练习手机·{}", lesson.id)] {
        assert!(find(page, text).is_some(), "{}: 「{text}」 is not in {}", lesson.id, words(page));
    }
    for letter in page.iter().filter(|letter| letter.x + letter.size / 2.0 < PICTURES_FROM) {
        assert!(letter.size >= BODY - OFF, "{}: {letter:?} in {}", lesson.id, words(page));
    }
}

/// Everything said, step by step, each followed by its picture; gives at how many the label was found.
fn check_steps(page: &[Letter], lesson: &Lesson, moments: &[Moment]) -> usize {
    let mut rest = page;
    let mut labels = 0;
    for (at, moment) in moments.iter().enumerate() {
        let texts = moment.sayings.iter().map(|saying| (sentence(saying), STEP));
        let expect = Some((moment.expect.clone(), BODY)).filter(|(expect, _)| !expect.is_empty());
        for (text, least) in texts.chain(expect) {
            let found = find(rest, &text);
            assert!(found.is_some(), "{}: 「{text}」 is not in {}", lesson.id, words(rest));
            let found = found.unwrap();
            check_lines(&rest[found.clone()], least, &lesson.id);
            rest = &rest[found.end..];
        }
        let next = moments.get(at + 1).and_then(|next| find(rest, &sentence(&next.sayings[0])));
        let picture = &rest[..next.map_or(rest.len(), |next| next.start)];
        if let Some(size) = largest(picture, &moment.target.label) {
            assert!(
                size >= LABEL,
                "{} step {}: {} is {size:.1} pt",
                lesson.id,
                moment.number,
                moment.target.label
            );
            labels += 1;
        }
    }
    labels
}

/// Large enough, from the left, and one and a half lines apart.
fn check_lines(run: &[Letter], least: f64, lesson: &str) {
    for letter in run {
        assert!(letter.size >= least - OFF, "{lesson}: {letter:?} in {}", words(run));
    }
    for pair in run.windows(2) {
        let apart = (pair[0].y - pair[1].y).abs();
        if apart > 1.0 {
            assert!(apart >= least * 1.5 - OFF, "{lesson}: lines {apart} pt apart in {}", words(run));
            assert!(
                (pair[1].x - TEXT_FROM).abs() < least / 2.0,
                "{lesson}: not from the left: {}",
                words(run)
            );
        }
    }
}

fn of_31(engine: &Engine, paper: Paper, reader: Option<&Reader>) -> (Card, String) {
    let of = card(engine, "L31", paper, reader).unwrap();
    let text = words(&inked(&letters(&of.pdf).concat()));
    (of, text)
}

#[test]
fn a5_takes_both_sides_of_a_sheet() {
    let engine = engine();
    let lesson = engine.course().lesson("L31").unwrap();
    let (of, text) = of_31(&engine, Paper::A5, None);
    assert_eq!(of.pages, 2);
    for saying in moments(&engine, lesson).unwrap().iter().flat_map(|moment| &moment.sayings) {
        assert!(text.contains(&sentence(saying).replace(' ', "")), "{text}");
    }
    let pages = letters(&of.pdf);
    assert!(!words(&pages[0]).contains("我的笔记") && words(&pages[1]).contains("我的笔记"));
}

#[test]
fn her_difficult_steps_are_marked_and_hers_only() {
    let engine = engine();
    let stars = |text: &str| text.matches('★').count();
    let anybody = of_31(&engine, Paper::A4, None).1;
    assert_eq!(stars(&anybody), 0);
    let wang = Reader { name: "王秀梅".into(), hard: vec![2, 5] };
    let hers = of_31(&engine, Paper::A4, Some(&wang)).1;
    assert_eq!(stars(&hers), 3, "two steps, and what the sign means: {hers}");
    assert!(hers.contains("王秀梅的卡片") && hers.contains("这几步，有空再练一遍。"), "{hers}");
    let without = of_31(&engine, Paper::A4, Some(&Reader { hard: Vec::new(), ..wang })).1;
    assert_eq!(stars(&without), 0, "nothing was difficult, nothing is said of it");
    assert!(without.contains("王秀梅的卡片"));
}

#[test]
fn the_same_card_is_the_same_bytes() {
    let (engine, again) = (engine(), engine());
    assert_eq!(card(&engine, "L01", Paper::A4, None).unwrap(), card(&again, "L01", Paper::A4, None).unwrap());
}

#[test]
fn a_lesson_that_is_not_there_has_no_card() {
    let error = card(&engine(), "L99", Paper::A4, None).unwrap_err();
    assert!(matches!(&error, card::Error::NoLesson(id) if id == "L99"), "{error:?}");
}
