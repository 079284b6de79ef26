//! Puts the built pages of `ui/dist` into the program, so that it serves them from wherever it is started.

use std::{
    env,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let pages = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("../../ui/dist");
    // Cargo would build this crate anew each time if the folder it watches were missing.
    fs::create_dir_all(&pages)?;
    println!("cargo::rerun-if-changed={}", pages.display());

    let pages = pages.canonicalize()?;
    let mut files = Vec::new();
    gather(&pages, &mut files)?;
    files.sort();

    let mut table = String::from("&[\n");
    for file in files {
        let name = file.strip_prefix(&pages).map_err(io::Error::other)?;
        let address = name.to_string_lossy().replace('\\', "/");
        let place = file.to_string_lossy();
        writeln!(table, "    ({address:?}, include_bytes!({place:?})),").map_err(io::Error::other)?;
    }
    table.push_str("]\n");
    fs::write(Path::new(&variable("OUT_DIR")?).join("pages.rs"), table)
}

/// All files under a folder, in no particular order.
fn gather(folder: &Path, into: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, into)?;
        } else {
            into.push(path);
        }
    }
    Ok(())
}

/// A variable that Cargo always sets for a build script.
fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(io::Error::other)
}
