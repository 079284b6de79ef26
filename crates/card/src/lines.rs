//! Where do words break into lines? By the rules of Unicode (UAX #14), from the left, as many as fit.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::font::{Weight, width};
use crate::ink::Ink;

/// Words in one dress.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Span {
    pub text: String,
    pub weight: Weight,
    pub ink: Ink,
    pub underlined: bool,
    /// Not broken: a word to look for is read at one glance.
    pub whole: bool,
}

impl Span {
    pub(crate) fn new(text: impl Into<String>, weight: Weight, ink: Ink) -> Self {
        Self { text: text.into(), weight, ink, underlined: false, whole: false }
    }

    /// In em.
    pub(crate) fn width(&self) -> f32 {
        width(&self.text, self.weight)
    }
}

/// Words in lines of one size.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Paragraph {
    pub lines: Vec<Vec<Span>>,
    pub size: f32,
    /// From one line to the next.
    pub lead: f32,
}

impl Paragraph {
    /// Broken to this width; `lead` counts in sizes.
    pub(crate) fn new(spans: &[Span], size: f32, lead: f32, wide: f32) -> Self {
        Self { lines: broken(spans, wide / size), size, lead: lead * size }
    }

    /// The same, but no single character is left for the last line where as many lines can do without.
    pub(crate) fn tidy(spans: &[Span], size: f32, lead: f32, wide: f32) -> Self {
        Self { lines: tidied(spans, wide / size), size, lead: lead * size }
    }

    /// From the upper edge of the first line to the lower edge of the last: a line is as high as its size.
    pub(crate) fn height(&self) -> f32 {
        self.lines.len().saturating_sub(1) as f32 * self.lead + self.size
    }
}

/// A last line that is shorter than this, in em, holds one character and its full stop.
const SHORT: f32 = 2.5;
/// How much narrower lines are tried to be, in em, and how often.
const NARROWER: f32 = 0.25;
const TRIES: u8 = 8;
/// Behind a word to look for stands a full stop, which never begins a line.
const STOP: f32 = 1.0;

/// Lines like those of [`broken`], as many as those, with more than one character on the last.
fn tidied(spans: &[Span], room: f32) -> Vec<Vec<Span>> {
    let spans = loosened(spans, room);
    let lines = lines_of(&spans, room);
    let is_short =
        |lines: &[Vec<Span>]| lines.len() > 1 && lines.last().is_some_and(|line| width_of(line) < SHORT);
    if !is_short(&lines) {
        return lines;
    }
    let narrower = (1..=TRIES)
        .map(|times| room - f32::from(times) * NARROWER)
        .take_while(|room| loosened(&spans, *room) == spans)
        .map(|room| lines_of(&spans, room))
        .take_while(|narrower| narrower.len() == lines.len())
        .find(|narrower| !is_short(narrower));
    narrower.unwrap_or(lines)
}

/// The lines of these words, each at most `room` em wide.
pub(crate) fn broken(spans: &[Span], room: f32) -> Vec<Vec<Span>> {
    lines_of(&loosened(spans, room), room)
}

/// What is too long for a line of its own is broken like anything else.
fn loosened(spans: &[Span], room: f32) -> Vec<Span> {
    let fits = |span: &Span| span.width() + STOP <= room;
    spans.iter().map(|span| Span { whole: span.whole && fits(span), ..span.clone() }).collect()
}

fn width_of(line: &[Span]) -> f32 {
    line.iter().map(Span::width).sum()
}

fn lines_of(spans: &[Span], room: f32) -> Vec<Vec<Span>> {
    let text: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut lines = Vec::new();
    let (mut from, mut to) = (0, 0);
    let allowed = linebreaks(&text).filter(|(at, _)| !is_inside_whole(spans, *at));
    for (until, opportunity) in allowed {
        // What cannot be broken and is too long for a line by itself is broken anywhere.
        let mut from_here = to;
        while ems(spans, from, trimmed(&text, from, until)) > room {
            if from_here > from {
                lines.push(cut(spans, from, trimmed(&text, from, from_here)));
                from = from_here;
            } else {
                let fits = longest(spans, &text, from, until, room);
                if fits >= until {
                    break;
                }
                lines.push(cut(spans, from, fits));
                (from, from_here) = (fits, fits);
            }
        }
        to = until;
        if opportunity == BreakOpportunity::Mandatory {
            lines.push(cut(spans, from, trimmed(&text, from, until)));
            from = until;
        }
    }
    lines
}

/// Whether a line that ends here would break what stays whole.
fn is_inside_whole(spans: &[Span], at: usize) -> bool {
    let mut begin = 0;
    spans.iter().any(|span| {
        let inside = begin < at && at < begin + span.text.len();
        begin += span.text.len();
        inside && span.whole
    })
}

/// Where the words from here to there end without the blanks behind them.
fn trimmed(text: &str, from: usize, until: usize) -> usize {
    from + text[from..until].trim_end().len()
}

/// As far as it fits, at least one character.
fn longest(spans: &[Span], text: &str, from: usize, until: usize, room: f32) -> usize {
    let ends = text[from..until].char_indices().map(|(at, sign)| from + at + sign.len_utf8());
    let first = ends.clone().next().unwrap_or(until);
    ends.take_while(|end| ems(spans, from, *end) <= room).last().unwrap_or(first)
}

fn ems(spans: &[Span], from: usize, until: usize) -> f32 {
    width_of(&cut(spans, from, until))
}

/// The part of the words from one byte to another.
fn cut(spans: &[Span], from: usize, until: usize) -> Vec<Span> {
    let mut begin = 0;
    let mut parts = Vec::new();
    for span in spans {
        let end = begin + span.text.len();
        let (first, last) = (from.clamp(begin, end), until.clamp(begin, end));
        if first < last {
            parts.push(Span { text: span.text[first - begin..last - begin].to_owned(), ..span.clone() });
        }
        begin = end;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ink::INK;

    fn check(words: &[&str], room: f32, expected: &[&str]) {
        let spans: Vec<Span> = words.iter().map(|word| Span::new(*word, Weight::Regular, INK)).collect();
        let lines: Vec<String> = broken(&spans, room)
            .iter()
            .map(|line| line.iter().map(|span| span.text.as_str()).collect())
            .collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_line_takes_as_many_characters_as_fit() {
        check(&["点右上角的放大镜"], 5.0, &["点右上角的", "放大镜"]);
        check(&["点右上角的放大镜"], 9.0, &["点右上角的放大镜"]);
        check(&["点", "放大镜", "，再点返回"], 4.5, &["点放大", "镜，再点", "返回"]);
        check(&[""], 5.0, &[] as &[&str]);
    }

    #[test]
    fn no_line_begins_with_a_comma_and_none_ends_with_an_opening_bracket() {
        check(&["一二三四，五六"], 4.5, &["一二三", "四，五六"]);
        check(&["一二三（四）五"], 4.5, &["一二三", "（四）五"]);
    }

    #[test]
    fn latin_words_stay_whole_while_they_can() {
        check(&["打开 WLAN 开关"], 3.2, &["打开", "WLAN", "开关"]);
        check(&["1234567890"], 2.3, &["1234", "5678", "90"]);
    }

    #[test]
    fn a_word_to_look_for_stays_whole_while_it_can() {
        let plain = |text| Span::new(text, Weight::Regular, INK);
        let spans = [plain("点中间的"), Span { whole: true, ..plain("便民纸条") }, plain("。")];
        let lines = |room| {
            broken(&spans, room)
                .iter()
                .map(|line| line.iter().map(|span| span.text.clone()).collect())
                .collect::<Vec<String>>()
        };
        assert_eq!(lines(6.0), ["点中间的", "便民纸条。"]);
        assert_eq!(lines(3.0), ["点中间", "的便民", "纸条。"]);
    }

    #[test]
    fn a_word_too_long_for_a_line_keeps_its_full_stop() {
        let plain = |text| Span::new(text, Weight::Regular, INK);
        let spans = [plain("点左边的"), Span { whole: true, ..plain("切换到键盘") }, plain("。")];
        let lines: Vec<String> = broken(&spans, 5.0)
            .iter()
            .map(|line| line.iter().map(|span| span.text.as_str()).collect())
            .collect();
        assert_eq!(lines, ["点左边的切", "换到键盘。"]);
    }

    #[test]
    fn a_single_character_is_not_left_for_the_last_line() {
        let lines = |text: &str| {
            tidied(&[Span::new(text, Weight::Regular, INK)], 7.0)
                .iter()
                .map(|line| line.iter().map(|span| span.text.as_str()).collect())
                .collect::<Vec<String>>()
        };
        assert_eq!(lines("一二三。"), ["一二三。"]);
        assert_eq!(lines("一二三四五六七。"), ["一二三四五", "六七。"]);
        assert_eq!(lines("一二三四五六七八。"), ["一二三四五六", "七八。"]);
        assert_eq!(lines("一二三四五六七八九。"), ["一二三四五六七", "八九。"]);
    }

    #[test]
    fn a_new_line_begins_a_new_line() {
        check(&["一\n二"], 9.0, &["一", "二"]);
    }
}
