//! The text of an article: title, blue name, picture, paragraphs, and what stands below them.

use crate::content::{Fact, Reads};
use crate::metrics::{Metrics, STATUS, TOP, WIDTH, break_lines};
use crate::parts::{self, Scroll, face};
use crate::screen::{Area, Dress, Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::article::{Article, COMMENT, COMMENT_PICKED, UNDERLINED, foot};
use crate::world::{self, AccountId, ArticleId, World, all};

pub(super) const NAME: Spot = spot("wechat.article.account");
pub(super) const TEXT: Spot = spot("wechat.article.swipe");
pub(super) const PICTURE: Spot = spot("wechat.article.picture");
pub(super) const LISTEN: Spot = spot("wechat.article.listen");
pub(super) const FOLLOW: Spot = spot("wechat.article.follow");
pub(super) const ADVERT: Spot = spot("wechat.article.advert");
pub(super) const COPY_LINE: Spot = spot("wechat.article.line.copy");
pub(super) const UNDERLINE: Spot = spot("wechat.article.line.underline");
const CLOSE_PICTURE: Spot = spot("wechat.article.picture.close");
const MASK: Spot = spot("wechat.mask");

/// Letter sizes of articles relative to the tier's text; the second is the usual one.
const FONTS: [f32; 5] = [0.85, 1.0, 1.15, 1.3, 1.5];
const SIDE: f32 = 20.0;
const COLUMN: f32 = WIDTH - 2.0 * SIDE;
const PICTURE_H: f32 = 168.0;
const HEAD: f32 = 50.0;
const LISTEN_H: f32 = 52.0;
const ADVERT_H: f32 = 76.0;

/// Heights and sizes of an article at one letter size.
struct Layout {
    size: f32,
    title: f32,
    body: Vec<f32>,
    scroll: Scroll,
    /// The end of the text is in sight.
    is_read: bool,
}

/// What stands below the text: lines of small letters.
fn below(world: &World, reads: Reads<'_>, article: ArticleId) -> Vec<String> {
    let it = world.article(article);
    let own = |fact| u32::from(reads.has(fact));
    let mut lines = vec![format!("阅读 {}　赞 {}", it.reads, it.likes + own(Fact::Liked(article)))];
    let mut friends: Vec<&str> =
        it.recommended.iter().map(|person| world.person(*person).name.as_str()).collect();
    if reads.has(Fact::Recommended(article)) {
        friends.insert(0, &world.owner.name);
    }
    if !friends.is_empty() {
        lines.push(format!("♡ {} 推荐了", friends.join("、")));
    }
    lines.extend(comments(world, reads, article));
    lines
}

/// 留言: those the account has picked; the own one is seen by its writer only until then.
fn comments(world: &World, reads: Reads<'_>, article: ArticleId) -> Vec<String> {
    let it = world.article(article);
    let own = reads.words(COMMENT.of(Of::Article(article)));
    let picked = !own.is_empty() && reads.is_on(COMMENT_PICKED.of(Of::Article(article)));
    let mut lines = vec![format!("留言 {}", it.comments.len() + usize::from(picked))];
    if !own.is_empty() {
        let note = if picked { "" } else { "（现在只有您看得到，挑选后才显示）" };
        lines.push(format!("{}：{own}{note}", world.owner.name));
    }
    lines.extend(it.comments.iter().map(|(who, words)| format!("{who}：{words}")));
    lines
}

/// The account whose advertisement stands under articles.
pub(super) fn advert(world: &World) -> Option<AccountId> {
    all(world.accounts.len(), AccountId).find(|account| world.account(*account).advert)
}

fn layout(world: &World, metrics: Metrics, reads: Reads<'_>, article: ArticleId, at: u8) -> Layout {
    let it = world.article(article);
    let font = usize::from(reads.font()).min(FONTS.len() - 1);
    let size = metrics.text * 0.9 * FONTS[font];
    let title = parts::text_height(&it.title, metrics.text + 3.0, COLUMN);
    let body: Vec<f32> = it
        .paragraphs
        .iter()
        .chain(&it.source)
        .map(|p| parts::text_height(p, size, COLUMN) + size * 0.8)
        .collect();
    let text = 20.0 + title + HEAD + LISTEN_H + PICTURE_H + 16.0 + body.iter().sum::<f32>();
    let lines = below(world, reads, article);
    let lines = lines.iter().map(|line| parts::text_height(line, metrics.note, COLUMN) + 8.0).sum::<f32>();
    let total = text + lines + ADVERT_H + 40.0;
    let (top, bottom) = (TOP, metrics.bottom() - foot::HEIGHT);
    let scroll = Scroll::new(top, bottom, at, total);
    let sight = bottom - top;
    let offset = (f32::from(at) * sight * 0.7).min((total - sight).max(0.0));
    Layout { size, title, body, scroll, is_read: text - offset <= sight + 1.0 }
}

/// The text as far as it is in sight.
pub(super) fn draw(page: &Article, ui: &mut Ui<'_>, reads: Reads<'_>) {
    let world = ui.world;
    let metrics = ui.metrics;
    let it = world.article(page.article);
    let Layout { size, title, body, mut scroll, .. } =
        layout(world, metrics, reads, page.article, page.scroll);
    scroll.swipes(ui, TEXT);
    scroll.gap(20.0);
    if let Some(place) = scroll.place(SIDE, COLUMN, title) {
        parts::text(ui, place, &it.title, metrics.text + 3.0, TextStyle::Headline);
    }
    if let Some(place) = scroll.place(SIDE, COLUMN, HEAD) {
        head(ui, it, &scroll, place);
    }
    if let Some(place) = scroll.place(SIDE, COLUMN, LISTEN_H) {
        let key = area(place.x, place.y, 120.0, 46.0);
        tap_or_show(ui, &scroll, LISTEN, key, || {
            ("▶ 听全文".into(), Role::Button, Look::Button { dress: Dress::Plain })
        });
    }
    if let Some(place) = scroll.place(SIDE, COLUMN, PICTURE_H) {
        tap_or_show(ui, &scroll, PICTURE, place, || {
            let picture = it.picture.clone();
            ("文章里的图".into(), Role::Picture, Look::Picture { picture, rounded: true })
        });
    }
    scroll.gap(16.0);
    let marked = reads.mark(UNDERLINED.of(Of::Article(page.article)));
    for (n, (paragraph, height)) in (0u16..).zip(it.paragraphs.iter().chain(&it.source).zip(body)) {
        let Some(place) = scroll.place(SIDE, COLUMN, height) else { continue };
        let style = if marked & (1 << n.min(31)) != 0 { TextStyle::Marked } else { TextStyle::Body };
        let looks = || {
            let lines = break_lines(paragraph, size, COLUMN);
            (paragraph.clone(), Role::Text, Look::Text { lines, size, style })
        };
        if usize::from(n) < it.paragraphs.len() && scroll.in_reach(place) {
            let name = spot_of("wechat.article.paragraph", Of::Number(n));
            ui.add(name, &[Touch::Hold], place, looks);
            // No lesson asks for 划线, and every paragraph would be one more way to try.
            ui.aside(name, Touch::Hold);
        } else {
            ui.show(place, looks);
        }
    }
    tail(ui, reads, page.article, &mut scroll);
}

fn head(ui: &mut Ui<'_>, it: &world::Article, scroll: &Scroll, place: Area) {
    let note = ui.metrics.note;
    let account = ui.world.account(it.account);
    let name_width = account.name.chars().count() as f32 * note + 16.0;
    let name = area(place.x, place.y + 3.0, name_width, 44.0);
    tap_or_show(ui, scroll, NAME, name, || {
        (account.name.clone(), Role::Button, Look::Button { dress: Dress::Link })
    });
    let rest = area(place.x + name_width + 6.0, place.y + 12.0, COLUMN - name_width - 6.0, 28.0);
    parts::text(ui, rest, &format!("{} {}", it.date, it.place), note, TextStyle::Note);
}

/// 阅读 n, who recommends it, an advertisement, 留言.
fn tail(ui: &mut Ui<'_>, reads: Reads<'_>, article: ArticleId, scroll: &mut Scroll) {
    let world = ui.world;
    let size = ui.metrics.note;
    let lines = below(world, reads, article);
    let comments = comments(world, reads, article).len();
    let split = lines.len() - comments;
    for (n, line) in lines.iter().enumerate() {
        if n == split {
            advertisement(ui, scroll);
        }
        let h = parts::text_height(line, size, COLUMN);
        if let Some(place) = scroll.place(SIDE, COLUMN, h + 8.0) {
            let style = if n == split { TextStyle::Headline } else { TextStyle::Note };
            parts::text(ui, area(place.x, place.y, COLUMN, h), line, size, style);
        }
    }
}

fn advertisement(ui: &mut Ui<'_>, scroll: &mut Scroll) {
    let world = ui.world;
    let Some(place) = scroll.place(SIDE, COLUMN, ADVERT_H) else { return };
    let Some(account) = advert(world) else { return };
    let it = world.account(account);
    let place = area(place.x, place.y + 4.0, COLUMN, ADVERT_H - 12.0);
    parts::row(ui, scroll.in_reach(place), ADVERT, place, || parts::Row {
        face: Some(face(&it.face, it.colour)),
        title: it.name.clone(),
        aside: Some("广告".into()),
        ..parts::Row::default()
    });
}

/// Small portrait, name and 关注 in the bar once the article is scrolled.
pub(super) fn bar(ui: &mut Ui<'_>, reads: Reads<'_>, article: ArticleId) {
    let account = ui.world.article(article).account;
    let it = ui.world.account(account);
    ui.show(area(56.0, STATUS + 10.0, 32.0, 32.0), || {
        (it.name.clone(), Role::Picture, Look::Portrait { face: face(&it.face, it.colour) })
    });
    let following = reads.has(Fact::Following(account));
    let w = if following { 220.0 } else { 140.0 };
    let size = ui.metrics.note;
    let name = area(96.0, STATUS + 13.0, w, 28.0);
    ui.show(name, || {
        let lines = crate::metrics::break_lines_at_most(&it.name, size, w, 1);
        (it.name.clone(), Role::Text, Look::Text { lines, size, style: TextStyle::Body })
    });
    if !following {
        parts::button(ui, FOLLOW, area(240.0, STATUS + 4.0, 76.0, 44.0), "关注", Dress::Link);
    }
}

/// The picture alone; a touch leads back.
pub(super) fn large_picture(ui: &mut Ui<'_>, article: ArticleId) {
    let world = ui.world;
    parts::large_picture(ui, CLOSE_PICTURE, "放大的图", &world.article(article).picture);
}

/// 复制 and 划线 over the paragraph that is held.
pub(super) fn line_menu(ui: &mut Ui<'_>) {
    ui.layer(Layer::Sheet);
    ui.mask(Some(MASK), false);
    parts::panel(ui, area(90.0, 280.0, 196.0, 62.0), PanelGround::Dark, true);
    for (n, (name, words)) in (0u8..).zip([(COPY_LINE, "复制"), (UNDERLINE, "划线")]) {
        ui.tap(name, area(90.0 + f32::from(n) * 98.0, 280.0, 98.0, 62.0), || {
            (words.into(), Role::Button, Look::MenuRow { icon: None, dark: true })
        });
    }
}

/// Marks the article as read once the end of its text is in sight.
pub(super) fn note_read(turn: &mut Turn<'_>, article: ArticleId, at: u8) {
    if layout(turn.world, turn.metrics, turn.writes.reads(), article, at).is_read {
        turn.writes.put(Fact::Read(article), true);
    }
}

fn tap_or_show(
    ui: &mut Ui<'_>,
    scroll: &Scroll,
    name: Spot,
    place: Area,
    looks: impl FnOnce() -> (String, Role, Look),
) {
    if scroll.in_reach(place) {
        ui.tap(name, place, looks);
    } else {
        ui.show(place, looks);
    }
}
