//! `wkt bench`: the product's own figures (design §6), measured on the machine it runs on.
//!
//! Chance comes from a fixed seed, so that two runs of one version measure the same work.

mod disk;
mod figures;
mod hints;
mod wander;

use serde_json::{Map, Value, json};

use crate::arguments::{Arguments, Bench, Figure};
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
    let (from, count) = (asked.from as usize, asked.states as usize);
    let states = wander::states(&engine, from..from + count);
    let is_asked = |figure: Figure| asked.only.is_none_or(|only| only == figure);
    let mut figures = Map::from_iter([("rss_mib".to_owned(), json!(ready))]);
    if is_asked(Figure::Touch) {
        figures.insert("touch".to_owned(), wander::touches(&engine, &states));
        figures.insert("clone".to_owned(), wander::clones(&states));
    }
    if is_asked(Figure::Hint) {
        // As the program asks for them: for somebody who waits.
        let live = lesson::engine::Engine::new(engine.course().clone()).live();
        figures.insert("hint".to_owned(), hints::measure(&live, &states, asked));
        figures.insert("rss_mib_after_hints".to_owned(), json!(figures::resident_mib()));
    }
    if is_asked(Figure::Proof) {
        let (states, took) = lessons::prove_all(&engine, &files);
        let seconds = figures::rounded(took.as_secs_f64());
        figures.insert("proof".to_owned(), json!({ "seconds": seconds, "states": states }));
    }
    if is_asked(Figure::Store) {
        match disk::measure(&engine) {
            Ok(disk) => figures.extend([
                ("append".to_owned(), disk.append),
                ("matrix".to_owned(), disk.matrix),
                ("roster".to_owned(), disk.roster),
            ]),
            Err(error) => return Outcome::failed(format!("{error:#}")),
        }
    }
    let figures = Value::Object(figures);
    if told.json {
        print::json(&figures);
    } else {
        figures::page(&figures);
    }
    Outcome::Good
}
