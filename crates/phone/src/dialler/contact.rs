//! The card of a contact: call, change, delete.

use crate::content::Reads;
use crate::dialler::book::{self, Who, spaced};
use crate::dialler::call;
use crate::dialler::edit::Edit;
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, face, text};
use crate::screen::{Dress, Ground, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ContactCard {
    /// Whose.
    pub who: Who,
    /// Asks whether it is to be deleted.
    pub asking: bool,
}

const CALL: Spot = spot("dialler.contact.call");
const CHANGE: Spot = spot("dialler.contact.edit");
const DELETE: Spot = spot("dialler.contact.delete");
const KEEP: Spot = spot("dialler.contact.keep");
const GONE: Spot = spot("dialler.contact.gone");

impl Shows for ContactCard {
    fn screen(&self) -> &'static str {
        "dialler.contact"
    }

    fn of(&self) -> Of {
        match self.who {
            Who::World(contact) => Of::Contact(contact),
            Who::Own(n) => Of::Number(n),
        }
    }

    fn title(&self, world: &World) -> String {
        match self.who {
            Who::World(contact) => world.contact(contact).name.clone(),
            Who::Own(_) => "联系人".into(),
        }
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        self.asking.then_some("delete-dialog")
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        parts::bar(ui, String::new, true, PanelGround::White);
        let Some(entry) = book::find(ui.world, reads, self.who) else {
            let words = area(24.0, TOP + 80.0, WIDTH - 48.0, 40.0);
            return text(ui, words, "这个联系人已经删除了", ui.metrics.text, TextStyle::Body);
        };
        ui.tap(CHANGE, area(WIDTH - 74.0, STATUS + 4.0, 70.0, 44.0), || {
            ("编辑".into(), Role::Button, Look::Button { dress: Dress::Plain })
        });
        ui.show(area(WIDTH / 2.0 - 45.0, TOP + 16.0, 90.0, 90.0), || {
            (String::new(), Role::Picture, Look::Portrait { face: face(&entry.face, entry.colour) })
        });
        let size = ui.metrics.text;
        text(ui, area(24.0, TOP + 122.0, WIDTH - 48.0, 40.0), &entry.name, size, TextStyle::BarTitle);
        let number = area(24.0, TOP + 166.0, WIDTH - 48.0, 40.0);
        parts::centred(ui, number, &spaced(&entry.number), size);
        parts::button(ui, CALL, area(40.0, TOP + 226.0, WIDTH - 80.0, 58.0), "拨打", Dress::Primary);
        parts::button(
            ui,
            DELETE,
            area(40.0, ui.bottom() - 76.0, WIDTH - 80.0, 58.0),
            "删除联系人",
            Dress::Warn,
        );
        if self.asking {
            let words = format!("删除“{}”？", entry.name);
            parts::confirm(ui, &words, (KEEP, "取消"), (GONE, "删除", Dress::Warn));
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        let entry = book::find(turn.world, turn.writes.reads(), self.who);
        match at {
            CALL => {
                if let Some(entry) = entry {
                    call::dial(turn, &entry.number);
                }
            }
            CHANGE => {
                if let Some(entry) = entry {
                    turn.turn_into(Edit::of(self.who, &entry.name, &entry.number));
                }
            }
            DELETE => {
                self.asking = true;
                turn.turn_into(self);
            }
            GONE => {
                book::delete(&mut turn.writes, self.who);
                turn.pop();
                turn.done("已删除");
            }
            _ if self.asking => turn.turn_into(ContactCard { asking: false, ..self }),
            _ => turn.pop(),
        }
    }
}
