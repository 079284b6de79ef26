//! The practice phone in the shipped world: does it behave as a phone should, wherever one wanders?

mod chats;
mod groups;
mod hand;
mod shipped;
mod walks;
