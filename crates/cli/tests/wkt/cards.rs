//! `wkt card`: step cards as files.

use std::fs;
use std::path::Path;

use crate::terminal::Terminal;

fn is_pdf(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF-"))
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn cards_are_pdfs_and_need_no_data_folder() {
    let terminal = Terminal::new();
    let folder = terminal.path("cards");
    let said = terminal.run(["card", "L31", "L02", "-o", folder.to_str().unwrap()]).good();
    let files = ["L31 转发给家人 A4.pdf", "L02 点、按住、滑 A4.pdf"].map(|name| folder.join(name));
    let expected: Vec<String> = files.iter().map(|path| format!("写好了：{}", path.display())).collect();
    assert_eq!(said.out.lines().collect::<Vec<_>>(), expected);
    assert!(files.iter().all(|path| is_pdf(path)));
    assert!(!terminal.data().exists(), "a card for anybody opens no data");
}

#[test]
fn people_get_cards_of_their_own() {
    let terminal = Terminal::new();
    let roster = terminal.file("roster.csv", "姓名,座号\n王秀梅,3\n李桂英,1\n");
    terminal.run(["roster", "import", roster.to_str().unwrap(), "--class", "周一班"]).good();
    let folder = terminal.path("cards");
    let out = folder.to_str().unwrap();
    terminal.run(["card", "L31", "--out", out, "--resident", "王秀梅"]).good();
    terminal.run(["card", "L31", "--out", out, "--class", "周一班", "--paper", "a5"]).good();
    terminal.run(["card", "L31", "--out", out]).good();
    let expected = ["L31 转发给家人 A4.pdf", "L31 转发给家人 周一班 A5.pdf", "L31 转发给家人 王秀梅 A4.pdf"];
    assert_eq!(names(&folder), expected);
    let bytes = expected.map(|name| fs::read(folder.join(name)).unwrap());
    assert!(bytes[0] != bytes[2] && bytes.iter().all(|bytes| bytes.starts_with(b"%PDF-")));
    let unknown = terminal.run(["card", "L31", "--out", out, "--resident", "谁"]);
    assert_eq!((unknown.code, unknown.err.starts_with("名单里现在没有这个名字。")), (1, true), "{unknown:?}");
    let no_class = terminal.run(["card", "L31", "--out", out, "--class", "没有的班"]);
    assert_eq!((no_class.code, no_class.err.starts_with("没有这个班。")), (1, true), "{no_class:?}");
}

#[test]
fn a_unit_or_a_week_goes_into_a_folder_a_file_for_each_lesson() {
    let terminal = Terminal::new();
    let list = terminal.run(["lessons", "list", "--json"]).good().json();
    let unit = &list["units"][0];
    let folder = terminal.path("unit");
    let words = ["card", "--unit", unit["id"].as_str().unwrap(), "--paper", "a5", "--out"];
    let said = terminal.run(words.into_iter().chain([folder.to_str().unwrap(), "--json"])).good().json();
    let lessons = unit["lessons"].as_array().unwrap();
    assert_eq!(said["files"].as_array().unwrap().len(), lessons.len());
    for lesson in lessons {
        let (id, title) = (lesson["id"].as_str().unwrap(), lesson["title"].as_str().unwrap());
        assert!(is_pdf(&folder.join(format!("{id} {title} A5.pdf"))), "{lesson}");
    }
    let folder = terminal.path("week");
    terminal.run(["card", "--week", "5", "--out", folder.to_str().unwrap()]).good();
    assert_eq!(names(&folder), ["L13 微信的字变大 A4.pdf", "L14 走错了不慌 A4.pdf"]);
}

#[test]
fn the_plan_is_a_page() {
    let terminal = Terminal::new();
    let folder = terminal.path("papers");
    let said = terminal.run(["card", "--plan", "--out", folder.to_str().unwrap(), "--lang", "en"]).good();
    let path = folder.join("学习计划 A4.pdf");
    assert_eq!(said.out.trim_end(), format!("Written: {}", path.display()));
    assert!(is_pdf(&path));
}

#[test]
fn what_cannot_be_is_told() {
    let terminal = Terminal::new();
    let out = terminal.path("cards");
    let out = out.to_str().unwrap();
    let refused = |words: &[&str], sentence: &str| {
        let said = terminal.run(["card"].iter().chain(words).chain(&["--out", out]));
        assert_eq!((said.code, said.err.starts_with(sentence)), (1, true), "{said:?}");
    };
    refused(&["L00"], "没有编号是 L00 的课。");
    refused(&["--unit", "none"], "没有编号是 none 的单元。");
    refused(&["--week", "17"], "没有第 17 周，一共 16 周。");
    assert_eq!(terminal.run(["card", "--out", out]).code, 2, "which lesson?");
    assert_eq!(terminal.run(["card", "L31"]).code, 2, "into which folder?");
    assert_eq!(terminal.run(["card", "L31", "--all", "--out", out]).code, 2, "which of both?");
    assert_eq!(terminal.run(["card", "--plan", "--class", "周一班", "--out", out]).code, 2);
    assert!(!Path::new(out).exists());
}
