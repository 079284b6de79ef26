//! The proof that nobody can get lost: from wherever a learner can get, every goal can be reached.
//!
//! What is explored: every page that can be in front and every content the lesson's goals tell
//! apart, exhaustively. What is left out: the order of pages below the one in front, on which
//! nothing depends (a test of the phone holds that), and content no goal of the lesson reads.

use std::collections::{BTreeSet, VecDeque};

use phone::content::Cell;
use phone::page::Page;
use phone::screen::Screen;
use phone::state::State;
use planner::exploring::Explored;
use planner::machine::Stacked;

use crate::engine::Engine;
use crate::goal::Goal;
use crate::machine::{Move, Phone};

/// A rule and what is to be mended.
pub(super) type Fault = (&'static str, String);

/// What asks for a goal, as its author calls it, and the goal.
pub(super) type Named<'g> = (String, &'g Goal);

/// Ways that are tried before another one is searched.
const WAYS_TRIED: usize = 6;

/// From every page and every content: a way home is in reach, everything that a hint could name
/// has a label, and from home every goal can be reached. Gives how many were looked at.
///
/// Goals that depend on the same content are proved together, others apart: what one of them
/// does not read cannot bring another out of reach.
pub(super) fn prove(engine: &Engine, start: &State, all: &[Named<'_>]) -> Result<u64, Fault> {
    let mut groups: Vec<(Vec<Cell>, Vec<&Named<'_>>)> = Vec::new();
    for named in all {
        let mut cells = planner::machine::Goal::cells(named.1, engine.phone(), start);
        cells.sort_unstable();
        match groups.iter_mut().find(|(known, _)| *known == cells) {
            Some((_, goals)) if goals.iter().any(|(_, goal)| *goal == named.1) => {}
            Some((_, goals)) => goals.push(named),
            None => groups.push((cells, vec![named])),
        }
    }
    groups.iter().map(|(_, goals)| prove_together(engine, start, goals)).sum()
}

fn prove_together(engine: &Engine, start: &State, goals: &[&Named<'_>]) -> Result<u64, Fault> {
    let phone = engine.phone();
    let asked: Vec<&Goal> = goals.iter().map(|(_, goal)| *goal).collect();
    let Some(explored) = engine.explore(start, &asked) else {
        return Err(("explore", "这一课牵涉的东西太多，查不完。请把目标写得少一些。".into()));
    };
    for look in &explored.looks {
        // The same page with the same touches was looked at in another lesson, or for another goal.
        if engine.was_looked_at(look.touches) {
            continue;
        }
        let (task, page) = &explored.pages[look.page];
        let state = phone.with_pages(&explored.contents[look.content], *task, vec![page.clone()]);
        let say = nameless_on(&state.screen(&phone.world)).or_else(|| lost_on(&state, page, phone));
        if let Some(say) = say {
            return Err(("hint", say));
        }
        engine.note_looked_at(look.touches);
    }
    for (name, goal) in goals {
        if !is_reached_from_home(engine, &explored, goal) {
            return Err(("dead-end", format!("有一种走法以后，{name}就再也做不到了。请改它的 goal。")));
        }
    }
    Ok(explored.seen.len() as u64)
}

/// Whether the goal can be reached from the home screen with every content that it can be left with: a
/// form that was half filled in is empty again there. A way that was found for one content mostly leads
/// there with the next one too, which is quicker to try than to search.
fn is_reached_from_home(engine: &Engine, explored: &Explored<Phone>, goal: &Goal) -> bool {
    let is_home = |page: usize| explored.pages[page].1.screen() == HOME;
    let at_home = explored.seen.iter().filter(|(page, _)| is_home(*page));
    let mut looked_at = BTreeSet::new();
    let mut ways: VecDeque<Vec<Move>> = VecDeque::new();
    let mut is_any = false;
    for (page, content) in at_home {
        is_any = true;
        if !looked_at.insert(content) {
            continue;
        }
        let (task, page) = &explored.pages[*page];
        let home = engine.phone().with_pages(&explored.contents[*content], *task, vec![page.clone()]);
        if let Some(known) = ways.iter().position(|way| engine.leads_to(&home, way, goal)) {
            ways.swap(0, known);
            continue;
        }
        let Some(way) = engine.way(&home, goal) else { return false };
        ways.push_front(way.actions);
        ways.truncate(WAYS_TRIED);
    }
    is_any
}

/// The screen to which every way leads back.
const HOME: &str = "phone.home";

/// A page from which no touch leads home. A call on a locked phone leads to the lock screen.
fn lost_on(state: &State, page: &Page, phone: &Phone) -> Option<String> {
    if matches!(page, Page::Lock(_) | Page::Pin(_) | Page::Off(_) | Page::PowerMenu(_)) {
        // The side key and the number lead out of these.
        return None;
    }
    const BACK: [&str; 4] = ["system.home", "system.key.home", "phone.incoming.decline", "dialler.call.end"];
    let leads_back = |(spot, _): &Move| BACK.contains(&spot.name);
    let found = page.screen() == HOME || state.touches(&phone.world).iter().any(leads_back);
    (!found).then(|| format!("「{}」这一页回不到主页。", page.title(&phone.world)))
}

/// Something on a screen that a hint could not name.
fn nameless_on(screen: &Screen) -> Option<String> {
    let nameless = screen.widgets.iter().find(|w| !w.touches.is_empty() && w.label.trim().is_empty());
    nameless.map(|w| format!("「{}」这一页的“{}”没有名字，说不出提示。", screen.title, w.id))
}
