//! The flows of the reference: from a fitting scene, do the hints lead through them as a teacher would?

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files should say so and stop")]

mod wechat;
