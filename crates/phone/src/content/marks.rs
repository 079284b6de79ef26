//! Marks: what has been set, counted or chosen on the phone, as small numbers with a name.
//!
//! A page that needs something remembered declares a [`Mark`] for it and lists it in [`KNOWN`]; lessons
//! and scenes then name it in their files, and the search sees who reads and writes it. Words a person
//! typed are kept under a mark as text, things she made one after the other as a list of [`Record`]s.

use smol_str::SmolStr;

use crate::names;
use crate::ui::Of;
use crate::wechat::h5::{self, activities, guide, matching, note, survey};
use crate::wechat::{account_chat, account_settings, article, play_call, recommend, report};
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
    /// One for each activity of the community.
    Activity,
    /// One for each survey of the community.
    Survey,
    /// One for each number to ring.
    Office,
    /// One for each matter of 办事流程查询.
    Matter,
    /// One for each article and each account.
    Reported,
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
    (article::CLIPBOARD, Kind::One, "复制下来的字（words）"),
    (article::LISTENING, Kind::Article, "听全文，1 在听，2 暂停"),
    (article::FLOATING, Kind::One, "浮窗里的文章，0 是没有"),
    (article::UNDERLINED, Kind::Article, "划了线的段落"),
    (article::COMMENT, Kind::Article, "自己的留言（words）"),
    (article::COMMENT_PICKED, Kind::Article, "自己的留言被挑选了，1"),
    (report::REPORTED, Kind::Reported, "投诉了它，是第几个原因，从 1 数；写的字（words）"),
    (report::REASON, Kind::One, "正在选的投诉原因，从 1 数"),
    (account_chat::WRITTEN, Kind::Account, "给这个号留过话，1"),
    (account_settings::PUSHES, Kind::Account, "接收推送，平常是 1"),
    (account_settings::MUTED, Kind::Account, "这个号的消息免打扰，1 是开着"),
    (account_settings::PINNED, Kind::Account, "这个服务号置顶，1"),
    (account_settings::ON_HOME, Kind::Account, "添加到桌面了，1"),
    (recommend::CARD_SENT, Kind::Chat, "把公众号的名片发到了这个聊天，1 或者更大"),
    (h5::ASKED, Kind::One, "问过昵称和头像，1 允许，2 拒绝"),
    (h5::AHEAD, Kind::One, "往前一页是哪里（程序自己用）"),
    (activities::SIGNUPS, Kind::One, "报名（list，of 是活动），number 1 报上了，2 候补，3 已取消"),
    (activities::SIGNED, Kind::Activity, "报了这个活动：1 报上了，2 候补，3 已取消"),
    (activities::FILLED, Kind::One, "报名表填了哪几样：1 姓名，2 手机号，4 楼栋，8 同意，加起来"),
    (activities::NAME, Kind::One, "报名表的姓名（words）"),
    (activities::PHONE, Kind::One, "报名表的手机号（words）"),
    (activities::PEOPLE, Kind::One, "参加人数，1 到 3"),
    (activities::BUILDING, Kind::One, "报名表的楼栋，从 0 数"),
    (activities::HELP, Kind::One, "需要帮助：1 轮椅，2 听力，4 接送，加起来"),
    (activities::FAMILY, Kind::One, "紧急联系人电话（words）"),
    (activities::REMARK, Kind::One, "备注（words）"),
    (activities::AGREE, Kind::One, "报名表打了勾，1"),
    (survey::ANSWERED, Kind::One, "填过的问卷（list，of 是问卷），number 1 是匿名"),
    (survey::DONE, Kind::Survey, "填过这份问卷，1"),
    (survey::FILLED, Kind::Survey, "这份问卷答了哪几题：1 2 4 8 16，加起来"),
    (survey::ANONYMOUS, Kind::One, "匿名提交，1 是开着"),
    (play_call::RUNG, Kind::Office, "一键拨号打过它，1"),
    (
        note::NOTES,
        Kind::One,
        "便民纸条（list），number 0 已提交，1 已受理，2 处理中，3 已办好，4 满意，5 一般，6 不满意",
    ),
    (note::SENT, Kind::One, "交了几张纸条"),
    (note::FILLED, Kind::One, "纸条填了哪几样：1 什么事，2 写一写，4 在哪儿，8 电话，加起来"),
    (note::KIND, Kind::One, "什么事，从 1 数"),
    (note::WORDS, Kind::One, "纸条写了什么（words）"),
    (note::PLACE[0], Kind::One, "纸条的楼栋，从 0 数"),
    (note::PLACE[1], Kind::One, "纸条的单元，从 0 数"),
    (note::PLACE[2], Kind::One, "纸条的楼层，从 0 数"),
    (note::PHOTO_COUNT, Kind::One, "纸条附了几张照片"),
    (note::PHONE, Kind::One, "纸条的电话（words）"),
    (note::PRIVATE, Kind::One, "只让社区看，平常是 1"),
    (matching::MATCHING, Kind::One, "鹊桥驿站的登记（list）"),
    (matching::DONE, Kind::One, "鹊桥驿站登记了，1"),
    (matching::FILLED, Kind::One, "登记填了哪几样：1 称呼，2 年龄段，4 同意，加起来"),
    (matching::NAME, Kind::One, "登记的称呼（words）"),
    (matching::AGE, Kind::One, "年龄段，从 1 数"),
    (matching::HOBBIES, Kind::One, "爱好，1 2 4 8 …，加起来"),
    (matching::WISH, Kind::One, "想认识什么样的朋友（words）"),
    (matching::AGREE, Kind::One, "本人同意，1"),
    (guide::QUERY, Kind::One, "办事流程里找什么（words）"),
    (guide::TICKED, Kind::Matter, "备齐了哪几样：1 2 4 8，加起来"),
    (guide::KEPT, Kind::Matter, "存了材料单，1"),
    (guide::SENT, Kind::Matter, "材料单发给了家人，1"),
];

/// What has to be filled in before a mark changes, a list gets an entry or a page can be reached. A
/// search that is told of it tries forms at once; were something missing here, it would only search longer.
#[must_use]
pub fn needed(name: &str, of: Of) -> Option<Mark> {
    match name {
        "community.signed" | "community.signups" | "community.signed-up" => Some(activities::FILLED),
        "community.notes-sent" | "community.notes" | "community.note-done" => Some(note::FILLED),
        "community.matched" | "community.matching-done" => Some(matching::FILLED),
        "community.surveyed" | "community.survey-done" => Some(survey::FILLED.of(of)),
        "wechat.reported" => Some(report::REASON),
        _ => None,
    }
}

/// The mark that says of a thing in a list how it stands; both change together.
pub(crate) fn state_of(list: Mark) -> Option<Mark> {
    (list == activities::SIGNUPS).then_some(activities::SIGNED)
}

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
