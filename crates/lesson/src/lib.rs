//! Lessons: their format and its problems, goals, attempts, hints, and the proof that they can be done.
//!
//! Pure: files come in as text, what happened goes out as values.

pub mod course;
pub mod goal;
pub mod load;
pub mod machine;
pub mod engine;
pub mod own_phone;
pub mod happening;
pub mod attempt;
pub mod ladder;
pub mod view;
pub mod demo;
pub mod words;
pub mod speech;
pub mod lines;
pub mod lint;
pub mod check;

pub use crate::attempt::Attempt;
pub use crate::course::{Course, Lesson};
pub use crate::engine::Engine;
pub use crate::goal::Goal;
pub use crate::happening::{Cause, Form, Happening, Input, Mode, Start};
pub use crate::load::{Files, Problem, load};
pub use crate::view::View;
