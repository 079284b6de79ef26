//! Icons and pictures: those of the window, written down for the card by a test of the pages.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use krilla::geom::{Path, PathBuilder};
use kurbo::{BezPath, Circle, Ellipse, PathEl, Point, RoundedRect, Shape as _};
use phone::screen::Area;
use serde::Deserialize;

use crate::ink::Ink;
use crate::pen::{Pen, area};

/// How exactly circles become curves, on a sheet of 24.
const EXACTLY: f64 = 0.01;
/// The sheet of an icon, and that of a picture.
const ICON: f32 = 24.0;
const PICTURE: (f32, f32) = (320.0, 180.0);
/// The width of a picture's outlines unless it says another.
const OUTLINE: f32 = 6.0;
/// The picture where a world names one that is not there.
const NEUTRAL: &str = "neutral";
/// The window turns one of its icons.
const TURNED: (&str, &str) = ("triangle-left", "triangle");
/// Three dots are dots, not rings.
const DOTS: &str = "ellipsis";

/// A star that is chosen is the same star, filled.
const FULL: (&str, &str) = ("star-full", "star");

/// `drawings.json`, written by `UPDATE_GENERATED=1 npm test -- printed`.
#[derive(Deserialize)]
struct Written {
    icons: BTreeMap<String, Vec<Node>>,
    pictures: BTreeMap<String, Vec<Stroke>>,
}

/// A shape as SVG has it: its tag and its attributes.
type Node = (String, BTreeMap<String, String>);

#[derive(Deserialize)]
struct Stroke {
    d: String,
    fill: Option<String>,
    stroke: Option<String>,
    width: Option<f32>,
}

/// A shape in its own colours.
struct Shape {
    path: Path,
    fill: Option<Ink>,
    line: Option<(Ink, f32)>,
}

struct Drawings {
    icons: BTreeMap<String, Vec<Path>>,
    pictures: BTreeMap<String, Vec<Shape>>,
    wallpaper: Vec<Shape>,
}

/// Whether the program draws a picture of this name itself.
#[must_use]
pub fn is_drawn(name: &str) -> bool {
    DRAWINGS.pictures.contains_key(name)
}

/// The picture behind the home screen, as in `ui/src/phone/Wallpaper.svelte`, on a sheet of 375 × 667.
const WALLPAPER: (f32, f32) = (375.0, 667.0);
const WATER: [(&str, &str); 4] = [
    ("#3f7891", "M0 330q60-34 130-12t140-22 105 16v355H0z"),
    ("#2c6a77", "M0 396q90-26 190-6t185-20v297H0z"),
    ("#3f8378", "M0 470q110-40 210-10t165-14v221H0z"),
    ("#2f6b5c", "M0 556q120-34 220-8t155-18v137H0z"),
];
const SKY: &str = "#2f5f7d";
const SUN: &str = "#f0b95a";

static DRAWINGS: LazyLock<Drawings> = LazyLock::new(|| {
    let written = written();
    let icon = |shapes: Vec<Node>| {
        shapes.iter().filter_map(|(tag, attributes)| icon_path(tag, attributes)).collect()
    };
    let picture = |strokes: Vec<Stroke>| strokes.iter().filter_map(picture_shape).collect();
    Drawings {
        icons: written.icons.into_iter().map(|(name, shapes)| (name, icon(shapes))).collect(),
        pictures: written.pictures.into_iter().map(|(name, strokes)| (name, picture(strokes))).collect(),
        wallpaper: wallpaper(),
    }
});

#[expect(clippy::expect_used, reason = "the file is compiled in, and every test of a card reads it")]
fn written() -> Written {
    serde_json::from_str(include_str!("drawings.json")).expect("a file of this crate")
}

fn wallpaper() -> Vec<Shape> {
    let filled = |path: Option<Path>, colour: &str| {
        path.map(|path| Shape { path, fill: Some(Ink::read(colour)), line: None })
    };
    let sky = filled(svg("M0 0h375v667H0z"), SKY);
    let sun = filled(outline(&Circle::new((286.0, 300.0), 52.0).to_path(EXACTLY)), SUN);
    let water = WATER.iter().map(|(colour, path)| filled(svg(path), colour));
    [sky, sun].into_iter().chain(water).flatten().collect()
}

fn picture_shape(stroke: &Stroke) -> Option<Shape> {
    Some(Shape {
        path: svg(&stroke.d)?,
        fill: stroke.fill.as_deref().map(Ink::read),
        line: stroke.stroke.as_deref().map(|colour| (Ink::read(colour), stroke.width.unwrap_or(OUTLINE))),
    })
}

fn icon_path(tag: &str, attributes: &BTreeMap<String, String>) -> Option<Path> {
    let number = |name: &str| attributes.get(name).and_then(|text| text.parse::<f64>().ok());
    let or = |name: &str, other: f64| number(name).unwrap_or(other);
    let path = match tag {
        "path" => return svg(attributes.get("d")?),
        "circle" => Circle::new((or("cx", 0.0), or("cy", 0.0)), number("r")?).to_path(EXACTLY),
        "ellipse" => {
            Ellipse::new((or("cx", 0.0), or("cy", 0.0)), (number("rx")?, number("ry")?), 0.0).to_path(EXACTLY)
        }
        "rect" => {
            let (x, y, w, h) = (or("x", 0.0), or("y", 0.0), number("width")?, number("height")?);
            RoundedRect::new(x, y, x + w, y + h, number("rx").or_else(|| number("ry")).unwrap_or(0.0))
                .to_path(EXACTLY)
        }
        "line" => {
            let mut path = BezPath::new();
            path.move_to((number("x1")?, number("y1")?));
            path.line_to((number("x2")?, number("y2")?));
            path
        }
        "polyline" | "polygon" => points(attributes.get("points")?, tag == "polygon")?,
        _ => return None,
    };
    outline(&path)
}

fn points(text: &str, closed: bool) -> Option<BezPath> {
    let numbers: Vec<f64> =
        text.split([' ', ',']).filter(|part| !part.is_empty()).map_while(|part| part.parse().ok()).collect();
    let mut path = BezPath::new();
    for (at, pair) in numbers.chunks_exact(2).enumerate() {
        let point = Point::new(pair[0], pair[1]);
        if at == 0 { path.move_to(point) } else { path.line_to(point) }
    }
    if closed {
        path.close_path();
    }
    (!path.elements().is_empty()).then_some(path)
}

fn svg(text: &str) -> Option<Path> {
    outline(&BezPath::from_svg(text).ok()?)
}

fn outline(path: &BezPath) -> Option<Path> {
    let mut out = PathBuilder::new();
    let at = |point: Point| (point.x as f32, point.y as f32);
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(to) => out.move_to(at(to).0, at(to).1),
            PathEl::LineTo(to) => out.line_to(at(to).0, at(to).1),
            PathEl::QuadTo(one, to) => out.quad_to(at(one).0, at(one).1, at(to).0, at(to).1),
            PathEl::CurveTo(one, two, to) => {
                out.cubic_to(at(one).0, at(one).1, at(two).0, at(two).1, at(to).0, at(to).1);
            }
            PathEl::ClosePath => out.close(),
        }
    }
    out.finish()
}

impl Pen<'_, '_> {
    /// An icon of this size in the middle of a place; `weight` is the width of its lines on a sheet of 24.
    pub(crate) fn icon(&mut self, place: Area, size: f32, name: &str, ink: Ink, weight: f32) {
        let (x, y) = (place.x + (place.w - size) / 2.0, place.y + (place.h - size) / 2.0);
        let is_turned = name == TURNED.0;
        let name = if is_turned { TURNED.1 } else { name };
        let is_full = name == FULL.0;
        let name = if is_full { FULL.1 } else { name };
        let fill = (is_full || name == DOTS).then_some(ink);
        let draw = |pen: &mut Self| match DRAWINGS.icons.get(name) {
            Some(paths) => paths.iter().for_each(|path| pen.shape(path, fill, Some((ink, weight)))),
            // As the window does with a name it does not know.
            None => pen.edged(area(2.0, 2.0, 20.0, 20.0), 10.0, None, (ink, weight)),
        };
        self.at(x, y, size / ICON, |pen| if is_turned { pen.turned(ICON, draw) } else { draw(pen) });
    }

    /// A picture that covers a place: one of the course, or a drawing of our own.
    pub(crate) fn picture(&mut self, place: Area, name: &str, radius: f32) {
        if self.photo(place, name, radius) {
            return;
        }
        let pictures = &DRAWINGS.pictures;
        let found = pictures.get(name).or_else(|| pictures.get(NEUTRAL)).map_or(&[][..], Vec::as_slice);
        self.cover(place, radius, PICTURE, 0.5, found);
    }

    /// The picture behind the home screen; a taller phone sees more of it.
    pub(crate) fn wallpaper(&mut self, place: Area) {
        self.cover(place, 0.0, WALLPAPER, 1.0, &DRAWINGS.wallpaper);
    }

    /// Covers a place with a sheet; `down` says which height of what is too much is kept.
    fn cover(&mut self, place: Area, radius: f32, (wide, high): (f32, f32), down: f32, shapes: &[Shape]) {
        let unit = (place.w / wide).max(place.h / high);
        let (x, y) = (place.x + (place.w - wide * unit) / 2.0, place.y + (place.h - high * unit) * down);
        self.inside(place, radius, |pen| {
            pen.at(x, y, unit, |pen| {
                shapes.iter().for_each(|shape| pen.shape(&shape.path, shape.fill, shape.line));
            });
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_that_is_written_down_is_drawn() {
        let written = written();
        assert!(written.icons.len() > 50 && written.pictures.len() > 20);
        for (name, shapes) in &written.icons {
            assert_eq!(DRAWINGS.icons[name].len(), shapes.len(), "{name}: {shapes:?}");
        }
        for (name, strokes) in &written.pictures {
            assert_eq!(DRAWINGS.pictures[name].len(), strokes.len(), "{name}");
        }
        assert_eq!(DRAWINGS.wallpaper.len(), 6);
        assert!(DRAWINGS.pictures.contains_key(NEUTRAL) && DRAWINGS.icons.contains_key(TURNED.1));
        assert!(DRAWINGS.icons.contains_key(FULL.1));
    }
}
