//! Where to look first: how many touches a way through here takes at least.
//!
//! From a page the goal is either reached without leaving it for what is below, or it is left and the way
//! goes on from there. What the first takes at least is known of every kind of page ([`Bounds`]). What
//! the second takes depends on who opened the page, so the search keeps it for every page opened: touches in
//! all, counted from the start, of a way that goes on below it, but for those that are spent in it.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::calls::{Below, Caller};
use super::{At, Event, EventId, Search};
use crate::bounds::{Bounds, Ends, FAR, Leaving};
use crate::changes::Changes;
use crate::edges::CellId;
use crate::effort;
use crate::machine::{Goal, Stacked};
use crate::map::{Exit, Map};
use crate::meetings::Meetings;

/// What a search knows ahead.
pub(super) struct Guide<'a, G> {
    meetings: &'a mut Meetings<G>,
    /// The stacks in the background at the start, with the kinds of their pages.
    behind: Vec<(u32, Vec<u32>)>,
    leaving: Arc<Leaving>,
    /// Per content.
    ahead: Vec<Ahead>,
    /// Pages opened that were looked below, under each of them.
    looked_below: usize,
    /// Distances by whatever was ever seen: alone, and with what is in the background.
    at_large: Option<(Arc<Bounds>, Arc<Bounds>)>,
}

/// What is known ahead under one content.
struct Ahead {
    bounds: Bounds,
    /// Per page that was opened: touches in all of a way that goes on below it.
    below: Vec<u32>,
}

impl<'a, M: Stacked, G: Goal<M>> Search<'a, M, G> {
    pub(super) fn look_around(&mut self, meetings: &'a mut Meetings<G>) -> Guide<'a, G> {
        let start = self.contents.start().clone();
        let behind = self.machine.behind(&start).into_iter();
        let behind = behind.map(|(task, pages)| (self.edges.stack_number(task), self.kinds(task, pages)));
        let behind = behind.collect();
        let leaving = self.edges.leaving();
        Guide { meetings, behind, leaving, ahead: Vec::new(), looked_below: 0, at_large: None }
    }

    /// The kinds of some pages of a stack.
    pub(super) fn kinds(&mut self, task: M::Task, pages: &[M::Page]) -> Vec<u32> {
        self.edges.kinds(self.machine, task, pages)
    }

    /// Looks at what was met and not gone into.
    pub(crate) fn survey(&mut self) {
        self.contents.survey(self.machine, self.edges);
    }

    /// Whether the distances went by everything that is known now.
    pub(crate) fn was_well_guided(&mut self) -> bool {
        self.guide.is_none() || (!self.was_misled && self.known() == self.version)
    }

    /// Looks at pages it met and left alone, that nobody ever looked at: one on which something is ticked or that is
    /// scrolled on may lead where no page of its kind did, and to a way of fewer touches than so many. Whether
    /// something was learnt of what leads where.
    pub(crate) fn looks_beside(&mut self, shorter_than: usize) -> bool {
        for event in 0..self.events.len() {
            let Event { at, time, .. } = self.events[event];
            let At::Inside(place) = at else { continue };
            let may_be_shorter = (time as usize) + 1 < shorter_than && !self.events[event].is_settled();
            if may_be_shorter && self.edges.is_new(place.page) && !self.edges.effort.is_late() {
                let _ = self.contents.touches(self.machine, self.edges, (place.page, place.control));
            }
        }
        self.known() != self.version
    }

    /// Looks again at what was left open, by everything that was learnt meanwhile: whether some of it can lead to
    /// a way of fewer touches than so many. The search then goes on there, with so many more events.
    pub(crate) fn reopen(&mut self, shorter_than: usize, more_events: usize) -> bool {
        if let Some(Guide { meetings, behind, .. }) = self.guide.take() {
            let leaving = self.edges.leaving();
            let (ahead, looked_below, at_large) = (Vec::new(), 0, None);
            self.guide = Some(Guide { meetings, behind, leaving, ahead, looked_below, at_large });
        }
        self.version = self.known();
        self.was_misled = false;
        (self.shorter_than, self.patience) = (shorter_than, effort::A_TRY);
        self.most_events = self.events.len() + more_events;
        self.enqueue_what_is_open();
        self.queue.keys().next().is_some_and(|(in_all, _)| (*in_all as usize) < shorter_than)
    }

    /// Puts what was not looked at yet into the queue anew.
    pub(super) fn enqueue_what_is_open(&mut self) {
        self.queue.clear();
        for event in 0..self.events.len() {
            let Event { at, time, .. } = self.events[event];
            let is_open = match at {
                At::Inside(place) => self.due.get(&place) == Some(&time),
                At::Outside(_) => true,
            };
            if is_open && !self.events[event].is_settled() {
                self.enqueue(event);
            }
        }
    }

    /// Whether so much was on the map that hardly anything can be missing.
    pub(crate) fn is_well_known(&self) -> bool {
        self.version.0 >= WELL_KNOWN
    }

    /// Whether hardly anything was seen that was not on the map.
    pub(crate) fn knew_the_map(&mut self) -> bool {
        let (known, before) = (self.known().0, self.version.0);
        self.is_well_known() && (known - before) * ONE_IN <= before
    }

    /// Whether what is known leads from the start to the goal at all.
    pub(crate) fn has_a_way_on_the_map(&mut self) -> bool {
        self.in_all(0) < FAR
    }

    /// A way through an event takes at least so many touches in all.
    pub(super) fn in_all(&mut self, event: EventId) -> u32 {
        let At::Inside(place) = self.events[event].at else { return self.events[event].time };
        let Some(mut guide) = self.guide.take() else { return self.events[event].time };
        self.look_ahead(&mut guide, place.control);
        // What is begun on a page counts no more when it is left.
        let after = self.without_drafts(place.page, place.control);
        let Ahead { bounds, below } = &guide.ahead[place.control as usize];
        let kind = self.edges.kind_of(place.page);
        let Event { time, inside, .. } = self.events[event];
        // Whoever left other stacks may also go back to them.
        let chain = self.entries[place.entry as usize].chain;
        let back = self.chains[chain].kinds.iter().map(|kinds| 1 + through(bounds, kinds)).min();
        let here = time + bounds.from(kind).min(back.unwrap_or(FAR));
        let below = guide.ahead.get(after as usize).map_or(below, |after| &after.below);
        let below = below.get(place.entry as usize).copied().unwrap_or(FAR);
        let there = inside + guide.leaving.from(kind) + below;
        self.guide = Some(guide);
        here.min(there)
    }

    /// Learns what lies ahead under a content.
    fn look_ahead(&mut self, guide: &mut Guide<'_, G>, control: u32) {
        while guide.ahead.len() <= control as usize {
            // As many as there are contents, which are numbered so.
            let content = u32::try_from(guide.ahead.len()).unwrap_or(u32::MAX);
            self.catch_up(content);
            let bounds = self.distances(guide, content);
            guide.ahead.push(Ahead { bounds, below: Vec::new() });
            let control = guide.ahead.len() - 1;
            // Until nothing gets nearer: pages are opened by pages that were opened.
            let mut is_settled = false;
            while !is_settled {
                is_settled = true;
                for entry in 0..self.entries.len() {
                    is_settled &= !self.look_below(guide, entry, control);
                }
            }
        }
        // Asked for every event, and hardly ever is one new.
        let entries = self.entries.len();
        if guide.looked_below == entries {
            return;
        }
        for control in 0..guide.ahead.len() {
            for entry in guide.ahead[control].below.len()..entries {
                self.look_below(guide, entry, control);
            }
        }
        guide.looked_below = entries;
    }

    /// What can be done under a content only was maybe never seen.
    fn catch_up(&mut self, content: u32) {
        let Some(kept) = self.kept(content).filter(|kept| !self.changes.is_caught_up(*kept)) else { return };
        if self.contents.catch_up(self.machine, self.edges, content, &self.gates) {
            self.changes.note_caught_up(kept);
        }
    }

    /// Distances under a content.
    fn distances(&mut self, guide: &mut Guide<'_, G>, content: u32) -> Bounds {
        let kept = self.kept(content);
        let here = self.bounds(guide, content, &[], kept);
        let mut bounds = here.as_ref().clone();
        if !self.gates.is_empty() {
            // A touch that opens a gate may be near; what is behind the gate is as far as ever.
            let mut gates: Vec<CellId> =
                self.gates.iter().map(|gate| self.edges.cell_number(*gate)).collect();
            gates.sort_unstable();
            bounds = bounds.at_least(&self.bounds(guide, content, &gates, None));
        }
        bounds
    }

    /// Distances under a content to where the goal is met or one of the cells is written, but for those it is
    /// `without`; by what is possible under it, or, if it is not `kept`, by whatever was ever seen.
    fn bounds(
        &mut self,
        guide: &mut Guide<'_, G>,
        content: u32,
        without: &[CellId],
        kept: Option<u32>,
    ) -> Arc<Bounds> {
        let values = self.contents.with_cells(self.edges, self.contents.held(content));
        let cells: FxHashSet<CellId> =
            values.iter().map(|(cell, _)| *cell).filter(|cell| !without.contains(cell)).collect();
        let (make, state) = (self.make, self.contents.state(content));
        let met = guide.meetings.of(self.machine, self.edges, make, (self.goal, state));
        let map: &Map = self.edges.map();
        let mut effort = 0;
        let mut work_out = |changes: &Changes| {
            let bounds = Bounds::new(map, &Ends { make, met, cells: &cells, changes, content: kept });
            effort = bounds.effort;
            bounds
        };
        let alone = match kept {
            Some(number) => self.changes.chart((make, number), (map.version(), met.len()), &mut work_out),
            None => self.changes.chart_at_large((map.version(), make), (without, met), &mut work_out),
        };
        if guide.behind.is_empty() {
            self.edges.effort.add(effort);
            return alone;
        }
        let known = guide.at_large.as_ref().filter(|(known, _)| kept.is_none() && Arc::ptr_eq(known, &alone));
        if let Some((_, all)) = known {
            return Arc::clone(all);
        }
        let ends = Ends { make, met, cells: &cells, changes: self.changes, content: kept };
        let all = Arc::new(alone.with(map, &ends, &guide.behind));
        self.edges.effort.add(effort + all.effort);
        if kept.is_none() {
            guide.at_large = Some((alone, Arc::clone(&all)));
        }
        all
    }

    /// How a way goes on below a page that was opened; `true` if that is nearer than was known.
    fn look_below(&mut self, guide: &mut Guide<'_, G>, entry: usize, control: usize) -> bool {
        let Ahead { bounds, below } = &mut guide.ahead[control];
        if below.len() <= entry {
            below.resize(entry + 1, FAR);
        }
        let opened = &self.entries[entry];
        let nearest = match opened.below {
            Some(Below::Page { entry, page }) => {
                let kind = self.edges.kind_of(page);
                let here = opened.since + bounds.from(kind);
                here.min(guide.leaving.from(kind) + below[entry as usize])
            }
            Some(Below::Nothing) => {
                let exit = Exit::First(opened.stack);
                let is_known = self.edges.map().is_followed(exit);
                opened.since + if is_known { bounds.after(exit) } else { 0 }
            }
            None => {
                let mut nearest = FAR;
                let mut caller = opened.first_caller;
                while let Some(called) = self.callers.get(caller) {
                    nearest = nearest.min(self.on_from(guide, called, control));
                    caller = called.next;
                }
                nearest
            }
        };
        let below = &mut guide.ahead[control].below[entry];
        let is_nearer = nearest < *below;
        *below = nearest.min(*below);
        is_nearer
    }

    /// Touches in all of a way that comes back to who opened a page, but for those spent in it.
    fn on_from(&self, guide: &Guide<'_, G>, caller: &Caller, control: usize) -> u32 {
        // Drafts are found again by whoever comes back to their page.
        let control = if control == caller.opened_with as usize { caller.control as usize } else { control };
        let (call, kind) = (&self.events[caller.call], self.edges.kind_of(caller.page));
        let Some(Ahead { bounds, below }) = guide.ahead.get(control) else { return call.time + 1 };
        let here = call.time + 1 + bounds.from(kind);
        let below = below.get(caller.entry as usize).copied().unwrap_or(FAR);
        here.min(call.inside + 1 + guide.leaving.from(kind) + below)
    }

    /// A page was opened once more: the way on from it may be nearer than was known.
    pub(super) fn called_once_more(&mut self, caller: usize) {
        let Some(mut guide) = self.guide.take() else { return };
        let found_again = self.callers[caller].control;
        self.look_ahead(&mut guide, found_again);
        let (mut woken, mut open) = (Vec::new(), Vec::new());
        for control in 0..guide.ahead.len() {
            open.push((caller, control));
        }
        while let Some((caller, control)) = open.pop() {
            self.edges.effort.add(effort::BELOW);
            let called = &self.callers[caller];
            let nearest = self.on_from(&guide, called, control);
            let below = &mut guide.ahead[control].below[called.callee as usize];
            if nearest >= *below {
                continue;
            }
            *below = nearest;
            woken.push((called.callee as usize, control));
            for opened in &self.entries[called.callee as usize].opened {
                let Caller { opened_with, control: found_again, .. } = self.callers[*opened];
                open.push((*opened, control));
                if found_again as usize == control && (opened_with as usize) < guide.ahead.len() {
                    open.push((*opened, opened_with as usize));
                }
            }
        }
        self.guide = Some(guide);
        woken.sort_unstable();
        woken.dedup();
        for (entry, control) in woken {
            for at in 0..self.entries[entry].planned.len() {
                let event = self.entries[entry].planned[at];
                let At::Inside(place) = self.events[event].at else { continue };
                let is_due = self.due.get(&place) == Some(&self.events[event].time);
                let after = self.without_drafts(place.page, place.control);
                let goes_by_it = [place.control, after].contains(&u32::try_from(control).unwrap_or(u32::MAX));
                if goes_by_it && is_due && !self.events[event].is_settled() {
                    self.enqueue(event);
                }
            }
        }
    }
}

/// A map that grew by one fact in so many is as good as before, unless there are hardly any.
const ONE_IN: usize = 100;
const WELL_KNOWN: usize = 75_000;

/// At least so many touches from a stack of these kinds, whose pages in front may be left.
fn through(bounds: &Bounds, kinds: &[u32]) -> u32 {
    let each = (0..).zip(kinds.iter().rev()).map(|(above, kind)| above + bounds.from(*kind));
    each.min().unwrap_or(FAR)
}
