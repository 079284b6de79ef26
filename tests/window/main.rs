//! Does the real window do what a class does with it? The program itself, its WebView and its disk, driven like by a finger.
//!
//! Do not add a test here when `tests/journeys` or the browser tests in `ui/e2e` can show the same:
//! those run in milliseconds and say more when they fail. Here stands only what needs the real
//! window: the WebView's policy, killed programs, two of them at once, and one whole way through.
// WebKit's driver and Xvfb are Linux's; elsewhere there is nothing to drive the window with.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends")]

mod classroom;
mod driver;
mod page;
mod screen;

mod first_lesson;
mod killed;
mod locked_out;
mod pictures;
mod repaint;
mod second_start;
mod starting;
mod voice;
