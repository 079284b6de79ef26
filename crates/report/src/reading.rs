//! Which kind of file this is, and the table in it.

use crate::table::Table;
use crate::{csv_in, xlsx_in};

/// Largest file taken, in bytes.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// Most rows taken.
pub const MAX_ROWS: usize = 10_000;
/// Most columns looked at; what stands further right is not read.
pub const MAX_COLUMNS: usize = 100;
/// Longest text in a cell, in characters.
pub const MAX_CELL: usize = 2_000;

/// Why a file gave no table.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Over [`MAX_BYTES`].
    #[error("the file has {bytes} bytes, more than {MAX_BYTES}")]
    TooBig {
        /// How many it has.
        bytes: usize,
    },
    /// Over [`MAX_ROWS`].
    #[error("the table has more than {MAX_ROWS} rows")]
    TooManyRows,
    /// A cell over [`MAX_CELL`].
    #[error("row {row} has a cell with more than {MAX_CELL} characters")]
    TooLong {
        /// Which row, from 1.
        row: u32,
    },
    /// An old `.xls` file, which is not read.
    #[error("an .xls file of the old kind")]
    OldExcel,
    /// Neither `.csv` nor `.xlsx`.
    #[error("neither a .csv nor an .xlsx file: {name}")]
    OtherKind {
        /// The file's name.
        name: String,
    },
    /// The text is in no known encoding.
    #[error("the text is neither UTF-8 nor GBK")]
    NotText,
    /// Not a CSV table.
    #[error("the CSV cannot be read")]
    Csv(#[source] csv::Error),
    /// Not a workbook, or a broken one.
    #[error("the workbook cannot be read")]
    Workbook(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The workbook would unfold to more than a roster can be, or lies about its size.
    #[error("the workbook unfolds to something that is no roster")]
    Unfolds,
}

/// Reads the first table of a file. Its name decides by its ending, unless the first bytes say
/// something else: people rename files.
///
/// # Errors
/// [`Error`]; nothing is read partly.
pub fn read_table(name: &str, bytes: &[u8]) -> Result<Table, Error> {
    if bytes.len() > MAX_BYTES {
        return Err(Error::TooBig { bytes: bytes.len() });
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return xlsx_in::read(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Error::OldExcel);
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref() {
        Some("csv" | "txt" | "tsv") => csv_in::read(bytes),
        Some("xlsx") => Err(Error::Workbook("it does not begin like a workbook".into())),
        Some("xls") => Err(Error::OldExcel),
        _ => Err(Error::OtherKind { name: name.to_owned() }),
    }
}
