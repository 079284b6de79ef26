//! The phone around the apps: lock screen, home screen, recent apps, the bars at the edges.

use std::cell::RefCell;

use smallvec::SmallVec;

use crate::content::Trace;
use crate::metrics::{HEIGHT, HOME_BAR, STATUS, WIDTH};
use crate::parts::text;
use crate::screen::{Ground, Layer, Look, Role, TextStyle, Touch};
use crate::state::{App, Front, State, Toast};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::world::World;

/// Id, title and ground of the lock screen.
pub(crate) const LOCK_SCREEN: (&str, &str, Ground) = ("phone.lock", "锁屏", Ground::Wallpaper);
/// Id, title and ground of the home screen.
pub(crate) const HOME_SCREEN: (&str, &str, Ground) = ("phone.home", "手机主页", Ground::Wallpaper);
/// Id, title and ground of the recent apps.
pub(crate) const RECENTS_SCREEN: (&str, &str, Ground) = ("phone.recents", "开过的页面", Ground::Wallpaper);

/// Swiping in from the left edge: one page back.
pub(crate) const EDGE: Spot = spot("system.back");
/// The bar at the bottom edge: up = home screen, up and hold = recent apps.
pub(crate) const BOTTOM_BAR: Spot = spot("system.home");
/// The side key: locks the phone.
pub(crate) const POWER: Spot = spot("system.power");

/// The home screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Home {}

/// The cards of running apps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Recents {}

/// The lock screen: the time, and a swipe up.
pub(crate) fn lock(ui: &mut Ui<'_>) {
    let world = ui.world;
    text(ui, area(0.0, 96.0, WIDTH, 96.0), &world.clock, 64.0, TextStyle::Clock);
    let day = format!("{}月{}日", world.today.month, world.today.day);
    text(ui, area(0.0, 196.0, WIDTH, 40.0), &day, world.metrics.text, TextStyle::OnDark);
    text(ui, area(0.0, 560.0, WIDTH, 40.0), "手指往上滑，打开手机", world.metrics.note, TextStyle::OnDark);
    ui.add(
        spot("phone.lock.unlock"),
        &[Touch::SwipeUp],
        area(0.0, STATUS, WIDTH, HEIGHT - STATUS - HOME_BAR),
        || ("锁着的屏幕".into(), Role::Area, Look::SwipeArea),
    );
}

/// The home screen: icons with their names.
pub(crate) fn home(ui: &mut Ui<'_>, _home: Home) {
    for (n, app) in (0u8..).zip(App::ALL) {
        let x = 20.0 + f32::from(n) * 115.0;
        ui.tap(app_spot(app), area(x, 90.0, 104.0, 116.0), || {
            (app.name().into(), Role::Button, Look::AppIcon { app: app.slug().into() })
        });
    }
}

fn app_spot(app: App) -> Spot {
    match app {
        App::WeChat => spot("phone.home.app.wechat"),
        App::Gallery => spot("phone.home.app.gallery"),
        App::Calendar => spot("phone.home.app.calendar"),
    }
}

/// Cards of the running apps; up closes one, a tap brings it back.
pub(crate) fn recents(ui: &mut Ui<'_>, _recents: Recents, running: &SmallVec<[App; 3]>) {
    if running.is_empty() {
        text(ui, area(0.0, 300.0, WIDTH, 40.0), "没有开着的页面", ui.world.metrics.text, TextStyle::OnDark);
    }
    for (n, app) in (0u8..).zip(running.iter().copied()) {
        let y = 60.0 + f32::from(n) * 178.0;
        ui.add(card_spot(app), &[Touch::Tap, Touch::SwipeUp], area(40.0, y, WIDTH - 80.0, 166.0), || {
            (app.name().into(), Role::Button, Look::RecentCard { app: app.slug().into() })
        });
    }
}

fn card_spot(app: App) -> Spot {
    spot_of("phone.recents.card", Of::Number(app as u16))
}

/// The bars at the edges, on every screen.
pub(crate) fn frame(ui: &mut Ui<'_>, front: Front) {
    ui.layer(Layer::System);
    let on_dark = !matches!(front, Front::App(_));
    let world = ui.world;
    ui.show(area(0.0, 0.0, WIDTH, STATUS), || {
        (
            format!("{}，练习手机", world.clock),
            Role::Status,
            Look::StatusBar { time: world.clock.clone(), on_dark },
        )
    });
    if front == Front::Lock {
        return;
    }
    if !matches!(front, Front::Home(_)) {
        ui.add(EDGE, &[Touch::SwipeRight], area(0.0, STATUS, 14.0, HEIGHT - STATUS - HOME_BAR), || {
            ("屏幕左边框".into(), Role::Area, Look::SwipeArea)
        });
    }
    let touches: &[Touch] = match front {
        Front::App(_) => &[Touch::SwipeUp, Touch::Hold],
        Front::Home(_) => &[Touch::Hold],
        _ => &[Touch::SwipeUp],
    };
    ui.add(BOTTOM_BAR, touches, area(0.0, HEIGHT - HOME_BAR, WIDTH, HOME_BAR), || {
        ("最下边的横条".into(), Role::Area, Look::HomeBar { on_dark })
    });
    ui.add(POWER, &[Touch::Tap], area(WIDTH, 150.0, 10.0, 70.0), || {
        ("侧面的电源键".into(), Role::Button, Look::SwipeArea)
    });
}

/// The message in the middle.
pub(crate) fn toast(ui: &mut Ui<'_>, toast: Option<Toast>) {
    let Some(toast) = toast else { return };
    ui.layer(Layer::Toast);
    let size = ui.world.metrics.text;
    let width =
        (f32::from(u16::try_from(toast.words.chars().count()).unwrap_or(10)) * size + 48.0).min(WIDTH - 40.0);
    let h = if toast.tick { 116.0 } else { 64.0 };
    ui.show(area((WIDTH - width) / 2.0, 270.0, width, h), || {
        (toast.words.into(), Role::Status, Look::Toast { icon: toast.tick.then(|| "check".into()) })
    });
}

/// What a touch does: the phone's own controls first, everything else goes to the page in front.
pub(crate) fn touched(
    state: &mut State,
    world: &World,
    at: Spot,
    touch: Touch,
    trace: Option<&RefCell<Trace>>,
) {
    match (at, touch) {
        (POWER, Touch::Tap) => {
            state.behind_lock = match state.front {
                Front::App(app) => Some(app),
                _ => None,
            };
            state.front = Front::Lock;
        }
        (BOTTOM_BAR, Touch::SwipeUp) => state.front = Front::Home(Home {}),
        (BOTTOM_BAR, Touch::Hold) => state.front = Front::Recents(Recents {}),
        _ => match state.front {
            Front::Lock => {
                state.front = match state.behind_lock.take() {
                    Some(app) => Front::App(app),
                    None => Front::Home(Home {}),
                };
            }
            Front::Home(_) => {
                if let Some(app) = App::ALL.into_iter().find(|app| app_spot(*app) == at) {
                    state.open(app);
                }
            }
            Front::Recents(_) => {
                let app = App::ALL.into_iter().find(|app| card_spot(*app) == at);
                match (app, touch) {
                    (Some(app), Touch::Tap) => state.open(app),
                    (Some(app), Touch::SwipeUp) => state.apps[app as usize] = None,
                    _ => state.front = Front::Home(Home {}),
                }
            }
            Front::App(_) => state.touch_page(world, at, touch, trace),
        },
    }
}
