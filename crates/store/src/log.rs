//! The event table: the only thing here that cannot be made again.

use journal::envelope::{Chain, Header, START, Sealed};
use journal::hlc::Hlc;
use journal::id::DeviceId;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// One life of one machine: events in it are numbered from 1 without gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stream {
    pub(crate) device: DeviceId,
    pub(crate) incarnation: u32,
}

/// The end of a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) stream: Stream,
    pub(crate) seq: u64,
    pub(crate) chain: Chain,
    /// Latest place of any event here.
    pub(crate) hlc: Hlc,
}

const COLUMNS: &str = "SELECT device, incarnation, seq, hlc, kind, digest, chain, body FROM event";

/// Adds one event.
pub(crate) fn append(db: &Connection, sealed: &Sealed) -> rusqlite::Result<()> {
    let header = &sealed.header;
    db.prepare_cached(
        "INSERT INTO event (device, incarnation, seq, hlc, kind, digest, chain, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        header.device.as_bytes(),
        header.incarnation,
        header.seq as i64,
        header.hlc.bits().to_be_bytes(),
        header.kind,
        sealed.digest,
        sealed.chain,
        sealed.body,
    ])?;
    Ok(())
}

/// Where a stream ends; at its start if it has no event.
pub(crate) fn head(db: &Connection, stream: Stream) -> rusqlite::Result<Head> {
    let last = db
        .prepare_cached(
            "SELECT seq, chain FROM event WHERE device = ?1 AND incarnation = ?2 ORDER BY seq DESC LIMIT 1",
        )?
        .query_row(params![stream.device.as_bytes(), stream.incarnation], |row| {
            Ok((row.get::<_, i64>(0)? as u64, row.get(1)?))
        })
        .optional()?;
    let (seq, chain) = last.unwrap_or((0, START));
    let hlc = db
        .prepare_cached("SELECT max(hlc) FROM event")?
        .query_row([], |row| row.get::<_, Option<[u8; 8]>>(0))?;
    Ok(Head {
        stream,
        seq,
        chain,
        hlc: hlc.map_or(Hlc::ZERO, |bytes| Hlc::from_bits(u64::from_be_bytes(bytes))),
    })
}

/// The chain at a place of a stream; `None` if there is no such event.
pub(crate) fn chain_at(db: &Connection, stream: Stream, seq: u64) -> rusqlite::Result<Option<Chain>> {
    if seq == 0 {
        return Ok(Some(START));
    }
    db.prepare_cached("SELECT chain FROM event WHERE device = ?1 AND incarnation = ?2 AND seq = ?3")?
        .query_row(params![stream.device.as_bytes(), stream.incarnation, seq as i64], |row| row.get(0))
        .optional()
}

/// All streams that have events.
pub(crate) fn streams(db: &Connection) -> rusqlite::Result<Vec<Stream>> {
    db.prepare_cached("SELECT DISTINCT device, incarnation FROM event ORDER BY device, incarnation")?
        .query_map([], |row| {
            Ok(Stream { device: DeviceId::from_bytes(row.get(0)?), incarnation: row.get(1)? })
        })?
        .collect()
}

/// Reads a stream from the event after `after` on.
pub(crate) fn each_of(
    db: &Connection,
    stream: Stream,
    after: u64,
    mut visit: impl FnMut(Sealed) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut statement = db.prepare_cached(&format!(
        "{COLUMNS} WHERE device = ?1 AND incarnation = ?2 AND seq > ?3 ORDER BY seq"
    ))?;
    let mut rows = statement.query(params![stream.device.as_bytes(), stream.incarnation, after as i64])?;
    while let Some(row) = rows.next()? {
        visit(row_to_sealed(row)?)?;
    }
    Ok(())
}

/// Reads every event in the order in which they are folded (reliability §2.2).
pub(crate) fn each(
    db: &Connection,
    mut visit: impl FnMut(Sealed) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut statement = db.prepare_cached(&format!("{COLUMNS} ORDER BY hlc, device, incarnation, seq"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        visit(row_to_sealed(row)?)?;
    }
    Ok(())
}

/// Reads every event of these kinds in the order in which they are folded; the others are not opened.
pub(crate) fn each_of_kinds(
    db: &Connection,
    kinds: &[&str],
    mut visit: impl FnMut(Sealed) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let places = vec!["?"; kinds.len()].join(", ");
    let mut statement = db.prepare_cached(&format!(
        "{COLUMNS} WHERE kind IN ({places}) ORDER BY hlc, device, incarnation, seq"
    ))?;
    let mut rows = statement.query(rusqlite::params_from_iter(kinds))?;
    while let Some(row) = rows.next()? {
        visit(row_to_sealed(row)?)?;
    }
    Ok(())
}

fn row_to_sealed(row: &Row<'_>) -> rusqlite::Result<Sealed> {
    Ok(Sealed {
        header: Header {
            device: DeviceId::from_bytes(row.get(0)?),
            incarnation: row.get(1)?,
            seq: row.get::<_, i64>(2)? as u64,
            hlc: Hlc::from_bits(u64::from_be_bytes(row.get(3)?)),
            kind: row.get(4)?,
        },
        digest: row.get(5)?,
        chain: row.get(6)?,
        body: row.get(7)?,
    })
}
