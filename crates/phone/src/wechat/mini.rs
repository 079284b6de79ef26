//! 小程序: the list, and one with its capsule ··· | ◎ at the top right (wechat-reference B25).

use crate::content::{Mark, Reads};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, icon};
use crate::screen::{Dress, Ground, Layer, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::system::EDGE;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::rows::{self, Entry, scrolled};
use crate::world::World;

/// The list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Minis {
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

/// A mini program.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Mini {
    /// Which of the world's.
    pub mini: u8,
    /// The line whose page is in front; `None` = its first page.
    pub line: Option<u8>,
    /// ··· of the capsule is open.
    pub menu: bool,
}

/// The mini program that was used last: its place in the world's list, from 1; 0 = none yet.
pub const USED: Mark = Mark::new("wechat.mini-used");

const MENU: Spot = spot("wechat.mini.more");
const LEAVE: Spot = spot("wechat.mini.leave");
const BACK: Spot = spot("wechat.mini.back");
const AGAIN: Spot = spot("wechat.mini.again");
const CANCEL: Spot = spot("wechat.mini.cancel");

impl Shows for Minis {
    fn screen(&self) -> &'static str {
        "wechat.mini-programs"
    }

    fn title(&self, _world: &World) -> String {
        "小程序".into()
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        let entries: Vec<Entry<'_>> = (0u16..)
            .zip(&world.wechat.minis)
            .map(|(n, it)| Entry {
                face: Some((&it.face, it.colour)),
                note: Some(&it.words),
                arrow: false,
                ..Entry::new(spot_of("wechat.minis.row", Of::Number(n)), &it.name)
            })
            .collect();
        let bottom = ui.bottom();
        rows::list(ui, TOP, bottom, self.scroll, &entries);
        parts::bar(ui, || "小程序".into(), true, PanelGround::Grey);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at, at.of) {
            (LIST, _) => {
                self.scroll = scrolled(self.scroll, touch);
                turn.turn_into(self);
            }
            (_, Of::Number(n)) => Mini::open(turn, n),
            _ => turn.pop(),
        }
    }
}

impl Mini {
    /// The first page of the world's mini program with this number.
    pub(crate) fn opened(n: u16) -> Mini {
        Mini { mini: u8::try_from(n).unwrap_or(0), line: None, menu: false }
    }

    /// Opens it, and remembers that it was used.
    pub(crate) fn open(turn: &mut Turn<'_>, n: u16) {
        turn.writes.set(USED, u32::from(n) + 1);
        turn.push(Mini::opened(n));
    }

    fn capsule(ui: &mut Ui<'_>) {
        parts::panel(ui, area(WIDTH - 112.0, STATUS + 6.0, 104.0, 40.0), PanelGround::White, true);
        let keys = [(MENU, "三个点", "ellipsis", WIDTH - 112.0), (LEAVE, "圆圈", "circle-dot", WIDTH - 60.0)];
        for (key, words, picture, x) in keys {
            ui.tap(key, area(x, STATUS + 4.0, 52.0, 44.0), || {
                (words.into(), Role::Button, icon(picture, 24.0))
            });
        }
    }
}

impl Shows for Mini {
    fn screen(&self) -> &'static str {
        if self.line.is_some() { "wechat.mini-page" } else { "wechat.mini" }
    }

    fn title(&self, world: &World) -> String {
        world.wechat.minis.get(usize::from(self.mini)).map_or("小程序", |it| &it.name).into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        self.menu.then_some("mini-menu")
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        let metrics = ui.metrics;
        let Some(it) = world.wechat.minis.get(usize::from(self.mini)) else { return };
        parts::bar_ground(ui, PanelGround::White);
        let left = if self.line.is_some() { 52.0 } else { 20.0 };
        let width = WIDTH - 116.0 - left;
        let lines = crate::metrics::break_lines_at_most(&it.name, metrics.bar_title, width, 1);
        ui.show(area(left, STATUS, width, 52.0), || {
            let look =
                crate::screen::Look::Text { lines, size: metrics.bar_title, style: TextStyle::BarTitle };
            (it.name.clone(), Role::Heading, look)
        });
        match self.line.and_then(|n| it.line.get(usize::from(n))) {
            Some(line) => {
                ui.tap(BACK, area(2.0, STATUS + 4.0, 48.0, 44.0), || {
                    ("返回".into(), Role::Button, icon("chevron-left", 28.0))
                });
                let mut y = TOP + 20.0;
                for words in [Some(&line.title), line.note.as_ref()].into_iter().flatten() {
                    let h = parts::text_height(words, metrics.text, WIDTH - 40.0);
                    parts::text(ui, area(20.0, y, WIDTH - 40.0, h), words, metrics.text, TextStyle::Body);
                    y += h + 16.0;
                }
            }
            None => {
                let h = parts::text_height(&it.words, metrics.text, WIDTH - 40.0);
                let place = area(20.0, TOP + 14.0, WIDTH - 40.0, h);
                parts::text(ui, place, &it.words, metrics.text, TextStyle::Body);
                let entries: Vec<Entry<'_>> = (0u16..)
                    .zip(&it.line)
                    .map(|(n, line)| Entry::new(spot_of("wechat.mini.line", Of::Number(n)), &line.title))
                    .collect();
                let bottom = ui.bottom();
                rows::list(ui, TOP + h + 28.0, bottom, 0, &entries);
            }
        }
        Self::capsule(ui);
        if self.menu {
            parts::action_sheet(ui, CANCEL, &[(AGAIN, "重新进入小程序", Dress::Default)]);
            ui.layer(Layer::Page);
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        let menu = std::mem::replace(&mut self.menu, false);
        match (at, at.of) {
            (MENU, _) => {
                self.menu = true;
                turn.turn_into(self);
            }
            (LEAVE, _) => turn.pop(),
            (AGAIN, _) => turn.turn_into(Mini { line: None, ..self }),
            (_, Of::Number(n)) => {
                self.line = u8::try_from(n).ok();
                turn.turn_into(self);
            }
            (EDGE | CANCEL, _) | (Spot { name: "wechat.mask", .. }, _) if menu => turn.turn_into(self),
            // ‹, and going back by the phone's own way: one page of the mini program, then out of it.
            _ if self.line.is_some() => turn.turn_into(Mini { line: None, ..self }),
            _ => turn.pop(),
        }
    }
}
