//! Plain pages behind 聊天信息: 群公告, 群二维码, 投诉 (wechat-reference B19, C10).

use crate::content::{Mark, Reads};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, Row, face};
use crate::screen::{Dress, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::chat;
use crate::world::{ChatId, World};

/// 群公告 or 群二维码.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sheet {
    /// Of which group.
    pub chat: ChatId,
    /// Which of them.
    pub leaf: Leaf,
}

/// Which plain page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Leaf {
    /// 群公告.
    Notice,
    /// 群二维码.
    Code,
}

/// 投诉: a reason, then it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ChatReport {
    /// About which chat.
    pub chat: ChatId,
    /// 0 = choose a reason, n = the n-th reason is chosen, 255 = it was sent.
    pub step: u8,
}

/// The chat was reported (投诉).
pub const REPORTED: Mark = Mark::new("wechat.chat-reported");
/// It was sent.
const SENT: u8 = u8::MAX;
/// In one line or, where large letters need it, in two.
const REASONS: [(&str, Option<&str>); 5] = [
    ("存在欺诈骗钱行为", None),
    ("发布不适当内容", Some("对我造成骚扰")),
    ("存在赌博行为", None),
    ("此账号可能被盗用了", None),
    ("冒充他人", None),
];

impl Shows for Sheet {
    fn screen(&self) -> &'static str {
        match self.leaf {
            Leaf::Notice => "wechat.group-notice",
            Leaf::Code => "wechat.group-code",
        }
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn title(&self, _world: &World) -> String {
        match self.leaf {
            Leaf::Notice => "群公告".into(),
            Leaf::Code => "群二维码".into(),
        }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let it = world.chat(self.chat);
        let size = ui.metrics.text;
        match self.leaf {
            Leaf::Notice => {
                if it.notice.is_empty() {
                    parts::empty(ui, TOP, "还没有群公告");
                } else {
                    parts::panel(ui, area(0.0, TOP, WIDTH, 400.0), PanelGround::White, false);
                    let place = area(20.0, TOP + 24.0, WIDTH - 40.0, 360.0);
                    parts::text(ui, place, &it.notice, size, TextStyle::Body);
                }
            }
            Leaf::Code => {
                parts::panel(ui, area(24.0, TOP + 24.0, WIDTH - 48.0, 440.0), PanelGround::White, true);
                ui.show(area(44.0, TOP + 40.0, 60.0, 60.0), || {
                    (it.title.clone(), Role::Picture, Look::Portrait { face: face(&it.face, it.colour) })
                });
                let name = chat::name(world, reads, self.chat);
                parts::text(ui, area(116.0, TOP + 52.0, 210.0, 40.0), &name, size - 3.0, TextStyle::Body);
                ui.show(area(72.0, TOP + 120.0, 230.0, 230.0), || {
                    let text = format!("练习群-{}", it.slug);
                    ("群的二维码".into(), Role::Picture, Look::QrCode { text })
                });
                let words = "扫一扫上面的二维码，加入群聊。这是练习用的码。";
                let at = area(44.0, TOP + 366.0, WIDTH - 88.0, 80.0);
                parts::text(ui, at, words, ui.metrics.note, TextStyle::Note);
            }
        }
        parts::bar(ui, || self.title(world), true, PanelGround::Grey);
    }

    fn touch(self, turn: &mut Turn<'_>, _at: Spot, _touch: Touch) {
        turn.pop();
    }
}

impl Shows for ChatReport {
    fn screen(&self) -> &'static str {
        "wechat.report-chat"
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn title(&self, _world: &World) -> String {
        "投诉".into()
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let size = ui.metrics.text;
        if self.step == SENT {
            let words = "投诉已提交。微信会核实，对方不知道是谁投诉的。";
            parts::text(ui, area(30.0, TOP + 80.0, WIDTH - 60.0, 160.0), words, size, TextStyle::Body);
            parts::bar(ui, || "投诉".into(), true, PanelGround::Grey);
            return;
        }
        let h = ui.metrics.row;
        let note = area(16.0, TOP + 6.0, WIDTH - 32.0, 32.0);
        parts::text(ui, note, "请选择投诉的原因", ui.metrics.note, TextStyle::Note);
        for (n, (words, more)) in (0u8..).zip(REASONS) {
            let place = area(0.0, TOP + 40.0 + f32::from(n) * h, WIDTH, h);
            parts::row(ui, true, spot_of("wechat.report-chat.reason", Of::Number(n.into())), place, || Row {
                title: words.into(),
                subtitle: more.map(Into::into),
                tick: Some(self.step == n + 1),
                ..Row::default()
            });
        }
        let at = area(60.0, ui.bottom() - 90.0, WIDTH - 120.0, 58.0);
        let looks = || ("提交".to_owned(), Role::Button, Look::Button { dress: Dress::Primary });
        if self.step == 0 {
            ui.greyed(spot("wechat.report-chat.send"), at, looks);
        } else {
            ui.tap(spot("wechat.report-chat.send"), at, looks);
        }
        parts::bar(ui, || "投诉".into(), true, PanelGround::Grey);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match (at.name, at.of) {
            ("wechat.report-chat.reason", Of::Number(n)) => {
                turn.turn_into(ChatReport { step: u8::try_from(n + 1).unwrap_or(1), ..self });
            }
            ("wechat.report-chat.send", _) => {
                turn.writes.set(REPORTED.of(Of::Chat(self.chat)), 1);
                turn.turn_into(ChatReport { step: SENT, ..self });
            }
            _ => turn.pop(),
        }
    }
}
