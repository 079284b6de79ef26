//! How far the log had come: a small file outside the database, so that a log which silently became
//! shorter is noticed.
//!
//! A flipped bit in SQLite's write-ahead log makes it end there without an error (reliability, "facts
//! to hold on to"). The mark is detection, not a second log. Two slots are written in turns, so that a
//! power cut while writing one leaves the other.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use journal::envelope::Chain;
use journal::id::DeviceId;

use crate::error::Error;
use crate::folder::sync_names;

const MAGIC: &[u8; 8] = b"WKTMARK1";
/// Slots lie in different sectors of any disk.
const SLOT: usize = 4096;
const CHECKED: usize = 8 + 8 + 16 + 4 + 8 + 32;
const WHOLE: usize = CHECKED + 8;

/// Where the log stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) device: DeviceId,
    pub(crate) incarnation: u32,
    pub(crate) seq: u64,
    pub(crate) chain: Chain,
}

/// The file with its two slots, open for writing.
#[derive(Debug)]
pub(crate) struct MarkFile {
    path: PathBuf,
    file: File,
    generation: u64,
}

/// What the file says: nothing there, nothing readable, or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    Nothing,
    Unreadable,
    Mark(Mark),
}

impl MarkFile {
    /// Opens the file, or makes an empty one.
    pub(crate) fn open(path: &Path) -> Result<(MarkFile, Found), Error> {
        let fail = |source| Error::File { path: path.to_path_buf(), source };
        let opened = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(path);
        let file = opened.map_err(fail)?;
        let mut bytes = Vec::new();
        (&file).take(2 * SLOT as u64).read_to_end(&mut bytes).map_err(fail)?;
        let newest = [0, SLOT]
            .iter()
            .filter_map(|&start| read(bytes.get(start..)?))
            .max_by_key(|(generation, _)| *generation);
        let found = match newest {
            Some((_, mark)) => Found::Mark(mark),
            None if bytes.is_empty() => Found::Nothing,
            None => Found::Unreadable,
        };
        let generation = newest.map_or(0, |(generation, _)| generation);
        Ok((MarkFile { path: path.to_path_buf(), file, generation }, found))
    }

    /// Writes a mark over the older slot; when it returns the mark survives a power cut.
    pub(crate) fn write(&mut self, mark: Mark) -> Result<(), Error> {
        self.try_write(mark).map_err(|source| Error::File { path: self.path.clone(), source })
    }

    fn try_write(&mut self, mark: Mark) -> io::Result<()> {
        let generation = self.generation + 1;
        let start = if generation.is_multiple_of(2) { 0 } else { SLOT };
        self.file.seek(SeekFrom::Start(start as u64))?;
        self.file.write_all(&bytes(generation, mark))?;
        self.file.sync_all()?;
        if self.generation == 0 {
            self.path.parent().map_or(Ok(()), sync_names)?;
        }
        self.generation = generation;
        Ok(())
    }
}

fn bytes(generation: u64, mark: Mark) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(WHOLE);
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&generation.to_be_bytes());
    bytes.extend_from_slice(mark.device.as_bytes());
    bytes.extend_from_slice(&mark.incarnation.to_be_bytes());
    bytes.extend_from_slice(&mark.seq.to_be_bytes());
    bytes.extend_from_slice(&mark.chain);
    bytes.extend_from_slice(&checksum(&bytes));
    bytes
}

fn read(slot: &[u8]) -> Option<(u64, Mark)> {
    let (checked, rest) = slot.split_at_checked(CHECKED)?;
    let (sum, _) = rest.split_first_chunk::<8>()?;
    let (magic, rest) = checked.split_first_chunk::<8>()?;
    let (generation, rest) = rest.split_first_chunk::<8>()?;
    let (device, rest) = rest.split_first_chunk::<16>()?;
    let (incarnation, rest) = rest.split_first_chunk::<4>()?;
    let (seq, rest) = rest.split_first_chunk::<8>()?;
    let (chain, _) = rest.split_first_chunk::<32>()?;
    let mark = Mark {
        device: DeviceId::from_bytes(*device),
        incarnation: u32::from_be_bytes(*incarnation),
        seq: u64::from_be_bytes(*seq),
        chain: *chain,
    };
    (magic == MAGIC && *sum == checksum(checked)).then_some((u64::from_be_bytes(*generation), mark))
}

fn checksum(bytes: &[u8]) -> [u8; 8] {
    let mut sum = [0; 8];
    sum.copy_from_slice(&blake3::hash(bytes).as_bytes()[..8]);
    sum
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn mark(seq: u64) -> Mark {
        Mark { device: DeviceId::from_bytes([1; 16]), incarnation: 1, seq, chain: [seq as u8; 32] }
    }

    #[test]
    fn the_latest_mark_is_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("high-water");
        let (mut file, found) = MarkFile::open(&path).unwrap();
        assert_eq!(found, Found::Nothing);
        for seq in 1..=5 {
            file.write(mark(seq)).unwrap();
            let (_, found) = MarkFile::open(&path).unwrap();
            assert_eq!(found, Found::Mark(mark(seq)));
        }
    }

    #[test]
    fn any_flipped_bit_costs_at_most_one_mark_and_never_gives_a_wrong_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("high-water");
        let (mut file, _) = MarkFile::open(&path).unwrap();
        file.write(mark(1)).unwrap();
        file.write(mark(2)).unwrap();
        drop(file);
        let good = fs::read(&path).unwrap();
        for bit in (0..WHOLE * 8).chain(SLOT * 8..(SLOT + WHOLE) * 8) {
            let mut bytes = good.clone();
            bytes[bit / 8] ^= 1 << (bit % 8);
            fs::write(&path, bytes).unwrap();
            let (_, found) = MarkFile::open(&path).unwrap();
            assert!(found == Found::Mark(mark(1)) || found == Found::Mark(mark(2)));
        }
        fs::write(&path, vec![0; 2 * SLOT]).unwrap();
        assert_eq!(MarkFile::open(&path).unwrap().1, Found::Unreadable);
    }
}
