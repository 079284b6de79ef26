//! 天气: what is installed from the app market in practice; it asks where one is when it first starts.

use crate::content::Reads;
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, Row, text};
use crate::screen::{Ground, PanelGround, TextStyle, Touch};
use crate::state::{App, Turn};
use crate::system::permission::{self, Ask, UNASKED};
use crate::ui::{Of, Spot, Ui, area, spot_of};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Weather {}

impl Shows for Weather {
    fn screen(&self) -> &'static str {
        "weather.days"
    }

    fn title(&self, _world: &World) -> String {
        "天气".into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let size = ui.metrics.text;
        parts::bar(ui, || "天气".into(), false, PanelGround::White);
        let may = permission::is_allowed(reads, App::Weather, Ask::Location);
        let place = if may { world.community.as_str() } else { "没有位置，先看本市的" };
        text(ui, area(20.0, TOP + 10.0, WIDTH - 40.0, 40.0), place, size, TextStyle::Headline);
        for (n, day) in (0u16..).zip(&world.forecast) {
            let y = TOP + 64.0 + f32::from(n) * ui.metrics.tall_row;
            let row = area(0.0, y, WIDTH, ui.metrics.tall_row);
            parts::row(ui, false, spot_of("weather.day", Of::Number(n)), row, || Row {
                icon: Some("cloud-sun"),
                title: day.day.clone(),
                subtitle: Some(day.words.clone()),
                aside: Some(format!("{}—{}度", day.cold, day.warm)),
                ..Row::default()
            });
        }
        if reads.mark(Ask::Location.mark(App::Weather)) == UNASKED {
            permission::question(ui, App::Weather, Ask::Location);
        }
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        if permission::answer(turn, App::Weather, Ask::Location, at).is_none() {
            turn.pop();
        }
    }
}
