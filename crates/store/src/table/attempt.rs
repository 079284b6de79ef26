//! Attempts that can be gone on with, and the inputs that bring one back to where it was left.

use journal::event::Mode;
use journal::hlc::Hlc;
use journal::id::{AttemptId, ResidentId, SkillId};
use journal::moment::Moment;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::Value;

use super::{json, parsed, to_json};

/// An attempt that was begun and not finished.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenAttempt {
    /// Its id.
    pub attempt: AttemptId,
    /// Its lesson; `None` in free practice.
    pub lesson: Option<SkillId>,
    /// How it is done.
    pub mode: Mode,
    /// Earlier runs that its hints were faded by.
    pub run: u16,
    /// What the lesson engine needs to begin it again.
    pub start: Value,
    /// Her inputs since, in order.
    pub inputs: Vec<Value>,
    /// Steps done so far: the highest step that was done.
    pub steps_done: u16,
    /// When it was begun.
    pub started: Moment,
}

/// An attempt as it begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Started<'a> {
    pub(crate) resident: ResidentId,
    pub(crate) attempt: AttemptId,
    pub(crate) lesson: Option<&'a SkillId>,
    pub(crate) mode: Mode,
    pub(crate) run: u16,
    pub(crate) start: &'a Value,
}

/// An attempt began; it takes the place of an open one of the same lesson.
pub(crate) fn started(db: &Connection, begun: Started<'_>, at: Moment, made: Hlc) -> rusqlite::Result<()> {
    let lesson = begun.lesson.map_or("", SkillId::as_str);
    db.prepare_cached("DELETE FROM proj_input WHERE attempt IN (SELECT attempt FROM proj_attempt WHERE resident = ?1 AND lesson = ?2)")?
        .execute(params![begun.resident.as_bytes(), lesson])?;
    db.prepare_cached(
        "INSERT OR REPLACE INTO proj_attempt (resident, lesson, attempt, mode, run, start, started, made, steps_done)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)",
    )?
    .execute(params![
        begun.resident.as_bytes(),
        lesson,
        begun.attempt.as_bytes(),
        to_json(&begun.mode)?,
        begun.run,
        to_json(begun.start)?,
        at.to_string(),
        made.bits().to_be_bytes(),
    ])?;
    Ok(())
}

/// An input came. Those of attempts that are over are not kept here; the log has them.
pub(crate) fn input(db: &Connection, attempt: AttemptId, input: &Value) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO proj_input (attempt, number, input)
         SELECT ?1, (SELECT coalesce(max(number), 0) + 1 FROM proj_input WHERE attempt = ?1), ?2
         WHERE EXISTS (SELECT 1 FROM proj_attempt WHERE attempt = ?1)",
    )?
    .execute(params![attempt.as_bytes(), to_json(input)?])?;
    Ok(())
}

/// A step was done.
pub(crate) fn step_done(db: &Connection, attempt: AttemptId, step: u16) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE proj_attempt SET steps_done = max(steps_done, ?2) WHERE attempt = ?1")?
        .execute(params![attempt.as_bytes(), step])?;
    Ok(())
}

/// An attempt reached its end, or was ended for good.
pub(crate) fn over(db: &Connection, attempt: AttemptId) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM proj_attempt WHERE attempt = ?1")?.execute([attempt.as_bytes()])?;
    db.prepare_cached("DELETE FROM proj_input WHERE attempt = ?1")?.execute([attempt.as_bytes()])?;
    Ok(())
}

/// What a resident can go on with, the latest begun first.
pub(crate) fn open(db: &Connection, resident: ResidentId) -> rusqlite::Result<Vec<OpenAttempt>> {
    let mut attempts = db
        .prepare_cached(
            "SELECT attempt, lesson, mode, run, start, started, steps_done FROM proj_attempt WHERE resident = ?1 ORDER BY made DESC",
        )?
        .query_map([resident.as_bytes()], row_to_attempt)?
        .collect::<rusqlite::Result<Vec<OpenAttempt>>>()?;
    for attempt in &mut attempts {
        attempt.inputs = inputs(db, attempt.attempt)?;
    }
    Ok(attempts)
}

/// The attempt of a resident in a lesson, or in free practice, if one is open.
pub(crate) fn open_in(
    db: &Connection,
    resident: ResidentId,
    lesson: Option<&SkillId>,
) -> rusqlite::Result<Option<OpenAttempt>> {
    let lesson = lesson.map_or("", SkillId::as_str);
    let found = db
        .prepare_cached("SELECT attempt, lesson, mode, run, start, started, steps_done FROM proj_attempt WHERE resident = ?1 AND lesson = ?2")?
        .query_row(params![resident.as_bytes(), lesson], row_to_attempt)
        .optional()?;
    let Some(mut found) = found else {
        return Ok(None);
    };
    found.inputs = inputs(db, found.attempt)?;
    Ok(Some(found))
}

fn inputs(db: &Connection, attempt: AttemptId) -> rusqlite::Result<Vec<Value>> {
    db.prepare_cached("SELECT input FROM proj_input WHERE attempt = ?1 ORDER BY number")?
        .query_map([attempt.as_bytes()], |row| json(row, 0))?
        .collect()
}

fn row_to_attempt(row: &Row<'_>) -> rusqlite::Result<OpenAttempt> {
    let lesson: String = row.get(1)?;
    Ok(OpenAttempt {
        attempt: AttemptId::from_bytes(row.get(0)?),
        lesson: (!lesson.is_empty()).then(|| SkillId::new(lesson)),
        mode: json(row, 2)?,
        run: row.get(3)?,
        start: json(row, 4)?,
        inputs: Vec::new(),
        steps_done: row.get(6)?,
        started: parsed(row, 5)?.ok_or(rusqlite::Error::InvalidQuery)?,
    })
}
