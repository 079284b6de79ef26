//! 相机: the round shutter, the other lens, 照片 and 录像, the last picture at the lower left (wechat-reference
//! A11). What goes wrong is there too: a finger over the lens, one's own face, a film instead of a photo.

use crate::content::Reads;
use crate::gallery::photo::Photo;
use crate::gallery::{self, PHOTO, SHOT, VIDEO};
use crate::metrics::{STATUS, WIDTH};
use crate::page::{Shows, Wears};
use crate::parts::text;
use crate::screen::{Ground, Look, Role, TextStyle, Tone, Touch};
use crate::state::{App, Turn};
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::World;
use crate::world::pocket::View;

/// The page. What the lens does is not remembered when the app is started anew.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Camera {
    /// What it points at, from left to right.
    pub view: u8,
    /// The lens on the side of the glass: one sees oneself.
    pub front: bool,
    /// A finger lies over the lens.
    pub covered: bool,
    /// 录像 instead of 照片.
    pub video: bool,
    /// A film is being taken.
    pub running: bool,
}

const LENS: Spot = spot("camera.lens");
const FINGER: Spot = spot("camera.finger");
const FLIP: Spot = spot("camera.flip");
const SHUTTER: Spot = spot("camera.shutter");
const LAST: Spot = spot("camera.last");
const PHOTO_MODE: Spot = spot("camera.mode.photo");
const VIDEO_MODE: Spot = spot("camera.mode.video");

impl Camera {
    fn sees<'w>(&self, world: &'w World) -> Option<&'w View> {
        match (self.covered, self.front) {
            (true, _) => Some(&world.lens.covered),
            (false, true) => Some(&world.lens.own),
            (false, false) => world.lens.views.get(usize::from(self.view)),
        }
    }

    fn turns(&self, world: &World) -> Vec<Touch> {
        if self.front || self.covered {
            return Vec::new();
        }
        let ways = [
            (usize::from(self.view) + 1 < world.lens.views.len(), Touch::SwipeLeft),
            (self.view > 0, Touch::SwipeRight),
        ];
        ways.into_iter().filter_map(|(can, touch)| can.then_some(touch)).collect()
    }
}

impl Shows for Camera {
    fn screen(&self) -> &'static str {
        match (self.covered, self.front, self.video) {
            (true, ..) => "camera.covered",
            (_, true, _) => "camera.selfie",
            (_, _, true) => "camera.video",
            _ => "camera.photo",
        }
    }

    fn title(&self, _world: &World) -> String {
        "相机".into()
    }

    fn ground(&self) -> Ground {
        Ground::Black
    }

    fn wears(&self) -> Wears {
        Wears::DarkApp
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let low = ui.bottom() - 190.0;
        let seen = area(0.0, STATUS + 8.0, WIDTH, low - STATUS - 12.0);
        if let Some(view) = self.sees(world) {
            let look = || {
                let label = format!("镜头里：{}", view.title);
                (label, Role::Area, Look::Picture { picture: view.picture.clone(), rounded: false })
            };
            let turns = self.turns(world);
            if self.covered {
                ui.tap(FINGER, seen, || ("挡住镜头的手指".into(), look().1, look().2));
            } else if turns.is_empty() {
                ui.show(seen, look);
            } else {
                ui.add(LENS, &turns, seen, look);
            }
        }
        let note = ui.metrics.note;
        if self.covered {
            let words = "手指挡住镜头了，点一下，把手指挪开";
            text(ui, area(16.0, STATUS + 24.0, WIDTH - 32.0, 34.0), words, note, TextStyle::OnDark);
        } else if self.running {
            text(ui, area(16.0, STATUS + 24.0, WIDTH - 32.0, 34.0), "正在录像", note, TextStyle::OnDark);
        }
        if !self.running {
            self.modes(ui, low);
            self.sides(ui, reads, low + 72.0);
        }
        let (words, tone) = match (self.video, self.running) {
            (false, _) => ("大圆圈", Tone::White),
            (true, false) => ("红色的圆圈", Tone::Red),
            (true, true) => ("停下", Tone::Lit),
        };
        let icon = self.running.then(|| "square".into());
        ui.tap(SHUTTER, area(WIDTH / 2.0 - 46.0, low + 76.0, 92.0, 92.0), || {
            (words.into(), Role::Button, Look::RoundKey { icon, tone, named: false })
        });
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match at {
            LENS if touch == Touch::SwipeLeft => self.view += 1,
            LENS => self.view = self.view.saturating_sub(1),
            FINGER => self.covered = false,
            FLIP => self.front = !self.front,
            PHOTO_MODE | VIDEO_MODE => self.video = at == VIDEO_MODE,
            SHUTTER if self.video && !self.running => self.running = true,
            SHUTTER => {
                let kind = if self.video { VIDEO } else { PHOTO };
                if let Some(view) = self.sees(turn.world) {
                    gallery::keep(&mut turn.writes, kind, &view.title);
                    if kind == PHOTO && !self.covered && !self.front {
                        turn.writes.set(SHOT.of(Of::Number(self.view.into())), 1);
                    }
                }
                self.running = false;
            }
            LAST => {
                let item = gallery::newest(turn.world, turn.writes.reads());
                return match item {
                    Some(item) => turn.open_at(App::Gallery, Photo::opened(item)),
                    None => turn.open(App::Gallery),
                };
            }
            _ => return turn.pop(),
        }
        turn.turn_into(self);
    }
}

impl Camera {
    fn modes(&self, ui: &mut Ui<'_>, y: f32) {
        for (name, words, x, on) in [
            (PHOTO_MODE, "照片", WIDTH / 2.0 - 100.0, !self.video),
            (VIDEO_MODE, "录像", WIDTH / 2.0 + 4.0, self.video),
        ] {
            ui.tap(name, area(x, y + 8.0, 96.0, 52.0), || {
                (words.into(), Role::Tab, Look::Tab { icon: String::new(), selected: on, badge: 0 })
            });
        }
    }

    fn sides(&self, ui: &mut Ui<'_>, reads: Reads<'_>, y: f32) {
        let world = ui.world;
        ui.tap(LAST, area(28.0, y + 16.0, 68.0, 68.0), || {
            let picture = gallery::newest(world, reads).map(|item| item.picture(world, reads));
            let look = Look::Picture { picture: picture.unwrap_or_default(), rounded: true };
            ("左下角的小图".into(), Role::Button, look)
        });
        ui.tap(FLIP, area(WIDTH - 96.0, y + 16.0, 68.0, 68.0), || {
            let look = Look::RoundKey { icon: Some("switch-camera".into()), tone: Tone::Dark, named: false };
            ("转圈的箭头".into(), Role::Button, look)
        });
    }
}
