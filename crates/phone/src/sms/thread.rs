//! The messages of one sender: who it is stands at the beginning, in 【】; a code can be copied.

use crate::browser::site;
use crate::content::Reads;
use crate::dialler;
use crate::metrics::{TOP, WIDTH, break_lines};
use crate::page::Shows;
use crate::parts::{self, LIST, Scroll, face, text_height};
use crate::screen::{Dress, Ground, Look, PanelGround, Role, Side, Touch};
use crate::sms::{INBOX, NEW, SEEN, TOLD};
use crate::state::{App, Turn};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::article::CLIPBOARD;
use crate::world::pocket::ShortMessage;
use crate::world::{ThreadId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ThreadPage {
    /// Whose.
    pub thread: ThreadId,
    /// How far back towards older messages, in swipes.
    pub scroll: u8,
}

const COPY: Spot = spot("sms.copy");
/// Widest bubble.
const BUBBLE: f32 = 270.0;

/// The page with the messages of a sender; they are seen now, and what tells of them goes.
pub(crate) fn opened(turn: &mut Turn<'_>, thread: ThreadId) -> ThreadPage {
    let of = Of::Thread(thread);
    turn.writes.set(SEEN.of(of), 1);
    turn.writes.set(NEW.of(of), 0);
    turn.writes.set(TOLD.of(of), 0);
    ThreadPage { thread, scroll: 0 }
}

/// The messages of a sender, oldest first.
pub(crate) fn messages(world: &World, reads: Reads<'_>, thread: ThreadId) -> Vec<ShortMessage> {
    let came = reads.list(INBOX).iter().rev().filter(|record| record.of == Some(Of::Thread(thread)));
    let came = came.map(|record| ShortMessage {
        text: record.text.to_string(),
        time: world.clock.clone(),
        link: None,
        number: None,
    });
    world.thread(thread).messages.iter().cloned().chain(came).collect()
}

/// The code in a message: its first run of 4–6 digits, where it speaks of one.
fn code_in(text: &str) -> Option<&str> {
    text.contains("验证码").then_some(())?;
    text.split(|c: char| !c.is_ascii_digit()).find(|run| (4..=6).contains(&run.len()))
}

impl Shows for ThreadPage {
    fn screen(&self) -> &'static str {
        "sms.thread"
    }

    fn of(&self) -> Of {
        Of::Thread(self.thread)
    }

    fn title(&self, world: &World) -> String {
        world.thread(self.thread).name.clone()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let size = ui.metrics.text;
        let it = world.thread(self.thread);
        let list = messages(world, reads, self.thread);
        let heights: Vec<f32> =
            list.iter().map(|m| text_height(&m.text, size, BUBBLE - 28.0) + 34.0).collect();
        let total = heights.iter().sum::<f32>() + 70.0;
        let mut scroll = Scroll::from_end(TOP, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        for (n, (message, height)) in (0u16..).zip(list.iter().zip(heights)) {
            let Some(place) = scroll.place(12.0, WIDTH - 24.0, height) else { continue };
            let place = area(place.x, place.y + 8.0, place.w, place.h - 16.0);
            let looks = || {
                let lines = break_lines(&message.text, size, BUBBLE - 28.0);
                let face = face(&it.face, it.colour);
                (
                    message.text.clone(),
                    Role::Text,
                    Look::Bubble { side: Side::Theirs, lines, link: Vec::new(), face },
                )
            };
            // Blue words lead somewhere: a number to the telephone, others to a page of the web, and
            // that is the danger to be practised.
            if (message.link.is_some() || message.number.is_some()) && scroll.in_reach(place) {
                ui.tap(spot_of("sms.message", Of::Number(n)), place, looks);
            } else {
                ui.show(place, looks);
            }
        }
        let code = list.last().and_then(|m| code_in(&m.text));
        if let (Some(code), Some(place)) = (code, scroll.place(70.0, 230.0, 54.0)) {
            let words = format!("复制验证码 {code}");
            if scroll.in_reach(place) {
                parts::button(ui, COPY, place, &words, Dress::Default);
            }
        }
        parts::bar(ui, || it.name.clone(), true, PanelGround::White);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at.name, at.of) {
            ("sms.copy", _) => {
                let last = messages(turn.world, turn.writes.reads(), self.thread).pop();
                let code = last.as_ref().and_then(|message| code_in(&message.text));
                turn.writes.write(CLIPBOARD, code.unwrap_or_default());
                turn.done("已复制");
            }
            ("sms.message", Of::Number(n)) => {
                let there = &turn.world.thread(self.thread).messages;
                let Some(message) = there.get(usize::from(n)) else { return };
                if let Some(link) = message.link {
                    turn.open_at(App::Browser, site::SitePage::opened(turn.world, link));
                } else if let Some(number) = &message.number {
                    dialler::one_tap(turn, number);
                }
            }
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeDown { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            _ => turn.pop(),
        }
    }
}
