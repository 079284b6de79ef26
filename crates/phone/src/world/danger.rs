//! The dangers of a world: what can be tried on a learner, what gives it away, what is said afterwards.

use super::{ChatId, PersonId, World};

/// All dangers, and how they come by themselves in free practice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dangers {
    /// Seconds of the phone's time between two that come by themselves.
    pub every: u32,
    /// The order in which they come, by their numbers.
    pub order: Vec<u16>,
    /// Invented words for the boxes of false pages.
    pub phrases: Vec<String>,
    /// The dangers.
    pub list: Vec<Danger>,
}

/// Something that can happen to her (wechat-reference E1–E12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Danger {
    /// The number in the reference, 4 for E4.
    pub number: u16,
    /// What we call it.
    pub name: String,
    /// How it comes.
    pub arrives: Arrives,
    /// What is seen of it first.
    pub card: DangerCard,
    /// What opens, from the first page on.
    pub pages: Vec<ScamPage>,
    /// What is said afterwards.
    pub debrief: Debrief,
}

/// How a danger comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrives {
    /// A card in a chat, sent on by somebody.
    Link(ChatId, Option<PersonId>),
    /// A note slides in at the top of the glass.
    Banner,
    /// The phone rings.
    Call,
    /// A poster of this danger hangs on the wall.
    Poster,
}

/// The first that is seen of a danger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DangerCard {
    /// Headline.
    pub title: String,
    /// A second line.
    pub note: String,
    /// Words at the foot of a card; the app a note comes from.
    pub source: String,
    /// Name of a drawing.
    pub picture: String,
}

/// A page that is not what it seems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScamPage {
    /// What it looks like.
    pub kind: ScamKind,
    /// What stands in the bar, or who calls.
    pub title: String,
    /// Its paragraphs; in a chat, the messages.
    pub words: Vec<String>,
    /// Name of a drawing below the first paragraph.
    pub picture: Option<String>,
    /// One or two characters on the portrait, and its colour.
    pub face: (String, u8),
    /// What should be filled in.
    pub boxes: Vec<String>,
    /// What can be touched.
    pub choices: Vec<ScamChoice>,
    /// What stands under ···.
    pub more: Vec<ScamChoice>,
}

/// What a false page looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScamKind {
    /// A page of the web: ✕ closes it.
    Web,
    /// An article.
    Article,
    /// A chat or text messages.
    Chat,
    /// The profile of an account or a person.
    Profile,
    /// A call.
    Call,
}

/// Something that can be touched on a false page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScamChoice {
    /// What stands on it.
    pub words: String,
    /// Where it leads.
    pub to: ScamTo,
    /// How it is dressed.
    pub dress: ScamDress,
    /// The whole screen is shown to a stranger from now on.
    pub shares: bool,
}

/// Where a touch on a false page leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScamTo {
    /// Another of its pages, counted from 0.
    Page(u8),
    /// It was what one does: what to look for is told.
    Safe,
    /// It was what they wanted: nothing is lost, and what to look for is told.
    Unsafe,
}

/// How a key of a false page is dressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ScamDress {
    /// Grey.
    #[default]
    Usual,
    /// Green; a round green key in a call.
    Green,
    /// A round red key in a call.
    Red,
}

/// What is said afterwards, calmly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debrief {
    /// What this was.
    pub what: String,
    /// The signs to look for.
    pub signs: Vec<String>,
    /// What to do next time.
    pub next: String,
    /// 96110 can be asked.
    pub hotline: bool,
}

impl World {
    /// The danger of this number.
    #[must_use]
    pub fn danger(&self, number: u16) -> Option<&Danger> {
        self.dangers.list.iter().find(|danger| danger.number == number)
    }
}
