//! The practice phone in the shipped world: does it behave as a phone should, wherever one wanders?

mod community;
mod forms;
mod hand;
mod official;
mod shipped;
mod walks;
