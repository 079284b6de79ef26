//! The number pad that opens a locked phone (wechat-reference A1). It is asked for where a scene sets
//! the number under [`PIN`].

use smol_str::{SmolStr, format_smolstr};

use crate::content::{Happens, Mark, Reads};
use crate::metrics::WIDTH;
use crate::page::{Shows, Wears};
use crate::parts::text;
use crate::screen::{Dress, Ground, Look, Role, TextStyle, Touch};
use crate::state::{App, Turn};
use crate::system::lock::unlock;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::world::World;

/// The number that opens the phone; 0 = a swipe is enough.
pub const PIN: Mark = Mark::new("lock.pin");
/// How often in a row the number was another one.
pub const MISSED: Mark = Mark::new("lock.missed");

/// After so many the phone waits.
const MOST: u32 = 5;
/// So long, in seconds.
const WAIT: u32 = 30;

const DELETE: Spot = spot("phone.pin.delete");
const CANCEL: Spot = spot("phone.pin.cancel");
const WAITED: Spot = spot("phone.pin.waited");

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Pin {
    /// The app that comes back when the phone is opened.
    pub behind: Option<App>,
    /// Digits so far.
    pub digits: SmolStr,
    /// The last number was another one: the row of dots shakes.
    pub shaken: bool,
}

impl Shows for Pin {
    fn screen(&self) -> &'static str {
        "phone.pin"
    }

    fn title(&self, _world: &World) -> String {
        "输入密码".into()
    }

    fn ground(&self) -> Ground {
        Ground::Wallpaper
    }

    fn wears(&self) -> Wears {
        Wears::Lock
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let size = ui.metrics.text;
        let waits = reads.mark(MISSED) >= MOST;
        let words = match (waits, self.shaken) {
            (true, _) => "请过 30 秒再试",
            (false, true) => "密码错误",
            (false, false) => "请输入密码",
        };
        text(ui, area(0.0, 60.0, WIDTH, 40.0), words, size, TextStyle::OnDark);
        if waits {
            // Nobody practises waiting. What the clock of a real phone does, this touch does too.
            ui.tap(WAITED, area(70.0, 150.0, WIDTH - 140.0, 60.0), || {
                ("等好了".into(), Role::Button, Look::Button { dress: Dress::Default })
            });
        } else {
            self.dots(ui, reads);
            self.pad(ui, reads);
        }
        ui.tap(CANCEL, area(36.0, 168.0 + 3.0 * 88.0, 94.0, 78.0), || {
            ("取消".into(), Role::Button, Look::Key { main: false, wide: false })
        });
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match (at, at.of) {
            (Spot { name: "phone.pin.digit", .. }, Of::Number(digit)) => {
                self.digits = format_smolstr!("{}{digit}", self.digits);
                self.shaken = false;
                self.compare(turn);
            }
            (DELETE, _) => {
                self.digits = self.digits.chars().take(self.digits.len().saturating_sub(1)).collect();
                turn.turn_into(self);
            }
            (WAITED, _) => {
                turn.writes.set(MISSED, 0);
                turn.turn_into(Pin { shaken: false, ..self });
            }
            _ => turn.turn_into(crate::system::lock::Lock { behind: self.behind, dark: false }),
        }
    }
}

impl Pin {
    fn dots(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let (typed, length) = (self.digits.len(), number(reads).len());
        ui.show(area(0.0, 108.0, WIDTH, 40.0), || {
            let dots: String = (0..length).map(|n| if n < typed { "● " } else { "○ " }).collect();
            let look =
                Look::Text { lines: vec![dots.trim_end().into()], size: 24.0, style: TextStyle::OnDark };
            (format!("已经输了{typed}个数字"), Role::Text, look)
        });
    }

    /// Every digit can be touched; a search is shown only the next one, or 删除 after another one.
    fn pad(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let number = number(reads);
        let next = number.strip_prefix(self.digits.as_str()).and_then(|rest| rest.chars().next());
        for (n, digit) in (0u8..).zip([1, 2, 3, 4, 5, 6, 7, 8, 9, 0u16]) {
            let (column, line) = if digit == 0 { (1, 3) } else { (n % 3, n / 3) };
            let place = area(36.0 + f32::from(column) * 104.0, 168.0 + f32::from(line) * 88.0, 94.0, 78.0);
            let name = spot_of("phone.pin.digit", Of::Number(digit));
            ui.tap(name, place, || (digit.to_string(), Role::Button, Look::Key { main: false, wide: false }));
            if next != char::from_digit(digit.into(), 10) {
                ui.aside(name, Touch::Tap);
            }
        }
        let place = area(244.0, 168.0 + 3.0 * 88.0, 94.0, 78.0);
        let looks = || ("删除".into(), Role::Button, Look::Key { main: false, wide: false });
        if self.digits.is_empty() {
            ui.greyed(DELETE, place, looks);
        } else {
            ui.tap(DELETE, place, looks);
        }
    }

    fn compare(self, turn: &mut Turn<'_>) {
        let number = number(turn.writes.reads());
        if self.digits.len() < number.len() {
            turn.turn_into(self);
        } else if self.digits == number {
            turn.writes.set(MISSED, 0);
            unlock(turn, self.behind);
        } else {
            let missed = turn.writes.reads().mark(MISSED) + 1;
            turn.writes.set(MISSED, missed);
            if missed >= MOST {
                turn.writes.later(WAIT, Happens::Mark(MISSED, 0));
            }
            turn.turn_into(Pin { digits: SmolStr::default(), shaken: true, ..self });
        }
    }
}

fn number(reads: Reads<'_>) -> SmolStr {
    format_smolstr!("{}", reads.mark(PIN))
}
