//! What is there before the window opens? A data folder of its own, filled through `wkt` as a class would.

use std::{fs, path::PathBuf, process::Command};

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
        Classroom::with_names(&["王秀梅", "李桂兰"])
    }

    /// A machine with these people on the roster, by seat.
    pub fn with_names(names: &[&str]) -> Classroom {
        let classroom = Classroom::empty();
        let roster = classroom.roster(names);
        let report =
            classroom.wkt(&["roster", "import", roster.to_str().unwrap(), "--class", "周一班", "--json"]);
        assert_eq!(report["written"], names.len(), "{report}");
        classroom
    }

    /// A file with these people, by seat, as somebody saves it from a spreadsheet.
    pub fn roster(&self, names: &[&str]) -> PathBuf {
        let quoted = |name: &&str| name.replace('"', "\"\"");
        let rows = names.iter().enumerate().map(|(at, name)| format!("\"{}\",{}\n", quoted(name), at + 1));
        let roster = self.folder.path().join("名单.csv");
        fs::write(&roster, format!("姓名,座号\n{}", rows.collect::<String>())).unwrap();
        roster
    }

    /// A machine with the invented class of thirty.
    pub fn with_demo() -> Classroom {
        let classroom = Classroom::empty();
        classroom.wkt(&["demo", "--json"]);
        classroom
    }

    /// Fills every file that the WebView keeps for itself with noise; says how many there were.
    pub fn spoil_home(&self) -> usize {
        let mut folders = vec![self.home()];
        let mut spoiled = 0;
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    fs::write(&path, [0xA5; 4096]).unwrap();
                    spoiled += 1;
                }
            }
        }
        spoiled
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
        let output =
            Command::new(wkt()).arg("--data").arg(self.data()).args(arguments).output().unwrap_or_else(
                |error| panic!("{} does not start ({error}): run `cargo xtask test window`", wkt().display()),
            );
        assert!(output.status.success(), "wkt {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

/// The headless door: named by whoever runs the tests, else beside the program under test.
fn wkt() -> PathBuf {
    std::env::var_os("WKT_BIN")
        .map_or_else(|| PathBuf::from(env!("CARGO_BIN_EXE_weiketang")).with_file_name("wkt"), PathBuf::from)
}
