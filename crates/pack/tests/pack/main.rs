//! A pack is taken as it was given, or not at all: reliability T6–T9, line by line.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on ends")]

mod making;
mod whole;
mod names;
mod bombs;
mod pictures;
mod noise;
