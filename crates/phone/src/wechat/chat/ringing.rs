//! Somebody calls through WeChat: 接听, 切到语音接听, 挂断 (wechat-reference B14).

use crate::content::{Happens, Mark, Reads, Writes};
use crate::metrics::{TOP, WIDTH};
use crate::page::{Shows, Wears};
use crate::parts;
use crate::screen::{Dress, Ground, Role, TextStyle, Tone, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::chat::call::{BARE, BARE_IN, Call, SINCE, join, numbered, round, who};
use crate::world::{CallEnd, MessageBody, PersonId, World};

/// Who calls now, from 1.
pub const RINGING: Mark = Mark::new("wechat.ringing");
/// The call that comes in has a picture.
const RING_VIDEO: Mark = Mark::new("wechat.ringing-video");
/// A call that came in was answered.
pub const ANSWERED: Mark = Mark::new("wechat.call-answered");
/// A call that came in was refused.
pub const REFUSED: Mark = Mark::new("wechat.call-refused");

/// Somebody calls.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Ringing {
    /// Who.
    pub person: PersonId,
}

/// Somebody will call in so many seconds.
pub(crate) fn ring_later(writes: &mut Writes<'_>, person: PersonId, seconds: u32, video: bool) {
    writes.later(seconds, Happens::Mark(RING_VIDEO, u32::from(video)));
    writes.later(seconds, Happens::Mark(RINGING, u32::from(person.0) + 1));
}

/// Somebody calls now.
pub(crate) fn ring(writes: &mut Writes<'_>, person: PersonId, video: bool) {
    writes.set(RING_VIDEO, u32::from(video));
    writes.set(RINGING, u32::from(person.0) + 1);
}

/// Who calls now.
pub(crate) fn calling(reads: Reads<'_>) -> Option<PersonId> {
    numbered(reads.mark(RINGING))
}

impl Shows for Ringing {
    fn screen(&self) -> &'static str {
        "wechat.ringing"
    }

    fn of(&self) -> Of {
        Of::Person(self.person)
    }

    fn title(&self, _world: &World) -> String {
        "有人打来".into()
    }

    fn ground(&self) -> Ground {
        Ground::Black
    }

    fn wears(&self) -> Wears {
        Wears::DarkApp
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let bottom = ui.bottom();
        who(ui, self.person);
        let video = reads.is_on(RING_VIDEO);
        let words = if video { "邀请你视频通话" } else { "邀请你语音通话" };
        parts::text(
            ui,
            area(20.0, TOP + 220.0, WIDTH - 40.0, 40.0),
            words,
            ui.metrics.text,
            TextStyle::OnDark,
        );
        for (name, words, icon, tone, x) in [
            ("wechat.ringing.no", "挂断", "phone-off", Tone::Red, 30.0),
            ("wechat.ringing.yes", "接听", "phone", Tone::Green, WIDTH - 150.0),
        ] {
            ui.tap(spot(name), area(x, bottom - 136.0, 120.0, 120.0), || {
                (words.into(), Role::Button, round(icon, tone))
            });
        }
        if video {
            // Over the middle of 接听: it is another way of taking the call.
            let place = area(WIDTH - 170.0, bottom - 204.0, 160.0, 56.0);
            parts::button(ui, spot("wechat.ringing.voice"), place, "切到语音接听", Dress::OnDark);
        }
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        let video = turn.writes.reads().is_on(RING_VIDEO);
        let now = turn.writes.reads().now();
        let of = Of::Person(self.person);
        match at.name {
            "wechat.ringing.yes" | "wechat.ringing.voice" => {
                turn.writes.set(RINGING, 0);
                turn.writes.set(ANSWERED.of(of), 1);
                join(&mut turn.writes, self.person, video && at.name == "wechat.ringing.yes", 2);
                turn.writes.set(SINCE, now);
                turn.writes.later(BARE_IN, Happens::Mark(BARE, 1));
                turn.turn_into(Call { person: self.person });
            }
            _ => {
                turn.writes.set(RINGING, 0);
                turn.writes.set(REFUSED.of(of), 1);
                if let Some(chat) = turn.world.find_chat(&turn.world.person(self.person).slug) {
                    let body = MessageBody::Call { video, end: CallEnd::Refused };
                    turn.writes.receive(chat, None, body);
                    turn.writes.see(chat);
                }
                turn.pop();
            }
        }
    }
}
