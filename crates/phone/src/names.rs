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
    ("phone.dark", Kind::One, "黑着的屏幕"),
    ("phone.pin", Kind::One, "开锁的数字键"),
    ("phone.power-menu", Kind::One, "关机和重启"),
    ("phone.off", Kind::One, "关着的手机"),
    ("phone.volume", Kind::One, "音量"),
    ("phone.notices", Kind::One, "左上边拉下来的通知"),
    ("phone.controls", Kind::One, "右上边拉下来的控制中心"),
    ("phone.battery-low", Kind::One, "电量不足的小窗口"),
    ("settings.home", Kind::One, "设置"),
    ("settings.wlan", Kind::One, "无线网"),
    ("settings.bluetooth", Kind::One, "蓝牙"),
    ("settings.mobile", Kind::One, "移动网络"),
    ("settings.display", Kind::One, "显示和亮度"),
    ("settings.font", Kind::One, "字体大小"),
    ("settings.sound", Kind::One, "声音"),
    ("settings.accessibility", Kind::One, "苹果样式的辅助功能"),
    ("settings.simple", Kind::One, "简易模式"),
    ("settings.about", Kind::One, "关于手机"),
    ("gallery.grid", Kind::One, "图库"),
    ("gallery.photo", Kind::Photo, "一张照片"),
    ("calendar.month", Kind::One, "日历"),
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
    "icon-menu",
    "icon-dialog",
    "icons-editing",
    "wlan-password",
    "wlan-refused",
    "wlan-connected",
    "delete-dialog",
    "keep-dialog",
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
        Kind::Number => slug.parse().ok().map(Of::Number),
    }
}

/// Whatever files call `slug`; chats before people, who have the same names.
#[must_use]
pub fn entity(world: &World, slug: &str) -> Option<Of> {
    let kinds =
        [Kind::Chat, Kind::Account, Kind::Article, Kind::Person, Kind::Photo, Kind::App, Kind::Number];
    kinds.into_iter().find_map(|kind| entity_of(world, kind, slug))
}
