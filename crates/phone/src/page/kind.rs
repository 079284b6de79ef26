//! Which pages are alike when asking what leads where?

use super::Page;
use crate::keyboard::{Writing, Written};
use crate::ui::Of;

/// What pages have in common: those that differ only in the words themselves or in what is ticked are of one
/// kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kind {
    screen: &'static str,
    of: Of,
    panel: Option<&'static str>,
    panel_of: Of,
    written: Written,
    scrolled: u8,
}

impl Page {
    /// Which screen it is, whom or what it is about, what is open on it, how far what is being written has
    /// come, and how far a form is scrolled.
    #[must_use]
    pub fn kind(&self) -> Kind {
        let shows = self.shows();
        Kind {
            screen: shows.screen(),
            of: shows.of(),
            panel: shows.panel(),
            panel_of: shows.panel_of(),
            written: shows.writing().map_or(Written::Nothing, Writing::stage),
            scrolled: shows.scrolled(),
        }
    }
}
