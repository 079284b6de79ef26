//! What keeps a pack out? Each reason with its file, and in plain Chinese what to do.

use crate::limits::{
    LARGEST_ENTRY, LARGEST_FILE, LARGEST_RATIO, LARGEST_SIDE, LARGEST_TEXT, LARGEST_TOTAL, LONGEST_NAME,
    LONGEST_PATH, MOST_ENTRIES,
};

/// Something that keeps a pack out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Path inside the pack, made fit to be shown; empty when it is about the pack as a whole.
    pub file: String,
    /// What it is.
    pub why: Why,
}

/// The reasons there are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// The file is no archive, or a damaged one.
    #[error("not a pack, or damaged")]
    NotAPack,
    /// It is an archive without `pack.toml`.
    #[error("no pack.toml")]
    NoManifest,
    /// `pack.toml` cannot be understood.
    #[error("pack.toml cannot be read: {0}")]
    BadManifest(String),
    /// A format of a later version.
    #[error("format {0}")]
    UnknownFormat(u32),
    /// Course or author without a name, with too long a one, or with characters nobody can see.
    #[error("the name of course or author does not fit")]
    BadName,
    /// The file itself is too large.
    #[error("the file is too large")]
    FileTooLarge,
    /// All entries together are too large.
    #[error("too much in it")]
    TotalTooLarge,
    /// One entry is too large.
    #[error("an entry is too large")]
    EntryTooLarge,
    /// A text is too large.
    #[error("a text is too large")]
    TextTooLarge,
    /// An entry grows far more than any honest one: a bomb.
    #[error("an entry inflates beyond measure")]
    Swells,
    /// Too many entries.
    #[error("too many entries")]
    TooMany,
    /// A path that leads out of the pack, or that some system cannot have.
    #[error("a path that is not allowed")]
    BadPath,
    /// Two entries of the same name, or of names that are the same to some systems.
    #[error("two entries of one name")]
    Twice,
    /// A link or something else that is no file.
    #[error("a link")]
    Link,
    /// An entry behind a password.
    #[error("encrypted")]
    Encrypted,
    /// A kind of file that a course does not have.
    #[error("a kind of file that courses do not have")]
    OtherKind,
    /// An entry that cannot be read to its end.
    #[error("damaged")]
    Damaged,
    /// An entry that is not what the manifest says.
    #[error("not what pack.toml says")]
    Changed,
    /// The manifest names a file that is not there.
    #[error("named in pack.toml, but missing")]
    Missing,
    /// A file that the manifest does not name.
    #[error("not named in pack.toml")]
    Unnamed,
    /// A text that is not UTF-8.
    #[error("not UTF-8")]
    NotText,
    /// A picture that cannot be decoded.
    #[error("not a picture")]
    NotAPicture,
    /// A picture larger than the limits.
    #[error("a picture beyond the limits")]
    PictureTooLarge,
    /// A sound that is not one.
    #[error("not a sound")]
    NotASound,
}

impl Fault {
    pub(crate) fn whole(why: Why) -> Self {
        Self { file: String::new(), why }
    }

    /// A fault of an entry whose path may be anything: what nobody could read is shown as `?`.
    pub(crate) fn of(path: &str, why: Why) -> Self {
        let seen = |c: char| if c.is_control() || crate::names::is_unseen(c) { '?' } else { c };
        Self { file: path.chars().take(LONGEST_PATH).map(seen).collect(), why }
    }

    /// What is the matter and what to do, in plain Chinese.
    #[must_use]
    pub fn say(&self) -> String {
        const MIB: u64 = 1 << 20;
        match &self.why {
            Why::NotAPack => {
                "这个文件打不开，可能没有传完整，也可能不是课程包。请让做课程包的人重新发一份。".into()
            }
            Why::NoManifest => "这里面没有 pack.toml，不是课程包。请用 wkt lessons pack 做一个。".into(),
            Why::BadManifest(what) => {
                format!("课程包的清单 pack.toml 读不懂（{what}）。请用 wkt lessons pack 重新做一个。")
            }
            Why::UnknownFormat(format) => {
                format!("这个课程包是新版本的程序做的（格式 {format}）。请先换上新版的微课堂，再导入。")
            }
            Why::BadName => format!(
                "课程的名字和作者都要写，各 1 到 {LONGEST_NAME} 个字，不能有看不见的字。请在 course.toml 里改 title 和 author。"
            ),
            Why::FileTooLarge => {
                format!("课程包超过 {} MB 了。请拿掉用不上的图和声音，再做一个。", LARGEST_FILE as u64 / MIB)
            }
            Why::TotalTooLarge => {
                format!(
                    "里面的东西打开来超过 {} MB 了。请拿掉用不上的图和声音，再做一个。",
                    LARGEST_TOTAL / MIB
                )
            }
            Why::EntryTooLarge => format!("这个文件超过 {} MB 了。请换一个小一点的。", LARGEST_ENTRY / MIB),
            Why::TextTooLarge => {
                format!("这个文件的字太多，超过 {} MB 了。请看看是不是放错了文件。", LARGEST_TEXT / MIB)
            }
            Why::Swells => format!(
                "这个文件打开来会变大 {LARGEST_RATIO} 倍以上，不像是课程。请不要用这个课程包，问一问是谁给的。"
            ),
            Why::TooMany => {
                format!("里面超过 {MOST_ENTRIES} 个文件了，不像是课程。请看看是不是选错了文件夹。")
            }
            Why::BadPath => {
                "这个文件名不能用。文件名只用小写、大写的英文字母，数字，点、横杠、下划线。请改名再做一个。"
                    .into()
            }
            Why::Twice => "有两个文件的名字一样（大写和小写也算一样）。请给其中一个改名。".into(),
            Why::Link => "这是一个指到别处去的链接，不是文件。请换成文件本身。".into(),
            Why::Encrypted => "这个文件加了密码，程序打不开。请去掉密码再做一个。".into(),
            Why::OtherKind => {
                "课程用不上这种文件。课程包里只放 toml 文字，png、jpg 图，mp3、ogg、opus、wav、m4a 声音。请把它拿掉。".into()
            }
            Why::Damaged => "这个文件坏了，读不到最后。请让做课程包的人重新发一份。".into(),
            Why::Changed => "这个文件和清单对不上，路上被改过，或者坏了。请让做课程包的人重新发一份。".into(),
            Why::Missing => "清单里有这个文件，课程包里却没有。请让做课程包的人重新发一份。".into(),
            Why::Unnamed => "课程包里有这个文件，清单里却没有。请用 wkt lessons pack 重新做一个。".into(),
            Why::NotText => "这个文件里的字读不出来。请用记事本打开，另存为，编码选 UTF-8。".into(),
            Why::NotAPicture => "这张图打不开。请另存为 png 或者 jpg，再放进来。".into(),
            Why::PictureTooLarge => {
                format!("这张图太大了，横竖都不能超过 {LARGEST_SIDE} 点。请缩小再放进来。")
            }
            Why::NotASound => "这段声音打不开。请存成 mp3、ogg、wav 或者 m4a，再放进来。".into(),
        }
    }
}
