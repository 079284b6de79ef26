//! The practice phone in the shipped world: does it behave as a phone should, wherever one wanders?

mod perft;
mod shipped;
mod walks;
mod weight;
