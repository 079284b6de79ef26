//! How is another program started, and what counts as its success?

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::error::Error;

/// The repository's folder, wherever the command was given.
pub(crate) fn root() -> &'static Path {
    // This file is compiled from xtask/, whose parent is the repository.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// Where Cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A built program of this workspace.
pub(crate) fn built(name: &str, release: bool) -> PathBuf {
    let profile = if release { "release" } else { "debug" };
    target().join(profile).join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// The Cargo that runs this task, started in the repository.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(root()).args(arguments);
    command
}

/// npm in `ui/`; on Windows it is a script that only the command interpreter starts.
pub(crate) fn npm(arguments: &[&str]) -> Command {
    let mut command = if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/c", "npm"]);
        command
    } else {
        Command::new("npm")
    };
    command.current_dir(root().join("ui")).args(arguments);
    command
}

/// Runs to the end with its output on the terminal.
///
/// # Errors
/// When the program does not start, or ends with anything but success.
pub(crate) fn run(command: &mut Command) -> Result<(), Error> {
    let status = command.stdin(Stdio::null()).status().map_err(|source| start(command, source))?;
    if status.success() { Ok(()) } else { Err(Error::Ended { shown: shown(command), status }) }
}

/// What a program prints, if it is there and succeeds.
pub(crate) fn printed(program: &str, arguments: &[&str]) -> Option<String> {
    let output =
        Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a program is on the path.
pub(crate) fn is_there(program: &str) -> bool {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::var_os("PATH")
        .is_some_and(|folders| env::split_paths(&folders).any(|folder| folder.join(&file).is_file()))
}

pub(crate) fn start(command: &Command, source: std::io::Error) -> Error {
    Error::Start { program: command.get_program().to_string_lossy().into_owned(), source }
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
