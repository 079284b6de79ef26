//! CSV as Chinese spreadsheets write it: UTF-8 with or without a mark, UTF-16, GBK; commas, tabs or
//! semicolons.

use encoding_rs::{Encoding, GB18030, UTF_8};

use crate::reading::{Error, MAX_CELL, MAX_COLUMNS, MAX_ROWS};
use crate::table::{Cell, Table};

pub(crate) fn read(bytes: &[u8]) -> Result<Table, Error> {
    let text = decode(bytes)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut table = Table::default();
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).map_err(Error::Csv)? {
        let begins = record.position().map_or(0, csv::Position::byte);
        let row = table.rows.len() + empty_lines(&text, usize::try_from(begins).unwrap_or(0));
        if row >= MAX_ROWS {
            return Err(Error::TooManyRows);
        }
        table.rows.resize(row, Vec::new());
        table.rows.push(record.iter().take(MAX_COLUMNS).map(cell).collect());
        if record.iter().take(MAX_COLUMNS).any(|text| text.chars().nth(MAX_CELL).is_some()) {
            return Err(Error::TooLong { row: u32::try_from(row + 1).unwrap_or(u32::MAX) });
        }
    }
    Ok(table)
}

/// Empty lines from a place on. The reader skips them, but the row numbers that are shown must be those
/// that a person sees beside the rows.
fn empty_lines(text: &str, from: usize) -> usize {
    let (before, after) = text.split_at_checked(from).unwrap_or((text, ""));
    let after = if before.ends_with('\r') { after.strip_prefix('\n').unwrap_or(after) } else { after };
    let skipped = after.bytes().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let (returns, feeds) = skipped.fold((0, 0), |(returns, feeds), byte| match byte {
        b'\r' => (returns + 1, feeds),
        _ => (returns, feeds + 1),
    });
    returns.max(feeds)
}

fn cell(text: &str) -> Cell {
    if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

/// A mark at the beginning decides; else it is UTF-8 if it can be, else GBK (read as its superset).
fn decode(bytes: &[u8]) -> Result<String, Error> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((marked, _)) => marked,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => GB18030,
    };
    let (text, _, broken) = encoding.decode(bytes);
    if broken || text.contains('\0') { Err(Error::NotText) } else { Ok(text.into_owned()) }
}

/// The separator that stands most often in the first line with one.
fn delimiter(text: &str) -> u8 {
    let count = |separator: u8| {
        let line = text.lines().find(|line| line.contains([',', '\t', ';'])).unwrap_or_default();
        line.bytes().filter(|byte| *byte == separator).count()
    };
    let mut best = b',';
    for separator in [b'\t', b';'] {
        if count(separator) > count(best) {
            best = separator;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    use super::*;

    fn check(bytes: &[u8], expected: Expect) {
        let table = read(bytes).unwrap();
        let lines: Vec<String> = (0..table.rows.len())
            .map(|row| {
                (0..table.rows[row].len())
                    .map(|column| table.words(row, column))
                    .collect::<Vec<_>>()
                    .join("|")
            })
            .collect();
        expected.assert_eq(&lines.join("\n"));
    }

    #[test]
    fn every_encoding_of_a_chinese_spreadsheet_reads_the_same() {
        let text = "姓名,座位\r\n王秀英,1\r\n龚桂兰,2\r\n";
        let same = || expect![["姓名|座位\n王秀英|1\n龚桂兰|2"]];
        check(text.as_bytes(), same());
        check(&[b"\xef\xbb\xbf", text.as_bytes()].concat(), same());
        check(&GB18030.encode(text).0, same());
        let wide: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        check(&wide, same());
    }

    #[test]
    fn tabs_and_semicolons_part_cells_too() {
        check("姓名\t座位\n王,秀英\t1".as_bytes(), expect!["姓名|座位\n王,秀英|1"]);
        check("姓名;座位\n王秀英;1".as_bytes(), expect!["姓名|座位\n王秀英|1"]);
    }

    #[test]
    fn quotes_and_empty_lines_keep_the_row_numbers() {
        let table = read("姓名,备注\n\n\"王\"\"秀英\",\"两\n行\"\n李桂兰,\n".as_bytes()).unwrap();
        assert_eq!(table.words(2, 0), "王\"秀英");
        assert_eq!(table.words(3, 0), "李桂兰", "a cell with two lines is one row");
        let windows = read("姓名\r\n\r\n王秀英\r\n李桂兰\r\n".as_bytes()).unwrap();
        assert_eq!((windows.words(2, 0), windows.words(3, 0)), ("王秀英".into(), "李桂兰".into()));
    }

    #[test]
    fn too_much_is_refused() {
        let rows = |count: usize| read("甲\n".repeat(count).as_bytes());
        assert!(rows(MAX_ROWS).is_ok());
        assert!(matches!(rows(MAX_ROWS + 1), Err(Error::TooManyRows)));
        assert!(matches!(
            read(format!("姓名\n{}\n", "长".repeat(MAX_CELL + 1)).as_bytes()),
            Err(Error::TooLong { row: 2 })
        ));
        assert!(matches!(read(b"\xff\xff\xff\x00\x01"), Err(Error::NotText)));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_stop(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            if let Ok(table) = read(&bytes) {
                prop_assert!(table.rows.len() <= MAX_ROWS);
            }
        }
    }
}
