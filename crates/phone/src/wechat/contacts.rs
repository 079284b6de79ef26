//! 通讯录: the rows above, friends by letter, the strip A–Z; and 群聊 (wechat-reference B3, V9).

use crate::content::Reads;
use crate::metrics::{Metrics, STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face, icon};
use crate::profile::Label;
use crate::screen::{Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::chat;
use crate::wechat::friends;
use crate::wechat::new_friends;
use crate::wechat::rows::{self, Entry, scrolled};
use crate::world::{ChatId, PersonId, World, all};

const ADD: Spot = spot("wechat.contacts.add");
const LETTER: &str = "wechat.contacts.letter";

/// Height of a line with a letter.
const HEAD: f32 = 30.0;
/// Width of the strip A–Z.
const STRIP: f32 = 30.0;
/// Height of the last line.
const LAST: f32 = 50.0;

/// Rows above the friends: their name, words and picture, and the plain page they lead to.
const ROWS: [(&str, &str, &str, Option<&str>); 7] = [
    ("wechat.contacts.new-friends", "新的朋友", "user-plus", None),
    ("wechat.contacts.chat-only", "仅聊天的朋友", "message-circle", Some("chat-only")),
    ("wechat.contacts.groups", "群聊", "users", None),
    ("wechat.contacts.labels", "标签", "tag", Some("labels")),
    ("wechat.contacts.accounts", "公众号", "newspaper", None),
    ("wechat.contacts.services", "服务号", "bell", None),
    ("wechat.contacts.work", "企业微信联系人", "briefcase", Some("work")),
];

/// 群聊.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Groups {
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

/// The plain page behind a row above the friends.
pub(super) fn leaf_of(at: Spot) -> Option<&'static str> {
    ROWS.into_iter().find_map(|(name, _, _, leaf)| leaf.filter(|_| name == at.name))
}

fn above(ui: &Ui<'_>, waiting: u16) -> Vec<Entry<'static>> {
    let one_row = ui.other(Label::OneAccountRow);
    ROWS.into_iter()
        .filter(|(name, ..)| !(one_row && *name == "wechat.contacts.services"))
        .filter_map(|(name, words, picture, leaf)| {
            if let Some(slug) = leaf {
                ui.world.find_leaf(slug)?;
            }
            let badge = if name == "wechat.contacts.new-friends" { waiting } else { 0 };
            Some(Entry { icon: Some(picture), arrow: false, badge, ..Entry::new(spot(name), words) })
        })
        .collect()
}

/// The list below the title bar.
pub(super) fn list(ui: &mut Ui<'_>, reads: Reads<'_>, at: u8, bottom: f32) {
    let world = ui.world;
    let metrics = ui.metrics;
    let rows = above(ui, new_friends::waiting(world, reads));
    let friends = friends::friends(world, reads);
    let letters = letters(world, &friends);
    let total =
        rows::height(ui, &rows) + friends.len() as f32 * metrics.row + letters.len() as f32 * HEAD + LAST;
    let mut scroll = Scroll::new(TOP, bottom, at, total);
    scroll.swipes(ui, LIST);
    let width = WIDTH - STRIP;
    for entry in &rows {
        if let Some(place) = scroll.place(0.0, width, metrics.row) {
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, entry.spot, place, || Row {
                icon: entry.icon,
                title: entry.title.to_owned(),
                badge: entry.badge,
                ..Row::default()
            });
        }
    }
    let mut letter = ' ';
    for person in &friends {
        let it = world.person(*person);
        if it.letter != letter {
            letter = it.letter;
            if let Some(place) = scroll.place(16.0, width - 32.0, HEAD) {
                parts::text(ui, place, &letter.to_string(), metrics.note, TextStyle::Note);
            }
        }
        let Some(place) = scroll.place(0.0, width, metrics.row) else {
            continue;
        };
        let reach = scroll.in_reach(place);
        parts::row(ui, reach, spot_of("wechat.contacts.friend", Of::Person(*person)), place, || Row {
            face: Some(face(&it.face, it.colour)),
            title: friends::name(world, reads, *person).to_owned(),
            ..Row::default()
        });
    }
    if let Some(place) = scroll.place(0.0, width, LAST) {
        parts::text(ui, place, &format!("{}个朋友", friends.len()), metrics.note, TextStyle::Centre);
    }
    strip(ui, &letters, bottom);
}

/// 添加朋友 on the title bar, which is laid out after the list.
pub(super) fn add_key(ui: &mut Ui<'_>) {
    ui.tap(ADD, area(4.0, STATUS + 4.0, 48.0, 44.0), || {
        ("添加朋友".into(), Role::Button, icon("user-plus", 26.0))
    });
}

/// The strip of letters; fine work for a finger, so a search never relies on it.
fn strip(ui: &mut Ui<'_>, letters: &[char], bottom: f32) {
    parts::panel(ui, area(WIDTH - STRIP, TOP, STRIP, bottom - TOP), PanelGround::White, false);
    let h = ((bottom - TOP) / letters.len().max(1) as f32).min(44.0);
    let top = TOP + ((bottom - TOP) - h * letters.len() as f32) / 2.0;
    for (n, letter) in (0u16..).zip(letters) {
        let name = spot_of(LETTER, Of::Number(n));
        let size = 14.0;
        ui.tap(name, area(WIDTH - STRIP, top + f32::from(n) * h, STRIP, h), || {
            let lines = vec![letter.to_string()];
            (letter.to_string(), Role::Button, Look::Text { lines, size, style: TextStyle::Centre })
        });
        ui.aside(name, Touch::Tap);
    }
}

fn letters(world: &World, friends: &[PersonId]) -> Vec<char> {
    let mut letters: Vec<char> = friends.iter().map(|p| world.person(*p).letter).collect();
    letters.dedup();
    letters
}

/// How many swipes bring the friends of the n-th letter into sight.
pub(super) fn scroll_to(world: &World, reads: Reads<'_>, metrics: Metrics, n: u16) -> u8 {
    let friends = friends::friends(world, reads);
    let letters = letters(world, &friends);
    let Some(letter) = letters.get(usize::from(n)) else { return 0 };
    let before = friends.iter().filter(|p| world.person(**p).letter < *letter).count();
    let y = (ROWS.len() + before) as f32 * metrics.row + f32::from(n) * HEAD;
    let sight = (metrics.bottom() - crate::metrics::TABS - TOP) * 0.7;
    // Whole swipes only; the last of them shows the letter.
    let mut swipes = 0;
    while f32::from(swipes + 1) * sight <= y {
        swipes += 1;
    }
    swipes
}

impl Shows for Groups {
    fn screen(&self) -> &'static str {
        "wechat.groups"
    }

    fn title(&self, _world: &World) -> String {
        "群聊".into()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let groups: Vec<Entry<'_>> = all(world.chats.len(), ChatId)
            .filter(|chat| world.chat(*chat).person.is_none() && friends::has_begun(world, reads, *chat))
            .map(|chat| {
                let it = world.chat(chat);
                let name = spot_of("wechat.groups.row", Of::Chat(chat));
                Entry { face: Some((&it.face, it.colour)), arrow: false, ..Entry::new(name, &it.title) }
            })
            .collect();
        let bottom = ui.bottom();
        rows::list(ui, TOP, bottom, self.scroll, &groups);
        parts::bar(ui, || "群聊".into(), true, PanelGround::Grey);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at, at.of) {
            (LIST, _) => {
                self.scroll = scrolled(self.scroll, touch);
                turn.turn_into(self);
            }
            (_, Of::Chat(chat)) => chat::open(turn, chat, false),
            _ => turn.pop(),
        }
    }
}
