//! 分享 from the album: which chat of 微信 gets the picture, then 发送.

use smol_str::SmolStr;

use crate::content::Reads;
use crate::gallery::photo::Item;
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::{PanelGround, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, spot, spot_of};
use crate::wechat::chat::send::send;
use crate::wechat::send_dialog::{self, SendDialog};
use crate::world::{ChatId, MessageBody, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Share {
    /// What is sent.
    pub item: Item,
    /// What it is called, and how many seconds it lasts ([`Item::seconds`]). Kept here and not looked up in the
    /// album again: else what can be done in each of the dialogs, one for every chat, would depend on all
    /// pictures taken so far, and a search would have to work all of them out anew for every phone.
    pub title: SmolStr,
    /// See there.
    pub seconds: u8,
    /// How far down, in swipes.
    pub scroll: u8,
    /// The chat about which it asks.
    pub to: Option<ChatId>,
}

const NO: Spot = spot("gallery.share.cancel");
const SEND: Spot = spot("gallery.share.send");

impl Share {
    /// The list of chats, for this picture.
    pub(crate) fn opened(item: Item, world: &World, reads: Reads<'_>) -> Self {
        let (title, seconds) = (item.title(world, reads).into(), item.seconds(reads));
        Share { item, title, seconds, scroll: 0, to: None }
    }
}

impl Shows for Share {
    fn screen(&self) -> &'static str {
        "gallery.share"
    }

    fn title(&self, _world: &World) -> String {
        "分享到微信".into()
    }

    fn panel(&self) -> Option<&'static str> {
        self.to.is_some().then_some("forward-dialog")
    }

    fn panel_of(&self) -> Of {
        self.to.map_or(Of::One, Of::Chat)
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        let h = ui.metrics.tall_row;
        let total = h * f32::from(u16::try_from(world.chats.len()).unwrap_or(u16::MAX));
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        for chat in all(world.chats.len(), ChatId) {
            let Some(place) = scroll.place(0.0, WIDTH, h) else { continue };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, spot_of("gallery.share.chat", Of::Chat(chat)), place, || {
                let it = world.chat(chat);
                Row { face: Some(face(&it.face, it.colour)), title: it.title.clone(), ..Row::default() }
            });
        }
        parts::bar(ui, || "分享到微信".into(), true, PanelGround::White);
        if let Some(chat) = self.to {
            let what = format!("[图片] {}", self.title);
            let dialog = SendDialog::plain(world, chat, what, (NO, SEND));
            send_dialog::draw(ui, &dialog);
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at.name, at.of, self.to.take()) {
            ("gallery.share.send", _, Some(chat)) => {
                let body = match self.item {
                    Item::World(photo) => MessageBody::Picture(photo),
                    Item::Own(_) => MessageBody::Shot { seconds: self.seconds },
                };
                let sent = send(turn.world, &mut turn.writes, chat, body);
                turn.pop();
                return if sent {
                    turn.done("已发送")
                } else {
                    turn.tell("当前网络不可用，请检查你的网络设置")
                };
            }
            (_, _, Some(_)) => {}
            ("gallery.share.chat", Of::Chat(chat), _) => self.to = Some(chat),
            ("wechat.list", ..) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
            }
            _ => return turn.pop(),
        }
        turn.turn_into(self);
    }
}
