//! What every page can do, and what of the phone's frame it wears.

use crate::content::{Audience, Reads};
use crate::keyboard::Writing;
use crate::screen::{Ground, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui};
use crate::world::World;

/// What every page can do.
pub(crate) trait Shows {
    /// Which screen it is, without the entity.
    fn screen(&self) -> &'static str;
    /// Which one of several, for example the article.
    fn of(&self) -> Of {
        Of::One
    }
    /// What a person calls it.
    fn title(&self, world: &World) -> String;
    /// The colour under everything.
    fn ground(&self) -> Ground {
        Ground::Grey
    }
    /// What stands on the glass.
    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>);
    /// What a touch on it does.
    fn touch(self, turn: &mut Turn<'_>, at: Spot, touch: Touch)
    where
        Self: Sized;
    /// The sheet, menu or keyboard that is open on it.
    fn panel(&self) -> Option<&'static str> {
        None
    }
    /// Whom or what that sheet or dialog is about, for example the chat of 发送给.
    fn panel_of(&self) -> Of {
        Of::One
    }
    /// What the phone's own bars and keys look like on it.
    fn wears(&self) -> Wears {
        Wears::App
    }
    /// It lies over an app for a moment and goes when the app is left.
    fn is_overlay(&self) -> bool {
        false
    }
    /// It covers only a part of the glass; the page below shows through.
    fn is_see_through(&self) -> bool {
        false
    }
    /// The box with the cursor in it, if there is one.
    fn writing_mut(&mut self) -> Option<&mut Writing> {
        None
    }
    /// What is written on it is kept nowhere: only dots stand in its box.
    fn hides_words(&self) -> bool {
        false
    }
    /// As [`Shows::writing_mut`], to read.
    fn writing(&self) -> Option<&Writing> {
        None
    }
    /// How far it is scrolled, in swipes, if it is a form, whose boxes are filled in from top to bottom.
    fn scrolled(&self) -> u8 {
        0
    }
    /// Who may see the post that is being written, as it is ticked.
    fn audience(&self) -> Option<Audience> {
        None
    }
}

/// What the phone's own bars and keys look like on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wears {
    /// On a page of an app.
    App,
    /// On a dark page of an app, such as the camera.
    DarkApp,
    /// On the home screen, from which nothing leads back or home.
    Home,
    /// On the lock screen, which has none but the side keys.
    Lock,
    /// On a glass that is dark: the power key alone does something, and the page says what.
    Dark,
    /// Among the recent apps.
    Recents,
}

impl Wears {
    /// The bars are light, because the ground is dark.
    pub(crate) fn is_dark(self) -> bool {
        self != Wears::App
    }
}
