//! A note that slides in at the top: a text message, a stranger who wants to be a friend.
//!
//! It can be opened or sent away; touching beside it sends it away too, and nothing has happened.

use crate::content::Reads;
use crate::danger::practice_mark;
use crate::danger::scam::Scam;
use crate::metrics::{STATUS, WIDTH, break_lines_at_most};
use crate::page::Shows;
use crate::parts;
use crate::screen::{Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::World;

/// The note.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Banner {
    /// Of which danger.
    pub danger: u16,
}

const NOTE: Spot = spot("danger.banner");
const BESIDE: Spot = spot("danger.banner.beside");

impl Shows for Banner {
    fn screen(&self) -> &'static str {
        "danger.banner"
    }

    fn of(&self) -> Of {
        Of::Number(self.danger)
    }

    fn title(&self, _world: &World) -> String {
        "新来的通知".into()
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn is_see_through(&self) -> bool {
        true
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let Some(danger) = ui.world.danger(self.danger) else { return };
        let card = &danger.card;
        ui.layer(Layer::Sheet);
        ui.mask(Some(BESIDE), false);
        let place = area(8.0, STATUS + 6.0, WIDTH - 16.0, 132.0);
        parts::panel(ui, place, PanelGround::White, true);
        ui.add(NOTE, &[Touch::Tap, Touch::SwipeUp], place, || {
            (format!("通知：{}", card.title), Role::Button, Look::SwipeArea)
        });
        let w = place.w - 32.0;
        let note = ui.metrics.note;
        parts::text(
            ui,
            area(place.x + 16.0, place.y + 10.0, w - 60.0, 26.0),
            &card.source,
            note,
            TextStyle::Note,
        );
        practice_mark(ui, place.x + place.w - 64.0, place.y + 8.0);
        let size = ui.metrics.text - 3.0;
        let lines = |ui: &mut Ui<'_>, y: f32, words: &str, style: TextStyle| {
            ui.show(area(place.x + 16.0, place.y + y, w, 36.0), || {
                let lines = break_lines_at_most(words, size, w, 1);
                (words.to_owned(), Role::Text, Look::Text { lines, size, style })
            });
        };
        lines(ui, 42.0, &card.title, TextStyle::Headline);
        lines(ui, 82.0, &card.note, TextStyle::Body);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if at == NOTE && touch == Touch::Tap {
            turn.turn_into(Scam::opened(self.danger));
        } else {
            turn.pop();
        }
    }
}
