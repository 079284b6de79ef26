//! 图库: photos of the world and those taken here, newest first (wechat-reference A11).

pub mod photo;
pub mod deleted;
pub mod share;

use crate::content::{Mark, Reads, Record, Writes};
use crate::gallery::deleted::Deleted;
use crate::gallery::photo::{Item, Photo};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Scroll};
use crate::profile::System;
use crate::screen::{Dress, Ground, Look, PanelGround, Role, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::{PhotoId, World, all};

/// Pictures taken on this phone, newest first: `number` says what kind, `text` what is on it.
pub const PHOTOS: Mark = Mark::new("album.photos");
/// Such pictures that lie in 最近删除.
pub const DELETED: Mark = Mark::new("album.deleted");
/// A photo of the world that lies in 最近删除.
pub const HIDDEN: Mark = Mark::new("album.hidden");
/// A picture of this kind (0, 1, 2) has been taken. For goals: unlike the list it cannot grow.
pub const TAKEN: Mark = Mark::new("album.taken");
/// What the camera points at, counted from the left, was photographed. For goals: a photo of a finger or
/// of oneself is no photo of it.
pub const SHOT: Mark = Mark::new("album.shot");
/// What is on the picture taken last, as words. For goals.
pub const NEWEST: Mark = Mark::new("album.newest");

/// Kinds of pictures.
pub const PHOTO: u16 = 0;
/// See [`PHOTO`].
pub const SCREENSHOT: u16 = 1;
/// See [`PHOTO`].
pub const VIDEO: u16 = 2;

/// A picture comes into the album.
pub(crate) fn keep(writes: &mut Writes<'_>, kind: u16, what: &str) {
    writes.record(PHOTOS, Record { number: kind.into(), text: what.into(), ..Record::default() });
    writes.set(TAKEN.of(Of::Number(kind)), 1);
    writes.write(NEWEST, what);
}

/// All pictures that are not deleted, newest first.
pub(crate) fn pictures(world: &World, reads: Reads<'_>) -> Vec<Item> {
    let own = (0..u16::try_from(reads.list(PHOTOS).len()).unwrap_or(u16::MAX)).rev().map(Item::Own);
    let there = all(world.photos.len(), PhotoId);
    own.chain(there.filter(|photo| !reads.is_on(HIDDEN.of(Of::Photo(*photo)))).map(Item::World)).collect()
}

/// The picture taken last.
pub(crate) fn newest(world: &World, reads: Reads<'_>) -> Option<Item> {
    pictures(world, reads).into_iter().next()
}

/// What a person calls the app.
pub(crate) fn name(system: System) -> &'static str {
    if system == System::Ios { "照片" } else { "图库" }
}

/// All photos.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Grid {
    /// How far down, in swipes.
    pub scroll: u8,
}

const DELETED_ALBUM: Spot = spot("gallery.deleted");

/// Two pictures side by side, one line below the other.
pub(crate) fn tiles(ui: &mut Ui<'_>, reads: Reads<'_>, scroll: u8, items: &[Item]) {
    const LINE: f32 = 172.0;
    let lines = f32::from(u16::try_from(items.len().div_ceil(2)).unwrap_or(u16::MAX));
    let mut places = Scroll::new(TOP + 4.0, ui.bottom(), scroll, lines * LINE);
    places.swipes(ui, LIST);
    let world = ui.world;
    for pair in items.chunks(2) {
        let Some(place) = places.place(8.0, WIDTH - 16.0, LINE) else { continue };
        let reach = places.in_reach(place);
        for (x, item) in [8.0, 190.0].into_iter().zip(pair) {
            let tile = area(x, place.y + 4.0, 176.0, LINE - 8.0);
            let touches: &[Touch] = if reach { &[Touch::Tap] } else { &[] };
            ui.add(item.spot(), touches, tile, || {
                let look = Look::Picture { picture: item.picture(world, reads), rounded: false };
                (item.title(world, reads), Role::Button, look)
            });
        }
    }
}

impl Shows for Grid {
    fn screen(&self) -> &'static str {
        "gallery.grid"
    }

    fn title(&self, _world: &World) -> String {
        "图库".into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let items = pictures(ui.world, reads);
        tiles(ui, reads, self.scroll, &items);
        let words = name(ui.profile.system);
        parts::bar(ui, || words.into(), false, PanelGround::White);
        let place = area(WIDTH - 116.0, STATUS + 4.0, 112.0, 44.0);
        parts::button(ui, DELETED_ALBUM, place, "最近删除", Dress::Plain);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at.name, Item::of(at)) {
            (_, Some(item)) => turn.push(Photo::opened(item)),
            ("gallery.deleted", _) => turn.push(Deleted::default()),
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            _ => turn.pop(),
        }
    }
}
