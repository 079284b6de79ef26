//! Somebody calls: 接听 or 挂断; on a locked phone one slides (wechat-reference A12).

use crate::content::{Mark, Reads, Record};
use crate::dialler::book::{self, CALLS, spaced};
use crate::dialler::call::{self, PhoneCall};
use crate::metrics::WIDTH;
use crate::page::{Shows, Wears};
use crate::parts::text;
use crate::profile::System;
use crate::screen::{Ground, Look, Role, TextStyle, Tone, Touch};
use crate::state::{App, State, Turn};
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::pocket::CallWay;
use crate::world::{ContactId, World, all};

/// This contact is calling. It rings until somebody answers or hangs up: nothing hurries.
pub const RINGING: Mark = Mark::new("phone.ringing");
/// What became of the contact's last call: 1 answered, 2 refused.
pub const ANSWERED: Mark = Mark::new("phone.answered");

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Incoming {
    /// The phone was locked.
    pub locked: bool,
}

const TAKE: Spot = spot("phone.incoming.answer");
const REFUSE: Spot = spot("phone.incoming.decline");

fn caller(world: &World, reads: Reads<'_>) -> Option<ContactId> {
    all(world.contacts.len(), ContactId).find(|contact| reads.is_on(RINGING.of(Of::Contact(*contact))))
}

/// The call comes to the front when it rings, and goes when it no longer does.
pub(crate) fn ring(state: &mut State, world: &World) {
    let rings = caller(world, state.reads(world)).is_some();
    let is_shown = state.page().screen() == "phone.incoming";
    if rings && !is_shown {
        let locked = state.page().wears() == Wears::Lock;
        state.push(Incoming { locked });
    } else if !rings && is_shown {
        state.pop();
    }
}

impl Shows for Incoming {
    fn screen(&self) -> &'static str {
        "phone.incoming"
    }

    fn title(&self, _world: &World) -> String {
        "来电".into()
    }

    fn ground(&self) -> Ground {
        Ground::Black
    }

    fn wears(&self) -> Wears {
        if self.locked { Wears::Lock } else { Wears::DarkApp }
    }

    fn is_overlay(&self) -> bool {
        !self.locked
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let (world, metrics) = (ui.world, ui.metrics);
        let centred = |y: f32, h: f32| area(24.0, y, WIDTH - 48.0, h);
        if let Some(contact) = caller(world, reads) {
            let it = world.contact(contact);
            let (name, digits) = (book::name_of(world, reads, &it.number), spaced(&it.number));
            let name = if it.stranger { &it.name } else { &name };
            text(ui, centred(90.0, 44.0), name, 28.0, TextStyle::OnDark);
            if *name != digits {
                text(ui, centred(140.0, 34.0), &digits, metrics.bar_title, TextStyle::OnDark);
            }
        }
        text(ui, centred(178.0, 34.0), "来电（练习）", metrics.note, TextStyle::OnDark);
        let round = |icon: &str, tone| Look::RoundKey { icon: Some(icon.into()), tone, named: true };
        let y = ui.bottom() - 150.0;
        let refuse = area(36.0, y, 110.0, 116.0);
        ui.tap(REFUSE, refuse, || ("挂断".into(), Role::Button, round("phone-off", Tone::Red)));
        let take = area(WIDTH - 146.0, y, 110.0, 116.0);
        match (self.locked, ui.profile.system) {
            (false, _) => {
                ui.tap(TAKE, take, || ("接听".into(), Role::Button, round("phone", Tone::Green)));
            }
            (true, System::Ios) => {
                // The bar is where the finger slides; 拒绝 by a key of its own as on the glass of today.
                let bar = area(24.0, y - 110.0, WIDTH - 48.0, 84.0);
                ui.add(TAKE, &[Touch::SwipeRight], bar, || {
                    ("滑动来接听".into(), Role::Button, round("phone", Tone::Green))
                });
            }
            (true, _) => {
                ui.add(TAKE, &[Touch::SwipeUp], take, || {
                    ("按住绿键向上滑".into(), Role::Button, round("phone", Tone::Green))
                });
            }
        }
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        let Some(contact) = caller(turn.world, turn.writes.reads()) else { return turn.pop() };
        let number = turn.world.contact(contact).number.clone();
        let of = Of::Contact(contact);
        turn.writes.set(RINGING.of(of), 0);
        if at != TAKE {
            turn.writes.set(ANSWERED.of(of), 2);
            let number = number.as_str().into();
            let record = Record { of: Some(of), number: CallWay::Missed as u32, text: number, at: 0 };
            turn.writes.record(CALLS, record);
            return turn.pop();
        }
        turn.writes.set(ANSWERED.of(of), 1);
        call::start(turn, &number, CallWay::In);
        let page = PhoneCall { incoming: true, locked: self.locked, keypad: false };
        if self.locked {
            turn.turn_into(page);
        } else {
            turn.pop();
            turn.open_at(App::Dialler, page);
        }
    }
}
