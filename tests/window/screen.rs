//! Where is the window drawn when nobody looks? On a screen in memory, one for each test.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

/// An X server without a screen; ends with this value.
pub struct Screen {
    server: Child,
    /// For the variable `DISPLAY`.
    pub name: String,
}

impl Screen {
    /// Starts a server on a number of its own choice and waits until it takes windows.
    pub fn start() -> Screen {
        let mut server = Command::new("Xvfb")
            // It writes its number once it is ready, and only then.
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("Xvfb does not start ({error}): run `cargo xtask test packages`"));
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Screen { server, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
    }
}
