//! 设置 → WLAN: the switch, the networks near by, and the password of one (wechat-reference A6).

use crate::content::Reads;
use crate::content::marks::{NETWORK, WLAN};
use crate::keyboard::{Empty, Writing, above_keyboard};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, Row, button, icon, panel, text};
use crate::screen::{Dress, Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::settings::{Topic, lines};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::world::{Network, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Wlan {
    /// What is open on it.
    pub over: Over,
    /// The password being written.
    pub writing: Writing,
}

/// What is open on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// The password of the network with this number is asked for.
    Password {
        /// Which network.
        of: u16,
        /// The letters can be read.
        open: bool,
        /// The last one was another password.
        refused: bool,
    },
    /// Whether the phone should leave the network it is connected to.
    Connected,
}

/// Fewest characters of a password.
const SHORTEST: usize = 8;

const SWITCH: Spot = spot("settings.wlan.switch");
const BOX: Spot = spot("settings.wlan.password");
const EYE: Spot = spot("settings.wlan.eye");
const CANCEL: Spot = spot("settings.wlan.cancel");
const JOIN: Spot = spot("settings.wlan.connect");
const LEAVE: Spot = spot("settings.wlan.leave");
const AGAIN: Spot = spot("settings.wlan.again");

impl Shows for Wlan {
    fn screen(&self) -> &'static str {
        "settings.wlan"
    }

    fn title(&self, _world: &World) -> String {
        lines::title(Topic::Wlan, false).into()
    }

    fn panel(&self) -> Option<&'static str> {
        match self.over {
            Over::Nothing => None,
            Over::Password { refused: true, .. } => Some("wlan-refused"),
            Over::Password { .. } => Some("wlan-password"),
            Over::Connected => Some("wlan-connected"),
        }
    }

    fn writing(&self) -> Option<&Writing> {
        Some(&self.writing)
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        Some(&mut self.writing)
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        list(ui, reads);
        let ios = lines::is_ios(ui.profile);
        parts::bar(ui, || lines::title(Topic::Wlan, ios).into(), true, PanelGround::Grey);
        match self.over {
            Over::Nothing => {}
            Over::Password { of, refused: true, .. } => {
                let name = ui.world.networks.get(usize::from(of)).map_or("", |network| &network.name);
                let words = if ios {
                    format!("“{name}”的密码不正确。")
                } else {
                    "密码错误，连不上。看看大写小写、字母O和数字0。".into()
                };
                parts::confirm(ui, &words, (CANCEL, "取消"), (AGAIN, "再输一次", Dress::Link));
            }
            Over::Password { of, open, .. } => self.dialog(ui, of, open),
            Over::Connected => {
                let name = lines::network(ui.world, reads).unwrap_or_default();
                let words = format!("已连接“{name}”。");
                parts::confirm(ui, &words, (CANCEL, "取消"), (LEAVE, "断开连接", Dress::Warn));
            }
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if let Over::Password { of, open, refused } = self.over {
            if !refused && self.writing.touch(&[], at, touch) {
                return turn.turn_into(self);
            }
            match at {
                BOX => self.writing.focus = true,
                EYE => self.over = Over::Password { of, open: !open, refused },
                AGAIN => {
                    self.over = Over::Password { of, open, refused: false };
                    self.writing = Writing::for_password();
                }
                JOIN => return self.join(turn, of),
                _ => self = Wlan::default(),
            }
            return turn.turn_into(self);
        }
        match (at, at.of) {
            (SWITCH, _) => turn.writes.switch(WLAN),
            (Spot { name: "settings.wlan.network", .. }, Of::Number(n)) => choose(turn, n),
            (LEAVE, _) => {
                turn.writes.set(NETWORK, 0);
                turn.turn_into(Wlan::default());
            }
            _ if self.over != Over::Nothing => turn.turn_into(Wlan::default()),
            _ => turn.pop(),
        }
    }
}

impl Wlan {
    fn dialog(&self, ui: &mut Ui<'_>, of: u16, open: bool) {
        let world = ui.world;
        let ios = lines::is_ios(ui.profile);
        let Some(network) = world.networks.get(usize::from(of)) else { return };
        let size = ui.metrics.text;
        let (x, w, h) = (18.0, WIDTH - 36.0, 250.0);
        let y = ((above_keyboard(ui.metrics, &self.writing) - TOP - h) / 2.0).max(0.0) + TOP;
        ui.layer(Layer::Dialog);
        ui.mask(None, true);
        panel(ui, area(x, y, w, h), PanelGround::White, true);
        let title = if ios { format!("输入“{}”的密码", network.name) } else { network.name.clone() };
        text(ui, area(x, y + 14.0, w, 36.0), &title, ui.metrics.bar_title, TextStyle::BarTitle);
        text(ui, area(x + 20.0, y + 62.0, 80.0, 36.0), "密码", size, TextStyle::Body);
        let place = area(x + 20.0, y + 104.0, w - 96.0, 58.0);
        let shown = Writing { text: shown(&self.writing.text, open).into(), ..self.writing.clone() };
        shown.input(ui, BOX, place, Empty { label: "密码", placeholder: "", icon: None, lines: 1 });
        ui.tap(EYE, area(x + w - 70.0, y + 106.0, 54.0, 54.0), || {
            let (label, picture) = if open { ("隐藏密码", "eye") } else { ("显示密码", "eye-off") };
            (label.into(), Role::Button, icon(picture, 28.0))
        });
        let keys = y + h - 70.0;
        button(ui, CANCEL, area(x, keys, w / 2.0, 60.0), "取消", Dress::Plain);
        let join = area(x + w / 2.0, keys, w / 2.0, 60.0);
        let label = if ios { "加入" } else { "连接" };
        if self.writing.text.chars().count() < SHORTEST {
            ui.greyed(JOIN, join, || (label.into(), Role::Button, Look::Button { dress: Dress::Plain }));
        } else {
            button(ui, JOIN, join, label, Dress::Link);
        }
        self.writing.keyboard_for_password(ui, network.password.as_deref().unwrap_or_default());
    }

    fn join(self, turn: &mut Turn<'_>, of: u16) {
        let password = turn.world.networks.get(usize::from(of)).and_then(|n| n.password.as_deref());
        if password == Some(self.writing.text.as_str()) {
            connect(turn, of);
        } else {
            let over = Over::Password { of, open: true, refused: true };
            turn.turn_into(Wlan { over, writing: Writing { focus: false, ..self.writing } });
        }
    }
}

/// The letters, or a dot for each.
fn shown(text: &str, open: bool) -> String {
    if open { text.into() } else { text.chars().map(|_| '•').collect() }
}

fn list(ui: &mut Ui<'_>, reads: Reads<'_>) {
    let world = ui.world;
    let (row, size, note) = (ui.metrics.row, ui.metrics.text, ui.metrics.note);
    let on = reads.is_on(WLAN);
    panel(ui, area(0.0, TOP + 8.0, WIDTH, row), PanelGround::White, false);
    let name = lines::title(Topic::Wlan, lines::is_ios(ui.profile));
    text(
        ui,
        area(18.0, TOP + 8.0 + (row - size * 1.5) / 2.0, 220.0, size * 1.5),
        name,
        size,
        TextStyle::Body,
    );
    ui.tap(SWITCH, area(WIDTH - 90.0, TOP + 8.0, 76.0, row), || {
        (format!("{name}开关"), Role::Switch, Look::Switch { on })
    });
    let top = TOP + row + 16.0;
    if !on {
        let words = "打开右边的开关，就看得见附近的网。";
        return text(ui, area(18.0, top + 8.0, WIDTH - 36.0, 60.0), words, note, TextStyle::Note);
    }
    text(ui, area(18.0, top, WIDTH - 36.0, 30.0), "附近的网", note, TextStyle::Note);
    let tall = ui.metrics.tall_row;
    let mut y = top + 34.0;
    let connected = usize::try_from(reads.mark(NETWORK)).ok().and_then(|n| n.checked_sub(1));
    for (n, network) in (0u16..).zip(&world.networks) {
        let here = connected == Some(usize::from(n));
        let name = spot_of("settings.wlan.network", Of::Number(n));
        parts::row(ui, y + tall < ui.bottom(), name, area(0.0, y, WIDTH, tall), || {
            network_row(network, here)
        });
        if here {
            // At the right end: before the picture it would push the name out of line with the others.
            ui.show(area(WIDTH - 52.0, y, 36.0, tall), || {
                (String::new(), Role::Picture, icon("check", 28.0))
            });
        }
        y += tall;
    }
}

fn network_row(network: &Network, here: bool) -> Row {
    let words = match (&network.password, here) {
        (_, true) => "已连接",
        (Some(_), false) => "加密",
        (None, false) => "开放，谁都能连",
    };
    Row {
        icon: Some(if network.password.is_some() { "lock" } else { "wifi" }),
        title: network.name.clone(),
        subtitle: Some(words.into()),
        ..Row::default()
    }
}

/// A network was touched: the one there already, one without a password, or one with.
fn choose(turn: &mut Turn<'_>, n: u16) {
    let here = turn.writes.reads().mark(NETWORK) == u32::from(n) + 1;
    let Some(network) = turn.world.networks.get(usize::from(n)) else { return };
    if here {
        turn.turn_into(Wlan { over: Over::Connected, ..Wlan::default() });
    } else if network.password.is_none() {
        connect(turn, n);
        turn.tell("连上了。在这种网上，别付钱");
    } else {
        let over = Over::Password { of: n, open: false, refused: false };
        turn.turn_into(Wlan { over, writing: Writing::for_password() });
    }
}

fn connect(turn: &mut Turn<'_>, n: u16) {
    turn.writes.set(NETWORK, u32::from(n) + 1);
    turn.turn_into(Wlan::default());
    turn.done("已连接");
}
