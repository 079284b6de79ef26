//! Does the project speak of itself only? No machine's folders, no registry's hosts.

use crate::files::{all, none};

#[test]
fn no_folder_of_a_machine_and_no_registry_host_is_named() {
    // Taken apart so that this file is not found itself.
    let marks = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("C:\\Us", "ers"),
        concat!("arti", "factory"),
        concat!("registry.npm", "js.org"),
        concat!("index.cra", "tes.io"),
        concat!("static.cra", "tes.io"),
        concat!("pypi", ".org"),
        concat!("deb.deb", "ian.org"),
    ];
    let mut findings = Vec::new();
    for file in all() {
        for (number, line) in file.text.lines().enumerate() {
            if let Some(mark) = marks.iter().find(|mark| line.contains(**mark)) {
                findings.push(format!("{}:{}: {mark}", file.path, number + 1));
            }
        }
    }
    none(&findings, "places that mean nothing on another machine");
}
