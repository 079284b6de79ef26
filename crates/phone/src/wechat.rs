//! WeChat: one file a page, in the order of wechat-reference B and C.

pub mod account;
pub mod account_chat;
pub mod account_settings;
pub mod accounts;
pub mod article;
pub mod chat;
pub mod choose_chat;
pub mod compose;
pub mod favourites;
pub mod folder;
pub mod h5;
pub mod later;
pub mod moments;
mod official;
pub mod person;
pub mod play_call;
pub mod recommend;
pub mod report;
pub mod results;
pub mod scan;
pub mod search;
pub mod services;
pub mod tabs;
