//! Taking a pack in: opened, cleaned, proved, kept; or refused whole with every reason.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use lesson::course::Course;
use pack::Pack;

use super::reasons::Reason;
use super::shelf::{Kept, Record, Shelf, id_of};
use crate::brought::Brought;
use crate::pictures;
use crate::proving::{Far, Watch, prove};

/// How it ended.
#[derive(Debug)]
pub enum End {
    /// Proved and on the disk.
    Kept(Kept),
    /// Refused as a whole, for these reasons.
    Refused(Vec<Reason>),
    /// Whoever watched stopped it; nothing is kept.
    Stopped,
    /// Proved, but the disk did not take it.
    NotWritten(io::Error),
}

/// Everything that an import needs; it holds nothing of the running program.
#[derive(Debug)]
pub struct Order {
    /// The file.
    pub bytes: Vec<u8>,
    /// Where packs are kept.
    pub shelf: Shelf,
    /// The course inside the program.
    pub base: Course,
    /// The day it is.
    pub today: String,
    /// How many lessons are proved at once.
    pub threads: usize,
}

impl Order {
    /// Carries it out.
    pub fn fulfil(self, watch: &Watch<'_>) -> End {
        let pack = match pack::open(&self.bytes).and_then(Pack::cleaned) {
            Ok(pack) => pack,
            Err(faults) => return End::Refused(faults.into_iter().map(Reason::Pack).collect()),
        };
        let Some(proof) = prove(&pack.texts, self.threads, watch) else { return End::Stopped };
        let mut reasons: Vec<Reason> = proof.problems().cloned().map(Reason::Lesson).collect();
        let brought = Brought::Pack(Arc::new(pack.others.clone()));
        reasons.extend(pictures::problems(&pack.texts, &brought).into_iter().map(Reason::Lesson));
        let (Some(course), _) = lesson::load::load(&pack.texts) else { return End::Refused(reasons) };
        if course.lessons.is_empty() {
            reasons.push(Reason::NoLessons);
        }
        if !reasons.is_empty() {
            return End::Refused(reasons);
        }
        let id = id_of(&pack.name, &pack.author);
        let record = Record {
            name: pack.name.clone(),
            author: pack.author.clone(),
            lessons: u32::try_from(course.lessons.len()).unwrap_or(u32::MAX),
            imported: self.today,
            proved_by: env!("CARGO_PKG_VERSION").to_owned(),
            own: self.shelf.own_lessons(&id, &course, &self.base),
        };
        let bytes = match pack::write(&pack) {
            Ok(bytes) => bytes,
            Err(faults) => return End::Refused(faults.into_iter().map(Reason::Pack).collect()),
        };
        let all = proof.lessons.len() + proof.drills.len();
        if !watch(Far { done: all, of: all, now: None }) {
            return End::Stopped;
        }
        let kept = Kept { id, record };
        match self.shelf.keep(&kept, &bytes) {
            Ok(()) => End::Kept(kept),
            Err(error) => End::NotWritten(error),
        }
    }
}

/// An import on a thread of its own: proving takes minutes, and the class goes on meanwhile.
#[derive(Debug)]
pub struct Importing {
    /// Name of the file.
    pub file: String,
    far: Arc<Mutex<Option<Far>>>,
    stopped: Arc<AtomicBool>,
    thread: JoinHandle<End>,
}

impl Importing {
    /// Begins.
    ///
    /// # Errors
    /// If the system refuses a thread.
    pub fn begin(file: String, order: Order) -> io::Result<Self> {
        let far = Arc::new(Mutex::new(None));
        let stopped = Arc::new(AtomicBool::new(false));
        let (seen, stop) = (Arc::clone(&far), Arc::clone(&stopped));
        let thread = thread::Builder::new().name("import".to_owned()).spawn(move || {
            order.fulfil(&|now| {
                *seen.lock().unwrap_or_else(PoisonError::into_inner) = Some(now);
                !stop.load(Ordering::Relaxed)
            })
        })?;
        Ok(Self { file, far, stopped, thread })
    }

    /// How far it is; `None` while the file is only being opened.
    #[must_use]
    pub fn far(&self) -> Option<Far> {
        self.far.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether it has come to an end.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.thread.is_finished()
    }

    /// Stops it. The lesson it is at is proved to its end on its own thread; nothing is kept any more.
    pub fn stop(self) -> String {
        self.stopped.store(true, Ordering::Relaxed);
        self.file
    }

    /// How it ended; waits for it.
    #[must_use]
    pub fn end(self) -> (String, End) {
        (self.file, self.thread.join().unwrap_or_else(|_| End::Refused(vec![Reason::BrokenOff])))
    }
}
