//! After a danger: what it was, which sign to look for, what to do next time. Calm, and no shame.

use crate::content::Reads;
use crate::danger::scam::Scam;
use crate::metrics::{BAR, Metrics, STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, Scroll};
use crate::screen::{Dress, Ground, PanelGround, TextStyle, Touch};
use crate::state::Turn;
use crate::system::EDGE;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::World;
use crate::world::danger::Danger;

/// The card.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DangerDebrief {
    /// After which danger.
    pub danger: u16,
    /// She did what they wanted.
    pub unsafely: bool,
}

const UNDERSTOOD: Spot = spot("danger.debrief.understood");
const AGAIN: Spot = spot("danger.debrief.again");
const KEYS: f32 = 76.0;
const SIDE: f32 = 22.0;

/// What is said first; there is no other difference between the two ways.
const STAYED_SAFE: &str = "您稳稳地走出来了。";
const NOTHING_LOST: &str = "这是练习，钱和号码都没有少。";
const HOTLINE: &str = "拿不准，打 96110 问。";

impl DangerDebrief {
    fn paragraphs(danger: &Danger, unsafely: bool) -> Vec<(&str, TextStyle)> {
        let debrief = &danger.debrief;
        let mut all = vec![
            (danger.name.as_str(), TextStyle::Headline),
            (if unsafely { NOTHING_LOST } else { STAYED_SAFE }, TextStyle::Body),
            (debrief.what.as_str(), TextStyle::Body),
            ("认出它，看这里", TextStyle::Headline),
        ];
        all.extend(debrief.signs.iter().map(|sign| (sign.as_str(), TextStyle::Body)));
        all.push(("下次这样做", TextStyle::Headline));
        all.push((debrief.next.as_str(), TextStyle::Body));
        if debrief.hotline {
            all.push((HOTLINE, TextStyle::Body));
        }
        all
    }

    fn size(metrics: Metrics) -> f32 {
        metrics.text - 4.0
    }
}

impl Shows for DangerDebrief {
    fn screen(&self) -> &'static str {
        "danger.debrief"
    }

    fn of(&self) -> Of {
        Of::Number(self.danger)
    }

    fn title(&self, _world: &World) -> String {
        "练习：说一说".into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        let Some(danger) = world.danger(self.danger) else { return };
        let (size, width) = (Self::size(ui.metrics), WIDTH - 2.0 * SIDE);
        let paragraphs = Self::paragraphs(danger, self.unsafely);
        let total = paragraphs.iter().map(|(words, _)| parts::text_height(words, size, width) + 8.0).sum();
        let mut scroll = Scroll::new(TOP + 6.0, ui.bottom() - KEYS, 0, total);
        for (words, style) in paragraphs {
            let h = parts::text_height(words, size, width) + 8.0;
            if let Some(place) = scroll.place(SIDE, width, h) {
                parts::text(ui, area(place.x, place.y, place.w, h - 8.0), words, size, style);
            }
        }
        parts::panel(ui, area(0.0, STATUS, WIDTH, BAR), PanelGround::Bar, false);
        parts::bar(ui, || "练习：说一说".into(), false, PanelGround::Bar);
        let y = ui.bottom() - KEYS + 8.0;
        parts::panel(ui, area(0.0, y - 8.0, WIDTH, KEYS), PanelGround::White, false);
        parts::button(ui, AGAIN, area(16.0, y, 160.0, 58.0), "再看一遍", Dress::Default);
        parts::button(ui, UNDERSTOOD, area(198.0, y, 160.0, 58.0), "知道了", Dress::Primary);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match at {
            AGAIN => turn.turn_into(Scam::to_look_at(self.danger)),
            UNDERSTOOD | EDGE => turn.pop(),
            _ => {}
        }
    }
}
