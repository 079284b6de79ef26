//! Handwriting: strokes in, characters out, best first.
//!
//! No model and no chance: what was written is compared with how each character is written. First
//! by features that know neither order nor number of strokes ([`features`]), for all characters;
//! then the most alike by a closer look ([`outline`]), by how many strokes there are and by how
//! common the character is. The same strokes give the same characters on every machine: only
//! addition, multiplication, division and roots are used, which are exact everywhere.

mod features;
mod outline;
mod shape;
mod templates;
pub mod trying;

use crate::shape::Shape;
use crate::templates::{TEMPLATES, Template};

/// A point of a stroke; the measure does not matter, y grows downwards.
pub type Point = [u16; 2];

/// Most strokes of one character.
pub const MOST_STROKES: usize = 40;
/// Most points of one stroke.
pub const MOST_POINTS: usize = 200;

/// How many of the most alike are looked at closely.
const CLOSELY: usize = 80;
/// What the closer look counts beside the features.
const LOOK: f32 = 0.54;
/// What it counts that a character is common.
const COMMON: f32 = 0.06;
/// What a stroke too few costs, as it may have been joined, and what one too many costs.
const TOO_FEW: f32 = 0.05;
const TOO_MANY: f32 = 0.12;

/// The characters that these strokes may be, best first, at most so many. None for no strokes, or for
/// more than [`MOST_STROKES`] or [`MOST_POINTS`].
#[must_use]
pub fn recognise(strokes: &[Vec<Point>], most: usize) -> Vec<char> {
    if strokes.len() > MOST_STROKES || strokes.iter().any(|stroke| stroke.len() > MOST_POINTS) {
        return Vec::new();
    }
    let written: Shape = strokes
        .iter()
        .filter(|stroke| !stroke.is_empty())
        .map(|stroke| stroke.iter().map(|point| point.map(f32::from)).collect())
        .collect();
    let Some(even) = shape::normalised(&written) else { return Vec::new() };
    let features = features::of(&even);
    let mut alike: Vec<(f32, &Template)> = TEMPLATES
        .iter()
        .map(|template| {
            let likeness = features::likeness(&features, &template.features);
            (likeness + strokes_off(written.len(), template) + COMMON * template.common, template)
        })
        .collect();
    best_first(&mut alike);
    alike.truncate(CLOSELY);
    let outline = outline::of(&even);
    let mut room = Vec::new();
    for (score, template) in &mut alike {
        *score -= LOOK * outline::difference(&outline, &template.outline, &mut room);
    }
    best_first(&mut alike);
    let mut characters = Vec::new();
    for (_, template) in alike {
        if characters.len() == most {
            break;
        }
        if !characters.contains(&template.character) {
            characters.push(template.character);
        }
    }
    characters
}

/// How the number of strokes speaks for the template.
fn strokes_off(written: usize, template: &Template) -> f32 {
    let (written, wanted) = (written as f32, template.strokes as f32);
    let off = (wanted - written) / wanted.max(written);
    if off > 0.0 { -TOO_FEW * off } else { TOO_MANY * off }
}

fn best_first(alike: &mut [(f32, &Template)]) {
    alike.sort_by(|one, other| other.0.total_cmp(&one.0));
}
