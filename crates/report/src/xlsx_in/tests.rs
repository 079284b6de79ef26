//! Good workbooks are read, hostile ones are refused before they take memory.

use std::io::Write;

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

/// A workbook with one sheet and, unless they are empty, shared texts.
fn workbook(sheet: &str, texts: &str) -> Vec<u8> {
    let mut parts = vec![
        ("[Content_Types].xml", r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#.to_owned()),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
                .to_owned(),
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>"#
                .to_owned(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
                .to_owned(),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet}</sheetData></worksheet>"#),
        ),
    ];
    if !texts.is_empty() {
        parts.push(("xl/sharedStrings.xml", texts.to_owned()));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, content)| (*name, content.as_bytes())).collect();
    archive(&parts)
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A row of a sheet with texts and whole numbers.
fn row(number: usize, cells: &[&str]) -> String {
    let cell = |(column, text): (usize, &&str)| {
        let place = format!("{}{number}", char::from(b'A' + column as u8));
        match text.parse::<u64>() {
            Ok(number) => format!(r#"<c r="{place}"><v>{number}</v></c>"#),
            Err(_) => format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#),
        }
    };
    format!(r#"<row r="{number}">{}</row>"#, cells.iter().enumerate().map(cell).collect::<String>())
}

#[test]
fn texts_and_numbers_are_read_where_they_stand() {
    let sheet = row(1, &["姓名", "座位"]) + &row(3, &["王秀英", "7"]);
    let table = read(&workbook(&sheet, "")).unwrap();
    assert_eq!(
        (table.words(0, 0), table.words(2, 0), table.words(2, 1)),
        ("姓名".into(), "王秀英".into(), "7".into())
    );
    assert_eq!(table.rows[1], []);
}

#[test]
fn shared_texts_are_read() {
    let texts = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="2" uniqueCount="2"><si><t>姓名</t></si><si><t>王秀英</t></si></sst>"#;
    let sheet =
        r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>"#;
    let table = read(&workbook(sheet, texts)).unwrap();
    assert_eq!((table.words(0, 0), table.words(1, 0)), ("姓名".into(), "王秀英".into()));
}

#[test]
fn a_thousand_residents_are_read_quickly() {
    let sheet: String = (1..=1_000).map(|n| row(n, &["王秀英", &n.to_string()])).collect();
    let bytes = workbook(&sheet, "");
    let start = std::time::Instant::now();
    assert_eq!(read(&bytes).unwrap().rows.len(), 1_000);
    assert!(start.elapsed().as_secs_f64() < 2.0, "{:?}", start.elapsed());
}

#[test]
fn a_cell_in_the_last_corner_takes_no_memory() {
    let far = |row: usize| format!(r#"<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>"#);
    assert_eq!(read(&workbook(&far(9_000), "")).unwrap().rows.len(), 0, "so far right nothing is read");
    let deep = r#"<row r="1048576"><c r="A1048576"><v>1</v></c></row>"#;
    assert!(matches!(read(&workbook(deep, "")), Err(Error::TooManyRows)));
}

#[test]
fn a_workbook_that_lies_about_its_texts_is_refused() {
    for lie in ["999999999999", "18446744073709551615", "99999999999999999999999999", "1000"] {
        for form in [
            format!(r#"uniqueCount="{lie}""#),
            format!("uniqueCount = '{lie}'"),
            format!(r#"uniqueCount="+{lie}""#),
        ] {
            let texts = format!("<sst {form}><si><t>a</t></si></sst>");
            assert!(matches!(read(&workbook(&row(1, &["姓名"]), &texts)), Err(Error::Unfolds)), "{form}");
        }
    }
}

#[test]
fn a_workbook_that_unfolds_without_end_is_refused() {
    let spaces = vec![b' '; MAX_PART as usize + 1];
    let bomb = archive(&[("xl/worksheets/sheet1.xml", &spaces)]);
    assert!(bomb.len() < 100_000, "it looks small: {} bytes", bomb.len());
    assert!(matches!(read(&bomb), Err(Error::Unfolds)));
    let half = &spaces[..MAX_PART as usize / 2];
    let names: Vec<String> = (0..6).map(|n| format!("part{n}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), half)).collect();
    assert!(matches!(read(&archive(&parts)), Err(Error::Unfolds)), "many parts that are small enough alone");
    let names: Vec<String> = (0..=MAX_PARTS).map(|n| format!("part{n}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert!(matches!(read(&archive(&parts)), Err(Error::Unfolds)));
}

#[test]
fn an_archive_that_is_no_workbook_is_an_error() {
    assert!(matches!(read(&archive(&[("readme.txt", b"hello")])), Err(Error::Workbook(_))));
    assert!(matches!(read(b"PK\x03\x04 and then nothing"), Err(Error::Workbook(_))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn flipped_bytes_never_stop_the_program(place in any::<prop::sample::Index>(), value in any::<u8>()) {
        let mut bytes = workbook(&(row(1, &["姓名", "座位"]) + &row(2, &["王秀英", "7"])), "<sst uniqueCount=\"1\"><si><t>a</t></si></sst>");
        let place = place.index(bytes.len());
        bytes[place] = value;
        if let Ok(table) = read(&bytes) {
            prop_assert!(table.rows.len() <= MAX_ROWS);
        }
    }

    #[test]
    fn any_sheet_text_is_read_or_refused(sheet in "(<row r=\"[0-9]{1,8}\">|<c r=\"[A-Z]{1,4}[0-9]{1,8}\"( t=\"[a-z]{1,3}\")?>|<v>[0-9.eE-]{0,12}</v>|</c>|</row>|<f>[A-Z0-9:+]{0,9}</f>){0,14}") {
        if let Ok(table) = read(&workbook(&sheet, "")) {
            prop_assert!(table.rows.len() <= MAX_ROWS);
        }
    }
}
