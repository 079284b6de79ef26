//! 选择一个聊天 and the dialog 发送给, for articles and for messages (wechat-reference C8, B15).
//!
//! Which messages are forwarded, and which chats are ticked under 多选, is content: the page is the same.

mod picked;

use crate::content::{Fact, Line, Reads};
use crate::keyboard::Writing;
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::{Dress, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::chat;
use crate::wechat::chat::bubble;
use crate::wechat::chat::members::{BEGUN, ChooseFriends, WhatFor};
use crate::wechat::chat::send::send;
use crate::wechat::friends;
use crate::wechat::send_dialog::{self, SendDialog};
use crate::world::{ArticleId, ChatId, MessageBody, World, all};

pub use self::picked::{FORWARDED, LATELY, TICKS};
use self::picked::{TICKED, picked, tick, ticked};
pub(crate) use self::picked::{pick, pick_bundle};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ChooseChat {
    /// What is to be forwarded.
    pub what: What,
    /// How far the list is scrolled, in swipes.
    pub scroll: u8,
    /// 多选: several chats can be ticked.
    pub several: bool,
    /// The dialog, once a chat is chosen.
    pub dialog: Option<Dialog>,
}

/// What is to be forwarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// An article.
    Article(ArticleId),
    /// The messages that were picked in a chat.
    Messages,
}

/// 发送给: one chat or the ticked ones, and a box for a note.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Dialog {
    /// To whom.
    pub to: To,
    /// 给朋友留言.
    pub note: Writing,
}

/// To whom something is forwarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum To {
    /// One chat.
    One(ChatId),
    /// Those that are ticked.
    Ticked,
}

const SEND: Spot = spot("wechat.forward.send");
const CANCEL: Spot = spot("wechat.forward.cancel");
const NOTE: Spot = spot("wechat.forward.note");
const NEW_CHAT: Spot = spot("wechat.choose-chat.new");
const SEVERAL: Spot = spot("wechat.choose-chat.several");
const DONE: Spot = spot("wechat.choose-chat.done");

/// Height of the portraits under 最近转发, and how many there are at most: of more, the names of groups would be cut.
const HEADS: f32 = 92.0;
const MOST_HEADS: usize = 3;

/// The chats of the list, and below them those that were taken out of it: whoever hid a chat by
/// accident still finds it here.
fn chats(world: &World, reads: Reads<'_>) -> Vec<ChatId> {
    let mut chats: Vec<ChatId> = reads
        .order()
        .iter()
        .filter_map(|line| match line {
            Line::Chat(chat) => Some(*chat),
            Line::Folder | Line::Services => None,
        })
        .collect();
    let there = |chat: &ChatId| !world.chat(*chat).to_come || reads.is_on(BEGUN.of(Of::Chat(*chat)));
    let hidden: Vec<ChatId> =
        all(world.chats.len(), ChatId).filter(|chat| there(chat) && !chats.contains(chat)).collect();
    chats.extend(hidden);
    chats.retain(|chat| friends::has_begun(world, reads, *chat));
    chats
}

/// A grey line that says what stands below it.
const NOTE_LINE: f32 = 34.0;

fn line_above(ui: &mut Ui<'_>, scroll: &mut Scroll, words: &str) {
    if let Some(place) = scroll.place(16.0, WIDTH - 32.0, NOTE_LINE) {
        let size = parts::metrics(ui).note;
        parts::text(ui, place, words, size, TextStyle::Note);
    }
}

impl ChooseChat {
    /// The page for an article as it opens.
    #[must_use]
    pub fn opened(article: ArticleId) -> Self {
        ChooseChat { what: What::Article(article), scroll: 0, several: false, dialog: None }
    }

    /// The page for the picked messages as it opens.
    #[must_use]
    pub fn of_messages() -> Self {
        ChooseChat { what: What::Messages, scroll: 0, several: false, dialog: None }
    }

    /// The page with the dialog for this chat.
    #[must_use]
    pub fn asking(what: What, chat: ChatId) -> Self {
        let dialog = Some(Dialog { to: To::One(chat), note: Writing::default() });
        ChooseChat { what, scroll: 0, several: false, dialog }
    }

    fn bodies(&self, world: &World, reads: Reads<'_>) -> Vec<MessageBody> {
        match self.what {
            What::Article(article) => vec![MessageBody::Article(article)],
            What::Messages => picked(world, reads),
        }
    }

    fn list(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        let chats = chats(world, reads);
        let ticks = if self.several { ticked(reads) } else { Vec::new() };
        let heads = self.heads(reads, &chats);
        let above = if heads.is_empty() { 0.0 } else { NOTE_LINE + HEADS };
        let total = metrics.row + above + NOTE_LINE + metrics.row * chats.len() as f32;
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        if let Some(place) = scroll.place(0.0, WIDTH, metrics.row) {
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, NEW_CHAT, place, || Row {
                title: "创建新的聊天".into(),
                arrow: true,
                ..Row::default()
            });
        }
        if !heads.is_empty() {
            line_above(ui, &mut scroll, "最近转发");
            Self::draw_heads(ui, reads, &mut scroll, &heads);
        }
        line_above(ui, &mut scroll, "最近聊天");
        for chat in chats {
            let Some(place) = scroll.place(0.0, WIDTH, metrics.row) else {
                continue;
            };
            let reach = scroll.in_reach(place);
            let name = chat::name(world, reads, chat);
            parts::row(ui, reach, spot_of("wechat.choose-chat.row", Of::Chat(chat)), place, || {
                let it = world.chat(chat);
                Row {
                    face: Some(face(&it.face, it.colour)),
                    title: name,
                    tick: self.several.then(|| ticks.contains(&chat)),
                    ..Row::default()
                }
            });
        }
    }

    /// Chats into which something was forwarded, nearest the top of the list first. Under 多选 there is
    /// only the list, which has the ticks.
    fn heads(&self, reads: Reads<'_>, chats: &[ChatId]) -> Vec<ChatId> {
        let lately = |chat: &&ChatId| !self.several && reads.is_on(LATELY.of(Of::Chat(**chat)));
        chats.iter().filter(lately).take(MOST_HEADS).copied().collect()
    }

    fn draw_heads(ui: &mut Ui<'_>, reads: Reads<'_>, scroll: &mut Scroll, heads: &[ChatId]) {
        let Some(place) = scroll.place(0.0, WIDTH, HEADS) else { return };
        let wide = WIDTH / MOST_HEADS as f32;
        for (n, chat) in (0u8..).zip(heads) {
            let place = area(f32::from(n) * wide, place.y, wide, HEADS);
            let name = chat::name(ui.world, reads, *chat);
            let it = ui.world.chat(*chat);
            let looks = || (name, Role::Button, Look::NamedFace { face: face(&it.face, it.colour) });
            if scroll.in_reach(place) {
                ui.tap(spot_of("wechat.choose-chat.head", Of::Chat(*chat)), place, looks);
            } else {
                ui.show(place, looks);
            }
        }
    }

    /// 多选, or 完成(n) once several can be ticked.
    fn key(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        if !self.several {
            return parts::button(ui, SEVERAL, area(WIDTH - 74.0, 30.0, 70.0, 44.0), "多选", Dress::Plain);
        }
        let count = reads.mark(TICKS);
        let at = area(WIDTH - 110.0, 30.0, 104.0, 44.0);
        if count == 0 {
            return ui
                .greyed(DONE, at, || ("完成".into(), Role::Button, Look::Button { dress: Dress::Primary }));
        }
        ui.tap(DONE, at, || (format!("完成({count})"), Role::Button, Look::Button { dress: Dress::Primary }));
    }

    fn dialog(&self, ui: &mut Ui<'_>, reads: Reads<'_>, dialog: &Dialog) {
        let world = ui.world;
        let first = match dialog.to {
            To::One(chat) => Some(chat),
            To::Ticked => ticked(reads).first().copied(),
        };
        let name = match dialog.to {
            To::One(chat) => chat::name(world, reads, chat),
            To::Ticked => {
                let names: Vec<String> =
                    ticked(reads).into_iter().map(|chat| chat::name(world, reads, chat)).collect();
                names.join("、")
            }
        };
        let bodies = self.bodies(world, reads);
        let what = match bodies.as_slice() {
            [one] => bubble::line(world, one),
            several => format!("[逐条转发]共{}条消息", several.len()),
        };
        let face = first.map_or_else(
            || parts::own_face(world),
            |chat| face(&world.chat(chat).face, world.chat(chat).colour),
        );
        let note = Some((NOTE, &dialog.note));
        send_dialog::draw(ui, &SendDialog { name, face, what, cancel: CANCEL, send: SEND, note });
    }

    fn send(&self, turn: &mut Turn<'_>, dialog: &Dialog) {
        let chats = match dialog.to {
            To::One(chat) => vec![chat],
            To::Ticked => ticked(turn.writes.reads()),
        };
        let bodies = self.bodies(turn.world, turn.writes.reads());
        for chat in chats {
            self.send_to(turn, chat, &bodies);
            if !dialog.note.text.is_empty() {
                let note = MessageBody::Text(dialog.note.text.to_string());
                send(turn.world, &mut turn.writes, chat, note);
            }
        }
        turn.pop();
        turn.done("已发送");
    }

    fn send_to(&self, turn: &mut Turn<'_>, chat: ChatId, bodies: &[MessageBody]) {
        let mut through = true;
        turn.writes.set(LATELY.of(Of::Chat(chat)), 1);
        for body in bodies {
            through = send(turn.world, &mut turn.writes, chat, body.clone());
            if let (MessageBody::Article(article), true) = (body, through) {
                turn.writes.put(Fact::Forwarded(*article, chat), true);
            }
        }
        if self.what == What::Messages && through {
            turn.writes.set(FORWARDED.of(Of::Chat(chat)), 1);
        }
    }
}

impl Shows for ChooseChat {
    fn screen(&self) -> &'static str {
        "wechat.choose-chat"
    }

    fn of(&self) -> Of {
        match self.what {
            What::Article(article) => Of::Article(article),
            What::Messages => Of::One,
        }
    }

    fn title(&self, _world: &World) -> String {
        "选择一个聊天".into()
    }

    fn panel(&self) -> Option<&'static str> {
        self.dialog.as_ref().map(|dialog| if dialog.note.focus { "keyboard" } else { "forward-dialog" })
    }

    fn panel_of(&self) -> Of {
        match self.dialog.as_ref().map(|dialog| dialog.to) {
            Some(To::One(chat)) => Of::Chat(chat),
            _ => Of::One,
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        self.dialog.as_mut().map(|dialog| &mut dialog.note)
    }

    fn writing(&self) -> Option<&Writing> {
        self.dialog.as_ref().map(|dialog| &dialog.note)
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        self.list(ui, reads);
        let title = if self.several { "选择多个聊天" } else { "选择一个聊天" };
        parts::bar(ui, || title.into(), true, PanelGround::Grey);
        self.key(ui, reads);
        if let Some(dialog) = &self.dialog {
            self.dialog(ui, reads, dialog);
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if let Some(dialog) = &mut self.dialog
            && dialog.note.touch(&turn.world.phrases.note, at, touch)
        {
            return turn.turn_into(self);
        }
        let ask = |to| Some(Dialog { to, note: Writing::default() });
        match (at, at.of) {
            (LIST, _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
            }
            (Spot { name: "wechat.choose-chat.row", .. }, Of::Chat(chat)) if self.several => {
                return tick(turn, chat);
            }
            (Spot { name: "wechat.choose-chat.row" | "wechat.choose-chat.head", .. }, Of::Chat(chat)) => {
                self.dialog = ask(To::One(chat));
            }
            (DONE, _) => self.dialog = ask(To::Ticked),
            (NOTE, _) => {
                if let Some(dialog) = &mut self.dialog {
                    dialog.note.focus = true;
                }
            }
            (CANCEL, _) => self.dialog = None,
            (SEND, _) => {
                if let Some(dialog) = &self.dialog {
                    self.send(turn, dialog);
                }
                return;
            }
            (NEW_CHAT, _) => return ChooseFriends::instead(turn, WhatFor::Forward(self.what)),
            (SEVERAL, _) => {
                turn.writes.empty(TICKED);
                turn.writes.set(TICKS, 0);
                self.several = true;
            }
            _ => match &mut self.dialog {
                Some(dialog) if dialog.note.focus => dialog.note.focus = false,
                Some(_) => self.dialog = None,
                None if self.several => self.several = false,
                None => return turn.pop(),
            },
        }
        turn.turn_into(self);
    }
}
