//! The pages of the apps: one variant each, one file each.

mod asked;
mod kind;
mod shows;

use crate::browser::Start;
use crate::browser::risk::{Debrief, Risk};
use crate::browser::site::SitePage;
use crate::calendar::Calendar;
use crate::camera::Camera;
use crate::danger::banner::Banner;
use crate::danger::debrief::DangerDebrief;
use crate::danger::list::Met;
use crate::danger::scam::Scam;
use crate::danger::sort::Sort;
use crate::danger::sorted::Sorted;
use crate::dialler::Dialler;
use crate::dialler::call::{CallBar, PhoneCall};
use crate::dialler::contact::ContactCard;
use crate::dialler::edit::Edit;
use crate::dialler::incoming::Incoming;
use crate::gallery::Grid;
use crate::gallery::deleted::Deleted;
use crate::gallery::photo::Photo;
use crate::gallery::share::Share;
use crate::keyboard::Writing;
use crate::screen::Touch;
use crate::settings::Settings;
use crate::settings::wlan::Wlan;
use crate::sms::Senders;
use crate::sms::thread::ThreadPage;
use crate::state::{App, Turn};
use crate::store::Market;
use crate::store::product::ProductPage;
use crate::system::battery::BatteryLow;
use crate::system::home::Home;
use crate::system::lock::Lock;
use crate::system::off::{Off, PowerMenu};
use crate::system::permission::Permission;
use crate::system::pin::Pin;
use crate::system::recents::Recents;
use crate::system::shade::Shade;
use crate::system::volume::Volume;
use crate::ui::{Of, Spot};
use crate::weather::Weather;
use crate::wechat::account::Account;
use crate::wechat::account_chat::AccountChat;
use crate::wechat::account_settings::AccountSettings;
use crate::wechat::accounts::Accounts;
use crate::wechat::add_friend::AddFriend;
use crate::wechat::article::Article;
use crate::wechat::care::Care;
use crate::wechat::channels::Channels;
use crate::wechat::chat::Chat;
use crate::wechat::chat::about::About;
use crate::wechat::chat::album::Album;
use crate::wechat::chat::call::{Call, CallSheet};
use crate::wechat::chat::find::Find;
use crate::wechat::chat::leaves::{ChatReport, Sheet};
use crate::wechat::chat::members::ChooseFriends;
use crate::wechat::chat::naming::Naming;
use crate::wechat::chat::ringing::Ringing;
use crate::wechat::chat::shoot::Shoot;
use crate::wechat::chat::speaking::Speaking;
use crate::wechat::chat::things::{Large, SendThing};
use crate::wechat::choose_chat::ChooseChat;
use crate::wechat::choose_payee::ChoosePayee;
use crate::wechat::compose::Compose;
use crate::wechat::contacts::Groups;
use crate::wechat::drawer::Drawer;
use crate::wechat::favourites::Favourites;
use crate::wechat::folder::Folder;
use crate::wechat::font_size::FontSize;
use crate::wechat::friend_form::FriendForm;
use crate::wechat::h5::H5;
use crate::wechat::later::Later;
use crate::wechat::leaf::Leaf;
use crate::wechat::login::Login;
use crate::wechat::mini::Mini;
use crate::wechat::mini::Minis;
use crate::wechat::moments::Moments;
use crate::wechat::moments_news::News;
use crate::wechat::my_code::MyCode;
use crate::wechat::new_friends::NewFriends;
use crate::wechat::packet::Packet;
use crate::wechat::pay::Pay;
use crate::wechat::pay_code::PayCode;
use crate::wechat::person::Person;
use crate::wechat::pick_friends::PickFriends;
use crate::wechat::pick_photos::PickPhotos;
use crate::wechat::pick_place::PickPlace;
use crate::wechat::play_call::PlayCall;
use crate::wechat::recommend::Recommend;
use crate::wechat::report::Report;
use crate::wechat::results::Results;
use crate::wechat::row_menu::RowMenu;
use crate::wechat::scan::Scan;
use crate::wechat::search::Search;
use crate::wechat::send_money::SendMoney;
use crate::wechat::services::ServiceAccounts;
use crate::wechat::settings::WeChatSettings;
use crate::wechat::shoot::MomentsShot;
use crate::wechat::tabs::Tabs;
use crate::wechat::wallet::Change;
use crate::wechat::wallet::Services;
use crate::wechat::wallet::Wallet;
use crate::world::World;

pub(crate) use self::shows::{Shows, Wears};
pub use kind::Kind;

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
    /// The number pad that opens the phone.
    Pin,
    /// 关机 and 重启.
    PowerMenu,
    /// A phone that is off.
    Off,
    /// The volume panel.
    Volume,
    /// 通知 and 控制中心.
    Shade,
    /// 电量不足.
    BatteryLow,
    /// A page of 设置.
    Settings,
    /// 设置 → WLAN.
    Wlan,
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
    ChatReport,
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
    /// An account's 设置.
    AccountSettings,
    /// An account's card on its way to a friend.
    Recommend,
    /// The row 服务号.
    ServiceAccounts,
    /// A page of an account in the browser of WeChat.
    H5,
    /// A call that is only played.
    PlayCall,
    /// 投诉.
    Report,
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
    /// Logging in.
    Login,
    /// A page to read that leads nowhere further.
    Leaf,
    /// 我 → 设置.
    WeChatSettings,
    /// 关怀模式.
    Care,
    /// 字体大小.
    FontSize,
    /// 我的二维码.
    MyCode,
    /// 视频号.
    Channels,
    /// 小程序: the list.
    Minis,
    /// A mini program.
    Mini,
    /// 服务.
    Services,
    /// 钱包, 支付设置, 转账到账时间.
    Wallet,
    /// 零钱.
    Change,
    /// 收付款.
    PayCode,
    /// 选择收款人 of a group.
    ChoosePayee,
    /// 发红包 or 转账.
    SendMoney,
    /// 请输入支付密码.
    Pay,
    /// Behind a red packet or a transfer.
    Packet,
    /// 添加朋友.
    AddFriend,
    /// 申请添加朋友 or 通过朋友验证.
    FriendForm,
    /// 新的朋友.
    NewFriends,
    /// 群聊.
    Groups,
    /// Reactions to own posts.
    News,
    /// Ticking photos.
    PickPhotos,
    /// Ticking friends.
    PickFriends,
    /// 所在位置.
    PickPlace,
    /// 拍摄.
    MomentsShot,
    /// The album.
    Grid,
    /// A photo.
    Photo,
    /// The month.
    Calendar,
    /// What is said after a danger.
    DangerDebrief,
    /// May this app …?
    Permission,
    /// 电话 with its tabs.
    Dialler,
    /// A call of the phone itself.
    PhoneCall,
    /// The bar 呼叫 of an iPhone.
    CallBar,
    /// Somebody calls.
    Incoming,
    /// The card of a contact.
    ContactCard,
    /// 新建联系人.
    Edit,
    /// 信息.
    Senders,
    /// The text messages of a sender.
    ThreadPage,
    /// The browser's first page.
    Start,
    /// A page of the web.
    SitePage,
    /// 未知来源.
    Risk,
    /// What is said after a trap.
    Debrief,
    /// 相机.
    Camera,
    /// 最近删除 of the album.
    Deleted,
    /// 分享 of a photo.
    Share,
    /// 应用市场.
    Market,
    /// A thing of the app market.
    ProductPage,
    /// 天气.
    Weather,
    /// A note that slides in at the top.
    Banner,
    /// A page that is not what it seems.
    Scam,
    /// The dangers met.
    Met,
    /// 挑一挑: a thing to be sorted.
    Sort,
    /// The reasons, after everything was sorted.
    Sorted,
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
            App::Settings => Settings::default().into(),
            App::Dialler => Dialler::default().into(),
            App::Sms => Senders::default().into(),
            App::Browser => Start::default().into(),
            App::Camera => Camera::default().into(),
            App::Store => Market::default().into(),
            App::Weather => Weather::default().into(),
            App::Safety => Met::default().into(),
        }
    }
}

pub(crate) fn slug(world: &World, of: Of) -> Option<&str> {
    Some(match of {
        Of::One | Of::Number(_) => return None,
        Of::Chat(c) => &world.chat(c).slug,
        Of::Account(a) => &world.account(a).slug,
        Of::Article(a) => &world.article(a).slug,
        Of::Person(p) => &world.person(p).slug,
        Of::Photo(p) => &world.photo(p).slug,
        Of::App(app) => app.slug(),
        Of::Leaf(l) => &world.leaf(l).slug,
        Of::Post(p) => &world.post(p).slug,
        Of::Contact(c) => &world.contact(c).slug,
        Of::Thread(t) => &world.thread(t).slug,
        Of::Product(p) => &world.product(p).slug,
        Of::Site(s) => &world.site(s).slug,
        Of::Activity(a) => &world.activity(a).slug,
        Of::Survey(s) => &world.survey(s).slug,
        Of::Office(o) => &world.office(o).slug,
        Of::Matter(m) => &world.matter(m).slug,
        Of::Sorting(s) => &world.sorting(s).slug,
    })
}
