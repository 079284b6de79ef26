//! 图片和视频: ticking photos for a post of 朋友圈, 完成(1/9) (wechat-reference B24, B13).

use smallvec::SmallVec;

use crate::content::Reads;
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::{Shows, Wears};
use crate::parts::{self, LIST, Scroll};
use crate::screen::{Dress, Ground, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::compose::{Compose, What};
use crate::wechat::rows::scrolled;
use crate::world::{PhotoId, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PickPhotos {
    /// Ticked photos in the order of their numbers.
    pub picked: SmallVec<[PhotoId; 2]>,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
    /// The photo that is shown large.
    pub large: Option<PhotoId>,
}

const DONE: Spot = spot("wechat.pick-photos.done");
const LARGE: Spot = spot("wechat.pick-photos.large");
const PREVIEW: Spot = spot("wechat.pick-photos.preview");
const PHOTO: &str = "wechat.pick-photos.photo";
const TICK: &str = "wechat.pick-photos.tick";

const TILE: f32 = 122.0;
const FOOT: f32 = 62.0;
/// Most photos of one post.
const MOST: usize = 9;

impl PickPhotos {
    fn grid(&self, ui: &mut Ui<'_>) {
        let world = ui.world;
        let photos: Vec<PhotoId> = all(world.photos.len(), PhotoId).collect();
        let lines = photos.len().div_ceil(3) as f32;
        let mut scroll = Scroll::new(TOP, ui.bottom() - FOOT, self.scroll, lines * TILE);
        scroll.swipes(ui, LIST);
        for line in photos.chunks(3) {
            let Some(place) = scroll.place(4.0, WIDTH - 8.0, TILE) else {
                continue;
            };
            let reach = scroll.in_reach(place);
            for (n, photo) in (0u8..).zip(line) {
                self.tile(ui, *photo, place.x + f32::from(n) * (TILE + 1.0), place.y, reach);
            }
        }
    }

    fn tile(&self, ui: &mut Ui<'_>, photo: PhotoId, x: f32, y: f32, reach: bool) {
        let it = ui.world.photo(photo);
        let side = TILE - 4.0;
        let touches: &[Touch] = if reach { &[Touch::Tap] } else { &[] };
        ui.add(spot_of(PHOTO, Of::Photo(photo)), touches, area(x, y, side, side), || {
            (it.title.clone(), Role::Picture, Look::Picture { picture: it.picture.clone(), rounded: false })
        });
        // Looking at it large leads nowhere further.
        ui.aside(spot_of(PHOTO, Of::Photo(photo)), Touch::Tap);
        let tick = spot_of(TICK, Of::Photo(photo));
        let number = self.picked.iter().position(|known| *known == photo);
        ui.add(tick, touches, area(x + side - 48.0, y, 48.0, 48.0), || {
            let label = match number {
                Some(n) => format!("{}，第{}张", it.title, n + 1),
                None => format!("{}，打勾", it.title),
            };
            let number = number.and_then(|n| u8::try_from(n + 1).ok());
            (label, Role::Switch, Look::NumberTick { number })
        });
        if number.is_none() && !self.picked.is_empty() {
            // A search never needs a second photo; fingers may tick as many as they like.
            ui.aside(tick, Touch::Tap);
        }
    }

    fn foot(&self, ui: &mut Ui<'_>) {
        let y = ui.bottom() - FOOT;
        parts::panel(ui, area(0.0, y, WIDTH, FOOT + ui.metrics.strip), PanelGround::Dark, false);
        let count = self.picked.len();
        let key = area(WIDTH - 150.0, y + 7.0, 138.0, 48.0);
        let preview = area(2.0, y + 7.0, 84.0, 48.0);
        let looks = || ("预览".to_owned(), Role::Button, Look::MenuRow { icon: None, dark: true });
        if count == 0 {
            ui.greyed(DONE, key, || ("完成".into(), Role::Button, Look::Button { dress: Dress::Primary }));
            return ui.greyed(PREVIEW, preview, looks);
        }
        parts::button(ui, DONE, key, &format!("完成({count}/{MOST})"), Dress::Primary);
        ui.tap(PREVIEW, preview, looks);
        ui.aside(PREVIEW, Touch::Tap);
    }
}

impl Shows for PickPhotos {
    fn screen(&self) -> &'static str {
        "wechat.pick-photos"
    }

    fn title(&self, _world: &World) -> String {
        "图片和视频".into()
    }

    fn ground(&self) -> Ground {
        Ground::Black
    }

    fn wears(&self) -> Wears {
        Wears::DarkApp
    }

    fn panel(&self) -> Option<&'static str> {
        self.large.map(|_| "large-picture")
    }

    fn panel_of(&self) -> Of {
        self.large.map_or(Of::One, Of::Photo)
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        if let Some(photo) = self.large {
            let it = ui.world.photo(photo);
            return parts::large_picture(ui, LARGE, &it.title, &it.picture);
        }
        self.grid(ui);
        parts::panel(ui, area(0.0, 0.0, WIDTH, TOP), PanelGround::Dark, false);
        ui.tap(parts::BACK, area(4.0, STATUS + 4.0, 48.0, 44.0), || {
            ("叉".into(), Role::Button, Look::Icon { icon: "x".into(), size: 26.0, on_dark: true })
        });
        let title = area(56.0, STATUS + 8.0, WIDTH - 112.0, 36.0);
        parts::text(ui, title, "图片和视频", ui.metrics.bar_title, TextStyle::OnDark);
        self.foot(ui);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if self.large.take().is_some() {
            return turn.turn_into(self);
        }
        match (at, at.of) {
            (LIST, _) => self.scroll = scrolled(self.scroll, touch),
            (Spot { name: PHOTO, .. }, Of::Photo(photo)) => self.large = Some(photo),
            (Spot { name: TICK, .. }, Of::Photo(photo)) => {
                match self.picked.iter().position(|known| *known == photo) {
                    Some(at) => drop(self.picked.remove(at)),
                    None if self.picked.len() < MOST => self.picked.push(photo),
                    None => {}
                }
            }
            (PREVIEW, _) => self.large = self.picked.first().copied(),
            (DONE, _) => return turn.turn_into(Compose::opened(What::Photos(self.picked))),
            _ => return turn.pop(),
        }
        turn.turn_into(self);
    }
}
