//! The messages of a chat: laid out, read, held.

use crate::content::{Happens, Mark, Message, Reads, Record};
use crate::danger::scam::Scam;
use crate::metrics::{TOP, WIDTH, break_lines};
use crate::parts::{self, LIST, Scroll, face};
use crate::screen::{Face, Look, PanelGround, Role, Side, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot_of};
use crate::wechat::account::Account;
use crate::wechat::article::Article;
use crate::wechat::care::{CARE, LISTEN};
use crate::wechat::chat::bubble::{self, QUOTE, bubble, message_height};
use crate::wechat::chat::menu::Asks;
use crate::wechat::chat::things::Large;
use crate::wechat::chat::{Chat, Foot, bar_top};
use crate::wechat::money;
use crate::wechat::person::Person;
use crate::world::{ChatId, MessageBody, World};

/// Voice messages that were heard, by their place in the chat.
pub const HEARD: Mark = Mark::new("wechat.heard");
/// The voice message that plays now, or the text that is read aloud, by its place from 1.
pub const PLAYING: Mark = Mark::new("wechat.playing");
/// Voice messages that 转文字 was used on, by their place.
pub const IN_WORDS: Mark = Mark::new("wechat.voice-words");
/// Characters of a text that are read aloud in a second.
const SPOKEN_A_SECOND: u32 = 4;
/// An own text may be written again for so many seconds after it was taken back.
const EDIT_FOR: u32 = 300;

/// The spot of the message at this place.
pub(crate) fn message(n: u16) -> Spot {
    spot_of("wechat.chat.message", Of::Number(n))
}

fn listed(reads: Reads<'_>, mark: Mark, chat: ChatId, n: u16) -> bool {
    reads.list(mark.of(Of::Chat(chat))).iter().any(|record| record.number == u32::from(n))
}

/// Remembers a message of the chat in a list, once.
pub(crate) fn enlist(turn: &mut Turn<'_>, mark: Mark, chat: ChatId, n: u16) {
    if !listed(turn.writes.reads(), mark, chat, n) {
        let number = u32::from(n);
        turn.writes.record(mark.of(Of::Chat(chat)), Record { number, ..Record::default() });
    }
}

impl Chat {
    pub(super) fn messages(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let size = parts::metrics(ui).text;
        let thread = reads.thread(self.chat);
        let group = world.chat(self.chat).person.is_none();
        let heights: Vec<f32> =
            (0u16..).zip(thread).map(|(n, m)| self.height(world, reads, n, m, size, group)).collect();
        let total = heights.iter().sum::<f32>() + 12.0;
        let mut scroll = Scroll::from_end(TOP, bar_top(ui.metrics, self), self.scroll, total);
        scroll.swipes(ui, LIST);
        for (n, (message, height)) in (0u16..).zip(thread.iter().zip(heights)) {
            if let Some(place) = scroll.place(12.0, WIDTH - 24.0, height) {
                let reach = scroll.in_reach(place);
                self.message(ui, reads, (n, message), place, reach);
            }
        }
    }

    fn height(
        &self,
        world: &World,
        reads: Reads<'_>,
        n: u16,
        message: &Message,
        size: f32,
        group: bool,
    ) -> f32 {
        let name = if group && !message.own && is_bubble(&message.body) { NAME } else { 0.0 };
        let words = self
            .in_words(reads, n, &message.body)
            .map_or(0.0, |words| parts::text_height(words, size - 3.0, ROOM) + 12.0);
        message_height(world, &message.body, size) + name + words
    }

    /// Whether the message at this place is heard now.
    fn plays(&self, reads: Reads<'_>, n: u16) -> bool {
        reads.mark(PLAYING.of(Of::Chat(self.chat))) == u32::from(n) + 1
    }

    /// What 转文字 made of a voice message.
    fn in_words<'m>(&self, reads: Reads<'_>, n: u16, body: &'m MessageBody) -> Option<&'m str> {
        match body {
            MessageBody::Voice { words, .. } if listed(reads, IN_WORDS, self.chat, n) => Some(words),
            _ => None,
        }
    }

    fn message(
        &self,
        ui: &mut Ui<'_>,
        reads: Reads<'_>,
        at: (u16, &Message),
        place: crate::screen::Area,
        reach: bool,
    ) {
        let world = ui.world;
        let (n, message) = at;
        let size = parts::metrics(ui).text;
        let mut place = area(place.x, place.y + 8.0, place.w, place.h - 16.0);
        if world.chat(self.chat).person.is_none()
            && is_bubble(&message.body)
            && let Some(from) = message.from
        {
            let name = area(place.x + 66.0, place.y, 240.0, NAME);
            parts::text(ui, name, &world.person(from).name, ui.metrics.note - 2.0, TextStyle::Note);
            place = area(place.x, place.y + NAME, place.w, place.h - NAME);
        }
        if let MessageBody::Withdrawn { text } = &message.body {
            return self.withdrawn(ui, reads, at, place, reach && !text.is_empty());
        }
        let quoted = match &message.body {
            MessageBody::Quote { of, .. } => Some(of),
            _ => None,
        };
        let bubble_h = if quoted.is_some() { place.h - QUOTE } else { place.h };
        let bubble_at = area(place.x, place.y, place.w, bubble_h);
        let looks = || self.looks(world, reads, n, message, size);
        let aloud = message.text().is_some() && reads_aloud(reads);
        if reach && is_bubble(&message.body) {
            let taps = opens(&message.body) || aloud;
            let touches: &[Touch] = if taps { &[Touch::Tap, Touch::Hold] } else { &[Touch::Hold] };
            ui.add(self::message(n), touches, bubble_at, looks);
        } else {
            ui.show(bubble_at, looks);
        }
        if let Some(of) = quoted {
            quote(ui, message.own, of, area(place.x, place.y + bubble_h, place.w, QUOTE));
        }
        if aloud && !message.failed && self.plays(reads, n) {
            let x = if message.own { 20.0 } else { WIDTH - 70.0 };
            ui.show(area(x, place.y, 46.0, 48.0), || {
                ("正在念这句话".into(), Role::Status, parts::icon("volume-2", 28.0))
            });
        }
        if message.failed {
            let spot = spot_of("wechat.chat.message.failed", Of::Number(n));
            let x = if message.own { 20.0 } else { WIDTH - 70.0 };
            let mark = area(x, place.y, 46.0, 48.0);
            let looks = || ("没有发出去的红色感叹号".into(), Role::Button, parts::icon("circle-alert", 28.0));
            if reach {
                ui.tap(spot, mark, looks);
            } else {
                ui.show(mark, looks);
            }
        }
    }

    fn looks(
        &self,
        world: &World,
        reads: Reads<'_>,
        n: u16,
        message: &Message,
        size: f32,
    ) -> (String, Role, Look) {
        let (side, face) = self.who(world, message);
        let (label, role, look) = bubble(world, &message.body, size, side, face);
        let Look::VoiceBubble { side, face, seconds, .. } = look else { return (label, role, look) };
        let unheard = !message.own && !listed(reads, HEARD, self.chat, n);
        let playing = self.plays(reads, n);
        let words = self.in_words(reads, n, &message.body);
        let words = words.map_or_else(Vec::new, |words| break_lines(words, size - 3.0, ROOM));
        (label, role, Look::VoiceBubble { side, face, seconds, unheard, playing, words })
    }

    /// 你撤回了一条消息, and 重新编辑 for a while.
    fn withdrawn(
        &self,
        ui: &mut Ui<'_>,
        reads: Reads<'_>,
        at: (u16, &Message),
        place: crate::screen::Area,
        edit: bool,
    ) {
        let (n, message) = at;
        let size = parts::metrics(ui).text - 6.0;
        let fresh = message.at.is_some_and(|at| reads.now().saturating_sub(at) < EDIT_FOR);
        let w = if edit && fresh { 224.0 } else { place.w };
        parts::text(ui, area(place.x, place.y + 8.0, w, 32.0), "你撤回了一条消息", size, TextStyle::Centre);
        if edit && fresh {
            let spot = spot_of("wechat.chat.message.edit", Of::Number(n));
            let key = area(place.x + w, place.y, 110.0, 44.0);
            parts::button(ui, spot, key, "重新编辑", crate::screen::Dress::Link);
        }
    }

    fn who(&self, world: &World, message: &Message) -> (Side, Face) {
        if message.own {
            return (Side::Own, parts::own_face(world));
        }
        let chat = world.chat(self.chat);
        let face = match message.from {
            Some(person) => face(&world.person(person).face, world.person(person).colour),
            None => face(&chat.face, chat.colour),
        };
        (Side::Theirs, face)
    }

    pub(super) fn touch_message(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let (chat, Of::Number(n)) = (self.chat, at.of) else { return };
        let found = turn.writes.reads().thread(chat).get(usize::from(n)).map(|m| m.body.clone());
        match (at.name, found) {
            ("wechat.chat.message.failed", _) => {
                self.put_aside(turn);
                turn.turn_into(Chat { foot: Foot::Held(n, Asks::Resend), ..self });
            }
            ("wechat.chat.message.edit", Some(MessageBody::Withdrawn { text })) => {
                self.writing.set(&text);
                self.writing.focus = true;
                self.foot = Foot::Box;
                turn.turn_into(self);
            }
            (_, Some(_)) if touch == Touch::Hold => {
                self.put_aside(turn);
                turn.turn_into(Chat { foot: Foot::Held(n, Asks::What), ..self });
            }
            (_, Some(body)) => {
                turn.turn_into(self);
                open(turn, chat, n, body);
            }
            (_, None) => turn.turn_into(self),
        }
    }
}

/// What a tap on a message does.
fn open(turn: &mut Turn<'_>, chat: ChatId, n: u16, body: MessageBody) {
    match body {
        MessageBody::Article(article) => turn.push(Article::opened(article)),
        MessageBody::Danger(number) => turn.push(Scam::opened(number)),
        MessageBody::PersonCard(person) => turn.push(Person::opened(person)),
        MessageBody::AccountCard(account) => turn.push(Account::opened(account)),
        MessageBody::Voice { seconds, .. } => {
            play(turn, chat, n, seconds.into());
            enlist(turn, HEARD, chat, n);
            turn.writes.set(super::menu::HEARD_ONE.of(Of::Chat(chat)), 1);
        }
        MessageBody::Text(text) | MessageBody::Quote { text, .. } => {
            let characters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
            play(turn, chat, n, 1 + characters.div_ceil(SPOKEN_A_SECOND));
        }
        MessageBody::RedPacket { .. } | MessageBody::Transfer { .. } => turn.push(money::opened(chat, n)),
        MessageBody::Call { video, .. } => super::call::begin(turn, chat, video),
        _ => turn.push(Large::opened(chat, n)),
    }
}

/// The message is heard for so many seconds; touched again meanwhile, it stops.
fn play(turn: &mut Turn<'_>, chat: ChatId, n: u16, seconds: u32) {
    let playing = PLAYING.of(Of::Chat(chat));
    let here = u32::from(n) + 1;
    let now = turn.writes.reads().mark(playing);
    turn.writes.set(playing, if now == here { 0 } else { here });
    turn.writes.later(seconds, Happens::Mark(playing, 0));
}

/// 听文字消息 of 关怀模式: a text is read aloud when it is touched.
fn reads_aloud(reads: Reads<'_>) -> bool {
    reads.is_on(LISTEN) && reads.is_on(CARE)
}

/// Whether a tap on the message opens something.
fn opens(body: &MessageBody) -> bool {
    !matches!(body, MessageBody::Text(_) | MessageBody::Quote { .. } | MessageBody::Sticker(_))
}

/// Whether it stands in a bubble beside a portrait, and not as a grey line.
pub(crate) fn is_bubble(body: &MessageBody) -> bool {
    !matches!(body, MessageBody::System(_) | MessageBody::Withdrawn { .. })
}

fn quote(ui: &mut Ui<'_>, own: bool, of: &str, place: crate::screen::Area) {
    let size = ui.metrics.note - 2.0;
    let at = area(if own { 70.0 } else { 78.0 }, place.y + 2.0, 226.0, QUOTE - 6.0);
    parts::panel(ui, at, PanelGround::Strip, true);
    ui.show(area(at.x + 8.0, at.y + 3.0, at.w - 16.0, at.h - 4.0), || {
        let lines = crate::metrics::break_lines_at_most(of, size, at.w - 16.0, 1);
        (of.to_owned(), Role::Text, Look::Text { lines, size, style: TextStyle::Note })
    });
}

/// Who wrote a message.
pub(crate) fn writer<'w>(world: &'w World, chat: ChatId, message: &Message) -> &'w str {
    match (message.own, message.from) {
        (true, _) => &world.owner.name,
        (false, Some(person)) => &world.person(person).name,
        (false, None) => &world.chat(chat).title,
    }
}

/// A message for a quote: its writer and what it says.
pub(crate) fn quoted(world: &World, chat: ChatId, message: &Message) -> String {
    format!("{}：{}", writer(world, chat, message), bubble::line(world, &message.body))
}

/// Height of the writer's name above a message of a group.
const NAME: f32 = 24.0;
/// Room for the words of a voice message.
const ROOM: f32 = 208.0;
