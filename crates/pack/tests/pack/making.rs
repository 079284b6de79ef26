//! Archives as honest people make them, and as others do.

use std::io::{Cursor, Write};

use pack::{Fault, Pack, Why};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A course that is a course to a pack: three texts.
pub fn course() -> Pack {
    let text = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    Pack {
        name: "滨海社区的课".into(),
        author: "王老师".into(),
        texts: [
            text("course.toml", "format = 1\ntitle = \"滨海社区的课\"\n"),
            text("L26/lesson.toml", "format = 1\n"),
            text("world/world.toml", "community = \"滨海\"\n"),
        ]
        .into(),
        others: std::collections::BTreeMap::new(),
    }
}

/// An archive of these entries, each named in a manifest that is right about them.
pub fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    archive_with(&manifest(entries), entries)
}

/// The manifest of these entries.
pub fn manifest(entries: &[(&str, &[u8])]) -> String {
    let mut text = "format = 1\nname = \"课\"\nauthor = \"王老师\"\n\n[files]\n".to_owned();
    for (path, bytes) in entries {
        // A name of any kind is a string in TOML only with its quotes and backslashes escaped.
        let path = path.replace('\\', "\\\\").replace('"', "\\\"");
        text.push_str(&format!("\"{path}\" = \"{}\"\n", blake3::hash(bytes).to_hex()));
    }
    text
}

/// An archive with this manifest.
pub fn archive_with(manifest: &str, entries: &[(&str, &[u8])]) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("pack.toml", options).unwrap();
    writer.write_all(manifest.as_bytes()).unwrap();
    for (path, bytes) in entries {
        writer.start_file(*path, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The same archive with one name written over by another of the same length, in both of its lists:
/// what no honest program writes.
pub fn renamed(archive: &[u8], from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = archive.to_vec();
    let mut at = 0;
    let mut times = 0;
    while let Some(found) = bytes[at..].windows(from.len()).position(|window| window == from.as_bytes()) {
        bytes[at + found..at + found + from.len()].copy_from_slice(to.as_bytes());
        at += found + from.len();
        times += 1;
    }
    assert!(times >= 2, "{from} stands in both lists");
    bytes
}

/// Why a pack is refused.
pub fn refused(bytes: &[u8]) -> Vec<Fault> {
    let faults = pack::open(bytes).expect_err("it is refused");
    assert!(!faults.is_empty());
    for fault in &faults {
        assert!(!fault.file.chars().any(char::is_control), "{:?}", fault.file);
    }
    faults
}

/// Refused for exactly this reason, at this entry.
pub fn refused_for(bytes: &[u8], file: &str, why: Why) {
    assert_eq!(refused(bytes), [Fault { file: file.into(), why }]);
}
