//! The phone around the pages: the bars and keys at its edges, and the message in the middle.

pub(crate) mod home;
pub(crate) mod lock;
pub mod pin;
pub(crate) mod off;
pub mod permission;
pub(crate) mod recents;
pub(crate) mod side;
pub(crate) mod status;
pub mod volume;
pub mod shade;
pub mod battery;

use std::cell::RefCell;

use crate::content::{Reads, Trace};
use crate::metrics::{BAR, STATUS, WIDTH};
use crate::page::{Page, Wears};
use crate::parts;
use crate::profile::System;
use crate::screen::{Ground, Layer, Look, PanelGround, Role, Touch};
use crate::state::{State, Toast};
use crate::system::recents::Recents;
use crate::ui::{Spot, Ui, area, spot};
use crate::world::World;

/// Swiping in from the left edge: one page back. Pages are told of every other way back as this one.
pub(crate) const EDGE: Spot = spot("system.back");
/// Swiping in from the right edge, on Android with gestures: one page back.
const RIGHT_EDGE: Spot = spot("system.back-right");
/// The key ◁.
const BACK_KEY: Spot = spot("system.key.back");
/// The key ○.
const HOME_KEY: Spot = spot("system.key.home");
/// The key □.
const RECENTS_KEY: Spot = spot("system.key.recents");
/// The bar at the bottom edge: up = home screen, up and hold = recent apps.
pub(crate) const BOTTOM_BAR: Spot = spot("system.home");

/// The bars and keys at the edges, on every screen.
pub(crate) fn frame(ui: &mut Ui<'_>, page: &Page, ground: Ground, reads: Reads<'_>) {
    let wears = page.wears();
    ui.layer(Layer::System);
    if wears != Wears::Dark {
        status::bar(ui, wears.is_dark(), reads);
        status::tint(ui, reads);
    }
    match (wears, ui.profile.system) {
        (Wears::Lock | Wears::Dark, _) => {}
        (_, System::Keys) => keys(ui, wears, ground),
        (_, System::Gestures | System::Ios) => gestures(ui, wears),
    }
    if !matches!(wears, Wears::Lock | Wears::Dark) {
        shade::handles(ui);
    }
    side::keys(ui, page);
}

fn gestures(ui: &mut Ui<'_>, wears: Wears) {
    let sides = ui.bottom() - STATUS;
    if wears != Wears::Home {
        ui.add(EDGE, &[Touch::SwipeRight], area(0.0, STATUS, 14.0, sides), || {
            ("屏幕左边框".into(), Role::Area, Look::SwipeArea)
        });
        if ui.profile.system == System::Gestures {
            ui.add(RIGHT_EDGE, &[Touch::SwipeLeft], area(WIDTH - 10.0, STATUS, 10.0, sides), || {
                ("屏幕右边框".into(), Role::Area, Look::SwipeArea)
            });
        }
    }
    let touches: &[Touch] = match wears {
        Wears::Home => &[Touch::Hold],
        Wears::Recents => &[Touch::SwipeUp],
        _ => &[Touch::SwipeUp, Touch::Hold],
    };
    let on_dark = wears.is_dark();
    ui.add(BOTTOM_BAR, touches, area(0.0, ui.bottom(), WIDTH, ui.metrics.strip), || {
        ("最下边的横条".into(), Role::Area, Look::HomeBar { on_dark })
    });
}

fn keys(ui: &mut Ui<'_>, wears: Wears, ground: Ground) {
    let w = WIDTH / 3.0;
    // What is scrolled below the keys must not be read between them; sheets and veils lie over it.
    let strip = area(0.0, ui.bottom(), WIDTH, ui.metrics.strip);
    ui.layer(Layer::Page);
    match ground {
        Ground::White => parts::panel(ui, strip, PanelGround::White, false),
        Ground::Grey => parts::panel(ui, strip, PanelGround::Grey, false),
        Ground::Black | Ground::Wallpaper => {}
    }
    ui.layer(Layer::System);
    let three = [
        (BACK_KEY, "返回键", "triangle-left", wears != Wears::Home),
        (HOME_KEY, "主页键", "circle", wears != Wears::Home),
        (RECENTS_KEY, "开过的页面键", "square", wears != Wears::Recents),
    ];
    for (n, (key, label, icon, works)) in (0u8..).zip(three) {
        let place = area(f32::from(n) * w, ui.bottom(), w, ui.metrics.strip);
        let on_dark = wears.is_dark();
        let looks = || (label.into(), Role::Button, Look::Icon { icon: icon.into(), size: 22.0, on_dark });
        if works {
            ui.tap(key, place, looks);
        } else {
            ui.greyed(key, place, looks);
        }
    }
}

/// The message in the middle.
pub(crate) fn toast(ui: &mut Ui<'_>, toast: Option<Toast>) {
    let Some(toast) = toast else { return };
    ui.layer(Layer::Toast);
    if toast.strip {
        ui.show(area(0.0, STATUS, WIDTH, BAR), || (toast.words.into(), Role::Status, Look::Strip));
        return;
    }
    let size = ui.metrics.text;
    let width =
        (f32::from(u16::try_from(toast.words.chars().count()).unwrap_or(10)) * size + 48.0).min(WIDTH - 40.0);
    let h = if toast.tick { 116.0 } else { 64.0 };
    ui.show(area((WIDTH - width) / 2.0, 270.0, width, h), || {
        (toast.words.into(), Role::Status, Look::Toast { icon: toast.tick.then(|| "check".into()) })
    });
}

/// Does what the phone's own controls do; gives back the touch if it is for the page in front.
pub(crate) fn touched(
    state: &mut State,
    world: &World,
    (at, touch): (Spot, Touch),
    trace: Option<&RefCell<Trace>>,
) -> Option<Spot> {
    match (at, touch) {
        _ if state.page().wears() == Wears::Dark => return Some(at),
        (BOTTOM_BAR, Touch::SwipeUp) | (HOME_KEY, _) => state.go_home(),
        (BOTTOM_BAR, _) | (RECENTS_KEY, _) => {
            let running = state.running();
            state.leave_for(Recents { running });
        }
        (RIGHT_EDGE | BACK_KEY, _) => return Some(EDGE),
        _ => return side::touched(state, world, (at, touch), trace),
    }
    None
}

/// Whether a touch does the same on whatever page it is made. The power key wakes a phone that is locked and locks
/// any other.
#[must_use]
pub fn is_everywhere(page: &Page, at: Spot) -> bool {
    match at {
        side::POWER => !matches!(page, Page::Lock(_) | Page::Pin(_) | Page::PowerMenu(_) | Page::Off(_)),
        _ => matches!(at, BOTTOM_BAR | HOME_KEY | RECENTS_KEY),
    }
}
