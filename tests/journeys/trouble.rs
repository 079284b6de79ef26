//! When data or lessons cannot be used, the program says so in plain words and answers nothing else.

use std::fs;
use std::path::Path;

use app::content::{self, Source};
use app::hearing::silent;
use app::program::{Program, Setup};
use contract::types::{Failure, FailureCode, Language};
use serde_json::json;
use testkit::clock::{self, FixedClock};

use crate::classroom::Classroom;

#[test]
fn a_damaged_database_is_left_alone_and_said() {
    let room = Classroom::with_class();
    let folder = room.folder;
    drop(room.app);
    let database = folder.path().join("weiketang.db");
    let noise: Vec<u8> = (0..20_000_u32).map(|n| n.to_le_bytes()[0] ^ 0x5A).collect();
    fs::write(&database, &noise).unwrap();
    let failure = stopped(folder.path(), Source::Shipped);
    assert_eq!(failure.code, FailureCode::Stop);
    assert!(failure.message.starts_with("记录的文件坏了，程序没有动它："), "{}", failure.message);
    assert_eq!(fs::read(&database).unwrap(), noise, "not a byte was changed");
}

#[test]
fn a_database_that_is_gone_is_not_begun_anew() {
    let room = Classroom::with_class();
    let folder = room.folder;
    drop(room.app);
    fs::remove_file(folder.path().join("weiketang.db")).unwrap();
    let failure = stopped(folder.path(), Source::Shipped);
    assert!(failure.message.starts_with("以前的记录不见了："), "{}", failure.message);
}

#[test]
fn a_folder_that_is_a_file_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("记录");
    fs::write(&file, "no folder").unwrap();
    let failure = stopped(&file, Source::Shipped);
    assert_eq!(failure.code, FailureCode::Stop);
    assert!(failure.message.starts_with("这个文件夹里存不了东西："), "{}", failure.message);
}

#[test]
fn a_second_program_on_the_same_folder_says_so() {
    let room = Classroom::with_class();
    let failure = stopped(room.folder.path(), Source::Shipped);
    assert_eq!(failure.message, "微课堂已经开着了。请用开着的那一个，或者先把它关掉。");
}

#[test]
fn a_broken_lesson_is_named_with_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    let lessons = folder.path().join("课程");
    fs::create_dir(&lessons).unwrap();
    let failure = stopped(&folder.path().join("data"), Source::Folder(lessons.clone()));
    assert!(failure.message.contains("没有课程目录 course.toml"), "{}", failure.message);
    write_lessons(&lessons);
    let broken = lessons.join("L31").join("lesson.toml");
    let text = fs::read_to_string(&broken).unwrap();
    fs::write(&broken, text.replacen("[[step]]", "[[step]", 1)).unwrap();
    let line = text.lines().position(|line| line == "[[step]]").unwrap() + 1;
    let setup = Setup {
        data: Some(folder.path().join("data")),
        lessons: Source::Folder(lessons.clone()),
        language: Language::Zh,
        sounds: silent,
    };
    let program = Program::start(&setup);
    let door = program.call("open", None, json!({})).unwrap();
    let notice = door["notice"].as_str().unwrap();
    assert!(notice.contains(&format!("L31/lesson.toml 第 {line} 行")), "{notice}");

    // Without its world no lesson can be taught at all.
    fs::remove_file(lessons.join("world").join("people.toml")).unwrap();
    let failure = stopped(&folder.path().join("data2"), Source::Folder(lessons));
    assert!(failure.message.contains("world/people.toml"), "{}", failure.message);
    assert!(failure.message.contains("wkt lessons check"), "{}", failure.message);
}

/// The shipped lessons as a folder.
pub(crate) fn write_lessons(folder: &Path) {
    for (name, text) in content::read(&Source::Shipped).unwrap() {
        let path = name.split('/').fold(folder.to_owned(), |path, part| path.join(part));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// Starts a program that cannot run; whatever is asked, it answers with the same sentence.
fn stopped(data: &Path, lessons: Source) -> Failure {
    let clock = FixedClock::at("2026-05-04T09:00:00+08:00");
    let setup = Setup { data: Some(data.to_owned()), lessons, language: Language::Zh, sounds: silent };
    let program = Program::start_with(&setup, clock::context(&clock));
    let failure = program.stopped().expect("it cannot run");
    assert_eq!(program.call("open", None, json!({})), Err(failure.clone()));
    assert_eq!(program.call("home", Some("x"), json!({})), Err(failure.clone()));
    failure
}
