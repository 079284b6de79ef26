//! 发送给: the small window that asks before something goes into a chat, the same wherever one comes from
//! (wechat-reference C8, B15).

use crate::keyboard::{Empty, Writing, above_keyboard};
use crate::metrics::{STATUS, TOP, WIDTH, break_lines_at_most};
use crate::parts;
use crate::screen::{Dress, Face, Layer, Look, PanelGround, Role, TextStyle};
use crate::ui::{Spot, Ui, area};
use crate::world::{ChatId, World};

/// What it asks about.
pub(crate) struct SendDialog<'d> {
    /// To whom.
    pub(crate) name: String,
    /// Portrait of whom it goes to.
    pub(crate) face: Face,
    /// What is sent, in one line.
    pub(crate) what: String,
    /// 取消.
    pub(crate) cancel: Spot,
    /// 发送.
    pub(crate) send: Spot,
    /// The box 给朋友留言, where there is one.
    pub(crate) note: Option<(Spot, &'d Writing)>,
}

impl SendDialog<'static> {
    /// Without a box for a note: this goes into that chat.
    pub(crate) fn plain(world: &World, chat: ChatId, what: String, (cancel, send): (Spot, Spot)) -> Self {
        let it = world.chat(chat);
        let face = parts::face(&it.face, it.colour);
        SendDialog { name: it.title.clone(), face, what, cancel, send, note: None }
    }
}

/// Height of the box for a note with the space below it.
const NOTE: f32 = 72.0;

/// Lays it out over everything.
pub(crate) fn draw(ui: &mut Ui<'_>, it: &SendDialog<'_>) {
    let metrics = ui.metrics;
    let size = metrics.text - 4.0;
    let bottom = it.note.map_or(metrics.bottom(), |(_, note)| above_keyboard(metrics, note));
    // With the keyboard up the dialog comes closer together, so that all of it stays in sight.
    let tight = if bottom < 400.0 { 32.0 } else { 0.0 };
    let (x, w) = (22.0, WIDTH - 44.0);
    let h = 258.0 - tight + if it.note.is_some() { NOTE } else { 0.0 };
    let y = ((bottom + TOP) / 2.0 - h / 2.0).min(bottom - h - 4.0).max(STATUS + 4.0);
    ui.layer(Layer::Dialog);
    ui.mask(None, true);
    parts::panel(ui, area(x, y, w, h), PanelGround::White, true);
    let head = area(x + 22.0, y + 16.0, w - 44.0, 36.0);
    parts::text(ui, head, "发送给：", metrics.bar_title, TextStyle::Headline);
    ui.show(area(x + 22.0, y + 58.0, 52.0, 52.0), || {
        (it.name.clone(), Role::Picture, Look::Portrait { face: it.face.clone() })
    });
    lines(ui, area(x + 86.0, y + 66.0, w - 110.0, 40.0), &it.name, (metrics.text, 1), TextStyle::Body);
    let most = if tight > 0.0 { 1 } else { 2 };
    let what = area(x + 22.0, y + 122.0, w - 44.0, 56.0 - tight);
    lines(ui, what, &it.what, (size, most), TextStyle::Note);
    if let Some((name, note)) = it.note {
        let place = area(x + 22.0, y + 186.0 - tight, w - 44.0, 58.0);
        let empty = Empty { label: "给朋友留言", placeholder: "给朋友留言", icon: None, lines: 1 };
        note.input(ui, name, place, empty);
    }
    parts::button(ui, it.cancel, area(x, y + h - 64.0, w / 2.0, 64.0), "取消", Dress::Plain);
    parts::button(ui, it.send, area(x + w / 2.0, y + h - 64.0, w / 2.0, 64.0), "发送", Dress::Link);
    if let Some((_, note)) = it.note {
        note.keyboard(ui, &ui.world.phrases.note);
    }
}

/// Words in at most so many lines of this size.
fn lines(
    ui: &mut Ui<'_>,
    place: crate::screen::Area,
    words: &str,
    (size, most): (f32, usize),
    style: TextStyle,
) {
    ui.show(place, || {
        let lines = break_lines_at_most(words, size, place.w, most);
        (words.to_owned(), Role::Text, Look::Text { lines, size, style })
    });
}
