//! WeChat's own number pads: for an amount and for the payment password.
//!
//! Single digits are for fingers; a search takes the whole number that the line above the pad offers.

use crate::keyboard::Writing;
use crate::metrics::WIDTH;
use crate::parts;
use crate::screen::{Layer, Look, PanelGround, Role, Touch};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};

const DIGIT: &str = "wechat.pad.digit";
const POINT: Spot = spot("wechat.pad.point");
const DELETE: Spot = spot("wechat.pad.delete");
const OFFER: &str = "wechat.pad.offer";

/// Height of a key.
const KEY: f32 = 50.0;
/// Height of the line of whole numbers above the keys.
const OFFERS: f32 = 56.0;
/// Height of the whole pad.
pub(crate) const PAD: f32 = 4.0 * KEY + OFFERS + 6.0;

/// Longest amount, `999999.99`.
const LONGEST: usize = 9;

/// The pad of an amount, if the cursor stands in its box.
pub(crate) fn amount(ui: &mut Ui<'_>, writing: &Writing) {
    if writing.focus {
        let offers: Vec<String> = ui.world.wechat.amounts.iter().map(|words| format!("{words} 元")).collect();
        keys(ui, writing, &offers, true);
    }
}

/// The keys, with whole numbers above them.
pub(crate) fn keys(ui: &mut Ui<'_>, writing: &Writing, offers: &[String], point: bool) {
    ui.layer(Layer::Keyboard);
    let top = ui.bottom() - PAD;
    // What is offered goes with the first digit, and its line with it; the keys stay where they are.
    let offers = if writing.text.is_empty() { offers } else { &[] };
    let empty = if offers.is_empty() { OFFERS } else { 0.0 };
    let ground = area(0.0, top + empty, WIDTH, PAD - empty + ui.metrics.strip);
    parts::panel(ui, ground, PanelGround::Keyboard, false);
    let count = offers.len().min(3);
    if count > 0 {
        let w = (WIDTH - 12.0) / count.max(1) as f32;
        for (n, words) in (0u16..).zip(offers.iter().take(3)) {
            let place = area(6.0 + f32::from(n) * w, top + 4.0, w - 6.0, OFFERS - 8.0);
            ui.tap(spot_of(OFFER, Of::Number(n)), place, || {
                (words.clone(), Role::Button, Look::Key { main: false, wide: true })
            });
        }
    }
    let w = WIDTH / 3.0;
    for n in 0u16..12 {
        let (column, line) = (f32::from(n % 3), f32::from(n / 3));
        let place = area(column * w + 2.0, top + OFFERS + line * KEY + 2.0, w - 4.0, KEY - 4.0);
        match n {
            9 if point => ui.key(POINT, place, || key(".")),
            9 => {}
            11 => delete(ui, writing, place),
            _ => {
                let digit = if n == 10 { 0 } else { n + 1 };
                ui.key(spot_of(DIGIT, Of::Number(digit)), place, || key(&digit.to_string()));
            }
        }
    }
}

fn key(words: &str) -> (String, Role, Look) {
    (words.into(), Role::Button, Look::Key { main: false, wide: true })
}

fn delete(ui: &mut Ui<'_>, writing: &Writing, place: crate::screen::Area) {
    if writing.text.is_empty() {
        return ui.greyed(DELETE, place, || key("删除"));
    }
    // Held, it takes everything away at once; a search knows that way only.
    ui.add(DELETE, &[Touch::Tap, Touch::Hold], place, || key("删除"));
    ui.aside(DELETE, Touch::Tap);
}

/// A touch on the pad; `false` if it was not for the pad.
pub(crate) fn touch(writing: &mut Writing, offers: &[String], at: Spot, touch: Touch) -> bool {
    let mut text = writing.text.to_string();
    match (at.name, at.of) {
        (OFFER, Of::Number(n)) => text = offers.get(usize::from(n)).cloned().unwrap_or_default(),
        (DIGIT, Of::Number(n)) if text.len() < LONGEST => text.push_str(&n.to_string()),
        (DIGIT, _) => {}
        ("wechat.pad.point", _) if text.contains('.') || text.len() >= LONGEST => {}
        ("wechat.pad.point", _) => text.push('.'),
        ("wechat.pad.delete", _) if touch == Touch::Hold => text.clear(),
        ("wechat.pad.delete", _) => drop(text.pop()),
        _ => return false,
    }
    writing.set(&text);
    true
}
