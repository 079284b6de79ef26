//! A call through WeChat: asked for, waited for, answered, hung up, and left running in a small window
//! (wechat-reference B14).
//!
//! Whether there is a call, with whom and since when is content: it goes on when the page is left.

use crate::content::{Happens, Mark, Reads, Writes};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::{Shows, Wears};
use crate::parts::{self, face};
use crate::screen::{Dress, Ground, Layer, Look, Role, TextStyle, Tone, Touch};
use crate::state::{App, Turn};
use crate::system::permission::{self, Ask, Permission};
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::chat::send;
use crate::world::{CallEnd, ChatId, MessageBody, PersonId, World};

/// Who the call is with, from 1; 0 = there is none.
pub const WITH: Mark = Mark::new("wechat.call");
/// 1 = the other is being rung, 2 = they talk.
pub const TALKING: Mark = Mark::new("wechat.call-state");
/// The call has a picture.
pub const VIDEO: Mark = Mark::new("wechat.call-video");
/// When they began to talk.
pub(super) const SINCE: Mark = Mark::new("wechat.call-since");
/// The keys have gone; a tap brings them back.
pub(super) const BARE: Mark = Mark::new("wechat.call-bare");
/// 静音 in the call.
pub const MUTE: Mark = Mark::new("wechat.call-mute");
/// 扬声器.
pub const SPEAKER: Mark = Mark::new("wechat.call-speaker").usually(1);

/// Seconds until somebody who answers at all has answered.
const ANSWERS_IN: u32 = 4;
/// Seconds until it is 对方无应答.
const PATIENCE: u32 = 30;
/// Seconds until the keys of a video call go.
pub(super) const BARE_IN: u32 = 6;

/// 视频通话 · 语音通话 · 取消.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CallSheet {
    /// In which chat.
    pub chat: ChatId,
}

/// The page of a call.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Call {
    /// With whom.
    pub person: PersonId,
}

/// Rings the person the chat is with; in a group, its first member.
pub(crate) fn begin(turn: &mut Turn<'_>, chat: ChatId, video: bool) {
    let it = turn.world.chat(chat);
    let Some(person) = it.person.or(it.members.first().copied()) else { return };
    if !turn.writes.reads().online() {
        return turn.tell("当前网络不可用");
    }
    let needs: &[Ask] = if video { &[Ask::Microphone, Ask::Camera] } else { &[Ask::Microphone] };
    for what in needs {
        if !permission::is_allowed(turn.writes.reads(), App::WeChat, *what) {
            return turn.push(Permission { app: App::WeChat, what: *what, then: None });
        }
    }
    let now = turn.writes.reads().now();
    let answers = !it.answers.is_empty();
    let writes = &mut turn.writes;
    join(writes, person, video, 1);
    if answers {
        writes.later(ANSWERS_IN, Happens::Mark(SINCE, now + ANSWERS_IN));
        writes.later(ANSWERS_IN, Happens::Mark(TALKING, 2));
        writes.later(ANSWERS_IN + BARE_IN, Happens::Mark(BARE, 1));
    } else {
        writes.later(PATIENCE, Happens::CallGivenUp(person, now));
        writes.set(SINCE, now);
    }
    turn.push(Call { person });
}

/// Nobody has answered for long enough; only if it is still the same call.
pub(crate) fn given_up(world: &World, writes: &mut Writes<'_>, person: PersonId, since: u32) {
    let reads = writes.reads();
    if with(reads) == Some(person) && reads.mark(TALKING) == 1 && reads.mark(SINCE) == since {
        end(world, writes, person, CallEnd::NoAnswer);
    }
}

/// With whom there is a call.
pub(crate) fn with(reads: Reads<'_>) -> Option<PersonId> {
    numbered(reads.mark(WITH))
}

pub(super) fn numbered(mark: u32) -> Option<PersonId> {
    mark.checked_sub(1).and_then(|n| u16::try_from(n).ok()).map(PersonId)
}

pub(super) fn join(writes: &mut Writes<'_>, person: PersonId, video: bool, state: u32) {
    writes.set(WITH, u32::from(person.0) + 1);
    writes.set(VIDEO, u32::from(video));
    writes.set(TALKING, state);
    writes.set(BARE, 0);
    writes.set(MUTE, 0);
    writes.set(SPEAKER, 1);
}

/// The call is over; its bubble stands in the chat.
fn end(world: &World, writes: &mut Writes<'_>, person: PersonId, end: CallEnd) {
    let video = writes.reads().is_on(VIDEO);
    writes.set(WITH, 0);
    writes.set(TALKING, 0);
    if let Some(chat) = world.find_chat(&world.person(person).slug) {
        send::send(world, writes, chat, MessageBody::Call { video, end });
    }
}

impl Shows for CallSheet {
    fn screen(&self) -> &'static str {
        "wechat.chat"
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn title(&self, world: &World) -> String {
        world.chat(self.chat).title.clone()
    }

    fn panel(&self) -> Option<&'static str> {
        Some("call-sheet")
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn is_see_through(&self) -> bool {
        true
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let lines = [
            (spot("wechat.call.video"), "视频通话", Dress::Default),
            (spot("wechat.call.voice"), "语音通话", Dress::Default),
        ];
        parts::action_sheet(ui, spot("wechat.call.no"), &lines);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        turn.pop();
        match at.name {
            "wechat.call.video" => begin(turn, self.chat, true),
            "wechat.call.voice" => begin(turn, self.chat, false),
            _ => {}
        }
    }
}

impl Shows for Call {
    fn screen(&self) -> &'static str {
        "wechat.call"
    }

    fn of(&self) -> Of {
        Of::Person(self.person)
    }

    fn title(&self, _world: &World) -> String {
        "通话".into()
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
        let (video, talking) = (reads.is_on(VIDEO), reads.mark(TALKING) == 2);
        let bare = video && talking && reads.is_on(BARE);
        let bottom = ui.bottom();
        if video && talking {
            ui.tap(spot("wechat.call.picture"), area(0.0, STATUS, WIDTH, bottom - STATUS - 140.0), || {
                ("对方的画面".into(), Role::Button, Look::SwipeArea)
            });
        }
        who(ui, self.person);
        let words = match (talking, bare) {
            (false, _) => "等待对方接受邀请".to_owned(),
            (true, true) => "点一下屏幕，按钮就出来".to_owned(),
            (true, false) => {
                let talked = reads.now().saturating_sub(reads.mark(SINCE));
                format!("{:02}:{:02}", talked / 60, talked % 60)
            }
        };
        parts::text(
            ui,
            area(20.0, TOP + 220.0, WIDTH - 40.0, 40.0),
            &words,
            ui.metrics.text,
            TextStyle::OnDark,
        );
        ui.tap(spot("wechat.call.small"), area(8.0, STATUS + 4.0, 50.0, 46.0), || {
            (
                "变成小窗口".into(),
                Role::Button,
                Look::Icon { icon: "minimize-2".into(), size: 26.0, on_dark: true },
            )
        });
        if !bare {
            keys(ui, reads);
        }
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match at.name {
            "wechat.call.hang-up" => {
                let reads = turn.writes.reads();
                let talked = reads.now().saturating_sub(reads.mark(SINCE));
                let over = match reads.mark(TALKING) {
                    2 => CallEnd::Talked(u16::try_from(talked).unwrap_or(u16::MAX)),
                    _ => CallEnd::Cancelled,
                };
                end(turn.world, &mut turn.writes, self.person, over);
                turn.pop();
            }
            "wechat.call.mute" => turn.writes.switch(MUTE),
            "wechat.call.speaker" => turn.writes.switch(SPEAKER),
            "wechat.call.to-voice" => turn.writes.set(VIDEO, 0),
            "wechat.call.picture" => {
                let bare = turn.writes.reads().is_on(BARE);
                turn.writes.set(BARE, u32::from(!bare));
                if bare {
                    turn.writes.later(BARE_IN, Happens::Mark(BARE, 1));
                }
            }
            // ‹ and the corner: the call goes on in its small window.
            _ => turn.pop(),
        }
    }
}

/// Portrait and name in the upper half.
pub(super) fn who(ui: &mut Ui<'_>, person: PersonId) {
    let it = ui.world.person(person);
    ui.show(area(WIDTH / 2.0 - 60.0, TOP + 20.0, 120.0, 120.0), || {
        (it.name.clone(), Role::Picture, Look::Portrait { face: face(&it.face, it.colour) })
    });
    let at = area(20.0, TOP + 160.0, WIDTH - 40.0, 44.0);
    parts::text(ui, at, &it.name, ui.metrics.text, TextStyle::OnDark);
}

fn keys(ui: &mut Ui<'_>, reads: Reads<'_>) {
    let bottom = ui.bottom();
    let (mute, speaker, video) = (reads.is_on(MUTE), reads.is_on(SPEAKER), reads.is_on(VIDEO));
    let line = [
        ("wechat.call.mute", if mute { "静音已开" } else { "静音" }, "mic-off", mute),
        ("wechat.call.hang-up", "挂断", "phone-off", false),
        ("wechat.call.speaker", if speaker { "扬声器已开" } else { "扬声器" }, "volume-2", speaker),
    ];
    for (n, (name, words, icon, on)) in (0u8..).zip(line) {
        let place = area(12.0 + f32::from(n) * 119.0, bottom - 128.0, 114.0, 116.0);
        let tone = match (icon, on) {
            ("phone-off", _) => Tone::Red,
            (_, true) => Tone::Lit,
            _ => Tone::Dark,
        };
        ui.tap(spot(name), place, || (words.into(), Role::Button, round(icon, tone)));
    }
    if video {
        let place = area(WIDTH / 2.0 - 100.0, bottom - 196.0, 200.0, 56.0);
        parts::button(ui, spot("wechat.call.to-voice"), place, "切到语音通话", Dress::OnDark);
    }
}

pub(super) fn round(icon: &str, tone: Tone) -> Look {
    Look::RoundKey { icon: Some(icon.into()), tone, named: true }
}

/// The small window of a call that goes on while its page is left.
pub(crate) const WINDOW: Spot = spot("wechat.call.window");

/// Lays out that window, on whatever page is in front.
pub(crate) fn window(ui: &mut Ui<'_>, reads: Reads<'_>) {
    let Some(person) = with(reads) else { return };
    ui.layer(Layer::System);
    let name = ui.world.person(person).name.clone();
    ui.tap(WINDOW, area(WIDTH - 96.0, TOP + 8.0, 90.0, 96.0), || {
        (
            format!("和{name}通话的小窗口"),
            Role::Button,
            Look::RoundKey { icon: Some("phone".into()), tone: Tone::Green, named: false },
        )
    });
}
