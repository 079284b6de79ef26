//! Puts the spoken lines of `voice/lines` into the program, in the order of their names.

use std::{
    env,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

/// What the maker of the lines writes.
const ENDING: &str = "mp3";

fn main() -> io::Result<()> {
    let lines = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("../../voice/lines");
    // Cargo would build this crate anew each time if the folder it watches were missing.
    fs::create_dir_all(&lines)?;
    println!("cargo::rerun-if-changed={}", lines.display());

    let lines = lines.canonicalize()?;
    let mut files: Vec<(String, PathBuf)> = Vec::new();
    for entry in fs::read_dir(&lines)? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned);
        if let Some(name) = name.filter(|_| path.extension().is_some_and(|ending| ending == ENDING)) {
            files.push((name, path));
        }
    }
    files.sort();

    let mut table = String::from("&[\n");
    for (name, path) in files {
        let place = path.to_string_lossy();
        writeln!(table, "    ({name:?}, include_bytes!({place:?})),").map_err(io::Error::other)?;
    }
    table.push_str("]\n");
    fs::write(Path::new(&variable("OUT_DIR")?).join("lines.rs"), table)
}

/// A variable that Cargo always sets for a build script.
fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(io::Error::other)
}
