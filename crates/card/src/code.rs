//! A square code as an outline, for the card itself and for those on the practice phone.

use qrcode::{Color, EcLevel, QrCode};
use serde::Serialize;

/// White modules around it. The norm asks four; on white paper inside a white square two are read
/// as well, and four would cost a fifth of its size.
const QUIET: usize = 2;

/// A code to draw: one module is one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Code {
    /// Side with its quiet edge.
    pub size: usize,
    /// The dark modules as an SVG path.
    pub path: String,
}

/// The code of this text.
///
/// # Errors
/// If it is longer than a code can hold.
pub(crate) fn code(text: &str) -> Result<Code, qrcode::types::QrError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)?;
    let width = code.width();
    let mut path = String::new();
    for (at, colour) in code.to_colors().into_iter().enumerate() {
        if colour == Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET));
        }
    }
    Ok(Code { size: width + 2 * QUIET, path })
}
