//! Setting up the phone: from a named scene of the world to the state a learner starts in.

use std::sync::Arc;

use crate::content::{Content, Fact, marks};
use crate::page::Page;
use crate::profile::Profile;
use crate::state::{App, Stack, State};
use crate::wechat::account::Account;
use crate::wechat::account_chat::AccountChat;
use crate::wechat::accounts::Accounts;
use crate::wechat::article::Article;
use crate::wechat::chat::Chat;
use crate::wechat::favourites::Favourites;
use crate::wechat::folder::Folder;
use crate::wechat::h5::{At, H5};
use crate::wechat::moments::Moments;
use crate::wechat::scan::Scan;
use crate::wechat::search::Search;
use crate::wechat::services::Services;
use crate::wechat::tabs::{Tab, Tabs};
use crate::world::{Scene, World};

/// The scene's `at` names no screen one can start on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchScreen {
    /// What was written.
    pub at: String,
}

/// A phone of this kind as the scene says. `watch` names screens whose opening is to be remembered.
///
/// # Errors
/// If the scene's `at` is no screen one can start on.
pub fn set_up(
    world: &World,
    profile: Profile,
    scene: &Scene,
    watch: Vec<String>,
) -> Result<State, NoSuchScreen> {
    let mut content = Content::fresh(world);
    content.point_camera(scene.aim);
    for account in &scene.following {
        content.follow_long_ago(world, *account);
    }
    for account in &scene.starred {
        content.put(world, Fact::Starred(*account), true);
    }
    for article in scene.favourite.iter().rev() {
        content.put_favourite(world, *article);
    }
    for article in &scene.read {
        content.put(world, Fact::Read(*article), true);
    }
    for (name, value) in &scene.marks {
        if let Some(mark) = marks::find(world, name) {
            content.set_mark(mark, *value);
        }
    }
    let mut state = State::switched_on(profile, content, Arc::from(watch));
    match scene.at.as_str() {
        "phone.home" | "phone.lock" => {}
        "gallery.grid" => state.open(App::Gallery),
        "calendar.month" => state.open(App::Calendar),
        at => {
            let stack = stack(world, scene, at)?;
            state.open(App::WeChat);
            state.apps[App::WeChat as usize] = Some(Arc::new(stack));
        }
    }
    if scene.locked || scene.at == "phone.lock" {
        state.lock();
    }
    Ok(state)
}

/// The usual way to a page: which pages lie below it.
fn stack(world: &World, scene: &Scene, at: &str) -> Result<Stack, NoSuchScreen> {
    let tab = |tab| Page::from(Tabs { tab, ..Tabs::default() });
    let unknown = || NoSuchScreen { at: at.to_owned() };
    let (screen, entity) = at.split_once(':').unwrap_or((at, ""));
    let account = || world.find_account(entity).ok_or_else(unknown);
    let pages: Vec<Page> = match screen {
        "wechat.chats" => vec![tab(Tab::Chats)],
        "wechat.contacts" => vec![tab(Tab::Contacts)],
        "wechat.discover" => vec![tab(Tab::Discover)],
        "wechat.me" => vec![tab(Tab::Me)],
        "wechat.folder" => vec![tab(Tab::Chats), Folder::default().into()],
        "wechat.accounts" => vec![tab(Tab::Contacts), Accounts::default().into()],
        "wechat.favourites" => vec![tab(Tab::Me), Favourites::default().into()],
        "wechat.moments" => vec![tab(Tab::Discover), Moments::default().into()],
        "wechat.search" => vec![tab(Tab::Chats), Search::default().into()],
        "wechat.scan" => vec![tab(Tab::Chats), Scan::opened(scene.aim).into()],
        "wechat.chat" => {
            let chat = world.find_chat(entity).ok_or_else(unknown)?;
            let page = Chat { chat, writing: crate::keyboard::Writing::default(), scroll: 0, menu: None };
            vec![tab(Tab::Chats), page.into()]
        }
        "wechat.account-chat" => {
            vec![tab(Tab::Chats), Folder::default().into(), AccountChat::opened(account()?).into()]
        }
        "wechat.account" => {
            vec![tab(Tab::Chats), Folder::default().into(), Account::opened(account()?).into()]
        }
        "wechat.services" => vec![tab(Tab::Chats), Services::default().into()],
        page if page.starts_with("community.") => {
            let at = At::named(world, screen, entity).ok_or_else(unknown)?;
            let account = world.offers.account.ok_or_else(unknown)?;
            vec![
                tab(Tab::Chats),
                Folder::default().into(),
                AccountChat::opened(account).into(),
                H5::at(at).into(),
            ]
        }
        "wechat.article" => {
            let article = world.find_article(entity).ok_or_else(unknown)?;
            let account = world.article(article).account;
            vec![
                tab(Tab::Chats),
                Folder::default().into(),
                AccountChat::opened(account).into(),
                Article::opened(article).into(),
            ]
        }
        _ => return Err(unknown()),
    };
    Ok(pages)
}
