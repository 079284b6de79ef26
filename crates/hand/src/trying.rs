//! For tests and measurements: characters as an unsteady or quick hand would write them.
//!
//! A template is written down with one fault, or with all of them, by chance from a seed. That tells how
//! much of a fault the recogniser bears. It does not tell how somebody of seventy-five writes.

use crate::shape::{self, Shape};
use crate::templates::{TEMPLATES, Template};
use crate::{MOST_POINTS, Point};

/// How far apart the points of a line are; a template's square has a side of 256.
const STEP: f32 = 6.0;

/// Something a hand does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing: as in the book.
    None,
    /// It trembles, and lines bend.
    Tremble,
    /// Everything leans, to the left or to the right.
    Slant,
    /// Narrow, or flat.
    Stretch,
    /// Less than a quarter of the size, in a corner of the pad.
    Small,
    /// Strokes stand beside their place, too long or too short.
    Shift,
    /// Strokes are joined to the one before: some of them, a third.
    Joined,
    /// Most strokes are joined.
    AllJoined,
    /// Strokes in any order.
    Order,
    /// Strokes are drawn from their end.
    Backwards,
    /// Hooks are left out.
    NoHooks,
    /// Tremble, slant, stretch, shift, joins, order and hooks, each somewhat.
    Everything,
}

impl Fault {
    /// All of them.
    pub const ALL: [Fault; 12] = [
        Fault::None,
        Fault::Tremble,
        Fault::Slant,
        Fault::Stretch,
        Fault::Small,
        Fault::Shift,
        Fault::Joined,
        Fault::AllJoined,
        Fault::Order,
        Fault::Backwards,
        Fault::NoHooks,
        Fault::Everything,
    ];
}

/// Chance that repeats itself.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The same seed gives the same chance.
    #[must_use]
    pub fn of(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// From 0 to 1.
    fn part(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 40) as f32 / (1_u64 << 24) as f32
    }

    /// From `-most` to `most`.
    fn swing(&mut self, most: f32) -> f32 {
        (self.part() * 2.0 - 1.0) * most
    }

    fn once_in(&mut self, often: f32) -> bool {
        self.part() < 1.0 / often
    }
}

/// The commonest characters, at most so many, the commonest first.
#[must_use]
pub fn commonest(most: usize) -> Vec<char> {
    let mut known: Vec<&Template> = TEMPLATES.iter().filter(|known| !known.character.is_ascii()).collect();
    known.sort_by(|one, other| other.common.total_cmp(&one.common));
    known.into_iter().take(most).map(|known| known.character).collect()
}

/// A character as a hand with this fault writes it; `None` if it has no template.
#[must_use]
pub fn written(character: char, fault: Fault, seed: u64) -> Option<Vec<Vec<Point>>> {
    let template = TEMPLATES.iter().find(|template| template.character == character)?;
    Some(drawn(
        &template.shape,
        fault,
        seed.wrapping_mul(0x10001).wrapping_add(u64::from(u32::from(character))),
    ))
}

/// The same character again, with this fault: what is given stands on a pad of 1,000.
#[must_use]
pub fn again(strokes: &[Vec<Point>], fault: Fault, seed: u64) -> Vec<Vec<Point>> {
    let shape: Shape =
        strokes.iter().map(|stroke| stroke.iter().map(|p| p.map(|v| f32::from(v) / 4.0)).collect()).collect();
    drawn(&shape, fault, seed)
}

fn drawn(shape: &Shape, fault: Fault, seed: u64) -> Vec<Vec<Point>> {
    on_the_pad(&with(fault, shape::even(shape, STEP), &mut Chance::of(seed)), fault)
}

fn with(fault: Fault, mut shape: Shape, chance: &mut Chance) -> Shape {
    match fault {
        Fault::None | Fault::Small => {}
        Fault::Tremble => tremble(&mut shape, 3.0, 10.0, chance),
        Fault::Slant => lean(&mut shape, 0.35, chance),
        Fault::Stretch => stretch(&mut shape, 0.4, chance),
        Fault::Shift => shift(&mut shape, 14.0, 0.2, chance),
        Fault::Joined => shape = joined(shape, 3.0, chance),
        Fault::AllJoined => shape = joined(shape, 1.25, chance),
        Fault::Order => mix(&mut shape, chance),
        Fault::Backwards => {
            for stroke in &mut shape {
                if chance.once_in(3.0) {
                    stroke.reverse();
                }
            }
        }
        Fault::NoHooks => shape.iter_mut().for_each(unhook),
        Fault::Everything => {
            for stroke in &mut shape {
                if chance.once_in(2.0) {
                    unhook(stroke);
                }
            }
            shift(&mut shape, 8.0, 0.12, chance);
            if chance.once_in(4.0) {
                let count = shape.len();
                let at = (chance.part() * count.saturating_sub(1) as f32) as usize;
                shape.swap(at, (at + 1).min(count - 1));
            }
            shape = joined(shape, 4.0, chance);
            lean(&mut shape, 0.2, chance);
            stretch(&mut shape, 0.25, chance);
            tremble(&mut shape, 2.0, 7.0, chance);
        }
    }
    shape
}

fn each(shape: &mut Shape, mut change: impl FnMut(&mut [f32; 2])) {
    shape.iter_mut().flatten().for_each(&mut change);
}

/// Every point beside its place, and every line bent.
fn tremble(shape: &mut Shape, point: f32, bend: f32, chance: &mut Chance) {
    for stroke in shape {
        let ends = [0; 4].map(|_| [chance.swing(bend), chance.swing(bend)]);
        let last = stroke.len().saturating_sub(1).max(1) as f32;
        for (n, p) in stroke.iter_mut().enumerate() {
            let along = n as f32 / last * 2.99;
            let (knot, t) = (along as usize, along.fract());
            for axis in 0..2 {
                let bent = ends[knot][axis] + (ends[knot + 1][axis] - ends[knot][axis]) * t;
                p[axis] += bent + chance.swing(point);
            }
        }
    }
}

fn lean(shape: &mut Shape, most: f32, chance: &mut Chance) {
    let (across, down) = (chance.swing(most), chance.swing(most / 2.0));
    each(shape, |p| *p = [p[0] + across * p[1], p[1] + down * p[0]]);
}

fn stretch(shape: &mut Shape, most: f32, chance: &mut Chance) {
    let (wide, high) = (1.0 + chance.swing(most), 1.0 + chance.swing(most));
    each(shape, |p| *p = [p[0] * wide, p[1] * high]);
}

fn shift(shape: &mut Shape, most: f32, longer: f32, chance: &mut Chance) {
    for stroke in shape {
        let (dx, dy, size) = (chance.swing(most), chance.swing(most), 1.0 + chance.swing(longer));
        let Some(start) = stroke.first().copied() else { continue };
        for p in stroke {
            *p = [start[0] + (p[0] - start[0]) * size + dx, start[1] + (p[1] - start[1]) * size + dy];
        }
    }
}

/// One in so many strokes goes on from the one before without lifting the pen.
fn joined(shape: Shape, often: f32, chance: &mut Chance) -> Shape {
    let mut out = Shape::new();
    for stroke in shape {
        match out.last_mut() {
            Some(before) if chance.once_in(often) => before.extend(stroke),
            _ => out.push(stroke),
        }
    }
    shape::even(&out, STEP)
}

fn mix(shape: &mut Shape, chance: &mut Chance) {
    for n in (1..shape.len()).rev() {
        shape.swap(n, ((chance.part() * (n + 1) as f32) as usize).min(n));
    }
}

/// Cuts a short end off that turns back.
fn unhook(stroke: &mut Vec<[f32; 2]>) {
    const END: usize = 8;
    if stroke.len() < 3 * END {
        return;
    }
    for at in (stroke.len() - END..stroke.len() - 1).rev() {
        let (a, b, c) = (stroke[at - 2], stroke[at], stroke[at + 1]);
        let (one, two) = ([b[0] - a[0], b[1] - a[1]], [c[0] - b[0], c[1] - b[1]]);
        if one[0] * two[0] + one[1] * two[1] <= 0.0 {
            stroke.truncate(at + 1);
            return;
        }
    }
}

/// In whole points of a pad of 1,000.
fn on_the_pad(shape: &Shape, fault: Fault) -> Vec<Vec<Point>> {
    let (size, off) = if fault == Fault::Small { (0.6, 40.0) } else { (2.6, 180.0) };
    let place = |v: f32| (v * size + off).round().clamp(0.0, 1000.0) as u16;
    let thinned = |stroke: &Vec<[f32; 2]>| {
        let every = stroke.len().div_ceil(MOST_POINTS).max(1);
        stroke.iter().step_by(every).map(|p| [place(p[0]), place(p[1])]).collect()
    };
    shape.iter().map(thinned).collect()
}
