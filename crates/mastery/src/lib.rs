//! mastery
