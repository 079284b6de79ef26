//! 挑一挑: things are shown one after the other, and one of two words is put to each.
//!
//! Whatever is touched, nothing is lost: a wrong word is answered by the reason, and the thing comes again
//! (see [`super::stand`]). What was sorted can be looked at again, and all of it can be left and gone on
//! with later, from 防骗练习.

use crate::content::Reads;
use crate::danger::sorted::Sorted;
use crate::danger::stand::Stand;
use crate::danger::{practice_mark, sort_item};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::{Page, Shows};
use crate::parts::{self, LIST};
use crate::screen::{Dress, Ground, PanelGround, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::world::sorting::{SortItem, Sorting};
use crate::world::{SortingId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sort {
    /// Which set.
    pub sorting: SortingId,
    /// What stands below the thing.
    pub face: Face,
    /// How far the thing is scrolled, in swipes.
    pub scroll: u8,
}

/// What stands below a thing to be sorted. Things are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Face {
    /// The two words, for the thing in front.
    #[default]
    Asking,
    /// This one was just sorted, right or not: why.
    Told(u8, bool),
    /// This one is looked at again: why.
    Looking(u8),
}

const NEXT: Spot = spot("danger.sorting.next");
const BEFORE: Spot = spot("danger.sorting.before");
const SIDE: f32 = 20.0;
const KEYS: f32 = 62.0;
const PAD: f32 = 8.0;

/// One of the two words.
fn choice_spot(n: u16) -> Spot {
    spot_of("danger.sorting.choice", Of::Number(n))
}

/// A set as it opens: where it was left, or its summary.
pub(crate) fn opened(world: &World, reads: Reads<'_>, sorting: SortingId) -> Page {
    if Stand::of(world, reads, sorting).is_over() {
        Sorted { sorting, scroll: 0 }.into()
    } else {
        Sort::fresh(sorting).into()
    }
}

impl Sort {
    /// The thing in front, with its two words.
    pub(super) fn fresh(sorting: SortingId) -> Sort {
        Sort { sorting, face: Face::Asking, scroll: 0 }
    }

    fn at(&self, stand: Stand) -> usize {
        match self.face {
            Face::Asking => stand.front(),
            Face::Told(at, _) | Face::Looking(at) => usize::from(at),
        }
    }

    fn with(&self, face: Face) -> Sort {
        Sort { sorting: self.sorting, face, scroll: 0 }
    }

    /// The two words, what is asked, and the way to the one before.
    fn ask(&self, ui: &mut Ui<'_>, sorting: &Sorting, at: usize) {
        let size = ui.metrics.text - 3.0;
        let width = if at == 0 { WIDTH - 2.0 * SIDE } else { WIDTH - 2.0 * SIDE - 110.0 };
        let row = parts::text_height(&sorting.ask, size, width).max(48.0);
        let top = ui.bottom() - asking_height(sorting, size, at);
        ground(ui, top);
        let words = parts::text_height(&sorting.ask, size, width);
        let y = top + PAD + (row - words) / 2.0;
        parts::text(ui, area(SIDE, y, width, words), &sorting.ask, size, TextStyle::Headline);
        if at > 0 {
            let before = area(WIDTH - 122.0, top + PAD, 116.0, 48.0);
            parts::button(ui, BEFORE, before, &format!("上一{}", sorting.counted), Dress::Link);
        }
        let w = (WIDTH - 3.0 * 14.0) / 2.0;
        for (n, words) in (0u16..).zip(&sorting.choices) {
            let place = area(14.0 + f32::from(n) * (w + 14.0), top + row + 2.0 * PAD, w, KEYS);
            parts::button(ui, choice_spot(n), place, words, Dress::Default);
        }
    }

    /// Why, and the ways on and back.
    fn tell(&self, ui: &mut Ui<'_>, told: &Told<'_>) {
        let (size, width) = (ui.metrics.text - 3.0, WIDTH - 2.0 * SIDE);
        let top = ui.bottom() - told.height(size);
        ground(ui, top);
        let mut y = top + PAD;
        for (words, style) in told.lines() {
            let h = parts::text_height(words, size, width);
            parts::text(ui, area(SIDE, y, width, h), words, size, style);
            y += h + 4.0;
        }
        let y = ui.bottom() - KEYS - PAD;
        let left = if told.at == 0 { 14.0 } else { 142.0 };
        if told.at > 0 {
            let before = format!("上一{}", told.sorting.counted);
            parts::button(ui, BEFORE, area(14.0, y, 116.0, KEYS), &before, Dress::Default);
        }
        parts::button(ui, NEXT, area(left, y, WIDTH - 14.0 - left, KEYS), &told.next, Dress::Primary);
    }

    fn told<'w>(&self, sorting: &'w Sorting, item: &'w SortItem, stand: Stand) -> Told<'w> {
        let at = self.at(stand);
        let (label, counted) = (&sorting.choices[item.fits], &sorting.counted);
        let again = !stand.is_over() && stand.front() == at;
        let verdict = match self.face {
            Face::Told(_, true) => format!("对，选「{label}」。"),
            _ => format!("这一{counted}选「{label}」。"),
        };
        let comfort = match self.face {
            Face::Told(_, false) if again => Some("没关系，再看一次。"),
            Face::Told(_, false) => Some("没关系，过一会儿再看一次。"),
            _ => None,
        };
        let next = match self.face {
            Face::Told(..) if stand.is_over() => "看看理由".to_owned(),
            Face::Told(..) if again => "再看一次".to_owned(),
            _ => format!("下一{counted}"),
        };
        Told { sorting, at, verdict, why: &item.why, comfort, next }
    }

    /// Where 下一张 leads from here.
    fn onward(&self, stand: Stand) -> Page {
        let next = self.at(stand) + 1;
        let seen = if stand.is_over() { stand.front() + 1 } else { stand.front() };
        match (self.face, u8::try_from(next)) {
            (Face::Looking(_), Ok(at)) if next < seen => self.with(Face::Looking(at)).into(),
            _ if stand.is_over() => Sorted { sorting: self.sorting, scroll: 0 }.into(),
            _ => self.with(Face::Asking).into(),
        }
    }

    fn choose(&self, turn: &mut Turn<'_>, chosen: u16) {
        let sorting = turn.world.sorting(self.sorting);
        let stand = Stand::of(turn.world, turn.writes.reads(), self.sorting);
        let at = stand.front();
        let right = sorting.items.get(at).is_some_and(|item| item.fits == usize::from(chosen));
        stand.after(right).keep(&mut turn.writes, self.sorting);
        turn.turn_into(self.with(Face::Told(u8::try_from(at).unwrap_or(u8::MAX), right)));
    }
}

/// What is said below a thing that was sorted.
struct Told<'w> {
    sorting: &'w Sorting,
    at: usize,
    verdict: String,
    why: &'w str,
    comfort: Option<&'static str>,
    next: String,
}

impl Told<'_> {
    fn lines(&self) -> impl Iterator<Item = (&str, TextStyle)> {
        let verdict = (self.verdict.as_str(), TextStyle::Headline);
        [verdict, (self.why, TextStyle::Body)]
            .into_iter()
            .chain(self.comfort.map(|words| (words, TextStyle::Body)))
    }

    fn height(&self, size: f32) -> f32 {
        let lines = self.lines().map(|(words, _)| parts::text_height(words, size, WIDTH - 2.0 * SIDE) + 4.0);
        lines.sum::<f32>() + KEYS + 3.0 * PAD
    }
}

fn asking_height(sorting: &Sorting, size: f32, at: usize) -> f32 {
    let width = if at == 0 { WIDTH - 2.0 * SIDE } else { WIDTH - 2.0 * SIDE - 110.0 };
    parts::text_height(&sorting.ask, size, width).max(48.0) + KEYS + 3.0 * PAD
}

/// White below what is looked at, with a thin line above.
pub(super) fn ground(ui: &mut Ui<'_>, top: f32) {
    parts::panel(ui, area(0.0, top, WIDTH, ui.bottom() - top), PanelGround::White, false);
    parts::panel(ui, area(0.0, top - 2.0, WIDTH, 2.0), PanelGround::Keyboard, false);
}

impl Shows for Sort {
    fn screen(&self) -> &'static str {
        "danger.sorting"
    }

    fn of(&self) -> Of {
        Of::Sorting(self.sorting)
    }

    fn title(&self, world: &World) -> String {
        world.sorting(self.sorting).title.clone()
    }

    /// Grey, as under a chat: its bubbles are white.
    fn ground(&self) -> Ground {
        Ground::Grey
    }

    fn panel(&self) -> Option<&'static str> {
        (self.face != Face::Asking).then_some("sorting-reason")
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let sorting = ui.world.sorting(self.sorting);
        let stand = Stand::of(ui.world, reads, self.sorting);
        let at = self.at(stand);
        if let Some(item) = sorting.items.get(at) {
            let size = ui.metrics.text - 3.0;
            let told = self.told(sorting, item, stand);
            let asking = self.face == Face::Asking;
            let below = if asking { asking_height(sorting, size, at) } else { told.height(size) };
            sort_item::draw(ui, item, self.scroll, (TOP, ui.bottom() - below));
            if asking {
                self.ask(ui, sorting, at);
            } else {
                self.tell(ui, &told);
            }
        }
        parts::bar(ui, || sorting.progress(at), true, PanelGround::Bar);
        practice_mark(ui, WIDTH - 62.0, STATUS + 11.0);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let stand = Stand::of(turn.world, turn.writes.reads(), self.sorting);
        match (at, at.of) {
            (LIST, _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            (sort_item::KEY, _) => turn.tell("这里只看一看，请点最下面。"),
            (NEXT, _) => turn.turn_into(self.onward(stand)),
            (BEFORE, _) => {
                let before = self.at(stand).saturating_sub(1);
                turn.turn_into(self.with(Face::Looking(u8::try_from(before).unwrap_or(u8::MAX))));
            }
            (_, Of::Number(chosen)) => self.choose(turn, chosen),
            _ => turn.pop(),
        }
    }
}
