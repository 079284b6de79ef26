//! What happens between "there is a folder" and "the store is open": nothing is begun anew that was
//! there before, and a log that became shorter is noticed.

use std::path::Path;

use journal::context::Context;
use journal::id::DeviceId;
use rusqlite::{Connection, OptionalExtension, params};

use crate::check;
use crate::connection;
use crate::error::Error;
use crate::folder::Folder;
use crate::log::{self, Head, Stream};
use crate::mark::{Found, Mark, MarkFile};
use crate::projector::{self, Projector};
use crate::store::Open;

/// So many of the latest events are checked at every start; all of them by `Store::verify`.
const CHECKED_AT_START: u64 = 64;

/// Something about the data that staff should know, though the program can work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The log is shorter than it was: events are lost. The program goes on as a new life of this
    /// machine, so that no number is given out twice.
    Shortened {
        /// It had come to this number.
        marked: u64,
        /// It ends at this number.
        found: u64,
    },
    /// The log is another one than the one that was here, for example an older copy. The program goes
    /// on as a new life of this machine.
    Replaced,
    /// The high-water mark is gone or unreadable; it was written anew, so a loss before now would not
    /// have been noticed.
    MarkLost,
    /// One of the latest events was changed or cannot be read; `Store::verify` tells which.
    Damaged,
}

/// Opens the database of a folder.
pub(crate) fn open(folder: &Folder, context: &Context) -> Result<(Open, Vec<Notice>), Error> {
    let path = folder.database();
    let had_mark = folder.mark().exists();
    let mut db = connect(&path, had_mark, folder.wal().exists())?;
    connection::migrate(&mut db, &path)?;
    let stream = prepare(&mut db, context).map_err(|source| Error::of_sqlite(&path, source))?;
    let head = log::head(&db, stream).map_err(|source| Error::of_sqlite(&path, source))?;
    let (mark, found) = MarkFile::open(&folder.mark())?;
    let mut open = Open { db, head, mark, marked: 0, projector: Projector::default() };

    let mut notices = Vec::new();
    if check::tail_is_whole(&open.db, head, CHECKED_AT_START)
        .map_err(|source| Error::of_sqlite(&path, source))?
    {
        tracing::debug!(events = head.seq, "the log ends as it should");
    } else {
        notices.push(Notice::Damaged);
    }
    let (notice, next_life) =
        compare(&open.db, head, found).map_err(|source| Error::of_sqlite(&path, source))?;
    if let Some(incarnation) = next_life {
        open.head = begin_life(&open.db, Stream { incarnation, ..stream })
            .map_err(|source| Error::of_sqlite(&path, source))?;
    }
    if found != Found::Mark(mark_of(open.head)) {
        open.write_mark()?;
    }
    open.marked = open.head.seq;
    notices.extend(notice);
    for notice in &notices {
        tracing::warn!(?notice, "something about the data is not as it should be");
    }
    Ok((open, notices))
}

/// An empty database is begun only where there are no traces of an earlier one.
fn connect(path: &Path, had_mark: bool, had_wal: bool) -> Result<Connection, Error> {
    let missing = || Error::Missing { path: path.to_path_buf() };
    let length = match path.metadata() {
        Ok(metadata) => metadata.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => 0,
        Err(source) => {
            return Err(Error::File { path: path.to_path_buf(), source });
        }
    };
    if length == 0 {
        return if had_mark || had_wal { Err(missing()) } else { connection::create(path) };
    }
    let db = connection::open(path)?;
    // The mark is written after the tables are made: with one there must be the other.
    if connection::format(&db, path)? == 0 && had_mark { Err(missing()) } else { Ok(db) }
}

/// Who this machine is, and tables of today's version.
fn prepare(db: &mut Connection, context: &Context) -> rusqlite::Result<Stream> {
    let transaction = db.transaction()?;
    let known = transaction
        .query_row("SELECT device, incarnation, projections FROM local", [], |row| {
            let stream = Stream { device: DeviceId::from_bytes(row.get(0)?), incarnation: row.get(1)? };
            Ok((stream, row.get::<_, u32>(2)?))
        })
        .optional()?;
    let stream = match known {
        Some((stream, projector::VERSION)) => stream,
        Some((stream, _)) => {
            check::rebuild_in(&transaction)?;
            stream
        }
        None => {
            let stream = Stream { device: DeviceId::make(context), incarnation: 1 };
            transaction.execute(
                "INSERT INTO local (one, device, incarnation, projections) VALUES (1, ?1, ?2, 0)",
                params![stream.device.as_bytes(), stream.incarnation],
            )?;
            check::rebuild_in(&transaction)?;
            stream
        }
    };
    transaction.commit()?;
    Ok(stream)
}

/// What the mark says about the log, and the life to go on with if this one cannot be trusted.
fn compare(db: &Connection, head: Head, found: Found) -> rusqlite::Result<(Option<Notice>, Option<u32>)> {
    let Stream { device, incarnation } = head.stream;
    let mark = match found {
        Found::Mark(mark) => mark,
        Found::Nothing if head.seq == 0 => return Ok((None, None)),
        Found::Nothing | Found::Unreadable => return Ok((Some(Notice::MarkLost), None)),
    };
    if mark.device != device || mark.incarnation > incarnation {
        return Ok((Some(Notice::Replaced), Some(incarnation.max(mark.incarnation) + 1)));
    }
    if mark.incarnation < incarnation {
        // The power failed between beginning this life and marking it.
        return Ok((None, None));
    }
    if head.seq < mark.seq {
        return Ok((Some(Notice::Shortened { marked: mark.seq, found: head.seq }), Some(incarnation + 1)));
    }
    if log::chain_at(db, head.stream, mark.seq)? != Some(mark.chain) {
        return Ok((Some(Notice::Replaced), Some(incarnation + 1)));
    }
    Ok((None, None))
}

fn begin_life(db: &Connection, stream: Stream) -> rusqlite::Result<Head> {
    db.execute("UPDATE local SET incarnation = ?1", [stream.incarnation])?;
    log::head(db, stream)
}

fn mark_of(head: Head) -> Mark {
    Mark {
        device: head.stream.device,
        incarnation: head.stream.incarnation,
        seq: head.seq,
        chain: head.chain,
    }
}
