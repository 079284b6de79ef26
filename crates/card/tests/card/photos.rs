//! Are pictures that a course brings along on the paper?

use card::album::empty;
use card::{Paper, Raster, card};

use crate::shipped::engine;

/// How a picture of points begins in a PDF.
const IMAGE: &[u8] = b"/Subtype/Image";

fn images(pdf: &[u8]) -> usize {
    pdf.windows(IMAGE.len()).filter(|window| *window == IMAGE).count()
}

#[test]
fn a_picture_of_the_course_takes_the_place_of_the_drawing() {
    let engine = engine();
    let without = card(&engine, "L30", Paper::A4, &[], &empty).unwrap().pdf;
    assert_eq!(images(&without), 0);
    let red = |_: &str| Some(Raster { width: 2, height: 1, rgba: vec![255, 0, 0, 255, 255, 0, 0, 255] });
    let with = card(&engine, "L30", Paper::A4, &[], &red).unwrap().pdf;
    assert!(images(&with) > 0, "no picture of points among {} bytes", with.len());
}
