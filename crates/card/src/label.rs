//! How large are the words on a widget, in phone points? As the window and `looks` set them.

use phone::screen::{Area, CapDress, Look, Screen, TextStyle, Widget};

use crate::font::{Weight, width};

/// An icon without words, as if it were letters of this size on the phone.
pub(crate) const ICON: f32 = 20.0;

/// The words of its name on a place which takes the touch and draws nothing itself: where they end, and
/// their size.
pub(crate) fn words_on(screen: &Screen, target: &Widget) -> Option<(f32, f32)> {
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

/// Size of the words on it in phone points, as the window and `looks` set them; `None` without words.
pub(crate) fn label_size(target: &Widget, text: f32) -> Option<f32> {
    let count = target.label.chars().count().max(1) as f32;
    let Area { w, h, .. } = target.area;
    Some(match &target.look {
        Look::SwipeArea | Look::HomeBar { .. } | Look::Mask { .. } | Look::Camera { .. } => return None,
        Look::Pad { .. } | Look::PictureBubble { .. } => return None,
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
        Look::Cap { dress: CapDress::Chip, .. } => {
            let one = (w - 21.0) / width(&target.label, Weight::Regular).max(1.0);
            if one < 17.0 { 16.0 } else { one.min(23.0) }
        }
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
