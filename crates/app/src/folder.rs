//! Which folder holds everything the program remembers?

use std::env;
use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};

/// Name of the variable that names the folder.
const VARIABLE: &str = "WKT_DATA";

/// Folder for papers to print among a person's own documents, and inside a data folder that was named.
const AMONG_DOCUMENTS: &str = "微课堂";
const INSIDE_DATA: &str = "papers";

/// The data folder: the one asked for, else `WKT_DATA`, else the platform's own place for it.
/// `None` when the platform has no such place (no home folder).
#[must_use]
pub fn data(asked: Option<&Path>) -> Option<PathBuf> {
    named(asked).or_else(|| {
        // Local, not roaming: the log belongs to this machine and must not be copied about by the system.
        ProjectDirs::from("", "", "weiketang").map(|dirs| dirs.data_local_dir().to_owned())
    })
}

/// Where papers to print go: among a person's own documents, where she finds them again. With a data
/// folder that was named, inside that one; so too when the system knows no place for documents. Whole, for it
/// is shown to people, who do not know where the program was started.
#[must_use]
pub fn papers(asked: Option<&Path>, data: &Path) -> PathBuf {
    let inside = || {
        let papers = data.join(INSIDE_DATA);
        std::path::absolute(&papers).unwrap_or(papers)
    };
    if named(asked).is_some() {
        return inside();
    }
    let documents = UserDirs::new().and_then(|dirs| dirs.document_dir().map(Path::to_owned));
    documents.map_or_else(inside, |documents| documents.join(AMONG_DOCUMENTS))
}

/// The folder that was named: on the command line, or by `WKT_DATA`.
fn named(asked: Option<&Path>) -> Option<PathBuf> {
    asked
        .map(Path::to_owned)
        .or_else(|| env::var_os(VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from))
}
