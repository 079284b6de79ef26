//! The four tabs 微信, 通讯录, 发现, 我 and the ⊕ menu (wechat-reference B2–B6).
//!
//! Left out: C6 the row 服务通知 (mini programs send them, and the community has none).

use crate::content::marks::{PINNED, QUIET_CHAT, UNREAD};
use crate::content::{Fact, Reads};
use crate::metrics::{STATUS, TABS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face, icon};
use crate::profile::{Label, System};
use crate::screen::{Dress, Layer, Look, PanelGround, Role, Touch};
use crate::state::App;
use crate::state::Turn;
use crate::system::EDGE;
use crate::system::permission::{self, Ask};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::account_chat::AccountChat;
use crate::wechat::accounts::{Accounts, List};
use crate::wechat::add_friend::AddFriend;
use crate::wechat::article::Article;
use crate::wechat::channels::Channels;
use crate::wechat::chat;
use crate::wechat::chat::members::{ChooseFriends, WhatFor};
use crate::wechat::contacts::{self, Groups};
use crate::wechat::drawer::Drawer;
use crate::wechat::favourites::Favourites;
use crate::wechat::folder::Folder;
use crate::wechat::leaf;
use crate::wechat::me;
use crate::wechat::mini::Minis;
use crate::wechat::moments::Moments;
use crate::wechat::my_code::MyCode;
use crate::wechat::new_friends::{self, NewFriends};
use crate::wechat::official;
use crate::wechat::pay_code::PayCode;
use crate::wechat::person::Person;
use crate::wechat::row_menu::RowMenu;
use crate::wechat::scan::Scan;
use crate::wechat::search::Search;
use crate::wechat::services::ServiceAccounts;
use crate::wechat::settings::WeChatSettings;
use crate::wechat::wallet::Services;
use crate::world::{World, all};

/// The first page of WeChat.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Tabs {
    /// Which tab is in front.
    pub tab: Tab,
    /// How far its list is scrolled, in swipes.
    pub scroll: u8,
    /// The ⊕ menu is open.
    pub plus: bool,
}

/// One of the four tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tab {
    /// 微信: the chats.
    #[default]
    Chats,
    /// 通讯录: the list of friends.
    Contacts,
    /// 发现.
    Discover,
    /// 我.
    Me,
}

impl Tab {
    const ALL: [(Tab, Spot, &'static str, &'static str); 4] = [
        (Tab::Chats, spot("wechat.tab.chats"), "微信", "message-circle"),
        (Tab::Contacts, spot("wechat.tab.contacts"), "通讯录", "book-user"),
        (Tab::Discover, spot("wechat.tab.discover"), "发现", "compass"),
        (Tab::Me, spot("wechat.tab.me"), "我", "user-round"),
    ];
}

const PLUS: Spot = spot("wechat.plus");
const SEARCH: Spot = spot("wechat.search");
const ASSISTANT: Spot = spot("wechat.assistant");
const MASK: Spot = spot("wechat.mask");
const PLUS_LINES: [(Spot, &str, &str); 4] = [
    (spot("wechat.plus.group"), "发起群聊", "message-circle"),
    (spot("wechat.plus.add-friend"), "添加朋友", "user-plus"),
    (spot("wechat.plus.scan"), "扫一扫", "scan-line"),
    (spot("wechat.plus.pay"), "收付款", "barcode"),
];

/// Upper edge of the four tabs.
fn tabs_top(ui: &Ui<'_>) -> f32 {
    ui.bottom() - TABS
}

impl Shows for Tabs {
    fn screen(&self) -> &'static str {
        match self.tab {
            Tab::Chats => "wechat.chats",
            Tab::Contacts => "wechat.contacts",
            Tab::Discover => "wechat.discover",
            Tab::Me => "wechat.me",
        }
    }

    fn title(&self, _world: &World) -> String {
        Tab::ALL[self.tab as usize].2.into()
    }

    fn panel(&self) -> Option<&'static str> {
        self.plus.then_some("plus-menu")
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let ui_world = ui.world;
        match self.tab {
            Tab::Chats => self.chats(ui, reads),
            Tab::Contacts => contacts::list(ui, reads, self.scroll, tabs_top(ui)),
            Tab::Discover => me::discover(ui, self.scroll, tabs_top(ui)),
            Tab::Me => me::me(ui, self.scroll, tabs_top(ui)),
        }
        // The head of 我 has drawn its own ground: one more would hide the name.
        if self.tab != Tab::Me {
            let title = || self.bar_title(ui_world, reads);
            parts::bar(ui, title, false, PanelGround::Grey);
        }
        if self.tab == Tab::Contacts {
            contacts::add_key(ui);
        }
        if self.tab == Tab::Chats && !reads.online() {
            chat::offline_strip(ui, TOP);
        }
        if matches!(self.tab, Tab::Chats | Tab::Contacts | Tab::Discover) {
            ui.tap(SEARCH, area(WIDTH - 104.0, STATUS + 4.0, 48.0, 44.0), || {
                ("放大镜".into(), Role::Button, icon("search", 26.0))
            });
            ui.tap(PLUS, area(WIDTH - 54.0, STATUS + 4.0, 48.0, 44.0), || {
                ("加号".into(), Role::Button, icon("circle-plus", 26.0))
            });
        }
        if self.tab == Tab::Chats && ui.other(Label::Assistant) && ui.world.find_leaf("assistant").is_some() {
            ui.tap(ASSISTANT, area(4.0, STATUS + 4.0, 64.0, 44.0), || {
                ("小微".into(), Role::Button, Look::Button { dress: Dress::Plain })
            });
        }
        self.tab_bar(ui, reads);
        if self.tab == Tab::Chats {
            official::floating(ui, reads);
        }
        if self.plus {
            plus_menu(ui);
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let plus = std::mem::replace(&mut self.plus, false);
        match (at, touch) {
            (LIST, Touch::SwipeUp) => {
                return turn.turn_into(Tabs { scroll: self.scroll + 1, ..self });
            }
            (LIST, _) if self.tab == Tab::Chats && self.scroll == 0 => return turn.push(Drawer {}),
            (LIST, _) => {
                return turn.turn_into(Tabs { scroll: self.scroll.saturating_sub(1), ..self });
            }
            (PLUS, _) => return turn.turn_into(Tabs { plus: true, ..self }),
            (EDGE | MASK, _) => {
                if plus {
                    turn.turn_into(self);
                } else {
                    turn.pop();
                }
                return;
            }
            _ => {}
        }
        if let Some((tab, ..)) = Tab::ALL.iter().find(|tab| tab.1 == at) {
            let scroll = if *tab == self.tab { self.scroll } else { 0 };
            return turn.turn_into(Tabs { tab: *tab, scroll, plus: false });
        }
        if let ("wechat.chats.row", Of::Chat(chat)) = (at.name, at.of)
            && touch != Touch::Tap
        {
            turn.turn_into(self);
            return turn.push(RowMenu { chat, asks: false });
        }
        if let ("wechat.contacts.letter", Of::Number(n)) = (at.name, at.of) {
            let scroll = contacts::scroll_to(turn.world, turn.writes.reads(), turn.metrics, n);
            return turn.turn_into(Tabs { scroll, ..self });
        }
        turn.turn_into(self);
        lead(turn, at);
    }
}

/// Where the rows of the four tabs and of ⊕ lead.
fn lead(turn: &mut Turn<'_>, at: Spot) {
    match (at.name, at.of) {
        ("wechat.search" | "wechat.discover.search", _) => turn.push(Search::default()),
        ("wechat.plus.scan" | "wechat.discover.scan", _) => {
            let aim = turn.writes.reads().aim();
            permission::ask(turn, App::WeChat, Ask::Camera, Scan::opened(aim));
        }
        ("wechat.plus.group", _) => ChooseFriends::open(turn, WhatFor::NewGroup),
        ("wechat.plus.add-friend" | "wechat.contacts.add", _) => turn.push(AddFriend::default()),
        ("wechat.plus.pay", _) => turn.push(PayCode::default()),
        ("wechat.assistant", _) => leaf::open(turn, "assistant"),
        ("wechat.chats.folder", _) => turn.push(Folder::default()),
        ("wechat.contacts.new-friends", _) => turn.push(NewFriends::default()),
        ("wechat.contacts.groups", _) => turn.push(Groups::default()),
        ("wechat.contacts.accounts", _) => turn.push(Accounts::default()),
        ("wechat.contacts.services", _) => turn.push(Accounts { list: List::Services, scroll: 0 }),
        ("wechat.chats.services", _) => turn.push(ServiceAccounts::default()),
        ("wechat.chats.service", Of::Account(account)) => turn.push(AccountChat::opened(account)),
        ("wechat.chats.float", Of::Article(article)) => turn.push(Article::opened(article)),
        ("wechat.discover.moments", _) => turn.push(Moments::default()),
        ("wechat.discover.channels", _) => turn.push(Channels::default()),
        ("wechat.discover.mini-programs", _) => turn.push(Minis::default()),
        ("wechat.me.code", _) => turn.push(MyCode {}),
        ("wechat.me.services", _) => turn.push(Services::default()),
        ("wechat.me.favourites", _) => turn.push(Favourites::default()),
        ("wechat.me.moments", _) => turn.push(Moments::own()),
        ("wechat.me.settings", _) => turn.push(WeChatSettings::default()),
        ("wechat.chats.row", Of::Chat(chat)) => chat::open(turn, chat, false),
        ("wechat.contacts.friend", Of::Person(person)) => turn.push(Person::opened(person)),
        _ => {
            if let Some(slug) = me::leaf_of(at).or_else(|| contacts::leaf_of(at)) {
                leaf::open(turn, slug);
            }
        }
    }
}

impl Tabs {
    /// 微信, with how many messages were not seen, or that there is no network.
    fn bar_title(&self, world: &World, reads: Reads<'_>) -> String {
        let title = Tab::ALL[self.tab as usize].2;
        if self.tab != Tab::Chats {
            return title.into();
        }
        match (reads.online(), unread(world, reads)) {
            (false, _) => format!("{title}(未连接)"),
            (true, 0) => title.into(),
            (true, unread) => format!("{title}({unread})"),
        }
    }

    fn chats(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let h = parts::metrics(ui).tall_row;
        let lines = official::lines(ui, reads);
        let total = h * f32::from(u16::try_from(lines.len()).unwrap_or(0));
        let strip = if reads.online() { 0.0 } else { chat::STRIP };
        let mut scroll = Scroll::new(TOP + strip, tabs_top(ui), self.scroll, total);
        if self.scroll == 0 {
            // Pulled down at its beginning, the list gives way to the drawer of mini programs.
            let touches: &[Touch] =
                if scroll.at_end() { &[Touch::SwipeDown] } else { &[Touch::SwipeUp, Touch::SwipeDown] };
            let place = area(0.0, TOP, WIDTH, tabs_top(ui) - TOP);
            ui.add(LIST, touches, place, || ("这一页".into(), Role::Area, Look::SwipeArea));
        } else {
            scroll.swipes(ui, LIST);
        }
        let held: &[Touch] = match ui.profile.system {
            System::Ios => &[Touch::Tap, Touch::Hold, Touch::SwipeLeft],
            _ => &[Touch::Tap, Touch::Hold],
        };
        for line in lines {
            let Some(place) = scroll.place(0.0, WIDTH, h) else {
                continue;
            };
            let reach = scroll.in_reach(place);
            match line {
                official::Row::Folder => official::folder(ui, reads, reach, place),
                official::Row::Services => official::services(ui, reads, reach, place),
                official::Row::Service(account) => official::service(ui, reads, account, reach, place),
                official::Row::Chat(chat) => {
                    let unread = reads.has(Fact::Unread(chat));
                    let touches = if reach { held } else { &[] };
                    let spot = spot_of("wechat.chats.row", Of::Chat(chat));
                    let of = Of::Chat(chat);
                    let (count, quiet) = (reads.mark(UNREAD.of(of)), reads.is_on(QUIET_CHAT.of(of)));
                    let pinned = reads.is_on(PINNED.of(of));
                    parts::row_taking(ui, touches, spot, place, || {
                        let it = world.chat(chat);
                        Row {
                            face: Some(face(&it.face, it.colour)),
                            title: chat::name(world, reads, chat),
                            subtitle: chat::last_words(world, reads, chat),
                            aside: chat::last_time(world, reads, chat),
                            badge: if unread { u16::try_from(count).unwrap_or(u16::MAX).max(1) } else { 0 },
                            pinned,
                            icon: quiet.then_some("bell-off"),
                            ..Row::default()
                        }
                    });
                }
            }
        }
    }

    fn tab_bar(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        parts::panel(ui, area(0.0, tabs_top(ui), WIDTH, TABS + ui.metrics.strip), PanelGround::Bar, false);
        let unread = unread(world, reads);
        let w = WIDTH / 4.0;
        for (n, (tab, name, words, picture)) in (0u8..).zip(Tab::ALL) {
            ui.tap(name, area(f32::from(n) * w, tabs_top(ui), w, TABS), || {
                (
                    words.into(),
                    Role::Tab,
                    Look::Tab {
                        icon: picture.into(),
                        selected: tab == self.tab,
                        badge: match tab {
                            Tab::Chats => unread,
                            Tab::Contacts => new_friends::waiting(world, reads),
                            Tab::Discover | Tab::Me => 0,
                        },
                    },
                )
            });
        }
    }
}

fn plus_menu(ui: &mut Ui<'_>) {
    ui.layer(Layer::Sheet);
    ui.mask(Some(MASK), false);
    let (w, h) = (190.0, 62.0);
    let x = WIDTH - w - 8.0;
    parts::panel(ui, area(x, TOP, w, h * 4.0), PanelGround::Dark, true);
    for (n, (name, words, picture)) in (0u8..).zip(PLUS_LINES) {
        ui.tap(name, area(x, TOP + f32::from(n) * h, w, h), || {
            (words.into(), Role::Button, Look::MenuRow { icon: Some(picture.into()), dark: true })
        });
    }
}

/// How many messages were not seen, those of quiet chats apart.
fn unread(world: &World, reads: Reads<'_>) -> u16 {
    all(world.chats.len(), crate::world::ChatId)
        .filter(|chat| reads.has(Fact::Unread(*chat)) && !reads.is_on(QUIET_CHAT.of(Of::Chat(*chat))))
        .map(|chat| u16::try_from(reads.mark(UNREAD.of(Of::Chat(chat)))).unwrap_or(u16::MAX).max(1))
        .sum()
}
