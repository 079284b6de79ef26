//! T7: archives that are small until they are opened, and headers that lie about it.

use std::io::{Cursor, Write};

use pack::limits::{LARGEST_FILE, LARGEST_TEXT, MOST_ENTRIES};
use pack::{Fault, Why};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::making::{archive, archive_with, manifest, refused, refused_for};

/// Bytes that do not get smaller.
fn noise(length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    blake3::Hasher::new().finalize_xof().fill(&mut bytes);
    bytes
}

#[test]
fn an_entry_that_swells_is_refused_however_it_is_called() {
    let zeros = vec![0; 4 << 20];
    for path in ["course.toml", "L26/a.png", "L26/a.opus"] {
        let bytes = archive(&[(path, &zeros)]);
        assert!(bytes.len() < 20_000);
        refused_for(&bytes, path, Why::Swells);
    }
}

#[test]
fn a_header_that_lies_about_the_size_is_not_believed() {
    let zeros = vec![0; 4 << 20];
    let honest = archive(&[("course.toml", &zeros)]);
    let length = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    let mut lying = honest.clone();
    let places: Vec<usize> =
        honest.windows(4).enumerate().filter(|(_, window)| *window == length).map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for at in places {
        lying[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    let faults = refused(&lying);
    assert!(matches!(faults[0].why, Why::Swells | Why::Damaged | Why::NotAPack), "{faults:?}");
}

#[test]
fn entries_that_share_their_bytes_are_a_bomb() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    writer.start_file("pack.toml", options).unwrap();
    writer.write_all(b"format = 1").unwrap();
    writer.start_file("a.toml", options).unwrap();
    writer.write_all(&[b'a'; 1000]).unwrap();
    writer.start_file("b.toml", options).unwrap();
    writer.write_all(&[b'a'; 1000]).unwrap();
    let mut bytes = writer.finish().unwrap().into_inner();
    // The second entry of the list is made to point at the bytes of the first.
    let starts: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, w)| *w == b"PK\x01\x02").map(|(at, _)| at).collect();
    let first = bytes[starts[1] + 42..starts[1] + 46].to_vec();
    bytes[starts[2] + 42..starts[2] + 46].copy_from_slice(&first);
    refused_for(&bytes, "", Why::Swells);
}

#[test]
fn texts_and_other_entries_have_a_size_and_so_has_the_pack() {
    let text = noise(usize::try_from(LARGEST_TEXT).unwrap() + 1);
    refused_for(&archive(&[("course.toml", &text)]), "course.toml", Why::TextTooLarge);
    refused_for(&vec![0; LARGEST_FILE + 1], "", Why::FileTooLarge);
}

/// `times` entries of this many bytes, each of which grows by less than what is a bomb.
fn many(times: usize, length: usize) -> Vec<u8> {
    // One byte in 64 is noise: that deflates to about a fortieth.
    let mut bytes = vec![0; length];
    for (at, byte) in noise(length / 64).into_iter().enumerate() {
        bytes[at * 64] = byte;
    }
    let paths: Vec<String> = (0..times).map(|number| format!("a{number}.png")).collect();
    let entries: Vec<(&str, &[u8])> = paths.iter().map(|path| (path.as_str(), bytes.as_slice())).collect();
    let mut writer =
        ZipWriter::new_append(Cursor::new(archive_with(&manifest(&entries), &entries[..1]))).unwrap();
    for path in &paths[1..] {
        // Deflated once: the others are copies of the same small bytes.
        writer.deep_copy_file("a0.png", path).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn one_entry_and_all_together_have_a_size() {
    let one = many(1, (20 << 20) + 1);
    refused_for(&one, "a0.png", Why::EntryTooLarge);
    let all = many(11, 19 << 20);
    assert!(all.len() < LARGEST_FILE, "the file itself is not too large: {}", all.len());
    let faults = refused(&all);
    assert_eq!(faults[0], Fault { file: String::new(), why: Why::TotalTooLarge });
    assert_eq!(faults.len(), 1, "what comes after the limit is not called missing");
}

#[test]
fn a_pack_of_countless_files_is_refused() {
    let paths: Vec<String> = (0..MOST_ENTRIES).map(|number| format!("a{number}.toml")).collect();
    let entries: Vec<(&str, &[u8])> = paths.iter().map(|path| (path.as_str(), &b""[..])).collect();
    refused_for(&archive(&entries), "", Why::TooMany);
    assert!(pack::open(&archive(&entries[1..])).is_ok());
}

#[test]
fn an_archive_in_an_archive_is_not_opened() {
    let inner = archive(&[("course.toml", b"")]);
    refused_for(&archive(&[("inner.zip", &inner)]), "inner.zip", Why::OtherKind);
}

#[test]
fn ways_of_packing_that_nobody_needs_are_refused() {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("pack.toml", options).unwrap();
    writer.write_all(manifest(&[("a.toml", b"abc")]).as_bytes()).unwrap();
    writer.start_file("a.toml", options).unwrap();
    writer.write_all(b"abc").unwrap();
    let mut bytes = writer.finish().unwrap().into_inner();
    // 14 is LZMA; this program has no use for it and cannot read it.
    for (mark, method) in [(b"PK\x01\x02", 10), (b"PK\x03\x04", 8)] {
        let starts: Vec<usize> =
            bytes.windows(4).enumerate().filter(|(_, w)| w == mark).map(|(at, _)| at).collect();
        bytes[starts[1] + method] = 14;
    }
    refused_for(&bytes, "a.toml", Why::Damaged);
}
