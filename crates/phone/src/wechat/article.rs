//! An article: read it to the end, ··· with its panel, letter size (wechat-reference C7, C8, C10).

use crate::content::{Fact, Reads};
use crate::metrics::{Metrics, TOP, WIDTH, break_lines};
use crate::page::Shows;
use crate::parts::{self, LIST, MORE, Scroll};
use crate::screen::{Dress, Ground, Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::account::Account;
use crate::wechat::choose_chat::ChooseChat;
use crate::wechat::compose::{Compose, What};
use crate::world::{ArticleId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Article {
    /// Which.
    pub article: ArticleId,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
    /// What is open above it.
    pub over: Over,
}

/// What is open above an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// The panel under ···; its second row shows its first or its second half.
    Panel {
        /// The second half is in sight.
        slid: bool,
    },
    /// The slider for letters.
    Font,
}

const MASK: Spot = spot("wechat.mask");
const NAME: Spot = spot("wechat.article.account");
const TEXT: Spot = spot("wechat.article.swipe");
const LIKE: Spot = spot("wechat.article.like");
const SHARE: Spot = spot("wechat.article.foot-share");
const RECOMMEND: Spot = spot("wechat.article.recommend");
const COMMENT: Spot = spot("wechat.article.comment");
const CANCEL: Spot = spot("wechat.article.share.cancel");
const SLIDE: Spot = spot("wechat.article.share.row");
const FONT_DONE: Spot = spot("wechat.article.font.done");

const FIRST_ROW: [(Spot, &str, &str); 4] = [
    (spot("wechat.article.share.friend"), "转发给朋友", "share"),
    (spot("wechat.article.share.moments"), "分享到朋友圈", "aperture"),
    (spot("wechat.article.share.favourite"), "收藏", "box"),
    (spot("wechat.article.share.star"), "星标", "star"),
];
const SECOND_ROW: [(Spot, &str, &str); 8] = [
    (spot("wechat.article.share.font"), "调整字体", "a-large-small"),
    (spot("wechat.article.share.listen"), "听全文", "headphones"),
    (spot("wechat.article.share.copy"), "复制链接", "link"),
    (spot("wechat.article.share.report"), "投诉", "flag"),
    (spot("wechat.article.share.float"), "浮窗", "picture-in-picture-2"),
    (spot("wechat.article.share.later"), "稍后听", "clock"),
    (spot("wechat.article.share.picture"), "保存为图片", "image-down"),
    (spot("wechat.article.share.refresh"), "刷新", "refresh-cw"),
];

/// Letter sizes of articles relative to the tier's text; the second is the usual one.
const FONTS: [f32; 5] = [0.85, 1.0, 1.15, 1.3, 1.5];
/// Height of the bar with 赞, 分享, 推荐, 写留言.
const FOOT: f32 = 60.0;
const SIDE: f32 = 20.0;
const PICTURE: f32 = 168.0;

impl Article {
    /// The article from its beginning.
    #[must_use]
    pub fn opened(article: ArticleId) -> Self {
        Article { article, scroll: 0, over: Over::Nothing }
    }

    fn layout(&self, world: &World, metrics: Metrics, font: u8, at: u8) -> Layout {
        let it = world.article(self.article);
        let size = metrics.text * 0.9 * FONTS[usize::from(font).min(FONTS.len() - 1)];
        let title = parts::text_height(&it.title, metrics.text + 3.0, WIDTH - 2.0 * SIDE);
        let body: Vec<f32> = it
            .paragraphs
            .iter()
            .chain(&it.source)
            .map(|p| parts::text_height(p, size, WIDTH - 2.0 * SIDE) + size * 0.8)
            .collect();
        let total = 20.0 + title + 50.0 + PICTURE + 16.0 + body.iter().sum::<f32>() + 20.0;
        Layout { size, title, body, scroll: Scroll::new(TOP, metrics.bottom() - FOOT, at, total) }
    }

    fn body(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = ui.metrics;
        let it = world.article(self.article);
        let Layout { size, title, body, mut scroll } = self.layout(world, metrics, reads.font(), self.scroll);
        scroll.swipes(ui, TEXT);
        let width = WIDTH - 2.0 * SIDE;
        scroll.gap(20.0);
        if let Some(place) = scroll.place(SIDE, width, title) {
            parts::text(ui, place, &it.title, metrics.text + 3.0, TextStyle::Headline);
        }
        if let Some(place) = scroll.place(SIDE, width, 50.0) {
            let account = world.account(it.account);
            let name_width = account.name.chars().count() as f32 * metrics.note + 16.0;
            let name = area(place.x, place.y + 3.0, name_width, 44.0);
            let looks = || (account.name.clone(), Role::Button, Look::Button { dress: Dress::Link });
            if scroll.in_reach(name) {
                ui.tap(NAME, name, looks);
            } else {
                ui.show(name, looks);
            }
            let rest = area(place.x + name_width + 6.0, place.y + 12.0, width - name_width - 6.0, 28.0);
            parts::text(ui, rest, &format!("{} {}", it.date, it.place), metrics.note, TextStyle::Note);
        }
        if let Some(place) = scroll.place(SIDE, width, PICTURE) {
            ui.show(place, || {
                (
                    "文章里的图".into(),
                    Role::Picture,
                    Look::Picture { picture: it.picture.clone(), rounded: true },
                )
            });
        }
        scroll.gap(16.0);
        for (paragraph, height) in it.paragraphs.iter().chain(&it.source).zip(body) {
            if let Some(place) = scroll.place(SIDE, width, height) {
                ui.show(place, || {
                    (
                        paragraph.clone(),
                        Role::Text,
                        Look::Text {
                            lines: break_lines(paragraph, size, width),
                            size,
                            style: TextStyle::Body,
                        },
                    )
                });
            }
        }
    }

    fn foot(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let y = ui.bottom() - FOOT;
        parts::panel(ui, area(0.0, y, WIDTH, FOOT + ui.metrics.strip), PanelGround::White, false);
        let liked = reads.has(Fact::Liked(self.article));
        let recommended = reads.has(Fact::Recommended(self.article));
        let keys = [
            (LIKE, if liked { "已赞" } else { "赞" }, "thumbs-up"),
            (SHARE, "分享", "share"),
            (RECOMMEND, if recommended { "已推荐" } else { "推荐" }, "heart"),
            (COMMENT, "写留言", "message-square"),
        ];
        let w = WIDTH / 4.0;
        for (n, (name, words, picture)) in (0u8..).zip(keys) {
            let on = (name == LIKE && liked) || (name == RECOMMEND && recommended);
            ui.tap(name, area(f32::from(n) * w, y, w, FOOT), || {
                (words.into(), Role::Button, Look::Tab { icon: picture.into(), selected: on, badge: 0 })
            });
        }
    }

    fn panel_sheet(&self, ui: &mut Ui<'_>, slid: bool) {
        ui.layer(Layer::Sheet);
        ui.mask(Some(MASK), true);
        let h = 128.0;
        let top = ui.bottom() - 2.0 * h - 64.0;
        parts::panel(ui, area(0.0, top, WIDTH, ui.metrics.height - top), PanelGround::Grey, true);
        let w = WIDTH / 4.0;
        for (n, (name, words, picture)) in (0u8..).zip(FIRST_ROW) {
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

    fn font_sheet(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        ui.layer(Layer::Sheet);
        ui.mask(Some(MASK), false);
        let top = ui.bottom() - 190.0;
        parts::panel(ui, area(0.0, top, WIDTH, ui.metrics.height - top), PanelGround::White, true);
        let at = reads.font();
        ui.show(area(37.0, top + 30.0, 300.0, 60.0), || {
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

    /// Marks the article as read once its end is in sight.
    fn note_read(&self, turn: &mut Turn<'_>) {
        let font = turn.writes.reads().font();
        if self.layout(turn.world, turn.metrics, font, self.scroll).scroll.at_end() {
            turn.writes.put(Fact::Read(self.article), true);
        }
    }
}

struct Layout {
    size: f32,
    title: f32,
    body: Vec<f32>,
    scroll: Scroll,
}

fn tile(ui: &mut Ui<'_>, name: Spot, place: crate::screen::Area, words: &str, picture: &str) {
    ui.tap(name, place, || (words.into(), Role::Button, Look::IconTile { icon: picture.into() }));
}

impl Shows for Article {
    fn screen(&self) -> &'static str {
        "wechat.article"
    }

    fn of(&self) -> Of {
        Of::Article(self.article)
    }

    fn title(&self, world: &World) -> String {
        world.article(self.article).title.clone()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        match self.over {
            Over::Nothing => None,
            Over::Panel { .. } => Some("share-panel"),
            Over::Font => Some("font-slider"),
        }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        self.body(ui, reads);
        parts::bar(ui, String::new, true, PanelGround::White);
        parts::more(ui);
        self.foot(ui, reads);
        match self.over {
            Over::Nothing => {}
            Over::Panel { slid } => self.panel_sheet(ui, slid),
            Over::Font => self.font_sheet(ui, reads),
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let over = std::mem::take(&mut self.over);
        let article = self.article;
        match (at, at.of) {
            (TEXT | LIST, _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                self.note_read(turn);
                turn.turn_into(self);
            }
            (MORE | SHARE, _) => turn.turn_into(Article { over: Over::Panel { slid: false }, ..self }),
            (SLIDE, _) => {
                turn.turn_into(Article { over: Over::Panel { slid: touch == Touch::SwipeLeft }, ..self })
            }
            (NAME, _) => {
                let account = turn.world.article(article).account;
                turn.push(Account::opened(account));
            }
            (LIKE, _) => {
                let on = turn.writes.reads().has(Fact::Liked(article));
                turn.writes.put(Fact::Liked(article), !on);
            }
            (RECOMMEND, _) => {
                let on = turn.writes.reads().has(Fact::Recommended(article));
                turn.writes.put(Fact::Recommended(article), !on);
                turn.tell(if on { "已取消推荐" } else { "已推荐，朋友看得到" });
            }
            (Spot { name: "wechat.article.font.slider", .. }, Of::Number(n)) => {
                turn.writes.set_font(u8::try_from(n).unwrap_or(1));
                turn.turn_into(Article { over: Over::Font, scroll: 0, ..self });
            }
            (Spot { name: "wechat.back" | "system.back", .. }, _) if over == Over::Nothing => turn.pop(),
            _ => {
                turn.turn_into(self);
                Self::panel_line(turn, article, at);
            }
        }
    }
}

impl Article {
    /// A tile of the panel under ···; the panel is closed already.
    fn panel_line(turn: &mut Turn<'_>, article: ArticleId, at: Spot) {
        match at.name {
            "wechat.article.share.friend" => turn.push(ChooseChat::opened(article)),
            "wechat.article.share.moments" => turn.push(Compose::opened(What::Article(article))),
            "wechat.article.share.favourite" => {
                turn.writes.keep(article);
                turn.done("已收藏");
            }
            "wechat.article.share.star" => {
                let account = turn.world.article(article).account;
                turn.writes.put(Fact::Starred(account), true);
                turn.done("已设为星标");
            }
            "wechat.article.share.font" => {
                turn.turn_into(Article { over: Over::Font, ..Article::opened(article) });
            }
            "wechat.article.share.copy" => turn.done("已复制"),
            "wechat.mask"
            | "system.back"
            | "wechat.article.share.cancel"
            | "wechat.article.font.done"
            | "wechat.article.share.refresh"
            | "wechat.back" => {}
            _ => turn.later(),
        }
    }
}
