//! Which app is in front, and the stacks of pages: opening, leaving, locking.

use std::cell::RefCell;
use std::sync::Arc;

use smallvec::SmallVec;

use super::{App, State, turn::push};
use crate::content::{Trace, Writes};
use crate::page::Page;
use crate::system::lock::Lock;
use crate::wechat::login::{LOGGED_OUT, Login};
use crate::world::World;

impl State {
    pub(super) fn is_logged_out(&mut self, world: &World, trace: Option<&RefCell<Trace>>) -> bool {
        Writes::new(world, &mut self.content, trace).reads().is_on(LOGGED_OUT)
    }

    /// WeChat shows its welcome page and nothing else.
    pub(crate) fn log_out(&mut self) {
        if !matches!(self.stack(App::WeChat), Some([Page::Login(_), ..])) {
            self.apps[App::WeChat as usize] = Some(Arc::new(vec![Login::default().into()]));
        }
    }

    /// A call of WeChat that is over has no page any more, also below one that lies over it.
    pub(super) fn drop_call(&mut self) {
        let is_call = |page: &Page| matches!(page, Page::Call(_));
        if let Some(stack) = &mut self.apps[App::WeChat as usize]
            && stack.iter().any(is_call)
        {
            Arc::make_mut(stack).retain(|page| !is_call(page));
        }
    }

    /// The running apps, the launcher apart.
    pub(crate) fn running(&self) -> SmallVec<[App; 4]> {
        App::ALL.into_iter().skip(1).filter(|app| self.apps[*app as usize].is_some()).collect()
    }

    /// Brings an app to the front, starting it if it does not run.
    pub(crate) fn open(&mut self, app: App) {
        self.put_away();
        self.front = app;
        self.apps[app as usize].get_or_insert_with(|| Arc::new(vec![Page::first(app)]));
        // Of an app that was left, too: so a search need not know how it was left.
        self.put_away();
    }

    /// The home screen comes to the front, on the page it was left on.
    pub(crate) fn go_home(&mut self) {
        self.open(App::Launcher);
        if let Some(stack) = &mut self.apps[App::Launcher as usize] {
            Arc::make_mut(stack).truncate(1);
        }
    }

    /// Opens a page above the one in front.
    pub(crate) fn push(&mut self, page: impl Into<Page>) {
        if let Some(stack) = &mut self.apps[self.front as usize] {
            push(Arc::make_mut(stack), page.into());
        }
    }

    /// Leaves the page in front, if another lies below it.
    pub(crate) fn pop(&mut self) {
        if let Some(stack) = &mut self.apps[self.front as usize]
            && stack.len() > 1
        {
            Arc::make_mut(stack).pop();
        }
    }

    /// Locks the phone and its glass goes dark; the app in front comes back when it is opened.
    pub(crate) fn lock(&mut self) {
        let behind = match self.page() {
            Page::Lock(lock) => lock.behind,
            Page::Pin(pin) => pin.behind,
            _ => (self.front != App::Launcher).then_some(self.front),
        };
        self.leave_for(Lock { behind, dark: true });
    }

    /// A page of the phone itself comes to the front, above the home screen.
    pub(crate) fn leave_for(&mut self, page: impl Into<Page>) {
        if !matches!(self.page(), Page::Home(_)) {
            self.go_home();
        }
        self.push(page);
    }

    /// Lays a page over the one in front, in place of one that lies there already: whoever leaves it by
    /// the home screen or the side key leaves one page, not two. A call is no such page: it is still there
    /// when what lay over it goes.
    pub(crate) fn lay_over(&mut self, page: impl Into<Page>) {
        let goes = self.page().is_overlay() && !matches!(self.page(), Page::Call(_));
        if goes || matches!(self.page(), Page::Recents(_) | Page::Lock(_) | Page::Pin(_)) {
            self.pop();
        }
        self.push(page);
    }

    /// What lies over an app does not outlast it.
    fn put_away(&mut self) {
        while self.page().is_overlay() && self.pages().len() > 1 {
            self.pop();
        }
    }
}
