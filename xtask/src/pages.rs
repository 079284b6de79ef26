//! Are the window's pages built, and from what is there now?

use std::{fs, io, path::Path, time::SystemTime};

use crate::{
    command::{npm, root, run},
    error::Error,
    packages, say,
};

/// Installs the pages' tools when the lock file is not the one they were installed from.
///
/// # Errors
/// When Node is missing, or npm cannot get a package.
pub(crate) fn install() -> Result<(), Error> {
    packages::need_node()?;
    let lock = root().join("ui/package-lock.json");
    let installed = root().join("ui/node_modules/.installed-from.json");
    let wanted = fs::read(&lock).map_err(|source| Error::File { path: lock, source })?;
    if fs::read(&installed).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    say::doing("installing the pages' tools (npm ci)");
    run(&mut npm(&["ci"]))?;
    fs::write(&installed, wanted).map_err(|source| Error::File { path: installed, source })
}

/// Builds the pages.
///
/// # Errors
/// When they do not build.
pub(crate) fn build() -> Result<(), Error> {
    run(&mut npm(&["run", "--silent", "build"]))
}

/// Builds the pages unless the built ones are newer than everything they come from.
///
/// # Errors
/// When the tools cannot be installed or the pages do not build.
pub(crate) fn build_if_older() -> Result<(), Error> {
    if is_fresh().unwrap_or(false) {
        return Ok(());
    }
    install()?;
    say::doing("building the pages");
    build()
}

fn is_fresh() -> io::Result<bool> {
    let ui = root().join("ui");
    let page = ui.join("dist/index.html");
    // The build script of the window writes a page of its own when there is none: it has no scripts.
    if !fs::read_to_string(&page)?.contains("<script") {
        return Ok(false);
    }
    let built = fs::metadata(&page)?.modified()?;
    Ok(newest(&ui)? <= built)
}

/// When a file of the pages' sources was changed last.
fn newest(folder: &Path) -> io::Result<SystemTime> {
    let mut latest = SystemTime::UNIX_EPOCH;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_made = path.file_name().is_some_and(|name| name == "dist" || name == "node_modules");
        if is_made {
            continue;
        }
        let changed = if path.is_dir() { newest(&path)? } else { fs::metadata(&path)?.modified()? };
        latest = latest.max(changed);
    }
    Ok(latest)
}
