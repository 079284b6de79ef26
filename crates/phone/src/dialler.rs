//! 电话: the dial pad, the record of calls and the contacts (wechat-reference A12).
//!
//! Left out: A12 the green bar of a call one has left (the call waits in 电话 itself, as it was).

pub mod book;
pub mod call;
pub mod contact;
pub mod edit;
pub mod incoming;
mod keypad;

use crate::content::Reads;
use crate::dialler::book::{Entry, Who, spaced};
use crate::dialler::contact::ContactCard;
use crate::dialler::edit::Edit;
use crate::keyboard::Writing;
use crate::metrics::{STATUS, TABS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face, icon};
use crate::profile::System;
use crate::screen::{Ground, Look, PanelGround, Role, Touch};
use crate::state::{App, Turn};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::world::World;
use crate::world::pocket::CallWay;

/// The page with its tabs.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Dialler {
    /// Which tab.
    pub tab: Tab,
    /// The number on the dial pad.
    pub writing: Writing,
    /// How far down a list is, in swipes.
    pub scroll: u8,
}

/// A tab of 电话.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tab {
    /// 拨号键盘.
    #[default]
    Keypad,
    /// 通话记录, 最近通话.
    Recent,
    /// 联系人, 通讯录.
    Contacts,
    /// 个人收藏, on an iPhone.
    Favourites,
}

impl Tab {
    fn name(self, system: System) -> &'static str {
        match (self, system) {
            (Tab::Keypad, _) => "拨号键盘",
            (Tab::Recent, System::Ios) => "最近通话",
            (Tab::Recent, _) => "通话记录",
            (Tab::Contacts, System::Ios) => "通讯录",
            (Tab::Contacts, _) => "联系人",
            (Tab::Favourites, _) => "个人收藏",
        }
    }

    fn all(system: System) -> &'static [(Tab, Spot, &'static str)] {
        const KEYPAD: (Tab, Spot, &str) = (Tab::Keypad, spot("dialler.tab.keypad"), "grid-3x3");
        const RECENT: (Tab, Spot, &str) = (Tab::Recent, spot("dialler.tab.recent"), "clock");
        const CONTACTS: (Tab, Spot, &str) = (Tab::Contacts, spot("dialler.tab.contacts"), "user-round");
        const FAVOURITES: (Tab, Spot, &str) = (Tab::Favourites, spot("dialler.tab.favourites"), "star");
        match system {
            System::Ios => &[FAVOURITES, RECENT, CONTACTS, KEYPAD],
            System::Gestures | System::Keys => &[KEYPAD, RECENT, CONTACTS],
        }
    }
}

impl Default for Dialler {
    fn default() -> Self {
        // The dial pad is a box in which the cursor always stands.
        Dialler { tab: Tab::default(), writing: Writing::focused(), scroll: 0 }
    }
}

const ADD: Spot = spot("dialler.add");

impl Dialler {
    /// The dial pad with this number on it; the green key is still to be pressed.
    #[must_use]
    pub fn with_number(number: &str) -> Self {
        let mut writing = Writing::focused();
        writing.set(number);
        Dialler { writing, ..Dialler::default() }
    }
}

/// A touch on a telephone number in another app: Android opens the dial pad with the number on it, an
/// iPhone shows a bar 呼叫 over the app (wechat-reference D4).
pub(crate) fn one_tap(turn: &mut Turn<'_>, number: &str) {
    if turn.profile.system == System::Ios {
        turn.push(call::CallBar { number: number.into() });
    } else {
        turn.open_at(App::Dialler, Dialler::with_number(number));
    }
}

impl Shows for Dialler {
    fn screen(&self) -> &'static str {
        match self.tab {
            Tab::Keypad => "dialler.keypad",
            Tab::Recent => "dialler.recent",
            Tab::Contacts => "dialler.contacts",
            Tab::Favourites => "dialler.favourites",
        }
    }

    fn title(&self, _world: &World) -> String {
        self.tab.name(System::default()).into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        (self.tab == Tab::Keypad).then_some(&mut self.writing)
    }

    fn writing(&self) -> Option<&Writing> {
        (self.tab == Tab::Keypad).then_some(&self.writing)
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let system = ui.profile.system;
        match self.tab {
            Tab::Keypad => keypad::view(ui, reads, &self.writing),
            Tab::Recent => self.record(ui, reads),
            Tab::Contacts => self.contacts(ui, reads, |_| true),
            Tab::Favourites => self.contacts(ui, reads, |entry| entry.favourite),
        }
        if self.tab != Tab::Keypad {
            parts::bar(ui, || self.tab.name(system).into(), false, PanelGround::White);
        }
        if self.tab == Tab::Contacts {
            ui.tap(ADD, area(WIDTH - 54.0, STATUS + 4.0, 50.0, 44.0), || {
                ("加号".into(), Role::Button, icon("plus", 28.0))
            });
        }
        self.tabs(ui);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let tab = Tab::all(turn.profile.system).iter().find(|(_, name, _)| *name == at);
        if let Some((tab, ..)) = tab {
            return turn.turn_into(Dialler { tab: *tab, writing: self.writing, scroll: 0 });
        }
        match (at.name, at.of) {
            ("dialler.add", _) => turn.push(Edit::new("")),
            ("dialler.contact", Of::Contact(contact)) => {
                turn.push(ContactCard { who: Who::World(contact), asking: false });
            }
            ("dialler.own", Of::Number(n)) => {
                turn.push(ContactCard { who: Who::Own(n), asking: false });
            }
            ("dialler.call", Of::Number(n)) => {
                let record = book::record(turn.world, turn.writes.reads());
                if let Some(past) = record.get(usize::from(n)) {
                    call::dial(turn, &past.number);
                }
            }
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            ("system.back", _) => turn.pop(),
            _ => keypad::touch(self, turn, at, touch),
        }
    }
}

impl Dialler {
    fn tabs(&self, ui: &mut Ui<'_>) {
        let tabs = Tab::all(ui.profile.system);
        let system = ui.profile.system;
        let y = ui.bottom() - TABS;
        parts::panel(ui, area(0.0, y, WIDTH, TABS + ui.metrics.strip), PanelGround::Bar, false);
        let w = WIDTH / f32::from(u8::try_from(tabs.len()).unwrap_or(1));
        for (n, (tab, name, picture)) in (0u8..).zip(tabs) {
            ui.tap(*name, area(f32::from(n) * w, y, w, TABS), || {
                let selected = *tab == self.tab;
                (
                    tab.name(system).into(),
                    Role::Tab,
                    Look::Tab { icon: (*picture).into(), selected, badge: 0 },
                )
            });
        }
    }

    fn list(&self, ui: &mut Ui<'_>, rows: usize) -> Scroll {
        let h = ui.metrics.tall_row;
        let total = h * f32::from(u16::try_from(rows).unwrap_or(u16::MAX));
        let scroll = Scroll::new(TOP, ui.bottom() - TABS, self.scroll, total);
        scroll.swipes(ui, LIST);
        scroll
    }

    /// Touching a line calls back at once, as it does on the real phone.
    fn record(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let record = book::record(ui.world, reads);
        let mut scroll = self.list(ui, record.len());
        for (n, past) in (0u16..).zip(record) {
            let Some(place) = scroll.place(0.0, WIDTH, ui.metrics.tall_row) else { continue };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, spot_of("dialler.call", Of::Number(n)), place, || Row {
                icon: Some(match past.way {
                    CallWay::Out => "phone-outgoing",
                    CallWay::In => "phone-incoming",
                    CallWay::Missed => "phone-missed",
                }),
                subtitle: Some(past.way.words().into()),
                title: past.name,
                aside: Some(past.time),
                ..Row::default()
            });
        }
    }

    fn contacts(&self, ui: &mut Ui<'_>, reads: Reads<'_>, shown: impl Fn(&Entry) -> bool) {
        let mut entries = book::contacts(ui.world, reads);
        entries.retain(shown);
        let mut scroll = self.list(ui, entries.len());
        for entry in entries {
            let Some(place) = scroll.place(0.0, WIDTH, ui.metrics.tall_row) else { continue };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, entry.who.spot(), place, || Row {
                face: Some(face(&entry.face, entry.colour)),
                subtitle: Some(spaced(&entry.number)),
                title: entry.name,
                ..Row::default()
            });
        }
    }
}
