//! The practice phone in the shipped world: does it behave as a phone should, wherever one wanders?
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on ends")]

mod chats;
mod groups;
mod hand;
mod shipped;
mod walks;
