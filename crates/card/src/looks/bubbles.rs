//! Messages of a chat: words, links, voice, pictures, cards.

use phone::screen::{Area, CardTone, Face, Ground, Look, Side, Widget};

use super::parts::{face, hair, wide};
use super::pictures::{POSTER, poster_in};
use crate::glass::Glass;
use crate::ink::{BLACK, GREY, INK, Ink, LINK, QUIET, WHITE};
use crate::pen::{Dress, Pen, To, area};

/// Portraits beside messages, and how far a message stands off.
const FACE: f32 = 44.0;
const EDGE: f32 = 12.0;
const GAP: f32 = 11.0;
const OWN: Ink = Ink::rgb(0x95EC69);
/// The width of a card.
const CARD: f32 = 236.0;

/// Small faces inside messages, as in `ui/src/phone/faces.ts`.
const SMALL_FACES: [(&str, &str); 10] = [
    ("[微笑]", "smile"),
    ("[大笑]", "laugh"),
    ("[爱心]", "heart"),
    ("[强]", "thumbs-up"),
    ("[难过]", "frown"),
    ("[惊讶]", "meh"),
    ("[玫瑰]", "flower-2"),
    ("[太阳]", "sun"),
    ("[咖啡]", "coffee"),
    ("[礼物]", "gift"),
];

/// Draws the portrait; gives the left edge of a message of this width.
fn beside(pen: &mut Pen<'_, '_>, widget: &Widget, (side, of): (Side, &Face), wide: f32) -> f32 {
    let (x, left) = match side {
        Side::Own => {
            let x = widget.area.w - EDGE - FACE;
            (x, x - GAP - wide)
        }
        Side::Theirs => (EDGE, EDGE + FACE + GAP),
    };
    face(pen, x, 0.0, FACE, of);
    left
}

fn ground(glass: &Glass<'_>, side: Side) -> Ink {
    match (side, glass.screen.ground) {
        (Side::Own, _) => OWN,
        (Side::Theirs, Ground::White) => GREY,
        (Side::Theirs, _) => WHITE,
    }
}

fn widest(lines: &[String], size: f32) -> f32 {
    lines.iter().map(|line| spoken_width(line, size)).fold(0.0, f32::max)
}

/// A message's line in parts: words, or the icon of a small face.
fn spoken(line: &str) -> Vec<Result<&str, &'static str>> {
    let mut parts = Vec::new();
    let mut rest = line;
    while let Some((at, sign, icon)) = next_face(rest) {
        parts.push(Ok(&rest[..at]));
        parts.push(Err(icon));
        rest = &rest[at + sign.len()..];
    }
    parts.push(Ok(rest));
    parts
}

fn next_face(line: &str) -> Option<(usize, &'static str, &'static str)> {
    let found = SMALL_FACES.iter().filter_map(|(sign, icon)| Some((line.find(sign)?, *sign, *icon)));
    found.min_by_key(|(at, ..)| *at)
}

/// How wide a small face is, in sizes.
const FACE_SIZE: f32 = 1.1;

fn spoken_width(line: &str, size: f32) -> f32 {
    spoken(line).iter().map(|part| part.map_or(FACE_SIZE * size, |words| wide(words, size))).sum()
}

pub(super) fn bubble(
    pen: &mut Pen<'_, '_>,
    glass: &Glass<'_>,
    widget: &Widget,
    who: (Side, &Face),
    (lines, link): (&[String], &[String]),
) {
    let size = glass.text();
    let room = widest(lines, size).max(widest(link, size)) + 26.0;
    let left = beside(pen, widget, who, room);
    let lead = size * 1.4;
    let all = (lines.len() + link.len()) as f32 * lead;
    let high = (all + 12.0).max(FACE);
    pen.slab(area(left, 0.0, room, high), 6.0, ground(glass, who.0));
    let mut y = (high - all) / 2.0;
    let inks = lines.iter().map(|line| (line, INK)).chain(link.iter().map(|line| (line, LINK)));
    for (line, ink) in inks {
        let mut x = left + 13.0;
        for part in spoken(line) {
            match part {
                Ok(words) => {
                    pen.line(area(x, y, wide(words, size), lead), words, Dress::of(size).ink(ink));
                    x += wide(words, size);
                }
                Err(icon) => {
                    let side = FACE_SIZE * size;
                    pen.icon(area(x, y, side, lead), side, icon, INK, 1.75);
                    x += side;
                }
            }
        }
        y += lead;
    }
}

pub(super) fn link(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let Look::LinkBubble { side, face, title, note, picture, source } = &widget.look else { return };
    let Area { w, h, .. } = widget.area;
    let text = glass.text();
    let room = (w - 79.0).min(270.0);
    let left = beside(pen, widget, (*side, face), room);
    pen.slab(area(left, 0.0, room, h), 6.0, WHITE);
    let lead = text * 0.92 * 1.35;
    pen.lines(left + 12.0, 10.0, room - 24.0, lead, title, Dress::of(text * 0.92));
    let y = 16.0 + title.len() as f32 * lead;
    pen.lines(left + 12.0, y, room - 78.0, text * 0.86, note, Dress::of(text * 0.64).ink(QUIET));
    pen.picture(area(left + room - 58.0, y, 46.0, 46.0), picture, 0.0);
    let foot = h - text * 0.81 - 9.0;
    hair(pen, left + 12.0, foot, room - 24.0);
    let place = area(left + 12.0, foot + 2.0, room - 24.0, text * 0.81 + 5.0);
    pen.line(place, source, Dress::of(text * 0.6).ink(QUIET));
}

pub(super) fn voice(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let Look::VoiceBubble { side, face, seconds, unheard, words, .. } = &widget.look else { return };
    let text = glass.text();
    let is_own = *side == Side::Own;
    let room = 84.0 + f32::from((*seconds).min(60)) * 2.3;
    let left = beside(pen, widget, (*side, face), room);
    let dress = Dress::of(text * 0.9);
    let length = format!("{seconds}″");
    pen.slab(area(left, 0.0, room, 46.0), 6.0, ground(glass, *side));
    if is_own {
        pen.icon(area(left + room - 36.0, 0.0, 24.0, 46.0), 24.0, "volume-2", INK, 1.75);
        pen.line(area(left, 0.0, room - 44.0, 46.0), &length, dress.to(To::Right));
    } else {
        pen.icon(area(left + 12.0, 0.0, 24.0, 46.0), 24.0, "volume-2", INK, 1.75);
        pen.line(area(left + 44.0, 0.0, room - 44.0, 46.0), &length, dress);
        if *unheard {
            pen.disc(left + room + 13.5, 22.5, 5.5, Ink::rgb(0xD93A3A));
        }
    }
    if !words.is_empty() {
        let (size, lead) = (text - 3.0, (text - 3.0) * 1.5);
        let below = widest(words, size) + 24.0;
        let x = if is_own { left + room - below } else { left };
        pen.slab(area(x, 52.0, below, words.len() as f32 * lead + 12.0), 6.0, WHITE);
        pen.lines(x + 12.0, 58.0, below, lead, words, Dress::of(size));
    }
}

pub(super) fn picture(pen: &mut Pen<'_, '_>, _: &Glass<'_>, widget: &Widget) {
    let Look::PictureBubble { side, face, picture, plain, film } = &widget.look else { return };
    let high = widget.area.h;
    let left = beside(pen, widget, (*side, face), high);
    let place = area(left, 0.0, high, high);
    pen.picture(place, picture, if *plain { 24.0 } else { 6.0 });
    if let Some(length) = film {
        pen.slab(place, 6.0, BLACK.thin(0.35));
        pen.icon(area(left, 0.0, high, high - 20.0), 34.0, "play", WHITE, 1.75);
        let below = area(left, high / 2.0 + 8.0, high, 24.0);
        pen.line(below, length, Dress::of(17.0).to(To::Centre).ink(WHITE).bold());
    }
}

pub(super) fn poster(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let Look::PosterBubble { side, face, poster } = &widget.look else { return };
    let left = beside(pen, widget, (*side, face), POSTER.0);
    pen.at(left, 0.0, 1.0, |pen| poster_in(pen, glass, POSTER.0, poster));
}

pub(super) fn card(pen: &mut Pen<'_, '_>, glass: &Glass<'_>, widget: &Widget) {
    let Look::CardBubble { side, face: of, tone, portrait, icon, picture, title, note, foot } = &widget.look
    else {
        return;
    };
    let text = glass.text();
    let (fill, ink) = match tone {
        CardTone::White => (WHITE, INK),
        CardTone::Orange => (Ink::rgb(0xB45309), WHITE),
        CardTone::Pale => (Ink::rgb(0xF3D9BD), INK),
    };
    let left = beside(pen, widget, (*side, of), CARD);
    pen.slab(area(left, 0.0, CARD, widget.area.h), 6.0, fill);
    let foot_high = text * 0.81 + 7.0;
    let body = widget.area.h - foot_high;
    let mut x = left + 12.0;
    if let Some(portrait) = portrait {
        face(pen, x, (body - FACE) / 2.0, FACE, portrait);
        x += 54.0;
    }
    if let Some(icon) = icon {
        pen.icon(area(x, 0.0, 36.0, body), 36.0, icon, ink, 1.75);
        x += 46.0;
    }
    if let Some(picture) = picture {
        pen.picture(area(x, (body - 46.0) / 2.0, 46.0, 46.0), picture, 0.0);
        x += 56.0;
    }
    let room = left + CARD - 4.0 - x;
    let lead = (text - 4.0) * 1.35;
    let below = if note.is_some() { text * 0.86 } else { 0.0 };
    let top = (body - title.len() as f32 * lead - below) / 2.0;
    pen.lines(x, top, room, lead, title, Dress::of(text - 4.0).ink(ink));
    if let Some(note) = note {
        let place = area(x, top + title.len() as f32 * lead, room, below);
        pen.line(place, note, Dress::of(text * 0.64).ink(ink));
    }
    hair(pen, left, body, CARD);
    pen.line(area(left + 12.0, body, CARD - 24.0, foot_high), foot, Dress::of(text * 0.6).ink(ink));
}
