//! What does a course bring along beside its texts? Sounds and pictures, in its folder or in a pack.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::content::Source;

/// Files that a course brings along.
#[derive(Debug, Clone, Default)]
pub enum Brought {
    /// None.
    #[default]
    Nothing,
    /// Those in its folder; read when they are asked for, so that a new recording is heard at once.
    Folder(PathBuf),
    /// Those of a pack, by their path in it.
    Pack(Arc<BTreeMap<String, Vec<u8>>>),
}

impl Brought {
    /// What lies beside the texts of a course.
    #[must_use]
    pub fn beside(source: &Source) -> Self {
        match source {
            Source::Shipped => Brought::Nothing,
            Source::Folder(folder) => Brought::Folder(folder.clone()),
        }
    }

    /// A file by its path, with `/` between folders, of at most so many bytes; `None` if it is not there.
    ///
    /// # Errors
    /// What the system said, or that it is no file or too large.
    pub(crate) fn file(&self, path: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
        match self {
            Brought::Nothing => Ok(None),
            Brought::Pack(files) => Ok(files.get(path).cloned()),
            Brought::Folder(folder) => match read(&folder.join(path), most) {
                Ok(bytes) => Ok(Some(bytes)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
                Err(error) => Err(error),
            },
        }
    }
}

/// Reads a file within its limits (reliability T6–T9). Links are not followed.
///
/// # Errors
/// What the system said, or that it is no file or too large.
pub(crate) fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let found = fs::symlink_metadata(path)?;
    if !found.is_file() || found.len() > most {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "not a file, or too large"));
    }
    fs::read(path)
}
