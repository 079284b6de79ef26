//! A person's profile: 发消息, 备注, 朋友圈, or 添加到通讯录 (wechat-reference B14, B16, B17, B23).

use crate::content::Reads;
use crate::keyboard::{Empty, Writing};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, face};
use crate::screen::{Dress, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::system::EDGE;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::chat;
use crate::wechat::chat::call::CallSheet;
use crate::wechat::friend_form::FriendForm;
use crate::wechat::friends::{self, REMARK};
use crate::wechat::moments::Moments;
use crate::wechat::rows::{self, Entry};
use crate::world::{PersonId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Person {
    /// Whose.
    pub person: PersonId,
    /// The box of 备注, while that is being written.
    pub remark: Option<Writing>,
}

const MESSAGE: Spot = spot("wechat.person.message");
const CALL: Spot = spot("wechat.person.call");
const MOMENTS: Spot = spot("wechat.person.moments");
const ADD: Spot = spot("wechat.person.add");
const RENAME: Spot = spot("wechat.person.remark");
const BOX: Spot = spot("wechat.person.remark.box");
const DONE: Spot = spot("wechat.person.remark.done");

impl Person {
    /// The page as it opens.
    #[must_use]
    pub fn opened(person: PersonId) -> Self {
        Person { person, remark: None }
    }

    fn profile(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = ui.metrics;
        let it = world.person(self.person);
        let called = friends::name(world, reads, self.person);
        let head = 150.0;
        parts::panel(ui, area(0.0, STATUS, WIDTH, TOP + head - STATUS), PanelGround::White, false);
        parts::bar(ui, String::new, true, PanelGround::White);
        ui.show(area(20.0, TOP + 16.0, 76.0, 76.0), || {
            (it.name.clone(), Role::Picture, Look::Portrait { face: face(&it.face, it.colour) })
        });
        let mut y = TOP + 8.0;
        let name_h = metrics.text * 1.5;
        parts::text(ui, area(112.0, y, WIDTH - 124.0, name_h), called, metrics.text, TextStyle::Body);
        y += name_h;
        let mut notes = Vec::new();
        if called != it.name {
            notes.push(format!("昵称：{}", it.name));
        }
        if !it.wechat_id.is_empty() {
            notes.push(format!("微信号：{}", it.wechat_id));
        }
        for words in notes {
            let h = metrics.note * 1.5;
            parts::text(ui, area(112.0, y, WIDTH - 124.0, h), &words, metrics.note, TextStyle::Note);
            y += h;
        }
        let friend = friends::is_friend(world, reads, self.person);
        let mut entries = Vec::new();
        if friend {
            entries.push(Entry::new(RENAME, "备注"));
        }
        entries.push(Entry::new(MOMENTS, "朋友圈"));
        let bottom = ui.bottom();
        let y = TOP + head + 8.0;
        rows::list(ui, y, bottom, 0, &entries);
        let mut y = y + rows::height(ui, &entries) + 12.0;
        if !friend {
            return parts::button(ui, ADD, area(0.0, y, WIDTH, metrics.row), "添加到通讯录", Dress::Link);
        }
        parts::button(ui, MESSAGE, area(0.0, y, WIDTH, metrics.row), "发消息", Dress::Link);
        y += metrics.row + 2.0;
        parts::button(ui, CALL, area(0.0, y, WIDTH, metrics.row), "音视频通话", Dress::Link);
    }

    fn rename(&self, ui: &mut Ui<'_>, reads: Reads<'_>, writing: &Writing) {
        let world = ui.world;
        parts::bar(ui, || "备注".into(), true, PanelGround::Grey);
        let key = area(WIDTH - 86.0, STATUS + 4.0, 78.0, 44.0);
        parts::button(ui, DONE, key, "完成", Dress::Primary);
        let empty = Empty {
            label: "备注",
            placeholder: friends::name(world, reads, self.person),
            icon: None,
            lines: 1,
        };
        writing.input(ui, BOX, area(16.0, TOP + 16.0, WIDTH - 32.0, 54.0), empty);
        writing.keyboard(ui, &world.wechat.remarks);
    }
}

impl Shows for Person {
    fn screen(&self) -> &'static str {
        if self.remark.is_some() { "wechat.remark" } else { "wechat.person" }
    }

    fn of(&self) -> Of {
        Of::Person(self.person)
    }

    fn title(&self, world: &World) -> String {
        match self.remark {
            Some(_) => "备注".into(),
            None => world.person(self.person).name.clone(),
        }
    }

    fn panel(&self) -> Option<&'static str> {
        self.remark.as_ref().filter(|writing| writing.focus).map(|_| "keyboard")
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        self.remark.as_mut()
    }

    fn writing(&self) -> Option<&Writing> {
        self.remark.as_ref()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        match &self.remark {
            Some(writing) => self.rename(ui, reads, writing),
            None => self.profile(ui, reads),
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if let Some(writing) = &mut self.remark {
            if writing.touch(&turn.world.wechat.remarks, at, touch) {
                return turn.turn_into(self);
            }
            match at {
                BOX => writing.focus = true,
                EDGE if writing.focus => writing.focus = false,
                DONE => {
                    if !writing.text.is_empty() {
                        turn.writes.write(REMARK.of(Of::Person(self.person)), &writing.text);
                    }
                    self.remark = None;
                }
                _ => self.remark = None,
            }
            return turn.turn_into(self);
        }
        match at {
            MESSAGE => {
                let slug = &turn.world.person(self.person).slug;
                if let Some(chat) = turn.world.find_chat(slug) {
                    chat::open(turn, chat, true);
                }
            }
            CALL => match turn.world.find_chat(&turn.world.person(self.person).slug) {
                Some(chat) => turn.push(CallSheet { chat }),
                None => turn.later(),
            },
            MOMENTS => turn.push(Moments::of_person(self.person)),
            ADD => turn.push(FriendForm::opened(self.person, false)),
            RENAME => turn.turn_into(Person { remark: Some(Writing::focused()), ..self }),
            _ => turn.pop(),
        }
    }
}
