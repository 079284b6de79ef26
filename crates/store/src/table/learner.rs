//! How residents stand: the fold of `mastery`, kept so that it need not be made again for each page.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use journal::id::{ClassId, ResidentId, SkillId};
use journal::moment::Moment;
use mastery::learner::{Learner, Now};
use mastery::level::Level;
use mastery::trouble::NOT_SEEN_DAYS;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{json, parsed, to_json};

/// A skill as a cell of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Level 0–5.
    pub level: Level,
    /// Day of the latest unaided run.
    pub last_unaided: Option<Date>,
    /// Day of the next refresher.
    pub due: Option<Date>,
}

/// One resident's state; an untouched one if nothing happened yet.
pub(crate) fn load(db: &Connection, resident: ResidentId) -> rusqlite::Result<Learner> {
    let now = db
        .prepare_cached("SELECT now FROM proj_learner WHERE resident = ?1")?
        .query_row([resident.as_bytes()], |row| json::<Now>(row, 0))
        .optional()?;
    let skills = db
        .prepare_cached("SELECT skill, state FROM proj_skill WHERE resident = ?1")?
        .query_map([resident.as_bytes()], |row| Ok((SkillId::new(row.get::<_, String>(0)?), json(row, 1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Learner { skills, now: now.unwrap_or_default() })
}

/// Keeps her state; of her skills only those that changed.
pub(crate) fn keep(
    db: &Connection,
    resident: ResidentId,
    learner: &Learner,
    changed: &BTreeSet<SkillId>,
) -> rusqlite::Result<()> {
    let now = &learner.now;
    let troubled = now.called.is_some() || now.stuck.is_some();
    let last_active = now.last_active.map(|at| at.to_string());
    let last_day = now.last_active.map(|at| at.date().to_string());
    db.prepare_cached("INSERT OR REPLACE INTO proj_learner (resident, last_active, last_day, troubled, now) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![resident.as_bytes(), last_active, last_day, troubled, to_json(now)?])?;
    let mut insert = db.prepare_cached(
        "INSERT OR REPLACE INTO proj_skill (resident, skill, level, last_unaided, due, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (id, skill) in learner.skills.iter().filter(|(id, _)| changed.contains(id)) {
        let last_unaided = skill.last_unaided.map(|day| day.to_string());
        let due = skill.review.map(|review| review.due.to_string());
        insert.execute(params![
            resident.as_bytes(),
            id.as_str(),
            skill.level().digit(),
            last_unaided,
            due,
            to_json(skill)?
        ])?;
    }
    Ok(())
}

/// All cells and the last activity of a class, or of everyone.
pub(crate) fn cells(
    db: &Connection,
    class: Option<ClassId>,
) -> rusqlite::Result<BTreeMap<ResidentId, BTreeMap<SkillId, Cell>>> {
    const COLUMNS: &str = "SELECT s.resident, s.skill, s.level, s.last_unaided, s.due FROM";
    let mut cells: BTreeMap<ResidentId, BTreeMap<SkillId, Cell>> = BTreeMap::new();
    let mut statement = db.prepare_cached(&match class {
        Some(_) => {
            format!("{COLUMNS} proj_member m JOIN proj_skill s ON s.resident = m.resident WHERE m.class = ?1")
        }
        None => format!("{COLUMNS} proj_skill s"),
    })?;
    let mut rows = match &class {
        Some(class) => statement.query([class.as_bytes()])?,
        None => statement.query([])?,
    };
    while let Some(row) = rows.next()? {
        let resident = ResidentId::from_bytes(row.get(0)?);
        cells.entry(resident).or_default().insert(SkillId::new(row.get::<_, String>(1)?), row_to_cell(row)?);
    }
    Ok(cells)
}

/// When each resident was last active.
pub(crate) fn last_active(
    db: &Connection,
    class: Option<ClassId>,
) -> rusqlite::Result<BTreeMap<ResidentId, Moment>> {
    let pair = |row: &Row<'_>| Ok((ResidentId::from_bytes(row.get(0)?), parsed::<Moment>(row, 1)?));
    let found: Vec<(ResidentId, Option<Moment>)> = match class {
        Some(class) => db
            .prepare_cached(
                "SELECT l.resident, l.last_active FROM proj_member m JOIN proj_learner l ON l.resident = m.resident WHERE m.class = ?1",
            )?
            .query_map([class.as_bytes()], pair)?
            .collect::<rusqlite::Result<_>>()?,
        None => {
            let mut statement = db.prepare_cached("SELECT resident, last_active FROM proj_learner")?;
            statement.query_map([], pair)?.collect::<rusqlite::Result<_>>()?
        }
    };
    Ok(found.into_iter().filter_map(|(resident, at)| Some((resident, at?))).collect())
}

/// Everyone who may need company on this day.
pub(crate) fn troubled(db: &Connection, today: Date) -> rusqlite::Result<Vec<(ResidentId, Now)>> {
    let long_ago = today.saturating_sub(NOT_SEEN_DAYS.days());
    db.prepare_cached("SELECT resident, now FROM proj_learner WHERE troubled = 1 OR last_day <= ?1")?
        .query_map([long_ago.to_string()], |row| Ok((ResidentId::from_bytes(row.get(0)?), json(row, 1)?)))?
        .collect()
}

fn row_to_cell(row: &Row<'_>) -> rusqlite::Result<Cell> {
    let digit: u8 = row.get(2)?;
    let level =
        Level::from_digit(digit).ok_or(rusqlite::Error::IntegralValueOutOfRange(2, i64::from(digit)))?;
    Ok(Cell { level, last_unaided: date(row, 3)?, due: date(row, 4)? })
}

fn date(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Date>> {
    parsed(row, column)
}
