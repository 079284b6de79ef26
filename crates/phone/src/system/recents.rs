//! The cards of the apps that run (wechat-reference A10): a tap brings one back, up or ✕ closes it.

use smallvec::SmallVec;

use crate::content::Reads;
use crate::metrics::WIDTH;
use crate::page::{Shows, Wears};
use crate::parts::text;
use crate::profile::System;
use crate::screen::{Ground, Look, Role, TextStyle, Touch};
use crate::state::{App, Turn};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Recents {
    /// The apps that run.
    pub running: SmallVec<[App; 4]>,
}

/// As many cards as fit without scrolling.
const MOST: usize = 3;

/// The ✕ or 清理 below the cards: ends all of them.
const CLEAN: Spot = spot("phone.recents.clean");

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
            return;
        }
        for (n, app) in (0u8..).zip(self.running.iter().copied().take(MOST)) {
            let y = 44.0 + f32::from(n) * 164.0;
            let card = spot_of("phone.recents.card", Of::App(app));
            ui.add(card, &[Touch::Tap, Touch::SwipeUp], area(40.0, y, WIDTH - 80.0, 154.0), || {
                (app.name().into(), Role::Button, Look::RecentCard { app: app.slug().into() })
            });
            // Closing an app would now and then be the shorter way out of many pages, and it is not a
            // way one teaches.
            ui.aside(card, Touch::SwipeUp);
        }
        if ui.profile.system != System::Ios {
            let place = area(WIDTH / 2.0 - 60.0, ui.bottom() - 66.0, 120.0, 56.0);
            ui.tap(CLEAN, place, || ("清理".into(), Role::Button, Look::Key { main: false, wide: true }));
            ui.aside(CLEAN, Touch::Tap);
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if at == CLEAN {
            turn.turn_into(Recents::default());
            return turn.close_all();
        }
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
