//! The practice phone in the shipped world: does it behave as a phone should, wherever one wanders?
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on ends")]

mod basics;
mod perft;
mod dangers;
mod community;
mod forms;
mod hand;
mod official;
mod shipped;
mod typing;
mod walks;
mod weight;
mod wechat;
