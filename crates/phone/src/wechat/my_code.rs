//! 我的二维码: what a friend scans (wechat-reference B5, B16).

use crate::content::Reads;
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts;
use crate::screen::{Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Spot, Ui, area};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MyCode {}

/// Side of the code.
const CODE: f32 = 230.0;

impl Shows for MyCode {
    fn screen(&self) -> &'static str {
        "wechat.my-code"
    }

    fn title(&self, _world: &World) -> String {
        "我的二维码".into()
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        let metrics = ui.metrics;
        parts::bar(ui, || "我的二维码".into(), true, PanelGround::Grey);
        parts::panel(ui, area(24.0, TOP + 16.0, WIDTH - 48.0, 430.0), PanelGround::White, true);
        ui.show(area(44.0, TOP + 32.0, 60.0, 60.0), || {
            (world.owner.name.clone(), Role::Picture, Look::Portrait { face: parts::own_face(world) })
        });
        let name = area(120.0, TOP + 42.0, WIDTH - 164.0, metrics.text * 1.5);
        parts::text(ui, name, &world.owner.name, metrics.text, TextStyle::Body);
        ui.show(area((WIDTH - CODE) / 2.0, TOP + 112.0, CODE, CODE), || {
            let text = format!("lhsq://练习/{}", world.wechat.id);
            ("我的二维码".into(), Role::Picture, Look::QrCode { text })
        });
        let words = "扫一扫上面的二维码，加我为朋友。";
        let h = parts::text_height(words, metrics.note, WIDTH - 88.0);
        let place = area(44.0, TOP + 356.0, WIDTH - 88.0, h);
        parts::text(ui, place, words, metrics.note, TextStyle::Centre);
    }

    fn touch(self, turn: &mut Turn<'_>, _at: Spot, _touch: Touch) {
        turn.pop();
    }
}
