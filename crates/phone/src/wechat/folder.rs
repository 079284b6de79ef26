//! The folder 公众号 in the chat list: followed accounts with their newest articles (wechat-reference C6, way 2).

use crate::content::{Fact, Reads};
use crate::metrics::{TOP, WIDTH, break_lines_at_most};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::{Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot_of};
use crate::wechat::account_chat::AccountChat;
use crate::wechat::article::Article;
use crate::world::{AccountId, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Folder {
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

/// Articles shown of one account.
const SHOWN: usize = 2;

impl Shows for Folder {
    fn screen(&self) -> &'static str {
        "wechat.folder"
    }

    fn title(&self, _world: &World) -> String {
        "公众号".into()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        let mut followed: Vec<(AccountId, bool)> = all(world.accounts.len(), AccountId)
            .filter(|a| reads.has(Fact::Following(*a)))
            .map(|a| (a, reads.has(Fact::Starred(a))))
            .collect();
        // Accounts with a star come first (wechat-reference C6).
        followed.sort_by_key(|(_, starred)| !starred);
        let card = 96.0;
        let total: f32 = followed
            .iter()
            .map(|(a, _)| metrics.row + card * world.account(*a).articles.len().min(SHOWN) as f32 + 12.0)
            .sum();
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        if followed.is_empty() {
            parts::text(
                ui,
                area(40.0, TOP + 60.0, WIDTH - 80.0, 80.0),
                "还没有关注公众号",
                metrics.text,
                TextStyle::Note,
            );
        }
        for (account, starred) in followed {
            let it = world.account(account);
            if let Some(place) = scroll.place(0.0, WIDTH, metrics.row) {
                let reach = scroll.in_reach(place);
                parts::row(ui, reach, spot_of("wechat.folder.account", Of::Account(account)), place, || {
                    Row {
                        face: Some(face(&it.face, it.colour)),
                        title: it.name.clone(),
                        star: starred,
                        ..Row::default()
                    }
                });
            }
            for article in it.articles.iter().take(SHOWN) {
                let Some(place) = scroll.place(0.0, WIDTH, card) else {
                    continue;
                };
                article_card(ui, &scroll, "wechat.folder.article", *article, place);
            }
            scroll.gap(12.0);
        }
        parts::bar(ui, || "公众号".into(), true, PanelGround::Grey);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at.name, at.of) {
            ("wechat.folder.account", Of::Account(account)) => turn.push(AccountChat::opened(account)),
            ("wechat.folder.article", Of::Article(article)) => turn.push(Article::opened(article)),
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            _ => turn.pop(),
        }
    }
}

/// A line with title and small picture that opens an article.
pub(crate) fn article_card(
    ui: &mut Ui<'_>,
    scroll: &Scroll,
    name: &'static str,
    article: crate::world::ArticleId,
    place: crate::screen::Area,
) {
    let world = ui.world;
    let size = parts::metrics(ui).text - 3.0;
    let it = world.article(article);
    let looks = || {
        (
            it.title.clone(),
            Role::Button,
            Look::ArticleCard {
                title: break_lines_at_most(&it.title, size, place.w - 128.0, 2),
                picture: it.picture.clone(),
                large: false,
                source: None,
                time: None,
            },
        )
    };
    if scroll.in_reach(place) {
        ui.tap(spot_of(name, Of::Article(article)), place, looks);
    } else {
        ui.show(place, looks);
    }
}
