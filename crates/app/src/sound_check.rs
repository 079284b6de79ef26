//! Has every sentence of a lesson its sound, and is every sound of a course folder that of a sentence?

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use lesson::course::Lesson;
use lesson::lines;
use lesson::load::{Files, Problem};
use pack::limits::LARGEST_LINE;
use pack::sound::{ENDINGS, Sound};

use crate::hearing;

const RULE: &str = "sound";

/// The sentences of a lesson that have no sound, each with where it is written and what to do.
#[must_use]
pub fn missing(files: &Files, lesson: &Lesson, has: &dyn Fn(&str) -> bool) -> Vec<Problem> {
    let file = format!("{}/lesson.toml", lesson.id);
    let text = files.get(&file).map_or("", String::as_str);
    let without = lines::written(lesson).into_iter().filter(|(_, line)| !has(&line.name));
    let told = without.map(|(written, line)| Problem {
        file: file.clone(),
        line: text.find(&written).map_or(0, |at| phone::world::load::line_of(text, at)),
        rule: RULE.into(),
        say: format!(
            "这一句还没有声音：“{}”。请照 tools/voice 的说明做出来，或者自己念，存成 sound/{}.mp3。",
            line.text, line.name
        ),
    });
    told.collect()
}

/// The same where the platform's voice will do: one notice for the lesson.
#[must_use]
pub fn notice(files: &Files, lesson: &Lesson, has: &dyn Fn(&str) -> bool) -> Option<Problem> {
    let missing = missing(files, lesson, has);
    let count = missing.len();
    let first = missing.into_iter().next()?;
    let say = format!("这一课有 {count} 句没有做好的声音，由电脑的声音来念。第一句：{}", first.say);
    Some(Problem { say, ..first })
}

/// What is wrong with the files in a folder's `sound/`; `names` gives the names of all sentences, and is
/// asked only where there are files.
#[must_use]
pub fn files(folder: &Path, names: impl FnOnce() -> BTreeSet<String>) -> Vec<Problem> {
    let found = fs::read_dir(folder.join(hearing::FOLDER)).into_iter().flatten().flatten();
    let mut paths: Vec<_> = found.map(|entry| entry.path()).collect();
    paths.sort();
    if paths.is_empty() {
        return Vec::new();
    }
    let names = names();
    paths.iter().filter_map(|path| wrong(path, &names)).collect()
}

fn wrong(path: &Path, names: &BTreeSet<String>) -> Option<Problem> {
    let part =
        |part: Option<&std::ffi::OsStr>| part.and_then(|part| part.to_str()).unwrap_or_default().to_owned();
    let (name, ending) = (part(path.file_stem()), part(path.extension()));
    let say = match Sound::named(&ending) {
        None => format!("这里只放声音：{}。请另存，或者拿掉。", ENDINGS.join("、")),
        Some(_) if !names.contains(&name) => {
            "没有哪一句叫这个名字。字改过，名字也跟着变。请用 wkt voice lines 看现在的名字，改名或者拿掉。"
                .into()
        }
        Some(kind) if hearing::read(path, kind).is_err() => format!(
            "这段声音放不出来，或者超过 {} MB。请存成 mp3、ogg、wav 或者 m4a，再放进来。",
            LARGEST_LINE >> 20
        ),
        Some(_) => return None,
    };
    let file = format!("{}/{}", hearing::FOLDER, path.file_name().unwrap_or_default().to_string_lossy());
    Some(Problem { file, line: 0, rule: RULE.into(), say })
}

#[cfg(test)]
mod tests {
    use lesson::speech;

    use super::*;
    use crate::content::{self, Source};

    #[test]
    fn a_sentence_without_a_sound_is_told_with_its_words_its_line_and_what_to_do() {
        let files = content::read(&Source::Shipped).unwrap();
        let course = content::from_files(&files).unwrap().course;
        let lesson = course.lesson("L31").unwrap();
        assert_eq!(missing(&files, lesson, &|_| true), []);
        let without = speech::name("您会看到文章在聊天里了。");
        let told = missing(&files, lesson, &|name| name != without);
        let [only] = told.as_slice() else { panic!("{told:?}") };
        assert!(
            only.say.contains("“您会看到文章在聊天里了。”") && only.say.contains(&without),
            "{}",
            only.say
        );
        let line = files["L31/lesson.toml"].lines().nth(only.line - 1).unwrap();
        assert!(line.contains("您会看到文章在聊天里了。"), "{line}");
        assert!(missing(&files, lesson, &|_| false).len() > 30);
        let one = notice(&files, lesson, &|_| false).unwrap();
        assert!(
            one.say.contains("句没有做好的声音") && one.say.contains("“点右上角的三个点。”"),
            "{}",
            one.say
        );
        assert_eq!(notice(&files, lesson, &|_| true), None);
    }

    #[test]
    fn files_that_are_no_sound_of_any_sentence_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let none = || -> BTreeSet<String> { panic!("not asked without files") };
        assert_eq!(super::files(folder.path(), none), []);
        let sound = folder.path().join(hearing::FOLDER);
        fs::create_dir(&sound).unwrap();
        for (name, bytes) in [
            ("0123456789abcdef.mp3", b"ID3".as_slice()),
            ("0123456789abcdef.wav", b"ID3"),
            ("fedcba9876543210.mp3", b"ID3"),
            ("notes.txt", b""),
        ] {
            fs::write(sound.join(name), bytes).unwrap();
        }
        let told = super::files(folder.path(), || BTreeSet::from(["0123456789abcdef".to_owned()]));
        let seen: Vec<(&str, &str)> =
            told.iter().map(|problem| (problem.file.as_str(), problem.say.split_at(12).0)).collect();
        assert_eq!(
            seen,
            [
                ("sound/0123456789abcdef.wav", "这段声音"),
                ("sound/fedcba9876543210.mp3", "没有哪一"),
                ("sound/notes.txt", "这里只放"),
            ]
        );
    }
}
