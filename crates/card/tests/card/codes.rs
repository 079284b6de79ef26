//! Does a phone that reads the code on the paper find the lesson's name?

use card::album::empty;
use card::{Paper, card};

use crate::reading::{decoded, pages};
use crate::shipped::engine;

/// Dots a pt: what a printer of 300 dots an inch puts down.
const SCALE: f64 = 300.0 / 72.0;

#[test]
fn the_code_names_the_lesson() {
    let engine = engine();
    for paper in [Paper::A4, Paper::A5] {
        let pdf = card(&engine, "L31", paper, &[], &empty).unwrap().pdf;
        let read: Vec<String> = pages(&pdf)[0].codes.iter().filter_map(|code| decoded(code, SCALE)).collect();
        assert_eq!(read, ["微课堂 L31 转发给家人"], "{paper:?}");
    }
}

#[test]
fn posters_and_own_codes_on_the_phone_can_be_read_too() {
    let engine = engine();
    let mut on_the_phone = 0;
    for lesson in &engine.course().lessons {
        let pdf = card(&engine, &lesson.id, Paper::A4, &[], &empty).unwrap().pdf;
        let codes: Vec<_> = pages(&pdf).into_iter().flat_map(|page| page.codes).collect();
        for code in &codes {
            assert!(decoded(code, SCALE).is_some(), "{}", lesson.id);
        }
        on_the_phone += codes.len() - 1;
    }
    assert!(on_the_phone > 0, "a card shows a poster or an own code");
}
