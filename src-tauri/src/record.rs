//! Where do the program's own notes go? Into `logs/` of the data folder; never a person's name.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::Path,
    sync::Mutex,
};

use tracing::level_filters::LevelFilter;

/// A file larger than this is put aside at the next start, so that two files are the most there are; bytes.
const LARGEST: u64 = 4 << 20;

/// Begins to keep notes. Without a folder to write to they go to where the program was started from.
pub(crate) fn begin(data: Option<&Path>) {
    let lines = tracing_subscriber::fmt().with_max_level(LevelFilter::INFO).with_ansi(false);
    match data.map(file) {
        Some(Ok(file)) => lines.with_writer(Mutex::new(file)).init(),
        _ => lines.with_writer(io::stderr).init(),
    }
}

fn file(data: &Path) -> io::Result<File> {
    let folder = data.join("logs");
    fs::create_dir_all(&folder)?;
    let path = folder.join("weiketang.log");
    if fs::metadata(&path).is_ok_and(|found| found.len() > LARGEST) {
        fs::rename(&path, folder.join("weiketang.old.log"))?;
    }
    OpenOptions::new().create(true).append(true).open(path)
}
