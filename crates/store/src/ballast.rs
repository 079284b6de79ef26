//! Room that is kept for the day the disk is full: a file that can be thrown away.
//!
//! Reliability §2.3.7. When a write finds no room the ballast goes first, so that the class can be
//! brought to its end and what was done can be saved.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use crate::error::Error;

/// How much is kept, in bytes.
pub const SIZE: u64 = 64 * 1024 * 1024;

/// Bytes written at a time.
const CHUNK: usize = 1024 * 1024;

/// Makes sure that the ballast is there; `false` if there is not even room for it.
pub(crate) fn keep(path: &Path, size: u64) -> Result<bool, Error> {
    if path.metadata().is_ok_and(|metadata| metadata.len() == size) {
        return Ok(true);
    }
    match write(path, size) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::StorageFull => {
            let_go(path);
            Ok(false)
        }
        Err(source) => Err(Error::File { path: path.to_path_buf(), source }),
    }
}

/// Frees the room; nothing to free is no error.
pub(crate) fn let_go(path: &Path) {
    match fs::remove_file(path) {
        Ok(()) => tracing::warn!("the disk is full: the ballast was thrown away"),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => tracing::warn!(%error, "the ballast could not be thrown away"),
    }
}

/// Real bytes that no file system can fold together, or there would be no room to free.
fn write(path: &Path, size: u64) -> io::Result<()> {
    let mut file = File::create(path)?;
    let mut noise = blake3::Hasher::new().finalize_xof();
    let mut chunk = vec![0; CHUNK];
    let mut left = size;
    while left > 0 {
        noise.fill(&mut chunk);
        let bytes = usize::try_from(left).unwrap_or(CHUNK).min(CHUNK);
        file.write_all(&chunk[..bytes])?;
        left -= bytes as u64;
    }
    file.sync_all()
}
