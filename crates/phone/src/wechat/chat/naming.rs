//! A box for one name: 群聊名称, 备注, 我在群里的昵称 (wechat-reference B19).

use crate::content::{Mark, Reads};
use crate::keyboard::{Empty, Writing};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts;
use crate::screen::{Dress, PanelGround, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::chat::{GROUP_NAME, REMARK};
use crate::world::{ChatId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Naming {
    /// Of which group.
    pub chat: ChatId,
    /// Which name.
    pub what: What,
    /// The box.
    pub writing: Writing,
}

/// Which name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// 群聊名称.
    Group,
    /// 备注.
    Remark,
    /// 我在群里的昵称.
    Mine,
}

/// 我在群里的昵称.
pub const MY_NAME: Mark = Mark::new("wechat.group-my-name");

const BOX: Spot = spot("wechat.naming.box");
const DONE: Spot = spot("wechat.naming.done");

impl What {
    fn words(self) -> &'static str {
        match self {
            What::Group => "群聊名称",
            What::Remark => "备注",
            What::Mine => "我在群里的昵称",
        }
    }

    fn mark(self) -> Mark {
        match self {
            What::Group => GROUP_NAME,
            What::Remark => REMARK,
            What::Mine => MY_NAME,
        }
    }
}

impl Naming {
    /// Opens it with what stands there now.
    pub(crate) fn open(turn: &mut Turn<'_>, chat: ChatId, what: What) {
        let mut writing = Writing::focused();
        let given = turn.writes.reads().words(what.mark().of(Of::Chat(chat)));
        let it = turn.world.chat(chat);
        // A group that was begun here has no name until it is given one.
        let named = what == What::Group && !it.to_come;
        writing.set(if given.is_empty() && named { it.plain_title() } else { given });
        turn.push(Naming { chat, what, writing });
    }
}

impl Shows for Naming {
    fn screen(&self) -> &'static str {
        match self.what {
            What::Group => "wechat.group-name",
            What::Remark => "wechat.group-remark",
            What::Mine => "wechat.group-my-name",
        }
    }

    fn of(&self) -> Of {
        Of::Chat(self.chat)
    }

    fn title(&self, _world: &World) -> String {
        self.what.words().into()
    }

    fn panel(&self) -> Option<&'static str> {
        self.writing.focus.then_some("keyboard")
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        Some(&mut self.writing)
    }

    fn writing(&self) -> Option<&Writing> {
        Some(&self.writing)
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let words = self.what.words();
        parts::bar(ui, || words.into(), true, PanelGround::Grey);
        parts::button(ui, DONE, area(WIDTH - 84.0, STATUS + 4.0, 78.0, 44.0), "完成", Dress::Primary);
        let empty = Empty { label: words, placeholder: words, icon: None, lines: 1 };
        self.writing.input(ui, BOX, area(16.0, TOP + 30.0, WIDTH - 32.0, 56.0), empty);
        self.writing.keyboard(ui, &ui.world.phrases.names);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if self.writing.touch(&turn.world.phrases.names, at, touch) {
            return turn.turn_into(self);
        }
        match at.name {
            "wechat.naming.box" => {
                self.writing.focus = true;
                turn.turn_into(self);
            }
            "wechat.naming.done" => {
                turn.writes.write(self.what.mark().of(Of::Chat(self.chat)), &self.writing.text);
                turn.pop();
            }
            "system.back" if self.writing.focus => {
                self.writing.focus = false;
                turn.turn_into(self);
            }
            _ => turn.pop(),
        }
    }
}
