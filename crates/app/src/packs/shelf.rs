//! Imported packs in the data folder: `packs/ID.wktpack` with `packs/ID.toml` beside it, and
//! `packs/in-use.toml` for the one that was chosen.
//!
//! A skill is recorded under its lesson's id, and two authors may call different lessons alike. A lesson
//! of a pack gives the skill of the course inside the program only if it has the same id and the same
//! can-do sentence; any other one is recorded under `ID-lesson`. What was decided at the first import stays.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lesson::course::Course;
use pack::Pack;
use pack::limits::LARGEST_FILE;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::brought::Brought;
use crate::content::{self, Content, ContentError};

/// Which course was chosen.
const IN_USE: &str = "in-use.toml";
/// How the name of a record ends.
const RECORD: &str = "toml";

/// An imported pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its id: the same for every version of one course by one author.
    pub id: String,
    /// What is known of it.
    pub record: Record,
}

/// What stands beside a pack. Fields are only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Record {
    /// Name of the course.
    pub name: String,
    /// Whose work it is.
    pub author: String,
    /// How many lessons it has.
    pub lessons: u32,
    /// The day of the import.
    pub imported: String,
    /// Version of the program that proved it.
    pub proved_by: String,
    /// Lessons that are recorded apart.
    #[serde(default)]
    pub own: Vec<OwnLesson>,
}

/// A lesson whose skill the course inside the program does not give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnLesson {
    /// Its id in the pack.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The same in English, if its author wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct InUse {
    course: String,
}

/// The folder of packs.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: PathBuf,
    kept: Vec<Kept>,
}

/// The id of a course by an author.
#[must_use]
pub fn id_of(name: &str, author: &str) -> String {
    let hash = blake3::hash(format!("{name}\0{author}").as_bytes()).to_hex();
    format!("p{}", &hash[..8])
}

impl Shelf {
    /// What lies in a data folder. A record that cannot be read is left out, and stays where it is.
    #[must_use]
    pub fn open(data: &Path) -> Self {
        let folder = data.join("packs");
        let mut kept: Vec<Kept> = Vec::new();
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let id = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
            if path.extension().is_some_and(|ending| ending == pack::ENDING) {
                match read_toml::<Record>(&folder.join(&id).with_extension(RECORD)) {
                    Some(record) => kept.push(Kept { id, record }),
                    None => tracing::warn!(pack = %id, "a pack without a record"),
                }
            }
        }
        let mut shelf = Self { folder, kept };
        shelf.sort();
        shelf
    }

    /// The packs, by name.
    #[must_use]
    pub fn kept(&self) -> &[Kept] {
        &self.kept
    }

    /// The pack of this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Kept> {
        self.kept.iter().find(|kept| kept.id == id)
    }

    /// Which one was chosen; `None` for the course inside the program.
    #[must_use]
    pub fn chosen(&self) -> Option<String> {
        read_toml::<InUse>(&self.folder.join(IN_USE)).map(|in_use| in_use.course)
    }

    /// Chooses one, or the course inside the program; on the disk when this returns.
    ///
    /// # Errors
    /// What the system said; the choice is as it was then.
    pub fn choose(&self, id: Option<&str>) -> io::Result<()> {
        let path = self.folder.join(IN_USE);
        match id {
            Some(id) => self.write(&path, toml_text(&InUse { course: id.to_owned() })?.as_bytes()),
            None => match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => self.sync_names(),
            },
        }
    }

    /// Which lessons of a course are recorded apart: those that were already, and those that the course
    /// inside the program has not got under that id with that can-do sentence.
    #[must_use]
    pub fn own_lessons(&self, id: &str, course: &Course, base: &Course) -> Vec<OwnLesson> {
        let known: &[OwnLesson] = self.find(id).map_or(&[], |kept| &kept.record.own);
        let is_same = |lesson: &lesson::Lesson| {
            !known.iter().any(|own| own.id == lesson.id)
                && base.lesson(&lesson.id).is_some_and(|other| other.can_do == lesson.can_do)
        };
        let own = course.lessons.iter().filter(|lesson| !is_same(lesson));
        own.map(|lesson| OwnLesson {
            id: lesson.id.clone(),
            title: lesson.title.clone(),
            title_en: lesson.title_en.clone(),
        })
        .collect()
    }

    /// Keeps a pack that was proved, in place of an earlier version of it; on the disk when this returns.
    ///
    /// # Errors
    /// What the system said; the earlier version, if there is one, is still there.
    pub fn keep(&self, kept: &Kept, bytes: &[u8]) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let path = self.folder.join(&kept.id);
        self.write(&path.with_extension(RECORD), toml_text(&kept.record)?.as_bytes())?;
        self.write(&path.with_extension(pack::ENDING), bytes)
    }

    /// Puts a pack that was kept into the list; `true` if it takes the place of an earlier version.
    pub fn add(&mut self, kept: Kept) -> bool {
        let before = self.kept.len();
        self.kept.retain(|known| known.id != kept.id);
        let replaced = self.kept.len() < before;
        self.kept.push(kept);
        self.sort();
        replaced
    }

    /// The course of a pack, with its own lessons under ids of their own.
    ///
    /// # Errors
    /// [`ContentError`] if the file is gone or damaged.
    pub fn content(&self, kept: &Kept) -> Result<Content, ContentError> {
        let pack = self.pack(&kept.id)?;
        let content = content::from_files(&pack.texts)?;
        let brought = Brought::Pack(Arc::new(pack.others));
        let own = |id: &str| kept.record.own.iter().any(|own| own.id == id);
        let course =
            content.course.with_ids(|id| if own(id) { format!("{}-{id}", kept.id) } else { id.to_owned() });
        Ok(Content { course, brought, ..content })
    }

    fn pack(&self, id: &str) -> Result<Pack, ContentError> {
        let path = self.folder.join(id).with_extension(pack::ENDING);
        let unreadable = |source| ContentError::Unreadable { path: path.clone(), source };
        let length = fs::metadata(&path).map_err(unreadable)?.len();
        if length > LARGEST_FILE as u64 {
            return Err(ContentError::TooLarge { path });
        }
        let opened = pack::open(&fs::read(&path).map_err(unreadable)?);
        // What lies here was written by this program: anything that is wrong with it is damage.
        let damaged = |_| unreadable(io::Error::new(io::ErrorKind::InvalidData, "the pack is damaged"));
        opened.map_err(damaged)
    }

    /// Written aside, synced, moved: after a power cut there is the old file or the new one.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let aside = path.with_extension("part");
        let mut file = File::create(&aside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&aside, path)?;
        self.sync_names()
    }

    /// Windows has no such call: NTFS journals names itself.
    fn sync_names(&self) -> io::Result<()> {
        if cfg!(windows) || !self.folder.exists() { Ok(()) } else { File::open(&self.folder)?.sync_all() }
    }

    fn sort(&mut self) {
        self.kept.sort_by(|a, b| (&a.record.name, &a.id).cmp(&(&b.record.name, &b.id)));
    }
}

fn read_toml<T: DeserializeOwned>(path: &Path) -> Option<T> {
    toml::from_str(&fs::read_to_string(path).ok()?).ok()
}

fn toml_text(value: &impl Serialize) -> io::Result<String> {
    toml::to_string(value).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}
