//! A page to read that leads nowhere further: 直播, 附近, 通知 and the like (wechat-reference B4, B5, B7).
//!
//! Its title and lines are data of the world (`lessons/world/wechat.toml`); a row that would lead to a
//! page the world does not have is not drawn.

use crate::content::{Mark, Reads};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll};
use crate::screen::{Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot_of};
use crate::wechat::rows::scrolled;
use crate::world::{self, LeafId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Leaf {
    /// Which.
    pub leaf: LeafId,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

/// A switch of a plain page, on until it is turned off. Numbered through all pages, 16 to a page.
pub const SWITCH: Mark = Mark::new("wechat.switch").usually(1);

const PICTURE: f32 = 168.0;
const MOST: usize = 16;

/// Opens the plain page that files call `slug`.
pub(crate) fn open(turn: &mut Turn<'_>, slug: &str) {
    if let Some(leaf) = turn.world.find_leaf(slug) {
        turn.push(Leaf { leaf, scroll: 0 });
    }
}

impl Leaf {
    fn number(&self, n: usize) -> u16 {
        u16::try_from(self.leaf.index() * MOST + n).unwrap_or(u16::MAX)
    }

    fn height(ui: &Ui<'_>, it: &world::Leaf) -> f32 {
        let words = words_height(ui, it);
        let lines: f32 = it.line.iter().map(|line| line_height(ui, line)).sum();
        words + lines + ui.metrics.row * it.switches.len() as f32
    }
}

fn words_height(ui: &Ui<'_>, it: &world::Leaf) -> f32 {
    if it.words.is_empty() {
        return 0.0;
    }
    parts::text_height(&it.words, ui.metrics.text, WIDTH - 40.0) + 32.0
}

fn line_height(ui: &Ui<'_>, line: &world::LeafLine) -> f32 {
    let picture = if line.picture.is_some() { PICTURE } else { 0.0 };
    let note = line.note.as_ref().map_or(0.0, |note| parts::text_height(note, ui.metrics.note, WIDTH - 40.0));
    picture + parts::text_height(&line.title, ui.metrics.text, WIDTH - 40.0) + note + 24.0
}

fn line(ui: &mut Ui<'_>, place: crate::screen::Area, line: &world::LeafLine) {
    parts::panel(ui, area(place.x, place.y, place.w, place.h - 1.0), PanelGround::White, false);
    let mut y = place.y + 10.0;
    if let Some(picture) = &line.picture {
        ui.show(area(20.0, y, WIDTH - 40.0, PICTURE - 8.0), || {
            (line.title.clone(), Role::Picture, Look::Picture { picture: picture.clone(), rounded: true })
        });
        y += PICTURE;
    }
    let size = ui.metrics.text;
    let h = parts::text_height(&line.title, size, WIDTH - 40.0);
    parts::text(ui, area(20.0, y, WIDTH - 40.0, h), &line.title, size, TextStyle::Body);
    if let Some(note) = &line.note {
        let size = ui.metrics.note;
        let note_h = parts::text_height(note, size, WIDTH - 40.0);
        parts::text(ui, area(20.0, y + h, WIDTH - 40.0, note_h), note, size, TextStyle::Note);
    }
}

impl Shows for Leaf {
    fn screen(&self) -> &'static str {
        "wechat.leaf"
    }

    fn of(&self) -> Of {
        Of::Leaf(self.leaf)
    }

    fn title(&self, world: &World) -> String {
        world.leaf(self.leaf).title.clone()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let it = ui.world.leaf(self.leaf);
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, Self::height(ui, it));
        scroll.swipes(ui, LIST);
        let h = words_height(ui, it);
        if h > 0.0
            && let Some(place) = scroll.place(20.0, WIDTH - 40.0, h)
        {
            let place = area(place.x, place.y + 16.0, place.w, place.h - 32.0);
            parts::text(ui, place, &it.words, ui.metrics.text, TextStyle::Body);
        }
        for one in &it.line {
            let h = line_height(ui, one);
            if let Some(place) = scroll.place(0.0, WIDTH, h) {
                line(ui, place, one);
            }
        }
        for (n, words) in it.switches.iter().enumerate() {
            let number = Of::Number(self.number(n));
            if let Some(place) = scroll.place(0.0, WIDTH, ui.metrics.row) {
                let reach = scroll.in_reach(place);
                switch(ui, spot_of("wechat.leaf.switch", number), place, reach, words, || {
                    reads.is_on(SWITCH.of(number))
                });
            }
        }
        parts::bar(ui, || it.title.clone(), true, PanelGround::Grey);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match at.name {
            "wechat.list" => {
                self.scroll = scrolled(self.scroll, touch);
                turn.turn_into(self);
            }
            "wechat.leaf.switch" => turn.writes.switch(SWITCH.of(at.of)),
            _ => turn.pop(),
        }
    }
}

/// A row with a switch at its right end.
pub(crate) fn switch(
    ui: &mut Ui<'_>,
    name: Spot,
    place: crate::screen::Area,
    reach: bool,
    words: &str,
    on: impl Fn() -> bool,
) {
    let row = spot_of("wechat.switch-row", name.of);
    parts::row(ui, false, row, place, || Row { title: words.to_owned(), ..Row::default() });
    let key = area(place.x + place.w - 76.0, place.y + (place.h - 44.0) / 2.0, 64.0, 44.0);
    let looks = || (words.to_owned(), Role::Switch, Look::Switch { on: on() });
    if reach {
        ui.tap(name, key, looks);
    } else {
        ui.show(key, looks);
    }
}
