//! The only way to change content, which can be recorded.

use std::cell::RefCell;
use std::sync::Arc;

use super::reads::{Reads, Trace};
use super::{
    Answer, Cell, Content, Due, Fact, FeedItem, Happens, Line, Mark, Message, OwnPost, POSTED,
    POSTED_AUDIENCE, POSTED_PHOTOS, POSTED_WORDS, Record, Sealed, Shared, marks, text_value, under,
};
use crate::ui::Of;
use crate::world::{AccountId, ArticleId, ChatId, MessageBody, PersonId, World};

/// The way to change content.
pub struct Writes<'a> {
    world: &'a World,
    /// Shared with the states before, until it is changed.
    content: &'a mut Arc<Content>,
    trace: Option<&'a RefCell<Trace>>,
}

impl<'a> Writes<'a> {
    /// Changes `content`, recording in `trace` if there is one.
    pub(crate) fn new(
        world: &'a World,
        content: &'a mut Arc<Content>,
        trace: Option<&'a RefCell<Trace>>,
    ) -> Self {
        Writes { world, content, trace }
    }

    /// The way to read what is being changed.
    #[must_use]
    pub fn reads(&self) -> Reads<'_> {
        Reads { world: self.world, content: self.content, trace: self.trace }
    }

    /// What is changed.
    fn content(&mut self) -> &mut Content {
        Arc::make_mut(self.content)
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
        let world = self.world;
        self.content().put(world, fact, to);
    }

    /// Adds an own message to a chat and brings the chat to the top of the list.
    pub fn say(&mut self, chat: ChatId, body: MessageBody) {
        self.add(chat, true, None, body);
    }

    /// Somebody writes in a chat: it comes to the top of the list and is not seen yet.
    pub fn receive(&mut self, chat: ChatId, from: Option<PersonId>, body: MessageBody) {
        self.add(chat, false, from, body);
        self.put(Fact::Unread(chat), true);
        let unread = marks::UNREAD.of(Of::Chat(chat));
        let count = self.reads().mark(unread);
        self.set(unread, count.saturating_add(1));
    }

    /// A grey line of WeChat itself; nothing rings and nothing becomes unread.
    pub fn note_in(&mut self, chat: ChatId, words: &str) {
        self.add(chat, false, None, MessageBody::System(words.into()));
    }

    /// As [`Writes::say`], but it does not get through: a red ！ stands beside it.
    pub fn fail(&mut self, chat: ChatId, body: MessageBody) {
        self.add(chat, true, None, body);
        self.change_thread(chat, |list| {
            if let Some(last) = list.last_mut() {
                last.failed = true;
            }
        });
    }

    fn add(&mut self, chat: ChatId, own: bool, from: Option<PersonId>, body: MessageBody) {
        // The moment is only written: no page tells messages apart by it but those that read the time.
        let at = Some(self.content.now);
        let message = Message { own, from, at, failed: false, body };
        self.note_said(chat, &message);
        self.change_thread(chat, |list| list.push(message));
        self.raise(Line::Chat(chat));
    }

    fn note_said(&self, chat: ChatId, message: &Message) {
        if let (true, Some(text)) = (message.own, message.text()) {
            self.note(Cell::Said(chat, text_value(text)));
        }
    }

    fn change_thread(&mut self, chat: ChatId, change: impl FnOnce(&mut Vec<Message>)) {
        self.note(Cell::Thread(chat));
        let threads = Arc::make_mut(&mut self.content().threads);
        let mut list = threads[chat.index()].value.as_ref().clone();
        change(&mut list);
        threads[chat.index()] = Sealed::new(list);
    }

    /// The message becomes another one, for example a red packet that was opened.
    pub fn rewrite(&mut self, chat: ChatId, at: usize, body: MessageBody) {
        let Some(old) = self.reads().thread(chat).get(at).cloned() else { return };
        self.note_said(chat, &old);
        self.change_thread(chat, |list| list[at].body = body);
    }

    /// A message that had not got through does now, as if it were written again.
    pub fn send_again(&mut self, chat: ChatId, at: usize) {
        let Some(old) = self.reads().thread(chat).get(at).cloned() else { return };
        self.note_said(chat, &old);
        let now = Some(self.content.now);
        self.change_thread(chat, |list| {
            let message = list.remove(at);
            list.push(Message { failed: false, at: now, ..message });
        });
    }

    /// Deletes a message on this phone (删除).
    pub fn remove(&mut self, chat: ChatId, at: usize) {
        let Some(gone) = self.reads().thread(chat).get(at).cloned() else { return };
        self.note_said(chat, &gone);
        self.change_thread(chat, |list| drop(list.remove(at)));
    }

    /// Deletes all messages of a chat on this phone (清空聊天记录).
    pub fn clear(&mut self, chat: ChatId) {
        for message in self.reads().thread(chat).to_vec() {
            self.note_said(chat, &message);
        }
        self.change_thread(chat, Vec::clear);
    }

    /// Takes a chat out of the list; a new message brings it back.
    pub fn take_from_list(&mut self, chat: ChatId) {
        let _ = self.reads().order();
        self.note(Cell::Order);
        let list = self.content.order.value.iter().copied().filter(|l| *l != Line::Chat(chat)).collect();
        self.content().order = Sealed::new(list);
    }

    /// 置顶聊天, or not any more.
    pub fn pin(&mut self, chat: ChatId, to: bool) {
        self.set(marks::PINNED.of(Of::Chat(chat)), u32::from(to));
        self.raise(Line::Chat(chat));
    }

    /// The chat is seen: nothing in it is unread any more.
    pub fn see(&mut self, chat: ChatId) {
        self.put(Fact::Unread(chat), false);
        self.set(marks::UNREAD.of(Of::Chat(chat)), 0);
    }

    /// Adds to an account's chat.
    pub fn feed(&mut self, account: AccountId, item: FeedItem) {
        self.note(Cell::Feed(account));
        let feeds = Arc::make_mut(&mut self.content().feeds);
        let mut list = feeds[account.index()].value.as_ref().clone();
        list.push(item);
        feeds[account.index()] = Sealed::new(list);
        self.raise(if self.world.account(account).service { Line::Services } else { Line::Folder });
    }

    /// Brings a line to the top of its part of the chat list: the pinned ones stand above the others.
    fn raise(&mut self, line: Line) {
        let reads = self.reads();
        let pinned = |line: &Line| match line {
            Line::Chat(chat) => reads.is_on(marks::PINNED.of(Of::Chat(*chat))),
            Line::Folder | Line::Services => false,
        };
        let mut list: Vec<Line> = self.content.order.value.iter().copied().filter(|l| *l != line).collect();
        let top = if pinned(&line) { 0 } else { list.iter().filter(|l| pinned(l)).count() };
        list.insert(top, line);
        self.note(Cell::Order);
        if list != *self.content.order.value {
            self.content().order = Sealed::new(list);
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
            self.content().favourites = Sealed::new(list);
        }
    }

    /// Takes an article out of 收藏.
    pub fn drop_favourite(&mut self, article: ArticleId) {
        self.put(Fact::Favourite(article), false);
        self.note(Cell::Favourites);
        let list = self.content.favourites.value.iter().copied().filter(|a| *a != article).collect();
        self.content().favourites = Sealed::new(list);
    }

    /// Posts to 朋友圈.
    pub fn post(&mut self, post: OwnPost) {
        if let Some(fact) = post.fact() {
            self.put(fact, true);
        }
        self.record(POSTED, post.record());
        if !matches!(post.what, Shared::Article(_)) {
            self.write(POSTED_WORDS, &post.text);
            self.set(POSTED_AUDIENCE, post.audience as u32 + 1);
            self.set(POSTED_PHOTOS, u32::from(post.what != Shared::Words));
        }
        self.note(Cell::Posts);
        let mut list = self.content.posts.value.as_ref().clone();
        list.insert(0, post);
        self.content().posts = Sealed::new(list);
    }

    /// Deletes the own post at this place of the list.
    pub fn delete_post(&mut self, at: usize) {
        self.reads().posts();
        let mut list = self.content.posts.value.as_ref().clone();
        if at >= list.len() {
            return;
        }
        let gone = list.remove(at);
        if let Some(fact) = gone.fact()
            && !list.iter().any(|post| post.fact() == Some(fact))
        {
            self.put(fact, false);
        }
        self.strike(POSTED, at);
        self.note(Cell::Posts);
        self.content().posts = Sealed::new(list);
    }

    /// Withdraws an own message (撤回): a grey line stands in its place.
    pub fn withdraw(&mut self, chat: ChatId, at: usize) {
        let Some(gone) = self.reads().thread(chat).get(at).filter(|message| message.own).cloned() else {
            return;
        };
        let text = gone.text().unwrap_or_default().to_owned();
        self.rewrite(chat, at, MessageBody::Withdrawn { text });
        if let MessageBody::Article(article) = gone.body
            && !self.reads().thread(chat).iter().any(|m| m.own && m.body == gone.body)
        {
            self.put(Fact::Forwarded(article, chat), false);
        }
    }

    /// A message of a chat becomes another: a red packet is opened, a transfer taken.
    pub fn amend(&mut self, chat: ChatId, at: usize, body: MessageBody) {
        self.reads().thread(chat);
        self.note(Cell::Thread(chat));
        let threads = Arc::make_mut(&mut self.content().threads);
        let mut list = threads[chat.index()].value.as_ref().clone();
        if let Some(message) = list.get_mut(at) {
            message.body = body;
            threads[chat.index()] = Sealed::new(list);
        }
    }

    /// Sets the letter size of articles, 0–4.
    pub fn set_font(&mut self, to: u8) {
        self.note(Cell::Font);
        self.content().font = to;
    }

    /// Sets the number under a mark.
    pub fn set(&mut self, mark: Mark, to: u32) {
        self.note(Cell::Mark(mark));
        if marks::KEEPING_OFFLINE.contains(&mark) {
            self.note(Cell::Online);
        }
        self.content().set_mark(mark, to);
    }

    /// Turns a mark on or off.
    pub fn switch(&mut self, mark: Mark) {
        let on = self.reads().is_on(mark);
        self.set(mark, u32::from(!on));
    }

    /// Puts words under a mark.
    pub fn write(&mut self, mark: Mark, words: &str) {
        self.note(Cell::Words(mark));
        self.content().set_words(mark, words);
    }

    /// Adds to the list under a mark, as its first entry, and tells the moment.
    pub fn record(&mut self, mark: Mark, record: Record) {
        let _ = self.reads().list(mark);
        self.note(Cell::List(mark));
        let mut list = under(&self.content.lists, mark).map_or_else(Vec::new, |list| list.value.to_vec());
        list.insert(0, Record { at: self.content.now, ..record });
        self.content().set_list(mark, list);
    }

    /// Takes all entries out of the list under a mark.
    pub fn empty(&mut self, mark: Mark) {
        self.change(mark, Vec::clear);
    }

    /// Puts an entry into the list under a mark in place of the one about the same thing. The list
    /// stands in the order of those things, so that it does not matter in which order they were done.
    pub fn record_once(&mut self, mark: Mark, record: Record) {
        let record = Record { at: self.content.now, ..record };
        self.change(mark, |list| {
            list.retain(|known| known.of != record.of);
            let at = list.partition_point(|known| known.of < record.of);
            list.insert(at, record);
        });
    }

    /// The community's office answers; `false` if there is no such entry.
    pub fn answer(&mut self, answer: &Answer) -> bool {
        let list = self.reads().list(answer.list);
        let Some(at) = list.iter().position(|record| record.text.starts_with(answer.text.as_str())) else {
            return false;
        };
        let of = list[at].of;
        self.renumber(answer.list, at, answer.number);
        if let (Some(of), Some(state)) = (of, marks::state_of(answer.list)) {
            self.set(state.of(of), answer.number);
        }
        if let Some(account) = self.world.offers.account.filter(|_| !answer.words.is_empty()) {
            self.feed(account, FeedItem::Words(answer.words.clone()));
        }
        true
    }

    /// Takes an entry out of the list under a mark.
    pub fn strike(&mut self, mark: Mark, at: usize) {
        self.change(mark, |list| {
            if at < list.len() {
                list.remove(at);
            }
        });
    }

    /// Changes the number of an entry of the list under a mark.
    pub fn renumber(&mut self, mark: Mark, at: usize, number: u32) {
        self.change(mark, |list| {
            if let Some(entry) = list.get_mut(at) {
                entry.number = number;
            }
        });
    }

    fn change(&mut self, mark: Mark, change: impl FnOnce(&mut Vec<Record>)) {
        let _ = self.reads().list(mark);
        self.note(Cell::List(mark));
        let mut list = under(&self.content.lists, mark).map_or_else(Vec::new, |list| list.value.to_vec());
        change(&mut list);
        self.content().set_list(mark, list);
    }

    /// Something will happen by itself in so many seconds.
    pub fn later(&mut self, seconds: u32, what: Happens) {
        self.note(Cell::Due);
        let at = self.content.now.saturating_add(seconds);
        let mut due = self.content.due.value.as_ref().clone();
        let place = due.partition_point(|known| known.at <= at);
        due.insert(place, Due { at, what });
        self.content().due = Sealed::new(due);
    }
}
