//! 我 → 收藏: what was kept (wechat-reference B25, C10).

use crate::content::Reads;
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Scroll};
use crate::screen::{PanelGround, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area};
use crate::wechat::article::Article;
use crate::wechat::folder::article_card;
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Favourites {
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

impl Shows for Favourites {
    fn screen(&self) -> &'static str {
        "wechat.favourites"
    }

    fn title(&self, _world: &World) -> String {
        "收藏".into()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let list = reads.favourites();
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, 100.0 * list.len() as f32);
        scroll.swipes(ui, LIST);
        if list.is_empty() {
            let size = parts::metrics(ui).text;
            parts::text(ui, area(40.0, TOP + 60.0, WIDTH - 80.0, 80.0), "还没有收藏", size, TextStyle::Note);
        }
        for article in list {
            let Some(place) = scroll.place(0.0, WIDTH, 100.0) else {
                continue;
            };
            article_card(ui, &scroll, "wechat.favourites.row", *article, place);
        }
        parts::bar(ui, || "收藏".into(), true, PanelGround::Grey);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at, at.of) {
            (LIST, _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            (Spot { name: "wechat.favourites.row", .. }, Of::Article(article)) => {
                turn.push(Article::opened(article))
            }
            _ => turn.pop(),
        }
    }
}
