//! Who in a table is new, who is there already, and which rows cannot be taken, in plain Chinese.
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
    /// Heading of the column; empty if it is about the whole row.
    pub column: String,
    /// What is the matter and what to do.
    pub say: String,
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
        let say = "没有找到「姓名」这一列。请在第一行写上「姓名」和「座位」。".to_owned();
        plan.problems.push(Problem { row: 1, column: "姓名".to_owned(), say });
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
