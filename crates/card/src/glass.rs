//! The practice phone: its case, its ground, and on them what is seen in a part of it.

use std::collections::BTreeMap;

use phone::screen::{Area, Ground, Layer, Look, PanelGround, Screen};

use crate::boxes::is_sliver;
use crate::code::Code;
use crate::ink::{DARK, GREY, INK, Ink, WHITE};
use crate::looks;
use crate::pen::{Pen, area};

/// The case around the glass, in phone points.
pub(crate) const CASE: f32 = 10.0;
const CASE_ROUND: f32 = 26.0;
const CASE_INK: Ink = Ink::rgb(0x2B2B2B);
/// A red packet.
pub(crate) const PACKET: Ink = Ink::rgb(0xB83227);
/// From below upwards.
const LAYERS: [Layer; 6] =
    [Layer::Page, Layer::Sheet, Layer::Dialog, Layer::Keyboard, Layer::Toast, Layer::System];
/// A veil is darker, and a shadow falls, so far beyond a widget's own edges.
const BEYOND: (f32, f32) = (20.0, 60.0);
/// A dark page leaves no more than the bars free.
const WHOLE: f32 = 0.85;

/// Which pages have a colour of their own, as in `ui/src/phone/skin.ts`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Skin {
    Plain,
    /// A red packet that was sent.
    Packet,
    /// One being filled.
    Envelope,
    /// Dark from edge to edge.
    Call,
}

/// What drawings of widgets know of the phone around them.
pub(crate) struct Glass<'a> {
    pub screen: &'a Screen,
    pub skin: Skin,
    pub codes: &'a BTreeMap<String, Code>,
}

impl Glass<'_> {
    /// Size of ordinary words.
    pub(crate) fn text(&self) -> f32 {
        self.screen.text_size
    }

    /// Whether what lies on the ground itself is light.
    pub(crate) fn is_dark(&self) -> bool {
        matches!(self.screen.ground, Ground::Black | Ground::Wallpaper)
            || matches!(self.skin, Skin::Packet | Skin::Call)
    }
}

/// Texts of the square codes that are on a screen.
pub(crate) fn codes_on(screen: &Screen) -> Vec<&str> {
    let codes = screen.widgets.iter().flat_map(|widget| match &widget.look {
        Look::Camera { posters, .. } => posters.iter().map(|poster| poster.code.as_str()).collect(),
        Look::Poster { poster } | Look::PosterBubble { poster, .. } => vec![poster.code.as_str()],
        Look::QrCode { text } => vec![text.as_str()],
        _ => Vec::new(),
    });
    codes.collect()
}

/// Draws what can be seen in a part of the phone, in phone points; `meant` is always drawn.
pub(crate) fn draw(
    pen: &mut Pen<'_, '_>,
    (screen, meant): (&Screen, &str),
    codes: &BTreeMap<String, Code>,
    part: Area,
) {
    let (w, h) = (screen.width, screen.height);
    let glass = Glass { screen, skin: skin(screen), codes };
    pen.slab(area(-CASE, -CASE, w + 2.0 * CASE, h + 2.0 * CASE), CASE_ROUND, CASE_INK);
    match (glass.skin, screen.ground) {
        (Skin::Packet, _) => pen.slab(area(0.0, 0.0, w, h), 0.0, PACKET),
        (Skin::Call, _) => pen.slab(area(0.0, 0.0, w, h), 0.0, DARK),
        (_, Ground::Grey) => pen.slab(area(0.0, 0.0, w, h), 0.0, GREY),
        (_, Ground::White) => pen.slab(area(0.0, 0.0, w, h), 0.0, WHITE),
        (_, Ground::Black) => pen.slab(area(0.0, 0.0, w, h), 0.0, INK),
        (_, Ground::Wallpaper) => pen.wallpaper(area(0.0, 0.0, w, h)),
    }
    for layer in LAYERS {
        let there = screen.widgets.iter().filter(|widget| widget.layer == layer && meets(widget.area, part));
        for widget in there.filter(|it| it.id == meant || !is_sliver(it, part, screen.text_size)) {
            let Area { x, y, w, h } = widget.area;
            pen.at(x, y, 1.0, |pen| {
                looks::draw(pen, &glass, widget);
                // A control that is there but does nothing now.
                if !widget.enabled {
                    pen.slab(area(0.0, 0.0, w, h), 0.0, WHITE.thin(0.6));
                }
            });
        }
    }
}

/// Whether something of it can be seen in the part.
fn meets(it: Area, part: Area) -> bool {
    it.x - BEYOND.0 < part.x + part.w
        && part.x < it.x + it.w + BEYOND.0
        && it.y - BEYOND.1 < part.y + part.h
        && part.y < it.y + it.h + BEYOND.1
}

fn skin(screen: &Screen) -> Skin {
    if screen.id.starts_with("wechat.red-packet") {
        return Skin::Envelope;
    }
    let page = || screen.widgets.iter().filter(|widget| widget.layer == Layer::Page);
    let has_portrait = || page().any(|widget| matches!(widget.look, Look::Portrait { .. }));
    // Money that was transferred has no portrait above it.
    if screen.id.starts_with("wechat.money") && has_portrait() {
        return Skin::Packet;
    }
    let covers = page().any(|widget| {
        matches!(widget.look, Look::Panel { ground: PanelGround::Dark, .. })
            && widget.area.w >= screen.width
            && widget.area.h >= screen.height * WHOLE
    });
    if covers { Skin::Call } else { Skin::Plain }
}
