//! 粘贴: what was copied is written into the box of a chat that is held (wechat-reference B15 复制).

use crate::content::Reads;
use crate::keyboard::{Empty, Writing};
use crate::parts;
use crate::screen::{Area, Layer, Look, PanelGround, Role, Touch};
use crate::state::Turn;
use crate::ui::{Spot, Ui, area, spot};
use crate::wechat::article::CLIPBOARD;
use crate::wechat::chat::{Chat, Foot, bar_top};

/// The box.
pub(super) const INPUT: Spot = spot("wechat.chat.box");
const PASTE: Spot = spot("wechat.chat.paste");

impl Chat {
    /// The box to write in. Held, it offers 粘贴 while there is something to paste.
    pub(super) fn input(&self, ui: &mut Ui<'_>, reads: Reads<'_>, place: Area) {
        let empty = Empty { label: "写字的白框", placeholder: "", icon: None, lines: 1 };
        let text = self.text(reads);
        let shown = Writing { text: text.into(), ..self.writing.clone() };
        let copied = !reads.words(CLIPBOARD).is_empty();
        let touches: &[Touch] = if copied { &[Touch::Tap, Touch::Hold] } else { &[Touch::Tap] };
        shown.input_taking(ui, touches, INPUT, place, empty);
        // Into an empty box is enough for every goal: a search would paste on and on.
        if !text.is_empty() {
            ui.aside(INPUT, Touch::Hold);
        }
    }

    /// The small dark menu above the box.
    pub(super) fn lay_paste(&self, ui: &mut Ui<'_>) {
        ui.layer(Layer::Sheet);
        ui.mask(Some(spot("wechat.mask")), false);
        let place = area(60.0, bar_top(ui.metrics, self) - 62.0, 110.0, 56.0);
        parts::panel(ui, place, PanelGround::Dark, true);
        ui.tap(PASTE, place, || ("粘贴".into(), Role::Button, Look::MenuRow { icon: None, dark: true }));
    }

    pub(super) fn touch_paste(mut self, turn: &mut Turn<'_>, at: Spot) {
        self.foot = Foot::Box;
        if at == PASTE {
            let text = format!("{}{}", self.writing.text, turn.writes.reads().words(CLIPBOARD));
            self.writing.set(&text);
        }
        turn.turn_into(self);
    }
}
