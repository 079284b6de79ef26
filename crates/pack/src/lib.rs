//! 课程包: a course folder in one file, read from memory within limits, and written.
//!
//! A pack comes from outside. Nothing in it is believed: not its names, not its sizes, not its pictures
//! (reliability T6–T9). Nothing is ever unpacked to a disk here; what comes out are values. Whether the
//! lessons in it can be taught is not known here.

mod names;
mod manifest;
pub mod fault;
pub mod limits;
pub mod picture;
pub mod sound;
mod reading;
mod writing;

use std::collections::BTreeMap;

pub use crate::fault::{Fault, Why};
pub use crate::reading::open;
pub use crate::writing::write;

/// How the name of a pack's file ends.
pub const ENDING: &str = "wktpack";

/// A course as it came out of a pack, or goes into one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// What the course is called.
    pub name: String,
    /// Whose work it is.
    pub author: String,
    /// Text by its path with `/` between folders: UTF-8, without a byte order mark, lines end in `\n`.
    pub texts: BTreeMap<String, String>,
    /// Pictures and sound by their path.
    pub others: BTreeMap<String, Vec<u8>>,
}

impl Pack {
    /// Every file again: pictures are decoded and encoded anew, so that whatever else was in them
    /// (places where a photo was taken, bytes meant for a faulty decoder) stays outside.
    ///
    /// # Errors
    /// All pictures and sounds that are not what their name says, or too large.
    pub fn cleaned(self) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut others = BTreeMap::new();
        for (path, bytes) in self.others {
            let cleaned = if sound::is_sound(&path) {
                sound::looked_at(&path, bytes)
            } else {
                picture::encoded_anew(&path, &bytes)
            };
            match cleaned {
                Ok(bytes) => {
                    others.insert(path, bytes);
                }
                Err(why) => faults.push(Fault { file: path, why }),
            }
        }
        if faults.is_empty() { Ok(Self { others, ..self }) } else { Err(faults) }
    }
}
