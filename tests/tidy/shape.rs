//! Are files small, and do they say what they are about?

use crate::files::{ending_in, none, root};

/// Lines; aim at 60–200.
const LONGEST_RUST: usize = 500;
/// Lines; aim at 40–120.
const LONGEST_SVELTE: usize = 300;

fn check_length(ending: &str, longest: usize) {
    let findings: Vec<String> = ending_in(&[ending])
        .iter()
        .map(|file| (&file.path, file.text.lines().count()))
        .filter(|(_, lines)| *lines > longest)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    none(&findings, &format!("longer than {longest} lines: split where the subject changes"));
}

#[test]
fn no_rust_file_is_too_long_to_read() {
    check_length(".rs", LONGEST_RUST);
}

#[test]
fn no_component_is_too_long_to_read() {
    check_length(".svelte", LONGEST_SVELTE);
}

#[test]
fn every_rust_file_opens_with_the_question_it_answers() {
    let findings: Vec<String> = ending_in(&[".rs"])
        .iter()
        .filter(|file| !file.text.starts_with("//! "))
        .map(|file| file.path.clone())
        .collect();
    none(&findings, "files that do not open with `//! `");
}

#[test]
fn every_page_file_opens_with_a_comment() {
    let opens = |text: &str| ["//", "/*", "<!--"].iter().any(|mark| text.starts_with(mark));
    let findings: Vec<String> = ending_in(&[".ts", ".svelte", ".css"])
        .iter()
        .filter(|file| file.path.starts_with("ui/src/") && !file.path.starts_with("ui/src/generated/"))
        .filter(|file| !opens(&file.text))
        .map(|file| file.path.clone())
        .collect();
    none(&findings, "files of the pages that do not say what they are about");
}

#[test]
fn there_is_one_package_json() {
    // Tauri runs its before-commands in the folder of the first one it finds.
    let found: Vec<String> = ending_in(&["package.json"]).into_iter().map(|file| file.path).collect();
    assert_eq!(found, ["ui/package.json"]);
}

#[cfg(unix)]
#[test]
fn the_proof_can_be_started() {
    use std::os::unix::fs::PermissionsExt;

    let mode = std::fs::metadata(root().join(".ci/run")).unwrap().permissions().mode();
    assert_eq!(mode & 0o111, 0o111, "make .ci/run executable");
}

#[test]
fn tests_are_one_program_a_folder() {
    let loose: Vec<String> = std::fs::read_dir(root().join("tests"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() && !path.join("main.rs").exists())
        .filter(|path| std::fs::read_dir(path).unwrap().next().is_some())
        .map(|path| path.display().to_string())
        .collect();
    none(&loose, "folders in tests/ without a main.rs");
}
