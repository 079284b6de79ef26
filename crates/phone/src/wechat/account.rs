//! An official account's profile: name, tick, organisation, 关注, its ··· sheet (wechat-reference C1, C6, C11).

use crate::content::{Fact, FeedItem, Reads};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Scroll, face};
use crate::profile::{Label, System};
use crate::screen::{Dress, Ground, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::account_chat::AccountChat;
use crate::wechat::account_settings::{AccountSettings, LAST_PAGE, ON_HOME};
use crate::wechat::article::Article;
use crate::wechat::folder::article_card;
use crate::wechat::recommend::Recommend;
use crate::wechat::report::Report;
use crate::world::{AccountId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Account {
    /// Whose.
    pub account: AccountId,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
    /// What is open above it.
    pub over: Over,
}

/// What is open above the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// The sheet under ···.
    Sheet,
    /// 不再关注 asks once more.
    Unfollow,
}

const FOLLOW: Spot = spot("wechat.account.follow");
const FOLLOWED: Spot = spot("wechat.account.followed");
const TO_HOME: Spot = spot("wechat.account.sheet.to-home");
const MESSAGE: Spot = spot("wechat.account.message");
const SHARE: Spot = spot("wechat.account.sheet.share");
const STAR: Spot = spot("wechat.account.sheet.star");
const REPORT: Spot = spot("wechat.account.sheet.report");
const SETTINGS: Spot = spot("wechat.account.sheet.settings");
const UNFOLLOW: Spot = spot("wechat.account.sheet.unfollow");
const CANCEL: Spot = spot("wechat.account.sheet.cancel");
const KEEP: Spot = spot("wechat.account.unfollow.cancel");
const DROP: Spot = spot("wechat.account.unfollow.confirm");

/// The account is no longer followed; its star goes too.
pub(crate) fn unfollow(turn: &mut Turn<'_>, account: AccountId) {
    turn.writes.put(Fact::Following(account), false);
    turn.writes.put(Fact::Starred(account), false);
    turn.done("已取消关注");
}

impl Account {
    /// The profile as it opens.
    #[must_use]
    pub fn opened(account: AccountId) -> Self {
        Account { account, scroll: 0, over: Over::Nothing }
    }

    fn head(&self, ui: &mut Ui<'_>, reads: Reads<'_>, y: f32, following: bool) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        let it = world.account(self.account);
        let starred = reads.has(Fact::Starred(self.account));
        ui.show(area(20.0, y, 76.0, 76.0), || {
            (it.name.clone(), Role::Picture, Look::Portrait { face: face(&it.face, it.colour) })
        });
        let name = if starred { format!("{} ★", it.name) } else { it.name.clone() };
        parts::text(ui, area(112.0, y, 250.0, 38.0), &name, metrics.text, TextStyle::Headline);
        let tick = if it.verified { "✓ 已认证" } else { "没有认证" };
        parts::text(ui, area(112.0, y + 42.0, 250.0, 28.0), tick, metrics.note, TextStyle::Note);
        parts::text(
            ui,
            area(20.0, y + 88.0, WIDTH - 40.0, 56.0),
            &it.description,
            metrics.note,
            TextStyle::Body,
        );
        parts::text(
            ui,
            area(20.0, y + 146.0, WIDTH - 40.0, 28.0),
            &format!("账号主体：{}", it.organisation),
            metrics.note,
            TextStyle::Body,
        );
        parts::text(
            ui,
            area(20.0, y + 176.0, WIDTH - 40.0, 28.0),
            &it.followers_words,
            metrics.note,
            TextStyle::Note,
        );
        let keys = y + 214.0;
        let long = ui.other(Label::FollowWords);
        if following {
            let words = if long { "已关注公众号" } else { "已关注" };
            let place = area(20.0, keys, 160.0, 56.0);
            if keys > TOP - 20.0 {
                parts::button(ui, FOLLOWED, place, words, Dress::Default);
                // Touching 关注 twice asks about leaving again; nobody is advised to go that way.
                ui.aside(FOLLOWED, Touch::Tap);
                parts::button(ui, MESSAGE, area(195.0, keys, 160.0, 56.0), "发消息", Dress::Default);
            } else {
                ui.show(place, || (words.into(), Role::Text, Look::Button { dress: Dress::Default }));
            }
        } else if keys > TOP - 20.0 {
            let words = if long { "关注公众号" } else { "关注" };
            parts::button(ui, FOLLOW, area(20.0, keys, WIDTH - 40.0, 56.0), words, Dress::Primary);
        }
    }
}

impl Shows for Account {
    fn screen(&self) -> &'static str {
        "wechat.account"
    }

    fn of(&self) -> Of {
        Of::Account(self.account)
    }

    fn title(&self, world: &World) -> String {
        world.account(self.account).name.clone()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        match self.over {
            Over::Nothing => None,
            Over::Sheet => Some("account-sheet"),
            Over::Unfollow => Some("unfollow-dialog"),
        }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let it = ui.world.account(self.account);
        let following = reads.has(Fact::Following(self.account));
        let card = 96.0;
        let head = 290.0;
        let total = head + card * it.articles.len() as f32;
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        if let Some(place) = scroll.place(0.0, WIDTH, head) {
            self.head(ui, reads, place.y + 8.0, following);
        }
        for article in &it.articles {
            let Some(place) = scroll.place(0.0, WIDTH, card) else {
                continue;
            };
            article_card(ui, &scroll, "wechat.account.article", *article, place);
        }
        parts::bar(ui, String::new, true, PanelGround::White);
        parts::more(ui);
        match self.over {
            Over::Nothing => {}
            Over::Sheet => self.sheet(ui, reads, following),
            Over::Unfollow => parts::confirm(
                ui,
                "不再关注后，就收不到它的消息了。",
                (KEEP, "取消"),
                (DROP, "不再关注", Dress::Warn),
            ),
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let over = std::mem::take(&mut self.over);
        let account = self.account;
        match (at.name, at.of) {
            ("wechat.back" | "system.back", _) if over == Over::Nothing => turn.pop(),
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            ("wechat.account.article", Of::Article(article)) => turn.push(Article::opened(article)),
            ("wechat.more", _) => turn.turn_into(Account { over: Over::Sheet, ..self }),
            ("wechat.account.sheet.unfollow" | "wechat.account.followed", _) => {
                turn.turn_into(Account { over: Over::Unfollow, ..self })
            }
            ("wechat.account.follow", _) => {
                turn.writes.put(Fact::Following(account), true);
                turn.writes.feed(account, FeedItem::Welcome);
                turn.turn_into(AccountChat::opened(account));
            }
            ("wechat.account.message", _) => turn.turn_into(AccountChat::opened(account)),
            ("wechat.account.sheet.star", _) => {
                let starred = turn.writes.reads().has(Fact::Starred(account));
                turn.writes.put(Fact::Starred(account), !starred);
                turn.turn_into(self);
                turn.done(if starred { "已取消星标" } else { "已设为星标" });
            }
            ("wechat.account.unfollow.confirm", _) => {
                unfollow(turn, account);
                turn.turn_into(self);
            }
            ("wechat.account.sheet.share", _) => {
                turn.turn_into(self);
                turn.push(Recommend { account, scroll: 0, asking: None });
            }
            ("wechat.account.sheet.report", _) => {
                turn.turn_into(self);
                turn.push(Report::opened(Of::Account(account)));
            }
            ("wechat.account.sheet.settings", _) => {
                turn.turn_into(self);
                turn.push(AccountSettings { account });
            }
            ("wechat.account.sheet.to-home", _) => {
                let mark = ON_HOME.of(Of::Account(account));
                if !turn.writes.reads().is_on(mark) {
                    turn.writes.set(mark, LAST_PAGE);
                }
                turn.turn_into(self);
                turn.done("已添加到桌面");
            }
            _ => turn.turn_into(self),
        }
    }
}

impl Account {
    fn sheet(&self, ui: &mut Ui<'_>, reads: Reads<'_>, following: bool) {
        let star = if reads.has(Fact::Starred(self.account)) { "取消星标" } else { "设为星标" };
        let lines = [
            (SHARE, "推荐给朋友", Dress::Default),
            (STAR, star, Dress::Default),
            (REPORT, "投诉", Dress::Default),
            (TO_HOME, "添加到桌面", Dress::Default),
            (SETTINGS, "设置", Dress::Default),
            (UNFOLLOW, "不再关注", Dress::Warn),
        ];
        let android = ui.profile.system != System::Ios;
        let shown: Vec<(Spot, &str, Dress)> = lines
            .into_iter()
            .filter(|(name, ..)| match *name {
                TO_HOME => following && android,
                STAR | SETTINGS | UNFOLLOW => following,
                _ => true,
            })
            .collect();
        parts::action_sheet(ui, CANCEL, &shown);
    }
}
