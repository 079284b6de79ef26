//! `wkt roster`: files as people really have them, and nobody is ever removed.

use std::io::{Cursor, Write as _};

use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::terminal::{Said, Terminal};

const ROSTER: &str = "姓名,座位\n王秀梅,1\n李桂兰,2\n张建国,3\n";

fn import(terminal: &Terminal, name: &str, content: impl AsRef<[u8]>, more: &[&str]) -> Said {
    let file = terminal.file(name, content);
    let words = ["roster", "import", file.to_str().unwrap(), "--class", "周一班"];
    terminal.run(words.iter().chain(more))
}

fn names(terminal: &Terminal) -> Vec<Value> {
    let list = terminal.run(["roster", "list", "--json"]).good().json();
    let classes = list["classes"].as_array().unwrap();
    classes
        .iter()
        .flat_map(|class| class["people"].as_array().unwrap())
        .map(|one| one["name"].clone())
        .collect()
}

#[test]
fn utf8_with_and_without_mark_and_gbk_are_the_same_roster() {
    let (gbk, _, _) = encoding_rs::GBK.encode(ROSTER);
    let marked = format!("\u{feff}{}", ROSTER.replace('\n', "\r\n"));
    for bytes in [ROSTER.as_bytes(), marked.as_bytes(), &gbk] {
        let terminal = Terminal::new();
        let report = import(&terminal, "名单.csv", bytes, &["--json"]).good().json();
        let expected = json!({ "read": 3, "new": 3, "same": 0, "problems": [], "written": 3 });
        assert_eq!(report, expected);
        assert_eq!(names(&terminal), ["王秀梅", "李桂兰", "张建国"]);
    }
}

#[test]
fn a_workbook_is_a_roster_too() {
    let terminal = Terminal::new();
    let report = import(&terminal, "名单.xlsx", workbook(), &["--json"]).good().json();
    assert_eq!((&report["read"], &report["written"]), (&json!(2), &json!(2)));
    assert_eq!(names(&terminal), ["王秀梅", "李桂兰"]);
}

#[test]
fn a_dry_run_writes_nothing_and_a_second_import_changes_nothing() {
    let terminal = Terminal::new();
    let dry = import(&terminal, "a.csv", ROSTER, &["--dry-run", "--json"]).good().json();
    assert_eq!((&dry["new"], &dry["written"]), (&json!(3), &json!(0)));
    assert!(names(&terminal).is_empty());
    import(&terminal, "a.csv", ROSTER, &[]).good();
    let again = import(&terminal, "a.csv", ROSTER, &["--json"]).good().json();
    assert_eq!((&again["new"], &again["same"], &again["written"]), (&json!(0), &json!(3), &json!(0)));
    import(&terminal, "b.csv", "姓名\n陈玉芬\n", &[]).good();
    assert_eq!(names(&terminal).len(), 4, "whoever is not in the file stays");
}

#[test]
fn rows_that_cannot_be_taken_are_told_and_the_others_are_taken() {
    let terminal = Terminal::new();
    let roster = "姓名,座位,身份证号\n王秀梅,1,370202194501011234\n,2,\n李桂兰,第二排,\n张建国,1,\n";
    let report = import(&terminal, "a.csv", roster, &["--json"]).good().json();
    assert_eq!(report["written"], 1, "{report}");
    let rows: Vec<u64> =
        report["problems"].as_array().unwrap().iter().map(|one| one["row"].as_u64().unwrap()).collect();
    for row in [3, 4, 5] {
        assert!(rows.contains(&row), "{report}");
    }
    for problem in report["problems"].as_array().unwrap() {
        assert!(problem["say"].as_str().unwrap().ends_with('。'), "{problem}");
        assert!(!problem["say"].as_str().unwrap().contains("370202"), "an identity number is not repeated");
    }
}

#[test]
fn broken_files_are_said_in_a_sentence_and_write_nothing() {
    for (name, content, words) in [
        ("a.csv", &b"\xff\xfe\xfa\x00\x81"[..], "文件里的字认不出来"),
        ("a.xlsx", b"PK\x03\x04 not a workbook", "这个表格打不开"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "这是老式的表格"),
        ("a.pdf", b"%PDF-1.7", "这不是名单能用的文件"),
    ] {
        let terminal = Terminal::new();
        let said = import(&terminal, name, content, &[]);
        assert_eq!(said.code, 1, "{name}: {said:?}");
        assert!(said.err.contains(words), "{name}: {said:?}");
        assert!(names(&terminal).is_empty());
    }
    let terminal = Terminal::new();
    let said = terminal.run(["roster", "import", "nowhere.csv", "--class", "周一班"]);
    assert!(said.code == 1 && said.err.starts_with("名单文件读不出来："), "{said:?}");
}

#[test]
fn a_table_without_names_is_no_roster() {
    let terminal = Terminal::new();
    let said = import(&terminal, "a.csv", "日期,天气\n5月4日,晴\n", &[]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("没有找到「姓名」这一列"), "{said:?}");
}

/// A small workbook as spreadsheet programs write it.
fn workbook() -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let row = |number: u32, name: &str, seat: &str| {
        let cell = |place: char, text: &str| {
            format!(r#"<c r="{place}{number}" t="inlineStr"><is><t>{text}</t></is></c>"#)
        };
        format!(r#"<row r="{number}">{}{}</row>"#, cell('A', name), cell('B', seat))
    };
    let rows = [row(1, "姓名", "座位"), row(2, "王秀梅", "1"), row(3, "李桂兰", "2")].concat();
    let relation = |kind: &str, target: &str| {
        format!(
            r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let parts = [
        ("[Content_Types].xml", format!(r#"<Types xmlns="{PACKAGE}/content-types"/>"#)),
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>"#
            ),
        ),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
        (
            "xl/worksheets/sheet1.xml",
            format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#),
        ),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
