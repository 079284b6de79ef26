//! The cards of the apps that run (wechat-reference A10): a tap brings one back, up closes it.

use smallvec::SmallVec;

use crate::content::Reads;
use crate::metrics::WIDTH;
use crate::page::{Shows, Wears};
use crate::parts::text;
use crate::screen::{Ground, Look, Role, TextStyle, Touch};
use crate::state::{App, Turn};
use crate::ui::{Of, Spot, Ui, area, spot_of};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Recents {
    /// The apps that run.
    pub running: SmallVec<[App; 4]>,
}

/// As many cards as fit without scrolling.
const MOST: usize = 3;

impl Shows for Recents {
    fn screen(&self) -> &'static str {
        "phone.recents"
    }

    fn title(&self, _world: &World) -> String {
        "开过的页面".into()
    }

    fn ground(&self) -> Ground {
        Ground::Wallpaper
    }

    fn wears(&self) -> Wears {
        Wears::Recents
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        if self.running.is_empty() {
            let size = ui.metrics.text;
            text(ui, area(0.0, 300.0, WIDTH, 40.0), "没有开着的页面", size, TextStyle::OnDark);
        }
        for (n, app) in (0u8..).zip(self.running.iter().copied().take(MOST)) {
            let y = 60.0 + f32::from(n) * 178.0;
            let card = spot_of("phone.recents.card", Of::App(app));
            ui.add(card, &[Touch::Tap, Touch::SwipeUp], area(40.0, y, WIDTH - 80.0, 166.0), || {
                (app.name().into(), Role::Button, Look::RecentCard { app: app.slug().into() })
            });
            // Closing an app would now and then be the shorter way out of many pages, and it is not a
            // way one teaches.
            ui.aside(card, Touch::SwipeUp);
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let Of::App(app) = at.of else {
            return turn.go_home();
        };
        if touch == Touch::SwipeUp {
            self.running.retain(|running| *running != app);
            turn.turn_into(self);
            turn.close(app);
        } else {
            turn.open(app);
        }
    }
}
