//! A thing of the app market: who made it, how large it is, 安装 → 下载中 → 打开.

use crate::content::{Happens, Reads};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, face, text, text_height};
use crate::profile::System;
use crate::screen::{Dress, Ground, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::{App, Turn};
use crate::store::{INSTALLED, LOADING};
use crate::system::permission::{Ask, UNASKED};
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::{ProductId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ProductPage {
    /// Which.
    pub product: ProductId,
    /// Says what a look-alike wants to have.
    pub warned: bool,
}

const INSTALL: Spot = spot("store.install");
const WAIT: Spot = spot("store.loading");
const OPEN: Spot = spot("store.open");
const CANCEL: Spot = spot("store.warning.cancel");
const GO_ON: Spot = spot("store.warning.go-on");

/// Seconds it takes to fetch.
const FETCHED_AFTER: u32 = 6;

impl Shows for ProductPage {
    fn screen(&self) -> &'static str {
        "store.product"
    }

    fn of(&self) -> Of {
        Of::Product(self.product)
    }

    fn title(&self, world: &World) -> String {
        world.product(self.product).name.clone()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        self.warned.then_some("install-warning")
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let it = ui.world.product(self.product);
        let size = ui.metrics.text;
        ui.show(area(20.0, TOP + 20.0, 84.0, 84.0), || {
            (String::new(), Role::Picture, Look::Portrait { face: face(&it.face, it.colour) })
        });
        text(ui, area(120.0, TOP + 20.0, WIDTH - 140.0, 40.0), &it.name, size, TextStyle::Headline);
        let note = ui.metrics.note;
        text(ui, area(120.0, TOP + 64.0, WIDTH - 140.0, 60.0), &it.maker, note, TextStyle::Note);
        let key = area(24.0, TOP + 140.0, WIDTH - 48.0, 60.0);
        let n = Of::Number(self.product.0);
        if reads.is_on(INSTALLED.of(n)) {
            parts::button(ui, OPEN, key, "打开", Dress::Primary);
        } else if reads.is_on(LOADING.of(n)) {
            ui.greyed(WAIT, key, || ("下载中".into(), Role::Button, Look::Button { dress: Dress::Default }));
        } else {
            let words = if ui.profile.system == System::Ios { "获取" } else { "安装" };
            parts::button(ui, INSTALL, key, words, Dress::Primary);
        }
        let h = text_height(&it.words, size, WIDTH - 40.0);
        text(ui, area(20.0, TOP + 224.0, WIDTH - 40.0, h), &it.words, size, TextStyle::Body);
        let small = format!("大小 {}", it.size);
        text(ui, area(20.0, TOP + 240.0 + h, WIDTH - 40.0, 34.0), &small, note, TextStyle::Note);
        parts::bar(ui, String::new, true, PanelGround::White);
        if self.warned {
            let words = format!("“{}”：{}。看清名字和制作人，再装。", it.name, it.words);
            parts::confirm(ui, &words, (CANCEL, "取消"), (GO_ON, "继续", Dress::Warn));
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        let n = Of::Number(self.product.0);
        let was_warned = std::mem::take(&mut self.warned);
        match at {
            INSTALL if turn.world.product(self.product).genuine => {
                turn.writes.set(LOADING.of(n), 1);
                // A new app asks before it looks where one is.
                turn.writes.set(Ask::Location.mark(App::Weather), UNASKED);
                turn.writes.later(FETCHED_AFTER, Happens::Mark(INSTALLED.of(n), 1));
            }
            INSTALL => self.warned = true,
            OPEN => return turn.open(App::Weather),
            GO_ON => turn.tell("练习里没有装上"),
            _ if was_warned => {}
            _ => return turn.pop(),
        }
        turn.turn_into(self);
    }
}
