//! 关怀模式: larger letters and keys, on or off (wechat-reference B8).

use crate::content::marks::WECHAT_TIER;
use crate::content::{Mark, Reads};
use crate::metrics::{LARGEST, STANDARD, TOP, WIDTH};
use crate::page::Shows;
use crate::parts;
use crate::screen::{Dress, PanelGround, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Spot, Ui, area, spot};
use crate::wechat::leaf;
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Care {}

/// 关怀模式 is on. It is where the course begins, as its letters are (age-friendly §1.3).
pub const CARE: Mark = Mark::new("wechat.care").usually(1);
/// 听文字消息: a text message is read aloud when it is touched.
pub const LISTEN: Mark = Mark::new("wechat.care.listen");

const SWITCH: Spot = spot("wechat.care.switch");
const HEAR: Spot = spot("wechat.care.listen");

impl Shows for Care {
    fn screen(&self) -> &'static str {
        "wechat.care"
    }

    fn title(&self, _world: &World) -> String {
        "关怀模式".into()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let metrics = ui.metrics;
        let on = reads.is_on(CARE);
        parts::bar(ui, || "关怀模式".into(), true, PanelGround::Grey);
        let mut y = TOP + 20.0;
        let said = on.then_some("关怀模式已开启");
        for words in said.into_iter().chain(["文字更大", "色彩更强", "按钮更大"]) {
            let h = metrics.text * 1.5;
            parts::text(ui, area(40.0, y, WIDTH - 80.0, h), words, metrics.text, TextStyle::Centre);
            y += h + 8.0;
        }
        if on {
            let row = area(0.0, y + 10.0, WIDTH, metrics.row);
            leaf::switch(ui, HEAR, row, true, "听文字消息", || reads.is_on(LISTEN));
            let words = "打开以后，点一下文字消息，就念给您听。";
            let h = parts::text_height(words, metrics.note, WIDTH - 40.0);
            let place = area(20.0, y + metrics.row + 18.0, WIDTH - 40.0, h);
            parts::text(ui, place, words, metrics.note, TextStyle::Note);
        }
        let key = area(60.0, ui.bottom() - 110.0, WIDTH - 120.0, 60.0);
        let (words, dress) = if on { ("关闭", Dress::Default) } else { ("开启", Dress::Primary) };
        parts::button(ui, SWITCH, key, words, dress);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match at {
            SWITCH => {
                let on = !turn.writes.reads().is_on(CARE);
                turn.writes.set(CARE, u32::from(on));
                turn.writes.set(WECHAT_TIER, u32::from(if on { LARGEST } else { STANDARD }));
            }
            HEAR => turn.writes.switch(LISTEN),
            _ => turn.pop(),
        }
    }
}
