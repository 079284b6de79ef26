//! `wkt bench`: the product's own figures (design §6), measured on the machine it runs on.
//!
//! Chance comes from a fixed seed, so that two runs of one version measure the same work.

mod disk;
mod figures;
mod hints;
mod wander;

use serde_json::json;

use crate::arguments::{Arguments, Bench};
use crate::lessons;
use crate::outcome::{Outcome, Told};
use crate::{print, start};

/// Measures everything and prints it.
pub fn run(arguments: &Arguments, asked: &Bench, told: Told) -> Outcome {
    // Before anything that is measured takes memory of its own.
    let ready = match disk::ready() {
        Ok(ready) => ready,
        Err(error) => return Outcome::failed(format!("{error:#}")),
    };
    let (content, files) = match start::content_and_files(arguments) {
        Ok(found) => found,
        Err(end) => return end,
    };
    let engine = lesson::engine::Engine::new(content.course);
    let states = wander::states(&engine, asked.states as usize);
    let touch = wander::touches(&engine, &states);
    let hint = hints::measure(&engine, &states);
    let after_hints = figures::resident_mib();
    let (proved, took) = lessons::prove_all(&engine, &files);
    let disk = match disk::measure(&engine) {
        Ok(disk) => disk,
        Err(error) => return Outcome::failed(format!("{error:#}")),
    };
    let figures = json!({
        "hint": hint,
        "touch": touch,
        "proof": { "seconds": figures::rounded(took.as_secs_f64()), "states": proved },
        "append": disk.append,
        "matrix": disk.matrix,
        "roster": disk.roster,
        "rss_mib": ready,
        "rss_mib_after_hints": after_hints,
    });
    if told.json {
        print::json(&figures);
    } else {
        figures::page(&figures);
    }
    Outcome::Good
}
