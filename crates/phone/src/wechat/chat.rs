//! A chat with a person or group: read, write, take back (wechat-reference B9, B15).

use crate::content::{Fact, Reads};
use crate::keyboard::{Empty, Writing, above_keyboard};
use crate::metrics::{TOP, WIDTH, break_lines};
use crate::page::Shows;
use crate::parts::{self, LIST, Scroll, face, icon};
use crate::screen::{Dress, Layer, Look, PanelGround, Role, Side, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::account::Account;
use crate::wechat::article::Article;
use crate::wechat::later::Later;
use crate::world::{ChatId, MessageBody, World};

/// The page of a chat.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Chat {
    /// Which.
    pub chat: ChatId,
    /// The box at the bottom.
    pub writing: Writing,
    /// How far back towards older messages, in swipes.
    pub scroll: u8,
    /// The own message whose dark menu is open.
    pub menu: Option<u16>,
}

const INPUT: Spot = spot("wechat.chat.box");
const SEND: Spot = spot("wechat.chat.send");
const VOICE: Spot = spot("wechat.chat.voice");
const EMOJI: Spot = spot("wechat.chat.emoji");
const PLUS: Spot = spot("wechat.chat.plus");
const MASK: Spot = spot("wechat.mask");
const COPY: Spot = spot("wechat.chat.menu.copy");
const WITHDRAW: Spot = spot("wechat.chat.menu.withdraw");

/// Height of the bar with the box.
const INPUT_BAR: f32 = 64.0;
/// Widest bubble.
const BUBBLE: f32 = 236.0;

/// Opens the chat: in a page of its own, or in place of the one in front. Its messages are seen now.
pub(crate) fn open(turn: &mut Turn<'_>, chat: ChatId, instead: bool) {
    turn.writes.put(Fact::Unread(chat), false);
    let page = Chat { chat, writing: Writing::default(), scroll: 0, menu: None };
    if instead {
        turn.turn_into(page);
    } else {
        turn.push(page);
    }
}

/// The second line of the chat in the list.
pub(crate) fn last_words(world: &World, reads: Reads<'_>, chat: ChatId) -> Option<String> {
    reads.thread(chat).last().map(|message| match &message.body {
        MessageBody::Text(text) => text.clone(),
        MessageBody::Article(article) => format!("[链接] {}", world.article(*article).title),
        MessageBody::AccountCard(account) => format!("[公众号名片] {}", world.account(*account).name),
    })
}

/// The time at the right end of the chat in the list; a message of now carries the phone's time.
pub(crate) fn last_time(world: &World, reads: Reads<'_>, chat: ChatId) -> Option<String> {
    let there = &world.chat(chat).messages;
    if reads.thread(chat).len() > there.len() {
        return Some(world.clock.clone());
    }
    there.last().map(|m| m.time.split(' ').next().unwrap_or_default().to_owned())
}

impl Shows for Chat {
    fn screen(&self) -> &'static str {
        "wechat.chat"
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn title(&self, world: &World) -> String {
        world.chat(self.chat).title.clone()
    }

    fn panel(&self) -> Option<&'static str> {
        match (self.menu, self.writing.focus) {
            (Some(_), _) => Some("message-menu"),
            (None, true) => Some("keyboard"),
            (None, false) => None,
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        Some(&mut self.writing)
    }

    fn writing(&self) -> Option<&Writing> {
        Some(&self.writing)
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        self.messages(ui, reads);
        let world = ui.world;
        parts::bar(ui, || self.title(world), true, PanelGround::Grey);
        parts::more(ui);
        self.input_bar(ui);
        self.writing.keyboard(ui, &ui.world.phrases.chat);
        if self.menu.is_some() {
            ui.layer(Layer::Sheet);
            ui.mask(Some(MASK), false);
            parts::panel(ui, area(90.0, 280.0, 196.0, 62.0), PanelGround::Dark, true);
            for (n, (name, words)) in (0u8..).zip([(COPY, "复制"), (WITHDRAW, "撤回")]) {
                ui.tap(name, area(90.0 + f32::from(n) * 98.0, 280.0, 98.0, 62.0), || {
                    (words.into(), Role::Button, Look::MenuRow { icon: None, dark: true })
                });
            }
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let menu = self.menu.take();
        if self.writing.touch(&turn.world.phrases.chat, at, touch) {
            return turn.turn_into(self);
        }
        match (at.name, at.of) {
            ("wechat.back", _) => turn.pop(),
            ("system.back", _) => match (menu, self.writing.focus) {
                (Some(_), _) => turn.turn_into(self),
                (None, true) => {
                    self.writing.focus = false;
                    turn.turn_into(self);
                }
                (None, false) => turn.pop(),
            },
            ("wechat.mask", _) => turn.turn_into(self),
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeDown { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            ("wechat.chat.box", _) => {
                self.writing.focus = true;
                turn.turn_into(self);
            }
            ("wechat.chat.send", _) => {
                let text = std::mem::take(&mut self.writing.text);
                turn.writes.say(self.chat, MessageBody::Text(text.to_string()));
                self.scroll = 0;
                turn.turn_into(self);
            }
            ("wechat.chat.message", Of::Number(n)) if touch == Touch::Hold => {
                self.menu = Some(n);
                turn.turn_into(self);
            }
            ("wechat.chat.message", Of::Number(n)) => {
                let body = turn.writes.reads().thread(self.chat).get(usize::from(n)).map(|m| m.body.clone());
                turn.turn_into(self);
                match body {
                    Some(MessageBody::Article(article)) => turn.push(Article::opened(article)),
                    Some(MessageBody::AccountCard(account)) => turn.push(Account::opened(account)),
                    _ => {}
                }
            }
            ("wechat.chat.menu.copy", _) => {
                turn.turn_into(self);
                turn.done("已复制");
            }
            ("wechat.chat.menu.withdraw", _) => {
                if let Some(n) = menu {
                    turn.writes.withdraw(self.chat, usize::from(n));
                }
                turn.turn_into(self);
                turn.tell("你撤回了一条消息");
            }
            ("wechat.more", _) => {
                turn.turn_into(self);
                turn.push(Later { name: "聊天信息" });
            }
            _ => {
                turn.turn_into(self);
                turn.later();
            }
        }
    }
}

impl Chat {
    fn messages(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let size = parts::metrics(ui).text;
        let thread = reads.thread(self.chat);
        let there = world.chat(self.chat).messages.len();
        let heights: Vec<f32> = thread.iter().map(|m| message_height(world, &m.body, size)).collect();
        let total = heights.iter().sum::<f32>() + 12.0;
        let bottom = above_keyboard(ui.metrics, &self.writing) - INPUT_BAR;
        let mut scroll = Scroll::from_end(TOP, bottom, self.scroll, total);
        scroll.swipes(ui, LIST);
        for (n, (message, height)) in (0u16..).zip(thread.iter().zip(heights)) {
            let Some(place) = scroll.place(12.0, WIDTH - 24.0, height) else {
                continue;
            };
            let place = area(place.x, place.y + 8.0, place.w, place.h - 16.0);
            let reach = scroll.in_reach(place);
            let of = spot_of("wechat.chat.message", Of::Number(n));
            let withdrawable = message.own && usize::from(n) >= there;
            let link = matches!(message.body, MessageBody::Article(_) | MessageBody::AccountCard(_));
            let touches: &[Touch] = match (reach, link, withdrawable) {
                (true, true, true) => &[Touch::Tap, Touch::Hold],
                (true, true, false) => &[Touch::Tap],
                (true, false, true) => &[Touch::Hold],
                _ => &[],
            };
            let looks = || {
                let (side, face) = self.who(world, usize::from(n), message.own);
                bubble(world, &message.body, size, side, face)
            };
            if touches.is_empty() {
                ui.show(place, looks);
            } else {
                ui.add(of, touches, place, looks);
            }
        }
    }

    fn who(&self, world: &World, n: usize, own: bool) -> (Side, crate::screen::Face) {
        if own {
            return (Side::Own, parts::own_face(world));
        }
        let from = world.chat(self.chat).messages.get(n).and_then(|m| m.from);
        let face = match from {
            Some(person) => face(&world.person(person).face, world.person(person).colour),
            None => face(&world.chat(self.chat).face, world.chat(self.chat).colour),
        };
        (Side::Theirs, face)
    }

    fn input_bar(&self, ui: &mut Ui<'_>) {
        let y = above_keyboard(ui.metrics, &self.writing) - INPUT_BAR;
        parts::panel(ui, area(0.0, y, WIDTH, INPUT_BAR + 40.0), PanelGround::Bar, false);
        ui.tap(VOICE, area(4.0, y + 8.0, 46.0, 48.0), || {
            ("切换到按住说话".into(), Role::Button, icon("volume-1", 28.0))
        });
        self.writing.input(
            ui,
            INPUT,
            area(54.0, y + 8.0, 218.0, 48.0),
            Empty { label: "写字的白框", placeholder: "", icon: None, lines: 1 },
        );
        ui.tap(EMOJI, area(276.0, y + 8.0, 46.0, 48.0), || {
            ("表情".into(), Role::Button, icon("smile", 28.0))
        });
        if self.writing.text.is_empty() {
            ui.tap(PLUS, area(324.0, y + 8.0, 46.0, 48.0), || {
                ("下面的加号".into(), Role::Button, icon("circle-plus", 28.0))
            });
        } else {
            parts::button(ui, SEND, area(302.0, y + 8.0, 70.0, 48.0), "发送", Dress::Primary);
        }
    }
}

/// A message as it is drawn in any chat.
pub(crate) fn bubble(
    world: &World,
    body: &MessageBody,
    size: f32,
    side: Side,
    face: crate::screen::Face,
) -> (String, Role, Look) {
    match body {
        MessageBody::Text(text) => (
            text.clone(),
            Role::Text,
            Look::Bubble { side, lines: break_lines(text, size, BUBBLE - 28.0), face },
        ),
        MessageBody::Article(article) => {
            let it = world.article(*article);
            (
                it.title.clone(),
                Role::Button,
                Look::LinkBubble {
                    side,
                    face,
                    title: crate::metrics::break_lines_at_most(&it.title, size - 4.0, BUBBLE - 24.0, 2),
                    note: Vec::new(),
                    picture: it.picture.clone(),
                    source: world.account(it.account).name.clone(),
                },
            )
        }
        MessageBody::AccountCard(account) => {
            let it = world.account(*account);
            (
                it.name.clone(),
                Role::Button,
                Look::LinkBubble {
                    side,
                    face,
                    title: vec![it.name.clone()],
                    note: Vec::new(),
                    picture: String::new(),
                    source: "公众号名片".into(),
                },
            )
        }
    }
}

/// Height of a message with the space around it.
pub(crate) fn message_height(world: &World, body: &MessageBody, size: f32) -> f32 {
    match body {
        MessageBody::Text(text) => parts::text_height(text, size, BUBBLE - 28.0).max(48.0) + 34.0,
        MessageBody::Article(article) => {
            let lines = crate::metrics::break_lines_at_most(
                &world.article(*article).title,
                size - 4.0,
                BUBBLE - 24.0,
                2,
            );
            parts::lines_height(lines.len(), size - 4.0) + 78.0 + 34.0
        }
        MessageBody::AccountCard(_) => parts::lines_height(1, size - 4.0) + 78.0 + 34.0,
    }
}
