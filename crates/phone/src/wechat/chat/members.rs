//! Who is in a group, and the pages that choose people: 发起群聊, ＋ and － (wechat-reference B19).
//!
//! Left out: B19 面对面建群 (needs people standing side by side).

use crate::content::{Mark, Reads, Record};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::{Dress, Look, PanelGround, Role, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::chat;
use crate::wechat::choose_chat::{ChooseChat, What};
use crate::world::{ChatId, PersonId, PersonKind, World, all};

/// Friends to tick.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ChooseFriends {
    /// What for.
    pub what_for: WhatFor,
    /// How far the list is scrolled, in swipes.
    pub scroll: u8,
}

/// What friends are chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WhatFor {
    /// 发起群聊.
    NewGroup,
    /// ＋ of a group.
    Join(ChatId),
    /// － of a group.
    Leave(ChatId),
    /// 创建新的聊天, to forward something into it.
    Forward(What),
}

/// Members who came during practice, newest first.
const CAME: Mark = Mark::new("wechat.members-came");
/// Members who were taken out.
const GONE: Mark = Mark::new("wechat.members-gone");
/// A group was begun here.
pub const BEGUN: Mark = Mark::new("wechat.group-begun");
/// The ticked friends.
const TICKED: Mark = Mark::new("wechat.ticked-friends");
/// How many there are.
pub const TICKS: Mark = Mark::new("wechat.friend-ticks");

const DONE: Spot = spot("wechat.choose-friends.done");

fn people(records: &[Record]) -> impl Iterator<Item = PersonId> {
    records.iter().filter_map(|record| match record.of {
        Some(Of::Person(person)) => Some(person),
        _ => None,
    })
}

/// The members the world knows by name, without the owner.
pub(crate) fn of(world: &World, reads: Reads<'_>, chat: ChatId) -> Vec<PersonId> {
    let gone: Vec<PersonId> = people(reads.list(GONE.of(Of::Chat(chat)))).collect();
    let mut members: Vec<PersonId> = world.chat(chat).members.clone();
    let mut came: Vec<PersonId> = people(reads.list(CAME.of(Of::Chat(chat)))).collect();
    came.reverse();
    members.extend(came);
    members.retain(|person| !gone.contains(person));
    members
}

/// How many are in the group, the owner among them.
pub(crate) fn count(world: &World, reads: Reads<'_>, chat: ChatId) -> usize {
    let it = world.chat(chat);
    let nameless = usize::from(it.size).saturating_sub(it.members.len() + 1);
    of(world, reads, chat).len() + 1 + nameless
}

impl ChooseFriends {
    /// Opens it with nobody ticked.
    pub(crate) fn open(turn: &mut Turn<'_>, what_for: WhatFor) {
        turn.writes.empty(TICKED);
        turn.writes.set(TICKS, 0);
        turn.push(ChooseFriends { what_for, scroll: 0 });
    }

    /// As [`ChooseFriends::open`], in place of the page in front.
    pub(crate) fn instead(turn: &mut Turn<'_>, what_for: WhatFor) {
        turn.writes.empty(TICKED);
        turn.writes.set(TICKS, 0);
        turn.turn_into(ChooseFriends { what_for, scroll: 0 });
    }

    fn candidates(&self, world: &World, reads: Reads<'_>) -> Vec<PersonId> {
        let mut friends: Vec<PersonId> = all(world.people.len(), PersonId)
            .filter(|person| world.person(*person).kind != PersonKind::Stranger)
            .collect();
        friends.sort_by_key(|person| world.person(*person).letter);
        match self.what_for {
            WhatFor::NewGroup | WhatFor::Forward(_) => {}
            WhatFor::Join(chat) => {
                let there = of(world, reads, chat);
                friends.retain(|person| !there.contains(person));
            }
            WhatFor::Leave(chat) => friends = of(world, reads, chat),
        }
        friends
    }

    fn done(&self, turn: &mut Turn<'_>) {
        let ticked: Vec<PersonId> = people(turn.writes.reads().list(TICKED)).collect();
        match self.what_for {
            WhatFor::NewGroup => match begin(turn, &ticked) {
                Some(chat) => chat::open(turn, chat, true),
                None => turn.pop(),
            },
            WhatFor::Forward(what) => match begin(turn, &ticked) {
                Some(chat) => turn.turn_into(ChooseChat::asking(what, chat)),
                None => turn.pop(),
            },
            WhatFor::Join(chat) => {
                enlist(turn, CAME, chat, &ticked);
                let words = format!("你邀请{}加入了群聊", names(turn.world, &ticked));
                turn.writes.note_in(chat, &words);
                turn.pop();
            }
            WhatFor::Leave(chat) => {
                enlist(turn, GONE, chat, &ticked);
                let words = format!("你将{}移出了群聊", names(turn.world, &ticked));
                turn.writes.note_in(chat, &words);
                turn.pop();
            }
        }
    }
}

/// One friend is a chat with that friend; several are a group. `None` if the world has no room for one.
fn begin(turn: &mut Turn<'_>, ticked: &[PersonId]) -> Option<ChatId> {
    let world = turn.world;
    if let [one] = ticked
        && let Some(chat) = world.find_chat(&world.person(*one).slug)
    {
        return Some(chat);
    }
    let to_come: Vec<ChatId> =
        all(world.chats.len(), ChatId).filter(|chat| world.chat(*chat).to_come).collect();
    let begun = |chat: &ChatId| turn.writes.reads().is_on(BEGUN.of(Of::Chat(*chat)));
    let chat = to_come.iter().copied().find(|chat| !begun(chat)).or(to_come.first().copied())?;
    turn.writes.empty(CAME.of(Of::Chat(chat)));
    turn.writes.empty(GONE.of(Of::Chat(chat)));
    turn.writes.clear(chat);
    enlist(turn, CAME, chat, ticked);
    turn.writes.set(BEGUN.of(Of::Chat(chat)), 1);
    let words = format!("你邀请{}加入了群聊", names(world, ticked));
    turn.writes.note_in(chat, &words);
    Some(chat)
}

fn enlist(turn: &mut Turn<'_>, list: Mark, chat: ChatId, people: &[PersonId]) {
    for person in people.iter().rev() {
        let of = Some(Of::Person(*person));
        turn.writes.record(list.of(Of::Chat(chat)), Record { of, ..Record::default() });
    }
}

fn names(world: &World, people: &[PersonId]) -> String {
    let names: Vec<&str> = people.iter().map(|person| world.person(*person).name.as_str()).collect();
    names.join("、")
}

impl Shows for ChooseFriends {
    fn screen(&self) -> &'static str {
        match self.what_for {
            WhatFor::NewGroup | WhatFor::Forward(_) => "wechat.new-group",
            WhatFor::Join(_) => "wechat.add-members",
            WhatFor::Leave(_) => "wechat.remove-members",
        }
    }

    fn of(&self) -> Of {
        match self.what_for {
            WhatFor::NewGroup | WhatFor::Forward(_) => Of::One,
            WhatFor::Join(chat) | WhatFor::Leave(chat) => Of::Chat(chat),
        }
    }

    fn title(&self, _world: &World) -> String {
        match self.what_for {
            WhatFor::NewGroup | WhatFor::Forward(_) => "发起群聊".into(),
            WhatFor::Join(_) => "选择联系人".into(),
            WhatFor::Leave(_) => "移出成员".into(),
        }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let h = ui.metrics.row;
        let friends = self.candidates(world, reads);
        let ticked: Vec<PersonId> = people(reads.list(TICKED)).collect();
        let bottom = ui.bottom() - 68.0;
        let mut scroll = Scroll::new(TOP, bottom, self.scroll, friends.len() as f32 * h);
        scroll.swipes(ui, LIST);
        for person in friends {
            let Some(place) = scroll.place(0.0, WIDTH, h) else { continue };
            let reach = scroll.in_reach(place);
            let spot = spot_of("wechat.choose-friends.row", Of::Person(person));
            parts::row(ui, reach, spot, place, || {
                let it = world.person(person);
                Row {
                    face: Some(face(&it.face, it.colour)),
                    title: it.name.clone(),
                    tick: Some(ticked.contains(&person)),
                    ..Row::default()
                }
            });
        }
        parts::bar(ui, || self.title(world), true, PanelGround::Grey);
        parts::panel(ui, area(0.0, bottom, WIDTH, 68.0 + ui.metrics.strip), PanelGround::Bar, false);
        let at = area(WIDTH - 140.0, bottom + 8.0, 128.0, 52.0);
        let count = ticked.len();
        let looks = || {
            let words = if count == 0 { "完成".to_owned() } else { format!("完成({count})") };
            (words, Role::Button, Look::Button { dress: Dress::Primary })
        };
        if count == 0 {
            ui.greyed(DONE, at, looks);
        } else {
            ui.tap(DONE, at, looks);
        }
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at.name, at.of) {
            ("wechat.list", _) => {
                let scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(ChooseFriends { scroll, ..self });
            }
            ("wechat.choose-friends.row", Of::Person(person)) => toggle(turn, person),
            ("wechat.choose-friends.done", _) => self.done(turn),
            _ => match self.what_for {
                WhatFor::Forward(what) => {
                    turn.turn_into(ChooseChat { what, scroll: 0, several: false, dialog: None });
                }
                _ => turn.pop(),
            },
        }
    }
}

fn toggle(turn: &mut Turn<'_>, person: PersonId) {
    let found = people(turn.writes.reads().list(TICKED)).position(|ticked| ticked == person);
    match found {
        Some(at) => turn.writes.strike(TICKED, at),
        None => turn.writes.record(TICKED, Record { of: Some(Of::Person(person)), ..Record::default() }),
    }
    let count = turn.writes.reads().list(TICKED).len();
    turn.writes.set(TICKS, u32::try_from(count).unwrap_or(u32::MAX));
}
