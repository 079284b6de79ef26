//! What a press on a key makes of the box.

use smol_str::SmolStr;

use super::dictionary::{self, Offer};
use super::{BOARD, Keys, LONGEST, MOST_OFFERED, Sheet, Writing};
use crate::content::Writes;
use crate::screen::Touch;
use crate::ui::{Of, Spot};
use crate::world::World;

/// Longest string of letters that is put together at once.
const LONGEST_STRING: usize = 30;

/// The kind of keyboard was chosen: it stays for every box.
pub(crate) fn choose_board(writes: &mut Writes<'_>, at: Spot) {
    if let Spot { name: "keyboard.board", of: Of::Number(n) } = at {
        writes.set(BOARD, n.into());
    }
}

impl Writing {
    /// A press on the keyboard itself; `false` if it is for the page.
    pub(crate) fn press(&mut self, world: &World, at: Spot, touch: Touch) -> bool {
        if !self.focus {
            return false;
        }
        match (at.name, at.of) {
            ("keyboard.letter" | "keyboard.group", Of::Number(n)) => self.compose(n),
            ("keyboard.apart", _) => self.compose(u16::from(b'\'')),
            ("keyboard.reading", Of::Number(n)) => self.choose_reading(n.into()),
            ("keyboard.candidate", Of::Number(n)) => self.take(world, n.into()),
            ("keyboard.more", _) => self.keys.page = self.keys.page.saturating_add(1),
            ("keyboard.less", _) => self.keys.page = self.keys.page.saturating_sub(1),
            ("keyboard.sign", Of::Number(n)) => {
                self.settle(world);
                self.write(n);
            }
            ("keyboard.space", _) => self.space(world, touch),
            ("keyboard.sheet", Of::Number(n)) => self.turn_to(world, n),
            ("keyboard.board", _) => self.keys = Keys::default(),
            ("keyboard.rewrite", _) => self.wipe(),
            // 换行
            ("keyboard.main", Of::Number(3)) => self.write(u16::from(b'\n')),
            // 确定: the letters themselves.
            ("keyboard.main", Of::Number(4)) => self.take_letters(world),
            _ => return false,
        }
        true
    }

    pub(super) fn offer(&self, world: &World) -> Offer {
        if !self.keys.written.is_empty() {
            return dictionary::offer_each(&self.keys.written);
        }
        if self.keys.composing.is_empty() {
            return Offer::default();
        }
        dictionary::offer(&self.keys.composing, &world.names)
    }

    /// What stands on the pad may be these characters, best first. Whoever writes on without choosing
    /// one goes on with the same character: a rest in the middle of it loses nothing.
    pub(crate) fn hear_pad(&mut self, characters: &str) -> bool {
        let offered: SmolStr = characters.chars().take(MOST_OFFERED).collect();
        if !self.focus || self.keys.sheet != Sheet::Pinyin || offered.is_empty() {
            return false;
        }
        self.keys = Keys { written: offered, ..Keys::default() };
        true
    }

    /// Whether something is being put together that does not stand in the box yet.
    pub(super) fn is_pending(&self) -> bool {
        !self.keys.composing.is_empty() || !self.keys.written.is_empty()
    }

    /// The pad is empty again.
    fn wipe(&mut self) {
        self.keys.written = SmolStr::default();
        self.keys.page = 0;
    }

    pub(super) fn append(&mut self, words: &str) {
        let room = LONGEST.saturating_sub(self.text.chars().count());
        // Nothing that is blank can be sent or filed, so no text begins with a blank.
        let words = if self.text.is_empty() { words.trim_start() } else { words };
        self.text = self.text.chars().chain(words.chars().take(room)).collect();
    }

    pub(super) fn delete(&mut self, touch: Touch) {
        if touch == Touch::Hold {
            self.text = SmolStr::default();
            self.keys = self.keys.emptied();
        } else if !self.keys.written.is_empty() {
            self.wipe();
        } else if self.keys.composing.is_empty() {
            let mut text = self.text.to_string();
            text.pop();
            self.text = text.into();
        } else {
            let mut composing = self.keys.composing.to_string();
            composing.pop();
            self.keys.composing = composing.into();
            self.keys.page = 0;
        }
    }

    fn compose(&mut self, mark: u16) {
        let Some(mark) = char::from_u32(mark.into()) else { return };
        if self.keys.composing.len() < LONGEST_STRING {
            self.keys.composing = format!("{}{mark}", self.keys.composing).into();
            self.keys.page = 0;
        }
    }

    /// The key groups become the letters that were chosen for them.
    fn choose_reading(&mut self, n: usize) {
        let readings = dictionary::readings_of(&self.keys.composing);
        let Some(reading) = readings.get(n) else { return };
        let composing = &self.keys.composing;
        let groups = composing.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        let start = composing[..groups].rfind('\'').map_or(0, |at| at + 1);
        let (before, rest) =
            (&composing[..start], &composing[(start + reading.len()).min(composing.len())..]);
        let apart = if rest.is_empty() || rest.starts_with('\'') { "" } else { "'" };
        self.keys.composing = format!("{before}{reading}{apart}{rest}").into();
        self.keys.page = 0;
    }

    /// A candidate enters the box; what it does not stand for stays to be put together.
    fn take(&mut self, world: &World, n: usize) {
        let offer = self.offer(world);
        let Some(candidate) = offer.candidates.get(n) else { return };
        self.append(&candidate.word);
        let rest = self.keys.composing.get(candidate.used..).unwrap_or_default();
        self.keys.composing = rest.trim_start_matches('\'').into();
        self.wipe();
    }

    /// What is half put together enters the box as the first candidate, or as its letters.
    fn settle(&mut self, world: &World) {
        if !self.is_pending() {
            return;
        }
        match self.offer(world).candidates.first() {
            Some(first) => self.append(&first.word.clone()),
            None => self.append(&self.keys.composing.clone()),
        }
        self.keys.composing = SmolStr::default();
        self.wipe();
    }

    fn take_letters(&mut self, world: &World) {
        let letters = self.keys.composing.replace('\'', "");
        if letters.is_empty() || letters.bytes().any(|mark| mark.is_ascii_digit()) {
            return self.settle(world);
        }
        self.append(&letters);
        self.keys = Keys::default();
    }

    fn write(&mut self, sign: u16) {
        if let Some(sign) = char::from_u32(sign.into()) {
            self.append(sign.encode_utf8(&mut [0; 4]));
        }
        // A capital is written once.
        if let Sheet::English { .. } = self.keys.sheet {
            self.keys.sheet = Sheet::English { large: false };
        }
    }

    fn space(&mut self, world: &World, touch: Touch) {
        if touch == Touch::Hold {
            self.settle(world);
            self.keys.sheet = Sheet::Voice;
        } else if !self.is_pending() {
            self.append(" ");
        } else {
            self.take(world, 0);
        }
    }

    fn turn_to(&mut self, world: &World, sheet: u16) {
        self.settle(world);
        self.keys.sheet = Sheet::of(sheet);
    }
}

impl Sheet {
    /// The number of the key that leads to it.
    pub(super) fn number(self) -> u16 {
        match self {
            Sheet::Pinyin => 0,
            Sheet::English { large: false } => 1,
            Sheet::English { large: true } => 2,
            Sheet::Numbers => 3,
            Sheet::Signs => 4,
            Sheet::Voice => 5,
            Sheet::Boards => 6,
        }
    }

    fn of(number: u16) -> Sheet {
        match number {
            1 => Sheet::English { large: false },
            2 => Sheet::English { large: true },
            3 => Sheet::Numbers,
            4 => Sheet::Signs,
            5 => Sheet::Voice,
            6 => Sheet::Boards,
            _ => Sheet::Pinyin,
        }
    }
}
