//! The shipped lessons: can each be done, from wherever one wanders, by following the hints?
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on ends")]

mod demo;
mod disguises;
mod drills;
mod faces;
mod own_phone;
mod plan;
mod proof;
mod readme;
mod runs;
mod shipped;
mod shortest;
mod walks;
