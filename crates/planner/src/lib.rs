//! The way from anywhere: shortest paths over any machine of three functions.
//!
//! [`breadth_first`] is the reference: it asks a [`Machine`] only what can be done and what comes
//! of it. [`Planner`] is the search that ships. It needs a [`Stacked`] machine, one whose behaviour
//! depends on the page in front and on content, and finds paths of the same length without ever
//! building the stacks (see [`search`], [`planning`]). The crate knows no phone; toy machines test it.

pub mod machine;
pub mod breadth_first;
pub mod planning;
pub mod search;
mod bounds;
mod changes;
mod contents;
mod edges;
mod effort;
pub mod exploring;
mod gates;
mod map;
mod meetings;
mod memory;
mod nearest;
mod numbered;
mod replay;

pub use crate::planning::{Path, Planner};
