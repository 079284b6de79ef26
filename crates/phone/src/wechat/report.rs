//! 投诉: reasons → 下一步 → words → 提交 → thanks, for an article and for an account (wechat-reference C10).
//!
//! Left out: C10 选择聊天证据 when a person is reported (nothing to choose from would teach more than the reasons do).

use crate::content::{Mark, Reads};
use crate::keyboard::{Empty, Writing, above_keyboard};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, Row};
use crate::screen::{Dress, Ground, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::h5::frame::nth;
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Report {
    /// What is reported: an article or an account.
    pub about: Of,
    /// How far it has come.
    pub stage: Stage,
}

/// How far a report has come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Stage {
    /// The list of reasons.
    Reasons,
    /// 投诉描述, with the cursor in it or not.
    Words(Writing),
    /// 已提交.
    Thanks,
}

/// A thing was reported: the reason, from 1, and what was written about it.
pub const REPORTED: Mark = Mark::new("wechat.reported");
/// The reason that is ticked, from 1.
pub const REASON: Mark = Mark::new("wechat.report.reason");

/// The reasons as WeChat lists them.
pub const REASONS: [&str; 6] = ["欺诈", "色情低俗", "不实信息/谣言", "违法犯罪", "侵权", "其他"];

const NEXT: Spot = spot("wechat.report.next");
const WORDS: Spot = spot("wechat.report.words");
const SUBMIT: Spot = spot("wechat.report.submit");
const DONE: Spot = spot("wechat.report.done");

impl Report {
    /// The page as it opens.
    #[must_use]
    pub(crate) fn opened(about: Of) -> Report {
        Report { about, stage: Stage::Reasons }
    }

    fn reasons(ui: &mut Ui<'_>, reads: Reads<'_>) {
        let h = ui.metrics.row;
        let chosen = reads.mark(REASON);
        parts::text(
            ui,
            area(20.0, TOP + 8.0, 330.0, 30.0),
            "请选择投诉的原因",
            ui.metrics.note,
            TextStyle::Note,
        );
        for (n, words) in (0u16..).zip(REASONS) {
            let place = area(0.0, TOP + 44.0 + f32::from(n) * h, WIDTH, h);
            parts::row(ui, true, nth("wechat.report.reason", n), place, || Row {
                title: words.into(),
                tick: Some(chosen == u32::from(n) + 1),
                ..Row::default()
            });
        }
        let key = area(WIDTH / 2.0 - 90.0, ui.bottom() - 68.0, 180.0, 56.0);
        if chosen == 0 {
            ui.greyed(NEXT, key, || ("下一步".into(), Role::Button, Look::Button { dress: Dress::Default }));
        } else {
            parts::button(ui, NEXT, key, "下一步", Dress::Primary);
        }
    }

    fn words(ui: &mut Ui<'_>, writing: &Writing) {
        let size = ui.metrics.note;
        parts::text(ui, area(20.0, TOP + 12.0, 330.0, 30.0), "投诉描述", size, TextStyle::Note);
        let empty =
            Empty {
                label: "投诉描述", placeholder: "写一写看到了什么，可以不写", icon: None, lines: 3
            };
        writing.input(ui, WORDS, area(20.0, TOP + 48.0, WIDTH - 40.0, 130.0), empty);
        let bottom = above_keyboard(ui.metrics, writing);
        let key = area(WIDTH / 2.0 - 90.0, bottom - 68.0, 180.0, 56.0);
        parts::button(ui, SUBMIT, key, "提交", Dress::Primary);
        writing.keyboard(ui, &ui.world.phrases.report);
    }

    fn thanks(ui: &mut Ui<'_>) {
        let size = ui.metrics.text;
        ui.show(area(WIDTH / 2.0 - 40.0, TOP + 50.0, 80.0, 80.0), || {
            ("绿色的对勾".into(), Role::Picture, Look::Done)
        });
        parts::text(ui, area(20.0, TOP + 150.0, WIDTH - 40.0, 40.0), "已提交", size, TextStyle::Centre);
        let words = "感谢您的反馈，微信会认真看。";
        let note = ui.metrics.note;
        parts::text(ui, area(20.0, TOP + 196.0, WIDTH - 40.0, 60.0), words, note, TextStyle::Centre);
        let key = area(WIDTH / 2.0 - 90.0, ui.bottom() - 80.0, 180.0, 56.0);
        parts::button(ui, DONE, key, "完成", Dress::Primary);
    }
}

impl Shows for Report {
    fn screen(&self) -> &'static str {
        "wechat.report"
    }

    fn of(&self) -> Of {
        self.about
    }

    fn title(&self, _world: &World) -> String {
        "投诉".into()
    }

    fn ground(&self) -> Ground {
        if self.stage == Stage::Thanks { Ground::White } else { Ground::Grey }
    }

    fn panel(&self) -> Option<&'static str> {
        match &self.stage {
            Stage::Words(Writing { focus: true, .. }) => Some("keyboard"),
            Stage::Thanks => Some("report-thanks"),
            _ => None,
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        if let Stage::Words(writing) = &mut self.stage { Some(writing) } else { None }
    }

    fn writing(&self) -> Option<&Writing> {
        if let Stage::Words(writing) = &self.stage { Some(writing) } else { None }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        match &self.stage {
            Stage::Reasons => Self::reasons(ui, reads),
            Stage::Words(writing) => Self::words(ui, writing),
            Stage::Thanks => Self::thanks(ui),
        }
        parts::bar(ui, || "投诉".into(), self.stage != Stage::Thanks, PanelGround::Grey);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if let Stage::Words(writing) = &mut self.stage
            && writing.touch(&turn.world.phrases.report, at, touch)
        {
            return turn.turn_into(self);
        }
        match (at, at.of, &mut self.stage) {
            (Spot { name: "wechat.report.reason", .. }, Of::Number(n), _) => {
                turn.writes.set(REASON, u32::from(n) + 1);
            }
            (NEXT, ..) => turn.turn_into(Report { stage: Stage::Words(Writing::default()), ..self }),
            (WORDS, _, Stage::Words(writing)) => {
                writing.focus = true;
                turn.turn_into(self);
            }
            (SUBMIT, _, Stage::Words(writing)) => {
                let reason = turn.writes.reads().mark(REASON);
                turn.writes.set(REPORTED.of(self.about), reason);
                turn.writes.write(REPORTED.of(self.about), &writing.text);
                turn.writes.set(REASON, 0);
                turn.turn_into(Report { stage: Stage::Thanks, ..self });
            }
            (Spot { name: "system.back", .. }, _, Stage::Words(writing)) if writing.focus => {
                writing.focus = false;
                turn.turn_into(self);
            }
            (Spot { name: "wechat.back" | "system.back", .. }, _, Stage::Words(_)) => {
                turn.turn_into(Report::opened(self.about));
            }
            _ => turn.pop(),
        }
    }
}
