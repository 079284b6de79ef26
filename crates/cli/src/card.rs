//! `wkt card`: step cards to print, of one lesson or of many, for anybody or for one resident.

use std::fs;
use std::path::{Path, PathBuf};

use app::app::App;
use app::cards::{self, Paper, Reader, ResidentId};
use app::error::AppError;
use lesson::course::{Course, Lesson};
use lesson::engine::Engine;
use serde_json::json;

use crate::arguments::{self, Arguments, Card};
use crate::outcome::{Outcome, Told};
use crate::{print, start};

/// Writes them.
pub fn write(arguments: &Arguments, asked: &Card, told: Told) -> Outcome {
    match cards(arguments, asked, told) {
        Ok(written) => {
            if told.json {
                print::json(&json!({ "files": written }));
            } else {
                for path in &written {
                    let path = path.display();
                    print::line(&match told.is_chinese() {
                        true => format!("写好了：{path}"),
                        false => format!("Written: {path}"),
                    });
                }
            }
            Outcome::Good
        }
        Err(end) => end,
    }
}

fn cards(arguments: &Arguments, asked: &Card, told: Told) -> Result<Vec<PathBuf>, Outcome> {
    let say = |error: AppError| start::sentence(&error, arguments.lang);
    let course = start::content(arguments)?.course;
    // The data folder is opened only for somebody's own card.
    let whose = asked.resident.as_deref().map(|name| Whose::find(arguments, name)).transpose()?;
    let engine = Engine::new(course);
    let paper = match asked.paper {
        arguments::Paper::A4 => Paper::A4,
        arguments::Paper::A5 => Paper::A5,
    };
    let mut written = Vec::new();
    for lesson in chosen(engine.course(), asked, told)? {
        let reader = whose.as_ref().map(|whose| whose.reader(lesson)).transpose().map_err(say)?;
        let pdf = cards::card(&engine, &lesson.id, paper, reader.as_ref()).map_err(say)?;
        let path = match asked.all {
            true => {
                let name = reader.as_ref().map(|reader| reader.name.as_str());
                asked.out.join(cards::file_name(&lesson.id, &lesson.title, name, paper))
            }
            false => asked.out.clone(),
        };
        save(&path, &pdf, asked.all).map_err(say)?;
        written.push(path);
    }
    Ok(written)
}

fn save(path: &Path, pdf: &[u8], makes_folder: bool) -> Result<(), AppError> {
    let folder = path.parent().filter(|_| makes_folder);
    folder
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(path, pdf))
        .map_err(|source| AppError::NotWritten { path: path.to_owned(), source })
}

/// The lessons that were asked for, in the order of the course.
fn chosen<'c>(course: &'c Course, asked: &Card, told: Told) -> Result<Vec<&'c Lesson>, Outcome> {
    if let Some(id) = &asked.lesson {
        let lesson = course.lesson(id).ok_or_else(|| {
            Outcome::failed(match told.is_chinese() {
                true => format!("没有编号是 {id} 的课。用 wkt lessons list 看目录。"),
                false => format!("There is no lesson {id}. See wkt lessons list."),
            })
        })?;
        return Ok(vec![lesson]);
    }
    let Some(id) = &asked.unit else {
        return Ok(course.lessons.iter().collect());
    };
    let unit = course.units.iter().find(|unit| unit.id == *id).ok_or_else(|| {
        let known: Vec<&str> = course.units.iter().map(|unit| unit.id.as_str()).collect();
        let known = known.join(" ");
        Outcome::failed(match told.is_chinese() {
            true => format!("没有编号是 {id} 的单元。有：{known}"),
            false => format!("There is no unit {id}. There are: {known}"),
        })
    })?;
    Ok(unit.lessons.iter().filter_map(|id| course.lesson(id)).collect())
}

/// The resident it is for, with what is known of her.
struct Whose {
    app: App,
    resident: ResidentId,
}

impl Whose {
    fn find(arguments: &Arguments, name: &str) -> Result<Self, Outcome> {
        let app = start::app(arguments)?;
        let found = app.resident_named(name).map_err(|error| start::sentence(&error, arguments.lang));
        found.map(|resident| Self { app, resident })
    }

    fn reader(&self, lesson: &Lesson) -> Result<Reader, AppError> {
        self.app.reader(self.resident, &lesson.id)
    }
}
