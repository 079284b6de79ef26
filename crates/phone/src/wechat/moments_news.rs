//! n条新消息: what friends said to the owner's posts (wechat-reference B23).

use crate::content::{Mark, Reads};
use crate::metrics::TOP;
use crate::page::Shows;
use crate::parts::{self, LIST};
use crate::screen::{PanelGround, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, spot_of};
use crate::wechat::rows::{self, Entry, scrolled};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct News {
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

/// Reactions to the owner's posts, newest first: of = the person, text = what she did.
pub const REACTIONS: Mark = Mark::new("wechat.moments.reactions");
/// How many of them were looked at.
pub const SEEN: Mark = Mark::new("wechat.moments.reactions-seen");

/// How many were not looked at yet.
pub(crate) fn unseen(reads: Reads<'_>) -> u32 {
    let all = u32::try_from(reads.list(REACTIONS).len()).unwrap_or(u32::MAX);
    all.saturating_sub(reads.mark(SEEN))
}

impl News {
    /// Opens the page: everything is looked at now.
    pub(crate) fn open(turn: &mut Turn<'_>) {
        let all = u32::try_from(turn.writes.reads().list(REACTIONS).len()).unwrap_or(u32::MAX);
        turn.writes.set(SEEN, all);
        turn.push(News::default());
    }
}

impl Shows for News {
    fn screen(&self) -> &'static str {
        "wechat.moments-news"
    }

    fn title(&self, _world: &World) -> String {
        "消息".into()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let entries: Vec<Entry<'_>> = (0u16..)
            .zip(reads.list(REACTIONS))
            .filter_map(|(n, record)| {
                let Some(Of::Person(person)) = record.of else { return None };
                let it = world.person(person);
                Some(Entry {
                    face: Some((&it.face, it.colour)),
                    note: Some(&record.text),
                    arrow: false,
                    ..Entry::new(spot_of("wechat.moments-news.row", Of::Number(n)), &it.name)
                })
            })
            .collect();
        let mut scroll = parts::Scroll::new(TOP, ui.bottom(), self.scroll, rows::height(ui, &entries));
        scroll.swipes(ui, LIST);
        rows::looked_at(ui, &mut scroll, &entries);
        parts::bar(ui, || "消息".into(), true, PanelGround::Grey);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if at == LIST {
            self.scroll = scrolled(self.scroll, touch);
            turn.turn_into(self);
        } else {
            turn.pop();
        }
    }
}
