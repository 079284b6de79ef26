//! The smallest course there is: the example at the top of `lessons/README.md`, word for word.

use std::fs;
use std::path::{Path, PathBuf};

use crate::terminal::Terminal;

/// The lesson of the example.
pub const LESSON: &str = "T01/lesson.toml";

/// A folder with the example's two files and nothing else.
pub fn example(terminal: &Terminal) -> PathBuf {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons/README.md");
    let readme = fs::read_to_string(readme).unwrap();
    let blocks: Vec<&str> = readme.split("```toml\n").skip(1).filter_map(|b| b.split("```").next()).collect();
    let folder = terminal.path("example");
    fs::create_dir_all(folder.join("T01")).unwrap();
    fs::write(folder.join(LESSON), blocks[0]).unwrap();
    fs::write(folder.join("course.toml"), blocks[1]).unwrap();
    folder
}

/// The example with a step that says where to touch, changed once more.
pub fn changed(terminal: &Terminal, change: impl FnOnce(String) -> String) -> PathBuf {
    let folder = example(terminal);
    let lesson = fs::read_to_string(folder.join(LESSON)).unwrap();
    let goal = r#"step = [{ goal = { at = "wechat.contacts" }, "#;
    let said = format!(r#"{goal}target = "wechat.tab.contacts", action = "点最下面的「通讯录」。", "#);
    fs::write(folder.join(LESSON), change(replaced(&lesson, goal, &said))).unwrap();
    folder
}

/// `from` stands in the text; `to` in its place.
pub fn replaced(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "no {from} in {text}");
    text.replacen(from, to, 1)
}
