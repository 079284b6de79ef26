//! 扫一扫: a wall with posters; the learner points the camera until a code is in the frame (wechat-reference B16, C2).
//!
//! Aiming is part of the practice: a swipe moves what the camera sees, as turning the phone does.
//!
//! Left out: B16 轻触照亮 (it is never dark here); C2 a code in a saved picture (one that was sent is held
//! in the chat; 相册 says that there is none).

use crate::content::{Fact, Reads};
use crate::danger::{self, scam::Scam};
use crate::metrics::{BAR, STATUS, WIDTH};
use crate::page::{Page, Shows};
use crate::parts;
use crate::screen::{Area, Ground, Look, Poster, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Spot, Ui, area, spot};
use crate::wechat::account::Account;
use crate::wechat::account_chat::AccountChat;
use crate::wechat::my_code::MyCode;
use crate::wechat::person::Person;
use crate::world::{PosterId, PosterOpens, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scan {
    /// Where the camera points: column 0–4.
    pub column: u8,
    /// Where the camera points: row 0–2.
    pub row: u8,
    /// A code that only holds words was read; they are shown.
    pub read: Option<PosterId>,
}

const CLOSE: Spot = spot("wechat.scan.close");
const CAMERA: Spot = spot("wechat.scan.camera");
const MINE: Spot = spot("wechat.scan.mine");
const ALBUM: Spot = spot("wechat.scan.album");
const OK: Spot = spot("wechat.scan.ok");

/// How far apart two places of the wall are, in pt.
const ACROSS: f32 = 230.0;
const DOWN: f32 = 250.0;
/// Width and height of a poster.
const POSTER: (f32, f32) = (158.0, 200.0);
const LAST_COLUMN: u8 = 4;
const LAST_ROW: u8 = 2;

impl Scan {
    /// The camera as it opens.
    #[must_use]
    pub fn opened(aim: (u8, u8)) -> Self {
        Scan { column: aim.0.min(LAST_COLUMN), row: aim.1.min(LAST_ROW), read: None }
    }

    fn view_area(ui: &Ui<'_>) -> Area {
        area(0.0, STATUS, WIDTH, ui.bottom() - STATUS)
    }

    fn touches(&self) -> Vec<Touch> {
        // What the finger pushes left makes room for what is further right.
        let ways = [
            (self.column < LAST_COLUMN, Touch::SwipeLeft),
            (self.column > 0, Touch::SwipeRight),
            (self.row < LAST_ROW, Touch::SwipeUp),
            (self.row > 0, Touch::SwipeDown),
        ];
        ways.into_iter().filter_map(|(can, touch)| can.then_some(touch)).collect()
    }

    /// The posters of which a part is in sight.
    fn posters(&self, world: &World, reads: Reads<'_>, sight: Area) -> Vec<Poster> {
        let hanging = world.posters.iter().filter(|it| hangs(it, reads)).map(|it| Poster {
            dx: (f32::from(it.column) - f32::from(self.column)) * ACROSS,
            dy: (f32::from(it.row) - f32::from(self.row)) * DOWN,
            ..drawn(it)
        });
        let (across, down) = ((sight.w + POSTER.0) / 2.0, (sight.h + POSTER.1) / 2.0);
        hanging.filter(|it| it.dx.abs() < across && it.dy.abs() < down).collect()
    }

    fn found(&self, world: &World, reads: Reads<'_>) -> Option<PosterId> {
        all(world.posters.len(), PosterId).find(|p| {
            let it = world.poster(*p);
            (it.column, it.row) == (self.column, self.row) && hangs(it, reads)
        })
    }
}

/// A poster with a danger behind it hangs there once the danger is about.
fn hangs(poster: &crate::world::Poster, reads: Reads<'_>) -> bool {
    match poster.opens {
        PosterOpens::Danger(number) => reads.is_on(danger::outcome(number)),
        _ => true,
    }
}

/// A poster by itself, in the middle of its place.
pub(crate) fn drawn(poster: &crate::world::Poster) -> Poster {
    Poster {
        title: poster.title.clone(),
        note: poster.note.clone(),
        dx: 0.0,
        dy: 0.0,
        code: poster.code.clone(),
        colour: poster.colour,
    }
}

/// The page that a poster's code opens; `None` if it holds words only, or nothing yet.
pub(crate) fn behind(world: &World, reads: Reads<'_>, poster: PosterId) -> Option<Page> {
    let it = world.poster(poster);
    Some(match it.opens {
        PosterOpens::Account(account) if reads.has(Fact::Following(account)) => {
            AccountChat::opened(account).into()
        }
        PosterOpens::Account(account) => Account::opened(account).into(),
        PosterOpens::Person(person) => Person::opened(person).into(),
        PosterOpens::Danger(number) if hangs(it, reads) => Scam::opened(number).into(),
        PosterOpens::Danger(_) | PosterOpens::Text(_) => return None,
    })
}

impl Shows for Scan {
    fn screen(&self) -> &'static str {
        "wechat.scan"
    }

    fn title(&self, _world: &World) -> String {
        "扫一扫".into()
    }

    fn ground(&self) -> Ground {
        Ground::Black
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        let touches = self.touches();
        let sight = Self::view_area(ui);
        ui.add(CAMERA, &touches, sight, || {
            let posters = self.posters(world, reads, sight);
            let mut label = String::from("镜头里的墙");
            for poster in &posters {
                // Word for word what can be read there, so that it can be told to be touched.
                for words in [&poster.title, &poster.note] {
                    label.push(' ');
                    label.push_str(words);
                }
            }
            (label, Role::Area, Look::Camera { posters, found: self.read.is_some() })
        });
        ui.tap(CLOSE, area(6.0, STATUS + 4.0, 50.0, 48.0), || {
            ("叉".into(), Role::Button, Look::Icon { icon: "x".into(), size: 28.0, on_dark: true })
        });
        parts::text(
            ui,
            area(0.0, STATUS + BAR + 6.0, WIDTH, 40.0),
            "把码放到方框中间",
            metrics.bar_title,
            TextStyle::OnDark,
        );
        let y = ui.bottom() - 84.0;
        for (name, words, picture, x) in
            [(MINE, "我的二维码", "qr-code", 30.0), (ALBUM, "相册", "image", WIDTH - 130.0)]
        {
            ui.tap(name, area(x, y, 100.0, 76.0), || {
                (words.into(), Role::Button, Look::Icon { icon: picture.into(), size: 30.0, on_dark: true })
            });
            let w = words.chars().count() as f32 * 15.0 + 2.0;
            parts::text(ui, area(x + 50.0 - w / 2.0, y + 54.0, w, 24.0), words, 15.0, TextStyle::OnDark);
        }
        if let Some(poster) = self.read {
            let PosterOpens::Text(words) = &world.poster(poster).opens else {
                return;
            };
            ui.layer(crate::screen::Layer::Dialog);
            ui.mask(None, true);
            parts::panel(ui, area(37.0, 220.0, 301.0, 230.0), crate::screen::PanelGround::White, true);
            parts::text(ui, area(57.0, 240.0, 261.0, 130.0), words, metrics.bar_title, TextStyle::Body);
            parts::button(ui, OK, area(37.0, 386.0, 301.0, 64.0), "知道了", crate::screen::Dress::Link);
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if at == OK || (self.read.is_some() && at.name == "system.back") {
            self.read = None;
            return turn.turn_into(self);
        }
        match at {
            CAMERA => {
                match touch {
                    Touch::SwipeLeft => self.column += 1,
                    Touch::SwipeRight => self.column -= 1,
                    Touch::SwipeUp => self.row += 1,
                    Touch::SwipeDown => self.row -= 1,
                    Touch::Tap | Touch::Hold => {}
                }
                self.look(turn);
            }
            MINE => turn.push(MyCode {}),
            ALBUM => turn.tell("相册里还没有二维码"),
            _ => turn.pop(),
        }
    }
}

impl Scan {
    /// If a code is in the frame now, the phone opens what it holds, without a shutter key.
    fn look(mut self, turn: &mut Turn<'_>) {
        let Some(poster) = self.found(turn.world, turn.writes.reads()) else {
            return turn.turn_into(self);
        };
        turn.writes.put(Fact::Aimed(poster), true);
        match behind(turn.world, turn.writes.reads(), poster) {
            Some(page) => turn.turn_into(page),
            None => {
                self.read = Some(poster);
                turn.turn_into(self);
            }
        }
    }
}
