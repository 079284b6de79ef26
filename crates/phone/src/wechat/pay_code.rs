//! 收付款: the code one shows at a counter, and the one for being paid (wechat-reference B22).

use crate::content::{Mark, Reads};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts;
use crate::screen::{Dress, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Spot, Ui, area, spot};
use crate::wechat::pay::{Pay, Payment};
use crate::wechat::rows::{self, Entry};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PayCode {
    /// 二维码收款 instead of the code for paying.
    pub receiving: bool,
}

/// 收付款 was switched on.
pub const PAY_CODE_ON: Mark = Mark::new("wechat.pay-code");

const SWITCH_ON: Spot = spot("wechat.pay-code.switch-on");
const RECEIVE: Spot = spot("wechat.pay-code.receive");

const CODE: f32 = 190.0;

impl PayCode {
    fn code(&self, ui: &mut Ui<'_>, y: f32) {
        let (words, text) = if self.receiving {
            ("我的收款码", "lhsq://练习/收款码")
        } else {
            ("付款码", "lhsq://练习/付款码")
        };
        ui.show(area((WIDTH - CODE) / 2.0, y, CODE, CODE), || {
            (words.into(), Role::Picture, Look::QrCode { text: text.into() })
        });
    }
}

impl Shows for PayCode {
    fn screen(&self) -> &'static str {
        if self.receiving { "wechat.receive-code" } else { "wechat.pay-code" }
    }

    fn title(&self, _world: &World) -> String {
        if self.receiving { "二维码收款".into() } else { "收付款".into() }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = ui.metrics;
        let size = metrics.note;
        parts::bar(ui, || self.title(world), true, PanelGround::Grey);
        parts::panel(ui, area(14.0, TOP + 8.0, WIDTH - 28.0, 400.0), PanelGround::White, true);
        let line = |ui: &mut Ui<'_>, y: f32, words: &str| {
            let h = parts::text_height(words, size, WIDTH - 60.0);
            parts::text(ui, area(30.0, y, WIDTH - 60.0, h), words, size, TextStyle::Centre);
        };
        if self.receiving {
            line(ui, TOP + 22.0, "让对方扫一扫，付钱给我");
            self.code(ui, TOP + 90.0);
            return line(ui, TOP + 300.0, "练习币，收不到真钱");
        }
        if !reads.is_on(PAY_CODE_ON) {
            line(ui, TOP + 40.0, "第一次用，要先开启付款码");
            let key = area(60.0, TOP + 130.0, WIDTH - 120.0, 54.0);
            return parts::button(ui, SWITCH_ON, key, "立即开启", Dress::Primary);
        }
        line(ui, TOP + 16.0, "向商家付款");
        ui.show(area(40.0, TOP + 48.0, WIDTH - 80.0, 60.0), || {
            ("条形码".into(), Role::Picture, Look::Barcode { text: "1348200000000010".into() })
        });
        self.code(ui, TOP + 122.0);
        line(ui, TOP + 322.0, "练习用，付不了真钱。这一页只给收银台看。");
        let row = Entry { icon: Some("qr-code"), ..Entry::new(RECEIVE, "二维码收款") };
        let bottom = ui.bottom();
        rows::list(ui, TOP + 416.0, bottom, 0, &[row]);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match at {
            SWITCH_ON => turn.turn_into(Pay::opened(Payment::SwitchOn)),
            RECEIVE => turn.push(PayCode { receiving: true }),
            _ => turn.pop(),
        }
    }
}
