//! Where do the lessons come from, and are they fit to be taught from?
//!
//! They are part of the program, so that it runs from anywhere; a folder can take their place.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::brought::Brought;
use crate::pictures;

/// Files inside `lessons/`, by their path with `/` between folders.
const SHIPPED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// Where the people and articles around the phone stand.
pub(crate) const WORLD: &str = "world/";

/// A folder of lessons is text written by people: more than this is a wrong folder, not a course.
const MOST_FILES: usize = 2_000;
const MOST_BYTES_OF_A_FILE: u64 = 1024 * 1024;

/// Where lessons are taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Those that were built into the program.
    Shipped,
    /// A folder of the same shape as `lessons/`.
    Folder(PathBuf),
}

/// Why there is nothing to teach from.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    /// The folder or a file in it cannot be read.
    #[error("cannot read {}", path.display())]
    Unreadable {
        /// Folder or file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The folder has no `course.toml`.
    #[error("no course.toml in {}", path.display())]
    NoCourse {
        /// The folder.
        path: PathBuf,
    },
    /// The folder holds far more than a course does.
    #[error("{} is too large for a folder of lessons", path.display())]
    TooLarge {
        /// Folder or file.
        path: PathBuf,
    },
    /// The files were read, but no course can be made of them.
    #[error("the lessons have {} problems, the first in {}", problems.len(), first_place(problems))]
    Broken {
        /// What the author has to mend, most important first.
        problems: Vec<lesson::load::Problem>,
    },
}

fn first_place(problems: &[lesson::load::Problem]) -> String {
    problems.first().map_or_else(String::new, |problem| format!("{}:{}", problem.file, problem.line))
}

/// A course that can be taught, and a mark that changes whenever its text does.
#[derive(Debug, Clone)]
pub struct Content {
    /// The course.
    pub course: lesson::course::Course,
    /// Stands in the start of an attempt: touches are replayed only on the content they were made on.
    pub fingerprint: String,
    /// What the author has to mend; staff are told on the first page.
    pub problems: Vec<lesson::load::Problem>,
    /// Sounds and pictures that it brings along.
    pub brought: Brought,
}

/// Reads and loads the course.
///
/// # Errors
/// [`ContentError`] if the files cannot be read or no course can be made of them.
pub fn load(source: &Source) -> Result<Content, ContentError> {
    let (files, brought) = (read(source)?, Brought::beside(source));
    let mut content = from_files(&files)?;
    content.problems.extend(pictures::problems(&files, &brought));
    Ok(Content { brought, ..content })
}

/// As [`load`], with the people and articles of another folder around the phone.
///
/// # Errors
/// As [`load`], for either folder.
pub fn load_with_world(source: &Source, world: &Path) -> Result<Content, ContentError> {
    let mut files = read(source)?;
    files.retain(|name, _| !name.starts_with(WORLD));
    collect(world, WORLD, &mut files)?;
    from_files(&files)
}

/// Makes a course of files that were read already.
///
/// # Errors
/// [`ContentError::Broken`] if no course can be made of them.
pub fn from_files(files: &lesson::load::Files) -> Result<Content, ContentError> {
    let (course, problems) = lesson::load::load(files);
    let Some(course) = course else { return Err(ContentError::Broken { problems }) };
    // A lesson that cannot be read is left out, not the whole course: the class must go on.
    for problem in &problems {
        tracing::warn!(file = %problem.file, line = problem.line, "{}", problem.say);
    }
    Ok(Content { course, fingerprint: fingerprint(files), problems, brought: Brought::Nothing })
}

/// Reads the files of the course.
///
/// # Errors
/// [`ContentError`] if the folder or one of its files cannot be read.
pub fn read(source: &Source) -> Result<lesson::load::Files, ContentError> {
    match source {
        Source::Shipped => {
            Ok(SHIPPED.iter().map(|(name, text)| ((*name).to_owned(), text.replace("\r\n", "\n"))).collect())
        }
        Source::Folder(folder) => read_dir(folder),
    }
}

/// Reads every `.toml` below a folder. Without a `world/` of its own the one of the program stands
/// around the phone: who writes one lesson need not copy the people and articles.
///
/// # Errors
/// [`ContentError`] if the folder or one of its files cannot be read.
pub fn read_dir(folder: &Path) -> Result<lesson::load::Files, ContentError> {
    let mut files = BTreeMap::new();
    collect(folder, "", &mut files)?;
    if !files.contains_key("course.toml") {
        return Err(ContentError::NoCourse { path: folder.to_owned() });
    }
    if !files.keys().any(|name| name.starts_with(WORLD)) {
        files.extend(read(&Source::Shipped)?.into_iter().filter(|(name, _)| name.starts_with(WORLD)));
    }
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut lesson::load::Files) -> Result<(), ContentError> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |source| ContentError::Unreadable { path, source }
    };
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let entry = entry.map_err(unreadable(folder))?;
        let path = entry.path();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        // Links are not followed: a course is what lies in its folder, and a circle would never end.
        let kind = entry.file_type().map_err(unreadable(&path))?;
        if kind.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else if kind.is_file() && name.ends_with(".toml") {
            let size = entry.metadata().map_err(unreadable(&path))?.len();
            if size > MOST_BYTES_OF_A_FILE || files.len() >= MOST_FILES {
                return Err(ContentError::TooLarge { path });
            }
            let text = fs::read_to_string(&path).map_err(unreadable(&path))?;
            // The same lessons must be the same course on every platform.
            let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            files.insert(name, text);
        }
    }
    Ok(())
}

fn fingerprint(files: &lesson::load::Files) -> String {
    let mut hash = blake3::Hasher::new();
    // The phone is part of what an attempt was made on, and it changes with the program.
    hash.update(env!("CARGO_PKG_VERSION").as_bytes());
    for (name, text) in files {
        for part in [name.as_bytes(), text.as_bytes()] {
            hash.update(&(part.len() as u64).to_le_bytes());
            hash.update(part);
        }
    }
    hash.finalize().to_hex()[..16].to_owned()
}
