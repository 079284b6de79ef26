//! What window and core say to each other: every command once, with what it asks and answers.
//!
//! From the one list in [`commands`] come the Rust trait that `app` implements, the dispatcher that
//! the hosts call, the role each command needs, and the TypeScript in `ui/src/generated`.
//! No behaviour lives here.

pub mod caller;
pub mod commands;
pub mod door;
pub mod hearing;
pub mod pictures;
pub mod home;
pub mod inbox;
pub mod learner;
pub mod packs;
pub mod printing;
pub mod staff;
pub mod types;
pub mod typescript;
