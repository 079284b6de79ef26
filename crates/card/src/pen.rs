//! What everything is drawn with: rectangles, outlines, words. Lengths are those of the place where the
//! pen was put down: points on paper, or phone points.

use krilla::geom::{Path, PathBuilder, Point, Size, Transform};
use krilla::image::Image;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use phone::screen::Area;

use crate::album::{Album, Raster};
use crate::font::{Weight, runs, width};
use crate::ink::{INK, Ink};
use crate::lines::{Paragraph, Span};

/// From the upper edge of a line to the foot of its letters, in sizes.
const ASCENT: f32 = 0.88;
/// How far a quarter of a circle's handles reach.
const ROUND: f32 = 0.552_284_8;
/// Below the foot of the letters: where a line under words runs, and how thick it is, in sizes.
const UNDER: f32 = 0.2;
const UNDERLINE: f32 = 0.055;

/// A rectangle.
pub(crate) const fn area(x: f32, y: f32, w: f32, h: f32) -> Area {
    Area { x, y, w, h }
}

/// Which side words stand at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum To {
    Left,
    Centre,
    Right,
}

/// How a line of words is dressed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dress {
    pub size: f32,
    pub to: To,
    pub ink: Ink,
    pub weight: Weight,
}

impl Dress {
    /// Dark, from the left.
    pub(crate) fn of(size: f32) -> Self {
        Self { size, to: To::Left, ink: INK, weight: Weight::Regular }
    }

    pub(crate) fn to(self, to: To) -> Self {
        Self { to, ..self }
    }

    pub(crate) fn ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    pub(crate) fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    /// Bold, if so.
    pub(crate) fn bold_if(self, bold: bool) -> Self {
        if bold { self.bold() } else { self }
    }
}

/// An outline's colour and how thick it is.
pub(crate) type Line = (Ink, f32);

/// Draws on one page.
pub(crate) struct Pen<'p, 's> {
    surface: &'p mut Surface<'s>,
    album: &'p Album<'p>,
}

impl<'p, 's> Pen<'p, 's> {
    pub(crate) fn new(surface: &'p mut Surface<'s>, album: &'p Album<'p>) -> Self {
        Self { surface, album }
    }

    /// A picture that the course brings along, covering a place; `false` if there is none of this name.
    pub(crate) fn photo(&mut self, place: Area, name: &str, radius: f32) -> bool {
        let Some(Raster { width, height, rgba }) = (self.album)(name) else { return false };
        let unit = (place.w / width as f32).max(place.h / height as f32);
        let (wide, high) = (width as f32 * unit, height as f32 * unit);
        let Some(size) = Size::from_wh(wide, high) else { return false };
        let (x, y) = (place.x + (place.w - wide) / 2.0, place.y + (place.h - high) / 2.0);
        self.inside(place, radius, |pen| {
            pen.at(x, y, 1.0, |pen| pen.surface.draw_image(Image::from_rgba8(rgba, width, height), size));
        });
        true
    }

    /// Draws with another origin and another unit.
    pub(crate) fn at(&mut self, x: f32, y: f32, unit: f32, draw: impl FnOnce(&mut Self)) {
        self.surface.push_transform(&Transform::from_row(unit, 0.0, 0.0, unit, x, y));
        draw(self);
        self.surface.pop();
    }

    /// Turned by a quarter to the left inside a square of this side.
    pub(crate) fn turned(&mut self, side: f32, draw: impl FnOnce(&mut Self)) {
        self.surface.push_transform(&Transform::from_row(0.0, -1.0, 1.0, 0.0, 0.0, side));
        draw(self);
        self.surface.pop();
    }

    /// Draws inside a place; what goes beyond it is cut away.
    pub(crate) fn inside(&mut self, place: Area, radius: f32, draw: impl FnOnce(&mut Self)) {
        let Some(edge) = rounded(place, [radius; 4]) else { return };
        self.surface.push_clip_path(&edge, &FillRule::NonZero);
        draw(self);
        self.surface.pop();
    }

    /// A shape, filled, outlined, or both.
    pub(crate) fn shape(&mut self, path: &Path, fill: Option<Ink>, line: Option<Line>) {
        self.surface.set_fill(fill.map(filled));
        self.surface.set_stroke(line.map(|(ink, width)| Stroke {
            paint: colour(ink).into(),
            width,
            opacity: opacity(ink),
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default()
        }));
        if fill.is_some() || line.is_some() {
            self.surface.draw_path(path);
        }
    }

    /// A filled rectangle, its corners round by `radius`.
    pub(crate) fn slab(&mut self, place: Area, radius: f32, fill: Ink) {
        self.frame(place, [radius; 4], Some(fill), None);
    }

    /// A rectangle with an edge, its corners round by `radius`.
    pub(crate) fn edged(&mut self, place: Area, radius: f32, fill: Option<Ink>, line: Line) {
        self.frame(place, [radius; 4], fill, Some(line));
    }

    /// The same with a radius for each corner, from the upper left one on.
    pub(crate) fn frame(&mut self, place: Area, radii: [f32; 4], fill: Option<Ink>, line: Option<Line>) {
        if let Some(path) = rounded(place, radii) {
            self.shape(&path, fill, line);
        }
    }

    /// A filled circle.
    pub(crate) fn disc(&mut self, x: f32, y: f32, radius: f32, fill: Ink) {
        self.slab(area(x - radius, y - radius, 2.0 * radius, 2.0 * radius), radius, fill);
    }

    /// One line in the middle of a place, never broken; what is too long is cut at its edge.
    pub(crate) fn line(&mut self, place: Area, words: &str, dress: Dress) {
        let Area { x, y, w, h } = place;
        let wide = width(words, dress.weight) * dress.size;
        let left = match dress.to {
            To::Left => x,
            To::Centre => x + (w - wide) / 2.0,
            To::Right => x + w - wide,
        };
        let foot = y + (h - dress.size) / 2.0 + ASCENT * dress.size;
        if wide <= w + 0.5 {
            self.words(left, foot, words, dress);
        } else {
            self.inside(place, 0.0, |pen| pen.words(left, foot, words, dress));
        }
    }

    /// The same, as large as fits, at most as large as its dress says.
    pub(crate) fn fit(&mut self, place: Area, words: &str, dress: Dress) {
        let size = dress.size.min(place.w / width(words, dress.weight).max(0.5));
        self.line(place, words, Dress { size, ..dress });
    }

    /// Lines below each other, `lead` apart.
    pub(crate) fn lines(&mut self, x: f32, y: f32, wide: f32, lead: f32, lines: &[String], dress: Dress) {
        for (at, words) in lines.iter().enumerate() {
            self.line(area(x, y + at as f32 * lead, wide, lead), words, dress);
        }
    }

    /// Words that are broken to a place's width; `middle` stands them in its middle.
    pub(crate) fn flowing(&mut self, place: Area, words: &str, lead: f32, dress: Dress, middle: bool) {
        let spans = [Span::new(words, dress.weight, dress.ink)];
        let paragraph = Paragraph::new(&spans, dress.size, lead, place.w);
        let mut y = place.y + if middle { (place.h - paragraph.height()) / 2.0 } else { 0.0 };
        for line in &paragraph.lines {
            let words: String = line.iter().map(|span| span.text.as_str()).collect();
            self.line(area(place.x, y, place.w, dress.size), &words, dress);
            y += paragraph.lead;
        }
    }

    /// A paragraph with its upper left corner here.
    pub(crate) fn paragraph(&mut self, x: f32, y: f32, paragraph: &Paragraph) {
        let size = paragraph.size;
        for (at, line) in paragraph.lines.iter().enumerate() {
            let foot = y + at as f32 * paragraph.lead + ASCENT * size;
            let mut left = x;
            for span in line {
                let wide = span.width() * size;
                let dress = Dress { size, to: To::Left, ink: span.ink, weight: span.weight };
                self.words(left, foot, &span.text, dress);
                if span.underlined {
                    self.slab(area(left, foot + UNDER * size, wide, UNDERLINE * size), 0.0, span.ink);
                }
                left += wide;
            }
        }
    }

    fn words(&mut self, x: f32, foot: f32, words: &str, dress: Dress) {
        self.surface.set_fill(Some(filled(dress.ink)));
        self.surface.set_stroke(None);
        let mut left = x;
        for run in runs(words, dress.weight) {
            let start = Point::from_xy(left, foot);
            self.surface.draw_glyphs(start, &run.glyphs, run.font, words, dress.size, false);
            left += run.width * dress.size;
        }
    }
}

fn colour(ink: Ink) -> krilla::color::rgb::Color {
    krilla::color::rgb::Color::new(ink.red, ink.green, ink.blue)
}

fn opacity(ink: Ink) -> NormalizedF32 {
    NormalizedF32::new(ink.alpha).unwrap_or(NormalizedF32::ONE)
}

fn filled(ink: Ink) -> Fill {
    Fill { paint: colour(ink).into(), opacity: opacity(ink), rule: FillRule::NonZero }
}

/// The outline of a rectangle with round corners; `None` where it has no size.
fn rounded(place: Area, radii: [f32; 4]) -> Option<Path> {
    let Area { x, y, w, h } = place;
    if w <= 0.0 || h <= 0.0 {
        return None;
    }
    let [a, b, c, d] = radii.map(|radius| radius.clamp(0.0, w.min(h) / 2.0));
    let handle = 1.0 - ROUND;
    let mut path = PathBuilder::new();
    path.move_to(x + a, y);
    path.line_to(x + w - b, y);
    if b > 0.0 {
        path.cubic_to(x + w - b * handle, y, x + w, y + b * handle, x + w, y + b);
    }
    path.line_to(x + w, y + h - c);
    if c > 0.0 {
        path.cubic_to(x + w, y + h - c * handle, x + w - c * handle, y + h, x + w - c, y + h);
    }
    path.line_to(x + d, y + h);
    if d > 0.0 {
        path.cubic_to(x + d * handle, y + h, x, y + h - d * handle, x, y + h - d);
    }
    path.line_to(x, y + a);
    if a > 0.0 {
        path.cubic_to(x, y + a * handle, x + a * handle, y, x + a, y);
    }
    path.close();
    path.finish()
}
