//! What learners handed in on the practice phone, and what staff answered.

use journal::hlc::Hlc;
use journal::id::{ResidentId, SkillId, SubmissionId};
use journal::moment::Moment;
use rusqlite::{Connection, Row, params};

use super::parsed;

/// Something handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// Its id.
    pub submission: SubmissionId,
    /// Whose it is.
    pub resident: ResidentId,
    /// Which lesson it was practised in; `None` in free practice.
    pub lesson: Option<SkillId>,
    /// The phone's list it went into, for example `community.notes`.
    pub list: String,
    /// What it is about, by the name the world's files give it.
    pub about: Option<String>,
    /// How far it has got: the list's own number.
    pub number: u32,
    /// What she wrote.
    pub text: String,
    /// When.
    pub at: Moment,
    /// What staff answered.
    pub answer: Option<String>,
}

/// Something as it is handed in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Handed<'a> {
    pub(crate) submission: SubmissionId,
    pub(crate) resident: ResidentId,
    pub(crate) lesson: Option<&'a SkillId>,
    pub(crate) list: &'a str,
    pub(crate) about: Option<&'a str>,
    pub(crate) number: u32,
    pub(crate) text: &'a str,
}

const COLUMNS: &str = "submission, resident, lesson, list, about, number, text, at, answer";

/// It was handed in.
pub(crate) fn handed_in(db: &Connection, handed: Handed<'_>, at: Moment, made: Hlc) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT OR REPLACE INTO proj_submission (submission, resident, lesson, list, about, number, text, at, made)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        handed.submission.as_bytes(),
        handed.resident.as_bytes(),
        handed.lesson.map(SkillId::as_str),
        handed.list,
        handed.about,
        handed.number,
        handed.text,
        at.to_string(),
        made.bits().to_be_bytes(),
    ])?;
    Ok(())
}

/// Staff answered it.
pub(crate) fn answered(
    db: &Connection,
    submission: SubmissionId,
    number: u32,
    words: &str,
) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE proj_submission SET number = ?2, answer = ?3 WHERE submission = ?1")?
        .execute(params![submission.as_bytes(), number, words])?;
    Ok(())
}

/// Whether she waits for an answer; what a lesson asked for, nobody waits with.
const WAITS: &str = "answer IS NULL AND lesson IS NULL";

/// The latest of everyone, the newest first, at most so many. Whoever waits is among them, however many
/// runs of a lesson came after her.
pub(crate) fn latest(db: &Connection, most: u32) -> rusqlite::Result<Vec<Submission>> {
    db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM
           (SELECT * FROM proj_submission ORDER BY {WAITS} DESC, made DESC, submission DESC LIMIT ?1)
         ORDER BY made DESC, submission DESC"
    ))?
    .query_map([most], row_to_submission)?
    .collect()
}

/// How many wait for an answer.
pub(crate) fn waiting(db: &Connection) -> rusqlite::Result<u32> {
    let sql = format!("SELECT count(*) FROM proj_submission WHERE {WAITS}");
    db.prepare_cached(&sql)?.query_row([], |row| row.get(0))
}

/// All of one resident in free practice, the oldest first.
pub(crate) fn of_resident(db: &Connection, resident: ResidentId) -> rusqlite::Result<Vec<Submission>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM proj_submission WHERE resident = ?1 AND lesson IS NULL ORDER BY made, submission"
    );
    db.prepare_cached(&sql)?.query_map([resident.as_bytes()], row_to_submission)?.collect()
}

fn row_to_submission(row: &Row<'_>) -> rusqlite::Result<Submission> {
    let lesson: Option<String> = row.get(2)?;
    Ok(Submission {
        submission: SubmissionId::from_bytes(row.get(0)?),
        resident: ResidentId::from_bytes(row.get(1)?),
        lesson: lesson.map(SkillId::new),
        list: row.get(3)?,
        about: row.get(4)?,
        number: row.get(5)?,
        text: row.get(6)?,
        at: parsed(row, 7)?.ok_or(rusqlite::Error::InvalidQuery)?,
        answer: row.get(8)?,
    })
}
