//! The on-screen keyboard, and what is pushed or held.

use phone::screen::{Area, CapDress, Look, Widget};

use super::parts::{count, wide};
use crate::glass::Glass;
use crate::ink::{BRIGHT, DARK, FAINT, GREEN, INK, Ink, QUIET, WHITE};
use crate::pen::{Dress, Pen, To, area};

const KEY_EDGE: (Ink, f32) = (Ink::rgb(0x8A8A8A), 0.6);
/// How loud somebody speaks, bar by bar.
const WAVE: [f32; 11] = [10.0, 22.0, 34.0, 18.0, 28.0, 40.0, 24.0, 36.0, 16.0, 30.0, 12.0];
/// Below this size a ready sentence stands in two lines.
const ONE_LINE: f32 = 17.0;

pub(super) fn key(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget, main: bool) {
    let Area { w, h, .. } = widget.area;
    let (fill, ink) = if main { (GREEN, WHITE) } else { (WHITE, INK) };
    let size = (glass.text() * 0.9).min((w - 10.0) / count(&widget.label));
    let place = area(0.0, 0.0, w, h);
    pen.edged(place, 6.0, Some(fill), KEY_EDGE);
    pen.line(place, &widget.label, Dress::of(size).to(To::Centre).ink(ink).bold_if(main));
}

pub(super) fn cap(pen: &mut Pen<'_, '_>, widget: &Widget) {
    let Look::Cap { dress, size, above, icon } = &widget.look else { return };
    let (w, h) = (widget.area.w - 5.0, widget.area.h - 6.0);
    let is_chip = *dress == CapDress::Chip;
    let (fill, ink) = match dress {
        CapDress::White | CapDress::Chip => (Some(WHITE), INK),
        CapDress::Grey => (Some(Ink::rgb(0xB3B8C2)), INK),
        CapDress::Main => (Some(GREEN), WHITE),
        CapDress::First => (None, Ink::rgb(0x067A3D)),
        CapDress::Bare => (None, INK),
    };
    let place = area(2.5, 3.0, w, h);
    if let Some(fill) = fill {
        pen.edged(place, if is_chip { 12.0 } else { 6.0 }, Some(fill), KEY_EDGE);
    }
    let one = (w - 16.0) / wide(&widget.label, 1.0).max(1.0);
    if is_chip && one < ONE_LINE {
        let place = area(11.0, 3.0, w - 17.0, h);
        return pen.flowing(place, &widget.label, 1.15, Dress::of(16.0).to(To::Centre), true);
    }
    // A picture alone says enough on a key without white ground; on the space bar the words stand beside it.
    if let Some(icon) = icon.as_deref().filter(|_| *dress != CapDress::White) {
        return pen.icon(place, size + 2.0, icon, ink, 2.0);
    }
    let mut drop = 0.0;
    if let Some(above) = above {
        let (top, small) = if h > 94.0 { (h * 0.3 - 2.0, 18.0) } else { (5.0, 12.0) };
        pen.line(area(2.5, top, w, small + 1.0), above, Dress::of(small).to(To::Centre).ink(QUIET));
        drop = 6.0;
    }
    let size = if is_chip { one.min(23.0) } else { *size };
    let is_bold = matches!(dress, CapDress::Main | CapDress::First);
    let dress = Dress::of(size).to(To::Centre).ink(ink).bold_if(is_bold);
    pen.fit(area(2.5, 3.0 + drop, w, h - drop), &widget.label, dress);
}

/// The pad to write on by hand, with the square for one character.
pub(super) fn pad(pen: &mut Pen<'_, '_>, widget: &Widget) {
    let Area { w, h, .. } = widget.area;
    pen.edged(area(0.0, 3.0, w, h - 6.0), 6.0, Some(WHITE), KEY_EDGE);
    let side = h - 16.0;
    let left = (w - side) / 2.0;
    pen.edged(area(left, 8.0, side, side), 0.0, None, (FAINT, 0.8));
    pen.slab(area(left, 8.0 + side / 2.0, side, 0.8), 0.0, FAINT);
    pen.slab(area(left + side / 2.0, 8.0, 0.8, side), 0.0, FAINT);
}

pub(super) fn hold_zone(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget, main: bool) {
    let place = area(0.0, 0.0, widget.area.w, widget.area.h);
    let (fill, ink) = if main { (Ink::rgb(0xF7F7F7), INK) } else { (DARK, WHITE) };
    pen.slab(place, 30.0, fill);
    pen.fit(place, &widget.label, Dress::of(glass.text()).to(To::Centre).ink(ink));
}

pub(super) fn sound_wave(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let Area { w, h, .. } = widget.area;
    let text = glass.text();
    let top = (h - 46.0 - text * 0.95) / 2.0;
    pen.slab(area(0.0, 0.0, w, h), 14.0, Ink::rgb(0x95EC69));
    for (at, high) in WAVE.into_iter().enumerate() {
        pen.slab(area(w / 2.0 - 42.0 + at as f32 * 8.0, top + 21.0 - high / 2.0, 4.0, high), 2.0, INK);
    }
    pen.fit(area(0.0, top + 46.0, w, text), &widget.label, Dress::of(text * 0.76).to(To::Centre));
}

pub(super) fn switch(pen: &mut Pen<'_, '_>, place: Area, on: bool) {
    let (x, y) = (place.w - 52.0, place.h / 2.0 - 16.0);
    pen.slab(area(x, y, 52.0, 32.0), 16.0, if on { BRIGHT } else { Ink::rgb(0xB2B2B2) });
    pen.slab(area(x + if on { 22.0 } else { 2.0 }, y + 2.0, 28.0, 28.0), 14.0, WHITE);
}

pub(super) fn slider(pen: &mut Pen<'_, '_>, place: Area, steps: u8, at: u8) {
    let (w, h) = (place.w, place.h);
    let pad = w / f32::from(steps.max(1)) / 2.0;
    let x = |step: u8| pad + f32::from(step) * (w - 2.0 * pad) / f32::from(steps.max(2) - 1);
    pen.slab(area(pad, h / 2.0 - 1.0, w - 2.0 * pad, 2.0), 0.0, FAINT);
    for step in 0..steps {
        pen.slab(area(x(step) - 1.0, h / 2.0 - 6.0, 2.0, 12.0), 0.0, FAINT);
    }
    let knob = area(x(at) - 15.0, h / 2.0 - 15.0, 30.0, 30.0);
    pen.edged(knob, 15.0, Some(WHITE), (Ink::rgb(0x8A8A8A), 1.0));
}

pub(super) fn level(pen: &mut Pen<'_, '_>, widget: &Widget) {
    let Look::Level { icon, at, steps, upright } = &widget.look else { return };
    let Area { w, h, .. } = widget.area;
    let place = area(0.0, 0.0, w, h);
    let share = f32::from(*at) / f32::from((*steps).max(1));
    let filled =
        if *upright { area(0.0, h * (1.0 - share), w, h * share) } else { area(0.0, 0.0, w * share, h) };
    pen.inside(place, 14.0, |pen| {
        pen.slab(place, 0.0, Ink::rgb(0xC9CCD1));
        pen.slab(filled, 0.0, Ink::rgb(0x9CC4EE));
    });
    let sign = if *upright { area(0.0, h - 34.0, w, 24.0) } else { area(12.0, 0.0, 24.0, h) };
    pen.icon(sign, 24.0, icon, INK, 2.0);
}
