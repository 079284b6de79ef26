//! 应用市场: search, look at the name and who made it, 安装, 打开 (wechat-reference A14).

pub mod product;

use crate::content::{Mark, Reads};
use crate::keyboard::{Empty, Writing, above_keyboard};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face, text};
use crate::profile::System;
use crate::screen::{Dress, Ground, PanelGround, TextStyle, Touch};
use crate::state::{App, Turn};
use crate::store::product::ProductPage;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::world::{ProductId, World, all};

/// The thing with this number in store.toml is installed; its app stands on the home screen.
pub const INSTALLED: Mark = Mark::new("store.installed");
/// It is being fetched.
pub const LOADING: Mark = Mark::new("store.loading");

/// Whether the app is on this phone; those it came with always are.
pub(crate) fn is_there(reads: Reads<'_>, app: App) -> bool {
    app != App::Weather || reads.is_on(INSTALLED.of(Of::Number(0)))
}

/// The page with the box.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Market {
    /// The box.
    pub writing: Writing,
    /// How far down what was found, in swipes.
    pub scroll: u8,
}

const BOX: Spot = spot("store.box");
const SEARCH: Spot = spot("store.search");

fn found(world: &World, name: &str) -> Vec<ProductId> {
    let name = name.trim();
    let fits = |id: &ProductId| !name.is_empty() && world.product(*id).name.contains(name);
    let mut found: Vec<ProductId> = all(world.products.len(), ProductId).filter(fits).collect();
    // The first place is bought, as on the real phone: one looks before one touches.
    found.sort_by_key(|id| world.product(*id).genuine);
    if found.len() > 2 {
        found.swap(1, 2);
    }
    found
}

impl Shows for Market {
    fn screen(&self) -> &'static str {
        "store.market"
    }

    fn title(&self, _world: &World) -> String {
        "应用市场".into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        self.writing.focus.then_some("keyboard")
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        Some(&mut self.writing)
    }

    fn writing(&self) -> Option<&Writing> {
        Some(&self.writing)
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        let top = TOP + 72.0;
        let list = found(world, &self.writing.text);
        let h = ui.metrics.tall_row;
        let total = h * f32::from(u16::try_from(list.len()).unwrap_or(u16::MAX));
        let mut scroll = Scroll::new(top, above_keyboard(ui.metrics, &self.writing), self.scroll, total);
        scroll.swipes(ui, LIST);
        for (n, id) in list.iter().enumerate() {
            let Some(place) = scroll.place(0.0, WIDTH, h) else { continue };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, spot_of("store.row", Of::Product(*id)), place, || {
                let it = world.product(*id);
                Row {
                    face: Some(face(&it.face, it.colour)),
                    title: it.name.clone(),
                    subtitle: Some(it.maker.clone()),
                    aside: (n == 0 && !it.genuine).then(|| "广告".into()),
                    ..Row::default()
                }
            });
        }
        if list.is_empty() {
            let words = if self.writing.text.is_empty() {
                "在上面的框里，写软件的名字"
            } else {
                "没有找到"
            };
            let place = area(20.0, top + 20.0, WIDTH - 40.0, 40.0);
            text(ui, place, words, ui.metrics.note, TextStyle::Note);
        }
        let system = ui.profile.system;
        parts::panel(ui, area(0.0, TOP, WIDTH, 68.0), PanelGround::White, false);
        let empty = Empty { label: "搜索框", placeholder: "搜索", icon: Some("search"), lines: 1 };
        self.writing.input(ui, BOX, area(12.0, TOP + 8.0, WIDTH - 110.0, 52.0), empty);
        let search = area(WIDTH - 92.0, TOP + 8.0, 84.0, 52.0);
        parts::button(ui, SEARCH, search, "搜索", Dress::Primary);
        parts::bar(ui, || name(system).into(), false, PanelGround::White);
        self.writing.keyboard(ui, &world.pocket_phrases.market);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if self.writing.touch(&turn.world.pocket_phrases.market, at, touch) {
            return turn.turn_into(self);
        }
        match (at.name, at.of) {
            ("store.box", _) => self.writing.focus = true,
            ("store.search", _) => self.writing.focus = self.writing.text.is_empty(),
            ("store.row", Of::Product(product)) => {
                self.writing.focus = false;
                turn.turn_into(self);
                return turn.push(ProductPage { product, warned: false });
            }
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
            }
            ("system.back", _) if self.writing.focus => self.writing.focus = false,
            _ => return turn.pop(),
        }
        turn.turn_into(self);
    }
}

/// What a person calls the app.
pub(crate) fn name(system: System) -> &'static str {
    if system == System::Ios { "软件商店" } else { "应用市场" }
}
