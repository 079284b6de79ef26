//! `wkt` as scripts see it: what stands on standard output, and the exit code (design §6).
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on ends")]

mod cards;
mod course;
mod data;
mod lessons;
mod packs;
mod phone;
mod planted;
mod roster;
mod serve;
mod terminal;
mod usage;
mod voice;
