//! The first sheet of a workbook, without letting the file decide how much memory that takes.
//!
//! Guarded: the archive is unfolded once with hard limits before anything parses it; the declared
//! number of shared texts must fit the bytes there are; cells are streamed, so a single cell in the
//! last corner of a sheet does not make a table of 16 billion; a panic of the parser is an error.
//! Not guarded here: time, and a limit of the whole process. That takes a child process with limits
//! of the operating system (reliability T10), which is for the caller to start.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, Xlsx};
use zip::ZipArchive;

use crate::reading::{Error, MAX_CELL, MAX_COLUMNS, MAX_ROWS};
use crate::table::{Cell, Table};

/// Most parts of a workbook.
const MAX_PARTS: usize = 500;
/// Most bytes of one part, unfolded: a sheet of 10,000 rows and 20 columns has about 10 MiB.
const MAX_PART: u64 = 24 * 1024 * 1024;
/// Most bytes of all parts, unfolded.
const MAX_ALL: u64 = 64 * 1024 * 1024;
/// Most bytes of the shared texts: each costs more in memory than in the file.
const MAX_TEXTS: usize = 12 * 1024 * 1024;
/// Fewest bytes that a shared text takes in the file: `<si/>`.
const BYTES_A_TEXT: usize = 5;

pub(crate) fn read(bytes: &[u8]) -> Result<Table, Error> {
    unfold(bytes)?;
    catch_unwind(AssertUnwindSafe(|| first_sheet(bytes)))
        .unwrap_or_else(|_| Err(broken("the parser gave up")))
}

/// Goes once through everything in the archive, counting what really comes out.
fn unfold(bytes: &[u8]) -> Result<(), Error> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MAX_PARTS {
        return Err(Error::Unfolds);
    }
    let mut all = 0;
    let mut content = Vec::new();
    for number in 0..archive.len() {
        let part = archive.by_index(number).map_err(broken)?;
        let is_texts = part.name().map_err(broken)?.to_ascii_lowercase().ends_with("sharedstrings.xml");
        content.clear();
        let unfolded = part.take(MAX_PART + 1).read_to_end(&mut content).map_err(broken)? as u64;
        all += unfolded;
        if unfolded > MAX_PART || all > MAX_ALL || (is_texts && lies_about_texts(&content)) {
            return Err(Error::Unfolds);
        }
    }
    Ok(())
}

/// The parser makes room for as many texts as the file says there are.
fn lies_about_texts(content: &[u8]) -> bool {
    const NAME: &[u8] = b"uniqueCount";
    let most = content.len() / BYTES_A_TEXT;
    let declares_more = |rest: &[u8]| {
        let digits: Vec<u8> = rest
            .iter()
            .copied()
            .skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\'' | b'+'))
            .take_while(u8::is_ascii_digit)
            .collect();
        let declared = std::str::from_utf8(&digits).ok().filter(|digits| !digits.is_empty());
        declared.is_some_and(|digits| {
            digits.parse::<usize>().is_ok_and(|count| count > most) || digits.len() > 18
        })
    };
    content.len() > MAX_TEXTS
        || content
            .windows(NAME.len())
            .enumerate()
            .any(|(at, found)| found == NAME && declares_more(&content[at + NAME.len()..]))
}

fn first_sheet(bytes: &[u8]) -> Result<Table, Error> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    for name in workbook.sheet_names() {
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(broken)?;
        let mut table = Table::default();
        while let Some(cell) = cells.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            let value = to_cell(cell.get_value());
            place(&mut table, row as usize, column as usize, value)?;
        }
        if !table.rows.is_empty() {
            return Ok(table);
        }
    }
    Ok(Table::default())
}

fn place(table: &mut Table, row: usize, column: usize, cell: Cell) -> Result<(), Error> {
    if cell == Cell::Empty || column >= MAX_COLUMNS {
        return Ok(());
    }
    if row >= MAX_ROWS {
        return Err(Error::TooManyRows);
    }
    if matches!(&cell, Cell::Text(text) if text.chars().nth(MAX_CELL).is_some()) {
        return Err(Error::TooLong { row: u32::try_from(row + 1).unwrap_or(u32::MAX) });
    }
    if table.rows.len() <= row {
        table.rows.resize(row + 1, Vec::new());
    }
    let cells = &mut table.rows[row];
    if cells.len() <= column {
        cells.resize(column + 1, Cell::Empty);
    }
    cells[column] = cell;
    Ok(())
}

fn to_cell(value: &DataRef<'_>) -> Cell {
    let text = match value {
        DataRef::Int(number) => return Cell::Number(*number as f64),
        DataRef::Float(number) => return Cell::Number(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "是".to_owned(),
        DataRef::Bool(false) => "否".to_owned(),
        DataRef::DateTime(time) => time.as_f64().to_string(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    };
    if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text) }
}

fn broken(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    Error::Workbook(source.into())
}

#[cfg(test)]
mod tests;
