//! `wkt lessons pack` and `import`: a course goes out as one file and comes in proved, or not at all.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::course::{changed, example, replaced};
use crate::terminal::{Said, Terminal};

fn pack(terminal: &Terminal, folder: &Path) -> (Said, PathBuf) {
    let out = terminal.path("ours.wktpack");
    let words = ["lessons".as_ref(), "pack".as_ref(), folder.as_os_str(), "--out".as_ref(), out.as_os_str()];
    (terminal.run(words), out)
}

fn import(terminal: &Terminal, file: &Path) -> Said {
    terminal.run(["lessons".as_ref(), "import".as_ref(), "--json".as_ref(), file.as_os_str()])
}

/// Names of the files in the folder of packs.
fn kept(terminal: &Terminal) -> Vec<String> {
    let entries = fs::read_dir(terminal.data().join("packs")).into_iter().flatten();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn a_course_is_packed_and_taken_in_and_a_new_version_takes_its_place() {
    let terminal = Terminal::new();
    let folder = example(&terminal);
    fs::write(folder.join("notes.docx"), "").unwrap();
    let (said, file) = pack(&terminal, &folder);
    assert!(said.good().out.contains("notes.docx"), "what stays outside is named");
    let first = import(&terminal, &file).good();
    assert_eq!((first.json()["kept"].clone(), first.json()["replaced"].clone()), (true.into(), false.into()));
    assert!(first.err.contains("T01 找到通讯录"), "{}", first.err);
    assert_eq!(kept(&terminal).len(), 2);
    assert_eq!(import(&terminal, &file).good().json()["replaced"], true);
    assert_eq!(kept(&terminal).len(), 2);
}

#[test]
fn one_lesson_that_fails_keeps_the_whole_pack_out_with_every_reason() {
    let terminal = Terminal::new();
    let folder = changed(&terminal, |lesson| {
        replaced(&replaced(&lesson, "点最下面的", "点击最上面的"), "您会看到朋友和", "看到朋友和")
    });
    let (said, file) = pack(&terminal, &folder);
    said.good();
    let refused = import(&terminal, &file);
    assert_eq!(refused.code, 1);
    assert_eq!(refused.json()["kept"], false);
    let problems = refused.json()["problems"].as_array().unwrap().clone();
    let says: Vec<&str> = problems.iter().map(|problem| problem["say"].as_str().unwrap()).collect();
    assert!(says.len() >= 3, "{says:?}");
    assert!(says.iter().any(|say| say.contains("点击")), "{says:?}");
    assert!(problems.iter().all(|problem| problem["file"] == "T01/lesson.toml"), "{problems:?}");
    assert!(problems.iter().all(|problem| problem["line"].as_u64().unwrap() > 0), "{problems:?}");
    assert!(kept(&terminal).is_empty(), "nothing of it is kept");
}

#[test]
fn a_folder_that_cannot_be_read_is_not_packed_and_a_course_needs_an_author() {
    let terminal = Terminal::new();
    let folder = example(&terminal);
    let course = fs::read_to_string(folder.join("course.toml")).unwrap();
    let nobody: String =
        course.lines().filter(|line| !line.starts_with("author")).collect::<Vec<_>>().join("\n");
    fs::write(folder.join("course.toml"), nobody).unwrap();
    let (said, file) = pack(&terminal, &folder);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("author"), "{}", said.out);
    assert!(!file.exists());
    assert_eq!(pack(&terminal, &terminal.path("nowhere")).0.code, 1);
}

#[test]
fn what_is_no_pack_is_said() {
    let terminal = Terminal::new();
    let file = terminal.file("names.wktpack", "姓名,座号\n");
    let said = terminal.run(["lessons".as_ref(), "import".as_ref(), file.as_os_str()]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("打不开"), "{said:?}");
    let nowhere = terminal.path("nowhere");
    let said = terminal.run(["lessons".as_ref(), "import".as_ref(), nowhere.as_os_str()]);
    assert!(said.err.contains("读不出来"), "{said:?}");
}

/// T6: whatever is in it, nothing is written but records of packs that were kept.
#[test]
fn nothing_of_a_hostile_pack_reaches_the_disk() {
    let terminal = Terminal::new();
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for path in ["pack.toml", "../../out.toml", "/tmp/wkt-out.toml", "T01/lesson.toml"] {
        archive.start_file(path, SimpleFileOptions::default()).unwrap();
        archive.write_all(b"format = 1\n").unwrap();
    }
    let file = terminal.file("hostile.wktpack", archive.finish().unwrap().into_inner());
    // The data folder itself is made by the first command that needs it.
    terminal.run(["roster", "list"]).good();
    let before = everything(&terminal.path(""));
    assert_eq!(import(&terminal, &file).code, 1);
    assert_eq!(everything(&terminal.path("")), before);
    assert!(!Path::new("/tmp/wkt-out.toml").exists());
}

/// Every file below a folder, without the ones that the journal itself rewrites.
fn everything(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            files.extend(everything(&entry.path()));
        } else if !entry.file_name().to_string_lossy().starts_with("weiketang.db") {
            files.push(entry.path());
        }
    }
    files.sort();
    files
}

/// T7: with no more memory than an old machine has to spare.
#[cfg(target_os = "linux")]
#[test]
fn a_bomb_is_refused_within_256_mebibytes() {
    use std::process::Command;

    let terminal = Terminal::new();
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("pack.toml", SimpleFileOptions::default()).unwrap();
    archive.write_all(b"format = 1\n").unwrap();
    archive.start_file("a0.png", SimpleFileOptions::default()).unwrap();
    archive.write_all(&vec![0; 64 << 20]).unwrap();
    for number in 1..500 {
        archive.deep_copy_file("a0.png", &format!("a{number}.png")).unwrap();
    }
    let file = terminal.file("bomb.wktpack", archive.finish().unwrap().into_inner());
    // The limit is on the data a process may have, as a limit on addresses would count the program itself.
    let said = Command::new("sh")
        .args(["-c", "ulimit -d 262144; exec \"$0\" lessons import \"$1\""])
        .args([env!("CARGO_BIN_EXE_wkt").as_ref(), file.as_os_str()])
        .env("WKT_DATA", terminal.data())
        .output()
        .unwrap();
    let out = String::from_utf8(said.stdout).unwrap();
    assert_eq!(said.status.code(), Some(1), "{out} {}", String::from_utf8_lossy(&said.stderr));
    assert!(out.contains("变大 100 倍"), "{out}");
}
