//! Which words of a lesson would a learner of sixty to eighty-five stumble over?
//!
//! The rules P1–P16 of age-friendly §4 as pure functions over text: [`lint_text`] needs nothing but
//! the text, [`lint_step`] also needs the screen the step is about (P7, P8). What a finding says is
//! for the author of a lesson, in plain Chinese: what is the matter and what to write instead.

mod characters;
mod place;
mod reading;
mod shape;
mod words;

use reading::Reading;

pub use place::{lint_step, place_words};

/// What a text is for; each kind has its own rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// The one sentence of a step: what to do now.
    Action,
    /// 「您会看到……」: what comes after it.
    Expect,
    /// A hint.
    Hint,
    /// The title of a lesson.
    Title,
    /// What is said when something was done.
    Feedback,
    /// The question of the self-check.
    Question,
    /// An answer to choose, and why it fits or not.
    Choice,
    /// "If you end up here": where she is.
    CardHere,
    /// "If you end up here": the way back.
    CardBack,
    /// The practice task, a can-do sentence, a wish: what to reach, not how.
    Task,
    /// The community's own text inside the practice phone.
    ArticleText,
    /// The first message of an official account.
    Welcome,
}

/// What one lesson may write although the rules forbid it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Allow {
    /// Latin words with the Chinese that is spoken for them (P6).
    pub latin: Vec<Spoken>,
}

/// A Latin word and how it is said, for example `WiFi` and 「无线网」.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// As it is written.
    pub written: String,
    /// As it is spoken; in Chinese.
    pub spoken: String,
}

/// Something an author should mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// `P1`–`P16`.
    pub rule: &'static str,
    /// `true` when the text may stay as it is: worth a second look, no reason to refuse a lesson.
    pub warning: bool,
    /// What is the matter and what to write instead.
    pub say: String,
}

impl Finding {
    fn error(rule: &'static str, say: impl Into<String>) -> Self {
        Self { rule, warning: false, say: say.into() }
    }

    fn warning(rule: &'static str, say: impl Into<String>) -> Self {
        Self { rule, warning: true, say: say.into() }
    }
}

/// Everything the rules say about one text, in the order of the rules.
#[must_use]
pub fn lint_text(kind: TextKind, text: &str, allow: &Allow) -> Vec<Finding> {
    let text = Reading::of(text);
    let mut found = Vec::new();
    if let Some((most, warn)) = longest(kind) {
        found.extend(shape::length(&text, most, warn));
    }
    if kind == TextKind::Action {
        found.extend(shape::one_action(&text));
        found.extend(shape::one_sentence(&text));
    }
    if guides(kind) {
        found.extend(words::chaining(&text));
    }
    if by_us(kind) {
        found.extend(words::one_word_per_thing(&text));
    }
    found.extend(words::jargon(&text));
    found.extend(words::latin(&text, allow));
    if by_us(kind) {
        found.extend(words::blame(&text, kind == TextKind::Question));
        found.extend(words::hurry(&text));
        found.extend(words::negatives(&text));
        found.extend(words::address(&text));
    }
    if by_us(kind) && kind != TextKind::Welcome {
        found.extend(shape::numbers(&text));
    }
    found.extend(characters::common(&text, by_us(kind)));
    found.extend(words::symbols(&text));
    if kind == TextKind::Expect {
        found.extend(shape::expectation(&text));
    }
    found
}

/// P1: the most characters a kind may have, and from where on a warning is due.
fn longest(kind: TextKind) -> Option<(usize, usize)> {
    match kind {
        TextKind::Action => Some((18, 14)),
        TextKind::Expect | TextKind::Hint | TextKind::CardHere | TextKind::CardBack => Some((18, 18)),
        TextKind::Title => Some((8, 8)),
        _ => None,
    }
}

/// Kinds that say what to do next, where a chain of deeds loses a listener (P3).
fn guides(kind: TextKind) -> bool {
    matches!(
        kind,
        TextKind::Action
            | TextKind::Expect
            | TextKind::Hint
            | TextKind::Feedback
            | TextKind::CardHere
            | TextKind::CardBack
    )
}

/// Everything the program says itself. An article is the community's own voice: a story may have an
/// 奶奶 in it and a 又, but no jargon and no rare characters.
fn by_us(kind: TextKind) -> bool {
    kind != TextKind::ArticleText
}

#[cfg(test)]
mod tests;
