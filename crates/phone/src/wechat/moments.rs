//! 朋友圈: reading what friends shared, deleting an own post (wechat-reference B23, B24).

use crate::content::{OwnPost, Reads};
use crate::metrics::{Metrics, STATUS, TOP, WIDTH, break_lines, break_lines_at_most};
use crate::page::Shows;
use crate::parts::{self, LIST, Scroll, face, icon};
use crate::screen::{Area, Dress, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::article::Article;
use crate::wechat::person::Person;
use crate::world::{ArticleId, Post, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Moments {
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
    /// The own post that is about to be deleted.
    pub deleting: Option<u16>,
}

const CAMERA: Spot = spot("wechat.moments.camera");
const KEEP: Spot = spot("wechat.moments.delete.cancel");
const DROP: Spot = spot("wechat.moments.delete.confirm");

const COVER: f32 = 150.0;
const LEFT: f32 = 76.0;
const COLUMN: f32 = WIDTH - LEFT - 16.0;
const PICTURE: f32 = 130.0;
const STRIP: f32 = 70.0;
/// Height of the line with time and ··.
const LAST: f32 = 46.0;

impl Moments {
    fn own(ui: &mut Ui<'_>, scroll: &mut Scroll, n: u16, post: &OwnPost) {
        let world = ui.world;
        let h = own_height(ui.metrics, post);
        let Some(place) = scroll.place(0.0, WIDTH, h) else {
            return;
        };
        head(ui, scroll, place, parts::own_face(world), &world.owner.name, None);
        let metrics = parts::metrics(ui);
        let mut y = place.y + 46.0;
        if !post.text.is_empty() {
            let h = parts::text_height(&post.text, metrics.text - 2.0, COLUMN);
            parts::text(ui, area(LEFT, y, COLUMN, h), &post.text, metrics.text - 2.0, TextStyle::Body);
            y += h;
        }
        strip(ui, scroll, area(LEFT, y, COLUMN, STRIP), post.article);
        y += STRIP + 4.0;
        parts::text(
            ui,
            area(LEFT, y + 8.0, 120.0, 28.0),
            post.audience.words(),
            metrics.note,
            TextStyle::Note,
        );
        let key = area(LEFT + 110.0, y, 80.0, LAST);
        if scroll.in_reach(key) {
            let name = spot_of("wechat.moments.delete", Of::Number(n));
            parts::button(ui, name, key, "删除", Dress::Link);
        }
    }

    fn post(ui: &mut Ui<'_>, scroll: &mut Scroll, n: u16, post: &Post) {
        let world = ui.world;
        let h = height(ui.metrics, post);
        let Some(place) = scroll.place(0.0, WIDTH, h) else {
            return;
        };
        let it = world.person(post.person);
        head(ui, scroll, place, face(&it.face, it.colour), &it.name, Some(post));
        let metrics = parts::metrics(ui);
        let size = metrics.text - 2.0;
        let mut y = place.y + 46.0;
        let words_h = parts::text_height(&post.text, size, COLUMN);
        ui.show(area(LEFT, y, COLUMN, words_h), || {
            let lines = break_lines(&post.text, size, COLUMN);
            (post.text.clone(), Role::Text, Look::Text { lines, size, style: TextStyle::Body })
        });
        y += words_h;
        if let Some(picture) = &post.picture {
            ui.show(area(LEFT, y, 180.0, PICTURE - 8.0), || {
                ("照片".into(), Role::Picture, Look::Picture { picture: picture.clone(), rounded: false })
            });
            y += PICTURE;
        }
        if let Some(article) = post.article {
            strip(ui, scroll, area(LEFT, y, COLUMN, STRIP), article);
            y += STRIP + 4.0;
        }
        parts::text(ui, area(LEFT, y + 8.0, 170.0, 28.0), &post.time, metrics.note, TextStyle::Note);
        let key = area(WIDTH - 66.0, y, 52.0, LAST);
        if scroll.in_reach(key) {
            ui.tap(spot_of("wechat.moments.dots", Of::Number(n)), key, || {
                ("两个点".into(), Role::Button, icon("ellipsis", 24.0))
            });
        }
        y += LAST;
        for line in said(post) {
            let h = parts::text_height(&line, metrics.note, COLUMN);
            parts::text(ui, area(LEFT, y, COLUMN, h), &line, metrics.note, TextStyle::Note);
            y += h;
        }
    }
}

/// Likes and comments as lines.
fn said(post: &Post) -> Vec<String> {
    let likes = (!post.likes.is_empty()).then(|| format!("♡ {}", post.likes.join("，")));
    likes.into_iter().chain(post.comments.iter().map(|(who, what)| format!("{who}：{what}"))).collect()
}

fn height(metrics: Metrics, post: &Post) -> f32 {
    let note = metrics.note;
    46.0 + parts::text_height(&post.text, metrics.text - 2.0, COLUMN)
        + if post.picture.is_some() { PICTURE } else { 0.0 }
        + if post.article.is_some() { STRIP + 4.0 } else { 0.0 }
        + LAST
        + said(post).iter().map(|line| parts::text_height(line, note, COLUMN)).sum::<f32>()
        + 16.0
}

fn own_height(metrics: Metrics, post: &OwnPost) -> f32 {
    let words =
        if post.text.is_empty() { 0.0 } else { parts::text_height(&post.text, metrics.text - 2.0, COLUMN) };
    46.0 + words + STRIP + 4.0 + LAST + 16.0
}

fn head(
    ui: &mut Ui<'_>,
    scroll: &Scroll,
    place: Area,
    portrait: crate::screen::Face,
    name: &str,
    post: Option<&Post>,
) {
    ui.show(area(14.0, place.y + 10.0, 50.0, 50.0), || {
        (name.to_owned(), Role::Picture, Look::Portrait { face: portrait })
    });
    let w = name.chars().count() as f32 * ui.metrics.text + 12.0;
    let at = area(LEFT, place.y, w.min(COLUMN), 46.0);
    let looks = || (name.to_owned(), Role::Button, Look::Button { dress: Dress::Link });
    match post {
        Some(post) if scroll.in_reach(at) => {
            ui.tap(spot_of("wechat.moments.name", Of::Number(post.person.0)), at, looks);
        }
        _ => ui.show(at, looks),
    }
}

fn strip(ui: &mut Ui<'_>, scroll: &Scroll, place: Area, article: ArticleId) {
    let size = parts::metrics(ui).note;
    let it = ui.world.article(article);
    let looks = || {
        (
            it.title.clone(),
            Role::Button,
            Look::LinkStrip {
                title: break_lines_at_most(&it.title, size, place.w - 84.0, 2),
                picture: it.picture.clone(),
            },
        )
    };
    if scroll.in_reach(place) {
        ui.tap(spot_of("wechat.moments.link", Of::Article(article)), place, looks);
    } else {
        ui.show(place, looks);
    }
}

impl Shows for Moments {
    fn screen(&self) -> &'static str {
        "wechat.moments"
    }

    fn title(&self, _world: &World) -> String {
        "朋友圈".into()
    }

    fn ground(&self) -> crate::screen::Ground {
        crate::screen::Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        self.deleting.map(|_| "delete-dialog")
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let own = reads.posts();
        let total = COVER
            + own.iter().map(|post| own_height(ui.metrics, post)).sum::<f32>()
            + world.posts.iter().map(|post| height(ui.metrics, post)).sum::<f32>();
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        if let Some(place) = scroll.place(0.0, WIDTH, COVER) {
            parts::panel(ui, area(0.0, place.y, WIDTH, COVER - 20.0), PanelGround::Cover, false);
        }
        for (n, post) in (0u16..).zip(own) {
            Self::own(ui, &mut scroll, n, post);
        }
        for (n, post) in (0u16..).zip(&world.posts) {
            Self::post(ui, &mut scroll, n, post);
        }
        parts::bar(ui, || "朋友圈".into(), true, PanelGround::Grey);
        ui.tap(CAMERA, area(WIDTH - 54.0, STATUS + 4.0, 50.0, 44.0), || {
            ("相机".into(), Role::Button, icon("camera", 28.0))
        });
        if self.deleting.is_some() {
            parts::confirm(ui, "确定删除吗？", (KEEP, "取消"), (DROP, "删除", Dress::Warn));
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let deleting = self.deleting.take();
        match (at, at.of) {
            (LIST, _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                turn.turn_into(self);
            }
            (CAMERA, _) => turn.later(),
            (KEEP, _) => turn.turn_into(self),
            (DROP, _) => {
                if let Some(n) = deleting {
                    turn.writes.delete_post(usize::from(n));
                }
                turn.turn_into(self);
                turn.done("已删除");
            }
            (Spot { name: "wechat.moments.delete", .. }, Of::Number(n)) => {
                self.deleting = Some(n);
                turn.turn_into(self);
            }
            (Spot { name: "wechat.moments.name", .. }, Of::Number(n)) => {
                turn.push(Person { person: crate::world::PersonId(n) });
            }
            (Spot { name: "wechat.moments.link", .. }, Of::Article(article)) => {
                turn.push(Article::opened(article))
            }
            (Spot { name: "wechat.moments.dots", .. }, _) => turn.later(),
            _ if deleting.is_some() => turn.turn_into(self),
            _ => turn.pop(),
        }
    }
}
