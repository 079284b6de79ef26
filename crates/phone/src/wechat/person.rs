//! A person's profile: 发消息 leads into the chat (wechat-reference B14, B23).

use crate::content::Reads;
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, Row, face};
use crate::screen::{Dress, Ground, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::chat;
use crate::wechat::chat::call::CallSheet;
use crate::wechat::later::Later;
use crate::world::{PersonId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Person {
    /// Whose.
    pub person: PersonId,
}

const MESSAGE: Spot = spot("wechat.person.message");
const CALL: Spot = spot("wechat.person.call");
const MOMENTS: Spot = spot("wechat.person.moments");

impl Shows for Person {
    fn screen(&self) -> &'static str {
        "wechat.person"
    }

    fn of(&self) -> Of {
        Of::Person(self.person)
    }

    fn title(&self, world: &World) -> String {
        world.person(self.person).name.clone()
    }

    fn ground(&self) -> Ground {
        Ground::Grey
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        let it = world.person(self.person);
        parts::panel(ui, area(0.0, STATUS, WIDTH, 190.0), PanelGround::White, false);
        parts::bar(ui, String::new, true, PanelGround::White);
        ui.show(area(20.0, TOP + 16.0, 76.0, 76.0), || {
            (it.name.clone(), Role::Picture, Look::Portrait { face: face(&it.face, it.colour) })
        });
        parts::text(ui, area(112.0, TOP + 30.0, 250.0, 40.0), &it.name, metrics.text, TextStyle::Body);
        let mut y = STATUS + 198.0;
        parts::row(ui, true, MOMENTS, area(0.0, y, WIDTH, metrics.row), || Row {
            title: "朋友圈".into(),
            arrow: true,
            ..Row::default()
        });
        y += metrics.row + 12.0;
        parts::button(ui, MESSAGE, area(0.0, y, WIDTH, metrics.row), "发消息", Dress::Link);
        y += metrics.row + 2.0;
        parts::button(ui, CALL, area(0.0, y, WIDTH, metrics.row), "音视频通话", Dress::Link);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match at.name {
            "wechat.back" | "system.back" => turn.pop(),
            "wechat.person.message" => {
                let slug = &turn.world.person(self.person).slug;
                match turn.world.find_chat(slug) {
                    Some(chat) => chat::open(turn, chat, true),
                    None => turn.later(),
                }
            }
            "wechat.person.call" => match turn.world.find_chat(&turn.world.person(self.person).slug) {
                Some(chat) => turn.push(CallSheet { chat }),
                None => turn.later(),
            },
            _ => turn.push(Later { name: "朋友圈" }),
        }
    }
}
