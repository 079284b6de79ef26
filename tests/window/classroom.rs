//! What is there before the window opens? A data folder of its own, filled through `wkt` as a class would.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

use serde_json::Value;
use tempfile::TempDir;

/// A machine with nothing on it but what a test puts there; gone with this value.
pub struct Classroom {
    folder: TempDir,
}

impl Classroom {
    /// A machine nobody has used.
    pub fn empty() -> Classroom {
        Classroom { folder: tempfile::tempdir().unwrap() }
    }

    /// A machine with a roster of two.
    pub fn with_roster() -> Classroom {
        let classroom = Classroom::empty();
        let roster = classroom.folder.path().join("名单.csv");
        fs::write(&roster, "姓名,座号\n王秀梅,1\n李桂兰,2\n").unwrap();
        let report = classroom.wkt(&["roster", "import", roster.to_str().unwrap(), "--class", "周一班", "--json"]);
        assert_eq!(report["written"], 2, "{report}");
        classroom
    }

    /// Where records are kept.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("记录")
    }

    /// Where the system keeps its own things for the program: the WebView's folders are in there.
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// What the headless door answers, as JSON.
    pub fn wkt(&self, arguments: &[&str]) -> Value {
        let output = self.run_wkt(arguments);
        assert!(output.status.success(), "wkt {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// The headless door, whatever it answers.
    pub fn run_wkt(&self, arguments: &[&str]) -> Output {
        Command::new(wkt()).arg("--data").arg(self.data()).args(arguments).output().unwrap_or_else(|error| {
            panic!("{} does not start ({error}): run `cargo build --bin wkt --workspace`", wkt().display())
        })
    }
}

/// The headless door: named by whoever runs the tests, else beside the program under test.
fn wkt() -> PathBuf {
    std::env::var_os("WKT_BIN")
        .map_or_else(|| PathBuf::from(env!("CARGO_BIN_EXE_weiketang")).with_file_name("wkt"), PathBuf::from)
}
