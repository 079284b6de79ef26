//! `wkt lessons pack` and `wkt lessons import`: a course in one file, given and taken.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use app::packs::{Packed, Unpackable, pack_folder};
use contract::packs::{HowEnded, ImportEnded};
use serde_json::{Value, json};
use tempfile::NamedTempFile;

use super::check::{print_problem, problems};
use super::progress;
use crate::arguments::{Arguments, Pack, TakePack};
use crate::outcome::{Outcome, Told};
use crate::{print, start};

/// A file larger than this is not even read; in bytes. What is in it has limits of its own.
const LARGEST_FILE: u64 = 256 << 20;

/// Makes a pack of a folder.
pub fn pack(arguments: &Arguments, asked: &Pack, told: Told) -> Outcome {
    let packed = match pack_folder(&asked.folder) {
        Ok(packed) => packed,
        Err(Unpackable::Folder(error)) => return start::sentence(&error.into(), arguments.lang),
        Err(Unpackable::Reasons(found)) => {
            let found = found.iter().map(|reason| reason.told(told.language.into()));
            if told.json {
                print::json(&json!({ "packed": false, "problems": problems(found) }));
            } else {
                found.for_each(|problem| print_problem(&problem, "✗"));
                print::line(told.say(
                    "还没有做成课程包。改好上面的，再做一次。",
                    "No pack was made. Mend the above and try again.",
                ));
            }
            return Outcome::Red;
        }
    };
    if let Err(error) = written(&asked.out, &packed.bytes) {
        tracing::error!("{error}");
        let path = asked.out.display();
        return Outcome::failed(match told.is_chinese() {
            true => format!("写不进去：{path}。请换一个地方，或者看看磁盘满没满。"),
            false => {
                format!("Cannot write {path}. Please take another place, or see whether the disk is full.")
            }
        });
    }
    tell_packed(&packed, &asked.out, told);
    Outcome::Good
}

/// Aside first, then moved: a pack that is only half there must not have its name.
fn written(out: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(out)?;
    Ok(())
}

fn tell_packed(packed: &Packed, out: &Path, told: Told) {
    let Packed { bytes, name, author, lessons, left_out } = packed;
    let (kib, out) = (bytes.len().div_ceil(1024), out.display());
    if told.json {
        print::json(&json!({
            "packed": true, "name": name, "author": author, "lessons": lessons,
            "bytes": bytes.len(), "left_out": left_out,
        }));
        return;
    }
    print::line(&match told.is_chinese() {
        true => format!("做好了：{out}（{name}，{author}，{lessons} 课，{kib} KB）。"),
        false => format!("Made {out} ({name}, {author}, {lessons} lessons, {kib} KiB)."),
    });
    if !left_out.is_empty() {
        let files = left_out.join("、");
        print::line(&match told.is_chinese() {
            true => format!("课程用不上，没有放进去：{files}。"),
            false => format!("Not in it, because no course needs them: {files}."),
        });
    }
    print::line(told.say(
        "交给别人以前，请用 wkt lessons check 查一遍：有一课没通过，别人就收不下。",
        "Before handing it over, run wkt lessons check: one lesson that fails keeps the whole pack out.",
    ));
}

/// Takes a pack in.
pub fn import(arguments: &Arguments, asked: &TakePack, told: Told) -> Outcome {
    let readable = fs::metadata(&asked.file).is_ok_and(|found| found.len() <= LARGEST_FILE);
    let bytes = match fs::read(&asked.file) {
        Ok(bytes) if readable => bytes,
        _ => {
            let path = asked.file.display();
            return Outcome::failed(match told.is_chinese() {
                true => format!("课程包读不出来：{path}。请看看它在不在，能不能打开。"),
                false => format!("The pack cannot be read: {path}. Please see whether it is there."),
            });
        }
    };
    let ended = match start::app(arguments) {
        Ok(mut app) => app.take_pack(bytes, &progress::shown(told)),
        Err(end) => return end,
    };
    let ended = match ended {
        Ok(ended) => ended,
        Err(error) => return start::sentence(&error, arguments.lang),
    };
    let kept = matches!(ended.how, HowEnded::Kept | HowEnded::Replaced);
    if told.json {
        print::json(&as_json(&ended, kept));
    } else {
        for problem in &ended.problems {
            let place = match (problem.file.as_str(), problem.line) {
                ("", _) => String::new(),
                (file, 0) => format!("{file} "),
                (file, line) => format!("{file}:{line} "),
            };
            print::line(&format!("✗ {place}{}", problem.say));
        }
        print::line(words(ended.how, told));
    }
    if kept { Outcome::Good } else { Outcome::Red }
}

fn words(how: HowEnded, told: Told) -> &'static str {
    match how {
        HowEnded::Kept => told.say(
            "收下了。要用它，请在老师页的“课程包”里选。",
            "Kept. Choose it on the staff page Course packs to use it.",
        ),
        HowEnded::Replaced => {
            told.say("收下了，换掉了它的旧版本。", "Kept, in place of its earlier version.")
        }
        HowEnded::Refused | HowEnded::Stopped | HowEnded::NotWritten => told.say(
            "没有收下，什么都没有变。请让做课程包的人改好上面的，再发一份。",
            "Not kept; nothing has changed. Please have the above mended and sent again.",
        ),
    }
}

fn as_json(ended: &ImportEnded, kept: bool) -> Value {
    let problems: Vec<Value> = ended
        .problems
        .iter()
        .map(|problem| json!({ "file": problem.file, "line": problem.line, "say": problem.say }))
        .collect();
    json!({ "kept": kept, "replaced": ended.how == HowEnded::Replaced, "problems": problems })
}
