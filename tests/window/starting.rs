//! How soon can the program be used after it was started, beside an empty window of the same toolkit?
//!
//! The figures of docs/performance.md come from here, printed when run with `--release` and `--nocapture`.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use crate::{
    classroom::Classroom,
    driver::{Driver, within},
};

/// In turns, so that a busy machine is busy for both.
const ROUNDS: usize = 5;

/// More than this many times as long as an empty window means that something waits on the way.
const MOST: u32 = 3;

#[tokio::test]
async fn the_door_is_there_soon_after_an_empty_window_would_be() {
    within(async {
        let names: Vec<String> = (1..=40).map(|n| format!("学员{n}")).collect();
        let classroom = Classroom::with_names(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let (mut empty, mut ours) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            empty.push(start(&empty_window(), &classroom, "document.readyState === 'complete'").await);
            ours.push(start(Path::new(PROGRAM), &classroom, A_CARD).await);
        }
        let (empty, ours) = (median(empty), median(ours));
        say(&format!("empty window {} ms, door with 40 cards {} ms", empty.as_millis(), ours.as_millis()));
        assert!(ours < empty * MOST, "the door takes {ours:?}, an empty window {empty:?}");
    })
    .await;
}

/// The program under test.
const PROGRAM: &str = env!("CARGO_BIN_EXE_weiketang");

/// A card with a name is on the page: from here on it can be touched.
const A_CARD: &str =
    "[...document.querySelectorAll('button')].some((button) => button.textContent.includes('学员1'))";

/// The example beside the program; `cargo xtask test window` builds it.
fn empty_window() -> PathBuf {
    let path = Path::new(PROGRAM).with_file_name("examples").join("empty-window");
    assert!(path.exists(), "{} is not built: run `cargo xtask test window`", path.display());
    path
}

/// From the start of a program until this is true of its page.
async fn start(program: &Path, classroom: &Classroom, usable: &str) -> Duration {
    let window = Driver::start_program(program, &classroom.data(), &classroom.home()).await;
    let look = format!("return {usable}");
    while window.reads(&look).await != true {}
    let took = window.begun.elapsed();
    window.close().await;
    took
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

#[expect(clippy::print_stdout, reason = "a figure that nobody sees is none")]
fn say(line: &str) {
    println!("{line}");
}
