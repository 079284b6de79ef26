//! What is heard for a text? A person's recording where there is one, else the course's own sound, else
//! the one inside the program; where none was made, the window's voice says the sentence itself.

use std::io;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::hearing::{Heard, Sentence};
use lesson::speech;
use pack::limits::LARGEST_LINE;
use pack::sound::{ENDINGS, Sound};

use crate::brought::{self, Brought};

/// Sounds inside a program, by the name of a sentence.
pub type Shipped = fn(&str) -> Option<&'static [u8]>;

/// Folder of a person's own recordings, in the data folder.
const RECORDINGS: &str = "recordings";

/// Folder of sounds in a course.
pub const FOLDER: &str = "sound";

/// No text of a page has more sentences.
const MOST_SENTENCES: usize = 24;

/// A program without sounds.
#[must_use]
pub fn silent(_name: &str) -> Option<&'static [u8]> {
    None
}

/// Where sounds are looked for.
#[derive(Debug)]
pub struct Sounds {
    recordings: PathBuf,
    /// Those of the course that is taught from.
    pub(crate) brought: Brought,
    shipped: Shipped,
}

impl Sounds {
    /// Those of a data folder, a course and a program.
    #[must_use]
    pub fn new(data: &Path, brought: Brought, shipped: Shipped) -> Self {
        Self { recordings: data.join(RECORDINGS), brought, shipped }
    }

    /// The sentences of a text, each with its sound where there is one.
    #[must_use]
    pub fn of(&self, text: &str) -> Heard {
        let sentences = speech::sentences(text).into_iter().take(MOST_SENTENCES).map(|sentence| {
            let sound = self.find(&speech::name(&sentence));
            Sentence { sound: sound.map(|(kind, bytes)| address(kind, &bytes)), text: sentence }
        });
        Heard { sentences: sentences.collect() }
    }

    fn find(&self, name: &str) -> Option<(Sound, Vec<u8>)> {
        in_folder(&self.recordings, name)
            .or_else(|| self.brought.find(name))
            .or_else(|| (self.shipped)(name).map(|bytes| (Sound::Mp3, bytes.to_vec())))
    }
}

impl Brought {
    /// Whether there is a sound of this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    fn find(&self, name: &str) -> Option<(Sound, Vec<u8>)> {
        kinds().find_map(|(ending, kind)| {
            let found = self.file(&format!("{FOLDER}/{name}.{ending}"), LARGEST_LINE);
            usable(found.transpose()?, kind, &format!("{name}.{ending}")).map(|bytes| (kind, bytes))
        })
    }
}

fn kinds() -> impl Iterator<Item = (&'static str, Sound)> {
    ENDINGS.into_iter().filter_map(|ending| Some((ending, Sound::named(ending)?)))
}

/// The sound of this name in a folder, in whichever kind it was recorded.
fn in_folder(folder: &Path, name: &str) -> Option<(Sound, Vec<u8>)> {
    kinds().find_map(|(ending, kind)| {
        let file = format!("{name}.{ending}");
        let found = brought::read(&folder.join(&file), LARGEST_LINE);
        if found.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            return None;
        }
        usable(found, kind, &file).map(|bytes| (kind, bytes))
    })
}

/// A sound that begins as its kind does; of another it is noted that it is there.
fn usable(found: io::Result<Vec<u8>>, kind: Sound, file: &str) -> Option<Vec<u8>> {
    match found.and_then(|bytes| fitting(bytes, kind)) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            // Of a hash nobody's name can be read.
            tracing::warn!(file, %error, "a sound that cannot be used");
            None
        }
    }
}

/// Reads a sound within its limits (reliability T6–T9): a file of at most so many bytes that begins as
/// its kind does.
///
/// # Errors
/// What the system said, or that it is no such sound.
pub(crate) fn read(path: &Path, kind: Sound) -> io::Result<Vec<u8>> {
    brought::read(path, LARGEST_LINE).and_then(|bytes| fitting(bytes, kind))
}

fn fitting(bytes: Vec<u8>, kind: Sound) -> io::Result<Vec<u8>> {
    match kind.fits(&bytes) {
        true => Ok(bytes),
        false => Err(io::Error::new(io::ErrorKind::InvalidData, "not the sound that its name says")),
    }
}

/// A sound as an address that carries it.
fn address(kind: Sound, bytes: &[u8]) -> String {
    format!("data:{};base64,{}", kind.media_type(), STANDARD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::sync::Arc;

    use super::*;

    const FRAME: &[u8] = &[0xFF, 0xF3, 0x64, 0xC4];

    fn sounds(data: &Path, brought: Brought) -> Sounds {
        Sounds::new(data, brought, |name| (name == speech::name("点发现。")).then_some(FRAME))
    }

    #[test]
    fn each_sentence_has_its_own_sound_or_none() {
        let data = tempfile::tempdir().unwrap();
        let heard = sounds(data.path(), Brought::Nothing).of("点「发现」。您好，李阿姨！");
        let texts: Vec<&str> = heard.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
        assert_eq!(texts, ["点发现。", "您好，李阿姨！"]);
        assert_eq!(heard.sentences[0].sound.as_deref(), Some("data:audio/mpeg;base64,//NkxA=="));
        assert_eq!(heard.sentences[1].sound, None);
    }

    #[test]
    fn a_persons_recording_wins_over_the_course_and_the_course_over_the_program() {
        let (data, course) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let name = speech::name("点发现。");
        let heard =
            |brought: Brought| sounds(data.path(), brought).of("点「发现」。").sentences[0].sound.clone();
        let in_course = || Brought::Folder(course.path().to_owned());
        assert!(heard(in_course()).unwrap().starts_with("data:audio/mpeg"));
        fs::create_dir(course.path().join(FOLDER)).unwrap();
        fs::write(
            course.path().join(FOLDER).join(format!("{name}.ogg")),
            [b"OggS".as_slice(), &[0; 24], b"OpusHead"].concat(),
        )
        .unwrap();
        assert!(heard(in_course()).unwrap().starts_with("data:audio/ogg"));
        let files = BTreeMap::from([(format!("{FOLDER}/{name}.m4a"), b"....ftypM4A ".to_vec())]);
        assert!(heard(Brought::Pack(Arc::new(files))).unwrap().starts_with("data:audio/mp4"));
        fs::create_dir(data.path().join(RECORDINGS)).unwrap();
        fs::write(data.path().join(RECORDINGS).join(format!("{name}.wav")), b"RIFF\0\0\0\0WAVEfmt ").unwrap();
        assert!(heard(in_course()).unwrap().starts_with("data:audio/wav"));
    }

    #[test]
    fn what_is_no_sound_or_too_large_is_passed_over() {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join(RECORDINGS);
        fs::create_dir(&folder).unwrap();
        let file = folder.join(format!("{}.mp3", speech::name("点发现。")));
        let heard =
            || sounds(data.path(), Brought::Nothing).of("点发现。").sentences[0].sound.clone().unwrap();
        let shipped = heard();
        fs::write(&file, b"<html>").unwrap();
        assert_eq!(heard(), shipped);
        let large = [FRAME, &vec![0; usize::try_from(LARGEST_LINE).unwrap()]].concat();
        fs::write(&file, large).unwrap();
        assert_eq!(heard(), shipped);
        fs::write(&file, [FRAME, &[1]].concat()).unwrap();
        assert_ne!(heard(), shipped);
    }

    #[test]
    fn a_text_without_end_is_cut() {
        let data = tempfile::tempdir().unwrap();
        let heard = sounds(data.path(), Brought::Nothing).of(&"好。".repeat(1000));
        assert_eq!(heard.sentences.len(), MOST_SENTENCES);
    }
}
