//! Behind the bubble of a red packet or a transfer: 開, 收款, 退还 (wechat-reference B20, B21).

use crate::content::{Message, Reads};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, face};
use crate::screen::{Dress, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::system::EDGE;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::friends;
use crate::wechat::money;
use crate::wechat::wallet::Change;
use crate::world::{ChatId, MessageBody, Taking, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Packet {
    /// In which chat.
    pub chat: ChatId,
    /// The message's place in it.
    pub message: u16,
    /// 退还 asks whether that is meant.
    pub asking: bool,
}

/// What there is to tell of a transfer.
struct Sent<'t> {
    amount: u32,
    to: String,
    words: &'t str,
    state: Taking,
    arrival: Option<String>,
}

const OPEN: Spot = spot("wechat.packet.open");
const TAKE: Spot = spot("wechat.packet.take");
const GIVE_BACK: Spot = spot("wechat.packet.give-back");
const NOT: Spot = spot("wechat.packet.give-back.cancel");
const YES: Spot = spot("wechat.packet.give-back.confirm");
const CHANGE: Spot = spot("wechat.packet.change");

impl Packet {
    fn of_message<'a>(&self, reads: Reads<'a>) -> Option<&'a Message> {
        reads.thread(self.chat).get(usize::from(self.message))
    }

    fn sender(&self, ui: &Ui<'_>, message: &Message) -> (crate::screen::Face, String) {
        let world = ui.world;
        match (message.own, message.from) {
            (true, _) => (parts::own_face(world), world.owner.name.clone()),
            (false, Some(person)) => {
                let it = world.person(person);
                (face(&it.face, it.colour), it.name.clone())
            }
            (false, None) => {
                let it = world.chat(self.chat);
                (face(&it.face, it.colour), it.title.clone())
            }
        }
    }

    fn packet(&self, ui: &mut Ui<'_>, message: &Message, amount: u32, words: &str, taken: bool) {
        let (portrait, name) = self.sender(ui, message);
        ui.show(area((WIDTH - 64.0) / 2.0, TOP + 16.0, 64.0, 64.0), || {
            (name.clone(), Role::Picture, Look::Portrait { face: portrait })
        });
        let size = ui.metrics.text;
        let mut y = TOP + 92.0;
        y = centre(ui, y, &format!("{name}发出的红包"), ui.metrics.note);
        y = centre(ui, y + 4.0, words, size);
        if message.own {
            let state = if taken { "已被领取" } else { "等待对方领取" };
            y = centre(ui, y + 20.0, &format!("¥{} 练习币", money::yuan(amount)), size);
            centre(ui, y, state, ui.metrics.note);
        } else if taken {
            y = centre(ui, y + 20.0, &format!("¥{} 练习币", money::yuan(amount)), size);
            parts::button(ui, CHANGE, area(40.0, y + 6.0, WIDTH - 80.0, 50.0), "已存入零钱", Dress::Link);
        } else {
            let round = area((WIDTH - 110.0) / 2.0, y + 30.0, 110.0, 110.0);
            parts::button(ui, OPEN, round, "開", Dress::Primary);
        }
    }

    fn transfer(&self, ui: &mut Ui<'_>, message: &Message, sent: &Sent<'_>) {
        let Sent { amount, ref to, words, state, ref arrival } = *sent;
        let (_, name) = self.sender(ui, message);
        let size = ui.metrics.text;
        let head = match (state, message.own) {
            (Taking::Waiting, true) => format!("待{to}收款"),
            (Taking::Waiting, false) => "待你收款".into(),
            (Taking::Taken, true) => format!("{to}已收款"),
            (Taking::Taken, false) => "你已收款，已存入零钱".into(),
            (Taking::Returned, _) => "已退还".into(),
        };
        let mut y = centre(ui, TOP + 40.0, &head, size);
        y = centre(ui, y + 8.0, &format!("¥{} 练习币", money::yuan(amount)), size);
        if !words.is_empty() {
            y = centre(ui, y + 4.0, words, ui.metrics.note);
        }
        if !message.own {
            y = centre(ui, y + 4.0, &format!("{name}转来的"), ui.metrics.note);
        }
        match (state, message.own) {
            (Taking::Waiting, false) => {
                parts::button(ui, TAKE, area(80.0, y + 30.0, WIDTH - 160.0, 54.0), "收款", Dress::Primary);
                centre(ui, y + 92.0, "24小时内没有收，自动退还", ui.metrics.note);
                let key = area(120.0, y + 146.0, WIDTH - 240.0, 48.0);
                parts::button(ui, GIVE_BACK, key, "退还", Dress::Plain);
            }
            (Taking::Waiting, true) => {
                if let Some(words) = arrival {
                    y = centre(ui, y + 4.0, words, ui.metrics.note);
                }
                centre(ui, y + 24.0, "24小时内没有收，自动退还", ui.metrics.note);
            }
            (Taking::Taken, true) => {
                if let Some(words) = arrival {
                    centre(ui, y + 4.0, words, ui.metrics.note);
                }
            }
            (Taking::Taken, false) => {
                parts::button(ui, CHANGE, area(40.0, y + 20.0, WIDTH - 80.0, 50.0), "零钱", Dress::Link);
            }
            _ => {}
        }
    }
}

/// Centred words; gives back the line below them.
fn centre(ui: &mut Ui<'_>, y: f32, words: &str, size: f32) -> f32 {
    let h = parts::text_height(words, size, WIDTH - 40.0);
    parts::text(ui, area(20.0, y, WIDTH - 40.0, h), words, size, TextStyle::Centre);
    y + h
}

impl Shows for Packet {
    fn screen(&self) -> &'static str {
        "wechat.money"
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn title(&self, _world: &World) -> String {
        "红包和转账".into()
    }

    fn panel(&self) -> Option<&'static str> {
        self.asking.then_some("give-back-dialog")
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        parts::bar(ui, String::new, false, PanelGround::Grey);
        ui.tap(parts::BACK, area(4.0, STATUS + 4.0, 48.0, 44.0), || {
            ("叉".into(), Role::Button, parts::icon("x", 26.0))
        });
        let Some(message) = self.of_message(reads) else { return };
        match &message.body {
            MessageBody::RedPacket { amount_fen, words, taken } => {
                self.packet(ui, message, *amount_fen, words, *taken);
            }
            MessageBody::Transfer { amount_fen, words, to, state, hours } => {
                let arrival = money::arrival(ui.world, reads, message.at, *hours);
                let to = match to {
                    Some(person) => friends::name(ui.world, reads, *person).to_owned(),
                    None => friends::chat_title(ui.world, reads, self.chat),
                };
                self.transfer(ui, message, &Sent { amount: *amount_fen, to, words, state: *state, arrival });
            }
            _ => {}
        }
        if self.asking {
            let words = "确定退还这笔转账吗？";
            parts::confirm(ui, words, (NOT, "取消"), (YES, "退还", Dress::Link));
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        let asking = std::mem::replace(&mut self.asking, false);
        match at {
            OPEN | TAKE => money::take(&mut turn.writes, self.chat, self.message),
            GIVE_BACK => {
                self.asking = true;
                turn.turn_into(self);
            }
            YES => {
                money::give_back(&mut turn.writes, self.chat, self.message);
                turn.turn_into(self);
                turn.done("已退还");
            }
            NOT => turn.turn_into(self),
            CHANGE => turn.push(Change::default()),
            EDGE if asking => turn.turn_into(self),
            _ => turn.pop(),
        }
    }
}
