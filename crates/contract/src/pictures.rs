//! The pictures that a course brings along.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which picture.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Named {
    /// As the phone's screen names it: the name of a file.
    pub name: String,
}

/// A picture.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Picture {
    /// As a `data:` address; `null` where the course has none of this name.
    pub address: Option<String>,
}
