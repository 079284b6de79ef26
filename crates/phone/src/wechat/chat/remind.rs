//! 选择提醒的人: the list that an @ brings up in a group (wechat-reference B19).

use crate::content::Mark;
use crate::metrics::{TOP, WIDTH};
use crate::parts::{self, Row, face};
use crate::screen::{Layer, PanelGround, TextStyle};
use crate::ui::{Of, Ui, area, spot, spot_of};
use crate::wechat::chat::{Chat, bar_top};
use crate::world::{PersonId, World};

/// Somebody was called by an @ in this group.
pub const REMINDED: Mark = Mark::new("wechat.reminded");

impl Chat {
    /// Whether the list is up: an @ has just been written in a group.
    pub(super) fn asks_whom(&self, world: &World) -> bool {
        self.writing.text.ends_with('@') && world.chat(self.chat).person.is_none()
    }

    /// The members to choose from, over the messages.
    pub(super) fn whom(&self, ui: &mut Ui<'_>) {
        let world = ui.world;
        let metrics = ui.metrics;
        let bottom = bar_top(metrics, self);
        ui.layer(Layer::Sheet);
        parts::panel(ui, area(0.0, TOP, WIDTH, bottom - TOP), PanelGround::White, false);
        let title = area(16.0, TOP + 6.0, 200.0, 34.0);
        parts::text(ui, title, "选择提醒的人", metrics.note, TextStyle::Note);
        let close = area(WIDTH - 92.0, TOP, 88.0, 44.0);
        parts::button(ui, spot("wechat.chat.at.close"), close, "取消", crate::screen::Dress::Plain);
        let mut y = TOP + 44.0;
        for person in &world.chat(self.chat).members {
            if y + metrics.row > bottom {
                break;
            }
            let it = world.person(*person);
            let spot = spot_of("wechat.chat.at.person", Of::Person(*person));
            parts::row(ui, true, spot, area(0.0, y, WIDTH, metrics.row), || Row {
                face: Some(face(&it.face, it.colour)),
                title: it.name.clone(),
                ..Row::default()
            });
            y += metrics.row;
        }
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
