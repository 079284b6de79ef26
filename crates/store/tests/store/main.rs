//! The store from outside: what survives, what is refused, and whether the tables are what the log says.
#![expect(clippy::unwrap_used, reason = "a test that cannot prepare its case has failed")]

mod invented;
mod killing;
mod lock;
mod opening;
mod rebuilding;
mod speed;
mod tables;
