//! How the files of a world are written: one struct a file, one a table in it.

mod accounts;
mod chats;
mod scenes;

use serde::Deserialize;

pub(super) use self::accounts::{AccountsFile, ArticlesFile, DoesFile, LineFile, MenuFile};
pub(super) use self::chats::{ChatFile, ChatsFile, MessageFile};
pub(super) use self::scenes::{AudienceFile, ForwardedFile, PostedFile, RingFile, SaidFile, ScenesFile};
use super::Network;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WorldFile {
    pub format: u32,
    pub community: String,
    pub today: String,
    pub clock: String,
    pub owner: OwnerFile,
    #[serde(default)]
    pub photo: Vec<PhotoFile>,
    #[serde(default)]
    pub network: Vec<NetworkFile>,
    #[serde(default)]
    pub notice: Vec<NoticeFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NetworkFile {
    pub name: String,
    pub password: Option<String>,
}

impl From<NetworkFile> for Network {
    fn from(file: NetworkFile) -> Network {
        Network { name: file.name, password: file.password }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoticeFile {
    /// A person or a group; without it, the phone itself.
    pub chat: Option<String>,
    pub title: String,
    pub words: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnerFile {
    pub name: String,
    pub face: String,
    pub colour: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PhotoFile {
    pub id: String,
    pub title: String,
    pub picture: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PeopleFile {
    pub person: Vec<PersonFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonFile {
    pub id: String,
    pub name: String,
    pub kind: KindFile,
    pub letter: char,
    pub colour: u8,
    pub face: String,
    #[serde(default)]
    pub number: String,
    #[serde(default)]
    pub wechat_id: String,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub(super) enum KindFile {
    Family,
    Neighbour,
    Friend,
    Stranger,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PostersFile {
    pub poster: Vec<PosterFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PosterFile {
    pub id: String,
    pub title: String,
    pub note: String,
    pub code: String,
    pub account: Option<String>,
    pub page: Option<String>,
    pub person: Option<String>,
    pub danger: Option<u16>,
    pub colour: u8,
    pub column: u8,
    pub row: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MomentsFile {
    pub post: Vec<PostFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PostFile {
    pub id: String,
    pub person: String,
    pub text: String,
    pub picture: Option<String>,
    pub article: Option<String>,
    pub time: String,
    #[serde(default)]
    pub likes: Vec<String>,
    #[serde(default)]
    pub comments: Vec<CommentFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CommentFile {
    pub person: String,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PhrasesFile {
    #[serde(default)]
    pub search: Vec<String>,
    #[serde(default)]
    pub note: Vec<String>,
    #[serde(default)]
    pub compose: Vec<String>,
    #[serde(default)]
    pub chat: Vec<String>,
    #[serde(default)]
    pub names: Vec<String>,
    #[serde(default)]
    pub find: Vec<String>,
    #[serde(default)]
    pub account: Vec<String>,
    #[serde(default)]
    pub comment: Vec<String>,
    #[serde(default)]
    pub report: Vec<String>,
}
