//! What goes out of the program as a file? The matrix, as a spreadsheet or a script reads it.

use std::collections::BTreeMap;

use contract::staff::Matrix;
use report::writing;

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For spreadsheets: UTF-8 with a mark, Chinese headings, no text that runs as a formula.
    Csv,
    /// For scripts (design §6).
    Json,
}

/// The matrix as a file.
#[must_use]
pub fn matrix(matrix: &Matrix, format: Format) -> Vec<u8> {
    let sheet = sheet(matrix);
    match format {
        Format::Csv => writing::csv(&writing::table(&sheet)),
        // Text and numbers are always JSON.
        Format::Json => writing::json(&sheet).unwrap_or_default().into_bytes(),
    }
}

fn sheet(matrix: &Matrix) -> writing::Matrix {
    let why: BTreeMap<&str, &str> =
        matrix.needs.iter().map(|need| (need.resident.as_str(), need.why.as_str())).collect();
    writing::Matrix {
        skills: matrix
            .skills
            .iter()
            .map(|skill| writing::Skill { id: skill.id.clone(), title: skill.title.clone() })
            .collect(),
        residents: matrix
            .residents
            .iter()
            .map(|row| writing::Resident {
                id: row.id.clone(),
                name: row.name.clone(),
                levels: matrix
                    .skills
                    .iter()
                    .zip(&row.cells)
                    .map(|(skill, cell)| (skill.id.clone(), cell.level))
                    .collect(),
                last_active: row.last_active.clone(),
                needs: why.get(row.id.as_str()).copied().unwrap_or_default().to_owned(),
            })
            .collect(),
    }
}
