//! The names of pages and of what can be open on them, as lessons and scenes write them.
//!
//! A page's own `screen` and `panel` give these names; the walks of the tests hold that none is missing.

use crate::content::marks::Kind;
use crate::state::App;
use crate::ui::Of;
use crate::world::World;

/// Every page: its name, what it can be about, and what it is in the words of lessons/README.md.
pub const SCREENS: &[(&str, Kind, &str)] = &[
    ("phone.lock", Kind::One, "锁着的屏幕"),
    ("phone.home", Kind::One, "手机主页"),
    ("phone.recents", Kind::One, "开过的页面"),
    ("gallery.grid", Kind::One, "图库"),
    ("gallery.photo", Kind::Photo, "一张照片"),
    ("gallery.deleted", Kind::One, "图库的最近删除"),
    ("gallery.share", Kind::One, "图库的分享"),
    ("camera.photo", Kind::One, "相机"),
    ("camera.video", Kind::One, "相机，正在录像那一格"),
    ("camera.selfie", Kind::One, "相机，镜头朝着自己"),
    ("camera.covered", Kind::One, "相机，手指挡住了镜头"),
    ("store.market", Kind::One, "应用市场"),
    ("store.product", Kind::Product, "应用市场里的一个软件"),
    ("weather.days", Kind::One, "天气"),
    ("calendar.month", Kind::One, "日历"),
    ("phone.permission", Kind::App, "问您同意不同意"),
    ("phone.incoming", Kind::One, "来电"),
    ("phone.call-bar", Kind::One, "苹果手机问要不要呼叫"),
    ("dialler.keypad", Kind::One, "拨号键盘"),
    ("dialler.recent", Kind::One, "通话记录"),
    ("dialler.contacts", Kind::One, "联系人"),
    ("dialler.favourites", Kind::One, "个人收藏（苹果手机）"),
    ("dialler.contact", Kind::Contact, "一个联系人"),
    ("dialler.edit", Kind::One, "新建联系人、编辑联系人"),
    ("dialler.call", Kind::One, "正在通话"),
    ("sms.senders", Kind::One, "信息"),
    ("sms.thread", Kind::Thread, "一个人发来的信息"),
    ("browser.start", Kind::One, "浏览器"),
    ("browser.page", Kind::Site, "一个网页"),
    ("browser.risk", Kind::Site, "安装前的提醒"),
    ("browser.debrief", Kind::Site, "没有装上，说明是怎么回事"),
    ("wechat.chats", Kind::One, "微信"),
    ("wechat.contacts", Kind::One, "通讯录"),
    ("wechat.discover", Kind::One, "发现"),
    ("wechat.me", Kind::One, "我"),
    ("wechat.chat", Kind::Chat, "聊天"),
    ("wechat.search", Kind::One, "放大镜"),
    ("wechat.search-results", Kind::One, "搜出来的"),
    ("wechat.scan", Kind::One, "扫一扫"),
    ("wechat.account", Kind::Account, "公众号的主页"),
    ("wechat.account-chat", Kind::Account, "公众号的聊天"),
    ("wechat.folder", Kind::One, "“公众号”那一行里面"),
    ("wechat.accounts", Kind::One, "通讯录里的公众号"),
    ("wechat.article", Kind::Article, "一篇文章"),
    ("wechat.choose-chat", Kind::Article, "选择一个聊天"),
    ("wechat.share-moments", Kind::Article, "发朋友圈"),
    ("wechat.audience", Kind::Article, "谁可以看"),
    ("wechat.moments", Kind::One, "朋友圈"),
    ("wechat.favourites", Kind::One, "收藏"),
    ("wechat.person", Kind::Person, "一个人的主页"),
    ("wechat.later", Kind::One, "以后的课才学的那些页"),
];

/// Every sheet, menu, dialog and keyboard that can be open on a page.
pub const PANELS: &[&str] = &[
    "plus-menu",
    "share-panel",
    "menu:0",
    "menu:1",
    "menu:2",
    "forward-dialog",
    "unfollow-dialog",
    "account-sheet",
    "font-slider",
    "keyboard",
    "message-menu",
    "delete-dialog",
    "keep-dialog",
    "call-keypad",
    "popup",
    "install-warning",
];

/// Whether this is a page, `id` or `id:entity`.
#[must_use]
pub fn is_screen(world: &World, at: &str) -> bool {
    let (name, entity) = at.split_once(':').map_or((at, None), |(name, entity)| (name, Some(entity)));
    let Some((_, kind, _)) = SCREENS.iter().find(|(known, ..)| *known == name) else {
        return false;
    };
    entity.is_none_or(|slug| entity_of(world, *kind, slug).is_some())
}

/// Whether this can be open on a page, `id` or `id:entity`.
#[must_use]
pub fn is_panel(world: &World, name: &str) -> bool {
    PANELS.contains(&name)
        || name
            .rsplit_once(':')
            .is_some_and(|(id, slug)| PANELS.contains(&id) && entity(world, slug).is_some())
}

/// The thing of this kind that files call `slug`.
#[must_use]
pub fn entity_of(world: &World, kind: Kind, slug: &str) -> Option<Of> {
    match kind {
        Kind::One => None,
        Kind::Chat => world.find_chat(slug).map(Of::Chat),
        Kind::Account => world.find_account(slug).map(Of::Account),
        Kind::Article => world.find_article(slug).map(Of::Article),
        Kind::Person => world.find_person(slug).map(Of::Person),
        Kind::Photo => world.find_photo(slug).map(Of::Photo),
        Kind::App => App::ALL.into_iter().find(|app| app.slug() == slug).map(Of::App),
        Kind::Contact => world.find_contact(slug).map(Of::Contact),
        Kind::Thread => world.find_thread(slug).map(Of::Thread),
        Kind::Product => world.find_product(slug).map(Of::Product),
        Kind::Site => world.find_site(slug).map(Of::Site),
        Kind::Number => slug.parse().ok().map(Of::Number),
    }
}

/// Whatever files call `slug`; chats before people, who have the same names.
#[must_use]
pub fn entity(world: &World, slug: &str) -> Option<Of> {
    let kinds = [
        Kind::Chat,
        Kind::Account,
        Kind::Article,
        Kind::Person,
        Kind::Photo,
        Kind::Contact,
        Kind::Thread,
        Kind::Product,
        Kind::Site,
        Kind::Number,
    ];
    kinds.into_iter().find_map(|kind| entity_of(world, kind, slug))
}
