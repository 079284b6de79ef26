//! 信息: text messages by sender, and the codes that services send (wechat-reference A13).
//!
//! Left out: A13 writing text messages (the course reads them; people write in WeChat).

pub mod thread;

use crate::content::{Mark, Reads, Record, Writes};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll, face};
use crate::screen::{Ground, PanelGround, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, spot_of};
use crate::world::{ThreadId, World, all};

/// Messages that came since the scene began, newest first: `of` the sender's thread, `text` the words.
pub const INBOX: Mark = Mark::new("sms.inbox");
/// The sender's messages of the start have been seen.
pub const SEEN: Mark = Mark::new("sms.seen");
/// Messages of the sender that came since and are not seen yet.
pub const NEW: Mark = Mark::new("sms.new");
/// 通知 tells of the sender's newest message. It is no entry of the list of notices: whoever looks for a way
/// to log in need not look at what becomes of those.
pub const TOLD: Mark = Mark::new("sms.told");
/// Which code is sent next, counted round.
pub const NEXT_CODE: Mark = Mark::new("sms.next-code");
/// Digits of the code that came last, as words.
pub const LATEST: Mark = Mark::new("sms.latest");

/// The service sends its next code: it comes at once, as a text message of its own, and 通知 tells of it. A
/// code that comes again takes the place of its first coming, so that asking for codes over and over leads
/// no further. Gives its place among the codes of the world.
pub fn send_code(writes: &mut Writes<'_>, world: &World) -> u16 {
    let next = u16::try_from(writes.reads().mark(NEXT_CODE)).unwrap_or(0);
    let Some(code) = world.codes.get(usize::from(next)) else { return next };
    let after = if usize::from(next) + 1 < world.codes.len() { next + 1 } else { 0 };
    writes.set(NEXT_CODE, u32::from(after));
    writes.write(LATEST, &code.digits);
    let of = Of::Thread(code.thread);
    let known = writes.reads().list(INBOX).iter().position(|record| record.text == code.text.as_str());
    if let Some(at) = known {
        writes.strike(INBOX, at);
    }
    writes.record(INBOX, Record { of: Some(of), text: code.text.as_str().into(), ..Record::default() });
    writes.set(NEW.of(of), 1);
    writes.set(TOLD.of(of), 1);
    next
}

/// Senders of whom 通知 tells.
pub(crate) fn told(world: &World, reads: Reads<'_>) -> impl Iterator<Item = ThreadId> {
    all(world.threads.len(), ThreadId).filter(move |thread| reads.is_on(TOLD.of(Of::Thread(*thread))))
}

/// Messages of this sender nobody has seen.
pub(crate) fn unread(world: &World, reads: Reads<'_>, thread: ThreadId) -> u16 {
    let of = Of::Thread(thread);
    let there = if reads.is_on(SEEN.of(of)) { 0 } else { world.thread(thread).unread };
    there + u16::try_from(reads.mark(NEW.of(of))).unwrap_or(u16::MAX)
}

/// The list of senders.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Senders {
    /// How far down, in swipes.
    pub scroll: u8,
}

/// Senders with a message, the one of the newest first.
fn senders(world: &World, reads: Reads<'_>) -> Vec<ThreadId> {
    let mut list: Vec<ThreadId> = Vec::new();
    let came = reads.list(INBOX).iter().filter_map(|record| match record.of {
        Some(Of::Thread(thread)) => Some(thread),
        _ => None,
    });
    let there =
        all(world.threads.len(), ThreadId).filter(|thread| !world.thread(*thread).messages.is_empty());
    for thread in came.chain(there) {
        if !list.contains(&thread) {
            list.push(thread);
        }
    }
    list
}

impl Shows for Senders {
    fn screen(&self) -> &'static str {
        "sms.senders"
    }

    fn title(&self, _world: &World) -> String {
        "信息".into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let list = senders(world, reads);
        let h = ui.metrics.tall_row;
        let total = h * f32::from(u16::try_from(list.len()).unwrap_or(u16::MAX));
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        for thread in list {
            let Some(place) = scroll.place(0.0, WIDTH, h) else { continue };
            let reach = scroll.in_reach(place);
            parts::row(ui, reach, spot_of("sms.row", Of::Thread(thread)), place, || {
                let it = world.thread(thread);
                let last = thread::messages(world, reads, thread).pop();
                let (words, time) = last.map_or_else(Default::default, |m| (m.text, m.time));
                Row {
                    face: Some(face(&it.face, it.colour)),
                    title: it.name.clone(),
                    subtitle: Some(words),
                    aside: Some(time),
                    badge: unread(world, reads, thread),
                    ..Row::default()
                }
            });
        }
        parts::bar(ui, || "信息".into(), false, PanelGround::White);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at.name, at.of) {
            ("sms.row", Of::Thread(thread)) => {
                let page = thread::opened(turn, thread);
                turn.push(page);
            }
            ("wechat.list", _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            _ => turn.pop(),
        }
    }
}
