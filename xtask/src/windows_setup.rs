//! How does a Debian machine come to compile for Windows and to run what it compiled?
//!
//! Everything lies in `target/windows`: the standard library built from Debian's source of the very
//! compiler's version, a Wine prefix, and what Cargo builds with them. Made once; made again when
//! apt moves the compiler on.

use std::{
    env,
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{
    command::{printed, root, run, target},
    error::Error,
    packages, say,
};

const TRIPLE: &str = "x86_64-pc-windows-gnu";
const DEBIAN: [&str; 6] =
    ["rustc-web", "rust-web-src", "rust-web-clippy", "gcc-mingw-w64-x86-64-win32", "wine", "wine64"];

/// The manifest of a program that is compiled only to get the standard library it stands on.
const STD_MANIFEST: &str = "[package]\nname = \"std-for-windows\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
    [workspace]\n[profile.release]\ndebug = \"line-tables-only\"\n";

/// Wine 8 lacks this library, which every Rust program for Windows asks for random bytes.
const RANDOM: &str = r"#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE p, SIZE_T n)
{ while (n) { ULONG k = n > 65536 ? 65536 : (ULONG)n; if (!SystemFunction036(p, k)) return FALSE; p += k; n -= k; } return TRUE; }
";

/// Runs a program under Wine. Now and then one dies there before it has begun: it has said nothing then, which no
/// test program does, and is begun once more.
const RUNNER: &str = r#"#!/bin/bash
said=$(mktemp)
trap 'rm -f "$said"' EXIT
wine "$@" | tee "$said"
ended=${PIPESTATUS[0]}
if [ "$ended" -ne 0 ] && [ ! -s "$said" ]; then
    echo "$1 died before it began, and is begun once more" >&2
    wine "$@"
    ended=$?
fi
exit "$ended"
"#;

/// A machine that can compile for Windows.
pub(crate) struct Windows {
    folder: PathBuf,
    sysroot: PathBuf,
}

/// Installs, builds and prepares what is not there yet.
///
/// # Errors
/// When a package, the standard library or the Wine prefix cannot be had.
pub(crate) fn set_up() -> Result<Windows, Error> {
    packages::install(&DEBIAN)?;
    let folder = target().join("windows");
    make(&folder)?;
    let folder = folder.canonicalize().map_err(|source| Error::File { path: folder, source })?;
    let version = printed("/usr/bin/rustc", &["--version"])
        .and_then(|printed| printed.split(' ').nth(1).map(str::to_owned))
        .ok_or_else(|| Error::Missing {
            what: "Debian's rustc".to_owned(),
            how: "install the package rustc-web".to_owned(),
        })?;
    let windows = Windows { sysroot: folder.join(format!("sysroot-{version}")), folder };
    windows.standard_library()?;
    windows.wine_prefix()?;
    write(&windows.runner(), RUNNER)?;
    Ok(windows)
}

impl Windows {
    /// A program that sees the compiler, the target and the Wine prefix of this set-up, and no screen.
    pub(crate) fn command(&self, program: &str) -> Command {
        let sysroot = format!("--sysroot {}", self.sysroot.display());
        let mut command = Command::new(program);
        command
            .current_dir(root())
            .env_remove("DISPLAY")
            .env_remove("RUSTUP_TOOLCHAIN")
            .env_remove("RUSTFLAGS")
            .env("RUSTC", "/usr/bin/rustc")
            .env("RUSTDOC", "/usr/bin/rustdoc")
            // Under another locale Wine cannot open files with Chinese names.
            .env("LC_ALL", "C.UTF-8")
            .env("CARGO", cargo())
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env("CARGO_BUILD_TARGET", TRIPLE)
            .env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER", "x86_64-w64-mingw32-gcc")
            .env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", format!("bash {}", self.runner().display()))
            // The library that the window's program finds WebView2 with lies beside it, its tests one folder down.
            .env("WINEPATH", format!("Z:{}", self.folder.join("target").join(TRIPLE).join("debug").display()))
            .env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUSTFLAGS", &sysroot)
            .env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUSTDOCFLAGS", &sysroot)
            .env("WINEPREFIX", self.prefix())
            .env("WINEDEBUG", "-all")
            .env("WINEDLLOVERRIDES", "mscoree,mshtml=");
        command
    }

    /// Cargo that compiles for Windows and runs under Wine.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = self.command(&cargo().to_string_lossy());
        command.args(arguments);
        command
    }

    fn runner(&self) -> PathBuf {
        self.folder.join("run-under-wine")
    }

    fn prefix(&self) -> PathBuf {
        self.folder.join("prefix")
    }

    fn standard_library(&self) -> Result<(), Error> {
        let done = self.sysroot.join("ok");
        if done.exists() {
            return Ok(());
        }
        say::doing("building the standard library for Windows (about two minutes, once)");
        let program = self.folder.join("std");
        make(&program.join("src"))?;
        write(&program.join("Cargo.toml"), STD_MANIFEST)?;
        write(&program.join("src/main.rs"), "fn main() {}\n")?;
        let built = program.join("target");
        run(self
            .cargo(&["build", "--quiet", "--release"])
            .args(["-Z", "build-std=std,panic_unwind,panic_abort,test,proc_macro"])
            .current_dir(&program)
            .env_remove("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUSTFLAGS")
            .env("CARGO_TARGET_DIR", &built)
            // Building the standard library is for nightly compilers, unless one insists.
            .env("RUSTC_BOOTSTRAP", "1"))?;

        let library = self.sysroot.join("lib/rustlib");
        let into = library.join(TRIPLE).join("lib");
        make(&into)?;
        copy_rlibs(&built.join(TRIPLE).join("release/deps"), &into)?;
        // Build scripts and macros run here, not on Windows: they need this machine's library beside it.
        link("/usr/lib/rustlib/x86_64-unknown-linux-gnu", &library.join("x86_64-unknown-linux-gnu"))?;
        fs::remove_dir_all(&program).map_err(|source| Error::File { path: program, source })?;
        write(&done, "")
    }

    fn wine_prefix(&self) -> Result<(), Error> {
        let prefix = self.prefix();
        let done = prefix.join("ok");
        if done.exists() {
            return Ok(());
        }
        say::doing("preparing Wine (once)");
        let mut boot = self.command("wineboot");
        run(boot.arg("--init").stdout(Stdio::null()).stderr(Stdio::null()))?;
        run(self.command("wineserver").arg("--wait"))?;
        let source = self.folder.join("random.c");
        write(&source, RANDOM)?;
        let library = prefix.join("drive_c/windows/system32/bcryptprimitives.dll");
        let mut compiler = self.command("x86_64-w64-mingw32-gcc");
        run(compiler.args(["-O2", "-shared", "-o"]).arg(library).arg(source).arg("-ladvapi32"))?;
        write(&done, "")
    }
}

/// The Cargo that runs this task; Debian's package brings only a compiler.
fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"))
}

fn copy_rlibs(from: &Path, into: &Path) -> Result<(), Error> {
    let copy = || -> io::Result<()> {
        for entry in fs::read_dir(from)? {
            let file = entry?.path();
            let name = file.file_name().map(PathBuf::from).unwrap_or_default();
            if file.extension().is_some_and(|ending| ending == "rlib") {
                fs::copy(&file, into.join(name))?;
            }
        }
        Ok(())
    };
    copy().map_err(|source| Error::File { path: from.to_owned(), source })
}

#[cfg(unix)]
fn link(to: &str, at: &Path) -> Result<(), Error> {
    if at.exists() {
        return Ok(());
    }
    std::os::unix::fs::symlink(to, at).map_err(|source| Error::File { path: at.to_owned(), source })
}

#[cfg(not(unix))]
fn link(_to: &str, at: &Path) -> Result<(), Error> {
    let source = io::Error::from(io::ErrorKind::Unsupported);
    Err(Error::File { path: at.to_owned(), source })
}

fn make(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|source| Error::File { path: folder.to_owned(), source })
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    fs::write(path, text).map_err(|source| Error::File { path: path.to_owned(), source })
}
