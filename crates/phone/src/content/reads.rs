//! The only way to read content, which can be recorded.

use std::cell::RefCell;

use super::{Cell, Content, Due, Fact, FeedItem, Line, Mark, Message, OwnPost, Record, marks, text_value};

use crate::world::{AccountId, ArticleId, ChatId, World};

/// What a step or a screen read and wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trace {
    /// Cells read, each once, in the order of reading.
    pub reads: Vec<Cell>,
    /// Cells written, each once.
    pub writes: Vec<Cell>,
}

impl Trace {
    pub(super) fn note(list: &mut Vec<Cell>, cell: Cell) {
        if !list.contains(&cell) {
            list.push(cell);
        }
    }
}

/// The way to read content.
#[derive(Clone, Copy)]
pub struct Reads<'a> {
    pub(super) world: &'a World,
    pub(super) content: &'a Content,
    pub(super) trace: Option<&'a RefCell<Trace>>,
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

    /// The world beside the content.
    #[must_use]
    pub fn world(&self) -> &'a World {
        self.world
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

    /// Whether the owner has written this text in the chat.
    #[must_use]
    pub fn has_said(&self, chat: ChatId, text: &str) -> bool {
        let cell = Cell::Said(chat, text_value(text));
        self.note(cell);
        self.content.value(self.world, cell) != 0
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

    /// The number under a mark.
    #[must_use]
    pub fn mark(&self, mark: Mark) -> u32 {
        self.note(Cell::Mark(mark));
        self.content.mark(mark)
    }

    /// Whether the number under a mark is not 0.
    #[must_use]
    pub fn is_on(&self, mark: Mark) -> bool {
        self.mark(mark) != 0
    }

    /// The words under a mark; empty if there are none.
    #[must_use]
    pub fn words(&self, mark: Mark) -> &'a str {
        self.note(Cell::Words(mark));
        self.content.words(mark)
    }

    /// The list under a mark, newest first.
    #[must_use]
    pub fn list(&self, mark: Mark) -> &'a [Record] {
        self.note(Cell::List(mark));
        self.content.records(mark)
    }

    /// Whether anything can go out or come in: 飞行模式 is off, and WLAN or 移动数据 is there.
    #[must_use]
    pub fn online(&self) -> bool {
        self.note(Cell::Online);
        self.content.online()
    }

    /// Marks that somebody or something has changed. Not recorded.
    pub fn unusual(&self) -> impl Iterator<Item = Mark> + use<'a> {
        self.content.marks.iter().map(|(mark, _)| *mark)
    }

    /// Whether a call can be heard coming: 静音 is off and 铃声 is not turned down.
    #[must_use]
    pub fn rings(&self) -> bool {
        !self.is_on(marks::MUTED) && self.is_on(crate::system::volume::RING)
    }

    /// What will happen by itself, in order.
    #[must_use]
    pub fn due(&self) -> &'a [Due] {
        self.note(Cell::Due);
        &self.content.due.value
    }

    /// Seconds since the scene began.
    #[must_use]
    pub fn now(&self) -> u32 {
        self.note(Cell::Now);
        self.content.now
    }
}
