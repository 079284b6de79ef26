//! What does a message look like, how high is it, and how is it told in one line?

use crate::metrics::{break_lines, break_lines_at_most};
use crate::parts::{self, face};
use crate::screen::{CardTone, Face, Look, Role, Side, TextStyle};
use crate::wechat::money::yuan;
use crate::wechat::scan;
use crate::world::{CallEnd, MessageBody, Taking, Thing, World};

/// Widest bubble.
const BUBBLE: f32 = 236.0;
/// Width and height of a poster; that of the drawings, frame and all.
pub(crate) const POSTER: (f32, f32) = (152.0, 198.0);
/// Room for text in a bubble.
const ROOM: f32 = BUBBLE - 28.0;

/// A message as it is drawn in any chat.
pub(crate) fn bubble(
    world: &World,
    body: &MessageBody,
    size: f32,
    side: Side,
    face: Face,
) -> (String, Role, Look) {
    let mut label = line(world, body);
    if side == Side::Theirs {
        label = label.replace("对方已拒绝", "已拒绝").replace("对方无应答", "对方已取消");
    }
    let look = match body {
        MessageBody::Text(text) | MessageBody::Quote { text, .. } => {
            let lines = break_lines(text, size, ROOM);
            return (text.clone(), Role::Text, Look::Bubble { side, lines, link: Vec::new(), face });
        }
        MessageBody::Call { .. } => {
            Look::Bubble { side, lines: break_lines(&unmarked(&label), size, ROOM), link: Vec::new(), face }
        }
        MessageBody::System(words) => return grey(words, size),
        MessageBody::Withdrawn { .. } => return grey("你撤回了一条消息", size),
        MessageBody::Article(article) => {
            let it = world.article(*article);
            let title = break_lines_at_most(&it.title, size - 4.0, BUBBLE - 24.0, 2);
            let source = world.account(it.account).name.clone();
            let (note, picture) = (Vec::new(), it.picture.clone());
            return (
                it.title.clone(),
                Role::Button,
                Look::LinkBubble { side, face, title, note, picture, source },
            );
        }
        MessageBody::Danger(number) => {
            let Some(danger) = world.danger(*number) else { return grey("", size) };
            let card = &danger.card;
            let title = break_lines_at_most(&card.title, size - 4.0, BUBBLE - 24.0, 2);
            let note = break_lines_at_most(&card.note, 15.0, BUBBLE - 80.0, 2);
            let (picture, source) = (card.picture.clone(), card.source.clone());
            let look = Look::LinkBubble { side, face, title, note, picture, source };
            return (card.title.clone(), Role::Button, look);
        }
        MessageBody::Voice { seconds, .. } => {
            let (seconds, unheard, playing, words) = (*seconds, false, false, Vec::new());
            Look::VoiceBubble { side, face, seconds, unheard, playing, words }
        }
        MessageBody::Picture(photo) => picture(side, face, &world.photo(*photo).picture, false, None),
        MessageBody::Poster(poster) => {
            Look::PosterBubble { side, face, poster: scan::drawn(world.poster(*poster)) }
        }
        MessageBody::Shot { seconds } => {
            let film = (*seconds > 0).then(|| format!("0:{seconds:02}"));
            picture(side, face, &world.to_send.in_front, false, film)
        }
        MessageBody::Sticker(n) => {
            picture(side, face, &thing(&world.to_send.stickers, *n).picture, true, None)
        }
        _ => card(world, body, size, side, face),
    };
    (label, Role::Button, look)
}

fn grey(words: &str, size: f32) -> (String, Role, Look) {
    let size = size - 6.0;
    let lines = break_lines(words, size, 320.0);
    (words.to_owned(), Role::Text, Look::Text { lines, size, style: TextStyle::Centre })
}

fn picture(side: Side, face: Face, picture: &str, plain: bool, film: Option<String>) -> Look {
    Look::PictureBubble { side, face, picture: picture.to_owned(), plain, film }
}

/// A card: title, a second line, and at its foot which kind it is.
fn card(world: &World, body: &MessageBody, size: f32, side: Side, own_face: Face) -> Look {
    let mut tone = CardTone::White;
    let (mut portrait, mut icon, mut picture, mut note) = (None, None, None, None);
    let (title, foot) = match body {
        MessageBody::Location(n) => {
            let it = thing(&world.to_send.places, *n);
            (note, picture) = (Some(it.note.clone()), Some(it.picture.clone()));
            (it.title.clone(), "位置")
        }
        MessageBody::PersonCard(person) => {
            let it = world.person(*person);
            portrait = Some(face(&it.face, it.colour));
            (it.name.clone(), "个人名片")
        }
        MessageBody::AccountCard(account) => {
            let it = world.account(*account);
            portrait = Some(face(&it.face, it.colour));
            (it.name.clone(), "公众号名片")
        }
        MessageBody::File(n) => {
            let it = thing(&world.to_send.files, *n);
            (note, icon) = (Some(it.note.clone()), Some("file-text".to_owned()));
            (it.title.clone(), "微信文件")
        }
        MessageBody::RedPacket { words, taken, .. } => {
            (tone, icon) = (if *taken { CardTone::Pale } else { CardTone::Orange }, Some("gift".to_owned()));
            note = taken.then(|| "已领取".to_owned());
            (words.clone(), "微信红包（练习币）")
        }
        MessageBody::Transfer { amount_fen, words, to, state, .. } => {
            tone = if *state == Taking::Waiting { CardTone::Orange } else { CardTone::Pale };
            icon = Some("arrow-left-right".to_owned());
            let payee = to.map(|person| world.person(person).name.as_str());
            note = Some(match (state, payee) {
                (Taking::Waiting, Some(payee)) => format!("转账给{payee}"),
                (Taking::Taken, Some(payee)) => format!("{payee}已收款"),
                (Taking::Waiting, None) if words.is_empty() => "请收款".to_owned(),
                (Taking::Waiting, None) => words.clone(),
                (Taking::Taken, None) => "已收款".to_owned(),
                (Taking::Returned, _) => "已退还".to_owned(),
            });
            (format!("¥{}", yuan(*amount_fen)), "微信转账（练习币）")
        }
        MessageBody::Bundle { title, lines } => {
            note = lines.first().cloned();
            (title.clone(), "聊天记录")
        }
        _ => (line(world, body), ""),
    };
    let title = break_lines_at_most(&title, size - 4.0, BUBBLE - 86.0, 2);
    Look::CardBubble { side, face: own_face, tone, portrait, icon, picture, title, note, foot: foot.into() }
}

/// A thing of the world's lists; the files are checked, so a missing one is only ever an empty one.
pub(crate) fn thing(things: &[Thing], n: u16) -> Thing {
    let none = || Thing { title: "没有了".into(), note: String::new(), picture: String::new() };
    things.get(usize::from(n)).cloned().unwrap_or_else(none)
}

/// A message in one line, as in the list of chats and in a quote.
pub(crate) fn line(world: &World, body: &MessageBody) -> String {
    match body {
        MessageBody::Text(text) | MessageBody::Quote { text, .. } | MessageBody::System(text) => text.clone(),
        MessageBody::Article(article) => format!("[链接] {}", world.article(*article).title),
        MessageBody::Danger(number) => {
            format!("[链接] {}", world.danger(*number).map_or("", |danger| &danger.card.title))
        }
        MessageBody::Voice { seconds, .. } => format!("[语音] {seconds}秒"),
        MessageBody::Picture(photo) => format!("[图片] {}", world.photo(*photo).title),
        MessageBody::Poster(poster) => format!("[图片] {}", world.poster(*poster).title),
        MessageBody::Shot { seconds: 0 } => "[图片] 刚拍的照片".into(),
        MessageBody::Shot { .. } => "[视频] 刚拍的".into(),
        MessageBody::Sticker(n) => format!("[表情] {}", thing(&world.to_send.stickers, *n).title),
        MessageBody::Call { video, end } => {
            let kind = if *video { "视频通话" } else { "语音通话" };
            format!("[{kind}] {}", ended(*end))
        }
        MessageBody::Location(n) => format!("[位置] {}", thing(&world.to_send.places, *n).title),
        MessageBody::PersonCard(person) => format!("[个人名片] {}", world.person(*person).name),
        MessageBody::AccountCard(account) => format!("[公众号名片] {}", world.account(*account).name),
        MessageBody::File(n) => format!("[文件] {}", thing(&world.to_send.files, *n).title),
        MessageBody::RedPacket { words, .. } => format!("[微信红包] {words}"),
        MessageBody::Transfer { amount_fen, .. } => format!("[转账] ¥{}", yuan(*amount_fen)),
        MessageBody::Withdrawn { .. } => "你撤回了一条消息".into(),
        MessageBody::Bundle { title, .. } => format!("[聊天记录] {title}"),
    }
}

fn ended(end: CallEnd) -> String {
    match end {
        CallEnd::Talked(seconds) => format!("通话时长 {:02}:{:02}", seconds / 60, seconds % 60),
        CallEnd::Cancelled => "已取消".into(),
        CallEnd::Refused => "对方已拒绝".into(),
        CallEnd::NoAnswer => "对方无应答".into(),
    }
}

/// The line without the kind in brackets.
fn unmarked(line: &str) -> String {
    line.split_once("] ").map_or(line, |(_, rest)| rest).to_owned()
}

/// Height of a message with the space around it.
pub(crate) fn message_height(world: &World, body: &MessageBody, size: f32) -> f32 {
    match body {
        MessageBody::Text(text) => parts::text_height(text, size, ROOM).max(48.0) + 34.0,
        MessageBody::Quote { text, .. } => parts::text_height(text, size, ROOM).max(48.0) + 34.0 + QUOTE,
        MessageBody::Call { .. } | MessageBody::Voice { .. } => {
            parts::text_height(&unmarked(&line(world, body)), size, ROOM).max(48.0) + 34.0
        }
        MessageBody::System(words) => parts::text_height(words, size - 6.0, 320.0) + 20.0,
        MessageBody::Withdrawn { .. } => 60.0,
        MessageBody::Article(article) => {
            let title = &world.article(*article).title;
            let lines = break_lines_at_most(title, size - 4.0, BUBBLE - 24.0, 2);
            parts::lines_height(lines.len(), size - 4.0) + 78.0 + 34.0
        }
        MessageBody::Picture(_) | MessageBody::Shot { .. } | MessageBody::Sticker(_) => 150.0,
        MessageBody::Poster(_) => POSTER.1 + 16.0,
        _ => parts::lines_height(2, size - 4.0) + 56.0 + 34.0,
    }
}

/// Height of the grey strip below an answer that quotes.
pub(crate) const QUOTE: f32 = 36.0;
