//! Lists of rows as many pages have them, and how far one is scrolled.

use crate::metrics::WIDTH;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::Touch;
use crate::ui::{Spot, Ui};

/// Height of the grey gap between groups of rows.
pub(crate) const GAP: f32 = 8.0;

/// A row that only says where it leads.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    pub spot: Spot,
    pub title: &'a str,
    pub note: Option<&'a str>,
    pub aside: Option<&'a str>,
    pub icon: Option<&'static str>,
    /// One or two characters and a colour.
    pub face: Option<(&'a str, u8)>,
    pub tick: Option<bool>,
    pub badge: u16,
    pub arrow: bool,
    /// A grey gap stands above it.
    pub gap: bool,
}

impl<'a> Entry<'a> {
    /// A row with an arrow.
    pub(crate) const fn new(spot: Spot, title: &'a str) -> Entry<'a> {
        Entry {
            spot,
            title,
            note: None,
            aside: None,
            icon: None,
            face: None,
            tick: None,
            badge: 0,
            arrow: true,
            gap: false,
        }
    }

    fn height(&self, ui: &Ui<'_>) -> f32 {
        if self.note.is_some() { ui.metrics.tall_row } else { ui.metrics.row }
    }

    fn row(&self) -> Row {
        Row {
            face: self.face.map(|(words, colour)| face(words, colour)),
            icon: self.icon,
            title: self.title.to_owned(),
            subtitle: self.note.map(str::to_owned),
            aside: self.aside.map(str::to_owned),
            badge: self.badge,
            arrow: self.arrow,
            tick: self.tick,
            ..Row::default()
        }
    }
}

/// Height of these rows with their gaps.
pub(crate) fn height(ui: &Ui<'_>, entries: &[Entry<'_>]) -> f32 {
    entries.iter().map(|entry| entry.height(ui) + if entry.gap { GAP } else { 0.0 }).sum()
}

/// A list of such rows between two lines, `at` swipes down.
pub(crate) fn list(ui: &mut Ui<'_>, top: f32, bottom: f32, at: u8, entries: &[Entry<'_>]) {
    let mut scroll = Scroll::new(top, bottom, at, height(ui, entries));
    scroll.swipes(ui, LIST);
    rows(ui, &mut scroll, entries);
}

/// Such rows at the next places of a list.
pub(crate) fn rows(ui: &mut Ui<'_>, scroll: &mut Scroll, entries: &[Entry<'_>]) {
    placed(ui, scroll, entries, true);
}

/// Such rows that are only looked at.
pub(crate) fn looked_at(ui: &mut Ui<'_>, scroll: &mut Scroll, entries: &[Entry<'_>]) {
    placed(ui, scroll, entries, false);
}

fn placed(ui: &mut Ui<'_>, scroll: &mut Scroll, entries: &[Entry<'_>], lead: bool) {
    for entry in entries {
        if entry.gap {
            scroll.gap(GAP);
        }
        let h = entry.height(ui);
        if let Some(place) = scroll.place(0.0, WIDTH, h) {
            let reach = lead && scroll.in_reach(place);
            parts::row(ui, reach, entry.spot, place, || entry.row());
        }
    }
}

/// How far a list is scrolled after a swipe.
pub(crate) fn scrolled(at: u8, touch: Touch) -> u8 {
    if touch == Touch::SwipeUp { at.saturating_add(1) } else { at.saturating_sub(1) }
}
