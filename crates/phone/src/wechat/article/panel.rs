//! The panel under ··· of an article, and the slider for its letters (wechat-reference C7, C8).

use crate::content::{Fact, Reads};
use crate::metrics::WIDTH;
use crate::parts;
use crate::profile::Label;
use crate::screen::{Area, Dress, Layer, Look, PanelGround, Role, Touch};
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::world::ArticleId;

pub(super) const SLIDE: Spot = spot("wechat.article.share.row");
const MASK: Spot = spot("wechat.mask");
const CANCEL: Spot = spot("wechat.article.share.cancel");
const FONT_DONE: Spot = spot("wechat.article.font.done");

const SECOND_ROW: [(Spot, &str, &str); 8] = [
    (spot("wechat.article.share.font"), "调整字体", "a-large-small"),
    (spot("wechat.article.share.listen"), "听全文", "headphones"),
    (spot("wechat.article.share.copy"), "复制链接", "link"),
    (spot("wechat.article.share.report"), "投诉", "flag"),
    (spot("wechat.article.share.float"), "浮窗", "picture-in-picture-2"),
    (spot("wechat.article.share.account"), "查看公众号", "user-round"),
    (spot("wechat.article.share.comment"), "划线和留言", "pencil"),
    (spot("wechat.article.share.refresh"), "刷新", "refresh-cw"),
];

/// Two rows of tiles; the second slides sideways.
pub(super) fn sheet(ui: &mut Ui<'_>, reads: Reads<'_>, article: ArticleId, slid: bool) {
    let account = ui.world.article(article).account;
    let friend = if ui.other(Label::SendToFriend) { "发送给朋友" } else { "转发给朋友" };
    let star = if reads.has(Fact::Starred(account)) { "取消星标" } else { "星标" };
    let first = [
        (spot("wechat.article.share.friend"), friend, "share"),
        (spot("wechat.article.share.moments"), "分享到朋友圈", "aperture"),
        (spot("wechat.article.share.favourite"), "收藏", "box"),
        (spot("wechat.article.share.star"), star, "star"),
    ];
    ui.layer(Layer::Sheet);
    ui.mask(Some(MASK), true);
    let h = 128.0;
    let top = ui.bottom() - 2.0 * h - 64.0;
    parts::panel(ui, area(0.0, top, WIDTH, ui.metrics.height - top), PanelGround::Grey, true);
    let w = WIDTH / 4.0;
    for (n, (name, words, picture)) in (0u8..).zip(first) {
        tile(ui, name, area(f32::from(n) * w, top, w, h), words, picture);
    }
    let touch = if slid { Touch::SwipeRight } else { Touch::SwipeLeft };
    ui.add(SLIDE, &[touch], area(0.0, top + h, WIDTH, h), || {
        ("这一排小图".into(), Role::Area, Look::SwipeArea)
    });
    let half = SECOND_ROW.iter().skip(if slid { 4 } else { 0 }).take(4);
    for (n, (name, words, picture)) in (0u8..).zip(half) {
        tile(ui, *name, area(f32::from(n) * w, top + h, w, h), words, picture);
    }
    parts::sheet_row(ui, CANCEL, area(0.0, top + 2.0 * h, WIDTH, 64.0), "取消", Dress::Default);
}

/// The slider for letters.
pub(super) fn font_sheet(ui: &mut Ui<'_>, reads: Reads<'_>) {
    ui.layer(Layer::Sheet);
    ui.mask(Some(MASK), false);
    let top = ui.bottom() - 190.0;
    parts::panel(ui, area(0.0, top, WIDTH, ui.metrics.height - top), PanelGround::White, true);
    let at = reads.font();
    // A word stands under each step: the slider is as wide as the words together.
    ui.show(area(7.0, top + 8.0, 360.0, 50.0), || {
        ("字的大小".into(), Role::Area, Look::Slider { steps: 5, at })
    });
    let names = ["最小", "标准", "大", "更大", "最大"];
    for (n, name) in (0u8..).zip(names) {
        let place = area(7.0 + f32::from(n) * 72.0, top + 20.0, 72.0, 100.0);
        ui.tap(spot_of("wechat.article.font.slider", Of::Number(n.into())), place, || {
            (name.into(), Role::Button, Look::MenuRow { icon: None, dark: false })
        });
    }
    parts::button(ui, FONT_DONE, area(110.0, top + 126.0, 155.0, 54.0), "完成", Dress::Primary);
}

fn tile(ui: &mut Ui<'_>, name: Spot, place: Area, words: &str, picture: &str) {
    ui.tap(name, place, || (words.into(), Role::Button, Look::IconTile { icon: picture.into() }));
}
