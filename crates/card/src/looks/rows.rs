//! Rows, tabs and cards: what lists, sheets and menus are made of.

use phone::screen::{Area, Dress as ButtonDress, Ground, Layer, Look, Widget};

use super::parts::{app, badge, count, face, hair, wide};
use crate::glass::Glass;
use crate::ink::{BRIGHT, FAINT, GREEN, GREY, INK, Ink, LINK, QUIET, RED, WHITE};
use crate::pen::{Dress, Pen, To, area};

/// Signs of rows.
const BLUE: Ink = Ink::rgb(0x2F6FA8);
/// A ring that is not ticked.
const RING: Ink = Ink::rgb(0xB2B2B2);

pub(super) fn row(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let Look::Row { face: portrait, icon, title, subtitle, pinned, star, divider, .. } = &widget.look else {
        return;
    };
    let Area { w, h, .. } = widget.area;
    let text = glass.text();
    pen.slab(area(0.0, 0.0, w, h), 0.0, if *pinned { Ink::rgb(0xF3F3F3) } else { WHITE });
    let (x, hair_from) = row_head(pen, widget);
    let right = row_end(pen, glass, widget);
    let lead = text * 1.3;
    let below = if subtitle.is_some() { text * 0.72 * 1.3 } else { 0.0 };
    let top = (h - lead - below) / 2.0;
    pen.line(area(x, top, right - x, lead), title, Dress::of(text));
    if *star {
        let place = area(x + wide(title, text) + 6.0, top, 16.0, lead);
        pen.icon(place, 16.0, "star", Ink::rgb(0x9A6A00), 2.4);
    }
    if let Some(subtitle) = subtitle {
        // What stands at the right end belongs to the first line, an arrow and a small sign to both.
        let sign = if portrait.is_some() && icon.is_some() { 28.0 } else { 0.0 };
        let room = row_arrow(widget) - sign - x;
        pen.line(area(x, top + lead, room, below), subtitle, Dress::of(text * 0.72).ink(QUIET));
    }
    if let (Some(_), Some(icon)) = (portrait, icon) {
        pen.icon(area(w - 34.0, h - 34.0, 20.0, 20.0), 20.0, icon, QUIET, 1.75);
    }
    if *divider {
        hair(pen, hair_from, h - 1.0, w - hair_from);
    }
}

/// Tick, portrait or icon at the left; gives where the words and where the line below begin.
fn row_head(pen: &mut Pen<'_, '_>, widget: &Widget) -> (f32, f32) {
    let Look::Row { face: portrait, icon, subtitle, badge: unread, tick, .. } = &widget.look else {
        return (0.0, 0.0);
    };
    let h = widget.area.h;
    let side = (h - 18.0).min(52.0);
    let mut x = 16.0;
    if let Some(tick) = tick {
        let place = area(x, h / 2.0 - 13.0, 26.0, 26.0);
        let (fill, edge) = if *tick { (BRIGHT, BRIGHT) } else { (WHITE, RING) };
        pen.edged(area(x + 1.0, h / 2.0 - 12.0, 24.0, 24.0), 12.0, Some(fill), (edge, 2.0));
        if *tick {
            pen.icon(place, 18.0, "check", WHITE, 3.0);
        }
        x += 38.0;
    }
    if let Some(portrait) = portrait {
        face(pen, x, (h - side) / 2.0, side, portrait);
        badge(pen, x + side, (h - side) / 2.0, *unread);
        return (x + side + 12.0, side + 28.0);
    }
    let Some(icon) = icon else { return (x, 18.0) };
    let is_large = subtitle.is_some();
    let square = if is_large { side } else { 30.0 };
    let place = area(x, (h - square) / 2.0, square, square);
    if is_large {
        pen.slab(place, 7.0, BLUE);
    }
    pen.icon(place, 28.0, icon, if is_large { WHITE } else { BLUE }, 1.75);
    badge(pen, x + square, (h - square) / 2.0, *unread);
    (x + square + 12.0, if is_large { side + 28.0 } else { 58.0 })
}

/// Where the room left of the arrow ends.
fn row_arrow(widget: &Widget) -> f32 {
    let arrow = matches!(widget.look, Look::Row { arrow: true, .. });
    widget.area.w - if arrow { 46.0 } else { 14.0 }
}

/// Arrow and small words at the right; gives where the room for the others ends.
fn row_end(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) -> f32 {
    let Look::Row { subtitle, aside, arrow, .. } = &widget.look else { return 0.0 };
    let Area { w, h, .. } = widget.area;
    let mut right = row_arrow(widget);
    if *arrow {
        pen.icon(area(w - 34.0, 0.0, 20.0, h), 20.0, "chevron-right", FAINT, 1.75);
    }
    if let Some(aside) = aside {
        let size = glass.text() * 0.66;
        let room = wide(aside, size) + 2.0;
        let lead = glass.text() * 1.3;
        let first = (h - lead - glass.text() * 0.72 * 1.3) / 2.0;
        let (y, high) = if subtitle.is_some() { (first, lead) } else { (0.0, h) };
        pen.line(area(right - room, y, room, high), aside, Dress::of(size).to(To::Right).ink(QUIET));
        right -= room + 12.0;
    }
    right
}

pub(super) fn sheet_row(
    pen: &mut Pen<'_, '_>,
    glass: &Glass<'_>,
    widget: &Widget,
    dress: ButtonDress,
    note: Option<&str>,
) {
    let Area { w, h, .. } = widget.area;
    let text = glass.text();
    let ink = match dress {
        ButtonDress::Warn => RED,
        ButtonDress::Primary => GREEN,
        ButtonDress::Link => LINK,
        _ => INK,
    };
    pen.slab(area(0.0, 0.0, w, h), 0.0, WHITE);
    hair(pen, 0.0, h - 1.0, w);
    let size = text.min((w - 16.0) / wide(&widget.label, 1.0).max(1.0));
    let below = if note.is_some() { text * 0.83 } else { 0.0 };
    let top = (h - size * 1.25 - below) / 2.0;
    pen.line(area(0.0, top, w, size * 1.25), &widget.label, Dress::of(size).to(To::Centre).ink(ink));
    if let Some(note) = note {
        let place = area(0.0, top + size * 1.25, w, below);
        pen.line(place, note, Dress::of(text * 0.66).to(To::Centre).ink(QUIET));
    }
}

pub(super) fn menu_row(
    pen: &mut Pen<'_, '_>,
    glass: &Glass<'_>,
    widget: &Widget,
    icon: Option<&str>,
    dark: bool,
) {
    let Area { w, h, .. } = widget.area;
    let ink = if dark { WHITE } else { INK };
    let size = |room: f32| (glass.text() * 0.86).min(room / count(&widget.label));
    if let Some(icon) = icon {
        pen.icon(area(18.0, 0.0, 24.0, h), 24.0, icon, ink, 1.75);
        pen.line(area(56.0, 0.0, w - 58.0, h), &widget.label, Dress::of(size(w - 62.0)).ink(ink));
    } else {
        let dress = Dress::of(size(w - 16.0)).to(To::Centre).ink(ink);
        pen.line(area(8.0, 0.0, w - 16.0, h), &widget.label, dress);
    }
    match (widget.layer == Layer::Page, dark) {
        (true, _) => {}
        (false, true) => pen.slab(area(0.0, h - 1.0, w, 1.0), 0.0, Ink::rgb(0x6A6A6A)),
        (false, false) => hair(pen, 0.0, h - 1.0, w),
    }
}

pub(super) fn menu_key(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget, has_lines: bool) {
    let Area { w, h, .. } = widget.area;
    let edge = if has_lines { 26.0 } else { 10.0 };
    let size = (glass.text() * 0.84).min((w - edge) / count(&widget.label));
    let room = size * count(&widget.label);
    let sign = if has_lines { 15.0 } else { 0.0 };
    let from = (w - room - sign) / 2.0;
    pen.slab(area(0.0, 0.0, 1.0, h), 0.0, crate::ink::HAIR);
    if has_lines {
        for down in [3.0, 7.0, 11.0] {
            pen.slab(area(from, h / 2.0 - 7.8 + down, 12.0, 1.6), 0.0, QUIET);
        }
    }
    pen.line(area(from + sign, 0.0, room + 2.0, h), &widget.label, Dress::of(size));
}

pub(super) fn tab(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let Look::Tab { icon, selected, badge: unread } = &widget.look else { return };
    let Area { w, h, .. } = widget.area;
    let ink = match (selected, glass.screen.ground) {
        (true, _) => GREEN,
        (false, Ground::Black) => WHITE,
        (false, _) => INK,
    };
    let dress = |size| Dress::of(size).to(To::Centre).ink(ink);
    if icon.is_empty() {
        pen.line(area(0.0, 0.0, w, h), &widget.label, dress(19.0));
        if *selected {
            pen.slab(area(w / 2.0 - 20.0, h / 2.0 + 13.0, 40.0, 3.0), 0.0, GREEN);
        }
        return;
    }
    let size = if h > 56.0 { 14.0 } else { 10.0 };
    let top = (h - 30.0 - size * 1.2) / 2.0;
    let weight = if *selected { 2.2 } else { 1.6 };
    pen.icon(area(w / 2.0 - 14.0, top, 27.0, 27.0), 27.0, icon, ink, weight);
    badge(pen, w / 2.0 + 14.0, top, *unread);
    pen.line(area(0.0, top + 30.0, w, size * 1.2), &widget.label, dress(size));
}

pub(super) fn notice(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let Look::Notice { app: of, title, words } = &widget.look else { return };
    let Area { w, h, .. } = widget.area;
    let text = glass.text();
    let (head, lead) = (text * 0.8 * 1.35, text * 0.72 * 1.35);
    let top = (h - head - words.len() as f32 * lead) / 2.0;
    pen.slab(area(0.0, 0.0, w, h), 14.0, Ink::rgb(0xF4F5F6));
    app(pen, 14.0, (h - 40.0) / 2.0, 40.0, of);
    pen.line(area(66.0, top, w - 78.0, head), title, Dress::of(text * 0.8).bold());
    pen.lines(66.0, top + head, w - 78.0, lead, words, Dress::of(text * 0.72).ink(Ink::rgb(0x3C3C3C)));
}

pub(super) fn recent_card(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget, of: &str) {
    let Area { w, h, .. } = widget.area;
    pen.slab(area(0.0, 0.0, w, h), 14.0, WHITE);
    app(pen, 12.0, 12.0, 36.0, of);
    pen.line(area(58.0, 12.0, w - 70.0, 36.0), &widget.label, Dress::of(glass.text()));
    pen.slab(area(12.0, 58.0, w - 24.0, (h - 70.0).max(1.0)), 8.0, GREY);
}
