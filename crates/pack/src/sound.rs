//! Is this a sound of the kind its name says? Only its beginning is looked at; nothing is decoded here.

use crate::fault::Why;

/// Whether a path names a sound.
pub fn is_sound(path: &str) -> bool {
    path.ends_with(".opus") || path.ends_with(".wav")
}

/// The sound as it is, if it begins as Opus in Ogg (RFC 7845 §3) or as RIFF WAVE does.
pub fn looked_at(path: &str, bytes: Vec<u8>) -> Result<Vec<u8>, Why> {
    let at = |from: usize, word: &[u8]| bytes.get(from..from + word.len()) == Some(word);
    let is_opus = at(0, b"OggS") && at(28, b"OpusHead");
    let is_wave = at(0, b"RIFF") && at(8, b"WAVE");
    let fits = if path.ends_with(".opus") { is_opus } else { is_wave };
    if fits { Ok(bytes) } else { Err(Why::NotASound) }
}
