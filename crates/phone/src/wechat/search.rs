//! 🔍: the box, what is on this phone already, and the row 搜一搜 (wechat-reference C1).

use crate::content::{Fact, Reads};
use crate::keyboard::{Empty, Main, SEARCH, Writing, above_keyboard};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, Row, Scroll, face};
use crate::screen::{Dress, Ground, PanelGround, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::account_chat::AccountChat;
use crate::wechat::chat;
use crate::wechat::results::{Results, Shelf};
use crate::world::{AccountId, ChatId, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Search {
    /// What is looked for.
    pub query: Writing,
}

impl Default for Search {
    fn default() -> Self {
        Search { query: Writing::focused() }
    }
}

const BOX: Spot = spot("wechat.search.box");
const CANCEL: Spot = spot("wechat.search.cancel");
const CLEAR: Spot = spot("wechat.search.clear");
const RESULT: Spot = spot("wechat.search.result");

/// Most local hits of a kind.
const HITS: usize = 2;

impl Search {
    fn hits(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        let query = self.query.text.as_str();
        let mut scroll = Scroll::new(TOP, above_keyboard(ui.metrics, &self.query), 0, 0.0);
        if let Some(place) = scroll.place(0.0, WIDTH, metrics.row) {
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, RESULT, place, || Row {
                icon: Some("search"),
                title: format!("搜一搜「{query}」"),
                arrow: true,
                ..Row::default()
            });
        }
        let accounts = all(world.accounts.len(), AccountId)
            .filter(|a| world.account(*a).name.contains(query) && reads.has(Fact::Following(*a)))
            .take(HITS);
        for account in accounts {
            let Some(place) = scroll.place(0.0, WIDTH, metrics.row) else {
                continue;
            };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, spot_of("wechat.search.account", Of::Account(account)), place, || {
                let it = world.account(account);
                Row {
                    face: Some(face(&it.face, it.colour)),
                    title: it.name.clone(),
                    aside: Some("公众号".into()),
                    ..Row::default()
                }
            });
        }
        let chats =
            all(world.chats.len(), ChatId).filter(|c| world.chat(*c).title.contains(query)).take(HITS);
        for chat in chats {
            let Some(place) = scroll.place(0.0, WIDTH, metrics.row) else {
                continue;
            };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, spot_of("wechat.search.chat", Of::Chat(chat)), place, || {
                let it = world.chat(chat);
                Row { face: Some(face(&it.face, it.colour)), title: it.title.clone(), ..Row::default() }
            });
        }
    }
}

impl Shows for Search {
    fn screen(&self) -> &'static str {
        "wechat.search"
    }

    fn title(&self, _world: &World) -> String {
        "搜索".into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        self.query.focus.then_some("keyboard")
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        Some(&mut self.query)
    }

    fn writing(&self) -> Option<&Writing> {
        Some(&self.query)
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let metrics = parts::metrics(ui);
        if self.query.text.is_empty() {
            let words = "朋友圈　文章　公众号　小程序";
            parts::text(
                ui,
                area(20.0, TOP + 24.0, WIDTH - 40.0, 60.0),
                words,
                metrics.note,
                TextStyle::Centre,
            );
        } else {
            self.hits(ui, reads);
        }
        parts::bar_ground(ui, PanelGround::Grey);
        let clear = !self.query.text.is_empty();
        let w = if clear { 228.0 } else { 276.0 };
        self.query.input(
            ui,
            BOX,
            area(10.0, STATUS + 3.0, w, 46.0),
            Empty { label: "搜索框", placeholder: "搜索", icon: Some("search"), lines: 1 },
        );
        if clear {
            ui.tap(CLEAR, area(240.0, STATUS + 3.0, 48.0, 46.0), || {
                ("清空".into(), crate::screen::Role::Button, parts::icon("circle-x", 24.0))
            });
        }
        parts::button(ui, CANCEL, area(292.0, STATUS + 3.0, 80.0, 46.0), "取消", Dress::Link);
        self.query.keyboard_for(ui, &ui.world.phrases.search, Main::Search);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if self.query.touch(&turn.world.phrases.search, at, touch) {
            return turn.turn_into(self);
        }
        match (at, at.of) {
            (BOX, _) => self.query.focus = true,
            (CLEAR, _) => self.query = Writing::focused(),
            (SEARCH, _) if self.query.text.is_empty() => {}
            (RESULT | SEARCH, _) => {
                let query = self.query.text.clone();
                self.query.focus = false;
                turn.turn_into(self);
                return turn.push(Results { query, shelf: Shelf::All, scroll: 0 });
            }
            (Spot { name: "wechat.search.account", .. }, Of::Account(account)) => {
                turn.turn_into(self);
                return turn.push(AccountChat::opened(account));
            }
            (Spot { name: "wechat.search.chat", .. }, Of::Chat(chat)) => {
                turn.turn_into(self);
                return chat::open(turn, chat, false);
            }
            (Spot { name: "system.back", .. }, _) if self.query.focus => self.query.focus = false,
            _ => return turn.pop(),
        }
        turn.turn_into(self);
    }
}
