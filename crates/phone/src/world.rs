//! The simulated people, accounts, articles and posters around the phone: one community's data.
//!
//! Read-only beside the state. Another community is another folder of files of the same shape
//! (lessons/README.md); [`load`] turns such files into a [`World`] or says what is wrong with them.

mod account;
pub mod danger;
mod files;
pub mod load;
mod lookups;
mod message;
mod people;
pub mod pocket;
mod scene;
pub mod sorting;
mod wechat;

pub use account::{Account, Article, MenuDoes, MenuKey, MenuLine, Section};
pub use message::{Answer, CallEnd, MessageBody, Taking, Thing, ToSend};
pub use people::{Chat, ChatMessage, Person, PersonKind};
pub use scene::{Done, Posted, Scene};
pub use wechat::{Leaf, LeafLine, Mini, Request, Video, WeChat};

use self::pocket::{Code, Contact, Forecast, Lens, PastCall, PocketPhrases, Product, Site, Thread};
use crate::keyboard::names::Name;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u16);
        impl $name {
            /// The position in the world's list.
            #[must_use]
            pub fn index(self) -> usize { usize::from(self.0) }
        }
    )*};
}

pub mod offers;

use offers::Offers;

ids! {
    /// A person of the world.
    PersonId,
    /// A chat with a person or a group.
    ChatId,
    /// An official account.
    AccountId,
    /// An article.
    ArticleId,
    /// A poster on the wall in front of the camera.
    PosterId,
    /// A photo in the album.
    PhotoId,
    /// A plain page of WeChat.
    LeafId,
    /// A post of 朋友圈.
    PostId,
    /// Somebody in the phone's own list of contacts.
    ContactId,
    /// The text messages of one sender.
    ThreadId,
    /// Something the app market lists.
    ProductId,
    /// A web page.
    SiteId,
    /// A set of things to be sorted.
    SortingId,
}

/// Everything around the phone.
#[derive(Debug, Clone, PartialEq)]
pub struct World {
    /// Name of the community, for example 「浪花社区」.
    pub community: String,
    /// The day it is on the phone.
    pub today: Day,
    /// The time on the status bar.
    pub clock: String,
    /// The phone's owner as others see her.
    pub owner: Person,
    /// People.
    pub people: Vec<Person>,
    /// Chats in the order of the list at the start.
    pub chats: Vec<Chat>,
    /// Official accounts.
    pub accounts: Vec<Account>,
    /// Articles.
    pub articles: Vec<Article>,
    /// Posters on the wall.
    pub posters: Vec<Poster>,
    /// Posts of 朋友圈, newest first.
    pub posts: Vec<Post>,
    /// Photos in the album.
    pub photos: Vec<Photo>,
    /// Networks near by; the phone is connected to the first.
    pub networks: Vec<Network>,
    /// What has come before the scene begins, newest first.
    pub notices: Vec<Notice>,
    /// What can be sent in any chat.
    pub to_send: ToSend,
    /// Plain pages of WeChat: a title and a few lines.
    pub leaves: Vec<Leaf>,
    /// What else WeChat shows: its owner, money, requests, videos, mini programs.
    pub wechat: WeChat,
    /// What the on-screen keyboard offers, by place.
    pub phrases: Phrases,
    /// The phone's own list of contacts.
    pub contacts: Vec<Contact>,
    /// The record of calls at the start, newest first.
    pub past_calls: Vec<PastCall>,
    /// Text messages by sender, newest first.
    pub threads: Vec<Thread>,
    /// Codes that are sent on request, in turn.
    pub codes: Vec<Code>,
    /// What the app market lists; the first is what is installed in practice.
    pub products: Vec<Product>,
    /// What 天气 shows.
    pub forecast: Vec<Forecast>,
    /// Web pages.
    pub sites: Vec<Site>,
    /// What is around the camera.
    pub lens: Lens,
    /// What the keyboard offers in the phone's own apps.
    pub pocket_phrases: PocketPhrases,
    /// Named states to start in.
    pub scenes: Vec<Scene>,
    /// Its names as the on-screen keyboard knows them.
    pub names: Vec<Name>,
    /// What can be tried on her.
    pub dangers: danger::Dangers,
    /// What there is to sort into harmless and not.
    pub sortings: Vec<sorting::Sorting>,
    /// What stands on the pages of the community's account.
    pub offers: Offers,
}

/// A date on the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Year.
    pub year: u16,
    /// Month, 1–12.
    pub month: u8,
    /// Day of the month, 1–31.
    pub day: u8,
}

/// A poster on the wall in front of the camera.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poster {
    /// Id in the files.
    pub slug: String,
    /// Headline.
    pub title: String,
    /// Second line.
    pub note: String,
    /// Text of the code.
    pub code: String,
    /// What the code opens.
    pub opens: PosterOpens,
    /// Colour, 0–7.
    pub colour: u8,
    /// Place on the wall, 0–4 from left to right.
    pub column: u8,
    /// Place on the wall, 0–2 from top to bottom.
    pub row: u8,
}

/// What a poster's code opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PosterOpens {
    /// An account's profile, or its chat when it is followed already.
    Account(AccountId),
    /// Only text, shown as it is.
    Text(String),
    /// A person's profile.
    Person(PersonId),
    /// The danger of this number. Such a poster hangs there once the danger is about.
    Danger(u16),
}

/// A post of 朋友圈.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Id in the files.
    pub slug: String,
    /// Who posted it.
    pub person: PersonId,
    /// Words.
    pub text: String,
    /// Name of a drawing.
    pub picture: Option<String>,
    /// A shared article.
    pub article: Option<ArticleId>,
    /// As shown.
    pub time: String,
    /// Names of those who liked it.
    pub likes: Vec<String>,
    /// Name and words.
    pub comments: Vec<(String, String)>,
}

/// A photo in the album.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// Id in the files.
    pub slug: String,
    /// What is on it.
    pub title: String,
    /// Name of the drawing.
    pub picture: String,
}

/// A WLAN network near by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// Its name.
    pub name: String,
    /// `None` for one that is open to everybody.
    pub password: Option<String>,
}

/// Something the phone tells of at the start of a scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The chat it opens; `None` for one of the phone's own.
    pub chat: Option<ChatId>,
    /// Its first line.
    pub title: String,
    /// The rest.
    pub words: String,
}

/// What the on-screen keyboard offers, by place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrases {
    /// In the search box.
    pub search: Vec<String>,
    /// In the note of a forwarded article.
    pub note: Vec<String>,
    /// In a post of 朋友圈.
    pub compose: Vec<String>,
    /// In a chat with people.
    pub chat: Vec<String>,
    /// In a chat with a group: the same, and the @ that asks whom to call.
    pub group: Vec<String>,
    /// For the name of a group.
    pub names: Vec<String>,
    /// For looking through a chat.
    pub find: Vec<String>,
    /// In an account's chat.
    pub account: Vec<String>,
    /// Under an article.
    pub comment: Vec<String>,
    /// In a report.
    pub report: Vec<String>,
}

/// All ids of a list of this length.
pub fn all<T>(length: usize, id: impl Fn(u16) -> T) -> impl Iterator<Item = T> {
    (0..length).filter_map(|at| u16::try_from(at).ok()).map(id)
}
