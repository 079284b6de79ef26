//! Who in a table is new, who is there already, and which rows cannot be taken. The words are `app`'s, in two
//! languages.
//!
//! Nobody is ever removed or changed by a roster. Only names, seats and classes are taken; every other
//! column stays in the file, above all 身份证号 (reliability §5).

mod columns;
mod people;

use crate::table::Table;

/// Somebody who is in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Her name.
    pub name: String,
    /// Her seat, if she has one.
    pub seat: Option<u16>,
    /// The class she is in; one entry for each of her classes.
    pub class: String,
}

/// Somebody in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Row in the file, from 1.
    pub row: u32,
    /// Name, without spaces between Chinese characters.
    pub name: String,
    /// Seat, if the file has one.
    pub seat: Option<u16>,
    /// The class she joins.
    pub class: String,
}

/// Something that staff should know about the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Row in the file, from 1.
    pub row: u32,
    /// Which column it is about.
    pub column: Column,
    /// What is the matter.
    pub why: Why,
}

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// That of names.
    Name,
    /// That of seats.
    Seat,
    /// That of classes.
    Class,
    /// One that is not read, with its heading as it stands in the file.
    Other(String),
}

/// What there is to know about a row or a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// There is no column of names.
    NoNames,
    /// A column that looks like identity numbers, and is not read.
    IdentityColumn,
    /// A row without a name.
    NoName,
    /// Where the name should be stands what looks like an identity number.
    IdentityAsName,
    /// The name is too long.
    LongName,
    /// What stands there is no name.
    NotAName,
    /// The seat is no number.
    NotASeat,
    /// The name of the class in the row is too long.
    LongClass,
    /// Several people of this name are there already, and the row has no seat.
    SeveralThere {
        /// Whose name.
        name: String,
    },
    /// Several rows have this name, and not each has a seat.
    SeveralHere {
        /// Whose name.
        name: String,
    },
    /// Somebody of this name without a seat is there already: she, or somebody else?
    PerhapsThere {
        /// Whose name.
        name: String,
    },
    /// The same person stands in an earlier row.
    Again {
        /// Which row.
        row: u32,
    },
    /// The seat was given to somebody else in an earlier row.
    SeatTaken {
        /// Which seat.
        seat: u16,
        /// Which row.
        row: u32,
        /// To whom.
        name: String,
    },
}

/// What taking in a roster would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RosterPlan {
    /// Rows with anything in them below the heading.
    pub read: u32,
    /// People to be added.
    pub new: Vec<Person>,
    /// People who are there already; nothing changes for them.
    pub same: Vec<Person>,
    /// Rows that are not taken, and columns that are not read.
    pub problems: Vec<Problem>,
}

/// Plans a roster. People join `class`, or the one in their row if the file has a column of classes.
pub fn plan(table: &Table, existing: &[Known], class: &str) -> RosterPlan {
    let mut plan = RosterPlan::default();
    let Some(columns) = columns::find(table) else {
        plan.problems.push(Problem { row: 1, column: Column::Name, why: Why::NoNames });
        return plan;
    };
    columns.tell_what_is_not_read(table, &mut plan.problems);
    let people = people::read(table, &columns, class, &mut plan);
    people::sort(people, existing, &mut plan);
    plan.problems.sort_by_key(|problem| problem.row);
    plan
}

#[cfg(test)]
mod tests;
