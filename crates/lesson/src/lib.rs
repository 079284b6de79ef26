//! lesson

pub mod lint;
