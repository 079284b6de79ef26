//! Dangers: how they come, what is remembered of them, and the red key that ends showing one's screen.
//!
//! Both ways through a danger are open and nothing is ever lost: after either, [`debrief`] tells what
//! it was. What it looks like, and every word of it, is the world's (`dangers.toml`). To tell dangers from what
//! is harmless, both are shown side by side and [`sort`]ed.

pub(crate) mod banner;
pub(crate) mod debrief;
pub(crate) mod list;
pub(crate) mod scam;
mod scam_call;
mod scam_page;
pub(crate) mod sort;
mod sort_item;
pub(crate) mod sorted;
pub(crate) mod stand;

use std::cell::RefCell;

use crate::content::{Fact, Mark, Reads, Trace, Writes};
use crate::danger::banner::Banner;
use crate::danger::debrief::DangerDebrief;
use crate::danger::scam::Scam;
use crate::metrics::WIDTH;
use crate::page::{Page, Wears};
use crate::parts;
use crate::screen::{Layer, Look, PanelGround, Role, TextStyle};
use crate::state::State;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::danger::{Arrives, ScamTo};
use crate::world::{MessageBody, World};

/// Dangers come by themselves now and then; off until somebody turns it on.
pub const ON: Mark = Mark::new("dangers.on");
/// What came of the danger of this number: one of [`ABOUT`], [`SAFE`], [`UNSAFE`].
pub const OUTCOME: Mark = Mark::new("danger.outcome");
/// The whole screen is shown to a stranger.
pub const SHARING: Mark = Mark::new("danger.sharing");
/// How many have come by themselves.
pub const RAISED: Mark = Mark::new("danger.raised");

/// It is about: it has come, and nothing was done about it yet.
pub const ABOUT: u32 = 1;
/// She did what one does.
pub const SAFE: u32 = 2;
/// She did what they wanted.
pub const UNSAFE: u32 = 3;

/// The danger that shows one's screen to a stranger (wechat-reference E6).
const SCREEN_SHARING: u16 = 6;

/// 结束共享, over every app.
const END_SHARING: Spot = spot("danger.end-sharing");

/// The mark of what came of this danger.
pub(crate) fn outcome(number: u16) -> Mark {
    OUTCOME.of(Of::Number(number))
}

/// A danger begins to be about, and comes as its file says.
pub(crate) fn raise(state: &mut State, world: &World, number: u16) {
    let Some(danger) = world.danger(number) else { return };
    let mut writes = Writes::new(world, &mut state.content, None);
    if !writes.reads().is_on(outcome(number)) {
        writes.set(outcome(number), ABOUT);
    }
    match danger.arrives {
        Arrives::Link(chat, from) => {
            writes.receive(chat, from, MessageBody::Danger(number));
            if matches!(state.page(), Page::Chat(page) if page.chat == chat) {
                // It comes while she looks.
                Writes::new(world, &mut state.content, None).put(Fact::Unread(chat), false);
            }
        }
        Arrives::Banner => state.push(Banner { danger: number }),
        Arrives::Call => state.push(Scam::opened(number)),
        Arrives::Poster => {}
    }
}

/// Lets the next danger come if its time has come. It waits while the phone is locked or while
/// something lies over the page in front.
pub(crate) fn come_by_themselves(state: &mut State, world: &World) {
    let reads = Reads::new(world, &state.content);
    let (dangers, raised) = (&world.dangers, reads.mark(RAISED));
    if !reads.is_on(ON) || dangers.order.is_empty() {
        return;
    }
    let due = dangers.every.saturating_mul(raised.saturating_add(1));
    let busy = state.page().is_overlay() || matches!(state.page(), Page::Lock(_) | Page::Scam(_));
    if reads.now() < due || busy {
        return;
    }
    let at = usize::try_from(raised).unwrap_or(0) % dangers.order.len();
    let number = dangers.order[at];
    Writes::new(world, &mut state.content, None).set(RAISED, raised + 1);
    raise(state, world, number);
}

/// The red key that lies over every app while a stranger sees the screen. It does not go with the
/// home screen: only touching it ends the sharing.
pub(crate) fn over(ui: &mut Ui<'_>, page: &Page, reads: Reads<'_>) {
    if page.wears() == Wears::Lock || !reads.is_on(SHARING) {
        return;
    }
    ui.layer(Layer::System);
    let (w, h) = (186.0, 64.0);
    let place = area(WIDTH - w, ui.bottom() - 240.0, w, h);
    parts::panel(ui, place, PanelGround::Red, false);
    ui.tap(END_SHARING, place, || ("结束共享".into(), Role::Button, Look::SwipeArea));
    let words = |y: f32| area(place.x, place.y + y, w, 28.0);
    parts::text(ui, words(4.0), "正在共享屏幕", 15.0, TextStyle::OnDark);
    parts::text(ui, words(30.0), "结束共享", 20.0, TextStyle::OnDark);
}

/// Does what the red key does; `false` if the touch was not for it.
pub(crate) fn touched(state: &mut State, world: &World, at: Spot, trace: Option<&RefCell<Trace>>) -> bool {
    if at != END_SHARING {
        return false;
    }
    let mut writes = Writes::new(world, &mut state.content, trace);
    writes.set(SHARING, 0);
    writes.set(outcome(SCREEN_SHARING), SAFE);
    if matches!(state.page(), Page::Scam(_)) {
        state.pop();
    }
    state.push(DangerDebrief { danger: SCREEN_SHARING, unsafely: false });
    true
}

/// What came of it is remembered, and told. Whatever was shared is not shared any more.
pub(crate) fn ended(turn: &mut crate::state::Turn<'_>, number: u16, to: ScamTo) {
    let unsafely = to == ScamTo::Unsafe;
    turn.writes.set(outcome(number), if unsafely { UNSAFE } else { SAFE });
    if number == SCREEN_SHARING {
        turn.writes.set(SHARING, 0);
    }
    turn.turn_into(DangerDebrief { danger: number, unsafely });
}

/// 练习, on everything that only pretends.
pub(crate) fn practice_mark(ui: &mut Ui<'_>, x: f32, y: f32) {
    let place = area(x, y, 52.0, 30.0);
    parts::panel(ui, place, PanelGround::Red, true);
    parts::text(ui, place, "练习", 17.0, TextStyle::OnDark);
}
