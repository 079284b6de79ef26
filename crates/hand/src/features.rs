//! Which directions the lines have, and where: eight directions on a grid of eight by eight.
//!
//! The order and number of strokes do not matter for it. The way of the pen between strokes is counted
//! a little too, so that strokes joined by a quick hand look much like strokes that are not.

use crate::shape::{Shape, distance};

const GRID: usize = 8;
const DIRECTIONS: usize = 8;
/// Numbers of a shape.
pub(crate) const LENGTH: usize = GRID * GRID * DIRECTIONS;
/// What the way between strokes counts, beside 1 for a stroke.
const BETWEEN: f32 = 0.3;
/// How far a line reaches, in cells.
const REACH: f32 = 1.6;
/// What a line counts in the direction against its own.
const BACKWARDS: f32 = 0.15;
const ROOT_HALF: f32 = std::f32::consts::SQRT_2;

/// How much line of each direction there is in each cell.
pub(crate) type Features = Box<[u8]>;

/// The features of a normalised shape.
pub(crate) fn of(shape: &Shape) -> Features {
    let mut sums = vec![0.0_f32; LENGTH];
    for stroke in shape {
        if let [point] = stroke[..] {
            dot(&mut sums, point);
        }
        for pair in stroke.windows(2) {
            line(&mut sums, pair[0], pair[1], 1.0);
        }
    }
    for pair in shape.windows(2) {
        if let (Some(from), Some(to)) = (pair[0].last(), pair[1].first()) {
            let steps = (distance(*from, *to) * 24.0).ceil().max(1.0);
            let at =
                |n: f32| [from[0] + (to[0] - from[0]) * n / steps, from[1] + (to[1] - from[1]) * n / steps];
            let mut n = 0.0;
            while n < steps {
                line(&mut sums, at(n), at(n + 1.0), BETWEEN);
                n += 1.0;
            }
        }
    }
    // The root keeps a cell full of lines from outweighing all others.
    for sum in &mut sums {
        *sum = sum.sqrt();
    }
    let length = sums.iter().map(|sum| sum * sum).sum::<f32>().sqrt().max(1e-6);
    sums.iter().map(|sum| (sum / length * 900.0).min(255.0) as u8).collect()
}

/// How alike two are, from 0 to about 1.
pub(crate) fn likeness(one: &[u8], other: &[u8]) -> f32 {
    let sum: u32 = one.iter().zip(other).map(|(a, b)| u32::from(*a) * u32::from(*b)).sum();
    sum as f32 / (900.0 * 900.0)
}

/// A dot falls to the lower right.
fn dot(sums: &mut [f32], point: [f32; 2]) {
    line(sums, point, [point[0] + 0.03, point[1] + 0.03], 1.0);
}

fn line(sums: &mut [f32], from: [f32; 2], to: [f32; 2], weight: f32) {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let (middle_x, middle_y) = (f32::midpoint(from[0], to[0]), f32::midpoint(from[1], to[1]));
    let (wide, high) = (dx.abs(), dy.abs());
    // The line as one part along an axis and one along a diagonal.
    let (along, across) = ((wide - high).abs(), wide.min(high) * ROOT_HALF);
    let axis = match (wide > high, dx > 0.0, dy > 0.0) {
        (true, true, _) => 0,
        (true, false, _) => 4,
        (false, _, true) => 2,
        (false, _, false) => 6,
    };
    let diagonal = match (dx > 0.0, dy > 0.0) {
        (true, true) => 1,
        (false, true) => 3,
        (false, false) => 5,
        (true, false) => 7,
    };
    for (row, high) in reaches(middle_y) {
        for (column, wide) in reaches(middle_x) {
            let cell = (row * GRID + column) * DIRECTIONS;
            let share = weight * high * wide;
            sums[cell + axis] += share * along;
            sums[cell + diagonal] += share * across;
            sums[cell + (axis + 4) % 8] += share * along * BACKWARDS;
            sums[cell + (diagonal + 4) % 8] += share * across * BACKWARDS;
        }
    }
}

/// The columns, or rows, that a place belongs to, and how much.
fn reaches(at: f32) -> impl Iterator<Item = (usize, f32)> {
    let place = at * GRID as f32 - 0.5;
    let first = (place - REACH).ceil().max(0.0) as usize;
    let last = (place + REACH).floor().clamp(0.0, GRID as f32 - 1.0) as usize;
    (first..=last).map(move |n| (n, 1.0 - (place - n as f32).abs() / REACH))
}
