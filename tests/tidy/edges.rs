//! Who may use whom? A new edge is a change to this list, argued in the commit.

use toml::Table;

use crate::files::{all, ending_in, none, read};

/// Package, its folder, and the packages of this workspace that it may name.
const EDGES: &[(&str, &str, &[&str])] = &[
    ("phone", "crates/phone", &[]),
    ("planner", "crates/planner", &[]),
    ("hand", "crates/hand", &[]),
    ("journal", "crates/journal", &[]),
    ("report", "crates/report", &[]),
    ("pack", "crates/pack", &[]),
    ("voice", "crates/voice", &[]),
    ("lesson", "crates/lesson", &["phone", "planner"]),
    ("card", "crates/card", &["phone", "lesson"]),
    ("mastery", "crates/mastery", &["journal"]),
    ("store", "crates/store", &["journal", "mastery"]),
    ("contract", "crates/contract", &["phone"]),
    (
        "app",
        "crates/app",
        // hand: what was drawn on the pad becomes characters here, so that the phone knows no recogniser.
        &[
            "phone", "planner", "hand", "pack", "lesson", "card", "journal", "mastery", "store", "report",
            "contract",
        ],
    ),
    ("host", "crates/host", &["contract"]),
    (
        "wkt",
        "crates/cli",
        // journal, planner and store for `wkt bench`, which measures the parts below `app` one by one.
        &["app", "host", "contract", "lesson", "phone", "planner", "journal", "store", "voice"],
    ),
    ("testkit", "crates/testkit", APP_AND_BELOW),
    ("xtask", "xtask", &[]),
    ("weiketang", ".", &["app", "contract", "voice"]),
];

/// What tests may use, besides `testkit`.
const APP_AND_BELOW: &[&str] =
    &["phone", "planner", "pack", "lesson", "journal", "mastery", "store", "report", "contract", "app"];

/// Crates that only compute: the same input gives the same output, on every machine, for ever.
const PURE: [&str; 7] = ["phone", "planner", "hand", "lesson", "card", "journal", "mastery"];

#[test]
fn every_crate_names_only_those_it_may() {
    let mut findings = Vec::new();
    let ours: Vec<&str> = EDGES.iter().map(|(name, _, _)| *name).collect();
    for (name, folder, allowed) in EDGES {
        let manifest: Table = read(&format!("{folder}/Cargo.toml")).parse().unwrap();
        for (section, for_tests) in
            [("dependencies", false), ("build-dependencies", false), ("dev-dependencies", true)]
        {
            let Some(section) = manifest.get(section).and_then(|found| found.as_table()) else {
                continue;
            };
            for used in section.keys().map(String::as_str).filter(|used| ours.contains(used)) {
                let may = allowed.contains(&used)
                    || for_tests && (used == "testkit" || APP_AND_BELOW.contains(&used));
                if !may {
                    findings.push(format!("{name} -> {used}"));
                }
            }
        }
    }
    none(&findings, "edges that are not on the list in tests/tidy/edges.rs");
}

#[test]
fn every_member_of_the_workspace_is_on_the_list_and_under_its_lints() {
    let workspace: Table = read("Cargo.toml").parse().unwrap();
    let members = workspace["workspace"]["members"].as_array().unwrap();
    let mut folders: Vec<&str> = members.iter().map(|member| member.as_str().unwrap()).collect();
    folders.push(".");
    let mut listed: Vec<&str> = EDGES.iter().map(|(_, folder, _)| *folder).collect();
    folders.sort_unstable();
    listed.sort_unstable();
    assert_eq!(folders, listed);
    let has_lints = |folder: &&str| {
        let manifest: Table = read(&format!("{folder}/Cargo.toml")).parse().unwrap();
        manifest.get("lints").is_some_and(|lints| lints.get("workspace") == Some(&true.into()))
    };
    let without: Vec<String> =
        folders.iter().filter(|folder| !has_lints(folder)).map(|folder| (*folder).to_owned()).collect();
    none(&without, "members without `[lints] workspace = true`");
}

#[test]
fn only_the_shell_names_tauri() {
    // The names are taken apart so that this file is not found itself.
    let names = [concat!("tau", "ri::"), concat!("tau", "ri_build")];
    let findings: Vec<String> = ending_in(&[".rs"])
        .iter()
        .filter(|file| !file.path.starts_with("src-tauri/"))
        .filter(|file| names.iter().any(|name| file.text.contains(name)))
        .map(|file| file.path.clone())
        .collect();
    none(&findings, "Tauri is named outside src-tauri");
}

#[test]
fn only_the_backend_of_the_pages_names_tauri() {
    let findings: Vec<String> = all()
        .iter()
        .filter(|file| file.path.starts_with("ui/src/") && !file.path.starts_with("ui/src/backend/"))
        .filter(|file| file.text.contains("@tauri-apps") || file.text.contains("__TAURI"))
        .map(|file| file.path.clone())
        .collect();
    none(&findings, "Tauri is named in the pages outside ui/src/backend");
}

#[test]
fn async_lives_in_the_hosts_only() {
    let findings: Vec<String> = ending_in(&[".rs"])
        .iter()
        .filter(|file| file.path.starts_with("crates/") && !file.path.starts_with("crates/host/"))
        .filter(|file| {
            let marks = [concat!("async", " fn "), concat!(".aw", "ait"), concat!("tok", "io::")];
            marks.iter().any(|mark| file.text.contains(mark))
        })
        .map(|file| file.path.clone())
        .collect();
    none(&findings, "async outside crates/host and src-tauri");
}

#[test]
fn what_is_done_otherwise_on_one_system_is_compiled_and_linted_on_all() {
    // `if cfg!(windows)` is; an attribute hides what it stands on from every other system.
    let marks = ["#[cfg(windows", "#[cfg(unix", "#[cfg(not(windows", "#[cfg(not(unix", "#[cfg(target_os"];
    let ships = |path: &str| path.contains("/src/") && !path.starts_with("xtask/");
    let mut findings = Vec::new();
    for file in ending_in(&[".rs"]).into_iter().filter(|file| ships(&file.path)) {
        findings.extend(
            marks
                .iter()
                .filter(|mark| file.text.contains(**mark))
                .map(|mark| format!("{}: {mark}", file.path)),
        );
    }
    none(&findings, "code of one system alone");
}

#[test]
fn pure_crates_know_no_clock_no_files_no_network_and_no_chance() {
    let marks =
        ["std::fs", "std::net", "std::process", "SystemTime", "Instant::now", "getrandom", "std::env"];
    let mut findings = Vec::new();
    for file in ending_in(&[".rs"]) {
        if !PURE.iter().any(|name| file.path.starts_with(&format!("crates/{name}/src/"))) {
            continue;
        }
        // Tests at the end of a file may read what they are about.
        let shipped = file.text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in shipped.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if let Some(mark) = marks.iter().find(|mark| code.contains(**mark)) {
                findings.push(format!("{}:{}: {mark}", file.path, number + 1));
            }
        }
    }
    none(&findings, "a pure crate reaches outside");
}
