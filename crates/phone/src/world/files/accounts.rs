//! How are official accounts written, their menus and their articles?

use std::collections::BTreeMap;

use serde::Deserialize;

use super::CommentFile;
use crate::world::Section;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::world) struct AccountsFile {
    pub account: Vec<AccountFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::world) struct AccountFile {
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
    pub read_aloud: Option<String>,
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
pub(in crate::world) struct MenuFile {
    pub name: String,
    #[serde(default)]
    pub lines: Vec<LineFile>,
    /// For a key without lines.
    pub does: Option<LineFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::world) struct LineFile {
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
pub(in crate::world) enum DoesFile {
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
pub(in crate::world) struct ArticlesFile {
    pub article: Vec<ArticleFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::world) struct ArticleFile {
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
