//! The flows of the curriculum: from a fitting scene there is a way to every goal, and it is the real one.

mod danger;
mod shipped;
