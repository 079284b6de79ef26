//! The home screen: icons with their names.

use crate::content::Reads;
use crate::page::{Shows, Wears};
use crate::screen::{Ground, Look, Role, Touch};
use crate::state::{App, Turn};
use crate::ui::{Of, Spot, Ui, area, spot_of};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Home {
    /// Which of its pages is in sight, from 0.
    pub page: u8,
    /// The app whose menu is open after its icon was held.
    pub menu: Option<App>,
}

/// The icon of an app; its id ends in the app's name.
fn icon(app: App) -> Spot {
    spot_of("phone.home.app", Of::App(app))
}

impl Shows for Home {
    fn screen(&self) -> &'static str {
        "phone.home"
    }

    fn title(&self, _world: &World) -> String {
        "手机主页".into()
    }

    fn ground(&self) -> Ground {
        Ground::Wallpaper
    }

    fn wears(&self) -> Wears {
        Wears::Home
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        for (n, app) in (0u8..).zip(App::ALL.into_iter().skip(1)) {
            let (x, y) = (20.0 + f32::from(n % 3) * 115.0, 90.0 + f32::from(n / 3) * 130.0);
            ui.tap(icon(app), area(x, y, 104.0, 116.0), || {
                (app.name().into(), Role::Button, Look::AppIcon { app: app.slug().into() })
            });
        }
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        if let ("phone.home.app", Of::App(app)) = (at.name, at.of) {
            turn.open(app);
        }
    }
}
