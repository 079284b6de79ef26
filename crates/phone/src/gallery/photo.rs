//! A photo at full size: larger and smaller by a key, 分享, 删除.

use crate::content::Reads;
use crate::gallery::share::Share;
use crate::gallery::{DELETED, HIDDEN, PHOTOS, SCREENSHOT, VIDEO};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts;
use crate::screen::{Dress, Ground, Look, PanelGround, Role, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::world::{PhotoId, World};

/// A picture of the album.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Item {
    /// One of the world.
    World(PhotoId),
    /// One taken here, counted from the oldest, so that a new one does not move the others.
    Own(u16),
}

impl Item {
    pub(crate) fn of(at: Spot) -> Option<Item> {
        match (at.name, at.of) {
            ("gallery.photo", Of::Photo(photo)) => Some(Item::World(photo)),
            ("gallery.own", Of::Number(n)) => Some(Item::Own(n)),
            _ => None,
        }
    }

    pub(crate) fn spot(self) -> Spot {
        match self {
            Item::World(photo) => spot_of("gallery.photo", Of::Photo(photo)),
            Item::Own(n) => spot_of("gallery.own", Of::Number(n)),
        }
    }

    /// Its place in the list of own pictures.
    fn place(reads: Reads<'_>, n: u16) -> Option<usize> {
        reads.list(PHOTOS).len().checked_sub(usize::from(n) + 1)
    }

    /// What is on it.
    pub(crate) fn title(self, world: &World, reads: Reads<'_>) -> String {
        match self {
            Item::World(photo) => world.photo(photo).title.clone(),
            Item::Own(n) => Item::place(reads, n)
                .and_then(|at| reads.list(PHOTOS).get(at))
                .map_or_else(|| "已经删除的照片".into(), |it| words(it.number, &it.text)),
        }
    }

    /// How long it lasts if it is a video taken here; 0 for a picture.
    pub(crate) fn seconds(self, reads: Reads<'_>) -> u8 {
        let Item::Own(n) = self else { return 0 };
        let kind = Item::place(reads, n).and_then(|at| reads.list(PHOTOS).get(at)).map(|it| it.number);
        if kind == Some(VIDEO.into()) { LENGTH_OF_A_VIDEO } else { 0 }
    }

    /// Its drawing.
    pub(crate) fn picture(self, world: &World, reads: Reads<'_>) -> String {
        match self {
            Item::World(photo) => world.photo(photo).picture.clone(),
            Item::Own(n) => Item::place(reads, n)
                .and_then(|at| reads.list(PHOTOS).get(at))
                .map_or_else(String::new, |it| drawing(world, it.number, &it.text)),
        }
    }
}

/// Seconds that a video taken here lasts, however long the key was left.
const LENGTH_OF_A_VIDEO: u8 = 8;

/// What a picture taken here is called.
pub(crate) fn words(kind: u32, what: &str) -> String {
    if kind == u32::from(SCREENSHOT) {
        format!("截屏：{what}")
    } else if kind == u32::from(VIDEO) {
        format!("录像：{what}")
    } else {
        what.to_owned()
    }
}

/// The drawing of a picture taken here.
pub(crate) fn drawing(world: &World, kind: u32, what: &str) -> String {
    let lens = &world.lens;
    if kind == u32::from(SCREENSHOT) {
        return lens.glass.picture.clone();
    }
    let views = lens.views.iter().chain([&lens.own, &lens.covered]);
    let found = views.into_iter().find(|view| view.title == what);
    found.map_or_else(String::new, |view| view.picture.clone())
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Photo {
    /// Which.
    pub item: Item,
    /// How much larger than usual, 0–2.
    pub zoom: u8,
    /// Asks whether it is to be deleted.
    pub asking: bool,
}

const LARGER: Spot = spot("gallery.larger");
const SMALLER: Spot = spot("gallery.smaller");
const SHARE: Spot = spot("gallery.share");
const DELETE: Spot = spot("gallery.delete");
const KEEP: Spot = spot("gallery.delete.no");
const GONE: Spot = spot("gallery.delete.yes");

const LARGEST: u8 = 2;

impl Photo {
    /// The photo as it opens.
    #[must_use]
    pub fn opened(item: Item) -> Self {
        Photo { item, zoom: 0, asking: false }
    }
}

impl Shows for Photo {
    fn screen(&self) -> &'static str {
        "gallery.photo"
    }

    fn of(&self) -> Of {
        match self.item {
            Item::World(photo) => Of::Photo(photo),
            Item::Own(n) => Of::Number(n),
        }
    }

    fn title(&self, world: &World) -> String {
        match self.item {
            Item::World(photo) => world.photo(photo).title.clone(),
            Item::Own(_) => "自己拍的".into(),
        }
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        self.asking.then_some("delete-dialog")
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let keys = ui.bottom() - 92.0;
        let most = keys - TOP - 16.0;
        // The drawing is cut to its place: the higher that is, the larger what is on it.
        let h = 211.0 + (most - 211.0) * f32::from(self.zoom) / f32::from(LARGEST);
        ui.show(area(0.0, TOP + 8.0 + (most - h) / 2.0, WIDTH, h), || {
            let look = Look::Picture { picture: self.item.picture(world, reads), rounded: false };
            (self.item.title(world, reads), Role::Picture, look)
        });
        parts::bar(ui, || self.item.title(world, reads), true, PanelGround::White);
        let four = [
            (LARGER, "放大", "zoom-in", self.zoom < LARGEST),
            (SMALLER, "缩小", "zoom-out", self.zoom > 0),
            (SHARE, "分享", "share", true),
            (DELETE, "删除", "trash-2", true),
        ];
        for (n, (name, label, icon, works)) in (0u8..).zip(four) {
            let place = area(4.0 + f32::from(n) * 92.0, keys, 90.0, 90.0);
            let look = || (label.into(), Role::Button, Look::IconTile { icon: icon.into() });
            if works {
                ui.tap(name, place, look);
            } else {
                ui.greyed(name, place, look);
            }
        }
        if self.asking {
            let words = "把它放进“最近删除”吗？30天里还能找回来。";
            parts::confirm(ui, words, (KEEP, "取消"), (GONE, "删除", Dress::Warn));
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        let was_asking = std::mem::take(&mut self.asking);
        match at {
            LARGER => self.zoom += 1,
            SMALLER => self.zoom -= 1,
            DELETE => self.asking = true,
            SHARE => {
                let share = Share::opened(self.item, turn.world, turn.writes.reads());
                return turn.push(share);
            }
            GONE => {
                delete(turn, self.item);
                turn.pop();
                return turn.done("已删除");
            }
            _ if was_asking => {}
            _ => return turn.pop(),
        }
        turn.turn_into(self);
    }
}

fn delete(turn: &mut Turn<'_>, item: Item) {
    match item {
        Item::World(photo) => turn.writes.set(HIDDEN.of(Of::Photo(photo)), 1),
        Item::Own(n) => {
            let reads = turn.writes.reads();
            let Some(at) = Item::place(reads, n) else { return };
            let Some(record) = reads.list(PHOTOS).get(at).cloned() else { return };
            turn.writes.strike(PHOTOS, at);
            turn.writes.record(DELETED, record);
        }
    }
}

/// A line for a page that has nothing to show.
pub(crate) fn empty(ui: &mut Ui<'_>, words: &str) {
    parts::empty(ui, TOP + 60.0, words);
}
