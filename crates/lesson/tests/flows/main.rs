//! The flows of the reference: from a fitting scene, do the hints lead through them as a teacher would?
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on ends")]

mod accounts;
mod apps;
mod chats;
mod community;
mod danger;
mod official;
mod shipped;
mod system;
mod wechat;
