//! What is pulled down from the upper edge (wechat-reference A3): 通知 on the left, 控制中心 on the right;
//! on older phones, those with three keys, both in one panel.
//!
//! Left out: A3 holding a tile (each maker opens something else).

use crate::content::marks::{AIRPLANE, MOBILE_DATA, MUTED, WLAN};
use crate::content::{Fact, Mark, Reads};
use crate::metrics::{STATUS, WIDTH, break_lines_at_most};
use crate::page::{Shows, Wears};
use crate::parts::{self, text};
use crate::profile::System;
use crate::screen::{Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::settings::BRIGHTNESS;
use crate::sms::{self, TOLD, thread};
use crate::state::{App, Turn};
use crate::system::volume::{Bar, bar, bar_of, moved};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::chat::Chat;
use crate::world::{ThreadId, World};

/// 手电筒.
pub const LAMP: Mark = Mark::new("phone.flashlight");
/// 蓝牙.
pub const BLUETOOTH: Mark = Mark::new("settings.bluetooth");
/// What has come and was not opened or swept away: a list. `of` is the chat or the app that it opens,
/// `text` what it says; before `｜` stands its first line.
pub const NOTICES: Mark = Mark::new("phone.notices");

/// Steps of the brightness.
pub const BRIGHTEST: u8 = 4;

const LEFT: Spot = spot("system.top-left");
const RIGHT: Spot = spot("system.top-right");
const SHUT: Spot = spot("system.shade.close");
const UP: Spot = spot("system.shade.up");
const CLEAR: Spot = spot("system.shade.clear");
const BRIGHT: Spot = spot("system.shade.brightness");
const BRIGHT_STOP: &str = "system.shade.brightness-stop";
const GEAR: Spot = spot("system.shade.settings");
const SHOOT: Spot = spot("system.shade.screenshot");

/// The switches, in their order: mark, name, name on an iPhone, picture.
const TILES: [(Mark, &str, &str, &str); 6] = [
    (WLAN, "WLAN", "无线局域网", "wifi"),
    (BLUETOOTH, "蓝牙", "蓝牙", "bluetooth"),
    (MOBILE_DATA, "移动数据", "蜂窝数据", "arrow-up-down"),
    (LAMP, "手电筒", "手电筒", "flashlight"),
    (MUTED, "静音", "静音模式", "bell-off"),
    (AIRPLANE, "飞行模式", "飞行模式", "plane"),
];

/// The panel.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Shade {
    /// It was pulled down on the right, where 控制中心 is.
    pub controls: bool,
}

/// The upper edge, in two halves.
pub(crate) fn handles(ui: &mut Ui<'_>) {
    let half = WIDTH / 2.0;
    for (name, x, label) in [(LEFT, 0.0, "屏幕左上边"), (RIGHT, half, "屏幕右上边")] {
        ui.add(name, &[Touch::SwipeDown], area(x, 0.0, half, STATUS), || {
            (label.into(), Role::Area, Look::SwipeArea)
        });
    }
}

impl Shade {
    /// The panel that comes down by this handle.
    pub(crate) fn pulled_by(at: Spot) -> Option<Shade> {
        matches!(at, LEFT | RIGHT).then_some(Shade { controls: at == RIGHT })
    }
}

impl Shows for Shade {
    fn screen(&self) -> &'static str {
        if self.controls { "phone.controls" } else { "phone.notices" }
    }

    fn title(&self, _world: &World) -> String {
        if self.controls { "控制中心" } else { "通知" }.into()
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn is_see_through(&self) -> bool {
        true
    }

    fn wears(&self) -> Wears {
        Wears::DarkApp
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let in_one = ui.profile.system == System::Keys;
        let tiles_h = 330.0;
        ui.layer(Layer::Sheet);
        ui.mask(Some(SHUT), true);
        let mut y = STATUS + 6.0;
        if self.controls || in_one {
            parts::panel(ui, area(8.0, y, WIDTH - 16.0, tiles_h), PanelGround::Dark, true);
            tiles(ui, reads, y + 8.0);
            y += tiles_h + 8.0;
        }
        if !self.controls || in_one {
            y = notices(ui, reads, y);
        }
        ui.add(UP, &[Touch::SwipeUp], area(0.0, y, WIDTH, ui.bottom() - y), || {
            ("空白处，往上推就收起来".into(), Role::Area, Look::SwipeArea)
        });
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if let Some((_, to)) = bar_of(at, BRIGHT.name, BRIGHT_STOP) {
            return moved(&mut turn.writes, BRIGHTNESS, BRIGHTEST, to, touch);
        }
        match (at, at.of) {
            (Spot { name: "system.shade.tile", .. }, Of::Number(n)) => {
                if let Some((mark, ..)) = TILES.get(usize::from(n)) {
                    turn.writes.switch(*mark);
                }
            }
            (SHOOT, _) => turn.shoot_below(),
            (GEAR, _) => turn.open(App::Settings),
            (CLEAR, _) => {
                for _ in 0..turn.writes.reads().list(NOTICES).len() {
                    turn.writes.strike(NOTICES, 0);
                }
                let told: Vec<ThreadId> = sms::told(turn.world, turn.writes.reads()).collect();
                for thread in told {
                    turn.writes.set(TOLD.of(Of::Thread(thread)), 0);
                }
            }
            (Spot { name: "system.shade.message", .. }, Of::Thread(sender)) if touch == Touch::Tap => {
                let page = thread::opened(turn, sender);
                turn.open_at(App::Sms, page);
            }
            (Spot { name: "system.shade.message", .. }, of) => turn.writes.set(TOLD.of(of), 0),
            (Spot { name: "system.shade.notice", .. }, Of::Number(n)) => notice(turn, usize::from(n), touch),
            _ => turn.pop(),
        }
    }
}

fn tiles(ui: &mut Ui<'_>, reads: Reads<'_>, top: f32) {
    let ios = ui.profile.system == System::Ios;
    let w = (WIDTH - 32.0) / 4.0;
    let place = |n: u16| area(16.0 + f32::from(n % 4) * w, top + f32::from(n / 4) * 116.0, w, 112.0);
    for (n, (mark, name, ios_name, picture)) in (0u16..).zip(TILES) {
        let label = if ios { ios_name } else { name };
        let on = reads.is_on(mark);
        ui.tap(spot_of("system.shade.tile", Of::Number(n)), place(n), || {
            (label.into(), Role::Switch, Look::ControlTile { icon: picture.into(), on })
        });
    }
    for (n, name, label, picture) in [(6, SHOOT, "截屏", "scissors"), (7, GEAR, "设置", "settings")] {
        ui.tap(name, place(n), || {
            (label.into(), Role::Button, Look::ControlTile { icon: picture.into(), on: false })
        });
    }
    let at = reads.mark(BRIGHTNESS);
    let stop = BRIGHT_STOP;
    let light = Bar { label: "亮度", stop, icon: "sun", at, steps: BRIGHTEST, upright: false };
    bar(ui, BRIGHT, area(24.0, top + 246.0, WIDTH - 48.0, 56.0), &light);
}

/// Lays out what has come, and gives the line below it.
fn notices(ui: &mut Ui<'_>, reads: Reads<'_>, top: f32) -> f32 {
    let (world, size) = (ui.world, ui.metrics.text);
    let told: Vec<ThreadId> = sms::told(world, reads).collect();
    let list = reads.list(NOTICES);
    if list.is_empty() && told.is_empty() {
        text(ui, area(0.0, top + 40.0, WIDTH, 40.0), "没有通知", size, TextStyle::OnDark);
        return top + 90.0;
    }
    let mut y = top;
    for thread in told {
        let words = || {
            let newest = thread::messages(world, reads, thread).pop();
            (world.thread(thread).name.clone(), newest.map_or_else(String::new, |message| message.text))
        };
        notice_card(ui, spot_of("system.shade.message", Of::Thread(thread)), App::Sms, &mut y, words);
    }
    for (n, record) in (0u16..).zip(list) {
        if y + NOTICE > ui.bottom() - 80.0 {
            break;
        }
        let app = app_of(record.of);
        let words = || {
            let (title, words) = record.text.split_once('｜').unwrap_or((app.name(), &record.text));
            (title.to_owned(), words.to_owned())
        };
        notice_card(ui, spot_of("system.shade.notice", Of::Number(n)), app, &mut y, words);
    }
    ui.tap(CLEAR, area(WIDTH / 2.0 - 70.0, y + 4.0, 140.0, 52.0), || {
        ("全部清除".into(), Role::Button, Look::Key { main: false, wide: true })
    });
    y + 64.0
}

/// Height of a notice with the space below it.
const NOTICE: f32 = 104.0;

/// One notice; `words` gives its first line and the rest.
fn notice_card(ui: &mut Ui<'_>, name: Spot, app: App, y: &mut f32, words: impl FnOnce() -> (String, String)) {
    // Pushed aside first: of two ways to be rid of it that one opens nothing.
    let touches = [Touch::SwipeLeft, Touch::SwipeRight, Touch::Tap];
    let note = ui.metrics.note;
    ui.add(name, &touches, area(8.0, *y, WIDTH - 16.0, NOTICE - 8.0), || {
        let (title, words) = words();
        let lines = break_lines_at_most(&words, note, WIDTH - 90.0, 2);
        let label = format!("{title}，{words}");
        (label, Role::Button, Look::Notice { app: app.slug().into(), title, words: lines })
    });
    *y += NOTICE;
}

fn app_of(of: Option<Of>) -> App {
    match of {
        Some(Of::App(app)) => app,
        Some(Of::Chat(_) | Of::Account(_) | Of::Article(_) | Of::Person(_)) => App::WeChat,
        _ => App::Settings,
    }
}

/// One that was touched is opened, one that was pushed aside goes.
fn notice(turn: &mut Turn<'_>, n: usize, touch: Touch) {
    let Some(of) = turn.writes.reads().list(NOTICES).get(n).map(|record| record.of) else { return };
    turn.writes.strike(NOTICES, n);
    if touch != Touch::Tap {
        return;
    }
    match of {
        Some(Of::Chat(chat)) => {
            turn.writes.put(Fact::Unread(chat), false);
            turn.open_at(App::WeChat, Chat::opened(chat));
        }
        of => turn.open(app_of(of)),
    }
}
