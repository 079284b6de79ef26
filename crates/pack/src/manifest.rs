//! What stands in `pack.toml`? Format, names, and the BLAKE3 of every other file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::fault::Why;
use crate::names::is_name;

/// Where it stands in the archive.
pub const PATH: &str = "pack.toml";

/// The one format there is.
const FORMAT: u32 = 1;

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    format: u32,
    /// Name of the course.
    pub name: String,
    /// Whose work it is.
    pub author: String,
    /// Every other file of the archive → BLAKE3 of its bytes in hex.
    pub files: BTreeMap<String, String>,
}

/// Only what every format has: a later one may have fields that this version does not know.
#[derive(Deserialize)]
struct Format {
    format: u32,
}

impl Manifest {
    /// Of these files.
    pub fn new(name: &str, author: &str, files: BTreeMap<String, String>) -> Self {
        Self { format: FORMAT, name: name.to_owned(), author: author.to_owned(), files }
    }

    /// Reads it.
    pub fn read(text: &str) -> Result<Self, Why> {
        let bad = |error: toml::de::Error| Why::BadManifest(error.message().chars().take(200).collect());
        let Format { format } = toml::from_str(text).map_err(bad)?;
        if format != FORMAT {
            return Err(Why::UnknownFormat(format));
        }
        let manifest: Self = toml::from_str(text).map_err(bad)?;
        if is_name(&manifest.name) && is_name(&manifest.author) { Ok(manifest) } else { Err(Why::BadName) }
    }

    /// As it is written.
    pub fn text(&self) -> Result<String, Why> {
        if !(is_name(&self.name) && is_name(&self.author)) {
            return Err(Why::BadName);
        }
        toml::to_string(self).map_err(|error| Why::BadManifest(error.to_string()))
    }
}

/// BLAKE3 of a file's bytes, as it stands in the manifest.
pub fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
