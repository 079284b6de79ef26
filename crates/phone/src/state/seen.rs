//! What is on the glass, and what of it can be touched?

use std::cell::RefCell;

use super::State;
use crate::content::{Reads, Trace};
use crate::danger;
use crate::metrics::{Metrics, WIDTH};
use crate::page::Page;
use crate::screen::{Layer, Screen, Touch};
use crate::system;
use crate::system::volume::Volume;
use crate::ui::{Spot, Ui};
use crate::wechat::chat::call;
use crate::world::World;

impl State {
    /// The screen: everything visible, with what can be touched.
    #[must_use]
    pub fn screen(&self, world: &World) -> Screen {
        let reads = Reads::new(world, &self.content);
        let metrics = self.metrics(reads);
        let mut ui = Ui::drawing(world, self.profile, metrics);
        ui.board = self.board(reads);
        self.below(&mut ui);
        self.view(&mut ui, Reads::new(world, &self.content));
        system::toast(&mut ui, self.toast);
        let page = self.page();
        Screen {
            id: page.screen_id(world),
            title: page.title(world),
            ground: self.shows_through().unwrap_or(page).ground(),
            width: WIDTH,
            height: metrics.height,
            text_size: metrics.text,
            widgets: ui.into_widgets(),
        }
    }

    /// The page that shows through one that covers only a part of the glass.
    fn shows_through(&self) -> Option<&Page> {
        let pages = self.page().is_see_through().then(|| self.pages())?;
        pages.iter().rev().find(|page| !page.is_see_through())
    }

    /// Lays that page out below the one in front.
    fn below(&self, ui: &mut Ui<'_>) {
        if let Some(below) = self.shows_through() {
            below.view(ui, Reads::new(ui.world, &self.content));
            ui.sink();
            ui.layer(Layer::Page);
        }
    }

    /// The widget of this id, if it can be touched on the screen now.
    #[must_use]
    pub fn spot(&self, world: &World, id: &str) -> Option<Spot> {
        self.touches(world).into_iter().map(|(spot, _)| spot).find(|spot| spot.id(world) == id)
    }

    /// What can be touched, without building a single label.
    #[must_use]
    pub fn touches(&self, world: &World) -> Vec<(Spot, Touch)> {
        self.laid_out(world, Reads::new(world, &self.content)).into_all_spots()
    }

    /// What can be touched and is worth trying in a search, in screen order: all but single letters.
    #[must_use]
    pub fn moves(&self, world: &World) -> Vec<(Spot, Touch)> {
        self.laid_out(world, Reads::new(world, &self.content)).into_spots()
    }

    /// As [`State::moves`], recording what the screen depends on.
    #[must_use]
    pub fn moves_traced(&self, world: &World, trace: &RefCell<Trace>) -> Vec<(Spot, Touch)> {
        self.laid_out(world, Reads::traced(world, &self.content, trace)).into_spots()
    }

    fn laid_out<'w>(&self, world: &'w World, reads: Reads<'_>) -> Ui<'w> {
        let mut ui = Ui::touching(world, self.profile, self.metrics(reads));
        ui.board = self.board(reads);
        self.view(&mut ui, reads);
        ui
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let page = self.page();
        page.view(ui, reads);
        system::frame(ui, page, self.shows_through().unwrap_or(page).ground(), reads);
        if !matches!(page, Page::Call(_) | Page::Lock(_) | Page::Volume(Volume { call: true, .. })) {
            call::window(ui, reads);
        }
        danger::over(ui, page, reads);
    }

    fn metrics(&self, reads: Reads<'_>) -> Metrics {
        Metrics::of(self.profile, u8::try_from(reads.mark(self.front.tier())).unwrap_or(u8::MAX))
    }
}
