//! 新建联系人: a name, a number, 保存.

use crate::content::Reads;
use crate::dialler::book::{self, Who, digits};
use crate::dialler::contact::ContactCard;
use crate::keyboard::{Empty, Writing};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, text};
use crate::profile::System;
use crate::screen::{Dress, Ground, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Spot, Ui, area, spot};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Edit {
    /// Whose card is changed; `None` for a new one.
    pub who: Option<Who>,
    /// The box 姓名.
    pub name: Writing,
    /// The box 电话.
    pub number: Writing,
}

const CANCEL: Spot = spot("dialler.edit.cancel");
const SAVE: Spot = spot("dialler.edit.save");
const NAME: Spot = spot("dialler.edit.name");
const NUMBER: Spot = spot("dialler.edit.number");

impl Edit {
    /// A new card with this number.
    pub(crate) fn new(number: &str) -> Self {
        let number = Writing { text: number.into(), ..Writing::default() };
        Edit { who: None, name: Writing::focused(), number }
    }

    pub(crate) fn of(who: Who, name: &str, number: &str) -> Self {
        let name = Writing { text: name.into(), ..Writing::default() };
        let number = Writing { text: number.into(), ..Writing::default() };
        Edit { who: Some(who), name, number }
    }

    fn is_complete(&self) -> bool {
        !self.name.text.trim().is_empty() && !digits(&self.number.text).is_empty()
    }
}

impl Shows for Edit {
    fn screen(&self) -> &'static str {
        "dialler.edit"
    }

    fn title(&self, _world: &World) -> String {
        if self.who.is_some() { "编辑联系人".into() } else { "新建联系人".into() }
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        (self.name.focus || self.number.focus).then_some("keyboard")
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        if self.number.focus { Some(&mut self.number) } else { Some(&mut self.name) }
    }

    fn writing(&self) -> Option<&Writing> {
        Some(if self.number.focus { &self.number } else { &self.name })
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        parts::bar(ui, || self.title(world), false, PanelGround::White);
        parts::button(ui, CANCEL, area(4.0, STATUS + 4.0, 70.0, 44.0), "取消", Dress::Plain);
        let words = if ui.profile.system == System::Ios { "完成" } else { "保存" };
        let save = || (words.into(), Role::Button, Look::Button { dress: Dress::Primary });
        let place = area(WIDTH - 84.0, STATUS + 4.0, 78.0, 44.0);
        if self.is_complete() {
            ui.tap(SAVE, place, save);
        } else {
            ui.greyed(SAVE, place, save);
        }
        let boxes = [(&self.name, NAME, "姓名"), (&self.number, NUMBER, "电话")];
        for (n, (writing, name, label)) in (0u8..).zip(boxes) {
            let y = TOP + 16.0 + f32::from(n) * 104.0;
            text(ui, area(20.0, y, WIDTH - 40.0, 32.0), label, ui.metrics.note, TextStyle::Note);
            let empty = Empty { label, placeholder: "", icon: None, lines: 1 };
            writing.input(ui, name, area(16.0, y + 34.0, WIDTH - 32.0, 54.0), empty);
        }
        self.name.keyboard(ui, &world.pocket_phrases.names);
        self.number.keyboard(ui, &world.pocket_phrases.numbers);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let phrases = &turn.world.pocket_phrases;
        let (writing, offered) = if self.number.focus {
            (&mut self.number, &phrases.numbers)
        } else {
            (&mut self.name, &phrases.names)
        };
        if writing.touch(offered, at, touch) {
            return turn.turn_into(self);
        }
        match at {
            NAME | NUMBER => {
                self.name.focus = at == NAME;
                self.number.focus = false;
                if at == NUMBER {
                    self.number = self.number.with_digits();
                }
                turn.turn_into(self);
            }
            SAVE => {
                let (name, number) = (self.name.text.trim(), digits(&self.number.text));
                let who = book::save(&mut turn.writes, self.who, name, &number);
                turn.turn_into(ContactCard { who, asking: false });
                turn.done("已保存");
            }
            _ if at.name == "system.back" && (self.name.focus || self.number.focus) => {
                self.name.focus = false;
                self.number.focus = false;
                turn.turn_into(self);
            }
            _ => turn.pop(),
        }
    }
}
