//! A message was held: the dark menu in two rows, and what its lines ask (wechat-reference B15, B26).

use crate::content::{Mark, Message, Reads, Record};
use crate::metrics::{TOP, WIDTH};
use crate::page::Page;
use crate::parts;
use crate::screen::{Dress, Layer, Look, PanelGround, Role, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::article::CLIPBOARD;
use crate::wechat::chat::messages::{IN_WORDS, enlist};
use crate::wechat::chat::several;
use crate::wechat::chat::{Chat, Foot, QUOTING, bubble};
use crate::wechat::choose_chat::{self, ChooseChat};
use crate::wechat::favourites::{KEPT, kept};
use crate::wechat::results::{Results, Shelf};
use crate::wechat::scan;
use crate::world::{ChatId, MessageBody, World};

/// What the menu asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asks {
    /// What to do with the message.
    What,
    /// 删除: only here. Really?
    Delete,
    /// 提醒: when?
    When,
    /// 重发该消息？
    Resend,
}

/// An own message was taken back in this chat.
pub const WITHDRAWN: Mark = Mark::new("wechat.withdrawn");
/// A message was deleted on this phone in this chat.
pub const DELETED: Mark = Mark::new("wechat.deleted");
/// A message was copied.
pub const COPIED: Mark = Mark::new("wechat.copied");
/// A received voice message was played in this chat.
pub const HEARD_ONE: Mark = Mark::new("wechat.heard-one");
/// 转文字 was used on a voice message of this chat.
pub const WORDS_ONE: Mark = Mark::new("wechat.voice-read");
/// A message that failed was sent again in this chat.
pub const SENT_AGAIN: Mark = Mark::new("wechat.sent-again");
/// Messages that WeChat will remind of.
pub const REMINDERS: Mark = Mark::new("wechat.reminders");

/// An own message can be taken back for so many seconds.
pub(crate) const WITHDRAW_FOR: u32 = 120;

const READ_CODE: Spot = spot("wechat.chat.menu.read-code");

const LINES: [(&str, &str, &str); 12] = [
    ("wechat.chat.menu.copy", "复制", "copy"),
    ("wechat.chat.menu.words", "转文字", "text"),
    ("wechat.chat.menu.save", "保存图片", "download"),
    ("wechat.chat.menu.forward", "转发", "share"),
    ("wechat.chat.menu.keep", "收藏", "box"),
    ("wechat.chat.menu.delete", "删除", "trash-2"),
    ("wechat.chat.menu.several", "多选", "list-checks"),
    ("wechat.chat.menu.withdraw", "撤回", "undo-2"),
    ("wechat.chat.menu.quote", "引用", "quote"),
    ("wechat.chat.menu.remind", "提醒", "bell"),
    ("wechat.chat.menu.translate", "翻译", "languages"),
    ("wechat.chat.menu.search", "搜一搜", "search"),
];

/// The lines that a message has, in their order.
fn lines(reads: Reads<'_>, message: &Message) -> Vec<(&'static str, &'static str, &'static str)> {
    let text = message.text().is_some();
    let voice = matches!(message.body, MessageBody::Voice { .. });
    let picture = matches!(message.body, MessageBody::Picture(_) | MessageBody::Shot { .. });
    let sent_now = message.at.is_some_and(|at| reads.now().saturating_sub(at) < WITHDRAW_FOR);
    let call = matches!(message.body, MessageBody::Call { .. });
    let money = matches!(message.body, MessageBody::RedPacket { .. } | MessageBody::Transfer { .. });
    LINES
        .into_iter()
        .filter(|(_, words, _)| match *words {
            "复制" | "翻译" | "搜一搜" => text,
            "转文字" => voice,
            "保存图片" => picture,
            "撤回" => message.own && sent_now && !message.failed,
            "转发" | "收藏" => !call && !money && !voice,
            "引用" | "提醒" => !call && !money,
            _ => true,
        })
        .collect()
}

impl Asks {
    /// The name of what is open.
    pub(super) fn panel(self) -> &'static str {
        match self {
            Asks::What => "message-menu",
            Asks::Delete => "delete-dialog",
            Asks::When => "remind-sheet",
            Asks::Resend => "resend-dialog",
        }
    }
}

impl Chat {
    /// The message that is held, if it is still there.
    fn held<'a>(&self, reads: Reads<'a>, at: u16) -> Option<&'a Message> {
        reads.thread(self.chat).get(usize::from(at))
    }

    /// The menu over the message at this place, or what it asks.
    pub(super) fn lay_menu(&self, ui: &mut Ui<'_>, reads: Reads<'_>, at: u16, asks: Asks) {
        let no = spot("wechat.chat.menu.no");
        match asks {
            Asks::What => {
                ui.layer(Layer::Sheet);
                ui.mask(Some(spot("wechat.mask")), false);
                let Some(message) = self.held(reads, at) else { return };
                let y = dark_menu(ui, &lines(reads, message));
                if code(ui.world, reads, message).is_some() {
                    read_code(ui, y);
                }
            }
            Asks::Delete => {
                let words = "删除这条消息？只在这部手机上删，对方还看得到。";
                let yes = spot("wechat.chat.menu.delete.yes");
                parts::confirm(ui, words, (no, "取消"), (yes, "删除", Dress::Warn));
            }
            Asks::Resend => {
                let yes = spot("wechat.chat.menu.resend.yes");
                parts::confirm(ui, "重发该消息？", (no, "取消"), (yes, "重发", Dress::Link));
            }
            Asks::When => {
                let lines = [
                    (spot("wechat.chat.menu.remind.hour"), "1小时后", Dress::Default),
                    (spot("wechat.chat.menu.remind.evening"), "今天晚上 8:00", Dress::Default),
                    (spot("wechat.chat.menu.remind.morning"), "明天早上 9:00", Dress::Default),
                ];
                parts::action_sheet(ui, no, &lines);
            }
        }
    }

    /// A touch while the menu is open.
    pub(super) fn touch_menu(mut self, turn: &mut Turn<'_>, spot: Spot, at: u16) {
        let chat = self.chat;
        let message = self.held(turn.writes.reads(), at).cloned();
        self.foot = match spot.name {
            "wechat.chat.menu.delete" => Foot::Held(at, Asks::Delete),
            "wechat.chat.menu.remind" => Foot::Held(at, Asks::When),
            "wechat.chat.menu.several" => Foot::Several(several::Asks::Nothing),
            _ => Foot::Box,
        };
        turn.turn_into(self);
        let Some(message) = message else { return };
        match spot.name {
            "wechat.chat.menu.read-code" => {
                if let Some(page) = code(turn.world, turn.writes.reads(), &message) {
                    turn.push(page);
                }
            }
            "wechat.chat.menu.forward" => {
                choose_chat::pick(turn, chat, &[at]);
                turn.push(ChooseChat::of_messages());
            }
            "wechat.chat.menu.several" => several::begin(turn, chat, at),
            "wechat.chat.menu.search" => {
                let query = message.text().unwrap_or_default().into();
                turn.push(Results { query, shelf: Shelf::All, scroll: 0 });
            }
            name => act(turn, (chat, at), &message, name),
        }
    }
}

/// What a line of the menu does to the message.
fn act(turn: &mut Turn<'_>, (chat, at): (ChatId, u16), message: &Message, line: &str) {
    let (of, place) = (Of::Chat(chat), usize::from(at));
    match line {
        "wechat.chat.menu.copy" => {
            turn.writes.set(COPIED, 1);
            turn.writes.write(CLIPBOARD, message.text().unwrap_or_default());
            turn.done("已复制");
        }
        "wechat.chat.menu.words" => {
            enlist(turn, IN_WORDS, chat, at);
            turn.writes.set(WORDS_ONE.of(of), 1);
        }
        "wechat.chat.menu.save" => turn.done("已保存到系统相册"),
        "wechat.chat.menu.keep" => keep(turn, chat, &message.body),
        "wechat.chat.menu.delete.yes" => {
            turn.writes.remove(chat, place);
            turn.writes.set(DELETED.of(of), 1);
        }
        "wechat.chat.menu.withdraw" => {
            turn.writes.withdraw(chat, place);
            turn.writes.set(WITHDRAWN.of(of), 1);
        }
        "wechat.chat.menu.quote" => turn.writes.set(QUOTING.of(of), u32::from(at) + 1),
        "wechat.chat.menu.translate" => turn.tell("这句话已经是中文"),
        "wechat.chat.menu.resend.yes" => resend(turn, chat, place, message),
        name if name.starts_with("wechat.chat.menu.remind.") => {
            let text = bubble::line(turn.world, &message.body).into();
            turn.writes.record(REMINDERS, Record { of: Some(of), text, ..Record::default() });
            turn.done("设置成功");
        }
        _ => {}
    }
}

/// What is behind the code on a picture, if there is one.
fn code(world: &World, reads: Reads<'_>, message: &Message) -> Option<Page> {
    match message.body {
        MessageBody::Poster(poster) => scan::behind(world, reads, poster),
        _ => None,
    }
}

/// 识别图中的二维码, a line of its own below the menu: its words are too many for a tile.
fn read_code(ui: &mut Ui<'_>, y: f32) {
    let place = area(6.0, y, WIDTH - 12.0, ui.metrics.row);
    parts::panel(ui, place, PanelGround::Dark, true);
    ui.tap(READ_CODE, place, || {
        let look = Look::MenuRow { icon: Some("scan-line".into()), dark: true };
        ("识别图中的二维码".into(), Role::Button, look)
    });
    // Lessons follow an account where it takes more care: from the wall, or by its name.
    ui.aside(READ_CODE, Touch::Tap);
}

/// The tiles; gives back the line below them.
fn dark_menu(ui: &mut Ui<'_>, lines: &[(&'static str, &'static str, &'static str)]) -> f32 {
    let rows = f32::from(u8::try_from(lines.len().div_ceil(5)).unwrap_or(1));
    let top = TOP + 150.0;
    parts::panel(ui, area(6.0, top, WIDTH - 12.0, rows * 76.0 + 8.0), PanelGround::Dark, true);
    for (n, (name, words, picture)) in (0u8..).zip(lines) {
        let place = area(8.0 + f32::from(n % 5) * 72.0, top + 4.0 + f32::from(n / 5) * 76.0, 72.0, 76.0);
        ui.tap(spot(name), place, || {
            ((*words).into(), Role::Button, Look::DarkTile { icon: (*picture).into() })
        });
    }
    top + rows * 76.0 + 12.0
}

/// 收藏: articles go where articles are kept, anything else into the list beside them.
pub(crate) fn keep(turn: &mut Turn<'_>, chat: ChatId, body: &MessageBody) {
    match body {
        MessageBody::Article(article) => turn.writes.keep(*article),
        body => {
            let record = match body {
                MessageBody::Picture(photo) => kept(Of::Photo(*photo), ""),
                body => kept(Of::Chat(chat), &bubble::line(turn.world, body)),
            };
            turn.writes.record(KEPT, record);
        }
    }
    turn.done("已收藏");
}

fn resend(turn: &mut Turn<'_>, chat: ChatId, at: usize, message: &Message) {
    let blocked = turn.writes.reads().is_on(super::send::BLOCKED.of(Of::Chat(chat)));
    if turn.writes.reads().online() && !blocked {
        turn.writes.send_again(chat, at);
        super::send::count(&mut turn.writes, chat, &message.body);
        turn.writes.set(SENT_AGAIN.of(Of::Chat(chat)), 1);
    }
}
