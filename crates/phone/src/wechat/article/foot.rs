//! The bar under an article: 赞, 分享, 推荐, 写留言 or their older words; reading aloud; the box of a comment.

use crate::content::{Fact, Reads};
use crate::keyboard::{Empty, Writing, above_keyboard};
use crate::metrics::WIDTH;
use crate::parts;
use crate::profile::Label;
use crate::screen::{Dress, Layer, Look, PanelGround, Role};
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::article::LISTENING;
use crate::world::ArticleId;

pub(super) const LIKE: Spot = spot("wechat.article.like");
pub(super) const SHARE: Spot = spot("wechat.article.foot-share");
pub(super) const RECOMMEND: Spot = spot("wechat.article.recommend");
pub(super) const COMMENT: Spot = spot("wechat.article.comment");
pub(super) const COMMENT_BOX: Spot = spot("wechat.article.comment.box");
pub(super) const COMMENT_SEND: Spot = spot("wechat.article.comment.send");
pub(super) const PAUSE: Spot = spot("wechat.article.listen.pause");
pub(super) const STOP: Spot = spot("wechat.article.listen.stop");
const MASK: Spot = spot("wechat.mask");

/// Height of the bar.
pub(super) const HEIGHT: f32 = 60.0;

/// The bar, and above it the one that reads aloud.
pub(super) fn draw(ui: &mut Ui<'_>, reads: Reads<'_>, article: ArticleId) {
    let y = ui.bottom() - HEIGHT;
    parts::panel(ui, area(0.0, y, WIDTH, HEIGHT + ui.metrics.strip), PanelGround::White, false);
    let liked = reads.has(Fact::Liked(article));
    let recommended = reads.has(Fact::Recommended(article));
    let like = (LIKE, if liked { "已赞" } else { "赞" }, "thumbs-up", liked);
    let share = (SHARE, "分享", "share", false);
    let keys = if ui.other(Label::ArticleFoot) {
        let watch = if recommended { "已在看" } else { "在看" };
        [like, (RECOMMEND, watch, "eye", recommended), share, (COMMENT, "留言", "message-square", false)]
    } else {
        let words = if recommended { "已推荐" } else { "推荐" };
        [like, share, (RECOMMEND, words, "heart", recommended), (COMMENT, "写留言", "message-square", false)]
    };
    let w = WIDTH / 4.0;
    for (n, (name, words, picture, on)) in (0u8..).zip(keys) {
        ui.tap(name, area(f32::from(n) * w, y, w, HEIGHT), || {
            (words.into(), Role::Button, Look::Tab { icon: picture.into(), selected: on, badge: 0 })
        });
    }
    listening(ui, reads.mark(LISTENING.of(Of::Article(article))), y);
}

fn listening(ui: &mut Ui<'_>, state: u32, foot: f32) {
    if state == 0 {
        return;
    }
    let y = foot - 64.0;
    parts::panel(ui, area(10.0, y, WIDTH - 20.0, 58.0), PanelGround::Grey, true);
    let (words, key) = if state == 1 { ("正在听全文", "暂停") } else { ("停在这里了", "继续") };
    let size = ui.metrics.note;
    parts::text(ui, area(26.0, y + 15.0, 150.0, 30.0), words, size, crate::screen::TextStyle::Body);
    parts::button(ui, PAUSE, area(186.0, y + 5.0, 92.0, 48.0), key, Dress::Link);
    ui.tap(STOP, area(WIDTH - 68.0, y + 5.0, 50.0, 48.0), || {
        ("不听了".into(), Role::Button, parts::icon("x", 26.0))
    });
}

/// 写留言: a box from the bottom edge.
pub(super) fn comment_box(ui: &mut Ui<'_>, writing: &Writing) {
    let bottom = above_keyboard(ui.metrics, writing);
    ui.layer(Layer::Sheet);
    ui.mask(Some(MASK), true);
    let h = 176.0;
    parts::panel(ui, area(0.0, bottom - h, WIDTH, h + ui.metrics.strip), PanelGround::White, true);
    let note = "作者挑选后，大家才看得到";
    let size = ui.metrics.note;
    parts::text(ui, area(20.0, bottom - h + 12.0, 330.0, 28.0), note, size, crate::screen::TextStyle::Note);
    let empty = Empty { label: "写留言", placeholder: "写留言", icon: None, lines: 1 };
    writing.input(ui, COMMENT_BOX, area(20.0, bottom - h + 46.0, WIDTH - 40.0, 58.0), empty);
    let key = area(WIDTH - 116.0, bottom - 62.0, 96.0, 52.0);
    if writing.text.is_empty() {
        ui.greyed(COMMENT_SEND, key, || {
            ("提交".into(), Role::Button, Look::Button { dress: Dress::Default })
        });
    } else {
        parts::button(ui, COMMENT_SEND, key, "提交", Dress::Primary);
    }
    writing.keyboard(ui, &ui.world.phrases.comment);
}
