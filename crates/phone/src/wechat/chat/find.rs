//! 查找聊天记录: a word, and the messages of the chat that hold it (wechat-reference B19).

use crate::content::Reads;
use crate::keyboard::{Empty, Main, SEARCH, Writing, above_keyboard};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, Row};
use crate::screen::{Dress, Ground, PanelGround, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::chat::messages::writer;
use crate::wechat::chat::{Chat, bubble};
use crate::world::{ChatId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Find {
    /// In which chat.
    pub chat: ChatId,
    /// The search box.
    pub query: Writing,
}

const BOX: Spot = spot("wechat.find.box");

impl Find {
    /// The page as it opens.
    #[must_use]
    pub fn opened(chat: ChatId) -> Self {
        Find { chat, query: Writing::focused() }
    }
}

impl Shows for Find {
    fn screen(&self) -> &'static str {
        "wechat.find"
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn title(&self, _world: &World) -> String {
        "查找聊天记录".into()
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
        let world = ui.world;
        let h = ui.metrics.tall_row;
        let bottom = above_keyboard(ui.metrics, &self.query);
        let query = self.query.text.as_str();
        let mut y = TOP;
        for (n, message) in (0u16..).zip(reads.thread(self.chat)).filter(|_| !query.is_empty()) {
            let words = bubble::line(world, &message.body);
            if !words.contains(query) || y + h > bottom {
                continue;
            }
            parts::row(ui, true, spot_of("wechat.find.row", Of::Number(n)), area(0.0, y, WIDTH, h), || Row {
                title: words,
                subtitle: Some(writer(world, self.chat, message).to_owned()),
                ..Row::default()
            });
            y += h;
        }
        if y == TOP {
            let words = if query.is_empty() { "写一个词，找说过的话" } else { "没有找到" };
            parts::empty(ui, TOP, words);
        }
        parts::bar_ground(ui, PanelGround::Grey);
        let empty = Empty { label: "搜索框", placeholder: "搜索", icon: Some("search"), lines: 1 };
        self.query.input(ui, BOX, area(10.0, STATUS + 3.0, 276.0, 46.0), empty);
        let cancel = area(292.0, STATUS + 3.0, 80.0, 46.0);
        parts::button(ui, spot("wechat.find.cancel"), cancel, "取消", Dress::Link);
        self.query.keyboard_for(ui, &world.phrases.find, Main::Search);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if self.query.touch(&turn.world.phrases.find, at, touch) {
            return turn.turn_into(self);
        }
        match (at.name, at.of) {
            // What is found stands below already: the keyboard makes room for it.
            _ if at == SEARCH => self.query.focus = false,
            ("wechat.find.box", _) => self.query.focus = true,
            ("wechat.find.row", Of::Number(n)) => {
                let newer = turn.writes.reads().thread(self.chat).len().saturating_sub(usize::from(n) + 1);
                let scroll = u8::try_from(newer / 4).unwrap_or(u8::MAX);
                let chat = self.chat;
                turn.turn_into(self);
                return turn.push(Chat { scroll, ..Chat::opened(chat) });
            }
            ("system.back", _) if self.query.focus => self.query.focus = false,
            _ => return turn.pop(),
        }
        turn.turn_into(self);
    }
}
