//! What can go wrong with the data, one variant for each thing a person can do about it.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// Why the store could not be opened, read or written. In every case what is stored stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There was a database here and it is gone. Starting with an empty one would hide the loss.
    #[error("the database is gone, although there was one: {path}")]
    Missing {
        /// Where it should be.
        path: PathBuf,
    },
    /// The file is not a database, or is damaged.
    #[error("the database is damaged: {path}")]
    Corrupt {
        /// Which file.
        path: PathBuf,
        /// What SQLite says.
        #[source]
        source: rusqlite::Error,
    },
    /// A newer version of the program made this database (reliability T25).
    #[error("the database has format {found}, this program knows up to {known}: {path}")]
    TooNew {
        /// Which file.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The newest format known here.
        known: u32,
    },
    /// The program is already running on this folder (reliability T24).
    #[error("another program has this folder open: {path}")]
    InUse {
        /// The folder.
        path: PathBuf,
    },
    /// The folder cannot be written (reliability T20).
    #[error("cannot write here: {path}")]
    NotWritable {
        /// The folder or file.
        path: PathBuf,
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// The disk is full (reliability T19). The store is closed; `reopen` once there is room.
    #[error("the disk is full: {path}")]
    Full {
        /// Which file.
        path: PathBuf,
        /// What SQLite says.
        #[source]
        source: rusqlite::Error,
    },
    /// The disk did not do what it was told (reliability T21). The store is closed; `reopen` checks it.
    #[error("the disk failed: {path}")]
    Disk {
        /// Which file.
        path: PathBuf,
        /// What SQLite says.
        #[source]
        source: rusqlite::Error,
    },
    /// A file beside the database could not be read or written.
    #[error("a file of the data folder cannot be used: {path}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// An earlier error closed the store; `reopen` opens it again.
    #[error("the store was closed after an error: {path}")]
    Closed {
        /// Which database.
        path: PathBuf,
    },
    /// Events of the past were to be written where there is already a class.
    #[error("there is already a class here: {path}")]
    NotEmpty {
        /// Which database.
        path: PathBuf,
    },
    /// The passphrase could not be hashed: there is not enough memory.
    #[error("the passphrase could not be hashed")]
    NotHashed(#[from] crate::staff::NotHashed),
    /// SQLite refused something for a reason that no variant above names: a mistake in this program.
    #[error("the database refused: {path}")]
    Refused {
        /// Which file.
        path: PathBuf,
        /// What SQLite says.
        #[source]
        source: rusqlite::Error,
    },
}

impl Error {
    /// Sorts an error of SQLite by what can be done about it.
    pub(crate) fn of_sqlite(path: &Path, source: rusqlite::Error) -> Error {
        let path = path.to_path_buf();
        match source.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Error::Corrupt { path, source },
            Some(ErrorCode::DiskFull) => Error::Full { path, source },
            Some(ErrorCode::SystemIoFailure) => Error::Disk { path, source },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::InUse { path },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Error::NotWritable { path, source: io::Error::new(io::ErrorKind::PermissionDenied, source) }
            }
            _ => Error::Refused { path, source },
        }
    }

    /// After these nothing may be written before the database was opened and looked at again: what
    /// reached the disk is unknown, and a failed fsync must never be tried twice (reliability §2.3.7).
    pub(crate) fn closes(&self) -> bool {
        matches!(
            self,
            Error::Corrupt { .. } | Error::Full { .. } | Error::Disk { .. } | Error::NotWritable { .. }
        )
    }
}
