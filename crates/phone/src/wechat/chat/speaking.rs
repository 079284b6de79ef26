//! The finger holds 按住 说话: letting go sends, to the left takes back, to the right makes text
//! (wechat-reference B10).
//!
//! The window lets go of a held finger by a tap on the part of the glass it is over; whoever cannot hold
//! taps the three parts one after the other.

use crate::content::{Happens, Mark, Reads};
use crate::keyboard::Writing;
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts;
use crate::screen::{Dress, Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::{App, Turn};
use crate::system::permission::{self, Ask, Permission};
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::chat::send::send;
use crate::world::{ChatId, MessageBody, World};

/// The overlay.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Speaking {
    /// Into which chat.
    pub chat: ChatId,
    /// 转文字 was chosen: the words are shown, to be sent as text or as voice.
    pub words: bool,
}

/// The chat somebody is speaking into, from 1; 0 = nobody speaks.
pub const SPEAKING: Mark = Mark::new("wechat.speaking");
/// When she began.
const SINCE: Mark = Mark::new("wechat.speaking-since");
/// A voice message was taken back by letting go over 取消.
pub const CANCELLED: Mark = Mark::new("wechat.voice-cancelled");
/// A voice message was sent as text.
pub const AS_TEXT: Mark = Mark::new("wechat.voice-as-text");

/// Longest voice message, in seconds.
const LONGEST: u32 = 60;
/// The countdown begins so many seconds before.
const COUNTDOWN: u32 = 10;

const RELEASE: Spot = spot("wechat.speaking.send");
const CANCEL: Spot = spot("wechat.speaking.cancel");
const TO_TEXT: Spot = spot("wechat.speaking.text");

impl Speaking {
    /// The finger is down: it listens.
    pub(crate) fn begin(turn: &mut Turn<'_>, chat: ChatId) {
        if !permission::is_allowed(turn.writes.reads(), App::WeChat, Ask::Microphone) {
            return turn.push(Permission { app: App::WeChat, what: Ask::Microphone, then: None });
        }
        let now = turn.writes.reads().now();
        turn.writes.set(SPEAKING, u32::from(chat.0) + 1);
        turn.writes.set(SINCE, now);
        // The window looks again when the countdown begins.
        turn.writes.later(LONGEST - COUNTDOWN, Happens::Mark(COUNTING, now + 1));
        turn.writes.later(LONGEST, Happens::Spoken(chat, now));
        turn.push(Speaking { chat, words: false });
    }

    fn body(&self, turn: &Turn<'_>) -> MessageBody {
        voice(turn.world, turn.writes.reads())
    }
}

/// For which beginning the countdown runs.
const COUNTING: Mark = Mark::new("wechat.speaking-countdown");

/// What was said since the finger came down. Time that nobody told of is a short sentence.
pub(crate) fn voice(world: &World, reads: Reads<'_>) -> MessageBody {
    let held = reads.now().saturating_sub(reads.mark(SINCE));
    let seconds = if held == 0 { 3 } else { u8::try_from(held.min(LONGEST)).unwrap_or(60) };
    MessageBody::Voice { seconds, words: world.to_send.spoken.first().cloned().unwrap_or_default() }
}

/// Sixty seconds are over: what was said goes out, if the same finger is still down.
pub(crate) fn time_is_up(world: &World, writes: &mut crate::content::Writes<'_>, chat: ChatId, since: u32) {
    let reads = writes.reads();
    if reads.mark(SPEAKING) == u32::from(chat.0) + 1 && reads.mark(SINCE) == since {
        let body = voice(world, reads);
        writes.set(SPEAKING, 0);
        send(world, writes, chat, body);
    }
}

impl Shows for Speaking {
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
        Some(if self.words { "voice-words" } else { "voice-overlay" })
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn is_see_through(&self) -> bool {
        true
    }

    fn writing(&self) -> Option<&Writing> {
        None
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        ui.layer(Layer::Sheet);
        ui.mask(None, true);
        let size = ui.metrics.text;
        let bottom = ui.bottom();
        if self.words {
            return words(ui, reads);
        }
        let held = reads.now().saturating_sub(reads.mark(SINCE));
        let left = LONGEST.saturating_sub(held);
        ui.show(area(88.0, TOP + 90.0, 200.0, 84.0), || {
            let label =
                if left <= COUNTDOWN { format!("还可以说{left}秒") } else { "正在听您说".into() };
            (label, Role::Status, Look::SoundWave)
        });
        let hint = "松手发送，滑到两边再松手，就取消或者变成字";
        // The messages below must not be read between its characters.
        let h = parts::text_height(hint, size - 4.0, WIDTH - 80.0);
        parts::panel(ui, area(24.0, TOP + 184.0, WIDTH - 48.0, h + 24.0), PanelGround::Dark, true);
        parts::text(ui, area(40.0, TOP + 196.0, WIDTH - 80.0, h), hint, size - 4.0, TextStyle::OnDark);
        for (spot, words, x) in [(CANCEL, "取消", 16.0), (TO_TEXT, "转文字", WIDTH - 146.0)] {
            ui.tap(spot, area(x, bottom - 260.0, 130.0, 100.0), || {
                (words.into(), Role::Button, Look::HoldZone { main: false })
            });
        }
        parts::panel(ui, area(0.0, bottom, WIDTH, ui.metrics.strip), PanelGround::Bar, false);
        ui.tap(RELEASE, area(0.0, bottom - 140.0, WIDTH, 140.0), || {
            ("松开 发送".into(), Role::Button, Look::HoldZone { main: true })
        });
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match at.name {
            "wechat.speaking.send" | "wechat.speaking.send-voice" => {
                let body = self.body(turn);
                turn.writes.set(SPEAKING, 0);
                send(turn.world, &mut turn.writes, self.chat, body);
                turn.pop();
            }
            "wechat.speaking.text" => {
                turn.writes.set(SPEAKING, 0);
                turn.turn_into(Speaking { words: true, ..self });
            }
            "wechat.speaking.send-text" => {
                if let MessageBody::Voice { words, .. } = self.body(turn) {
                    turn.writes.set(AS_TEXT, 1);
                    send(turn.world, &mut turn.writes, self.chat, MessageBody::Text(words));
                }
                turn.pop();
            }
            _ => {
                turn.writes.set(SPEAKING, 0);
                turn.writes.set(CANCELLED, 1);
                turn.pop();
            }
        }
    }
}

/// What was understood, with the three ways on.
fn words(ui: &mut Ui<'_>, reads: Reads<'_>) {
    let size = ui.metrics.text;
    let bottom = ui.bottom();
    parts::panel(ui, area(20.0, TOP + 60.0, WIDTH - 40.0, 190.0), PanelGround::White, true);
    if let MessageBody::Voice { words, .. } = voice(ui.world, reads) {
        parts::text(ui, area(36.0, TOP + 76.0, WIDTH - 72.0, 160.0), &words, size, TextStyle::Body);
    }
    let keys = [
        ("wechat.speaking.drop", "取消", Dress::Default),
        ("wechat.speaking.send-voice", "发送语音", Dress::Default),
        ("wechat.speaking.send-text", "发送", Dress::Primary),
    ];
    for (n, (name, words, dress)) in (0u8..).zip(keys) {
        let place = area(8.0 + f32::from(n) * 121.0, bottom - 130.0, 116.0, 64.0);
        parts::button(ui, spot(name), place, words, dress);
    }
}
