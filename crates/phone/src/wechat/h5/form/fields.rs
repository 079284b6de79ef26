//! What the fields of a form look like: ticks, steps, stars, switches.

use crate::content::{Mark, Reads};
use crate::metrics::{break_lines, line_width};
use crate::parts::{self, Row, Scroll, icon};
use crate::screen::{Area, Look, PanelGround, Role, TextStyle, Touch};
use crate::ui::{Of, Ui, area, spot, spot_of};
use crate::wechat::h5::form::Field;
use crate::wechat::h5::frame::{COLUMN, nth};

/// What stands beside the label of a field that is asked for.
const MUST: &str = "* 必填";
/// Room between a label and that.
const MUST_GAP: f32 = 8.0;

/// The lines of a field's words, and where 必填 stands: on which line, and how far from the left.
fn set(
    ui: &Ui<'_>,
    field: &Field,
    words: &str,
    size: f32,
    width: f32,
) -> (Vec<String>, Option<(usize, f32)>) {
    let lines = break_lines(words, size, width);
    let used = lines.last().map_or(0.0, |line| line_width(line, size)) + MUST_GAP;
    let fits = used + line_width(MUST, ui.metrics.note) <= width;
    let must = if fits { (lines.len().saturating_sub(1), used) } else { (lines.len(), 0.0) };
    (lines, field.must.then_some(must))
}

/// Height of a field's words with 必填 beside or below them.
pub(super) fn words_height(ui: &Ui<'_>, field: &Field, words: &str, size: f32, width: f32) -> f32 {
    let (lines, must) = set(ui, field, words, size, width);
    parts::lines_height(lines.len().max(must.map_or(0, |(line, _)| line + 1)), size)
}

/// A field's words, and 必填 in red where it is asked for. What is said aloud and written in hints is the
/// label alone. Gives back the height.
pub(super) fn words(ui: &mut Ui<'_>, field: &Field, words: &str, size: f32, at: Area) -> f32 {
    let (lines, must) = set(ui, field, words, size, at.w);
    let place = area(at.x, at.y, at.w, parts::lines_height(lines.len(), size));
    parts::text(ui, place, words, size, TextStyle::Body);
    if let Some((line, x)) = must {
        let note = ui.metrics.note;
        // Both stand on one ground line.
        let down = parts::lines_height(line, size) + (size - note) * 1.1;
        let place = area(at.x + x, at.y + down, at.w - x, note * 1.5);
        let look = Look::Text { lines: vec![MUST.into()], size: note, style: TextStyle::Must };
        ui.show(place, || ("必填".into(), Role::Text, look));
    }
    words_height(ui, field, words, size, at.w)
}

pub(super) fn options_rows(
    ui: &mut Ui<'_>,
    scroll: &Scroll,
    (name, from): (&'static str, Area),
    options: &[String],
    is_on: impl Fn(u32) -> bool,
) {
    let h = ui.metrics.row;
    for (k, option) in (0u16..).zip(options) {
        let place = area(from.x, from.y + f32::from(k) * (h + 2.0), from.w, h);
        parts::row(ui, scroll.in_reach(place), nth(name, k), place, || Row {
            title: option.clone(),
            tick: Some(is_on(k.into())),
            ..Row::default()
        });
    }
}

pub(super) fn count(
    ui: &mut Ui<'_>,
    reads: Reads<'_>,
    field: &Field,
    (mark, most): (Mark, u32),
    (scroll, here): (&Scroll, Area),
) {
    let now = reads.mark(mark);
    if !scroll.in_reach(here) {
        return;
    }
    let keys = [(0u16, "减一个", "minus", now > 1, 0.0), (1, "加一个", "plus", now < most, 150.0)];
    for (k, words, picture, works, x) in keys {
        let place = area(here.x + x, here.y, 56.0, 56.0);
        let looks = || (words.into(), Role::Button, icon(picture, 28.0));
        if works {
            ui.tap(spot_of(field.name, Of::Number(k)), place, looks);
        } else {
            ui.greyed(spot_of(field.name, Of::Number(k)), place, looks);
        }
    }
    let words = now.to_string();
    parts::text(
        ui,
        area(here.x + 66.0, here.y + 8.0, 74.0, 40.0),
        &words,
        ui.metrics.text,
        TextStyle::Centre,
    );
}

pub(super) fn stars(ui: &mut Ui<'_>, chosen: u32, name: &'static str, (scroll, here): (&Scroll, Area)) {
    let w = COLUMN / 5.0;
    for k in 0..5u16 {
        let place = area(here.x + f32::from(k) * w, here.y, w, 70.0);
        let selected = u32::from(k) < chosen;
        let star = if selected { "star-full" } else { "star" };
        let looks =
            || (format!("{}颗星", k + 1), Role::Button, Look::Tab { icon: star.into(), selected, badge: 0 });
        if scroll.in_reach(place) {
            ui.tap(nth(name, k), place, looks);
        } else {
            ui.show(place, looks);
        }
    }
}

pub(super) fn agree(
    ui: &mut Ui<'_>,
    on: bool,
    field: &Field,
    sentence: &str,
    (scroll, place): (&Scroll, Area),
) {
    let h = place.h - 16.0;
    let text = area(place.x + 56.0, place.y + 4.0, COLUMN - 56.0, h);
    words(ui, field, sentence, ui.metrics.note, text);
    let picture = if on { "circle-check" } else { "circle" };
    let looks = || {
        let said = if on { "已打勾" } else { "打勾的圆圈" };
        (said.to_owned(), Role::Switch, icon(picture, 30.0))
    };
    let tick = area(place.x, place.y, 50.0, h.min(50.0));
    if scroll.in_reach(tick) {
        ui.tap(spot(field.name), tick, looks);
    } else {
        ui.show(tick, looks);
    }
}

pub(super) fn switch(
    ui: &mut Ui<'_>,
    reads: Reads<'_>,
    field: &Field,
    mark: Mark,
    (scroll, place): (&Scroll, Area),
) {
    let h = ui.metrics.row;
    let size = ui.metrics.text - 3.0;
    let here = area(place.x, place.y, COLUMN, h);
    parts::panel(ui, here, PanelGround::White, false);
    let words = area(here.x + 12.0, here.y + (h - size * 1.5) / 2.0, COLUMN - 90.0, size * 1.5);
    parts::text(ui, words, &field.label, size, TextStyle::Body);
    let on = reads.is_on(mark);
    let looks = || (field.label.clone(), Role::Switch, Look::Switch { on });
    let key = area(here.x + COLUMN - 82.0, here.y, 70.0, h);
    if scroll.in_reach(key) {
        ui.add(spot(field.name), &[Touch::Tap], key, looks);
    } else {
        ui.show(key, looks);
    }
}
