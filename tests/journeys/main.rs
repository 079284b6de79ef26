//! A class day, through every command there is: real store in a temporary folder, real lessons, fixed clock.
//!
//! Add a test here only for what needs several crates together; a rule of one crate is tested there.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on ends")]

mod by_hand;
mod class_day;
mod classroom;
mod coming_back;
mod english;
mod course_packs;
mod faces;
mod handed_in;
mod own_data;
mod own_pictures;
mod printing;
mod staff_lock;
mod term;
mod trouble;
mod wandering;
mod who_may;
