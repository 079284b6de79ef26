//! The staff passphrase's hash, and how many wrong ones were given since the last right one.

use rusqlite::{Connection, OptionalExtension, params};

/// What is known about the staff lock.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Credential {
    /// Argon2id as a PHC string; `None` until one is set.
    pub(crate) hash: Option<String>,
    /// Wrong passphrases since the last right one.
    pub(crate) failures: u32,
}

/// A passphrase was set.
pub(crate) fn set(db: &Connection, hash: &str) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT OR REPLACE INTO proj_staff (one, hash, failures) VALUES (1, ?1, 0)")?
        .execute([hash])?;
    Ok(())
}

/// A wrong passphrase was given.
pub(crate) fn failed(db: &Connection) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT INTO proj_staff (one, hash, failures) VALUES (1, NULL, 1) ON CONFLICT (one) DO UPDATE SET failures = failures + 1")?
        .execute([])?;
    Ok(())
}

/// The right passphrase was given.
pub(crate) fn unlocked(db: &Connection) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE proj_staff SET failures = 0")?.execute([])?;
    Ok(())
}

/// The lock as it stands.
pub(crate) fn credential(db: &Connection) -> rusqlite::Result<Credential> {
    let found = db
        .prepare_cached("SELECT hash, failures FROM proj_staff WHERE one = 1")?
        .query_row(params![], |row| Ok(Credential { hash: row.get(0)?, failures: row.get(1)? }))
        .optional()?;
    Ok(found.unwrap_or_default())
}
