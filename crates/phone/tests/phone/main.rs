//! The practice phone in the shipped world: does it behave as a phone should, wherever one wanders?

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files should say so and stop")]

mod community;
mod forms;
mod hand;
mod official;
mod shipped;
mod walks;
