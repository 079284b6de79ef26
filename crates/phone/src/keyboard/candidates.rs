//! Where the candidates stand: a row above the keys, and pages of four rows in place of the keys.

use super::dictionary::Candidate;
use super::keys::{HEAD, ROW};
use crate::metrics::WIDTH;
use crate::screen::Area;
use crate::ui::area;

/// Size of their characters in pt.
pub(super) const SIZE: f32 = 25.0;
/// Width of the keys at the right of the candidates.
pub(super) const SIDE: f32 = 54.0;
/// The candidates' row, below the upper edge of the keyboard.
pub(super) const LINE: f32 = 44.0;

/// A candidate and where it stands, below the upper edge of the keyboard.
pub(super) struct Place {
    pub n: u16,
    pub page: u8,
    pub area: Area,
}

/// Where each candidate stands.
pub(super) fn places(candidates: &[Candidate]) -> Vec<Place> {
    let (mut page, mut row, mut x) = (0u8, 0u8, 4.0);
    let mut places = Vec::new();
    for (n, candidate) in (0u16..).zip(candidates) {
        let wide = (candidate.word.chars().count() as f32 * SIZE + 16.0).min(WIDTH - SIDE - 8.0);
        if x + wide > WIDTH - SIDE && x > 4.0 {
            x = 4.0;
            (page, row) = match (page, row) {
                (0, _) => (1, 0),
                (page, 3) if page == u8::MAX => break,
                (page, 3) => (page + 1, 0),
                (page, row) => (page, row + 1),
            };
        }
        let (y, h) = if page == 0 { (LINE, HEAD - LINE) } else { (HEAD + f32::from(row) * ROW, ROW) };
        places.push(Place { n, page, area: area(x, y, wide, h) });
        x += wide;
    }
    places
}
