//! 所在位置 of a post of 朋友圈 (wechat-reference B24).

use crate::content::{Mark, Reads};
use crate::metrics::TOP;
use crate::page::Shows;
use crate::parts;
use crate::screen::{PanelGround, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, spot, spot_of};
use crate::wechat::rows::{self, Entry};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PickPlace {}

/// 所在位置 of the post being written, as words.
pub const DRAFT_PLACE: Mark = Mark::new("wechat.draft.place");

const NONE: Spot = spot("wechat.pick-place.none");
const ROW: &str = "wechat.pick-place.row";

impl Shows for PickPlace {
    fn screen(&self) -> &'static str {
        "wechat.pick-place"
    }

    fn title(&self, _world: &World) -> String {
        "所在位置".into()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let now = reads.words(DRAFT_PLACE);
        let none = Entry { tick: Some(now.is_empty()), arrow: false, ..Entry::new(NONE, "不显示位置") };
        let places = (0u16..).zip(&world.wechat.places).map(|(n, place)| Entry {
            tick: Some(now == place.as_str()),
            arrow: false,
            ..Entry::new(spot_of(ROW, Of::Number(n)), place)
        });
        let entries: Vec<Entry<'_>> = std::iter::once(none).chain(places).collect();
        let bottom = ui.bottom();
        rows::list(ui, TOP, bottom, 0, &entries);
        parts::bar(ui, || "所在位置".into(), true, PanelGround::Grey);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match (at, at.of) {
            (NONE, _) => turn.writes.write(DRAFT_PLACE, ""),
            (Spot { name: ROW, .. }, Of::Number(n)) => {
                let place = turn.world.wechat.places.get(usize::from(n)).map_or("", String::as_str);
                turn.writes.write(DRAFT_PLACE, place);
            }
            _ => {}
        }
        turn.pop();
    }
}
