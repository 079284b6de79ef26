//! How is a text taken apart before the rules look at it?

/// A text, and the same text without what stands on the phone's own buttons.
pub(super) struct Reading<'a> {
    /// As written.
    pub whole: &'a str,
    /// With every 「…」 emptied to 「」: labels are quoted from the screen, not chosen by the author.
    pub open: String,
}

impl<'a> Reading<'a> {
    pub fn of(whole: &'a str) -> Self {
        let mut open = String::with_capacity(whole.len());
        let mut depth = 0_usize;
        for character in whole.chars() {
            if character == '」' {
                depth = depth.saturating_sub(1);
            }
            if depth == 0 {
                open.push(character);
            }
            if character == '「' {
                depth += 1;
            }
        }
        Self { whole, open }
    }

    /// 汉字, each run of digits as one, and Latin letters one by one; punctuation is free (P1).
    pub fn length(&self) -> usize {
        let mut length = 0;
        let mut in_number = false;
        for character in self.whole.chars() {
            let digit = character.is_ascii_digit();
            if (digit && !in_number) || (!digit && character.is_alphabetic()) {
                length += 1;
            }
            in_number = digit;
        }
        length
    }

    /// The clauses outside labels, without the words that may stand before a verb.
    pub fn clauses(&self) -> impl Iterator<Item = &str> {
        self.open
            .split(['，', ',', '。', '！', '!', '？', '?', '；', '：'])
            .map(|clause| clause.trim().trim_start_matches(['请', '您', '先', '再', '就']))
            .filter(|clause| !clause.is_empty())
    }

    /// The sentences outside labels.
    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        self.open.split(['。', '！', '!', '？', '?']).map(str::trim).filter(|sentence| !sentence.is_empty())
    }
}

/// What stands inside 「…」, in order; a label may hold such marks itself, as 搜一搜「浪花社区」 does.
pub(super) fn labels(text: &str) -> impl Iterator<Item = &str> {
    let mut found = Vec::new();
    let mut depth = 0_usize;
    let mut start = 0;
    for (at, mark) in text.match_indices(['「', '」']) {
        if mark == "「" {
            depth += 1;
            if depth == 1 {
                start = at + mark.len();
            }
        } else if depth > 0 {
            depth -= 1;
            if depth == 0 {
                found.push(&text[start..at]);
            }
        }
    }
    found.into_iter()
}

/// Whether `word` stands in `text` outside all of the longer harmless words in `except`.
pub(super) fn holds(text: &str, word: &str, except: &[&str]) -> bool {
    text.match_indices(word).any(|(at, _)| {
        !except.iter().any(|longer| {
            longer.match_indices(word).any(|(inside, _)| {
                at.checked_sub(inside)
                    .and_then(|start| text.get(start..))
                    .is_some_and(|rest| rest.starts_with(longer))
            })
        })
    })
}

/// Whether a character is a 汉字.
pub(super) fn is_hanzi(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}
