//! What is recorded: events, their ids, their order, and the chain that holds them together.
//!
//! Pure: no clock, no files, no randomness of its own. Reliability §2.1–2.2 is the source of the
//! rules; how events are kept on a disk is the crate `store`, what they mean for a resident `mastery`.

pub mod canonical;
pub mod context;
pub mod envelope;
pub mod event;
pub mod hlc;
pub mod id;
pub mod moment;
pub mod settings;
