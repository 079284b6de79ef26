//! 字体大小: a sample chat above, the published tiers on a slider below (wechat-reference B8).

use crate::content::Reads;
use crate::content::marks::WECHAT_TIER;
use crate::metrics::{LARGEST, Metrics, STANDARD, STATUS, TOP, WIDTH, break_lines};
use crate::page::Shows;
use crate::parts::{self, face};
use crate::screen::{Dress, Look, PanelGround, Role, Side, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FontSize {
    /// Where the knob stands, 0–6; it counts with 完成.
    pub tier: u8,
}

const DONE: Spot = spot("wechat.font-size.done");
const STEP: &str = "wechat.font-size.step";
/// Left and right of the slider.
const SIDE: f32 = 10.0;
const NAMES: [&str; 7] = ["小", "标准", "第3格", "第4格", "第5格", "第6格", "大"];

impl FontSize {
    /// The page with the knob where the letters are now.
    #[must_use]
    pub fn opened(reads: Reads<'_>) -> Self {
        let tier = u8::try_from(reads.mark(WECHAT_TIER)).unwrap_or(LARGEST);
        FontSize { tier: tier.min(LARGEST) }
    }

    fn sample(&self, ui: &mut Ui<'_>) {
        let world = ui.world;
        let size = Metrics::of(ui.profile, self.tier).chat;
        let wide = 230.0;
        let mut y = TOP + 12.0;
        for (side, words) in [(Side::Own, "字有多大，看这里"), (Side::Theirs, "把圆点推一推，字就变了")]
        {
            let lines = break_lines(words, size, wide - 28.0);
            let h = parts::lines_height(lines.len(), size) + 22.0;
            let portrait = match side {
                Side::Own => parts::own_face(world),
                Side::Theirs => face("微", 4),
            };
            ui.show(area(12.0, y, WIDTH - 24.0, h), || {
                (words.into(), Role::Text, Look::Bubble { side, lines, link: Vec::new(), face: portrait })
            });
            y += h + 14.0;
        }
    }

    fn slider(&self, ui: &mut Ui<'_>) {
        let top = ui.bottom() - 130.0;
        parts::panel(ui, area(0.0, top, WIDTH, 130.0 + ui.metrics.strip), PanelGround::White, false);
        // A place to touch is as wide as the way from one step of the slider to the next.
        ui.show(area(SIDE, top + 44.0, WIDTH - 2.0 * SIDE, 56.0), || {
            ("字的大小".into(), Role::Area, Look::Slider { steps: LARGEST + 1, at: self.tier })
        });
        let w = (WIDTH - 2.0 * SIDE) / f32::from(LARGEST + 1);
        for (n, words) in [(0, "小"), (STANDARD, "标准"), (LARGEST, "大")] {
            let over = area(SIDE + f32::from(n) * w, top + 8.0, w, 27.0);
            parts::text(ui, over, words, 17.0, TextStyle::Centre);
        }
        for (n, words) in (0u8..).zip(NAMES) {
            let place = area(SIDE + f32::from(n) * w, top + 40.0, w, 80.0);
            ui.tap(spot_of(STEP, Of::Number(n.into())), place, || {
                (words.into(), Role::Button, Look::SwipeArea)
            });
        }
    }
}

impl Shows for FontSize {
    fn screen(&self) -> &'static str {
        "wechat.font-size"
    }

    fn title(&self, _world: &World) -> String {
        "字体大小".into()
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        self.sample(ui);
        parts::bar(ui, || "字体大小".into(), true, PanelGround::Grey);
        let key = area(WIDTH - 86.0, STATUS + 4.0, 78.0, 44.0);
        parts::button(ui, DONE, key, "完成", Dress::Primary);
        self.slider(ui);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match (at.name, at.of) {
            (STEP, Of::Number(n)) => {
                turn.turn_into(FontSize { tier: u8::try_from(n).unwrap_or(LARGEST) });
            }
            ("wechat.font-size.done", _) => {
                turn.writes.set(WECHAT_TIER, self.tier.into());
                turn.pop();
            }
            _ => turn.pop(),
        }
    }
}
