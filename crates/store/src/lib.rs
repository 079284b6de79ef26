//! Where events are kept: one SQLite file in one folder, and the tables people see, made from the log.
//!
//! `Store::append` is the only write. When it returns, the events survive a pulled plug, and every
//! table that shows them agrees with them. Only the event table is precious; everything else is
//! dropped and rebuilt from it to the same bytes. Rules: reliability §2.2, §2.3 and T16–T25.

pub mod ballast;
pub mod check;
mod connection;
pub mod demo;
pub mod error;
mod folder;
mod log;
mod mark;
pub mod opening;
mod projector;
pub mod reads;
pub mod staff;
pub mod store;
pub mod surroundings;
pub mod table;
pub mod unlock;
