//! The practice phone: a deterministic simulation of a phone with WeChat, and the world around it.
//!
//! Pure: no clock, no files, no threads, no randomness. The same state and the same touch give the
//! same next state on every machine. Suggested reading: [`state`], [`page`], then any page.

pub mod state;
pub mod page;
pub mod content;
pub mod screen;
pub mod ui;
pub mod names;
pub mod scene;
pub mod submissions;
pub mod drawing;
pub mod profile;
pub mod metrics;
pub mod world;
mod parts;
pub mod keyboard;
pub mod system;
mod calendar;
pub mod settings;
pub mod gallery;
pub mod camera;
pub mod dialler;
pub mod sms;
pub mod browser;
pub mod store;
pub mod weather;
pub mod danger;
mod wechat;
