//! Programs that a test starts.

use std::{
    io,
    process::{Child, Command},
};

/// Windows' `ERROR_INTERNAL_ERROR`. Wine says so, about once in some thousand starts, when a new process
/// died before its first instruction; nothing of ours has run by then.
const DIED_BEFORE_IT_BEGAN: i32 = 1359;

/// So often in a row is no accident.
const ATTEMPTS: u32 = 3;

/// Starts a program.
///
/// # Errors
/// When it cannot be started.
pub fn start(command: &mut Command) -> io::Result<Child> {
    for _ in 1..ATTEMPTS {
        match command.spawn() {
            Err(error) if cfg!(windows) && error.raw_os_error() == Some(DIED_BEFORE_IT_BEGAN) => {}
            started => return started,
        }
    }
    command.spawn()
}
