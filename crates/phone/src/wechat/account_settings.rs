//! An account's 设置: 接收推送, 消息免打扰, and 置顶 for a 服务号 (wechat-reference C6).
//!
//! A 公众号 cannot be pinned; the star took the place of that.

use crate::content::{Mark, Reads};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts;
use crate::screen::{Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::{AccountId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AccountSettings {
    /// Whose.
    pub account: AccountId,
}

/// 接收推送: what it sends arrives.
pub const PUSHES: Mark = Mark::new("wechat.account.push").usually(1);
/// 消息免打扰: it makes no sound.
pub const MUTED: Mark = Mark::new("wechat.account.muted");
/// 置顶 of a 服务号.
pub const PINNED: Mark = Mark::new("wechat.account.pinned");
/// It has an icon on the home screen (添加到桌面): [`LAST_PAGE`] or [`FIRST_PAGE`]; 0 = none.
pub const ON_HOME: Mark = Mark::new("wechat.account.on-home");
/// The icon stands on the second page of the home screen, where there is room for a new one.
pub const LAST_PAGE: u32 = 1;
/// The icon was moved to the first page.
pub const FIRST_PAGE: u32 = 2;

/// Rows: switch, words, mark, only for a 服务号.
const ROWS: [(Spot, &str, Mark, bool); 3] = [
    (spot("wechat.account-settings.push"), "接收推送", PUSHES, false),
    (spot("wechat.account-settings.muted"), "消息免打扰", MUTED, false),
    (spot("wechat.account-settings.pinned"), "置顶", PINNED, true),
];

impl AccountSettings {
    fn rows(&self, world: &World) -> impl Iterator<Item = (Spot, &'static str, Mark)> + use<> {
        let service = world.account(self.account).service;
        let of = Of::Account(self.account);
        let rows = ROWS.into_iter().filter(move |row| service || !row.3);
        rows.map(move |(name, words, mark, _)| (name, words, mark.of(of)))
    }
}

impl Shows for AccountSettings {
    fn screen(&self) -> &'static str {
        "wechat.account-settings"
    }

    fn of(&self) -> Of {
        Of::Account(self.account)
    }

    fn title(&self, _world: &World) -> String {
        "设置".into()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let (h, size) = (ui.metrics.row, ui.metrics.text);
        for (n, (name, words, mark)) in (0u8..).zip(self.rows(ui.world)) {
            let y = TOP + 12.0 + f32::from(n) * h;
            parts::panel(ui, area(0.0, y, WIDTH, h), PanelGround::White, false);
            let middle = y + (h - size * 1.5) / 2.0;
            parts::text(ui, area(18.0, middle, 220.0, size * 1.5), words, size, TextStyle::Body);
            let on = reads.is_on(mark);
            ui.tap(name, area(WIDTH - 92.0, y, 76.0, h), || {
                (words.into(), Role::Switch, Look::Switch { on })
            });
        }
        parts::bar(ui, || "设置".into(), true, PanelGround::Grey);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match self.rows(turn.world).find(|(name, ..)| *name == at) {
            Some((_, _, mark)) => turn.writes.switch(mark),
            None => turn.pop(),
        }
    }
}
