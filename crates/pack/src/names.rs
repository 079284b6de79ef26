//! Which paths may stand in a pack? Those that every system can have, and that lead nowhere else (T6).

use std::collections::{BTreeMap, BTreeSet};

use crate::limits::{DEEPEST_PATH, LONGEST_NAME, LONGEST_PATH};
use crate::picture::ENDINGS;
use crate::sound::Sound;

/// Names that Windows gives to devices, with any ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// Whether a path is letters, digits, `_`, `.`, `-` in a few parts, none of which leads up, hides,
/// or is a device somewhere.
pub fn is_allowed(path: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '.' | '-');
    let parts: Vec<&str> = path.split('/').collect();
    path.len() <= LONGEST_PATH
        && path.chars().all(fits)
        && parts.len() <= DEEPEST_PATH
        && parts.iter().all(|part| {
            !part.is_empty() && !part.starts_with(['.', '-']) && !part.ends_with('.') && !is_device(part)
        })
}

fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let (word, number) = stem.split_at(stem.len().min(3));
    match number {
        "" => DEVICES[..4].contains(&word),
        _ => DEVICES[4..].contains(&word) && number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit()),
    }
}

/// What a kind of file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text of the course.
    Text,
    /// Picture or sound.
    Other,
}

/// The kind of a file by its ending; `None` for kinds that a course does not have. SVG is none: it
/// can hold scripts (T9).
pub fn kind(path: &str) -> Option<Kind> {
    match path.rsplit_once('.')?.1 {
        "toml" => Some(Kind::Text),
        ending if ENDINGS.contains(&ending) => Some(Kind::Other),
        ending => Sound::named(ending).map(|_| Kind::Other),
    }
}

/// The paths that are met, to tell when a second one is the same to some system.
#[derive(Debug, Default)]
pub struct Met {
    files: BTreeSet<String>,
    folders: BTreeMap<String, String>,
}

impl Met {
    /// Takes a path in. `false` if a path like it was there, if a folder is written in two ways, or if
    /// something is both a file and a folder.
    pub fn first(&mut self, path: &str) -> bool {
        let low = path.to_ascii_lowercase();
        let mut good = !self.folders.contains_key(&low) && self.files.insert(low);
        for (at, _) in path.match_indices('/') {
            let (folder, low) = (&path[..at], path[..at].to_ascii_lowercase());
            good &= !self.files.contains(&low);
            good &= self.folders.entry(low).or_insert_with(|| folder.to_owned()) == folder;
        }
        good
    }
}

/// Whether a name of a course or of its author can be shown as it is.
pub fn is_name(name: &str) -> bool {
    let length = name.chars().count();
    name.trim() == name
        && (1..=LONGEST_NAME).contains(&length)
        && !name.chars().any(|c| c.is_control() || is_unseen(c))
}

/// Characters that show nothing and change how their neighbours are read: directions, joiners, marks.
pub fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
