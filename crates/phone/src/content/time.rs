//! What happens by itself after a while: an answer comes, a note is taken up.
//!
//! Time on this phone is an action, not a clock. What is due stands in content with its moment; when
//! seconds go by, everything due happens in order.

use std::sync::Arc;

use smol_str::SmolStr;

use super::{Content, Mark, Record, Writes};
use crate::content::FeedItem;
use crate::wechat::chat::{call, speaking};
use crate::wechat::money;
use crate::world::{AccountId, ChatId, MessageBody, PersonId, World};

/// Something that happens by itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Happens {
    /// Somebody writes in a chat.
    Message(ChatId, Option<PersonId>, MessageBody),
    /// An account answers.
    Feed(AccountId, FeedItem),
    /// A mark changes.
    Mark(Mark, u32),
    /// The person takes the own red packet or transfer at this place of the chat.
    MoneyTaken(ChatId, u16),
    /// A red packet or transfer nobody took goes back to whom it came from.
    MoneyBack(ChatId, u16),
    /// A list gets a new first entry.
    Record(Mark, Record),
    /// Sixty seconds of speaking into a chat are over, if the finger that began then is still down.
    Spoken(ChatId, u32),
    /// Nobody has answered the call that began then.
    CallGivenUp(PersonId, u32),
    /// The first entry of a list of this text changes its number.
    Renumber(Mark, smol_str::SmolStr, u32),
    /// The community's office answers, unless somebody there has gone further already.
    Answer(Answer),
}

/// What the community's office does about something that was handed in: its entry in the list
/// `community.notes`, `community.signups` and so on gets another number, and the account writes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Answer {
    /// In which list.
    pub list: Mark,
    /// The text of the entry, or what it begins with, for example its number BM0001.
    pub text: SmolStr,
    /// Its number from now on.
    pub number: u32,
    /// What the account writes; nothing if empty.
    pub words: SmolStr,
}

/// Something that happens at a moment, in seconds of the phone's time.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Due {
    /// When.
    pub at: u32,
    /// What.
    pub what: Happens,
}

/// Lets seconds go by: what is due happens.
pub(crate) fn pass(content: &mut Arc<Content>, world: &World, seconds: u32) {
    let passing = Arc::make_mut(content);
    passing.now = passing.now.saturating_add(seconds);
    while let Some(due) = content.due.value.first().filter(|due| due.at <= content.now).cloned() {
        let rest = content.due.value.iter().skip(1).cloned().collect();
        Arc::make_mut(content).due = super::Sealed::new(rest);
        happen(content, world, due);
    }
}

fn happen(content: &mut Arc<Content>, world: &World, due: Due) {
    let mut writes = Writes::new(world, content, None);
    match due.what {
        Happens::Message(chat, from, body) => writes.receive(chat, from, body),
        Happens::Feed(account, item) => writes.feed(account, item),
        Happens::Mark(mark, to) => writes.set(mark, to),
        Happens::MoneyTaken(chat, n) => money::taken(world, &mut writes, chat, n),
        Happens::MoneyBack(chat, n) => money::back(&mut writes, chat, n),
        Happens::Record(list, record) => writes.record(list, record),
        Happens::Spoken(chat, since) => speaking::time_is_up(world, &mut writes, chat, since),
        Happens::CallGivenUp(person, since) => call::given_up(world, &mut writes, person, since),
        Happens::Answer(answer) => {
            let list = writes.reads().list(answer.list);
            let entry = list.iter().find(|record| record.text.starts_with(answer.text.as_str()));
            if entry.is_some_and(|record| record.number < answer.number) {
                writes.answer(&answer);
            }
        }
        Happens::Renumber(list, text, number) => {
            if let Some(at) = writes.reads().list(list).iter().position(|r| r.text == text) {
                writes.renumber(list, at, number);
            }
        }
    }
}

impl Content {
    /// Seconds until something happens by itself; `None` if nothing is due.
    #[must_use]
    pub fn next_due(&self) -> Option<u32> {
        self.due.value.first().map(|due| due.at.saturating_sub(self.now))
    }
}
