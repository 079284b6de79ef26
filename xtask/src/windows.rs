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

/// Crates without a system call (tests/tidy holds that): what they do under Linux they do everywhere, and
/// their long searches are most of what tests take.
const PURE: [&str; 6] = ["phone", "planner", "hand", "lesson", "card", "mastery"];

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
    say::doing("the tests under Wine (some minutes)");
    // One command, so that every crate is compiled once, with the same features.
    let mut crates = windows.cargo(&["test", "--quiet", "--no-fail-fast", "--workspace"]);
    crates.args(["--lib", "--bins", "--tests", "--exclude", "xtask"]);
    run(crates.args(PURE.iter().flat_map(|name| ["--exclude", name])))
}

fn shell(windows: &Windows) -> Result<(), Error> {
    say::doing("the window's program for Windows: lints");
    // rustup's cargo-clippy would take rustup's own compiler. No -D warnings: this one is a version ahead.
    let mut clippy = windows.command("/usr/bin/cargo-clippy");
    // What ships only: what the tests are made of was compiled for running them.
    let what = ["clippy", "--quiet", "--workspace", "--exclude", "xtask", "--lib", "--bins"];
    run(clippy.args(what).args(["--features", "desktop"]))?;
    say::doing("the window's program for Windows: links");
    run(&mut windows.cargo(&[
        "build",
        "--quiet",
        "--workspace",
        "--exclude",
        "xtask",
        "--features",
        "desktop",
    ]))
}

fn silently(command: &mut Command) {
    let quiet = command.current_dir(root()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Err(error) = quiet.status() {
        say::line(&format!("{} does not start: {error}", quiet.get_program().to_string_lossy()));
    }
}
