//! The one connection to the one database: how it is opened and brought to today's format.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::Error;

/// Formats in order; `user_version` counts those that were applied. Frozen once shipped: a change is a
/// new entry. Tables made from the log are not here, they are versioned apart (see `projector`).
const MIGRATIONS: [&str; 1] = [include_str!("sql/0001_log.sql")];

/// Opens a database that exists.
pub(crate) fn open(path: &Path) -> Result<Connection, Error> {
    connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)
}

/// Opens a database, making an empty one if there is none.
pub(crate) fn create(path: &Path) -> Result<Connection, Error> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    connect(path, flags)
}

/// The format of a database: 0 for one without tables.
///
/// # Errors
/// [`Error::TooNew`] if this program does not know it.
pub(crate) fn format(db: &Connection, path: &Path) -> Result<u32, Error> {
    let found = db
        .query_row("PRAGMA user_version", [], |row| row.get::<_, u32>(0))
        .map_err(|source| Error::of_sqlite(path, source))?;
    let known = MIGRATIONS.len() as u32;
    if found > known {
        return Err(Error::TooNew { path: path.to_path_buf(), found, known });
    }
    Ok(found)
}

/// Applies what is missing, all or nothing.
pub(crate) fn migrate(db: &mut Connection, path: &Path) -> Result<(), Error> {
    let from = format(db, path)?;
    if from == MIGRATIONS.len() as u32 {
        return Ok(());
    }
    let apply = |db: &mut Connection| {
        let transaction = db.transaction()?;
        for sql in &MIGRATIONS[from as usize..] {
            transaction.execute_batch(sql)?;
        }
        transaction.pragma_update(None, "user_version", MIGRATIONS.len() as u32)?;
        transaction.commit()
    };
    apply(db).map_err(|source| Error::of_sqlite(path, source))
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, Error> {
    let prepare = || {
        let db = Connection::open_with_flags(path, flags)?;
        settle_in(&db)?;
        Ok(db)
    };
    prepare().map_err(|source| Error::of_sqlite(path, source))
}

/// Reliability §2.3.2. EXCLUSIVE comes before WAL, so that no shared-memory file is ever made.
fn settle_in(db: &Connection) -> rusqlite::Result<()> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA secure_delete = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA cell_size_check = ON;
         PRAGMA temp_store = MEMORY;",
    )?;
    db.set_prepared_statement_cache_capacity(64);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_connection_is_as_durable_as_it_says() {
        let folder = tempfile::tempdir().unwrap();
        let db = create(&folder.path().join("a.db")).unwrap();
        let pragma = |name: &str| {
            db.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, rusqlite::types::Value>(0))
                .unwrap()
        };
        assert_eq!(pragma("journal_mode"), "wal".to_owned().into());
        assert_eq!(pragma("locking_mode"), "exclusive".to_owned().into());
        assert_eq!(pragma("synchronous"), 2.into(), "2 is FULL");
        assert_eq!(pragma("secure_delete"), 1.into());
        assert_eq!(pragma("trusted_schema"), 0.into());
        assert_eq!(pragma("foreign_keys"), 1.into());
        assert!(rusqlite::version_number() >= 3_051_003, "a WAL corruption race was fixed in 3.51.3");
    }
}
