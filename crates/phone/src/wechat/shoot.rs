//! 拍摄 from 朋友圈: the round key, then ✓ or once more (wechat-reference B13, B24).
//!
//! Left out: B13 按住摄像 from here (a film is nothing a lesson asks for in 朋友圈).

use smallvec::smallvec;

use crate::content::Reads;
use crate::metrics::{STATUS, WIDTH};
use crate::page::{Shows, Wears};
use crate::parts;
use crate::screen::{Ground, Look, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Spot, Ui, area, spot};
use crate::wechat::compose::{Compose, What};
use crate::world::{PhotoId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct MomentsShot {
    /// The picture was taken and is looked at.
    pub taken: bool,
}

const SHUTTER: Spot = spot("wechat.shoot.shutter");
const YES: Spot = spot("wechat.shoot.yes");
const AGAIN: Spot = spot("wechat.shoot.again");

impl Shows for MomentsShot {
    fn screen(&self) -> &'static str {
        "wechat.moments-shoot"
    }

    fn title(&self, _world: &World) -> String {
        "拍摄".into()
    }

    fn ground(&self) -> Ground {
        Ground::Black
    }

    fn wears(&self) -> Wears {
        Wears::DarkApp
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let y = ui.bottom() - 150.0;
        if let Some(photo) = ui.world.photos.first() {
            ui.show(area(0.0, STATUS + 60.0, WIDTH, y - STATUS - 80.0), || {
                let look = Look::Picture { picture: photo.picture.clone(), rounded: false };
                ("镜头前面".into(), Role::Picture, look)
            });
        }
        let dark = |icon: &str, size: f32| Look::Icon { icon: icon.into(), size, on_dark: true };
        if self.taken {
            ui.tap(AGAIN, area(60.0, y + 20.0, 84.0, 84.0), || {
                ("重拍".into(), Role::Button, dark("rotate-cw", 40.0))
            });
            return ui.tap(YES, area(WIDTH - 144.0, y + 20.0, 84.0, 84.0), || {
                ("打勾".into(), Role::Button, dark("check", 44.0))
            });
        }
        ui.tap(parts::BACK, area(4.0, STATUS + 4.0, 48.0, 44.0), || {
            ("叉".into(), Role::Button, dark("x", 26.0))
        });
        parts::text(ui, area(40.0, y - 14.0, WIDTH - 80.0, 30.0), "轻触拍照", 17.0, TextStyle::OnDark);
        ui.tap(SHUTTER, area((WIDTH - 96.0) / 2.0, y + 24.0, 96.0, 96.0), || {
            ("大圆圈".into(), Role::Button, dark("circle", 84.0))
        });
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match at {
            SHUTTER => turn.turn_into(MomentsShot { taken: true }),
            AGAIN => turn.turn_into(MomentsShot::default()),
            YES if !turn.world.photos.is_empty() => {
                turn.turn_into(Compose::opened(What::Photos(smallvec![PhotoId(0)])))
            }
            _ if self.taken => turn.turn_into(MomentsShot::default()),
            _ => turn.pop(),
        }
    }
}
