//! The flows of the reference: from a fitting scene, do the hints lead through them as a teacher would?

mod shipped;
mod system;
