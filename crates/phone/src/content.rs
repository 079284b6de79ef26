//! What has been done on the phone: followed, forwarded, posted, written, read.
//!
//! Every read and write goes through [`Reads`] and [`Writes`], so that a search can record what a
//! screen depends on and what a touch changes; the fields are private for that reason.

use std::cell::RefCell;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use smallvec::SmallVec;
use smol_str::SmolStr;

use crate::world::{AccountId, ArticleId, ChatId, MessageBody, PersonKind, PosterId, World, all};

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
    /// The chat has messages that were not seen.
    Unread(ChatId),
    /// The poster's code was in the frame.
    Aimed(PosterId),
    /// The watched screen with this number was in front when something was touched.
    Seen(u8),
}

/// Who may see a post (谁可以看).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// 公开.
    Everyone,
    /// 私密.
    Private,
    /// 部分可见, with the label 家人.
    Family,
}

impl Audience {
    /// In the order of the page.
    pub const ALL: [Audience; 3] = [Audience::Everyone, Audience::Private, Audience::Family];

    /// The words of the page.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Audience::Everyone => "公开",
            Audience::Private => "私密",
            Audience::Family => "家人",
        }
    }

    /// Whether someone of this kind can see the post.
    #[must_use]
    pub fn shows(self, kind: PersonKind) -> bool {
        match self {
            Audience::Everyone => kind != PersonKind::Stranger,
            Audience::Private => false,
            Audience::Family => kind == PersonKind::Family,
        }
    }
}

/// A unit of dependency between screens, touches and goals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cell {
    /// One fact.
    Fact(Fact),
    /// The messages of a chat.
    Thread(ChatId),
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
}

/// A message in a chat.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Message {
    /// `true` = written by the owner on this phone.
    pub own: bool,
    /// What it is.
    pub body: MessageBody,
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
}

/// An own post of 朋友圈.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OwnPost {
    /// What was shared.
    pub article: ArticleId,
    /// Own words.
    pub text: SmolStr,
    /// Who may see it.
    pub audience: Audience,
}

/// A line of the chat list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Line {
    /// A chat.
    Chat(ChatId),
    /// The folder 公众号.
    Folder,
}

/// A value with its hash, so that comparing and hashing a whole list is cheap.
#[derive(Debug, Clone)]
struct Sealed<T> {
    value: Arc<Vec<T>>,
    hash: u64,
}

impl<T: Hash> Sealed<T> {
    fn new(value: Vec<T>) -> Self {
        let mut hasher = rustc_hash::FxHasher::default();
        value.hash(&mut hasher);
        Sealed { hash: hasher.finish(), value: Arc::new(value) }
    }
}

impl<T: PartialEq> PartialEq for Sealed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash && (Arc::ptr_eq(&self.value, &other.value) || self.value == other.value)
    }
}
impl<T: Eq> Eq for Sealed<T> {}
impl<T> Hash for Sealed<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.hash.hash(state);
    }
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
}

/// Numbers the facts of a world, so that they fit into a bit set.
#[derive(Debug, Clone, Copy)]
struct Numbering {
    accounts: usize,
    articles: usize,
    chats: usize,
    posters: usize,
}

impl Numbering {
    fn of(world: &World) -> Self {
        Numbering {
            accounts: world.accounts.len(),
            articles: world.articles.len(),
            chats: world.chats.len(),
            posters: world.posters.len(),
        }
    }

    fn number(self, fact: Fact) -> usize {
        let Numbering { accounts, articles, chats, posters } = self;
        let after_accounts = 2 * accounts;
        let after_articles = after_accounts + 4 * articles;
        let after_forwards = after_articles + articles * chats;
        let after_posts = after_forwards + 3 * articles;
        let after_unread = after_posts + chats;
        match fact {
            Fact::Following(a) => a.index(),
            Fact::Starred(a) => accounts + a.index(),
            Fact::Favourite(a) => after_accounts + a.index(),
            Fact::Read(a) => after_accounts + articles + a.index(),
            Fact::Liked(a) => after_accounts + 2 * articles + a.index(),
            Fact::Recommended(a) => after_accounts + 3 * articles + a.index(),
            Fact::Forwarded(a, c) => after_articles + a.index() * chats + c.index(),
            Fact::Posted(a, audience) => after_forwards + 3 * a.index() + audience as usize,
            Fact::Unread(c) => after_posts + c.index(),
            Fact::Aimed(p) => after_unread + p.index(),
            Fact::Seen(n) => after_unread + posters + usize::from(n),
        }
    }

    fn words(self) -> usize {
        (self.number(Fact::Seen(63)) + 1).div_ceil(64)
    }
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
                        .map(|message| Message { own: message.from.is_none(), body: message.body.clone() })
                        .collect(),
                )
            })
            .collect();
        let mut order: Vec<Line> = all(world.chats.len(), ChatId).map(Line::Chat).collect();
        order.sort_by_key(|line| !matches!(line, Line::Chat(c) if world.chat(*c).pinned));
        let after_pinned =
            order.iter().filter(|l| matches!(l, Line::Chat(c) if world.chat(*c).pinned)).count();
        order.insert((after_pinned + 2).min(order.len()), Line::Folder);
        let mut content = Content {
            facts: SmallVec::from_elem(0, Numbering::of(world).words()),
            threads: Arc::new(threads),
            feeds: Arc::new(world.accounts.iter().map(|_| Sealed::new(Vec::new())).collect()),
            order: Sealed::new(order),
            favourites: Sealed::new(Vec::new()),
            posts: Sealed::new(Vec::new()),
            font: 1,
            aim: (2, 1),
        };
        for chat in all(world.chats.len(), ChatId).filter(|c| world.chat(*c).unread > 0) {
            content.put(world, Fact::Unread(chat), true);
        }
        content
    }

    /// An account that has been followed for a while: its welcome and its last two pushes are there.
    pub(crate) fn follow_long_ago(&mut self, world: &World, account: AccountId) {
        self.put(world, Fact::Following(account), true);
        let articles = world.account(account).articles.len().min(6);
        let mut feed = vec![FeedItem::Welcome];
        let mut at = articles;
        while at > 0 {
            let from = at.saturating_sub(2);
            if let (Ok(from8), Ok(count)) = (u8::try_from(from), u8::try_from(at - from)) {
                feed.push(FeedItem::Push(from8, count));
            }
            at = from;
        }
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
            Cell::Feed(account) => self.feeds[account.index()].hash,
            Cell::Order => self.order.hash,
            Cell::Favourites => self.favourites.hash,
            Cell::Posts => self.posts.hash,
            Cell::Font => u64::from(self.font),
            Cell::Aim => u64::from(self.aim.0) << 8 | u64::from(self.aim.1),
        }
    }

    fn has(&self, world: &World, fact: Fact) -> bool {
        let number = Numbering::of(world).number(fact);
        self.facts[number / 64] & (1 << (number % 64)) != 0
    }
}

/// What a step or a screen read and wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trace {
    /// Cells read, each once, in the order of reading.
    pub reads: Vec<Cell>,
    /// Cells written, each once.
    pub writes: Vec<Cell>,
}

impl Trace {
    fn note(list: &mut Vec<Cell>, cell: Cell) {
        if !list.contains(&cell) {
            list.push(cell);
        }
    }
}

/// The way to read content.
#[derive(Clone, Copy)]
pub struct Reads<'a> {
    world: &'a World,
    content: &'a Content,
    trace: Option<&'a RefCell<Trace>>,
}

impl<'a> Reads<'a> {
    /// Reads without keeping a record.
    #[must_use]
    pub fn new(world: &'a World, content: &'a Content) -> Self {
        Reads { world, content, trace: None }
    }

    /// Reads and records in `trace`.
    #[must_use]
    pub fn traced(world: &'a World, content: &'a Content, trace: &'a RefCell<Trace>) -> Self {
        Reads { world, content, trace: Some(trace) }
    }

    fn note(&self, cell: Cell) {
        if let Some(trace) = self.trace {
            Trace::note(&mut trace.borrow_mut().reads, cell);
        }
    }

    /// Whether the fact holds.
    #[must_use]
    pub fn has(&self, fact: Fact) -> bool {
        self.note(Cell::Fact(fact));
        self.content.has(self.world, fact)
    }

    /// The messages of a chat, oldest first.
    pub fn thread(&self, chat: ChatId) -> &'a [Message] {
        self.note(Cell::Thread(chat));
        &self.content.threads[chat.index()].value
    }

    /// The messages of an account's chat, oldest first.
    #[must_use]
    pub fn feed(&self, account: AccountId) -> &'a [FeedItem] {
        self.note(Cell::Feed(account));
        &self.content.feeds[account.index()].value
    }

    /// The lines of the chat list, from the top.
    #[must_use]
    pub fn order(&self) -> &'a [Line] {
        self.note(Cell::Order);
        &self.content.order.value
    }

    /// Articles in 收藏, newest first.
    #[must_use]
    pub fn favourites(&self) -> &'a [ArticleId] {
        self.note(Cell::Favourites);
        &self.content.favourites.value
    }

    /// Own posts, newest first.
    pub fn posts(&self) -> &'a [OwnPost] {
        self.note(Cell::Posts);
        &self.content.posts.value
    }

    /// Where the camera points when 扫一扫 is opened: column 0–4, row 0–2.
    #[must_use]
    pub fn aim(&self) -> (u8, u8) {
        self.note(Cell::Aim);
        self.content.aim
    }

    /// Letter size of articles, 0–4; 1 is the usual one.
    #[must_use]
    pub fn font(&self) -> u8 {
        self.note(Cell::Font);
        self.content.font
    }
}

/// The way to change content.
pub struct Writes<'a> {
    world: &'a World,
    content: &'a mut Content,
    trace: Option<&'a RefCell<Trace>>,
}

impl<'a> Writes<'a> {
    /// Changes `content`, recording in `trace` if there is one.
    pub(crate) fn new(world: &'a World, content: &'a mut Content, trace: Option<&'a RefCell<Trace>>) -> Self {
        Writes { world, content, trace }
    }

    /// The way to read what is being changed.
    #[must_use]
    pub fn reads(&self) -> Reads<'_> {
        Reads { world: self.world, content: self.content, trace: self.trace }
    }

    fn note(&self, cell: Cell) {
        if let Some(trace) = self.trace {
            Trace::note(&mut trace.borrow_mut().writes, cell);
        }
    }

    /// Makes the fact hold, or not.
    pub fn put(&mut self, fact: Fact, to: bool) {
        // Noted even where it changes nothing: whether it does depends on what was there, and that
        // must not become a dependency nobody recorded.
        self.note(Cell::Fact(fact));
        self.content.put(self.world, fact, to);
    }

    /// Adds an own message to a chat and brings the chat to the top of the list.
    pub fn say(&mut self, chat: ChatId, body: MessageBody) {
        self.note(Cell::Thread(chat));
        let threads = Arc::make_mut(&mut self.content.threads);
        let mut list = threads[chat.index()].value.as_ref().clone();
        list.push(Message { own: true, body });
        threads[chat.index()] = Sealed::new(list);
        self.raise(Line::Chat(chat));
    }

    /// Adds to an account's chat.
    pub fn feed(&mut self, account: AccountId, item: FeedItem) {
        self.note(Cell::Feed(account));
        let feeds = Arc::make_mut(&mut self.content.feeds);
        let mut list = feeds[account.index()].value.as_ref().clone();
        list.push(item);
        feeds[account.index()] = Sealed::new(list);
        self.raise(Line::Folder);
    }

    /// Brings a line to the top of the chat list, below the pinned ones.
    fn raise(&mut self, line: Line) {
        let pinned = |line: &Line| matches!(line, Line::Chat(c) if self.world.chat(*c).pinned);
        if pinned(&line) {
            return;
        }
        let mut list: Vec<Line> = self.content.order.value.iter().copied().filter(|l| *l != line).collect();
        let top = list.iter().filter(|l| pinned(l)).count();
        list.insert(top, line);
        self.note(Cell::Order);
        if list != *self.content.order.value {
            self.content.order = Sealed::new(list);
        }
    }

    /// Puts an article into 收藏, on top.
    pub fn keep(&mut self, article: ArticleId) {
        self.put(Fact::Favourite(article), true);
        let mut list: Vec<ArticleId> =
            self.content.favourites.value.iter().copied().filter(|a| *a != article).collect();
        list.insert(0, article);
        self.note(Cell::Favourites);
        if list != *self.content.favourites.value {
            self.content.favourites = Sealed::new(list);
        }
    }

    /// Takes an article out of 收藏.
    pub fn drop_favourite(&mut self, article: ArticleId) {
        self.put(Fact::Favourite(article), false);
        self.note(Cell::Favourites);
        let list = self.content.favourites.value.iter().copied().filter(|a| *a != article).collect();
        self.content.favourites = Sealed::new(list);
    }

    /// Posts to 朋友圈.
    pub fn post(&mut self, post: OwnPost) {
        self.put(Fact::Posted(post.article, post.audience), true);
        self.note(Cell::Posts);
        let mut list = self.content.posts.value.as_ref().clone();
        list.insert(0, post);
        self.content.posts = Sealed::new(list);
    }

    /// Deletes the own post at this place of the list.
    pub fn delete_post(&mut self, at: usize) {
        self.reads().posts();
        let mut list = self.content.posts.value.as_ref().clone();
        if at >= list.len() {
            return;
        }
        let gone = list.remove(at);
        if !list.iter().any(|p| p.article == gone.article && p.audience == gone.audience) {
            self.put(Fact::Posted(gone.article, gone.audience), false);
        }
        self.note(Cell::Posts);
        self.content.posts = Sealed::new(list);
    }

    /// Withdraws the last own message of a chat (撤回).
    pub fn withdraw(&mut self, chat: ChatId, at: usize) {
        self.reads().thread(chat);
        let threads = Arc::make_mut(&mut self.content.threads);
        let mut list = threads[chat.index()].value.as_ref().clone();
        if at >= list.len() || !list[at].own {
            return;
        }
        let gone = list.remove(at);
        if let MessageBody::Article(article) = gone.body
            && !list.iter().any(|m| m.own && m.body == gone.body)
        {
            threads[chat.index()] = Sealed::new(list);
            self.note(Cell::Thread(chat));
            self.put(Fact::Forwarded(article, chat), false);
            return;
        }
        threads[chat.index()] = Sealed::new(list);
        self.note(Cell::Thread(chat));
    }

    /// Sets the letter size of articles, 0–4.
    pub fn set_font(&mut self, to: u8) {
        self.note(Cell::Font);
        self.content.font = to;
    }
}
