//! The followed accounts by name: 通讯录 → 公众号 or 服务号, and 我关注的公众号 (wechat-reference C6).

use crate::content::{Fact, Reads};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::profile::Label;
use crate::screen::{PanelGround, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, spot_of};
use crate::wechat::account_chat::AccountChat;
use crate::world::{AccountId, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Accounts {
    /// Which accounts.
    pub list: List,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

/// Which accounts a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum List {
    /// 公众号 in 通讯录; there the 服务号 too where they have no row of their own (V9).
    #[default]
    Public,
    /// 服务号 in 通讯录.
    Services,
    /// 我关注的公众号, from the icon at the top right of the folder.
    Followed,
}

impl Accounts {
    fn shows(&self, ui: &Ui<'_>, account: AccountId) -> bool {
        match self.list {
            List::Public => ui.other(Label::OneAccountRow) || !ui.world.account(account).service,
            List::Services => ui.world.account(account).service,
            List::Followed => !ui.world.account(account).service,
        }
    }
}

impl Shows for Accounts {
    fn screen(&self) -> &'static str {
        match self.list {
            List::Public => "wechat.accounts",
            List::Services => "wechat.service-accounts",
            List::Followed => "wechat.followed-accounts",
        }
    }

    fn title(&self, _world: &World) -> String {
        match self.list {
            List::Public => "公众号".into(),
            List::Services => "服务号".into(),
            List::Followed => "我关注的公众号".into(),
        }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        let shown: Vec<AccountId> = all(world.accounts.len(), AccountId)
            .filter(|account| reads.has(Fact::Following(*account)) && self.shows(ui, *account))
            .collect();
        let h = metrics.row + 8.0;
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, h * shown.len() as f32);
        scroll.swipes(ui, LIST);
        if shown.is_empty() {
            let words =
                format!("还没有关注{}", if self.list == List::Services { "服务号" } else { "公众号" });
            parts::empty(ui, TOP, &words);
        }
        for account in shown {
            let starred = reads.has(Fact::Starred(account));
            let Some(place) = scroll.place(0.0, WIDTH, h) else { continue };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, spot_of("wechat.accounts.row", Of::Account(account)), place, || {
                let it = world.account(account);
                Row {
                    face: Some(face(&it.face, it.colour)),
                    title: it.name.clone(),
                    star: starred,
                    ..Row::default()
                }
            });
        }
        parts::bar(ui, || self.title(world), true, PanelGround::Grey);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at.name, at.of) {
            ("wechat.accounts.row", Of::Account(account)) => turn.push(AccountChat::opened(account)),
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            _ => turn.pop(),
        }
    }
}
