//! Who stands in the contacts and in the record of calls: those of the world and those made here.

use crate::content::{Mark, Reads, Record, Writes};
use crate::dialler::call::CALLED_SAVED;
use crate::ui::{Of, Spot, spot_of};
use crate::world::pocket::CallWay;
use crate::world::{ContactId, World, all};

/// Contacts saved on this phone, newest first; `text` is the name, a space, the digits.
pub const CONTACTS: Mark = Mark::new("phone.contacts");
/// What was saved last, as words of the same form. For goals: unlike the list it cannot grow.
pub const SAVED: Mark = Mark::new("phone.saved");
/// A contact of the world that was deleted, or saved anew with other words.
pub const HIDDEN: Mark = Mark::new("phone.hidden");
/// Calls made here, newest first; `text` holds the digits, `number` is the [`CallWay`].
pub const CALLS: Mark = Mark::new("phone.calls");

/// Whose card it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    /// A contact of the world.
    World(ContactId),
    /// One saved here, counted from the oldest, so that a new one does not move the others.
    Own(u16),
}

impl Who {
    pub(crate) fn spot(self) -> Spot {
        match self {
            Who::World(contact) => spot_of("dialler.contact", Of::Contact(contact)),
            Who::Own(n) => spot_of("dialler.own", Of::Number(n)),
        }
    }
}

/// A line of the contacts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Whose.
    pub who: Who,
    /// Name.
    pub name: String,
    /// Digits.
    pub number: String,
    /// Stands in 个人收藏.
    pub favourite: bool,
    /// On the portrait.
    pub face: String,
    /// Of the portrait.
    pub colour: u8,
}

/// A line of the record of calls.
pub(crate) struct Past {
    pub name: String,
    pub number: String,
    pub way: CallWay,
    pub time: String,
}

impl CallWay {
    pub(crate) fn words(self) -> &'static str {
        match self {
            CallWay::Out => "打出去",
            CallWay::In => "打进来",
            CallWay::Missed => "未接",
        }
    }

    fn of(number: u32) -> CallWay {
        match number {
            0 => CallWay::Out,
            1 => CallWay::In,
            _ => CallWay::Missed,
        }
    }
}

/// All contacts: those saved here first, then those of the world.
pub(crate) fn contacts(world: &World, reads: Reads<'_>) -> Vec<Entry> {
    let own = reads.list(CONTACTS);
    let own = own.iter().enumerate().map(|(at, record)| {
        let (name, number) = parted(&record.text);
        Entry {
            who: Who::Own(u16::try_from(own.len() - 1 - at).unwrap_or(u16::MAX)),
            face: name.chars().last().map_or_else(String::new, String::from),
            name: name.to_owned(),
            number: number.to_owned(),
            favourite: true,
            colour: 3,
        }
    });
    let there = all(world.contacts.len(), ContactId).filter(|contact| {
        !world.contact(*contact).stranger && !reads.is_on(HIDDEN.of(Of::Contact(*contact)))
    });
    own.chain(there.map(|contact| entry(world, contact))).collect()
}

fn entry(world: &World, contact: ContactId) -> Entry {
    let it = world.contact(contact);
    Entry {
        who: Who::World(contact),
        name: it.name.clone(),
        number: it.number.clone(),
        favourite: it.favourite,
        face: it.face.clone(),
        colour: it.colour,
    }
}

/// The card of one of them; `None` when it was deleted meanwhile.
pub(crate) fn find(world: &World, reads: Reads<'_>, who: Who) -> Option<Entry> {
    match who {
        Who::World(contact) => Some(entry(world, contact)),
        Who::Own(_) => contacts(world, reads).into_iter().find(|entry| entry.who == who),
    }
}

/// The name that stands for a number: that of the contact, or the number itself.
pub(crate) fn name_of(world: &World, reads: Reads<'_>, number: &str) -> String {
    let known = contacts(world, reads).into_iter().find(|entry| entry.number == number);
    known.map_or_else(|| spaced(number), |entry| entry.name)
}

/// The record of calls, newest first.
pub(crate) fn record(world: &World, reads: Reads<'_>) -> Vec<Past> {
    let own = reads.list(CALLS).iter().map(|record| Past {
        name: name_of(world, reads, &record.text),
        number: record.text.to_string(),
        way: CallWay::of(record.number),
        time: world.clock.clone(),
    });
    let there = world.past_calls.iter().map(|past| {
        let contact = world.contact(past.contact);
        Past {
            name: contact.name.clone(),
            number: contact.number.clone(),
            way: past.way,
            time: past.time.clone(),
        }
    });
    own.chain(there).collect()
}

/// Saves a contact in place of `old`, and tells whose card it is now. The same contact is not kept twice.
pub(crate) fn save(writes: &mut Writes<'_>, old: Option<Who>, name: &str, number: &str) -> Who {
    if let Some(old) = old {
        delete(writes, old);
    }
    let text = format!("{name} {number}");
    writes.write(SAVED, &text);
    writes.set(CALLED_SAVED, 0);
    let list = writes.reads().list(CONTACTS);
    let (length, known) = (list.len(), list.iter().position(|record| record.text == text.as_str()));
    if known.is_none() {
        writes.record(CONTACTS, Record { text: text.into(), ..Record::default() });
    }
    let from_oldest = known.map_or(length, |at| length - 1 - at);
    Who::Own(u16::try_from(from_oldest).unwrap_or(u16::MAX))
}

/// Takes a card out of the contacts.
pub(crate) fn delete(writes: &mut Writes<'_>, who: Who) {
    match who {
        Who::World(contact) => writes.set(HIDDEN.of(Of::Contact(contact)), 1),
        Who::Own(n) => {
            let length = writes.reads().list(CONTACTS).len();
            if let Some(at) = length.checked_sub(usize::from(n) + 1) {
                writes.strike(CONTACTS, at);
            }
        }
    }
}

pub(super) fn parted(text: &str) -> (&str, &str) {
    text.rsplit_once(' ').unwrap_or((text, ""))
}

/// The digits of what was typed.
pub(crate) fn digits(typed: &str) -> String {
    typed.chars().filter(|c| c.is_ascii_digit() || matches!(c, '*' | '#')).collect()
}

/// A number in the groups in which it is read: 138 0000 0011, 0532-0000 0011.
#[must_use]
pub fn spaced(number: &str) -> String {
    let parts = |cuts: [usize; 2]| {
        Some((number.get(..cuts[0])?, number.get(cuts[0]..cuts[1])?, number.get(cuts[1]..)?))
    };
    match (number.len(), number.starts_with('0')) {
        (11, false) => parts([3, 7]).map(|(a, b, c)| format!("{a} {b} {c}")),
        (12, true) => parts([4, 8]).map(|(a, b, c)| format!("{a}-{b} {c}")),
        _ => None,
    }
    .unwrap_or_else(|| number.to_owned())
}
