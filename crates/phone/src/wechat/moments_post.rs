//! One post of 朋友圈 as it stands in the list: words, picture, time, what friends said (wechat-reference B23).

use crate::content::{OwnPost, Reads, Shared};
use crate::metrics::{Metrics, WIDTH, break_lines, break_lines_at_most};
use crate::parts::{self, Scroll, face, icon};
use crate::screen::{Area, Dress, Look, Role, TextStyle, Touch};
use crate::ui::{Of, Ui, area, spot_of};
use crate::wechat::friends;
use crate::wechat::moments::{COMMENTS, LIKED, Over, dots_menu};
use crate::world::{ArticleId, PostId, World};

/// Left edge of what was posted.
pub(super) const LEFT: f32 = 76.0;
/// Its width.
pub(super) const COLUMN: f32 = WIDTH - LEFT - 16.0;
/// Comments of one post are numbered below this.
pub(super) const MOST_SAID: u16 = 100;

const PICTURE: f32 = 130.0;
const STRIP: f32 = 70.0;
/// Height of the line with time and ··.
const LAST: f32 = 46.0;
/// Height of the line with the name.
const HEAD: f32 = 46.0;

/// A post of the owner.
pub(super) fn own(ui: &mut Ui<'_>, scroll: &mut Scroll, n: u16, post: &OwnPost) {
    let world = ui.world;
    let metrics = ui.metrics;
    let h = own_height(metrics, post);
    let Some(place) = scroll.place(0.0, WIDTH, h) else {
        return;
    };
    head(ui, scroll, place, parts::own_face(world), &world.owner.name, None);
    let mut y = place.y + HEAD;
    if !post.text.is_empty() {
        let h = parts::text_height(&post.text, metrics.text - 2.0, COLUMN);
        parts::text(ui, area(LEFT, y, COLUMN, h), &post.text, metrics.text - 2.0, TextStyle::Body);
        y += h;
    }
    match &post.what {
        Shared::Words => {}
        Shared::Photos(photos) => {
            for (n, photo) in (0u16..).zip(photos) {
                let (column, line) = (f32::from(n % 3), f32::from(n / 3));
                let side = 86.0;
                ui.show(area(LEFT + column * 92.0, y + line * 92.0, side, side), || {
                    let it = world.photo(*photo);
                    let look = Look::Picture { picture: it.picture.clone(), rounded: false };
                    (it.title.clone(), Role::Picture, look)
                });
            }
            y += photos_height(photos.len());
        }
        Shared::Article(article) => {
            strip(ui, scroll, area(LEFT, y, COLUMN, STRIP), *article);
            y += STRIP + 4.0;
        }
    }
    if !post.place.is_empty() {
        let h = metrics.note * 1.5;
        parts::text(ui, area(LEFT, y, COLUMN, h), &post.place, metrics.note, TextStyle::Note);
        y += h;
    }
    // The practice day does not end: whatever was posted here was posted today.
    let words = format!("今天　{}", post.audience.words());
    parts::text(ui, area(LEFT, y + 8.0, 160.0, 28.0), &words, metrics.note, TextStyle::Note);
    let key = area(LEFT + 164.0, y, 80.0, LAST);
    if scroll.in_reach(key) {
        let name = spot_of("wechat.moments.delete", Of::Number(n));
        parts::button(ui, name, key, "删除", Dress::Link);
    }
}

fn photos_height(count: usize) -> f32 {
    count.div_ceil(3) as f32 * 92.0
}

/// Height of an own post.
pub(super) fn own_height(metrics: Metrics, post: &OwnPost) -> f32 {
    let words =
        if post.text.is_empty() { 0.0 } else { parts::text_height(&post.text, metrics.text - 2.0, COLUMN) };
    let what = match &post.what {
        Shared::Words => 0.0,
        Shared::Photos(photos) => photos_height(photos.len()),
        Shared::Article(_) => STRIP + 4.0,
    };
    let place = if post.place.is_empty() { 0.0 } else { metrics.note * 1.5 };
    HEAD + words + what + place + LAST + 16.0
}

/// A friend's post.
pub(super) fn post(ui: &mut Ui<'_>, reads: Reads<'_>, scroll: &Scroll, place: Area, id: PostId, over: &Over) {
    let world = ui.world;
    let metrics = ui.metrics;
    let post = world.post(id);
    let it = world.person(post.person);
    let called = friends::name(world, reads, post.person);
    head(ui, scroll, place, face(&it.face, it.colour), called, Some(id));
    let size = metrics.text - 2.0;
    let mut y = place.y + HEAD;
    let words_h = parts::text_height(&post.text, size, COLUMN);
    ui.show(area(LEFT, y, COLUMN, words_h), || {
        let lines = break_lines(&post.text, size, COLUMN);
        (post.text.clone(), Role::Text, Look::Text { lines, size, style: TextStyle::Body })
    });
    y += words_h;
    if let Some(picture) = &post.picture {
        let at = area(LEFT, y, 180.0, PICTURE - 8.0);
        let touches: &[Touch] = if scroll.in_reach(at) { &[Touch::Tap, Touch::Hold] } else { &[] };
        ui.add(spot_of("wechat.moments.picture", Of::Post(id)), touches, at, || {
            ("照片".into(), Role::Picture, Look::Picture { picture: picture.clone(), rounded: false })
        });
        // Looking at it large leads nowhere further.
        ui.aside(spot_of("wechat.moments.picture", Of::Post(id)), Touch::Tap);
        y += PICTURE;
    }
    if let Some(article) = post.article {
        strip(ui, scroll, area(LEFT, y, COLUMN, STRIP), article);
        y += STRIP + 4.0;
    }
    let key = area(WIDTH - 66.0, y, 52.0, LAST);
    parts::text(ui, area(LEFT, y + 8.0, 170.0, 28.0), &post.time, metrics.note, TextStyle::Note);
    if scroll.in_reach(key) {
        ui.tap(spot_of("wechat.moments.dots", Of::Post(id)), key, || {
            ("两个点".into(), Role::Button, icon("ellipsis", 24.0))
        });
    }
    let menu = y;
    y += LAST;
    for (n, line) in said(world, reads, id) {
        let h = parts::text_height(&line, metrics.note, COLUMN);
        let at = area(LEFT, y, COLUMN, h);
        comment(ui, scroll, at, n.map(|n| id.0 * MOST_SAID + n), &line, metrics.note);
        y += h;
    }
    if *over == Over::Dots(id) && scroll.in_reach(key) {
        ui.layer(crate::screen::Layer::Sheet);
        dots_menu(ui, reads, id, menu);
        ui.layer(crate::screen::Layer::Page);
    }
}

/// A line of what was said; touching a friend's comment answers it.
fn comment(ui: &mut Ui<'_>, scroll: &Scroll, at: Area, n: Option<u16>, line: &str, size: f32) {
    let looks = || {
        let lines = break_lines(line, size, at.w);
        (line.to_owned(), Role::Text, Look::Text { lines, size, style: TextStyle::Note })
    };
    match n {
        Some(n) if scroll.in_reach(at) => {
            let name = spot_of("wechat.moments.said", Of::Number(n));
            ui.tap(name, at, looks);
            // No lesson asks for an answer to a comment; a search need not try them all.
            ui.aside(name, Touch::Tap);
        }
        _ => ui.show(at, looks),
    }
}

/// Likes and comments as lines; comments of friends with their number.
fn said(world: &World, reads: Reads<'_>, id: PostId) -> Vec<(Option<u16>, String)> {
    let post = world.post(id);
    let own = &world.owner.name;
    let liked = reads.is_on(LIKED.of(Of::Post(id)));
    let mut likes: Vec<&str> = post.likes.iter().map(String::as_str).collect();
    if liked && !likes.contains(&own.as_str()) {
        likes.push(own);
    }
    let mut lines = Vec::new();
    if !likes.is_empty() {
        lines.push((None, format!("♡ {}", likes.join("，"))));
    }
    for (n, (who, what)) in (0u16..).zip(&post.comments) {
        lines.push((Some(n), format!("{who}：{what}")));
    }
    let mine = reads.list(COMMENTS).iter().rev().filter(|record| record.of == Some(Of::Post(id)));
    lines.extend(mine.map(|record| {
        let mark = if record.text.starts_with("回复") { "" } else { "：" };
        (None, format!("{own}{mark}{}", record.text))
    }));
    lines
}

/// Height of a friend's post.
pub(super) fn height(world: &World, reads: Reads<'_>, metrics: Metrics, id: PostId) -> f32 {
    let post = world.post(id);
    HEAD + parts::text_height(&post.text, metrics.text - 2.0, COLUMN)
        + if post.picture.is_some() { PICTURE } else { 0.0 }
        + if post.article.is_some() { STRIP + 4.0 } else { 0.0 }
        + LAST
        + said(world, reads, id)
            .iter()
            .map(|(_, line)| parts::text_height(line, metrics.note, COLUMN))
            .sum::<f32>()
        + 16.0
}

fn head(
    ui: &mut Ui<'_>,
    scroll: &Scroll,
    place: Area,
    portrait: crate::screen::Face,
    name: &str,
    post: Option<PostId>,
) {
    ui.show(area(14.0, place.y + 10.0, 50.0, 50.0), || {
        (name.to_owned(), Role::Picture, Look::Portrait { face: portrait })
    });
    let w = name.chars().count() as f32 * ui.metrics.text + 12.0;
    let at = area(LEFT, place.y, w.min(COLUMN), HEAD);
    let looks = || (name.to_owned(), Role::Button, Look::Button { dress: Dress::Link });
    match post {
        Some(post) if scroll.in_reach(at) => {
            ui.tap(spot_of("wechat.moments.name", Of::Post(post)), at, looks);
        }
        _ => ui.show(at, looks),
    }
}

fn strip(ui: &mut Ui<'_>, scroll: &Scroll, place: Area, article: ArticleId) {
    let size = ui.metrics.note;
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
