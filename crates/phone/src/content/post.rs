//! What is a post of 朋友圈 of one's own: what it shares, and who may see it?

use smallvec::SmallVec;
use smol_str::SmolStr;

use super::{Fact, Mark, Record};
use crate::ui::Of;
use crate::world::{ArticleId, PhotoId};

/// Who may see a post (谁可以看).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// 公开.
    Everyone,
    /// 私密.
    Private,
    /// 部分可见, with the label 家人.
    Family,
    /// 部分可见, with friends that were ticked.
    Some,
    /// 不给谁看.
    Except,
}

impl Audience {
    /// In the order of the page.
    pub const ALL: [Audience; 5] =
        [Audience::Everyone, Audience::Private, Audience::Family, Audience::Some, Audience::Except];

    /// The words of the page.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Audience::Everyone => "公开",
            Audience::Private => "私密",
            Audience::Family => "家人",
            Audience::Some => "部分可见",
            Audience::Except => "不给谁看",
        }
    }
}

/// An own post of 朋友圈.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OwnPost {
    /// What was shared.
    pub what: Shared,
    /// Own words.
    pub text: SmolStr,
    /// Who may see it.
    pub audience: Audience,
    /// 所在位置; empty = not told.
    pub place: SmolStr,
}

/// What an own post of 朋友圈 shares beside its words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Shared {
    /// Nothing.
    Words,
    /// Photos of the album, in the order of their ticks.
    Photos(SmallVec<[PhotoId; 2]>),
    /// An article.
    Article(ArticleId),
}

/// Own posts of 朋友圈 as a list for goals, newest first: of = the article or the first photo, number =
/// who may see it (0 公开, 1 私密, 2 家人, 3 部分可见, 4 不给谁看), text = the words.
pub const POSTED: Mark = Mark::new("wechat.posts");

/// The words of the latest own post that had photos or nothing beside them. For goals, as the two marks
/// below: unlike the list they cannot grow.
pub const POSTED_WORDS: Mark = Mark::new("wechat.posted.words");
/// Who may see it, counted from 1 in the order of [`Audience::ALL`]; 0 = nothing was posted yet.
pub const POSTED_AUDIENCE: Mark = Mark::new("wechat.posted.audience");
/// It has photos.
pub const POSTED_PHOTOS: Mark = Mark::new("wechat.posted.photos");

impl OwnPost {
    pub(super) fn record(&self) -> Record {
        let of = match &self.what {
            Shared::Words => None,
            Shared::Photos(photos) => photos.first().map(|photo| Of::Photo(*photo)),
            Shared::Article(article) => Some(Of::Article(*article)),
        };
        Record { of, number: self.audience as u32, text: self.text.clone(), at: 0 }
    }

    pub(super) fn fact(&self) -> Option<Fact> {
        match &self.what {
            Shared::Article(article) => Some(Fact::Posted(*article, self.audience)),
            Shared::Photos(photos) => photos.first().map(|first| Fact::PostedPhoto(*first, self.audience)),
            Shared::Words => None,
        }
    }
}
