//! The folder 公众号 in the chat list: followed accounts with their newest articles (wechat-reference C6, C11).

use crate::content::{Fact, FeedItem, Reads, pushes};
use crate::metrics::{STATUS, TOP, WIDTH, break_lines_at_most};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face, icon};
use crate::profile::Label;
use crate::screen::{Area, Dress, Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::account::unfollow;
use crate::wechat::account_chat::AccountChat;
use crate::wechat::account_settings::MUTED;
use crate::wechat::accounts::{Accounts, List};
use crate::wechat::article::Article;
use crate::world::{AccountId, ArticleId, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Folder {
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
    /// The account whose other articles are unfolded (余下n篇).
    pub unfolded: Option<AccountId>,
    /// What is open above it.
    pub over: Over,
}

/// What is open above the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// The menu of a card that was held.
    Menu(AccountId),
    /// 不再关注 asks once more.
    Unfollow(AccountId),
}

const FOLLOWED: Spot = spot("wechat.folder.list");
const UNFOLLOW: Spot = spot("wechat.folder.menu.unfollow");
const KEEP: Spot = spot("wechat.folder.unfollow.cancel");
const DROP: Spot = spot("wechat.folder.unfollow.confirm");
const MASK: Spot = spot("wechat.mask");

/// Articles shown of one account before 余下n篇.
const SHOWN: usize = 2;
/// Most articles 余下n篇 unfolds.
const UNFOLDED: usize = 6;
/// Heads of 常看的号.
const HEADS: usize = 5;
const HEADS_H: f32 = 96.0;
const CARD: f32 = 96.0;
const LARGE: f32 = 190.0;
const REST: f32 = 52.0;

/// 公众号 that are followed; those with a star come first.
fn followed(world: &World, reads: Reads<'_>) -> Vec<(AccountId, bool)> {
    let mut followed: Vec<(AccountId, bool)> = all(world.accounts.len(), AccountId)
        .filter(|a| reads.has(Fact::Following(*a)) && !world.account(*a).service)
        .map(|a| (a, reads.has(Fact::Starred(a))))
        .collect();
    followed.sort_by_key(|(_, starred)| !starred);
    followed
}

/// The words over the folder (V1).
pub(crate) fn name(ui: &Ui<'_>) -> &'static str {
    if ui.other(Label::Folder) { "订阅号消息" } else { "公众号" }
}

impl Folder {
    /// Articles of an account that are in sight, and how many more there are.
    fn articles(&self, world: &World, account: AccountId) -> (Vec<ArticleId>, usize) {
        let articles = &world.account(account).articles;
        let today = match pushes(world, account).first() {
            Some(FeedItem::Push(_, count)) => usize::from(*count),
            _ => 0,
        };
        let first = today.clamp(SHOWN.min(articles.len()), SHOWN);
        if self.unfolded == Some(account) {
            return (articles.iter().copied().take(UNFOLDED).collect(), 0);
        }
        let rest = articles.len().min(UNFOLDED) - first;
        (articles.iter().copied().take(first).collect(), rest)
    }

    fn heads(ui: &mut Ui<'_>, scroll: &mut Scroll, followed: &[(AccountId, bool)]) {
        let Some(place) = scroll.place(0.0, WIDTH, HEADS_H) else { return };
        parts::text(ui, area(16.0, place.y + 2.0, 120.0, 26.0), "常看的号", ui.metrics.note, TextStyle::Note);
        for (n, (account, _)) in (0u8..).zip(followed.iter().take(HEADS)) {
            let it = ui.world.account(*account);
            let head = area(16.0 + f32::from(n) * 70.0, place.y + 32.0, 56.0, 56.0);
            let looks =
                || (it.name.clone(), Role::Button, Look::Portrait { face: face(&it.face, it.colour) });
            if scroll.in_reach(head) {
                ui.tap(spot_of("wechat.folder.head", Of::Account(*account)), head, looks);
            } else {
                ui.show(head, looks);
            }
        }
    }

    fn account(
        &self,
        ui: &mut Ui<'_>,
        reads: Reads<'_>,
        scroll: &mut Scroll,
        (account, starred): (AccountId, bool),
    ) {
        let it = ui.world.account(account);
        let muted = reads.is_on(MUTED.of(Of::Account(account)));
        if let Some(place) = scroll.place(0.0, WIDTH, ui.metrics.row) {
            let name = spot_of("wechat.folder.account", Of::Account(account));
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, name, place, || Row {
                face: Some(face(&it.face, it.colour)),
                title: it.name.clone(),
                aside: muted.then(|| "免打扰".into()),
                star: starred,
                ..Row::default()
            });
        }
        let (articles, rest) = self.articles(ui.world, account);
        for (n, article) in articles.into_iter().enumerate() {
            let large = starred && n == 0;
            let Some(place) = scroll.place(0.0, WIDTH, if large { LARGE } else { CARD }) else { continue };
            card(ui, scroll, article, place, large);
        }
        if rest > 0
            && let Some(place) = scroll.place(0.0, WIDTH, REST)
        {
            let words = format!("余下{rest}篇");
            let name = spot_of("wechat.folder.rest", Of::Account(account));
            if scroll.in_reach(place) {
                parts::button(ui, name, place, &words, Dress::Link);
            } else {
                ui.show(place, || (words, Role::Text, Look::Button { dress: Dress::Link }));
            }
        }
        scroll.gap(12.0);
    }

    fn height(&self, ui: &Ui<'_>, (account, starred): (AccountId, bool)) -> f32 {
        let (articles, rest) = self.articles(ui.world, account);
        let more = if starred && !articles.is_empty() { LARGE - CARD } else { 0.0 };
        let rest = if rest > 0 { REST } else { 0.0 };
        ui.metrics.row + CARD * articles.len() as f32 + more + rest + 12.0
    }

    fn over(&self, ui: &mut Ui<'_>) {
        match self.over {
            Over::Nothing => {}
            Over::Menu(_) => {
                ui.layer(Layer::Sheet);
                ui.mask(Some(MASK), false);
                parts::panel(ui, area(110.0, 280.0, 156.0, 62.0), PanelGround::Dark, true);
                ui.tap(UNFOLLOW, area(110.0, 280.0, 156.0, 62.0), || {
                    ("不再关注".into(), Role::Button, Look::MenuRow { icon: None, dark: true })
                });
            }
            Over::Unfollow(account) => {
                let words = format!("不再关注“{}”后，就收不到它的消息了。", ui.world.account(account).name);
                parts::confirm(ui, &words, (KEEP, "取消"), (DROP, "不再关注", Dress::Warn));
            }
        }
    }
}

impl Shows for Folder {
    fn screen(&self) -> &'static str {
        "wechat.folder"
    }

    fn title(&self, _world: &World) -> String {
        "公众号".into()
    }

    fn panel(&self) -> Option<&'static str> {
        match self.over {
            Over::Nothing => None,
            Over::Menu(_) => Some("card-menu"),
            Over::Unfollow(_) => Some("unfollow-dialog"),
        }
    }

    fn panel_of(&self) -> Of {
        match self.over {
            Over::Nothing => Of::One,
            Over::Menu(account) | Over::Unfollow(account) => Of::Account(account),
        }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let followed = followed(ui.world, reads);
        let total = HEADS_H + followed.iter().map(|one| self.height(ui, *one)).sum::<f32>();
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        if followed.is_empty() {
            parts::empty(ui, TOP, "还没有关注公众号");
        } else {
            Self::heads(ui, &mut scroll, &followed);
        }
        for one in followed {
            self.account(ui, reads, &mut scroll, one);
        }
        let title = name(ui);
        parts::bar(ui, || title.into(), true, PanelGround::Grey);
        ui.tap(FOLLOWED, area(WIDTH - 54.0, STATUS + 4.0, 50.0, 44.0), || {
            ("我关注的公众号".into(), Role::Button, icon("list", 28.0))
        });
        self.over(ui);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let over = std::mem::take(&mut self.over);
        match (at.name, at.of) {
            ("wechat.folder.article", Of::Article(article)) if touch == Touch::Hold => {
                self.over = Over::Menu(turn.world.article(article).account);
            }
            ("wechat.folder.account" | "wechat.folder.head", Of::Account(account)) => {
                return turn.push(AccountChat::opened(account));
            }
            ("wechat.folder.article", Of::Article(article)) => return turn.push(Article::opened(article)),
            ("wechat.folder.rest", Of::Account(account)) => self.unfolded = Some(account),
            ("wechat.folder.list", _) => {
                return turn.push(Accounts { list: List::Followed, scroll: 0 });
            }
            ("wechat.folder.menu.unfollow", _) => {
                if let Over::Menu(account) = over {
                    self.over = Over::Unfollow(account);
                }
            }
            ("wechat.folder.unfollow.confirm", _) => {
                if let Over::Unfollow(account) = over {
                    unfollow(turn, account);
                }
            }
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
            }
            _ if over == Over::Nothing => return turn.pop(),
            _ => {}
        }
        turn.turn_into(self);
    }
}

/// A card of the folder; held, it offers 不再关注.
fn card(ui: &mut Ui<'_>, scroll: &Scroll, article: ArticleId, place: Area, large: bool) {
    let it = ui.world.article(article);
    let size = parts::metrics(ui).text - 3.0;
    let looks = || {
        let width = if large { place.w - 28.0 } else { place.w - 128.0 };
        let title = break_lines_at_most(&it.title, size, width, 2);
        let picture = it.picture.clone();
        (
            it.title.clone(),
            Role::Button,
            Look::ArticleCard { title, picture, large, source: None, time: None },
        )
    };
    if scroll.in_reach(place) {
        let name = spot_of("wechat.folder.article", Of::Article(article));
        ui.add(name, &[Touch::Tap, Touch::Hold], place, looks);
    } else {
        ui.show(place, looks);
    }
}

/// A line with title and small picture that opens an article.
pub(crate) fn article_card(
    ui: &mut Ui<'_>,
    scroll: &Scroll,
    name: &'static str,
    article: ArticleId,
    place: Area,
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
