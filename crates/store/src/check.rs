//! Whether what is stored is what was recorded, and making everything anew from the log.

use std::fmt::Write as _;

use journal::envelope::{Broken, START};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Transaction};

use crate::error::Error;
use crate::log::{self, Head, Stream};
use crate::projector::{self, Projector};
use crate::store::{Open, Store};
use crate::table;

/// What a full check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Events in the log.
    pub events: u64,
    /// Events whose content was erased.
    pub erased: u64,
    /// Events of kinds that a newer version recorded.
    pub unknown: u64,
    /// Events whose wall clock was more than a day from the order of events: a clock was wrong.
    pub doubtful_clocks: u64,
    /// Machines and lives of machines.
    pub streams: u64,
    /// 校验码: two machines with the same events show the same one.
    pub code: String,
    /// Everything that is not as it should be; empty if all is well.
    pub faults: Vec<Fault>,
}

/// Something that is not as it should be. Events are named by their life and number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// SQLite's own check of the file complains.
    File {
        /// In SQLite's words.
        say: String,
    },
    /// Events are missing before this one.
    Gap {
        /// Life of the machine.
        incarnation: u32,
        /// The first number after the gap.
        seq: u64,
    },
    /// An event was changed, or one before it.
    Event {
        /// Life of the machine.
        incarnation: u32,
        /// Number of the event.
        seq: u64,
        /// What is wrong with it.
        why: Broken,
    },
    /// The tables people see are not what the log says; `rebuild` mends it.
    Tables,
}

/// What a rebuild did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rebuilt {
    /// Events folded.
    pub events: u64,
    /// Events that could not be read and were left out.
    pub unreadable: u64,
}

impl Store {
    /// Makes every table people see anew from the log, all or nothing.
    ///
    /// # Errors
    /// As [`Store::append`].
    pub fn rebuild(&mut self) -> Result<Rebuilt, Error> {
        let rebuild = |open: &mut Open| {
            open.projector.forget();
            let transaction = open.db.transaction()?;
            let rebuilt = rebuild_in(&transaction)?;
            transaction.commit()?;
            Ok(rebuilt)
        };
        self.with(|open, path| rebuild(open).map_err(|source| Error::of_sqlite(path, source)))
    }

    /// Checks everything: the file, every event and its chain, and that the tables are what the log
    /// says. Changes nothing.
    ///
    /// # Errors
    /// Only if the check could not be made; what it found is in the answer.
    pub fn verify(&mut self) -> Result<Verified, Error> {
        self.with(|open, path| verify(open).map_err(|source| Error::of_sqlite(path, source)))
    }

    /// Every table people see, row by row, as text: equal texts mean equal tables.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn dump(&self) -> Result<String, Error> {
        self.read(|db| {
            let mut text = String::new();
            dump_to(db, |line| text.push_str(line))?;
            Ok(text)
        })
    }
}

/// Drops the tables and folds the whole log into new ones.
pub(crate) fn rebuild_in(transaction: &Transaction<'_>) -> rusqlite::Result<Rebuilt> {
    transaction.execute_batch(include_str!("sql/projections.sql"))?;
    let mut rebuilt = Rebuilt { events: 0, unreadable: 0 };
    let mut projector = Projector::default();
    log::each(transaction, |sealed| {
        let (incarnation, seq) = (sealed.header.incarnation, sealed.header.seq);
        rebuilt.events += 1;
        match sealed.open() {
            Ok(None) => {}
            Ok(Some(recorded)) => projector.apply(transaction, &recorded)?,
            Err(_) => {
                rebuilt.unreadable += 1;
                tracing::warn!(incarnation, seq, "an event cannot be read and was left out");
            }
        }
        if projector.is_full() { projector.flush(transaction) } else { Ok(()) }
    })?;
    projector.flush(transaction)?;
    transaction.execute("UPDATE local SET projections = ?1", [projector::VERSION])?;
    Ok(rebuilt)
}

/// Whether the last events of a log are whole and continue one another.
pub(crate) fn tail_is_whole(db: &Connection, head: Head, events: u64) -> rusqlite::Result<bool> {
    let start = head.seq.saturating_sub(events);
    let Some(mut chain) = log::chain_at(db, head.stream, start)? else {
        return Ok(false);
    };
    let mut next = start + 1;
    let mut whole = true;
    log::each_of(db, head.stream, start, |sealed| {
        whole &= sealed.header.seq == next && sealed.check(&chain).is_ok();
        chain = sealed.chain;
        next += 1;
        Ok(())
    })?;
    Ok(whole)
}

fn verify(open: &mut Open) -> rusqlite::Result<Verified> {
    let mut verified = Verified {
        events: 0,
        erased: 0,
        unknown: 0,
        doubtful_clocks: 0,
        streams: 0,
        code: String::new(),
        faults: check_file(&open.db)?,
    };
    for stream in log::streams(&open.db)? {
        verified.streams += 1;
        check_stream(&open.db, stream, &mut verified)?;
    }
    let shown = digest(&open.db)?;
    let transaction = open.db.transaction()?;
    rebuild_in(&transaction)?;
    let rebuilt = digest(&transaction)?;
    // What was built for comparison is thrown away.
    transaction.rollback()?;
    if shown != rebuilt {
        verified.faults.push(Fault::Tables);
    }
    verified.code = rebuilt.to_hex().chars().take(6).collect();
    Ok(verified)
}

fn check_file(db: &Connection) -> rusqlite::Result<Vec<Fault>> {
    let mut statement = db.prepare("PRAGMA integrity_check")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
    let faults = lines.filter(|line| !line.as_ref().is_ok_and(|line| line == "ok"));
    faults.map(|line| Ok(Fault::File { say: line? })).collect()
}

fn check_stream(db: &Connection, stream: Stream, verified: &mut Verified) -> rusqlite::Result<()> {
    let incarnation = stream.incarnation;
    let mut chain = START;
    let mut last = 0;
    log::each_of(db, stream, 0, |sealed| {
        let (seq, hlc) = (sealed.header.seq, sealed.header.hlc);
        verified.events += 1;
        if seq != last + 1 {
            verified.faults.push(Fault::Gap { incarnation, seq });
        } else if let Err(why) = sealed.check(&chain) {
            verified.faults.push(Fault::Event { incarnation, seq, why });
        }
        last = seq;
        chain = sealed.chain;
        match sealed.open() {
            Ok(None) => verified.erased += 1,
            Ok(Some(recorded)) => {
                verified.unknown += u64::from(recorded.event().is_none());
                verified.doubtful_clocks += u64::from(hlc.doubts(recorded.at));
            }
            Err(why) => verified.faults.push(Fault::Event { incarnation, seq, why }),
        }
        Ok(())
    })
}

fn digest(db: &Connection) -> rusqlite::Result<blake3::Hash> {
    let mut hasher = blake3::Hasher::new();
    dump_to(db, |line| {
        hasher.update(line.as_bytes());
    })?;
    Ok(hasher.finalize())
}

fn dump_to(db: &Connection, mut out: impl FnMut(&str)) -> rusqlite::Result<()> {
    for (name, key) in table::ALL {
        out(&format!("== {name}\n"));
        let mut statement = db.prepare(&format!("SELECT * FROM {name} ORDER BY {key}"))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut line = String::new();
            for column in 0..columns {
                draw(row.get_ref(column)?, &mut line);
            }
            line.push('\n');
            out(&line);
        }
    }
    Ok(())
}

fn draw(value: ValueRef<'_>, line: &mut String) {
    // Writing to a text cannot fail.
    let _written = match value {
        ValueRef::Null => write!(line, "- | "),
        ValueRef::Integer(number) => write!(line, "{number} | "),
        ValueRef::Real(number) => write!(line, "{number} | "),
        ValueRef::Text(text) => write!(line, "{} | ", String::from_utf8_lossy(text)),
        ValueRef::Blob(bytes) => {
            bytes.iter().try_for_each(|byte| write!(line, "{byte:02x}")).and_then(|()| write!(line, " | "))
        }
    };
}
