//! The names of pages and of what can be open on them, as lessons and scenes write them.
//!
//! A page's own `screen` and `panel` give these names; the walks of the tests hold that none is missing.

use crate::content::marks::Kind;
use crate::page;
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
    ("wechat.drawer", Kind::One, "小程序的那一页，把聊天往下拉就出来"),
    ("wechat.several", Kind::Chat, "多选几条消息"),
    ("wechat.album", Kind::Chat, "图片和视频，要发的照片"),
    ("wechat.shoot", Kind::Chat, "在聊天里拍摄"),
    ("wechat.send-place", Kind::Chat, "发位置"),
    ("wechat.send-file", Kind::Chat, "发文件"),
    ("wechat.send-card", Kind::Chat, "发个人名片"),
    ("wechat.send-favourite", Kind::Chat, "发收藏"),
    ("wechat.large", Kind::Chat, "聊天里一张照片的大图"),
    ("wechat.call", Kind::Person, "通话"),
    ("wechat.ringing", Kind::Person, "有人打来"),
    ("wechat.chat-info", Kind::Chat, "聊天信息"),
    ("wechat.group-notice", Kind::Chat, "群公告"),
    ("wechat.group-code", Kind::Chat, "群二维码"),
    ("wechat.group-name", Kind::Chat, "改群聊名称"),
    ("wechat.group-remark", Kind::Chat, "给群写备注"),
    ("wechat.group-my-name", Kind::Chat, "我在群里的昵称"),
    ("wechat.find", Kind::Chat, "查找聊天记录"),
    ("wechat.report-chat", Kind::Chat, "投诉一个聊天"),
    ("wechat.new-group", Kind::One, "发起群聊，选朋友"),
    ("wechat.add-members", Kind::Chat, "给群里加人"),
    ("wechat.remove-members", Kind::Chat, "从群里移出人"),
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
    ("wechat.welcome", Kind::One, "登录和注册"),
    ("wechat.register", Kind::One, "手机号注册"),
    ("wechat.login", Kind::One, "手机号登录"),
    ("wechat.login-account", Kind::One, "微信号登录"),
    ("wechat.login-password", Kind::One, "登录时填密码"),
    ("wechat.login-code", Kind::One, "登录时填验证码"),
    ("wechat.leaf", Kind::Leaf, "只用来看的一页"),
    ("wechat.settings", Kind::One, "设置"),
    ("wechat.settings-general", Kind::One, "通用，或者界面与显示"),
    ("wechat.care", Kind::One, "关怀模式"),
    ("wechat.font-size", Kind::One, "字体大小"),
    ("wechat.my-code", Kind::One, "我的二维码"),
    ("wechat.channels", Kind::One, "视频号"),
    ("wechat.mini-programs", Kind::One, "小程序的单子"),
    ("wechat.mini", Kind::One, "一个小程序"),
    ("wechat.mini-page", Kind::One, "小程序里的第二页"),
    ("wechat.services", Kind::One, "服务"),
    ("wechat.wallet", Kind::One, "钱包"),
    ("wechat.pay-settings", Kind::One, "支付设置"),
    ("wechat.transfer-delay", Kind::One, "转账到账时间"),
    ("wechat.change", Kind::One, "零钱"),
    ("wechat.pay-code", Kind::One, "收付款"),
    ("wechat.receive-code", Kind::One, "二维码收款"),
    ("wechat.red-packet", Kind::Chat, "发红包"),
    ("wechat.transfer", Kind::Chat, "转账"),
    ("wechat.pay", Kind::Chat, "请输入支付密码"),
    ("wechat.money", Kind::Chat, "红包或者转账的详情"),
    ("wechat.add-friend", Kind::One, "添加朋友"),
    ("wechat.apply", Kind::Person, "申请添加朋友"),
    ("wechat.accept", Kind::Person, "通过朋友验证"),
    ("wechat.new-friends", Kind::One, "新的朋友"),
    ("wechat.groups", Kind::One, "群聊"),
    ("wechat.remark", Kind::Person, "备注"),
    ("wechat.own-moments", Kind::One, "我的朋友圈"),
    ("wechat.person-moments", Kind::Person, "一个人的朋友圈"),
    ("wechat.moments-news", Kind::One, "朋友圈的新消息"),
    ("wechat.compose", Kind::One, "发照片或者文字的朋友圈"),
    ("wechat.pick-photos", Kind::One, "给朋友圈选照片"),
    ("wechat.pick-friends", Kind::One, "给朋友圈选朋友"),
    ("wechat.pick-place", Kind::One, "所在位置"),
    ("wechat.shoot", Kind::One, "拍摄"),
    ("danger.banner", Kind::Number, "一个骗人的通知"),
    ("danger.page", Kind::Number, "骗人的那一页"),
    ("danger.debrief", Kind::Number, "遇到以后说一说"),
    ("danger.list", Kind::One, "防骗练习"),
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
    "row-menu",
    "voice-key",
    "voice-overlay",
    "voice-words",
    "emoji-panel",
    "sticker-panel",
    "more-panel",
    "dictation",
    "remind-sheet",
    "resend-dialog",
    "forward-sheet",
    "photo-preview",
    "send-dialog",
    "shot",
    "call-sheet",
    "clear-dialog",
    "leave-dialog",
    "number-dialog",
    "contacts-dialog",
    "log-out-dialog",
    "mini-menu",
    "amount-pad",
    "password-pad",
    "wrong-password-dialog",
    "give-back-dialog",
    "request-menu",
    "moments-dots",
    "comment-box",
    "camera-sheet",
    "first-words-dialog",
    "large-picture",
    "picture-menu",
    "favourite-menu",
    "call-keypad",
    "popup",
    "install-warning",
    "danger-more",
    "danger-signs",
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
        Kind::Post => world.find_post(slug).map(Of::Post),
        Kind::Leaf => world.find_leaf(slug).map(Of::Leaf),
        Kind::Contact => world.find_contact(slug).map(Of::Contact),
        Kind::Thread => world.find_thread(slug).map(Of::Thread),
        Kind::Product => world.find_product(slug).map(Of::Product),
        Kind::Site => world.find_site(slug).map(Of::Site),
        Kind::Number => slug.parse().ok().map(Of::Number),
    }
}

/// What files call this thing; `None` for the one of its kind.
#[must_use]
pub fn slug(world: &World, of: Of) -> Option<String> {
    match of {
        Of::Number(n) => Some(n.to_string()),
        of => page::slug(world, of).map(str::to_owned),
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
        Kind::Post,
        Kind::Number,
    ];
    kinds.into_iter().find_map(|kind| entity_of(world, kind, slug))
}
