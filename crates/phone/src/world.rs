//! The simulated people, accounts, articles and posters around the phone: one community's data.
//!
//! Read-only beside the state. Another community is another folder of files of the same shape
//! (lessons/README.md); [`load`] turns such files into a [`World`] or says what is wrong with them.

pub mod danger;
mod files;
pub mod load;
mod lookups;
mod message;
pub mod pocket;
mod scene;
mod wechat;

pub use message::{Answer, CallEnd, MessageBody, Taking, Thing, ToSend};
pub use scene::{Done, Scene};
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
use serde::Deserialize;

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

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Id in the files, for example `xiaolin`.
    pub slug: String,
    /// Name as it stands on the phone.
    pub name: String,
    /// Who she is to the owner.
    pub kind: PersonKind,
    /// Pinyin initial for the list of friends, `A`–`Z`.
    pub letter: char,
    /// Colour of the portrait, 0–7.
    pub colour: u8,
    /// One or two characters on the portrait.
    pub face: String,
    /// Telephone number; empty = it is not in the world.
    pub number: String,
    /// 微信号; empty = it is not in the world.
    pub wechat_id: String,
}

/// Who a person is to the owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonKind {
    /// Family: sees what is shared with 家人.
    Family,
    /// A neighbour.
    Neighbour,
    /// A friend.
    Friend,
    /// Not in the list of friends.
    Stranger,
}

/// A chat at the start of a scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chat {
    /// Id: the person's, or the group's own.
    pub slug: String,
    /// Title of the chat page; a group carries its number of members.
    pub title: String,
    /// Whom it is with; `None` for a group.
    pub person: Option<PersonId>,
    /// Face in the list.
    pub face: String,
    /// Colour of the face, 0–7.
    pub colour: u8,
    /// Stays on top of the list.
    pub pinned: bool,
    /// Makes no sound.
    pub muted: bool,
    /// Unread messages.
    pub unread: u16,
    /// Members of a group, the owner apart; those the world knows.
    pub members: Vec<PersonId>,
    /// How many are in it, the owner among them; 2 for a chat with a person.
    pub size: u16,
    /// It is not there before somebody begins it (发起群聊).
    pub to_come: bool,
    /// 群公告.
    pub notice: String,
    /// Answers that come by themselves, the first that fits.
    pub answers: Vec<Answer>,
    /// Messages, oldest first.
    pub messages: Vec<ChatMessage>,
}

/// A message that is there at the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatMessage {
    /// Who wrote it; `None` = the owner.
    pub from: Option<PersonId>,
    /// What it is.
    pub body: MessageBody,
    /// As shown, for example 「昨天 18:20」.
    pub time: String,
}

/// An official account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Id in the files, for example `langhua`.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Has the tick of a verified account.
    pub verified: bool,
    /// The organisation behind it (账号主体).
    pub organisation: String,
    /// One line about it.
    pub description: String,
    /// For example 「132个朋友关注」.
    pub followers_words: String,
    /// A 服务号: it can be pinned, its messages do not land in the folder 公众号.
    pub service: bool,
    /// What it answers when no keyword fits.
    pub answer: Option<String>,
    /// First message after following.
    pub welcome: String,
    /// Up to three menu keys.
    pub menu: Vec<MenuKey>,
    /// Newest first.
    pub articles: Vec<ArticleId>,
    /// Keyword → answer.
    pub replies: Vec<(String, String)>,
    /// Shown as 广告 above the search results.
    pub advert: bool,
    /// One or two characters on the logo.
    pub face: String,
    /// Colour of the logo, 0–7.
    pub colour: u8,
}

/// A key of the menu at the bottom of an account's chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuKey {
    /// At most 4 characters.
    pub name: String,
    /// Up to 5 lines.
    pub lines: Vec<MenuLine>,
    /// What it does itself, if it has no lines.
    pub does: Option<MenuDoes>,
}

/// A line of an account's menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuLine {
    /// At most 8 characters.
    pub name: String,
    /// What it does.
    pub does: MenuDoes,
}

/// What a menu line does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MenuDoes {
    /// Opens an article.
    Article(ArticleId),
    /// Sends back a message.
    Reply(String),
    /// Opens a page of the community.
    Section(Section),
    /// Starts 扫一扫.
    Scan,
    /// Asks for a photo.
    Photo,
    /// Asks for the position.
    Position,
}

/// A section of the community's pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// 活动报名.
    Activities,
    /// 征求意见.
    Surveys,
    /// 一键拨号.
    Calls,
    /// 便民纸条.
    Note,
    /// 鹊桥驿站.
    Matching,
    /// 办事流程查询.
    Guide,
    /// 我的记录.
    Records,
    /// 使用帮助.
    Help,
    /// 往期文章.
    Past,
}

/// An article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Id in the files, for example `flu-shots`.
    pub slug: String,
    /// Who published it.
    pub account: AccountId,
    /// Title.
    pub title: String,
    /// For example 「10月12日 17:00」.
    pub date: String,
    /// For example 「山东」.
    pub place: String,
    /// Name of the drawing.
    pub picture: String,
    /// Paragraphs.
    pub paragraphs: Vec<String>,
    /// Issuing office, for a policy.
    pub source: Option<String>,
    /// `news`, `policy` or `deed`.
    pub kind: Option<String>,
    /// How often it was read.
    pub reads: u32,
    /// How many praised it.
    pub likes: u32,
    /// Friends who recommend it.
    pub recommended: Vec<PersonId>,
    /// Comments the account has picked: name and words.
    pub comments: Vec<(String, String)>,
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
    /// The password as it is often misread; the keyboard offers it too.
    pub misread: Option<String>,
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
pub(crate) fn all<T>(length: usize, id: impl Fn(u16) -> T) -> impl Iterator<Item = T> {
    (0..length).filter_map(|at| u16::try_from(at).ok()).map(id)
}
