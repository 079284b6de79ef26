//! Tables out: CSV that a spreadsheet opens without running anything, and the matrix as JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::table::{Cell, Table};

/// First characters that make a spreadsheet take a text for a formula (reliability T11). The full-width
/// ones are typed by accident with a Chinese keyboard and taken as the narrow ones by some programs.
const FORMULA: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

/// A table as CSV: UTF-8 with a mark, every cell quoted, lines ended as Windows does.
pub fn csv(table: &Table) -> Vec<u8> {
    let mut out = String::from('\u{feff}');
    for cells in &table.rows {
        for (position, cell) in cells.iter().enumerate() {
            if position > 0 {
                out.push(',');
            }
            out.push('"');
            out.push_str(&content(cell).replace('"', "\"\""));
            out.push('"');
        }
        out.push_str("\r\n");
    }
    out.into_bytes()
}

/// A number is written as it is, also below zero: it cannot be a formula.
fn content(cell: &Cell) -> String {
    let Cell::Text(text) = cell else {
        return cell.words();
    };
    let starts = |text: &str| text.starts_with(FORMULA);
    if starts(text) || starts(text.trim_start()) { format!("'{text}") } else { text.clone() }
}

/// Residents × skills, in the shape that scripts rely on (design §6): fields are added, never renamed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Matrix {
    /// Columns.
    pub skills: Vec<Skill>,
    /// Rows.
    pub residents: Vec<Resident>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Skill {
    /// Lesson id.
    pub id: String,
    /// Title of the lesson.
    pub title: String,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Resident {
    /// Resident id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Level 0–5 by lesson id.
    pub levels: BTreeMap<String, u8>,
    /// RFC 3339 with zone; `None` if never.
    pub last_active: Option<String>,
    /// Why she needs company, in words; empty if she does not.
    pub needs: String,
}

/// The matrix as JSON.
///
/// # Errors
/// Never in practice: everything in it can be written.
pub fn json(matrix: &Matrix) -> serde_json::Result<String> {
    serde_json::to_string(matrix)
}

/// The matrix as a table with a heading, for CSV.
pub fn table(matrix: &Matrix) -> Table {
    let text = |text: &str| Cell::Text(text.to_owned());
    let titles = matrix.skills.iter().map(|skill| text(&skill.title));
    let heading =
        [text("姓名")].into_iter().chain(titles).chain([text("上次来"), text("需要陪练")]).collect();
    let row = |resident: &Resident| {
        let level = |skill: &Skill| Cell::Number(resident.levels.get(&skill.id).copied().unwrap_or(0).into());
        let levels = matrix.skills.iter().map(level);
        let ends = [resident.last_active.as_deref().map_or(Cell::Empty, text), text(&resident.needs)];
        [text(&resident.name)].into_iter().chain(levels).chain(ends).collect()
    };
    Table { rows: std::iter::once(heading).chain(matrix.residents.iter().map(row)).collect() }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    use super::*;
    use crate::reading::read_table;

    fn check(text: &str, expected: Expect) {
        let written = csv(&Table { rows: vec![vec![Cell::Text(text.to_owned())]] });
        expected.assert_eq(
            &String::from_utf8(written).unwrap().replace('\u{feff}', "<mark>").replace("\r\n", "<end>"),
        );
    }

    #[test]
    fn texts_that_look_like_formulas_stay_texts() {
        check("王秀英", expect![[r#"<mark>"王秀英"<end>"#]]);
        check("=1+1", expect![[r#"<mark>"'=1+1"<end>"#]]);
        check(" =1+1", expect![[r#"<mark>"' =1+1"<end>"#]]);
        check("＝1＋1", expect![[r#"<mark>"'＝1＋1"<end>"#]]);
        check("－王", expect![[r#"<mark>"'－王"<end>"#]]);
        check("@SUM", expect![[r#"<mark>"'@SUM"<end>"#]]);
        check("说\"好\",走", expect![[r#"<mark>"说""好"",走"<end>"#]]);
    }

    #[test]
    fn numbers_stay_numbers() {
        let table = Table { rows: vec![vec![Cell::Number(-3.0), Cell::Number(0.5), Cell::Empty]] };
        assert_eq!(String::from_utf8(csv(&table)).unwrap(), "\u{feff}\"-3\",\"0.5\",\"\"\r\n");
    }

    fn matrix() -> Matrix {
        let skill = |id: &str, title: &str| Skill { id: id.into(), title: title.into() };
        let wang = Resident {
            id: "1".into(),
            name: "王秀英".into(),
            levels: BTreeMap::from([("L26".into(), 3)]),
            last_active: Some("2026-05-04T09:30:00+08:00".into()),
            needs: String::new(),
        };
        Matrix {
            skills: vec![skill("L26", "关注公众号"), skill("L31", "转发给家人")], residents: vec![wang]
        }
    }

    #[test]
    fn the_matrix_has_the_promised_shape() {
        expect![[r#"{"skills":[{"id":"L26","title":"关注公众号"},{"id":"L31","title":"转发给家人"}],"residents":[{"id":"1","name":"王秀英","levels":{"L26":3},"last_active":"2026-05-04T09:30:00+08:00","needs":""}]}"#]]
            .assert_eq(&json(&matrix()).unwrap());
    }

    #[test]
    fn the_matrix_is_a_table_with_chinese_headings() {
        let written = String::from_utf8(csv(&table(&matrix()))).unwrap();
        expect![[r#"
            "姓名","关注公众号","转发给家人","上次来","需要陪练"
            "王秀英","3","0","2026-05-04T09:30:00+08:00",""
        "#]]
        .assert_eq(&written.trim_start_matches('\u{feff}').replace("\r\n", "\n"));
    }

    proptest! {
        #[test]
        fn no_text_becomes_a_formula_and_every_text_comes_back(text in "[=+@＝＋－＠\t -]{0,2}\\PC{1,30}") {
            let written = csv(&Table { rows: vec![vec![Cell::Text(text.clone())]] });
            let read = read_table("报告.csv", &written).unwrap();
            let shown = match read.rows.first().and_then(|row| row.first()) {
                Some(Cell::Text(shown)) => shown.clone(),
                _ => String::new(),
            };
            prop_assert!(!shown.trim_start().starts_with(FORMULA));
            if !text.trim().is_empty() {
                let prefixed = format!("'{text}");
                prop_assert!(shown == text || shown == prefixed);
            }
        }
    }
}
