//! 最近删除: what was deleted is kept here and comes back with one touch (wechat-reference A11).

use crate::content::Reads;
use crate::gallery::photo::{self, Item};
use crate::gallery::{DELETED, HIDDEN, PHOTOS};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Scroll};
use crate::screen::{Dress, Ground, Look, PanelGround, Role, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot_of};
use crate::world::{PhotoId, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Deleted {
    /// How far down, in swipes.
    pub scroll: u8,
}

/// One picture in it: of the world, or at this place of the list of own ones.
fn items(world: &World, reads: Reads<'_>) -> Vec<Item> {
    let own = (0..u16::try_from(reads.list(DELETED).len()).unwrap_or(u16::MAX)).map(Item::Own);
    let there = all(world.photos.len(), PhotoId);
    own.chain(there.filter(|photo| reads.is_on(HIDDEN.of(Of::Photo(*photo)))).map(Item::World)).collect()
}

fn of(item: Item) -> Of {
    match item {
        Item::World(photo) => Of::Photo(photo),
        Item::Own(n) => Of::Number(n),
    }
}

impl Shows for Deleted {
    fn screen(&self) -> &'static str {
        "gallery.deleted"
    }

    fn title(&self, _world: &World) -> String {
        "最近删除".into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let items = items(world, reads);
        if items.is_empty() {
            photo::empty(ui, "这里没有照片。删掉的照片，会在这里放30天。");
        }
        const LINE: f32 = 116.0;
        let lines = f32::from(u16::try_from(items.len()).unwrap_or(u16::MAX));
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, lines * LINE);
        scroll.swipes(ui, LIST);
        for item in items {
            let Some(place) = scroll.place(0.0, WIDTH, LINE) else { continue };
            ui.show(area(12.0, place.y + 8.0, 168.0, LINE - 16.0), || {
                let (title, picture) = match item {
                    Item::World(photo) => {
                        (world.photo(photo).title.clone(), world.photo(photo).picture.clone())
                    }
                    Item::Own(n) => {
                        reads.list(DELETED).get(usize::from(n)).map_or_else(Default::default, |it| {
                            (photo::words(it.number, &it.text), photo::drawing(world, it.number, &it.text))
                        })
                    }
                };
                (title, Role::Picture, Look::Picture { picture, rounded: false })
            });
            if scroll.in_reach(place) {
                let back = area(200.0, place.y + 30.0, 150.0, 56.0);
                parts::button(ui, spot_of("gallery.restore", of(item)), back, "恢复", Dress::Default);
            }
        }
        parts::bar(ui, || "最近删除".into(), true, PanelGround::White);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at.name, at.of) {
            ("gallery.restore", Of::Photo(photo)) => {
                turn.writes.set(HIDDEN.of(Of::Photo(photo)), 0);
                turn.done("已恢复");
            }
            ("gallery.restore", Of::Number(n)) => {
                let record = turn.writes.reads().list(DELETED).get(usize::from(n)).cloned();
                if let Some(record) = record {
                    turn.writes.strike(DELETED, n.into());
                    turn.writes.record(PHOTOS, record);
                }
                turn.done("已恢复");
            }
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            _ => turn.pop(),
        }
    }
}
