//! Sizes of the phone's font tier, in phone points, and breaking text into lines.
//!
//! The default tier is 关怀模式 (age-friendly §1.3): WeChat's published size of 23.8 pt on a
//! 375 pt wide phone. Bars grow with it as they do on the real phone.

/// Width of the glass (age-friendly §1.3).
pub const WIDTH: f32 = 375.0;
/// Height of the glass.
pub const HEIGHT: f32 = 667.0;

/// Sizes at one font tier, in pt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// Ordinary text: names, messages, buttons.
    pub text: f32,
    /// Second lines and times.
    pub note: f32,
    /// Title in the bar; stops growing at 20 (wechat-reference: the navigation title).
    pub bar_title: f32,
    /// Height of a row with one line.
    pub row: f32,
    /// Height of a row with a portrait and two lines.
    pub tall_row: f32,
}

impl Metrics {
    /// 关怀模式, the default of the practice phone.
    pub const CARE: Metrics = Metrics { text: 23.8, note: 17.0, bar_title: 20.0, row: 64.0, tall_row: 84.0 };
}

/// Height of the status bar.
pub const STATUS: f32 = 26.0;
/// Height of the title bar below it.
pub const BAR: f32 = 52.0;
/// First line below both bars.
pub const TOP: f32 = STATUS + BAR;
/// Height of the strip that holds the gesture bar.
pub const HOME_BAR: f32 = 20.0;
/// Height of the four tabs.
pub const TABS: f32 = 64.0;
/// Height of the on-screen keyboard.
pub const KEYBOARD: f32 = 190.0;

/// Breaks text into lines no wider than `width` at `size`, so that every face of the program
/// shows the same lines. A Chinese character is as wide as it is high; digits and Latin letters
/// take a little more than half. No line begins with a closing mark (避头尾).
#[must_use]
pub fn break_lines(text: &str, size: f32, width: f32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        let mut used = 0.0;
        for character in paragraph.chars() {
            let wide = advance(character) * size;
            if used + wide > width && !line.is_empty() {
                if CLOSING.contains(character) {
                    // The mark hangs with its own character: both go to the next line.
                    let last = line.pop();
                    lines.push(std::mem::take(&mut line));
                    line.extend(last);
                    used = last.map_or(0.0, |c| advance(c) * size);
                } else {
                    lines.push(std::mem::take(&mut line));
                    used = 0.0;
                }
            }
            line.push(character);
            used += wide;
        }
        lines.push(line);
    }
    lines
}

/// As [`break_lines`], but at most `most` lines; what is left out is shown as ….
#[must_use]
pub fn break_lines_at_most(text: &str, size: f32, width: f32, most: usize) -> Vec<String> {
    let mut lines = break_lines(text, size, width);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.pop();
            last.push('…');
        }
    }
    lines
}

const CLOSING: &str = "，。！？；：、）」』》”’…—%";

fn advance(character: char) -> f32 {
    if character.is_ascii() { 0.58 } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_never_begins_with_a_closing_mark() {
        assert_eq!(
            break_lines("您好，请坐。", 10.0, 50.0),
            ["您好，请", "坐。"],
            "坐 goes down with its full stop"
        );
    }

    #[test]
    fn text_left_out_is_shown_as_such() {
        assert_eq!(break_lines_at_most("一二三四五六七八九", 10.0, 30.0, 2), ["一二三", "四五…"]);
    }
}
