//! The pinyin dictionary of the on-screen keyboard: which words a typed string can mean, best first.
//!
//! Words, readings and how often each is said come from the crate `inputx-pinyin`; its learning of
//! what somebody chose is not used, so that the same keys always offer the same words.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use inputx_pinyin::PinyinDict;
use inputx_pinyin::syllable::VALID_SYLLABLES;
use smol_str::SmolStr;

use super::names::Name;

static DICTIONARY: LazyLock<PinyinDict> = LazyLock::new(PinyinDict::embedded);

/// How each character can be read, with how common the reading is.
static READINGS: LazyLock<BTreeMap<char, Vec<(&'static str, u64)>>> = LazyLock::new(|| {
    let mut readings: BTreeMap<char, Vec<(&'static str, u64)>> = BTreeMap::new();
    let mut found = Vec::new();
    for syllable in VALID_SYLLABLES {
        DICTIONARY.lookup_with_freq_into(syllable, &mut found);
        for (word, common) in &found {
            let mut characters = word.chars();
            if let (Some(character), None) = (characters.next(), characters.next()) {
                readings.entry(character).or_default().push((syllable, *common));
            }
        }
    }
    readings
});

/// The commonest character of each syllable, and how common it is.
static COMMON: LazyLock<BTreeMap<&'static str, (String, u64)>> = LazyLock::new(|| {
    let mut found = Vec::new();
    let commonest = |syllable: &&'static str| {
        DICTIONARY.lookup_with_freq_into(syllable, &mut found);
        let single = found.iter().filter(|(word, _)| word.chars().count() == 1);
        Some((*syllable, single.max_by_key(|(_, common)| *common)?.clone()))
    };
    VALID_SYLLABLES.iter().filter_map(commonest).collect()
});

/// Reads in what words there are, which takes longer than anybody should wait for a letter.
pub(super) fn read_in() {
    LazyLock::force(&READINGS);
    LazyLock::force(&COMMON);
}

/// The dictionary's figure for the commonest word; its figures are a logarithm.
const COMMONEST: u64 = 65_536;
/// What each further word of a sentence costs, in the same measure: two words are rarer than one.
const PER_WORD: u64 = 18_000;
/// What a syllable costs that is not typed to its end.
const UNFINISHED: u64 = 12_000;
/// How common a name of the world is here: its people talk about it all day.
const NAME: u64 = 60_000;
/// Most syllables of one word.
const LONGEST_WORD: usize = 5;

/// A word on offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// What enters the box.
    pub word: SmolStr,
    /// How many of the typed marks it stands for.
    pub used: usize,
}

/// What the typed string can mean.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Offer {
    /// The string as syllables, as the best candidate is read.
    pub spelled: String,
    /// Words, best first.
    pub candidates: Vec<Candidate>,
}

/// A word between two places of the typed string.
#[derive(Debug, Clone)]
struct Edge {
    to: usize,
    word: SmolStr,
    spelled: String,
    cost: u64,
}

/// What was written by hand, character by character.
pub(super) fn offer_each(characters: &str) -> Offer {
    let candidate = |character: char| Candidate { word: SmolStr::from_iter([character]), used: 0 };
    Offer {
        spelled: "是哪个字？点它。".into(), candidates: characters.chars().map(candidate).collect()
    }
}

/// What a string of letters, key groups `2`–`9` and `'` can mean.
pub(super) fn offer(typed: &str, names: &[Name]) -> Offer {
    let typed = typed.as_bytes();
    let first = edges(typed, 0, names, false);
    let best = best_ways(typed, &first, names);
    let end = (0..=typed.len()).rev().find(|at| best[*at].is_some()).unwrap_or(0);
    let mut offer = Offer::default();
    if let Some(way) = &best[end] {
        offer.spelled.clone_from(&way.spelled);
        if end == typed.len() && way.cost > 0 {
            offer.candidates.push(Candidate { word: way.word.clone(), used: end });
        }
    }
    let rest = String::from_utf8_lossy(&typed[end..]);
    if !rest.is_empty() {
        if !offer.spelled.is_empty() {
            offer.spelled.push(' ');
        }
        offer.spelled.push_str(&rest);
    }
    let mut words = first;
    words.sort_by(|a, b| b.to.cmp(&a.to).then(a.cost.cmp(&b.cost)));
    let (front, rest) = front_first(words, typed.len());
    for edge in front.into_iter().chain(rest) {
        if offer.candidates.iter().all(|known| known.word != edge.word) {
            offer.candidates.push(Candidate { word: edge.word, used: edge.to });
        }
    }
    offer
}

/// The best few words of every length before all others, so that the row above the keys has a word
/// of each: a sentence is often put together from its first word on.
fn front_first(words: Vec<Edge>, end: usize) -> (Vec<Edge>, Vec<Edge>) {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    words.into_iter().partition(|edge| {
        let count = counts.entry(edge.to).or_default();
        *count += 1;
        *count <= if edge.to == end { 3 } else { 2 }
    })
}

/// The cheapest sentence from the start to every place of the string.
fn best_ways(typed: &[u8], first: &[Edge], names: &[Name]) -> Vec<Option<Edge>> {
    let mut best: Vec<Option<Edge>> = vec![None; typed.len() + 1];
    best[0] = Some(Edge { to: 0, word: SmolStr::default(), spelled: String::new(), cost: 0 });
    for at in 0..typed.len() {
        let Some(way) = best[at].clone() else { continue };
        let found = if at == 0 { first.to_vec() } else { edges(typed, at, names, true) };
        for edge in found {
            let cost = way.cost + edge.cost + PER_WORD;
            if best[edge.to].as_ref().is_none_or(|known| cost < known.cost) {
                let gap = if way.spelled.is_empty() { "" } else { " " };
                best[edge.to] = Some(Edge {
                    to: edge.to,
                    word: format!("{}{}", way.word, edge.word).into(),
                    spelled: format!("{}{gap}{}", way.spelled, edge.spelled),
                    cost,
                });
            }
        }
    }
    best
}

/// The words that begin at this place of the string.
fn edges(typed: &[u8], at: usize, names: &[Name], best: bool) -> Vec<Edge> {
    let mut walk = Walk { typed, best, found: Vec::new(), words: Vec::new() };
    walk.from(at, &mut Vec::new(), 0);
    for name in names {
        walk.name(at, name);
    }
    walk.found
}

struct Walk<'t> {
    typed: &'t [u8],
    /// Inside a sentence only the commonest word of a reading matters.
    best: bool,
    found: Vec<Edge>,
    words: Vec<(String, u64)>,
}

impl Walk<'_> {
    fn from(&mut self, at: usize, syllables: &mut Vec<&'static str>, unfinished: u64) {
        let at = self.after_mark(at);
        if at == self.typed.len() || syllables.len() == LONGEST_WORD {
            return;
        }
        let next = syllables_at(self.typed, at);
        let whole =
            next.iter().any(|(syllable, used)| at + used == self.typed.len() && syllable.len() == *used);
        for (syllable, used) in next {
            let short = syllable.len() > used;
            if short && whole {
                continue;
            }
            let unfinished = unfinished + if short { UNFINISHED } else { 0 };
            syllables.push(syllable);
            let key = syllables.concat();
            if DICTIONARY.prefix_exists(&key) {
                self.look_up(&key, syllables, at + used, unfinished);
                if !short {
                    self.from(at + used, syllables, unfinished);
                }
            }
            syllables.pop();
        }
    }

    fn look_up(&mut self, key: &str, syllables: &[&str], to: usize, unfinished: u64) {
        if self.best && syllables.len() == 1 {
            self.words.clear();
            self.words.extend(COMMON.get(key).cloned());
        } else {
            DICTIONARY.lookup_with_freq_into(key, &mut self.words);
        }
        let to = self.after_mark(to);
        self.words.retain(|(word, _)| word.chars().count() == syllables.len());
        if self.best {
            let best = self.words.iter().max_by_key(|(_, common)| *common).cloned();
            self.words.clear();
            self.words.extend(best);
        }
        for (word, common) in &self.words {
            self.found.push(Edge {
                to,
                word: word.as_str().into(),
                spelled: syllables.join(" "),
                cost: COMMONEST.saturating_sub(*common) + unfinished,
            });
        }
    }

    /// The name, if it is spelled out from here; and, at the start, if two syllables of it are.
    fn name(&mut self, at: usize, name: &Name) {
        let mut place = at;
        let mut syllables = 0;
        for syllable in &name.reading {
            place = self.after_mark(place);
            let Some(part) = self.typed.get(place..place + syllable.len()) else { break };
            if !spells(part, syllable) {
                break;
            }
            place += syllable.len();
            syllables += 1;
        }
        let place = self.after_mark(place);
        let whole = syllables == name.reading.len();
        let begun = at == 0 && place == self.typed.len() && syllables >= 2;
        if whole || begun {
            // A name that is only begun stands after the words that are spelled out.
            let unfinished = if whole { 0 } else { COMMONEST };
            self.found.push(Edge {
                to: place,
                word: name.word.clone(),
                spelled: name.reading[..syllables].join(" "),
                cost: COMMONEST - NAME + unfinished,
            });
        }
    }

    fn after_mark(&self, at: usize) -> usize {
        at + self.typed[at..].iter().take_while(|mark| **mark == b'\'').count()
    }
}

/// The syllables that begin at this place, with how many of the typed marks each takes; a syllable
/// may be begun only where the string ends.
fn syllables_at(typed: &[u8], at: usize) -> Vec<(&'static str, usize)> {
    let rest = &typed[at..];
    VALID_SYLLABLES
        .iter()
        .filter_map(|syllable| {
            let used = syllable.len().min(rest.len());
            spells(&rest[..used], &syllable[..used]).then_some((*syllable, used))
        })
        .collect()
}

/// The readings that the first marks of the string can mean, the commonest first: the column at the
/// left of the nine keys.
pub(super) fn readings_of(typed: &str) -> Vec<&'static str> {
    let typed = typed.as_bytes();
    let Some(start) = typed.iter().position(u8::is_ascii_digit) else { return Vec::new() };
    // Letters before the first group are chosen already, up to the mark after them.
    let start = typed[..start].iter().rposition(|mark| *mark == b'\'').map_or(0, |at| at + 1);
    let mut found: Vec<(&'static str, usize, u64)> = syllables_at(typed, start)
        .into_iter()
        .filter(|(syllable, used)| syllable.len() == *used)
        .map(|(syllable, used)| (syllable, used, COMMON.get(syllable).map_or(0, |(_, common)| *common)))
        .collect();
    found.sort_by(|a, b| b.1.cmp(&a.1).then(b.2.cmp(&a.2)));
    found.into_iter().map(|(syllable, ..)| syllable).collect()
}

/// Whether typed marks, letters or key groups, are these letters.
pub(super) fn spells(typed: &[u8], letters: &str) -> bool {
    typed.len() == letters.len()
        && typed.iter().zip(letters.bytes()).all(|(mark, letter)| *mark == letter || *mark == group(letter))
}

/// The key of the nine that carries this letter.
pub(super) fn group(letter: u8) -> u8 {
    match letter {
        b'a'..=b'c' => b'2',
        b'd'..=b'f' => b'3',
        b'g'..=b'i' => b'4',
        b'j'..=b'l' => b'5',
        b'm'..=b'o' => b'6',
        b'p'..=b's' => b'7',
        b't'..=b'v' => b'8',
        _ => b'9',
    }
}

/// How the word is read in the dictionary, one syllable a character, and how common it is.
pub(super) fn reading(word: &str) -> Option<(Vec<&'static str>, u64)> {
    let mut ways: Vec<Vec<&'static str>> = vec![Vec::new()];
    for character in word.chars() {
        let readings = READINGS.get(&character)?;
        ways = ways
            .iter()
            .flat_map(|way| {
                readings.iter().map(|(syllable, _)| {
                    let mut way = way.clone();
                    way.push(*syllable);
                    way
                })
            })
            .collect();
        if ways.len() > 256 {
            return None;
        }
    }
    let mut found = Vec::new();
    ways.into_iter()
        .filter_map(|way| {
            DICTIONARY.lookup_with_freq_into(&way.concat(), &mut found);
            let common = found.iter().find(|(known, _)| known == word)?.1;
            Some((way, common))
        })
        .max_by_key(|(_, common)| *common)
}
