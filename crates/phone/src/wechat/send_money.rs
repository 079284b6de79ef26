//! 发红包 and 转账: how much, a few words, the green key (wechat-reference B20, B21).
//!
//! Left out: B20 拼手气红包 and 专属红包 (the course gives one kind, to one person or to all).

use crate::content::{Mark, Reads};
use crate::keyboard::{Empty, Writing};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts;
use crate::screen::{Dress, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::choose_payee::ChoosePayee;
use crate::wechat::friends;
use crate::wechat::money::{fen, yuan};
use crate::wechat::pad;
use crate::wechat::pay::{Pay, Payment};
use crate::world::{ChatId, PersonId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SendMoney {
    /// In which chat.
    pub chat: ChatId,
    /// What is sent.
    pub kind: Kind,
    /// The amount in 元.
    pub amount: Writing,
    /// 恭喜发财，大吉大利, or 转账说明.
    pub words: Writing,
}

/// What is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// 红包.
    Packet,
    /// 转账 to this person.
    Transfer(PersonId),
}

/// How many share a red packet in a group.
pub const SHARES: Mark = Mark::new("wechat.red-packet.shares").usually(1);

const AMOUNT: Spot = spot("wechat.money.amount");
const WORDS: Spot = spot("wechat.money.words");
const GO: Spot = spot("wechat.money.go");
const FEWER: Spot = spot("wechat.money.fewer");
const MORE: Spot = spot("wechat.money.more");
const MOST_SHARES: u32 = 9;

impl SendMoney {
    /// The page as it opens: no amount, no words.
    #[must_use]
    pub fn opened(chat: ChatId, kind: Kind) -> Self {
        SendMoney { chat, kind, amount: Writing::default(), words: Writing::default() }
    }

    fn key_words(&self) -> &'static str {
        match self.kind {
            Kind::Packet => "塞钱进红包",
            Kind::Transfer(_) => "转账",
        }
    }

    fn words_label(&self) -> &'static str {
        match self.kind {
            Kind::Packet => "红包上的字",
            Kind::Transfer(_) => "添加转账说明",
        }
    }

    fn words_phrases(&self, world: &World) -> Vec<String> {
        match self.kind {
            Kind::Packet => world.wechat.packet_words.clone(),
            Kind::Transfer(_) => Vec::new(),
        }
    }

    fn shares(ui: &mut Ui<'_>, reads: Reads<'_>, y: f32) {
        let shares = reads.mark(SHARES);
        let note = ui.metrics.note;
        parts::text(ui, area(20.0, y + 12.0, 190.0, 30.0), "红包个数", note, TextStyle::Note);
        parts::text(ui, area(250.0, y + 12.0, 40.0, 30.0), &shares.to_string(), note, TextStyle::Body);
        for (key, label, picture, x, works) in [
            (FEWER, "少一个", "minus", 196.0, shares > 1),
            (MORE, "多一个", "plus", 300.0, shares < MOST_SHARES),
        ] {
            let place = area(x, y, 48.0, 48.0);
            let looks = || {
                (label.into(), Role::Button, Look::Icon { icon: picture.into(), size: 24.0, on_dark: false })
            };
            if works {
                ui.tap(key, place, looks);
                ui.aside(key, Touch::Tap);
            } else {
                ui.greyed(key, place, looks);
            }
        }
    }

    fn whom(&self, ui: &mut Ui<'_>, reads: Reads<'_>) -> f32 {
        let world = ui.world;
        let metrics = ui.metrics;
        let Kind::Transfer(person) = self.kind else { return TOP + 8.0 };
        let words = format!("转账给 {}", friends::name(world, reads, person));
        let place = area(20.0, TOP + 6.0, WIDTH - 40.0, metrics.note * 1.5);
        parts::text(ui, place, &words, metrics.note, TextStyle::Body);
        let mut y = TOP + 6.0 + metrics.note * 1.5;
        let id = &world.person(person).wechat_id;
        if !id.is_empty() {
            let words = format!("微信号：{id}");
            parts::text(ui, area(20.0, y, WIDTH - 40.0, 22.0), &words, 14.0, TextStyle::Note);
            y += 22.0;
        }
        y + 4.0
    }
}

impl Shows for SendMoney {
    fn screen(&self) -> &'static str {
        match self.kind {
            Kind::Packet => "wechat.red-packet",
            Kind::Transfer(_) => "wechat.transfer",
        }
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn title(&self, _world: &World) -> String {
        match self.kind {
            Kind::Packet => "发红包".into(),
            Kind::Transfer(_) => "转账".into(),
        }
    }

    fn panel(&self) -> Option<&'static str> {
        match (self.amount.focus, self.words.focus) {
            (true, _) => Some("amount-pad"),
            (_, true) => Some("keyboard"),
            _ => None,
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        Some(if self.words.focus { &mut self.words } else { &mut self.amount })
    }

    fn writing(&self) -> Option<&Writing> {
        Some(if self.words.focus { &self.words } else { &self.amount })
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = ui.metrics;
        parts::bar(ui, || self.title(world), true, PanelGround::Grey);
        let mut y = self.whom(ui, reads);
        let label = if self.kind == Kind::Packet { "金额" } else { "转账金额" };
        let empty = Empty { label, placeholder: "¥0.00 练习币", icon: None, lines: 1 };
        self.amount.input(ui, AMOUNT, area(16.0, y, WIDTH - 32.0, 56.0), empty);
        y += 62.0;
        let placeholder = match self.kind {
            Kind::Packet => "恭喜发财，大吉大利",
            Kind::Transfer(_) => "添加转账说明",
        };
        let empty = Empty { label: self.words_label(), placeholder, icon: None, lines: 1 };
        self.words.input(ui, WORDS, area(16.0, y, WIDTH - 32.0, 48.0), empty);
        // No lesson asks for other words than those that stand there; a search need not try them.
        ui.aside(WORDS, Touch::Tap);
        y += 52.0;
        if self.kind == Kind::Packet && world.chat(self.chat).person.is_none() {
            Self::shares(ui, reads, y);
            y += 50.0;
        }
        let amount = fen(&self.amount.text);
        let key = area(60.0, y + 2.0, WIDTH - 120.0, 50.0);
        match amount {
            Some(_) => parts::button(ui, GO, key, self.key_words(), Dress::Primary),
            None => ui.greyed(GO, key, || {
                (self.key_words().into(), Role::Button, Look::Button { dress: Dress::Default })
            }),
        }
        if !self.amount.focus && !self.words.focus {
            let words = format!("¥{} 练习币，练习里花不了真钱", yuan(amount.unwrap_or(0)));
            let h = parts::text_height(&words, metrics.note, WIDTH - 40.0);
            parts::text(ui, area(20.0, y + 64.0, WIDTH - 40.0, h), &words, metrics.note, TextStyle::Note);
        }
        pad::amount(ui, &self.amount);
        if self.words.focus {
            self.words.keyboard(ui, &self.words_phrases(world));
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let world = turn.world;
        let done = if self.words.focus {
            let phrases = self.words_phrases(world);
            self.words.touch(&phrases, at, touch)
        } else {
            pad::touch(&mut self.amount, &world.wechat.amounts, at, touch)
        };
        if done {
            return turn.turn_into(self);
        }
        match at {
            AMOUNT => {
                self.words.focus = false;
                self.amount.focus = true;
                turn.turn_into(self);
            }
            WORDS => {
                self.amount.focus = false;
                self.words.focus = true;
                turn.turn_into(self);
            }
            FEWER | MORE => {
                let shares = turn.writes.reads().mark(SHARES);
                turn.writes.set(SHARES, if at == MORE { shares + 1 } else { shares - 1 });
            }
            GO => self.go(turn),
            _ if self.amount.focus || self.words.focus => {
                self.amount.focus = false;
                self.words.focus = false;
                turn.turn_into(self);
            }
            _ => self.leave(turn),
        }
    }
}

impl SendMoney {
    /// Out of it: in a group a transfer goes back to the members, to choose another one.
    fn leave(self, turn: &mut Turn<'_>) {
        match self.kind {
            Kind::Transfer(_) if turn.world.chat(self.chat).person.is_none() => {
                turn.turn_into(ChoosePayee::opened(self.chat));
            }
            _ => turn.pop(),
        }
    }

    fn go(self, turn: &mut Turn<'_>) {
        let Some(amount) = fen(&self.amount.text) else { return };
        let words = if self.words.text.is_empty() && self.kind == Kind::Packet {
            turn.world.wechat.packet_words.first().map_or("", String::as_str).into()
        } else {
            self.words.text
        };
        turn.turn_into(Pay::opened(Payment::Send { chat: self.chat, kind: self.kind, amount, words }));
    }
}
