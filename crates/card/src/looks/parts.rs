//! What several kinds are made of: portraits, badges, app icons, thin lines.

use phone::screen::Face;

use crate::font::{Weight, width};
use crate::ink::{HAIR, Ink, WHITE, ground};
use crate::pen::{Dress, Pen, To, area};

/// Corners and letters of a portrait, in sides; one letter stands larger than two.
const FACE_ROUND: f32 = 0.14;
const ONE_LETTER: f32 = 0.5;
const TWO_LETTERS: f32 = 0.38;
const BADGE: Ink = Ink::rgb(0xD93A3A);
const MOST_COUNTED: u16 = 99;

/// Icon and ground of each app, as in `ui/src/phone/AppDrawing.svelte`.
const APPS: [(&str, &str, u32); 11] = [
    ("wechat", "messages-square", 0x07963F),
    ("gallery", "image", 0xC9722B),
    ("calendar", "calendar-days", 0x2F6FA8),
    ("settings", "settings", 0x5A5F69),
    ("dialler", "phone", 0x2E7D4F),
    ("sms", "message-square-text", 0x4A6FA5),
    ("camera", "camera", 0x4A4A4A),
    ("store", "store", 0xA3462E),
    ("browser", "globe", 0x20777A),
    ("weather", "cloud-sun", 0x2B6C9C),
    ("safety", "shield-check", 0x8A4468),
];
const ANY_APP: (&str, u32) = ("layout-grid", 0x5F6670);

/// A thin grey line.
pub(super) fn hair(pen: &mut Pen<'_, '_>, x: f32, y: f32, wide: f32) {
    pen.slab(area(x, y, wide, 1.0), 0.0, HAIR);
}

/// One or two characters on a coloured square.
pub(super) fn face(pen: &mut Pen<'_, '_>, x: f32, y: f32, side: f32, of: &Face) {
    let place = area(x, y, side, side);
    let letter = side * if of.text.chars().count() > 1 { TWO_LETTERS } else { ONE_LETTER };
    pen.slab(place, side * FACE_ROUND, ground(of.colour));
    pen.line(place, &of.text, Dress::of(letter).to(To::Centre).ink(WHITE).bold());
}

/// The red number at the upper right corner of a portrait or tab.
pub(super) fn badge(pen: &mut Pen<'_, '_>, x: f32, y: f32, count: u16) {
    if count == 0 {
        return;
    }
    let words = if count > MOST_COUNTED { "99+".to_owned() } else { count.to_string() };
    let wide = (10.0 + 8.0 * words.len() as f32).max(20.0);
    let place = area(x - wide + 9.0, y - 7.0, wide, 20.0);
    pen.slab(place, 10.0, BADGE);
    pen.line(place, &words, Dress::of(13.0).to(To::Centre).ink(WHITE).bold());
}

/// The icon of an app.
pub(super) fn app(pen: &mut Pen<'_, '_>, x: f32, y: f32, side: f32, name: &str) {
    let known = APPS.iter().find(|(app, ..)| *app == name).map(|(_, icon, ground)| (*icon, *ground));
    let (icon, ground) = known.unwrap_or(ANY_APP);
    let place = area(x, y, side, side);
    pen.slab(place, side * 0.24, Ink::rgb(ground));
    pen.icon(place, side * 0.6, icon, WHITE, 1.9);
}

/// How wide words of this size are.
pub(super) fn wide(words: &str, size: f32) -> f32 {
    width(words, Weight::Regular) * size
}

/// How many characters, at least one.
pub(super) fn count(words: &str) -> f32 {
    words.chars().count().max(1) as f32
}
