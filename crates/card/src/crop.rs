//! Which part of the phone does a picture show, how large, and where is the mark?
//!
//! The label of what is touched is at least 12 pt on paper. Where the whole phone would be too small
//! for that, a part of it is shown, larger: what is touched with its words, and of what stands around it as much
//! as there is room for, in whole pieces.

use lesson::words::{is_let_go_on, is_pulled_up, spot};
use phone::screen::{Area, Layer, Look, Screen, Side, Touch, Widget};

use crate::boxes::{Piece, drawn, is_loose, of, union, wide, words_from};
use crate::edges::edges;
use crate::glass::CASE;
use crate::label::{label_size, words_on};
use crate::paper::MM;
use crate::pen::area;

/// The label of what is touched, in pt on paper; the words beside a switch are read too.
const LEAST_LABEL: f32 = 12.05;
/// Nothing is shown larger than this, or one key would be a poster.
const LARGEST: f32 = 0.9;
/// And a large sign, on a phone whose letters are small, no larger than this.
const LARGE: f32 = 0.7;
/// Free room between mark and edge of the picture, in pt on paper, and how far a ring keeps from what it marks.
const ROOM: f32 = 4.0;
const GROW: f32 = 1.5;
/// A mark on more than this share of the picture would circle everything.
const MOST: f32 = 0.6;
/// How long the way of a finger is drawn, in pt on paper: within a place that is large enough, and out of one that
/// is not; the finger itself.
const WAY: f32 = 58.0;
const LEAST_WAY: f32 = 40.0;
const FINGER: f32 = 8.0;
/// Room for a word beside a ring, in phone points.
const WORD: f32 = 96.0;
/// How much higher than usual a picture may be that would cut what is meant.
const HIGHER: f32 = 1.8;
/// How much worse it is to cut what is meant itself; what lies below a sheet or dialog hardly counts.
const MEANT: f32 = 3.0;
const BELOW: f32 = 0.4;
/// What counts against a picture without surroundings at its sides.
const NARROW: f32 = 40.0;
/// So many ways to cut above and below are tried.
const TRIES: usize = 12;

/// A part of the phone at a size.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Crop {
    /// The part, in phone points.
    pub area: Area,
    /// One phone point in pt on paper.
    pub scale: f32,
    /// Where the mark is.
    pub mark: Mark,
}

/// The mark of what is touched, in phone points from the upper left corner of the part.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mark {
    /// What is touched.
    pub area: Area,
    /// A second place that is touched at the same time.
    pub also: Option<Area>,
    /// A ring is around it.
    pub ring: bool,
    /// The way of the finger: where it is put down, and where it goes.
    pub way: Option<Way>,
    /// What else the finger does: 按住, 停一停 …
    pub word: Option<&'static str>,
}

/// From where to where, in phone points from the upper left corner of the part.
pub(crate) type Way = ((f32, f32), (f32, f32));

/// The part around `target` for a picture of at most this width and height in mm. Where the words stand at one side
/// and what is touched at the other, it takes as much of `widest` (mm) as it needs for both.
pub(crate) fn crop(
    screen: &Screen,
    target: &Widget,
    touch: Touch,
    (width, height): (f32, f32),
    widest: f32,
) -> Crop {
    let (mut width, mut height) = (width * MM, height * MM);
    let keys = keys_of(screen, target);
    let place =
        keys.first().copied().unwrap_or_else(|| drawn(target, screen.text_size, spot(screen, target)));
    let whole = keys.iter().fold(around(screen, place), |all, key| union(all, around(screen, *key)));
    let row = beside(screen, target);
    let size = size(screen, target);
    if let Some(row) = row {
        let needed = row.w * LEAST_LABEL / screen.text_size + 2.0 * (ROOM + GROW);
        width = width.max(needed.min(widest * MM));
    }
    let fills = width / whole.w;
    let scale = match (row, size) {
        (Some(_), _) => fills.max(LEAST_LABEL / screen.text_size),
        // A large sign is known by its shape: on a phone with small letters it would fill the card.
        (None, Some(size)) if is_large(target) => fills.max((LEAST_LABEL / size).min(LARGE)),
        (None, Some(size)) => fills.max(LEAST_LABEL / size),
        // What has no words to read may be smaller, so that all of it can be seen.
        (None, None) => fills.min(height / (place.h + 2.0 * ROOM / fills)).max(fills / 2.0),
    };
    let must = must(screen, target, touch, (place, row), (width, scale));
    let must = keys.iter().copied().fold(must, union);
    // What is not much too high for the picture is shown whole in a higher one.
    if (height..=height * HIGHER).contains(&(must.h * scale)) {
        height = must.h * scale;
    }
    let most = ((width / scale).min(whole.w), (height / scale).min(whole.h));
    let area = part(screen, target, (must, whole), most, scale);
    let scale = (width / area.w).min(height / area.h).min(LARGEST).max(scale);
    let mut mark = mark(screen, (target, place), touch, area, scale);
    mark.also = keys.get(1).map(|key| ringed(*key, area, scale));
    Crop { mark, area, scale }
}

/// The two keys that are pressed at once, as far as the screen has them.
fn keys_of(screen: &Screen, target: &Widget) -> Vec<Area> {
    if !matches!(target.look, Look::KeyPair) {
        return Vec::new();
    }
    // The pair is named after its keys: 电源键和音量减键, 侧面键和音量加键.
    let is_one = |widget: &&Widget| {
        matches!(widget.look, Look::SideKey)
            && (widget.label.contains("电源") || target.label.contains(&widget.label))
    };
    let keys: Vec<Area> = screen.widgets.iter().filter(is_one).map(|widget| widget.area).collect();
    if keys.len() == 2 { keys } else { Vec::new() }
}

/// Everything there is to show: the phone in its case, and keys at its side.
fn around(screen: &Screen, place: Area) -> Area {
    let phone = area(-CASE, -CASE, screen.width + 2.0 * CASE, screen.height + 2.0 * CASE);
    let out = place.x < -CASE || place.x + place.w > screen.width + CASE;
    let room = if out { 6.0 } else { 0.0 };
    union(phone, Area { x: place.x - room, w: place.w + 2.0 * room, ..place })
}

/// Size of the words on what is touched.
fn size(screen: &Screen, target: &Widget) -> Option<f32> {
    label_size(target, screen.text_size).or(words_on(screen, target).map(|(_, size)| size))
}

/// The row that a switch stands in, from its words to the switch.
fn beside(screen: &Screen, target: &Widget) -> Option<Area> {
    if !matches!(target.look, Look::Switch { .. }) {
        return None;
    }
    let Area { y, h, .. } = target.area;
    let at = y + h / 2.0;
    let is_beside = |widget: &&Widget| {
        widget.id != target.id
            && widget.layer == target.layer
            && matches!(widget.look, Look::Row { .. } | Look::Text { .. })
            && (widget.area.y..widget.area.y + widget.area.h).contains(&at)
    };
    let words = screen.widgets.iter().filter(is_beside).flat_map(|widget| of(widget, screen.text_size));
    words.map(|piece| piece.area).reduce(union).map(|words| union(words, target.area))
}

/// What must be in the picture: what is looked at, with room around it, and the way of the finger.
fn must(
    screen: &Screen,
    target: &Widget,
    touch: Touch,
    (place, row): (Area, Option<Area>),
    (width, scale): (f32, f32),
) -> Area {
    let fits = place.w * scale + 2.0 * (ROOM + GROW) <= width;
    let focus = match words_on(screen, target) {
        _ if row.is_some() => row.unwrap_or(place),
        _ if fits && matches!(target.look, Look::Button { .. }) => place,
        Some((right, _)) if matches!(target.look, Look::SwipeArea) => Area { w: right - place.x, ..place },
        _ => focus(target, place, screen.text_size),
    };
    let room = (ROOM + GROW) / scale;
    let focus = area(focus.x - room, focus.y - room, focus.w + 2.0 * room, focus.h + 2.0 * room);
    let from = begins(screen, target, touch);
    let Some((right, down)) = way_of(screen, target, touch) else {
        return from.map_or(focus, |from| union(focus, from));
    };
    let long = (WAY + FINGER) / scale;
    let along = if right == 0 { place.h } else { place.w };
    if along * scale >= LEAST_WAY {
        return focus;
    }
    let (x, y) = (place.x + place.w / 2.0, place.y + place.h / 2.0);
    let (dx, dy) = (f32::from(right) * long, f32::from(down) * long);
    union(focus, area(x.min(x + dx), y.min(y + dy), dx.abs(), dy.abs()))
}

/// Where a finger that is down already lies before it slides onto `target`.
fn begins(screen: &Screen, target: &Widget, touch: Touch) -> Option<Area> {
    let slides = touch == Touch::Tap && target.look == (Look::HoldZone { main: false });
    let main = || screen.widgets.iter().find(|widget| widget.look == (Look::HoldZone { main: true }));
    let Area { y, .. } = slides.then(main).flatten()?.area;
    let side = FINGER * 4.0;
    let lies = target.area.x + target.area.w * 0.7;
    // Beside the ring a word stands.
    let right = target.area.x + target.area.w + WORD;
    let left = lies - side / 2.0;
    Some(area(left, y, right - left, side))
}

/// The direction of a swipe, right and down.
fn way_of(screen: &Screen, target: &Widget, touch: Touch) -> Option<(i8, i8)> {
    match touch {
        Touch::Hold if is_pulled_up(screen, target) && matches!(target.look, Look::HomeBar { .. }) => {
            Some((0, -1))
        }
        Touch::Tap | Touch::Hold => None,
        Touch::SwipeUp => Some((0, -1)),
        Touch::SwipeDown => Some((0, 1)),
        Touch::SwipeLeft => Some((-1, 0)),
        Touch::SwipeRight => Some((1, 0)),
    }
}

/// The part that shows this: first which rows, then how far to the left and right.
fn part(screen: &Screen, target: &Widget, (must, whole): (Area, Area), most: (f32, f32), scale: f32) -> Area {
    let all = weighed(screen, target);
    let beginning = !is_own(&target.look);
    let across = reach((must.x, must.w), most.0, (whole.x, whole.w), beginning, scale);
    let middle = across.0 + across.1 / 2.0;
    let seen = (middle - most.0 / 2.0, middle + most.0 / 2.0);
    let is_over =
        |from: f32, long: f32, (least, most): (f32, f32)| from < most - 2.0 && least + 2.0 < from + long;
    let rows: Vec<_> = all
        .iter()
        .filter(|(piece, _)| is_over(piece.area.x, piece.area.w, seen))
        .map(|(piece, loose)| (piece.area.y, piece.area.y + piece.area.h, piece.weight, *loose))
        .collect();
    // Where its word stands below a sign, a part of the sign is enough.
    let down = reach((must.y, must.h), most.1, (whole.y, whole.h), !word_is_below(target), scale);
    let tops = edges((down.0, down.0 + down.1), most.1, (whole.y, whole.y + whole.h), &rows, 0.0);
    let parts = tops.into_iter().take(TRIES).filter_map(|((top, bottom), bad)| {
        let columns: Vec<_> = all
            .iter()
            .filter(|(piece, _)| is_over(piece.area.y, piece.area.h, (top, bottom)))
            .map(|(piece, loose)| (piece.area.x, piece.area.x + piece.area.w, piece.weight, *loose))
            .collect();
        let sides =
            edges((across.0, across.0 + across.1), most.0, (whole.x, whole.x + whole.w), &columns, NARROW);
        let ((left, right), worse) = sides.into_iter().next()?;
        Some((area(left, top, right - left, bottom - top), bad + worse))
    });
    parts.min_by(|one, other| one.1.total_cmp(&other.1)).map_or(must, |(part, _)| part)
}

/// Pieces, each as bad to cut as it is near to what is meant, and whether it may be left away.
fn weighed(screen: &Screen, target: &Widget) -> Vec<(Piece, bool)> {
    let is_below = |widget: &Widget| widget.layer < target.layer && target.layer < Layer::System;
    let weight = |widget: &Widget| match widget.id == target.id {
        true => MEANT,
        false if is_below(widget) => BELOW,
        false => 1.0,
    };
    let of = |widget: &Widget| {
        let times = weight(widget);
        let loose = is_loose(widget) && widget.id != target.id;
        let weighed = move |piece: Piece| (Piece { weight: piece.weight * times, ..piece }, loose);
        of(widget, screen.text_size).into_iter().map(weighed)
    };
    screen.widgets.iter().flat_map(of).collect()
}

/// What must be seen along one axis, from and how long: on the phone, and of what is longer than the picture the
/// beginning, or the end.
fn reach(
    (from, long): (f32, f32),
    most: f32,
    (least, all): (f32, f32),
    beginning: bool,
    scale: f32,
) -> (f32, f32) {
    let start = from.max(least);
    let end = (from + long).min(least + all);
    let (start, end) = match (end - start > most, beginning) {
        (false, _) => (start, end),
        // Without the room around it, before anything is cut.
        (true, _) if end - start <= most + 2.0 * (ROOM + GROW) / scale => {
            let over = (end - start - most) / 2.0;
            (start + over, end - over)
        }
        (true, true) => (start, start + most),
        (true, false) => (end - most, end),
    };
    (start, (end - start).max(0.0))
}

/// What is looked at. The words of a row stand at its left, those of a key in its middle; of a list that
/// is swiped the middle is enough.
fn focus(target: &Widget, place: Area, text: f32) -> Area {
    let Area { x, y, w, h } = place;
    match &target.look {
        Look::Row { title, face, icon, tick, .. } => {
            let lead = words_from(face.is_some(), icon.is_some(), tick.is_some());
            Area { x, y, w: (lead + wide(title, text)).min(w), h }
        }
        Look::Button { .. } | Look::SheetRow { .. } | Look::HoldZone { .. } | Look::Strip => {
            let wide = wide(&target.label, text).min(w);
            Area { x: x + (w - wide) / 2.0, y, w: wide, h }
        }
        Look::SwipeArea | Look::HomeBar { .. } | Look::Camera { .. } | Look::Level { .. } => {
            Area { x: x + w / 2.0, y: y + h / 2.0, w: 0.0, h: 0.0 }
        }
        _ => place,
    }
}

/// Whether it is her own message: it stands at the right.
fn is_own(look: &Look) -> bool {
    matches!(
        look,
        Look::Bubble { side: Side::Own, .. }
            | Look::LinkBubble { side: Side::Own, .. }
            | Look::VoiceBubble { side: Side::Own, .. }
            | Look::PictureBubble { side: Side::Own, .. }
            | Look::PosterBubble { side: Side::Own, .. }
            | Look::CardBubble { side: Side::Own, .. }
    )
}

/// Whether it is known by its shape from afar.
fn is_large(target: &Widget) -> bool {
    matches!(target.look, Look::RoundKey { .. } | Look::HoldZone { .. })
}

/// Whether its word stands below a sign.
fn word_is_below(target: &Widget) -> bool {
    matches!(
        target.look,
        Look::IconTile { .. }
            | Look::ControlTile { .. }
            | Look::NamedFace { .. }
            | Look::RoundKey { named: true, .. }
    )
}

fn mark(screen: &Screen, (target, place): (&Widget, Area), touch: Touch, part: Area, scale: f32) -> Mark {
    let it = ringed(place, part, scale);
    let direction = way_of(screen, target, touch);
    let way = match (direction, begins(screen, target, touch)) {
        (Some(direction), _) => Some(swipe(it, direction, part, scale)),
        (None, Some(from)) => {
            let start = (from.x + from.h / 2.0 - part.x, from.y + from.h / 2.0 - part.y);
            Some((start, (it.x + it.w / 2.0, it.y + it.h * 0.75)))
        }
        (None, None) => None,
    };
    let edge = matches!(target.look, Look::SwipeArea | Look::HomeBar { .. }) || target.layer == Layer::System;
    let ring = direction.is_none() || (!edge && it.w * it.h < MOST * part.w * part.h);
    Mark { area: it, also: None, ring, way, word: word(target, touch, direction.is_some()) }
}

/// A little wider than what is touched, but inside the picture.
fn ringed(Area { x, y, w, h }: Area, part: Area, scale: f32) -> Area {
    let (room, grow) = (ROOM / scale, GROW / scale);
    let left = (x - part.x - grow).max(room);
    let top = (y - part.y - grow).max(room);
    let right = (x + w - part.x + grow).min(part.w - room);
    let bottom = (y + h - part.y + grow).min(part.h - room);
    area(left, top, (right - left).max(0.0), (bottom - top).max(0.0))
}

/// A swipe is drawn in the middle of what is swiped, or out of it where that is only an edge.
fn swipe(it: Area, (right, down): (i8, i8), part: Area, scale: f32) -> Way {
    let (dx, dy) = (f32::from(right), f32::from(down));
    let (x, y) = (it.x + it.w / 2.0, it.y + it.h / 2.0);
    let along = if right == 0 { it.h } else { it.w };
    if along * scale >= LEAST_WAY {
        let half = (along * 0.38).min(WAY / scale / 2.0 + FINGER / scale);
        return ((x - dx * half, y - dy * half), (x + dx * half, y + dy * half));
    }
    // As far as the picture goes; the finger itself stays inside.
    let keep = FINGER * 1.3 / scale;
    let (x, y) = (x.clamp(keep, (part.w - keep).max(keep)), y.clamp(keep, (part.h - keep).max(keep)));
    let free = match (right, down) {
        (1, _) => part.w - x,
        (-1, _) => x,
        (_, 1) => part.h - y,
        _ => y,
    };
    let long = (WAY / scale).min(free - ROOM / scale).max(0.0);
    ((x, y), (x + dx * long, y + dy * long))
}

/// What a drawing alone does not say.
fn word(target: &Widget, touch: Touch, is_swipe: bool) -> Option<&'static str> {
    match (touch, &target.look) {
        (Touch::Hold, _) if is_swipe => Some("停一停"),
        (Touch::Hold, _) => Some("按住"),
        (Touch::Tap, Look::KeyPair) => Some("一起按"),
        (Touch::Tap, Look::HoldZone { main: true }) => Some("松开"),
        (Touch::Tap, _) if is_let_go_on(target) => Some("再松手"),
        _ => None,
    }
}
