//! The pictures of a step: the part of the phone that it is about, with the place to touch marked, and the
//! whole phone, small, to say which part that is.

use std::collections::BTreeMap;

use phone::screen::{Area, Screen};

use crate::code::Code;
use crate::crop::{Crop, Mark};
use crate::glass::{self, CASE};
use crate::ink::{ALERT, Ink, WHITE};
use crate::paper::MM;
use crate::pen::{Pen, area};
use crate::sign;

/// Corners and edge of a picture.
const ROUND: f32 = 2.5 * MM;
const EDGE: (Ink, f32) = (Ink::rgb(0x7A7A7A), 0.8);
/// The small phone.
const MAP_EDGE: (Ink, f32) = (Ink::rgb(0x4A4A4A), 1.2);
const MAP_ROUND: f32 = 2.0 * MM;
/// The mark on it is never so small that it cannot be seen, and stays inside.
const MAP_MARK: f32 = 2.4 * MM;
const MAP_ROOM: f32 = 0.4 * MM;
/// How large an arrow is on it, and how long, in pt.
const MAP_ARROW: f32 = 0.34;
const MAP_WAY: f32 = 15.0;

/// How large the picture of a part is on paper, in pt.
pub(crate) fn size(crop: &Crop) -> (f32, f32) {
    (crop.area.w * crop.scale, crop.area.h * crop.scale)
}

/// How wide a small phone of this height is.
pub(crate) fn map_width(screen: &Screen, height: f32) -> f32 {
    (screen.width + 2.0 * CASE) * height / (screen.height + 2.0 * CASE)
}

/// The part of the phone that a step is about, its upper left corner at the pen's origin.
pub(crate) fn part(
    pen: &mut Pen<'_, '_>,
    (screen, meant): (&Screen, &str),
    crop: &Crop,
    codes: &BTreeMap<String, Code>,
) {
    let unit = crop.scale;
    let (wide, high) = size(crop);
    let whole = area(0.0, 0.0, wide, high);
    pen.inside(whole, ROUND, |pen| {
        pen.at(-crop.area.x * unit, -crop.area.y * unit, unit, |pen| {
            glass::draw(pen, (screen, meant), codes, crop.area);
        });
        sign::draw(pen, &crop.mark, unit, (wide, high));
    });
    pen.edged(whole, ROUND, None, EDGE);
}

/// The whole phone, small: which part of it the picture shows, and where the place to touch is.
pub(crate) fn map(pen: &mut Pen<'_, '_>, screen: &Screen, crop: &Crop, height: f32) {
    let unit = height / (screen.height + 2.0 * CASE);
    let wide = map_width(screen, height);
    let whole = area(0.0, 0.0, wide, height);
    let Area { x, y, w, h } = crop.area;
    pen.slab(whole, MAP_ROUND, WHITE);
    let part = area((x + CASE) * unit, (y + CASE) * unit, w * unit, h * unit);
    pen.slab(part, 1.4 * MM, Ink::rgb(0xD9D9D9));
    pen.edged(whole, MAP_ROUND, None, MAP_EDGE);
    let Mark { area: spot, ring, way, .. } = &crop.mark;
    let middle = ((x + CASE + spot.x + spot.w / 2.0) * unit, (y + CASE + spot.y + spot.h / 2.0) * unit);
    if let (false, Some((from, to))) = (ring, way) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let long = dx.hypot(dy).max(1.0);
        let from = ((x + CASE + from.0) * unit, (y + CASE + from.1) * unit);
        let from =
            (from.0.clamp(MAP_MARK, wide - MAP_MARK), from.1.clamp(MAP_MARK / 2.0, height - MAP_MARK / 2.0));
        let to = (from.0 + dx / long * MAP_WAY, from.1 + dy / long * MAP_WAY);
        return sign::arrow(pen, from, to, MAP_ARROW, true);
    }
    let (long, high) = ((spot.w * unit).max(MAP_MARK), (spot.h * unit).max(MAP_MARK));
    let inside =
        |middle: f32, long: f32, most: f32| (middle - long / 2.0).min(most - long - MAP_ROOM).max(MAP_ROOM);
    let place = area(inside(middle.0, long, wide), inside(middle.1, high, height), long, high);
    pen.slab(place, 1.0 * MM, ALERT);
}
