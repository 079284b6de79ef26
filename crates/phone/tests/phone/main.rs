//! The practice phone in the shipped world: does it behave as a phone should, wherever one wanders?

mod shipped;
mod walks;
mod wechat;
