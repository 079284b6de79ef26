//! What can be proved of Windows on a Debian machine?
//!
//! Debian's own compiler and the source of its standard library make programs for Windows; Wine runs
//! the tests of every crate that opens no window; the shell is linted and linked. It is no Windows:
//! no WebView2, no antivirus that holds files open, no NTFS rights, no power loss, and the shipped
//! installer would be built with Microsoft's compiler.

use std::process::{Command, Stdio};

use crate::{
    command::{root, run},
    error::Error,
    packages, say,
    stage::Ended,
    windows_setup::{Windows, set_up},
};

/// Set-up that cannot be had is a skip, said aloud; a compile error or a failed test is a failure.
pub(crate) fn prove() -> Result<Ended, Error> {
    if !packages::is_debian() {
        return Ok(Ended::Skipped("it needs Debian's compiler for Windows and Wine".to_owned()));
    }
    let windows = match set_up() {
        Ok(windows) => windows,
        Err(error) => {
            say::problem(&error);
            return Ok(Ended::Skipped(format!("the set-up failed: {error}")));
        }
    };
    let proved = tests(&windows).and_then(|()| shell(&windows));
    silently(windows.command("wineserver").arg("-k"));
    proved.map(|()| Ended::Passed)
}

fn tests(windows: &Windows) -> Result<(), Error> {
    say::doing("starting Wine");
    // One server from here to the end: a program that starts while the last one's server is about to go dies
    // with it. Started by this, its helpers do not hold this terminal's output open.
    silently(windows.command("wineserver").arg("--persistent"));
    silently(windows.command("wineboot").arg("--update"));
    say::doing("lints, and the tests under Wine (some minutes)");
    // With the window's features though no window is opened: they choose features of what all stand on, and
    // without them the shell after this would be compiled from the ground up once more.
    run(linting(windows, &TEST).args(ALL))
}

/// Without examples and doctests. Searches of many minutes that touch no system call say so in their source.
const TEST: [&str; 4] = ["test", "--quiet", "--no-fail-fast", "--tests"];

/// The same packages and features for both commands: each other choice would compile everything anew.
const ALL: [&str; 5] = ["--workspace", "--exclude", "xtask", "--features", "desktop"];

fn shell(windows: &Windows) -> Result<(), Error> {
    say::doing("the window's program for Windows: links");
    // With an example, for the features the tests were built with: see `build_programs`.
    run(linting(windows, &["build", "--quiet", "--bins", "--example", "screens"]).args(ALL))
}

/// Cargo whose compiler lints our own crates while it compiles them: `cargo clippy` would go through everything
/// they stand on once more. No -D warnings: Debian's is a version ahead.
fn linting(windows: &Windows, arguments: &[&str]) -> Command {
    let mut command = windows.cargo(arguments);
    command.env("RUSTC_WORKSPACE_WRAPPER", "/usr/bin/clippy-driver");
    command
}

fn silently(command: &mut Command) {
    let quiet = command.current_dir(root()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Err(error) = quiet.status() {
        say::line(&format!("{} does not start: {error}", quiet.get_program().to_string_lossy()));
    }
}
