//! Does the repository keep its own rules? Each rule is one test; a rule that changes is changed here, with its reason.
// The same files lie there whatever system they are read on; under Wine it would only take longer.
#![cfg(not(windows))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends")]

mod files;

mod docs;
mod edges;
mod fidelity;
mod licences;
mod places;
mod shape;
mod words;
