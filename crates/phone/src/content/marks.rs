//! Marks: what has been set, counted or chosen on the phone, as small numbers with a name.
//!
//! A page that needs something remembered declares a [`Mark`] for it and lists it in [`KNOWN`]; lessons
//! and scenes then name it in their files, and the search sees who reads and writes it. Words a person
//! typed are kept under a mark as text, things she made one after the other as a list of [`Record`]s.

mod known;

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use smol_str::SmolStr;

pub use known::KNOWN;

use crate::browser;
use crate::danger::stand;
use crate::dialler::{book, call};
use crate::names;
pub use crate::settings::SIMPLE;
use crate::store;
use crate::ui::Of;
pub use crate::wechat::care::CARE;
use crate::wechat::chat::{self, album, members, menu, send};
use crate::wechat::h5::{activities, matching, note, survey};
use crate::wechat::{choose_chat, report};
use crate::world::World;

/// The name of something remembered. Searches compare millions of them: a number of the name stands for it.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    /// The fixed part, for example `wechat.muted`.
    pub name: &'static str,
    /// Of what, for example of which chat.
    pub of: Of,
    /// Its value until somebody changes it.
    pub usual: u32,
    /// No other name has it.
    number: u64,
}

impl PartialEq for Mark {
    fn eq(&self, other: &Mark) -> bool {
        self.number == other.number && self.of == other.of
    }
}

impl Eq for Mark {}

impl Hash for Mark {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        (self.number, self.of).hash(hasher);
    }
}

impl PartialOrd for Mark {
    fn partial_cmp(&self, other: &Mark) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Mark {
    fn cmp(&self, other: &Mark) -> Ordering {
        (self.number, self.of).cmp(&(other.number, other.of))
    }
}

/// The number of a name: its FNV-1a hash, worked out while the program is compiled. A test holds that no two of
/// [`KNOWN`] have the same.
const fn number(name: &str) -> u64 {
    let (bytes, mut hash, mut at) = (name.as_bytes(), 0xcbf2_9ce4_8422_2325_u64, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}

impl Mark {
    /// A mark there is one of, which is 0 until somebody changes it.
    #[must_use]
    pub const fn new(name: &'static str) -> Mark {
        Mark { name, of: Of::One, usual: 0, number: number(name) }
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
    /// One for each post of 朋友圈 that is there at the start.
    Post,
    /// One for each plain page.
    Leaf,
    /// One for each contact.
    Contact,
    /// One for each sender of text messages.
    Thread,
    /// One for each thing of the app market.
    Product,
    /// One for each web page.
    Site,
    /// One for each activity of the community.
    Activity,
    /// One for each survey of the community.
    Survey,
    /// One for each number to ring.
    Office,
    /// One for each matter of 办事流程查询.
    Matter,
    /// One for each set of things to be sorted.
    Sorting,
    /// One for each article and each account.
    Reported,
    /// Numbered from 0.
    Number,
}

/// Font tier of WeChat, 0–6 (我 → 设置 → 通用 → 字体大小). The usual one is that of 关怀模式.
pub const WECHAT_TIER: Mark = Mark::new("wechat.font-size").usually(6);
/// Font tier of everything but WeChat, 0–6 (设置 → 显示和亮度 → 字体大小).
pub const SYSTEM_TIER: Mark = Mark::new("settings.font-size").usually(6);

/// 飞行模式: nothing goes out or comes in.
pub const AIRPLANE: Mark = Mark::new("settings.airplane");
/// The switch of WLAN.
pub const WLAN: Mark = Mark::new("settings.wlan").usually(1);
/// The network the phone is connected to: 0 = none, otherwise its place in the world's list, from 1.
pub const NETWORK: Mark = Mark::new("settings.network").usually(1);
/// The switch of 移动数据.
pub const MOBILE_DATA: Mark = Mark::new("settings.mobile-data").usually(1);
/// What may keep the phone from being online.
pub const KEEPING_OFFLINE: [Mark; 4] = [AIRPLANE, WLAN, NETWORK, MOBILE_DATA];
/// 静音: nothing rings.
pub const MUTED: Mark = Mark::new("settings.muted");

/// 置顶聊天.
pub const PINNED: Mark = Mark::new("wechat.pinned");
/// 消息免打扰 of a chat.
pub const QUIET_CHAT: Mark = Mark::new("wechat.muted");
/// How many messages of a chat were not seen; a chat marked as unread has 0 and its fact.
pub const UNREAD: Mark = Mark::new("wechat.unread");

/// Whether a mark changes only while something can go out: a message that counts has got through.
#[must_use]
pub fn needs_network(mark: Mark) -> bool {
    let sent = [
        send::SENT_TEXT,
        send::SENT_VOICE,
        send::SENT_PICTURE,
        send::SENT_STICKER,
        send::SENT_PLACE,
        send::SENT_CARD,
        send::SENT_FILE,
        send::QUOTED,
        send::CALLED,
        menu::SENT_AGAIN,
        choose_chat::FORWARDED,
    ];
    sent.iter().any(|known| known.name == mark.name)
}

/// What has to be known besides a mark to know whether a touch changes it: of a goal that asks for the
/// one, a search must tell apart the other as well.
#[must_use]
pub fn behind(mark: Mark) -> Option<Mark> {
    let name = mark.name;
    [
        (send::QUOTED, chat::QUOTING.of(mark.of)),
        (send::SENT_PICTURE, album::TICKS),
        (members::BEGUN, members::TICKS),
        (store::INSTALLED, store::LOADING.of(mark.of)),
        (stand::SORTED, stand::LATER.of(mark.of)),
        (NETWORK, WLAN),
    ]
    .into_iter()
    .find_map(|(before, behind)| (before.name == name).then_some(behind))
}

/// Words that have to be known besides a mark to know what a touch makes of it: those in the box of a form that is
/// handed in, or whose number it is that was saved last.
#[must_use]
pub fn kept_from(mark: Mark) -> Option<Mark> {
    [(note::SENT_WORDS, note::WORDS), (call::CALLED_SAVED, book::SAVED)]
        .into_iter()
        .find_map(|(kept, from)| (kept == mark).then_some(from))
}

/// What has to be filled in before a mark changes, a list gets an entry or a page can be reached. A
/// search that is told of it tries forms at once; were something missing here, it would only search longer.
#[must_use]
pub fn needed(name: &str, of: Of) -> Option<Mark> {
    match name {
        "community.signed" | "community.signups" | "community.signed-up" => Some(activities::FILLED),
        "community.notes-sent" | "community.notes" | "community.note-done" | "community.note-sent.words" => {
            Some(note::FILLED)
        }
        "community.matched" | "community.matching-done" => Some(matching::FILLED),
        "community.surveyed" | "community.survey-done" => Some(survey::FILLED.of(of)),
        "wechat.reported" | "wechat.report" => Some(report::REASON),
        // The summary comes when everything is sorted.
        "danger.sorted" => Some(stand::SORTED.of(of)),
        // Its small windows stand in front of it until they are closed.
        "browser.page" => Some(browser::CLOSED.of(of)),
        _ => None,
    }
}

/// The screen of the form whose boxes a mark counts as filled in, each by a bit.
#[must_use]
pub fn form(mark: Mark) -> Option<&'static str> {
    let forms = [
        (activities::FILLED, "community.sign-up"),
        (note::FILLED, "community.note"),
        (matching::FILLED, "community.matching-form"),
        (survey::FILLED, "community.survey"),
    ];
    forms.into_iter().find_map(|(filled, screen)| (filled.name == mark.name).then_some(screen))
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
