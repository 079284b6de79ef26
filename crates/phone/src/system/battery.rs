//! Little power left: what the phone says at 20 % and at 10 % (wechat-reference A15).
//!
//! A scene, or something due, sets [`WARNED`]; the window then opens with the next second that goes by.
//! Left out: A15 the cable and its sign (nothing can be plugged into this phone).

use crate::content::{Mark, Reads};
use crate::metrics::WIDTH;
use crate::page::{Page, Shows};
use crate::parts;
use crate::profile::System;
use crate::screen::{Dress, Layer, PanelGround, TextStyle, Touch};
use crate::state::{State, Turn};
use crate::ui::{Spot, Ui, area, spot};
use crate::world::World;

/// Percent that are left.
pub const BATTERY: Mark = Mark::new("phone.battery").usually(80);
/// 省电模式.
pub const SAVING: Mark = Mark::new("phone.power-saving");
/// The warning that is due: 20 or 10 percent; 0 = none.
pub const WARNED: Mark = Mark::new("phone.battery-warning");

const SAVE: Spot = spot("system.battery.save");
const KNOWN: Spot = spot("system.battery.known");

/// The window.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct BatteryLow {}

/// Opens the window if a warning is due and the glass is lit.
pub(crate) fn raise(state: &mut State, world: &World) {
    let due = state.reads(world).is_on(WARNED);
    let in_the_way =
        matches!(state.page(), Page::BatteryLow(_) | Page::Lock(_) | Page::Pin(_) | Page::Off(_));
    if due && !in_the_way {
        state.lay_over(BatteryLow::default());
    }
}

impl Shows for BatteryLow {
    fn screen(&self) -> &'static str {
        "phone.battery-low"
    }

    fn title(&self, _world: &World) -> String {
        "电量不足".into()
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn is_see_through(&self) -> bool {
        true
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let ios = ui.profile.system == System::Ios;
        let left = reads.mark(WARNED);
        let saving = if ios { "低电量模式" } else { "省电模式" };
        let known = if ios { "关闭" } else { "知道了" };
        let size = ui.metrics.text;
        let (x, y, w, h) = (30.0, 230.0, WIDTH - 60.0, 216.0);
        ui.layer(Layer::Dialog);
        ui.mask(None, true);
        parts::panel(ui, area(x, y, w, h), PanelGround::White, true);
        parts::text(ui, area(x, y + 20.0, w, 36.0), "电量不足", size, TextStyle::BarTitle);
        let words = format!("还剩 {left}% 的电。");
        parts::text(ui, area(x + 24.0, y + 66.0, w - 48.0, 60.0), &words, size, TextStyle::Centre);
        parts::button(ui, SAVE, area(x, y + h - 68.0, w / 2.0, 60.0), saving, Dress::Plain);
        parts::button(ui, KNOWN, area(x + w / 2.0, y + h - 68.0, w / 2.0, 60.0), known, Dress::Link);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        if at == SAVE {
            turn.writes.set(SAVING, 1);
        }
        turn.writes.set(WARNED, 0);
        turn.pop();
    }
}
