//! What can be said to the program when it is started? Two folders and a language; everything else is left unheard.
//!
//! Whoever starts it by a click says nothing, and systems add words of their own: an unknown word is
//! no reason not to open.

use std::{ffi::OsString, path::PathBuf};

use contract::types::Language;

/// What was said.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// `--data DIR`: where records are kept.
    pub(crate) data: Option<PathBuf>,
    /// `--lessons DIR`: lessons instead of those in the program.
    pub(crate) lessons: Option<PathBuf>,
    /// `--lang en`: the second language.
    pub(crate) language: Language,
}

impl Arguments {
    /// Reads `--data DIR`, `--lessons DIR` and `--lang zh|en`, also as `--data=DIR`. A language that there is not
    /// leaves the first one.
    pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Arguments {
        let mut arguments = Arguments::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let text = word.to_string_lossy();
            let (name, inside) = match text.split_once('=') {
                Some((name, value)) => (name, Some(OsString::from(value))),
                None => (text.as_ref(), None),
            };
            if !["--data", "--lessons", "--lang"].contains(&name) {
                continue;
            }
            let value = inside.or_else(|| words.next());
            match name {
                "--data" => arguments.data = value.map(PathBuf::from),
                "--lessons" => arguments.lessons = value.map(PathBuf::from),
                _ if value.is_some_and(|value| value == "en") => arguments.language = Language::En,
                _ => arguments.language = Language::Zh,
            }
        }
        arguments
    }
}

#[cfg(test)]
mod tests {
    use std::{ffi::OsString, path::PathBuf};

    use contract::types::Language;

    use super::Arguments;

    fn read(words: &[&str]) -> Arguments {
        Arguments::read(words.iter().map(OsString::from))
    }

    fn check(words: &[&str], data: Option<&str>, lessons: Option<&str>) {
        let (data, lessons) = (data.map(PathBuf::from), lessons.map(PathBuf::from));
        assert_eq!(read(words), Arguments { data, lessons, language: Language::Zh }, "{words:?}");
    }

    #[test]
    fn the_second_language_is_asked_for() {
        for words in [&["--lang", "en"] as &[&str], &["--lang=en"], &["--data", "d", "--lang", "en"]] {
            assert_eq!(read(words).language, Language::En, "{words:?}");
        }
        for words in [&[] as &[&str], &["--lang", "zh"], &["--lang", "fr"], &["--lang"], &["en"]] {
            assert_eq!(read(words).language, Language::Zh, "{words:?}");
        }
    }

    #[test]
    fn folders_are_named_in_either_way() {
        check(&["--data", "记录"], Some("记录"), None);
        check(&["--data=记录", "--lessons=课"], Some("记录"), Some("课"));
    }

    #[test]
    fn unknown_words_do_not_keep_the_program_from_opening() {
        check(&[], None, None);
        check(&["-psn_0_1", "--data", "d", "more"], Some("d"), None);
        check(&["--data"], None, None);
    }
}
