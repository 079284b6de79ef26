//! `wkt voice`: what is there to be said?

use lesson::engine::Engine;
use lesson::lines;
use serde_json::json;

use crate::arguments::Arguments;
use crate::outcome::Outcome;
use crate::{print, start};

/// What the window's own pages say, besides what lessons say. A test of the pages holds it.
const WINDOW: &str = include_str!("../../../voice/window.txt");

/// Every sentence, with the name of its sound.
pub fn lines(arguments: &Arguments) -> Outcome {
    let course = match start::content(arguments) {
        Ok(content) => content.course,
        Err(end) => return end,
    };
    let window: Vec<&str> = WINDOW.lines().collect();
    for line in lines::lines(&Engine::new(course), &window) {
        let kind = format!("{:?}", line.kind).to_lowercase();
        if !print::json(&json!({ "name": line.name, "kind": kind, "text": line.text })) {
            break;
        }
    }
    Outcome::Good
}
