//! Marks: what has been set, counted or chosen on the phone, as small numbers with a name.
//!
//! A page that needs something remembered declares a [`Mark`] for it and lists it in [`KNOWN`]; lessons
//! and scenes then name it in their files, and the search sees who reads and writes it. Words a person
//! typed are kept under a mark as text, things she made one after the other as a list of [`Record`]s.

use smol_str::SmolStr;

use crate::content::POSTED;
use crate::names;
use crate::ui::Of;
use crate::wechat::{
    care, compose, favourites, friend_form, friends, leaf, login, moments, moments_news, money, new_friends,
    pay_code, pick_friends, pick_place, send_money, wallet,
};
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
    /// One for each post of 朋友圈 that is there at the start.
    Post,
    /// One for each plain page.
    Leaf,
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
    (login::LOGGED_OUT, Kind::One, "微信退出登录了"),
    (login::SMS_CODES, Kind::One, "发来的验证码；text 是数字"),
    (care::CARE, Kind::One, "关怀模式，平常开着"),
    (care::LISTEN, Kind::One, "听文字消息"),
    (leaf::SWITCH, Kind::Number, "只用来看的那些页上的开关，平常开着"),
    (friends::FRIEND, Kind::Person, "是不是朋友：0 照 people.toml，1 加上了，2 不是"),
    (friends::REMARK, Kind::Person, "给这个人写的备注（words）"),
    (friend_form::APPLIED, Kind::Person, "申请加这个人为朋友；写的话在 words 里"),
    (friend_form::ONLY_CHAT, Kind::Person, "朋友权限：1 是仅聊天"),
    (new_friends::GONE, Kind::Person, "这个人的申请删掉了"),
    (money::MONEY_IN, Kind::One, "收进来的练习币，单位分"),
    (money::MONEY_OUT, Kind::One, "付出去的练习币，单位分"),
    (money::PACKETS, Kind::One, "发出去的红包；of 是聊天，number 是分，text 是字"),
    (money::TRANSFERS, Kind::One, "转出去的账；of 是聊天，number 是分，text 是说明"),
    (money::TAKEN, Kind::One, "收下的红包和转账；of 是聊天，number 是分"),
    (money::GIVEN_BACK, Kind::One, "退还的转账；of 是聊天，number 是分"),
    (send_money::SHARES, Kind::One, "群里的红包分几个"),
    (wallet::DELAY, Kind::One, "转账到账时间：0 实时，1 2小时，2 24小时"),
    (pay_code::PAY_CODE_ON, Kind::One, "开启了付款码"),
    (moments::LIKED, Kind::Post, "给这条朋友圈点了赞"),
    (moments::COMMENTS, Kind::One, "写的评论；of 是哪一条，text 是写的话"),
    (moments::WORDS_KNOWN, Kind::One, "知道了按住相机只发文字"),
    (moments_news::REACTIONS, Kind::One, "朋友给自己点的赞；of 是人"),
    (moments_news::SEEN, Kind::One, "看过几条朋友圈的新消息"),
    (
        POSTED,
        Kind::One,
        "自己发的朋友圈；of 是文章或者第一张照片，number 是谁可以看（0 公开 1 私密 2 家人 3 部分可见 4 不给谁看），text 是写的话",
    ),
    (compose::DRAFT_WORDS, Kind::One, "没发完、保留着的话（words）"),
    (compose::DRAFT_PHOTOS, Kind::One, "没发完、保留着的照片；of 是照片"),
    (pick_friends::DRAFT_REMIND, Kind::One, "正在写的朋友圈提醒谁看；of 是人"),
    (pick_friends::DRAFT_FRIENDS, Kind::One, "正在写的朋友圈选了哪些朋友；of 是人"),
    (pick_place::DRAFT_PLACE, Kind::One, "正在写的朋友圈的所在位置（words）"),
    (favourites::KEPT, Kind::One, "收藏的图片和话；of 是照片、朋友圈或者聊天，text 是话"),
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
