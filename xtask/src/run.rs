//! How does one get from a fresh clone to the open program? `cargo xtask run`.

use crate::{
    command::{built, cargo, run as run_command},
    display,
    error::Error,
    packages, pages, say,
};

/// Installs what is missing, builds, and opens the window; without a screen serves the same pages.
///
/// # Errors
/// When something is missing that cannot be installed, does not build, or ends badly.
pub(crate) fn run(arguments: &[String]) -> Result<(), Error> {
    let (own, passed_on) = match arguments.iter().position(|word| word == "--") {
        Some(at) => (&arguments[..at], &arguments[at + 1..]),
        None => (arguments, &[][..]),
    };
    let release = match own {
        [] => false,
        [flag] if flag == "--release" => true,
        _ => {
            return Err(Error::Usage("cargo xtask run [--release] [-- ARGUMENTS OF THE PROGRAM]"));
        }
    };
    match display::look() {
        Ok(()) => open_window(release, passed_on),
        Err(why) => serve(release, passed_on, &why),
    }
}

fn open_window(release: bool, passed_on: &[String]) -> Result<(), Error> {
    packages::need(packages::WINDOW)?;
    pages::build_if_older()?;
    say::doing("building the program (some minutes the first time)");
    let mut build = cargo(&["build", "--workspace", "--features", "desktop", "--bin", "weiketang"]);
    run_command(build.args(release.then_some("--release")))?;
    say::doing("opening 微课堂");
    run_command(std::process::Command::new(built("weiketang", release)).args(passed_on))
}

fn serve(release: bool, passed_on: &[String], why: &str) -> Result<(), Error> {
    say::doing(&format!("there is no screen here ({why}): serving the pages for a browser instead"));
    packages::need(packages::PLAIN)?;
    pages::build_if_older()?;
    say::doing("building the program (some minutes the first time)");
    let mut build = cargo(&["build", "--workspace", "--bin", "wkt"]);
    run_command(build.args(release.then_some("--release")))?;
    say::doing("open the address below in a browser on this machine; Ctrl+C ends it");
    run_command(std::process::Command::new(built("wkt", release)).arg("serve").args(passed_on))
}
