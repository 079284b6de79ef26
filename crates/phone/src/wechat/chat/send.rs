//! Sending into a chat: does it get through, is it counted, and who answers it?

use crate::content::{Happens, Mark, Reads, Writes};
use crate::ui::Of;
use crate::wechat::chat::menu::WITHDRAW_FOR;
use crate::world::{ChatId, MessageBody, World};

/// How many texts were sent into a chat, up to [`MOST`]; the same for the others.
pub const SENT_TEXT: Mark = Mark::new("wechat.sent-text");
/// Voice messages.
pub const SENT_VOICE: Mark = Mark::new("wechat.sent-voice");
/// Pictures and films.
pub const SENT_PICTURE: Mark = Mark::new("wechat.sent-picture");
/// Big stickers.
pub const SENT_STICKER: Mark = Mark::new("wechat.sent-sticker");
/// Places.
pub const SENT_PLACE: Mark = Mark::new("wechat.sent-place");
/// Cards of people and accounts.
pub const SENT_CARD: Mark = Mark::new("wechat.sent-card");
/// Files.
pub const SENT_FILE: Mark = Mark::new("wechat.sent-file");
/// Answers with a quote.
pub const QUOTED: Mark = Mark::new("wechat.quoted");
/// Calls, however they ended.
pub const CALLED: Mark = Mark::new("wechat.called");
/// The other does not take messages: 1 = 被对方拒收, 2 = 对方还不是你朋友.
pub const BLOCKED: Mark = Mark::new("wechat.blocked");

/// When the phone was last looked at because an own message had become too old to be taken back.
const LOOKED_AGAIN: Mark = Mark::new("wechat.looked-again");

/// Counting ends here: a search tells contents apart by these numbers.
const MOST: u32 = 3;

/// Which mark counts messages of this kind.
fn counter(body: &MessageBody) -> Option<Mark> {
    Some(match body {
        MessageBody::Text(_) => SENT_TEXT,
        MessageBody::Quote { .. } => QUOTED,
        MessageBody::Voice { .. } => SENT_VOICE,
        MessageBody::Picture(_) | MessageBody::Poster(_) | MessageBody::Shot { .. } => SENT_PICTURE,
        MessageBody::Sticker(_) => SENT_STICKER,
        MessageBody::Location(_) => SENT_PLACE,
        MessageBody::PersonCard(_) | MessageBody::AccountCard(_) => SENT_CARD,
        MessageBody::File(_) => SENT_FILE,
        MessageBody::Call { .. } => CALLED,
        MessageBody::Article(_)
        | MessageBody::Danger(_)
        | MessageBody::RedPacket { .. }
        | MessageBody::Transfer { .. }
        | MessageBody::System(_)
        | MessageBody::Withdrawn { .. }
        | MessageBody::Bundle { .. } => return None,
    })
}

/// Sends into a chat. Without a network, or where the other does not take it, a red ！ stands beside it.
/// Gives back whether it got through.
pub(crate) fn send(world: &World, writes: &mut Writes<'_>, chat: ChatId, body: MessageBody) -> bool {
    let blocked = writes.reads().mark(BLOCKED.of(Of::Chat(chat)));
    if !writes.reads().online() {
        writes.fail(chat, body);
        return false;
    }
    match blocked {
        0 => {}
        1 => {
            writes.fail(chat, body);
            writes.note_in(chat, "消息已发出，但被对方拒收了。");
            return false;
        }
        _ => {
            writes.fail(chat, body);
            let name = &world.chat(chat).title;
            let words = format!("{name}开启了朋友验证，对方还不是你朋友。请先发送朋友验证请求。");
            writes.note_in(chat, &words);
            return false;
        }
    }
    answer(world, writes, chat, &body);
    // When 撤回 goes, the phone has to be looked at again.
    let now = writes.reads().now();
    writes.later(WITHDRAW_FOR, Happens::Mark(LOOKED_AGAIN, now + 1));
    count(writes, chat, &body);
    writes.say(chat, body);
    true
}

/// Counts what has got through.
pub(crate) fn count(writes: &mut Writes<'_>, chat: ChatId, body: &MessageBody) {
    if let Some(mark) = counter(body).map(|mark| mark.of(Of::Chat(chat))) {
        let so_far = writes.reads().mark(mark);
        writes.set(mark, (so_far + 1).min(MOST));
    }
}

/// Family and friends answer after a while; one answer at a time.
fn answer(world: &World, writes: &mut Writes<'_>, chat: ChatId, body: &MessageBody) {
    let text = match body {
        MessageBody::Text(text) | MessageBody::Quote { text, .. } => text.as_str(),
        MessageBody::Call { .. } | MessageBody::System(_) => return,
        _ => "",
    };
    let mut answers = world.chat(chat).answers.iter();
    let Some(answer) = answers.find(|answer| text.contains(&answer.to)) else { return };
    if expects(writes.reads(), chat) {
        return;
    }
    let said = MessageBody::Text(answer.text.clone());
    writes.later(answer.after, Happens::Message(chat, answer.from, said));
}

fn expects(reads: Reads<'_>, chat: ChatId) -> bool {
    reads.due().iter().any(|due| matches!(due.what, Happens::Message(to, ..) if to == chat))
}
