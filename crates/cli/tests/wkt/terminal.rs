//! A terminal to give commands in, with a data folder of its own.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// What a command said, and how it ended.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// The one line of JSON it answered with.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }

    /// All lines of JSON it answered with.
    pub fn jsons(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// Ends as it should.
    pub fn good(self) -> Said {
        assert_eq!(self.code, 0, "{self:?}");
        self
    }
}

/// A terminal.
pub struct Terminal {
    folder: TempDir,
}

impl Terminal {
    pub fn new() -> Terminal {
        Terminal { folder: tempfile::tempdir().unwrap() }
    }

    /// Where files may be put.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The data folder of every command.
    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    /// Puts a file there.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Runs a command.
    pub fn run<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> Said {
        self.type_into(words, "")
    }

    /// Runs a command that reads these lines.
    pub fn type_into<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>, lines: &str) -> Said {
        let mut command = self.command(words);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = testkit::process::start(&mut command).unwrap();
        // A command that ends without reading closes the pipe; that is its right.
        child.stdin.take().unwrap().write_all(lines.as_bytes()).ok();
        let output = child.wait_with_output().unwrap();
        Said {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// A command that is not started yet.
    pub fn command<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wkt"));
        command.args(words).env("WKT_DATA", self.data()).env_remove("RUST_LOG");
        command
    }

    /// The shipped lessons as a folder that can be changed.
    pub fn lessons(&self) -> PathBuf {
        let folder = self.path("lessons");
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons"), &folder);
        folder
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}
