//! An official account's chat: welcome, pushes, the menu at the bottom, writing to it (wechat-reference C5, C12).

use crate::content::{FeedItem, Reads};
use crate::keyboard::{Empty, Main, Writing, above_keyboard};
use crate::metrics::{Metrics, TOP, WIDTH, break_lines, break_lines_at_most};
use crate::page::Shows;
use crate::parts::{self, LIST, Scroll, face, icon};
use crate::screen::{Area, Dress, Layer, Look, PanelGround, Role, Side, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::account::Account;
use crate::wechat::article::Article;
use crate::wechat::later::Later;
use crate::world::{AccountId, ArticleId, MenuDoes, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AccountChat {
    /// Whose.
    pub account: AccountId,
    /// What the bar at the bottom is.
    pub bar: Bar,
    /// How far back towards older messages, in swipes.
    pub scroll: u8,
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
const EMOJI: Spot = spot("wechat.account-chat.emoji");
const PLUS: Spot = spot("wechat.account-chat.plus");
const MASK: Spot = spot("wechat.mask");

const INPUT_BAR: f32 = 64.0;
const BUBBLE: f32 = 270.0;
const LARGE: f32 = 190.0;
const SMALL: f32 = 88.0;

impl AccountChat {
    /// The chat as it opens: with its menu, or with the box if it has no menu.
    #[must_use]
    pub fn opened(account: AccountId) -> Self {
        AccountChat { account, bar: Bar::Menu(None), scroll: 0 }
    }

    fn bar_top(&self, metrics: Metrics) -> f32 {
        let bottom = match &self.bar {
            Bar::Menu(_) => metrics.bottom(),
            Bar::Box(writing) => above_keyboard(metrics, writing),
        };
        bottom - INPUT_BAR
    }

    fn messages(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let it = world.account(self.account);
        let size = parts::metrics(ui).text;
        let feed = reads.feed(self.account);
        let heights: Vec<f32> = feed
            .iter()
            .map(|item| match item {
                FeedItem::Push(_, count) => LARGE + SMALL * f32::from(count.saturating_sub(1)) + 24.0,
                other => parts::text_height(words(&it.welcome, other), size, BUBBLE - 28.0) + 34.0,
            })
            .collect();
        let total = heights.iter().sum::<f32>() + 12.0;
        let mut scroll = Scroll::from_end(TOP, self.bar_top(ui.metrics), self.scroll, total);
        scroll.swipes(ui, LIST);
        for (item, height) in feed.iter().zip(heights) {
            match item {
                FeedItem::Push(from, count) => {
                    scroll.gap(8.0);
                    let from = usize::from(*from);
                    let pushed = it.articles.iter().skip(from).take(usize::from(*count));
                    for (n, article) in pushed.enumerate() {
                        let h = if n == 0 { LARGE } else { SMALL };
                        let Some(place) = scroll.place(20.0, WIDTH - 40.0, h) else {
                            continue;
                        };
                        push_card(ui, &scroll, *article, place, n == 0);
                    }
                    scroll.gap(16.0);
                }
                other => {
                    let Some(place) = scroll.place(12.0, WIDTH - 24.0, height) else {
                        continue;
                    };
                    let place = area(place.x, place.y + 8.0, place.w, place.h - 16.0);
                    let own = matches!(other, FeedItem::Own(_));
                    ui.show(place, || {
                        let words = words(&it.welcome, other);
                        let (side, portrait) = if own {
                            (Side::Own, parts::own_face(world))
                        } else {
                            (Side::Theirs, face(&it.face, it.colour))
                        };
                        (
                            words.to_owned(),
                            Role::Text,
                            Look::Bubble {
                                side,
                                lines: break_lines(words, size, BUBBLE - 28.0),
                                face: portrait,
                            },
                        )
                    });
                }
            }
        }
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
                (key.name.clone(), Role::Button, Look::MenuKey { has_lines: true })
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
            area(56.0, y + 8.0, 216.0, 48.0),
            Empty { label: "写字的白框", placeholder: "", icon: None, lines: 1 },
        );
        ui.tap(EMOJI, area(276.0, y + 8.0, 46.0, 48.0), || {
            ("表情".into(), Role::Button, icon("smile", 28.0))
        });
        if writing.text.is_empty() {
            ui.tap(PLUS, area(324.0, y + 8.0, 46.0, 48.0), || {
                ("下面的加号".into(), Role::Button, icon("circle-plus", 28.0))
            });
        } else {
            parts::button(ui, SEND, area(302.0, y + 8.0, 70.0, 48.0), "发送", Dress::Primary);
        }
        writing.keyboard_for(ui, &ui.world.phrases.account, Main::Message);
    }

    fn line(self, turn: &mut Turn<'_>, key: u8, line: usize) {
        let account = self.account;
        let world = turn.world;
        turn.turn_into(AccountChat { bar: Bar::Menu(None), scroll: 0, ..self });
        let menu = &world.account(account).menu;
        match menu.get(usize::from(key)).and_then(|key| key.lines.get(line)).map(|l| &l.does) {
            Some(MenuDoes::Article(article)) => turn.push(Article::opened(*article)),
            Some(MenuDoes::Reply(text)) => turn.writes.feed(account, FeedItem::Words(text.as_str().into())),
            Some(MenuDoes::Later) => turn.push(Later { name: "社区服务" }),
            None => {}
        }
    }

    fn send(turn: &mut Turn<'_>, account: AccountId, text: smol_str::SmolStr) {
        let it = turn.world.account(account);
        let reply = it.replies.iter().find(|(keyword, _)| text.contains(keyword.as_str()));
        let answer = reply
            .map_or("您的话收到了。工作人员上班时会看。", |(_, answer)| answer.as_str());
        turn.writes.feed(account, FeedItem::Own(text));
        turn.writes.feed(account, FeedItem::Words(answer.into()));
    }
}

fn words<'a>(welcome: &'a str, item: &'a FeedItem) -> &'a str {
    match item {
        FeedItem::Welcome | FeedItem::Push(..) => welcome,
        FeedItem::Words(words) | FeedItem::Own(words) => words,
    }
}

fn push_card(ui: &mut Ui<'_>, scroll: &Scroll, article: ArticleId, place: Area, large: bool) {
    let it = ui.world.article(article);
    let size = parts::metrics(ui).text - 3.0;
    let looks = || {
        let width = if large { place.w - 28.0 } else { place.w - 120.0 };
        (
            it.title.clone(),
            Role::Button,
            Look::ArticleCard {
                title: break_lines_at_most(&it.title, size, width, 2),
                picture: it.picture.clone(),
                large,
                source: None,
                time: large.then(|| it.date.clone()),
            },
        )
    };
    if scroll.in_reach(place) {
        ui.tap(spot_of("wechat.account-chat.article", Of::Article(article)), place, looks);
    } else {
        ui.show(place, looks);
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
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let account = self.account;
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
            ("wechat.account-chat.menu", Of::Number(n), _) => self.bar = Bar::Menu(u8::try_from(n).ok()),
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
            _ => {
                turn.turn_into(self);
                return turn.later();
            }
        }
        turn.turn_into(self);
    }
}
