//! 图片和视频: photos of the album to be sent, ticked or opened large first (wechat-reference B13).

use crate::content::{Mark, Reads, Record};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::{Shows, Wears};
use crate::parts::{self, LIST, Scroll};
use crate::screen::{Dress, Ground, Look, PanelGround, Role, Touch};
use crate::state::{App, Turn};
use crate::system::permission::{self, Ask};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::chat::send::send;
use crate::world::{ChatId, MessageBody, PhotoId, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Album {
    /// Into which chat.
    pub chat: ChatId,
    /// How far the grid is scrolled, in swipes.
    pub scroll: u8,
    /// The photo that is open at full size.
    pub open: Option<PhotoId>,
}

/// The photos that are ticked, the last one first.
const TICKED: Mark = Mark::new("wechat.album-ticked");
/// How many there are.
pub const TICKS: Mark = Mark::new("wechat.album-ticks");
/// 原图 is on.
pub const ORIGINAL: Mark = Mark::new("wechat.album-original");

/// Most photos that can be sent at once.
const MOST: usize = 9;
const CELL: f32 = 122.0;
const FOOT: f32 = 64.0;
const SEND: Spot = spot("wechat.album.send");
const PREVIEW: Spot = spot("wechat.album.preview");
const ORIGINAL_KEY: Spot = spot("wechat.album.original");

impl Album {
    /// Opens it with nothing ticked.
    pub(crate) fn open(turn: &mut Turn<'_>, chat: ChatId) {
        turn.writes.empty(TICKED);
        turn.writes.set(TICKS, 0);
        turn.writes.set(ORIGINAL, 0);
        permission::ask(turn, App::WeChat, Ask::Album, Album { chat, scroll: 0, open: None });
    }

    fn grid(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let photos = u16::try_from(world.photos.len()).unwrap_or(u16::MAX);
        let lines = photos.div_ceil(3);
        let mut scroll = Scroll::new(TOP, ui.bottom() - FOOT, self.scroll, f32::from(lines) * (CELL + 4.0));
        scroll.swipes(ui, LIST);
        for line in 0..lines {
            let Some(place) = scroll.place(0.0, WIDTH, CELL + 4.0) else { continue };
            let reach = scroll.in_reach(place);
            for photo in (line * 3..photos.min(line * 3 + 3)).map(PhotoId) {
                let x = 2.0 + f32::from(photo.0 % 3) * (CELL + 2.0);
                cell(ui, reads, photo, area(x, place.y + 2.0, CELL, CELL), reach);
            }
        }
    }

    fn large(&self, ui: &mut Ui<'_>, reads: Reads<'_>, photo: PhotoId) {
        let it = ui.world.photo(photo);
        ui.show(area(0.0, TOP + 40.0, WIDTH, 340.0), || {
            let picture = it.picture.clone();
            (it.title.clone(), Role::Picture, Look::Picture { picture, rounded: false })
        });
        tick(ui, reads, photo, area(WIDTH - 62.0, STATUS + 4.0, 52.0, 46.0));
    }

    fn foot(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let y = ui.bottom() - FOOT;
        let ticks = reads.list(TICKED).len();
        parts::panel(ui, area(0.0, y, WIDTH, FOOT + ui.metrics.strip), PanelGround::Dark, false);
        let at = area(2.0, y + 8.0, 84.0, 48.0);
        let looks = || ("预览".to_owned(), Role::Button, Look::MenuRow { icon: None, dark: true });
        if self.open.is_none() {
            if ticks == 0 {
                ui.greyed(PREVIEW, at, looks);
            } else {
                ui.tap(PREVIEW, at, looks);
            }
        }
        let original = reads.is_on(ORIGINAL);
        ui.tap(ORIGINAL_KEY, area(100.0, y + 8.0, 112.0, 48.0), || {
            let icon = Some(if original { "circle-check" } else { "circle" }.into());
            ("原图".into(), Role::Button, Look::MenuRow { icon, dark: true })
        });
        let at = area(WIDTH - 124.0, y + 8.0, 116.0, 48.0);
        let looks = || {
            let words = if ticks == 0 { "发送".to_owned() } else { format!("发送({ticks})") };
            (words, Role::Button, Look::Button { dress: Dress::Primary })
        };
        if ticks == 0 && self.open.is_none() {
            ui.greyed(SEND, at, looks);
        } else {
            ui.tap(SEND, at, looks);
        }
    }

    fn send(&self, turn: &mut Turn<'_>) {
        let mut photos: Vec<PhotoId> =
            turn.writes.reads().list(TICKED).iter().rev().filter_map(photo_of).collect();
        if photos.is_empty() {
            photos.extend(self.open);
        }
        for photo in photos {
            send(turn.world, &mut turn.writes, self.chat, MessageBody::Picture(photo));
        }
        turn.pop();
    }
}

fn photo_of(record: &Record) -> Option<PhotoId> {
    match record.of {
        Some(Of::Photo(photo)) => Some(photo),
        _ => None,
    }
}

/// The number on a photo's tick, from 1.
fn number(reads: Reads<'_>, photo: PhotoId) -> Option<usize> {
    let ticked = reads.list(TICKED);
    ticked.iter().rev().position(|record| photo_of(record) == Some(photo)).map(|at| at + 1)
}

fn cell(ui: &mut Ui<'_>, reads: Reads<'_>, photo: PhotoId, place: crate::screen::Area, reach: bool) {
    let it = ui.world.photo(photo);
    let looks = || {
        let picture = it.picture.clone();
        (it.title.clone(), Role::Button, Look::Picture { picture, rounded: false })
    };
    if !reach {
        return ui.show(place, looks);
    }
    ui.tap(spot_of("wechat.album.photo", Of::Photo(photo)), place, looks);
    tick(ui, reads, photo, area(place.x + place.w - 50.0, place.y + 2.0, 48.0, 48.0));
}

fn tick(ui: &mut Ui<'_>, reads: Reads<'_>, photo: PhotoId, place: crate::screen::Area) {
    let number = number(reads, photo);
    ui.tap(spot_of("wechat.album.tick", Of::Photo(photo)), place, || {
        let label = format!("{}的圆圈", ui_title(reads, photo));
        (label, Role::Switch, Look::NumberTick { number: number.and_then(|n| u8::try_from(n).ok()) })
    });
}

fn ui_title(reads: Reads<'_>, photo: PhotoId) -> String {
    reads.world().photo(photo).title.clone()
}

impl Shows for Album {
    fn screen(&self) -> &'static str {
        "wechat.album"
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn title(&self, _world: &World) -> String {
        "图片和视频".into()
    }

    fn ground(&self) -> Ground {
        Ground::Black
    }

    fn wears(&self) -> Wears {
        Wears::DarkApp
    }

    fn panel(&self) -> Option<&'static str> {
        self.open.map(|_| "photo-preview")
    }

    fn panel_of(&self) -> Of {
        self.open.map_or(Of::One, Of::Photo)
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        match self.open {
            None => self.grid(ui, reads),
            Some(photo) => self.large(ui, reads, photo),
        }
        if self.open.is_none() {
            parts::panel(ui, area(0.0, 0.0, WIDTH, TOP), PanelGround::Dark, false);
            parts::text(
                ui,
                area(110.0, STATUS + 12.0, 200.0, 32.0),
                "图片和视频",
                ui.metrics.bar_title,
                crate::screen::TextStyle::OnDark,
            );
        }
        ui.tap(parts::BACK, area(2.0, STATUS + 4.0, 48.0, 44.0), || {
            let look = Look::Icon { icon: "chevron-left".into(), size: 28.0, on_dark: true };
            ("返回".into(), Role::Button, look)
        });
        self.foot(ui, reads);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at.name, at.of) {
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
            }
            ("wechat.album.photo", Of::Photo(photo)) => self.open = Some(photo),
            ("wechat.album.tick", Of::Photo(photo)) => toggle(turn, photo),
            ("wechat.album.preview", _) => {
                self.open = all(turn.world.photos.len(), PhotoId)
                    .find(|photo| number(turn.writes.reads(), *photo) == Some(1));
            }
            ("wechat.album.original", _) => turn.writes.switch(ORIGINAL),
            ("wechat.album.send", _) => return self.send(turn),
            _ if self.open.is_some() => self.open = None,
            _ => return turn.pop(),
        }
        turn.turn_into(self);
    }
}

fn toggle(turn: &mut Turn<'_>, photo: PhotoId) {
    let found = turn.writes.reads().list(TICKED).iter().position(|record| photo_of(record) == Some(photo));
    match found {
        Some(at) => turn.writes.strike(TICKED, at),
        None if turn.writes.reads().list(TICKED).len() == MOST => return turn.tell("最多选9张"),
        None => {
            turn.writes.record(TICKED, Record { of: Some(Of::Photo(photo)), ..Record::default() });
        }
    }
    let count = turn.writes.reads().list(TICKED).len();
    turn.writes.set(TICKS, u32::try_from(count).unwrap_or(u32::MAX));
}
