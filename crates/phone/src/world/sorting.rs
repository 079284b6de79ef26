//! Things to be sorted: what is shown one after the other, and which of two words fits each of them.

use super::danger::DangerCard;

/// A set of things to be sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorting {
    /// Id in the files.
    pub slug: String,
    /// What it is called in 防骗练习.
    pub title: String,
    /// What is asked about each of its things.
    pub ask: String,
    /// What its things are counted by, 张 or 个.
    pub counted: String,
    /// The two words to choose from; the first says yes, the second no.
    pub choices: [String; 2],
    /// The things, in the order in which they come.
    pub items: Vec<SortItem>,
}

/// A thing to be sorted: a page, a message, a poster, as she would meet it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortItem {
    /// What we call it afterwards.
    pub name: String,
    /// What it looks like.
    pub form: SortForm,
    /// Whose page it is, who writes, what the poster says.
    pub title: String,
    /// One or two characters on the portrait, and its colour; no characters, no portrait.
    pub face: (String, u8),
    /// What stands below the title, for example whether the account is a verified one.
    pub note: Option<String>,
    /// Its paragraphs; in a chat, the messages.
    pub words: Vec<String>,
    /// Name of a drawing.
    pub picture: Option<String>,
    /// A card that was sent on.
    pub card: Option<DangerCard>,
    /// The code of a poster.
    pub code: SortCode,
    /// A key it wants to have touched; here it does nothing.
    pub key: Option<String>,
    /// Which of the two words fits, 0 or 1.
    pub fits: usize,
    /// Why, in one short sentence.
    pub why: String,
}

/// What a thing to be sorted looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortForm {
    /// A chat or text messages.
    Chat,
    /// An article.
    Article,
    /// The profile of an account.
    Profile,
    /// A poster or a notice on a wall.
    Poster,
    /// A page of the web.
    Web,
}

/// The code on a poster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortCode {
    /// It has none.
    #[default]
    None,
    /// As it was printed.
    Whole,
    /// Another one is stuck over it.
    Covered,
}

impl Sorting {
    /// How many things it has.
    #[must_use]
    pub fn count(&self) -> u32 {
        u32::try_from(self.items.len()).unwrap_or(u32::MAX)
    }

    /// Which of its things this is, counted from 0, in words: 第3张，共8张.
    #[must_use]
    pub fn progress(&self, at: usize) -> String {
        let counted = &self.counted;
        format!("第{}{counted}，共{}{counted}", at + 1, self.items.len())
    }
}
