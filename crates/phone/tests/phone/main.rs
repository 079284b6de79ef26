//! The practice phone in the shipped world: does it behave as a phone should, wherever one wanders?

mod basics;
mod hands;
mod settings;
mod shipped;
mod walks;
