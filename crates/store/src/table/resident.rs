//! Residents as the roster knows them, the classes they are in, and their settings.

use std::collections::BTreeMap;

use journal::id::{ClassId, ResidentId};
use journal::settings::{Help, Settings};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{json, to_json};

/// Number of colours of pictures.
const COLOURS: u8 = 8;

/// A resident's card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resident {
    /// Her id.
    pub id: ResidentId,
    /// Name as it stands in the roster.
    pub name: String,
    /// Seat number, if the roster has one.
    pub seat: Option<u16>,
    /// Colour of her picture, 0–7.
    pub colour: u8,
    /// The classes she is in.
    pub classes: Vec<ClassId>,
    /// Her settings, once she changed any.
    pub settings: Option<Settings>,
    /// How hints come to her.
    pub help: Help,
}

const COLUMNS: &str = "r.resident, r.name, r.seat, r.colour, (SELECT settings FROM proj_settings s WHERE s.resident = r.resident), (SELECT errorless FROM proj_help h WHERE h.resident = r.resident), (SELECT by_time FROM proj_help h WHERE h.resident = r.resident)";
const ORDER: &str = "ORDER BY r.seat IS NULL, r.seat, r.name, r.resident";

/// A resident joined a class. Name and seat are those of the latest joining; a seat once known stays
/// when a later roster has none.
pub(crate) fn joined(
    db: &Connection,
    resident: ResidentId,
    name: &str,
    seat: Option<u16>,
    class: ClassId,
    colour: Option<u8>,
) -> rusqlite::Result<()> {
    let colour = colour.map_or_else(|| colour_of(resident), |colour| colour % COLOURS);
    db.prepare_cached(
        "INSERT INTO proj_resident (resident, name, seat, colour) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (resident) DO UPDATE SET name = excluded.name, seat = coalesce(excluded.seat, seat), colour = excluded.colour",
    )?
    .execute(params![resident.as_bytes(), name, seat, colour])?;
    db.prepare_cached("INSERT INTO proj_member (class, resident) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute(params![class.as_bytes(), resident.as_bytes()])?;
    Ok(())
}

/// She changed her settings.
pub(crate) fn settings_set(
    db: &Connection,
    resident: ResidentId,
    settings: &Settings,
) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT INTO proj_settings (resident, settings) VALUES (?1, ?2) ON CONFLICT (resident) DO UPDATE SET settings = excluded.settings")?
        .execute(params![resident.as_bytes(), to_json(settings)?])?;
    Ok(())
}

/// Staff chose how hints come to her.
pub(crate) fn help_set(db: &Connection, resident: ResidentId, help: Help) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO proj_help (resident, errorless, by_time) VALUES (?1, ?2, ?3)
         ON CONFLICT (resident) DO UPDATE SET errorless = excluded.errorless, by_time = excluded.by_time",
    )?
    .execute(params![resident.as_bytes(), help.errorless, help.by_time])?;
    Ok(())
}

/// One resident.
pub(crate) fn one(db: &Connection, resident: ResidentId) -> rusqlite::Result<Option<Resident>> {
    let sql = format!("SELECT {COLUMNS} FROM proj_resident r WHERE r.resident = ?1");
    let found = db.prepare_cached(&sql)?.query_row([resident.as_bytes()], row_to_resident).optional()?;
    let Some(mut found) = found else {
        return Ok(None);
    };
    found.classes = db
        .prepare_cached("SELECT class FROM proj_member WHERE resident = ?1 ORDER BY class")?
        .query_map([resident.as_bytes()], |row| row.get(0).map(ClassId::from_bytes))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Some(found))
}

/// Everyone, by seat, then by name; those without a seat last.
pub(crate) fn everyone(db: &Connection) -> rusqlite::Result<Vec<Resident>> {
    let sql = format!("SELECT {COLUMNS} FROM proj_resident r {ORDER}");
    let residents =
        db.prepare_cached(&sql)?.query_map([], row_to_resident)?.collect::<rusqlite::Result<_>>()?;
    let members = "SELECT resident, class FROM proj_member ORDER BY class";
    with_classes(residents, db.prepare_cached(members)?.query_map([], row_to_member)?)
}

/// The residents of a class, by seat, then by name; those without a seat last.
pub(crate) fn of_class(db: &Connection, class: ClassId) -> rusqlite::Result<Vec<Resident>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM proj_member m JOIN proj_resident r ON r.resident = m.resident WHERE m.class = ?1 {ORDER}"
    );
    let residents = db
        .prepare_cached(&sql)?
        .query_map([class.as_bytes()], row_to_resident)?
        .collect::<rusqlite::Result<_>>()?;
    let members = "SELECT o.resident, o.class FROM proj_member m JOIN proj_member o ON o.resident = m.resident WHERE m.class = ?1 ORDER BY o.class";
    with_classes(residents, db.prepare_cached(members)?.query_map([class.as_bytes()], row_to_member)?)
}

fn with_classes(
    mut residents: Vec<Resident>,
    members: impl Iterator<Item = rusqlite::Result<(ResidentId, ClassId)>>,
) -> rusqlite::Result<Vec<Resident>> {
    let mut classes: BTreeMap<ResidentId, Vec<ClassId>> = BTreeMap::new();
    for member in members {
        let (resident, class) = member?;
        classes.entry(resident).or_default().push(class);
    }
    for resident in &mut residents {
        resident.classes = classes.remove(&resident.id).unwrap_or_default();
    }
    Ok(residents)
}

fn row_to_member(row: &Row<'_>) -> rusqlite::Result<(ResidentId, ClassId)> {
    Ok((ResidentId::from_bytes(row.get(0)?), ClassId::from_bytes(row.get(1)?)))
}

fn row_to_resident(row: &Row<'_>) -> rusqlite::Result<Resident> {
    let has_settings = row.get_ref(4)?.as_str_or_null()?.is_some();
    let usual = Help::default();
    let help = Help {
        errorless: row.get::<_, Option<bool>>(5)?.unwrap_or(usual.errorless),
        by_time: row.get::<_, Option<bool>>(6)?.unwrap_or(usual.by_time),
    };
    Ok(Resident {
        id: ResidentId::from_bytes(row.get(0)?),
        name: row.get(1)?,
        seat: row.get(2)?,
        colour: row.get(3)?,
        classes: Vec::new(),
        settings: if has_settings { Some(json(row, 4)?) } else { None },
        help,
    })
}

/// Stable for her wherever her id goes.
fn colour_of(resident: ResidentId) -> u8 {
    resident.as_bytes()[15] % COLOURS
}
