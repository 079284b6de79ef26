//! 推荐给朋友: an account's card goes into a chat (wechat-reference C3, C6).

use crate::content::{Line, Mark, Reads};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::{PanelGround, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, spot, spot_of};
use crate::wechat::send_dialog::{self, SendDialog};
use crate::world::{AccountId, ChatId, MessageBody, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Recommend {
    /// Whose card.
    pub account: AccountId,
    /// How far the list is scrolled, in swipes.
    pub scroll: u8,
    /// The chat the dialog 发送给 asks about.
    pub asking: Option<ChatId>,
}

/// Whose card was sent into a chat last: its place in the world's list, from 1.
pub const CARD_SENT: Mark = Mark::new("wechat.card-sent");

const SEND: Spot = spot("wechat.recommend.send");
const CANCEL: Spot = spot("wechat.recommend.cancel");

impl Shows for Recommend {
    fn screen(&self) -> &'static str {
        "wechat.recommend"
    }

    fn of(&self) -> Of {
        Of::Account(self.account)
    }

    fn title(&self, _world: &World) -> String {
        "选择一个聊天".into()
    }

    fn panel(&self) -> Option<&'static str> {
        self.asking.map(|_| "forward-dialog")
    }

    fn panel_of(&self) -> Of {
        self.asking.map_or(Of::One, Of::Chat)
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let (world, h) = (ui.world, ui.metrics.row);
        let chats: Vec<ChatId> = reads
            .order()
            .iter()
            .filter_map(|line| if let Line::Chat(chat) = line { Some(*chat) } else { None })
            .collect();
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, h * chats.len() as f32);
        scroll.swipes(ui, LIST);
        for chat in chats {
            let Some(place) = scroll.place(0.0, WIDTH, h) else { continue };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, spot_of("wechat.recommend.row", Of::Chat(chat)), place, || {
                let it = world.chat(chat);
                Row { face: Some(face(&it.face, it.colour)), title: it.title.clone(), ..Row::default() }
            });
        }
        parts::bar(ui, || "选择一个聊天".into(), true, PanelGround::Grey);
        if let Some(chat) = self.asking {
            let name = &world.account(self.account).name;
            let what = format!("[公众号名片] {name}");
            let dialog = SendDialog::plain(world, chat, what, (CANCEL, SEND));
            send_dialog::draw(ui, &dialog);
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let asking = self.asking.take();
        match (at, at.of, asking) {
            (LIST, ..) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            (Spot { name: "wechat.recommend.row", .. }, Of::Chat(chat), _) => {
                turn.turn_into(Recommend { asking: Some(chat), ..self });
            }
            (SEND, _, Some(chat)) => {
                turn.writes.say(chat, MessageBody::AccountCard(self.account));
                turn.writes.set(CARD_SENT.of(Of::Chat(chat)), u32::from(self.account.0) + 1);
                turn.pop();
                turn.done("已发送");
            }
            (_, _, Some(_)) => turn.turn_into(self),
            _ => turn.pop(),
        }
    }
}
