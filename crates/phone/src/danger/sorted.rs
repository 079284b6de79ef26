//! After everything of a set was sorted: each thing with its word and the reason, to be read in peace.

use crate::content::Reads;
use crate::danger::practice_mark;
use crate::danger::sort::{Sort, ground};
use crate::danger::stand::Stand;
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Scroll};
use crate::screen::{Dress, Ground, PanelGround, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::sorting::Sorting;
use crate::world::{SortingId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sorted {
    /// Of which set.
    pub sorting: SortingId,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

const UNDERSTOOD: Spot = spot("danger.sorted.understood");
const AGAIN: Spot = spot("danger.sorted.again");
const KEYS: f32 = 76.0;
const SIDE: f32 = 20.0;

impl Sorted {
    fn lines(sorting: &Sorting) -> Vec<(String, TextStyle)> {
        let mut lines = vec![("都看完了，理由都在这里。".to_owned(), TextStyle::Body)];
        for item in &sorting.items {
            let label = &sorting.choices[item.fits];
            lines.push((format!("{}：{label}", item.name), TextStyle::Headline));
            lines.push((item.why.clone(), TextStyle::Body));
        }
        lines
    }
}

impl Shows for Sorted {
    fn screen(&self) -> &'static str {
        "danger.sorted"
    }

    fn of(&self) -> Of {
        Of::Sorting(self.sorting)
    }

    fn title(&self, world: &World) -> String {
        world.sorting(self.sorting).title.clone()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let sorting = ui.world.sorting(self.sorting);
        let (size, width) = (ui.metrics.text - 4.0, WIDTH - 2.0 * SIDE);
        let lines = Self::lines(sorting);
        let height = |words: &str, style: TextStyle| {
            parts::text_height(words, size, width) + if style == TextStyle::Body { 12.0 } else { 2.0 }
        };
        let total = lines.iter().map(|(words, style)| height(words, *style)).sum::<f32>() + 10.0;
        let mut scroll = Scroll::new(TOP, ui.bottom() - KEYS, self.scroll, total);
        scroll.swipes(ui, LIST);
        scroll.gap(10.0);
        for (words, style) in &lines {
            let h = height(words, *style);
            if let Some(place) = scroll.place(SIDE, width, h) {
                let words_h = parts::text_height(words, size, width);
                parts::text(ui, area(place.x, place.y, place.w, words_h), words, size, *style);
            }
        }
        parts::bar(ui, || sorting.title.clone(), true, PanelGround::Bar);
        practice_mark(ui, WIDTH - 62.0, STATUS + 11.0);
        let y = ui.bottom() - KEYS;
        ground(ui, y);
        parts::button(ui, AGAIN, area(16.0, y + 8.0, 160.0, 58.0), "再挑一遍", Dress::Default);
        parts::button(ui, UNDERSTOOD, area(198.0, y + 8.0, 160.0, 58.0), "知道了", Dress::Primary);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match at {
            LIST => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            AGAIN => {
                let stand = Stand::of(turn.world, turn.writes.reads(), self.sorting);
                stand.fresh().keep(&mut turn.writes, self.sorting);
                turn.turn_into(Sort::fresh(self.sorting));
            }
            _ => turn.pop(),
        }
    }
}
