//! The voice of the course (age-friendly §4 P15): every sentence has its sound, and every sound its sentence.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use pack::sound::Sound;

use crate::terminal::Terminal;

/// What all sounds together may take, in bytes.
const MOST_BYTES: u64 = 30 << 20;

fn voice() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../voice")
}

/// Rows of the maker's list by name: the text and the hash of the file.
fn manifest() -> BTreeMap<String, (String, String)> {
    let text = fs::read_to_string(voice().join("manifest.tsv")).unwrap();
    let mut rows = text.lines().map(|row| row.split('\t').collect::<Vec<_>>());
    let heading = rows.next().unwrap();
    let column = |name: &str| heading.iter().position(|column| *column == name).unwrap();
    let (name, text, hash) = (column("name"), column("text"), column("hash"));
    rows.map(|row| (row[name].to_owned(), (row[text].to_owned(), row[hash].to_owned()))).collect()
}

#[test]
fn every_sentence_has_its_sound_and_every_sound_its_sentence() {
    let said = Terminal::new().run(["voice", "lines"]).good();
    let wanted: BTreeMap<String, String> = said
        .jsons()
        .iter()
        .map(|line| (line["name"].as_str().unwrap().to_owned(), line["text"].as_str().unwrap().to_owned()))
        .collect();
    assert!(wanted.len() > 1_500, "only {} sentences", wanted.len());
    let characters: usize = wanted.values().map(|text| text.chars().count()).sum();
    assert!(characters < 25_000, "{characters} characters are more than 30 MB hold");
    let made = manifest();
    let missing: Vec<&String> =
        wanted.iter().filter(|(name, _)| !made.contains_key(*name)).map(|(_, text)| text).collect();
    assert!(
        missing.is_empty(),
        "make the sounds of {} sentences, as tools/voice says: {missing:?}",
        missing.len()
    );
    let left: Vec<&String> =
        made.iter().filter(|(name, _)| !wanted.contains_key(*name)).map(|(_, (text, _))| text).collect();
    assert!(left.is_empty(), "{} sounds belong to no sentence any more: {left:?}", left.len());
    for (name, (text, _)) in &made {
        assert_eq!(text, &wanted[name], "{name}");
    }
}

#[test]
fn every_file_is_the_sound_that_the_list_says_and_there_is_no_other() {
    let made = manifest();
    let (mut bytes, mut files) = (0, Vec::new());
    for entry in fs::read_dir(voice().join("lines")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert_eq!(path.extension().unwrap(), "mp3", "{name}");
        let sound = fs::read(&path).unwrap();
        let (text, hash) = made.get(&name).unwrap_or_else(|| panic!("{name} is not on the list"));
        assert_eq!(&blake3::hash(&sound).to_hex().to_string(), hash, "{name}: {text}");
        assert!(Sound::Mp3.fits(&sound), "{name} is no sound: {text}");
        bytes += sound.len() as u64;
        files.push(name);
    }
    files.sort();
    assert!(files.iter().eq(made.keys()), "{} files, {} on the list", files.len(), made.len());
    assert!(!files.is_empty() && bytes < MOST_BYTES, "{} files with {bytes} bytes", files.len());
}
