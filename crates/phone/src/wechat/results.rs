//! What 搜一搜 found: accounts, 广告 first, articles, films and mini programs (wechat-reference C1).

use smol_str::SmolStr;

use crate::content::Reads;
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::{Ground, Look, PanelGround, Role, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::account::Account;
use crate::wechat::article::Article;
use crate::wechat::channels::Channels;
use crate::wechat::folder::article_card;
use crate::wechat::mini::Mini;
use crate::wechat::rows::{self, Entry, scrolled};
use crate::world::{AccountId, ArticleId, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Results {
    /// What was looked for.
    pub query: SmolStr,
    /// Which kind is shown.
    pub shelf: Shelf,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

/// Which kind of result is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shelf {
    /// 全部.
    All,
    /// 账号.
    Accounts,
    /// 文章.
    Articles,
    /// 视频.
    Films,
    /// 小程序.
    Minis,
}

const SHELVES: [(Shelf, Spot, &str); 5] = [
    (Shelf::All, spot("wechat.results.tab.all"), "全部"),
    (Shelf::Accounts, spot("wechat.results.tab.accounts"), "账号"),
    (Shelf::Articles, spot("wechat.results.tab.articles"), "文章"),
    (Shelf::Films, spot("wechat.results.tab.films"), "视频"),
    (Shelf::Minis, spot("wechat.results.tab.minis"), "小程序"),
];
const SHELF: f32 = 52.0;
const CARD: f32 = 96.0;

/// Found by name: two characters in a row are enough, as in a search that forgives.
fn like(name: &str, query: &str) -> bool {
    let query: Vec<char> = query.chars().collect();
    if query.is_empty() {
        return false;
    }
    let pieces = query.windows(query.len().min(2));
    pieces.map(String::from_iter).any(|piece| name.contains(&piece))
}

impl Results {
    /// Whether this kind is shown.
    fn has(&self, shelf: Shelf) -> bool {
        self.shelf == Shelf::All || self.shelf == shelf
    }

    fn accounts(&self, world: &World) -> Vec<AccountId> {
        if !self.has(Shelf::Accounts) {
            return Vec::new();
        }
        let mut found: Vec<AccountId> = all(world.accounts.len(), AccountId)
            .filter(|a| like(&world.account(*a).name, &self.query))
            .collect();
        found.sort_by_key(|a| !world.account(*a).advert);
        found
    }

    fn articles(&self, world: &World) -> Vec<ArticleId> {
        if !self.has(Shelf::Articles) {
            return Vec::new();
        }
        all(world.articles.len(), ArticleId)
            .filter(|a| {
                let it = world.article(*a);
                like(&it.title, &self.query) || like(&world.account(it.account).name, &self.query)
            })
            .take(4)
            .collect()
    }

    /// Films and mini programs, as rows.
    fn others<'a>(&self, world: &'a World) -> Vec<Entry<'a>> {
        let wechat = &world.wechat;
        let films = (0u16..).zip(&wechat.videos).filter(|(_, film)| {
            self.has(Shelf::Films) && (like(&film.words, &self.query) || like(&film.from, &self.query))
        });
        let films = films.map(|(n, film)| Entry {
            icon: Some("play"),
            note: Some(&film.from),
            ..Entry::new(spot_of("wechat.results.film", Of::Number(n)), &film.words)
        });
        let minis = (0u16..)
            .zip(&wechat.minis)
            .filter(|(_, mini)| self.has(Shelf::Minis) && like(&mini.name, &self.query));
        let minis = minis.map(|(n, mini)| Entry {
            face: Some((&mini.face, mini.colour)),
            note: Some(&mini.words),
            ..Entry::new(spot_of("wechat.results.mini", Of::Number(n)), &mini.name)
        });
        films.chain(minis).collect()
    }

    fn account_row(ui: &mut Ui<'_>, scroll: &Scroll, account: AccountId, place: crate::screen::Area) {
        let it = ui.world.account(account);
        let reach = scroll.in_reach(place);
        parts::row(ui, reach, spot_of("wechat.results.account", Of::Account(account)), place, || Row {
            face: Some(face(&it.face, it.colour)),
            title: it.name.clone(),
            subtitle: Some(it.description.clone()),
            aside: match (it.advert, it.verified) {
                (true, _) => Some("广告".into()),
                (false, true) => Some("✓".into()),
                (false, false) => None,
            },
            ..Row::default()
        });
    }
}

impl Shows for Results {
    fn screen(&self) -> &'static str {
        "wechat.search-results"
    }

    fn title(&self, _world: &World) -> String {
        "搜一搜".into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        let accounts = self.accounts(world);
        let articles = self.articles(world);
        let others = self.others(world);
        let total = metrics.tall_row * accounts.len() as f32
            + CARD * articles.len() as f32
            + rows::height(ui, &others);
        let top = TOP + SHELF;
        let mut scroll = Scroll::new(top, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        if accounts.is_empty() && articles.is_empty() && others.is_empty() {
            parts::empty(ui, top, "没有找到。换个名字再找一找。");
        }
        for account in accounts {
            let Some(place) = scroll.place(0.0, WIDTH, metrics.tall_row) else {
                continue;
            };
            Self::account_row(ui, &scroll, account, place);
        }
        for article in articles {
            let Some(place) = scroll.place(0.0, WIDTH, CARD) else {
                continue;
            };
            article_card(ui, &scroll, "wechat.results.article", article, place);
        }
        rows::rows(ui, &mut scroll, &others);
        parts::bar(ui, || self.query.to_string(), true, PanelGround::White);
        parts::panel(ui, area(0.0, TOP, WIDTH, SHELF), PanelGround::White, false);
        for (n, (shelf, name, words)) in (0u8..).zip(SHELVES) {
            let wide = (WIDTH - 8.0) / SHELVES.len() as f32;
            let place = area(4.0 + f32::from(n) * wide, TOP, wide, SHELF);
            ui.tap(name, place, || {
                (
                    words.into(),
                    Role::Tab,
                    Look::Tab { icon: String::new(), selected: shelf == self.shelf, badge: 0 },
                )
            });
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if let Some((shelf, ..)) = SHELVES.iter().find(|shelf| shelf.1 == at) {
            return turn.turn_into(Results { shelf: *shelf, scroll: 0, ..self });
        }
        match (at, at.of) {
            (LIST, _) => {
                self.scroll = scrolled(self.scroll, touch);
                turn.turn_into(self);
            }
            (Spot { name: "wechat.results.account", .. }, Of::Account(account)) => {
                turn.push(Account::opened(account))
            }
            (Spot { name: "wechat.results.article", .. }, Of::Article(article)) => {
                turn.push(Article::opened(article))
            }
            (Spot { name: "wechat.results.film", .. }, Of::Number(n)) => turn.push(Channels::opened(n)),
            (Spot { name: "wechat.results.mini", .. }, Of::Number(n)) => Mini::open(turn, n),
            _ => turn.pop(),
        }
    }
}
