//! 谁可以看: 公开, 私密, 部分可见, 不给谁看 (wechat-reference B24).

use crate::content::{Audience, Reads};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::parts::{self, Row};
use crate::screen::{Dress, PanelGround, Touch};
use crate::ui::{Spot, Ui, area, spot};
use crate::wechat::pick_friends::DRAFT_FRIENDS;

/// Which line shows what can be ticked below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unfolded {
    /// None.
    Nothing,
    /// 部分可见.
    Some,
    /// 不给谁看.
    Except,
}

impl Unfolded {
    /// As it opens with this one ticked.
    pub(super) fn of(audience: Audience) -> Unfolded {
        match audience {
            Audience::Family | Audience::Some => Unfolded::Some,
            Audience::Except => Unfolded::Except,
            Audience::Everyone | Audience::Private => Unfolded::Nothing,
        }
    }
}

/// What a touch leads to.
pub(super) enum Next {
    /// Still choosing.
    Choosing(Audience, Unfolded),
    /// The list of friends opens, and when it is left this is ticked.
    Pick(Audience, Unfolded),
    /// 完成.
    Done(Audience),
    /// Left without choosing.
    Cancelled,
}

const EVERYONE: Spot = spot("wechat.audience.everyone");
const PRIVATE: Spot = spot("wechat.audience.private");
const SOME: Spot = spot("wechat.audience.some");
const FAMILY: Spot = spot("wechat.audience.family");
const SOME_FRIENDS: Spot = spot("wechat.audience.some-friends");
const EXCEPT: Spot = spot("wechat.audience.except");
const EXCEPT_FRIENDS: Spot = spot("wechat.audience.except-friends");
const DONE: Spot = spot("wechat.audience.done");
const CANCEL: Spot = spot("wechat.audience.cancel");

pub(super) fn view(ui: &mut Ui<'_>, reads: Reads<'_>, ticked: Audience, unfolded: Unfolded) {
    let metrics = ui.metrics;
    parts::bar(ui, || "谁可以看".into(), false, PanelGround::White);
    parts::button(ui, CANCEL, area(6.0, STATUS + 4.0, 78.0, 44.0), "取消", Dress::Plain);
    parts::button(ui, DONE, area(WIDTH - 90.0, STATUS + 4.0, 82.0, 44.0), "完成", Dress::Primary);
    let friends = reads.list(DRAFT_FRIENDS).len();
    let friends = (friends > 0).then(|| format!("{friends}人"));
    let mut rows = vec![
        (EVERYONE, "公开", Some("所有朋友可见"), ticked == Audience::Everyone),
        (PRIVATE, "私密", Some("仅自己可见"), ticked == Audience::Private),
        (SOME, "部分可见", Some("选中的朋友可见"), matches!(ticked, Audience::Family | Audience::Some)),
    ];
    if unfolded == Unfolded::Some {
        rows.push((FAMILY, "家人", None, ticked == Audience::Family));
        rows.push((SOME_FRIENDS, "从通讯录选择", None, ticked == Audience::Some));
    }
    rows.push((EXCEPT, "不给谁看", Some("选中的朋友不可见"), ticked == Audience::Except));
    if unfolded == Unfolded::Except {
        rows.push((EXCEPT_FRIENDS, "从通讯录选择", None, ticked == Audience::Except));
    }
    let mut y = TOP;
    for (name, words, note, tick) in rows {
        let h = if note.is_some() { metrics.tall_row } else { metrics.row };
        let chosen = matches!(name, SOME_FRIENDS | EXCEPT_FRIENDS) && tick;
        parts::row(ui, true, name, area(0.0, y, WIDTH, h), || Row {
            title: words.into(),
            subtitle: note.map(Into::into),
            aside: friends.clone().filter(|_| chosen),
            tick: Some(tick),
            ..Row::default()
        });
        if matches!(name, SOME_FRIENDS | EXCEPT | EXCEPT_FRIENDS) {
            // Lessons name 公开, 私密 and the label 家人; a search need not try every friend.
            ui.aside(name, Touch::Tap);
        }
        y += h;
    }
}

/// What a touch on it does.
pub(super) fn touch(at: Spot, ticked: Audience, unfolded: Unfolded) -> Next {
    let fold = |to: Unfolded| if unfolded == to { Unfolded::Nothing } else { to };
    match at {
        EVERYONE => Next::Choosing(Audience::Everyone, Unfolded::Nothing),
        PRIVATE => Next::Choosing(Audience::Private, Unfolded::Nothing),
        SOME => Next::Choosing(ticked, fold(Unfolded::Some)),
        FAMILY => Next::Choosing(Audience::Family, Unfolded::Some),
        SOME_FRIENDS => Next::Pick(Audience::Some, Unfolded::Some),
        EXCEPT => Next::Choosing(ticked, fold(Unfolded::Except)),
        EXCEPT_FRIENDS => Next::Pick(Audience::Except, Unfolded::Except),
        DONE => Next::Done(ticked),
        _ => Next::Cancelled,
    }
}
