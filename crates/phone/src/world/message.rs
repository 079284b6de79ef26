//! What can be said in a chat, and what the world knows about chats besides their messages.

use super::{AccountId, ArticleId, PersonId, PhotoId, PosterId};

/// What a message is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum MessageBody {
    /// Text.
    Text(String),
    /// A forwarded article.
    Article(ArticleId),
    /// 按住说话.
    Voice {
        /// How long it is, 1–60.
        seconds: u8,
        /// What is said in it, for 转文字.
        words: String,
    },
    /// A picture of the album.
    Picture(PhotoId),
    /// A picture taken in the chat, or a film if it is that many seconds long.
    Shot {
        /// 0 for a picture.
        seconds: u8,
    },
    /// A big sticker: its place in the world's list.
    Sticker(u16),
    /// What became of a call.
    Call {
        /// With a picture.
        video: bool,
        /// How it ended.
        end: CallEnd,
    },
    /// A place of the world's list.
    Location(u16),
    /// 个人名片.
    PersonCard(PersonId),
    /// An account's card.
    AccountCard(AccountId),
    /// A file of the world's list.
    File(u16),
    /// A picture of a poster of the wall: its code can be read (识别图中的二维码).
    Poster(PosterId),
    /// 红包; play money.
    RedPacket {
        /// In 分 of the play money.
        amount_fen: u32,
        /// For example 恭喜发财，大吉大利.
        words: String,
        /// It was opened.
        taken: bool,
    },
    /// 转账; play money.
    Transfer {
        /// In 分 of the play money.
        amount_fen: u32,
        /// 转账说明.
        words: String,
        /// The member of a group it is for; `None` between two people.
        to: Option<PersonId>,
        /// What became of it.
        state: Taking,
        /// Hours from sending to 到账 (转账到账时间): 0 = at once, 2 or 24.
        hours: u8,
    },
    /// A card that opens the danger of this number.
    Danger(u16),
    /// A grey line of WeChat itself.
    System(String),
    /// An own message that was taken back; its words can be written again for a while.
    Withdrawn {
        /// What it said; empty if it was no text.
        text: String,
    },
    /// Text that answers another message.
    Quote {
        /// That message in a line, with its writer.
        of: String,
        /// The answer.
        text: String,
    },
    /// Several messages forwarded as one (合并转发).
    Bundle {
        /// For example 小林和我的聊天记录.
        title: String,
        /// One line a message.
        lines: Vec<String>,
    },
}

/// How a call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CallEnd {
    /// They talked for so many seconds.
    Talked(u16),
    /// 已取消: the caller hung up before the other answered.
    Cancelled,
    /// 对方已拒绝, or 已拒绝 where the owner did.
    Refused,
    /// 对方无应答.
    NoAnswer,
}

/// What became of a transfer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Taking {
    /// Nobody has taken it yet.
    Waiting,
    /// 已收款.
    Taken,
    /// 已退还.
    Returned,
}

/// An answer that comes by itself to what the owner writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// It comes to a text that holds these words; empty = to anything.
    pub to: String,
    /// Which person of a group writes it; `None` = the one the chat is with.
    pub from: Option<PersonId>,
    /// What it says.
    pub text: String,
    /// After so many seconds.
    pub after: u32,
}

/// Something drawn by the program with words to it: a sticker, a place, a file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thing {
    /// What it is called.
    pub title: String,
    /// A second line: an address, a size.
    #[serde(default)]
    pub note: String,
    /// Name of the drawing.
    #[serde(default)]
    pub picture: String,
}

/// What can be sent in any chat.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ToSend {
    /// Big stickers.
    pub stickers: Vec<Thing>,
    /// Places near the owner.
    pub places: Vec<Thing>,
    /// Files on the phone.
    pub files: Vec<Thing>,
    /// What the owner is taken to say when she speaks.
    pub spoken: Vec<String>,
    /// What the camera sees when a picture is taken in a chat.
    pub in_front: String,
}
