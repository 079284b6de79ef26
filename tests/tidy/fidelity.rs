//! Is every bullet of the reference shown by a test, or left out with a reason? Writes `docs/fidelity.md`.
//!
//! A test that shows a bullet says so in its comment: `/// Shows B10: …`. A module that leaves a part of
//! one out says so in its header: `//! Left out: B12 … (why).` A switch between versions is a
//! `Label` that some page reads.

use std::fmt::Write as _;

use expect_test::expect_file;
use toml::Table;

use crate::files::{Text, ending_in, none, read};

struct Shown {
    ids: Vec<String>,
    words: String,
    test: String,
    path: String,
}

struct LeftOut {
    id: String,
    words: String,
}

/// `A1`, `B27`, …
fn ids(words: &str) -> Vec<String> {
    let is_id = |word: &&str| {
        let digits = word.get(1..).unwrap_or_default();
        word.starts_with(['A', 'B', 'C', 'D', 'E', 'V'])
            && !digits.is_empty()
            && digits.chars().all(|c| c.is_ascii_digit())
    };
    words.split([',', ' ', '、']).filter(is_id).map(str::to_owned).collect()
}

fn shown_in(file: &Text) -> Vec<Shown> {
    let lines: Vec<&str> = file.text.lines().collect();
    let mut shown = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(tag) = line.trim().strip_prefix("/// Shows ") else { continue };
        let (named, words) = tag.split_once(':').unwrap_or((tag, ""));
        let function = lines[at..].iter().find_map(|line| line.trim().strip_prefix("fn "));
        let test = function.and_then(|rest| rest.split('(').next()).unwrap_or_default();
        shown.push(Shown {
            ids: ids(named),
            words: words.trim().trim_end_matches('.').to_owned(),
            test: test.to_owned(),
            path: file.path.clone(),
        });
    }
    shown
}

/// What a header says is left out: from the tag to the end of its paragraph, one part for each id in it.
fn left_out_in(file: &Text) -> Vec<LeftOut> {
    let mut header = file.text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim);
    let mut parts = Vec::new();
    while let Some(line) = header.next() {
        let Some(tag) = line.strip_prefix("Left out: ") else { continue };
        let more = header.by_ref().take_while(|line| !line.is_empty());
        let paragraph: Vec<&str> = std::iter::once(tag).chain(more).collect();
        parts.extend(by_id(&paragraph.join(" ")));
    }
    parts
}

/// `A8 this (why); A1 that` is about two bullets; an id within parentheses only points to another one.
fn by_id(paragraph: &str) -> Vec<LeftOut> {
    let mut parts: Vec<LeftOut> = Vec::new();
    let mut depth = 0_usize;
    for word in paragraph.split(' ') {
        match parts.last_mut() {
            _ if depth == 0 && ids(word).len() == 1 => {
                parts.push(LeftOut { id: word.to_owned(), words: String::new() });
            }
            Some(part) => {
                part.words.push(' ');
                part.words.push_str(word);
            }
            // What names no bullet is a remark of its own.
            None => break,
        }
        depth += word.matches('(').count();
        depth = depth.saturating_sub(word.matches(')').count());
    }
    for part in &mut parts {
        let words = part.words.trim().trim_end_matches("and").trim_end_matches([' ', '.', ',', ';']);
        part.words = words.to_owned();
    }
    parts
}

#[test]
fn a_paragraph_is_about_every_bullet_that_it_names() {
    let read = |paragraph| by_id(paragraph).into_iter().map(|part| (part.id, part.words)).collect::<Vec<_>>();
    let of = |id: &str, words: &str| (id.to_owned(), words.to_owned());
    assert_eq!(
        read("A8 fists; A1 the voice (B26) that speaks."),
        [of("A8", "fists"), of("A1", "the voice (B26) that speaks")]
    );
    assert_eq!(read("C7 films and C10 pages (none)."), [of("C7", "films"), of("C10", "pages (none)")]);
    assert_eq!(read("emoji (a panel of the chat)."), []);
}

#[test]
fn every_bullet_of_the_reference_is_shown_or_left_out_with_a_reason() {
    let list: Table = read("tests/tidy/fidelity.toml").parse().unwrap();
    let code = ending_in(&[".rs"]);
    let shown: Vec<Shown> = code.iter().flat_map(shown_in).collect();
    let left_out: Vec<LeftOut> = code.iter().flat_map(left_out_in).collect();
    let bullets = list["bullet"].as_array().unwrap();
    let is_known = |id: &str| bullets.iter().any(|bullet| bullet["id"].as_str() == Some(id));
    let unknown = left_out.iter().filter(|left_out| !is_known(&left_out.id));
    let mut findings: Vec<String> =
        unknown.map(|left_out| format!("{}: no such bullet", left_out.id)).collect();
    let mut page = String::from(HEAD);
    for bullet in bullets {
        let (id, title) = (bullet["id"].as_str().unwrap(), bullet["title"].as_str().unwrap());
        let _ = writeln!(page, "\n## {id} {title}\n");
        let tests: Vec<&Shown> = shown.iter().filter(|shown| shown.ids.iter().any(|of| of == id)).collect();
        let missing: Vec<&LeftOut> = left_out.iter().filter(|left_out| left_out.id == id).collect();
        if tests.is_empty() && missing.is_empty() {
            findings.push(format!("{id} {title}"));
        }
        for Shown { words, test, path, .. } in tests {
            let _ = writeln!(page, "- {words} — `{test}` in `{path}`");
        }
        for LeftOut { words, .. } in missing {
            let _ = writeln!(page, "- *left out:* {words}");
        }
    }
    let _ = writeln!(page, "\n## Version switches\n\n| switch | what | read by |\n|---|---|---|");
    for switch in list["switch"].as_array().unwrap() {
        let text = |key: &str| switch[key].as_str().unwrap();
        let label = format!("Label::{}", text("label"));
        let readers: Vec<String> = code
            .iter()
            .filter(|file| file.path.starts_with("crates/phone/src/") && !file.path.ends_with("profile.rs"))
            .filter(|file| file.text.contains(&label))
            .map(|file| format!("`{}`", file.path))
            .collect();
        if readers.is_empty() {
            findings.push(format!("{} {}: no page reads {label}", text("id"), text("title")));
        }
        let _ = writeln!(page, "| {} `{label}` | {} | {} |", text("id"), text("title"), readers.join(", "));
    }
    none(&findings, "bullets of the reference that no test shows and no module says why not");
    expect_file!["../../docs/fidelity.md"].assert_eq(&page);
}

const HEAD: &str = "# Faithfulness\n\n\
    Which behaviour of the real phone is shown by which test, bullet by bullet of the reference, and what is \
    left out on purpose. Made by `tests/tidy/fidelity.rs` from tags in the code; \
    `UPDATE_EXPECT=1 cargo test --test tidy fidelity` writes it anew.\n";
