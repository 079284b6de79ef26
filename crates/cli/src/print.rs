//! Where do words and figures go? Answers to standard output, everything about them to standard error.

use std::io::{self, Write as _};
use std::time::{Duration, Instant};

use serde::Serialize;

/// A line of the answer. `false` when nobody reads any more (a closed pipe): time to stop.
pub fn line(text: &str) -> bool {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}").and_then(|()| out.flush()).is_ok()
}

/// The answer for machines, on one line.
pub fn json(value: &impl Serialize) -> bool {
    match serde_json::to_string(value) {
        Ok(text) => line(&text),
        Err(error) => {
            complain(&error.to_string());
            false
        }
    }
}

/// A sentence about what went wrong.
pub fn complain(text: &str) {
    // When standard error is closed too, the exit code is all that is left to tell it.
    writeln!(io::stderr().lock(), "{text}").ok();
}

/// Tells now and then how far something long has come.
pub struct Progress {
    of: usize,
    told: Instant,
}

impl Progress {
    const EVERY: Duration = Duration::from_secs(10);

    /// So many are to be done.
    pub fn new(of: usize) -> Self {
        Progress { of, told: Instant::now() }
    }

    /// So many are done.
    pub fn show(&mut self, done: usize) {
        if self.told.elapsed() >= Self::EVERY {
            self.told = Instant::now();
            complain(&format!("{done}/{}", self.of));
        }
    }
}
