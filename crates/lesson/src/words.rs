//! The sentence for a touch, where the author gave none: place, then what to do, then the label.

use phone::drawing::touch_words;
use phone::screen::{Area, Layer, Look, Screen, Touch, Widget};

use crate::lint::place_words;

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The characters.
    pub text: String,
    /// The word to look for on the phone.
    pub strong: bool,
}

/// Signs that could be taken for the sentence's own.
const SIGNS: [char; 7] = ['。', '，', '、', '！', '？', '：', '；'];

/// A sentence with the words in 「」 as the ones to look for. The brackets themselves go: on the
/// page the word stands out by colour and underline. With them goes the 。 at the end of a label where the
/// sentence's own sign follows, for nothing would stand between the two; a label that is a sign, as on a key,
/// keeps its brackets.
#[must_use]
pub fn pieces(sentence: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut part = String::new();
    // A label may name something in its turn: 「搜一搜「浪花社区」」 is one word to look for.
    let mut depth = 0_usize;
    for character in sentence.chars() {
        match character {
            '「' if depth == 0 => {
                push(&mut pieces, std::mem::take(&mut part), false);
                depth = 1;
            }
            '」' if depth == 1 => {
                push(&mut pieces, std::mem::take(&mut part), true);
                depth = 0;
            }
            inner => {
                depth += usize::from(inner == '「');
                depth -= usize::from(inner == '」' && depth > 0);
                part.push(inner);
            }
        }
    }
    push(&mut pieces, part, depth > 0);
    pieces
}

fn push(pieces: &mut Vec<Piece>, part: String, strong: bool) {
    if !strong
        && part.starts_with(['。', '，'])
        && let Some(label) = pieces.last_mut()
    {
        label.text.truncate(label.text.trim_end_matches('。').len());
    }
    if strong && part.chars().all(|character| SIGNS.contains(&character)) {
        pieces.push(Piece { text: format!("「{part}」"), strong });
    } else if !part.is_empty() {
        pieces.push(Piece { text: part, strong });
    }
}

/// The sentence for this touch (age-friendly §4: one verb, the place, the label).
#[must_use]
pub fn sentence(screen: &Screen, widget: &Widget, touch: Touch) -> String {
    match touch {
        // On an iPhone they are on both sides: no place is said.
        Touch::Tap if widget.id == "system.two-keys" => format!("一起按「{}」。", widget.label),
        // The finger is down already.
        Touch::Tap if widget.look == (Look::HoldZone { main: true }) => "松开手指。".into(),
        Touch::Tap if is_let_go_on(widget) => {
            format!("滑到{}的「{}」上，再松手。", place(screen, widget), widget.label)
        }
        Touch::Tap => format!("点{}的「{}」。", place(screen, widget), widget.label),
        Touch::SwipeUp | Touch::SwipeDown | Touch::SwipeLeft | Touch::SwipeRight
            if matches!(widget.look, Look::Level { .. }) =>
        {
            format!("手指放在「{}」上，{}。", widget.label, touch_words(touch))
        }
        Touch::SwipeDown if widget.layer == Layer::System => {
            format!("手指放在{}，向下滑。", place(screen, widget))
        }
        Touch::Hold if is_pulled_up(screen, widget) => "从最下面向上滑，停一停。".into(),
        Touch::Hold => format!("按住{}的「{}」。", place(screen, widget), short(&widget.label)),
        Touch::SwipeRight if widget.layer == Layer::System => "手指放在最左边，向右滑。".into(),
        Touch::SwipeUp if widget.layer == Layer::System => "手指放在最下面，向上滑。".into(),
        Touch::SwipeUp => "手指放在中间，向上滑。".into(),
        Touch::SwipeDown => "手指放在中间，向下滑。".into(),
        Touch::SwipeLeft => format!("手指放在{}，向左滑。", band(widget, screen)),
        Touch::SwipeRight => format!("手指放在{}，向右滑。", band(widget, screen)),
    }
}

/// Whether a hold on it is a pull from the bottom that stops, as on the bar there.
#[must_use]
pub fn is_pulled_up(screen: &Screen, widget: &Widget) -> bool {
    widget.layer == Layer::System && centre(screen, widget).1 > 0.9
}

/// Whether a finger that is down already lets go on it.
#[must_use]
pub fn is_let_go_on(widget: &Widget) -> bool {
    matches!(widget.look, Look::HoldZone { .. })
}

/// Where to look, in other words than the sentence (hint level 1).
#[must_use]
pub fn region(screen: &Screen, widget: &Widget) -> String {
    region_words(place_words(centre(screen, widget)))
}

pub(crate) fn region_words(place: &str) -> String {
    match place {
        "最下面" => "看手机最下面一排。".into(),
        "中间" => "看手机的中间。".into(),
        place => format!("看手机的{place}。"),
    }
}

/// The words for where a widget stands: its row, or its part of the glass.
#[must_use]
pub fn place(screen: &Screen, widget: &Widget) -> String {
    match row_number(screen, widget) {
        Some(row) => format!("第{row}行"),
        None => place_words(centre(screen, widget)).to_owned(),
    }
}

/// The place of a row among the rows in reach, counted from 1; `None` if it is no row, or if what is no row stands
/// above it in the list, which some would count and some would not: a switch, a bar that is pushed.
#[must_use]
pub fn row_number(screen: &Screen, widget: &Widget) -> Option<usize> {
    if !matches!(widget.look, Look::Row { .. }) {
        return None;
    }
    let is_above = |w: &&Widget| w.layer == widget.layer && !w.touches.is_empty() && w.area.y < widget.area.y;
    let above = screen.widgets.iter().filter(is_above);
    if above.clone().any(|w| matches!(w.look, Look::Switch { .. } | Look::Level { .. })) {
        return None;
    }
    Some(above.filter(|w| matches!(w.look, Look::Row { .. })).count() + 1)
}

/// The middle of the place where a widget is touched, as a share of the glass.
#[must_use]
pub fn centre(screen: &Screen, widget: &Widget) -> (f32, f32) {
    let Area { x, y, w, h } = spot(screen, widget);
    ((x + w / 2.0) / screen.width, (y + h / 2.0) / screen.height)
}

/// Side of the place on a veil where it is touched, in phone points, and places tried from top to bottom.
const VEIL: f32 = 70.0;
const VEIL_TRIES: u16 = 9;

/// Where it is touched: on itself. A veil is touched where nothing lies on it.
#[must_use]
pub fn spot(screen: &Screen, target: &Widget) -> Area {
    if !matches!(target.look, Look::Mask { .. }) {
        return target.area;
    }
    let above = |widget: &&Widget| {
        widget.id != target.id
            && (target.layer..Layer::System).contains(&widget.layer)
            && !matches!(widget.look, Look::SwipeArea)
    };
    let lies_on = |spot: &Area| {
        screen.widgets.iter().filter(above).any(|widget| {
            let Area { x, y, w, h } = widget.area;
            x < spot.x + spot.w && spot.x < x + w && y < spot.y + spot.h && spot.y < y + h
        })
    };
    let Area { x, y, w, h } = target.area;
    let free = (0..VEIL_TRIES)
        .map(|at| Area {
            x: x + (w - VEIL) / 2.0,
            y: y + (h - VEIL) * at as f32 / (VEIL_TRIES - 1) as f32,
            w: VEIL,
            h: VEIL,
        })
        .find(|spot| !lies_on(spot));
    free.unwrap_or(target.area)
}

fn band(widget: &Widget, screen: &Screen) -> &'static str {
    if centre(screen, widget).1 > 0.6 { "下面那一排" } else { "中间" }
}

/// A long label shortened for a sentence.
fn short(label: &str) -> String {
    label.chars().take(10).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_to_look_for_stands_alone() {
        let piece = |text: &str, strong| Piece { text: text.into(), strong };
        assert_eq!(
            pieces("点右上角的「三个点」。"),
            [piece("点右上角的", false), piece("三个点", true), piece("。", false)]
        );
    }

    #[test]
    fn a_label_within_a_label_is_one_word() {
        let piece = |text: &str, strong| Piece { text: text.into(), strong };
        assert_eq!(
            pieces("点第1行的「搜一搜「浪花社区」」。"),
            [piece("点第1行的", false), piece("搜一搜「浪花社区」", true), piece("。", false)]
        );
    }

    #[test]
    fn a_label_that_is_a_sentence_does_not_end_the_sentence_around_it_twice() {
        let read = |sentence: &str| pieces(sentence).into_iter().map(|piece| piece.text).collect::<String>();
        assert_eq!(read("按住中间的「嫩的，晚上做汤。」。"), "按住中间的嫩的，晚上做汤。");
        assert_eq!(read("手指放在「好。」，向上滑。"), "手指放在好，向上滑。");
        assert_eq!(read("点「好。」上面的字。"), "点好。上面的字。", "no sign follows it");
        assert_eq!(read("点最下面的「。」。"), "点最下面的「。」。", "a key");
        assert_eq!(read("点最下面的「，」。"), "点最下面的「，」。", "a key");
    }
}
