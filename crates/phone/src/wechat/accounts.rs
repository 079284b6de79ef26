//! 通讯录 → 公众号: the followed accounts by name (wechat-reference C6, way 3).

use crate::content::{Fact, Reads};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, Row, Scroll, face};
use crate::screen::{PanelGround, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot_of};
use crate::wechat::account_chat::AccountChat;
use crate::world::{AccountId, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Accounts {}

impl Shows for Accounts {
    fn screen(&self) -> &'static str {
        "wechat.accounts"
    }

    fn title(&self, _world: &World) -> String {
        "公众号".into()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        let mut scroll = Scroll::new(TOP, ui.bottom(), 0, 0.0);
        let mut any = false;
        for account in all(world.accounts.len(), AccountId) {
            if !reads.has(Fact::Following(account)) {
                continue;
            }
            any = true;
            let starred = reads.has(Fact::Starred(account));
            let Some(place) = scroll.place(0.0, WIDTH, metrics.row + 8.0) else {
                continue;
            };
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
        if !any {
            parts::text(
                ui,
                area(40.0, TOP + 60.0, WIDTH - 80.0, 80.0),
                "还没有关注公众号",
                metrics.text,
                TextStyle::Note,
            );
        }
        parts::bar(ui, || "公众号".into(), true, PanelGround::Grey);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match (at.name, at.of) {
            ("wechat.accounts.row", Of::Account(account)) => turn.push(AccountChat::opened(account)),
            _ => turn.pop(),
        }
    }
}
