//! Opening a pack: every entry is read from memory, counted while it is inflated, and compared with the manifest.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::Pack;
use crate::fault::{Fault, Why};
use crate::limits::{LARGEST_ENTRY, LARGEST_FILE, LARGEST_RATIO, LARGEST_TEXT, LARGEST_TOTAL, MOST_ENTRIES};
use crate::manifest::{self, Manifest};
use crate::names::{Kind, Met, is_allowed, kind};

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Opens a pack and holds it against its manifest. Pictures and sound are not looked into yet: see
/// [`Pack::cleaned`].
///
/// # Errors
/// Everything that is wrong with it; nothing of it is taken then.
pub fn open(bytes: &[u8]) -> Result<Pack, Vec<Fault>> {
    if bytes.len() > LARGEST_FILE {
        return Err(vec![Fault::whole(Why::FileTooLarge)]);
    }
    let damaged = || vec![Fault::whole(Why::NotAPack)];
    let mut archive = Archive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    if archive.len() > MOST_ENTRIES {
        return Err(vec![Fault::whole(Why::TooMany)]);
    }
    // The archive keeps one entry of each name; overlapping ones make a bomb of many names and few bytes.
    if archive.has_duplicate_names() {
        return Err(vec![Fault::whole(Why::Twice)]);
    }
    if archive.has_overlapping_entries().map_err(|_| damaged())? {
        return Err(vec![Fault::whole(Why::Swells)]);
    }
    let (found, mut faults) = entries(&mut archive);
    let manifest = match manifest_of(&found) {
        Ok(manifest) => manifest,
        Err(fault) => {
            faults.push(fault);
            return Err(faults);
        }
    };
    faults.extend(compared(&manifest, &found, &faults));
    let (texts, others) = parted(found, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Pack { name: manifest.name, author: manifest.author, texts, others })
}

/// Every entry that is as it should be, by its path; the others as faults.
fn entries(archive: &mut Archive<'_>) -> (BTreeMap<String, Vec<u8>>, Vec<Fault>) {
    let (mut found, mut faults, mut met) = (BTreeMap::new(), Vec::new(), Met::default());
    let mut left = LARGEST_TOTAL;
    for at in 0..archive.len() {
        let (path, checked) = named(archive, at, &mut met);
        let read = match checked {
            Ok(Listed::Folder) => continue,
            Ok(Listed::File { most, packed }) => inflated(archive, at, most.min(left), packed),
            Err(why) => Err(why),
        };
        match read {
            Ok(bytes) => {
                left -= bytes.len() as u64;
                found.insert(path, bytes);
            }
            // One that does not fit any more is not the last one's fault.
            Err(Why::EntryTooLarge | Why::TextTooLarge) if left < LARGEST_ENTRY => {
                faults.push(Fault::whole(Why::TotalTooLarge));
                break;
            }
            Err(why) => faults.push(Fault::of(&path, why)),
        }
    }
    (found, faults)
}

/// What the archive's list says of an entry.
enum Listed {
    Folder,
    File {
        /// Most bytes it may have inflated.
        most: u64,
        /// Bytes it has in the archive.
        packed: u64,
    },
}

/// The path of an entry, and whether it may be there at all. Nothing of it is inflated yet.
fn named(archive: &mut Archive<'_>, at: usize, met: &mut Met) -> (String, Result<Listed, Why>) {
    let Ok(entry) = archive.by_index_raw(at) else { return (String::new(), Err(Why::Damaged)) };
    let path = String::from_utf8_lossy(entry.name_raw()).into_owned();
    let checked = if entry.encrypted() {
        Err(Why::Encrypted)
    } else if entry.is_symlink() || entry.unix_mode().is_some_and(is_special) {
        Err(Why::Link)
    } else if let Some(folder) = path.strip_suffix('/') {
        if is_allowed(folder) && entry.size() == 0 { Ok(Listed::Folder) } else { Err(Why::BadPath) }
    } else if !is_allowed(&path) {
        Err(Why::BadPath)
    } else if !met.first(&path) {
        Err(Why::Twice)
    } else {
        let packed = entry.compressed_size();
        match kind(&path) {
            Some(Kind::Text) => Ok(Listed::File { most: LARGEST_TEXT, packed }),
            Some(Kind::Other) => Ok(Listed::File { most: LARGEST_ENTRY, packed }),
            None => Err(Why::OtherKind),
        }
    };
    (path, checked)
}

/// Devices, pipes, sockets: anything whose type says that it is neither file nor folder. Archives
/// made on Windows have no type at all.
fn is_special(mode: u32) -> bool {
    !matches!(mode & 0o170_000, 0 | 0o100_000 | 0o040_000)
}

/// Inflates one entry, counting. What the archive says about its size is not asked.
fn inflated(archive: &mut Archive<'_>, at: usize, most: u64, packed: u64) -> Result<Vec<u8>, Why> {
    const PIECE: usize = 64 << 10;
    let mut entry = archive.by_index(at).map_err(|_| Why::Damaged)?;
    let is_text = most <= LARGEST_TEXT;
    let (mut bytes, mut piece) = (Vec::new(), vec![0; PIECE]);
    loop {
        let read = entry.read(&mut piece).map_err(|_| Why::Damaged)?;
        if read == 0 {
            return Ok(bytes);
        }
        let length = (bytes.len() + read) as u64;
        if length > packed.saturating_mul(LARGEST_RATIO) {
            return Err(Why::Swells);
        }
        if length > most {
            return Err(if is_text { Why::TextTooLarge } else { Why::EntryTooLarge });
        }
        bytes.extend_from_slice(&piece[..read]);
    }
}

fn manifest_of(found: &BTreeMap<String, Vec<u8>>) -> Result<Manifest, Fault> {
    let bytes = found.get(manifest::PATH).ok_or(Fault::whole(Why::NoManifest))?;
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::of(manifest::PATH, Why::NotText))?;
    Manifest::read(text).map_err(|why| Fault::of(manifest::PATH, why))
}

/// What the manifest says otherwise. A file that is out for another reason is not missing besides.
fn compared(manifest: &Manifest, found: &BTreeMap<String, Vec<u8>>, known: &[Fault]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, hash) in &manifest.files {
        match found.get(path) {
            Some(bytes) if manifest::hash(bytes) == *hash => {}
            Some(_) => faults.push(Fault::of(path, Why::Changed)),
            None if known.iter().any(|fault| fault.file == *path || fault.file.is_empty()) => {}
            None => faults.push(Fault::of(path, Why::Missing)),
        }
    }
    let unnamed = |path: &&String| *path != manifest::PATH && !manifest.files.contains_key(*path);
    faults.extend(found.keys().filter(unnamed).map(|path| Fault::of(path, Why::Unnamed)));
    faults
}

type Parted = (BTreeMap<String, String>, BTreeMap<String, Vec<u8>>);

/// Texts apart from pictures and sound, without the manifest.
fn parted(found: BTreeMap<String, Vec<u8>>, faults: &mut Vec<Fault>) -> Parted {
    let (mut texts, mut others) = (BTreeMap::new(), BTreeMap::new());
    for (path, bytes) in found {
        if path == manifest::PATH {
            continue;
        }
        if kind(&path) == Some(Kind::Other) {
            others.insert(path, bytes);
        } else {
            match String::from_utf8(bytes) {
                // The same lessons must be the same course on every platform.
                Ok(text) => {
                    texts.insert(path, text.trim_start_matches('\u{feff}').replace("\r\n", "\n"));
                }
                Err(_) => faults.push(Fault::of(&path, Why::NotText)),
            }
        }
    }
    (texts, others)
}
