//! Are all characters ones that everybody has learnt to read? (P14)
//!
//! The table is level 1 of 《通用规范汉字表》 (2013), 3,500 characters in the table's own order,
//! which is by strokes. Where it comes from and under which licence: `characters/README.md`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::Finding;
use super::reading::{Reading, is_hanzi};

const LEVEL_ONE: &str = include_str!("characters/level-1.txt");

/// The first character of the table with 17 strokes; all behind it have as many or more.
const FIRST_OF_MANY_STROKES: char = '戴';

static PLACE: LazyLock<BTreeMap<char, usize>> =
    LazyLock::new(|| LEVEL_ONE.chars().filter(|c| is_hanzi(*c)).enumerate().map(|(at, c)| (c, at)).collect());

/// P14: a character outside the table is an error, one of more than 16 strokes a warning. A label is as it
/// stands on the phone, whoever wrote it; where `labels` is `false` 「」 hold speech, and its words were chosen.
pub(super) fn common(text: &Reading, labels: bool) -> Vec<Finding> {
    let mut found = Vec::new();
    let chosen = if labels { &text.open } else { text.whole };
    let rare: String = once_each(chosen.chars().filter(|c| is_hanzi(*c) && !PLACE.contains_key(c)));
    if !rare.is_empty() {
        found.push(Finding::error("P14", format!("“{rare}”不是常用字，有人认不得。请换一个说法。")));
    }
    let many = PLACE.get(&FIRST_OF_MANY_STROKES).copied().unwrap_or(usize::MAX);
    let crowded: String = once_each(text.open.chars().filter(|c| PLACE.get(c).is_some_and(|at| *at >= many)));
    if !crowded.is_empty() {
        found.push(Finding::warning("P14", format!("“{crowded}”笔画多，小字看不清。能换简单的字就换。")));
    }
    found
}

fn once_each(characters: impl Iterator<Item = char>) -> String {
    let mut seen = String::new();
    for character in characters {
        if !seen.contains(character) {
            seen.push(character);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        assert_eq!(PLACE.len(), 3500, "level 1 has 3,500 characters, none twice");
        assert_eq!(PLACE.get(&'一'), Some(&0), "the table begins with 一");
        assert_eq!(PLACE.get(&'矗'), Some(&3499), "and ends with 矗");
        assert_eq!(PLACE.get(&'缴'), Some(&3386), "16 strokes, the last before 戴");
    }
}
