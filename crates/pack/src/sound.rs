//! Is this a sound of the kind its name says? Only its beginning is looked at; nothing is decoded here.

use crate::fault::Why;

/// The kinds of sound that every window can play, by the endings of their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sound {
    /// MPEG layer III.
    Mp3,
    /// Opus or Vorbis in Ogg.
    Ogg,
    /// RIFF WAVE.
    Wave,
    /// AAC in MPEG-4, as telephones record.
    M4a,
}

/// The endings that name a sound.
pub const ENDINGS: [&str; 5] = ["mp3", "ogg", "opus", "wav", "m4a"];

impl Sound {
    /// The kind that an ending names.
    #[must_use]
    pub fn named(ending: &str) -> Option<Sound> {
        match ending {
            "mp3" => Some(Sound::Mp3),
            "ogg" | "opus" => Some(Sound::Ogg),
            "wav" => Some(Sound::Wave),
            "m4a" => Some(Sound::M4a),
            _ => None,
        }
    }

    /// How browsers call it.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Sound::Mp3 => "audio/mpeg",
            Sound::Ogg => "audio/ogg",
            Sound::Wave => "audio/wav",
            Sound::M4a => "audio/mp4",
        }
    }

    /// Whether a file begins as this kind does: an ID3 mark or a frame of layer III, Ogg with Opus
    /// (RFC 7845 §3) or Vorbis, RIFF WAVE, a file type box of MPEG-4.
    #[must_use]
    pub fn fits(self, bytes: &[u8]) -> bool {
        let at = |from: usize, word: &[u8]| bytes.get(from..from + word.len()) == Some(word);
        match self {
            Sound::Mp3 => at(0, b"ID3") || is_frame(bytes),
            Sound::Ogg => at(0, b"OggS") && (at(28, b"OpusHead") || at(28, b"\x01vorbis")),
            Sound::Wave => at(0, b"RIFF") && at(8, b"WAVE"),
            Sound::M4a => {
                at(4, b"ftyp") && [b"M4A ", b"mp42", b"isom", b"M4B "].iter().any(|brand| at(8, *brand))
            }
        }
    }
}

/// Synchronised, layer III, with a bit rate and a sampling rate that exist.
fn is_frame(bytes: &[u8]) -> bool {
    let [first, second, third, ..] = bytes else { return false };
    let rate = third >> 4;
    *first == 0xFF
        && second & 0xE0 == 0xE0
        && (second >> 1) & 0b11 == 0b01
        && (1..15).contains(&rate)
        && (third >> 2) & 0b11 != 0b11
}

/// Whether a path names a sound.
pub(crate) fn is_sound(path: &str) -> bool {
    kind_of(path).is_some()
}

/// The sound as it is, if it begins as its name says.
pub(crate) fn looked_at(path: &str, bytes: Vec<u8>) -> Result<Vec<u8>, Why> {
    if kind_of(path).is_some_and(|kind| kind.fits(&bytes)) { Ok(bytes) } else { Err(Why::NotASound) }
}

fn kind_of(path: &str) -> Option<Sound> {
    Sound::named(path.rsplit_once('.')?.1)
}

#[cfg(test)]
mod tests {
    use super::Sound;

    #[test]
    fn a_sound_begins_as_its_kind_does() {
        let ogg = |codec: &[u8]| [b"OggS".as_slice(), &[0; 24], codec].concat();
        let frame = [0xFF, 0xF3, 0x64, 0xC4];
        let m4a = b"\0\0\0\x1cftypM4A \0\0\0\0";
        let table: [(Sound, &[u8], bool); 12] = [
            (Sound::Mp3, &frame, true),
            (Sound::Mp3, b"ID3\x04", true),
            (Sound::Mp3, &[0xFF, 0xF3, 0xF4, 0xC4], false),
            (Sound::Mp3, &[0xFF, 0xF5, 0x64, 0xC4], false),
            (Sound::Mp3, b"<html>", false),
            (Sound::Ogg, &ogg(b"OpusHead"), true),
            (Sound::Ogg, &ogg(b"\x01vorbis"), true),
            (Sound::Ogg, &ogg(b"\x80theora"), false),
            (Sound::Wave, b"RIFF\0\0\0\0WAVEfmt ", true),
            (Sound::Wave, b"RIFF\0\0\0\0AVI ", false),
            (Sound::M4a, m4a, true),
            (Sound::M4a, b"", false),
        ];
        for (kind, bytes, fits) in table {
            assert_eq!(kind.fits(bytes), fits, "{kind:?} {bytes:?}");
        }
    }
}
