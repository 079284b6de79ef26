//! What can be asked of a page, whatever page it is? Each page answers for itself ([`super::Shows`]).

use super::{Page, Wears, slug};
use crate::content::{Audience, Reads};
use crate::keyboard::Writing;
use crate::screen::Ground;
use crate::ui::Ui;
use crate::world::World;

impl Page {
    /// The screen's id without its entity, for example `wechat.article`.
    #[must_use]
    pub fn screen(&self) -> &'static str {
        self.shows().screen()
    }

    /// The screen's id with its entity, for example `wechat.article:flu-shots`.
    #[must_use]
    pub fn screen_id(&self, world: &World) -> String {
        match self.entity(world) {
            Some(entity) => format!("{}:{entity}", self.screen()),
            None => self.screen().to_owned(),
        }
    }

    /// Whether this is the screen `id` or `id:entity`.
    #[must_use]
    pub fn is_at(&self, world: &World, at: &str) -> bool {
        self.is_at_of(world, self.screen(), at)
    }

    /// The same of a page whose screen is known already.
    pub(crate) fn is_at_of(&self, world: &World, screen: &str, at: &str) -> bool {
        match at.strip_prefix(screen) {
            None => false,
            Some("") => true,
            Some(rest) => rest.strip_prefix(':').is_some_and(|entity| self.entity(world) == Some(entity)),
        }
    }

    fn entity<'w>(&self, world: &'w World) -> Option<&'w str> {
        slug(world, self.shows().of())
    }

    /// What a person calls it.
    #[must_use]
    pub fn title(&self, world: &World) -> String {
        self.shows().title(world)
    }

    /// Whether this sheet, menu, dialog or keyboard is open on it: `id`, or `id:entity` where it is
    /// about one of several (lessons/README.md).
    #[must_use]
    pub fn has_open(&self, world: &World, panel: &str) -> bool {
        let Some(open) = self.shows().panel() else { return false };
        open == panel
            || panel.rsplit_once(':').is_some_and(|(id, entity)| {
                id == open && slug(world, self.shows().panel_of()) == Some(entity)
            })
    }

    pub(crate) fn writing(&self) -> Option<&Writing> {
        self.shows().writing()
    }

    /// Whether the cursor is in a box of it, so that the keyboard is up.
    pub(crate) fn is_writing(&self) -> bool {
        self.writing().is_some_and(|writing| writing.focus)
    }

    /// What the box on it holds, if it has one.
    #[must_use]
    pub fn typed(&self) -> Option<&str> {
        self.shows().writing().map(|writing| writing.text.as_str())
    }

    /// Who may see the post being written, as it is ticked now.
    #[must_use]
    pub fn audience(&self) -> Option<Audience> {
        self.shows().audience()
    }

    /// Whether it goes when the app it lies over is left.
    #[must_use]
    pub fn is_overlay(&self) -> bool {
        self.shows().is_overlay()
    }

    /// Whether what is written on it is kept nowhere.
    #[must_use]
    pub fn hides_words(&self) -> bool {
        self.shows().hides_words()
    }

    pub(crate) fn is_see_through(&self) -> bool {
        self.shows().is_see_through()
    }

    pub(crate) fn wears(&self) -> Wears {
        self.shows().wears()
    }

    pub(crate) fn ground(&self) -> Ground {
        self.shows().ground()
    }

    pub(crate) fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        self.shows().view(ui, reads);
    }
}
