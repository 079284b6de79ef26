//! The program killed at random moments: nothing that was acknowledged is lost.
//!
//! The test starts its own executable again as the child that writes. What only a power cut shows
//! (bytes that never left the cache) is not seen here; that is the soak's shim.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::json;
use store::store::Store;
use store::surroundings;
use tempfile::TempDir;
use testkit::school::{class, class_made, finished, input, joined, started};

/// Cycles of the real test; 10,000 belong to a release (reliability §4).
const CYCLES: u64 = 500;
/// Cycles on one folder, before a new one is begun.
const CYCLES_A_FOLDER: u64 = 25;

const FOLDER: &str = "WKT_KILL_FOLDER";
const FAULT: &str = "WKT_KILL_FAULT";

/// Not a test by itself: what the child does when it is told a folder.
#[test]
fn child_that_writes_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let lies = std::env::var_os(FAULT).is_some();
    let mut store = Store::open(Path::new(&folder), surroundings::real()).unwrap();
    let mut out = std::io::stdout();
    for n in 0_u64.. {
        let events = [started(1, "L26"), input(1, json!(n)), finished(1, "L26")];
        if lies {
            writeln!(out, "\nsaved").unwrap();
        }
        store.append(&events).unwrap();
        if !lies {
            writeln!(out, "\nsaved").unwrap();
        }
        out.flush().unwrap();
        if n % 7 == 3 {
            store.settle().unwrap();
        }
    }
}

#[expect(clippy::print_stdout, reason = "\"0 lost\" without the number of cycles is not a result")]
fn say(line: &str) {
    println!("{line}");
}

fn start_child(folder: &Path, lies: bool) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([
        "killing::child_that_writes_until_it_is_killed",
        "--exact",
        "--nocapture",
        "--test-threads=1",
    ]);
    command.env(FOLDER, folder).stdout(Stdio::piped()).stderr(Stdio::null());
    if lies {
        command.env(FAULT, "1");
    }
    testkit::process::start(&mut command).unwrap()
}

/// Lets a child write, kills it at a random moment and says how many appends it acknowledged.
fn acknowledged_until_killed(folder: &Path, lies: bool, random: u64) -> u64 {
    let mut child = start_child(folder, lies);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut acknowledged = 0;
    while acknowledged < random % 23 {
        match lines.next() {
            Some(Ok(line)) => acknowledged += u64::from(line == "saved"),
            _ => break,
        }
    }
    // Some work of random length instead of sleeping, so that the kill falls anywhere in a commit.
    std::hint::black_box((0..(random >> 32) % 400_000).fold(0_u64, |sum, n| sum.wrapping_mul(31) ^ n));
    child.kill().unwrap();
    child.wait().unwrap();
    // What was still in the pipe had been acknowledged too.
    acknowledged + lines.map_while(Result::ok).filter(|line| line == "saved").count() as u64
}

fn new_folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path(), surroundings::real()).unwrap();
    store.append(&[class_made(1, "周一班"), joined(1, "王秀英", class(1)), started(1, "L26")]).unwrap();
    folder
}

/// Events there, after checking everything.
fn events_in(folder: &Path) -> u64 {
    let mut store = Store::open(folder, surroundings::real()).unwrap();
    assert_eq!(store.notices(), []);
    let verified = store.verify().unwrap();
    assert_eq!(verified.faults, []);
    let shown = store.dump().unwrap();
    store.rebuild().unwrap();
    assert!(store.dump().unwrap() == shown, "a rebuild gives other tables");
    verified.events
}

/// Kills so many times, on a new folder now and then, and says how many appends were acknowledged.
fn kill_again_and_again(cycles: u64, mut random: u64) -> u64 {
    let mut acknowledged_in_all = 0;
    for _ in 0..cycles / CYCLES_A_FOLDER {
        let folder = new_folder();
        let mut events = 3;
        for cycle in 0..CYCLES_A_FOLDER {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let acknowledged = acknowledged_until_killed(folder.path(), false, random);
            let found = events_in(folder.path());
            let least = events + 3 * acknowledged;
            assert!(
                found == least || found == least + 3,
                "cycle {cycle}: {acknowledged} appends acknowledged after {events} events, {found} found"
            );
            events = found;
            acknowledged_in_all += acknowledged;
        }
    }
    acknowledged_in_all
}

#[test]
fn nothing_acknowledged_is_lost_when_the_program_is_killed() {
    const AT_ONCE: u64 = 4;
    let kill = |number: u64| move || kill_again_and_again(CYCLES / AT_ONCE, 0x2545_f491_4f6c_dd1d << number);
    let workers: Vec<_> = (0..AT_ONCE).map(|number| std::thread::spawn(kill(number))).collect();
    let acknowledged: u64 = workers.into_iter().map(|worker| worker.join().unwrap()).sum();
    say(&format!("killed {CYCLES} times, {acknowledged} appends acknowledged, 0 lost"));
    assert!(acknowledged > CYCLES, "the children did write");
}

/// The harness itself is tried with a child that says 已保存 too early.
#[test]
fn a_program_that_acknowledges_before_it_has_saved_is_caught() {
    let folder = new_folder();
    let mut events = 3;
    for cycle in 0..200 {
        let acknowledged = acknowledged_until_killed(folder.path(), true, cycle * 0x9e37_79b9_7f4a_7c15);
        let found = events_in(folder.path());
        if found < events + 3 * acknowledged {
            return;
        }
        events = found;
    }
    panic!("200 lies went unnoticed");
}
