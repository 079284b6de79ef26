//! A row of the chats was held, or on an iPhone swept to the left (wechat-reference B2).
//!
//! Left out: B27 已置顶 (the row moves up and turns grey, which says it).
//! Left out: C11 删除该聊天 of an account (only a 服务号 has a row of its own; cards in the folder are held instead).

use crate::content::marks::PINNED;
use crate::content::{Fact, Mark, Reads};
use crate::metrics::WIDTH;
use crate::page::Shows;
use crate::parts;
use crate::profile::System;
use crate::screen::{Dress, Layer, Look, PanelGround, Role, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::{ChatId, World};

/// The menu.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RowMenu {
    /// Of which chat.
    pub chat: ChatId,
    /// 删除: really?
    pub asks: bool,
}

/// The chat was hidden (不显示该聊天).
pub const HIDDEN: Mark = Mark::new("wechat.chat-hidden");
/// The chat was deleted from the list (删除该聊天).
pub const ROW_DELETED: Mark = Mark::new("wechat.chat-deleted");

const UNREAD: Spot = spot("wechat.row-menu.unread");
const PIN: Spot = spot("wechat.row-menu.pin");
const HIDE: Spot = spot("wechat.row-menu.hide");
const DELETE: Spot = spot("wechat.row-menu.delete");

impl RowMenu {
    fn lines(&self, ui: &Ui<'_>, reads: Reads<'_>) -> Vec<(Spot, &'static str)> {
        let unread = reads.has(Fact::Unread(self.chat));
        let pinned = reads.is_on(PINNED.of(Of::Chat(self.chat)));
        let mark = if unread { "标为已读" } else { "标为未读" };
        if ui.profile.system == System::Ios {
            return vec![(UNREAD, mark), (HIDE, "不显示"), (DELETE, "删除")];
        }
        let pin = if pinned { "取消置顶" } else { "置顶该聊天" };
        vec![(UNREAD, mark), (PIN, pin), (HIDE, "不显示该聊天"), (DELETE, "删除该聊天")]
    }
}

impl Shows for RowMenu {
    fn screen(&self) -> &'static str {
        "wechat.chats"
    }

    fn title(&self, _world: &World) -> String {
        "微信".into()
    }

    fn panel(&self) -> Option<&'static str> {
        Some(if self.asks { "delete-dialog" } else { "row-menu" })
    }

    fn panel_of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn is_see_through(&self) -> bool {
        true
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        if self.asks {
            let words = "删除后，将清空该聊天的消息记录。";
            let (no, yes) = (spot("wechat.row-menu.no"), spot("wechat.row-menu.yes"));
            return parts::confirm(ui, words, (no, "取消"), (yes, "删除", Dress::Warn));
        }
        ui.layer(Layer::Sheet);
        ui.mask(Some(spot("wechat.mask")), false);
        let (w, h) = (210.0, 60.0);
        let x = (WIDTH - w) / 2.0;
        let lines = self.lines(ui, reads);
        let total = lines.len() as f32 * h;
        parts::panel(ui, area(x, 240.0, w, total), PanelGround::White, true);
        for (n, (name, words)) in (0u8..).zip(lines) {
            let place = area(x, 240.0 + f32::from(n) * h, w, h);
            ui.tap(name, place, || (words.into(), Role::Button, Look::MenuRow { icon: None, dark: false }));
        }
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        let (chat, of) = (self.chat, Of::Chat(self.chat));
        if at == DELETE {
            return turn.turn_into(RowMenu { asks: true, ..self });
        }
        turn.pop();
        match at.name {
            "wechat.row-menu.unread" if turn.writes.reads().has(Fact::Unread(chat)) => turn.writes.see(chat),
            "wechat.row-menu.unread" => turn.writes.put(Fact::Unread(chat), true),
            "wechat.row-menu.pin" => {
                let pinned = turn.writes.reads().is_on(PINNED.of(of));
                turn.writes.pin(chat, !pinned);
            }
            "wechat.row-menu.hide" => {
                turn.writes.set(HIDDEN.of(of), 1);
                turn.writes.take_from_list(chat);
            }
            "wechat.row-menu.yes" => {
                turn.writes.set(ROW_DELETED.of(of), 1);
                turn.writes.clear(chat);
                turn.writes.see(chat);
                turn.writes.take_from_list(chat);
            }
            _ => {}
        }
    }
}
