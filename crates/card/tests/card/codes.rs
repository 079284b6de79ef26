//! Does a phone that reads the code on the paper find the lesson's name?

use card::{Paper, card};

use crate::reading::pictures;
use crate::shipped::engine;

/// Dots a pt: what a printer of 300 dots an inch puts down.
const SCALE: f32 = 300.0 / 72.0;

#[test]
fn the_code_names_the_lesson() {
    let engine = engine();
    for paper in [Paper::A4, Paper::A5] {
        let pdf = card(&engine, "L31", paper, None).unwrap().pdf;
        let (width, height, grey) = pictures(&pdf, SCALE).remove(0);
        let mut page = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
        let found: Vec<String> =
            page.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect();
        assert!(found.contains(&"微课堂 L31 转发给家人".to_owned()), "{paper:?}: {found:?}");
    }
}
