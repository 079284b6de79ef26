//! The keys at the side of the phone (wechat-reference A1, A4, A8).
//!
//! Power: a touch locks and wakes, holding it asks about 关机. Volume: louder and quieter. A mouse
//! cannot press two keys at once, so beside the two that make a screenshot lies a place for both.
//! Left out: A8 three fingers and knuckles (two hands of one mouse); A1 the voice assistant that some
//! makers start when the key is held.

use std::cell::RefCell;

use crate::content::Trace;
use crate::gallery;
use crate::metrics::WIDTH;
use crate::page::{Page, Wears};
use crate::profile::System;
use crate::screen::{Area, Look, Role, Touch};
use crate::state::{State, Toast};
use crate::system::home::Over;
use crate::system::lock::Lock;
use crate::system::off::PowerMenu;
use crate::system::shade::Shade;
use crate::system::volume::{Volume, louder};
use crate::ui::{Spot, Ui, area, spot};
use crate::world::World;

/// The power key.
pub(crate) const POWER: Spot = spot("system.power");
/// Volume up.
pub(crate) const LOUDER: Spot = spot("system.volume-up");
/// Volume down.
pub(crate) const QUIETER: Spot = spot("system.volume-down");
/// Two keys at once: power and volume down, on an iPhone power and volume up.
pub(crate) const BOTH: Spot = spot("system.two-keys");

/// The keys that do something on this page.
///
/// They work everywhere, and a search is told of them on the home screen only, while nothing is open on it (power,
/// which locks, apart, and the volume during a call, which nothing else changes): what they do reads content, and
/// every page would come to depend on it.
pub(crate) fn keys(ui: &mut Ui<'_>, page: &Page) {
    lay_out(ui, page);
    let is_bare_home = matches!(page, Page::Home(home) if home.over == Over::Nothing);
    if is_bare_home || matches!(page, Page::Volume(_) | Page::Off(_)) {
        return;
    }
    for (name, touch) in [(POWER, Touch::Hold), (BOTH, Touch::Tap), (BOTH, Touch::Hold)] {
        ui.aside(name, touch);
    }
    if !is_call(page) {
        ui.aside(LOUDER, Touch::Tap);
        ui.aside(QUIETER, Touch::Tap);
    }
}

/// Somebody is on the phone, or the panel that is open was opened then.
fn is_call(page: &Page) -> bool {
    matches!(page, Page::PhoneCall(_) | Page::Call(_) | Page::Volume(Volume { call: true, .. }))
}

fn lay_out(ui: &mut Ui<'_>, page: &Page) {
    let ios = ui.profile.system == System::Ios;
    let mut key = |name: Spot, touches: &[Touch], place: Area, label: &str| {
        ui.add(name, touches, place, || (label.into(), Role::Button, Look::SideKey));
    };
    let power = if ios { area(WIDTH, 170.0, 20.0, 84.0) } else { area(WIDTH, 250.0, 20.0, 70.0) };
    let touches: &[Touch] = match page {
        Page::Off(_) => &[Touch::Hold],
        Page::PowerMenu(_) => &[Touch::Tap],
        page if ios || page.wears() == Wears::Dark => &[Touch::Tap],
        _ => &[Touch::Tap, Touch::Hold],
    };
    key(POWER, touches, power, "电源键");
    if page.wears() == Wears::Dark {
        return;
    }
    // A call that was answered on the locked phone is as loud as one likes, too.
    let locked = page.wears() == Wears::Lock && !is_call(page);
    let x = if ios { -20.0 } else { WIDTH };
    if locked {
        return both(ui, ios, page);
    }
    key(LOUDER, &[Touch::Tap], area(x, 96.0, 20.0, 62.0), "音量加键");
    key(QUIETER, &[Touch::Tap], area(x, 166.0, 20.0, 62.0), "音量减键");
    both(ui, ios, page);
}

/// The place for two keys at once.
fn both(ui: &mut Ui<'_>, ios: bool, page: &Page) {
    let label = if ios { "侧面键和音量加键" } else { "电源键和音量减键" };
    let asks = ios && !matches!(page, Page::PowerMenu(_));
    let touches: &[Touch] = if asks { &[Touch::Tap, Touch::Hold] } else { &[Touch::Tap] };
    ui.add(BOTH, touches, area(WIDTH + 22.0, 190.0, 26.0, 104.0), || {
        (label.into(), Role::Button, Look::KeyPair)
    });
}

/// Does what the keys do, and what the swipes down from the upper edge do; gives back other touches.
pub(crate) fn touched(
    state: &mut State,
    world: &World,
    (at, touch): (Spot, Touch),
    trace: Option<&RefCell<Trace>>,
) -> Option<Spot> {
    match (at, touch) {
        (POWER | BOTH, Touch::Hold) => {
            let lock = match state.page() {
                Page::Lock(lock) => Some(lock.clone()),
                Page::Pin(pin) => Some(Lock { behind: pin.behind, dark: false }),
                _ => None,
            };
            state.lay_over(PowerMenu { lock });
        }
        (POWER, _) => state.lock(),
        (BOTH, _) => state.toast = Some(shoot(state, world, trace)),
        (LOUDER | QUIETER, _) => {
            let (call, locked) = (is_call(state.page()), state.page().wears() == Wears::Lock);
            louder(&mut state.writes(world, trace), call, at == LOUDER);
            if !matches!(state.page(), Page::Volume(_)) {
                state.lay_over(Volume { all: false, call, locked });
            }
        }
        _ => match Shade::pulled_by(at) {
            Some(shade) => state.lay_over(shade),
            None => return Some(at),
        },
    }
    None
}

/// Photographs the screen: it is kept in the album.
pub(crate) fn shoot(state: &mut State, world: &World, trace: Option<&RefCell<Trace>>) -> Toast {
    gallery::keep(&mut state.writes(world, trace), gallery::SCREENSHOT, "截屏");
    Toast { words: "截下来了，在图库里", tick: false, strip: false }
}
