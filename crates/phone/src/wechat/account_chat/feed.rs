//! What an account has sent, from below: its welcome, words, articles, and what the owner wrote.

use crate::content::{FeedItem, Reads};
use crate::metrics::{TOP, WIDTH, break_lines, break_lines_at_most};
use crate::parts::{self, LIST, Scroll, face};
use crate::screen::{Area, Look, Role, Side};
use crate::ui::{Of, Ui, area, spot_of};
use crate::wechat::account_chat::{AccountChat, WELCOME};
use crate::world::{Account, ArticleId};

const BUBBLE: f32 = 270.0;
const LARGE: f32 = 190.0;
const SMALL: f32 = 88.0;
const OWN_PICTURE: f32 = 120.0;

impl AccountChat {
    pub(super) fn messages(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let it = ui.world.account(self.account);
        let size = parts::metrics(ui).text;
        let feed = reads.feed(self.account);
        let heights: Vec<f32> = feed
            .iter()
            .map(|item| match item {
                FeedItem::Push(_, count) => LARGE + SMALL * f32::from(count.saturating_sub(1)) + 24.0,
                FeedItem::OwnPicture(_) => OWN_PICTURE + 16.0,
                other => {
                    let high = |words| parts::text_height(words, size, BUBBLE - 28.0);
                    high(words(&it.welcome, other)) + link(it, other).map_or(0.0, high) + 34.0
                }
            })
            .collect();
        let total = heights.iter().sum::<f32>() + 12.0;
        let mut scroll = Scroll::from_end(TOP, self.bar_top(ui.metrics), self.scroll, total);
        scroll.swipes(ui, LIST);
        for (item, height) in feed.iter().zip(heights) {
            match item {
                FeedItem::Push(from, count) => {
                    scroll.gap(8.0);
                    let from = usize::from(*from);
                    let pushed = it.articles.iter().skip(from).take(usize::from(*count));
                    for (n, article) in pushed.enumerate() {
                        let h = if n == 0 { LARGE } else { SMALL };
                        let Some(place) = scroll.place(20.0, WIDTH - 40.0, h) else {
                            continue;
                        };
                        push_card(ui, &scroll, *article, place, n == 0);
                    }
                    scroll.gap(16.0);
                }
                FeedItem::OwnPicture(picture) => {
                    if let Some(place) = scroll.place(WIDTH - 200.0, 130.0, OWN_PICTURE + 16.0) {
                        ui.show(area(place.x, place.y + 8.0, place.w, OWN_PICTURE), || {
                            let picture = picture.to_string();
                            ("照片".into(), Role::Picture, Look::Picture { picture, rounded: true })
                        });
                    }
                }
                words => {
                    if let Some(place) = scroll.place(12.0, WIDTH - 24.0, height) {
                        bubble(ui, &scroll, it, words, area(place.x, place.y + 8.0, place.w, place.h - 16.0));
                    }
                }
            }
        }
    }
}

/// Words beside the portrait; a welcome that can be heard is touched for it.
fn bubble(ui: &mut Ui<'_>, scroll: &Scroll, it: &Account, item: &FeedItem, place: Area) {
    let world = ui.world;
    let size = parts::metrics(ui).text;
    let link = link(it, item).unwrap_or_default();
    let looks = || {
        let words = words(&it.welcome, item);
        let (side, face) = match item {
            FeedItem::Own(_) => (Side::Own, parts::own_face(world)),
            _ => (Side::Theirs, face(&it.face, it.colour)),
        };
        let lines = |words| break_lines(words, size, BUBBLE - 28.0);
        let role = if link.is_empty() { Role::Text } else { Role::Button };
        (format!("{words}{link}"), role, Look::Bubble { side, lines: lines(words), link: lines(link), face })
    };
    if link.is_empty() || !scroll.in_reach(place) {
        ui.show(place, looks);
    } else {
        ui.tap(WELCOME, place, looks);
    }
}

/// Blue words below what an account wrote.
fn link<'a>(account: &'a Account, item: &FeedItem) -> Option<&'a str> {
    account.read_aloud.as_deref().filter(|_| *item == FeedItem::Welcome)
}

fn words<'a>(welcome: &'a str, item: &'a FeedItem) -> &'a str {
    match item {
        FeedItem::Welcome | FeedItem::Push(..) => welcome,
        FeedItem::Words(words) | FeedItem::Own(words) => words,
        FeedItem::OwnPicture(_) => "照片",
    }
}

fn push_card(ui: &mut Ui<'_>, scroll: &Scroll, article: ArticleId, place: Area, large: bool) {
    let it = ui.world.article(article);
    let size = parts::metrics(ui).text - 3.0;
    let looks = || {
        let width = if large { place.w - 28.0 } else { place.w - 120.0 };
        (
            it.title.clone(),
            Role::Button,
            Look::ArticleCard {
                title: break_lines_at_most(&it.title, size, width, 2),
                picture: it.picture.clone(),
                large,
                source: None,
                time: large.then(|| it.date.clone()),
            },
        )
    };
    if scroll.in_reach(place) {
        ui.tap(spot_of("wechat.account-chat.article", Of::Article(article)), place, looks);
    } else {
        ui.show(place, looks);
    }
}
