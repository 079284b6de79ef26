//! The sentence for a touch, where the author gave none: place, then what to do, then the label.

use phone::drawing::touch_words;
use phone::screen::{Layer, Look, Screen, Touch, Widget};

use crate::lint::place_words;

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The characters.
    pub text: String,
    /// The word to look for on the phone.
    pub strong: bool,
}

/// A sentence with the words in 「」 as the ones to look for. The brackets themselves go: on the
/// page the word stands out by colour and underline.
#[must_use]
pub fn pieces(sentence: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut strong = false;
    for part in sentence.split(['「', '」']) {
        if !part.is_empty() {
            pieces.push(Piece { text: part.to_owned(), strong });
        }
        strong = !strong;
    }
    pieces
}

/// The sentence for this touch (age-friendly §4: one verb, the place, the label).
#[must_use]
pub fn sentence(screen: &Screen, widget: &Widget, touch: Touch) -> String {
    match touch {
        Touch::Tap => format!("点{}的「{}」。", place(screen, widget), widget.label),
        Touch::SwipeUp | Touch::SwipeDown | Touch::SwipeLeft | Touch::SwipeRight
            if matches!(widget.look, Look::Level { .. }) =>
        {
            format!("手指放在「{}」上，{}。", widget.label, touch_words(touch))
        }
        Touch::SwipeDown if widget.layer == Layer::System => {
            format!("手指放在{}，向下滑。", place(screen, widget))
        }
        Touch::Hold if widget.layer == Layer::System && centre(screen, widget).1 > 0.9 => {
            "按住最下面的「最下边的横条」。".into()
        }
        Touch::Hold => format!("按住{}的「{}」。", place(screen, widget), short(&widget.label)),
        Touch::SwipeRight if widget.layer == Layer::System => "手指放在最左边，向右滑。".into(),
        Touch::SwipeUp if widget.layer == Layer::System => "手指放在最下面，向上滑。".into(),
        Touch::SwipeUp => "手指放在中间，向上滑。".into(),
        Touch::SwipeDown => "手指放在中间，向下滑。".into(),
        Touch::SwipeLeft => format!("手指放在{}，向左滑。", band(widget, screen)),
        Touch::SwipeRight => format!("手指放在{}，向右滑。", band(widget, screen)),
    }
}

/// Where to look, in other words than the sentence (hint level 1).
#[must_use]
pub fn region(screen: &Screen, widget: &Widget) -> String {
    match place_words(centre(screen, widget)) {
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

/// The place of a row among the rows in reach, counted from 1; `None` if it is no row.
#[must_use]
pub fn row_number(screen: &Screen, widget: &Widget) -> Option<usize> {
    if !matches!(widget.look, Look::Row { .. }) {
        return None;
    }
    let is_row =
        |w: &&Widget| matches!(w.look, Look::Row { .. }) && w.layer == widget.layer && !w.touches.is_empty();
    let above = screen.widgets.iter().filter(is_row).filter(|w| w.area.y < widget.area.y).count();
    Some(above + 1)
}

/// The middle of a widget as a share of the glass.
#[must_use]
pub fn centre(screen: &Screen, widget: &Widget) -> (f32, f32) {
    let x = widget.area.x + widget.area.w / 2.0;
    let y = widget.area.y + widget.area.h / 2.0;
    (x / screen.width, y / screen.height)
}

fn band(widget: &Widget, screen: &Screen) -> &'static str {
    if centre(screen, widget).1 > 0.6 { "下面那一排" } else { "中间" }
}

/// A long label shortened for a sentence.
fn short(label: &str) -> String {
    label.chars().take(10).collect()
}

/// What is spoken: digits as words, no bare symbols (age-friendly P15).
#[must_use]
pub fn speech(text: &str) -> String {
    let mut spoken = String::new();
    let mut digits = String::new();
    for character in text.chars().chain(['\0']) {
        if character.is_ascii_digit() {
            digits.push(character);
            continue;
        }
        if !digits.is_empty() {
            spoken.push_str(&number(&std::mem::take(&mut digits)));
        }
        match character {
            '\0' | '「' | '」' | '★' | '✓' => {}
            _ => spoken.push(character),
        }
    }
    spoken
}

/// Up to 99 as a number; anything longer digit by digit, as telephone numbers are read.
fn number(digits: &str) -> String {
    const NAMES: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let name = |digit: char| NAMES[digit.to_digit(10).map_or(0, |d| d as usize)];
    match digits.parse::<u32>() {
        Ok(n @ 0..=99) if digits.len() <= 2 => {
            let (tens, ones) = ((n / 10) as usize, (n % 10) as usize);
            match (tens, ones) {
                (0, ones) => NAMES[ones].into(),
                (1, 0) => "十".into(),
                (1, ones) => format!("十{}", NAMES[ones]),
                (tens, 0) => format!("{}十", NAMES[tens]),
                (tens, ones) => format!("{}十{}", NAMES[tens], NAMES[ones]),
            }
        }
        _ => digits.chars().map(name).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spoken_as_words() {
        assert_eq!(speech("点第3行的「女儿 小林」。"), "点第三行的女儿 小林。");
        assert_eq!(speech("一共20步"), "一共二十步");
        assert_eq!(speech("0532"), "零五三二");
    }

    #[test]
    fn the_word_to_look_for_stands_alone() {
        let piece = |text: &str, strong| Piece { text: text.into(), strong };
        assert_eq!(
            pieces("点右上角的「三个点」。"),
            [piece("点右上角的", false), piece("三个点", true), piece("。", false)]
        );
    }
}
