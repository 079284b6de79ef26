//! Which messages are to be forwarded, and which chats are ticked? Both are content, not of the page.

use crate::content::{Mark, Reads, Record};
use crate::state::Turn;
use crate::ui::Of;
use crate::wechat::chat::messages::quoted;
use crate::world::{ChatId, MessageBody, World};

/// The picked messages, the last one first.
const PICKED: Mark = Mark::new("wechat.picked-messages");
/// They go as one (合并转发).
const BUNDLED: Mark = Mark::new("wechat.picked-bundle");
/// The ticked chats, the last one first.
pub(super) const TICKED: Mark = Mark::new("wechat.ticked-chats");
/// How many there are.
pub const TICKS: Mark = Mark::new("wechat.chat-ticks");
/// A message was forwarded into this chat.
pub const FORWARDED: Mark = Mark::new("wechat.forwarded-message");
/// Something was forwarded into this chat: its portrait stands above the list (最近转发).
pub const LATELY: Mark = Mark::new("wechat.forwarded-lately");

/// Most chats that can be ticked.
const MOST: usize = 9;

/// Picks messages of a chat to be forwarded one by one.
pub(crate) fn pick(turn: &mut Turn<'_>, chat: ChatId, places: &[u16]) {
    turn.writes.empty(PICKED);
    turn.writes.set(BUNDLED, 0);
    for place in places {
        let record = Record { of: Some(Of::Chat(chat)), number: u32::from(*place), ..Record::default() };
        turn.writes.record(PICKED, record);
    }
}

/// As [`pick`], to be forwarded as one.
pub(crate) fn pick_bundle(turn: &mut Turn<'_>, chat: ChatId, places: &[u16]) {
    pick(turn, chat, places);
    turn.writes.set(BUNDLED, 1);
}

/// What was picked, in the order in which it goes out.
pub(super) fn picked(world: &World, reads: Reads<'_>) -> Vec<MessageBody> {
    let mut bodies = Vec::new();
    let mut lines = Vec::new();
    let mut title = String::new();
    for record in reads.list(PICKED).iter().rev() {
        let Some(Of::Chat(chat)) = record.of else { continue };
        let Some(message) = usize::try_from(record.number).ok().and_then(|n| reads.thread(chat).get(n))
        else {
            continue;
        };
        lines.push(quoted(world, chat, message));
        title = format!("{}的聊天记录", world.chat(chat).title);
        bodies.push(match &message.body {
            MessageBody::Quote { text, .. } => MessageBody::Text(text.clone()),
            body => body.clone(),
        });
    }
    if reads.is_on(BUNDLED) { vec![MessageBody::Bundle { title, lines }] } else { bodies }
}

pub(super) fn ticked(reads: Reads<'_>) -> Vec<ChatId> {
    let chats = reads.list(TICKED).iter().rev().filter_map(|record| match record.of {
        Some(Of::Chat(chat)) => Some(chat),
        _ => None,
    });
    chats.collect()
}

/// Ticks a chat, or takes its tick away.
pub(super) fn tick(turn: &mut Turn<'_>, chat: ChatId) {
    let of = Some(Of::Chat(chat));
    let found = turn.writes.reads().list(TICKED).iter().position(|record| record.of == of);
    match found {
        Some(at) => turn.writes.strike(TICKED, at),
        None if turn.writes.reads().list(TICKED).len() == MOST => return turn.tell("最多选9个聊天"),
        None => turn.writes.record(TICKED, Record { of, ..Record::default() }),
    }
    let count = turn.writes.reads().list(TICKED).len();
    turn.writes.set(TICKS, u32::try_from(count).unwrap_or(u32::MAX));
}
