//! `wkt card`: step cards as files.

use std::fs;

use crate::terminal::Terminal;

fn is_pdf(path: &std::path::Path) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF-"))
}

#[test]
fn a_card_is_a_pdf_and_needs_no_data_folder() {
    let terminal = Terminal::new();
    let path = terminal.path("card.pdf");
    let said = terminal.run(["card", "L31", "--out", path.to_str().unwrap()]).good();
    assert_eq!(said.out.trim_end(), format!("写好了：{}", path.display()));
    assert!(is_pdf(&path));
    assert!(!terminal.data().exists(), "a card for anybody opens no data");
}

#[test]
fn somebodys_card_is_another_one() {
    let terminal = Terminal::new();
    let roster = terminal.file("roster.csv", "姓名,座号\n王秀梅,3\n");
    terminal.run(["roster", "import", roster.to_str().unwrap(), "--class", "周一班"]).good();
    let (hers, anybodys) = (terminal.path("hers.pdf"), terminal.path("anybodys.pdf"));
    terminal.run(["card", "L31", "--out", hers.to_str().unwrap(), "--resident", "王秀梅"]).good();
    terminal.run(["card", "L31", "--out", anybodys.to_str().unwrap()]).good();
    assert!(is_pdf(&hers) && fs::read(&hers).unwrap() != fs::read(&anybodys).unwrap());
    let unknown = terminal.run(["card", "L31", "--out", hers.to_str().unwrap(), "--resident", "谁"]);
    assert_eq!((unknown.code, unknown.err.starts_with("名单里现在没有这个名字。")), (1, true), "{unknown:?}");
}

#[test]
fn a_unit_goes_into_a_folder_a_file_for_each_lesson() {
    let terminal = Terminal::new();
    let list = terminal.run(["lessons", "list", "--json"]).good().json();
    let unit = &list["units"][0];
    let folder = terminal.path("cards");
    let unit_id = unit["id"].as_str().unwrap();
    let words =
        ["card", "--all", "--unit", unit_id, "--paper", "a5", "--out", folder.to_str().unwrap(), "--json"];
    let said = terminal.run(words).good().json();
    let lessons = unit["lessons"].as_array().unwrap();
    assert_eq!(said["files"].as_array().unwrap().len(), lessons.len());
    for lesson in lessons {
        let (id, title) = (lesson["id"].as_str().unwrap(), lesson["title"].as_str().unwrap());
        assert!(is_pdf(&folder.join(format!("{id} {title} A5.pdf"))), "{lesson}");
    }
}

#[test]
fn what_cannot_be_is_told() {
    let terminal = Terminal::new();
    let out = terminal.path("card.pdf");
    let out = out.to_str().unwrap();
    let unknown = terminal.run(["card", "L00", "--out", out]);
    assert_eq!((unknown.code, unknown.err.starts_with("没有编号是 L00 的课。")), (1, true), "{unknown:?}");
    let no_unit = terminal.run(["card", "--all", "--unit", "none", "--out", out]);
    assert_eq!((no_unit.code, no_unit.err.starts_with("没有编号是 none 的单元。")), (1, true), "{no_unit:?}");
    assert_eq!(terminal.run(["card", "--out", out]).code, 2, "which lesson?");
    assert_eq!(terminal.run(["card", "L31"]).code, 2, "into which file?");
}
