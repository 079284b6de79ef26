//! A call: 免提, 静音, 拨号键盘, the red key (wechat-reference A12). Nothing is dialled, and it says so.

use smol_str::SmolStr;

use crate::content::{Happens, Mark, Reads, Record};
use crate::dialler::book::{self, CALLS, digits, spaced};
use crate::dialler::keypad;
use crate::metrics::WIDTH;
use crate::page::{Shows, Wears};
use crate::parts::{self, text};
use crate::profile::System;
use crate::screen::{Dress, Ground, Layer, Look, PanelGround, Role, TextStyle, Tone, Touch};
use crate::state::{App, Turn};
use crate::ui::{Spot, Ui, area, spot};
use crate::world::World;
use crate::world::pocket::CallWay;

/// The digits of the number called last; the words of a mark, so that a goal can ask for them.
pub const CALLED: Mark = Mark::new("phone.called");
/// Since somebody was saved the last time, that number has been called.
pub const CALLED_SAVED: Mark = Mark::new("phone.called-saved");
/// The other side has answered.
pub const CONNECTED: Mark = Mark::new("call.connected");
/// 免提 is on.
pub const SPEAKER: Mark = Mark::new("call.speaker");
/// 静音 is on: the other side hears nothing.
pub const MUTED: Mark = Mark::new("call.muted");
/// Digits pressed during the call.
pub const PRESSED: Mark = Mark::new("call.pressed");

/// Numbers nobody calls to practise.
const EMERGENCY: [&str; 4] = ["110", "119", "120", "122"];
/// Seconds until the other side answers.
const ANSWERED_AFTER: u32 = 4;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PhoneCall {
    /// The other side called.
    pub incoming: bool,
    /// The phone was locked, and is locked again afterwards.
    pub locked: bool,
    /// The keys are shown.
    pub keypad: bool,
}

const END: Spot = spot("dialler.call.end");
const MUTE: Spot = spot("dialler.call.mute");
const KEYS: Spot = spot("dialler.call.keypad");
const LOUD: Spot = spot("dialler.call.speaker");

/// Calls a number from 电话 itself.
pub(crate) fn dial(turn: &mut Turn<'_>, number: &str) {
    if begin(turn, number) {
        turn.push(PhoneCall::default());
    }
}

/// Everything a new call begins with; `false` for a number that is never called here.
fn begin(turn: &mut Turn<'_>, number: &str) -> bool {
    if EMERGENCY.contains(&number) {
        turn.tell("练习里不打这个号码");
        return false;
    }
    start(turn, number, CallWay::Out);
    if book::parted(turn.writes.reads().words(book::SAVED)).1 == number {
        turn.writes.set(CALLED_SAVED, 1);
    }
    turn.writes.set(CONNECTED, 0);
    turn.writes.later(ANSWERED_AFTER, Happens::Mark(CONNECTED, 1));
    true
}

/// Keeps the call in the record and puts 免提 and 静音 back.
pub(super) fn start(turn: &mut Turn<'_>, number: &str, way: CallWay) {
    turn.writes.write(CALLED, number);
    turn.writes.write(PRESSED, "");
    turn.writes.set(SPEAKER, 0);
    turn.writes.set(MUTED, 0);
    turn.writes.record(CALLS, Record { number: way as u32, text: number.into(), ..Record::default() });
}

impl Shows for PhoneCall {
    fn screen(&self) -> &'static str {
        "dialler.call"
    }

    fn title(&self, _world: &World) -> String {
        "通话".into()
    }

    fn ground(&self) -> Ground {
        Ground::Black
    }

    fn wears(&self) -> Wears {
        if self.locked { Wears::Lock } else { Wears::DarkApp }
    }

    fn panel(&self) -> Option<&'static str> {
        self.keypad.then_some("call-keypad")
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let (world, metrics) = (ui.world, ui.metrics);
        let number = reads.words(CALLED);
        let centred = |y: f32, h: f32| area(24.0, y, WIDTH - 48.0, h);
        let (name, digits) = (book::name_of(world, reads, number), spaced(number));
        text(ui, centred(70.0, 44.0), &name, 28.0, TextStyle::OnDark);
        // Of a number that stands in no card the name is the number.
        if name != digits {
            text(ui, centred(118.0, 34.0), &digits, metrics.bar_title, TextStyle::OnDark);
        }
        let connected = self.incoming || reads.is_on(CONNECTED);
        let status = if connected { "正在通话（练习）" } else { "正在呼叫（练习）……" };
        let pressed = reads.words(PRESSED);
        if self.keypad && !pressed.is_empty() {
            text(ui, centred(154.0, 34.0), pressed, metrics.text, TextStyle::OnDark);
        } else {
            text(ui, centred(154.0, 34.0), status, metrics.note, TextStyle::OnDark);
        }
        let red = ui.bottom() - 104.0;
        if self.keypad {
            // The keys end where 静音 and its neighbours begin, also above the three keys of a phone.
            keypad::pad(ui, "dialler.call.key", red - 112.0 - keypad::PAD);
        }
        let is_ios = ui.profile.system == System::Ios;
        let speaker = if is_ios { "扬声器" } else { "免提" };
        let three = [
            (MUTE, "静音", "mic-off", reads.is_on(MUTED)),
            (KEYS, "拨号键盘", "grid-3x3", self.keypad),
            (LOUD, speaker, "volume-2", reads.is_on(SPEAKER)),
        ];
        for (n, (name, label, icon, lit)) in (0u8..).zip(three) {
            let tone = if lit { Tone::Lit } else { Tone::Dark };
            ui.tap(name, area(12.0 + f32::from(n) * 118.0, red - 112.0, 115.0, 104.0), || {
                (label.into(), Role::Switch, Look::RoundKey { icon: Some(icon.into()), tone, named: true })
            });
        }
        ui.tap(END, area(WIDTH / 2.0 - 52.0, red, 104.0, 100.0), || {
            let look = Look::RoundKey { icon: Some("phone-off".into()), tone: Tone::Red, named: true };
            ("挂断".into(), Role::Button, look)
        });
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match at {
            MUTE => turn.writes.switch(MUTED),
            LOUD => turn.writes.switch(SPEAKER),
            KEYS => {
                self.keypad = !self.keypad;
                turn.turn_into(self);
            }
            END => {
                turn.pop();
                turn.tell(if self.incoming {
                    "这是练习，不是真的来电"
                } else {
                    "这是练习，没有真的打出去"
                });
            }
            _ if at.name == "dialler.call.key" => {
                let pressed = turn.writes.reads().words(PRESSED).to_owned();
                if let Some(key) = keypad::character(at.of)
                    && pressed.len() < 12
                {
                    turn.writes.write(PRESSED, &format!("{pressed}{key}"));
                }
            }
            // The call goes on; one is in 电话 again.
            _ if self.keypad => turn.turn_into(PhoneCall { keypad: false, ..self }),
            _ => turn.go_home(),
        }
    }
}

/// The bar 呼叫 of an iPhone over the app in which a number was touched.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CallBar {
    /// Digits of the number; one that stands in the world.
    pub number: SmolStr,
}

const BAR_CALL: Spot = spot("phone.call-bar.call");
const BAR_CANCEL: Spot = spot("phone.call-bar.cancel");

impl Shows for CallBar {
    fn screen(&self) -> &'static str {
        "phone.call-bar"
    }

    fn title(&self, _world: &World) -> String {
        "呼叫".into()
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn is_see_through(&self) -> bool {
        true
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let y = ui.bottom() - 140.0;
        ui.layer(Layer::Sheet);
        ui.mask(Some(BAR_CANCEL), true);
        parts::panel(ui, area(8.0, y, WIDTH - 16.0, 62.0), PanelGround::White, true);
        let words = format!("呼叫 {}", spaced(&digits(&self.number)));
        parts::button(ui, BAR_CALL, area(8.0, y, WIDTH - 16.0, 62.0), &words, Dress::Default);
        parts::panel(ui, area(8.0, y + 70.0, WIDTH - 16.0, 62.0), PanelGround::White, true);
        let cancel = area(8.0, y + 70.0, WIDTH - 16.0, 62.0);
        parts::button(ui, spot("phone.call-bar.no"), cancel, "取消", Dress::Default);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        turn.pop();
        if at == BAR_CALL && begin(turn, &digits(&self.number)) {
            turn.open_at(App::Dialler, PhoneCall::default());
        }
    }
}
