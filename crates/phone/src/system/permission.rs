//! May this app use the camera, the album …? The system asks once and remembers (wechat-reference A14, B26).

use crate::content::{Mark, Reads};
use crate::metrics::WIDTH;
use crate::page::{Page, Shows};
use crate::parts;
use crate::profile::System;
use crate::screen::{Dress, Layer, PanelGround, TextStyle, Touch};
use crate::state::{App, Turn};
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::World;

/// What an app may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ask {
    /// 相机.
    Camera,
    /// 麦克风.
    Microphone,
    /// 照片.
    Album,
    /// 位置.
    Location,
    /// 通讯录.
    Contacts,
    /// 通知.
    Notices,
}

/// What was answered last, one mark an app. The usual answer is the one of a phone in use; a scene that
/// practises the question sets it to [`UNASKED`].
pub const CAMERA: Mark = Mark::new("permission.camera").usually(IN_USE);
/// See [`CAMERA`].
pub const MICROPHONE: Mark = Mark::new("permission.microphone").usually(IN_USE);
/// See [`CAMERA`].
pub const ALBUM: Mark = Mark::new("permission.album").usually(IN_USE);
/// See [`CAMERA`].
pub const LOCATION: Mark = Mark::new("permission.location").usually(IN_USE);
/// See [`CAMERA`].
pub const CONTACTS: Mark = Mark::new("permission.contacts").usually(IN_USE);
/// See [`CAMERA`].
pub const NOTICES: Mark = Mark::new("permission.notices").usually(IN_USE);

/// Nobody has asked yet.
pub const UNASKED: u32 = 0;
/// 允许.
pub const ALWAYS: u32 = 1;
/// 仅在使用中允许.
pub const IN_USE: u32 = 2;
/// 拒绝. Asked again the next time, so that no way is ever closed.
pub const REFUSED: u32 = 3;

impl Ask {
    /// Where the answer to `app` stands.
    #[must_use]
    pub fn mark(self, app: App) -> Mark {
        let mark = match self {
            Ask::Camera => CAMERA,
            Ask::Microphone => MICROPHONE,
            Ask::Album => ALBUM,
            Ask::Location => LOCATION,
            Ask::Contacts => CONTACTS,
            Ask::Notices => NOTICES,
        };
        mark.of(Of::App(app))
    }

    /// Whether it is only needed while the app is used; then there is an answer for that.
    fn is_for_a_while(self) -> bool {
        matches!(self, Ask::Camera | Ask::Microphone | Ask::Location)
    }

    fn question(self, app: App, system: System) -> String {
        let app = app.name();
        if system == System::Ios {
            return match self {
                Ask::Camera => format!("“{app}”想访问您的相机"),
                Ask::Microphone => format!("“{app}”想访问您的麦克风"),
                Ask::Album => format!("“{app}”想访问您的照片"),
                Ask::Location => format!("允许“{app}”使用您的位置？"),
                Ask::Contacts => format!("“{app}”想访问您的通讯录"),
                Ask::Notices => format!("“{app}”想给您发送通知"),
            };
        }
        match self {
            Ask::Camera => format!("允许“{app}”拍摄照片和录制视频吗？"),
            Ask::Microphone => format!("允许“{app}”录音吗？"),
            Ask::Album => format!("允许“{app}”访问您的照片和视频吗？"),
            Ask::Location => format!("允许“{app}”获取您的位置吗？"),
            Ask::Contacts => format!("允许“{app}”访问您的通讯录吗？"),
            Ask::Notices => format!("允许“{app}”发送通知吗？"),
        }
    }
}

/// Whether the app may.
pub(crate) fn is_allowed(reads: Reads<'_>, app: App, what: Ask) -> bool {
    matches!(reads.mark(what.mark(app)), ALWAYS | IN_USE)
}

/// Opens `then` if the app may, and asks first if nobody has said so. Refused, the page in front stays.
pub(crate) fn ask(turn: &mut Turn<'_>, app: App, what: Ask, then: impl Into<Page>) {
    if is_allowed(turn.writes.reads(), app, what) {
        turn.push(then);
    } else {
        turn.push(Permission { app, what, then: Some(Box::new(then.into())) });
    }
}

/// The question over an app.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Permission {
    /// Who asks.
    pub app: App,
    /// For what.
    pub what: Ask,
    /// What opens when the answer is yes; `None` when the page that asked goes on by itself.
    pub then: Option<Box<Page>>,
}

const ALLOW: Spot = spot("system.permission.allow");
const WHILE_USED: Spot = spot("system.permission.in-use");
const ONCE: Spot = spot("system.permission.once");
const REFUSE: Spot = spot("system.permission.refuse");

impl Shows for Permission {
    fn screen(&self) -> &'static str {
        "phone.permission"
    }

    fn of(&self) -> Of {
        Of::App(self.app)
    }

    fn title(&self, _world: &World) -> String {
        "问您同意不同意".into()
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn is_see_through(&self) -> bool {
        true
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        question(ui, self.app, self.what);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        let may = answer(turn, self.app, self.what, at);
        turn.pop();
        if let (Some(true), Some(then)) = (may, self.then) {
            turn.push(*then);
        }
    }
}

/// The question itself, for a page that asks when its app first starts.
pub(crate) fn question(ui: &mut Ui<'_>, app: App, what: Ask) {
    let words = what.question(app, ui.profile.system);
    if ui.profile.system == System::Ios {
        return parts::confirm(ui, &words, (REFUSE, "不允许"), (ALLOW, "允许", Dress::Link));
    }
    let answers: &[(Spot, &str)] = if what.is_for_a_while() {
        &[(WHILE_USED, "仅在使用中允许"), (ONCE, "本次使用允许"), (REFUSE, "拒绝")]
    } else {
        &[(ALLOW, "允许"), (REFUSE, "拒绝")]
    };
    card(ui, &words, answers);
}

/// Keeps the answer; tells whether the app may, or `None` if the touch was no answer. Going back says no
/// for now, and it asks again.
pub(crate) fn answer(turn: &mut Turn<'_>, app: App, what: Ask, at: Spot) -> Option<bool> {
    let (keep, may) = match at {
        ALLOW => (ALWAYS, true),
        WHILE_USED => (IN_USE, true),
        // 本次 is for this time only.
        ONCE => return Some(true),
        REFUSE => (REFUSED, false),
        _ => return None,
    };
    turn.writes.set(what.mark(app), keep);
    Some(may)
}

/// A question of the system at the lower edge, with its answers one below the other.
fn card(ui: &mut Ui<'_>, words: &str, answers: &[(Spot, &str)]) {
    let size = ui.metrics.text;
    let words_h = parts::text_height(words, size, WIDTH - 64.0);
    let rows = f32::from(u8::try_from(answers.len()).unwrap_or(u8::MAX));
    let h = words_h + 36.0 + rows * 62.0 + 8.0;
    let top = ui.bottom() - h - 8.0;
    ui.layer(Layer::Dialog);
    ui.mask(None, true);
    parts::panel(ui, area(12.0, top, WIDTH - 24.0, h), PanelGround::White, true);
    parts::text(ui, area(32.0, top + 18.0, WIDTH - 64.0, words_h), words, size, TextStyle::Body);
    let mut y = top + words_h + 36.0;
    for (name, label) in answers {
        parts::button(ui, *name, area(24.0, y, WIDTH - 48.0, 54.0), label, Dress::Default);
        y += 62.0;
    }
}
