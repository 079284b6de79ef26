//! How are the chats written, with what was said in them?

use serde::Deserialize;

use crate::world::Thing;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::world) struct ChatsFile {
    pub chat: Vec<ChatFile>,
    #[serde(default)]
    pub sticker: Vec<Thing>,
    #[serde(default)]
    pub place: Vec<Thing>,
    #[serde(default)]
    pub file: Vec<Thing>,
    #[serde(default)]
    pub spoken: Vec<String>,
    #[serde(default)]
    pub in_front: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::world) struct ChatFile {
    pub id: String,
    /// Only for a group.
    pub title: Option<String>,
    #[serde(default)]
    pub members: Vec<String>,
    #[serde(default)]
    pub size: Option<u16>,
    pub face: Option<String>,
    pub colour: Option<u8>,
    #[serde(default)]
    pub pinned: bool,
    #[serde(default)]
    pub muted: bool,
    #[serde(default)]
    pub unread: u16,
    #[serde(default)]
    pub to_come: bool,
    #[serde(default)]
    pub notice: String,
    #[serde(default)]
    pub answer: Vec<AnswerFile>,
    #[serde(default)]
    pub message: Vec<MessageFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::world) struct AnswerFile {
    #[serde(default)]
    pub to: String,
    pub from: Option<String>,
    pub text: String,
    pub after: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::world) struct MessageFile {
    pub from: String,
    #[serde(default)]
    pub time: String,
    /// The words of a voice message, a red packet or a transfer.
    #[serde(default)]
    pub words: String,
    pub text: Option<String>,
    pub article: Option<String>,
    /// Seconds.
    pub voice: Option<u8>,
    pub picture: Option<String>,
    /// A poster of the wall, photographed.
    pub poster: Option<String>,
    pub sticker: Option<u16>,
    pub place: Option<u16>,
    pub file: Option<u16>,
    pub person: Option<String>,
    pub account: Option<String>,
    /// 分 of the play money.
    pub red_packet: Option<u32>,
    /// 分 of the play money.
    pub transfer: Option<u32>,
    pub system: Option<String>,
}
