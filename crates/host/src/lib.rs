//! How does a plain browser on this machine reach the program? Over HTTP on the loopback address, with a token.
//!
//! The pages and `POST /call` are everything there is. Nothing is answered without the token that
//! [`serve`] makes anew at each start and that only whoever started the program sees. What a command
//! does is not decided here: the caller hands in the function that answers it.

pub mod error;
pub mod serving;

mod answer;
mod guard;
mod pages;
mod texts;
mod token;
