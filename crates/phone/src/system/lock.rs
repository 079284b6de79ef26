//! The lock screen: dark, then the time and a swipe up (wechat-reference A1).
//!
//! Left out: A1 face and finger, which a mouse does not have; the number pad is there instead.

use crate::content::Reads;
use crate::metrics::{STATUS, WIDTH};
use crate::page::{Shows, Wears};
use crate::parts::text;
use crate::screen::{Ground, Look, Role, TextStyle, Touch};
use crate::state::{App, Turn};
use crate::system::pin::{PIN, Pin};
use crate::ui::{Spot, Ui, area, spot};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Lock {
    /// The app that comes back when the phone is opened.
    pub behind: Option<App>,
    /// The glass is dark.
    pub dark: bool,
}

impl Shows for Lock {
    fn screen(&self) -> &'static str {
        if self.dark { "phone.dark" } else { "phone.lock" }
    }

    fn title(&self, _world: &World) -> String {
        if self.dark { "黑着的屏幕" } else { "锁屏" }.into()
    }

    fn ground(&self) -> Ground {
        if self.dark { Ground::Black } else { Ground::Wallpaper }
    }

    fn wears(&self) -> Wears {
        if self.dark { Wears::Dark } else { Wears::Lock }
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        if self.dark {
            return;
        }
        let (world, metrics) = (ui.world, ui.metrics);
        text(ui, area(0.0, 96.0, WIDTH, 96.0), &world.clock, 64.0, TextStyle::Clock);
        let day = format!("{}月{}日", world.today.month, world.today.day);
        text(ui, area(0.0, 196.0, WIDTH, 40.0), &day, metrics.text, TextStyle::OnDark);
        let words = area(0.0, ui.bottom() - 87.0, WIDTH, 40.0);
        text(ui, words, "手指往上滑，打开手机", metrics.note, TextStyle::OnDark);
        let glass = area(0.0, STATUS, WIDTH, ui.bottom() - STATUS);
        ui.add(spot("phone.lock.unlock"), &[Touch::SwipeUp], glass, || {
            ("锁着的屏幕".into(), Role::Area, Look::SwipeArea)
        });
    }

    fn touch(self, turn: &mut Turn<'_>, _at: Spot, _touch: Touch) {
        if self.dark {
            turn.turn_into(Lock { dark: false, ..self });
        } else if turn.writes.reads().is_on(PIN) {
            turn.turn_into(Pin { behind: self.behind, ..Pin::default() });
        } else {
            unlock(turn, self.behind);
        }
    }
}

/// The phone is open: what was in front before comes back.
pub(crate) fn unlock(turn: &mut Turn<'_>, behind: Option<App>) {
    turn.pop();
    if let Some(app) = behind {
        turn.open(app);
    }
}
