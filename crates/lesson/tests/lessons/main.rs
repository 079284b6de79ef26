//! The shipped lessons: can each be done, from wherever one wanders, by following the hints?

mod drills;
mod proof;
mod runs;
mod shipped;
mod shortest;
mod walks;
