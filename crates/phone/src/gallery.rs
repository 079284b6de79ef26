//! 图库: the album, and a photo at full size (wechat-reference A11).

use crate::content::Reads;
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts;
use crate::screen::{Ground, Look, PanelGround, Role, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot_of};
use crate::world::{PhotoId, World, all};

/// All photos.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Grid {}

/// One photo.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Photo {
    /// Which.
    pub photo: PhotoId,
}

impl Shows for Grid {
    fn screen(&self) -> &'static str {
        "gallery.grid"
    }

    fn title(&self, _world: &World) -> String {
        "图库".into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        for (n, photo) in (0u8..).zip(all(world.photos.len(), PhotoId)) {
            let (column, line) = (f32::from(n % 2), f32::from(n / 2));
            let place = area(8.0 + column * 182.0, TOP + 8.0 + line * 172.0, 176.0, 164.0);
            if place.y + place.h > ui.bottom() {
                break;
            }
            ui.tap(spot_of("gallery.photo", Of::Photo(photo)), place, || {
                let it = world.photo(photo);
                (
                    it.title.clone(),
                    Role::Button,
                    Look::Picture { picture: it.picture.clone(), rounded: false },
                )
            });
        }
        parts::bar(ui, || "图库".into(), false, PanelGround::White);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match at.of {
            Of::Photo(photo) => turn.push(Photo { photo }),
            _ => turn.pop(),
        }
    }
}

impl Shows for Photo {
    fn screen(&self) -> &'static str {
        "gallery.photo"
    }

    fn of(&self) -> Of {
        Of::Photo(self.photo)
    }

    fn title(&self, world: &World) -> String {
        world.photo(self.photo).title.clone()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let it = ui.world.photo(self.photo);
        ui.show(area(0.0, TOP + 60.0, WIDTH, 300.0), || {
            (it.title.clone(), Role::Picture, Look::Picture { picture: it.picture.clone(), rounded: false })
        });
        parts::bar(ui, || it.title.clone(), true, PanelGround::White);
    }

    fn touch(self, turn: &mut Turn<'_>, _at: Spot, _touch: Touch) {
        turn.pop();
    }
}
