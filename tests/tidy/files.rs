//! Which files does the project consist of? Everything in the folder that no build made.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Folders that builds make, by name, and git's own.
const MADE: [&str; 6] = [".git", "target", "node_modules", "dist", "gen", "test-results"];

/// A text file of the project.
pub struct Text {
    /// From the top of the repository, with `/` between folders.
    pub path: String,
    /// All of it.
    pub text: String,
}

/// The repository's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file whose name ends in one of these and that is text, in a stable order.
pub fn ending_in(endings: &[&str]) -> Vec<Text> {
    all().into_iter().filter(|file| endings.iter().any(|ending| file.path.ends_with(ending))).collect()
}

/// Every text file.
pub fn all() -> Vec<Text> {
    let mut paths = Vec::new();
    walk(root(), &mut paths);
    paths.sort();
    let text = |path: PathBuf| {
        let text = fs::read_to_string(&path).ok()?;
        let path = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        Some(Text { path, text })
    };
    paths.into_iter().filter_map(text).collect()
}

/// One file that has to be there.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Fails with all findings, each on a line.
pub fn none(findings: &[String], rule: &str) {
    assert!(findings.is_empty(), "{rule}\n  {}", findings.join("\n  "));
}

fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !MADE.contains(&name.as_str()) {
                walk(&path, into);
            }
        } else {
            into.push(path);
        }
    }
}
