//! A chat with a person or group: reading, writing, and what opens below the box
//! (wechat-reference B9–B15, B19).
//!
//! What is chosen or remembered here is content; the page knows only which chat it is, how far it is
//! scrolled and what lies open at its foot. Menus over a message are pages of their own in front of it.

pub mod about;
pub mod album;
pub(crate) mod bubble;
pub mod call;
pub mod ringing;
pub mod find;
pub mod leaves;
mod foot;
pub mod members;
pub mod menu;
pub mod messages;
pub mod naming;
mod paste;
pub mod remind;
pub mod send;
pub mod several;
pub mod shoot;
pub mod speaking;
pub mod things;

use crate::content::{Mark, Reads};
use crate::keyboard::{Main, Writing};
use crate::metrics::{Metrics, STATUS, WIDTH};
use crate::page::Shows;
use crate::parts;
use crate::screen::{PanelGround, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area};
use crate::wechat::friends;
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
    /// What lies at its foot.
    pub foot: Foot,
}

/// What lies at the foot of a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Foot {
    /// The box, and the keyboard while the cursor stands in it.
    #[default]
    Box,
    /// The box was held: 粘贴 stands above it.
    Paste,
    /// The wide key 按住 说话 instead of the box.
    Voice,
    /// The grid of small faces.
    Faces,
    /// The big stickers.
    Stickers,
    /// The first page of the panel under ⊕.
    More,
    /// Its second page.
    MoreNext,
    /// 语音输入: what is said becomes text in the box.
    Dictation,
    /// The message at this place was held; its menu lies over everything.
    Held(u16, menu::Asks),
    /// 多选: the messages with ticks.
    Several(several::Asks),
}

/// What stands in the box while something else is open at the foot or the messages are scrolled.
const DRAFT: Mark = Mark::new("wechat.draft");
/// Which message the next text answers: its place from 1, 0 for none.
pub const QUOTING: Mark = Mark::new("wechat.quoting");
/// The name a group was given on this phone's word.
pub const GROUP_NAME: Mark = Mark::new("wechat.group-name");
/// 备注 of a group.
pub const REMARK: Mark = Mark::new("wechat.group-remark");

impl Chat {
    /// What the keyboard offers; in a group also the @ that asks whom to call.
    fn phrases<'w>(&self, world: &'w World) -> &'w [String] {
        let group = world.chat(self.chat).person.is_none();
        if group { &world.phrases.group } else { &world.phrases.chat }
    }

    /// What stands in the box: what is being written, or what was put aside.
    fn text<'t>(&'t self, reads: Reads<'t>) -> &'t str {
        if self.writing.text.is_empty() {
            reads.words(DRAFT.of(Of::Chat(self.chat)))
        } else {
            &self.writing.text
        }
    }

    /// Puts what is written aside: pages that only differ in it would be many.
    fn put_aside(&mut self, turn: &mut Turn<'_>) {
        self.writing.focus = false;
        let text = std::mem::take(&mut self.writing.text);
        if !text.is_empty() {
            turn.writes.write(DRAFT.of(Of::Chat(self.chat)), &text);
        }
    }

    /// Takes up again what was put aside.
    fn take_up(&mut self, turn: &mut Turn<'_>) {
        let draft = DRAFT.of(Of::Chat(self.chat));
        let text = turn.writes.reads().words(draft).to_owned();
        if !text.is_empty() {
            self.writing.set(&text);
            turn.writes.write(draft, "");
        }
    }

    /// The page as it opens.
    #[must_use]
    pub fn opened(chat: ChatId) -> Self {
        Chat { chat, writing: Writing::default(), scroll: 0, foot: Foot::Box }
    }
}

/// Opens the chat: in a page of its own, or in place of the one in front. Its messages are seen now.
pub(crate) fn open(turn: &mut Turn<'_>, chat: ChatId, instead: bool) {
    turn.writes.see(chat);
    let page = Chat::opened(chat);
    if instead {
        turn.turn_into(page);
    } else {
        turn.push(page);
    }
}

/// The name in the bar and in the list: of a group with the number of its members.
pub(crate) fn name(world: &World, reads: Reads<'_>, chat: ChatId) -> String {
    let it = world.chat(chat);
    if it.person.is_some() {
        return friends::chat_title(world, reads, chat);
    }
    let of = Of::Chat(chat);
    let (remark, given) = (reads.words(REMARK.of(of)), reads.words(GROUP_NAME.of(of)));
    let own = if remark.is_empty() { given } else { remark };
    let name = if own.is_empty() { it.plain_title() } else { own };
    format!("{name}({})", members::count(world, reads, chat))
}

/// The second line of the chat in the list.
pub(crate) fn last_words(world: &World, reads: Reads<'_>, chat: ChatId) -> Option<String> {
    reads.thread(chat).last().map(|message| {
        let words = bubble::line(world, &message.body);
        let who = message.from.filter(|_| world.chat(chat).person.is_none());
        match who.map(|person| &world.person(person).name) {
            Some(name) if !matches!(message.body, MessageBody::System(_)) => format!("{name}：{words}"),
            _ => words,
        }
    })
}

/// The time at the right end of the chat in the list; a message of now carries the phone's time.
pub(crate) fn last_time(world: &World, reads: Reads<'_>, chat: ChatId) -> Option<String> {
    let last = reads.thread(chat).last()?;
    if last.at.is_some() {
        return Some(world.clock.clone());
    }
    let there = world.chat(chat).messages.last()?;
    Some(there.time.split(' ').next().unwrap_or_default().to_owned())
}

impl Shows for Chat {
    fn screen(&self) -> &'static str {
        if matches!(self.foot, Foot::Several(_)) { "wechat.several" } else { "wechat.chat" }
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn title(&self, world: &World) -> String {
        world.chat(self.chat).title.clone()
    }

    fn panel(&self) -> Option<&'static str> {
        match self.foot {
            Foot::Box => self.writing.focus.then_some("keyboard"),
            Foot::Paste => Some("paste-menu"),
            Foot::Voice => Some("voice-key"),
            Foot::Faces => Some("emoji-panel"),
            Foot::Stickers => Some("sticker-panel"),
            Foot::More | Foot::MoreNext => Some("more-panel"),
            Foot::Dictation => Some("dictation"),
            Foot::Held(_, asks) => Some(asks.panel()),
            Foot::Several(asks) => asks.panel(),
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        Some(&mut self.writing)
    }

    fn writing(&self) -> Option<&Writing> {
        Some(&self.writing)
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        if let Foot::Several(asks) = self.foot {
            return self.lay_several(ui, reads, asks);
        }
        if self.asks_whom(ui.world) {
            return self.whom(ui, reads);
        }
        self.messages(ui, reads);
        let world = ui.world;
        parts::bar(ui, || name(world, reads, self.chat), true, PanelGround::Grey);
        parts::more(ui);
        self.lay_foot(ui, reads);
        self.writing.keyboard_for(ui, self.phrases(world), Main::Message);
        match self.foot {
            Foot::Held(at, asks) => self.lay_menu(ui, reads, at, asks),
            Foot::Paste => self.lay_paste(ui),
            _ => {}
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match self.foot {
            Foot::Held(place, _) => return self.touch_menu(turn, at, place),
            Foot::Several(asks) => return self.touch_several(turn, at, touch, asks),
            Foot::Paste => return self.touch_paste(turn, at),
            _ => {}
        }
        if self.writing.touch(self.phrases(turn.world), at, touch) {
            if !self.writing.focus {
                self.put_aside(turn);
            }
            return turn.turn_into(self);
        }
        match at.name {
            "wechat.chat.at.close" | "system.back" if self.asks_whom(turn.world) => {
                let text = self.writing.text.trim_end_matches('@').to_owned();
                self.writing.set(&text);
                turn.turn_into(self);
            }
            "wechat.chat.at.person" => {
                if let Of::Person(person) = at.of {
                    self.call_by_name(turn.world, person);
                }
                turn.turn_into(self);
            }
            "wechat.back" => {
                self.put_aside(turn);
                turn.writes.see(self.chat);
                turn.pop();
            }
            "system.back" if self.foot != Foot::Box => {
                self.put_aside(turn);
                turn.turn_into(Chat { foot: Foot::Box, ..self });
            }
            "system.back" if self.writing.focus => {
                self.put_aside(turn);
                turn.turn_into(self);
            }
            "system.back" => {
                turn.writes.see(self.chat);
                turn.pop();
            }
            "wechat.list" => {
                self.put_aside(turn);
                self.foot = Foot::Box;
                self.scroll =
                    if touch == Touch::SwipeDown { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            "wechat.more" => {
                let chat = self.chat;
                self.put_aside(turn);
                turn.turn_into(self);
                turn.push(about::About::opened(chat));
            }
            name if name.starts_with("wechat.chat.message") => self.touch_message(turn, at, touch),
            _ => self.touch_foot(turn, at, touch),
        }
    }
}

/// Lowest line of the messages: the upper edge of the bar with the box.
fn bar_top(metrics: Metrics, chat: &Chat) -> f32 {
    foot::bar_top(metrics, chat)
}

/// The pink strip below the bar when nothing goes out (B26).
pub(crate) fn offline_strip(ui: &mut Ui<'_>, top: f32) {
    parts::panel(ui, area(0.0, top, WIDTH, STRIP), PanelGround::Pink, false);
    let words = "当前网络不可用，请检查你的网络设置";
    let size = ui.metrics.note.min(17.0);
    parts::text(
        ui,
        area(16.0, top + 8.0, WIDTH - 32.0, STRIP - 12.0),
        words,
        size,
        crate::screen::TextStyle::Body,
    );
}

/// Height of the pink strip.
pub(crate) const STRIP: f32 = STATUS + 18.0;
