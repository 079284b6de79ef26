//! 防骗练习: the dangers she has met, to be met once more, what there is to sort, and whom to call.
//!
//! Without it a danger that came as a call could not be met a second time, and a lesson about it could
//! be left unfinished for good.

use crate::content::Reads;
use crate::danger::scam::Scam;
use crate::danger::stand::{LISTED, Stand};
use crate::danger::{outcome, sort};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll};
use crate::screen::{Ground, PanelGround, TextStyle, Touch};
use crate::state::Turn;
use crate::system::EDGE;
use crate::ui::{Of, Spot, Ui, area, spot_of};
use crate::world::{SortingId, World, all};

/// The first page of the app.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Met {
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

/// What stands at the top.
const WORDS: &str = "要钱、要码、叫您保密的，先停一停，打电话问家里人，或者打 96110。";
const NONE: &str = "还没有遇到过。遇到的，都会记在这里，随时再练。";

/// The sets to be sorted that stand here.
fn listed<'w>(world: &'w World, reads: Reads<'w>) -> impl Iterator<Item = SortingId> {
    all(world.sortings.len(), SortingId).filter(move |sorting| reads.is_on(LISTED.of(Of::Sorting(*sorting))))
}

impl Shows for Met {
    fn screen(&self) -> &'static str {
        "danger.list"
    }

    fn title(&self, _world: &World) -> String {
        "防骗练习".into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let (size, width, h) = (ui.metrics.text - 3.0, WIDTH - 40.0, ui.metrics.row);
        let met: Vec<_> =
            world.dangers.list.iter().filter(|danger| reads.is_on(outcome(danger.number))).collect();
        let sortings: Vec<SortingId> = listed(world, reads).collect();
        let is_empty = met.is_empty() && sortings.is_empty();
        let words = if is_empty { [WORDS, NONE].concat() } else { WORDS.to_owned() };
        let head = parts::text_height(&words, size, width) + 24.0;
        let rows = f32::from(u16::try_from(met.len() + sortings.len()).unwrap_or(0));
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, head + rows * h);
        scroll.swipes(ui, LIST);
        if let Some(place) = scroll.place(20.0, width, head) {
            let place = area(place.x, place.y + 12.0, place.w, place.h - 24.0);
            parts::text(ui, place, &words, size, TextStyle::Body);
        }
        for sorting in sortings {
            let Some(place) = scroll.place(0.0, WIDTH, h) else { continue };
            let reach = scroll.in_reach(place);
            let name = spot_of("danger.list.row", Of::Sorting(sorting));
            let stand = Stand::of(world, reads, sorting);
            parts::row(ui, reach, name, place, || {
                let it = world.sorting(sorting);
                let left = format!("还有{}{}", stand.left(), it.counted);
                let aside = if stand.is_over() { "都看完了".to_owned() } else { left };
                Row { title: it.title.clone(), aside: Some(aside), arrow: true, ..Row::default() }
            });
        }
        for danger in met {
            let Some(place) = scroll.place(0.0, WIDTH, h) else { continue };
            let reach = scroll.in_reach(place);
            let name = spot_of("danger.list.row", Of::Number(danger.number));
            parts::row(ui, reach, name, place, || Row {
                title: danger.name.clone(),
                arrow: true,
                ..Row::default()
            });
        }
        parts::bar(ui, || "防骗练习".into(), false, PanelGround::Bar);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at, at.of) {
            (LIST, _) => {
                let scroll = match touch {
                    Touch::SwipeUp => self.scroll + 1,
                    _ => self.scroll.saturating_sub(1),
                };
                turn.turn_into(Met { scroll });
            }
            (_, Of::Number(danger)) => turn.push(Scam::opened(danger)),
            (_, Of::Sorting(sorting)) => turn.push(sort::opened(turn.world, turn.writes.reads(), sorting)),
            (EDGE, _) => turn.pop(),
            _ => {}
        }
    }
}
