//! What is an icon of the home screen, what does it do, and on which page is it?

use smallvec::SmallVec;

use super::ALL;
use crate::content::{Fact, Mark, Reads, Writes};
use crate::state::{App, Turn};
use crate::store;
use crate::ui::{Of, Spot, spot_of};
use crate::wechat::account::Account;
use crate::wechat::account_chat::AccountChat;
use crate::wechat::account_settings::{FIRST_PAGE, LAST_PAGE, ON_HOME};
use crate::world::{AccountId, World, all};

/// Where the icon of an app is: 0 = where it belongs, 1 = moved to the other page, 2 = removed.
pub const ICON: Mark = Mark::new("phone.icon");

/// What an icon stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {
    /// An app.
    App(App),
    /// The chat of an official account (添加到桌面).
    Account(AccountId),
}

impl Icon {
    pub(super) fn touched(of: Of) -> Option<Icon> {
        match of {
            Of::App(app) => Some(Icon::App(app)),
            Of::Account(account) => Some(Icon::Account(account)),
            _ => None,
        }
    }

    pub(super) fn of(self) -> Of {
        match self {
            Icon::App(app) => Of::App(app),
            Icon::Account(account) => Of::Account(account),
        }
    }

    pub(super) fn name(self, world: &World) -> &str {
        match self {
            Icon::App(app) => app.name(),
            Icon::Account(account) => &world.account(account).name,
        }
    }

    /// The icon itself; its id ends in the name of the app or account.
    pub(super) fn spot(self) -> Spot {
        let name = if let Icon::App(_) = self { "phone.home.app" } else { "phone.home.account" };
        spot_of(name, self.of())
    }

    pub(super) fn badge(self) -> Spot {
        spot_of("phone.home.badge", self.of())
    }

    pub(super) fn open(self, turn: &mut Turn<'_>) {
        match self {
            Icon::App(app) => turn.open(app),
            Icon::Account(account) if turn.writes.reads().has(Fact::Following(account)) => {
                turn.open_at(App::WeChat, AccountChat::opened(account));
            }
            Icon::Account(account) => turn.open_at(App::WeChat, Account::opened(account)),
        }
    }

    /// To the other one of the two pages.
    pub(super) fn shift(self, writes: &mut Writes<'_>) {
        match self {
            Icon::App(app) => {
                let mark = ICON.of(Of::App(app));
                writes.set(mark, 1 - writes.reads().mark(mark).min(1));
            }
            Icon::Account(account) => {
                let mark = ON_HOME.of(Of::Account(account));
                let first = writes.reads().mark(mark) == FIRST_PAGE;
                writes.set(mark, if first { LAST_PAGE } else { FIRST_PAGE });
            }
        }
    }

    pub(super) fn remove(self, turn: &mut Turn<'_>) {
        match self {
            Icon::App(app) => {
                turn.writes.set(ICON.of(Of::App(app)), 2);
                turn.tell("移走了。往左翻到最后一页，还找得到");
            }
            Icon::Account(account) => {
                turn.writes.set(ON_HOME.of(Of::Account(account)), 0);
                turn.tell("移走了。在微信里还找得到");
            }
        }
    }
}

/// The row at the bottom holds what one needs on every page.
fn in_dock(app: App) -> bool {
    matches!(app.name(), "电话" | "信息" | "相机" | "微信")
}

/// These came with the phone and cannot be uninstalled.
pub(super) fn is_own(app: App) -> bool {
    !matches!(app.name(), "微信" | "天气")
}

/// The page an app belongs to.
fn usual_page(app: App) -> u8 {
    u8::from(matches!(app, App::Calendar))
}

/// The apps on a page, in their order; the row at the bottom is page `None`.
fn apps_on(page: Option<u8>, reads: Reads<'_>) -> SmallVec<[App; 12]> {
    let on_page = |app: App| {
        let moved = reads.mark(ICON.of(Of::App(app)));
        match page {
            Some(ALL) => true,
            _ if moved >= 2 => false,
            None => in_dock(app) && moved == 0,
            Some(page) if in_dock(app) => moved == 1 && page == 1,
            Some(page) => page == if moved == 1 { 1 - usual_page(app) } else { usual_page(app) },
        }
    };
    App::ALL.into_iter().skip(1).filter(|app| store::is_there(reads, *app) && on_page(*app)).collect()
}

/// The icons on one of the pages, those of apps first; `None` is the row at the bottom.
pub(super) fn icons_on(page: Option<u8>, world: &World, reads: Reads<'_>) -> SmallVec<[Icon; 12]> {
    let on_page = |account: &AccountId| match reads.mark(ON_HOME.of(Of::Account(*account))) {
        0 => false,
        FIRST_PAGE => page == Some(0),
        _ => page == Some(1),
    };
    // The row at the bottom and the list of all apps hold apps only.
    let accounts = if matches!(page, Some(0 | 1)) { world.accounts.len() } else { 0 };
    let accounts = all(accounts, AccountId).filter(on_page).map(Icon::Account);
    apps_on(page, reads).into_iter().map(Icon::App).chain(accounts).collect()
}
