//! 选择提醒的人: the list that an @ brings up in a group (wechat-reference B19).

use crate::content::{Mark, Reads};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::parts::{self, Row, face};
use crate::screen::{Dress, PanelGround};
use crate::ui::{Of, Ui, area, spot, spot_of};
use crate::wechat::chat::{Chat, members};
use crate::world::{PersonId, World};

/// Somebody was called by an @ in this group.
pub const REMINDED: Mark = Mark::new("wechat.reminded");

impl Chat {
    /// Whether the list is up: an @ has just been written in a group.
    pub(super) fn asks_whom(&self, world: &World) -> bool {
        self.writing.text.ends_with('@') && world.chat(self.chat).person.is_none()
    }

    /// The members to choose from, in place of the chat.
    pub(super) fn whom(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let h = ui.metrics.row;
        let mut y = TOP;
        for person in members::of(world, reads, self.chat) {
            if y + h > ui.bottom() {
                break;
            }
            let it = world.person(person);
            let spot = spot_of("wechat.chat.at.person", Of::Person(person));
            parts::row(ui, true, spot, area(0.0, y, WIDTH, h), || Row {
                face: Some(face(&it.face, it.colour)),
                title: it.name.clone(),
                ..Row::default()
            });
            y += h;
        }
        parts::bar(ui, || "选择提醒的人".into(), false, PanelGround::Grey);
        let close = area(4.0, STATUS + 4.0, 76.0, 44.0);
        parts::button(ui, spot("wechat.chat.at.close"), close, "取消", Dress::Plain);
    }

    /// Writes the name behind the @.
    pub(super) fn call_by_name(&mut self, world: &World, person: PersonId) {
        let text = format!("{}{} ", self.writing.text, world.person(person).name);
        self.writing.set(&text);
    }
}

/// Whether the text calls a member by name.
pub(super) fn calls(world: &World, chat: crate::world::ChatId, text: &str) -> bool {
    let members = &world.chat(chat).members;
    members.iter().any(|person| text.contains(&format!("@{}", world.person(*person).name)))
}
