//! Is everything on the card that the lesson says, as large as old eyes need, and on as many pages as promised?

use card::{Card, Moment, Paper, Reader, card, moments};
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
/// Where pictures begin on A4, in pt from the left: 210 mm less edge and picture.
const PICTURES_FROM: f64 = (210.0 - 10.0 - 62.0 - 0.5) * 72.0 / 25.4;

fn words(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.text.as_str()).collect()
}

fn sentence(moment: &Moment) -> String {
    moment.sentence.iter().map(|piece| piece.text.as_str()).collect()
}

/// Letters that say this, one run after the other; blanks do not count.
fn runs<'l>(letters: &'l [Letter], wanted: &str) -> Vec<&'l [Letter]> {
    let wanted: Vec<String> = wanted.chars().filter(|sign| !sign.is_whitespace()).map(String::from).collect();
    letters
        .windows(wanted.len().max(1))
        .filter(|run| run.iter().zip(&wanted).all(|(letter, sign)| letter.text == *sign))
        .collect()
}

fn inked(page: &[Letter]) -> Vec<Letter> {
    page.iter().filter(|letter| !letter.text.trim().is_empty()).cloned().collect()
}

/// The A4 card of every lesson is made once and looked at from all sides: making it is what takes time.
#[test]
fn every_lesson_is_one_page_with_all_its_sentences_in_large_letters() {
    let engine = engine();
    let mut labels = 0;
    let mut steps = 0;
    for lesson in &engine.course().lessons {
        let of = card(&engine, &lesson.id, Paper::A4, None).unwrap();
        assert_eq!(of.pages, 1, "{}", lesson.id);
        let moments = moments(&engine, lesson).unwrap();
        let page = read(&of, lesson, &moments);
        for moment in &moments {
            steps += 1;
            labels += usize::from(label_is_readable(&page, lesson, moment));
        }
    }
    assert!(steps > 200 && labels * 2 > steps, "labels were found at {labels} of {steps} steps only");
}

fn read(of: &Card, lesson: &Lesson, moments: &[Moment]) -> Vec<Letter> {
    let pages = letters(&of.pdf);
    assert_eq!(pages.len(), of.pages, "{}", lesson.id);
    let page = inked(&pages.concat());
    let missing: Vec<&str> =
        page.iter().filter(|letter| letter.missing).map(|letter| letter.text.as_str()).collect();
    assert!(missing.is_empty(), "{}: the fonts lack {missing:?}; see tools/font/README.md", lesson.id);
    assert_eq!(moments.len(), lesson.steps.len(), "{}", lesson.id);
    let find = |text: &str| {
        let found = runs(&page, text);
        assert!(!found.is_empty(), "{}: 「{text}」 is not in {}", lesson.id, words(&page));
        found[0].to_vec()
    };
    find(&lesson.title);
    find(&format!("学会以后，您会{}。", lesson.can_do));
    find("我的笔记");
    find(&format!("练习手机·{}", lesson.id));
    for moment in moments {
        check_lines(&find(&sentence(moment)), STEP, &lesson.id);
        if !moment.expect.is_empty() {
            check_lines(&find(&moment.expect), BODY, &lesson.id);
        }
    }
    for letter in page.iter().filter(|letter| letter.x < PICTURES_FROM) {
        assert!(letter.size >= BODY - OFF, "{}: {letter:?} in {}", lesson.id, words(&page));
    }
    page
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
            assert!((pair[1].x - run[0].x).abs() < least / 2.0, "{lesson}: not from the left: {}", words(run));
        }
    }
}

/// Whether the label is among the letters of the pictures; if it is, one of them must be large enough.
fn label_is_readable(page: &[Letter], lesson: &Lesson, moment: &Moment) -> bool {
    let found: Vec<&[Letter]> = runs(page, &moment.target.label)
        .into_iter()
        .filter(|run| run.first().is_some_and(|first| first.x >= PICTURES_FROM))
        .collect();
    let largest =
        found.iter().filter_map(|run| run.first()).map(|letter| letter.size).fold(0.0, f64::max);
    assert!(
        found.is_empty() || largest >= LABEL,
        "{} step {}: 「{}」 is {largest:.1} pt",
        lesson.id,
        moment.number,
        moment.target.label
    );
    !found.is_empty()
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
    for moment in moments(&engine, lesson).unwrap() {
        assert!(text.contains(&sentence(&moment).replace(' ', "")), "{text}");
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
