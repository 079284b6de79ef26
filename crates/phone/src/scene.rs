//! Setting up the phone: from a named scene of the world to the state a learner starts in.

mod pocket;

use std::sync::Arc;

use smallvec::SmallVec;

use crate::content::{Content, Fact, Mark, OwnPost, Shared, Writes, marks};
use crate::danger;
use crate::dialler::incoming;
use crate::page::Page;
use crate::profile::Profile;
use crate::settings::wlan::Wlan;
use crate::state::{App, Stack, State};
use crate::system::battery;
use crate::system::lock::Lock;
use crate::system::off::Off;
use crate::ui::Of;
use crate::wechat::account::Account;
use crate::wechat::account_chat::AccountChat;
use crate::wechat::accounts::Accounts;
use crate::wechat::article::Article;
use crate::wechat::chat::Chat;
use crate::wechat::chat::about::About;
use crate::wechat::chat::ringing::{self, Ringing};
use crate::wechat::drawer::Drawer;
use crate::wechat::favourites::Favourites;
use crate::wechat::folder::Folder;
use crate::wechat::h5::{At, H5};
use crate::wechat::login::{LOGGED_OUT, Login};
use crate::wechat::moments::Moments;
use crate::wechat::money;
use crate::wechat::new_friends::NewFriends;
use crate::wechat::row_menu::{HIDDEN, ROW_DELETED};
use crate::wechat::scan::Scan;
use crate::wechat::search::Search;
use crate::wechat::services::ServiceAccounts;
use crate::wechat::settings::WeChatSettings;
use crate::wechat::tabs::{Tab, Tabs};
use crate::wechat::wallet::Services;
use crate::world::{ChatId, Done, MessageBody, Scene, World, all};

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
    let mut content = Arc::new(content);
    done_before(world, &mut content, &scene.done);
    let mut writes = Writes::new(world, &mut content, None);
    take_from_list(world, &mut writes);
    for (chat, text) in &scene.said {
        let body = MessageBody::Text(text.clone());
        if writes.reads().online() { writes.say(*chat, body) } else { writes.fail(*chat, body) }
    }
    if let Some((person, seconds, video)) = scene.ring {
        ringing::ring_later(&mut writes, person, seconds, video);
    }
    if let Some(person) = scene.at.strip_prefix("wechat.ringing:").and_then(|slug| world.find_person(slug)) {
        ringing::ring(&mut writes, person, true);
    }
    let mut state = State::switched_on(profile, content, Arc::from(watch));
    match scene.at.as_str() {
        "phone.home" | "phone.lock" | "phone.dark" => {}
        "phone.off" => state.leave_for(Off::default()),
        "settings.home" => state.open(App::Settings),
        "settings.wlan" => {
            state.open(App::Settings);
            state.push(Wlan::default());
        }
        "gallery.grid" => state.open(App::Gallery),
        "calendar.month" => state.open(App::Calendar),
        at if pocket::opens(&mut state, world, at) => {}
        at => {
            let stack = stack(world, scene, at)?;
            if at == "wechat.welcome" {
                Arc::make_mut(&mut state.content).set_mark(LOGGED_OUT, 1);
            }
            state.open(App::WeChat);
            state.apps[App::WeChat as usize] = Some(Arc::new(stack));
        }
    }
    for number in &scene.dangers {
        danger::raise(&mut state, world, *number);
    }
    if scene.locked || matches!(scene.at.as_str(), "phone.lock" | "phone.dark") {
        let behind = (state.front() != App::Launcher).then_some(state.front());
        state.leave_for(Lock { behind, dark: scene.at == "phone.dark" });
    }
    battery::raise(&mut state, world);
    incoming::ring(&mut state, world);
    Ok(state)
}

/// Chats that were hidden or deleted before the scene begins stand in no list.
fn take_from_list(world: &World, writes: &mut Writes<'_>) {
    for chat in all(world.chats.len(), ChatId) {
        let is = |mark: Mark| writes.reads().is_on(mark.of(Of::Chat(chat)));
        let (hidden, deleted) = (is(HIDDEN), is(ROW_DELETED));
        if deleted {
            writes.clear(chat);
        }
        if hidden || deleted {
            writes.see(chat);
            writes.take_from_list(chat);
        }
    }
}

/// What the owner has done already.
fn done_before(world: &World, content: &mut Arc<Content>, done: &Done) {
    let mut writes = Writes::new(world, content, None);
    for (article, chat) in &done.forwarded {
        if let (Some(article), Some(chat)) = (world.find_article(article), world.find_chat(chat)) {
            writes.say(chat, MessageBody::Article(article));
            writes.put(Fact::Forwarded(article, chat), true);
        }
    }
    for posted in &done.posted {
        let article = posted.article.as_ref().and_then(|slug| world.find_article(slug));
        let photo = posted.photo.as_ref().and_then(|slug| world.find_photo(slug));
        let photo = photo.map(|photo| Shared::Photos(SmallVec::from_iter([photo])));
        if let Some(what) = article.map(Shared::Article).or(photo) {
            let text = posted.text.as_str().into();
            writes.post(OwnPost { what, text, audience: posted.audience, place: "".into() });
        }
    }
    if let Some(font) = done.font {
        writes.set_font(font);
    }
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
        "wechat.drawer" => vec![tab(Tab::Chats), Drawer::default().into()],
        "wechat.search" => vec![tab(Tab::Chats), Search::default().into()],
        "wechat.welcome" => vec![Login::default().into()],
        "wechat.settings" => vec![tab(Tab::Me), WeChatSettings::default().into()],
        "wechat.services" => vec![tab(Tab::Me), Services::default().into()],
        "wechat.new-friends" => vec![tab(Tab::Contacts), NewFriends::default().into()],
        "wechat.scan" => vec![tab(Tab::Chats), Scan::opened(scene.aim).into()],
        "wechat.chat" => {
            let chat = world.find_chat(entity).ok_or_else(unknown)?;
            vec![tab(Tab::Chats), Chat::opened(chat).into()]
        }
        "wechat.chat-info" => {
            let chat = world.find_chat(entity).ok_or_else(unknown)?;
            vec![tab(Tab::Chats), Chat::opened(chat).into(), About::opened(chat).into()]
        }
        "wechat.ringing" => {
            let person = world.find_person(entity).ok_or_else(unknown)?;
            vec![tab(Tab::Chats), Ringing { person }.into()]
        }
        "wechat.red-packet" | "wechat.transfer" | "wechat.transfer-to" => {
            let chat = world.find_chat(entity).ok_or_else(unknown)?;
            let money = match screen {
                "wechat.red-packet" => money::red_packet(chat),
                _ => money::transfer(world, chat),
            };
            vec![tab(Tab::Chats), Chat::opened(chat).into(), money]
        }
        "wechat.account-chat" => {
            vec![tab(Tab::Chats), Folder::default().into(), AccountChat::opened(account()?).into()]
        }
        "wechat.account" => {
            vec![tab(Tab::Chats), Folder::default().into(), Account::opened(account()?).into()]
        }
        "wechat.service-folder" => vec![tab(Tab::Chats), ServiceAccounts::default().into()],
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
