//! What WeChat shows beside people, chats and articles: plain pages, videos, mini programs, play money.

use serde::Deserialize;

use super::PersonId;

/// A plain page: a title and a few lines to read, or switches.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaf {
    /// Id in the files, for example `live`.
    #[serde(rename = "id")]
    pub slug: String,
    /// The title in its bar.
    pub title: String,
    /// Words above its lines.
    #[serde(default)]
    pub words: String,
    /// Its lines.
    #[serde(default)]
    pub line: Vec<LeafLine>,
    /// Names of its switches; all are on at first.
    #[serde(default)]
    pub switches: Vec<String>,
}

/// A line of a plain page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeafLine {
    /// What it is.
    pub title: String,
    /// A second, smaller line.
    #[serde(default)]
    pub note: Option<String>,
    /// Name of a drawing above it.
    #[serde(default)]
    pub picture: Option<String>,
}

/// A short film of 视频号.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Video {
    /// Who made it.
    pub from: String,
    /// What it says.
    pub words: String,
    /// Name of a drawing.
    pub picture: String,
    /// It wants to sell something.
    #[serde(default)]
    pub advert: bool,
}

/// A mini program: a first page with lines, each of which opens a second one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mini {
    /// Its name.
    pub name: String,
    /// One or two characters on its logo.
    pub face: String,
    /// Colour of the logo, 0–7.
    pub colour: u8,
    /// Words above its lines.
    pub words: String,
    /// Its lines; the note is what the second page says.
    pub line: Vec<LeafLine>,
}

/// Somebody who wants to become a friend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Who.
    pub person: PersonId,
    /// What came with it.
    pub words: String,
    /// It came too long ago to be accepted.
    pub expired: bool,
}

/// The owner's WeChat.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default)]
pub struct WeChat {
    /// Own 微信号.
    pub id: String,
    /// Own telephone number, in digits.
    pub number: String,
    /// 支付密码 of the practice, six digits.
    pub pay_password: String,
    /// Play money in 零钱 at the start, in 分.
    pub balance: u32,
    /// Amounts that the amount pad offers whole, in 元.
    pub amounts: Vec<String>,
    /// Words that 红包 offers.
    pub packet_words: Vec<String>,
    /// Numbers that 添加朋友 offers.
    pub numbers: Vec<String>,
    /// What one writes when asking to be added.
    pub greetings: Vec<String>,
    /// Real names for 备注.
    pub remarks: Vec<String>,
    /// Comments on a post.
    pub comments: Vec<String>,
    /// Places for 所在位置.
    pub places: Vec<String>,
    /// Words of a post without pictures.
    pub posts: Vec<String>,
    /// Who wants to become a friend, newest first.
    #[serde(skip)]
    pub requests: Vec<Request>,
    /// 视频号.
    #[serde(skip)]
    pub videos: Vec<Video>,
    /// 小程序.
    #[serde(skip)]
    pub minis: Vec<Mini>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct WeChatFile {
    #[serde(default)]
    pub wechat: WeChat,
    #[serde(default)]
    pub leaf: Vec<Leaf>,
    #[serde(default)]
    pub request: Vec<RequestFile>,
    #[serde(default)]
    pub video: Vec<Video>,
    #[serde(default)]
    pub mini: Vec<Mini>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RequestFile {
    pub person: String,
    pub words: String,
    #[serde(default)]
    pub expired: bool,
}
