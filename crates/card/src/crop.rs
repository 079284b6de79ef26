//! Which part of the phone does a picture show, how large, and where is the mark?
//!
//! The label of what is touched is at least 12 pt on paper. Where the whole phone would be too small
//! for that, a part of it is shown, larger.

use lesson::words::spot;
use phone::screen::{Area, CapDress, Look, Screen, Side, TextStyle, Touch, Widget};

use crate::glass::CASE;
use crate::paper::MM;

/// The label of what is touched, in pt on paper.
const LEAST_LABEL: f32 = 12.05;
/// An icon without words, as if it were letters of this size on the phone.
const ICON: f32 = 20.0;
/// Free room between mark and edge of the picture, in pt on paper.
const ROOM: f32 = 5.0;
/// A mark on more than this share of the picture would circle everything.
const MOST: f32 = 0.6;

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
    /// A ring is around it.
    pub ring: bool,
    /// The way of the finger, right and down.
    pub arrow: Option<(i8, i8)>,
}

/// The part around `target` for a picture of this width and height in mm.
pub(crate) fn crop(screen: &Screen, target: &Widget, touch: Touch, (width, height): (f32, f32)) -> Crop {
    let (width, height) = (width * MM, height * MM);
    let whole = Area { x: -CASE, y: -CASE, w: screen.width + 2.0 * CASE, h: screen.height + 2.0 * CASE };
    let fills = width / whole.w;
    let words = words_on(screen, target);
    let size = label_size(target, screen.text_size).or(words.map(|(_, size)| size));
    let scale = match size {
        Some(size) => fills.max(LEAST_LABEL / size),
        None => fills,
    };
    let w = (width / scale).min(whole.w);
    let h = (height / scale).min(whole.h);
    let place = spot(screen, target);
    let focus = match words {
        Some((right, _)) if matches!(target.look, Look::SwipeArea) => Area { w: right - place.x, ..place },
        _ => focus(target, place, screen.text_size),
    };
    let from_left = !is_own(&target.look);
    let x = start(focus.x, focus.w, from_left, w, whole.x, whole.x + whole.w, scale);
    // Where its word stands below a sign, a part of the sign is enough.
    let y = start(focus.y, focus.h, !word_is_below(target), h, whole.y, whole.y + whole.h, scale);
    let area = Area { x, y, w, h };
    Crop { mark: mark(place, touch, area, scale), area, scale }
}

/// Where a part begins: its middle is that of what is looked at, but it stays on the phone, and of what
/// is longer than itself it shows the beginning, or the end.
fn start(from: f32, long: f32, beginning: bool, part: f32, least: f32, most: f32, scale: f32) -> f32 {
    let room = ROOM / scale;
    let wanted = match (long + 2.0 * room > part, beginning) {
        (false, _) => from + (long - part) / 2.0,
        (true, true) => from - room,
        (true, false) => from + long + room - part,
    };
    wanted.clamp(least, (most - part).max(least))
}

/// What is looked at. The words of a row stand at its left, those of a key in its middle; of a list that
/// is swiped the middle is enough.
fn focus(target: &Widget, place: Area, text: f32) -> Area {
    let Area { x, y, w, h } = place;
    let words = target.label.chars().count() as f32 * text;
    match &target.look {
        Look::Row { title, face, icon, .. } => {
            let lead = if face.is_some() || icon.is_some() { 90.0 } else { 16.0 };
            Area { x, y, w: (lead + title.chars().count() as f32 * text).min(w), h }
        }
        Look::Button { .. } | Look::SheetRow { .. } | Look::HoldZone { .. } | Look::Strip => {
            let wide = words.min(w);
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

/// The words of its name on a place which takes the touch and draws nothing itself: where they end, and
/// their size.
fn words_on(screen: &Screen, target: &Widget) -> Option<(f32, f32)> {
    let Area { x, y, w, h } = target.area;
    let inside = |area: &Area| {
        area.x >= x - 1.0
            && area.y >= y - 1.0
            && area.x + area.w <= x + w + 1.0
            && area.y + area.h <= y + h + 1.0
    };
    let words =
        screen.widgets.iter().filter(|widget| inside(&widget.area)).filter_map(|widget| match &widget.look {
            Look::Text { lines, size, .. } if lines.concat().contains(&target.label) => {
                let long = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
                Some((widget.area.x + long as f32 * size, *size))
            }
            _ => None,
        });
    words.reduce(|one, other| if other.1 > one.1 { other } else { one })
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

fn mark(place: Area, touch: Touch, part: Area, scale: f32) -> Mark {
    let room = ROOM / scale;
    let Area { x, y, w, h } = place;
    // A little wider than what is touched, but inside the picture.
    let grow = 2.0 / scale;
    let left = (x - part.x - grow).max(room);
    let top = (y - part.y - grow).max(room);
    let right = (x + w - part.x + grow).min(part.w - room);
    let bottom = (y + h - part.y + grow).min(part.h - room);
    let area = Area { x: left, y: top, w: (right - left).max(0.0), h: (bottom - top).max(0.0) };
    let arrow = match touch {
        Touch::Tap | Touch::Hold => None,
        Touch::SwipeUp => Some((0, -1)),
        Touch::SwipeDown => Some((0, 1)),
        Touch::SwipeLeft => Some((-1, 0)),
        Touch::SwipeRight => Some((1, 0)),
    };
    let ring = arrow.is_none() || area.w * area.h < MOST * part.w * part.h;
    Mark { area, ring, arrow }
}

/// Size of the words on it in phone points, as the window and `looks` set them; `None` without words.
pub(crate) fn label_size(target: &Widget, text: f32) -> Option<f32> {
    let count = target.label.chars().count().max(1) as f32;
    let Area { w, h, .. } = target.area;
    Some(match &target.look {
        Look::SwipeArea | Look::HomeBar { .. } | Look::Mask { .. } | Look::Camera { .. } => return None,
        Look::Pad { .. } => return None,
        Look::SideKey | Look::KeyPair | Look::Picture { .. } | Look::QrCode { .. } => return None,
        Look::Tab { icon, .. } if icon.is_empty() => 19.0,
        Look::Tab { .. } => {
            if h > 56.0 {
                14.0
            } else {
                10.0
            }
        }
        Look::Icon { .. }
        | Look::Level { .. }
        | Look::Switch { .. }
        | Look::NumberTick { .. }
        | Look::Portrait { .. } => ICON,
        Look::Text { size, style, .. } if *style == TextStyle::Body => size.max(text * 0.7),
        Look::Text { size, .. } => *size,
        Look::IconTile { .. } => (text * 0.72).min((w - 2.0) / 6.0).min(w / count),
        Look::ControlTile { .. } => (text * 0.76).min((w - 4.0) / count.max(4.0)),
        Look::DarkTile { .. } => (text * 0.76).min((w - 4.0) / count),
        Look::NamedFace { .. } => (text * 0.66).min((w - 2.0) / count).max(13.0).min(w / count),
        Look::MenuKey { has_lines } => (text * 0.84).min((w - if *has_lines { 26.0 } else { 10.0 }) / count),
        Look::MenuRow { icon, .. } => {
            (text * 0.86).min((w - if icon.is_none() { 16.0 } else { 62.0 }) / count)
        }
        Look::Button { .. } => (text * 0.92).min((w - 12.0) / count).min(h * 0.62),
        Look::Input { .. } => text * 0.86,
        Look::Key { .. } => (text * 0.9).min((w - 10.0) / count),
        // A long ready sentence stands in two lines.
        Look::Cap { dress: CapDress::Chip, .. } if (w - 21.0) / count < 17.0 => 16.0,
        Look::Cap { dress: CapDress::Chip, .. } => ((w - 21.0) / count).min(23.0),
        Look::Cap { size, .. } => size.min((w - 5.0) / count),
        Look::RoundKey { named, .. } => {
            if *named {
                (text * 0.8).min((w - 2.0) / count)
            } else {
                ICON
            }
        }
        Look::LinkStrip { .. } => text * 0.78,
        _ => text * 0.9,
    })
}

#[cfg(test)]
mod tests {
    use phone::screen::{Ground, Layer, Role};

    use super::*;

    fn widget(x: f32, y: f32, w: f32, h: f32, look: Look) -> Widget {
        Widget {
            id: "it".into(),
            label: "返回".into(),
            role: Role::Button,
            touches: vec![Touch::Tap],
            enabled: true,
            area: Area { x, y, w, h },
            layer: Layer::Page,
            look,
        }
    }

    fn screen() -> Screen {
        Screen {
            id: "test".into(),
            title: "测试".into(),
            ground: Ground::Grey,
            width: 375.0,
            height: 667.0,
            text_size: 22.0,
            widgets: Vec::new(),
        }
    }

    fn icon(x: f32, y: f32) -> Widget {
        widget(x, y, 44.0, 44.0, Look::Icon { icon: "ellipsis".into(), size: 24.0, on_dark: false })
    }

    #[test]
    fn the_label_is_large_enough_and_the_part_stays_on_the_phone() {
        for (x, y) in [(0.0, 20.0), (331.0, 20.0), (160.0, 320.0), (331.0, 620.0)] {
            let crop = crop(&screen(), &icon(x, y), Touch::Tap, (62.0, 31.0));
            let Area { x: left, y: top, w, h } = crop.area;
            assert!(crop.scale * ICON >= 12.0, "{crop:?}");
            assert!(left >= -CASE && top >= -CASE, "{crop:?}");
            assert!(left + w <= 375.0 + CASE + 0.01 && top + h <= 667.0 + CASE + 0.01, "{crop:?}");
            let mark = crop.mark;
            assert!(mark.area.x >= 0.0 && mark.area.x + mark.area.w <= w, "{mark:?}");
            assert!(mark.area.y >= 0.0 && mark.area.y + mark.area.h <= h, "{mark:?}");
            assert!(mark.ring && mark.arrow.is_none());
        }
    }

    #[test]
    fn a_list_that_is_swiped_wears_an_arrow_and_no_ring() {
        let list = widget(0.0, 64.0, 375.0, 540.0, Look::SwipeArea);
        let crop = crop(&screen(), &list, Touch::SwipeUp, (62.0, 31.0));
        assert_eq!((crop.mark.ring, crop.mark.arrow), (false, Some((0, -1))));
        assert!(crop.area.w >= 375.0, "without words to read the whole width is shown");
    }
}
