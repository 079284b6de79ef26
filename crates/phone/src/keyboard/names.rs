//! The names of the world that no dictionary has: people, accounts, the community's own words.

use smol_str::SmolStr;

use super::dictionary;
use crate::world::World;

/// A word of the world and how it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The word.
    pub word: SmolStr,
    /// Its pinyin, one syllable a character.
    pub reading: Vec<&'static str>,
}

/// The words of this world's names, each once.
#[must_use]
pub(crate) fn of_world(world: &World) -> Vec<Name> {
    let people = world.people.iter().map(|person| person.name.as_str());
    let accounts = world.accounts.iter().flat_map(|account| [&account.name, &account.organisation]);
    let chats = world.chats.iter().map(|chat| chat.title.as_str());
    let written = [world.community.as_str(), world.owner.name.as_str()]
        .into_iter()
        .chain(people)
        .chain(accounts.map(String::as_str))
        .chain(chats);
    let mut names: Vec<Name> = Vec::new();
    for words in written {
        for word in words.split(|c: char| !is_han(c)).filter(|word| word.chars().count() > 1) {
            if names.iter().all(|known| known.word != word)
                && let Some(reading) = reading(word)
            {
                names.push(Name { word: word.into(), reading });
            }
        }
    }
    names
}

/// Whether it is a Chinese character.
pub(super) fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// How a run of characters is read: word by word as the dictionary has them, the longest first.
fn reading(word: &str) -> Option<Vec<&'static str>> {
    let characters: Vec<char> = word.chars().collect();
    let mut syllables = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let most = (characters.len() - at).min(4);
        let (length, mut part) = (1..=most).rev().find_map(|length| {
            let part: String = characters[at..at + length].iter().collect();
            Some((length, dictionary::reading(&part)?.0))
        })?;
        syllables.append(&mut part);
        at += length;
    }
    Some(syllables)
}
