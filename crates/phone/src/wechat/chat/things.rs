//! Things to send from lists (位置, 文件, 个人名片, 收藏), and a message opened at full size
//! (wechat-reference B12, B13).
//!
//! Left out: B12 共享实时位置 (needs two phones). The map of 位置 is a drawing.

use crate::content::Reads;
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::{Shows, Wears};
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::{Dress, Ground, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::chat::bubble;
use crate::wechat::chat::send::send;
use crate::wechat::scan;
use crate::wechat::send_dialog::{self, SendDialog};
use crate::world::{ChatId, MessageBody, PersonId, PersonKind, PosterId, World, all};

/// A list to send one thing from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SendThing {
    /// Into which chat.
    pub chat: ChatId,
    /// What kind of thing.
    pub kind: Kind,
    /// How far the list is scrolled, in swipes.
    pub scroll: u8,
    /// Which one is chosen: its place in the list.
    pub chosen: Option<u16>,
}

/// What can be sent from a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// 位置.
    Place,
    /// 文件.
    File,
    /// 个人名片.
    Person,
    /// 收藏.
    Favourite,
}

const SEND: Spot = spot("wechat.send.send");
const CLOSE: Spot = spot("wechat.large.close");
const READ_CODE: Spot = spot("wechat.large.read-code");
const NO: Spot = spot("wechat.large.no");

impl SendThing {
    /// The list with nothing chosen.
    #[must_use]
    pub fn opened(chat: ChatId, kind: Kind) -> Self {
        SendThing { chat, kind, scroll: 0, chosen: None }
    }

    fn words(&self) -> &'static str {
        match self.kind {
            Kind::Place => "位置",
            Kind::File => "文件",
            Kind::Person => "选择朋友",
            Kind::Favourite => "收藏",
        }
    }

    /// What can be sent, in the order of the list.
    fn bodies(&self, world: &World, reads: Reads<'_>) -> Vec<MessageBody> {
        match self.kind {
            Kind::Place => all(world.to_send.places.len(), MessageBody::Location).collect(),
            Kind::File => all(world.to_send.files.len(), MessageBody::File).collect(),
            Kind::Favourite => reads.favourites().iter().copied().map(MessageBody::Article).collect(),
            Kind::Person => all(world.people.len(), PersonId)
                .filter(|person| world.person(*person).kind != PersonKind::Stranger)
                .map(MessageBody::PersonCard)
                .collect(),
        }
    }

    /// A card or a favourite is asked about in a small window; places and files are ticked.
    fn asks(&self) -> bool {
        matches!(self.kind, Kind::Person | Kind::Favourite)
    }

    fn row(&self, world: &World, body: &MessageBody, n: u16) -> Row {
        let mut row = Row { title: bubble::line(world, body), ..Row::default() };
        if let Some((_, name)) = row.title.split_once("] ") {
            row.title = name.to_owned();
        }
        match body {
            MessageBody::PersonCard(person) => {
                let it = world.person(*person);
                row.face = Some(face(&it.face, it.colour));
            }
            MessageBody::Location(place) => {
                row.subtitle = Some(bubble::thing(&world.to_send.places, *place).note);
            }
            MessageBody::File(file) => {
                row.icon = Some("file-text");
                row.subtitle = Some(bubble::thing(&world.to_send.files, *file).note);
            }
            _ => {}
        }
        row.tick = (!self.asks()).then_some(self.chosen == Some(n));
        row
    }
}

impl Shows for SendThing {
    fn screen(&self) -> &'static str {
        match self.kind {
            Kind::Place => "wechat.send-place",
            Kind::File => "wechat.send-file",
            Kind::Person => "wechat.send-card",
            Kind::Favourite => "wechat.send-favourite",
        }
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn title(&self, _world: &World) -> String {
        self.words().into()
    }

    fn panel(&self) -> Option<&'static str> {
        self.chosen.filter(|_| self.asks()).map(|_| "send-dialog")
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let h = ui.metrics.tall_row;
        let bodies = self.bodies(world, reads);
        let map = if self.kind == Kind::Place { 190.0 } else { 0.0 };
        let mut scroll = Scroll::new(TOP + map, ui.bottom(), self.scroll, bodies.len() as f32 * h);
        scroll.swipes(ui, LIST);
        for (n, body) in (0u16..).zip(&bodies) {
            let Some(place) = scroll.place(0.0, WIDTH, h) else { continue };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, spot_of("wechat.send.row", Of::Number(n)), place, || {
                self.row(world, body, n)
            });
        }
        if bodies.is_empty() {
            parts::empty(ui, TOP, "这里还没有东西");
        }
        if self.kind == Kind::Place {
            ui.show(area(0.0, TOP, WIDTH, map), || {
                ("地图".into(), Role::Picture, Look::Picture { picture: "map".into(), rounded: false })
            });
        }
        parts::bar(ui, || self.words().into(), true, PanelGround::Grey);
        if !self.asks() {
            let at = area(WIDTH - 86.0, STATUS + 4.0, 80.0, 44.0);
            let looks = || ("发送".to_owned(), Role::Button, Look::Button { dress: Dress::Primary });
            match self.chosen {
                Some(_) => ui.tap(SEND, at, looks),
                None => ui.greyed(SEND, at, looks),
            }
        } else if let Some(body) = self.chosen.and_then(|n| bodies.get(usize::from(n))) {
            let what = bubble::line(world, body);
            let dialog = SendDialog::plain(world, self.chat, what, (spot("wechat.send.no"), SEND));
            send_dialog::draw(ui, &dialog);
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at.name, at.of) {
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
            }
            ("wechat.send.row", Of::Number(n)) => self.chosen = Some(n),
            ("wechat.send.send", _) => {
                let bodies = self.bodies(turn.world, turn.writes.reads());
                if let Some(body) = self.chosen.and_then(|n| bodies.get(usize::from(n)).cloned()) {
                    send(turn.world, &mut turn.writes, self.chat, body);
                }
                turn.pop();
                if self.asks() {
                    turn.done("已发送");
                }
                return;
            }
            ("wechat.back", _) => return turn.pop(),
            _ if self.panel().is_some() => self.chosen = None,
            _ => return turn.pop(),
        }
        turn.turn_into(self);
    }
}

/// A message opened at full size; a tap leads back.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Large {
    /// In which chat.
    pub chat: ChatId,
    /// Its place, oldest first.
    pub at: u16,
    /// The picture was held: what to do with it?
    pub held: bool,
}

impl Large {
    /// The message as it opens.
    #[must_use]
    pub fn opened(chat: ChatId, at: u16) -> Self {
        Large { chat, at, held: false }
    }

    fn body<'a>(&self, reads: Reads<'a>) -> Option<&'a MessageBody> {
        reads.thread(self.chat).get(usize::from(self.at)).map(|message| &message.body)
    }

    /// A poster over the whole glass; held, its code can be read.
    fn poster(&self, ui: &mut Ui<'_>, reads: Reads<'_>, poster: PosterId) {
        let it = scan::drawn(ui.world.poster(poster));
        let has_code = scan::behind(ui.world, reads, poster).is_some();
        let size = ui.metrics.text - 2.0;
        let glass = area(0.0, TOP, WIDTH, ui.bottom() - TOP);
        let touches: &[Touch] = if has_code { &[Touch::Tap, Touch::Hold] } else { &[Touch::Tap] };
        ui.add(CLOSE, touches, glass, || ("大照片".into(), Role::Button, Look::SwipeArea));
        let (w, h) = (bubble::POSTER.0 * 2.0, bubble::POSTER.1 * 2.0);
        let place = area((WIDTH - w) / 2.0, TOP + (glass.h - h) / 2.0 - 30.0, w, h);
        ui.show(place, || (it.title.clone(), Role::Picture, Look::Poster { poster: it }));
        let words = if has_code { "点一下回去，按住识别二维码" } else { "点一下，回去" };
        let below = area(20.0, place.y + h + 16.0, WIDTH - 40.0, size * 3.0);
        parts::text(ui, below, words, size, TextStyle::OnDark);
        if self.held {
            parts::action_sheet(ui, NO, &[(READ_CODE, "识别图中的二维码", Dress::Default)]);
            // As in the menu of the chat: lessons follow an account where it takes more care.
            ui.aside(READ_CODE, Touch::Tap);
        }
    }
}

impl Shows for Large {
    fn screen(&self) -> &'static str {
        "wechat.large"
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn title(&self, _world: &World) -> String {
        "大图".into()
    }

    fn panel(&self) -> Option<&'static str> {
        self.held.then_some("picture-menu")
    }

    fn ground(&self) -> Ground {
        Ground::Black
    }

    fn wears(&self) -> Wears {
        Wears::DarkApp
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let bottom = ui.bottom();
        let Some(body) = self.body(reads) else { return };
        if let MessageBody::Poster(poster) = body {
            return self.poster(ui, reads, *poster);
        }
        let label = bubble::line(world, body);
        // The mark in brackets is for a line of the list.
        let name = label.split_once("] ").map_or(label.trim_matches(['[', ']']), |(_, name)| name);
        let picture = match body {
            MessageBody::Picture(photo) => Some(world.photo(*photo).picture.clone()),
            MessageBody::Shot { .. } => Some(world.to_send.in_front.clone()),
            MessageBody::Location(n) => Some(bubble::thing(&world.to_send.places, *n).picture),
            _ => None,
        };
        if let Some(picture) = picture {
            return parts::large_picture(ui, CLOSE, name, &picture);
        }
        // The whole glass takes the tap; what is shown on it is only looked at.
        ui.tap(CLOSE, area(0.0, TOP, WIDTH, bottom - TOP), || {
            (format!("{name}，点一下回去"), Role::Button, Look::SwipeArea)
        });
        let lines = match body {
            MessageBody::Bundle { lines, .. } => lines.join("\n"),
            MessageBody::File(n) => {
                let it = bubble::thing(&world.to_send.files, *n);
                format!("{}\n{}", it.title, it.note)
            }
            _ => name.to_owned(),
        };
        let size = ui.metrics.text - 4.0;
        let back = area(24.0, bottom - 80.0, WIDTH - 48.0, 40.0);
        parts::text(ui, back, "点一下，回去", size, TextStyle::OnDark);
        let at = area(24.0, TOP + 10.0, WIDTH - 48.0, 46.0);
        parts::text(ui, at, &lines, size, TextStyle::OnDark);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let was_held = std::mem::replace(&mut self.held, touch == Touch::Hold);
        match self.body(turn.writes.reads()) {
            Some(MessageBody::Poster(poster)) if at == READ_CODE => {
                if let Some(page) = scan::behind(turn.world, turn.writes.reads(), *poster) {
                    turn.turn_into(page);
                }
            }
            _ if was_held || self.held => turn.turn_into(self),
            _ => turn.pop(),
        }
    }
}
