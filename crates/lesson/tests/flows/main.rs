//! The flows of the reference: from a fitting scene, do the hints lead through them as a teacher would?

mod apps;
mod shipped;
mod wechat;
mod system;
