//! The page of a step card: what stands where, and how large pictures may be so that everything fits.

use std::collections::BTreeMap;

use lesson::course::Lesson;

use crate::brief::{brief, whole};
use crate::code::{Code, code};
use crate::crop::{Crop, crop};
use crate::document::Draw;
use crate::font::Weight;
use crate::glass::codes_on;
use crate::ink::{ALERT, HAIR, INK, SOFT, STRONG, WHITE};
use crate::lines::{Paragraph, Span};
use crate::moments::Moment;
use crate::paper::{Fit, MM, Paper, Side};
use crate::pen::{Dress, Pen, To, area};
use crate::view;
use crate::{Error, Reader};

/// Sizes in pt: the title; the steps; everything else that is read (issue: steps ≥ 18, body ≥ 16).
const TITLE: f32 = 26.0;
const STEP: f32 = 18.0;
const BODY: f32 = 16.0;
/// From one line to the next, in sizes.
const LEAD: f32 = 1.5;
/// Between two paragraphs.
const GAP: f32 = 0.5;
/// The number of a step.
const DISC: f32 = 5.0 * MM;
/// Between number, sentence and pictures.
const AFTER_DISC: f32 = 4.0 * MM;
const COLUMN: f32 = 3.0 * MM;
/// Sentences beside a picture are at least so many em wide.
const LEAST_WORDS: f32 = 6.0;
/// So many sentences always stand on lines of their own.
const FEW: usize = 2;
/// Above and below a step at least.
const ROW_GAP: f32 = 1.2 * MM;
/// The line at the lower edge, and what it leaves free above.
const FOOT: f32 = 6.5 * MM;
/// Between title and code, and around the line below the head.
const HEAD_GAP: f32 = 5.0 * MM;
const HEAD_LINE: f32 = 1.5 * MM;
/// The box for notes: corners, edge, room inside, and above it.
const NOTES_ROUND: f32 = 3.0 * MM;
const NOTES_EDGE: f32 = 1.2;
const NOTES_ROOM: f32 = 3.0 * MM;
const NOTES_GAP: f32 = 1.0 * MM;

/// The text of the code on the card of this lesson: it names the lesson and leads nowhere.
pub(crate) fn code_text(lesson: &Lesson) -> String {
    format!("微课堂 {} {}", lesson.id, lesson.title)
}

/// What every card of a lesson has in common.
pub(crate) struct Sheet<'a> {
    lesson: &'a Lesson,
    paper: Paper,
    codes: BTreeMap<String, Code>,
    own_code: Code,
    title: Paragraph,
    can_do: Paragraph,
    /// Where the first step is done: on paper nothing shows the page before it.
    start: Option<Paragraph>,
    rows: Vec<Row<'a>>,
    /// Which steps are on which side, and the box for notes.
    sides: Vec<Side>,
}

/// A step.
struct Row<'a> {
    moment: &'a Moment,
    crop: Crop,
    /// Height of the small phone; 0 without it.
    map: f32,
    words: Vec<Paragraph>,
    /// Room for the picture from the right edge, and how far down it stands.
    wide: f32,
    drop: f32,
    height: f32,
}

impl<'a> Sheet<'a> {
    /// With pictures as large as leaves room for everything else. A lesson with more to say than the paper
    /// holds takes more pages.
    ///
    /// # Errors
    /// [`Error::Code`] if a text is too long for its code.
    pub(crate) fn new(lesson: &'a Lesson, moments: &'a [Moment], paper: Paper) -> Result<Self, Error> {
        let mut codes = BTreeMap::new();
        for text in moments.iter().flat_map(|moment| codes_on(&moment.screen)) {
            codes.insert(text.to_owned(), code(text)?);
        }
        let head = paper.inner_width() - paper.code() - HEAD_GAP;
        let plain = |text: &str, weight| [Span::new(text, weight, INK)];
        let can_do = format!("学会以后，您会{}。", lesson.can_do);
        let start = moments.first().map(|first| format!("从这一页开始：{}", first.page));
        let soft =
            |text: String| Paragraph::tidy(&[Span::new(text, Weight::Regular, SOFT)], BODY, LEAD, head);
        let mut sheet = Self {
            lesson,
            paper,
            codes,
            own_code: code(&code_text(lesson))?,
            title: Paragraph::new(&plain(&lesson.title, Weight::Bold), TITLE, 1.2, head),
            can_do: Paragraph::tidy(&plain(&can_do, Weight::Regular), BODY, LEAD, head),
            start: start.map(soft),
            rows: Vec::new(),
            sides: Vec::new(),
        };
        sheet.set(moments);
        Ok(sheet)
    }

    /// Each side as it fits best; where one does not fit at all, on as many pages as it takes.
    fn set(&mut self, moments: &'a [Moment]) {
        let mut rest = moments;
        let mut all_fit = true;
        for side in self.paper.sides(moments.len()) {
            let (here, later) = rest.split_at(side.steps);
            let (rows, side, fits) = self.best(side, here);
            self.rows.extend(rows);
            self.sides.push(side);
            all_fit &= fits;
            rest = later;
        }
        if !all_fit {
            self.sides = self.as_they_come();
        }
    }

    /// These steps on the next side in the first way that fits; none: in the last, and that it does not fit.
    fn best(&self, side: Side, moments: &'a [Moment]) -> (Vec<Row<'a>>, Side, bool) {
        let mut last = (Vec::new(), side, moments.is_empty());
        for fit in self.paper.fits(side.steps) {
            let rows: Vec<_> = moments.iter().map(|moment| self.row(moment, fit)).collect();
            let side = Side { notes: side.notes.map(|notes| notes.min(fit.notes)), ..side };
            let taken: f32 = rows.iter().map(|row| row.height + 2.0 * ROW_GAP).sum();
            let fits = taken <= self.room(self.sides.len(), side.notes);
            last = (rows, side, fits);
            if fits {
                break;
            }
        }
        last
    }

    fn row(&self, moment: &'a Moment, fit: Fit) -> Row<'a> {
        let (column, _) = fit.picture;
        let crop = crop(&moment.screen, &moment.target, moment.touch, fit.picture, Paper::widest());
        let (wide, high) = view::size(&crop);
        let wide = wide.max(column * MM);
        let map = if fit.mapped { self.paper.map(fit.picture.1) } else { 0.0 };
        let beside = if fit.mapped { view::map_width(&moment.screen, map) + COLUMN } else { 0.0 };
        let all = self.paper.inner_width() - 2.0 * DISC - AFTER_DISC;
        let room = all - COLUMN - beside - wide;
        // Where a wide picture leaves no room for words beside it, it stands below them.
        let below = room < LEAST_WORDS * STEP;
        let words = words(moment, fit, if below { all } else { room });
        let said = words_height(&words);
        let drop = if below { said + GAP * STEP } else { 0.0 };
        let height = said.max(drop + high.max(map)).max(2.0 * DISC);
        Row { moment, crop, map, words, wide, drop, height }
    }

    /// What stands in the head, one below the other.
    fn head_words(&self) -> impl Iterator<Item = &Paragraph> {
        [&self.title, &self.can_do].into_iter().chain(&self.start)
    }

    fn head_words_height(&self) -> f32 {
        let gap = GAP * BODY;
        self.head_words().map(|paragraph| paragraph.height() + gap).sum::<f32>() - gap
    }

    fn head_height(&self) -> f32 {
        self.head_words_height().max(self.paper.code()) + 2.0 * HEAD_LINE
    }

    /// Room for steps on a side.
    fn room(&self, side: usize, notes: Option<f32>) -> f32 {
        let head = if side == 0 { self.head_height() } else { 0.0 };
        let notes = notes.map_or(0.0, |notes| notes * MM + NOTES_GAP);
        self.paper.inner_height() - FOOT - head - notes
    }

    /// As many steps on each side as fit; notes below the last of them.
    fn as_they_come(&self) -> Vec<Side> {
        let mut sides = vec![Side { steps: 0, notes: None }];
        let notes = self.paper.sides(1).first().and_then(|side| side.notes);
        let mut left = self.room(0, None);
        for (at, row) in self.rows.iter().enumerate() {
            let is_last = at + 1 == self.rows.len();
            let needed = row.height + 2.0 * ROW_GAP;
            let below = notes.filter(|_| is_last).map_or(0.0, |notes| notes * MM + NOTES_GAP);
            if needed + below > left && sides.last().is_some_and(|side| side.steps > 0) {
                left = self.room(sides.len(), None);
                sides.push(Side { steps: 0, notes: None });
            }
            left -= needed;
            sides.iter_mut().last().into_iter().for_each(|side| side.steps += 1);
        }
        sides.iter_mut().last().into_iter().for_each(|side| side.notes = notes);
        sides
    }

    /// The pages of one person's card, or of anybody's.
    pub(crate) fn draws(&'a self, reader: Option<&'a Reader>) -> impl Iterator<Item = Draw<'a>> {
        let mut first = 0;
        self.sides.iter().enumerate().map(move |(at, side)| {
            let rows = self.rows.get(first..first + side.steps).unwrap_or_default();
            first += side.steps;
            let draw: Draw<'a> = Box::new(move |pen| self.side(pen, at, *side, rows, reader));
            draw
        })
    }

    fn side(&self, pen: &mut Pen<'_, '_>, at: usize, side: Side, rows: &[Row<'_>], reader: Option<&Reader>) {
        let edge = self.paper.margin();
        pen.at(edge, edge, 1.0, |pen| {
            let wide = self.paper.inner_width();
            let top = if at == 0 { self.head(pen) } else { 0.0 };
            let taken: f32 = rows.iter().map(|row| row.height).sum();
            let gap = (self.room(at, side.notes) - taken).max(0.0) / rows.len().max(1) as f32;
            let mut y = top;
            for (at, row) in rows.iter().enumerate() {
                if at > 0 {
                    pen.slab(area(0.0, y - 0.25, wide, 0.5), 0.0, HAIR);
                }
                pen.at(0.0, y + gap / 2.0, 1.0, |pen| self.draw_row(pen, row, is_hard(reader, row)));
                y += row.height + gap;
            }
            let below = self.paper.inner_height() - FOOT;
            if let Some(notes) = side.notes {
                let high = notes * MM;
                let is_marked = self.rows.iter().any(|row| is_hard(reader, row));
                pen.at(0.0, below - high, 1.0, |pen| self.notes(pen, high, is_marked));
            }
            self.foot(pen, below, at, reader);
        });
    }

    /// Title, what can be done after the lesson, where it begins, and the code; gives where the steps begin.
    fn head(&self, pen: &mut Pen<'_, '_>) -> f32 {
        let side = self.paper.code();
        let wide = self.paper.inner_width();
        let high = self.head_height() - 2.0 * HEAD_LINE;
        let mut y = (high - self.head_words_height()) / 2.0;
        for paragraph in self.head_words() {
            pen.paragraph(0.0, y, paragraph);
            y += paragraph.height() + GAP * BODY;
        }
        pen.code(wide - side, 0.0, side, &self.own_code);
        pen.slab(area(0.0, high + HEAD_LINE - 0.6, wide, 1.2), 0.0, SOFT);
        self.head_height()
    }

    fn draw_row(&self, pen: &mut Pen<'_, '_>, row: &Row<'_>, is_hard: bool) {
        let Row { moment, crop, map, words, wide, drop, .. } = row;
        let disc = area(0.0, 0.0, 2.0 * DISC, 2.0 * DISC);
        pen.slab(disc, DISC, STRONG);
        let number = Dress::of(20.0).to(To::Centre).ink(WHITE).bold();
        pen.line(disc, &moment.number.to_string(), number);
        if is_hard {
            let below = area(0.0, 2.0 * DISC + 1.0 * MM, 2.0 * DISC, 20.0);
            pen.line(below, "★", Dress::of(20.0).to(To::Centre).ink(ALERT));
        }
        let mut y = 0.0;
        for paragraph in words {
            pen.paragraph(2.0 * DISC + AFTER_DISC, y, paragraph);
            y += paragraph.height() + GAP * paragraph.size;
        }
        let (long, _) = view::size(crop);
        let x = self.paper.inner_width() - wide;
        if *map > 0.0 {
            let left = x - COLUMN - view::map_width(&moment.screen, *map);
            pen.at(left, *drop, 1.0, |pen| view::map(pen, &moment.screen, crop, *map));
        }
        pen.at(x + (wide - long) / 2.0, *drop, 1.0, |pen| {
            view::part(pen, (&moment.screen, &moment.target.id), crop, &self.codes);
        });
    }

    fn notes(&self, pen: &mut Pen<'_, '_>, high: f32, is_marked: bool) {
        let wide = self.paper.inner_width();
        let half = NOTES_EDGE / 2.0;
        let place = area(half, half, wide - NOTES_EDGE, high - NOTES_EDGE);
        pen.edged(place, NOTES_ROUND, None, (SOFT, NOTES_EDGE));
        let mut words = vec![Span::new("我的笔记", Weight::Bold, INK)];
        if is_marked {
            words.push(Span::new("　★", Weight::Regular, ALERT));
            words.push(Span::new(" 这几步，有空再练一遍。", Weight::Regular, SOFT));
        }
        let paragraph = Paragraph::new(&words, BODY, LEAD, wide - 2.0 * NOTES_ROOM);
        pen.paragraph(NOTES_ROOM, NOTES_ROOM, &paragraph);
    }

    fn foot(&self, pen: &mut Pen<'_, '_>, y: f32, side: usize, reader: Option<&Reader>) {
        let place = area(0.0, y + FOOT - BODY, self.paper.inner_width(), BODY);
        let dress = Dress::of(BODY).ink(SOFT);
        pen.line(place, &self.foot_words(side), dress);
        if let Some(reader) = reader {
            pen.line(place, &format!("{}的卡片", reader.name), dress.to(To::Right));
        }
    }

    /// What the page says of itself at its lower edge: of several sides also which it is, and that it goes on.
    fn foot_words(&self, side: usize) -> String {
        let name = crate::mark(self.lesson).unwrap_or(&self.lesson.title);
        let (number, sides) = (side + 1, self.sides.len());
        match (sides, side % 2) {
            (1, _) => format!("练习手机 · {name}"),
            _ if number == sides => format!("练习手机 · {name} · {number}/{sides}"),
            (_, 0) => format!("{name} · {number}/{sides}，请翻过来"),
            _ => format!("{name} · {number}/{sides}，请看下一张"),
        }
    }
}

fn is_hard(reader: Option<&Reader>, row: &Row<'_>) -> bool {
    reader.is_some_and(|reader| reader.hard.contains(&row.moment.number))
}

/// Everything that is said in a step: each sentence on its own line, or in fewer words, or at last those one
/// behind the other.
fn words(moment: &Moment, fit: Fit, room: f32) -> Vec<Paragraph> {
    let lines = if fit.brief { brief(moment) } else { whole(moment) };
    // What is seen then stands behind the line that ends with the touch it comes after.
    let promised =
        lines.iter().position(|line| line.until >= moment.promised).map_or(lines.len(), |at| at + 1);
    let spans: Vec<Vec<Span>> = lines.into_iter().map(|line| line.spans).collect();
    let spans = if fit.flows && spans.len() > FEW { vec![spans.concat()] } else { spans };
    let mut words: Vec<_> = spans.iter().map(|spans| Paragraph::tidy(spans, STEP, LEAD, room)).collect();
    if !moment.expect.is_empty() {
        let promise = Paragraph::tidy(&[Span::new(&moment.expect, Weight::Regular, SOFT)], BODY, LEAD, room);
        words.insert(words.len().min(promised), promise);
    }
    words
}

fn words_height(words: &[Paragraph]) -> f32 {
    let gaps: f32 = words.iter().rev().skip(1).map(|paragraph| GAP * paragraph.size).sum();
    words.iter().map(Paragraph::height).sum::<f32>() + gaps
}
