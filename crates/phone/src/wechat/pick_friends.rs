//! Ticking friends: who is reminded of a post, who may or may not see it (wechat-reference B24).

use crate::content::{Mark, Reads, Record};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::{Dress, PanelGround, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::friends;
use crate::wechat::rows::scrolled;
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PickFriends {
    /// What the ticks are for.
    pub purpose: Purpose,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

/// What the ticks are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// 提醒谁看.
    Remind,
    /// 部分可见 or 不给谁看.
    Audience,
}

/// 提醒谁看 of the post being written: of = the person.
pub const DRAFT_REMIND: Mark = Mark::new("wechat.draft.remind");
/// Friends ticked for 谁可以看 of the post being written: of = the person.
pub const DRAFT_FRIENDS: Mark = Mark::new("wechat.draft.friends");

const DONE: Spot = spot("wechat.pick-friends.done");
const ROW: &str = "wechat.pick-friends.row";

impl PickFriends {
    /// The page as it opens.
    #[must_use]
    pub fn opened(purpose: Purpose) -> Self {
        PickFriends { purpose, scroll: 0 }
    }

    fn mark(&self) -> Mark {
        match self.purpose {
            Purpose::Remind => DRAFT_REMIND,
            Purpose::Audience => DRAFT_FRIENDS,
        }
    }
}

impl Shows for PickFriends {
    fn screen(&self) -> &'static str {
        "wechat.pick-friends"
    }

    fn title(&self, _world: &World) -> String {
        match self.purpose {
            Purpose::Remind => "提醒谁看".into(),
            Purpose::Audience => "选择朋友".into(),
        }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let friends = friends::friends(world, reads);
        let ticked = reads.list(self.mark());
        let h = ui.metrics.row;
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, h * friends.len() as f32);
        scroll.swipes(ui, LIST);
        for person in friends {
            let Some(place) = scroll.place(0.0, WIDTH, h) else {
                continue;
            };
            let of = Of::Person(person);
            let name = spot_of(ROW, of);
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, name, place, || {
                let it = world.person(person);
                Row {
                    face: Some(face(&it.face, it.colour)),
                    title: friends::name(world, reads, person).to_owned(),
                    tick: Some(ticked.iter().any(|record| record.of == Some(of))),
                    ..Row::default()
                }
            });
            // Any number of friends can be ticked in any order: a goal names the label 家人 instead.
            ui.aside(name, Touch::Tap);
        }
        parts::bar(ui, || self.title(world), true, PanelGround::Grey);
        let key = area(WIDTH - 112.0, STATUS + 4.0, 104.0, 44.0);
        let words = match ticked.len() {
            0 => "完成".to_owned(),
            n => format!("完成({n})"),
        };
        parts::button(ui, DONE, key, &words, Dress::Primary);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at, at.of) {
            (LIST, _) => {
                self.scroll = scrolled(self.scroll, touch);
                turn.turn_into(self);
            }
            (Spot { name: ROW, .. }, of @ Of::Person(_)) => {
                let mark = self.mark();
                let known = turn.writes.reads().list(mark).iter().position(|it| it.of == Some(of));
                match known {
                    Some(at) => turn.writes.strike(mark, at),
                    None => turn.writes.record(mark, Record { of: Some(of), ..Record::default() }),
                }
            }
            _ => turn.pop(),
        }
    }
}
