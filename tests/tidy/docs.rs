//! Do the pages for readers speak of what is there?

use crate::files::{all, ending_in, none, read, root};

/// First parts of a path that a build makes.
const MADE: [&str; 2] = ["target/", "ui/dist"];

#[test]
fn every_path_named_in_a_document_exists() {
    let tops: Vec<String> =
        all().iter().filter_map(|file| file.path.split_once('/').map(|(top, _)| format!("{top}/"))).collect();
    let mut findings = Vec::new();
    for document in ending_in(&[".md"]) {
        for (number, line) in document.text.lines().enumerate() {
            // Every second piece between backticks is code.
            for named in line.split('`').skip(1).step_by(2) {
                let is_path = tops.iter().any(|top| named.starts_with(top.as_str()))
                    && !named.contains(['*', '<', ' ', '{', '…']);
                let is_made = MADE.iter().any(|made| named.starts_with(made));
                if is_path && !is_made && !root().join(named).exists() {
                    findings.push(format!("{}:{}: {named}", document.path, number + 1));
                }
            }
        }
    }
    none(&findings, "paths in documents that lead nowhere");
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let mut findings = Vec::new();
    for document in ending_in(&[".md"]) {
        let folder = root().join(&document.path).parent().unwrap().to_owned();
        for (number, line) in document.text.lines().enumerate() {
            for link in line.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
                let path = link.split('#').next().unwrap_or_default();
                let is_outside = link.contains("://") || path.is_empty();
                if !is_outside && !folder.join(path).exists() {
                    findings.push(format!("{}:{}: {link}", document.path, number + 1));
                }
            }
        }
    }
    none(&findings, "links that lead nowhere");
}

#[test]
fn the_architecture_page_knows_every_crate() {
    let page = read("docs/architecture.md");
    let unknown: Vec<String> = std::fs::read_dir(root().join("crates"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !page.contains(&format!("crates/{name}")))
        .collect();
    none(&unknown, "crates that docs/architecture.md does not speak of");
}

#[test]
fn the_changelog_has_a_place_for_what_comes_next() {
    let page = read("CHANGELOG.md");
    assert!(page.contains("## 未发布"), "the newest part of CHANGELOG.md is 未发布");
    assert!(page.contains("### 新增"), "with 新增, 改进, 修复 below it");
}

#[test]
fn both_readmes_give_the_same_commands() {
    let commands = |path: &str| -> Vec<String> {
        let mut inside = false;
        let mut found = Vec::new();
        for line in read(path).lines() {
            if line.starts_with("```") {
                inside = !inside;
            } else if inside && line.starts_with("cargo ") {
                found.push(line.split('#').next().unwrap_or_default().trim().to_owned());
            }
        }
        found
    };
    let english = commands("README.md");
    assert!(!english.is_empty());
    assert_eq!(english, commands("README.zh-CN.md"));
}
