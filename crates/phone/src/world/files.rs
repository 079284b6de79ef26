//! How the files of a world are written: one struct a file, one a table in it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Network, Section, Thing};

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
pub(super) struct ChatsFile {
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
pub(super) struct AnswerFile {
    #[serde(default)]
    pub to: String,
    pub from: Option<String>,
    pub text: String,
    pub after: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MessageFile {
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
    pub kind: Option<String>,
    #[serde(default)]
    pub answer: Option<String>,
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
    #[serde(default)]
    pub lines: Vec<LineFile>,
    /// For a key without lines.
    pub does: Option<LineFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LineFile {
    #[serde(default)]
    pub name: String,
    pub article: Option<String>,
    pub reply: Option<String>,
    pub page: Option<Section>,
    #[serde(default)]
    pub scan: bool,
    #[serde(default)]
    pub photo: bool,
    #[serde(default)]
    pub position: bool,
}

/// What a line of a menu does, as it is written.
pub(super) enum DoesFile {
    Article(String),
    Reply(String),
    Page(Section),
    Scan,
    Photo,
    Position,
}

impl LineFile {
    /// The one thing it does; `None` if that is not clear.
    pub fn read(self) -> Option<DoesFile> {
        let mut all = Vec::new();
        all.extend(self.article.map(DoesFile::Article));
        all.extend(self.reply.map(DoesFile::Reply));
        all.extend(self.page.map(DoesFile::Page));
        all.extend(self.scan.then_some(DoesFile::Scan));
        all.extend(self.photo.then_some(DoesFile::Photo));
        all.extend(self.position.then_some(DoesFile::Position));
        all.pop().filter(|_| all.is_empty())
    }
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
    pub kind: Option<String>,
    pub date: String,
    pub place: String,
    #[serde(default)]
    #[expect(dead_code, reason = "for authors")]
    pub author: Option<String>,
    pub picture: String,
    pub paragraphs: Vec<String>,
    pub source: Option<String>,
    #[serde(default)]
    pub reads: u32,
    #[serde(default)]
    pub likes: u32,
    #[serde(default)]
    pub recommended: Vec<String>,
    #[serde(default)]
    pub comments: Vec<CommentFile>,
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
    /// What the owner has written just now.
    #[serde(default)]
    pub said: Vec<SaidFile>,
    /// Who calls through WeChat.
    pub ring: Option<RingFile>,
    #[serde(default)]
    pub dangers: Vec<u16>,
    #[serde(default)]
    pub forwarded: Vec<ForwardedFile>,
    #[serde(default)]
    pub posted: Vec<PostedFile>,
    pub font: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SaidFile {
    pub to: String,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ForwardedFile {
    pub article: String,
    pub to: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RingFile {
    pub from: String,
    /// Seconds after the scene begins.
    pub after: u32,
    #[serde(default)]
    pub video: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PostedFile {
    pub article: String,
    pub audience: AudienceFile,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub(super) enum AudienceFile {
    Everyone,
    Private,
    Family,
}

fn middle() -> (u8, u8) {
    (2, 1)
}
