//! Which key is next for a text: typing its pinyin, choosing the word, taking away what is wrong.

use super::candidates::places;
use super::dictionary::{self, Offer, group, spells};
use super::keys::SIGNS;
use super::names::is_han;
use super::{BOARD, Board, DELETE, PAD, REWRITE, Sheet, Writing};
use crate::content::Reads;
use crate::state::State;
use crate::ui::{Of, Spot, spot, spot_of};
use crate::world::World;

/// Most characters that are typed as one word.
const LONGEST_WORD: usize = 5;

impl State {
    /// The key of the on-screen keyboard to press next so that the box with the cursor holds `wanted`;
    /// `None` if it does, if no box has the cursor, or if a character is on no key. It is the [`PAD`]
    /// where the next character is to be written by hand.
    #[must_use]
    pub fn next_key(&self, world: &World, wanted: &str) -> Option<Spot> {
        let writing = self.page().writing().filter(|writing| writing.focus)?;
        writing.next_key(world, self.board(self.reads(world)), wanted)
    }

    /// Whether something stands on the on-screen keyboard, letters or candidates, that is no word yet.
    #[must_use]
    pub fn is_composing(&self) -> bool {
        self.page().writing().is_some_and(|writing| writing.focus && writing.is_pending())
    }

    /// The kind of keyboard; looked at only where one is up.
    pub(crate) fn board(&self, reads: Reads<'_>) -> Board {
        if self.page().is_writing() { Board::of(reads.mark(BOARD)) } else { Board::default() }
    }
}

impl Writing {
    /// The key to press next so that the box holds `wanted`; `None` if it does, or if a character of
    /// it is on no key.
    #[must_use]
    pub fn next_key(&self, world: &World, board: Board, wanted: &str) -> Option<Spot> {
        let composing = self.keys.composing.as_str();
        let Some(rest) = wanted.strip_prefix(self.text.as_str()) else { return self.take_away() };
        let Some(next) = rest.chars().next() else {
            return if self.is_pending() { self.take_away() } else { None };
        };
        if matches!(self.keys.sheet, Sheet::Voice | Sheet::Boards) {
            return Some(sheet(Sheet::Pinyin));
        }
        if !is_han(next) {
            return if self.is_pending() { self.take_away() } else { self.sign(board, next) };
        }
        if self.keys.sheet != Sheet::Pinyin {
            return Some(sheet(Sheet::Pinyin));
        }
        if board == Board::Hand {
            return self.by_hand(world, rest);
        }
        let letters = spelled(world, rest)?;
        match letters.get(..composing.len()) {
            Some(begun) if spells(composing.as_bytes(), begun) && begun.len() < letters.len() => {
                if self.keys.page > 0 {
                    return Some(spot("keyboard.less"));
                }
                let letter = letters.as_bytes()[composing.len()];
                Some(match board {
                    Board::Nine => spot_of("keyboard.group", Of::Number(group(letter).into())),
                    Board::Full | Board::Hand => spot_of("keyboard.letter", Of::Number(letter.into())),
                })
            }
            _ => self.choose(&self.offer(world), rest).or_else(|| self.take_away()),
        }
    }

    /// To be written, or to be chosen of what was read from it.
    fn by_hand(&self, world: &World, rest: &str) -> Option<Spot> {
        if !self.is_pending() {
            return Some(PAD);
        }
        self.choose(&self.offer(world), rest).or_else(|| self.take_away())
    }

    /// 删除, or 重写 where something stands on the pad, once it is in sight.
    fn take_away(&self) -> Option<Spot> {
        Some(match self.keys.page {
            0 if self.keys.written.is_empty() => DELETE,
            0 => REWRITE,
            _ => spot("keyboard.less"),
        })
    }

    /// The longest candidate that the text goes on with, or the key that brings it into sight.
    fn choose(&self, offer: &Offer, rest: &str) -> Option<Spot> {
        let (n, _) = offer
            .candidates
            .iter()
            .enumerate()
            .filter(|(_, candidate)| rest.starts_with(candidate.word.as_str()))
            .max_by_key(|(_, candidate)| candidate.word.len())?;
        let place = places(&offer.candidates).into_iter().find(|place| usize::from(place.n) == n)?;
        let page = self.keys.page;
        Some(match place.page {
            there if there == page || there == 0 => spot_of("keyboard.candidate", Of::Number(place.n)),
            there if there > page => spot("keyboard.more"),
            _ => spot("keyboard.less"),
        })
    }

    /// The key of a mark, digit or English letter, or the key that brings it into sight.
    fn sign(&self, board: Board, sign: char) -> Option<Spot> {
        let key = spot_of("keyboard.sign", Of::Number(u16::try_from(u32::from(sign)).ok()?));
        let here = self.keys.sheet;
        let there = match sign {
            ' ' | '\n' => Sheet::Pinyin,
            '0'..='9' => Sheet::Numbers,
            letter if letter.is_ascii_alphabetic() => Sheet::English { large: letter.is_ascii_uppercase() },
            '，' | '。' if here == Sheet::Pinyin && board != Board::Nine => Sheet::Pinyin,
            sign if SIGNS.iter().any(|signs| signs.contains(sign)) => Sheet::Signs,
            _ => return None,
        };
        Some(match (here, there) {
            (Sheet::Pinyin, Sheet::Pinyin) if sign == ' ' => spot("keyboard.space"),
            (Sheet::Pinyin, Sheet::Pinyin) if sign == '\n' => super::LINE,
            (here, there) if here == there => key,
            (Sheet::Pinyin, Sheet::English { .. }) => sheet(Sheet::English { large: false }),
            (Sheet::Pinyin | Sheet::English { .. }, Sheet::Numbers | Sheet::Signs)
            | (Sheet::English { .. }, Sheet::English { .. })
            | (Sheet::Numbers, Sheet::Signs)
            | (Sheet::Signs, Sheet::Numbers) => sheet(there),
            _ => sheet(Sheet::Pinyin),
        })
    }
}

fn sheet(sheet: Sheet) -> Spot {
    spot_of("keyboard.sheet", Of::Number(sheet.number()))
}

/// The letters of the first word of a text: the longest that a name or the dictionary has.
fn spelled(world: &World, text: &str) -> Option<String> {
    let name = world.names.iter().filter(|name| text.starts_with(name.word.as_str()));
    if let Some(name) = name.max_by_key(|name| name.word.len()) {
        return Some(name.reading.concat());
    }
    let run: Vec<char> = text.chars().take_while(|c| is_han(*c)).take(LONGEST_WORD).collect();
    (1..=run.len()).rev().find_map(|length| {
        let word: String = run[..length].iter().collect();
        Some(dictionary::reading(&word)?.0.concat())
    })
}
