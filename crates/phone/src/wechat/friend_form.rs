//! 申请添加朋友 and 通过朋友验证: a few words, 备注, 朋友权限 (wechat-reference B17, B18).

use crate::content::{Happens, Mark, Reads};
use crate::keyboard::{Empty, Writing};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, Row};
use crate::screen::{Dress, PanelGround, TextStyle, Touch};
use crate::state::Turn;
use crate::system::EDGE;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::friends::{FRIEND, REMARK};
use crate::wechat::person::Person;
use crate::world::{MessageBody, PersonId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FriendForm {
    /// Who is asked, or who has asked.
    pub person: PersonId,
    /// 通过朋友验证 instead of 申请添加朋友.
    pub accepting: bool,
    /// 发送添加朋友申请.
    pub words: Writing,
    /// 备注.
    pub remark: Writing,
}

/// The owner has asked to add this person; what she wrote stands under it as words.
pub const APPLIED: Mark = Mark::new("wechat.applied");
/// 朋友权限 of a person: 1 = 仅聊天.
pub const ONLY_CHAT: Mark = Mark::new("wechat.friend.only-chat");

const WORDS: Spot = spot("wechat.friend-form.words");
const NAME: Spot = spot("wechat.friend-form.remark");
const ALL: Spot = spot("wechat.friend-form.all");
const CHAT: Spot = spot("wechat.friend-form.only-chat");
const GO: Spot = spot("wechat.friend-form.go");

/// How long somebody takes to say yes.
const YES_AFTER: u32 = 30;

impl FriendForm {
    /// The page as it opens.
    #[must_use]
    pub fn opened(person: PersonId, accepting: bool) -> Self {
        FriendForm { person, accepting, words: Writing::default(), remark: Writing::default() }
    }

    fn rights(&self, ui: &mut Ui<'_>, reads: Reads<'_>, mut y: f32) {
        let only = reads.is_on(ONLY_CHAT.of(Of::Person(self.person)));
        let h = ui.metrics.row;
        for (name, words, tick) in [(ALL, "聊天、朋友圈等", !only), (CHAT, "仅聊天", only)] {
            parts::row(ui, true, name, area(0.0, y, WIDTH, h), || Row {
                title: words.into(),
                tick: Some(tick),
                ..Row::default()
            });
            y += h;
        }
    }

    fn send(self, turn: &mut Turn<'_>) {
        let of = Of::Person(self.person);
        turn.writes.set(APPLIED.of(of), 1);
        turn.writes.write(APPLIED.of(of), &self.words.text);
        if !self.remark.text.is_empty() {
            turn.writes.write(REMARK.of(of), &self.remark.text);
        }
        if let Some(chat) = turn.world.find_chat(&turn.world.person(self.person).slug) {
            let words = "我通过了你的朋友验证请求，现在我们可以开始聊天了";
            let body = MessageBody::Text(words.into());
            turn.writes.later(YES_AFTER, Happens::Mark(FRIEND.of(of), 1));
            turn.writes.later(YES_AFTER, Happens::Message(chat, Some(self.person), body));
        }
        turn.pop();
        turn.done("已发送");
    }

    fn accept(self, turn: &mut Turn<'_>) {
        let of = Of::Person(self.person);
        let it = turn.world.person(self.person);
        turn.writes.set(FRIEND.of(of), 1);
        let called = if self.remark.text.is_empty() {
            it.name.as_str()
        } else {
            turn.writes.write(REMARK.of(of), &self.remark.text);
            &self.remark.text
        };
        if let Some(chat) = turn.world.find_chat(&it.slug) {
            let words = format!("你已添加了{called}，现在可以开始聊天了。");
            turn.writes.receive(chat, Some(self.person), MessageBody::System(words));
        }
        turn.turn_into(Person::opened(self.person));
        turn.done("已添加");
    }
}

impl Shows for FriendForm {
    fn screen(&self) -> &'static str {
        if self.accepting { "wechat.accept" } else { "wechat.apply" }
    }

    fn of(&self) -> Of {
        Of::Person(self.person)
    }

    fn title(&self, _world: &World) -> String {
        if self.accepting { "通过朋友验证".into() } else { "申请添加朋友".into() }
    }

    fn panel(&self) -> Option<&'static str> {
        (self.words.focus || self.remark.focus).then_some("keyboard")
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        Some(if self.remark.focus || self.accepting { &mut self.remark } else { &mut self.words })
    }

    fn writing(&self) -> Option<&Writing> {
        Some(if self.remark.focus || self.accepting { &self.remark } else { &self.words })
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let it = world.person(self.person);
        let note = ui.metrics.note;
        parts::bar(ui, || self.title(world), true, PanelGround::Grey);
        let mut y = TOP + 6.0;
        let boxes = [
            (!self.accepting).then_some((WORDS, "发送添加朋友申请", "我是…", &self.words)),
            Some((NAME, "备注", it.name.as_str(), &self.remark)),
        ];
        for (name, label, placeholder, writing) in boxes.into_iter().flatten() {
            parts::text(ui, area(20.0, y, WIDTH - 40.0, note * 1.5), label, note, TextStyle::Note);
            y += note * 1.5 + 2.0;
            let empty = Empty { label, placeholder, icon: None, lines: 1 };
            writing.input(ui, name, area(16.0, y, WIDTH - 32.0, 50.0), empty);
            if name == NAME {
                // 备注 has a page of its own, which a search knows.
                ui.aside(name, Touch::Tap);
            }
            y += 56.0;
        }
        if self.words.focus {
            return self.words.keyboard(ui, &world.wechat.greetings);
        }
        if self.remark.focus {
            return self.remark.keyboard(ui, &world.wechat.remarks);
        }
        parts::text(ui, area(20.0, y, WIDTH - 40.0, note * 1.5), "朋友权限", note, TextStyle::Note);
        self.rights(ui, reads, y + note * 1.5 + 2.0);
        let words = if self.accepting { "完成" } else { "发送" };
        let key = area(60.0, ui.bottom() - 76.0, WIDTH - 120.0, 56.0);
        parts::button(ui, GO, key, words, Dress::Primary);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let world = turn.world;
        let written = if self.remark.focus {
            self.remark.touch(&world.wechat.remarks, at, touch)
        } else {
            self.words.touch(&world.wechat.greetings, at, touch)
        };
        if written {
            return turn.turn_into(self);
        }
        let of = Of::Person(self.person);
        match at {
            WORDS | NAME => {
                self.words.focus = at == WORDS;
                self.remark.focus = at == NAME;
                turn.turn_into(self);
            }
            ALL => turn.writes.set(ONLY_CHAT.of(of), 0),
            CHAT => turn.writes.set(ONLY_CHAT.of(of), 1),
            GO if self.accepting => self.accept(turn),
            GO => self.send(turn),
            EDGE if self.words.focus || self.remark.focus => {
                self.words.focus = false;
                self.remark.focus = false;
                turn.turn_into(self);
            }
            _ => turn.pop(),
        }
    }
}
