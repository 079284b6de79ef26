//! A page of WeChat that a later lesson practises: it says so, and ‹ leads back.

use crate::content::Reads;
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, BACK};
use crate::screen::{PanelGround, TextStyle, Touch};
use crate::state::Turn;
use crate::system::EDGE;
use crate::ui::{Spot, Ui, area};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Later {
    /// The words on the row that led here.
    pub name: &'static str,
}

impl Shows for Later {
    fn screen(&self) -> &'static str {
        "wechat.later"
    }

    fn title(&self, _world: &World) -> String {
        self.name.into()
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let metrics = parts::metrics(ui);
        parts::bar(ui, || self.name.into(), true, PanelGround::Grey);
        parts::text(
            ui,
            area(40.0, TOP + 90.0, WIDTH - 80.0, 200.0),
            "这一页以后的课再学。\n点左上角的小箭头，就回去了。",
            metrics.text,
            TextStyle::Body,
        );
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        if matches!(at, BACK | EDGE) {
            turn.pop();
        }
    }
}
