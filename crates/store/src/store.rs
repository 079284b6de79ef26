//! The store: opening it, writing to it, closing it.
//!
//! One value owns the folder, the one connection and the mark. It is not `Sync`: its owner decides who
//! waits for whom.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use journal::context::Context;
use journal::envelope::{Header, Recorded, What, seal};
use journal::event::Event;
use journal::id::ResidentId;
use journal::moment::Moment;
use rusqlite::Connection;

use crate::ballast;
use crate::error::Error;
use crate::folder::Folder;
use crate::log::{self, Head};
use crate::mark::{Mark, MarkFile};
use crate::opening::{self, Notice};
use crate::projector::Projector;
use crate::staff::Strength;
use crate::table::class;

/// After so many events the mark is written without waiting for a rest.
const MARK_EVERY: u64 = 64;

/// An open data folder.
#[derive(Debug)]
pub struct Store {
    pub(crate) context: Context,
    pub(crate) strength: Strength,
    /// When, in the running time of the context, the wait after wrong passphrases began.
    pub(crate) waiting_since: Duration,
    folder: Folder,
    notices: Vec<Notice>,
    /// `None` after an error that leaves it unclear what reached the disk.
    open: Option<Open>,
}

/// What an open database needs.
#[derive(Debug)]
pub(crate) struct Open {
    pub(crate) db: Connection,
    pub(crate) head: Head,
    pub(crate) mark: MarkFile,
    pub(crate) marked: u64,
    pub(crate) projector: Projector,
}

/// What an append changed, so that just that is drawn anew.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Appended {
    /// Residents that something happened to.
    pub residents: BTreeSet<ResidentId>,
    /// Whether a class was made or somebody joined one.
    pub roster: bool,
    /// Whether the staff lock changed.
    pub staff: bool,
    /// How many events were written.
    pub events: u64,
}

impl Store {
    /// Opens the data folder, making it if it is new. What does not look right but can be worked with
    /// is in [`Store::notices`].
    ///
    /// # Errors
    /// One variant of [`Error`] for each situation; what is stored stays as it was.
    pub fn open(folder: &Path, context: Context) -> Result<Store, Error> {
        let folder = Folder::take(folder)?;
        let (open, notices) = opening::open(&folder, &context)?;
        let waiting_since = context.running();
        Ok(Store { context, strength: Strength::SHIPPED, waiting_since, folder, notices, open: Some(open) })
    }

    /// How dear a passphrase guess is from now on; only tests make it cheaper.
    pub fn set_strength(&mut self, strength: Strength) {
        self.strength = strength;
    }

    /// What staff should know about the data, since it was opened.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Writes events, as of now. When this returns they survive power loss and every table agrees.
    ///
    /// # Errors
    /// After any error nothing of these events is stored. After some the store is closed, see
    /// [`Store::reopen`].
    pub fn append(&mut self, events: &[Event]) -> Result<Appended, Error> {
        let now = self.context.now();
        self.write(events.iter().map(|event| (now, event)))
    }

    /// Writes events of the past, all or none, in the order of their moments. Only while there is no
    /// class: for the demonstration class, never for a log that somebody works with.
    ///
    /// # Errors
    /// [`Error::NotEmpty`] if there is a class; else as [`Store::append`].
    pub fn append_past(&mut self, events: &[(Moment, Event)]) -> Result<Appended, Error> {
        if self.read(class::any)? {
            return Err(Error::NotEmpty { path: self.path() });
        }
        let mut sorted: Vec<&(Moment, Event)> = events.iter().collect();
        sorted.sort_by_key(|(at, _)| at.milliseconds());
        self.write(sorted.into_iter().map(|(at, event)| (*at, event)))
    }

    /// Puts everything at rest: the write-ahead log is emptied into the database and the mark is
    /// written. To be called after two idle seconds and at the end of a session (reliability §2.3.3).
    ///
    /// # Errors
    /// As [`Store::append`].
    pub fn settle(&mut self) -> Result<(), Error> {
        self.with(Open::settle)
    }

    /// Keeps [`ballast::SIZE`] bytes of room for the day the disk is full; to be called once after the
    /// program has started. `false` if there is not even that much room: staff should be told.
    ///
    /// # Errors
    /// If the file cannot be made for another reason.
    pub fn keep_ballast(&self) -> Result<bool, Error> {
        ballast::keep(&self.folder.ballast(), ballast::SIZE)
    }

    /// Settles and closes. Dropping a store settles it too, but cannot say that it failed.
    ///
    /// # Errors
    /// As [`Store::append`].
    pub fn close(mut self) -> Result<(), Error> {
        let settled = self.settle();
        self.open = None;
        settled
    }

    /// Opens the database again after an error closed it, looking at it as if the program had just
    /// started. Does nothing if it is open.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn reopen(&mut self) -> Result<(), Error> {
        if self.open.is_none() {
            let (open, notices) = opening::open(&self.folder, &self.context)?;
            self.open = Some(open);
            self.notices.extend(notices);
        }
        Ok(())
    }

    /// Whether it can be read and written; `false` after an error that closed it.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.database()
    }

    /// Reads something.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Error> {
        let open = self.open.as_ref().ok_or_else(|| Error::Closed { path: self.path() })?;
        read(&open.db).map_err(|source| Error::of_sqlite(&self.path(), source))
    }

    /// Does something that may write; closes the database if the error asks for it.
    pub(crate) fn with<T>(
        &mut self,
        act: impl FnOnce(&mut Open, &Path) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let path = self.path();
        let open = self.open.as_mut().ok_or_else(|| Error::Closed { path: path.clone() })?;
        let result = act(open, &path);
        if let Err(error) = &result {
            tracing::error!(%error, closes = error.closes(), "the store could not write");
            if matches!(error, Error::Full { .. }) {
                ballast::let_go(&self.folder.ballast());
            }
            if error.closes() {
                self.open = None;
            }
        }
        result
    }

    fn write<'a>(&mut self, events: impl Iterator<Item = (Moment, &'a Event)>) -> Result<Appended, Error> {
        let context = self.context.clone();
        self.with(|open, path| open.append(events, &context).map_err(|source| Error::of_sqlite(path, source)))
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if self.open.is_some() {
            // `with` has logged it, and nobody is left to be told.
            let _settled = self.settle();
        }
    }
}

impl Open {
    fn append<'a>(
        &mut self,
        events: impl Iterator<Item = (Moment, &'a Event)>,
        context: &Context,
    ) -> rusqlite::Result<Appended> {
        let before = self.head;
        let written = self.append_all(events, context);
        if written.is_err() {
            self.head = before;
            self.projector.forget();
        } else if self.head.seq - self.marked >= MARK_EVERY {
            // The events are safe whether or not the mark is; a disk that fails here fails `settle` too.
            if let Err(error) = self.write_mark() {
                tracing::warn!(%error, "the high-water mark could not be written");
            }
        }
        written
    }

    fn append_all<'a>(
        &mut self,
        events: impl Iterator<Item = (Moment, &'a Event)>,
        context: &Context,
    ) -> rusqlite::Result<Appended> {
        let mut appended = Appended::default();
        let transaction = self.db.transaction()?;
        for (at, event) in events {
            let what = What::Known(event.clone());
            let header = Header {
                device: self.head.stream.device,
                incarnation: self.head.stream.incarnation,
                seq: self.head.seq + 1,
                hlc: self.head.hlc.next(at),
                kind: event.kind().to_owned(),
            };
            let sealed = seal(&self.head.chain, header, at, &what, context.bytes());
            log::append(&transaction, &sealed)?;
            self.head =
                Head { seq: sealed.header.seq, chain: sealed.chain, hlc: sealed.header.hlc, ..self.head };
            self.projector.apply(&transaction, &Recorded { header: sealed.header, at, what })?;
            appended.note(event);
        }
        self.projector.flush(&transaction)?;
        transaction.commit()?;
        Ok(appended)
    }

    fn settle(&mut self, path: &Path) -> Result<(), Error> {
        let checkpoint = self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        checkpoint.map_err(|source| Error::of_sqlite(path, source))?;
        if self.head.seq > self.marked { self.write_mark() } else { Ok(()) }
    }

    pub(crate) fn write_mark(&mut self) -> Result<(), Error> {
        let Head { stream, seq, chain, .. } = self.head;
        self.mark.write(Mark { device: stream.device, incarnation: stream.incarnation, seq, chain })?;
        self.marked = seq;
        Ok(())
    }
}

impl Appended {
    fn note(&mut self, event: &Event) {
        self.events += 1;
        self.residents.extend(event.resident());
        match event {
            Event::ClassMade { .. } | Event::ResidentJoined { .. } => self.roster = true,
            Event::PassphraseSet { .. } | Event::UnlockFailed | Event::Unlocked => self.staff = true,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surroundings;

    fn note() -> Event {
        let resident = ResidentId::from_bytes([1; 16]);
        let attempt = journal::id::AttemptId::from_bytes([1; 16]);
        Event::Input { resident, attempt, input: "x".repeat(2_000).into() }
    }

    /// SQLite says the same as on a full disk when it may not use another page.
    fn fill_the_disk(store: &Store) {
        let db = &store.open.as_ref().unwrap().db;
        let pages: i64 = db.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        db.pragma_update(None, "max_page_count", pages + 3).unwrap();
    }

    #[test]
    fn a_full_disk_loses_nothing_that_was_acknowledged_and_is_got_over_without_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path(), surroundings::real()).unwrap();
        let ballast = folder.path().join("ballast");
        assert!(store.keep_ballast().unwrap() && store.keep_ballast().unwrap());
        assert_eq!(ballast.metadata().unwrap().len(), ballast::SIZE);
        fill_the_disk(&store);
        let mut acknowledged = 0;
        let error = loop {
            match store.append(&[note()]) {
                Ok(_) => acknowledged += 1,
                Err(error) => break error,
            }
        };
        assert!(matches!(error, Error::Full { .. }), "{error:?}");
        assert!(
            matches!(store.append(&[note()]), Err(Error::Closed { .. })),
            "closed until somebody made room"
        );
        assert!(matches!(store.classes(), Err(Error::Closed { .. })));
        store.reopen().unwrap();
        assert_eq!(store.notices(), []);
        store.append(&[note()]).unwrap();
        let verified = store.verify().unwrap();
        assert_eq!((verified.events, verified.faults), (acknowledged + 1, vec![]));
    }

    #[test]
    fn a_refused_append_leaves_no_trace() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path(), surroundings::real()).unwrap();
        store.append(&[note()]).unwrap();
        let (before, head) = (store.dump().unwrap(), store.open.as_ref().unwrap().head);
        // A number that is taken already cannot be given out twice.
        store.open.as_mut().unwrap().head.seq -= 1;
        let broken = store.open.as_ref().unwrap().head;
        assert!(matches!(store.append(&[note(), note()]), Err(Error::Refused { .. })));
        assert_eq!(store.open.as_ref().unwrap().head, broken);
        store.open.as_mut().unwrap().head = head;
        assert_eq!(store.dump().unwrap(), before);
        store.append(&[note()]).unwrap();
        assert_eq!(store.verify().unwrap().faults, []);
    }
}
