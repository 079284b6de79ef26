//! A closer look at the few that are most alike: does every line of one lie on a line of the other?
//!
//! A character is a cloud of short marks with directions. Order, number and joins of strokes do not
//! matter. A line that only the writer made costs less than a missing one: joins, hooks and trembles
//! are such lines. Small whole numbers, so that eight marks are compared at once.

use crate::shape::{self, Shape, distance};

/// How far apart the marks are.
const STEP: f32 = 1.0 / 18.0;
/// Side of the square in which marks stand.
const SIDE: f32 = 100.0;
/// Length of a direction: the opposite one costs twice the square of it.
const WAY: f32 = 24.0;
/// Most that one mark costs.
const MOST: i16 = 600;
/// What a line of the writer's own costs, beside 1 for one that is missing.
const OWN: f32 = 0.4;

/// Short pieces of the lines: where, and which way.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    x: Vec<i16>,
    y: Vec<i16>,
    across: Vec<i16>,
    down: Vec<i16>,
}

impl Outline {
    fn mark(&mut self, at: [f32; 2], way: [f32; 2]) {
        let whole = |v: f32| v.round() as i16;
        self.x.push(whole(at[0] * SIDE));
        self.y.push(whole(at[1] * SIDE));
        self.across.push(whole(way[0] * WAY));
        self.down.push(whole(way[1] * WAY));
    }
}

/// The marks of a normalised shape.
pub(crate) fn of(shape: &Shape) -> Outline {
    let mut outline = Outline::default();
    for stroke in shape::even(shape, STEP) {
        for pair in stroke.windows(2) {
            let [a, b] = [pair[0], pair[1]];
            let length = distance(a, b).max(1e-6);
            let middle = [f32::midpoint(a[0], b[0]), f32::midpoint(a[1], b[1])];
            outline.mark(middle, [(b[0] - a[0]) / length, (b[1] - a[1]) / length]);
        }
        if let [at] = stroke[..] {
            outline.mark(at, [0.0, 0.0]);
        }
    }
    outline
}

/// How far what was written is from a template: 0 is the same, 1 is nothing alike. `nearest` is room
/// to work in.
pub(crate) fn difference(written: &Outline, template: &Outline, nearest: &mut Vec<i16>) -> f32 {
    if written.x.is_empty() || template.x.is_empty() {
        return 1.0;
    }
    nearest.clear();
    nearest.resize(template.x.len(), MOST);
    let mut own = 0_i32;
    for n in 0..written.x.len() {
        let at = (written.x[n], written.y[n], written.across[n], written.down[n]);
        own += i32::from(meet(at, template, nearest));
    }
    let missing: i32 = nearest.iter().map(|cost| i32::from(*cost)).sum();
    let (missing, own) = (missing as f32 / template.x.len() as f32, own as f32 / written.x.len() as f32);
    (missing + OWN * own) / (1.0 + OWN) / f32::from(MOST)
}

/// What the mark costs; and every mark of the template that is nearer to it than to those before costs
/// less from now on.
fn meet((x, y, across, down): (i16, i16, i16, i16), template: &Outline, nearest: &mut [i16]) -> i16 {
    let mut best = MOST;
    let places = template.x.iter().zip(&template.y);
    let ways = template.across.iter().zip(&template.down);
    for (((px, py), (pa, pd)), nearest) in places.zip(ways).zip(nearest) {
        let (dx, dy) = (px - x, py - y);
        // At most 20,000 and 1,152: no overflow.
        let cost = dx * dx + dy * dy + (WAY * WAY) as i16 - (pa * across + pd * down);
        best = best.min(cost);
        *nearest = (*nearest).min(cost);
    }
    best
}
