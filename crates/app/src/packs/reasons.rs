//! What keeps a pack out, or from being made: said with its file, its line, and what to do.

use contract::types::Language;
use lesson::load::Problem;
use pack::Fault;

use super::faults;
use crate::mending;

/// What keeps a pack out, or from being made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Something about the file itself.
    Pack(Fault),
    /// Something in its lessons.
    Lesson(Problem),
    /// There is no lesson in it.
    NoLessons,
    /// It does not say whose work it is.
    NoAuthor,
    /// The program met a problem of its own while it looked.
    BrokenOff,
}

impl Reason {
    /// It in words.
    #[must_use]
    pub fn told(&self, language: Language) -> Problem {
        let (file, rule, (zh, en)) = match self {
            Reason::Lesson(problem) => return mending::told(problem, language),
            Reason::Pack(fault) => (fault.file.as_str(), "pack", faults::words(&fault.why)),
            Reason::NoLessons => (
                "course.toml",
                "pack",
                (
                    "这个课程包里一课也没有。请在 course.toml 的 lessons 里写上课的编号。".to_owned(),
                    "There is no lesson in this pack. Please write the ids of lessons into course.toml.".to_owned(),
                ),
            ),
            Reason::NoAuthor => (
                "course.toml",
                "author",
                (
                    "还不知道是谁做的。请在 title 下面加一行 author = \"您的名字，或者单位的名字\"。".to_owned(),
                    "It does not say whose work it is. Please add a line author = \"your name, or that of your institution\" below title.".to_owned(),
                ),
            ),
            Reason::BrokenOff => (
                "",
                "pack",
                (
                    "查这个课程包的时候，程序出了问题。请关掉程序，再打开试一次；还不行，就告诉做课程包的人。".to_owned(),
                    "The program met a problem while it checked this pack. Please close it, open it and try again; if that does not help, tell whoever made the pack.".to_owned(),
                ),
            ),
        };
        let say = match language {
            Language::Zh => zh,
            Language::En => en,
        };
        Problem { file: file.to_owned(), line: 0, rule: rule.to_owned(), say }
    }
}
