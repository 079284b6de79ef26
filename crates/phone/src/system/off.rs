//! 关机 and 重启: what a long press on the power key asks, and the phone that is off (wechat-reference A1).
//!
//! Left out: apps do not begin anew after 关机; a search would otherwise advise it as the shortest way
//! out of many pages.

use crate::content::Reads;
use crate::metrics::WIDTH;
use crate::page::{Shows, Wears};
use crate::parts;
use crate::profile::System;
use crate::screen::{Ground, Layer, Look, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::system::lock::Lock;
use crate::ui::{Spot, Ui, area, spot};
use crate::world::World;

const OFF: Spot = spot("system.power-menu.off");
const AGAIN: Spot = spot("system.power-menu.restart");
const CANCEL: Spot = spot("system.power-menu.cancel");

/// 关机 and 重启; on an iPhone 滑动来关机.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PowerMenu {
    /// The lock screen it lies on; `None` = the phone is open.
    pub lock: Option<Lock>,
}

/// A phone that is switched off.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Off {}

impl Shows for PowerMenu {
    fn screen(&self) -> &'static str {
        "phone.power-menu"
    }

    fn title(&self, _world: &World) -> String {
        "关机".into()
    }

    fn wears(&self) -> Wears {
        Wears::Lock
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn is_see_through(&self) -> bool {
        self.lock.is_none()
    }

    fn ground(&self) -> Ground {
        Ground::Wallpaper
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        ui.layer(Layer::Dialog);
        ui.mask(Some(CANCEL), true);
        if ui.profile.system == System::Ios {
            let slide = area(40.0, 110.0, WIDTH - 80.0, 72.0);
            ui.add(OFF, &[Touch::SwipeRight], slide, || {
                let look = Look::Level { icon: "power".into(), at: 0, steps: 1, upright: false };
                ("滑动来关机".into(), Role::Button, look)
            });
            let size = ui.metrics.text;
            parts::text(ui, area(40.0, 190.0, WIDTH - 80.0, 40.0), "滑动来关机", size, TextStyle::OnDark);
            return;
        }
        for (name, x, label, picture) in [(OFF, 60.0, "关机", "power"), (AGAIN, 215.0, "重启", "rotate-cw")]
        {
            ui.tap(name, area(x, 260.0, 100.0, 120.0), || {
                (label.into(), Role::Button, Look::ControlTile { icon: picture.into(), on: false })
            });
        }
        let words = area(0.0, 420.0, WIDTH, 40.0);
        parts::text(ui, words, "点空白处，就是不关机", ui.metrics.note, TextStyle::OnDark);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match at {
            OFF => turn.leave_for(Off::default()),
            AGAIN => {
                turn.leave_for(Lock { behind: None, dark: false });
                turn.tell("手机重新开好了");
            }
            _ => match self.lock {
                Some(lock) => turn.turn_into(lock),
                None => turn.pop(),
            },
        }
    }
}

impl Shows for Off {
    fn screen(&self) -> &'static str {
        "phone.off"
    }

    fn title(&self, _world: &World) -> String {
        "关着的手机".into()
    }

    fn ground(&self) -> Ground {
        Ground::Black
    }

    fn wears(&self) -> Wears {
        Wears::Dark
    }

    fn view(&self, _ui: &mut Ui<'_>, _reads: Reads<'_>) {}

    fn touch(self, turn: &mut Turn<'_>, _at: Spot, _touch: Touch) {
        turn.turn_into(Lock { behind: None, dark: false });
        turn.tell("手机开好了");
    }
}
