//! The practice phone in the shipped world: does it behave as a phone should, wherever one wanders?

mod dangers;
mod shipped;
mod walks;
