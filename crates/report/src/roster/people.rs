//! The people of a roster: reading their rows, and sorting them into new and known.

use std::collections::BTreeMap;

use crate::roster::columns::{Columns, looks_like_identity, row_number};
use crate::roster::{Column, Known, Person, Problem, RosterPlan, Why};
use crate::table::Table;

/// Longest name, in characters: names of minorities are long.
const MAX_NAME: usize = 20;
/// Highest seat.
const MAX_SEAT: u16 = 9_999;

/// Reads the rows below the heading; those that make no sense become problems.
pub(super) fn read(table: &Table, columns: &Columns, class: &str, plan: &mut RosterPlan) -> Vec<Person> {
    let mut people = Vec::new();
    for row in columns.heading + 1..table.rows.len() {
        if table.rows[row].iter().all(|cell| cell.words().is_empty()) {
            continue;
        }
        plan.read += 1;
        let number = row_number(row);
        let mut refuse = |column, why| plan.problems.push(Problem { row: number, column, why });
        let name = match name(&table.words(row, columns.name)) {
            Ok(name) => name,
            Err(why) => {
                refuse(Column::Name, why);
                continue;
            }
        };
        let seat = match seat(&columns.seat.map(|column| table.words(row, column)).unwrap_or_default()) {
            Ok(seat) => seat,
            Err(why) => {
                refuse(Column::Seat, why);
                continue;
            }
        };
        let own_class = columns.class.map(|column| table.words(row, column)).filter(|own| !own.is_empty());
        if own_class.as_ref().is_some_and(|own| own.chars().count() > MAX_NAME || looks_like_identity(own)) {
            refuse(Column::Class, Why::LongClass);
            continue;
        }
        people.push(Person { row: number, name, seat, class: own_class.unwrap_or_else(|| class.to_owned()) });
    }
    people
}

/// Sorts people into new ones and known ones. Equal names at different seats are different people.
pub(super) fn sort(people: Vec<Person>, existing: &[Known], plan: &mut RosterPlan) {
    let mut known: BTreeMap<(&str, &str), Vec<Option<u16>>> = BTreeMap::new();
    for one in existing {
        known.entry((&one.class, &one.name)).or_default().push(one.seat);
    }
    let mut named: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for person in &people {
        *named.entry((&person.class, &person.name)).or_default() += 1;
    }
    let mut seats: BTreeMap<(&str, u16), &Person> = BTreeMap::new();
    for person in &people {
        let key = (person.class.as_str(), person.name.as_str());
        let taken = person.seat.and_then(|seat| seats.get(&(person.class.as_str(), seat)).copied());
        if let Some(why) = taken.map(|other| why_taken(person, other)) {
            plan.problems.push(Problem { row: person.row, column: Column::Seat, why });
            continue;
        }
        if let Some(seat) = person.seat {
            seats.insert((&person.class, seat), person);
        }
        let there = known.get(&key).map_or(&[][..], Vec::as_slice);
        match judge(person, there, named[&key]) {
            Judgement::New => plan.new.push(person.clone()),
            Judgement::Same => plan.same.push(person.clone()),
            Judgement::Unclear(why) => {
                plan.problems.push(Problem { row: person.row, column: Column::Seat, why })
            }
        }
    }
}

enum Judgement {
    New,
    Same,
    Unclear(Why),
}

/// Whether she is one of those of her name who are there, when so many rows have her name.
fn judge(person: &Person, there: &[Option<u16>], rows: usize) -> Judgement {
    let name = || person.name.clone();
    if person.seat.is_some() && there.contains(&person.seat) {
        return Judgement::Same;
    }
    let Some(_) = person.seat else {
        return match (rows, there.len()) {
            (1, 0) => Judgement::New,
            (1, 1) => Judgement::Same,
            (1, _) => Judgement::Unclear(Why::SeveralThere { name: name() }),
            _ => Judgement::Unclear(Why::SeveralHere { name: name() }),
        };
    };
    match (there.iter().filter(|seat| seat.is_none()).count(), rows) {
        (0, _) => Judgement::New,
        (1, 1) => Judgement::Same,
        _ => Judgement::Unclear(Why::PerhapsThere { name: name() }),
    }
}

fn why_taken(person: &Person, other: &Person) -> Why {
    let (row, seat) = (other.row, person.seat.unwrap_or_default());
    if person.name == other.name {
        Why::Again { row }
    } else {
        Why::SeatTaken { seat, row, name: other.name.clone() }
    }
}

/// A name as it is kept: spaces between Chinese characters are only there to line names up.
fn name(text: &str) -> Result<String, Why> {
    let chinese = |character: char| character as u32 >= 0x2e80;
    let name: String = if text.chars().any(chinese) {
        text.chars().filter(|character| !character.is_whitespace()).collect()
    } else {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    if name.is_empty() {
        Err(Why::NoName)
    } else if looks_like_identity(&name) {
        Err(Why::IdentityAsName)
    } else if name.chars().count() > MAX_NAME {
        Err(Why::LongName)
    } else if name.chars().any(char::is_control) || !name.chars().any(char::is_alphabetic) {
        Err(Why::NotAName)
    } else {
        Ok(name)
    }
}

/// A seat as people write it: `3`, `３`, `03`, `3号`, `第3座`, `3.0`.
fn seat(text: &str) -> Result<Option<u16>, Why> {
    let digit = |character: char| match character {
        '０'..='９' => char::from_u32(character as u32 - '０' as u32 + '0' as u32).unwrap_or(character),
        other => other,
    };
    let plain: String = text.chars().map(digit).filter(|character| !character.is_whitespace()).collect();
    let plain =
        plain.trim_start_matches(['第', 'N', 'n', 'o', '#', '.']).trim_end_matches(['号', '座', '位']);
    let plain = plain.strip_suffix(".0").unwrap_or(plain);
    if plain.is_empty() {
        return if text.trim().is_empty() { Ok(None) } else { Err(Why::NotASeat) };
    }
    match plain.parse::<u16>() {
        Ok(seat) if (1..=MAX_SEAT).contains(&seat) => Ok(Some(seat)),
        _ => Err(Why::NotASeat),
    }
}
