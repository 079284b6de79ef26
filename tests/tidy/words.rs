//! Which words may not stand in the code? Each names a promise that is kept elsewhere, or not at all.

use crate::files::{ending_in, none};

/// A mark, the endings of the files it must not stand in, and why.
const MARKS: &[(&str, &[&str], &str)] = &[
    // Taken apart so that this file is not found itself.
    (concat!("TO", "DO"), SOURCES, "do it, or write it down as an issue"),
    (concat!("FIX", "ME"), SOURCES, "fix it, or write it down as an issue"),
    (concat!("todo", "!("), RUST, "a place that ends the program"),
    (concat!("unimple", "mented!("), RUST, "a place that ends the program"),
    (concat!("#[ign", "ore"), RUST, "a test that nobody runs proves nothing"),
    (concat!("#[should_", "panic"), RUST, "say what is answered instead"),
    (concat!("{@", "html"), PAGES, "text from lessons and rosters stays text (reliability T8)"),
    (concat!("inner", "HTML"), PAGES, "text from lessons and rosters stays text (reliability T8)"),
    (concat!("outer", "HTML"), PAGES, "text from lessons and rosters stays text (reliability T8)"),
    (concat!("insert", "AdjacentHTML"), PAGES, "text from lessons and rosters stays text (reliability T8)"),
    (concat!("local", "Storage"), PAGES, "nothing durable lives in the WebView (reliability T27)"),
    (concat!("session", "Storage"), PAGES, "nothing durable lives in the WebView (reliability T27)"),
    (concat!("indexed", "DB"), PAGES, "nothing durable lives in the WebView (reliability T27)"),
];

const RUST: &[&str] = &[".rs"];
const PAGES: &[&str] = &[".ts", ".svelte", ".js", ".html"];
const SOURCES: &[&str] = &[".rs", ".ts", ".svelte", ".js", ".mjs", ".css", ".toml", ".sql"];

#[test]
fn no_forbidden_word_stands_in_the_code() {
    let mut findings = Vec::new();
    for (mark, endings, why) in MARKS {
        for file in ending_in(endings) {
            // The lint rules of the pages name what they forbid.
            if file.path == "ui/eslint.config.js" {
                continue;
            }
            for (number, line) in file.text.lines().enumerate().filter(|(_, line)| line.contains(mark)) {
                findings.push(format!("{}:{}: {} ({why})", file.path, number + 1, line.trim()));
            }
        }
    }
    none(&findings, "words that may not stand in the code");
}

#[test]
fn no_test_waits_for_time_to_pass() {
    let mark = concat!("thread::", "sleep");
    let findings: Vec<String> = ending_in(RUST)
        .iter()
        .filter(|file| {
            let only_tests = file.path.starts_with("tests/") || file.path.contains("/tests/");
            let tests = if only_tests {
                Some(file.text.as_str())
            } else {
                file.text.split_once("#[cfg(test)]").map(|(_, tests)| tests)
            };
            tests.is_some_and(|tests| tests.contains(mark))
        })
        .map(|file| file.path.clone())
        .collect();
    none(&findings, "tests wait for what happens, not for time");
}

#[test]
fn sentences_of_the_program_do_not_stand_in_components() {
    let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let mut findings = Vec::new();
    for file in ending_in(&[".svelte"]) {
        // The practice phone is a Chinese phone in either language.
        if file.path.starts_with("ui/src/phone/") {
            continue;
        }
        let mut in_comment = false;
        for (number, line) in file.text.lines().enumerate() {
            let begins = line.contains("<!--") || line.contains("/*");
            let ends = line.contains("-->") || line.contains("*/");
            let is_code = !in_comment && !begins;
            in_comment = (in_comment || begins) && !ends;
            let code = line.split("//").next().unwrap_or_default();
            if is_code && code.chars().any(is_chinese) {
                findings.push(format!("{}:{}: {}", file.path, number + 1, line.trim()));
            }
        }
    }
    none(&findings, "sentences belong into ui/src/text, where the other language must have them too");
}
