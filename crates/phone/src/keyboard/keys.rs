//! The keys: a key for each letter, nine keys, the pad, English, digits, marks, what was said, the kinds.

use super::dictionary::readings_of;
use super::{Board, DELETE, Main, PAD, REWRITE, Sheet, TAKE, Writing, header};
use crate::metrics::{KEYBOARD, WIDTH};
use crate::parts::{panel, text};
use crate::profile::System;
use crate::screen::{CapDress, Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};

/// Height of what stands above the keys.
pub(super) const HEAD: f32 = 92.0;
/// Height of a row of keys.
pub(super) const ROW: f32 = 48.0;
/// Where the pad begins at the left.
const PAD_LEFT: f32 = 20.0;
/// Size of the letters.
const LETTER: f32 = 24.0;
/// Size of the words on keys.
const WORD: f32 = 19.0;

/// What a key looks like.
#[derive(Clone, Copy)]
pub(super) struct Cap {
    pub dress: CapDress,
    pub size: f32,
    pub above: Option<&'static str>,
    pub icon: Option<&'static str>,
}

impl Default for Cap {
    fn default() -> Self {
        Cap { dress: CapDress::White, size: WORD, above: None, icon: None }
    }
}

impl Cap {
    /// A picture without ground.
    pub(super) fn icon(name: &'static str) -> Cap {
        Cap { dress: CapDress::Bare, size: 26.0, icon: Some(name), ..Cap::default() }
    }

    const GREY: Cap = Cap { dress: CapDress::Grey, size: WORD, above: None, icon: None };
    const LETTER: Cap = Cap { dress: CapDress::White, size: LETTER, above: None, icon: None };
}

/// A key with this word.
pub(super) fn cap(label: &str, cap: Cap) -> (String, Role, Look) {
    let Cap { dress, size, above, icon } = cap;
    (
        label.into(),
        Role::Button,
        Look::Cap { dress, size, above: above.map(Into::into), icon: icon.map(Into::into) },
    )
}

/// Draws the keyboard.
pub(super) fn draw(writing: &Writing, ui: &mut Ui<'_>, phrases: &[String], main: Main) {
    ui.layer(Layer::Keyboard);
    let top = ui.bottom() - KEYBOARD;
    panel(ui, area(0.0, top, WIDTH, KEYBOARD + ui.metrics.strip), PanelGround::Keyboard, false);
    let offer = writing.offer(ui.world);
    header::draw(writing, ui, &offer, phrases, top);
    let mut keys = Keyboard { writing, ui, top: top + HEAD, main };
    match writing.keys.sheet {
        // The candidates stand in place of the keys.
        _ if writing.keys.page > 0 => {}
        Sheet::Pinyin => match keys.ui.board {
            Board::Full => keys.letters(),
            Board::Nine => keys.nine(),
            Board::Hand => keys.pad(),
        },
        Sheet::English { large } => keys.english(large),
        Sheet::Numbers => keys.numbers(),
        Sheet::Signs => keys.signs(),
        Sheet::Voice => keys.said(phrases),
        Sheet::Boards => keys.boards(),
    }
}

struct Keyboard<'k, 'w> {
    writing: &'k Writing,
    ui: &'k mut Ui<'w>,
    /// Upper edge of the keys.
    top: f32,
    main: Main,
}

/// The keys of a keyboard with a key for each letter, from above.
const LETTERS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
/// The letters on the nine keys, the first of which parts syllables.
const GROUPS: [&str; 8] = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"];
/// The marks, four rows of them.
pub(super) const SIGNS: [&str; 4] = ["，。？！、：；～", "…“”（）《》·", "—-_@#%&+", "=/*¥.,?!"];
/// Marks in the left column of the nine keys while nothing is put together.
const COLUMN: [&str; 3] = ["，", "。", "？"];

impl Keyboard<'_, '_> {
    fn row(&self, row: u8) -> f32 {
        self.top + f32::from(row) * ROW
    }

    fn key(&mut self, at: Spot, x: f32, row: u8, w: f32, label: &str, look: Cap) {
        let place = area(x, self.row(row), w, ROW);
        self.ui.key(at, place, || cap(label, look));
    }

    fn sign(&mut self, sign: char, x: f32, row: u8, w: f32, look: Cap) {
        if let Ok(number) = u16::try_from(u32::from(sign)) {
            let label = sign.encode_utf8(&mut [0; 4]).to_owned();
            self.key(spot_of("keyboard.sign", Of::Number(number)), x, row, w, &label, look);
        }
    }

    fn sheet(&mut self, sheet: Sheet, x: f32, row: u8, w: f32, label: &str) {
        self.key(spot_of("keyboard.sheet", Of::Number(sheet.number())), x, row, w, label, Cap::GREY);
    }

    /// Back to pinyin from a page of other keys.
    fn back(&mut self, x: f32, row: u8, w: f32, label: &str) {
        let place = area(x, self.row(row), w, ROW);
        let at = spot_of("keyboard.sheet", Of::Number(Sheet::Pinyin.number()));
        self.ui.key(at, place, || cap(label, Cap::GREY));
    }

    /// Held, it takes everything away at once; a search knows that way only.
    fn delete(&mut self, x: f32, row: u8, w: f32) {
        let place = area(x, self.row(row), w, ROW);
        let look = Cap { dress: CapDress::Grey, ..Cap::icon("delete") };
        if self.writing.text.is_empty() && !self.writing.is_pending() {
            self.ui.greyed(DELETE, place, || cap("删除", look));
        } else {
            self.ui.add(DELETE, &[Touch::Tap, Touch::Hold], place, || cap("删除", look));
            self.ui.aside(DELETE, Touch::Tap);
        }
    }

    fn space(&mut self, x: f32, row: u8, w: f32) {
        let place = area(x, self.row(row), w, ROW);
        let at = spot("keyboard.space");
        let touches = [Touch::Tap, Touch::Hold];
        self.ui.add(at, &touches, place, || {
            cap("按住说话", Cap { size: 17.0, icon: Some("mic"), ..Cap::default() })
        });
        for touch in touches {
            self.ui.aside(at, touch);
        }
    }

    fn main_key(&mut self, x: f32, row: u8, w: f32) {
        let (at, label) =
            if self.writing.is_pending() { (TAKE, "确定") } else { self.main.key(self.ui.profile.system) };
        self.key(at, x, row, w, label, Cap { dress: CapDress::Main, ..Cap::default() });
    }

    /// A letter as it stands on the key: large on Android, small on an iPhone.
    fn letter(&mut self, letter: char, x: f32, row: u8, english: bool, large: bool) {
        let w = WIDTH / 10.0;
        let shown = match (english, self.ui.profile.system) {
            (true, _) if large => letter.to_ascii_uppercase(),
            (true, _) | (_, System::Ios) => letter,
            _ => letter.to_ascii_uppercase(),
        };
        if english {
            return self.sign(shown, x, row, w, Cap::LETTER);
        }
        let Ok(number) = u16::try_from(u32::from(letter)) else { return };
        let label = shown.encode_utf8(&mut [0; 4]).to_owned();
        self.key(spot_of("keyboard.letter", Of::Number(number)), x, row, w, &label, Cap::LETTER);
    }

    fn alphabet(&mut self, english: bool, large: bool) {
        let w = WIDTH / 10.0;
        for (row, letters) in (0u8..).zip(LETTERS) {
            let left = (WIDTH - letters.len() as f32 * w) / 2.0;
            for (n, letter) in (0u8..).zip(letters.chars()) {
                self.letter(letter, left + f32::from(n) * w, row, english, large);
            }
        }
    }

    fn letters(&mut self) {
        self.alphabet(false, false);
        let edge = WIDTH * 0.15;
        if !self.writing.keys.composing.is_empty() {
            self.key(spot("keyboard.apart"), 0.0, 2, edge, "分词", Cap::GREY);
        }
        self.delete(WIDTH - edge, 2, edge);
        self.foot();
    }

    /// The lowest row of the keyboards for Chinese.
    fn foot(&mut self) {
        self.sheet(Sheet::Signs, 0.0, 3, 44.0, "符");
        self.sheet(Sheet::Numbers, 44.0, 3, 46.0, "123");
        self.sign('，', 90.0, 3, 36.0, Cap::LETTER);
        self.space(126.0, 3, 100.0);
        self.sign('。', 226.0, 3, 36.0, Cap::LETTER);
        self.sheet(Sheet::English { large: false }, 262.0, 3, 43.0, "英");
        self.main_key(305.0, 3, 70.0);
    }

    /// The pad for the finger, with its keys at the right.
    fn pad(&mut self) {
        let right = WIDTH - 70.0;
        // The edges of the glass belong to the phone: a stroke that began there would go back a page.
        let place = area(PAD_LEFT, self.top, right - PAD_LEFT - 2.0, 3.0 * ROW);
        let is_read = !self.writing.keys.written.is_empty();
        self.ui.add(PAD, &[], place, || ("手写格".into(), Role::Area, Look::Pad { is_read }));
        self.delete(right, 0, 70.0);
        let rewrite = area(right, self.row(1), 70.0, ROW);
        self.ui.key(REWRITE, rewrite, || cap("重写", Cap::GREY));
        self.sign('？', right, 2, 70.0, Cap::GREY);
        self.foot();
    }

    fn english(&mut self, large: bool) {
        self.alphabet(true, large);
        let edge = WIDTH * 0.15;
        self.key(
            spot_of("keyboard.sheet", Of::Number(Sheet::English { large: !large }.number())),
            0.0,
            2,
            edge,
            "大写",
            Cap { dress: if large { CapDress::White } else { CapDress::Grey }, ..Cap::icon("arrow-big-up") },
        );
        self.delete(WIDTH - edge, 2, edge);
        self.sheet(Sheet::Signs, 0.0, 3, 44.0, "符");
        self.sheet(Sheet::Numbers, 44.0, 3, 46.0, "123");
        self.sign(',', 90.0, 3, 36.0, Cap::LETTER);
        self.space(126.0, 3, 100.0);
        self.sign('.', 226.0, 3, 36.0, Cap::LETTER);
        self.back(262.0, 3, 43.0, "中");
        self.main_key(305.0, 3, 70.0);
    }

    fn nine(&mut self) {
        let (side, w) = (62.0, (WIDTH - 132.0) / 3.0);
        let composing = !self.writing.keys.composing.is_empty();
        let readings = readings_of(&self.writing.keys.composing);
        for (row, sign) in (0u8..).zip(COLUMN) {
            match readings.get(usize::from(row)) {
                Some(reading) => {
                    let at = spot_of("keyboard.reading", Of::Number(row.into()));
                    self.key(at, 0.0, row, side, reading, Cap { size: 18.0, ..Cap::GREY });
                }
                None if composing => {}
                None => self.sign(sign.chars().next().unwrap_or('，'), 0.0, row, side, Cap::GREY),
            }
        }
        self.key(spot("keyboard.apart"), side, 0, w, "分词", Cap { above: Some("1"), ..Cap::default() });
        for (n, (letters, digit)) in
            (1u8..).zip(GROUPS.into_iter().zip(["2", "3", "4", "5", "6", "7", "8", "9"]))
        {
            let at = spot_of("keyboard.group", Of::Number(u16::from(b'1' + n)));
            let (x, row) = (side + f32::from(n % 3) * w, n / 3);
            self.key(at, x, row, w, letters, Cap { above: Some(digit), size: 22.0, ..Cap::default() });
        }
        let right = WIDTH - 70.0;
        self.delete(right, 0, 70.0);
        self.sheet(Sheet::English { large: false }, right, 1, 70.0, "英");
        self.sign('！', right, 2, 70.0, Cap::GREY);
        self.sheet(Sheet::Signs, 0.0, 3, side, "符");
        self.sheet(Sheet::Numbers, side, 3, w, "123");
        self.space(side + w, 3, 2.0 * w);
        self.main_key(right, 3, 70.0);
    }

    fn numbers(&mut self) {
        let (side, w) = (62.0, (WIDTH - 132.0) / 3.0);
        for (n, digit) in (0u8..).zip("123456789".chars()) {
            self.sign(digit, side + f32::from(n % 3) * w, n / 3, w, Cap::LETTER);
        }
        for (row, sign) in (0u8..).zip(['+', '-', '.']) {
            self.sign(sign, 0.0, row, side, Cap::GREY);
        }
        let right = WIDTH - 70.0;
        self.delete(right, 0, 70.0);
        self.sign('@', right, 1, 70.0, Cap::GREY);
        self.sheet(Sheet::Signs, right, 2, 70.0, "符");
        self.back(0.0, 3, side, "返回");
        self.sign('0', side + w, 3, w, Cap::LETTER);
        self.key(spot("keyboard.space"), side + 2.0 * w, 3, w, "空格", Cap::GREY);
        self.main_key(right, 3, 70.0);
    }

    fn signs(&mut self) {
        let w = (WIDTH - 70.0) / 8.0;
        for (row, signs) in (0u8..).zip(SIGNS) {
            for (n, sign) in (0u8..).zip(signs.chars()) {
                self.sign(sign, f32::from(n) * w, row, w, Cap::LETTER);
            }
        }
        let right = WIDTH - 70.0;
        self.delete(right, 0, 70.0);
        self.sheet(Sheet::Numbers, right, 1, 70.0, "123");
        self.back(right, 2, 70.0, "返回");
        self.main_key(right, 3, 70.0);
    }

    fn said(&mut self, phrases: &[String]) {
        let size = self.ui.metrics.note;
        let above = area(12.0, self.top - 76.0, WIDTH - 80.0, 60.0);
        text(self.ui, above, "听到了。您说的是哪一句？点它。", size, TextStyle::Body);
        for (n, phrase) in (0u16..).zip(phrases.iter().take(4)) {
            let (column, line) = (f32::from(n % 2), f32::from(n / 2));
            let place = area(4.0 + column * 184.0, self.top + line * 68.0, 183.0, 68.0);
            self.ui.tap(spot_of("keyboard.phrase", Of::Number(n)), place, || {
                cap(
                    phrase,
                    Cap { size: (170.0 / phrase.chars().count().max(1) as f32).min(24.0), ..Cap::default() },
                )
            });
        }
        self.back(0.0, 3, 184.0, "返回键盘");
        self.delete(284.0, 3, 91.0);
    }

    fn boards(&mut self) {
        let kinds = [
            (Board::Full, "全键盘", "26个字母"),
            (Board::Nine, "九宫格", "9个键"),
            (Board::Hand, "手写", "用手指写"),
        ];
        for (n, (board, label, above)) in (0u8..).zip(kinds) {
            let place = area(4.0 + f32::from(n) * 122.5, self.top + 4.0, 122.0, 120.0);
            let above = if board == self.ui.board { "正在用" } else { above };
            self.ui.tap(spot_of("keyboard.board", Of::Number(n.into())), place, || {
                cap(label, Cap { size: 26.0, above: Some(above), ..Cap::default() })
            });
        }
        let back = spot_of("keyboard.sheet", Of::Number(Sheet::Pinyin.number()));
        self.ui.tap(back, area(0.0, self.row(3), 184.0, ROW), || cap("返回键盘", Cap::GREY));
        self.delete(284.0, 3, 91.0);
    }
}
