//! A page of the web. Its windows come one after the other; ✕, back and home get rid of them.

use crate::browser::risk::{Debrief, Risk};
use crate::browser::{CLOSED, REFUSED};
use crate::content::Reads;
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, text, text_height};
use crate::screen::{Area, Dress, Ground, Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::pocket::{Corner, Popup};
use crate::world::{SiteId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SitePage {
    /// Which.
    pub site: SiteId,
    /// Which of its windows is up; `None` when all are gone.
    pub popup: Option<u8>,
}

const CROSS: Spot = spot("browser.popup.close");
const TRAP: Spot = spot("browser.popup.key");
const INSTALL: Spot = spot("browser.install");

impl SitePage {
    /// The page as it opens: with its first window, if it has any.
    #[must_use]
    pub fn opened(world: &World, site: SiteId) -> Self {
        let popup = (!world.site(site).popups.is_empty()).then_some(0);
        SitePage { site, popup }
    }

    fn up<'w>(&self, world: &'w World) -> Option<&'w Popup> {
        world.site(self.site).popups.get(usize::from(self.popup?))
    }

    /// The window goes; the next one comes. Gives how many have gone.
    fn close(&mut self, world: &World) -> u32 {
        let gone = self.popup.map_or(0, |n| n + 1);
        let is_more = usize::from(gone) < world.site(self.site).popups.len();
        self.popup = is_more.then_some(gone);
        gone.into()
    }
}

impl Shows for SitePage {
    fn screen(&self) -> &'static str {
        "browser.page"
    }

    fn of(&self) -> Of {
        Of::Site(self.site)
    }

    fn title(&self, world: &World) -> String {
        world.site(self.site).title.clone()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        self.popup.is_some().then_some("popup")
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let it = ui.world.site(self.site);
        let metrics = ui.metrics;
        let address = area(20.0, TOP + 8.0, WIDTH - 40.0, 30.0);
        text(ui, address, &it.address, metrics.note, TextStyle::Note);
        let mut y = TOP + 50.0;
        for paragraph in &it.paragraphs {
            let h = text_height(paragraph, metrics.text, WIDTH - 40.0);
            text(ui, area(20.0, y, WIDTH - 40.0, h), paragraph, metrics.text, TextStyle::Body);
            y += h + 16.0;
        }
        if let Some(file) = &it.download {
            let words = format!("下载安装“{file}”");
            parts::button(ui, INSTALL, area(24.0, y + 10.0, WIDTH - 48.0, 60.0), &words, Dress::Primary);
        }
        parts::bar(ui, || it.title.clone(), true, PanelGround::Grey);
        if let Some(popup) = self.up(ui.world) {
            window(ui, popup);
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        let it = turn.world.site(self.site);
        match (at, self.up(turn.world)) {
            (CROSS, Some(_)) => {
                let of = Of::Site(self.site);
                let gone = self.close(turn.world);
                let closed = turn.writes.reads().mark(CLOSED.of(of)).max(gone);
                turn.writes.set(CLOSED.of(of), closed);
                turn.turn_into(self);
            }
            (TRAP, Some(popup)) => {
                let trap = SitePage::opened(turn.world, popup.opens);
                self.close(turn.world);
                turn.turn_into(self);
                turn.push(trap);
            }
            (INSTALL, _) => turn.push(Risk { site: self.site }),
            // Left by any way back: whoever got into a trap hears that nothing has happened.
            _ if it.download.is_some() => {
                turn.writes.set(REFUSED.of(Of::Site(self.site)), 1);
                turn.turn_into(Debrief { site: self.site });
            }
            _ => turn.pop(),
        }
    }
}

/// A window over the page, and its ✕ where one does not look first.
fn window(ui: &mut Ui<'_>, popup: &Popup) {
    let size = ui.metrics.text;
    let (w, x) = (300.0, (WIDTH - 300.0) / 2.0);
    let title_h = text_height(&popup.title, size, w - 40.0);
    let words_h = text_height(&popup.words, size, w - 40.0);
    let h = title_h + words_h + 150.0;
    let y = 190.0;
    ui.layer(Layer::Dialog);
    ui.mask(None, true);
    parts::panel(ui, area(x, y, w, h), PanelGround::White, true);
    text(ui, area(x + 20.0, y + 44.0, w - 40.0, title_h), &popup.title, size, TextStyle::Headline);
    let words = area(x + 20.0, y + title_h + 54.0, w - 40.0, words_h);
    text(ui, words, &popup.words, size, TextStyle::Body);
    let key = area(x + 20.0, y + h - 78.0, w - 40.0, 60.0);
    parts::button(ui, TRAP, key, &popup.key, Dress::Primary);
    let (cross, on_dark) = cross(popup.cross, area(x, y, w, h));
    ui.tap(CROSS, cross, || {
        ("叉".into(), Role::Button, Look::Icon { icon: "x".into(), size: 20.0, on_dark })
    });
}

fn cross(corner: Corner, window: Area) -> (Area, bool) {
    let at = |x: f32, y: f32| area(x, y, 44.0, 44.0);
    match corner {
        Corner::TopRight => (at(window.x + window.w - 46.0, window.y + 2.0), false),
        Corner::TopLeft => (at(window.x + 2.0, window.y + 2.0), false),
        Corner::Below => (at(WIDTH / 2.0 - 22.0, window.y + window.h + 14.0), true),
        Corner::BottomLeft => (at(8.0, window.y + window.h + 70.0), true),
    }
}
