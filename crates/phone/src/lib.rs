//! The practice phone: a deterministic simulation of a phone with WeChat, and the world around it.
//!
//! Pure: no clock, no files, no threads, no randomness. The same state and the same touch give the
//! same next state on every machine. Suggested reading: [`state`], [`page`], then any page.

mod calendar;
pub mod content;
pub mod drawing;
mod gallery;
pub mod metrics;
pub mod page;
mod parts;
pub mod scene;
pub mod screen;
pub mod state;
mod system;
pub mod ui;
mod wechat;
pub mod world;
