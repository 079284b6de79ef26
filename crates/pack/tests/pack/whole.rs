//! A pack as a whole: what was given comes out, and what was touched on the way does not.

use pack::{Fault, Pack, Why};

use crate::making::{archive, archive_with, course, manifest, refused, refused_for, renamed};

#[test]
fn what_was_packed_comes_out_and_twice_packed_is_the_same() {
    let bytes = pack::write(&course()).unwrap();
    assert_eq!(pack::open(&bytes).unwrap(), course());
    assert_eq!(pack::write(&course()).unwrap(), bytes);
    assert_eq!(pack::open(&bytes).unwrap().cleaned().unwrap(), course());
}

#[test]
fn text_is_the_same_on_every_system() {
    let bytes = archive(&[("course.toml", "\u{feff}a\r\nb\r\n".as_bytes())]);
    assert_eq!(pack::open(&bytes).unwrap().texts["course.toml"], "a\nb\n");
    refused_for(&archive(&[("course.toml", b"\xff\xfe")]), "course.toml", Why::NotText);
}

#[test]
fn no_flipped_byte_changes_what_is_taken_and_no_shorter_file_is_one() {
    let bytes = pack::write(&course()).unwrap();
    for at in 0..bytes.len() {
        let mut touched = bytes.clone();
        touched[at] ^= 0x55;
        // Some bytes of an archive say nothing (times, versions): then it must be the very same course.
        if let Ok(opened) = pack::open(&touched) {
            assert_eq!(opened, course(), "byte {at}");
        }
    }
    for length in 0..bytes.len() {
        assert!(pack::open(&bytes[..length]).is_err(), "cut at {length}");
    }
}

#[test]
fn other_files_and_later_formats_are_said() {
    refused_for(b"", "", Why::NotAPack);
    refused_for("名单.xlsx".as_bytes(), "", Why::NotAPack);
    let later = manifest(&[]).replace("format = 1", "format = 2\nfuture = true");
    refused_for(&archive_with(&later, &[]), "pack.toml", Why::UnknownFormat(2));
    let bytes = renamed(&archive(&[]), "pack.toml", "park.toml");
    assert!(refused(&bytes).contains(&Fault { file: String::new(), why: Why::NoManifest }));
    let unknown = format!("colour = \"red\"\n{}", manifest(&[]));
    let faults = refused(&archive_with(&unknown, &[]));
    assert!(matches!(&faults[..], [Fault { why: Why::BadManifest(_), .. }]), "{faults:?}");
}

#[test]
fn the_manifest_and_the_files_are_the_same_ones() {
    let files: &[(&str, &[u8])] = &[("course.toml", b"a"), ("drills.toml", b"b")];
    refused_for(&archive_with(&manifest(files), &files[..1]), "drills.toml", Why::Missing);
    refused_for(&archive_with(&manifest(&files[..1]), files), "drills.toml", Why::Unnamed);
    let changed: &[(&str, &[u8])] = &[("course.toml", b"a"), ("drills.toml", b"c")];
    refused_for(&archive_with(&manifest(files), changed), "drills.toml", Why::Changed);
}

#[test]
fn all_faults_are_told_at_once() {
    let files: &[(&str, &[u8])] = &[("L26/run.exe", b"MZ"), ("a b.toml", b""), ("course.toml", b"\xff")];
    let faults = refused(&archive(files));
    let told: Vec<(&str, &Why)> = faults.iter().map(|fault| (fault.file.as_str(), &fault.why)).collect();
    let all = [("L26/run.exe", &Why::OtherKind), ("a b.toml", &Why::BadPath), ("course.toml", &Why::NotText)];
    assert_eq!(told, all);
}

#[test]
fn names_of_people_and_courses_are_visible_and_short() {
    for name in ["", " 王老师", "王\u{202e}老师", "王\u{200b}", "王\n老师", &"王".repeat(41)] {
        let bad = Pack { author: name.to_owned(), ..course() };
        assert_eq!(pack::write(&bad).unwrap_err()[0].why, Why::BadName, "{name:?}");
        let text = manifest(&[]).replace("\"王老师\"", &format!("{name:?}"));
        let text = text.replace("\\u{202e}", "\\u202e").replace("\\u{200b}", "\\u200b");
        assert_eq!(refused(&archive_with(&text, &[]))[0].why, Why::BadName, "{name:?}");
    }
    // T8: markup is a name like any other; the pages draw it as text.
    let odd = Pack { author: "<img src=x onerror=alert(1)>".into(), ..course() };
    assert_eq!(pack::open(&pack::write(&odd).unwrap()).unwrap().author, odd.author);
}

#[test]
fn what_would_be_refused_is_not_written() {
    let mut bad = course();
    bad.texts.insert("../out.toml".into(), String::new());
    assert_eq!(pack::write(&bad).unwrap_err(), [Fault { file: "../out.toml".into(), why: Why::BadPath }]);
}
