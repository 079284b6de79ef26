//! Words: lines of text, buttons, boxes to write in, short messages.

use phone::screen::{Area, Dress as ButtonDress, Ground, Layer, Look, TextStyle, Widget};

use super::parts::{count, hair, wide};
use crate::glass::{Glass, Skin};
use crate::ink::{BRIGHT, FAINT, GREEN, INK, Ink, LINK, QUIET, RED, SOFT, WHITE};
use crate::pen::{Dress, Pen, To, area};

/// A dialog whose words the core has set as small as a note, in sizes of ordinary words, and how large they
/// are then set.
const SMALL: f32 = 0.8;
const SMALL_SET: f32 = 0.9;
/// Narrower than this a link on a page is a name, without ground.
const NAMED: f32 = 250.0;

pub(super) fn lines(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let Look::Text { lines, size, style } = &widget.look else { return };
    let Area { w, h, .. } = widget.area;
    let (size, style) = (*size, *style);
    let dress = |size| Dress::of(size).ink(ink(glass, widget, style));
    let flows = widget.layer == Layer::Dialog && style == TextStyle::Body && size < glass.text() * SMALL;
    if flows {
        let place = area(0.0, 0.0, w, h);
        return pen.flowing(place, &lines.concat(), 1.35, dress(glass.text() * SMALL_SET), false);
    }
    // A letter to touch, as at the edge of 通讯录, is as large as its place allows.
    let is_letter = !widget.touches.is_empty() && lines.len() == 1 && lines[0].chars().count() == 1;
    let size = if is_letter { size.max((w * 0.66).min(h * 0.6).min(20.0)) } else { size };
    let lead = (h / lines.len().max(1) as f32).min(size * 1.5);
    let is_centred =
        matches!(style, TextStyle::BarTitle | TextStyle::Centre | TextStyle::Clock | TextStyle::OnDark);
    let top = if is_centred { (h - lead * lines.len() as f32) / 2.0 } else { 0.0 };
    let is_bold = matches!(style, TextStyle::BarTitle | TextStyle::Headline);
    let to = if is_centred { To::Centre } else { To::Left };
    pen.lines(0.0, top, w, lead, lines, dress(size).to(to).bold_if(is_bold));
    if style == TextStyle::Marked {
        for (at, words) in lines.iter().enumerate() {
            let y = top + at as f32 * lead + lead / 2.0 + size / 2.0 + 3.0;
            pen.slab(area(0.0, y, wide(words, size), 2.0), 0.0, BRIGHT);
        }
    }
}

fn ink(glass: &Glass<'_>, widget: &Widget, style: TextStyle) -> Ink {
    let on_packet = matches!(glass.skin, Skin::Packet | Skin::Envelope);
    match style {
        TextStyle::Clock | TextStyle::OnDark => WHITE,
        TextStyle::Centre | TextStyle::BarTitle if on_packet => WHITE,
        _ if widget.layer == Layer::Keyboard => SOFT,
        TextStyle::Note | TextStyle::Centre => QUIET,
        TextStyle::Must => RED,
        _ => INK,
    }
}

pub(super) fn icon(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let Look::Icon { icon, size, on_dark } = &widget.look else { return };
    let is_light =
        *on_dark || (glass.is_dark() && widget.layer == Layer::System) || glass.skin == Skin::Packet;
    let ink = match icon.as_str() {
        _ if is_light => WHITE,
        "circle-alert" => RED,
        _ => INK,
    };
    let weight = if icon == "ellipsis" { 3.0 } else { 2.0 };
    pen.icon(area(0.0, 0.0, widget.area.w, widget.area.h), *size, icon, ink, weight);
}

pub(super) fn button(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget, dress: ButtonDress) {
    let Area { w, h, .. } = widget.area;
    let is_primary = dress == ButtonDress::Primary;
    let is_link = dress == ButtonDress::Link;
    let is_dialog = widget.layer == Layer::Dialog;
    // 開 on a red packet is a round golden key.
    let is_coin = is_primary && w == h;
    let size = if is_coin {
        48.0
    } else {
        (glass.text() * 0.92).min((w - 12.0) / count(&widget.label)).min(h * 0.62)
    };
    let (fill, ink) = match dress {
        ButtonDress::Primary if is_coin => (Some(Ink::rgb(0xE8C07A)), Ink::rgb(0x5C2A12)),
        ButtonDress::Primary => (Some(GREEN), WHITE),
        ButtonDress::Default if glass.screen.ground == Ground::Grey => (Some(Ink::rgb(0xE1E1E1)), INK),
        ButtonDress::Default => (Some(Ink::rgb(0xF2F2F2)), INK),
        ButtonDress::Warn => (None, RED),
        ButtonDress::Plain => (None, INK),
        ButtonDress::Link if w < NAMED || is_dialog => (None, LINK),
        ButtonDress::Link => (Some(WHITE), LINK),
        ButtonDress::OnDark => (Some(Ink::rgb(0x6A6A6A)), WHITE),
    };
    // Half of a dialog's foot: the green key keeps clear of the round corner.
    let is_half = is_dialog && w <= 160.0 && is_primary;
    match fill {
        Some(fill) if is_half => pen.slab(area(8.0, 4.0, w - 16.0, h - 12.0), 8.0, fill),
        Some(fill) if is_coin => pen.slab(area(0.0, 0.0, w, h), w / 2.0, fill),
        Some(fill) => pen.slab(area(0.0, 0.0, w, h), if is_link { 0.0 } else { 8.0 }, fill),
        None if is_dialog => hair(pen, 0.0, 0.0, w),
        None => {}
    }
    let is_named = is_link && widget.layer == Layer::Page && w < NAMED;
    let to = if is_named { To::Left } else { To::Centre };
    let dress = Dress::of(size).to(to).ink(ink).bold_if(is_dialog && is_link);
    pen.line(area(0.0, 0.0, w, h), &widget.label, dress);
}

pub(super) fn input(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let Look::Input { text, placeholder, focused, icon, lines } = &widget.look else { return };
    let Area { w, h, .. } = widget.area;
    let size = glass.text() * 0.86;
    let is_empty = text.is_empty();
    let (words, ink) = if is_empty { (placeholder, QUIET) } else { (text, INK) };
    let dress = Dress::of(size).ink(ink);
    pen.edged(area(0.0, 0.0, w, h), 6.0, Some(WHITE), (FAINT, 1.0));
    let mut x = 10.0;
    if let Some(icon) = icon {
        pen.icon(area(x, 0.0, 20.0, h), 20.0, icon, QUIET, 1.75);
        x += 28.0;
    }
    if *lines > 1 {
        return pen.flowing(area(10.0, 10.0, w - 20.0, h - 14.0), words, 1.4, dress, false);
    }
    if *focused {
        let behind = if is_empty { 0.0 } else { wide(words, size) + 1.0 };
        pen.slab(area(x + behind, h / 2.0 - size * 0.6, 2.0, size * 1.2), 0.0, GREEN);
    }
    let gap = if is_empty && *focused { 5.0 } else { 0.0 };
    pen.line(area(x + gap, 0.0, w - x - gap - 8.0, h), words, dress);
}

pub(super) fn toast(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget, icon: Option<&str>) {
    let Area { w, h, .. } = widget.area;
    pen.slab(area(0.0, 0.0, w, h), 12.0, Ink::rgb(0x1F1F1F));
    let dress = Dress::of(glass.text()).to(To::Centre).ink(WHITE);
    let Some(icon) = icon else {
        return pen.flowing(area(14.0, 0.0, w - 28.0, h), &widget.label, 1.25, dress, true);
    };
    let top = (h - 44.0 - 6.0 - glass.text() * 1.25) / 2.0;
    pen.icon(area(0.0, top, w, 44.0), 44.0, icon, WHITE, 2.0);
    pen.flowing(area(14.0, top + 50.0, w - 28.0, glass.text() * 1.25), &widget.label, 1.25, dress, true);
}

pub(super) fn strip(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let place = area(0.0, 0.0, widget.area.w, widget.area.h);
    pen.slab(place, 0.0, Ink::rgb(0xC9302C));
    pen.fit(place, &widget.label, Dress::of(glass.text() * 0.84).to(To::Centre).ink(WHITE));
}

pub(super) fn done(pen: &mut Pen<'_, '_>, (w, h): (f32, f32)) {
    let side = w.min(h);
    let place = area((w - side) / 2.0, 0.0, side, side);
    pen.slab(place, side / 2.0, BRIGHT);
    pen.icon(place, side * 0.6, "check", WHITE, 3.0);
}
