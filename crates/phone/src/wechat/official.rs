//! The rows of official accounts in the chat list: the folder 公众号, the row 服务号 or its accounts one by
//! one, those that are pinned, and the 浮窗 (wechat-reference V1, V2, C6, C8).

use crate::content::{Fact, Line, Reads};
use crate::metrics::{TABS, WIDTH};
use crate::parts::{self, face, icon};
use crate::profile::Label;
use crate::screen::{Area, PanelGround, Role};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::account_settings::MUTED;
use crate::wechat::article::FLOATING;
use crate::wechat::{folder, friends, services};
use crate::world::{AccountId, ArticleId, ChatId, World, all};

const FOLDER: Spot = spot("wechat.chats.folder");
const SERVICES: Spot = spot("wechat.chats.services");

/// A row of the chat list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Row {
    /// A chat.
    Chat(ChatId),
    /// The folder 公众号.
    Folder,
    /// The row 服务号.
    Services,
    /// A 服务号 by itself.
    Service(AccountId),
}

/// The rows of the chat list, from the top: a pinned 服务号 stands above everything.
pub(crate) fn lines(ui: &Ui<'_>, reads: Reads<'_>) -> Vec<Row> {
    let world = ui.world;
    let services = services::followed(world, reads);
    let (pinned, others): (Vec<AccountId>, Vec<AccountId>) =
        services.into_iter().partition(|account| services::is_pinned(reads, *account));
    let follows = all(world.accounts.len(), AccountId)
        .any(|account| !world.account(account).service && reads.has(Fact::Following(account)));
    let mut rows: Vec<Row> = pinned.into_iter().map(Row::Service).collect();
    for line in reads.order() {
        match line {
            Line::Chat(chat) if friends::has_begun(world, reads, *chat) => rows.push(Row::Chat(*chat)),
            Line::Chat(_) => {}
            Line::Folder if follows => rows.push(Row::Folder),
            Line::Services if ui.other(Label::ServicesUnfolded) => {
                rows.extend(others.iter().copied().map(Row::Service));
            }
            Line::Services if !others.is_empty() => rows.push(Row::Services),
            Line::Folder | Line::Services => {}
        }
    }
    rows
}

/// The folder 公众号.
pub(crate) fn folder(ui: &mut Ui<'_>, reads: Reads<'_>, reach: bool, place: Area) {
    let world = ui.world;
    let title = folder::name(ui);
    parts::row(ui, reach, FOLDER, place, || {
        let (words, day) = newest(world, reads).unzip();
        let icon = Some("newspaper");
        parts::Row { icon, title: title.into(), subtitle: words, aside: day, ..parts::Row::default() }
    });
}

/// The row 服务号.
pub(crate) fn services(ui: &mut Ui<'_>, reads: Reads<'_>, reach: bool, place: Area) {
    let world = ui.world;
    parts::row(ui, reach, SERVICES, place, || {
        let newest = services::followed(world, reads).into_iter().find(|a| !services::is_pinned(reads, *a));
        let words = newest.and_then(|account| {
            let words = services::last_words(world, reads, account)?;
            Some(format!("{}：{words}", world.account(account).name))
        });
        parts::Row { icon: Some("bell"), title: "服务号".into(), subtitle: words, ..parts::Row::default() }
    });
}

/// A 服务号 with a row of its own.
pub(crate) fn service(ui: &mut Ui<'_>, reads: Reads<'_>, account: AccountId, reach: bool, place: Area) {
    let world = ui.world;
    parts::row(ui, reach, spot_of("wechat.chats.service", Of::Account(account)), place, || {
        let it = world.account(account);
        parts::Row {
            face: Some(face(&it.face, it.colour)),
            title: it.name.clone(),
            subtitle: services::last_words(world, reads, account),
            pinned: services::is_pinned(reads, account),
            icon: reads.is_on(MUTED.of(Of::Account(account))).then_some("bell-off"),
            ..parts::Row::default()
        }
    });
}

/// The 浮窗: a small round thing at the right edge that brings an article back.
pub(crate) fn floating(ui: &mut Ui<'_>, reads: Reads<'_>) {
    let article = reads.mark(FLOATING).checked_sub(1).and_then(|at| u16::try_from(at).ok());
    let Some(article) = article.filter(|at| usize::from(*at) < ui.world.articles.len()).map(ArticleId) else {
        return;
    };
    let place = area(WIDTH - 58.0, ui.bottom() - TABS - 70.0, 54.0, 54.0);
    parts::panel(ui, place, PanelGround::White, true);
    ui.tap(spot_of("wechat.chats.float", Of::Article(article)), place, || {
        ("浮窗".into(), Role::Button, icon("file-text", 30.0))
    });
}

/// The newest article of the folder and the day it came.
fn newest(world: &World, reads: Reads<'_>) -> Option<(String, String)> {
    let account = all(world.accounts.len(), AccountId)
        .find(|account| !world.account(*account).service && reads.has(Fact::Following(*account)))?;
    let it = world.account(account);
    let article = world.article(*it.articles.first()?);
    let day = article.date.split(' ').next().unwrap_or_default();
    Some((format!("{}：{}", it.name, article.title), day.to_owned()))
}
