//! The practice phone: a deterministic simulation of a phone with WeChat, and the world around it.
//!
//! Pure: no clock, no files, no threads, no randomness. The same state and the same touch give the
//! same next state on every machine.

pub mod screen;
