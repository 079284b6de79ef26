//! The flows of the curriculum (wechat-reference G): from a fitting scene, the planner's way is the one of the reference.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files should say so and stop")]

mod community;
mod official;
mod shipped;
