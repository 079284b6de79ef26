//! The pages of the apps: one variant each, one file each.

use crate::calendar::Calendar;
use crate::content::{Audience, Reads};
use crate::gallery::{Grid, Photo};
use crate::keyboard::Writing;
use crate::screen::{Ground, Touch};
use crate::state::{App, Turn};
use crate::system::home::Home;
use crate::system::lock::Lock;
use crate::system::recents::Recents;
use crate::ui::{Of, Spot, Ui};
use crate::wechat::account::Account;
use crate::wechat::account_chat::AccountChat;
use crate::wechat::accounts::Accounts;
use crate::wechat::article::Article;
use crate::wechat::chat::Chat;
use crate::wechat::chat::about::About;
use crate::wechat::chat::album::Album;
use crate::wechat::chat::call::{Call, CallSheet, Ringing};
use crate::wechat::chat::find::Find;
use crate::wechat::chat::leaves::{Report, Sheet};
use crate::wechat::chat::members::ChooseFriends;
use crate::wechat::chat::naming::Naming;
use crate::wechat::chat::shoot::Shoot;
use crate::wechat::chat::speaking::Speaking;
use crate::wechat::chat::things::{Large, SendThing};
use crate::wechat::choose_chat::ChooseChat;
use crate::wechat::compose::Compose;
use crate::wechat::drawer::Drawer;
use crate::wechat::favourites::Favourites;
use crate::wechat::folder::Folder;
use crate::wechat::later::Later;
use crate::wechat::moments::Moments;
use crate::wechat::person::Person;
use crate::wechat::results::Results;
use crate::wechat::row_menu::RowMenu;
use crate::wechat::scan::Scan;
use crate::wechat::search::Search;
use crate::wechat::tabs::Tabs;
use crate::world::World;

/// What every page can do.
pub(crate) trait Shows {
    /// Which screen it is, without the entity.
    fn screen(&self) -> &'static str;
    /// Which one of several, for example the article.
    fn of(&self) -> Of {
        Of::One
    }
    /// What a person calls it.
    fn title(&self, world: &World) -> String;
    /// The colour under everything.
    fn ground(&self) -> Ground {
        Ground::Grey
    }
    /// What stands on the glass.
    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>);
    /// What a touch on it does.
    fn touch(self, turn: &mut Turn<'_>, at: Spot, touch: Touch)
    where
        Self: Sized;
    /// The sheet, menu or keyboard that is open on it.
    fn panel(&self) -> Option<&'static str> {
        None
    }
    /// Whom or what that sheet or dialog is about, for example the chat of 发送给.
    fn panel_of(&self) -> Of {
        Of::One
    }
    /// What the phone's own bars and keys look like on it.
    fn wears(&self) -> Wears {
        Wears::App
    }
    /// It lies over an app for a moment and goes when the app is left.
    fn is_overlay(&self) -> bool {
        false
    }
    /// It covers only a part of the glass; the page below shows through.
    fn is_see_through(&self) -> bool {
        false
    }
    /// The box with the cursor in it, if there is one.
    fn writing_mut(&mut self) -> Option<&mut Writing> {
        None
    }
    /// As [`Shows::writing_mut`], to read.
    fn writing(&self) -> Option<&Writing> {
        None
    }
    /// Who may see the post that is being written, as it is ticked.
    fn audience(&self) -> Option<Audience> {
        None
    }
}

/// What the phone's own bars and keys look like on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wears {
    /// On a page of an app.
    App,
    /// On a dark page of an app, such as the camera.
    DarkApp,
    /// On the home screen, from which nothing leads back or home.
    Home,
    /// On the lock screen, which has none.
    Lock,
    /// Among the recent apps.
    Recents,
}

impl Wears {
    /// The bars are light, because the ground is dark.
    pub(crate) fn is_dark(self) -> bool {
        self != Wears::App
    }
}

macro_rules! pages {
    ($($(#[$doc:meta])* $page:ident),* $(,)?) => {
        /// A page of an app.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum Page { $($(#[$doc])* $page($page)),* }

        $(impl From<$page> for Page {
            fn from(page: $page) -> Page { Page::$page(page) }
        })*

        impl Page {
            fn shows(&self) -> &dyn Shows {
                match self { $(Page::$page(page) => page),* }
            }

            pub(crate) fn touch(self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
                match self { $(Page::$page(page) => page.touch(turn, at, touch)),* }
            }

            pub(crate) fn writing_mut(&mut self) -> Option<&mut Writing> {
                match self { $(Page::$page(page) => page.writing_mut()),* }
            }
        }
    };
}

pages! {
    /// The home screen.
    Home,
    /// The lock screen.
    Lock,
    /// The recent apps.
    Recents,
    /// The four tabs.
    Tabs,
    /// The menu over a row of the chats.
    RowMenu,
    /// The mini programs above the chats.
    Drawer,
    /// A chat with a person or group.
    Chat,
    /// 按住 说话 while the finger is down.
    Speaking,
    /// 图片和视频.
    Album,
    /// 拍摄.
    Shoot,
    /// 位置, 文件, 个人名片 or 收藏 to be sent.
    SendThing,
    /// A message at full size.
    Large,
    /// 视频通话 or 语音通话?
    CallSheet,
    /// A call.
    Call,
    /// Somebody calls.
    Ringing,
    /// 聊天信息.
    About,
    /// 群公告 or 群二维码.
    Sheet,
    /// 投诉 about a chat.
    Report,
    /// The name of a group.
    Naming,
    /// 查找聊天记录.
    Find,
    /// Friends to tick.
    ChooseFriends,
    /// 🔍.
    Search,
    /// What 搜一搜 found.
    Results,
    /// 扫一扫.
    Scan,
    /// An official account's profile.
    Account,
    /// An official account's chat.
    AccountChat,
    /// The folder 公众号 in the chat list.
    Folder,
    /// 公众号 in 通讯录.
    Accounts,
    /// An article.
    Article,
    /// 选择一个聊天.
    ChooseChat,
    /// A post for 朋友圈 being written.
    Compose,
    /// 朋友圈.
    Moments,
    /// 收藏.
    Favourites,
    /// A person's profile.
    Person,
    /// A page practised in a later lesson.
    Later,
    /// The album.
    Grid,
    /// A photo.
    Photo,
    /// The month.
    Calendar,
}

impl Page {
    /// The first page of an app.
    #[must_use]
    pub fn first(app: App) -> Page {
        match app {
            App::Launcher => Home::default().into(),
            App::WeChat => Tabs::default().into(),
            App::Gallery => Grid::default().into(),
            App::Calendar => Calendar::default().into(),
        }
    }

    /// The screen's id without its entity, for example `wechat.article`.
    #[must_use]
    pub fn screen(&self) -> &'static str {
        self.shows().screen()
    }

    /// The screen's id with its entity, for example `wechat.article:flu-shots`.
    #[must_use]
    pub fn screen_id(&self, world: &World) -> String {
        match self.entity(world) {
            Some(entity) => format!("{}:{entity}", self.screen()),
            None => self.screen().to_owned(),
        }
    }

    /// Whether this is the screen `id` or `id:entity`.
    #[must_use]
    pub fn is_at(&self, world: &World, at: &str) -> bool {
        match at.split_once(':') {
            None => at == self.screen(),
            Some((screen, entity)) => screen == self.screen() && self.entity(world) == Some(entity),
        }
    }

    fn entity<'w>(&self, world: &'w World) -> Option<&'w str> {
        slug(world, self.shows().of())
    }

    /// What a person calls it.
    #[must_use]
    pub fn title(&self, world: &World) -> String {
        self.shows().title(world)
    }

    /// Whether this sheet, menu, dialog or keyboard is open on it: `id`, or `id:entity` where it is
    /// about one of several (lessons/README.md).
    #[must_use]
    pub fn has_open(&self, world: &World, panel: &str) -> bool {
        let Some(open) = self.shows().panel() else { return false };
        open == panel
            || panel.rsplit_once(':').is_some_and(|(id, entity)| {
                id == open && slug(world, self.shows().panel_of()) == Some(entity)
            })
    }

    /// What the box on it holds, if it has one.
    #[must_use]
    pub fn typed(&self) -> Option<&str> {
        self.shows().writing().map(|writing| writing.text.as_str())
    }

    /// Who may see the post being written, as it is ticked now.
    #[must_use]
    pub fn audience(&self) -> Option<Audience> {
        self.shows().audience()
    }

    /// Whether it goes when the app it lies over is left.
    #[must_use]
    pub fn is_overlay(&self) -> bool {
        self.shows().is_overlay()
    }

    pub(crate) fn is_see_through(&self) -> bool {
        self.shows().is_see_through()
    }

    pub(crate) fn wears(&self) -> Wears {
        self.shows().wears()
    }

    pub(crate) fn ground(&self) -> Ground {
        self.shows().ground()
    }

    pub(crate) fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        self.shows().view(ui, reads);
    }
}

fn slug(world: &World, of: Of) -> Option<&str> {
    Some(match of {
        Of::One | Of::Number(_) => return None,
        Of::Chat(c) => &world.chat(c).slug,
        Of::Account(a) => &world.account(a).slug,
        Of::Article(a) => &world.article(a).slug,
        Of::Person(p) => &world.person(p).slug,
        Of::Photo(p) => &world.photo(p).slug,
        Of::App(app) => app.slug(),
    })
}
