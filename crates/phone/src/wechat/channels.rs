//! 视频号: one film fills the glass, the next comes from below (wechat-reference B25).

use crate::content::Reads;
use crate::metrics::{STATUS, WIDTH};
use crate::page::{Shows, Wears};
use crate::parts::{self, BACK};
use crate::screen::{Ground, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Spot, Ui, area, spot};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Channels {
    /// Which film is in front.
    pub at: u8,
}

const FILM: Spot = spot("wechat.channels.film");

impl Channels {
    /// With the world's film of this number in front.
    pub(crate) fn opened(n: u16) -> Channels {
        Channels { at: u8::try_from(n).unwrap_or(0) }
    }
}

impl Shows for Channels {
    fn screen(&self) -> &'static str {
        "wechat.channels"
    }

    fn title(&self, _world: &World) -> String {
        "视频号".into()
    }

    fn ground(&self) -> Ground {
        Ground::Black
    }

    fn wears(&self) -> Wears {
        Wears::DarkApp
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let metrics = ui.metrics;
        let films = &ui.world.wechat.videos;
        let mut touches = Vec::new();
        if usize::from(self.at) + 1 < films.len() {
            touches.push(Touch::SwipeUp);
        }
        if self.at > 0 {
            touches.push(Touch::SwipeDown);
        }
        let glass = area(0.0, STATUS, WIDTH, ui.bottom() - STATUS);
        match films.get(usize::from(self.at)) {
            Some(film) => ui.add(FILM, &touches, glass, || {
                let look = Look::Picture { picture: film.picture.clone(), rounded: false };
                ("正在放的片子".into(), Role::Picture, look)
            }),
            None => parts::text(ui, glass, "还没有片子", metrics.text, TextStyle::OnDark),
        }
        // White signs and words are not to be seen on a pale sky.
        let back = area(2.0, STATUS + 4.0, 48.0, 44.0);
        parts::panel(ui, back, PanelGround::Dark, true);
        ui.tap(BACK, back, || {
            (
                "返回".into(),
                Role::Button,
                Look::Icon { icon: "chevron-left".into(), size: 28.0, on_dark: true },
            )
        });
        let Some(film) = films.get(usize::from(self.at)) else { return };
        let mut y = ui.bottom() - 150.0;
        parts::panel(ui, area(0.0, y - 12.0, WIDTH, 162.0), PanelGround::Dark, false);
        let tag = if film.advert { format!("{} · 广告", film.from) } else { film.from.clone() };
        for (words, size) in [(tag.as_str(), metrics.note), (film.words.as_str(), metrics.text)] {
            let h = parts::text_height(words, size, WIDTH - 40.0);
            parts::text(ui, area(20.0, y, WIDTH - 40.0, h), words, size, TextStyle::OnDark);
            y += h + 6.0;
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if at == FILM {
            self.at = if touch == Touch::SwipeUp { self.at + 1 } else { self.at.saturating_sub(1) };
            return turn.turn_into(self);
        }
        turn.pop();
    }
}
