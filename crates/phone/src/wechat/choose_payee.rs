//! 选择收款人: a transfer in a group is for one member of it, who is chosen first (wechat-reference B21).

use crate::content::Reads;
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::{PanelGround, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, spot_of};
use crate::wechat::chat::members;
use crate::wechat::friends;
use crate::wechat::rows::scrolled;
use crate::wechat::send_money::{Kind, SendMoney};
use crate::world::{ChatId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ChoosePayee {
    /// The group.
    pub chat: ChatId,
    /// How far the list is scrolled, in swipes.
    pub scroll: u8,
}

const ROW: &str = "wechat.transfer-to.row";

impl ChoosePayee {
    /// The page as it opens.
    #[must_use]
    pub fn opened(chat: ChatId) -> Self {
        ChoosePayee { chat, scroll: 0 }
    }
}

impl Shows for ChoosePayee {
    fn screen(&self) -> &'static str {
        "wechat.transfer-to"
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn title(&self, _world: &World) -> String {
        "选择收款人".into()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let members = members::of(world, reads, self.chat);
        let h = ui.metrics.row;
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, h * members.len() as f32);
        scroll.swipes(ui, LIST);
        for person in &members {
            let Some(place) = scroll.place(0.0, WIDTH, h) else { continue };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, spot_of(ROW, Of::Person(*person)), place, || {
                let it = world.person(*person);
                Row {
                    face: Some(face(&it.face, it.colour)),
                    title: friends::name(world, reads, *person).to_owned(),
                    ..Row::default()
                }
            });
        }
        if members.is_empty() {
            parts::empty(ui, TOP, "群里没有别的人，没有人可以收款");
        }
        parts::bar(ui, || self.title(world), true, PanelGround::Grey);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at, at.of) {
            (LIST, _) => {
                self.scroll = scrolled(self.scroll, touch);
                turn.turn_into(self);
            }
            (Spot { name: ROW, .. }, Of::Person(person)) => {
                turn.turn_into(SendMoney::opened(self.chat, Kind::Transfer(person)));
            }
            _ => turn.pop(),
        }
    }
}
