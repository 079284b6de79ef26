//! How the files of a world are written: one struct a file, one a table in it.

use std::collections::BTreeMap;

use serde::Deserialize;

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
    pub misread: Option<String>,
}

impl From<NetworkFile> for Network {
    fn from(file: NetworkFile) -> Network {
        Network { name: file.name, password: file.password, misread: file.misread }
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
pub(super) struct ChatsFile {
    pub chat: Vec<ChatFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChatFile {
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
    pub message: Vec<MessageFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MessageFile {
    pub from: String,
    pub text: Option<String>,
    pub article: Option<String>,
    #[serde(default)]
    pub time: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AccountsFile {
    pub account: Vec<AccountFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AccountFile {
    pub id: String,
    pub name: String,
    pub verified: bool,
    pub organisation: String,
    pub description: String,
    pub followers_words: String,
    #[serde(default)]
    #[expect(dead_code, reason = "the files name the kind; service accounts come with their own screens")]
    pub kind: Option<String>,
    pub welcome: String,
    #[serde(default)]
    pub menu: Vec<MenuFile>,
    #[serde(default)]
    pub articles: Vec<String>,
    #[serde(default)]
    pub replies: BTreeMap<String, String>,
    #[serde(default)]
    pub advert: bool,
    pub face: String,
    pub colour: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MenuFile {
    pub name: String,
    pub lines: Vec<LineFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LineFile {
    pub name: String,
    pub article: Option<String>,
    pub reply: Option<String>,
    #[serde(default)]
    pub later: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ArticlesFile {
    pub article: Vec<ArticleFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ArticleFile {
    pub id: String,
    pub account: String,
    pub title: String,
    #[serde(default)]
    #[expect(dead_code, reason = "for authors and the text linter")]
    pub kind: Option<String>,
    pub date: String,
    pub place: String,
    #[serde(default)]
    #[expect(dead_code, reason = "for authors")]
    pub author: Option<String>,
    pub picture: String,
    pub paragraphs: Vec<String>,
    pub source: Option<String>,
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
    #[serde(default)]
    #[expect(dead_code, reason = "for authors")]
    pub id: Option<String>,
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
    pub account: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenesFile {
    pub scene: BTreeMap<String, SceneFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SceneFile {
    pub at: String,
    #[serde(default)]
    pub following: Vec<String>,
    #[serde(default)]
    pub starred: Vec<String>,
    #[serde(default)]
    pub favourite: Vec<String>,
    #[serde(default)]
    pub read: Vec<String>,
    #[serde(default)]
    pub locked: bool,
    #[serde(default = "middle")]
    pub aim: (u8, u8),
    #[serde(default)]
    pub set: BTreeMap<String, u32>,
}

fn middle() -> (u8, u8) {
    (2, 1)
}
