//! What the events say about a resident: how well she knows each skill, what is due for refreshing,
//! and whether she needs somebody.
//!
//! A pure fold of the journal by the rules of age-friendly §3. Nothing here asks for the time: "today"
//! is always an argument, days are the learner's own.

pub mod hard;
pub mod learner;
pub mod level;
pub mod progress;
pub mod review;
pub mod skill;
pub mod trouble;
