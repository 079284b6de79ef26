//! `wkt voice`: what is there to be said?

use lesson::course::Course;
use lesson::engine::Engine;
use lesson::lines::{self, Line};
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
    for line in lines_of(course) {
        let kind = format!("{:?}", line.kind).to_lowercase();
        if !print::json(&json!({ "name": line.name, "kind": kind, "text": line.text })) {
            break;
        }
    }
    Outcome::Good
}

/// Every sentence of a course and of the window.
pub fn lines_of(course: Course) -> Vec<Line> {
    let window: Vec<&str> = WINDOW.lines().collect();
    lines::lines(&Engine::new(course), &window)
}
