//! What a finger does, drawn over a picture: a ring around what is touched; a dot where the finger is put down and
//! an arrow to where it goes; a word where it stays.

use krilla::geom::PathBuilder;
use phone::screen::Area;

use crate::crop::Mark;
use crate::font::{Weight, width};
use crate::ink::{ALERT, WHITE};
use crate::pen::{Dress, Pen, To, area};

/// The ring, and its white edge on either side, so that it stands out on any page and in grey.
const RING: f32 = 3.5;
pub(crate) const RING_EDGE: f32 = 6.5;
const RING_ROUND: f32 = 5.0;
/// The arrow: half its shaft, half its head, how long the head is; its white edge.
const SHAFT: f32 = 3.5;
const HEAD: (f32, f32) = (10.0, 17.0);
const EDGE: f32 = 3.5;
/// The finger.
pub(crate) const FINGER: f32 = 7.5;
/// The word: size, room beside it, height, and how far it keeps from what it belongs to.
const WORD: f32 = 12.5;
const WORD_ROOM: f32 = 5.0;
const WORD_HIGH: f32 = 18.0;
const WORD_GAP: f32 = 4.5;
/// It stays so far inside the picture.
const INSIDE: f32 = 3.0;

/// A way on paper.
type Way = ((f32, f32), (f32, f32));

/// The mark on a picture of this size, a phone point being so many pt.
pub(crate) fn draw(pen: &mut Pen<'_, '_>, mark: &Mark, unit: f32, (wide, high): (f32, f32)) {
    let on_paper = |Area { x, y, w, h }: Area| area(x * unit, y * unit, w * unit, h * unit);
    let spot = on_paper(mark.area);
    let rings: Vec<Area> = mark.ring.then_some(spot).into_iter().chain(mark.also.map(on_paper)).collect();
    for place in &rings {
        pen.edged(*place, RING_ROUND, None, (WHITE, RING_EDGE));
        pen.edged(*place, RING_ROUND, None, (ALERT, RING));
    }
    let way = mark.way.map(|(from, to)| ((from.0 * unit, from.1 * unit), (to.0 * unit, to.1 * unit)));
    if let Some((from, to)) = way {
        arrow(pen, from, to, 1.0, true);
    }
    if let Some(word) = mark.word {
        let place = place(word, &rings, way, (wide, high));
        pen.edged(place, WORD_HIGH / 2.0, Some(ALERT), (WHITE, 1.5));
        pen.line(place, word, Dress::of(WORD).to(To::Centre).ink(WHITE).bold());
    }
}

/// Where a word stands: beside the ring, or beside the end of the way where there is no ring, clear of both.
fn place(word: &str, rings: &[Area], way: Option<Way>, (wide, high): (f32, f32)) -> Area {
    let w = width(word, Weight::Bold) * WORD + 2.0 * WORD_ROOM;
    let h = WORD_HIGH;
    let tip = way.map(|(_, to)| area(to.0 - HEAD.0, to.1 - HEAD.0, 2.0 * HEAD.0, 2.0 * HEAD.0));
    let by = rings.first().copied().or(tip).unwrap_or(area(wide / 2.0, high / 2.0, 0.0, 0.0));
    let (middle, level) = (by.x + by.w / 2.0, by.y + by.h / 2.0);
    let within = |x: f32| x.min(wide - INSIDE - w).max(INSIDE);
    let y = (level - h / 2.0).min(high - INSIDE - h).max(INSIDE);
    let beside = [by.x + by.w + WORD_GAP, by.x - WORD_GAP - w].map(|x| area(x, y, w, h));
    let across =
        [by.y + by.h + WORD_GAP, by.y - WORD_GAP - h].map(|y| area(within(middle - w / 2.0), y, w, h));
    let is_free = |it: &Area| {
        let inside = it.x >= INSIDE - 0.1
            && it.y >= INSIDE - 0.1
            && it.x + w <= wide - INSIDE + 0.1
            && it.y + h <= high - INSIDE + 0.1;
        let lies_on = |ring: &Area| {
            it.x < ring.x + ring.w && ring.x < it.x + w && it.y < ring.y + ring.h && ring.y < it.y + h
        };
        inside && way.is_none_or(|way| !meets(it, way)) && !rings.iter().any(lies_on)
    };
    let places = if rings.len() == 1 { [across, beside].concat() } else { [beside, across].concat() };
    // Without room anywhere it sits on the lower right corner of the ring, clear of the words in its middle.
    let corner = area(within(by.x + by.w - w * 0.8), (by.y + by.h - h * 0.6).min(high - INSIDE - h), w, h);
    places.into_iter().find(is_free).unwrap_or(corner)
}

/// Whether it lies on the way.
fn meets(it: &Area, (from, to): Way) -> bool {
    let (left, right) = (from.0.min(to.0) - HEAD.0, from.0.max(to.0) + HEAD.0);
    let (top, bottom) = (from.1.min(to.1) - HEAD.0, from.1.max(to.1) + HEAD.0);
    it.x < right && left < it.x + it.w && it.y < bottom && top < it.y + it.h
}

/// The way a finger goes; `unit` is how large the arrow is; with a dot where it begins.
pub(crate) fn arrow(pen: &mut Pen<'_, '_>, from: (f32, f32), to: (f32, f32), unit: f32, dotted: bool) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let long = dx.hypot(dy) / unit;
    if long <= HEAD.1 {
        return;
    }
    let (dx, dy) = (dx / long / unit, dy / long / unit);
    let neck = long - HEAD.1;
    let corners = [
        (0.0, -SHAFT),
        (neck, -SHAFT),
        (neck, -HEAD.0),
        (long, 0.0),
        (neck, HEAD.0),
        (neck, SHAFT),
        (0.0, SHAFT),
    ];
    let mut path = PathBuilder::new();
    for (at, (along, across)) in corners.into_iter().enumerate() {
        let (x, y) = (along * dx - across * dy, along * dy + across * dx);
        if at == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
    }
    path.close();
    let Some(path) = path.finish() else { return };
    pen.at(from.0, from.1, unit, |pen| {
        pen.shape(&path, Some(WHITE), Some((WHITE, EDGE)));
        if dotted {
            pen.disc(0.0, 0.0, FINGER + EDGE / 2.0, WHITE);
            pen.disc(0.0, 0.0, FINGER, ALERT);
        }
        pen.shape(&path, Some(ALERT), None);
    });
}
