//! 聊天信息: everything that can be set about a chat (wechat-reference B19).

use crate::content::marks::{PINNED, QUIET_CHAT};
use crate::content::{Mark, Reads};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::{Dress, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::chat::find::Find;
use crate::wechat::chat::leaves::{ChatReport, Leaf, Sheet};
use crate::wechat::chat::members::{self, ChooseFriends, WhatFor};
use crate::wechat::chat::naming::{MY_NAME, Naming, What};
use crate::wechat::chat::{GROUP_NAME, REMARK};
use crate::wechat::person::Person;
use crate::wechat::tabs::{Tab, Tabs};
use crate::world::{ChatId, PersonId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct About {
    /// Of which chat.
    pub chat: ChatId,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
    /// What is asked.
    pub asks: Option<Asks>,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asks {
    /// 清空聊天记录?
    Clear,
    /// 退出群聊?
    Leave,
}

/// 保存到通讯录.
pub const SAVED: Mark = Mark::new("wechat.group-saved");
/// The group was left (退出群聊).
pub const LEFT: Mark = Mark::new("wechat.group-left");
/// The messages were deleted (清空聊天记录).
pub const CLEARED: Mark = Mark::new("wechat.cleared");

/// A row of the page.
#[derive(Clone, Copy)]
enum Line {
    Gap,
    Members,
    /// Its name in the id, its words, and whether it stands on the page of a person too.
    Opens(&'static str, &'static str),
    Switch(&'static str, &'static str, Mark),
    Red(&'static str, &'static str),
}

const GROUP: &[Line] = &[
    Line::Members,
    Line::Gap,
    Line::Opens("wechat.chat-info.name", "群聊名称"),
    Line::Opens("wechat.chat-info.code", "群二维码"),
    Line::Opens("wechat.chat-info.notice", "群公告"),
    Line::Opens("wechat.chat-info.remark", "备注"),
    Line::Gap,
    Line::Opens("wechat.chat-info.find", "查找聊天记录"),
    Line::Gap,
    Line::Switch("wechat.chat-info.mute", "消息免打扰", QUIET_CHAT),
    Line::Switch("wechat.chat-info.pin", "置顶聊天", PINNED),
    Line::Switch("wechat.chat-info.save", "保存到通讯录", SAVED),
    Line::Gap,
    Line::Opens("wechat.chat-info.my-name", "我在群里的昵称"),
    Line::Gap,
    Line::Opens("wechat.chat-info.clear", "清空聊天记录"),
    Line::Opens("wechat.chat-info.report", "投诉"),
    Line::Gap,
    Line::Red("wechat.chat-info.leave", "退出群聊"),
];

const PERSON: &[Line] = &[
    Line::Members,
    Line::Gap,
    Line::Opens("wechat.chat-info.find", "查找聊天记录"),
    Line::Gap,
    Line::Switch("wechat.chat-info.mute", "消息免打扰", QUIET_CHAT),
    Line::Switch("wechat.chat-info.pin", "置顶聊天", PINNED),
    Line::Gap,
    Line::Opens("wechat.chat-info.clear", "清空聊天记录"),
    Line::Opens("wechat.chat-info.report", "投诉"),
];

/// Portraits in a line.
const ACROSS: usize = 4;
const FACE: f32 = 92.0;

impl About {
    /// The page as it opens.
    #[must_use]
    pub fn opened(chat: ChatId) -> Self {
        About { chat, scroll: 0, asks: None }
    }

    fn lines(&self, world: &World) -> &'static [Line] {
        if world.chat(self.chat).person.is_some() { PERSON } else { GROUP }
    }

    /// Whom it shows at the top, before ＋ and －.
    fn people(&self, world: &World, reads: Reads<'_>) -> Vec<PersonId> {
        match world.chat(self.chat).person {
            Some(person) => vec![person],
            None => members::of(world, reads, self.chat),
        }
    }

    /// － stands only in a group of one's own.
    fn is_own(&self, world: &World) -> bool {
        world.chat(self.chat).to_come
    }

    fn members_height(&self, world: &World, reads: Reads<'_>) -> f32 {
        let keys = self.people(world, reads).len() + 1 + usize::from(self.is_own(world));
        keys.div_ceil(ACROSS) as f32 * (FACE + 6.0) + 12.0
    }

    fn members(&self, ui: &mut Ui<'_>, reads: Reads<'_>, place: crate::screen::Area, scroll: &Scroll) {
        let world = ui.world;
        parts::panel(ui, place, PanelGround::White, false);
        let people = self.people(world, reads);
        let at = |n: usize| {
            let (column, line) = ((n % ACROSS) as f32, (n / ACROSS) as f32);
            area(6.0 + column * 91.0, place.y + 6.0 + line * (FACE + 6.0), 88.0, FACE)
        };
        for (n, person) in people.iter().enumerate() {
            let it = world.person(*person);
            let spot = spot_of("wechat.chat-info.member", Of::Person(*person));
            let looks =
                || (it.name.clone(), Role::Button, Look::NamedFace { face: face(&it.face, it.colour) });
            let touches: &[Touch] = if scroll.in_reach(at(n)) { &[Touch::Tap] } else { &[] };
            ui.add(spot, touches, at(n), looks);
        }
        let mut keys = vec![("wechat.chat-info.add", "加人", "plus")];
        if self.is_own(world) {
            keys.push(("wechat.chat-info.remove", "移出", "minus"));
        }
        for (n, (name, words, icon)) in (people.len()..).zip(keys) {
            let touches: &[Touch] = if scroll.in_reach(at(n)) { &[Touch::Tap] } else { &[] };
            ui.add(spot(name), touches, at(n), || {
                (words.into(), Role::Button, Look::IconTile { icon: icon.into() })
            });
        }
    }

    /// The grey words at the right end of a row.
    fn aside(&self, world: &World, reads: Reads<'_>, name: &str) -> Option<String> {
        let of = Of::Chat(self.chat);
        let words = match name {
            "wechat.chat-info.name" => {
                let given = reads.words(GROUP_NAME.of(of));
                let title = world.chat(self.chat).title.split('(').next().unwrap_or_default();
                if given.is_empty() { title } else { given }
            }
            "wechat.chat-info.remark" => reads.words(REMARK.of(of)),
            "wechat.chat-info.my-name" => reads.words(MY_NAME.of(of)),
            _ => "",
        };
        (!words.is_empty()).then(|| words.to_owned())
    }

    fn row(&self, ui: &mut Ui<'_>, reads: Reads<'_>, line: Line, place: crate::screen::Area, reach: bool) {
        let world = ui.world;
        let touches: &[Touch] = if reach { &[Touch::Tap] } else { &[] };
        match line {
            Line::Gap | Line::Members => {}
            Line::Opens(name, words) => parts::row(ui, reach, spot(name), place, || Row {
                title: words.into(),
                aside: self.aside(world, reads, name),
                arrow: true,
                ..Row::default()
            }),
            Line::Switch(name, words, mark) => {
                let on = reads.is_on(mark.of(Of::Chat(self.chat)));
                parts::panel(ui, place, PanelGround::White, false);
                let size = ui.metrics.text;
                let at = area(16.0, place.y + (place.h - size * 1.5) / 2.0, 250.0, size * 1.5);
                parts::text(ui, at, words, size, TextStyle::Body);
                let key = area(WIDTH - 90.0, place.y + 4.0, 74.0, place.h - 8.0);
                ui.add(spot(name), touches, key, || (words.into(), Role::Switch, Look::Switch { on }));
            }
            Line::Red(name, words) => {
                let looks =
                    || (words.into(), Role::Button, Look::SheetRow { dress: Dress::Warn, note: None });
                ui.add(spot(name), touches, place, looks);
            }
        }
    }
}

impl Shows for About {
    fn screen(&self) -> &'static str {
        "wechat.chat-info"
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn title(&self, _world: &World) -> String {
        "聊天信息".into()
    }

    fn panel(&self) -> Option<&'static str> {
        self.asks.map(|asks| if asks == Asks::Clear { "clear-dialog" } else { "leave-dialog" })
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let h = ui.metrics.row;
        let members_h = self.members_height(world, reads);
        let height = |line: &Line| match line {
            Line::Gap => 8.0,
            Line::Members => members_h,
            _ => h,
        };
        let lines = self.lines(world);
        let total = lines.iter().map(height).sum::<f32>() + 20.0;
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        for line in lines {
            let Some(place) = scroll.place(0.0, WIDTH, height(line)) else { continue };
            match line {
                Line::Members => self.members(ui, reads, place, &scroll),
                line => self.row(ui, reads, *line, place, scroll.in_reach(place)),
            }
        }
        let group = world.chat(self.chat).person.is_none();
        let count = members::count(world, reads, self.chat);
        let title = || if group { format!("聊天信息({count})") } else { "聊天信息".into() };
        parts::bar(ui, title, true, PanelGround::Grey);
        let (no, yes) = (spot("wechat.chat-info.no"), spot("wechat.chat-info.yes"));
        match self.asks {
            None => {}
            Some(Asks::Clear) => {
                parts::confirm(ui, "清空聊天记录？", (no, "取消"), (yes, "清空", Dress::Warn));
            }
            Some(Asks::Leave) => {
                let words = "退出后，不再收到这个群的消息。";
                parts::confirm(ui, words, (no, "取消"), (yes, "退出", Dress::Warn));
            }
        }
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let chat = self.chat;
        let of = Of::Chat(chat);
        match (at.name, at.of, self.asks) {
            ("wechat.chat-info.yes", _, Some(asks)) => self.agreed(turn, asks),
            (_, _, Some(_)) => turn.turn_into(About { asks: None, ..self }),
            ("wechat.list", ..) => {
                let scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(About { scroll, ..self });
            }
            ("wechat.chat-info.member", Of::Person(person), _) => turn.push(Person::opened(person)),
            ("wechat.chat-info.add", ..) => {
                let person = turn.world.chat(chat).person.is_some();
                let what_for = if person { WhatFor::NewGroup } else { WhatFor::Join(chat) };
                ChooseFriends::open(turn, what_for);
            }
            ("wechat.chat-info.remove", ..) => ChooseFriends::open(turn, WhatFor::Leave(chat)),
            ("wechat.chat-info.name", ..) => Naming::open(turn, chat, What::Group),
            ("wechat.chat-info.remark", ..) => Naming::open(turn, chat, What::Remark),
            ("wechat.chat-info.my-name", ..) => Naming::open(turn, chat, What::Mine),
            ("wechat.chat-info.code", ..) => turn.push(Sheet { chat, leaf: Leaf::Code }),
            ("wechat.chat-info.notice", ..) => turn.push(Sheet { chat, leaf: Leaf::Notice }),
            ("wechat.chat-info.find", ..) => turn.push(Find::opened(chat)),
            ("wechat.chat-info.report", ..) => turn.push(ChatReport { chat, step: 0 }),
            ("wechat.chat-info.mute", ..) => turn.writes.switch(QUIET_CHAT.of(of)),
            ("wechat.chat-info.save", ..) => turn.writes.switch(SAVED.of(of)),
            ("wechat.chat-info.pin", ..) => {
                let on = turn.writes.reads().is_on(PINNED.of(of));
                turn.writes.pin(chat, !on);
            }
            ("wechat.chat-info.clear", ..) => turn.turn_into(About { asks: Some(Asks::Clear), ..self }),
            ("wechat.chat-info.leave", ..) => turn.turn_into(About { asks: Some(Asks::Leave), ..self }),
            _ => turn.pop(),
        }
    }
}

impl About {
    fn agreed(self, turn: &mut Turn<'_>, asks: Asks) {
        let of = Of::Chat(self.chat);
        turn.writes.clear(self.chat);
        match asks {
            Asks::Clear => {
                turn.writes.set(CLEARED.of(of), 1);
                turn.turn_into(About { asks: None, ..self });
            }
            Asks::Leave => {
                turn.writes.set(LEFT.of(of), 1);
                turn.writes.take_from_list(self.chat);
                turn.writes.see(self.chat);
                turn.restart(Tabs { tab: Tab::Chats, ..Tabs::default() });
            }
        }
    }
}
