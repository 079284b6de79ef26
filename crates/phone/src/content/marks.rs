//! Marks: what has been set, counted or chosen on the phone, as small numbers with a name.
//!
//! A page that needs something remembered declares a [`Mark`] for it and lists it in [`KNOWN`]; lessons
//! and scenes then name it in their files, and the search sees who reads and writes it. Words a person
//! typed are kept under a mark as text, things she made one after the other as a list of [`Record`]s.

use smol_str::SmolStr;

use crate::browser;
use crate::dialler::{book, call, incoming};
use crate::gallery;
use crate::names;
use crate::sms;
use crate::store;
use crate::system::permission;
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
    /// One for each app.
    App,
    /// One for each contact.
    Contact,
    /// One for each sender of text messages.
    Thread,
    /// One for each thing of the app market.
    Product,
    /// One for each web page.
    Site,
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
    (permission::CAMERA, Kind::App, "这个软件用相机：0 还没问，1 允许，2 使用中允许，3 拒绝"),
    (permission::MICROPHONE, Kind::App, "用麦克风，同上"),
    (permission::ALBUM, Kind::App, "看照片，同上"),
    (permission::LOCATION, Kind::App, "看位置，同上"),
    (permission::CONTACTS, Kind::App, "看手机通讯录，同上"),
    (permission::NOTICES, Kind::App, "发通知，同上"),
    (book::CONTACTS, Kind::One, "自己存的联系人；text 是名字、空格、号码"),
    (book::SAVED, Kind::One, "最近存的联系人（words），名字、空格、号码"),
    (book::HIDDEN, Kind::Contact, "这个联系人删掉了，1 是"),
    (book::CALLS, Kind::One, "通话记录；text 是号码，number 0 打出去、1 打进来、2 未接"),
    (call::CALLED, Kind::One, "最近一次通话的号码（words）"),
    (call::CONNECTED, Kind::One, "对方接了，1 是"),
    (call::SPEAKER, Kind::One, "免提，1 开着"),
    (call::MUTED, Kind::One, "通话静音，1 开着"),
    (call::PRESSED, Kind::One, "通话中按的数字（words）"),
    (incoming::RINGING, Kind::Contact, "这个人正在打来，1 是"),
    (incoming::ANSWERED, Kind::Contact, "这个人打来，1 接了，2 挂了"),
    (sms::INBOX, Kind::One, "新来的短信；of 是谁发的，text 是内容"),
    (sms::SEEN, Kind::Thread, "这个人的短信看过了，1 是"),
    (sms::NEW, Kind::Thread, "这个人新来的短信，还没看"),
    (sms::NEXT_CODE, Kind::One, "下一条验证码是第几个，从 0 数"),
    (sms::LATEST, Kind::One, "最近一条验证码（words）"),
    (browser::CLOSED, Kind::Site, "这个网页的小窗口关掉了几个"),
    (browser::REFUSED, Kind::Site, "没有装这个网页给的东西，1 是"),
    (gallery::PHOTOS, Kind::One, "自己拍的；text 是拍了什么，number 0 照片、1 截屏、2 录像"),
    (gallery::DELETED, Kind::One, "自己拍的，在最近删除里"),
    (gallery::HIDDEN, Kind::Photo, "这张照片在最近删除里，1 是"),
    (gallery::TAKEN, Kind::Number, "拍过了：0 照片、1 截屏、2 录像"),
    (gallery::NEWEST, Kind::One, "最近拍的是什么（words）"),
    (store::INSTALLED, Kind::Number, "装好了，从 0 数，0 是天气"),
    (store::LOADING, Kind::Number, "正在下载，从 0 数"),
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
