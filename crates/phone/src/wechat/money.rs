//! Play money: sending it in a chat, taking it, and what is in 零钱 (wechat-reference B20–B22).
//!
//! Every amount stands beside the words 练习币: nothing here is real, and it says so.
//!
//! The way in from a chat: [`red_packet`] and [`transfer`] give the first page of sending,
//! [`opened`] the page behind a bubble.

use crate::content::{Happens, Mark, Reads, Record, Writes};
use crate::page::Page;
use crate::ui::Of;
use crate::wechat::choose_payee::ChoosePayee;
use crate::wechat::packet::Packet;
use crate::wechat::send_money::{Kind, SendMoney};
use crate::wechat::wallet::DELAY;
use crate::world::offers::{clock_words, minute_of};
use crate::world::{ChatId, MessageBody, PersonKind, Taking, World};

/// Play money that came in, in 分.
pub const MONEY_IN: Mark = Mark::new("wechat.money.in");
/// Play money that went out, in 分.
pub const MONEY_OUT: Mark = Mark::new("wechat.money.out");
/// Red packets sent, newest first: of = the chat, number = 分, text = the words.
pub const PACKETS: Mark = Mark::new("wechat.red-packets");
/// Transfers sent, newest first: of = the chat, number = 分, text = 转账说明.
pub const TRANSFERS: Mark = Mark::new("wechat.transfers");
/// What was taken: of = the chat, number = 分.
pub const TAKEN: Mark = Mark::new("wechat.money.taken");
/// What was given back with 退还: of = the chat, number = 分.
pub const GIVEN_BACK: Mark = Mark::new("wechat.money.given-back");

/// A friend of the family takes what is sent after a minute; what nobody takes goes back after a day.
const TAKES_AFTER: u32 = 60;
const BACK_AFTER: u32 = 24 * 60 * 60;
/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// The first page of 发红包 in this chat.
#[must_use]
pub fn red_packet(chat: ChatId) -> Page {
    SendMoney::opened(chat, Kind::Packet).into()
}

/// The first page of 转账 in this chat; in a group that is 选择收款人.
#[must_use]
pub fn transfer(world: &World, chat: ChatId) -> Page {
    match world.chat(chat).person {
        Some(person) => SendMoney::opened(chat, Kind::Transfer(person)).into(),
        None => ChoosePayee::opened(chat).into(),
    }
}

/// The page behind the bubble of a red packet or a transfer.
#[must_use]
pub fn opened(chat: ChatId, message: u16) -> Page {
    Packet { chat, message, asking: false }.into()
}

/// `50.00`.
#[must_use]
pub fn yuan(fen: u32) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

/// 分 of what an amount box holds; `None` if it is no amount, or none that can be sent.
#[must_use]
pub fn fen(amount: &str) -> Option<u32> {
    let (whole, part) = amount.split_once('.').unwrap_or((amount, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || whole.len() > 6 || part.len() > 2 {
        return None;
    }
    let yuan: u32 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let rest: u32 = if part.is_empty() { 0 } else { format!("{part:0<2}").parse().ok()? };
    Some(yuan * 100 + rest).filter(|fen| *fen > 0)
}

/// What is in 零钱, in 分.
#[must_use]
pub fn balance(world: &World, reads: Reads<'_>) -> u32 {
    (world.wechat.balance + reads.mark(MONEY_IN)).saturating_sub(reads.mark(MONEY_OUT))
}

/// Hours until a transfer sent now is 到账, as chosen under 转账到账时间.
fn delay(reads: Reads<'_>) -> u8 {
    match reads.mark(DELAY) {
        0 => 0,
        1 => 2,
        _ => 24,
    }
}

/// What is said when the password was right.
pub(crate) fn sent_words(reads: Reads<'_>, kind: Kind) -> &'static str {
    match (kind, delay(reads)) {
        (Kind::Packet, _) => "红包已发送",
        (Kind::Transfer(_), 0) => "支付成功",
        (Kind::Transfer(_), 2) => "支付成功，2小时后到账",
        (Kind::Transfer(_), _) => "支付成功，24小时后到账",
    }
}

/// When a transfer of this moment is 到账: `None` = it was at once. Whoever sent it cannot call it back
/// meanwhile: the hours are there to notice and to ask for help (wechat-reference B21).
pub(crate) fn arrival(world: &World, reads: Reads<'_>, sent: Option<u32>, hours: u8) -> Option<String> {
    let sent = sent.filter(|_| hours > 0)?;
    let after = u32::from(hours) * 60 * 60;
    if reads.now() >= sent + after {
        return Some("已到账".into());
    }
    let begin = u32::from(minute_of(&world.clock)?);
    let minute = begin + (sent + after) / 60;
    let day = ["今天", "明天"].get(usize::try_from(minute / DAY).ok()?).unwrap_or(&"后天");
    let clock = clock_words(u16::try_from(minute % DAY).ok()?);
    Some(format!("预计{day} {clock} 到账"))
}

fn add(writes: &mut Writes<'_>, mark: Mark, fen: u32) {
    let before = writes.reads().mark(mark);
    writes.set(mark, before.saturating_add(fen));
}

/// Sends it: the message, the money, and what will become of both.
pub(crate) fn send(
    world: &World,
    writes: &mut Writes<'_>,
    chat: ChatId,
    kind: Kind,
    amount_fen: u32,
    words: &str,
) {
    let record = Record { of: Some(Of::Chat(chat)), number: amount_fen, text: words.into(), at: 0 };
    let words = words.to_owned();
    let other = world.chat(chat).person;
    let (list, body, taker) = match kind {
        Kind::Packet => (PACKETS, MessageBody::RedPacket { amount_fen, words, taken: false }, other),
        Kind::Transfer(person) => {
            let to = other.is_none().then_some(person);
            let (state, hours) = (Taking::Waiting, delay(writes.reads()));
            (TRANSFERS, MessageBody::Transfer { amount_fen, words, to, state, hours }, Some(person))
        }
    };
    let at = u16::try_from(writes.reads().thread(chat).len()).unwrap_or(u16::MAX);
    writes.say(chat, body);
    writes.record(list, record);
    add(writes, MONEY_OUT, amount_fen);
    if taker.is_some_and(|person| world.person(person).kind == PersonKind::Family) {
        writes.later(TAKES_AFTER, Happens::MoneyTaken(chat, at));
    }
    writes.later(BACK_AFTER, Happens::MoneyBack(chat, at));
}

/// The owner opens a red packet or takes a transfer.
pub(crate) fn take(writes: &mut Writes<'_>, chat: ChatId, at: u16) {
    if let Some((amount, body)) = waiting(writes, chat, at, false, Taking::Taken) {
        writes.amend(chat, usize::from(at), body);
        add(writes, MONEY_IN, amount);
        writes.record(TAKEN, Record { of: Some(Of::Chat(chat)), number: amount, ..Record::default() });
    }
}

/// The owner gives a transfer back.
pub(crate) fn give_back(writes: &mut Writes<'_>, chat: ChatId, at: u16) {
    if let Some((amount, body)) = waiting(writes, chat, at, false, Taking::Returned) {
        writes.amend(chat, usize::from(at), body);
        writes.record(GIVEN_BACK, Record { of: Some(Of::Chat(chat)), number: amount, ..Record::default() });
    }
}

/// The other one takes what the owner sent.
pub(crate) fn taken(world: &World, writes: &mut Writes<'_>, chat: ChatId, at: u16) {
    let Some((_, body)) = waiting(writes, chat, at, true, Taking::Taken) else { return };
    let is_packet = matches!(body, MessageBody::RedPacket { .. });
    writes.amend(chat, usize::from(at), body);
    if is_packet && let Some(person) = world.chat(chat).person {
        let words = format!("{}领取了你的红包", world.person(person).name);
        writes.receive(chat, Some(person), MessageBody::System(words));
    }
}

/// Nobody took it for a day.
pub(crate) fn back(writes: &mut Writes<'_>, chat: ChatId, at: u16) {
    let Some((amount, body)) = waiting(writes, chat, at, true, Taking::Returned) else { return };
    let words = match body {
        MessageBody::RedPacket { .. } => "红包超过24小时没有人领，已退还",
        _ => "转账超过24小时没有收，已退还",
    };
    writes.amend(chat, usize::from(at), body);
    add(writes, MONEY_IN, amount);
    writes.receive(chat, None, MessageBody::System(words.into()));
}

/// The amount of a message nobody has taken yet, and what the message becomes.
fn waiting(writes: &Writes<'_>, chat: ChatId, at: u16, own: bool, to: Taking) -> Option<(u32, MessageBody)> {
    let reads = writes.reads();
    let message = reads.thread(chat).get(usize::from(at)).filter(|message| message.own == own)?;
    match &message.body {
        MessageBody::RedPacket { amount_fen, words, taken: false } => {
            let body = MessageBody::RedPacket { amount_fen: *amount_fen, words: words.clone(), taken: true };
            Some((*amount_fen, body))
        }
        MessageBody::Transfer { amount_fen, words, to: payee, state: Taking::Waiting, hours } => {
            let (amount_fen, words, payee, hours) = (*amount_fen, words.clone(), *payee, *hours);
            let body = MessageBody::Transfer { amount_fen, words, to: payee, state: to, hours };
            Some((amount_fen, body))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_it_is_written() {
        let read = ["5", "0.5", "12.34", "", "0", "1.234", "一", "."].map(fen);
        assert_eq!(read, [Some(500), Some(50), Some(1234), None, None, None, None, None]);
        assert_eq!(yuan(1204), "12.04");
    }
}
