//! A named state to start in, as the world's files describe it.

use super::{AccountId, ArticleId, ChatId, PersonId};

/// What has been done before a scene begins, by the names files write.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Done {
    /// Articles forwarded, and into which chats.
    pub forwarded: Vec<(String, String)>,
    /// What was posted to 朋友圈.
    pub posted: Vec<Posted>,
    /// Letter size of articles, if it is not as usual.
    pub font: Option<u8>,
}

/// A post of 朋友圈 from before a scene begins: an article or a photo, by the name files write, with own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// The article that was shared, if it was one.
    pub article: Option<String>,
    /// The photo, if it was one.
    pub photo: Option<String>,
    /// Own words; may be none.
    pub text: String,
    /// Who may see it.
    pub audience: crate::content::Audience,
}

/// A named state to start in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// Name in the files.
    pub name: String,
    /// Screen to start on, for example `wechat.chats` or `wechat.article:flu-shots`.
    pub at: String,
    /// Accounts followed.
    pub following: Vec<AccountId>,
    /// Accounts with a star.
    pub starred: Vec<AccountId>,
    /// Articles in 收藏.
    pub favourite: Vec<ArticleId>,
    /// Articles read to the end.
    pub read: Vec<ArticleId>,
    /// Starts on the lock screen.
    pub locked: bool,
    /// Where the camera points first: column 0–4, row 0–2.
    pub aim: (u8, u8),
    /// Marks that are not as usual, by the names files write them by.
    pub marks: Vec<(String, u32)>,
    /// What the owner has written just now, oldest first.
    pub said: Vec<(ChatId, String)>,
    /// Who calls through WeChat, after how many seconds, and whether with a picture.
    pub ring: Option<(PersonId, u32, bool)>,
    /// Dangers that are about, by their numbers.
    pub dangers: Vec<u16>,
    /// What has been done already.
    pub done: Done,
}
