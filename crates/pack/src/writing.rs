//! Making a pack: the same bytes for the same course, and nothing that [`crate::open`] would refuse.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::Pack;
use crate::fault::{Fault, Why};
use crate::manifest::{self, Manifest};
use crate::reading::open;

/// The bytes of a pack.
///
/// # Errors
/// Everything that would keep it out elsewhere: what cannot be taken in is not given out.
pub fn write(pack: &Pack) -> Result<Vec<u8>, Vec<Fault>> {
    let mut files: BTreeMap<&str, &[u8]> = BTreeMap::new();
    files.extend(pack.texts.iter().map(|(path, text)| (path.as_str(), text.as_bytes())));
    files.extend(pack.others.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())));
    let hashes = files.iter().map(|(path, bytes)| ((*path).to_owned(), manifest::hash(bytes))).collect();
    let manifest = Manifest::new(&pack.name, &pack.author, hashes).text();
    let manifest = manifest.map_err(|why| vec![Fault::whole(why)])?;
    let bytes = zipped(&manifest, &files).map_err(|_| vec![Fault::whole(Why::NotAPack)])?;
    open(&bytes)?;
    Ok(bytes)
}

fn zipped(manifest: &str, files: &BTreeMap<&str, &[u8]>) -> zip::result::ZipResult<Vec<u8>> {
    // Without a time: a pack made twice of one course is the same pack.
    let options =
        SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    let deflated = options.compression_method(CompressionMethod::Deflated);
    let stored = options.compression_method(CompressionMethod::Stored);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file(manifest::PATH, deflated)?;
    archive.write_all(manifest.as_bytes())?;
    for (path, bytes) in files {
        // Pictures and sound are as small as they get already.
        archive.start_file(*path, if path.ends_with(".toml") { deflated } else { stored })?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
