//! A call: who it says it is, what it says, and the round keys.

use crate::danger::practice_mark;
use crate::danger::scam::choice_spot;
use crate::metrics::{STATUS, WIDTH};
use crate::parts;
use crate::screen::{Area, Dress, Look, PanelGround, Role, TextStyle};
use crate::ui::{Ui, area};
use crate::world::danger::{ScamChoice, ScamDress, ScamPage};

/// The whole glass.
pub(super) fn draw(ui: &mut Ui<'_>, page: &ScamPage) {
    parts::panel(ui, area(0.0, STATUS, WIDTH, ui.bottom() - STATUS), PanelGround::Dark, false);
    practice_mark(ui, WIDTH - 62.0, STATUS + 10.0);
    let size = ui.metrics.text;
    parts::text(ui, area(20.0, 70.0, WIDTH - 40.0, 46.0), &page.title, size, TextStyle::OnDark);
    let (words_size, width) = (size - 3.0, WIDTH - 56.0);
    let mut y = 128.0;
    for words in &page.words {
        let h = parts::text_height(words, words_size, width);
        parts::text(ui, area(28.0, y, width, h), words, words_size, TextStyle::OnDark);
        y += h + 10.0;
    }
    let round: Vec<_> = keys(page).filter(|(_, choice)| choice.dress != ScamDress::Usual).collect();
    let bars: Vec<_> = keys(page).filter(|(_, choice)| choice.dress == ScamDress::Usual).collect();
    let rounds_top = ui.bottom() - 124.0;
    let w = WIDTH / f32::from(u8::try_from(round.len()).unwrap_or(1).max(1));
    for (at, (n, choice)) in (0u8..).zip(round) {
        round_key(ui, n, choice, area(f32::from(at) * w + w / 2.0 - 60.0, rounds_top, 120.0, 116.0));
    }
    let count = f32::from(u8::try_from(bars.len()).unwrap_or(0));
    let mut y = rounds_top - count * 68.0 - 8.0;
    for (n, choice) in bars {
        parts::button(ui, choice_spot(n), area(28.0, y, WIDTH - 56.0, 60.0), &choice.words, Dress::Default);
        y += 68.0;
    }
}

fn keys(page: &ScamPage) -> impl Iterator<Item = (u16, &ScamChoice)> {
    (0u16..).zip(&page.choices)
}

fn round_key(ui: &mut Ui<'_>, n: u16, choice: &ScamChoice, place: Area) {
    let green = choice.dress == ScamDress::Green;
    let disc = area(place.x + 24.0, place.y, 72.0, 72.0);
    parts::panel(ui, disc, if green { PanelGround::Green } else { PanelGround::Red }, true);
    ui.show(disc, || {
        let icon = if green { "phone" } else { "phone-off" };
        (String::new(), Role::Picture, Look::Icon { icon: icon.into(), size: 34.0, on_dark: true })
    });
    let words = area(place.x, place.y + 78.0, place.w, 34.0);
    parts::text(ui, words, &choice.words, ui.metrics.text - 3.0, TextStyle::OnDark);
    ui.tap(choice_spot(n), place, || (choice.words.clone(), Role::Button, Look::SwipeArea));
}
