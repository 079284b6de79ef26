//! WeChat beside its chats and accounts: does every page do what the reference says?

mod friends;
mod layout;
mod login;
mod me;
mod moments;
mod money;
