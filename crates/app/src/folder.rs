//! Which folder holds everything the program remembers?

use std::env;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// Name of the variable that names the folder.
const VARIABLE: &str = "WKT_DATA";

/// The data folder: the one asked for, else `WKT_DATA`, else the platform's own place for it.
/// `None` when the platform has no such place (no home folder).
#[must_use]
pub fn data(asked: Option<&Path>) -> Option<PathBuf> {
    asked
        .map(Path::to_owned)
        .or_else(|| env::var_os(VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from))
        .or_else(|| {
            // Local, not roaming: the log belongs to this machine and must not be copied about by the system.
            ProjectDirs::from("", "", "weiketang").map(|dirs| dirs.data_local_dir().to_owned())
        })
}
