//! What is the matter with the file of a pack, and what to do about it: one exhaustive match, both languages side
//! by side.

use pack::Why;
use pack::limits::{
    LARGEST_ENTRY, LARGEST_FILE, LARGEST_RATIO, LARGEST_SIDE, LARGEST_TEXT, LARGEST_TOTAL, LONGEST_NAME,
    MOST_ENTRIES,
};

const MIB: u64 = 1 << 20;

/// What is the matter and what to do, in Chinese and in English.
pub(super) fn words(why: &Why) -> (String, String) {
    let both = |zh: &str, en: &str| (zh.to_owned(), en.to_owned());
    match why {
        Why::NotAPack => both(
            "这个文件打不开，可能没有传完整，也可能不是课程包。请让做课程包的人重新发一份。",
            "This file cannot be opened: it is not complete, or no pack. Please have it sent once more.",
        ),
        Why::NoManifest => both(
            "这里面没有 pack.toml，不是课程包。请用 wkt lessons pack 做一个。",
            "There is no pack.toml in it, so it is no pack. Please make one with wkt lessons pack.",
        ),
        Why::BadManifest(what) => (
            format!("课程包的清单 pack.toml 读不懂（{what}）。请用 wkt lessons pack 重新做一个。"),
            format!(
                "The list in pack.toml cannot be read ({what}). Please make the pack anew with wkt lessons pack."
            ),
        ),
        Why::UnknownFormat(format) => (
            format!("这个课程包是新版本的程序做的（格式 {format}）。请先换上新版的微课堂，再导入。"),
            format!(
                "This pack was made by a newer version (format {format}). Please install that version first."
            ),
        ),
        Why::BadName => (
            format!(
                "课程的名字和作者都要写，各 1 到 {LONGEST_NAME} 个字，不能有看不见的字。请在 course.toml 里改 title 和 author。"
            ),
            format!(
                "The course and its author need names of 1 to {LONGEST_NAME} characters, none of them unseen. Please change title and author in course.toml."
            ),
        ),
        Why::FileTooLarge => large(
            LARGEST_FILE as u64,
            "课程包",
            "The pack",
            "请拿掉用不上的图和声音，再做一个。",
            "Please take out pictures and sounds that are not needed, and make it anew.",
        ),
        Why::TotalTooLarge => large(
            LARGEST_TOTAL,
            "里面的东西打开来",
            "What is in it",
            "请拿掉用不上的图和声音，再做一个。",
            "Please take out pictures and sounds that are not needed, and make it anew.",
        ),
        Why::EntryTooLarge => {
            large(LARGEST_ENTRY, "这个文件", "This file", "请换一个小一点的。", "Please use a smaller one.")
        }
        Why::TextTooLarge => large(
            LARGEST_TEXT,
            "这个文件的字太多，",
            "The text in this file",
            "请看看是不是放错了文件。",
            "Please see whether it is the right file.",
        ),
        Why::Swells => (
            format!(
                "这个文件打开来会变大 {LARGEST_RATIO} 倍以上，不像是课程。请不要用这个课程包，问一问是谁给的。"
            ),
            format!(
                "This file grows more than {LARGEST_RATIO} times when opened, as no course does. Please do not use this pack, and ask who gave it."
            ),
        ),
        Why::TooMany => (
            format!("里面超过 {MOST_ENTRIES} 个文件了，不像是课程。请看看是不是选错了文件夹。"),
            format!(
                "There are more than {MOST_ENTRIES} files in it, too many for a course. Please see whether it is the right folder."
            ),
        ),
        Why::BadPath => both(
            "这个文件名不能用。文件名只用小写、大写的英文字母，数字，点、横杠、下划线。请改名再做一个。",
            "This name cannot be used. Names are made of the letters a to z, digits, points, hyphens and underscores. Please rename it and make the pack anew.",
        ),
        Why::Twice => both(
            "有两个文件的名字一样（大写和小写也算一样）。请给其中一个改名。",
            "Two files have the same name (large and small letters count as the same). Please rename one.",
        ),
        Why::Link => both(
            "这是一个指到别处去的链接，不是文件。请换成文件本身。",
            "This is a link to something else and no file. Please put the file itself in its place.",
        ),
        Why::Encrypted => both(
            "这个文件加了密码，程序打不开。请去掉密码再做一个。",
            "This file has a password and cannot be opened. Please take the password away and make the pack anew.",
        ),
        Why::OtherKind => both(
            "课程用不上这种文件。课程包里只放 toml 文字，png、jpg 图，mp3、ogg、opus、wav、m4a 声音。请把它拿掉。",
            "Courses have no files of this kind, only texts (toml), pictures (png, jpg) and sounds (mp3, ogg, opus, wav, m4a). Please take it out.",
        ),
        Why::Damaged => both(
            "这个文件坏了，读不到最后。请让做课程包的人重新发一份。",
            "This file is damaged and cannot be read to its end. Please have the pack sent once more.",
        ),
        Why::Changed => both(
            "这个文件和清单对不上，路上被改过，或者坏了。请让做课程包的人重新发一份。",
            "This file is not what the list says: changed on its way, or damaged. Please have the pack sent once more.",
        ),
        Why::Missing => both(
            "清单里有这个文件，课程包里却没有。请让做课程包的人重新发一份。",
            "This file is on the list, but not in the pack. Please have the pack sent once more.",
        ),
        Why::Unnamed => both(
            "课程包里有这个文件，清单里却没有。请用 wkt lessons pack 重新做一个。",
            "This file is in the pack, but not on its list. Please make the pack anew with wkt lessons pack.",
        ),
        Why::NotText => both(
            "这个文件里的字读不出来。请用记事本打开，另存为，编码选 UTF-8。",
            "The text in this file cannot be read. Please open it in an editor and save it as UTF-8.",
        ),
        Why::NotAPicture => both(
            "这张图打不开。请另存为 png 或者 jpg，再放进来。",
            "This picture cannot be opened. Please save it as png or jpg and put it in again.",
        ),
        Why::PictureTooLarge => (
            format!("这张图太大了，横竖都不能超过 {LARGEST_SIDE} 点。请缩小再放进来。"),
            format!(
                "This picture is larger than {LARGEST_SIDE} points on a side. Please make it smaller and put it in again."
            ),
        ),
        Why::NotASound => both(
            "这段声音打不开。请存成 mp3、ogg、wav 或者 m4a，再放进来。",
            "This sound cannot be opened. Please save it as mp3, ogg, wav or m4a and put it in again.",
        ),
    }
}

fn large(limit: u64, zh: &str, en: &str, zh_do: &str, en_do: &str) -> (String, String) {
    let limit = limit / MIB;
    (format!("{zh}超过 {limit} MB 了。{zh_do}"), format!("{en} is larger than {limit} MB. {en_do}"))
}
