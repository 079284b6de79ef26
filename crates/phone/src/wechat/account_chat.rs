//! An official account's chat: welcome, pushes, the menu at the bottom, writing to it (wechat-reference C5, C12).

mod asked;
mod feed;

use crate::content::{FeedItem, Mark, Reads};
use crate::keyboard::{Empty, Main, Writing, above_keyboard};
use crate::metrics::{Metrics, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, icon};
use crate::screen::{Dress, Layer, Look, PanelGround, Role, Touch};
use crate::state::App;
use crate::state::Turn;
use crate::system::permission::{self, Ask};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::account::Account;
use crate::wechat::article::Article;
use crate::wechat::h5::H5;
use crate::wechat::scan::Scan;
use crate::world::{AccountId, MenuDoes, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AccountChat {
    /// Whose.
    pub account: AccountId,
    /// What the bar at the bottom is.
    pub bar: Bar,
    /// How far back towards older messages, in swipes.
    pub scroll: u8,
    /// What is asked above it.
    pub over: Over,
}

/// What is asked above an account's chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// 拍照 or 从手机相册选择.
    PhotoSheet,
    /// The album.
    Album,
    /// 申请使用你的位置.
    Position,
    /// Nothing; the welcome is being read aloud.
    ReadAloud,
}

/// What the bar at the bottom is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Bar {
    /// The menu keys; one of them may be open.
    Menu(Option<u8>),
    /// The box to write in.
    Box(Writing),
}

const KEYBOARD: Spot = spot("wechat.account-chat.keyboard");
const INPUT: Spot = spot("wechat.account-chat.box");
const SEND: Spot = spot("wechat.account-chat.send");
/// The welcome, where it can be heard.
const WELCOME: Spot = spot("wechat.account-chat.welcome");
const STOP: Spot = spot("wechat.account-chat.stop");
const PLUS: Spot = spot("wechat.account-chat.plus");
const MASK: Spot = spot("wechat.mask");
/// Something was written to the account.
pub const WRITTEN: Mark = Mark::new("wechat.account.written");
/// What an account answers that names no answer of its own.
const ANSWER: &str = "收到，谢谢您。";

const INPUT_BAR: f32 = 64.0;

impl AccountChat {
    /// The chat as it opens: with its menu, or with the box if it has no menu.
    #[must_use]
    pub fn opened(account: AccountId) -> Self {
        AccountChat { account, bar: Bar::Menu(None), scroll: 0, over: Over::Nothing }
    }

    fn bar_top(&self, metrics: Metrics) -> f32 {
        let bottom = match &self.bar {
            Bar::Menu(_) => metrics.bottom(),
            Bar::Box(writing) => above_keyboard(metrics, writing),
        };
        bottom - INPUT_BAR
    }

    fn menu_bar(&self, ui: &mut Ui<'_>, open: Option<u8>) {
        let menu = &ui.world.account(self.account).menu;
        let y = self.bar_top(ui.metrics);
        parts::panel(ui, area(0.0, y, WIDTH, INPUT_BAR + ui.metrics.strip), PanelGround::Bar, false);
        ui.tap(KEYBOARD, area(2.0, y + 8.0, 52.0, 48.0), || {
            ("切换到键盘".into(), Role::Button, icon("keyboard", 28.0))
        });
        let w = (WIDTH - 56.0) / menu.len().max(1) as f32;
        for (n, key) in (0u8..).zip(menu) {
            let place = area(56.0 + f32::from(n) * w, y, w, INPUT_BAR);
            ui.tap(spot_of("wechat.account-chat.menu", Of::Number(n.into())), place, || {
                let has_lines = !key.lines.is_empty();
                (key.name.clone(), Role::Button, Look::MenuKey { has_lines })
            });
        }
        let Some(key) = open.and_then(|n| menu.get(usize::from(n)).map(|key| (n, key))) else {
            return;
        };
        ui.layer(Layer::Sheet);
        ui.mask(Some(MASK), false);
        let (n, key) = key;
        let (width, h) = (190.0, 58.0);
        let x = (56.0 + f32::from(n) * w + w / 2.0 - width / 2.0).clamp(6.0, WIDTH - width - 6.0);
        let top = y - h * key.lines.len() as f32 - 8.0;
        parts::panel(ui, area(x, top, width, h * key.lines.len() as f32), PanelGround::White, true);
        for (n, line) in (0u8..).zip(&key.lines) {
            let place = area(x, top + f32::from(n) * h, width, h);
            ui.tap(spot_of("wechat.account-chat.line", Of::Number(n.into())), place, || {
                (line.name.clone(), Role::Button, Look::MenuRow { icon: None, dark: false })
            });
        }
    }

    fn writing_bar(&self, ui: &mut Ui<'_>, writing: &Writing) {
        let y = self.bar_top(ui.metrics);
        parts::panel(ui, area(0.0, y, WIDTH, INPUT_BAR + 40.0), PanelGround::Bar, false);
        ui.tap(KEYBOARD, area(2.0, y + 8.0, 52.0, 48.0), || {
            ("切换到菜单".into(), Role::Button, icon("list", 28.0))
        });
        writing.input(
            ui,
            INPUT,
            area(56.0, y + 8.0, 238.0, 48.0),
            Empty { label: "写字的白框", placeholder: "", icon: None, lines: 1 },
        );
        if writing.text.is_empty() {
            ui.tap(PLUS, area(324.0, y + 8.0, 46.0, 48.0), || {
                ("下面的加号".into(), Role::Button, icon("circle-plus", 28.0))
            });
        } else {
            parts::button(ui, SEND, area(302.0, y + 8.0, 70.0, 48.0), "发送", Dress::Primary);
        }
        writing.keyboard_for(ui, &ui.world.phrases.account, Main::Message);
    }

    /// A key of the menu: it opens its lines, or does what it does.
    fn key(self, turn: &mut Turn<'_>, n: u8) {
        let key = turn.world.account(self.account).menu.get(usize::from(n));
        match key.and_then(|key| key.does.clone()) {
            Some(does) => self.does(turn, &does),
            None => turn.turn_into(AccountChat { bar: Bar::Menu(Some(n)), ..self }),
        }
    }

    fn line(self, turn: &mut Turn<'_>, key: u8, line: usize) {
        let menu = &turn.world.account(self.account).menu;
        let found = menu.get(usize::from(key)).and_then(|key| key.lines.get(line));
        match found.map(|line| line.does.clone()) {
            Some(does) => self.does(turn, &does),
            None => turn.turn_into(self),
        }
    }

    fn does(self, turn: &mut Turn<'_>, does: &MenuDoes) {
        let account = self.account;
        let shut = AccountChat { bar: Bar::Menu(None), scroll: 0, ..self };
        match does {
            MenuDoes::Photo => return turn.turn_into(AccountChat { over: Over::PhotoSheet, ..shut }),
            MenuDoes::Position => return turn.turn_into(AccountChat { over: Over::Position, ..shut }),
            _ => turn.turn_into(shut),
        }
        match does {
            MenuDoes::Article(article) => turn.push(Article::opened(*article)),
            MenuDoes::Reply(text) => turn.writes.feed(account, FeedItem::Words(text.as_str().into())),
            MenuDoes::Section(section) => H5::open(turn, *section),
            MenuDoes::Scan => {
                let aim = turn.writes.reads().aim();
                permission::ask(turn, App::WeChat, Ask::Camera, Scan::opened(aim));
            }
            MenuDoes::Photo | MenuDoes::Position => {}
        }
    }

    fn send(turn: &mut Turn<'_>, account: AccountId, text: smol_str::SmolStr) {
        let it = turn.world.account(account);
        let reply = it.replies.iter().find(|(keyword, _)| text.contains(keyword.as_str()));
        let usual = it.answer.as_deref().unwrap_or(ANSWER);
        let answer = reply.map_or(usual, |(_, answer)| answer.as_str());
        turn.writes.set(WRITTEN.of(Of::Account(account)), 1);
        turn.writes.feed(account, FeedItem::Own(text));
        turn.writes.feed(account, FeedItem::Words(answer.into()));
    }
}

impl Shows for AccountChat {
    fn screen(&self) -> &'static str {
        "wechat.account-chat"
    }

    fn of(&self) -> Of {
        Of::Account(self.account)
    }

    fn title(&self, world: &World) -> String {
        world.account(self.account).name.clone()
    }

    fn panel(&self) -> Option<&'static str> {
        match self.over {
            Over::Nothing => {}
            Over::PhotoSheet => return Some("photo-sheet"),
            Over::Album => return Some("photo-album"),
            Over::Position => return Some("position-dialog"),
            Over::ReadAloud => return Some("read-aloud"),
        }
        match &self.bar {
            Bar::Menu(Some(0)) => Some("menu:0"),
            Bar::Menu(Some(1)) => Some("menu:1"),
            Bar::Menu(Some(_)) => Some("menu:2"),
            Bar::Box(Writing { focus: true, .. }) => Some("keyboard"),
            _ => None,
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        match &mut self.bar {
            Bar::Box(writing) => Some(writing),
            Bar::Menu(_) => None,
        }
    }

    fn writing(&self) -> Option<&Writing> {
        match &self.bar {
            Bar::Box(writing) => Some(writing),
            Bar::Menu(_) => None,
        }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        self.messages(ui, reads);
        parts::bar(ui, || self.title(world), true, PanelGround::Grey);
        parts::more(ui);
        match &self.bar {
            Bar::Menu(open) => self.menu_bar(ui, *open),
            Bar::Box(writing) => self.writing_bar(ui, writing),
        }
        self.over(ui);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let account = self.account;
        if self.touch_over(turn, at) {
            return;
        }
        // Whoever goes on to something else does not hear it to its end.
        if at != LIST {
            self.over = if at == WELCOME { Over::ReadAloud } else { Over::Nothing };
        }
        if let Bar::Box(writing) = &mut self.bar
            && writing.touch(&turn.world.phrases.account, at, touch)
        {
            return turn.turn_into(self);
        }
        match (at.name, at.of, &mut self.bar) {
            ("wechat.back", ..) => return turn.pop(),
            ("system.back", _, Bar::Menu(open @ Some(_))) => *open = None,
            ("system.back", _, Bar::Box(writing)) if writing.focus => writing.focus = false,
            ("system.back", ..) => return turn.pop(),
            ("wechat.mask", _, Bar::Menu(open)) => *open = None,
            ("wechat.list", ..) => {
                self.scroll =
                    if touch == Touch::SwipeDown { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
            }
            ("wechat.more", ..) => {
                turn.turn_into(self);
                return turn.push(Account::opened(account));
            }
            ("wechat.account-chat.article", Of::Article(article), _) => {
                turn.turn_into(self);
                return turn.push(Article::opened(article));
            }
            ("wechat.account-chat.menu", Of::Number(n), _) => {
                return self.key(turn, u8::try_from(n).unwrap_or(0));
            }
            ("wechat.account-chat.plus", _, Bar::Box(writing)) => {
                writing.focus = false;
                self.over = Over::PhotoSheet;
            }
            ("wechat.account-chat.line", Of::Number(line), Bar::Menu(Some(key))) => {
                let key = *key;
                return self.line(turn, key, usize::from(line));
            }
            ("wechat.account-chat.keyboard", _, Bar::Menu(_)) => self.bar = Bar::Box(Writing::default()),
            ("wechat.account-chat.keyboard", _, Bar::Box(_)) => self.bar = Bar::Menu(None),
            ("wechat.account-chat.box", _, Bar::Box(writing)) => writing.focus = true,
            // The green key 发送 of an iPhone's keyboard has nothing to send yet.
            ("keyboard.main", _, Bar::Box(writing)) if writing.text.is_empty() => {}
            ("wechat.account-chat.send" | "keyboard.main", _, Bar::Box(writing)) => {
                let text = std::mem::take(&mut writing.text);
                Self::send(turn, account, text);
                self.scroll = 0;
            }
            _ => {}
        }
        turn.turn_into(self);
    }
}
