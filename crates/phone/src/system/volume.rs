//! The volume panel (wechat-reference A4): the keys at the side change 媒体 only, and during a call 通话
//! only; the gear shows the rest.

use crate::content::marks::MUTED;
use crate::content::{Mark, Reads, Writes};
use crate::metrics::WIDTH;
use crate::page::{Shows, Wears};
use crate::parts::{self, icon};
use crate::screen::{Area, Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::world::World;

/// Sound of videos, voice messages and music, 0–7.
pub const MEDIA: Mark = Mark::new("volume.media").usually(3);
/// Sound of ringing, 0–7.
pub const RING: Mark = Mark::new("volume.ring").usually(5);
/// Sound of the alarm, 0–7.
pub const ALARM: Mark = Mark::new("volume.alarm").usually(5);
/// Sound of the other's voice in a call, 0–7. It can be changed only during a call.
pub const CALL: Mark = Mark::new("volume.call").usually(4);

/// Steps of every volume.
pub const STEPS: u8 = 7;

const GEAR: Spot = spot("system.volume.more");
const SHUT: Spot = spot("system.volume.close");
const BAR: &str = "system.volume.bar";
const STOP: &str = "system.volume.stop";

/// The volumes as the panel names them.
pub(crate) const VOLUMES: [(Mark, &str, &str); 4] = [
    (RING, "铃声", "bell"),
    (MEDIA, "媒体", "music"),
    (ALARM, "闹钟", "alarm-clock"),
    (CALL, "通话", "phone"),
];

/// The panel.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Volume {
    /// All volumes are in sight.
    pub all: bool,
    /// It lies over a call.
    pub call: bool,
    /// That call was answered on the locked phone: nothing leads past the lock.
    pub locked: bool,
}

/// The number in [`VOLUMES`] of what the keys at the side change.
fn by_keys(call: bool) -> u16 {
    if call { 3 } else { 1 }
}

/// One step louder or quieter, as far as it goes, as the keys at the side do it.
pub(crate) fn louder(writes: &mut Writes<'_>, call: bool, up: bool) {
    change(writes, if call { CALL } else { MEDIA }, STEPS, up);
}

/// One step up or down, as far as it goes.
fn change(writes: &mut Writes<'_>, mark: Mark, steps: u8, up: bool) {
    let at = writes.reads().mark(mark);
    let to = if up { (at + 1).min(u32::from(steps)) } else { at.saturating_sub(1) };
    writes.set(mark, to);
}

/// A bar that a finger pushes, or touches where it is to stand.
pub(crate) struct Bar<'t> {
    pub label: &'t str,
    /// Name of its places.
    pub stop: &'static str,
    pub icon: &'t str,
    pub at: u32,
    pub steps: u8,
    pub upright: bool,
}

/// Bars of one screen are told apart by their numbers; the places of each begin at a hundred times that.
const APART: u16 = 100;

/// Lays out a bar. Towards louder or brighter it goes right or up. Every place on it can be tapped, which is
/// where the window lets a finger go that pulls the bar along.
pub(crate) fn bar(ui: &mut Ui<'_>, name: Spot, place: Area, bar: &Bar<'_>) {
    let (more, less) =
        if bar.upright { (Touch::SwipeUp, Touch::SwipeDown) } else { (Touch::SwipeRight, Touch::SwipeLeft) };
    let mut touches = Vec::with_capacity(2);
    if bar.at < u32::from(bar.steps) {
        touches.push(more);
    }
    if bar.at > 0 {
        touches.push(less);
    }
    ui.add(name, &touches, place, || {
        let at = u8::try_from(bar.at).unwrap_or(bar.steps).min(bar.steps);
        let look = Look::Level { icon: bar.icon.into(), at, steps: bar.steps, upright: bar.upright };
        (bar.label.into(), Role::Area, look)
    });
    stops(ui, name, place, bar);
}

/// The places on a bar, from silent or dark on. No search tries them: they lead to where pushing leads.
fn stops(ui: &mut Ui<'_>, name: Spot, place: Area, bar: &Bar<'_>) {
    let number = if let Of::Number(n) = name.of { n } else { 0 };
    let length = if bar.upright { place.h } else { place.w };
    let step = length / f32::from(bar.steps);
    for n in 0..=bar.steps {
        let from = (f32::from(n) * step - step / 2.0).max(0.0);
        let long = (f32::from(n) * step + step / 2.0).min(length) - from;
        let here = if bar.upright {
            area(place.x, place.y + place.h - from - long, place.w, long)
        } else {
            area(place.x + from, place.y, long, place.h)
        };
        let stop = spot_of(bar.stop, Of::Number(number * APART + u16::from(n)));
        ui.tap(stop, here, || (format!("{}{n}格", bar.label), Role::Button, Look::SwipeArea));
        ui.aside(stop, Touch::Tap);
    }
}

/// The number of the bar that was touched, by its name or by that of its places, and the place.
pub(crate) fn bar_of(at: Spot, bar: &str, stop: &str) -> Option<(u16, Option<u16>)> {
    let number = if let Of::Number(n) = at.of { n } else { 0 };
    match at.name {
        name if name == bar => Some((number, None)),
        name if name == stop => Some((number / APART, Some(number % APART))),
        _ => None,
    }
}

/// Does to a bar what a finger did: it chose a place on it, or pushed it a step.
pub(crate) fn moved(writes: &mut Writes<'_>, mark: Mark, steps: u8, to: Option<u16>, touch: Touch) {
    match to {
        Some(to) => writes.set(mark, u32::from(to.min(steps.into()))),
        None => change(writes, mark, steps, matches!(touch, Touch::SwipeUp | Touch::SwipeRight)),
    }
}

/// The bar of the volume with this number of [`VOLUMES`].
pub(crate) fn volume(n: u16) -> Spot {
    spot_of(BAR, Of::Number(n))
}

/// All four volumes below each other. 通话 is greyed unless there is a call. 静音 keeps 铃声 silent.
pub(crate) fn all(ui: &mut Ui<'_>, reads: Reads<'_>, top: f32, call: bool) {
    let size = ui.metrics.note;
    let muted = reads.is_on(MUTED);
    for (n, (mark, label, picture)) in (0u16..).zip(VOLUMES) {
        let y = top + f32::from(n) * 92.0;
        let place = area(24.0, y + 28.0, WIDTH - 48.0, 52.0);
        let silent = mark == RING && muted;
        let words = if mark == CALL && !call {
            "通话（打电话时才能调）"
        } else if silent {
            "铃声（静音开着，不响）"
        } else {
            label
        };
        parts::text(ui, area(24.0, y, WIDTH - 48.0, 26.0), words, size, TextStyle::Note);
        let at = if silent { 0 } else { reads.mark(mark) };
        if mark == CALL && !call || silent {
            ui.greyed(volume(n), place, || {
                let at = u8::try_from(at).unwrap_or(STEPS);
                let look = Look::Level { icon: picture.into(), at, steps: STEPS, upright: false };
                (label.into(), Role::Area, look)
            });
        } else {
            let it = Bar { label, stop: STOP, icon: picture, at, steps: STEPS, upright: false };
            bar(ui, volume(n), place, &it);
        }
    }
}

/// Does what a push on one of the bars does; `false` if it was none.
pub(crate) fn pushed(turn: &mut Turn<'_>, at: Spot, touch: Touch) -> bool {
    let Some((n, to)) = bar_of(at, BAR, STOP) else { return false };
    if let Some((mark, ..)) = VOLUMES.get(usize::from(n)) {
        moved(&mut turn.writes, *mark, STEPS, to, touch);
    }
    true
}

impl Shows for Volume {
    fn screen(&self) -> &'static str {
        "phone.volume"
    }

    fn title(&self, _world: &World) -> String {
        "音量".into()
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn is_see_through(&self) -> bool {
        true
    }

    fn wears(&self) -> Wears {
        if self.locked { Wears::Lock } else { Wears::App }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        ui.layer(Layer::Sheet);
        ui.mask(Some(SHUT), self.all);
        if self.all {
            let h = 440.0;
            let top = ui.bottom() - h;
            parts::panel(ui, area(0.0, top, WIDTH, ui.metrics.height - top), PanelGround::White, true);
            let size = ui.metrics.text;
            parts::text(ui, area(24.0, top + 14.0, 240.0, 40.0), "声音", size, TextStyle::Body);
            all(ui, reads, top + 64.0, self.call);
            return;
        }
        parts::panel(ui, area(WIDTH - 76.0, 120.0, 64.0, 270.0), PanelGround::White, true);
        let n = by_keys(self.call);
        let (mark, label, icon_name) = VOLUMES[usize::from(n)];
        let it =
            Bar { label, stop: STOP, icon: icon_name, at: reads.mark(mark), steps: STEPS, upright: true };
        bar(ui, volume(n), area(WIDTH - 70.0, 130.0, 52.0, 190.0), &it);
        ui.tap(GEAR, area(WIDTH - 70.0, 330.0, 52.0, 52.0), || {
            ("更多声音".into(), Role::Button, icon("settings", 28.0))
        });
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if at == GEAR {
            self.all = true;
            turn.turn_into(self);
        } else if !pushed(turn, at, touch) {
            turn.pop();
        }
    }
}
