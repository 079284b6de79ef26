//! Is every direct dependency named with its licence?

use toml::Table;

use crate::files::{none, read};

#[test]
fn every_rust_dependency_is_named_with_its_licence() {
    let workspace: Table = read("Cargo.toml").parse().unwrap();
    let dependencies = workspace["workspace"]["dependencies"].as_table().unwrap();
    let foreign = dependencies.iter().filter(|(_, value)| value.get("path").is_none()).map(|(name, _)| name);
    check(foreign.map(String::as_str));
}

#[test]
fn every_dependency_is_declared_once_for_all_crates() {
    let workspace: Table = read("Cargo.toml").parse().unwrap();
    let mut findings = Vec::new();
    for member in workspace["workspace"]["members"].as_array().unwrap() {
        let path = format!("{}/Cargo.toml", member.as_str().unwrap());
        let manifest: Table = read(&path).parse().unwrap();
        for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let Some(section) = manifest.get(section).and_then(|found| found.as_table()) else {
                continue;
            };
            let own = section.iter().filter(|(_, value)| value.get("workspace").is_none());
            findings.extend(own.map(|(name, _)| format!("{path}: {name}")));
        }
    }
    none(&findings, "versions stand in the root Cargo.toml only");
}

#[test]
fn every_dependency_of_the_pages_is_named_with_its_licence() {
    let manifest: serde_json::Value = serde_json::from_str(&read("ui/package.json")).unwrap();
    let sections = ["dependencies", "devDependencies"].map(|section| manifest[section].as_object());
    check(sections.into_iter().flatten().flat_map(|section| section.keys()).map(String::as_str));
}

fn check<'a>(names: impl Iterator<Item = &'a str>) {
    let page = read("docs/licences.md");
    let missing: Vec<String> =
        names.filter(|name| !page.contains(&format!("| {name} | "))).map(str::to_owned).collect();
    none(&missing, "not in docs/licences.md as `| name | version | licence |`");
}
