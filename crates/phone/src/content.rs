//! What has been done on the phone: followed, forwarded, posted, written, read.
//!
//! Every read and write goes through [`Reads`] and [`Writes`], so that a search can record what a
//! screen depends on and what a touch changes; the fields are private for that reason.

pub mod marks;
pub mod time;
mod numbering;
mod post;
mod reads;
mod sealed;
mod writes;

use std::sync::Arc;

use smallvec::SmallVec;
use smol_str::{SmolStr, format_smolstr};

pub use marks::{Mark, Record};
pub use post::{Audience, OwnPost, POSTED, POSTED_AUDIENCE, POSTED_PHOTOS, POSTED_WORDS, Shared};
pub use reads::{Reads, Trace};
pub use time::{Answer, Due, Happens};
pub use writes::Writes;

use self::numbering::Numbering;
use self::sealed::{Sealed, hash_of, put_under, under};
use crate::state::App;
use crate::system::shade::NOTICES;
use crate::ui::Of;
use crate::world::{AccountId, ArticleId, ChatId, MessageBody, PersonId, PhotoId, PosterId, World, all};

/// A fact that is true or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fact {
    /// The account is followed.
    Following(AccountId),
    /// The account has a star.
    Starred(AccountId),
    /// The article is in 收藏.
    Favourite(ArticleId),
    /// The article was scrolled to its end.
    Read(ArticleId),
    /// The article was praised with 赞.
    Liked(ArticleId),
    /// The article was recommended (推荐).
    Recommended(ArticleId),
    /// The article was forwarded into the chat.
    Forwarded(ArticleId, ChatId),
    /// The article was shared to 朋友圈 for this audience.
    Posted(ArticleId, Audience),
    /// Photos were posted to 朋友圈 for this audience, this one first.
    PostedPhoto(PhotoId, Audience),
    /// The chat has messages that were not seen.
    Unread(ChatId),
    /// The poster's code was in the frame.
    Aimed(PosterId),
    /// The watched screen with this number was in front when something was touched.
    Seen(u8),
}

/// A unit of dependency between screens, touches and goals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cell {
    /// One fact.
    Fact(Fact),
    /// The messages of a chat.
    Thread(ChatId),
    /// Whether the owner has written this text in the chat; the text by its [`text_value`].
    Said(ChatId, u64),
    /// The messages of an account's chat.
    Feed(AccountId),
    /// The order of the chat list.
    Order,
    /// The order of 收藏.
    Favourites,
    /// Own posts.
    Posts,
    /// Letter size of articles.
    Font,
    /// Where the camera points when 扫一扫 is opened.
    Aim,
    /// The number under a mark.
    Mark(Mark),
    /// The words under a mark.
    Words(Mark),
    /// The list under a mark.
    List(Mark),
    /// Whether anything can go out or come in.
    Online,
    /// Seconds since the scene began.
    Now,
    /// What is due to happen by itself.
    Due,
}

/// A message in a chat.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Message {
    /// `true` = written by the owner on this phone.
    pub own: bool,
    /// Who wrote it in a group; `None` = the owner, or the person the chat is with.
    pub from: Option<PersonId>,
    /// When it came, in seconds since the scene began; `None` = before.
    pub at: Option<u32>,
    /// It could not be sent: a red ！ stands beside it.
    pub failed: bool,
    /// What it is.
    pub body: MessageBody,
}

impl Message {
    /// What it says, if it is text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.body {
            MessageBody::Text(text) | MessageBody::Quote { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Whether the owner has told this text to the chat with it.
    fn tells(&self, value: u64) -> bool {
        self.own && !self.failed && self.text().is_some_and(|text| text_value(text) == value)
    }
}

/// A text as a number, for [`Cell::Said`].
#[must_use]
pub fn text_value(text: &str) -> u64 {
    hash_of(text)
}

/// A message in an account's chat.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FeedItem {
    /// The welcome after following.
    Welcome,
    /// Articles sent together; the world's list of the account from this index, this many.
    Push(u8, u8),
    /// Words of the account.
    Words(SmolStr),
    /// Words of the owner.
    Own(SmolStr),
    /// A picture the owner sent, by the name of its drawing.
    OwnPicture(SmolStr),
}

/// A line of the chat list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Line {
    /// A chat.
    Chat(ChatId),
    /// The folder 公众号.
    Folder,
    /// The row 服务号, or the rows of the 服务号 where they are not folded.
    Services,
}

/// What has been done on the phone. Cheap to clone: lists are shared until they change.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Content {
    facts: SmallVec<[u64; 8]>,
    threads: Arc<Vec<Sealed<Message>>>,
    feeds: Arc<Vec<Sealed<FeedItem>>>,
    order: Sealed<Line>,
    favourites: Sealed<ArticleId>,
    posts: Sealed<OwnPost>,
    font: u8,
    aim: (u8, u8),
    /// Marks that are not as usual, in order.
    marks: Arc<Vec<(Mark, u32)>>,
    words: Arc<Vec<(Mark, SmolStr)>>,
    lists: Arc<Vec<(Mark, Sealed<Record>)>>,
    now: u32,
    /// In the order in which it happens.
    due: Sealed<Due>,
}

/// Pushes that are still in the chat of an account followed long ago.
const SHOWN_PUSHES: usize = 3;

/// An account pushes once a day: the articles of a day come together, newest day first.
#[must_use]
pub fn pushes(world: &World, account: AccountId) -> Vec<FeedItem> {
    let articles = &world.account(account).articles;
    let mut pushes = Vec::new();
    let mut from = 0_u8;
    for day in articles.chunk_by(|a, b| world.article(*a).date == world.article(*b).date) {
        let Ok(count) = u8::try_from(day.len()) else { break };
        pushes.push(FeedItem::Push(from, count));
        let Some(next) = from.checked_add(count) else { break };
        from = next;
    }
    pushes
}

impl Content {
    /// The content of a fresh phone of this world: nothing followed, nothing sent.
    #[must_use]
    pub fn fresh(world: &World) -> Self {
        let threads = world
            .chats
            .iter()
            .map(|chat| {
                Sealed::new(
                    chat.messages
                        .iter()
                        .map(|message| Message {
                            own: message.from.is_none(),
                            from: message.from,
                            at: None,
                            failed: false,
                            body: message.body.clone(),
                        })
                        .collect(),
                )
            })
            .collect();
        let there = all(world.chats.len(), ChatId).filter(|chat| !world.chat(*chat).to_come);
        let mut order: Vec<Line> = there.map(Line::Chat).collect();
        order.sort_by_key(|line| !matches!(line, Line::Chat(c) if world.chat(*c).pinned));
        let after_pinned =
            order.iter().filter(|l| matches!(l, Line::Chat(c) if world.chat(*c).pinned)).count();
        order.insert((after_pinned + 2).min(order.len()), Line::Folder);
        order.insert((after_pinned + 3).min(order.len()), Line::Services);
        let mut content = Content {
            facts: SmallVec::from_elem(0, Numbering::of(world).words()),
            threads: Arc::new(threads),
            feeds: Arc::new(world.accounts.iter().map(|_| Sealed::new(Vec::new())).collect()),
            order: Sealed::new(order),
            favourites: Sealed::new(Vec::new()),
            posts: Sealed::new(Vec::new()),
            font: 1,
            aim: (2, 1),
            marks: Arc::default(),
            words: Arc::default(),
            lists: Arc::default(),
            now: 0,
            due: Sealed::new(Vec::new()),
        };
        let notices = world.notices.iter().map(|notice| Record {
            of: Some(notice.chat.map_or(Of::App(App::Settings), Of::Chat)),
            text: format_smolstr!("{}｜{}", notice.title, notice.words),
            ..Record::default()
        });
        content.set_list(NOTICES, notices.collect());
        for chat in all(world.chats.len(), ChatId).filter(|c| world.chat(*c).unread > 0) {
            content.put(world, Fact::Unread(chat), true);
        }
        for chat in all(world.chats.len(), ChatId) {
            let (it, of) = (world.chat(chat), Of::Chat(chat));
            content.set_mark(marks::PINNED.of(of), u32::from(it.pinned));
            content.set_mark(marks::QUIET_CHAT.of(of), u32::from(it.muted));
            content.set_mark(marks::UNREAD.of(of), u32::from(it.unread));
        }
        content
    }

    /// An account that has been followed for a while: its welcome and its last two pushes are there.
    pub(crate) fn follow_long_ago(&mut self, world: &World, account: AccountId) {
        self.put(world, Fact::Following(account), true);
        let mut feed = vec![FeedItem::Welcome];
        feed.extend(pushes(world, account).into_iter().take(SHOWN_PUSHES).rev());
        Arc::make_mut(&mut self.feeds)[account.index()] = Sealed::new(feed);
    }

    pub(crate) fn point_camera(&mut self, aim: (u8, u8)) {
        self.aim = aim;
    }

    pub(crate) fn put(&mut self, world: &World, fact: Fact, to: bool) {
        let number = Numbering::of(world).number(fact);
        let bit = 1 << (number % 64);
        if to {
            self.facts[number / 64] |= bit;
        } else {
            self.facts[number / 64] &= !bit;
        }
    }

    pub(crate) fn put_favourite(&mut self, world: &World, article: ArticleId) {
        self.put(world, Fact::Favourite(article), true);
        let mut list = self.favourites.value.as_ref().clone();
        list.insert(0, article);
        self.favourites = Sealed::new(list);
    }

    /// The value of a cell as a number: equal numbers, equal values.
    #[must_use]
    pub fn value(&self, world: &World, cell: Cell) -> u64 {
        match cell {
            Cell::Fact(fact) => u64::from(self.has(world, fact)),
            Cell::Thread(chat) => self.threads[chat.index()].hash,
            Cell::Said(chat, text) => {
                u64::from(self.threads[chat.index()].value.iter().any(|message| message.tells(text)))
            }
            Cell::Feed(account) => self.feeds[account.index()].hash,
            Cell::Order => self.order.hash,
            Cell::Favourites => self.favourites.hash,
            Cell::Posts => self.posts.hash,
            Cell::Font => u64::from(self.font),
            Cell::Aim => u64::from(self.aim.0) << 8 | u64::from(self.aim.1),
            Cell::Mark(mark) => u64::from(self.mark(mark)),
            Cell::Words(mark) => hash_of(self.words(mark)),
            Cell::List(mark) => under(&self.lists, mark).map_or(0, |list| list.hash),
            Cell::Online => self.keeping_offline(),
            Cell::Now => u64::from(self.now),
            Cell::Due => self.due.hash,
        }
    }

    /// 飞行模式 is off, and WLAN or 移动数据 is there.
    fn online(&self) -> bool {
        self.keeping_offline() == 0
    }

    /// What keeps it from being online, as bits: 飞行模式, and that neither WLAN nor 移动数据 is there. A
    /// search that were told only whether it is online could not see that putting the first of two
    /// right leads anywhere.
    fn keeping_offline(&self) -> u64 {
        let is_on = |mark| self.mark(mark) != 0;
        let by_wlan = is_on(marks::WLAN) && is_on(marks::NETWORK);
        u64::from(is_on(marks::AIRPLANE)) | u64::from(!by_wlan && !is_on(marks::MOBILE_DATA)) << 1
    }

    fn mark(&self, mark: Mark) -> u32 {
        under(&self.marks, mark).copied().unwrap_or(mark.usual)
    }

    fn words(&self, mark: Mark) -> &str {
        under(&self.words, mark).map_or("", SmolStr::as_str)
    }

    /// Sets a mark. One that is as usual is not kept, so that equal phones are equal values.
    pub(crate) fn set_mark(&mut self, mark: Mark, to: u32) {
        put_under(&mut self.marks, mark, (to != mark.usual).then_some(to));
    }

    /// The list under a mark, newest first.
    pub(crate) fn records(&self, mark: Mark) -> &[Record] {
        under(&self.lists, mark).map_or(&[], |list| list.value.as_slice())
    }

    fn set_words(&mut self, mark: Mark, to: &str) {
        put_under(&mut self.words, mark, (!to.is_empty()).then(|| to.into()));
    }

    pub(crate) fn set_list(&mut self, mark: Mark, to: Vec<Record>) {
        put_under(&mut self.lists, mark, (!to.is_empty()).then(|| Sealed::new(to)));
    }

    fn has(&self, world: &World, fact: Fact) -> bool {
        let number = Numbering::of(world).number(fact);
        self.facts[number / 64] & (1 << (number % 64)) != 0
    }
}
