//! The row 服务号 in the chat list, folded: 通知, 关注, 看一看 (wechat-reference V2, C6).

use crate::content::{Fact, FeedItem, Reads};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::{Dress, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::account_chat::AccountChat;
use crate::wechat::account_settings::PINNED;
use crate::wechat::article::Article;
use crate::wechat::folder::article_card;
use crate::world::{AccountId, ArticleId, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct ServiceAccounts {
    /// Which part.
    pub part: Part,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

/// A part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Part {
    /// 通知: what 服务号 have written.
    #[default]
    Notices,
    /// 关注: the three newest articles of each.
    Followed,
    /// 看一看: what friends recommend.
    Look,
}

const PARTS: [(Part, Spot, &str); 3] = [
    (Part::Notices, spot("wechat.services.tab.notices"), "通知"),
    (Part::Followed, spot("wechat.services.tab.followed"), "关注"),
    (Part::Look, spot("wechat.services.tab.look"), "看一看"),
];
const SHELF: f32 = 52.0;
const CARD: f32 = 96.0;
/// Articles of one account under 关注 before 查看更多.
const NEWEST: usize = 3;

/// 服务号 that are followed.
pub(crate) fn followed(world: &World, reads: Reads<'_>) -> Vec<AccountId> {
    all(world.accounts.len(), AccountId)
        .filter(|account| world.account(*account).service && reads.has(Fact::Following(*account)))
        .collect()
}

/// Whether this 服务号 stands at the top of the chat list by itself.
pub(crate) fn is_pinned(reads: Reads<'_>, account: AccountId) -> bool {
    reads.is_on(PINNED.of(Of::Account(account)))
}

/// The last thing an account wrote, for the second line of a row.
pub(crate) fn last_words(world: &World, reads: Reads<'_>, account: AccountId) -> Option<String> {
    let it = world.account(account);
    Some(match reads.feed(account).last()? {
        FeedItem::Welcome => it.welcome.clone(),
        FeedItem::Push(from, _) => {
            it.articles.get(usize::from(*from)).map(|a| world.article(*a).title.clone())?
        }
        FeedItem::Words(words) | FeedItem::Own(words) => words.to_string(),
        FeedItem::OwnPicture(_) => "[图片]".into(),
    })
}

/// Articles that friends recommend.
fn recommended(world: &World, reads: Reads<'_>) -> Vec<ArticleId> {
    let is = |article: &ArticleId| {
        !world.article(*article).recommended.is_empty() || reads.has(Fact::Recommended(*article))
    };
    all(world.articles.len(), ArticleId).filter(is).take(8).collect()
}

impl ServiceAccounts {
    fn notices(ui: &mut Ui<'_>, reads: Reads<'_>, scroll: &mut Scroll, accounts: &[AccountId]) {
        let world = ui.world;
        for account in accounts {
            let Some(place) = scroll.place(0.0, WIDTH, ui.metrics.tall_row) else { continue };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, spot_of("wechat.services.row", Of::Account(*account)), place, || {
                let it = world.account(*account);
                Row {
                    face: Some(face(&it.face, it.colour)),
                    title: it.name.clone(),
                    subtitle: last_words(world, reads, *account),
                    ..Row::default()
                }
            });
        }
    }

    fn newest(ui: &mut Ui<'_>, scroll: &mut Scroll, accounts: &[AccountId]) {
        let world = ui.world;
        for account in accounts {
            let it = world.account(*account);
            for article in it.articles.iter().take(NEWEST) {
                if let Some(place) = scroll.place(0.0, WIDTH, CARD) {
                    article_card(ui, scroll, "wechat.services.article", *article, place);
                }
            }
            let Some(place) = scroll.place(0.0, WIDTH, 60.0) else { continue };
            let words = format!("{}　查看更多", it.name);
            if scroll.in_reach(place) {
                parts::button(
                    ui,
                    spot_of("wechat.services.more", Of::Account(*account)),
                    place,
                    &words,
                    Dress::Link,
                );
            } else {
                ui.show(place, || (words, Role::Text, Look::Button { dress: Dress::Link }));
            }
        }
    }

    fn look(ui: &mut Ui<'_>, reads: Reads<'_>, scroll: &mut Scroll) {
        let world = ui.world;
        for article in recommended(world, reads) {
            let mut who: Vec<&str> =
                world.article(article).recommended.iter().map(|p| world.person(*p).name.as_str()).collect();
            if reads.has(Fact::Recommended(article)) {
                who.insert(0, &world.owner.name);
            }
            if let Some(place) = scroll.place(16.0, WIDTH - 32.0, 34.0) {
                let words = format!("♡ {} 推荐", who.join("、"));
                parts::text(ui, place, &words, ui.metrics.note, TextStyle::Note);
            }
            if let Some(place) = scroll.place(0.0, WIDTH, CARD) {
                article_card(ui, scroll, "wechat.services.article", article, place);
            }
        }
    }
}

impl Shows for ServiceAccounts {
    fn screen(&self) -> &'static str {
        "wechat.service-folder"
    }

    fn title(&self, _world: &World) -> String {
        "服务号".into()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let accounts = followed(world, reads);
        let top = TOP + SHELF;
        let total = match self.part {
            Part::Notices => ui.metrics.tall_row * accounts.len() as f32,
            Part::Followed => accounts
                .iter()
                .map(|a| CARD * world.account(*a).articles.len().min(NEWEST) as f32 + 60.0)
                .sum(),
            Part::Look => (CARD + 34.0) * recommended(world, reads).len() as f32,
        };
        let mut scroll = Scroll::new(top, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        match self.part {
            Part::Notices => Self::notices(ui, reads, &mut scroll, &accounts),
            Part::Followed => Self::newest(ui, &mut scroll, &accounts),
            Part::Look => Self::look(ui, reads, &mut scroll),
        }
        parts::bar(ui, || "服务号".into(), true, PanelGround::Grey);
        parts::panel(ui, area(0.0, TOP, WIDTH, SHELF), PanelGround::Grey, false);
        for (n, (part, name, words)) in (0u8..).zip(PARTS) {
            let selected = part == self.part;
            ui.tap(name, area(10.0 + f32::from(n) * 90.0, TOP, 84.0, SHELF), || {
                (words.into(), Role::Tab, Look::Tab { icon: String::new(), selected, badge: 0 })
            });
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if let Some((part, ..)) = PARTS.iter().find(|part| part.1 == at) {
            return turn.turn_into(ServiceAccounts { part: *part, scroll: 0 });
        }
        match (at.name, at.of) {
            ("wechat.services.row" | "wechat.services.more", Of::Account(account)) => {
                turn.push(AccountChat::opened(account));
            }
            ("wechat.services.article", Of::Article(article)) => turn.push(Article::opened(article)),
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            _ => turn.pop(),
        }
    }
}
