//! WeChat: one file a page, in the order of wechat-reference B and C.

pub mod account;
pub mod account_chat;
pub mod accounts;
pub mod article;
pub mod chat;
pub mod choose_chat;
pub mod compose;
pub mod drawer;
pub mod favourites;
pub mod folder;
pub mod later;
pub mod moments;
pub mod person;
pub mod results;
pub mod row_menu;
pub mod scan;
pub mod search;
pub mod tabs;
