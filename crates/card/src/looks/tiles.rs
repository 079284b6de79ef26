//! Signs with their word: tiles, app icons, round keys.

use phone::screen::{Area, Face, Look, Tone, Widget};

use super::parts::{app, count, face};
use crate::glass::Glass;
use crate::ink::{BLACK, GREEN, INK, Ink, RED, SOFT, WHITE};
use crate::pen::{Dress, Pen, To, area};

/// A sign of this side above its word; `draw` is told where the sign stands.
fn tile(
    pen: &mut Pen<'_, '_>,
    widget: &Widget,
    side: f32,
    size: f32,
    ink: Ink,
    draw: impl FnOnce(&mut Pen<'_, '_>, Area),
) {
    let Area { w, h, .. } = widget.area;
    let top = (h - side - size * 1.3 - 5.0) / 2.0;
    draw(pen, area((w - side) / 2.0, top, side, side));
    let below = area(0.0, top + side + 5.0, w, size * 1.3);
    pen.fit(below, &widget.label, Dress::of(size).to(To::Centre).ink(ink));
}

pub(super) fn icon_tile(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget, icon: &str) {
    let Area { w, h, .. } = widget.area;
    let size = (glass.text() * 0.72).min((w - 2.0) / 6.0);
    let side = (w - 8.0).min(h - size * 1.4 - 6.0).min(58.0);
    tile(pen, widget, side, size, SOFT, |pen, place| {
        pen.slab(place, 13.0, WHITE);
        pen.icon(place, side * 0.5, icon, INK, 1.75);
    });
}

pub(super) fn control_tile(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget, icon: &str, on: bool) {
    let Area { w, h, .. } = widget.area;
    let size = (glass.text() * 0.76).min((w - 4.0) / count(&widget.label).max(4.0));
    let side = (w - 14.0).min(h - size * 1.4 - 8.0).min(60.0);
    tile(pen, widget, side, size, WHITE, |pen, place| {
        let (fill, ink) = if on { (WHITE, Ink::rgb(0x1557A0)) } else { (Ink::rgb(0x6F747B), WHITE) };
        pen.slab(place, side / 2.0, fill);
        if on {
            let Area { x, y, w, h } = place;
            pen.edged(area(x + 1.5, y + 1.5, w - 3.0, h - 3.0), side / 2.0, None, (Ink::rgb(0x2F7FD0), 3.0));
        }
        pen.icon(place, side * 0.48, icon, ink, 2.0);
    });
}

pub(super) fn dark_tile(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget, icon: &str) {
    let size = (glass.text() * 0.76).min((widget.area.w - 4.0) / count(&widget.label));
    tile(pen, widget, 26.0, size, WHITE, |pen, place| pen.icon(place, 26.0, icon, WHITE, 1.75));
}

pub(super) fn named_face(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget, of: &Face) {
    let size = (glass.text() * 0.66).min((widget.area.w - 2.0) / count(&widget.label)).max(13.0);
    tile(pen, widget, 56.0, size, SOFT, |pen, place| face(pen, place.x, place.y, place.w, of));
}

pub(super) fn app_icon(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget, of: &str) {
    let Area { w, h, .. } = widget.area;
    let side = (w - 20.0).min(h - glass.text() * 1.5 - 4.0);
    let size = glass.text().min(22.0);
    app(pen, (w - side) / 2.0, 0.0, side, of);
    let below = area(-10.0, side + 6.0, w + 20.0, size * 1.3);
    pen.line(below, &widget.label, Dress::of(size).to(To::Centre).ink(WHITE));
}

pub(super) fn round_key(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let Look::RoundKey { icon, tone, named } = &widget.look else { return };
    let Area { w, h, .. } = widget.area;
    let word = if *named { (glass.text() * 0.8).min((w - 2.0) / count(&widget.label)) } else { 0.0 };
    let side = w.min(h - word * 1.4);
    let (fill, ink) = match tone {
        Tone::Green => (Ink::rgb(0x0A8F4A), WHITE),
        Tone::Red => (RED, WHITE),
        Tone::White | Tone::Lit => (WHITE, INK),
        Tone::Dark => (Ink::rgb(0x6A6A6A), WHITE),
    };
    let (x, y) = ((w - side) / 2.0, (h - side - word * 1.4) / 2.0);
    let place = area(x, y, side, side);
    pen.slab(place, side / 2.0, fill);
    if *tone == Tone::White {
        pen.edged(area(x + 5.0, y + 5.0, side - 10.0, side - 10.0), side / 2.0, None, (INK, 3.0));
    }
    if let Some(icon) = icon {
        pen.icon(place, side * 0.46, icon, ink, 1.75);
    }
    if *named {
        let below = area(0.0, y + side, w, word * 1.4);
        pen.line(below, &widget.label, Dress::of(word).to(To::Centre).ink(WHITE));
    }
}

pub(super) fn number_tick(pen: &mut Pen<'_, '_>, (w, h): (f32, f32), number: Option<u8>) {
    let side = w.min(h) - 14.0;
    let place = area((w - side) / 2.0, (h - side) / 2.0, side, side);
    let fill = if number.is_some() { GREEN } else { BLACK.thin(0.3) };
    pen.edged(place, side / 2.0, Some(fill), (WHITE, 2.0));
    if let Some(number) = number {
        pen.line(place, &number.to_string(), Dress::of(20.0).to(To::Centre).ink(WHITE).bold());
    }
}
