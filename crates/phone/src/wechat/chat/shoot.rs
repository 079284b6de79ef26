//! 拍摄: a tap takes a picture, a hold a film; then ✓ or once more (wechat-reference B13).

use crate::content::Reads;
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::{Shows, Wears};
use crate::parts;
use crate::screen::{Dress, Ground, Look, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::chat::send::send;
use crate::world::{ChatId, MessageBody, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Shoot {
    /// Into which chat.
    pub chat: ChatId,
    /// What was taken: its length in seconds, 0 for a picture.
    pub taken: Option<u8>,
}

/// Length of a film: how long the finger really stayed does not matter here.
const FILM: u8 = 5;

impl Shows for Shoot {
    fn screen(&self) -> &'static str {
        "wechat.shoot"
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
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

    fn panel(&self) -> Option<&'static str> {
        self.taken.map(|_| "shot")
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        let bottom = ui.bottom();
        ui.show(area(0.0, TOP, WIDTH, bottom - TOP - 150.0), || {
            let picture = world.to_send.in_front.clone();
            ("镜头看见的".into(), Role::Picture, Look::Picture { picture, rounded: false })
        });
        if self.taken.is_some() {
            let again = area(30.0, bottom - 110.0, 130.0, 72.0);
            parts::button(ui, spot("wechat.shoot.again"), again, "重拍", Dress::Default);
            let done = area(WIDTH - 160.0, bottom - 110.0, 130.0, 72.0);
            parts::button(ui, spot("wechat.shoot.done"), done, "完成", Dress::Primary);
            return;
        }
        let words = area(60.0, bottom - 146.0, WIDTH - 120.0, 30.0);
        parts::text(ui, words, "轻触拍照，按住摄像", ui.metrics.note, TextStyle::OnDark);
        let shutter = area(WIDTH / 2.0 - 44.0, bottom - 106.0, 88.0, 88.0);
        ui.add(spot("wechat.shoot.shutter"), &[Touch::Tap, Touch::Hold], shutter, || {
            (
                "拍照的圆圈".into(),
                Role::Button,
                Look::Icon { icon: "circle-dot".into(), size: 72.0, on_dark: true },
            )
        });
        ui.tap(spot("wechat.shoot.close"), area(12.0, STATUS + 6.0, 48.0, 48.0), || {
            ("关闭".into(), Role::Button, Look::Icon { icon: "x".into(), size: 30.0, on_dark: true })
        });
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at.name, self.taken) {
            ("wechat.shoot.shutter", _) => {
                let seconds = if touch == Touch::Hold { FILM } else { 0 };
                turn.turn_into(Shoot { taken: Some(seconds), ..self });
            }
            ("wechat.shoot.done", Some(seconds)) => {
                send(turn.world, &mut turn.writes, self.chat, MessageBody::Shot { seconds });
                turn.pop();
            }
            (_, Some(_)) => turn.turn_into(Shoot { taken: None, ..self }),
            _ => turn.pop(),
        }
    }
}
