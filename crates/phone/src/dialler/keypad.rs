//! 拨号键盘: digits, the number above them, the green key.

use crate::content::Reads;
use crate::dialler::book::{self, spaced};
use crate::dialler::edit::Edit;
use crate::dialler::{Dialler, call};
use crate::keyboard::Writing;
use crate::metrics::{STATUS, TABS, WIDTH};
use crate::parts::{self, Row};
use crate::screen::{Dress, Look, Role, TextStyle, Tone, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};

const DIAL: Spot = spot("dialler.dial");
const DELETE: Spot = spot("dialler.delete");
const SAVE: Spot = spot("dialler.save");

/// The keys in their lines. The id of a digit ends in that digit; * is 10 and # is 11.
const KEYS: [(u16, &str); 12] = [
    (1, "1"),
    (2, "2"),
    (3, "3"),
    (4, "4"),
    (5, "5"),
    (6, "6"),
    (7, "7"),
    (8, "8"),
    (9, "9"),
    (10, "*"),
    (0, "0"),
    (11, "#"),
];
const KEY: f32 = 54.0;
/// Height of all four lines of keys.
pub(super) const PAD: f32 = 4.0 * KEY;
/// Height of the line with the green key.
const GREEN: f32 = 74.0;
/// Longest number one can dial here.
const LONGEST: usize = 16;
/// Lines between the number and the keys.
const LINES: usize = 2;

/// What stands on the tab.
pub(super) fn view(ui: &mut Ui<'_>, reads: Reads<'_>, writing: &Writing) {
    let number = book::digits(&writing.text);
    let keys = ui.bottom() - TABS - GREEN - 4.0 * KEY;
    let shown = spaced(&number);
    parts::text(ui, area(20.0, STATUS + 10.0, WIDTH - 40.0, 44.0), &shown, 28.0, TextStyle::Headline);
    lines(ui, reads, &number, STATUS + 62.0);
    pad(ui, "dialler.key", keys);
    let y = keys + 4.0 * KEY + 4.0;
    let green = area(WIDTH / 2.0 - 44.0, y, 88.0, GREEN - 8.0);
    let dial = || {
        let look = Look::RoundKey { icon: Some("phone".into()), tone: Tone::Green, named: false };
        ("绿色的电话键".into(), Role::Button, look)
    };
    if number.is_empty() {
        ui.greyed(DIAL, green, dial);
        return;
    }
    ui.tap(DIAL, green, dial);
    // Held, it takes all digits away; a search knows that way only.
    ui.add(DELETE, &[Touch::Tap, Touch::Hold], area(WIDTH - 100.0, y + 6.0, 80.0, 54.0), || {
        ("删除".into(), Role::Button, parts::icon("delete", 30.0))
    });
    ui.aside(DELETE, Touch::Tap);
}

/// The keys of a telephone. Single digits are not what a search tries: numbers come to it whole.
pub(super) fn pad(ui: &mut Ui<'_>, name: &'static str, top: f32) {
    let w = (WIDTH - 24.0) / 3.0;
    for (n, (id, key)) in (0u8..).zip(KEYS) {
        let (column, line) = (f32::from(n % 3), f32::from(n / 3));
        let place = area(12.0 + column * w, top + line * KEY, w - 6.0, KEY - 6.0);
        ui.key(spot_of(name, Of::Number(id)), place, || {
            (key.into(), Role::Button, Look::Key { main: false, wide: true })
        });
    }
}

/// The character of a key.
pub(super) fn character(of: Of) -> Option<&'static str> {
    match of {
        Of::Number(n) => KEYS.iter().find(|(id, _)| *id == n).map(|(_, key)| *key),
        _ => None,
    }
}

/// While nothing is typed: the numbers of the practice card. Afterwards: whose number it is, or a way to
/// keep it.
fn lines(ui: &mut Ui<'_>, reads: Reads<'_>, number: &str, top: f32) {
    let place = |n: u8| area(0.0, top + f32::from(n) * 58.0, WIDTH, 56.0);
    if number.is_empty() {
        let offered = &ui.world.pocket_phrases.numbers;
        for (n, offer) in (0u8..).zip(offered.iter().take(LINES)) {
            parts::row(ui, true, spot_of("dialler.offer", Of::Number(n.into())), place(n), || Row {
                icon: Some("notebook-pen"),
                title: spaced(offer),
                aside: Some("练习卡".into()),
                ..Row::default()
            });
        }
        return;
    }
    let entries = book::contacts(ui.world, reads);
    let mut n = 0;
    for entry in entries.into_iter().filter(|e| e.number.starts_with(number)).take(LINES) {
        parts::row(ui, true, entry.who.spot(), place(n), || Row {
            face: Some(parts::face(&entry.face, entry.colour)),
            title: entry.name,
            ..Row::default()
        });
        n += 1;
    }
    if n == 0 {
        parts::button(ui, SAVE, area(90.0, top + 4.0, WIDTH - 180.0, 50.0), "新建联系人", Dress::Plain);
    }
}

/// A touch on the tab.
pub(super) fn touch(mut page: Dialler, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
    match (at.name, at.of) {
        ("dialler.key", of) => {
            if let Some(key) = character(of)
                && page.writing.text.len() < LONGEST
            {
                page.writing =
                    Writing { text: format!("{}{key}", page.writing.text).into(), ..Writing::focused() };
            }
        }
        ("dialler.offer", Of::Number(n)) => {
            if let Some(number) = turn.world.pocket_phrases.numbers.get(usize::from(n)) {
                page.writing = Dialler::with_number(number).writing;
            }
        }
        ("dialler.delete", _) => {
            let mut text = page.writing.text.to_string();
            text.pop();
            page.writing.text = if touch == Touch::Hold { "".into() } else { text.into() };
        }
        ("dialler.save", _) => {
            let edit = Edit::new(&book::digits(&page.writing.text));
            return turn.push(edit);
        }
        ("dialler.dial", _) => {
            let number = book::digits(&page.writing.text);
            page.writing.text = "".into();
            turn.turn_into(page);
            return call::dial(turn, &number);
        }
        _ => return turn.pop(),
    }
    turn.turn_into(page);
}
