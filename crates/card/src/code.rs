//! A square code as rectangles, for the card itself and for those on the practice phone.

use krilla::geom::{Path, PathBuilder, Rect};
use qrcode::{Color, EcLevel, QrCode};

use crate::ink::{INK, WHITE};
use crate::pen::{Pen, area};

/// White modules around it. The norm asks four; on white paper inside a white square two are read
/// as well, and four would cost a fifth of its size.
const QUIET: usize = 2;

/// A code to draw: one module is one unit.
pub(crate) struct Code {
    /// Side with its quiet edge.
    pub side: f32,
    /// The dark modules; those beside each other are one rectangle.
    pub dark: Option<Path>,
}

/// The code of this text.
///
/// # Errors
/// If it is longer than a code can hold.
pub(crate) fn code(text: &str) -> Result<Code, qrcode::types::QrError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)?;
    let width = code.width();
    let mut path = PathBuilder::new();
    for (row, modules) in code.to_colors().chunks(width).enumerate() {
        let mut from = 0;
        for run in modules.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                let (x, y) = ((from + QUIET) as f32, (row + QUIET) as f32);
                Rect::from_xywh(x, y, run.len() as f32, 1.0)
                    .into_iter()
                    .for_each(|rect| path.push_rect(rect));
            }
            from += run.len();
        }
    }
    Ok(Code { side: (width + 2 * QUIET) as f32, dark: path.finish() })
}

impl Pen<'_, '_> {
    /// A code with its white edge, `side` long.
    pub(crate) fn code(&mut self, x: f32, y: f32, side: f32, code: &Code) {
        self.at(x, y, side / code.side, |pen| {
            pen.slab(area(0.0, 0.0, code.side, code.side), 0.0, WHITE);
            if let Some(dark) = &code.dark {
                pen.shape(dark, Some(INK), None);
            }
        });
    }
}
