//! Articles, what the camera sees, and codes.

use phone::screen::{Area, Look, Poster, Widget};

use super::parts::hair;
use crate::glass::Glass;
use crate::ink::{BLACK, BRIGHT, INK, Ink, QUIET, WHITE, ground};
use crate::pen::{Dress, Pen, To, area};

/// The frame that the camera looks through, and a poster on the wall.
const FRAME: f32 = 164.0;
pub(super) const POSTER: (f32, f32) = (152.0, 184.0);
const POSTER_HEAD: f32 = 32.0;
const POSTER_CODE: f32 = 104.0;
/// The wall behind the posters: bricks of this size.
const BRICK: (f32, f32) = (64.0, 32.0);

pub(super) fn article_card(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let Look::ArticleCard { title, picture, large, source, time } = &widget.look else { return };
    let Area { w, h, .. } = widget.area;
    let text = glass.text();
    let lead = text * 0.93 * 1.35;
    let titles = title.len() as f32 * lead;
    let foot = if source.is_some() || time.is_some() { text * 0.66 * 1.35 } else { 0.0 };
    let footer = |pen: &mut Pen<'_, '_>, x, y, wide| {
        let dress = Dress::of(text * 0.66).ink(QUIET);
        pen.line(area(x, y, wide, foot), source.as_deref().unwrap_or_default(), dress);
        pen.line(area(x, y, wide, foot), time.as_deref().unwrap_or_default(), dress.to(To::Right));
    };
    pen.slab(area(0.0, 0.0, w, h), if *large { 8.0 } else { 0.0 }, WHITE);
    if *large {
        let words = titles + 10.0 + if foot > 0.0 { foot + 6.0 } else { 0.0 };
        pen.picture(area(0.0, 0.0, w, h - words), picture, 0.0);
        pen.lines(14.0, h - words + 6.0, w - 28.0, lead, title, Dress::of(text * 0.94));
        footer(pen, 14.0, h - foot - 6.0, w - 28.0);
    } else {
        hair(pen, 0.0, 0.0, w);
        let top = (h - titles - foot) / 2.0;
        pen.lines(14.0, top, w - 96.0, lead, title, Dress::of(text * 0.92));
        footer(pen, 14.0, top + titles, w - 96.0);
        pen.picture(area(w - 70.0, (h - 56.0) / 2.0, 56.0, 56.0), picture, 4.0);
    }
}

pub(super) fn link_strip(
    pen: &mut Pen<'_, '_>,
    glass: &Glass<'_>,
    widget: &Widget,
    title: &[String],
    picture: &str,
) {
    let Area { w, h, .. } = widget.area;
    let side = (h - 10.0).min(52.0);
    let lead = glass.text() * 0.78 * 1.3;
    let top = (h - lead * title.len() as f32) / 2.0;
    pen.slab(area(0.0, 0.0, w, h), 0.0, Ink::rgb(0xF3F3F3));
    pen.picture(area(5.0, (h - side) / 2.0, side, side), picture, 0.0);
    pen.lines(side + 15.0, top, w - side - 20.0, lead, title, Dress::of(glass.text() * 0.78));
}

pub(super) fn camera(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, place: Area, posters: &[Poster], found: bool) {
    let Area { w, h, .. } = place;
    pen.inside(place, 0.0, |pen| {
        wall(pen, place);
        for one in posters {
            let (x, y) = (w / 2.0 + one.dx - POSTER.0 / 2.0, h / 2.0 + one.dy - POSTER.1 / 2.0);
            pen.at(x, y, 1.0, |pen| poster(pen, glass, one));
        }
        let (x, y) = ((w - FRAME) / 2.0, (h - FRAME) / 2.0);
        let shade = BLACK.thin(0.28);
        pen.slab(area(0.0, 0.0, w, y), 0.0, shade);
        pen.slab(area(0.0, y + FRAME, w, h - y - FRAME), 0.0, shade);
        pen.slab(area(0.0, y, x, FRAME), 0.0, shade);
        pen.slab(area(x + FRAME, y, w - x - FRAME, FRAME), 0.0, shade);
        pen.edged(area(x, y, FRAME, FRAME), 10.0, None, (if found { BRIGHT } else { WHITE }, 4.0));
    });
}

fn wall(pen: &mut Pen<'_, '_>, place: Area) {
    let mortar = Ink::rgb(0xBDB19B);
    pen.slab(place, 0.0, Ink::rgb(0xCFC4B0));
    let first = |long: f32, brick: f32| (long / 2.0) % brick - brick;
    let mut x = first(place.w, BRICK.0);
    while x < place.w {
        pen.slab(area(x, 0.0, 2.0, place.h), 0.0, mortar);
        x += BRICK.0;
    }
    let mut y = first(place.h, BRICK.1);
    while y < place.h {
        pen.slab(area(0.0, y, place.w, 2.0), 0.0, mortar);
        y += BRICK.1;
    }
}

/// A poster as wide as this.
pub(super) fn poster_in(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, wide: f32, one: &Poster) {
    pen.at(0.0, 0.0, wide / POSTER.0, |pen| poster(pen, glass, one));
}

fn poster(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, poster: &Poster) {
    let (w, h) = POSTER;
    let colour = ground(poster.colour);
    pen.edged(area(0.0, 0.0, w, h), 4.0, Some(Ink::rgb(0xFFFDF7)), (colour, 3.0));
    pen.slab(area(0.0, 0.0, w, POSTER_HEAD), 0.0, colour);
    let head = Dress::of(20.0).to(To::Centre).ink(WHITE).bold();
    pen.fit(area(2.0, 0.0, w - 4.0, POSTER_HEAD), &poster.title, head);
    pen.at((w - POSTER_CODE) / 2.0, 40.0, 1.0, |pen| qr_code(pen, glass, POSTER_CODE, &poster.code));
    pen.flowing(area(6.0, 148.0, w - 12.0, 36.0), &poster.note, 1.25, Dress::of(14.0).to(To::Centre), false);
}

pub(super) fn qr_code(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, side: f32, text: &str) {
    if let Some(code) = glass.codes.get(text) {
        pen.code(0.0, 0.0, side, code);
    }
}

/// As `ui/src/phone/looks/Barcode.svelte` draws it: a bar and a gap for each digit.
pub(super) fn barcode(pen: &mut Pen<'_, '_>, place: Area, text: &str) {
    let digits: Vec<f32> = text.chars().map(|sign| sign.to_digit(10).unwrap_or(0) as f32).collect();
    let (bar, both) = (|digit: f32| 1.0 + digit % 4.0, |digit: f32| 2.0 + digit % 4.0 + digit % 3.0);
    let whole: f32 = digits.iter().map(|digit| both(*digit)).sum::<f32>().max(1.0);
    pen.slab(place, 0.0, WHITE);
    let mut x = 0.0;
    for digit in digits {
        pen.slab(area(x / whole * place.w, 0.0, bar(digit) / whole * place.w, place.h), 0.0, INK);
        x += both(digit);
    }
}
