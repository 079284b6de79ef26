//! 多选: ticks beside the messages of a chat, and what is done with them together (wechat-reference B15).

use crate::content::{Mark, Reads, Record};
use crate::metrics::{TOP, WIDTH};
use crate::parts::{self, LIST, Row, Scroll};
use crate::screen::{Dress, Look, PanelGround, Role, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::chat::messages::{is_bubble, writer};
use crate::wechat::chat::{Chat, Foot, bubble, menu};
use crate::wechat::choose_chat::{self, ChooseChat};
use crate::world::ChatId;

/// What is asked about the ticked messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asks {
    /// Nothing yet.
    Nothing,
    /// 逐条转发 or 合并转发?
    How,
    /// 删除?
    Delete,
}

/// The ticked messages, by their place in the chat.
const TICKED: Mark = Mark::new("wechat.ticked-messages");
/// How many there are.
pub const TICKS: Mark = Mark::new("wechat.ticks");

const BAR: f32 = 70.0;
const KEYS: [(&str, &str, &str); 3] = [
    ("wechat.several.forward", "转发", "share"),
    ("wechat.several.keep", "收藏", "box"),
    ("wechat.several.delete", "删除", "trash-2"),
];

/// Begins with one message ticked.
pub(crate) fn begin(turn: &mut Turn<'_>, chat: ChatId, at: u16) {
    turn.writes.empty(TICKED.of(Of::Chat(chat)));
    turn.writes.set(TICKS, 0);
    toggle(turn, chat, at);
}

fn toggle(turn: &mut Turn<'_>, chat: ChatId, at: u16) {
    let list = TICKED.of(Of::Chat(chat));
    let number = u32::from(at);
    match turn.writes.reads().list(list).iter().position(|record| record.number == number) {
        Some(found) => turn.writes.strike(list, found),
        None => turn.writes.record(list, Record { number, ..Record::default() }),
    }
    let count = turn.writes.reads().list(list).len();
    turn.writes.set(TICKS, u32::try_from(count).unwrap_or(u32::MAX));
}

/// The ticked messages, oldest first.
fn ticked(reads: Reads<'_>, chat: ChatId) -> Vec<u16> {
    let list = reads.list(TICKED.of(Of::Chat(chat)));
    let mut places: Vec<u16> = list.iter().filter_map(|record| u16::try_from(record.number).ok()).collect();
    places.sort_unstable();
    places
}

impl Asks {
    /// The name of what is open.
    pub(super) fn panel(self) -> Option<&'static str> {
        match self {
            Asks::Nothing => None,
            Asks::How => Some("forward-sheet"),
            Asks::Delete => Some("delete-dialog"),
        }
    }
}

impl Chat {
    /// The messages with ticks, and the three keys below.
    pub(super) fn lay_several(&self, ui: &mut Ui<'_>, reads: Reads<'_>, asks: Asks) {
        let world = ui.world;
        let h = ui.metrics.tall_row;
        let bottom = ui.bottom() - BAR;
        let thread = reads.thread(self.chat);
        let ticks = ticked(reads, self.chat);
        let mut scroll = Scroll::from_end(TOP, bottom, self.scroll, thread.len() as f32 * h);
        scroll.swipes(ui, LIST);
        for (n, message) in (0u16..).zip(thread) {
            let Some(place) = scroll.place(0.0, WIDTH, h) else { continue };
            let reach = scroll.in_reach(place) && is_bubble(&message.body);
            parts::row(ui, reach, spot_of("wechat.several.row", Of::Number(n)), place, || Row {
                title: bubble::line(world, &message.body),
                subtitle: Some(writer(world, self.chat, message).to_owned()),
                tick: Some(ticks.contains(&n)),
                ..Row::default()
            });
        }
        parts::bar(ui, || "多选".into(), false, PanelGround::Grey);
        parts::button(ui, spot("wechat.several.cancel"), area(4.0, 30.0, 76.0, 44.0), "取消", Dress::Plain);
        parts::panel(ui, area(0.0, bottom, WIDTH, BAR + ui.metrics.strip), PanelGround::Bar, false);
        for (n, (name, words, picture)) in (0u8..).zip(KEYS) {
            let place = area(f32::from(n) * 125.0, bottom + 4.0, 125.0, BAR - 8.0);
            let looks = || (words.into(), Role::Button, Look::IconTile { icon: picture.into() });
            if ticks.is_empty() {
                ui.greyed(spot(name), place, looks);
            } else {
                ui.tap(spot(name), place, looks);
            }
        }
        ask(ui, asks);
    }

    /// A touch while messages are being ticked.
    pub(super) fn touch_several(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch, asks: Asks) {
        let chat = self.chat;
        let places = ticked(turn.writes.reads(), chat);
        self.foot = match at.name {
            "wechat.list" | "wechat.several.row" => Foot::Several(asks),
            "wechat.several.forward" => Foot::Several(Asks::How),
            "wechat.several.delete" => Foot::Several(Asks::Delete),
            "wechat.several.each"
            | "wechat.several.together"
            | "wechat.several.keep"
            | "wechat.several.delete.yes" => Foot::Box,
            _ if asks != Asks::Nothing => Foot::Several(Asks::Nothing),
            _ => Foot::Box,
        };
        if at.name == "wechat.list" {
            self.scroll =
                if touch == Touch::SwipeDown { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
        }
        turn.turn_into(self);
        match (at.name, at.of) {
            ("wechat.several.row", Of::Number(n)) => toggle(turn, chat, n),
            ("wechat.several.each", _) => {
                choose_chat::pick(turn, chat, &places);
                turn.push(ChooseChat::of_messages());
            }
            ("wechat.several.together", _) => {
                choose_chat::pick_bundle(turn, chat, &places);
                turn.push(ChooseChat::of_messages());
            }
            ("wechat.several.keep", _) => {
                for place in places {
                    if let Some(message) = turn.writes.reads().thread(chat).get(usize::from(place)).cloned() {
                        menu::keep(turn, chat, &message.body);
                    }
                }
            }
            ("wechat.several.delete.yes", _) => {
                for place in places.into_iter().rev() {
                    turn.writes.remove(chat, usize::from(place));
                }
                turn.writes.set(menu::DELETED.of(Of::Chat(chat)), 1);
            }
            _ => {}
        }
    }
}

fn ask(ui: &mut Ui<'_>, asks: Asks) {
    let no = spot("wechat.several.no");
    match asks {
        Asks::Nothing => {}
        Asks::How => {
            let lines = [
                (spot("wechat.several.each"), "逐条转发", Dress::Default),
                (spot("wechat.several.together"), "合并转发", Dress::Default),
            ];
            parts::action_sheet(ui, no, &lines);
        }
        Asks::Delete => {
            let yes = spot("wechat.several.delete.yes");
            let words = "删除这几条消息？只在这部手机上删，对方还看得到。";
            parts::confirm(ui, words, (no, "取消"), (yes, "删除", Dress::Warn));
        }
    }
}
