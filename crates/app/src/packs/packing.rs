//! Making a pack of a folder of lessons.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use pack::Pack;
use pack::limits::{LARGEST_ENTRY, MOST_ENTRIES};
use pack::picture;
use pack::sound::ENDINGS;

use super::reasons::Reason;
use crate::brought::Brought;
use crate::content::{self, ContentError, Source};
use crate::pictures;

/// A pack that was made.
#[derive(Debug)]
pub struct Packed {
    /// The file.
    pub bytes: Vec<u8>,
    /// Name of the course.
    pub name: String,
    /// Whose work it is.
    pub author: String,
    /// How many lessons are in it.
    pub lessons: usize,
    /// Files of the folder that no course needs and that stayed outside.
    pub left_out: Vec<String>,
}

/// Why no pack was made.
#[derive(Debug, thiserror::Error)]
pub enum Unpackable {
    /// The folder cannot be read, or holds no course.
    #[error("the folder cannot be used")]
    Folder(#[from] ContentError),
    /// There is something to mend first.
    #[error("there are {} reasons", .0.len())]
    Reasons(Vec<Reason>),
}

/// Makes a pack of a folder. The lessons are read, not proved: that takes minutes, and whoever takes the
/// pack in proves it anyway.
///
/// # Errors
/// [`Unpackable`], with everything there is to mend.
pub fn pack_folder(folder: &Path) -> Result<Packed, Unpackable> {
    let texts = content::read(&Source::Folder(folder.to_owned()))?;
    let (course, problems) = lesson::load::load(&texts);
    let mut reasons: Vec<Reason> = problems.into_iter().map(Reason::Lesson).collect();
    let brought = Brought::Folder(folder.to_owned());
    reasons.extend(pictures::problems(&texts, &brought).into_iter().map(Reason::Lesson));
    let (mut others, mut left_out) = (BTreeMap::new(), Vec::new());
    beside(folder, "", &mut others, &mut left_out)?;
    let Some(course) = course else { return Err(Unpackable::Reasons(reasons)) };
    if course.author.is_none() {
        reasons.push(Reason::NoAuthor);
    }
    let (lessons, name) = (course.lessons.len(), course.title);
    let author = course.author.unwrap_or_default();
    if !reasons.is_empty() {
        return Err(Unpackable::Reasons(reasons));
    }
    let refused =
        |faults: Vec<pack::Fault>| Unpackable::Reasons(faults.into_iter().map(Reason::Pack).collect());
    let pack =
        Pack { name: name.clone(), author: author.clone(), texts, others }.cleaned().map_err(refused)?;
    let bytes = pack::write(&pack).map_err(refused)?;
    Ok(Packed { bytes, name, author, lessons, left_out })
}

/// Pictures and sound of a folder; what is none of these is only named. Links are not followed.
fn beside(
    folder: &Path,
    prefix: &str,
    others: &mut BTreeMap<String, Vec<u8>>,
    left_out: &mut Vec<String>,
) -> Result<(), ContentError> {
    let unreadable = |path: PathBuf| move |source: io::Error| ContentError::Unreadable { path, source };
    for entry in fs::read_dir(folder).map_err(unreadable(folder.to_owned()))? {
        let entry = entry.map_err(unreadable(folder.to_owned()))?;
        let path = entry.path();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().map_err(unreadable(path.clone()))?;
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if kind.is_dir() {
            beside(&path, &format!("{name}/"), others, left_out)?;
        } else if kind.is_file() && (picture::ENDINGS.contains(&ending) || ENDINGS.contains(&ending)) {
            let length = entry.metadata().map_err(unreadable(path.clone()))?.len();
            if length > LARGEST_ENTRY || others.len() >= MOST_ENTRIES {
                return Err(ContentError::TooLarge { path });
            }
            others.insert(name, fs::read(&path).map_err(unreadable(path.clone()))?);
        } else if ending != "toml" {
            left_out.push(name);
        }
    }
    Ok(())
}
