//! What a page may ask for when it is touched.

use super::{App, DEEPEST, Stack, Toast};
use crate::content::Writes;
use crate::metrics::Metrics;
use crate::page::Page;
use crate::profile::Profile;
use crate::world::World;

/// What a page can do when it is touched.
pub(crate) struct Turn<'a> {
    pub world: &'a World,
    pub profile: Profile,
    pub metrics: Metrics,
    pub writes: Writes<'a>,
    pub(super) stack: &'a mut Stack,
    pub(super) then: Option<Then>,
    pub(super) toast: Option<Toast>,
}

/// What becomes of the app in front after a touch.
pub(super) enum Then {
    Home,
    Open(App, Option<Page>),
    Close(App),
    CloseAll,
    Away(Page),
    Shot,
}

pub(super) fn push(stack: &mut Stack, page: Page) {
    stack.push(page);
    if stack.len() > DEEPEST {
        stack.remove(1);
    }
}

impl Turn<'_> {
    /// The page in front becomes this one.
    pub(crate) fn turn_into(&mut self, page: impl Into<Page>) {
        if let Some(top) = self.stack.last_mut() {
            *top = page.into();
        }
    }

    /// Opens a page above the one in front.
    pub(crate) fn push(&mut self, page: impl Into<Page>) {
        push(self.stack, page.into());
    }

    /// The app begins anew with this page.
    pub(crate) fn restart(&mut self, page: impl Into<Page>) {
        self.stack.clear();
        self.stack.push(page.into());
    }

    /// Leaves the page in front; from the first page of an app that is the home screen.
    pub(crate) fn pop(&mut self) {
        if self.stack.len() > 1 {
            self.stack.pop();
        } else {
            self.then = Some(Then::Home);
        }
    }

    /// Another app comes to the front as it was left.
    pub(crate) fn open(&mut self, app: App) {
        self.then = Some(Then::Open(app, None));
    }

    /// Another app comes to the front and shows this page.
    pub(crate) fn open_at(&mut self, app: App, page: impl Into<Page>) {
        self.then = Some(Then::Open(app, Some(page.into())));
    }

    /// Ends an app that is not in front.
    pub(crate) fn close(&mut self, app: App) {
        self.then = Some(Then::Close(app));
    }

    /// The home screen comes to the front.
    pub(crate) fn go_home(&mut self) {
        self.then = Some(Then::Home);
    }

    /// Ends all apps; only from a page of the launcher.
    pub(crate) fn close_all(&mut self) {
        self.then = Some(Then::CloseAll);
    }

    /// A page of the phone itself comes to the front, above the home screen.
    pub(crate) fn leave_for(&mut self, page: impl Into<Page>) {
        self.then = Some(Then::Away(page.into()));
    }

    /// This page goes, and what lies below it is photographed.
    pub(crate) fn shoot_below(&mut self) {
        self.then = Some(Then::Shot);
    }

    /// A short message with a tick.
    pub(crate) fn done(&mut self, words: &'static str) {
        self.toast = Some(Toast { words, tick: true, strip: false });
    }

    /// A short message.
    pub(crate) fn tell(&mut self, words: &'static str) {
        self.toast = Some(Toast { words, tick: false, strip: false });
    }

    /// What is still missing in a form: a red strip at the top.
    pub(crate) fn warn(&mut self, words: &'static str) {
        self.toast = Some(Toast { words, tick: false, strip: true });
    }

    /// What stands on a control whose use is practised in a later lesson.
    pub(crate) fn later(&mut self) {
        self.tell("这个以后再学");
    }
}
