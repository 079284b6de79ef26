//! The pictures of a step: the part of the phone that it is about, with the place to touch marked, and the
//! whole phone, small, to say which part that is.

use std::collections::BTreeMap;

use krilla::geom::PathBuilder;
use phone::screen::{Area, Screen};

use crate::code::Code;
use crate::crop::{Crop, Mark};
use crate::glass::{self, CASE};
use crate::ink::{ALERT, Ink, WHITE};
use crate::paper::MM;
use crate::pen::{Pen, area};

/// Corners and edge of a picture.
const ROUND: f32 = 2.5 * MM;
const EDGE: (Ink, f32) = (Ink::rgb(0x7A7A7A), 0.8);
/// The ring, and its white edge on either side, so that it stands out on any page and in grey.
const RING: f32 = 3.5;
const RING_EDGE: f32 = 6.5;
const RING_ROUND: f32 = 5.0;
/// The small phone.
const MAP_EDGE: (Ink, f32) = (Ink::rgb(0x4A4A4A), 1.2);
const MAP_ROUND: f32 = 2.0 * MM;
/// The mark on it is never so small that it cannot be seen, and stays inside.
const MAP_MARK: f32 = 2.4 * MM;
const MAP_ROOM: f32 = 0.4 * MM;
/// How large an arrow is on it.
const MAP_ARROW: f32 = 0.3;
/// An arrow to the right, around its middle; its white edge.
const ARROW: [(f32, f32); 7] =
    [(-26.0, -4.0), (8.0, -4.0), (8.0, -12.0), (28.0, 0.0), (8.0, 12.0), (8.0, 4.0), (-26.0, 4.0)];
const ARROW_EDGE: f32 = 4.0;

/// How large the picture of a part is on paper, in pt.
pub(crate) fn size(crop: &Crop) -> (f32, f32) {
    (crop.area.w * crop.scale, crop.area.h * crop.scale)
}

/// How wide a small phone of this height is.
pub(crate) fn map_width(screen: &Screen, height: f32) -> f32 {
    (screen.width + 2.0 * CASE) * height / (screen.height + 2.0 * CASE)
}

/// The part of the phone that a step is about, its upper left corner at the pen's origin.
pub(crate) fn part(pen: &mut Pen<'_, '_>, screen: &Screen, crop: &Crop, codes: &BTreeMap<String, Code>) {
    let unit = crop.scale;
    let (wide, high) = size(crop);
    let whole = area(0.0, 0.0, wide, high);
    let Mark { area: spot, ring: is_ringed, arrow: way } = crop.mark;
    pen.inside(whole, ROUND, |pen| {
        pen.at(-crop.area.x * unit, -crop.area.y * unit, unit, |pen| {
            glass::draw(pen, screen, codes, crop.area);
        });
        let Area { x, y, w, h } = spot;
        let spot = area(x * unit, y * unit, w * unit, h * unit);
        if is_ringed {
            ring(pen, spot);
        }
        if let Some(way) = way {
            arrow(pen, spot.x + spot.w / 2.0, spot.y + spot.h / 2.0, 1.0, way);
        }
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
    let Mark { area: spot, ring, arrow: way } = crop.mark;
    let middle = ((x + CASE + spot.x + spot.w / 2.0) * unit, (y + CASE + spot.y + spot.h / 2.0) * unit);
    if let (false, Some(way)) = (ring, way) {
        return arrow(pen, middle.0, middle.1, MAP_ARROW, way);
    }
    let (long, high) = ((spot.w * unit).max(MAP_MARK), (spot.h * unit).max(MAP_MARK));
    let inside =
        |middle: f32, long: f32, most: f32| (middle - long / 2.0).min(most - long - MAP_ROOM).max(MAP_ROOM);
    let place = area(inside(middle.0, long, wide), inside(middle.1, high, height), long, high);
    pen.slab(place, 1.0 * MM, ALERT);
}

fn ring(pen: &mut Pen<'_, '_>, place: Area) {
    pen.edged(place, RING_ROUND, None, (WHITE, RING_EDGE));
    pen.edged(place, RING_ROUND, None, (ALERT, RING));
}

/// The way a finger goes, as a thick arrow around a place.
fn arrow(pen: &mut Pen<'_, '_>, x: f32, y: f32, unit: f32, (right, down): (i8, i8)) {
    let (dx, dy) = (f32::from(right), f32::from(down));
    let mut path = PathBuilder::new();
    for (at, (along, across)) in ARROW.into_iter().enumerate() {
        let (x, y) = (along * dx - across * dy, along * dy + across * dx);
        if at == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
    }
    path.close();
    let Some(path) = path.finish() else { return };
    pen.at(x, y, unit, |pen| {
        pen.shape(&path, Some(WHITE), Some((WHITE, ARROW_EDGE)));
        pen.shape(&path, Some(ALERT), None);
    });
}
