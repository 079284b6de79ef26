//! `wkt lessons`: list, show, and the checker that says where and what to mend.

use std::fs;

use serde_json::json;

use crate::terminal::Terminal;

// Whether every shipped lesson is good is asked by a stage of its own (`cargo xtask test lessons`).
#[test]
fn good_lessons_are_proved_on_every_phone() {
    let terminal = Terminal::new();
    let lessons = two_lessons(&terminal);
    let said = terminal.run(["lessons".as_ref(), "check".as_ref(), "--json".as_ref(), lessons.as_os_str()]);
    let checked = said.good().json();
    assert_eq!(checked["ok"], true);
    let lessons = checked["lessons"].as_array().unwrap();
    let drills = checked["drills"].as_array().unwrap();
    assert_eq!((lessons.len(), drills.len()), (2, 1));
    for lesson in lessons.iter().chain(drills) {
        assert_eq!((&lesson["ok"], &lesson["problems"]), (&json!(true), &json!([])));
        assert!(lesson["states"].as_u64().unwrap() > 1_000, "{lesson}");
        assert!(lesson["seconds"].is_number() && lesson["profiles"].is_number());
    }
}

#[test]
fn the_list_and_a_lesson_are_read_as_a_learner_reads_them() {
    let terminal = Terminal::new();
    let list = terminal.run(["lessons", "list"]).good();
    assert!(list.out.contains("走进微信\n") && list.out.contains("\n  L12  "), "{}", list.out);
    let shown = terminal.run(["lessons", "show", "L31"]).good();
    assert!(shown.out.contains("第 4 步  点右边的「发送」。"), "{}", shown.out);
    let json = terminal.run(["lessons", "show", "L31", "--json"]).good().json();
    assert_eq!((&json["id"], json["steps"].as_array().unwrap().len()), (&json!("L31"), 6));
    assert_eq!(terminal.run(["lessons", "show", "L00"]).code, 1);
}

#[test]
fn a_step_that_cannot_be_reached_is_named_with_file_and_line() {
    let terminal = Terminal::new();
    let lessons = two_lessons(&terminal);
    let broken = lessons.join("L26").join("lesson.toml");
    let text = fs::read_to_string(&broken).unwrap();
    let goal = "goal = { open = \"plus-menu\" }";
    assert!(text.contains(goal));
    fs::write(
        &broken,
        text.replacen(goal, "goal = { all = [{ at = \"phone.lock\" }, { at = \"phone.home\" }] }", 1),
    )
    .unwrap();
    let said = terminal.run(["lessons".as_ref(), "check".as_ref(), "--json".as_ref(), lessons.as_os_str()]);
    assert_eq!(said.code, 1, "{said:?}");
    let checked = said.json();
    assert_eq!(checked["ok"], false);
    let lesson = checked["lessons"].as_array().unwrap().iter().find(|lesson| lesson["id"] == "L26").unwrap();
    let problem = &lesson["problems"][0];
    assert_eq!(problem["file"], "L26/lesson.toml");
    assert!(problem["line"].as_u64().unwrap() > 0, "{problem}");
    assert!(problem["say"].as_str().unwrap().chars().count() > 8, "{problem}");
}

#[test]
fn words_against_the_rules_are_named() {
    let terminal = Terminal::new();
    let lessons = two_lessons(&terminal);
    let broken = lessons.join("L26").join("lesson.toml");
    let text = fs::read_to_string(&broken).unwrap();
    let at = text.find("action = \"").unwrap() + "action = \"".len();
    fs::write(&broken, format!("{}您又点错了，赶快重来！{}", &text[..at], &text[at..])).unwrap();
    let said = terminal.run(["lessons".as_ref(), "check".as_ref(), lessons.as_os_str()]);
    assert_eq!(said.code, 1, "{said:?}");
    assert!(said.out.contains("✗ L26"), "{}", said.out);
    assert!(said.out.contains("L26/lesson.toml:"), "{}", said.out);
}

#[test]
fn a_folder_that_holds_no_lessons_is_said() {
    let terminal = Terminal::new();
    for (folder, words) in
        [(terminal.path("nowhere"), "课程读不出来："), (terminal.path(""), "没有课程目录 course.toml")]
    {
        let said = terminal.run(["lessons".as_ref(), "check".as_ref(), folder.as_os_str()]);
        assert_eq!(said.code, 1);
        assert!(said.err.contains(words), "{said:?}");
    }
}

#[test]
fn a_file_that_is_no_toml_is_named_and_the_others_are_still_checked() {
    let terminal = Terminal::new();
    let lessons = two_lessons(&terminal);
    fs::write(lessons.join("L12").join("lesson.toml"), "format = 1\nid = \n").unwrap();
    let said = terminal.run(["lessons".as_ref(), "check".as_ref(), "--json".as_ref(), lessons.as_os_str()]);
    assert_eq!(said.code, 1);
    let checked = said.json();
    let problem = checked["problems"].as_array().unwrap().iter().find(|problem| problem["line"] == 2);
    assert_eq!(problem.unwrap()["file"], "L12/lesson.toml", "{checked}");
    assert_eq!(checked["lessons"].as_array().unwrap().len(), 1);
}

/// A folder with two lessons and one drill: enough to break one and keep one.
fn two_lessons(terminal: &Terminal) -> std::path::PathBuf {
    let folder = terminal.lessons();
    for entry in fs::read_dir(&folder).unwrap() {
        let entry = entry.unwrap();
        let is_other = !["L12", "L26", "world"].contains(&entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() && is_other {
            fs::remove_dir_all(entry.path()).unwrap();
        }
    }
    let course = "format = 1\ntitle = \"两课\"\n[[unit]]\nid = \"u\"\ntitle = \"单元\"\nlessons = [\"L12\", \"L26\"]\n";
    fs::write(folder.join("course.toml"), course).unwrap();
    let drills = folder.join("drills.toml");
    let text = fs::read_to_string(&drills).unwrap();
    let first: Vec<&str> = text.splitn(3, "[[drill]]").take(2).collect();
    fs::write(&drills, first.join("[[drill]]")).unwrap();
    folder
}
