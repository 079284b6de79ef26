//! 未知来源: the phone warns before something from outside the app market is installed (wechat-reference
//! A14). Whatever is answered, nothing is installed, and a sentence says what it was.

use crate::browser::REFUSED;
use crate::content::Reads;
use crate::metrics::WIDTH;
use crate::page::Shows;
use crate::parts::{self, text, text_height};
use crate::screen::{Dress, Layer, PanelGround, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::{SiteId, World};

/// The warning.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Risk {
    /// The page that wants it installed.
    pub site: SiteId,
}

/// What is said afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Debrief {
    /// The page it was about.
    pub site: SiteId,
}

const CANCEL: Spot = spot("browser.risk.cancel");
const GO_ON: Spot = spot("browser.risk.go-on");
const KNOWN: Spot = spot("browser.debrief.ok");

impl Shows for Risk {
    fn screen(&self) -> &'static str {
        "browser.risk"
    }

    fn of(&self) -> Of {
        Of::Site(self.site)
    }

    fn title(&self, _world: &World) -> String {
        "安装前的提醒".into()
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn is_see_through(&self) -> bool {
        true
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let file = ui.world.site(self.site).download.as_deref().unwrap_or_default();
        let words = format!("“{file}”来自未知来源，有风险。只装应用市场里的软件。");
        parts::confirm(ui, &words, (CANCEL, "取消"), (GO_ON, "继续安装", Dress::Warn));
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        if at != GO_ON {
            turn.writes.set(REFUSED.of(Of::Site(self.site)), 1);
        }
        turn.turn_into(Debrief { site: self.site });
    }
}

impl Shows for Debrief {
    fn screen(&self) -> &'static str {
        "browser.debrief"
    }

    fn of(&self) -> Of {
        Of::Site(self.site)
    }

    fn title(&self, _world: &World) -> String {
        "没有装上".into()
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let it = ui.world.site(self.site);
        let size = ui.metrics.text;
        let (x, w) = (24.0, WIDTH - 48.0);
        let words = format!("练习里什么都没有装上。{}", it.debrief);
        let h = text_height(&words, size, w - 40.0);
        ui.layer(Layer::Page);
        parts::panel(ui, area(x, 150.0, w, h + 130.0), PanelGround::White, true);
        text(ui, area(x + 20.0, 174.0, w - 40.0, h), &words, size, TextStyle::Body);
        parts::button(ui, KNOWN, area(x + 20.0, 190.0 + h, w - 40.0, 60.0), "知道了", Dress::Primary);
    }

    fn touch(self, turn: &mut Turn<'_>, _at: Spot, _touch: Touch) {
        turn.pop();
    }
}
