//! 选择一个聊天 and the dialog 发送给 (wechat-reference C8).

use crate::content::{Fact, Line, Reads};
use crate::keyboard::{Empty, Writing, above_keyboard};
use crate::metrics::{TOP, WIDTH, break_lines_at_most};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::{Dress, Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::world::{ArticleId, ChatId, MessageBody, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ChooseChat {
    /// What is to be forwarded.
    pub article: ArticleId,
    /// How far the list is scrolled, in swipes.
    pub scroll: u8,
    /// The dialog, once a chat is chosen.
    pub dialog: Option<Dialog>,
}

/// 发送给: one chat, and a box for a note.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Dialog {
    /// To whom.
    pub chat: ChatId,
    /// 给朋友留言.
    pub note: Writing,
}

const SEND: Spot = spot("wechat.forward.send");
const CANCEL: Spot = spot("wechat.forward.cancel");
const NOTE: Spot = spot("wechat.forward.note");
const NEW_CHAT: Spot = spot("wechat.choose-chat.new");
const SEVERAL: Spot = spot("wechat.choose-chat.several");

impl ChooseChat {
    /// The page as it opens.
    #[must_use]
    pub fn opened(article: ArticleId) -> Self {
        ChooseChat { article, scroll: 0, dialog: None }
    }

    fn list(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        let chats: Vec<ChatId> = reads
            .order()
            .iter()
            .filter_map(|line| match line {
                Line::Chat(chat) => Some(*chat),
                Line::Folder | Line::Services => None,
            })
            .collect();
        let total = metrics.row + 34.0 + metrics.row * chats.len() as f32;
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        if let Some(place) = scroll.place(0.0, WIDTH, metrics.row) {
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, NEW_CHAT, place, || Row {
                title: "创建新的聊天".into(),
                arrow: true,
                ..Row::default()
            });
        }
        if let Some(place) = scroll.place(16.0, WIDTH - 32.0, 34.0) {
            parts::text(ui, place, "最近聊天", metrics.note, TextStyle::Note);
        }
        for chat in chats {
            let Some(place) = scroll.place(0.0, WIDTH, metrics.row) else {
                continue;
            };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, spot_of("wechat.choose-chat.row", Of::Chat(chat)), place, || {
                let it = world.chat(chat);
                Row { face: Some(face(&it.face, it.colour)), title: it.title.clone(), ..Row::default() }
            });
        }
    }

    fn dialog(&self, ui: &mut Ui<'_>, dialog: &Dialog) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        let it = world.chat(dialog.chat);
        let title = format!("[链接] {}", world.article(self.article).title);
        let size = metrics.note;
        let lines = break_lines_at_most(&title, size, 280.0, 2);
        let (x, w, h) = (22.0, WIDTH - 44.0, 330.0);
        let bottom = above_keyboard(ui.metrics, &dialog.note);
        let y = ((bottom + TOP) / 2.0 - h / 2.0).max(34.0).min(ui.metrics.height - h);
        ui.layer(Layer::Dialog);
        ui.mask(None, true);
        parts::panel(ui, area(x, y, w, h), PanelGround::White, true);
        parts::text(
            ui,
            area(x + 22.0, y + 16.0, w - 44.0, 36.0),
            "发送给：",
            metrics.bar_title,
            TextStyle::Headline,
        );
        ui.show(area(x + 22.0, y + 58.0, 52.0, 52.0), || {
            (it.title.clone(), Role::Picture, Look::Portrait { face: face(&it.face, it.colour) })
        });
        parts::text(ui, area(x + 86.0, y + 66.0, w - 110.0, 40.0), &it.title, metrics.text, TextStyle::Body);
        ui.show(area(x + 22.0, y + 122.0, w - 44.0, 56.0), || {
            (title, Role::Text, Look::Text { lines, size, style: TextStyle::Note })
        });
        dialog.note.input(
            ui,
            NOTE,
            area(x + 22.0, y + 186.0, w - 44.0, 58.0),
            Empty { label: "给朋友留言", placeholder: "给朋友留言", icon: None, lines: 1 },
        );
        parts::button(ui, CANCEL, area(x, y + h - 64.0, w / 2.0, 64.0), "取消", Dress::Plain);
        parts::button(ui, SEND, area(x + w / 2.0, y + h - 64.0, w / 2.0, 64.0), "发送", Dress::Link);
        dialog.note.keyboard(ui, &world.phrases.note);
    }

    fn send(&self, turn: &mut Turn<'_>, dialog: &Dialog) {
        turn.writes.say(dialog.chat, MessageBody::Article(self.article));
        turn.writes.put(Fact::Forwarded(self.article, dialog.chat), true);
        if !dialog.note.text.is_empty() {
            turn.writes.say(dialog.chat, MessageBody::Text(dialog.note.text.to_string()));
        }
        turn.pop();
        turn.done("已发送");
    }
}

impl Shows for ChooseChat {
    fn screen(&self) -> &'static str {
        "wechat.choose-chat"
    }

    fn of(&self) -> Of {
        Of::Article(self.article)
    }

    fn title(&self, _world: &World) -> String {
        "选择一个聊天".into()
    }

    fn panel(&self) -> Option<&'static str> {
        self.dialog.as_ref().map(|dialog| if dialog.note.focus { "keyboard" } else { "forward-dialog" })
    }

    fn panel_of(&self) -> Of {
        self.dialog.as_ref().map_or(Of::One, |dialog| Of::Chat(dialog.chat))
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        self.dialog.as_mut().map(|dialog| &mut dialog.note)
    }

    fn writing(&self) -> Option<&Writing> {
        self.dialog.as_ref().map(|dialog| &dialog.note)
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        self.list(ui, reads);
        parts::bar(ui, || "选择一个聊天".into(), true, PanelGround::Grey);
        parts::button(ui, SEVERAL, area(WIDTH - 74.0, 30.0, 70.0, 44.0), "多选", Dress::Plain);
        if let Some(dialog) = &self.dialog {
            self.dialog(ui, dialog);
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if let Some(dialog) = &mut self.dialog
            && dialog.note.touch(&turn.world.phrases.note, at, touch)
        {
            return turn.turn_into(self);
        }
        match (at, at.of) {
            (LIST, _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            (Spot { name: "wechat.choose-chat.row", .. }, Of::Chat(chat)) => {
                self.dialog = Some(Dialog { chat, note: Writing::default() });
                turn.turn_into(self);
            }
            (NOTE, _) => {
                if let Some(dialog) = &mut self.dialog {
                    dialog.note.focus = true;
                }
                turn.turn_into(self);
            }
            (CANCEL, _) => turn.turn_into(ChooseChat { dialog: None, ..self }),
            (SEND, _) => {
                if let Some(dialog) = &self.dialog {
                    self.send(turn, dialog);
                }
            }
            (NEW_CHAT | SEVERAL, _) => turn.later(),
            _ => match &mut self.dialog {
                Some(dialog) if dialog.note.focus => {
                    dialog.note.focus = false;
                    turn.turn_into(self);
                }
                Some(_) => turn.turn_into(ChooseChat { dialog: None, ..self }),
                None => turn.pop(),
            },
        }
    }
}
