//! What on the phone is read as one piece? The edge of a picture runs between such pieces, not through them.

use phone::screen::{Area, Look, TextStyle, Widget};

use crate::font::{Weight, width};
use crate::label::label_size;
use crate::pen::area;

/// How bad it is to cut one: what is read; what is looked at, or is cut short by the phone itself; small signs.
const WORDS: f32 = 1.0;
const LOOKS: f32 = 0.6;
const SMALL: f32 = 0.25;
/// Words of so many lines are read as one; of more, each line.
const ONE_PIECE: usize = 3;
/// Where the words of a row begin behind a tick, a sign, a portrait.
const ROW_EDGE: f32 = 16.0;
const ROW_TICK: f32 = 38.0;
const ROW_SIGN: f32 = 42.0;
const ROW_FACE: f32 = 52.0 + 12.0;
const BADGE_UP: f32 = 7.0;
/// The largest sign that stands above its word.
const TILE: f32 = 60.0;

/// What is seen of a sign to less than this is left away: nobody could tell what it is.
const SLIVER: f32 = 0.7;
const MOST_OF_IT: f32 = 0.85;

/// A piece, and how bad it is to cut it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Piece {
    pub area: Area,
    pub weight: f32,
}

/// The pieces of a widget; grounds and veils have none.
pub(crate) fn of(widget: &Widget, text: f32) -> Vec<Piece> {
    let whole = widget.area;
    let one = |weight| vec![Piece { area: whole, weight }];
    match &widget.look {
        Look::Panel { .. } | Look::Mask { .. } | Look::Tint { .. } | Look::SwipeArea | Look::Divider => {
            vec![]
        }
        Look::HomeBar { .. } | Look::Camera { .. } | Look::SideKey | Look::KeyPair => vec![],
        Look::Pad { .. } | Look::RecentCard { .. } => vec![],
        Look::StatusBar { .. } => status_bar(whole),
        Look::Row { .. } => row(widget, text),
        Look::Text { .. } => lines(widget),
        Look::AppIcon { .. } => {
            let wide = wide(&widget.label, text.min(22.0)).max(whole.w);
            vec![Piece { area: around(whole, wide), weight: WORDS }]
        }
        Look::Button { .. } | Look::SheetRow { .. } | Look::Strip | Look::MenuKey { .. } => {
            let wide = wide(&widget.label, label_size(widget, text).unwrap_or(text)).min(whole.w);
            vec![Piece { area: around(whole, wide), weight: WORDS }]
        }
        // An empty box reaches on; what is written in it is read.
        Look::Input { text: words, placeholder, lines: 1, .. } => {
            let words = if words.is_empty() { placeholder } else { words };
            let wide = (wide(words, text * 0.86) + 10.0).min(whole.w);
            vec![Piece {
                area: Area { w: wide, ..whole },
                weight: if words.is_empty() { 0.0 } else { WORDS },
            }]
        }
        Look::Picture { .. } | Look::ArticleCard { .. } | Look::Barcode { .. } => one(LOOKS),
        _ => one(WORDS),
    }
}

/// Whether so little of it lies in a part that it says nothing: a sign or word that stands on a ground of its own is
/// then left away. Words that begin in the picture and run out of it at the right stay, as on a real page.
pub(crate) fn is_sliver(widget: &Widget, part: Area, text: f32) -> bool {
    let is_words = matches!(widget.look, Look::Text { .. });
    let is_lost = |piece: &Piece| {
        let across = shared((piece.area.x, piece.area.w), (part.x, part.w));
        let down = shared((piece.area.y, piece.area.h), (part.y, part.h));
        if is_words { down < MOST_OF_IT || piece.area.x < part.x } else { across * down < SLIVER }
    };
    is_loose(widget) && of(widget, text).iter().all(is_lost)
}

/// Whether nothing is missed where it is not drawn.
pub(crate) fn is_loose(widget: &Widget) -> bool {
    matches!(
        widget.look,
        Look::AppIcon { .. }
            | Look::IconTile { .. }
            | Look::ControlTile { .. }
            | Look::DarkTile { .. }
            | Look::NamedFace { .. }
            | Look::RoundKey { .. }
            | Look::Icon { .. }
            | Look::Tab { .. }
            | Look::Text { .. }
            | Look::Key { .. }
            | Look::Cap { .. }
            | Look::NumberTick { .. }
            | Look::Portrait { .. }
            | Look::Notice { .. }
    )
}

/// Which share of what begins there and is so long lies in the other.
fn shared((from, long): (f32, f32), (start, most): (f32, f32)) -> f32 {
    ((from + long).min(start + most) - from.max(start)).max(0.0) / long.max(0.1)
}

/// As wide as this, in the middle of a place.
fn around(place: Area, wide: f32) -> Area {
    Area { x: place.x + (place.w - wide) / 2.0, w: wide, ..place }
}

pub(crate) fn wide(words: &str, size: f32) -> f32 {
    width(words, Weight::Regular) * size
}

fn status_bar(Area { x, y, w, h }: Area) -> Vec<Piece> {
    let places = [area(x + 18.0, y, 34.0, h), area(x + w - 118.0, y, 100.0, h)];
    places.into_iter().map(|area| Piece { area, weight: SMALL }).collect()
}

fn lines(widget: &Widget) -> Vec<Piece> {
    let Look::Text { lines, size, style } = &widget.look else { return Vec::new() };
    let Area { x, y, w, h } = widget.area;
    let count = lines.len().max(1);
    let is_centred =
        matches!(style, TextStyle::BarTitle | TextStyle::Centre | TextStyle::Clock | TextStyle::OnDark);
    let lead = (h / count as f32).min(size * 1.5);
    let top = if is_centred { y + (h - lead * count as f32) / 2.0 } else { y };
    let places = lines.iter().enumerate().map(|(at, words)| {
        let wide = wide(words, *size).min(w);
        let left = if is_centred { x + (w - wide) / 2.0 } else { x };
        area(left, top + at as f32 * lead, wide, lead)
    });
    if count <= ONE_PIECE {
        return places.reduce(union).map(|area| Piece { area, weight: WORDS }).into_iter().collect();
    }
    places.map(|area| Piece { area, weight: LOOKS }).collect()
}

/// Sign and words at the left are one piece; the line below, which the phone cuts short itself, and what stands at
/// the right end are others.
fn row(widget: &Widget, text: f32) -> Vec<Piece> {
    let Look::Row { face, icon, title, subtitle, aside, tick, badge, .. } = &widget.look else {
        return Vec::new();
    };
    let Area { x, y, w, h } = widget.area;
    let below = if subtitle.is_some() { text * 0.72 * 1.3 } else { 0.0 };
    let high = (text * 1.3 + below).max(if face.is_some() { 52.0 } else { 0.0 }).min(h);
    let top = y + (h - high) / 2.0;
    let lead = words_from(face.is_some(), icon.is_some(), tick.is_some());
    // The red number stands out above its portrait.
    let up = if *badge > 0 { BADGE_UP.min(top - y) } else { 0.0 };
    let long = (lead - ROW_EDGE + wide(title, text)).min(w - 2.0 * ROW_EDGE);
    let head = area(x + ROW_EDGE, top - up, long, high + up);
    let mut pieces = vec![Piece { area: head, weight: WORDS }];
    if let Some(aside) = aside {
        let wide = wide(aside, text * 0.66);
        pieces.push(Piece { area: area(x + w - 46.0 - wide, top, wide, high), weight: SMALL });
    }
    if let Some(subtitle) = subtitle {
        let wide = wide(subtitle, text * 0.72).min(w - 46.0 - lead);
        pieces.push(Piece { area: area(x + lead, top + high - below, wide, below), weight: SMALL });
    }
    pieces
}

/// Where the words of a row begin.
pub(crate) fn words_from(face: bool, icon: bool, tick: bool) -> f32 {
    let ticked = if tick { ROW_TICK } else { 0.0 };
    let signed = match (face, icon) {
        (true, _) => ROW_FACE,
        (false, true) => ROW_SIGN,
        (false, false) => 0.0,
    };
    ROW_EDGE + ticked + signed
}

/// What can be seen of a sign with its word, which may be less than the place it is touched at.
pub(crate) fn drawn(widget: &Widget, text: f32, place: Area) -> Area {
    let size = label_size(widget, text).unwrap_or(text);
    match &widget.look {
        Look::ControlTile { .. } | Look::IconTile { .. } => {
            let high = (TILE + 5.0 + size * 1.3 + 6.0).min(place.h);
            let across = (TILE.max(wide(&widget.label, size)) + 10.0).min(place.w);
            Area { y: place.y + (place.h - high) / 2.0, h: high, ..around(place, across) }
        }
        Look::RoundKey { named: true, .. } => {
            let side = place.w.min(place.h - size * 1.4);
            around(place, side.max(wide(&widget.label, size)))
        }
        _ => place,
    }
}

/// Both, and what lies between.
pub(crate) fn union(one: Area, other: Area) -> Area {
    let (x, y) = (one.x.min(other.x), one.y.min(other.y));
    let (right, bottom) = ((one.x + one.w).max(other.x + other.w), (one.y + one.h).max(other.y + other.h));
    area(x, y, right - x, bottom - y)
}
