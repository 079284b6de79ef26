//! Is everything on the card that the lesson says, as large as old eyes need, and on as many pages as promised?

use card::album::empty;
use card::{Moment, On, Paper, Saying, card, moments};
use lesson::course::Lesson;

use crate::reading::{Letter, inked, pages, words};
use crate::shipped::engine;

/// Least sizes in pt: what is read, the steps, the label of what is touched.
const BODY: f64 = 16.0;
const STEP: f64 = 18.0;
const LABEL: f64 = 12.0;
/// What a size may be off by from reading it back.
const OFF: f64 = 0.05;
/// Where the widest pictures begin on A4, in pt from the left: 210 mm less edge and picture (92 mm).
const PICTURES_FROM: f64 = (210.0 - 10.0 - 92.0 - 0.5) * 72.0 / 25.4;

/// Where the sentences begin: edge, number, and the gap behind it.
const TEXT_FROM: f64 = (10.0 + 10.0 + 4.0) * 72.0 / 25.4;

/// Most steps on a card (issue: one skill a page).
const STEPS: usize = 6;
/// Free paper on each side that every printer leaves, in pt.
const EDGE: f64 = 9.0 * 72.0 / 25.4;
/// How far a Chinese character stands above its line, in em.
const ASCENT: f64 = 0.88;
/// The sheet in pt.
const SHEET: (f64, f64) = (595.3, 841.9);

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

/// The A4 card of every lesson is made once and looked at from all sides: making it is what takes time.
#[test]
fn every_lesson_is_one_page_with_all_its_sentences_in_large_letters() {
    // Of several shortest ways the planner may give another one once it was asked: the second engine is asked
    // for the same ways in the same order.
    let (engine, again) = (engine(), engine());
    let (mut labels, mut steps) = (0, 0);
    for lesson in &engine.course().lessons {
        let of = card(&engine, &lesson.id, Paper::A4, &[], &empty).unwrap();
        let pages = pages(&of.pdf);
        assert_eq!((of.pages, pages.len()), (1, 1), "{}", lesson.id);
        let moments = moments(&again, lesson, None).unwrap();
        assert_eq!(moments.len(), lesson.steps.len(), "{}", lesson.id);
        assert!((1..=STEPS).contains(&moments.len()), "{}", lesson.id);
        let page = inked(&pages[0].letters);
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
    for Letter { text, x, y, size, .. } in page {
        let inside = *x >= EDGE
            && x + size <= SHEET.0 - EDGE + size
            && *y >= EDGE
            && y + ASCENT * size <= SHEET.1 - EDGE;
        assert!(inside, "{}: {text} at {x:.0} {y:.0} is at the edge of the paper", lesson.id);
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
        let whole = rest;
        let look = |place: &[Letter], text: &str, least: f64| {
            let found = find(place, text);
            assert!(found.is_some(), "{}: 「{text}」 is not in {}", lesson.id, words(place));
            let found = found.unwrap();
            check_lines(&place[found.clone()], least, &lesson.id);
            found.end
        };
        for saying in &moment.sayings {
            // Where a card is short of room the way to what is meant is only named, and the keyboard is put away
            // once.
            let said = sentence(saying);
            let wanted = saying.sentence.iter().find(|piece| piece.strong).map(|piece| piece.text.as_str());
            match (find(rest, &said), wanted) {
                (None, Some(_)) if saying.on == On::Done => {}
                (None, Some(word)) => rest = &rest[look(rest, word, STEP)..],
                _ => rest = &rest[look(rest, &said, STEP)..],
            }
        }
        let pictured = sentence(&moment.sayings[moment.pictured]);
        let is_filled = matches!(moment.sayings[moment.pictured].on, On::Box | On::Words);
        assert!(is_filled || find(page, &pictured).is_some(), "{}: 「{pictured}」 is shortened", lesson.id);
        if !moment.expect.is_empty() {
            // It stands behind the sentence it belongs to, or, where there is no room for lines of their own, behind all.
            let end = look(whole, &moment.expect, BODY);
            rest = &whole[end.max(whole.len() - rest.len())..];
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
