//! The foot of a chat: box or wide key, faces and stickers, and the panel under ⊕.
//!
//! Left out: B12 音乐 (nothing to learn there).

use crate::content::Reads;
use crate::keyboard::above_keyboard;
use crate::metrics::{Metrics, WIDTH};
use crate::parts::{self, icon};
use crate::profile::{Label, System};
use crate::screen::{Dress, Look, PanelGround, Role, Touch};
use crate::state::{App, Turn};
use crate::system::permission::{self, Ask};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::chat::album::Album;
use crate::wechat::chat::call::CallSheet;
use crate::wechat::chat::messages::quoted;
use crate::wechat::chat::remind;
use crate::wechat::chat::send::send;
use crate::wechat::chat::shoot::Shoot;
use crate::wechat::chat::speaking::Speaking;
use crate::wechat::chat::things::{Kind, SendThing};
use crate::wechat::chat::{Chat, Foot, QUOTING};
use crate::wechat::{leaf, money};
use crate::world::MessageBody;

const SEND: Spot = spot("wechat.chat.send");
const VOICE: Spot = spot("wechat.chat.voice");
const TALK: Spot = spot("wechat.chat.talk");
const FACES: Spot = spot("wechat.chat.emoji");
const STICKERS: Spot = spot("wechat.chat.stickers");
const ERASE: Spot = spot("wechat.chat.emoji.delete");
const PLUS: Spot = spot("wechat.chat.plus");
const PANEL: Spot = spot("wechat.chat.plus.panel");
const DICTATE: Spot = spot("wechat.chat.dictate");
const UNQUOTE: Spot = spot("wechat.chat.unquote");

/// Height of the bar with the box.
const INPUT_BAR: f32 = 64.0;
/// How much wider 发送 is than ⊕.
const WIDER: f32 = 24.0;
/// Height of the panel below it.
const PANEL_H: f32 = 226.0;
/// Height of the strip that shows what is being answered.
const QUOTE_BAR: f32 = 40.0;

/// Small faces: WeChat's word for it and its icon.
pub(crate) const SMALL_FACES: [(&str, &str); 10] = [
    ("微笑", "smile"),
    ("大笑", "laugh"),
    ("爱心", "heart"),
    ("强", "thumbs-up"),
    ("难过", "frown"),
    ("惊讶", "meh"),
    ("玫瑰", "flower-2"),
    ("太阳", "sun"),
    ("咖啡", "coffee"),
    ("礼物", "gift"),
];

const GIFT: Spot = spot("wechat.chat.plus.gift");

/// The panel under ⊕, page by page. iPhones say 照片 for 相册.
const TILES: [&[(Spot, &str, &str)]; 2] = [
    &[
        (spot("wechat.chat.plus.album"), "相册", "image"),
        (spot("wechat.chat.plus.shoot"), "拍摄", "camera"),
        (spot("wechat.chat.plus.call"), "视频通话", "video"),
        (spot("wechat.chat.plus.place"), "位置", "map-pin"),
        (spot("wechat.chat.plus.packet"), "红包", "mail"),
        (GIFT, "礼物", "gift"),
        (spot("wechat.chat.plus.transfer"), "转账", "arrow-left-right"),
        (spot("wechat.chat.plus.dictation"), "语音输入", "mic"),
    ],
    &[
        (spot("wechat.chat.plus.favourites"), "收藏", "box"),
        (spot("wechat.chat.plus.card"), "个人名片", "user"),
        (spot("wechat.chat.plus.file"), "文件", "file-text"),
    ],
];

/// Upper edge of the bar with the box.
pub(super) fn bar_top(metrics: Metrics, chat: &Chat) -> f32 {
    match chat.foot {
        Foot::Box | Foot::Paste => above_keyboard(metrics, &chat.writing) - INPUT_BAR,
        Foot::Voice | Foot::Held(..) | Foot::Several(_) => metrics.bottom() - INPUT_BAR,
        _ => metrics.bottom() - INPUT_BAR - PANEL_H,
    }
}

impl Chat {
    pub(super) fn lay_foot(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let y = bar_top(ui.metrics, self);
        self.quoting(ui, reads, y);
        parts::panel(ui, area(0.0, y, WIDTH, INPUT_BAR + 40.0), PanelGround::Bar, false);
        let talks = self.foot == Foot::Voice;
        let sends = !talks && !self.text(reads).is_empty();
        // 发送 is wider than ⊕, which it takes the place of.
        let left = if sends { WIDER } else { 0.0 };
        ui.tap(VOICE, area(4.0, y + 8.0, 46.0, 48.0), || {
            let (words, picture) =
                if talks { ("切换到键盘", "keyboard") } else { ("切换到按住说话", "volume-1") };
            (words.into(), Role::Button, icon(picture, 28.0))
        });
        if talks {
            // Held, it listens; only tapped, it says that this was too short.
            ui.add(TALK, &[Touch::Tap, Touch::Hold], area(54.0, y + 8.0, 218.0, 48.0), || {
                ("按住 说话".into(), Role::Button, Look::Button { dress: Dress::Default })
            });
        } else {
            self.input(ui, reads, area(54.0, y + 8.0, 218.0 - left, 48.0));
        }
        let faces = matches!(self.foot, Foot::Faces | Foot::Stickers);
        ui.tap(FACES, area(276.0 - left, y + 8.0, 46.0, 48.0), || {
            let (words, picture) = if faces { ("键盘", "keyboard") } else { ("表情", "smile") };
            (words.into(), Role::Button, icon(picture, 28.0))
        });
        if !sends {
            ui.tap(PLUS, area(324.0, y + 8.0, 46.0, 48.0), || {
                ("下面的加号".into(), Role::Button, icon("circle-plus", 28.0))
            });
        } else {
            parts::button(ui, SEND, area(302.0, y + 8.0, 70.0, 48.0), "发送", Dress::Primary);
        }
        self.panel_below(ui, y + INPUT_BAR);
    }

    /// The message that the next text answers, above the box.
    fn quoting(&self, ui: &mut Ui<'_>, reads: Reads<'_>, y: f32) {
        let quoting = reads.mark(QUOTING.of(Of::Chat(self.chat)));
        let Some(at) = usize::try_from(quoting).ok().and_then(|n| n.checked_sub(1)) else { return };
        let world = ui.world;
        let size = ui.metrics.note;
        let top = y - QUOTE_BAR;
        parts::panel(ui, area(0.0, top, WIDTH, QUOTE_BAR), PanelGround::Strip, false);
        let words = reads.thread(self.chat).get(at).map(|m| quoted(world, self.chat, m)).unwrap_or_default();
        ui.show(area(16.0, top + 8.0, WIDTH - 76.0, QUOTE_BAR - 10.0), || {
            let lines = crate::metrics::break_lines_at_most(&words, size, WIDTH - 76.0, 1);
            let style = crate::screen::TextStyle::Note;
            (format!("引用 {words}"), Role::Text, Look::Text { lines, size, style })
        });
        ui.tap(UNQUOTE, area(WIDTH - 50.0, top - 4.0, 48.0, 44.0), || {
            ("不引用了".into(), Role::Button, icon("x", 22.0))
        });
    }

    fn panel_below(&self, ui: &mut Ui<'_>, top: f32) {
        if matches!(self.foot, Foot::Box | Foot::Paste | Foot::Voice | Foot::Held(..) | Foot::Several(_)) {
            return;
        }
        parts::panel(ui, area(0.0, top, WIDTH, PANEL_H + ui.metrics.strip), PanelGround::Bar, false);
        match self.foot {
            Foot::Faces => self.faces(ui, top),
            Foot::Stickers => stickers(ui, top),
            Foot::More => tiles(ui, top, 0),
            Foot::MoreNext => tiles(ui, top, 1),
            _ => ui.add(DICTATE, &[Touch::Hold, Touch::Tap], area(112.0, top + 40.0, 150.0, 120.0), || {
                ("按住 说话，变成字".into(), Role::Button, Look::IconTile { icon: "mic".into() })
            }),
        }
    }

    fn faces(&self, ui: &mut Ui<'_>, top: f32) {
        shelves(ui, top);
        let has_one = self.writing.text.ends_with(']');
        for (n, (word, picture)) in (0u16..).zip(SMALL_FACES) {
            let (column, line) = (f32::from(n % 5), f32::from(n / 5));
            let spot = spot_of("wechat.chat.emoji.face", Of::Number(n));
            ui.tap(spot, area(6.0 + column * 73.0, top + 54.0 + line * 54.0, 70.0, 50.0), || {
                (word.into(), Role::Button, icon(picture, 34.0))
            });
            // One smile is enough for every goal: a search would write rows of them for ever.
            if n > 0 || has_one {
                ui.aside(spot, Touch::Tap);
            }
        }
        if !self.writing.text.is_empty() {
            ui.tap(ERASE, area(230.0, top + 166.0, 64.0, 48.0), || {
                ("删除".into(), Role::Button, icon("delete", 28.0))
            });
            ui.aside(ERASE, Touch::Tap);
        }
    }

    pub(super) fn touch_foot(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let chat = self.chat;
        match (at.name, at.of) {
            ("wechat.chat.box", _) => {
                self.write_on(turn);
                if touch == Touch::Hold {
                    self.foot = Foot::Paste;
                }
            }
            ("wechat.chat.voice", _) if self.foot == Foot::Voice => self.write_on(turn),
            ("wechat.chat.voice", _) => self.turn_to(turn, Foot::Voice),
            ("wechat.chat.emoji", _) if matches!(self.foot, Foot::Faces | Foot::Stickers) => {
                self.write_on(turn);
            }
            ("wechat.chat.emoji" | "wechat.chat.faces", _) => {
                self.take_up(turn);
                self.writing.focus = false;
                self.scroll = 0;
                self.foot = Foot::Faces;
            }
            ("wechat.chat.stickers", _) => self.turn_to(turn, Foot::Stickers),
            ("wechat.chat.emoji.face", Of::Number(n)) => {
                let text =
                    format!("{}[{}]", self.writing.text, SMALL_FACES[usize::from(n) % SMALL_FACES.len()].0);
                self.writing.set(&text);
            }
            ("wechat.chat.emoji.delete", _) => {
                let shorter = without_last(&self.writing.text).to_owned();
                self.writing.set(&shorter);
            }
            ("wechat.chat.sticker", Of::Number(n)) => {
                send(turn.world, &mut turn.writes, chat, MessageBody::Sticker(n));
                self.scroll = 0;
            }
            ("wechat.chat.plus", _) if matches!(self.foot, Foot::More | Foot::MoreNext) => {
                self.foot = Foot::Box;
            }
            ("wechat.chat.plus", _) => self.turn_to(turn, Foot::More),
            ("wechat.chat.plus.panel", _) => {
                self.foot = if touch == Touch::SwipeLeft { Foot::MoreNext } else { Foot::More };
            }
            ("wechat.chat.plus.dictation", _) => self.turn_to(turn, Foot::Dictation),
            ("wechat.chat.dictate", _) if touch == Touch::Tap => turn.tell("说话时间太短"),
            ("wechat.chat.dictate", _) => {
                let words = turn.world.to_send.spoken.first().cloned().unwrap_or_default();
                self.writing.set(&words);
                self.put_aside(turn);
            }
            ("wechat.chat.unquote", _) => turn.writes.set(QUOTING.of(Of::Chat(chat)), 0),
            // The green key 发送 of an iPhone's keyboard has nothing to send yet.
            ("keyboard.main", _) if self.writing.text.is_empty() => {}
            ("wechat.chat.send" | "keyboard.main", _) => self.send(turn),
            ("wechat.chat.talk", _) if touch == Touch::Tap => turn.tell("说话时间太短"),
            ("wechat.chat.talk", _) => {
                turn.turn_into(self);
                return Speaking::begin(turn, chat);
            }
            (name, _) => {
                self.foot = Foot::Box;
                self.put_aside(turn);
                turn.turn_into(self);
                return open_tile(turn, chat, name);
            }
        }
        turn.turn_into(self);
    }

    fn turn_to(&mut self, turn: &mut Turn<'_>, foot: Foot) {
        self.put_aside(turn);
        self.scroll = 0;
        self.foot = foot;
    }

    /// The cursor stands in the box, behind what was written so far.
    fn write_on(&mut self, turn: &mut Turn<'_>) {
        self.take_up(turn);
        self.scroll = 0;
        self.foot = Foot::Box;
        self.writing.focus = true;
    }

    fn send(&mut self, turn: &mut Turn<'_>) {
        self.take_up(turn);
        let text = std::mem::take(&mut self.writing.text).to_string();
        self.scroll = 0;
        let mark = QUOTING.of(Of::Chat(self.chat));
        let quoting = usize::try_from(turn.writes.reads().mark(mark)).ok().and_then(|n| n.checked_sub(1));
        let of = quoting.and_then(|at| turn.writes.reads().thread(self.chat).get(at).cloned());
        let body = match (quoting, of) {
            (Some(_), Some(of)) => MessageBody::Quote { of: quoted(turn.world, self.chat, &of), text },
            _ => MessageBody::Text(text),
        };
        if body_text(&body).is_some_and(|text| remind::calls(turn.world, self.chat, text)) {
            turn.writes.set(remind::REMINDED.of(Of::Chat(self.chat)), 1);
        }
        turn.writes.set(mark, 0);
        send(turn.world, &mut turn.writes, self.chat, body);
    }
}

fn body_text(body: &MessageBody) -> Option<&str> {
    match body {
        MessageBody::Text(text) | MessageBody::Quote { text, .. } => Some(text),
        _ => None,
    }
}

fn open_tile(turn: &mut Turn<'_>, chat: crate::world::ChatId, name: &str) {
    match name {
        "wechat.chat.plus.album" => Album::open(turn, chat),
        "wechat.chat.plus.shoot" => {
            permission::ask(turn, App::WeChat, Ask::Camera, Shoot { chat, taken: None })
        }
        "wechat.chat.plus.call" => turn.push(CallSheet { chat }),
        "wechat.chat.plus.place" => {
            permission::ask(turn, App::WeChat, Ask::Location, SendThing::opened(chat, Kind::Place));
        }
        "wechat.chat.plus.packet" => turn.push(money::red_packet(chat)),
        "wechat.chat.plus.gift" => leaf::open(turn, "gifts"),
        "wechat.chat.plus.transfer" => turn.push(money::transfer(turn.world, chat)),
        "wechat.chat.plus.file" => turn.push(SendThing::opened(chat, Kind::File)),
        "wechat.chat.plus.card" => turn.push(SendThing::opened(chat, Kind::Person)),
        "wechat.chat.plus.favourites" => turn.push(SendThing::opened(chat, Kind::Favourite)),
        _ => {}
    }
}

/// The text without its last character or small face.
fn without_last(text: &str) -> &str {
    let end = text.strip_suffix(']').and_then(|_| text.rfind('['));
    let last = text.char_indices().next_back().map_or(0, |(at, _)| at);
    &text[..end.unwrap_or(last)]
}

fn shelves(ui: &mut Ui<'_>, top: f32) {
    let faces = spot("wechat.chat.faces");
    for (n, (spot, words, picture)) in
        (0u8..).zip([(faces, "小表情", "smile"), (STICKERS, "收藏的大表情", "heart")])
    {
        ui.tap(spot, area(12.0 + f32::from(n) * 60.0, top + 4.0, 54.0, 46.0), || {
            (words.into(), Role::Button, icon(picture, 26.0))
        });
    }
}

fn stickers(ui: &mut Ui<'_>, top: f32) {
    shelves(ui, top);
    let world = ui.world;
    for (n, sticker) in (0u16..).zip(world.to_send.stickers.iter().take(4)) {
        let place = area(10.0 + f32::from(n) * 90.0, top + 70.0, 84.0, 84.0);
        ui.tap(spot_of("wechat.chat.sticker", Of::Number(n)), place, || {
            let picture = sticker.picture.clone();
            (sticker.title.clone(), Role::Button, Look::Picture { picture, rounded: true })
        });
    }
}

fn tiles(ui: &mut Ui<'_>, top: f32, page: usize) {
    let swipe: &[Touch] = if page == 0 { &[Touch::SwipeLeft] } else { &[Touch::SwipeRight] };
    ui.add(PANEL, swipe, area(0.0, top, WIDTH, PANEL_H), || {
        ("加号的两页".into(), Role::Area, Look::SwipeArea)
    });
    // Some phones have no 礼物 (V7).
    let gifts = !ui.other(Label::NoGifts);
    let shown = TILES[page].iter().filter(|(spot, ..)| gifts || *spot != GIFT);
    for (n, (spot, words, picture)) in (0u8..).zip(shown) {
        let (column, line) = (f32::from(n % 4), f32::from(n / 4));
        let place = area(4.0 + column * 92.0, top + 8.0 + line * 106.0, 90.0, 100.0);
        let words = if *words == "相册" && ui.profile.system == System::Ios { "照片" } else { words };
        ui.tap(*spot, place, || (words.into(), Role::Button, Look::IconTile { icon: (*picture).into() }));
    }
}
