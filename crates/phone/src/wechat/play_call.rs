//! A call that is only played: the dial pad with the number in it, then 「这是练习，没有真的打出去」
//! (wechat-reference D4).

use crate::content::{Mark, Reads};
use crate::metrics::{STATUS, WIDTH};
use crate::page::{Shows, Wears};
use crate::parts;
use crate::profile::{Profile, System};
use crate::screen::{Dress, Ground, Look, Role, TextStyle, Tone, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::World;
use crate::world::offers::OfficeId;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PlayCall {
    /// Whom.
    pub office: OfficeId,
    /// How far it has come.
    pub stage: Stage,
}

/// How far a call has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// On an iPhone the number stands in a bar that asks once more.
    Asking,
    /// On Android the number stands in the dial pad; the green key is still to be touched.
    Dialled,
    /// It rings.
    Ringing,
}

/// An office was rung.
pub const RUNG: Mark = Mark::new("community.rung");

const CALL: Spot = spot("phone.play-call.call");
const CLEAR: Spot = spot("phone.play-call.clear");
const HANG_UP: Spot = spot("phone.play-call.hang-up");

impl PlayCall {
    /// The number as the phone takes it over from a page.
    #[must_use]
    pub(crate) fn dialling(profile: Profile, office: OfficeId) -> PlayCall {
        let stage = if profile.system == System::Ios { Stage::Asking } else { Stage::Dialled };
        PlayCall { office, stage }
    }
}

impl Shows for PlayCall {
    fn screen(&self) -> &'static str {
        "phone.play-call"
    }

    fn of(&self) -> Of {
        Of::Office(self.office)
    }

    fn title(&self, _world: &World) -> String {
        match self.stage {
            Stage::Ringing => "通话".into(),
            Stage::Asking | Stage::Dialled => "拨号".into(),
        }
    }

    fn ground(&self) -> Ground {
        if self.stage == Stage::Ringing { Ground::Black } else { Ground::White }
    }

    fn wears(&self) -> Wears {
        if self.stage == Stage::Ringing { Wears::DarkApp } else { Wears::App }
    }

    fn panel(&self) -> Option<&'static str> {
        (self.stage == Stage::Ringing).then_some("play-call")
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let it = ui.world.office(self.office);
        let (size, bottom) = (ui.metrics.text, ui.bottom());
        let line = |y| area(20.0, y, WIDTH - 40.0, 44.0);
        for (words, y, size) in [(&it.name, 60.0, size), (&it.number, 110.0, size + 4.0)] {
            if self.stage == Stage::Ringing {
                parts::text(ui, line(STATUS + y), words, size, TextStyle::OnDark);
            } else {
                parts::centred(ui, line(STATUS + y), words, size);
            }
        }
        let key = area(WIDTH / 2.0 - 80.0, bottom - 130.0, 160.0, 64.0);
        match self.stage {
            Stage::Asking => {
                let words = format!("呼叫 {}", it.number);
                parts::action_sheet(ui, CLEAR, &[(CALL, &words, Dress::Default)]);
            }
            Stage::Dialled => {
                parts::button(ui, CALL, key, "打电话", Dress::Primary);
                let clear = area(WIDTH / 2.0 - 80.0, bottom - 60.0, 160.0, 50.0);
                parts::button(ui, CLEAR, clear, "不打了", Dress::Plain);
            }
            Stage::Ringing => {
                parts::text(ui, line(STATUS + 160.0), "正在呼叫…", size, TextStyle::OnDark);
                let words = area(20.0, STATUS + 230.0, WIDTH - 40.0, 80.0);
                parts::text(ui, words, "这是练习，没有真的打出去", size - 2.0, TextStyle::OnDark);
                let place = area(WIDTH / 2.0 - 52.0, bottom - 104.0, 104.0, 100.0);
                ui.tap(HANG_UP, place, || {
                    let look =
                        Look::RoundKey { icon: Some("phone-off".into()), tone: Tone::Red, named: true };
                    ("挂断".into(), Role::Button, look)
                });
            }
        }
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        if at != CALL {
            return turn.pop();
        }
        turn.writes.set(RUNG.of(Of::Office(self.office)), 1);
        turn.turn_into(PlayCall { stage: Stage::Ringing, ..self });
    }
}
