//! T6: paths that lead elsewhere, links, names that some systems cannot have.

use std::io::{Cursor, Write};

use pack::{Fault, Why};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::making::{archive, manifest, refused, refused_for, renamed};

#[test]
fn paths_that_lead_elsewhere_or_that_no_system_has_are_refused() {
    for path in [
        "../out.toml",
        "L26/../../out.toml",
        "/etc/out.toml",
        "C:/out.toml",
        "L26\\out.toml",
        "..\\out.toml",
        "./course.toml",
        "L26//lesson.toml",
        ".hidden/a.toml",
        "-rf.toml",
        "con.toml",
        "CON",
        "aux.toml",
        "L26/nul.toml",
        "com1.toml",
        "LPT9.toml",
        "课文.toml",
        "a\u{202e}b.toml",
        "a\0b.toml",
        "a\nb.toml",
        "a:b.toml",
        "a b.toml",
        "a./b.toml",
        "a/b/c/d/e/f.toml",
        &format!("{}.toml", "a".repeat(120)),
    ] {
        let faults = refused(&archive(&[(path, b"")]));
        assert!(faults.iter().any(|fault| fault.why == Why::BadPath), "{path:?}: {faults:?}");
    }
}

#[test]
fn honest_names_are_taken() {
    for path in ["console.toml", "world/aux-1.toml", "L26/com10.toml", "L26/a_b.c-d.toml", "null/x.toml"] {
        assert!(pack::open(&archive(&[(path, b"")])).is_ok(), "{path}");
    }
}

#[test]
fn two_entries_of_one_name_are_refused() {
    let two = archive(&[("L26/a.toml", b"one"), ("L26/b.toml", b"two")]);
    refused_for(&renamed(&two, "L26/b.toml", "L26/a.toml"), "", Why::Twice);
}

#[test]
fn names_that_differ_in_case_only_are_refused_and_so_is_a_file_that_is_a_folder() {
    for [one, other] in [
        ["L26/lesson.toml", "L26/LESSON.toml"],
        ["L26/lesson.toml", "l26/other.toml"],
        ["a.toml", "a.toml/b.toml"],
        ["a.toml/b.toml", "a.toml"],
    ] {
        refused_for(&archive(&[(one, b"1"), (other, b"2")]), other, Why::Twice);
    }
}

#[test]
fn links_and_devices_are_refused() {
    let options = SimpleFileOptions::default();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("pack.toml", options).unwrap();
    let text = manifest(&[("L26/lesson.toml", b"../../../etc/passwd")]);
    writer.write_all(text.as_bytes()).unwrap();
    writer.add_symlink("L26/lesson.toml", "../../../etc/passwd", options).unwrap();
    refused_for(&writer.finish().unwrap().into_inner(), "L26/lesson.toml", Why::Link);
}

#[test]
fn a_locked_entry_is_refused() {
    let mut bytes = archive(&[("course.toml", b"format = 1")]);
    // Bit 0 of the general flags: in the list of the archive 8 bytes in, in front of the file 6.
    for (mark, flags) in [(b"PK\x01\x02", 8), (b"PK\x03\x04", 6)] {
        let starts: Vec<usize> =
            bytes.windows(4).enumerate().filter(|(_, w)| w == mark).map(|(at, _)| at).collect();
        bytes[starts[1] + flags] |= 1;
    }
    refused_for(&bytes, "course.toml", Why::Encrypted);
}

#[test]
fn kinds_that_a_course_does_not_have_are_refused() {
    for path in ["a.svg", "a.html", "a.js", "a.exe", "a.zip", "a.TOML", "toml", "a.toml.lnk"] {
        refused_for(&archive(&[(path, b"<svg/>")]), path, Why::OtherKind);
    }
}

#[test]
fn what_is_shown_of_a_name_can_be_shown() {
    let faults = refused(&archive(&[("\u{1b}[2J\u{202e}evil.toml", b"")]));
    assert!(faults.contains(&Fault { file: "?[2J?evil.toml".into(), why: Why::BadPath }), "{faults:?}");
}
