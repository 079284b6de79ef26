//! The rows of 发现 and 我 (wechat-reference B4, B5, V6).
//!
//! Left out: B4 摇一摇 (older phones only) and hiding rows (nothing to practise); B5 ＋状态 (no lesson).

use crate::metrics::{STATUS, TOP, WIDTH};
use crate::parts::{self, icon};
use crate::profile::Label;
use crate::screen::{Look, PanelGround, Role, TextStyle};
use crate::ui::{Spot, Ui, area, spot};
use crate::wechat::rows::{self, Entry};

const CODE: Spot = spot("wechat.me.code");

/// What a row does: leads to a page of its own, or to a plain page of the world.
enum Leads {
    Own(Spot),
    Leaf(&'static str, &'static str),
}

use Leads::{Leaf, Own};

/// Rows of 发现; a gap stands above those marked.
const DISCOVER: [(Leads, &str, &str, bool); 11] = [
    (Own(spot("wechat.discover.moments")), "朋友圈", "aperture", false),
    (Own(spot("wechat.discover.channels")), "视频号", "clapperboard", true),
    (Leaf("wechat.discover.live", "live"), "直播", "radio", false),
    (Own(spot("wechat.discover.scan")), "扫一扫", "scan-line", true),
    (Leaf("wechat.discover.listen", "listen"), "听一听", "music", false),
    (Leaf("wechat.discover.look", "look"), "看一看", "eye", true),
    (Own(spot("wechat.discover.search")), "搜一搜", "search", false),
    (Leaf("wechat.discover.nearby", "nearby"), "附近", "map-pin", true),
    (Leaf("wechat.discover.shop", "shop"), "购物", "shopping-bag", true),
    (Leaf("wechat.discover.games", "games"), "游戏", "gamepad-2", false),
    (Own(spot("wechat.discover.mini-programs")), "小程序", "layout-grid", true),
];

/// Rows of 我 in both forms of V6; a gap stands above those marked.
const ME: [(Leads, [&str; 2], &str, bool); 7] = [
    (Own(spot("wechat.me.services")), ["服务", "支付与服务"], "wallet", true),
    (Own(spot("wechat.me.favourites")), ["收藏", "收藏"], "box", true),
    (Own(spot("wechat.me.moments")), ["朋友圈", "朋友圈"], "image", false),
    (Leaf("wechat.me.channels", "own-channels"), ["视频号", "作品"], "clapperboard", false),
    (Leaf("wechat.me.orders", "orders"), ["订单与卡包", "卡包"], "credit-card", false),
    (Leaf("wechat.me.stickers", "stickers"), ["表情", "表情"], "smile", false),
    (Own(spot("wechat.me.settings")), ["设置", "设置"], "settings", true),
];

/// The plain page behind a row of 发现 or 我.
pub(super) fn leaf_of(at: Spot) -> Option<&'static str> {
    let leads = DISCOVER.iter().map(|row| &row.0).chain(ME.iter().map(|row| &row.0));
    leads.into_iter().find_map(|leads| match leads {
        Leaf(name, slug) if *name == at.name => Some(*slug),
        _ => None,
    })
}

/// The row, if the world has what it leads to.
fn entry<'a>(
    ui: &Ui<'_>,
    leads: &Leads,
    words: &'a str,
    picture: &'static str,
    gap: bool,
) -> Option<Entry<'a>> {
    let name = match leads {
        Own(name) => *name,
        Leaf(name, slug) => {
            ui.world.find_leaf(slug)?;
            spot(name)
        }
    };
    Some(Entry { icon: Some(picture), gap, ..Entry::new(name, words) })
}

/// 发现.
pub(super) fn discover(ui: &mut Ui<'_>, at: u8, bottom: f32) {
    let entries: Vec<Entry<'_>> = DISCOVER
        .iter()
        .filter_map(|(leads, words, picture, gap)| entry(ui, leads, words, picture, *gap))
        .collect();
    rows::list(ui, TOP, bottom, at, &entries);
}

/// 我: the head stays, the rows scroll below it.
pub(super) fn me(ui: &mut Ui<'_>, at: u8, bottom: f32) {
    let world = ui.world;
    let metrics = ui.metrics;
    let other = usize::from(ui.other(Label::MeWords));
    let entries: Vec<Entry<'_>> = ME
        .iter()
        .filter_map(|(leads, words, picture, gap)| entry(ui, leads, words[other], picture, *gap))
        .collect();
    rows::list(ui, TOP + 72.0, bottom, at, &entries);
    parts::panel(ui, area(0.0, STATUS, WIDTH, TOP + 72.0 - STATUS), PanelGround::White, false);
    parts::bar_ground(ui, PanelGround::White);
    ui.show(area(20.0, TOP - 12.0, 64.0, 64.0), || {
        (world.owner.name.clone(), Role::Picture, Look::Portrait { face: parts::own_face(world) })
    });
    let name_h = metrics.text * 1.5;
    let x = area(100.0, TOP - 16.0, WIDTH - 170.0, name_h);
    parts::text(ui, x, &world.owner.name, metrics.text, TextStyle::Body);
    if !world.wechat.id.is_empty() {
        let words = format!("微信号：{}", world.wechat.id);
        let place = area(100.0, TOP - 14.0 + name_h, WIDTH - 170.0, metrics.note * 1.5);
        parts::text(ui, place, &words, metrics.note, TextStyle::Note);
    }
    ui.tap(CODE, area(WIDTH - 62.0, TOP, 50.0, 48.0), || {
        ("我的二维码".into(), Role::Button, icon("qr-code", 26.0))
    });
}
