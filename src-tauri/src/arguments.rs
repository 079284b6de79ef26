//! What can be said to the program when it is started? Two folders; everything else is left unheard.
//!
//! Whoever starts it by a click says nothing, and systems add words of their own: an unknown word is
//! no reason not to open.

use std::{ffi::OsString, path::PathBuf};

/// What was said.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// `--data DIR`: where records are kept.
    pub(crate) data: Option<PathBuf>,
    /// `--lessons DIR`: lessons instead of those in the program.
    pub(crate) lessons: Option<PathBuf>,
}

impl Arguments {
    /// Reads `--data DIR` and `--lessons DIR`, also as `--data=DIR`.
    pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Arguments {
        let mut arguments = Arguments::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let text = word.to_string_lossy();
            let (name, inside) = match text.split_once('=') {
                Some((name, value)) => (name, Some(PathBuf::from(value))),
                None => (text.as_ref(), None),
            };
            let folder = match name {
                "--data" => &mut arguments.data,
                "--lessons" => &mut arguments.lessons,
                _ => continue,
            };
            *folder = inside.or_else(|| words.next().map(PathBuf::from));
        }
        arguments
    }
}

#[cfg(test)]
mod tests {
    use std::{ffi::OsString, path::PathBuf};

    use super::Arguments;

    fn check(words: &[&str], data: Option<&str>, lessons: Option<&str>) {
        let expected = Arguments { data: data.map(PathBuf::from), lessons: lessons.map(PathBuf::from) };
        assert_eq!(Arguments::read(words.iter().map(OsString::from)), expected, "{words:?}");
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
