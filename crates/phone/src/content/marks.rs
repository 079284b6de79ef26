//! Marks: what has been set, counted or chosen on the phone, as small numbers with a name.
//!
//! A page that needs something remembered declares a [`Mark`] for it and lists it in [`KNOWN`]; lessons
//! and scenes then name it in their files, and the search sees who reads and writes it. Words a person
//! typed are kept under a mark as text, things she made one after the other as a list of [`Record`]s.

use smol_str::SmolStr;

use crate::danger;
use crate::names;
use crate::ui::Of;
use crate::world::World;

/// The name of something remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mark {
    /// The fixed part, for example `wechat.muted`.
    pub name: &'static str,
    /// Of what, for example of which chat.
    pub of: Of,
    /// Its value until somebody changes it.
    pub usual: u32,
}

impl Mark {
    /// A mark there is one of, which is 0 until somebody changes it.
    #[must_use]
    pub const fn new(name: &'static str) -> Mark {
        Mark { name, of: Of::One, usual: 0 }
    }

    /// The same mark of this thing.
    #[must_use]
    pub const fn of(self, of: Of) -> Mark {
        Mark { of, ..self }
    }

    /// The same mark with another value at the beginning.
    #[must_use]
    pub const fn usually(self, usual: u32) -> Mark {
        Mark { usual, ..self }
    }
}

/// Something made on the phone: a photo, a call, a sign-up, a note.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Record {
    /// What it is about.
    pub of: Option<Of>,
    /// A number of the list's own meaning: kind, state, amount.
    pub number: u32,
    /// Words of the list's own meaning.
    pub text: SmolStr,
    /// When, in seconds of the phone's time since the scene began.
    pub at: u32,
}

/// What a mark can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// There is one of it.
    One,
    /// One for each chat.
    Chat,
    /// One for each account.
    Account,
    /// One for each article.
    Article,
    /// One for each person.
    Person,
    /// One for each photo of the world.
    Photo,
    /// Numbered from 0.
    Number,
}

/// Font tier of WeChat, 0–6 (我 → 设置 → 通用 → 字体大小). The usual one is that of 关怀模式.
pub const WECHAT_TIER: Mark = Mark::new("wechat.font-size").usually(6);
/// Font tier of everything but WeChat, 0–6 (设置 → 显示和亮度 → 字体大小).
pub const SYSTEM_TIER: Mark = Mark::new("settings.font-size").usually(6);

/// Every mark that lessons and scenes may name, with what it is about and what its values mean, in the
/// words of `lessons/README.md`.
pub const KNOWN: &[(Mark, Kind, &str)] = &[
    (WECHAT_TIER, Kind::One, "微信的字体大小，0 到 6，1 是标准，6 是关怀模式"),
    (SYSTEM_TIER, Kind::One, "手机的字体大小，0 到 6"),
    (danger::ON, Kind::One, "骗人的事自己来：0 不来，1 来"),
    (danger::OUTCOME, Kind::Number, "第几种骗术：0 没遇到，1 遇到了，2 稳稳地走出来了，3 照他们说的做了"),
    (danger::SHARING, Kind::One, "屏幕正在共享给生人：1 是"),
    (danger::RAISED, Kind::One, "自己来过几次了"),
];

/// The mark that files write as `name` or `name:entity`.
#[must_use]
pub fn find(world: &World, written: &str) -> Option<Mark> {
    let (name, entity) = written.split_once(':').unwrap_or((written, ""));
    let (mark, kind, _) = KNOWN.iter().find(|(mark, ..)| mark.name == name)?;
    let of = match kind {
        Kind::One => entity.is_empty().then_some(Of::One)?,
        kind => names::entity_of(world, *kind, entity)?,
    };
    Some(mark.of(of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_marks_have_the_same_name() {
        let mut names: Vec<&str> = KNOWN.iter().map(|(mark, ..)| mark.name).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
