//! Forms of web pages: labels above boxes, ticks, wheels, stars; what is filled in is content.
//!
//! A form says for each field where its value is kept, and one mark holds as bits which of the fields
//! that are asked for are filled. Handing in reads that mark only, so that a search for a way through a
//! form tells sixteen forms apart and not thousands.

mod fields;

use crate::content::{Mark, Reads};
use crate::keyboard::{Empty, Writing};
use crate::metrics::WIDTH;
use crate::parts::{self, Row, Scroll};
use crate::screen::{Area, Dress, Layer, Look, PanelGround, Role};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::h5::frame::{COLUMN, MASK, nth};
use crate::wechat::h5::{H5, Over, note};

/// A form.
pub(crate) struct Form {
    /// Which of the asked fields are filled, as bits.
    pub(crate) filled: Mark,
    pub(crate) fields: Vec<Field>,
}

/// A field of a form.
pub(crate) struct Field {
    /// The id of its widget; parts of it carry a number.
    pub(crate) name: &'static str,
    /// What stands above the box.
    pub(crate) label: String,
    /// Its bit, and what the red strip says while it is not filled; `None` where it may be left out.
    pub(crate) asked: Option<(u8, &'static str)>,
    /// 必填 stands beside its label.
    pub(crate) must: bool,
    pub(crate) kind: Kind,
}

impl Field {
    /// A field; what is asked for says so beside its label.
    pub(crate) fn new(
        name: &'static str,
        label: &str,
        asked: Option<(u8, &'static str)>,
        kind: Kind,
    ) -> Field {
        Field { name, label: label.into(), asked, must: asked.is_some(), kind }
    }

    /// The same, with or without 必填.
    pub(crate) fn saying_must(self, must: bool) -> Field {
        Field { must, ..self }
    }

    /// Whether digits are written into it: the keyboard begins with them.
    fn is_number(&self) -> bool {
        self.label.contains("电话") || self.label.contains("手机号")
    }
}

/// How a field is filled in.
pub(crate) enum Kind {
    /// By writing: where it is kept, the grey words, what the keyboard offers, what is enough.
    Words(Mark, &'static str, Vec<String>, fn(&str) -> bool),
    /// － 1 ＋, at most so many.
    Count(Mark, u32),
    /// Wheels, one a column.
    Wheel(Vec<(Mark, Vec<String>)>),
    /// Ticks, kept as bits; at most so many.
    Ticks(Mark, Vec<String>, u32),
    /// One of these, kept from 1.
    One(Mark, Vec<String>),
    /// One to five stars.
    Stars(Mark),
    /// On or off.
    Switch(Mark),
    /// A tick with a sentence.
    Agree(Mark, &'static str),
    /// Up to three photos.
    Photos,
}

const WHEELS: [&str; 3] = ["community.wheel.first", "community.wheel.second", "community.wheel.third"];
const WHEEL_DONE: Spot = spot("community.wheel.done");
const WHEEL_CANCEL: Spot = spot("community.wheel.cancel");
/// Lines of a wheel that are in sight: the chosen one and two on either side.
const WHEEL_LINES: u16 = 5;

/// Anything but nothing.
pub(crate) fn something(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Eleven digits, however they are grouped.
pub(crate) fn eleven_digits(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits == 11 && text.chars().all(|c| c.is_ascii_digit() || c == ' ')
}

/// Enough words for somebody to come and look.
pub(crate) fn five_characters(text: &str) -> bool {
    text.trim().chars().count() >= 5
}

impl Form {
    /// What the red strip says: the first asked field that is not filled.
    pub(crate) fn missing(&self, reads: Reads<'_>) -> Option<&'static str> {
        let filled = reads.mark(self.filled);
        let asked = self.fields.iter().filter_map(|field| field.asked);
        asked.into_iter().find(|(bit, _)| filled & (1 << bit) == 0).map(|(_, say)| say)
    }

    /// Everything empty again.
    pub(crate) fn clear(&self, turn: &mut Turn<'_>) {
        turn.writes.set(self.filled, 0);
        for field in &self.fields {
            match &field.kind {
                Kind::Words(mark, ..) => turn.writes.write(*mark, ""),
                Kind::Wheel(columns) => columns.iter().for_each(|(mark, _)| turn.writes.set(*mark, 0)),
                Kind::Count(mark, _)
                | Kind::Ticks(mark, ..)
                | Kind::One(mark, _)
                | Kind::Stars(mark)
                | Kind::Switch(mark)
                | Kind::Agree(mark, _) => turn.writes.set(*mark, mark.usual),
                Kind::Photos => note::clear_photos(turn),
            }
        }
    }

    /// What the keyboard offers in this field.
    pub(crate) fn chips(&self, n: u8) -> &[String] {
        match self.fields.get(usize::from(n)).map(|field| &field.kind) {
            Some(Kind::Words(_, _, chips, _)) => chips,
            _ => &[],
        }
    }

    /// Keeps what was written in a field.
    pub(crate) fn keep(&self, turn: &mut Turn<'_>, n: u8, text: &str) {
        if let Some(field) = self.fields.get(usize::from(n))
            && let Kind::Words(mark, _, _, enough) = &field.kind
        {
            turn.writes.write(*mark, text);
            self.settle(turn, field, enough(text));
        }
    }

    fn settle(&self, turn: &mut Turn<'_>, field: &Field, is_filled: bool) {
        if let Some((bit, _)) = field.asked {
            let filled = turn.writes.reads().mark(self.filled);
            let to = if is_filled { filled | 1 << bit } else { filled & !(1 << bit) };
            turn.writes.set(self.filled, to);
        }
    }

    fn is_filled(&self, reads: Reads<'_>, field: &Field) -> bool {
        field.asked.is_none_or(|(bit, _)| reads.mark(self.filled) & (1 << bit) != 0)
    }

    /// What the wheels of a field show now, for example 3号楼 1单元 3层.
    fn chosen(&self, reads: Reads<'_>, field: &Field) -> Option<String> {
        let Kind::Wheel(columns) = &field.kind else { return None };
        self.is_filled(reads, field).then(|| wheel_words(reads, columns))
    }

    /// Touches on fields; `false` if the touch is none of them.
    pub(crate) fn touch(&self, page: &mut H5, turn: &mut Turn<'_>, at: Spot) -> bool {
        if let Over::Wheel(n) = page.over {
            return self.touch_wheel(page, turn, at, n);
        }
        let Some((n, field)) = (0u8..).zip(&self.fields).find(|(_, field)| field.name == at.name) else {
            return false;
        };
        let k = match at.of {
            Of::Number(k) => u32::from(k),
            _ => 0,
        };
        let reads = turn.writes.reads();
        match &field.kind {
            Kind::Words(mark, ..) => {
                let writing = Writing { text: reads.words(*mark).into(), ..Writing::focused() };
                page.writing = Some((n, if field.is_number() { writing.with_digits() } else { writing }));
            }
            Kind::Count(mark, most) => {
                let now = reads.mark(*mark);
                let to = if k == 0 { now.saturating_sub(1).max(1) } else { (now + 1).min(*most) };
                turn.writes.set(*mark, to);
            }
            Kind::Wheel(_) => page.over = Over::Wheel(n),
            Kind::Ticks(mark, _, most) => {
                let to = reads.mark(*mark) ^ (1 << k);
                if to.count_ones() > *most {
                    turn.warn("最多选3项");
                } else {
                    turn.writes.set(*mark, to);
                    self.settle(turn, field, to != 0);
                }
            }
            Kind::One(mark, _) | Kind::Stars(mark) => {
                turn.writes.set(*mark, k + 1);
                self.settle(turn, field, true);
            }
            Kind::Switch(mark) => turn.writes.switch(*mark),
            Kind::Agree(mark, _) => {
                let on = !reads.is_on(*mark);
                turn.writes.set(*mark, u32::from(on));
                self.settle(turn, field, on);
            }
            Kind::Photos => return false,
        }
        true
    }

    fn touch_wheel(&self, page: &mut H5, turn: &mut Turn<'_>, at: Spot, n: u8) -> bool {
        let Some(field) = self.fields.get(usize::from(n)) else { return false };
        let Kind::Wheel(columns) = &field.kind else { return false };
        if at == WHEEL_DONE {
            self.settle(turn, field, true);
            page.over = Over::Nothing;
            return true;
        }
        if at == WHEEL_CANCEL {
            page.over = Over::Nothing;
            return true;
        }
        let column = WHEELS.iter().position(|name| *name == at.name).and_then(|column| columns.get(column));
        if let (Some((mark, _)), Of::Number(k)) = (column, at.of) {
            turn.writes.set(*mark, k.into());
            return true;
        }
        false
    }

    /// Height of a field with the space below it.
    pub(crate) fn height(&self, ui: &Ui<'_>, reads: Reads<'_>, n: usize) -> f32 {
        let Some(field) = self.fields.get(n) else { return 0.0 };
        let metrics = ui.metrics;
        let label = if field.label.is_empty() {
            0.0
        } else {
            fields::words_height(ui, field, &field.label, metrics.text - 3.0, COLUMN) + 6.0
        };
        let row = metrics.row + 2.0;
        label
            + match &field.kind {
                Kind::Words(..) | Kind::Count(..) | Kind::Wheel(_) => 70.0,
                Kind::Ticks(_, options, _) | Kind::One(_, options) => row * options.len() as f32 + 12.0,
                Kind::Stars(_) => 84.0,
                Kind::Switch(_) => row + 10.0 - label,
                Kind::Agree(_, words) => {
                    fields::words_height(ui, field, words, metrics.note, COLUMN - 56.0).max(44.0) + 16.0
                }
                Kind::Photos => note::photos_height(reads),
            }
    }

    /// A field, its label above it.
    pub(crate) fn draw(
        &self,
        page: &H5,
        ui: &mut Ui<'_>,
        reads: Reads<'_>,
        n: usize,
        (scroll, place): (&Scroll, Area),
    ) {
        let Some(field) = self.fields.get(n) else { return };
        if let Kind::Switch(mark) = &field.kind {
            return fields::switch(ui, reads, field, *mark, (scroll, place));
        }
        let size = ui.metrics.text - 3.0;
        let mut y = place.y;
        if !field.label.is_empty() {
            y += fields::words(ui, field, &field.label, size, area(place.x, y, COLUMN, 0.0)) + 6.0;
        }
        let here = area(place.x, y, COLUMN, 56.0);
        match &field.kind {
            Kind::Words(mark, placeholder, ..) => {
                let written = page.writing.as_ref().filter(|(at, _)| usize::from(*at) == n);
                let kept = Writing { text: reads.words(*mark).into(), ..Writing::default() };
                let writing = written.map_or(&kept, |(_, writing)| writing);
                if scroll.in_reach(here) {
                    let empty = Empty { label: &field.label, placeholder, icon: None, lines: 1 };
                    writing.input(ui, spot(field.name), here, empty);
                }
            }
            Kind::Count(mark, most) => fields::count(ui, reads, field, (*mark, *most), (scroll, here)),
            Kind::Wheel(_) => {
                let chosen = self.chosen(reads, field);
                parts::row(ui, scroll.in_reach(here), spot(field.name), here, || Row {
                    title: chosen.unwrap_or_else(|| "请选择".into()),
                    arrow: true,
                    ..Row::default()
                });
            }
            Kind::Ticks(mark, options, _) => {
                let bits = reads.mark(*mark);
                fields::options_rows(ui, scroll, (field.name, here), options, |k| bits & (1 << k) != 0);
            }
            Kind::One(mark, options) => {
                let chosen = reads.mark(*mark);
                fields::options_rows(ui, scroll, (field.name, here), options, |k| chosen == k + 1);
            }
            Kind::Stars(mark) => fields::stars(ui, reads.mark(*mark), field.name, (scroll, here)),
            Kind::Agree(mark, words) => fields::agree(ui, reads.is_on(*mark), field, words, (scroll, place)),
            Kind::Photos => note::draw_photos(ui, reads, (scroll, here)),
            Kind::Switch(_) => {}
        }
    }

    /// The wheels of a field, from the bottom edge.
    pub(crate) fn wheel(&self, ui: &mut Ui<'_>, reads: Reads<'_>, n: u8) {
        let Some(field) = self.fields.get(usize::from(n)) else { return };
        let Kind::Wheel(columns) = &field.kind else { return };
        let h = 50.0;
        ui.layer(Layer::Sheet);
        ui.mask(Some(MASK), true);
        let top = ui.bottom() - h * f32::from(WHEEL_LINES) - 70.0;
        parts::panel(ui, area(0.0, top, WIDTH, ui.metrics.height - top), PanelGround::White, true);
        parts::button(ui, WHEEL_CANCEL, area(8.0, top + 8.0, 96.0, 50.0), "取消", Dress::Plain);
        parts::button(ui, WHEEL_DONE, area(WIDTH - 104.0, top + 8.0, 96.0, 50.0), "完成", Dress::Primary);
        let w = WIDTH / columns.len().max(1) as f32;
        for (at, ((mark, options), name)) in (0u8..).zip(columns.iter().zip(WHEELS)) {
            let chosen = u16::try_from(reads.mark(*mark)).unwrap_or(0);
            for (k, option) in (0u16..).zip(options) {
                let Some(line) = (k + 2).checked_sub(chosen).filter(|line| *line < WHEEL_LINES) else {
                    continue;
                };
                let y = top + 66.0 + f32::from(line) * h;
                let place = area(f32::from(at) * w, y, w, h);
                let dress = if k == chosen { Dress::Link } else { Dress::Plain };
                if k == chosen {
                    ui.show(place, || (option.clone(), Role::Text, Look::SheetRow { dress, note: None }));
                } else {
                    parts::sheet_row(ui, nth(name, k), place, option, dress);
                }
            }
        }
    }
}

/// What wheels show, their columns one after the other.
pub(crate) fn wheel_words(reads: Reads<'_>, columns: &[(Mark, Vec<String>)]) -> String {
    let words = columns.iter().filter_map(|(mark, options)| options.get(reads.mark(*mark) as usize));
    words.map(String::as_str).collect()
}

/// The options of a bit set, with 、 between them.
pub(crate) fn ticked(bits: u32, options: &[String]) -> String {
    let words: Vec<&str> =
        (0u32..).zip(options).filter(|(k, _)| bits & (1 << k) != 0).map(|(_, o)| o.as_str()).collect();
    words.join("、")
}
