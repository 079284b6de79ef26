//! What stands above the keys: ready words while the box is empty, what is put together, candidates.

use super::candidates::{LINE, SIDE, SIZE, places};
use super::dictionary::Offer;
use super::keys::{Cap, HEAD, cap};
use super::{AWAY, Sheet, Writing};
use crate::metrics::WIDTH;
use crate::parts::text;
use crate::screen::{CapDress, TextStyle};
use crate::ui::{Of, Ui, area, spot, spot_of};

/// Most ready words.
const PHRASES: usize = 4;

/// Draws what stands above the keys.
pub(super) fn draw(writing: &Writing, ui: &mut Ui<'_>, offer: &Offer, phrases: &[String], top: f32) {
    let side = WIDTH - SIDE;
    if writing.is_pending() {
        composing(writing, ui, offer, top);
    } else if writing.text.is_empty() && !matches!(writing.keys.sheet, Sheet::Voice | Sheet::Boards) {
        ready_words(ui, phrases, top);
    } else if !writing.text.is_empty() {
        let words = "写好了。想改，就点删除键；按住它，全没了。";
        text(ui, area(12.0, top + 14.0, side - 20.0, 64.0), words, ui.metrics.note, TextStyle::Note);
    }
    ui.tap(AWAY, area(side, top, SIDE, LINE), || cap("收起键盘", Cap::icon("chevron-down")));
    if !writing.is_pending() && writing.keys.sheet != Sheet::Boards {
        let boards = spot_of("keyboard.sheet", Of::Number(Sheet::Boards.number()));
        ui.key(boards, area(side, top + LINE, SIDE, HEAD - LINE), || cap("换键盘", Cap::icon("keyboard")));
    }
}

/// The words of the place: one touch each.
pub(super) fn ready_words(ui: &mut Ui<'_>, phrases: &[String], top: f32) {
    let wide = (WIDTH - SIDE - 12.0) / 2.0;
    for (n, phrase) in (0u16..).zip(phrases.iter().take(PHRASES)) {
        let (column, line) = (f32::from(n % 2), f32::from(n / 2));
        let place = area(6.0 + column * wide, top + 1.0 + line * 45.0, wide, 45.0);
        ui.tap(spot_of("keyboard.phrase", Of::Number(n)), place, || {
            let size = (wide - 14.0) / phrase.chars().count().max(1) as f32;
            cap(phrase, Cap { dress: CapDress::Chip, size: size.min(23.0), ..Cap::default() })
        });
    }
}

fn composing(writing: &Writing, ui: &mut Ui<'_>, offer: &Offer, top: f32) {
    text(ui, area(14.0, top + 8.0, WIDTH - SIDE - 20.0, 34.0), &offer.spelled, 22.0, TextStyle::Body);
    let places = places(&offer.candidates);
    let page = writing.keys.page;
    for place in places.iter().filter(|place| place.page == 0 || place.page == page) {
        let at = area(place.area.x, place.area.y + top, place.area.w, place.area.h);
        let Some(candidate) = offer.candidates.get(usize::from(place.n)) else { continue };
        ui.key(spot_of("keyboard.candidate", Of::Number(place.n)), at, || {
            let dress = if place.n == 0 { CapDress::First } else { CapDress::Bare };
            cap(&candidate.word, Cap { dress, size: SIZE, ..Cap::default() })
        });
    }
    let last = places.last().map_or(0, |place| place.page);
    let side = WIDTH - SIDE;
    if page == 0 && last > 0 {
        ui.key(spot("keyboard.more"), area(side, top + LINE, SIDE, HEAD - LINE), || {
            cap("更多字", Cap::icon("chevron-right"))
        });
    }
    if page > 0 {
        ui.key(spot("keyboard.less"), area(side, top + HEAD, SIDE, 96.0), || {
            cap("往回翻", Cap { dress: CapDress::Grey, ..Cap::icon("chevron-up") })
        });
        if page < last {
            ui.key(spot("keyboard.more"), area(side, top + HEAD + 96.0, SIDE, 96.0), || {
                cap("往后翻", Cap { dress: CapDress::Grey, ..Cap::icon("chevron-down") })
            });
        }
    }
}
