//! How each machine shows things while nobody has entered.

use journal::id::DeviceId;
use journal::settings::Display;
use rusqlite::{Connection, OptionalExtension, params};

use super::{json, to_json};

/// Somebody set it on this machine.
pub(crate) fn set(db: &Connection, device: DeviceId, display: &Display) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT INTO proj_display (device, display) VALUES (?1, ?2) ON CONFLICT (device) DO UPDATE SET display = excluded.display")?
        .execute(params![device.as_bytes(), to_json(display)?])?;
    Ok(())
}

/// As it was set last on the machine whose data this is; `None` if nobody has set anything.
pub(crate) fn own(db: &Connection) -> rusqlite::Result<Option<Display>> {
    db.prepare_cached("SELECT display FROM proj_display JOIN local ON local.device = proj_display.device")?
        .query_row([], |row| json(row, 0))
        .optional()
}
