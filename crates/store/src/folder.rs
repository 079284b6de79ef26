//! The data folder: what lies in it, who may use it, and whether it can be written at all.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::error::Error;

/// A data folder that is ours while this value lives.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    /// Locked by the operating system until the process ends, however it ends.
    lock: File,
}

impl Folder {
    /// Makes the folder if need be, takes it for this process and tries whether it can be written.
    pub(crate) fn take(path: &Path) -> Result<Folder, Error> {
        fs::create_dir_all(path).map_err(|source| Error::NotWritable { path: path.to_path_buf(), source })?;
        let lock = lock(path)?;
        probe(path).map_err(|source| Error::NotWritable { path: path.to_path_buf(), source })?;
        Ok(Folder { path: path.to_path_buf(), lock })
    }

    /// The database.
    pub(crate) fn database(&self) -> PathBuf {
        self.path.join("weiketang.db")
    }

    /// SQLite's write-ahead log beside it.
    pub(crate) fn wal(&self) -> PathBuf {
        self.path.join("weiketang.db-wal")
    }

    /// Room to free when the disk is full.
    pub(crate) fn ballast(&self) -> PathBuf {
        self.path.join("ballast")
    }

    /// The high-water mark.
    pub(crate) fn mark(&self) -> PathBuf {
        self.path.join("high-water")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Closing would do, but a child process that is just being started may hold a copy of the handle.
        let _unlocked = self.lock.unlock();
    }
}

fn lock(folder: &Path) -> Result<File, Error> {
    let path = folder.join("lock");
    let opened = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
    let file = opened.map_err(|source| Error::NotWritable { path: path.clone(), source })?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::InUse { path: folder.to_path_buf() }),
        Err(TryLockError::Error(source)) => Err(Error::NotWritable { path, source }),
    }
}

/// Write, fsync, rename, read back (reliability §2.3.8): better a clear page at the start than a
/// class that cannot be saved.
fn probe(folder: &Path) -> io::Result<()> {
    const WORDS: &[u8] = b"can this folder be written?";
    let written = folder.join("probe.tmp");
    let renamed = folder.join("probe");
    let mut file = File::create(&written)?;
    file.write_all(WORDS)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&written, &renamed)?;
    let read = fs::read(&renamed)?;
    fs::remove_file(&renamed)?;
    if read == WORDS {
        Ok(())
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidData, "what was written reads back differently"))
    }
}

/// Makes a new file's name survive a power cut. Windows has no such call: NTFS journals names itself.
pub(crate) fn sync_names(folder: &Path) -> io::Result<()> {
    if cfg!(windows) { Ok(()) } else { File::open(folder)?.sync_all() }
}
