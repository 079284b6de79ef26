//! 请输入支付密码: six dots and a number pad (wechat-reference B21, B26).

use smol_str::SmolStr;

use crate::content::Reads;
use crate::keyboard::Writing;
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts;
use crate::screen::{Dress, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::system::EDGE;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::friends;
use crate::wechat::leaf;
use crate::wechat::money;
use crate::wechat::pad;
use crate::wechat::pay_code::{PAY_CODE_ON, PayCode};
use crate::wechat::send_money::{Kind, SendMoney};
use crate::world::{ChatId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Pay {
    /// What is paid.
    pub what: Payment,
    /// The digits so far.
    pub code: Writing,
    /// The password was another one; the dialog says so.
    pub wrong: bool,
}

/// What is paid, or unlocked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Payment {
    /// A red packet or a transfer.
    Send {
        /// In which chat.
        chat: ChatId,
        /// Which of the two.
        kind: Kind,
        /// In 分.
        amount: u32,
        /// Its words.
        words: SmolStr,
    },
    /// 收付款 is used for the first time.
    SwitchOn,
}

const CLOSE: Spot = spot("wechat.pay.close");
const GO: Spot = spot("wechat.pay.go");
const AGAIN: Spot = spot("wechat.pay.again");
const FORGOT: Spot = spot("wechat.pay.forgot");

/// Digits of the password.
const DIGITS: usize = 6;

impl Pay {
    /// The page as it opens.
    #[must_use]
    pub fn opened(what: Payment) -> Self {
        Pay { what, code: Writing::focused(), wrong: false }
    }

    fn offers(world: &World) -> [String; 1] {
        [world.wechat.pay_password.clone()]
    }

    fn lines(&self, world: &World, reads: Reads<'_>) -> (String, String) {
        match &self.what {
            Payment::Send { chat, kind, amount, .. } => {
                let what = match kind {
                    Kind::Packet => format!("微信红包 · {}", friends::chat_title(world, reads, *chat)),
                    Kind::Transfer(person) => format!("转账 · {}", friends::name(world, reads, *person)),
                };
                (what, format!("¥{} 练习币", money::yuan(*amount)))
            }
            Payment::SwitchOn => ("开启付款码".into(), "练习用，付不了真钱".into()),
        }
    }

    fn dots(&self, ui: &mut Ui<'_>, y: f32) {
        let count = self.code.text.chars().count();
        let words: String =
            (0..DIGITS).map(|n| if n < count { "● " } else { "○ " }).collect::<String>().trim_end().into();
        ui.show(area(40.0, y, WIDTH - 80.0, 46.0), || {
            let label = format!("密码，写了{count}个数字");
            let look = Look::Text { lines: vec![words], size: 22.0, style: TextStyle::Centre };
            (label, Role::Status, look)
        });
    }

    /// All six digits are there.
    fn submit(mut self, turn: &mut Turn<'_>) {
        if self.code.text != turn.world.wechat.pay_password.as_str() {
            self.wrong = true;
            return turn.turn_into(self);
        }
        match self.what {
            Payment::Send { chat, kind, amount, words } => {
                money::send(turn.world, &mut turn.writes, chat, kind, amount, &words);
                turn.pop();
                turn.done(money::sent_words(turn.writes.reads(), kind));
            }
            Payment::SwitchOn => {
                turn.writes.set(PAY_CODE_ON, 1);
                turn.turn_into(PayCode::default());
            }
        }
    }

    /// ✕ leads to where the payment came from; nothing is lost.
    fn leave(self, turn: &mut Turn<'_>) {
        match self.what {
            Payment::Send { chat, kind, amount, words } => {
                let mut page = SendMoney::opened(chat, kind);
                page.amount.set(&amount_words(amount));
                page.words.set(if kind == Kind::Packet { "" } else { &words });
                turn.turn_into(page);
            }
            Payment::SwitchOn => turn.turn_into(PayCode::default()),
        }
    }
}

/// An amount as it is written into the box: `5`, or `0.50`.
fn amount_words(fen: u32) -> String {
    if fen.is_multiple_of(100) { (fen / 100).to_string() } else { money::yuan(fen) }
}

impl Shows for Pay {
    fn screen(&self) -> &'static str {
        "wechat.pay"
    }

    fn of(&self) -> Of {
        match self.what {
            Payment::Send { chat, .. } => Of::Chat(chat),
            Payment::SwitchOn => Of::One,
        }
    }

    fn title(&self, _world: &World) -> String {
        "请输入支付密码".into()
    }

    fn panel(&self) -> Option<&'static str> {
        Some(if self.wrong { "wrong-password-dialog" } else { "password-pad" })
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        Some(&mut self.code)
    }

    fn writing(&self) -> Option<&Writing> {
        Some(&self.code)
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = ui.metrics;
        parts::bar(ui, || self.title(world), false, PanelGround::White);
        ui.tap(CLOSE, area(4.0, crate::metrics::STATUS + 4.0, 48.0, 44.0), || {
            ("叉".into(), Role::Button, parts::icon("x", 26.0))
        });
        let (what, amount) = self.lines(world, reads);
        let mut y = TOP + 10.0;
        for (words, size) in [(what, metrics.note), (amount, metrics.text)] {
            let h = size * 1.5;
            let lines = crate::metrics::break_lines_at_most(&words, size, WIDTH - 40.0, 1);
            ui.show(area(20.0, y, WIDTH - 40.0, h), || {
                (words, Role::Text, Look::Text { lines, size, style: TextStyle::Centre })
            });
            y += h + 4.0;
        }
        self.dots(ui, y + 4.0);
        y += 56.0;
        if self.code.text.chars().count() >= DIGITS {
            parts::button(ui, GO, area(80.0, y, WIDTH - 160.0, 50.0), "确认支付", Dress::Primary);
        } else if self.code.text.is_empty() {
            // With the first digit the strip is gone.
            let words = "下面白条里是练习密码";
            parts::text(ui, area(20.0, y, WIDTH - 40.0, 30.0), words, metrics.note, TextStyle::Centre);
        }
        pad::keys(ui, &self.code, &Self::offers(world), false);
        if self.wrong {
            let words = "支付密码错误，请重试";
            parts::confirm(ui, words, (FORGOT, "忘记密码"), (AGAIN, "重试", Dress::Link));
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let world = turn.world;
        if pad::touch(&mut self.code, &Self::offers(world), at, touch) {
            let text: String = self.code.text.chars().take(DIGITS).collect();
            self.code.set(&text);
            if text.len() == DIGITS {
                return self.submit(turn);
            }
            return turn.turn_into(self);
        }
        let wrong = std::mem::replace(&mut self.wrong, false);
        match at {
            GO => self.submit(turn),
            AGAIN | FORGOT => {
                self.code = Writing::focused();
                turn.turn_into(self);
                if at == FORGOT {
                    leaf::open(turn, "forgot-password");
                }
            }
            EDGE if wrong => {
                self.code = Writing::focused();
                turn.turn_into(self);
            }
            _ => self.leave(turn),
        }
    }
}
