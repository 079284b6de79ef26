//! Who is around the owner of the phone, and in which chats have they written already?

use super::{Answer, MessageBody, PersonId};

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

impl Chat {
    /// The title without the number of members.
    #[must_use]
    pub fn plain_title(&self) -> &str {
        self.title.split('(').next().unwrap_or_default()
    }
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
