//! The tables people see, one file each: what a row is, how an event changes it, how it is read.

pub mod attempt;
pub mod class;
pub(crate) mod display;
pub mod learner;
pub mod resident;
pub(crate) mod staff;
pub mod submission;

use rusqlite::Row;
use rusqlite::types::Type;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// All of them with their primary keys, in the order in which they are dumped and compared.
pub(crate) const ALL: [(&str, &str); 11] = [
    ("proj_class", "class"),
    ("proj_resident", "resident"),
    ("proj_member", "class, resident"),
    ("proj_settings", "resident"),
    ("proj_learner", "resident"),
    ("proj_skill", "resident, skill"),
    ("proj_attempt", "resident, lesson"),
    ("proj_input", "attempt, number"),
    ("proj_submission", "submission"),
    ("proj_display", "device"),
    ("proj_staff", "one"),
];

/// Reads a column that holds JSON.
fn json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    serde_json::from_str(text).map_err(|source| unreadable(column, source))
}

/// Writes a value as JSON for a column.
fn to_json<T: Serialize>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|source| rusqlite::Error::ToSqlConversionFailure(Box::new(source)))
}

/// Reads a column that holds a date or a moment as text.
fn parsed<T>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>>
where
    T: std::str::FromStr,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    let text = row.get_ref(column)?.as_str_or_null()?;
    text.map(|text| text.parse().map_err(|source| unreadable(column, source))).transpose()
}

fn unreadable(column: usize, source: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(source))
}
