//! Where names, seats and classes stand, and which columns must not be read.

use crate::roster::{Column, Problem, Why};
use crate::table::Table;

/// The heading is looked for in so many rows: above it there is often a title.
const HEADING_WITHIN: usize = 10;

const NAME: [&str; 7] = ["姓名", "名字", "学员姓名", "居民姓名", "学员", "居民", "老人姓名"];
const SEAT: [&str; 8] = ["座位", "座号", "座位号", "编号", "学号", "座次", "位置", "座"];
const CLASS: [&str; 4] = ["班", "班级", "班别", "班名"];
const IDENTITY: [&str; 4] = ["身份证", "证件号", "身份号码", "公民身份"];

/// Where things stand, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) heading: usize,
    pub(super) name: usize,
    pub(super) seat: Option<usize>,
    pub(super) class: Option<usize>,
}

/// Finds the heading; `None` if there is no column of names.
pub(super) fn find(table: &Table) -> Option<Columns> {
    (0..table.rows.len().min(HEADING_WITHIN)).find_map(|row| {
        let headings: Vec<String> =
            (0..table.rows[row].len()).map(|column| heading(table, row, column).to_lowercase()).collect();
        let called = |names: &[&str]| headings.iter().position(|heading| names.contains(&heading.as_str()));
        // A Chinese file may have a column `Name` for the name in letters beside 姓名.
        let either = |names: &[&str], english: &str| called(names).or_else(|| called(&[english]));
        Some(Columns {
            heading: row,
            name: either(&NAME, "name")?,
            seat: either(&SEAT, "seat"),
            class: either(&CLASS, "class"),
        })
    })
}

impl Columns {
    /// Says which columns look like identity numbers. They are not read like any other column that is
    /// not listed above, but whoever made the file should know that it does not belong here.
    pub(super) fn tell_what_is_not_read(&self, table: &Table, problems: &mut Vec<Problem>) {
        let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        for column in 0..width {
            let title = heading(table, self.heading, column);
            let titled = IDENTITY.iter().any(|word| title.contains(word));
            let is_ours = column == self.name || Some(column) == self.seat || Some(column) == self.class;
            let filled = (self.heading + 1..table.rows.len())
                .any(|row| looks_like_identity(&table.words(row, column)));
            if titled || (filled && !is_ours) {
                problems.push(Problem {
                    row: row_number(self.heading),
                    column: Column::Other(title),
                    why: Why::IdentityColumn,
                });
            }
        }
    }
}

/// 18 characters, all digits but perhaps the last; in a number cell the last digits may have become 0.
pub(super) fn looks_like_identity(text: &str) -> bool {
    let plain: Vec<char> = text.chars().filter(|character| !character.is_whitespace()).collect();
    let Some((last, digits)) = plain.split_last() else { return false };
    let ends = last.is_numeric() || matches!(last, 'X' | 'x' | 'Ｘ' | 'ｘ');
    digits.len() == 17 && digits.iter().all(|digit| digit.is_numeric()) && ends
}

/// The number a person sees beside a row.
pub(super) fn row_number(row: usize) -> u32 {
    u32::try_from(row + 1).unwrap_or(u32::MAX)
}

/// A heading without spaces, marks and what stands in brackets.
fn heading(table: &Table, row: usize, column: usize) -> String {
    let words = table.words(row, column);
    let plain = words.split(['（', '(', '：', ':']).next().unwrap_or_default();
    plain.chars().filter(|character| !character.is_whitespace() && *character != '*').collect()
}
