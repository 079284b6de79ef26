//! What can be done with 微课堂: one function per command, joining lessons, journal, mastery and reports.
//!
//! Sessions live in memory, everything else in the journal before it is answered. No window, no
//! network and no async here; hosts hold a [`program::Program`].

pub mod app;
pub mod brought;
pub mod cards;
pub mod checking;
pub mod content;
mod display;
mod entering;
pub mod error;
pub mod failure;
pub mod folder;
mod following;
pub mod hearing;
pub mod home;
mod inbox;
mod learning;
pub mod map;
pub mod matrix;
pub mod mending;
mod own_settings;
pub mod packs;
mod pages;
pub mod pictures;
mod practice;
pub mod program;
pub mod proving;
pub mod reports;
pub mod rosters;
mod sessions;
mod shown;
pub mod sound_check;
mod staffing;
mod words;
