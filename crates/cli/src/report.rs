//! `wkt report`: tables out, to a file or to standard output.

use std::fs;
use std::io::{self, Write as _};

use app::reports::{self, Format};
use contract::types::Language;

use crate::arguments::{self, Arguments, Report, ReportName};
use crate::outcome::{Outcome, Told};
use crate::{print, start};

/// Writes a report.
pub fn write(arguments: &Arguments, asked: &Report, told: Told) -> Outcome {
    let ReportName::Matrix = asked.name;
    let app = match start::app(arguments) {
        Ok(app) => app,
        Err(end) => return end,
    };
    let class = asked.class.as_deref().map(|name| app.class_named(name)).transpose();
    // Whoever sits at the computer, a report is for the Chinese institution.
    let matrix = match class.and_then(|class| app.matrix_of(class, Language::Zh)) {
        Ok(matrix) => matrix,
        Err(error) => return start::sentence(&error, arguments.lang),
    };
    let format = match asked.format {
        Some(arguments::Format::Csv) => Format::Csv,
        Some(arguments::Format::Json) => Format::Json,
        None if told.json => Format::Json,
        None => Format::Csv,
    };
    let mut bytes = reports::matrix(&matrix, format);
    let Some(path) = &asked.out else {
        bytes.extend_from_slice(if format == Format::Json { b"\n" } else { b"" });
        // A closed pipe is the reader's decision, not a fault.
        io::stdout().lock().write_all(&bytes).ok();
        return Outcome::Good;
    };
    if let Err(error) = fs::write(path, &bytes) {
        tracing::error!("{error}");
        let path = path.display();
        return Outcome::failed(match told.is_chinese() {
            true => format!("文件写不进去：{path}。请换一个文件夹，或者看看磁盘满没满。"),
            false => format!(
                "The file cannot be written: {path}. Please take another folder, or see whether the disk is full."
            ),
        });
    }
    let (people, path) = (matrix.residents.len(), path.display());
    print::line(&match told.is_chinese() {
        true => format!("写好了：{people} 人，{path}"),
        false => format!("Written: {people} people, {path}"),
    });
    Outcome::Good
}
