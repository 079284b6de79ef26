//! `wkt card`: step cards to print, of one lesson or of many, for anybody, somebody or a class; and the plan.

use std::fs;
use std::path::{Path, PathBuf};

use app::app::App;
use app::cards::{self, Paper, Reader, ResidentId};
use app::content::Content;
use app::error::AppError;
use journal::id::ClassId;
use lesson::course::{Course, Lesson};
use lesson::engine::Engine;
use serde_json::json;

use crate::arguments::{self, Arguments, Card};
use crate::outcome::{Outcome, Told};
use crate::{print, start};

/// Writes them.
pub fn write(arguments: &Arguments, asked: &Card, told: Told) -> Outcome {
    match files(arguments, asked, told) {
        Ok(written) => {
            if told.json {
                print::json(&json!({ "files": written }));
                return Outcome::Good;
            }
            for path in &written {
                let path = path.display();
                print::line(&match told.is_chinese() {
                    true => format!("写好了：{path}"),
                    false => format!("Written: {path}"),
                });
            }
        }
        Err(end) => return end,
    }
    Outcome::Good
}

fn files(arguments: &Arguments, asked: &Card, told: Told) -> Result<Vec<PathBuf>, Outcome> {
    let say = |error: AppError| start::sentence(&error, arguments.lang);
    let Content { course, brought, .. } = start::content(arguments)?;
    if asked.plan {
        let (plan, file) = cards::plan(&course).map_err(say)?;
        return save(&asked.out, &file, &plan.pdf).map_err(say).map(|path| vec![path]);
    }
    let whose = Whose::find(arguments, asked)?;
    let engine = Engine::new(course);
    let paper = match asked.paper {
        arguments::Paper::A4 => Paper::A4,
        arguments::Paper::A5 => Paper::A5,
    };
    let mut written = Vec::new();
    for lesson in chosen(engine.course(), asked, told)? {
        let readers = whose.readers(lesson).map_err(say)?;
        let made = cards::cards((&engine, &brought), &lesson.id, paper, &readers).map_err(say)?;
        let file = cards::file_name(lesson, whose.name(), paper);
        written.push(save(&asked.out, &file, &made.pdf).map_err(say)?);
    }
    Ok(written)
}

fn save(folder: &Path, file: &str, pdf: &[u8]) -> Result<PathBuf, AppError> {
    let path = folder.join(file);
    match fs::create_dir_all(folder).and_then(|()| fs::write(&path, pdf)) {
        Ok(()) => Ok(path),
        Err(source) => Err(AppError::NotWritten { path, source }),
    }
}

/// The lessons that were asked for: as they were named, or in the order of the course.
fn chosen<'c>(course: &'c Course, asked: &Card, told: Told) -> Result<Vec<&'c Lesson>, Outcome> {
    let say = |zh: String, en: String| Outcome::failed(if told.is_chinese() { zh } else { en });
    let named = |ids: &[String]| {
        let lesson = |id: &String| {
            course.lesson(id).ok_or_else(|| {
                say(
                    format!("没有编号是 {id} 的课。用 wkt lessons list 看目录。"),
                    format!("There is no lesson {id}. See wkt lessons list."),
                )
            })
        };
        ids.iter().map(lesson).collect()
    };
    if let Some(id) = &asked.unit {
        let unit = course.units.iter().find(|unit| unit.id == *id).ok_or_else(|| {
            let known: Vec<&str> = course.units.iter().map(|unit| unit.id.as_str()).collect();
            let known = known.join(" ");
            say(
                format!("没有编号是 {id} 的单元。有：{known}"),
                format!("There is no unit {id}. There are: {known}"),
            )
        })?;
        return named(&unit.lessons);
    }
    if let Some(number) = asked.week {
        let week = course.weeks.get(usize::from(number) - 1).ok_or_else(|| {
            let weeks = course.weeks.len();
            say(
                format!("没有第 {number} 周，一共 {weeks} 周。"),
                format!("There is no week {number}; there are {weeks}."),
            )
        })?;
        return named(&week.lessons);
    }
    if asked.all { Ok(course.lessons.iter().collect()) } else { named(&asked.ids) }
}

/// Whose cards they are.
enum Whose {
    Anybody,
    Resident { app: App, resident: ResidentId, name: String },
    Class { app: App, class: ClassId, name: String },
}

impl Whose {
    /// The data folder is opened only for people's own cards.
    fn find(arguments: &Arguments, asked: &Card) -> Result<Self, Outcome> {
        let say = |error: AppError| start::sentence(&error, arguments.lang);
        if let Some(name) = &asked.resident {
            let app = start::app(arguments)?;
            let resident = app.resident_named(name).map_err(say)?;
            let name = app.name_of(resident).map_err(say)?;
            return Ok(Self::Resident { app, resident, name });
        }
        let Some(name) = &asked.class else { return Ok(Self::Anybody) };
        let app = start::app(arguments)?;
        let class = app.class_named(name).map_err(say)?;
        Ok(Self::Class { app, class, name: name.trim().to_owned() })
    }

    fn readers(&self, lesson: &Lesson) -> Result<Vec<Reader>, AppError> {
        match self {
            Self::Anybody => Ok(Vec::new()),
            Self::Resident { app, resident, .. } => Ok(vec![app.reader(*resident, &lesson.id)?]),
            Self::Class { app, class, .. } => app.readers(*class, &lesson.id),
        }
    }

    fn name(&self) -> Option<&str> {
        match self {
            Self::Anybody => None,
            Self::Resident { name, .. } | Self::Class { name, .. } => Some(name),
        }
    }
}
