//! What is said for what is written: numbers and signs in words, one sentence after the other, and the
//! name of a sentence's sound (age-friendly §4 P15).
//!
//! What comes out holds Chinese characters and 。！？，、：； only, so that every voice says the same.

mod letters;
mod numbers;

/// What ends a sentence.
const ENDS: [char; 3] = ['。', '！', '？'];

/// Signs that are a rest within a sentence.
const RESTS: [char; 4] = ['，', '、', '：', '；'];

/// What is said for a text; what was said already stays as it is.
#[must_use]
pub fn speech(text: &str) -> String {
    let plain: Vec<char> = without_quotes(text).chars().map(half_width).collect();
    let mut said = String::new();
    let mut at = 0;
    while let Some(&character) = plain.get(at) {
        let (words, taken) = numbers::read(&plain, at)
            .or_else(|| letters::read(&plain, at))
            .unwrap_or_else(|| (sign(&plain, at), 1));
        said.push_str(&words);
        at += taken;
        // A label in its own words may run into the next: 「女儿 小林」 is one name, a wide space is a rest.
        if character == '\u{3000}' || character == '\n' {
            said.push('，');
        }
    }
    tidy(&said)
}

/// The sentences of what is said, each with its end.
#[must_use]
pub fn sentences(text: &str) -> Vec<String> {
    let said = speech(text);
    let parts = said.split_inclusive(ENDS).map(|part| part.trim_end_matches(RESTS));
    let mut sentences: Vec<String> = Vec::new();
    for part in parts.filter(|part| !part.is_empty()) {
        match sentences.last_mut() {
            // ！？ is one end.
            Some(last) if part.chars().all(|character| ENDS.contains(&character)) => last.push_str(part),
            _ => sentences.push(part.to_owned()),
        }
    }
    if let Some(last) = sentences.last_mut().filter(|last| !last.ends_with(ENDS)) {
        last.push('。');
    }
    sentences
}

/// The name of a sentence's sound: it changes whenever what is said does.
#[must_use]
pub fn name(sentence: &str) -> String {
    blake3::hash(sentence.as_bytes()).to_hex()[..16].to_owned()
}

/// Quotation marks are not heard, and what ends within them does not end the sentence around them.
fn without_quotes(text: &str) -> String {
    const OPEN: [char; 6] = ['「', '『', '“', '‘', '《', '〈'];
    const CLOSE: [char; 6] = ['」', '』', '”', '’', '》', '〉'];
    let closes = text.chars().filter(|character| CLOSE.contains(character)).count();
    let (mut depth, mut closed) = (0_usize, 0_usize);
    let mut plain = String::new();
    for character in text.chars() {
        if OPEN.contains(&character) {
            depth += usize::from(closed < closes);
        } else if CLOSE.contains(&character) {
            closed += 1;
            depth = depth.saturating_sub(1);
        } else if depth > 0 && (ENDS.contains(&character) || matches!(character, '!' | '?')) {
            plain.push('，');
        } else {
            plain.push(character);
        }
    }
    plain
}

fn half_width(character: char) -> char {
    match character {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' | '＋' | '－' | '／' | '＝' => {
            char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character)
        }
        other => other,
    }
}

/// A single character that is neither a digit nor a letter.
fn sign(plain: &[char], at: usize) -> String {
    let character = plain[at];
    if is_chinese(character) || ENDS.contains(&character) || RESTS.contains(&character) {
        return character.to_string();
    }
    let next_to_end = plain.get(at + 1).is_none_or(|next| next.is_whitespace());
    let words = match character {
        '!' => "！",
        '?' => "？",
        '.' if next_to_end => "。",
        ':' => "：",
        ';' => "；",
        '/' | '／' => "、",
        ',' | '…' | '—' | '–' | '~' | '～' | '→' | '·' | '|' => "，",
        '(' | ')' | '（' | '）' | ']' | '】' => "，",
        '+' => "加",
        '&' => "和",
        '@' => "艾特",
        '#' => "井号",
        '=' => "等于",
        '×' => "乘",
        '℃' | '°' => "度",
        '¥' | '￥' => "元",
        '%' => "百分号",
        // Brackets that open, stars, ticks, pictures of faces and the like are for the eye.
        _ => "",
    };
    words.to_owned()
}

fn is_chinese(character: char) -> bool {
    matches!(character, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇')
}

/// One rest where several signs made more, none at the beginning and none before an end.
fn tidy(said: &str) -> String {
    let mut tidied = String::new();
    for character in said.chars() {
        if RESTS.contains(&character) {
            let after_rest = tidied.ends_with(RESTS) || tidied.ends_with(ENDS) || tidied.is_empty();
            if !after_rest {
                tidied.push(character);
            }
            continue;
        }
        if ENDS.contains(&character) {
            tidied.truncate(tidied.trim_end_matches(RESTS).len());
            // A second 。 is none, and nothing can end before it has begun.
            if tidied.is_empty() || (character == '。' && tidied.ends_with(ENDS)) {
                continue;
            }
        }
        tidied.push(character);
    }
    tidied.truncate(tidied.trim_end_matches(['，', '、', '；']).len());
    tidied
}

#[cfg(test)]
mod tests;
