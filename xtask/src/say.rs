//! How does a task talk to the person at the keyboard? In lines on the terminal, at once.

use std::{
    error::Error as _,
    io::{self, Write as _},
};

use crate::error::Error;

/// One line. A closed terminal is no reason to stop working.
pub(crate) fn line(text: &str) {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}").ok();
    out.flush().ok();
}

/// What is being done now; these lines can be found by their arrow in a long output.
pub(crate) fn doing(text: &str) {
    line(&format!("==> {text}"));
}

/// An error with everything below it.
pub(crate) fn problem(error: &Error) {
    let mut text = format!("xtask: {error}");
    let mut below = error.source();
    while let Some(cause) = below {
        text.push_str(&format!("\n  because: {cause}"));
        below = cause.source();
    }
    line(&text);
}
