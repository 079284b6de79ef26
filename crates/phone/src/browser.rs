//! 浏览器: pages of the web, some of which throw windows that want to be touched (wechat-reference A14).

pub mod site;
pub mod risk;

use crate::content::{Mark, Reads};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll};
use crate::screen::{Ground, PanelGround, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, spot_of};
use crate::world::{SiteId, World, all};

/// How many of the page's windows were closed with their ✕, at most so many as it has.
pub const CLOSED: Mark = Mark::new("browser.closed");
/// The page's wish to have something installed was refused.
pub const REFUSED: Mark = Mark::new("browser.refused");

/// The first page: pages to read.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Start {
    /// How far down, in swipes.
    pub scroll: u8,
}

impl Shows for Start {
    fn screen(&self) -> &'static str {
        "browser.start"
    }

    fn title(&self, _world: &World) -> String {
        "浏览器".into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        let sites: Vec<SiteId> =
            all(world.sites.len(), SiteId).filter(|site| world.site(*site).listed).collect();
        let h = ui.metrics.tall_row;
        let total = h * f32::from(u16::try_from(sites.len()).unwrap_or(u16::MAX));
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        for site in sites {
            let Some(place) = scroll.place(0.0, WIDTH, h) else { continue };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, spot_of("browser.row", Of::Site(site)), place, || Row {
                icon: Some("globe"),
                title: world.site(site).title.clone(),
                subtitle: Some(world.site(site).address.clone()),
                ..Row::default()
            });
        }
        parts::bar(ui, || "浏览器".into(), false, PanelGround::Grey);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at.name, at.of) {
            ("browser.row", Of::Site(site)) => {
                let page = site::SitePage::opened(turn.world, site);
                turn.push(page);
            }
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            _ => turn.pop(),
        }
    }
}
