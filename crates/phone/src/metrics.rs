//! Sizes of the phone's font tier, in phone points, and breaking text into lines.
//!
//! Only WeChat's published tiers exist; the usual one of this phone is that of 关怀模式, 23.8 pt on a
//! 375 pt wide phone (age-friendly §1.3). Rows grow with it as they do on the real phone.

use crate::profile::Profile;

/// Width of the glass (age-friendly §1.3).
pub const WIDTH: f32 = 375.0;

/// Sizes of one phone at one font tier, in pt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// Ordinary text: names, rows, buttons.
    pub text: f32,
    /// Messages in a chat and words of 朋友圈.
    pub chat: f32,
    /// Second lines and times.
    pub note: f32,
    /// Title in the bar.
    pub bar_title: f32,
    /// Height of a row with one line.
    pub row: f32,
    /// Height of a row with a portrait and two lines.
    pub tall_row: f32,
    /// Height of the glass.
    pub height: f32,
    /// Height of the strip at the bottom that holds the gesture bar or the three keys.
    pub strip: f32,
}

/// The tier WeChat calls 标准.
pub const STANDARD: u8 = 1;
/// The largest tier, which is also the size of 关怀模式.
pub const LARGEST: u8 = 6;

/// WeChat's published sizes for a 375 pt wide phone, tiers −1, 标准, +1 … +5 (age-friendly §1.3,
/// source WX-FONT): text, chat, bar title. Published for iOS and used on both systems here.
const TIERS: [(f32, f32, f32); 7] = [
    (16.0, 16.0, 16.0),
    (17.0, 17.0, 17.0),
    (18.0, 18.5, 18.5),
    (19.5, 19.5, 20.0),
    (21.0, 23.0, 20.0),
    (22.0, 25.5, 20.0),
    (23.8, 27.5, 20.0),
];

/// What the tables of WeChat leave open, by the same tiers: second lines, rows, rows with a portrait.
const ROWS: [(f32, f32, f32); 7] = [
    (13.0, 56.0, 72.0),
    (14.0, 56.0, 72.0),
    (14.5, 57.0, 73.0),
    (15.0, 58.0, 75.0),
    (16.0, 60.0, 78.0),
    (16.5, 62.0, 80.0),
    (17.0, 64.0, 84.0),
];

impl Metrics {
    /// Sizes on this phone at this tier (0 = smallest, 1 = 标准, 6 = largest).
    #[must_use]
    pub fn of(profile: Profile, tier: u8) -> Metrics {
        let at = usize::from(tier.min(LARGEST));
        let ((text, chat, bar_title), (note, row, tall_row)) = (TIERS[at], ROWS[at]);
        Metrics {
            text,
            chat,
            note,
            bar_title,
            row,
            tall_row,
            height: profile.height(),
            strip: profile.strip(),
        }
    }

    /// The lowest line that pages may use: the upper edge of the strip.
    #[must_use]
    pub fn bottom(self) -> f32 {
        self.height - self.strip
    }
}

/// Height of the status bar.
pub const STATUS: f32 = 26.0;
/// Height of the title bar below it.
pub const BAR: f32 = 52.0;
/// First line below both bars.
pub const TOP: f32 = STATUS + BAR;
/// Height of the four tabs.
pub const TABS: f32 = 64.0;
/// Height of the on-screen keyboard.
pub const KEYBOARD: f32 = 288.0;

/// Breaks text into lines no wider than `width` at `size`, so that every face of the program
/// shows the same lines. A Chinese character is as wide as it is high; digits and Latin letters
/// take a little more than half. No line begins with a closing mark or ends with an opening one
/// (避头尾), and no number is torn, not at its hyphen either: 96110 must be read at one look.
#[must_use]
pub fn break_lines(text: &str, size: f32, width: f32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        let mut used = 0.0;
        for character in paragraph.chars() {
            let wide = advance(character) * size;
            if used + wide > width && !line.is_empty() {
                let next = carried(&mut line, character);
                lines.push(std::mem::replace(&mut line, next));
                used = line_width(&line, size);
                if character == ' ' && line.is_empty() {
                    continue;
                }
            }
            line.push(character);
            used += wide;
        }
        lines.push(line);
    }
    lines
}

/// Takes from the end of a full line what goes down together with the character that follows it.
fn carried(line: &mut String, character: char) -> String {
    let mut stays = line.as_str();
    if CLOSING.contains(character) {
        // The mark hangs with its own character, and so do the marks before it.
        stays = stays.trim_end_matches(|c| CLOSING.contains(c));
        stays = stays.strip_suffix(|_: char| true).unwrap_or(stays);
    } else if is_of_word(character) {
        stays = stays.trim_end_matches(is_of_word);
    }
    stays = stays.trim_end_matches(|c| OPENING.contains(c));
    let (end, shown) = (stays.len(), stays.trim_end().len());
    if shown == 0 {
        // One word as long as the line has to be torn.
        return String::new();
    }
    let next = line.split_off(end);
    line.truncate(shown);
    next
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

/// What is never torn: letters and digits, and the hyphen in 0532-0000 0011.
fn is_of_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-'
}

/// How wide a line of text is at `size`.
#[must_use]
pub fn line_width(line: &str, size: f32) -> f32 {
    line.chars().map(|c| advance(c) * size).sum()
}

const CLOSING: &str = "，。！？；：、）」』》”’…—%";
const OPENING: &str = "（「『《“‘(";

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
    fn a_line_never_ends_with_an_opening_mark_and_no_number_is_torn() {
        assert_eq!(break_lines("您好点“我要”。", 10.0, 40.0), ["您好点", "“我", "要”。"]);
        assert_eq!(break_lines("请打 96110 问", 10.0, 45.0), ["请打", "96110 问"]);
        assert_eq!(break_lines("电话 0532-0000 0011", 10.0, 70.0), ["电话", "0532-0000", "0011"]);
        assert_eq!(break_lines("请打 0532-0000", 10.0, 46.0), ["请打", "0532-00", "00"], "too long");
        assert_eq!(break_lines("我们一家(6)", 10.0, 46.0), ["我们一家", "(6)"]);
        assert_eq!(break_lines("13800000000", 10.0, 46.0), ["1380000", "0000"], "too long for any line");
    }

    #[test]
    fn the_tiers_are_those_that_wechat_publishes() {
        let size = |tier| {
            let at = Metrics::of(Profile::default(), tier);
            (at.text, at.chat, at.bar_title)
        };
        assert_eq!(size(STANDARD), (17.0, 17.0, 17.0));
        assert_eq!(size(LARGEST), (23.8, 27.5, 20.0), "关怀模式 on a phone 375 wide");
    }

    #[test]
    fn text_left_out_is_shown_as_such() {
        assert_eq!(break_lines_at_most("一二三四五六七八九", 10.0, 30.0, 2), ["一二三", "四五…"]);
    }
}
