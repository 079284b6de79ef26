//! `wkt demo`, `verify`, `rebuild`, `report`: looking after the data folder.

use std::fs;

use serde_json::json;

use crate::terminal::Terminal;

#[test]
fn the_demonstration_class_goes_into_an_empty_folder_only() {
    let terminal = Terminal::new();
    let filled = terminal.run(["demo", "--json"]).good().json();
    assert!(filled["events"].as_u64().unwrap() > 3_000, "{filled}");
    let list = terminal.run(["roster", "list", "--json"]).good().json();
    let class = &list["classes"][0];
    assert_eq!((&class["demo"], class["people"].as_array().unwrap().len()), (&json!(true), 30));
    let again = terminal.run(["demo"]);
    assert_eq!(again.code, 1);
    assert_eq!(again.err, "这里已经有名单了，演示班不会放进来。请换一个空的数据文件夹。\n");
}

#[test]
fn verify_and_rebuild_agree_on_the_same_code() {
    let terminal = Terminal::new();
    terminal.run(["demo"]).good();
    let before = terminal.run(["verify", "--json"]).good().json();
    assert_eq!((&before["ok"], &before["faults"]), (&json!(true), &json!([])));
    let rebuilt = terminal.run(["rebuild", "--json"]).good().json();
    assert_eq!((&rebuilt["events"], &rebuilt["unreadable"]), (&before["events"], &json!(0)));
    let after = terminal.run(["verify", "--json"]).good().json();
    assert_eq!(after["code"], before["code"]);
}

#[test]
fn the_matrix_goes_out_as_json_and_as_a_spreadsheet() {
    let terminal = Terminal::new();
    terminal.run(["demo"]).good();
    let matrix = terminal.run(["report", "matrix", "--json"]).good().json();
    assert_eq!(matrix["skills"][0], json!({ "id": "L01", "title": matrix["skills"][0]["title"] }));
    let residents = matrix["residents"].as_array().unwrap();
    assert_eq!(residents.len(), 30);
    for resident in residents {
        assert_eq!(resident["levels"].as_object().unwrap().len(), 45);
        assert!(resident["needs"].is_string() && resident["name"].is_string());
    }
    assert!(residents.iter().any(|resident| resident["needs"] != ""), "somebody needs company");

    let out = terminal.path("会到哪一步.csv");
    let class = "--class=演示班（编的）".to_owned();
    let words = ["report", "matrix", &class, "--format", "csv", "--out", out.to_str().unwrap()];
    terminal.run(words).good();
    let csv = fs::read_to_string(&out).unwrap();
    assert!(csv.starts_with("\u{feff}\"姓名\","), "{csv}");
    assert_eq!(csv.lines().count(), 31);
}

#[test]
fn what_cannot_be_written_or_found_is_said() {
    let terminal = Terminal::new();
    terminal.run(["demo"]).good();
    let class = terminal.run(["report", "matrix", "--class", "周九班"]);
    assert_eq!((class.code, class.err.as_str()), (1, "没有这个班。请从列出来的班里选一个。\n"));
    let out = terminal.path("no").join("such").join("folder.csv");
    let said = terminal.run(["report", "matrix", "--out", out.to_str().unwrap()]);
    assert!(said.code == 1 && said.err.starts_with("文件写不进去："), "{said:?}");
}

#[test]
fn a_damaged_database_is_said_and_left_alone() {
    let terminal = Terminal::new();
    terminal.run(["demo"]).good();
    let database = terminal.data().join("weiketang.db");
    fs::write(&database, "这不是数据库".repeat(1_000)).unwrap();
    let before = fs::read(&database).unwrap();
    for words in [&["verify"][..], &["roster", "list"], &["rebuild"]] {
        let said = terminal.run(words);
        assert_eq!(said.code, 1, "{words:?}: {said:?}");
        assert!(said.err.starts_with("记录的文件坏了，程序没有动它："), "{said:?}");
    }
    assert_eq!(fs::read(&database).unwrap(), before);
}

#[test]
fn a_flipped_bit_in_the_log_is_found() {
    let terminal = Terminal::new();
    terminal.run(["demo"]).good();
    let database = terminal.data().join("weiketang.db");
    // In the body of an event from the middle of the log: SQLite itself does not notice. Pages that were
    // split may keep an old copy that nobody reads, so every copy is changed.
    let body: Vec<u8> = rusqlite::Connection::open(&database)
        .unwrap()
        .query_row("SELECT body FROM event WHERE kind = 'attempt-finished' AND seq > 6000", [], |row| {
            row.get(0)
        })
        .unwrap();
    let mut bytes = fs::read(&database).unwrap();
    let places: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(&body)).collect();
    assert!(!places.is_empty(), "the event stands in the file");
    for at in places {
        bytes[at + body.len() / 2] ^= 1;
    }
    fs::write(&database, bytes).unwrap();
    let said = terminal.run(["verify", "--json"]);
    assert_eq!(said.code, 1, "{said:?}");
    assert!(!said.json()["faults"].as_array().unwrap().is_empty());
}
