//! The flows of the curriculum (wechat-reference G): from a fitting scene, the planner's way is the one of the reference.

mod community;
mod official;
mod shipped;
