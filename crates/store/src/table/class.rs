//! Classes, in the order in which they were made.

use journal::hlc::Hlc;
use journal::id::ClassId;
use rusqlite::{Connection, Row, params};

/// A class as a button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Its id.
    pub id: ClassId,
    /// Its name.
    pub name: String,
    /// `true` for the invented demonstration class.
    pub demo: bool,
    /// How many are in it.
    pub size: u32,
}

/// A class was made, or got another name.
pub(crate) fn made(db: &Connection, class: ClassId, name: &str, demo: bool, at: Hlc) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO proj_class (class, name, demo, made) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (class) DO UPDATE SET name = excluded.name, demo = excluded.demo",
    )?
    .execute(params![class.as_bytes(), name, demo, at.bits().to_be_bytes()])?;
    Ok(())
}

/// All classes with their sizes.
pub(crate) fn all(db: &Connection) -> rusqlite::Result<Vec<Class>> {
    db.prepare_cached(
        "SELECT class, name, demo, (SELECT count(*) FROM proj_member WHERE proj_member.class = proj_class.class)
         FROM proj_class ORDER BY made, class",
    )?
    .query_map([], row_to_class)?
    .collect()
}

/// Whether there is any.
pub(crate) fn any(db: &Connection) -> rusqlite::Result<bool> {
    db.prepare_cached("SELECT EXISTS (SELECT 1 FROM proj_class)")?.query_row([], |row| row.get(0))
}

fn row_to_class(row: &Row<'_>) -> rusqlite::Result<Class> {
    Ok(Class {
        id: ClassId::from_bytes(row.get(0)?),
        name: row.get(1)?,
        demo: row.get(2)?,
        size: row.get(3)?,
    })
}
