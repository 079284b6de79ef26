//! The practice phone in the shipped world: does it behave as a phone should, wherever one wanders?
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on ends")]

mod accidents;
mod accounts;
mod articles;
mod basics;
mod browser;
mod camera;
mod chats;
mod community;
mod dangers;
mod dialler;
mod everyday;
mod gallery;
mod groups;
mod hand;
mod joins;
mod official;
mod perft;
mod settings;
mod shipped;
mod sms;
mod sorting;
mod store;
mod typing;
mod walks;
mod wechat;
