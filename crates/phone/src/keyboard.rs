//! Writing: a box with the cursor in it and the on-screen keyboard below.
//!
//! A press on a letter, a candidate or a key of the keyboard itself never reaches the page: the phone
//! gives it to the [`Writing`] of the page in front (`press`). Pages handle what ready words and 发送 do.
//!
//! Writing by hand, what was drawn on the pad comes in as the characters it may be
//! ([`crate::state::Action::Write`]): who reads it is no matter of the phone.
//!
//! Left out: emoji (a panel of the chat).

mod dictionary;
pub mod names;
mod candidates;
mod header;
mod keys;
mod press;
mod next;

pub(crate) use press::choose_board;

use smol_str::SmolStr;

use crate::content::Mark;
use crate::metrics::{KEYBOARD, Metrics};
use crate::profile::System;
use crate::screen::{Area, Look, Role, Touch};
use crate::ui::{Of, Spot, Ui, spot, spot_of};

/// A box being written in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Writing {
    /// What stands in it.
    pub text: SmolStr,
    /// The cursor is in it and the keyboard is up.
    pub focus: bool,
    /// What is being put together on the keyboard.
    pub(crate) keys: Keys,
}

/// Reads in what words there are: a frame or two, which whoever writes first would wait for.
pub fn read_in() {
    dictionary::read_in();
}

/// How far what is being written has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Written {
    /// Nothing stands there, and the keyboard is down; or there is no box.
    Nothing,
    /// The keyboard is up, and nothing was written.
    Begun,
    /// Letters that are not yet a word.
    Composing,
    /// Words, and the keyboard is up.
    Words,
    /// Words, and the keyboard is down.
    Done,
}

/// What is being put together on the keyboard.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(crate) struct Keys {
    /// Letters `a`–`z`, key groups `2`–`9` and `'`, not yet a word.
    composing: SmolStr,
    /// Characters that what stands on the pad may be, best first; nothing was read from it while empty.
    written: SmolStr,
    /// Which page of the candidates is shown: 0 is the row above the keys.
    page: u8,
    /// Which keys are shown.
    sheet: Sheet,
}

/// Which keys are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
enum Sheet {
    /// Chinese, on the keys or the pad of the [`Board`].
    #[default]
    Pinyin,
    /// English letters, small or large.
    English { large: bool },
    /// Digits.
    Numbers,
    /// Marks.
    Signs,
    /// What was just said, to choose from.
    Voice,
    /// The kinds of keyboard, to choose from.
    Boards,
}

/// The kind of keyboard a person writes Chinese on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Board {
    /// A key for each letter.
    #[default]
    Full,
    /// Nine keys with three or four letters each.
    Nine,
    /// A pad for the finger.
    Hand,
}

/// The kind of keyboard in use: 0 a key for each letter, 1 nine keys, 2 a pad to write on by hand.
pub const BOARD: Mark = Mark::new("keyboard.board");

impl Keys {
    /// The same keys with nothing being put together: a box for a number stays one. What was said and
    /// the kinds of keyboard are looked at once.
    fn emptied(&self) -> Keys {
        let sheet = match self.sheet {
            Sheet::Voice | Sheet::Boards => Sheet::default(),
            sheet => sheet,
        };
        Keys { sheet, ..Keys::default() }
    }
}

impl Board {
    /// The kind that the mark [`BOARD`] tells.
    #[must_use]
    pub fn of(mark: u32) -> Board {
        match mark {
            1 => Board::Nine,
            2 => Board::Hand,
            _ => Board::Full,
        }
    }
}

/// What the green key of the keyboard does; the field decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Main {
    /// 完成: puts the keyboard away.
    #[default]
    Done,
    /// 搜索: the page is told by [`SEARCH`].
    Search,
    /// 发送 on an iPhone, of which the page is told as `keyboard.main`; 换行 on Android.
    Message,
}

/// The green key 搜索 was pressed; the page does it.
pub(crate) const SEARCH: Spot = spot_of("keyboard.main", Of::Number(1));
const SEND: Spot = spot_of("keyboard.main", Of::Number(2));
const DONE: Spot = spot_of("keyboard.main", Of::Number(0));
const LINE: Spot = spot_of("keyboard.main", Of::Number(3));
const TAKE: Spot = spot_of("keyboard.main", Of::Number(4));

impl Main {
    fn key(self, system: System) -> (Spot, &'static str) {
        match (self, system) {
            (Main::Done, _) => (DONE, "完成"),
            (Main::Search, _) => (SEARCH, "搜索"),
            (Main::Message, System::Ios) => (SEND, "发送"),
            (Main::Message, _) => (LINE, "换行"),
        }
    }
}

/// The pad. It takes no touches: what is drawn on it comes in as characters.
pub const PAD: Spot = spot("keyboard.pad");
/// 重写: the pad is empty again.
const REWRITE: Spot = spot("keyboard.rewrite");
/// Most characters that are offered for what was drawn: the row above the pad, and one page.
pub const MOST_OFFERED: usize = 35;

const DELETE: Spot = spot("keyboard.delete");
const AWAY: Spot = spot("keyboard.done");

/// Longest text of a box, in characters.
const LONGEST: usize = 120;

/// A box to write in before anything is written.
#[derive(Clone, Copy)]
pub(crate) struct Empty<'t> {
    /// What it is called aloud.
    pub(crate) label: &'t str,
    /// The grey words in it.
    pub(crate) placeholder: &'t str,
    /// A small picture before them.
    pub(crate) icon: Option<&'t str>,
    /// Lines of text it has room for.
    pub(crate) lines: u8,
}

impl Writing {
    /// How far it has come.
    pub(crate) fn stage(&self) -> Written {
        match (self.focus, self.text.is_empty()) {
            (true, _) if !self.keys.composing.is_empty() => Written::Composing,
            (true, true) => Written::Begun,
            (true, false) => Written::Words,
            (false, true) => Written::Nothing,
            (false, false) => Written::Done,
        }
    }

    /// A box with the cursor in it.
    #[must_use]
    pub fn focused() -> Self {
        Writing { focus: true, ..Writing::default() }
    }

    /// A box with the cursor in it that begins with the English letters, as a password does.
    #[must_use]
    pub(crate) fn for_password() -> Self {
        Writing::default().with_letters()
    }

    /// The cursor comes into the box, and the keyboard begins with the English letters.
    #[must_use]
    pub(crate) fn with_letters(self) -> Self {
        self.with(Sheet::English { large: false })
    }

    /// The cursor comes into the box, and the keyboard begins with the digits: a number is wanted.
    #[must_use]
    pub(crate) fn with_digits(self) -> Self {
        self.with(Sheet::Numbers)
    }

    fn with(self, sheet: Sheet) -> Self {
        Writing { focus: true, keys: Keys { sheet, ..Keys::default() }, ..self }
    }

    /// What the box holds now, as typed on the PC's own keyboard.
    pub fn set(&mut self, text: &str) {
        self.keys = Keys::default();
        let text = text.trim_start();
        self.text = text.chars().filter(|c| *c != '\n' && *c != '\r').take(LONGEST).collect();
    }

    /// A touch on the keys that know the page's ready words; `false` if it was for something else.
    pub(crate) fn touch(&mut self, phrases: &[String], at: Spot, touch: Touch) -> bool {
        match (at.name, at.of) {
            ("keyboard.phrase", Of::Number(n)) => {
                let said = phrases.get(usize::from(n)).cloned().unwrap_or_default();
                self.keys = self.keys.emptied();
                self.append(&said);
            }
            ("keyboard.delete", _) => self.delete(touch),
            ("keyboard.done", _) => {
                self.keys = Keys::default();
                self.focus = false;
            }
            _ => return false,
        }
        true
    }

    /// The on-screen keyboard, with 完成 on its green key.
    pub(crate) fn keyboard(&self, ui: &mut Ui<'_>, phrases: &[String]) {
        self.keyboard_for(ui, phrases, Main::default());
    }

    /// The on-screen keyboard: ready words or candidates above the keys.
    pub(crate) fn keyboard_for(&self, ui: &mut Ui<'_>, phrases: &[String], main: Main) {
        if self.focus {
            keys::draw(self, ui, phrases, main);
        }
    }

    /// The on-screen keyboard without ready words: a password is typed key by key. Searches, which try no
    /// single letters, are shown those of `wanted`.
    pub(crate) fn keyboard_for_password(&self, ui: &mut Ui<'_>, wanted: &str) {
        self.keyboard(ui, &[]);
        if let Some(key) = self.next_key(ui.world, ui.board, wanted) {
            ui.worth_trying(key);
        }
    }

    /// The box itself.
    pub(crate) fn input(&self, ui: &mut Ui<'_>, name: Spot, area: Area, empty: Empty<'_>) {
        self.input_taking(ui, &[Touch::Tap], name, area, empty);
    }

    /// The box, taking these touches.
    pub(crate) fn input_taking(
        &self,
        ui: &mut Ui<'_>,
        touches: &[Touch],
        name: Spot,
        area: Area,
        empty: Empty<'_>,
    ) {
        ui.add(name, touches, area, || {
            (
                empty.label.into(),
                Role::Input,
                Look::Input {
                    text: self.text.to_string(),
                    placeholder: empty.placeholder.into(),
                    focused: self.focus,
                    icon: empty.icon.map(Into::into),
                    lines: empty.lines,
                },
            )
        });
    }
}

/// Lowest line of a page while the keyboard may be up.
pub(crate) fn above_keyboard(metrics: Metrics, writing: &Writing) -> f32 {
    if writing.focus { metrics.bottom() - KEYBOARD } else { metrics.bottom() }
}
