//! What must be installed on this machine, and can that be done here?
//!
//! Debian and Ubuntu: whatever lacks is installed, after saying so. Elsewhere the same things are
//! looked for and a missing one is named with where to get it; nothing is installed.

use std::{
    env,
    path::Path,
    process::{Command, Stdio},
};

use crate::{
    command::{is_there, printed, run},
    error::Error,
    say,
};

/// To build and open the window. It plays sounds through GStreamer's base and good plugins, without which
/// WebKitGTK ends a page at its first sound.
pub(crate) const WINDOW: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "gstreamer1.0-plugins-base",
    "gstreamer1.0-plugins-good",
    "fonts-noto-cjk",
];
/// To build without a window.
pub(crate) const PLAIN: &[&str] = &["build-essential", "pkg-config"];
/// To drive the pages in a browser, and the real window without a screen.
pub(crate) const TESTS: &[&str] =
    &["chromium", "xvfb", "xauth", "dbus", "at-spi2-core", "webkit2gtk-driver", "fonts-noto-cjk"];
/// The oldest Node that the pages' tools run on: major, minor.
const NODE: (u32, u32) = (20, 19);

/// Makes sure these Debian packages are there; on other systems looks for their like.
///
/// # Errors
/// When something is missing that cannot be installed from here.
pub(crate) fn need(packages: &[&str]) -> Result<(), Error> {
    if is_debian() {
        return install(packages);
    }
    if cfg!(target_os = "linux") && packages.contains(&"libwebkit2gtk-4.1-dev") {
        return match printed("pkg-config", &["--exists", "webkit2gtk-4.1"]) {
            Some(_) => Ok(()),
            None => Err(missing(
                "WebKitGTK 4.1 (headers)",
                "install it with this system's package manager; the Debian name is libwebkit2gtk-4.1-dev",
            )),
        };
    }
    if cfg!(target_os = "macos") && printed("xcode-select", &["-p"]).is_none() {
        return Err(missing("the Xcode command line tools", "run `xcode-select --install`"));
    }
    // Windows: the linker comes with the Rust that runs this task, WebView2 with the system since 2021.
    Ok(())
}

/// Makes sure that Node and npm are there and not too old.
///
/// # Errors
/// When they are missing and cannot be installed, or too old.
pub(crate) fn need_node() -> Result<(), Error> {
    if !is_there("node") && is_debian() {
        install(&["nodejs", "npm"])?;
    }
    let (major, minor) = NODE;
    let how =
        format!("install Node {major}.{minor} or newer, with npm, from nodejs.org or your system's packages");
    let Some(found) = printed("node", &["--version"]) else {
        return Err(missing("Node", &how));
    };
    if version(&found) < Some(NODE) {
        return Err(missing("a newer Node", &format!("{found} is too old; {how}")));
    }
    Ok(())
}

/// Whether packages can be named as Debian names them.
pub(crate) fn is_debian() -> bool {
    Path::new("/etc/debian_version").exists() && is_there("apt-get")
}

/// Installs what lacks; says so first, and does nothing when all is there.
///
/// # Errors
/// When the packages cannot be had, or this user may not install any.
pub(crate) fn install(packages: &[&str]) -> Result<(), Error> {
    let lacking: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if lacking.is_empty() {
        return Ok(());
    }
    let words = lacking.join(" ");
    say::doing(&format!("installing Debian packages: {words}"));
    let by_hand =
        || missing(&words, &format!("run `apt-get install --no-install-recommends {words}` as root"));
    let apt = |arguments: &[&str]| {
        let mut command = as_root()?;
        command.args(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(arguments);
        // apt tells every package thrice; what matters of it goes to the error output.
        command.stdout(Stdio::null());
        Some(command)
    };
    run(&mut apt(&["update", "-q"]).ok_or_else(by_hand)?)?;
    let mut install = apt(&["install", "-yq", "--no-install-recommends"]).ok_or_else(by_hand)?;
    run(install.args(&lacking)).map_err(|error| {
        say::problem(&error);
        by_hand()
    })
}

fn is_installed(package: &str) -> bool {
    printed("dpkg-query", &["-W", "-f=${Status}", package])
        .is_some_and(|status| status.ends_with(" installed"))
}

/// The beginning of a command that may install: `env` as root, `sudo` for others; `None` if neither goes.
fn as_root() -> Option<Command> {
    if printed("id", &["-u"]).as_deref() == Some("0") {
        // An `env` before an `env` changes nothing, and both ways have the same shape.
        return Some(Command::new("env"));
    }
    if !is_there("sudo") {
        return None;
    }
    let mut command = Command::new("sudo");
    if env::var_os("CI").is_some() {
        // Nobody is there to type a password.
        command.arg("-n");
    }
    Some(command)
}

fn missing(what: &str, how: &str) -> Error {
    Error::Missing { what: what.to_owned(), how: how.to_owned() }
}

/// `v20.20.2` as (20, 20).
fn version(printed: &str) -> Option<(u32, u32)> {
    let mut numbers = printed.trim_start_matches('v').split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::{NODE, version};

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(version("v20.20.2"), Some((20, 20)));
        assert!(version("v20.9.0") < Some(NODE));
        assert!(version("v22.0.0") > Some(NODE));
        assert_eq!(version("something else"), None);
    }
}
