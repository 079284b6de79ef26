//! The edges of the glass, grounds and veils.

use phone::screen::{Area, Layer, Look, PanelGround, Widget};

use crate::glass::{Glass, PACKET, Skin};
use crate::ink::{BLACK, DARK, FAINT, GREY, INK, Ink, RED, WHITE};
use crate::pen::{Dress, Pen, To, area};

/// Up to here the battery is red and its figure stands beside it.
const LOW: u8 = 20;
/// How far a veil reaches beyond its own place: the case has no glass.
const VEIL: f32 = 60.0;
/// A sheet stands on the lower edge of the glass; a menu is narrower than the glass.
const EDGE: f32 = 660.0;
const NARROW: f32 = 370.0;

pub(super) fn status_bar(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let Look::StatusBar { time, on_dark, signs, battery, saving } = &widget.look else { return };
    let Area { w, h, .. } = widget.area;
    let ink = if *on_dark || glass.is_dark() { WHITE } else { INK };
    pen.line(area(18.0, 0.0, 80.0, h), time, Dress::of(14.0).ink(ink).bold());
    let mut x = w - 18.0 - 22.0;
    let y = h / 2.0 - 6.0;
    pen.edged(area(x + 0.5, y + 1.0, 18.0, 10.0), 2.5, None, (ink, 1.0));
    pen.slab(area(x + 20.0, y + 4.0, 1.5, 4.0), 0.0, ink);
    let charge = match (*battery <= LOW, saving) {
        (true, _) => Ink::rgb(0xD93A34),
        (false, true) => Ink::rgb(0xE6A700),
        (false, false) => ink,
    };
    pen.slab(area(x + 2.0, y + 2.5, f32::from(*battery) / 100.0 * 15.0, 7.0), 0.0, charge);
    x -= 5.0;
    if *battery <= LOW {
        pen.line(
            area(x - 30.0, 0.0, 30.0, h),
            &format!("{battery}%"),
            Dress::of(12.0).to(To::Right).ink(ink),
        );
        x -= 35.0;
    }
    for sign in signs.iter().rev() {
        pen.icon(area(x - 15.0, 0.0, 15.0, h), 15.0, sign, ink, 2.2);
        x -= 20.0;
    }
    pen.line(area(x - 30.0, 0.0, 30.0, h), "练习", Dress::of(14.0).to(To::Right).ink(ink).bold());
}

pub(super) fn panel(
    pen: &mut Pen<'_, '_>,
    glass: &Glass<'_>,
    widget: &Widget,
    ground: PanelGround,
    rounded: bool,
) {
    let Area { x, y, w, h } = widget.area;
    let place = area(0.0, 0.0, w, h);
    let fill = match ground {
        PanelGround::Cover => return pen.picture(place, "sea", 0.0),
        PanelGround::White if glass.skin == Skin::Call && !rounded => DARK,
        PanelGround::White => WHITE,
        PanelGround::Grey if glass.skin == Skin::Packet => PACKET,
        PanelGround::Grey => GREY,
        PanelGround::Bar => Ink::rgb(0xF7F7F7),
        PanelGround::Dark => DARK,
        PanelGround::Dock => WHITE.thin(0.28),
        PanelGround::Keyboard => Ink::rgb(0xD1D3D8),
        PanelGround::Red => RED,
        PanelGround::Green => Ink::rgb(0x07963F),
        PanelGround::Pink => Ink::rgb(0xFDE3E1),
        PanelGround::Strip => Ink::rgb(0xE3E3E3),
    };
    let radius = match ground {
        _ if !rounded => 0.0,
        PanelGround::Red | PanelGround::Green => h / 2.0,
        PanelGround::Dark => 6.0,
        _ => 12.0,
    };
    let stands = widget.layer == Layer::Sheet && x == 0.0 && y + h > EDGE;
    let floats = widget.layer == Layer::Sheet && !stands && w < NARROW && ground != PanelGround::Dark;
    let below = if stands { 0.0 } else { radius };
    pen.frame(place, [radius, radius, below, below], Some(fill), floats.then_some((FAINT, 1.0)));
}

pub(super) fn mask(pen: &mut Pen<'_, '_>, place: Area, dim: bool) {
    if dim {
        pen.slab(area(0.0, -VEIL, place.w, place.h + 2.0 * VEIL), 0.0, BLACK.thin(0.5));
    }
}

pub(super) fn tint(pen: &mut Pen<'_, '_>, place: Area, dark: u8, warm: bool) {
    pen.slab(place, 0.0, BLACK.thin((f32::from(dark) * 0.18).min(0.9)));
    if warm {
        pen.slab(place, 0.0, Ink::rgb(0xFFBE3C).thin(0.22));
    }
}

pub(super) fn home_bar(pen: &mut Pen<'_, '_>, place: Area, on_dark: bool) {
    let ink = if on_dark { WHITE } else { INK };
    pen.slab(area(place.w / 2.0 - 64.0, place.h / 2.0 - 2.5, 128.0, 5.0), 2.5, ink);
}

pub(super) fn side_key(pen: &mut Pen<'_, '_>, place: Area) {
    pen.slab(area(7.0, 0.0, 6.0, place.h), 2.0, INK);
}

pub(super) fn key_pair(pen: &mut Pen<'_, '_>, place: Area) {
    pen.edged(area(2.0, 0.0, 14.0, place.h), 6.0, None, (Ink::rgb(0x5F6670), 3.0));
}
