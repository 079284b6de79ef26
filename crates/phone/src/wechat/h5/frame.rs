//! The furniture of a web page in WeChat: ✕, title, ···, the bar ‹ ›, and the blocks a page is made of.

use crate::content::Reads;
use crate::keyboard::above_keyboard;
use crate::metrics::{STATUS, TOP, WIDTH, break_lines};
use crate::parts::{self, LIST, MORE, Row, Scroll, icon};
use crate::screen::{Area, Dress, Layer, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::account::Account;
use crate::wechat::article::{Article, CLIPBOARD};
use crate::wechat::folder::article_card;
use crate::wechat::h5::form::Form;
use crate::wechat::h5::{AHEAD, ASKED, At, H5, Over, activities, calls, guide, note};
use crate::wechat::report::Report;
use crate::world::ArticleId;

/// What stands on a page: its blocks from above, and the green key at the bottom.
#[derive(Default)]
pub(crate) struct Sheet {
    pub(crate) blocks: Vec<Block>,
    pub(crate) key: Option<(Spot, String)>,
}

/// A piece of a page.
pub(crate) enum Block {
    /// Space between things that do not belong together.
    Gap,
    /// A large title.
    Title(String),
    /// Text to read.
    Words(String),
    /// Small grey text.
    Note(String),
    /// A white card that opens something: title, lines, tag.
    Card(Spot, String, Vec<String>, Option<String>),
    /// A row of a list: title, second line, words at its end, tick, arrow.
    Row(Spot, String, Option<String>, Option<String>, Option<bool>),
    /// A smaller key.
    Key(Spot, String, Dress),
    /// A field of the form of this page.
    Field(usize),
    /// The large green tick with its title.
    Done(String),
    /// An article.
    Article(ArticleId),
}

pub(crate) const CLOSE: Spot = spot("wechat.h5.close");
const BEFORE: Spot = spot("wechat.h5.before");
const NEXT: Spot = spot("wechat.h5.next");
const ALLOW: Spot = spot("wechat.h5.ask.allow");
const REFUSE: Spot = spot("wechat.h5.ask.refuse");
const ACCOUNT: Spot = spot("wechat.h5.sheet.account");
const COPY: Spot = spot("wechat.h5.sheet.copy");
const AGAIN: Spot = spot("wechat.h5.sheet.refresh");
const REPORT: Spot = spot("wechat.h5.sheet.report");
const CANCEL: Spot = spot("wechat.h5.sheet.cancel");
pub(crate) const MASK: Spot = spot("wechat.mask");

/// Space at the left and right of what stands on a page.
pub(crate) const SIDE: f32 = 20.0;
/// Width of what stands on a page.
pub(crate) const COLUMN: f32 = WIDTH - 2.0 * SIDE;
/// Height of the bar ‹ ›.
const ARROWS: f32 = 48.0;
/// Height of the part with the green key.
const KEY: f32 = 76.0;
const ARTICLE: f32 = 96.0;

/// Lays out the page in front.
pub(crate) fn page(it: &H5, ui: &mut Ui<'_>, reads: Reads<'_>, sheet: &Sheet, form: Option<&Form>) {
    let arrows = it.at.before().is_some() && it.writing.is_none();
    let bottom = match &it.writing {
        Some((_, writing)) => above_keyboard(ui.metrics, writing),
        None if arrows => ui.bottom() - ARROWS,
        None => ui.bottom(),
    };
    let key = sheet.key.as_ref().filter(|_| it.writing.is_none());
    let low = if key.is_some() { bottom - KEY } else { bottom };
    blocks(it, ui, reads, (sheet, form), low);
    if let Some((name, words)) = key {
        parts::panel(ui, area(0.0, low, WIDTH, KEY), PanelGround::Grey, false);
        parts::button(ui, *name, area(SIDE, low + 10.0, COLUMN, 56.0), words, Dress::Primary);
    }
    if arrows {
        arrow_bar(ui, reads, bottom);
    }
    parts::bar_ground(ui, PanelGround::Grey);
    ui.tap(CLOSE, area(2.0, STATUS + 4.0, 48.0, 44.0), || ("关闭".into(), Role::Button, icon("x", 28.0)));
    let size = ui.metrics.bar_title;
    ui.show(area(56.0, STATUS, WIDTH - 112.0, TOP - STATUS), || {
        let lines = vec![it.at.title().to_owned()];
        (it.at.title().into(), Role::Heading, Look::Text { lines, size, style: TextStyle::BarTitle })
    });
    parts::more(ui);
}

fn blocks(it: &H5, ui: &mut Ui<'_>, reads: Reads<'_>, (sheet, form): (&Sheet, Option<&Form>), low: f32) {
    // With the cursor in a box, the page stands so that the box is its first line.
    let first = it.writing.as_ref().map_or(0, |(n, _)| {
        let field = usize::from(*n);
        sheet.blocks.iter().position(|b| matches!(b, Block::Field(at) if *at == field)).unwrap_or(0)
    });
    let heights: Vec<f32> = sheet.blocks.iter().map(|block| height(ui, reads, block, form)).collect();
    let top = TOP + if it.over == Over::Pulled { 44.0 } else { 0.0 };
    if it.over == Over::Pulled {
        let words = format!("此网页由 {} 提供", ui.world.offers.provider);
        parts::text(ui, area(SIDE, TOP + 8.0, COLUMN, 30.0), &words, ui.metrics.note, TextStyle::Centre);
    }
    let total = heights.iter().skip(first).sum::<f32>() + 32.0;
    let at = if first > 0 { 0 } else { it.scroll };
    let mut scroll = Scroll::new(top, low, at, total);
    let mut touches = Vec::with_capacity(2);
    if !scroll.at_end() {
        touches.push(Touch::SwipeUp);
    }
    if it.writing.is_none() {
        touches.push(Touch::SwipeDown);
    }
    if !touches.is_empty() {
        ui.add(LIST, &touches, area(0.0, top, WIDTH, low - top), || {
            ("这一页".into(), Role::Area, Look::SwipeArea)
        });
    }
    scroll.gap(16.0);
    for (block, height) in sheet.blocks.iter().zip(heights).skip(first) {
        if let Some(place) = scroll.place(SIDE, COLUMN, height) {
            draw(it, ui, reads, (block, form), (&scroll, place));
        }
    }
}

fn height(ui: &Ui<'_>, reads: Reads<'_>, block: &Block, form: Option<&Form>) -> f32 {
    let metrics = ui.metrics;
    let (size, note) = (metrics.text - 3.0, metrics.note);
    match block {
        Block::Gap => 24.0,
        Block::Title(words) => parts::text_height(words, metrics.text, COLUMN) + 10.0,
        Block::Words(words) => parts::text_height(words, size, COLUMN) + 10.0,
        Block::Note(words) => parts::text_height(words, note, COLUMN) + 10.0,
        Block::Card(_, _, lines, tag) => {
            let tag = if tag.is_some() { 34.0 } else { 0.0 };
            metrics.text * 1.5 + parts::lines_height(card_lines(lines, note).len(), note) + tag + 42.0
        }
        Block::Row(_, _, Some(_), ..) => metrics.tall_row + 2.0,
        Block::Row(..) => metrics.row + 2.0,
        Block::Key(..) => 66.0,
        Block::Field(n) => form.map_or(0.0, |form| form.height(ui, reads, *n)),
        Block::Done(words) => 96.0 + parts::text_height(words, metrics.text, COLUMN) + 16.0,
        Block::Article(_) => ARTICLE,
    }
}

fn card_lines(lines: &[String], size: f32) -> Vec<String> {
    lines.iter().flat_map(|line| break_lines(line, size, COLUMN - 32.0)).collect()
}

fn draw(
    it: &H5,
    ui: &mut Ui<'_>,
    reads: Reads<'_>,
    (block, form): (&Block, Option<&Form>),
    (scroll, place): (&Scroll, Area),
) {
    let metrics = ui.metrics;
    let size = metrics.text - 3.0;
    match block {
        Block::Gap => {}
        Block::Title(words) => parts::text(ui, place, words, metrics.text, TextStyle::Headline),
        Block::Words(words) => parts::text(ui, place, words, size, TextStyle::Body),
        Block::Note(words) => parts::text(ui, place, words, metrics.note, TextStyle::Note),
        Block::Card(name, title, lines, tag) => card(ui, scroll, place, *name, (title, lines, tag.as_ref())),
        Block::Row(name, title, second, aside, tick) => {
            let place = area(place.x, place.y, place.w, place.h - 2.0);
            parts::row(ui, scroll.in_reach(place), *name, place, || Row {
                title: title.clone(),
                subtitle: second.clone(),
                aside: aside.clone(),
                arrow: tick.is_none(),
                tick: *tick,
                ..Row::default()
            });
        }
        Block::Key(name, words, dress) => {
            let at = area(place.x, place.y + 4.0, place.w, 56.0);
            if scroll.in_reach(at) {
                parts::button(ui, *name, at, words, *dress);
            } else {
                ui.show(at, || (words.clone(), Role::Text, Look::Button { dress: *dress }));
            }
        }
        Block::Field(n) => {
            if let Some(form) = form {
                form.draw(it, ui, reads, *n, (scroll, place));
            }
        }
        Block::Done(words) => {
            ui.show(area(WIDTH / 2.0 - 40.0, place.y, 80.0, 80.0), || {
                ("绿色的对勾".into(), Role::Picture, Look::Done)
            });
            let h = place.h - 96.0;
            parts::text(
                ui,
                area(place.x, place.y + 92.0, place.w, h),
                words,
                metrics.text,
                TextStyle::Centre,
            );
        }
        Block::Article(article) => article_card(ui, scroll, "community.article", *article, place),
    }
}

fn card(
    ui: &mut Ui<'_>,
    scroll: &Scroll,
    place: Area,
    name: Spot,
    (title, lines, tag): (&str, &[String], Option<&String>),
) {
    let (text, note) = (ui.metrics.text, ui.metrics.note);
    let place = area(place.x, place.y, place.w, place.h - 12.0);
    parts::panel(ui, place, PanelGround::White, true);
    let (x, w) = (place.x + 16.0, place.w - 32.0);
    let mut y = place.y + 12.0;
    parts::text(ui, area(x, y, w, text * 1.5), title, text, TextStyle::Headline);
    y += text * 1.5;
    let broken = card_lines(lines, note);
    let h = parts::lines_height(broken.len(), note);
    ui.show(area(x, y, w, h), || {
        (lines.join("，"), Role::Text, Look::Text { lines: broken, size: note, style: TextStyle::Body })
    });
    if let Some(tag) = tag {
        parts::text(ui, area(x, y + h + 6.0, w, 26.0), tag, note, TextStyle::Note);
    }
    if scroll.in_reach(place) {
        ui.tap(name, place, || (title.to_owned(), Role::Button, Look::SwipeArea));
    }
}

fn arrow_bar(ui: &mut Ui<'_>, reads: Reads<'_>, y: f32) {
    parts::panel(ui, area(0.0, y, WIDTH, ARROWS + ui.metrics.strip), PanelGround::Bar, false);
    ui.tap(BEFORE, area(70.0, y, 90.0, ARROWS), || {
        ("前一页".into(), Role::Button, icon("chevron-left", 26.0))
    });
    let place = area(WIDTH - 160.0, y, 90.0, ARROWS);
    let looks = || ("后一页".into(), Role::Button, icon("chevron-right", 26.0));
    if reads.is_on(AHEAD) {
        ui.tap(NEXT, place, looks);
        ui.aside(NEXT, Touch::Tap);
    } else {
        ui.greyed(NEXT, place, looks);
    }
}

/// What is open above the page.
pub(crate) fn over(it: &H5, ui: &mut Ui<'_>, reads: Reads<'_>, form: Option<&Form>) {
    match it.over {
        Over::Nothing | Over::Pulled => {}
        Over::Ask => {
            let name = ui.world.offers.account.map_or("", |a| ui.world.account(a).name.as_str());
            let words = format!("“{name}”申请使用你的昵称、头像");
            parts::confirm(ui, &words, (REFUSE, "拒绝"), (ALLOW, "允许", Dress::Primary));
        }
        Over::Sheet => parts::action_sheet(
            ui,
            CANCEL,
            &[
                (ACCOUNT, "查看公众号", Dress::Default),
                (COPY, "复制链接", Dress::Default),
                (AGAIN, "刷新", Dress::Default),
                (REPORT, "投诉", Dress::Default),
            ],
        ),
        Over::Wheel(n) => {
            if let Some(form) = form {
                form.wheel(ui, reads, n);
            }
        }
        Over::Confirm => match it.at {
            At::SignUp(activity) => activities::confirm(ui, reads, activity),
            At::Survey(..) => super::survey::confirm(ui),
            _ => {}
        },
        Over::Withdraw(activity) => activities::withdraw_dialog(ui, activity),
        Over::Ring(office) => calls::ring_dialog(ui, office),
        Over::Shut(office) => calls::shut_dialog(ui, office),
        Over::PhotoSheet => note::photo_sheet(ui),
        Over::Album => note::album(ui),
        Over::Camera { taken } => note::camera(ui, taken),
        Over::Family => guide::family(ui),
        Over::Send(chat) => guide::send_dialog(ui, it.at, chat),
    }
}

/// Touches on the furniture; `false` if the touch is for the page.
pub(crate) fn touch(it: &mut H5, turn: &mut Turn<'_>, at: Spot, touch: Touch) -> bool {
    let over = std::mem::replace(&mut it.over, Over::Nothing);
    match (at, over) {
        (ALLOW | REFUSE, _) => {
            turn.writes.set(ASKED, if at == ALLOW { 1 } else { 2 });
            turn.turn_into(it.clone());
        }
        (LIST, _) if touch == Touch::SwipeUp => {
            it.scroll += 1;
            turn.turn_into(it.clone());
        }
        (LIST, _) => {
            if it.scroll == 0 {
                it.over = Over::Pulled;
            }
            it.scroll = it.scroll.saturating_sub(1);
            turn.turn_into(it.clone());
        }
        // A question of the system or of WeChat is not left by going back inside the page.
        (Spot { name: "system.back", .. }, Over::Ask) => turn.pop(),
        (Spot { name: "system.back", .. } | MASK | CANCEL, over)
            if over != Over::Nothing && over != Over::Pulled =>
        {
            turn.turn_into(it.clone());
        }
        (Spot { name: "system.back", .. } | BEFORE, _) => it.clone().back(turn),
        (NEXT, _) => {
            let ahead = turn.writes.reads().mark(AHEAD);
            if let Some(at) = ahead.checked_sub(1).and_then(At::from_code) {
                H5::go(turn, at);
            }
        }
        (CLOSE, _) => turn.pop(),
        (MORE, _) => it.clone().over(turn, Over::Sheet),
        (ACCOUNT, _) => {
            turn.turn_into(it.clone());
            if let Some(account) = turn.world.offers.account {
                turn.push(Account::opened(account));
            }
        }
        (COPY, _) => {
            let link = format!("https://{}", turn.world.offers.provider);
            turn.writes.write(CLIPBOARD, &link);
            turn.turn_into(it.clone());
            turn.done("已复制");
        }
        (AGAIN, _) => turn.turn_into(H5::at(it.at)),
        (REPORT, _) => {
            turn.turn_into(it.clone());
            if let Some(account) = turn.world.offers.account {
                turn.push(Report::opened(Of::Account(account)));
            }
        }
        (Spot { name: "community.article", .. }, _) => {
            if let Of::Article(article) = at.of {
                turn.push(Article::opened(article));
            }
        }
        _ => {
            if over != Over::Pulled {
                it.over = over;
            }
            return false;
        }
    }
    true
}

/// A widget of a page among its siblings.
pub(crate) const fn nth(name: &'static str, n: u16) -> Spot {
    spot_of(name, Of::Number(n))
}

/// A sheet of choices above the page: lines from above, 取消 last.
pub(crate) fn choices(ui: &mut Ui<'_>, title: &str, lines: &[(Spot, String)]) {
    let h = ui.metrics.row;
    ui.layer(Layer::Sheet);
    ui.mask(Some(MASK), true);
    let top = ui.bottom() - (lines.len() as f32 + 2.0) * h - 8.0;
    parts::panel(ui, area(0.0, top, WIDTH, ui.metrics.height - top), PanelGround::Grey, true);
    parts::text(ui, area(SIDE, top + 14.0, COLUMN, h - 14.0), title, ui.metrics.note, TextStyle::Centre);
    let mut y = top + h;
    for (name, words) in lines {
        parts::sheet_row(ui, *name, area(0.0, y, WIDTH, h), words, Dress::Default);
        y += h;
    }
    parts::sheet_row(ui, CANCEL, area(0.0, y + 8.0, WIDTH, h), "取消", Dress::Default);
}
