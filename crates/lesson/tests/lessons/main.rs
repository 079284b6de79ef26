//! The shipped lessons: can each be done, from wherever one wanders, by following the hints?
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on ends")]

mod drills;
mod own_phone;
mod plan;
mod proof;
mod runs;
mod shipped;
mod shortest;
mod walks;
