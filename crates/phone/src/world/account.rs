//! What is an official account: its menu, and its articles?

use serde::Deserialize;

use super::{AccountId, ArticleId, PersonId};

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
    /// Blue words at the end of the welcome; touched, they have it read aloud (wechat-reference D1).
    pub read_aloud: Option<String>,
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
