//! The four tabs 微信, 通讯录, 发现, 我 and the ⊕ menu (wechat-reference B2–B6).

use crate::content::{Fact, Reads};
use crate::metrics::{STATUS, TABS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face, icon};
use crate::screen::{Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::system::EDGE;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::account_chat::AccountChat;
use crate::wechat::accounts::{Accounts, List};
use crate::wechat::article::Article;
use crate::wechat::chat;
use crate::wechat::favourites::Favourites;
use crate::wechat::folder::Folder;
use crate::wechat::later::Later;
use crate::wechat::moments::Moments;
use crate::wechat::official;
use crate::wechat::person::Person;
use crate::wechat::scan::Scan;
use crate::wechat::search::Search;
use crate::wechat::services::Services;
use crate::world::{PersonId, PersonKind, World, all};

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
const ACCOUNTS: Spot = spot("wechat.contacts.accounts");
const MASK: Spot = spot("wechat.mask");
const PLUS_LINES: [(Spot, &str, &str); 4] = [
    (spot("wechat.plus.group"), "发起群聊", "message-circle"),
    (spot("wechat.plus.add-friend"), "添加朋友", "user-plus"),
    (spot("wechat.plus.scan"), "扫一扫", "scan-line"),
    (spot("wechat.plus.pay"), "收付款", "wallet"),
];

/// Rows of 通讯录 above the friends.
const CONTACT_ROWS: [(Spot, &str, &str); 7] = [
    (spot("wechat.contacts.new-friends"), "新的朋友", "user-plus"),
    (spot("wechat.contacts.chat-only"), "仅聊天的朋友", "message-circle"),
    (spot("wechat.contacts.groups"), "群聊", "users"),
    (spot("wechat.contacts.labels"), "标签", "tag"),
    (ACCOUNTS, "公众号", "newspaper"),
    (spot("wechat.contacts.services"), "服务号", "bell"),
    (spot("wechat.contacts.work"), "企业微信联系人", "briefcase"),
];

/// Rows of 发现; a gap stands above those marked.
const DISCOVER_ROWS: [(Spot, &str, &str, bool); 11] = [
    (spot("wechat.discover.moments"), "朋友圈", "aperture", false),
    (spot("wechat.discover.channels"), "视频号", "clapperboard", true),
    (spot("wechat.discover.live"), "直播", "radio", false),
    (spot("wechat.discover.scan"), "扫一扫", "scan-line", true),
    (spot("wechat.discover.listen"), "听一听", "music", false),
    (spot("wechat.discover.look"), "看一看", "eye", true),
    (spot("wechat.discover.search"), "搜一搜", "search", false),
    (spot("wechat.discover.nearby"), "附近", "map-pin", true),
    (spot("wechat.discover.shop"), "购物", "shopping-bag", true),
    (spot("wechat.discover.games"), "游戏", "gamepad-2", false),
    (spot("wechat.discover.mini-programs"), "小程序", "layout-grid", true),
];

/// Rows of 我; a gap stands above those marked.
const ME_ROWS: [(Spot, &str, &str, bool); 7] = [
    (spot("wechat.me.services"), "服务", "wallet", true),
    (spot("wechat.me.favourites"), "收藏", "box", true),
    (spot("wechat.me.moments"), "朋友圈", "image", false),
    (spot("wechat.me.channels"), "视频号", "clapperboard", false),
    (spot("wechat.me.orders"), "订单与卡包", "credit-card", false),
    (spot("wechat.me.stickers"), "表情", "smile", false),
    (spot("wechat.me.settings"), "设置", "settings", true),
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
        match self.tab {
            Tab::Chats => self.chats(ui, reads),
            Tab::Contacts => self.contacts(ui),
            Tab::Discover => self.rows(ui, &DISCOVER_ROWS, TOP),
            Tab::Me => self.me(ui),
        }
        if self.tab == Tab::Me {
            parts::bar_ground(ui, PanelGround::White);
        } else {
            let title = Tab::ALL[self.tab as usize].2;
            parts::bar(ui, || title.into(), false, PanelGround::Grey);
        }
        if matches!(self.tab, Tab::Chats | Tab::Contacts | Tab::Discover) {
            ui.tap(SEARCH, area(WIDTH - 104.0, STATUS + 4.0, 48.0, 44.0), || {
                ("放大镜".into(), Role::Button, icon("search", 26.0))
            });
            ui.tap(PLUS, area(WIDTH - 54.0, STATUS + 4.0, 48.0, 44.0), || {
                ("加号".into(), Role::Button, icon("circle-plus", 26.0))
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
        turn.turn_into(self);
        match (at.name, at.of) {
            ("wechat.search" | "wechat.discover.search", _) => turn.push(Search::default()),
            ("wechat.plus.scan" | "wechat.discover.scan", _) => {
                let aim = turn.writes.reads().aim();
                turn.push(Scan::opened(aim));
            }
            ("wechat.chats.folder", _) => turn.push(Folder::default()),
            ("wechat.contacts.accounts", _) => turn.push(Accounts::default()),
            ("wechat.contacts.services", _) => turn.push(Accounts { list: List::Services, scroll: 0 }),
            ("wechat.chats.services", _) => turn.push(Services::default()),
            ("wechat.chats.service", Of::Account(account)) => turn.push(AccountChat::opened(account)),
            ("wechat.chats.float", Of::Article(article)) => turn.push(Article::opened(article)),
            ("wechat.discover.moments", _) => turn.push(Moments::default()),
            ("wechat.me.favourites", _) => turn.push(Favourites::default()),
            ("wechat.chats.row", Of::Chat(chat)) => chat::open(turn, chat, false),
            ("wechat.contacts.friend", Of::Person(person)) => turn.push(Person { person }),
            _ => {
                if let Some(name) = later_name(at) {
                    turn.push(Later { name });
                }
            }
        }
    }
}

/// The title of the page behind a row that is practised in a later lesson.
fn later_name(at: Spot) -> Option<&'static str> {
    let contacts = CONTACT_ROWS.iter().map(|r| (r.0, r.1));
    let discover = DISCOVER_ROWS.iter().map(|r| (r.0, r.1));
    let me = ME_ROWS.iter().map(|r| (r.0, r.1));
    let plus = PLUS_LINES.iter().map(|r| (r.0, r.1));
    contacts.chain(discover).chain(me).chain(plus).find_map(|(name, words)| (name == at).then_some(words))
}

impl Tabs {
    fn chats(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let h = parts::metrics(ui).tall_row;
        let lines = official::lines(ui, reads);
        let total = h * f32::from(u16::try_from(lines.len()).unwrap_or(0));
        let mut scroll = Scroll::new(TOP, tabs_top(ui), self.scroll, total);
        scroll.swipes(ui, LIST);
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
                    parts::row(ui, reach, spot_of("wechat.chats.row", Of::Chat(chat)), place, || {
                        let it = world.chat(chat);
                        Row {
                            face: Some(face(&it.face, it.colour)),
                            title: it.title.clone(),
                            subtitle: chat::last_words(world, reads, chat),
                            aside: chat::last_time(world, reads, chat),
                            badge: if unread { it.unread } else { 0 },
                            pinned: it.pinned,
                            icon: it.muted.then_some("bell-off"),
                            ..Row::default()
                        }
                    });
                }
            }
        }
    }

    fn contacts(&self, ui: &mut Ui<'_>) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        let friends = friends(world);
        let letters = letters(world, &friends);
        let total = metrics.row * 7.0 + friends.len() as f32 * metrics.row + f32::from(letters) * 30.0 + 50.0;
        let mut scroll = Scroll::new(TOP, tabs_top(ui), self.scroll, total);
        scroll.swipes(ui, LIST);
        for (name, words, picture) in CONTACT_ROWS {
            let Some(place) = scroll.place(0.0, WIDTH, metrics.row) else {
                continue;
            };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, name, place, || Row {
                icon: Some(picture),
                title: words.into(),
                ..Row::default()
            });
        }
        let mut letter = ' ';
        for person in &friends {
            let it = world.person(*person);
            if it.letter != letter {
                letter = it.letter;
                if let Some(place) = scroll.place(16.0, WIDTH - 32.0, 30.0) {
                    parts::text(ui, place, &letter.to_string(), metrics.note, TextStyle::Note);
                }
            }
            let Some(place) = scroll.place(0.0, WIDTH, metrics.row) else {
                continue;
            };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, spot_of("wechat.contacts.friend", Of::Person(*person)), place, || Row {
                face: Some(face(&it.face, it.colour)),
                title: it.name.clone(),
                ..Row::default()
            });
        }
        if let Some(place) = scroll.place(0.0, WIDTH, 50.0) {
            parts::text(ui, place, &format!("{}个朋友", friends.len()), metrics.note, TextStyle::Centre);
        }
    }

    fn rows(&self, ui: &mut Ui<'_>, rows: &[(Spot, &'static str, &'static str, bool)], top: f32) {
        let h = parts::metrics(ui).row;
        let gaps = rows.iter().filter(|r| r.3).count() as f32;
        let mut scroll = Scroll::new(top, tabs_top(ui), self.scroll, rows.len() as f32 * h + gaps * 8.0);
        scroll.swipes(ui, LIST);
        for (name, words, picture, gap) in rows {
            if *gap {
                scroll.gap(8.0);
            }
            let Some(place) = scroll.place(0.0, WIDTH, h) else {
                continue;
            };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, *name, place, || Row {
                icon: Some(picture),
                title: (*words).into(),
                arrow: true,
                ..Row::default()
            });
        }
    }

    fn me(&self, ui: &mut Ui<'_>) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        self.rows(ui, &ME_ROWS, TOP + 72.0);
        parts::panel(ui, area(0.0, STATUS, WIDTH, TOP + 72.0 - STATUS), PanelGround::White, false);
        ui.show(area(20.0, TOP - 12.0, 64.0, 64.0), || {
            (world.owner.name.clone(), Role::Picture, Look::Portrait { face: parts::own_face(world) })
        });
        parts::text(
            ui,
            area(100.0, TOP - 4.0, 240.0, 40.0),
            &world.owner.name,
            metrics.text,
            TextStyle::Body,
        );
    }

    fn tab_bar(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        parts::panel(ui, area(0.0, tabs_top(ui), WIDTH, TABS + ui.metrics.strip), PanelGround::Bar, false);
        let unread: u16 = all(world.chats.len(), crate::world::ChatId)
            .filter(|chat| reads.has(Fact::Unread(*chat)) && !world.chat(*chat).muted)
            .map(|chat| world.chat(chat).unread)
            .sum();
        let w = WIDTH / 4.0;
        for (n, (tab, name, words, picture)) in (0u8..).zip(Tab::ALL) {
            ui.tap(name, area(f32::from(n) * w, tabs_top(ui), w, TABS), || {
                (
                    words.into(),
                    Role::Tab,
                    Look::Tab {
                        icon: picture.into(),
                        selected: tab == self.tab,
                        badge: if tab == Tab::Chats { unread } else { 0 },
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

/// Friends by the letter of their names.
fn friends(world: &World) -> Vec<PersonId> {
    let mut friends: Vec<PersonId> =
        all(world.people.len(), PersonId).filter(|p| world.person(*p).kind != PersonKind::Stranger).collect();
    friends.sort_by_key(|p| world.person(*p).letter);
    friends
}

fn letters(world: &World, friends: &[PersonId]) -> u8 {
    let mut letters: Vec<char> = friends.iter().map(|p| world.person(*p).letter).collect();
    letters.dedup();
    u8::try_from(letters.len()).unwrap_or(u8::MAX)
}
