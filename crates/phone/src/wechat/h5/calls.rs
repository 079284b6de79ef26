//! 一键拨号: numbers with hours, the page's own dialog, and a call that is only played (wechat-reference D4).
//!
//! 110, 119 and 120 stand apart and are never dialled.

use crate::parts;
use crate::screen::Dress;
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, spot, spot_of};
use crate::wechat::h5::frame::{Block, Sheet, choices};
use crate::wechat::h5::{At, H5, Over};
use crate::wechat::play_call::PlayCall;
use crate::world::offers::{Office, OfficeId, clock_words};
use crate::world::{World, all};

const NO: Spot = spot("community.ring.cancel");
const YES: Spot = spot("community.ring.confirm");
const NOTE: Spot = spot("community.shut.note");
const STILL: Spot = spot("community.shut.ring");

/// When somebody answers.
pub(crate) fn hours(it: &Office) -> String {
    it.hours.map_or_else(
        || "全天有人接".into(),
        |(from, until)| format!("{}–{}上班", clock_words(from), clock_words(until)),
    )
}

pub(crate) fn list(world: &World) -> Sheet {
    let mut blocks = Vec::new();
    for office in all(world.offers.offices.len(), OfficeId).filter(|o| !world.office(*o).urgent) {
        let it = world.office(office);
        if !blocks.is_empty() {
            blocks.push(Block::Gap);
        }
        blocks.push(Block::Title(it.name.clone()));
        blocks.push(Block::Note(format!("{}　{}", it.number, hours(it))));
        let name = spot_of("community.calls.ring", Of::Office(office));
        blocks.push(Block::Key(name, "拨打".into(), Dress::Primary));
    }
    for office in all(world.offers.offices.len(), OfficeId).filter(|o| world.office(*o).urgent) {
        let it = world.office(office);
        let name = spot_of("community.calls.urgent", Of::Office(office));
        blocks.push(Block::Key(name, format!("{} {}", it.number, it.name), Dress::Warn));
    }
    blocks.push(Block::Note("红色的三个号码，练习手机不拨。真有急事，用真的电话打。".into()));
    Sheet { blocks, key: None }
}

/// Asks before ringing; out of hours it says so first.
pub(crate) fn ask(page: H5, turn: &mut Turn<'_>, office: OfficeId) {
    let minute = turn.world.minute(turn.writes.reads().now());
    let open = turn.world.office(office).hours.is_none_or(|(from, until)| (from..until).contains(&minute));
    page.over(turn, if open { Over::Ring(office) } else { Over::Shut(office) });
}

/// Rings. One place, so that the phone's own dialler can take it over.
fn ring(turn: &mut Turn<'_>, office: OfficeId) {
    turn.push(PlayCall::dialling(turn.profile, office));
}

pub(crate) fn ring_dialog(ui: &mut Ui<'_>, office: OfficeId) {
    let it = ui.world.office(office);
    let words = format!("要打给“{}”吗？\n{}", it.name, it.number);
    parts::confirm(ui, &words, (NO, "不打了"), (YES, "拨打", Dress::Primary));
}

pub(crate) fn shut_dialog(ui: &mut Ui<'_>, office: OfficeId) {
    let title = format!("现在是下班时间（{}）", hours(ui.world.office(office)));
    let lines = [(NOTE, "留便民纸条".to_owned()), (STILL, "还是拨打".to_owned())];
    choices(ui, &title, &lines);
}

/// Touches on the dialogs that ask before a call; `false` if the touch is none of them.
pub(crate) fn touch_dialog(page: &H5, turn: &mut Turn<'_>, at: Spot) -> bool {
    let shut = H5 { over: Over::Nothing, ..page.clone() };
    match (at, page.over) {
        (YES, Over::Ring(office)) => {
            turn.turn_into(shut);
            ring(turn, office);
        }
        (STILL, Over::Shut(office)) => shut.over(turn, Over::Ring(office)),
        (NOTE, _) => H5::go(turn, At::Note),
        (NO, _) => turn.turn_into(shut),
        _ => return false,
    }
    true
}

pub(crate) fn touch(page: H5, turn: &mut Turn<'_>, at: Spot) {
    if touch_dialog(&page, turn, at) {
        return;
    }
    match at {
        Spot { name: "community.calls.ring", of: Of::Office(office) } => ask(page, turn, office),
        Spot { name: "community.calls.urgent", .. } => {
            turn.turn_into(page);
            turn.tell("练习手机不拨这个号码");
        }
        _ => page.over(turn, Over::Nothing),
    }
}
