//! The names of pages and of what can be open on them, as lessons and scenes write them.
//!
//! A page's own `screen` and `panel` give these names; the walks of the tests hold that none is missing.

use crate::content::marks::Kind;
use crate::ui::Of;
use crate::world::World;

/// Every page: its name, what it can be about, and what it is in the words of lessons/README.md.
pub const SCREENS: &[(&str, Kind, &str)] = &[
    ("phone.lock", Kind::One, "锁着的屏幕"),
    ("phone.home", Kind::One, "手机主页"),
    ("phone.recents", Kind::One, "开过的页面"),
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
    ("wechat.service-accounts", Kind::One, "通讯录里的服务号"),
    ("wechat.followed-accounts", Kind::One, "我关注的公众号"),
    ("wechat.services", Kind::One, "“服务号”那一行里面"),
    ("wechat.account-settings", Kind::Account, "公众号的设置"),
    ("wechat.recommend", Kind::Account, "把公众号推荐给朋友，选一个聊天"),
    ("wechat.report", Kind::Reported, "投诉一篇文章或一个公众号"),
    ("phone.play-call", Kind::Office, "练习打电话"),
    ("community.activities", Kind::One, "活动报名"),
    ("community.activity", Kind::Activity, "一个活动"),
    ("community.sign-up", Kind::Activity, "报名表"),
    ("community.signed-up", Kind::Activity, "报名成功"),
    ("community.surveys", Kind::One, "征求意见"),
    ("community.survey", Kind::Survey, "一份问卷"),
    ("community.survey-done", Kind::Survey, "谢谢您的意见"),
    ("community.calls", Kind::One, "一键拨号"),
    ("community.note", Kind::One, "便民纸条"),
    ("community.note-done", Kind::One, "纸条已送到社区"),
    ("community.matching", Kind::One, "鹊桥驿站"),
    ("community.matching-form", Kind::One, "登记意向"),
    ("community.matching-done", Kind::One, "登记好了"),
    ("community.guide", Kind::Number, "办事流程查询，冒号后面是打开的第几类，从 0 数"),
    ("community.matter", Kind::Matter, "一件要办的事"),
    ("community.records", Kind::One, "我的记录"),
    ("community.help", Kind::One, "使用帮助"),
    ("community.past", Kind::One, "往期文章"),
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
    "large-picture",
    "comment-box",
    "card-menu",
    "report-thanks",
    "photo-sheet",
    "photo-album",
    "photo-camera",
    "position-dialog",
    "h5-ask",
    "h5-sheet",
    "h5-provider",
    "confirm-dialog",
    "withdraw-dialog",
    "wheel",
    "ring-dialog",
    "shut-dialog",
    "family-sheet",
    "play-call",
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
        Kind::Activity => world.find_activity(slug).map(Of::Activity),
        Kind::Survey => world.find_survey(slug).map(Of::Survey),
        Kind::Office => world.find_office(slug).map(Of::Office),
        Kind::Matter => world.find_matter(slug).map(Of::Matter),
        Kind::Reported => {
            world.find_article(slug).map(Of::Article).or_else(|| world.find_account(slug).map(Of::Account))
        }
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
        Kind::Activity,
        Kind::Survey,
        Kind::Office,
        Kind::Matter,
        Kind::Number,
    ];
    kinds.into_iter().find_map(|kind| entity_of(world, kind, slug))
}
